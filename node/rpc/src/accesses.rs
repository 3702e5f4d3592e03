//! `vault_accesses`: who did what with a patient's records, or tried to, for whoever acts for the patient.

use salus_custodian::{
	record::{self, access_leaf, Attempt, Operation},
	Ruling,
};
use salus_primitives::{
	anchor::{AnchorKind, Leaf, Proof},
	consent::Purpose,
	decision::{Decision, Ground, Refusal},
	AccountId, Digest, Moment, OrganizationId, PatientId, RecordId,
};
use salus_runtime_api::MAX_PAGE;
use salus_vault::LoggedEntry;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::{
	authorization::{parse, Admitted},
	desk::Desk,
	error::Error,
	proof::Prover,
};

/// What is asked.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Parameters {
	patient: PatientId,
	#[serde(default)]
	after: Option<u64>,
	limit: u32,
}

/// Where an entry is anchored.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InAnchor {
	/// The index among the custodian's anchors of access logs.
	pub index: u64,
	/// That the entry's leaf is in the anchor.
	pub proof: Proof,
}

/// One entry of the access log.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccessEntry {
	/// Its place in the log.
	pub sequence: u64,
	/// When.
	pub at: Moment,
	/// Who.
	pub caller: AccountId,
	/// For which organization.
	pub organization: Option<OrganizationId>,
	/// With which record; nothing: with several.
	pub record: Option<RecordId>,
	/// With which version.
	pub version: Option<u32>,
	/// What: FHIR's AuditEvent.action.
	pub operation: Operation,
	/// Why.
	pub purpose: Purpose,
	/// What the chain decided.
	pub decision: Decision,
	/// Whether it was served.
	pub permitted: bool,
	/// The finalized block the decision stands on.
	pub head: Digest,
	/// Its number.
	pub head_number: u32,
	/// What was hashed with the entry.
	pub salt: Digest,
	/// The hash of the entry before it.
	pub previous: Digest,
	/// The entry's hash.
	pub hash: Digest,
	/// The leaf that is anchored.
	pub leaf: Leaf,
	/// Where, once that is final.
	pub anchor: Option<InAnchor>,
}

/// One page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Page {
	/// The entries, oldest first.
	pub entries: Vec<AccessEntry>,
	/// The sequence to go on after; nothing at the end.
	pub next: Option<u64>,
}

/// Answers the request. It is an access itself, and stands in the log before it is answered.
pub fn accesses(desk: &Desk, request: Admitted, parameters: &RawValue) -> Result<Page, Error> {
	let Admitted { caller, once } = request;
	let Parameters { patient, after, limit } = parse(parameters)?;
	desk.check_unsealed()?;
	let attempt = Attempt {
		caller: &caller,
		organization: None,
		patient,
		record: None,
		version: None,
		operation: Operation::Execute,
		purpose: Purpose::PatientRequest,
	};
	let ruling = controller(desk, &caller, patient)?;
	let _logged = desk.audit(&attempt, &ruling, true, once)?;
	if !ruling.decision.is_permit() {
		return Err(Error::NotFoundOrRefused);
	}
	let limit = limit.clamp(1, MAX_PAGE);
	let logged = desk.vault.accesses(&patient.0, after, limit.saturating_add(1))?;
	page(desk, logged, usize::try_from(limit).unwrap_or(usize::MAX))
}

/// Whether the caller may read for the patient, by both heads.
pub(crate) fn controller(desk: &Desk, caller: &AccountId, patient: PatientId) -> Result<Ruling, Error> {
	let view = desk.view()?;
	let decision = match view.capacity(caller, patient)? {
		Some(capacity) => Decision::Permit(Ground::Controller(capacity)),
		None => Decision::Refuse(Refusal::NoConsent),
	};
	Ok(Ruling { decision, head: view.head() })
}

fn page(desk: &Desk, mut logged: Vec<LoggedEntry>, limit: usize) -> Result<Page, Error> {
	let more = logged.len() > limit;
	logged.truncate(limit);
	let mut prover = Prover::new(&desk.vault, AnchorKind::AccessLog);
	let entries: Vec<_> = logged.iter().map(|entry| told(&mut prover, entry)).collect::<Result<_, _>>()?;
	let next = entries.last().filter(|_| more).map(|last| last.sequence);
	Ok(Page { entries, next })
}

fn told(prover: &mut Prover<'_>, logged: &LoggedEntry) -> Result<AccessEntry, Error> {
	let entry = &logged.entry;
	let purpose = Purpose::ALL.iter().copied().find(|purpose| *purpose as u8 == entry.purpose);
	let anchor = match logged.anchored {
		Some((index, position)) => Some(InAnchor { index, proof: prover.prove(index, position)?.proof }),
		None => None,
	};
	Ok(AccessEntry {
		sequence: logged.sequence,
		at: entry.at,
		caller: AccountId::new(entry.caller),
		organization: entry.organization.map(OrganizationId),
		record: entry.record.map(RecordId),
		version: entry.version,
		operation: Operation::from_number(entry.operation)?,
		purpose: purpose.ok_or(Error::IntegrityFailure)?,
		decision: record::decision(entry)?,
		permitted: entry.permitted,
		head: entry.head.into(),
		head_number: entry.head_number,
		salt: logged.salt.into(),
		previous: logged.previous.into(),
		hash: logged.hash.into(),
		leaf: access_leaf(logged.sequence, logged.hash),
		anchor,
	})
}
