//! `vault_put`: an author stores a version of a record.

use std::borrow::Cow;

use base64::{engine::general_purpose::STANDARD, Engine};
use salus_custodian::{
	record::{self, Attempt, Operation},
	Ruling,
};
use salus_primitives::{
	consent::{Action, Purpose},
	decision::{Decision, Ground},
	record::{content_digest, Statement},
	request::{wrapped, MAX_DEADLINE},
	AccountId, Digest, Moment, OrganizationId, RecordId,
};
use salus_vault::Stored;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sp_runtime::{traits::Verify, MultiSignature};
use zeroize::Zeroizing;

use crate::{
	authorization::{parse, Admitted},
	desk::{Desk, Request},
	error::Error,
	found::Found,
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

impl From<&Stored> for Receipt {
	fn from(stored: &Stored) -> Self {
		Self {
			record: RecordId(stored.meta.id.record),
			version: stored.meta.id.version,
			commitment: stored.commitment.into(),
			ciphertext_root: stored.ciphertext_root.into(),
			stored: stored.stored,
			state: state(&stored.state),
		}
	}
}

/// Answers the request. It is decided on before anything costly is done with the contents.
pub fn put(desk: &Desk, request: Admitted, parameters: &RawValue) -> Result<Receipt, Error> {
	let Admitted { caller, once } = request;
	let parameters: Parameters<'_> = parse(parameters)?;
	desk.check_unsealed()?;
	let Parameters { organization, purpose, ref statement, ref signature, .. } = parameters;
	check_statement(desk, &caller, statement, signature)?;
	check_record(statement)?;
	let request = Request { caller: &caller, organization: Some(organization), patient: statement.patient, purpose };
	let Decided { ruling, hindrance } = decide(desk, &request, organization, statement)?;
	let attempt = Attempt {
		caller: &caller,
		organization: Some(organization),
		patient: statement.patient,
		record: Some(statement.record),
		version: Some(statement.version),
		operation: if statement.version == 1 { Operation::Create } else { Operation::Update },
		purpose,
	};
	if let Some(hindrance) = hindrance {
		desk.audit(&attempt, &ruling, false, once)?;
		return Err(hindrance);
	}
	let contents = decode(&parameters.contents, desk.limits.contents)?;
	if content_digest(&parameters.salt.0, &contents) != statement.content {
		return Err(Error::invalid("the contents are not those of the statement"));
	}
	let ticket = desk.audit(&attempt, &ruling, true, once)?;
	let meta = record::meta(statement, signature, parameters.salt.0, organization);
	let stored = desk.vault.put(ticket, meta, &contents, desk.access.now())?;
	Ok(Receipt::from(&stored))
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
pub(crate) fn decode(text: &str, limit: u32) -> Result<Zeroizing<Vec<u8>>, Error> {
	let limit = usize::try_from(limit).unwrap_or(usize::MAX);
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

/// Whether the statement is the caller's own, and for this chain.
pub(crate) fn check_statement(
	desk: &Desk,
	caller: &AccountId,
	statement: &Statement,
	signature: &MultiSignature,
) -> Result<(), Error> {
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
	if signed {
		Ok(())
	} else {
		Err(Error::BadSignature)
	}
}

/// Whether the record is not one that is kept for the patient's side: no member stores a text in a patient's place, before or after the patient does.
fn check_record(statement: &Statement) -> Result<(), Error> {
	if statement.record.is_of_feedback() {
		return Err(Error::invalid("the record is kept for what the patient says of a visit"));
	}
	Ok(())
}

/// What was decided, and what keeps the version from being stored.
struct Decided {
	ruling: Ruling,
	hindrance: Option<Error>,
}

impl Decided {
	/// The ruling, and a refusal unless it reaches this custodian's vault.
	fn by(desk: &Desk, organization: OrganizationId, ruling: Ruling) -> Self {
		let reached = reaches(&ruling.decision, organization, desk.custodian);
		Self { ruling, hindrance: (!reached).then_some(Error::NotPermitted) }
	}
}

/// The first version is collected. A further one corrects what is there, so it must be permitted for that as well: nobody takes a record out of its
/// class, or from under its label, without a right to it.
fn decide(
	desk: &Desk,
	request: &Request<'_>,
	organization: OrganizationId,
	statement: &Statement,
) -> Result<Decided, Error> {
	let view = desk.view()?;
	let action = if statement.version == 1 { Action::Collect } else { Action::Correct };
	let decided = Decided::by(desk, organization, view.decide(request.about_statement(action, statement))?);
	if action == Action::Collect || decided.hindrance.is_some() {
		return Ok(decided);
	}
	let (over, hindrance) = match Found::look(desk, statement.patient, statement.record, None)? {
		Found::Nothing => return Ok(decided),
		Found::Erased => return Ok(Decided { hindrance: Some(Error::Erased), ..decided }),
		Found::Stored(latest) => (view.decide(request.about_statement(action, &latest.statement))?, None),
		Found::Damaged => (request.whatever_it_is(&view, action, statement.record)?, Some(Error::IntegrityFailure)),
	};
	let over = Decided::by(desk, organization, over);
	Ok(if over.hindrance.is_some() { over } else { Decided { hindrance, ..decided } })
}
