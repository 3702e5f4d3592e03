//! The text about a visit: stored in the vault of where the visit was, and read back from it.

use clap::Args;
use salus_primitives::{
	appointment::MAX_FEEDBACK_TEXT,
	consent::Purpose,
	record::{content_digest, Label, RecordClass, Statement},
	AccountId, AppointmentId, Digest, OrganizationId, RecordId,
};
use std::path::Path;

use crate::{
	document,
	error::{file, Error, Result},
	moment, provision,
	report::Report,
	terminal,
	vault::{Custodian, FeedbackReceipt, Get, PutFeedback},
	wallet::Wallet,
	words,
};

/// Whether the text is read, and by whom. Reading it is an access like every other, and is logged.
#[derive(Clone, Copy, Debug, Args)]
pub struct ReadArguments {
	/// Read the text from the vault, too.
	#[arg(long)]
	pub text: bool,
	/// Why. Left out: PATRQT for whoever acts for the patient, TREAT for others.
	#[arg(long, value_name = "CODE", requires = "text")]
	pub purpose: Option<Purpose>,
	/// The organization you read for. Left out: none if you act for the patient, else the only one where you may.
	#[arg(long, value_name = "NUMBER", requires = "text")]
	pub organization: Option<OrganizationId>,
}

/// A text that the vault has.
#[derive(Clone, Debug)]
pub struct StoredText {
	/// The record.
	record: RecordId,
	/// Whose vault it is in.
	custodian: OrganizationId,
	/// What the chain has of it, or is to have.
	pub content: Digest,
	/// How far its anchoring is.
	state: String,
}

impl StoredText {
	/// Adds where it is.
	pub fn tell(&self, report: Report) -> Report {
		let Self { record, custodian, content, state } = self;
		report
			.with("record", record)
			.with("custodian", custodian)
			.with("content", content)
			.with("state", state)
			.line(format!("text      record {record} in the vault of organization {custodian}, {state}"))
	}
}

/// Stores the text, unless something was said of the visit already. What is there already, of the same author, is found again.
pub async fn store(wallet: &Wallet, appointment: AppointmentId, from: &Path, label: Label) -> Result<StoredText> {
	let text = text_in(from)?;
	let chain = wallet.chain().await?;
	let visit = chain.appointment(appointment).await?;
	if chain.feedback(appointment).await?.is_some() {
		return Err(Error::Usage(format!(
			"something was said of the visit of appointment {appointment} already, and stays so; nothing was stored"
		)));
	}
	let vault = wallet.vault().await?.of(Some(visit.organization)).await?;
	let salt = document::random();
	let statement = Statement {
		genesis: wallet.genesis().await?,
		patient: visit.patient,
		record: RecordId::of_feedback(appointment),
		version: 1,
		class: RecordClass::Encounter,
		label,
		made: moment::now(),
		author: wallet.signing_account()?,
		content: content_digest(&salt, text.as_bytes()),
	};
	wallet.confirm(&describe(chain.name(), appointment, &statement, text.len(), &vault))?;
	let key = wallet.key()?;
	let request = PutFeedback {
		appointment,
		purpose: Purpose::PatientRequest,
		signature: document::sign(&key, &statement),
		salt: salt.into(),
		contents: document::encode(text.as_bytes()),
		statement,
	};
	let waiting = terminal::waiting("storing the text".into());
	let answer = vault.ask::<_, FeedbackReceipt>(&key, "vault_putFeedback", &request).await;
	waiting.finish_and_clear();
	let receipt = answer.map_err(explain)?;
	check(&receipt, &request.statement, &text)?;
	let FeedbackReceipt { receipt, content, .. } = receipt;
	Ok(StoredText { record: receipt.record, custodian: vault.number, content, state: receipt.state })
}

/// The text in a file. A vault takes no other, so it is not sent.
fn text_in(from: &Path) -> Result<String> {
	let size = std::fs::metadata(from).map_err(|error| file(from, "read", &error))?.len();
	if size > u64::from(MAX_FEEDBACK_TEXT) {
		return Err(Error::File(format!(
			"{} has {size} bytes, and a text about a visit {MAX_FEEDBACK_TEXT} at most",
			from.display()
		)));
	}
	let contents = std::fs::read(from).map_err(|error| file(from, "read", &error))?;
	match String::from_utf8(contents) {
		Ok(text) if text.trim().is_empty() => Err(Error::File(format!("{} is empty", from.display()))),
		Ok(text) => Ok(text),
		Err(_) => Err(Error::File(format!("{} is no text in UTF-8", from.display()))),
	}
}

fn describe(
	chain: &str,
	appointment: AppointmentId,
	statement: &Statement,
	size: usize,
	vault: &Custodian<'_>,
) -> Vec<String> {
	vec![
		format!("Sign, as its author, a text about the visit of appointment {appointment}"),
		format!("  patient   {}", statement.patient),
		format!("  record    {}, label {}", statement.record, provision::describe_label(&statement.label)),
		format!("  contents  {size} bytes, which cannot be changed once they are stored"),
		format!(
			"vault     of organization {}, where the visit was; its staff read the text with consent",
			vault.number
		),
		format!("chain     {chain}, genesis {}", words::short(statement.genesis)),
		format!("signer    {}", statement.author),
	]
}

/// Says what the vault's refusal means here.
fn explain(error: Error) -> Error {
	match error {
		Error::VaultRefused { number, name: "Conflict", .. } => Error::VaultRefused {
			number,
			name: "Conflict",
			sentence: "Another text about this visit is stored; `appointment feedback show --text` shows it.".into(),
		},
		Error::VaultRefused { number, name: "NotPermitted", .. } => Error::VaultRefused {
			number,
			name: "NotPermitted",
			sentence:
				"A text is stored by whoever acts for the patient, within thirty days of a visit that took place, \
			           once that is final."
					.into(),
		},
		other => other,
	}
}

/// Whether the receipt is of this text. Of one that was there already, the digest has the salt of then.
pub fn check(answer: &FeedbackReceipt, statement: &Statement, text: &str) -> Result<()> {
	let FeedbackReceipt { receipt, content, salt } = answer;
	if receipt.record != statement.record || receipt.version != statement.version {
		return Err(Error::Verification("the vault's receipt is for another record".into()));
	}
	if content_digest(&salt.0, text.as_bytes()) != *content {
		return Err(Error::Verification(
			"the vault's receipt is for another text; nothing was said on the chain".into(),
		));
	}
	Ok(())
}

/// A text that was read, and what it has to do with what was said on the chain.
pub struct ReadText {
	text: String,
	author: AccountId,
	said: bool,
	stored: StoredText,
}

/// Reads the text, and checks that it is the one of which the chain has this digest.
pub async fn read(
	wallet: &Wallet,
	appointment: AppointmentId,
	said: Option<Digest>,
	arguments: ReadArguments,
) -> Result<ReadText> {
	let ReadArguments { purpose, organization, .. } = arguments;
	let visit = wallet.chain().await?.appointment(appointment).await?;
	let vault = wallet.vault().await?.of(Some(visit.organization)).await?;
	let (organization, purpose) = wallet.reading_for(visit.patient, organization, purpose).await?;
	let record = RecordId::of_feedback(appointment);
	let wanted = Get { patient: visit.patient, record, version: Some(1), purpose, organization, offset: 0 };
	let document = document::read(&vault, &wallet.key()?, wallet.genesis().await?, wanted).await?;
	let about = document.about;
	let content = about.statement.content;
	if said.is_some_and(|said| said != content) {
		return Err(Error::Verification(
			"the text in the vault is not the one of which the chain has the digest".into(),
		));
	}
	let text = String::from_utf8(document.contents)
		.map_err(|_| Error::Verification("what the vault has is no text in UTF-8".into()))?;
	let stored = StoredText { record, custodian: vault.number, content, state: about.state };
	Ok(ReadText { text, author: about.statement.author, said: said.is_some(), stored })
}

impl ReadText {
	/// Adds the text, and whose it is.
	pub fn tell(&self, report: Report) -> Report {
		let Self { text, author, said, stored } = self;
		let report = stored
			.tell(report)
			.with("text", text)
			.with("author", author)
			.with("said", said)
			.line(format!("author    {author}, whose signature holds"));
		let report = if *said {
			report
		} else {
			report.line("The chain has no digest of this text: it is stored, and was not said")
		};
		report.lines(shown(text))
	}
}

/// A text of somebody else's in lines, without what would make a terminal do or show something else.
pub fn shown(text: &str) -> Vec<String> {
	let safe = |letter: char| match letter {
		'\t' => ' ',
		letter if letter.is_control() || turns_around(letter) => char::REPLACEMENT_CHARACTER,
		letter => letter,
	};
	text.lines().map(|line| format!("  | {}", line.chars().map(safe).collect::<String>())).collect()
}

/// Whether the letter changes the direction of those after it, so that they read otherwise than they are written.
fn turns_around(letter: char) -> bool {
	matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
