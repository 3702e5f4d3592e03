//! `vault_get`: a version of a record is read, a part at a time. Each part is decided on anew.

use base64::{engine::general_purpose::STANDARD, Engine};
use salus_custodian::{
	record::{self, Attempt, Operation},
	Ruling,
};
use salus_primitives::{
	anchor::AnchorKind,
	consent::{Action, Purpose},
	decision::{Decision, Ground},
	record::{Label, RecordClass, Statement},
	AccountId, Digest, Moment, OrganizationId, PatientId, RecordId,
};
use salus_vault::{State, Ticket};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sp_runtime::MultiSignature;

use crate::{
	authorization::{parse, Admitted},
	desk::{Desk, Request},
	error::Error,
	found::{Found, Version},
	proof::{state, Anchored, Prover},
};

/// How many chunks, of 64 KiB each, one answer has at most.
pub const CHUNKS: u32 = 16;

/// What is read.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Parameters {
	patient: PatientId,
	record: RecordId,
	#[serde(default)]
	version: Option<u32>,
	purpose: Purpose,
	#[serde(default)]
	organization: Option<OrganizationId>,
	#[serde(default)]
	offset: u32,
}

/// A part of a version, and what is known of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Part {
	/// The record.
	pub record: RecordId,
	/// Its version.
	pub version: u32,
	/// Its class.
	pub class: RecordClass,
	/// Its label.
	pub label: Label,
	/// When the data was made.
	pub made: Moment,
	/// Who wrote it.
	pub author: AccountId,
	/// What its author stated.
	pub statement: Statement,
	/// The author's signature over that.
	pub signature: MultiSignature,
	/// The author's salt, with which the digest in the statement can be checked.
	pub salt: Digest,
	/// On what ground it is read.
	pub ground: Ground,
	/// How many bytes the whole contents have.
	pub length: u64,
	/// The chunk at which this part begins.
	pub offset: u32,
	/// The bytes, in base64.
	pub contents: String,
	/// The chunk to go on with; nothing at the end.
	pub next: Option<u32>,
	/// How far its anchoring is.
	pub state: &'static str,
	/// Where it is anchored, once that is final.
	pub anchor: Option<Anchored>,
}

/// Answers the request. That there is no such record, and that there is one without a right to it, take the same steps to the same answer.
pub fn get(desk: &Desk, request: Admitted, parameters: &RawValue) -> Result<Part, Error> {
	let Admitted { caller, once } = request;
	let Parameters { patient, record, version, purpose, organization, offset } = parse(parameters)?;
	desk.check_unsealed()?;
	let request = Request { caller: &caller, organization, patient, purpose };
	let found = Found::look(desk, patient, record, version)?;
	let ruling = decide(desk, &request, record, &found)?;
	let attempt = Attempt {
		caller: &caller,
		organization,
		patient,
		record: Some(record),
		version: found.version().map_or(version, |version| Some(version.statement.version)),
		operation: Operation::Read,
		purpose,
	};
	let ticket = desk.audit(&attempt, &ruling, found.version().is_some(), once)?;
	match (ruling.decision, found) {
		(Decision::Permit(ground), Found::Stored(version)) => part(desk, ticket, *version, ground, offset),
		(Decision::Permit(_), Found::Erased) => Err(Error::Erased),
		(Decision::Permit(_), Found::Damaged) => Err(Error::IntegrityFailure),
		(Decision::Refuse(_), _) | (_, Found::Nothing) => Err(Error::NotFoundOrRefused),
	}
}

fn decide(desk: &Desk, request: &Request<'_>, record: RecordId, found: &Found) -> Result<Ruling, Error> {
	let view = desk.view()?;
	match found {
		Found::Stored(version) => Ok(view.decide(request.about_statement(Action::Access, &version.statement))?),
		Found::Nothing | Found::Erased => Ok(view.decide(request.about_unknown(Action::Access, record))?),
		Found::Damaged => request.whatever_it_is(&view, Action::Access, record),
	}
}

fn part(desk: &Desk, ticket: Ticket, version: Version, ground: Ground, offset: u32) -> Result<Part, Error> {
	let Version { stored, statement } = version;
	let portion = desk.vault.read(ticket, &stored.meta.id, offset, CHUNKS)?;
	let anchor = match stored.state {
		State::Durable { index, position } => {
			Some(Prover::new(&desk.vault, AnchorKind::Records).prove(index, position)?)
		}
		State::Pending | State::Batched { .. } => None,
	};
	Ok(Part {
		record: statement.record,
		version: statement.version,
		class: statement.class,
		label: statement.label,
		made: statement.made,
		author: statement.author.clone(),
		signature: record::signature(&stored.meta)?,
		statement,
		salt: stored.meta.salt.into(),
		ground,
		length: stored.length,
		offset,
		contents: STANDARD.encode(&*portion.bytes),
		next: portion.next,
		state: state(&stored.state),
		anchor,
	})
}
