//! Ledgers as lines: CSV for a table, NDJSON for a program. Both are read back as they were written.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{
	decimal, document::parse, moment, Direction, DocumentError, EntryKind, EscrowId, InvoiceId, Ledger, LedgerEntry,
	NumberedEntry, OrganizationId, Party, RemittanceId, Subject, TooLate, Unit, WithdrawalId,
};

/// A ledger that cannot be written, or lines that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
	/// A moment cannot be written.
	#[error(transparent)]
	Moment(#[from] TooLate),
	/// The table is none.
	#[error("the table cannot be read or written: {0}")]
	Csv(#[from] csv::Error),
	/// A line is no entry.
	#[error("line {line}: {error}")]
	Line {
		/// Which, from 1.
		line: usize,
		/// What is wrong.
		error: DocumentError,
	},
	/// A column has no value that it can have.
	#[error("line {line}: {column} is not right")]
	Column {
		/// Which line, from 1, without the header.
		line: usize,
		/// Which column.
		column: &'static str,
	},
}

/// One line: what an entry says, each in a column of its own.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
	/// The entry's number in the book.
	number: u64,
	/// When, by RFC 3339.
	time: String,
	/// Why.
	kind: EntryKind,
	/// Which way.
	direction: Direction,
	/// How much, in minor units.
	minor: u64,
	/// How much, as a decimal.
	amount: String,
	/// In which currency.
	currency: String,
	/// From whom or to whom, as `organization:7`; empty where the issuer has made or burned it.
	other: String,
	/// What it is about, as `invoice:3`, or `credit`.
	subject: String,
	/// What there is after it, in minor units.
	balance_minor: u64,
	/// What there is after it, as a decimal.
	balance: String,
}

/// The ledger as a table with a header.
pub fn to_csv(ledger: &Ledger) -> Result<String, LedgerError> {
	let mut writer = csv::Writer::from_writer(Vec::new());
	for entry in &ledger.entries {
		writer.serialize(Row::of(entry, &ledger.unit.unit)?)?;
	}
	if ledger.entries.is_empty() {
		writer.write_record(COLUMNS)?;
	}
	let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
	// Everything in it is text already.
	Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The header.
pub const COLUMNS: [&str; 11] = [
	"number",
	"time",
	"kind",
	"direction",
	"minor",
	"amount",
	"currency",
	"other",
	"subject",
	"balance_minor",
	"balance",
];

/// The entries of a table in this unit.
pub fn from_csv(text: &str, unit: &Unit) -> Result<Vec<NumberedEntry>, LedgerError> {
	let mut reader = csv::Reader::from_reader(text.as_bytes());
	let rows = reader.deserialize::<Row>().enumerate();
	rows.map(|(position, row)| row?.entry(position + 1, unit)).collect()
}

/// The ledger as one object of JSON in each line.
pub fn to_ndjson(ledger: &Ledger) -> Result<String, LedgerError> {
	let mut text = String::new();
	for entry in &ledger.entries {
		let row = Row::of(entry, &ledger.unit.unit)?;
		// A row has nothing that JSON cannot say.
		text.push_str(&serde_json::to_string(&row).unwrap_or_default());
		text.push('\n');
	}
	Ok(text)
}

/// The entries of lines of JSON in this unit.
pub fn from_ndjson(text: &str, unit: &Unit) -> Result<Vec<NumberedEntry>, LedgerError> {
	let lines = text.lines().enumerate();
	let read = |(position, line): (usize, &str)| {
		let line_number = position + 1;
		let row: Row = parse(line).map_err(|error| LedgerError::Line { line: line_number, error })?;
		row.entry(line_number, unit)
	};
	lines.map(read).collect()
}

impl Row {
	fn of(one: &NumberedEntry, unit: &Unit) -> Result<Self, LedgerError> {
		let entry = &one.entry;
		Ok(Self {
			number: one.number,
			time: moment::rfc3339(entry.at)?,
			kind: entry.kind,
			direction: entry.direction,
			minor: entry.amount,
			amount: decimal::exact(entry.amount.into(), unit.decimals),
			currency: unit.currency.to_string(),
			other: entry.other.map(party).unwrap_or_default(),
			subject: subject(entry.about),
			balance_minor: entry.balance,
			balance: decimal::exact(entry.balance.into(), unit.decimals),
		})
	}

	fn entry(self, line: usize, unit: &Unit) -> Result<NumberedEntry, LedgerError> {
		let wrong = |column| LedgerError::Column { line, column };
		let same = |text: &str, minor: u64| decimal::exact(minor.into(), unit.decimals) == text;
		if !same(&self.amount, self.minor) {
			return Err(wrong("amount"));
		}
		if !same(&self.balance, self.balance_minor) {
			return Err(wrong("balance"));
		}
		if self.currency != unit.currency.code() {
			return Err(wrong("currency"));
		}
		let other = match self.other.as_str() {
			"" => None,
			text => Some(read_party(text).ok_or(wrong("other"))?),
		};
		let entry = LedgerEntry {
			at: moment::from_rfc3339(&self.time).ok_or(wrong("time"))?,
			kind: self.kind,
			direction: self.direction,
			amount: self.minor,
			other,
			about: read_subject(&self.subject).ok_or(wrong("subject"))?,
			balance: self.balance_minor,
		};
		Ok(NumberedEntry { number: self.number, entry })
	}
}

fn party(party: Party) -> String {
	match party {
		Party::Organization(id) => format!("organization:{id}"),
		Party::Patient(id) => format!("patient:{id}"),
	}
}

fn read_party(text: &str) -> Option<Party> {
	match text.split_once(':')? {
		("organization", id) => Some(Party::Organization(OrganizationId(id.parse().ok()?))),
		("patient", id) => Some(Party::Patient(id.parse().ok()?)),
		_ => None,
	}
}

/// The subject that has no number.
const CREDIT: &str = "credit";

fn subject(subject: Subject) -> String {
	match subject {
		Subject::Reference(digest) => format!("reference:{digest}"),
		Subject::Withdrawal(id) => format!("withdrawal:{id}"),
		Subject::Invoice(id) => format!("invoice:{id}"),
		Subject::Escrow(id) => format!("escrow:{id}"),
		Subject::Remittance(id) => format!("remittance:{id}"),
		Subject::Credit => CREDIT.to_owned(),
	}
}

fn read_subject(text: &str) -> Option<Subject> {
	fn id<T: FromStr>(text: &str) -> Option<T> {
		text.parse().ok()
	}
	if text == CREDIT {
		return Some(Subject::Credit);
	}
	match text.split_once(':')? {
		("reference", digest) => Some(Subject::Reference(id(digest)?)),
		("withdrawal", number) => Some(Subject::Withdrawal(WithdrawalId(id(number)?))),
		("invoice", number) => Some(Subject::Invoice(InvoiceId(id(number)?))),
		("escrow", number) => Some(Subject::Escrow(EscrowId(id(number)?))),
		("remittance", number) => Some(Subject::Remittance(RemittanceId(id(number)?))),
		_ => None,
	}
}
