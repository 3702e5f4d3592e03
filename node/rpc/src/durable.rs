//! `vault_subscribeDurable`: an author, or whoever acts for the patient, is told once when a version is durable.

use std::sync::Arc;

use jsonrpsee::{core::SubscriptionResult, SubscriptionMessage, SubscriptionSink};
use salus_custodian::{
	record::{Attempt, Operation},
	Durable, Head, Ruling,
};
use salus_primitives::{
	consent::Purpose,
	decision::{Decision, Ground},
	AccountId, Digest, PatientId, RecordId,
};
use salus_vault::State;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use tokio::sync::broadcast::{error::RecvError, Receiver};

use crate::{accesses::controller, authorization::parse, desk::Desk, error::Error};

/// What is waited for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Watched {
	patient: PatientId,
	record: RecordId,
	version: u32,
}

/// The version is in a finalized anchor.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
	/// The record.
	pub record: RecordId,
	/// Its version.
	pub version: u32,
	/// The index among the custodian's anchors of records.
	pub index: u64,
	/// The finalized block at which the node saw the anchor.
	pub block: Digest,
	/// Its number.
	pub number: u32,
}

/// Checks the request, and tells what to wait for.
pub fn watch(desk: &Desk, caller: AccountId, parameters: &RawValue) -> Result<Watched, Error> {
	let watched: Watched = parse(parameters)?;
	desk.check_unsealed()?;
	let Watched { patient, record, version } = watched;
	let stored = match desk.vault.stat(&patient.0, &record.0, Some(version)) {
		Err(salus_vault::Error::Erased | salus_vault::Error::NotFound) => None,
		stored => stored?,
	};
	let acts = controller(desk, &caller, patient)?;
	let wrote = stored.as_ref().is_some_and(|stored| AccountId::new(stored.meta.author) == caller);
	// That a record one has put oneself is there is told to its author under the duty to record it.
	let ruling = if wrote { Ruling { decision: Decision::Permit(Ground::DutyToRecord), ..acts } } else { acts };
	let attempt = Attempt {
		caller: &caller,
		organization: None,
		patient,
		record: Some(record),
		version: Some(version),
		operation: Operation::Execute,
		purpose: if wrote { Purpose::Treatment } else { Purpose::PatientRequest },
	};
	let _logged = desk.audit(&attempt, &ruling, stored.is_some())?;
	if stored.is_some() && ruling.decision.is_permit() {
		Ok(watched)
	} else {
		Err(Error::NotFoundOrRefused)
	}
}

/// Tells, once. The notices were listened to before the vault is asked, so that none falls between.
pub async fn tell(
	desk: Arc<Desk>,
	sink: SubscriptionSink,
	watched: Watched,
	mut notices: Receiver<Durable>,
) -> SubscriptionResult {
	let mut notice = look(desk.clone(), watched).await?;
	while notice.is_none() {
		let heard = tokio::select! {
			heard = notices.recv() => heard,
			() = sink.closed() => return Ok(()),
		};
		notice = match heard {
			Ok(durable) => watched.heard(&durable),
			Err(RecvError::Lagged(_)) => look(desk.clone(), watched).await?,
			Err(RecvError::Closed) => return Ok(()),
		};
	}
	if let Some(notice) = notice {
		sink.send(SubscriptionMessage::from_json(&notice)?).await?;
	}
	Ok(())
}

impl Watched {
	fn heard(&self, durable: &Durable) -> Option<Notice> {
		let same = self.patient == durable.patient && self.record == durable.record && self.version == durable.version;
		same.then(|| self.notice(durable.index, durable.head))
	}

	fn notice(&self, index: u64, head: Head) -> Notice {
		Notice { record: self.record, version: self.version, index, block: head.hash, number: head.number }
	}
}

/// Whether it is durable already. The block told is then the finalized head, on whose chain the anchor is.
async fn look(desk: Arc<Desk>, watched: Watched) -> Result<Option<Notice>, Error> {
	let work = move || {
		let stored = desk.vault.stat(&watched.patient.0, &watched.record.0, Some(watched.version))?;
		let Some(State::Durable { index, .. }) = stored.map(|stored| stored.state) else { return Ok(None) };
		let head = desk.access.chain().finalized().map_err(|_| Error::Undecided)?;
		Ok(Some(watched.notice(index, head)))
	};
	tokio::task::spawn_blocking(work).await.map_err(|_| Error::Internal)?
}
