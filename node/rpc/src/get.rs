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
use salus_vault::{State, Stored, Ticket, Vault};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sp_runtime::MultiSignature;

use crate::{
	authorization::parse,
	desk::{Desk, Request},
	error::Error,
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
pub fn get(desk: &Desk, caller: AccountId, parameters: &RawValue) -> Result<Part, Error> {
	let parameters: Parameters = parse(parameters)?;
	desk.check_unsealed()?;
	let Parameters { patient, record, version, purpose, organization, offset } = parameters;
	let request = Request { caller: &caller, organization, patient, purpose };
	let found = find(&desk.vault, &parameters)?;
	let ruling = decide(desk, &request, record, &found)?;
	let attempt = Attempt {
		caller: &caller,
		organization,
		patient,
		record: Some(record),
		version: found.stored().map_or(version, |stored| Some(stored.meta.id.version)),
		operation: Operation::Read,
		purpose,
	};
	let ticket = desk.audit(&attempt, &ruling, found.stored().is_some())?;
	match (ruling.decision, found) {
		(Decision::Permit(ground), Found::Stored(stored)) => part(desk, ticket, *stored, ground, offset),
		(Decision::Permit(_), Found::Erased) => Err(Error::Erased),
		(Decision::Refuse(_), _) | (_, Found::Nothing) => Err(Error::NotFoundOrRefused),
	}
}

/// What the vault has of what is asked.
enum Found {
	Stored(Box<Stored>),
	Nothing,
	Erased,
}

impl Found {
	fn stored(&self) -> Option<&Stored> {
		match self {
			Self::Stored(stored) => Some(stored),
			Self::Nothing | Self::Erased => None,
		}
	}
}

fn find(vault: &Vault, parameters: &Parameters) -> Result<Found, Error> {
	match vault.stat(&parameters.patient.0, &parameters.record.0, parameters.version) {
		Ok(Some(stored)) => Ok(Found::Stored(Box::new(stored))),
		Ok(None) | Err(salus_vault::Error::NotFound) => Ok(Found::Nothing),
		Err(salus_vault::Error::Erased) => Ok(Found::Erased),
		Err(error) => Err(error.into()),
	}
}

fn decide(desk: &Desk, request: &Request<'_>, record: RecordId, found: &Found) -> Result<Ruling, Error> {
	let question = match found.stored() {
		Some(stored) => request.about_stored(desk, Action::Access, stored)?,
		None => request.about_unknown(Action::Access, record),
	};
	Ok(desk.view()?.decide(question)?)
}

fn part(desk: &Desk, ticket: Ticket, stored: Stored, ground: Ground, offset: u32) -> Result<Part, Error> {
	let statement = record::statement(desk.access.chain().genesis(), &stored.meta)?;
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
