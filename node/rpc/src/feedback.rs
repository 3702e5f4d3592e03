//! `vault_putFeedback`: the patient's side stores what it has written of a visit, in the vault of the hospital where that was.
//!
//! It is the one record that somebody stores who works nowhere, so the chain must say that there was this visit, here, of this patient, and that something may
//! still be said of it. Its id follows from the appointment: there is one text for each, and whoever fulfils no appointments gets no room on the disk.

use std::borrow::Cow;

use salus_custodian::{
	record::{self, Attempt, Operation},
	Ruling,
};
use salus_primitives::{
	appointment::MAX_FEEDBACK_TEXT,
	consent::{Action, Purpose},
	record::{content_digest, RecordClass, Statement},
	AccountId, AppointmentId, Digest, RecordId,
};
use salus_vault::Stored;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sp_runtime::MultiSignature;

use crate::{
	authorization::{parse, Admitted},
	desk::{Desk, Request},
	error::Error,
	found::{Found, Version},
	put::{self, check_statement, decode},
};

/// What is stored.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Parameters<'a> {
	appointment: AppointmentId,
	purpose: Purpose,
	statement: Statement,
	signature: MultiSignature,
	salt: Digest,
	#[serde(borrow)]
	contents: Cow<'a, str>,
}

/// What was stored, now or before.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
	/// As of every record.
	#[serde(flatten)]
	pub receipt: put::Receipt,
	/// The digest that is in the statement which is stored: what the chain is to have. That of an earlier request, if the text was there.
	pub content: Digest,
	/// Its salt.
	pub salt: Digest,
}

impl From<&Stored> for Receipt {
	fn from(stored: &Stored) -> Self {
		let (content, salt) = (stored.meta.content.into(), stored.meta.salt.into());
		Self { receipt: stored.into(), content, salt }
	}
}

/// Answers the request. The same text again, of the same author, is answered like the first time, whatever its salt: a wallet that was cut off goes on so.
pub fn put_feedback(desk: &Desk, request: Admitted, parameters: &RawValue) -> Result<Receipt, Error> {
	let Admitted { caller, once } = request;
	let parameters: Parameters<'_> = parse(parameters)?;
	desk.check_unsealed()?;
	let Parameters { appointment, purpose, ref statement, ref signature, salt, ref contents } = parameters;
	check_statement(desk, &caller, statement, signature)?;
	check_form(appointment, statement)?;
	let Decided { ruling, found, hindrance } = decide(desk, &caller, appointment, purpose, statement)?;
	let attempt = Attempt {
		caller: &caller,
		organization: None,
		patient: statement.patient,
		record: Some(statement.record),
		version: Some(statement.version),
		operation: Operation::Create,
		purpose,
	};
	if let Some(hindrance) = hindrance {
		desk.audit(&attempt, &ruling, false, once)?;
		return Err(hindrance);
	}
	let text = decode(contents, MAX_FEEDBACK_TEXT)?;
	check_text(&text)?;
	if content_digest(&salt.0, &text) != statement.content {
		return Err(Error::invalid("the contents are not those of the statement"));
	}
	if let Some(version) = found.version() {
		let same = is_same(version, statement, &text);
		let _logged = desk.audit(&attempt, &ruling, same, once)?;
		return if same { Ok(Receipt::from(&version.stored)) } else { Err(Error::Conflict) };
	}
	let ticket = desk.audit(&attempt, &ruling, true, once)?;
	// The author acts for no organization. The vault's rows have room for one, and have the custodian's there.
	let meta = record::meta(statement, signature, salt.0, desk.custodian);
	let stored = desk.vault.put(ticket, meta, &text, desk.access.now())?;
	Ok(Receipt::from(&stored))
}

/// Whether the statement is of the record that is kept for this.
fn check_form(appointment: AppointmentId, statement: &Statement) -> Result<(), Error> {
	if statement.record != RecordId::of_feedback(appointment) {
		return Err(Error::invalid("the record is not the one for what is said of this visit"));
	}
	if statement.version != 1 {
		return Err(Error::invalid("what is said of a visit has one version"));
	}
	if statement.class != RecordClass::Encounter {
		return Err(Error::invalid("what is said of a visit is of the class encounter"));
	}
	Ok(())
}

/// Whether it is a text, and says something. People read it in a terminal or a browser, and nothing else is taken on a patient's word.
fn check_text(contents: &[u8]) -> Result<(), Error> {
	match std::str::from_utf8(contents) {
		Ok(text) if text.trim().is_empty() => Err(Error::invalid("the text is empty")),
		Ok(_) => Ok(()),
		Err(_) => Err(Error::invalid("the contents are no text in UTF-8")),
	}
}

/// What was decided, what is there already, and what keeps the text from being stored.
struct Decided {
	ruling: Ruling,
	found: Found,
	hindrance: Option<Error>,
}

/// Who may, the one decision on access says, for controllers alone; of what, the appointment. All of it is asked whatever the first answer is.
fn decide(
	desk: &Desk,
	caller: &AccountId,
	appointment: AppointmentId,
	purpose: Purpose,
	statement: &Statement,
) -> Result<Decided, Error> {
	let request = Request { caller, organization: None, patient: statement.patient, purpose };
	let view = desk.view()?;
	let ruling = view.decide_for_controller(request.about_statement(Action::Collect, statement))?;
	let visit = view.awaits_feedback(appointment)?;
	let found = Found::look(desk, statement.patient, statement.record, Some(statement.version))?;
	let permitted = ruling.decision.is_permit() && visit == Some((desk.custodian, statement.patient));
	let hindrance = match found {
		_ if !permitted => Some(Error::NotPermitted),
		Found::Erased => Some(Error::Erased),
		Found::Damaged => Some(Error::IntegrityFailure),
		Found::Stored(_) | Found::Nothing => None,
	};
	Ok(Decided { ruling, found, hindrance })
}

/// Whether the text is there, under the same label, and the same author put it. Of another's text nobody learns by trying what it says.
fn is_same(version: &Version, statement: &Statement, text: &[u8]) -> bool {
	let known = &version.statement;
	known.author == statement.author
		&& known.label == statement.label
		&& content_digest(&version.stored.meta.salt, text) == known.content
}
