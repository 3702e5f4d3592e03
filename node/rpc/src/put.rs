//! `vault_put`: an author stores a version of a record.

use std::borrow::Cow;

use base64::{engine::general_purpose::STANDARD, Engine};
use salus_custodian::{
	record::{self, Attempt, Operation},
	Ruling, View,
};
use salus_primitives::{
	consent::{Action, Purpose},
	decision::{Decision, Ground},
	record::{content_digest, Statement},
	request::{wrapped, MAX_DEADLINE},
	AccountId, Digest, Moment, OrganizationId, RecordId,
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sp_runtime::{traits::Verify, MultiSignature};
use zeroize::Zeroizing;

use crate::{
	authorization::parse,
	desk::{Desk, Request},
	error::Error,
	proof::state,
};

/// What is stored.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Parameters<'a> {
	organization: OrganizationId,
	purpose: Purpose,
	statement: Statement,
	signature: MultiSignature,
	salt: Digest,
	#[serde(borrow)]
	contents: Cow<'a, str>,
}

/// What was stored.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
	/// The record.
	pub record: RecordId,
	/// Its version.
	pub version: u32,
	/// What of its contents goes into the anchor.
	pub commitment: Digest,
	/// The root over the stored ciphertext.
	pub ciphertext_root: Digest,
	/// When it was stored.
	pub stored: Moment,
	/// How far its anchoring is.
	pub state: &'static str,
}

/// Answers the request.
pub fn put(desk: &Desk, caller: AccountId, parameters: &RawValue) -> Result<Receipt, Error> {
	let parameters: Parameters<'_> = parse(parameters)?;
	let contents = decode(&parameters.contents, desk.limits.contents)?;
	desk.check_unsealed()?;
	check_statement(desk, &caller, &parameters, &contents)?;
	let Parameters { organization, purpose, ref statement, .. } = parameters;
	let request = Request { caller: &caller, organization: Some(organization), patient: statement.patient, purpose };
	let ruling = decide(desk, &desk.view()?, &request, statement)?;
	let attempt = Attempt {
		caller: &caller,
		organization: Some(organization),
		patient: statement.patient,
		record: Some(statement.record),
		version: Some(statement.version),
		operation: if statement.version == 1 { Operation::Create } else { Operation::Update },
		purpose,
	};
	let granted = reaches(&ruling.decision, organization, desk.custodian);
	let ticket = desk.audit(&attempt, &ruling, granted)?;
	if !granted {
		return Err(Error::NotPermitted);
	}
	let meta = record::meta(statement, &parameters.signature, parameters.salt.0, organization);
	let stored = desk.vault.put(ticket, meta, &contents, desk.access.now())?;
	Ok(Receipt {
		record: statement.record,
		version: statement.version,
		commitment: stored.commitment.into(),
		ciphertext_root: stored.ciphertext_root.into(),
		stored: stored.stored,
		state: state(&stored.state),
	})
}

/// Whether the decision lets this organization's member write into this custodian's vault. The duty to record is a duty towards one's own custodian; into
/// another's vault it takes the patient's consent.
fn reaches(decision: &Decision, organization: OrganizationId, custodian: OrganizationId) -> bool {
	match decision {
		Decision::Permit(Ground::DutyToRecord) => organization == custodian,
		decision => decision.is_permit(),
	}
}

/// The contents, unless there are too many. The text is measured before a byte is decoded.
fn decode(text: &str, limit: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
	let longest = limit.div_ceil(3).saturating_mul(4);
	if text.len() > longest {
		return Err(Error::TooLarge);
	}
	let contents = STANDARD.decode(text).map_err(|_| Error::invalid("the contents are not base64"))?;
	let contents = Zeroizing::new(contents);
	if contents.len() > limit {
		return Err(Error::TooLarge);
	}
	Ok(contents)
}

/// Whether the statement is the caller's own, for this chain, and speaks of these contents.
fn check_statement(desk: &Desk, caller: &AccountId, parameters: &Parameters<'_>, contents: &[u8]) -> Result<(), Error> {
	let Parameters { statement, signature, salt, .. } = parameters;
	if statement.genesis != desk.access.chain().genesis() {
		return Err(Error::WrongChain);
	}
	if statement.author != *caller {
		return Err(Error::invalid("the statement's author is not the caller"));
	}
	if statement.version == 0 {
		return Err(Error::invalid("versions begin with 1"));
	}
	if statement.made > desk.access.now().saturating_add(MAX_DEADLINE) {
		return Err(Error::invalid("the data was made in the future"));
	}
	let payload = statement.signing_payload();
	let signed = signature.verify(payload.as_slice(), caller) || signature.verify(wrapped(&payload).as_slice(), caller);
	if !signed {
		return Err(Error::BadSignature);
	}
	if content_digest(&salt.0, contents) != statement.content {
		return Err(Error::invalid("the contents are not those of the statement"));
	}
	Ok(())
}

/// The first version is collected. A further one corrects what is there, so it must be permitted for that as well: nobody takes a record out of its
/// class, or from under its label, without a right to it.
fn decide(desk: &Desk, view: &View<'_>, request: &Request<'_>, statement: &Statement) -> Result<Ruling, Error> {
	let action = if statement.version == 1 { Action::Collect } else { Action::Correct };
	let ruling = view.decide(request.about_statement(action, statement))?;
	if action == Action::Collect || !ruling.decision.is_permit() {
		return Ok(ruling);
	}
	match desk.vault.stat(&statement.patient.0, &statement.record.0, None)? {
		Some(latest) => {
			let over = view.decide(request.about_stored(desk, action, &latest)?)?;
			Ok(if over.decision.is_permit() { ruling } else { over })
		}
		None => Ok(ruling),
	}
}
