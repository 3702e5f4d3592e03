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

use crate::{
	accesses::controller,
	authorization::{parse, Admitted},
	desk::Desk,
	error::Error,
	found::Found,
};

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

/// Who waits, and for what.
#[derive(Clone)]
pub struct Watch {
	caller: AccountId,
	watched: Watched,
}

/// Checks the request, and tells what to wait for.
pub fn watch(desk: &Desk, request: Admitted, parameters: &RawValue) -> Result<Watch, Error> {
	let Admitted { caller, once } = request;
	let watched: Watched = parse(parameters)?;
	desk.check_unsealed()?;
	let Watched { patient, record, version } = watched;
	let Right { ruling, purpose, found } = right(desk, &caller, watched)?;
	let attempt = Attempt {
		caller: &caller,
		organization: None,
		patient,
		record: Some(record),
		version: Some(version),
		operation: Operation::Execute,
		purpose,
	};
	let _logged = desk.audit(&attempt, &ruling, found.version().is_some(), once)?;
	match (ruling.decision.is_permit(), found) {
		(true, Found::Stored(_)) => Ok(Watch { caller, watched }),
		(true, Found::Damaged) => Err(Error::IntegrityFailure),
		_ => Err(Error::NotFoundOrRefused),
	}
}

/// What a caller has to do with a version.
struct Right {
	ruling: Ruling,
	purpose: Purpose,
	found: Found,
}

/// Whether the caller acts for the patient, or wrote this version.
fn right(desk: &Desk, caller: &AccountId, watched: Watched) -> Result<Right, Error> {
	let found = Found::look(desk, watched.patient, watched.record, Some(watched.version))?;
	let acts = controller(desk, caller, watched.patient)?;
	if found.version().is_some_and(|version| version.statement.author == *caller) {
		// That a record one has put oneself is there is told to its author under the duty to record it.
		let ruling = Ruling { decision: Decision::Permit(Ground::DutyToRecord), ..acts };
		return Ok(Right { ruling, purpose: Purpose::Treatment, found });
	}
	Ok(Right { ruling: acts, purpose: Purpose::PatientRequest, found })
}

/// Tells, once, unless it takes too long, or the right to be told is gone by then.
pub async fn tell(
	desk: Arc<Desk>,
	sink: SubscriptionSink,
	watch: Watch,
	notices: Receiver<Durable>,
) -> SubscriptionResult {
	let waiting = wait(desk.clone(), &sink, watch.watched, notices);
	let Ok(notice) = tokio::time::timeout(desk.limits.patience, waiting).await else {
		return Err("it is not durable yet; ask again".into());
	};
	let Some(notice) = notice? else { return Ok(()) };
	let look = move || right(&desk, &watch.caller, watch.watched);
	let right = tokio::task::spawn_blocking(look).await.map_err(|_| Error::Internal)??;
	if !right.ruling.decision.is_permit() {
		return Err(Error::NotFoundOrRefused.into());
	}
	sink.send(SubscriptionMessage::from_json(&notice)?).await?;
	Ok(())
}

/// Waits for the notice; nothing if nobody is there any more. The notices were listened to before the vault is asked, so that none falls between.
async fn wait(
	desk: Arc<Desk>,
	sink: &SubscriptionSink,
	watched: Watched,
	mut notices: Receiver<Durable>,
) -> Result<Option<Notice>, Error> {
	let mut notice = look(desk.clone(), watched).await?;
	while notice.is_none() {
		let heard = tokio::select! {
			heard = notices.recv() => heard,
			() = sink.closed() => return Ok(None),
		};
		notice = match heard {
			Ok(durable) => watched.heard(&durable),
			Err(RecvError::Lagged(_)) => look(desk.clone(), watched).await?,
			Err(RecvError::Closed) => return Ok(None),
		};
	}
	Ok(notice)
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
