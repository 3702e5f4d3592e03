//! `vault_subscribeDurable`: an author, or whoever acts for the patient, is told once when a version is durable.

use std::sync::Arc;

use jsonrpsee::{core::SubscriptionResult, SubscriptionMessage, SubscriptionSink};
use salus_custodian::{
	record::{Attempt, Operation},
	Durable, Head, Ruling,
};
use salus_primitives::{
	anchor::{AnchorKind, Leaf, Proof},
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
	found::{Found, Version},
	proof::{Anchored, Prover},
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
	/// The version's leaf. An author who may not read the record, as a laboratory, can show with it that its own result is anchored.
	pub leaf: Leaf,
	/// That the leaf is in the anchor.
	pub proof: Proof,
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
	let wrote = found.version().is_some_and(|version| version.statement.author == *caller);
	if wrote && !acts.decision.is_permit() {
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
	let Some(head) = notice? else { return Ok(()) };
	let prove = move || notice_to(&desk, &watch, head);
	let notice = tokio::task::spawn_blocking(prove).await.map_err(|_| Error::Internal)??;
	sink.send(SubscriptionMessage::from_json(&notice)?).await?;
	Ok(())
}

/// What is told to whoever has the right still.
fn notice_to(desk: &Desk, watch: &Watch, head: Head) -> Result<Notice, Error> {
	let Right { ruling, found, .. } = right(desk, &watch.caller, watch.watched)?;
	let stored = match (ruling.decision.is_permit(), found) {
		(true, Found::Stored(version)) => {
			let Version { stored, .. } = *version;
			stored
		}
		(true, Found::Damaged) => return Err(Error::IntegrityFailure),
		_ => return Err(Error::NotFoundOrRefused),
	};
	let State::Durable { index, position } = stored.state else { return Err(Error::Internal) };
	let Anchored { leaf, proof, .. } = Prover::new(&desk.vault, AnchorKind::Records).prove(index, position)?;
	let Watched { record, version, .. } = watch.watched;
	Ok(Notice { record, version, index, leaf, proof, block: head.hash, number: head.number })
}

/// Waits until it is durable, and says as of which block; nothing if nobody is there any more. The notices were listened to before the vault is asked, so that none falls between.
async fn wait(
	desk: Arc<Desk>,
	sink: &SubscriptionSink,
	watched: Watched,
	mut notices: Receiver<Durable>,
) -> Result<Option<Head>, Error> {
	let mut head = look(desk.clone(), watched).await?;
	while head.is_none() {
		let heard = tokio::select! {
			heard = notices.recv() => heard,
			() = sink.closed() => return Ok(None),
		};
		head = match heard {
			Ok(durable) => watched.heard(&durable),
			Err(RecvError::Lagged(_)) => look(desk.clone(), watched).await?,
			Err(RecvError::Closed) => return Ok(None),
		};
	}
	Ok(head)
}

impl Watched {
	fn heard(&self, durable: &Durable) -> Option<Head> {
		let same = self.patient == durable.patient && self.record == durable.record && self.version == durable.version;
		same.then_some(durable.head)
	}
}

/// Whether it is durable already. The block told is then the finalized head, on whose chain the anchor is.
async fn look(desk: Arc<Desk>, watched: Watched) -> Result<Option<Head>, Error> {
	let work = move || {
		let stored = desk.vault.stat(&watched.patient.0, &watched.record.0, Some(watched.version))?;
		let Some(State::Durable { .. }) = stored.map(|stored| stored.state) else { return Ok(None) };
		desk.access.chain().finalized().map(Some).map_err(|_| Error::Undecided)
	};
	tokio::task::spawn_blocking(work).await.map_err(|_| Error::Internal)?
}
