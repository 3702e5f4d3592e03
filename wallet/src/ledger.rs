//! Books of money: read from a node, checked while they are read, and written as lines.
//!
//! The columns are those of `salus-interchange ledger`, which reads them back (`docs/interchange.md`).

use salus_primitives::{
	money::{Amount, Direction, EntryKind, NumberedEntry, Party, Statement, Subject, UnitEntry},
	Moment,
};
use serde::Serialize;

use crate::{
	error::{Error, Result},
	moment,
	money::{code_of, decimal, describe, Sum},
};

/// The first moment of the year 10000, which no line can tell.
const TOO_LATE: Moment = 253_402_300_800_000;

/// A part of somebody's book in one unit, as a document.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ledger {
	/// Whose.
	pub party: Party,
	/// In which unit.
	pub unit: UnitEntry,
	/// The entries, in the order of their numbers.
	pub entries: Vec<NumberedEntry>,
}

/// A book that is being read, page by page: what must come next.
#[derive(Clone, Debug)]
pub struct Reading {
	from: Moment,
	to: Moment,
	opening: Amount,
	closing: Amount,
	/// The number that comes next; nothing where the book begins in its midst.
	next: Option<u64>,
	balance: Amount,
	last: Moment,
	entries: Vec<NumberedEntry>,
}

impl Reading {
	/// Begins to read what came and went from one moment until before another, with its first page's word on what there was before and is afterwards.
	pub fn begin(from: Moment, to: Moment, first: &Statement) -> Result<Self> {
		let (opening, closing) = (first.opening, first.closing);
		// A book that is read from the beginning of time is read from its first entry.
		let whole = from == 0;
		if whole && opening != 0 {
			return Err(wrong(format!("there was {opening} before the first entry")));
		}
		let next = whole.then_some(0);
		Ok(Self { from, to, opening, closing, next, balance: opening, last: from, entries: Vec::new() })
	}

	/// Takes a page. It is the number of the page that comes next, if there is one.
	pub fn page(&mut self, page: &Statement) -> Result<Option<u64>> {
		if (page.opening, page.closing) != (self.opening, self.closing) {
			return Err(wrong("its pages do not belong together".into()));
		}
		for entry in &page.entries {
			self.entry(entry)?;
		}
		match page.next {
			// A page that goes on somewhere else would leave entries out, or never end.
			Some(next) if page.entries.is_empty() || self.next != Some(next) => {
				Err(wrong(format!("the page after it begins with entry {next}")))
			}
			next => Ok(next),
		}
	}

	fn entry(&mut self, one: &NumberedEntry) -> Result<()> {
		let NumberedEntry { number, entry } = one;
		let expected = self.next.unwrap_or(*number);
		if *number != expected {
			return Err(wrong(format!("entry {expected} is missing, and entry {number} stands in its place")));
		}
		let balance = match entry.direction {
			Direction::In => self.balance.checked_add(entry.amount),
			Direction::Out => self.balance.checked_sub(entry.amount),
		};
		if balance != Some(entry.balance) {
			return Err(wrong(format!(
				"the balance of {} after entry {number} does not follow from {} before it",
				entry.balance, self.balance
			)));
		}
		if entry.at < self.last || entry.at >= self.to {
			return Err(wrong(format!("entry {number} is not of the time in which it stands")));
		}
		self.next = Some(number.saturating_add(1));
		self.balance = entry.balance;
		self.last = entry.at;
		self.entries.push(*one);
		Ok(())
	}

	/// Ends: what there is afterwards must be what the last entry says.
	pub fn end(self) -> Result<Excerpt> {
		if self.balance != self.closing {
			return Err(wrong(format!(
				"its entries lead to a balance of {}, and not to {}: entries at its end are missing",
				self.balance, self.closing
			)));
		}
		let Self { from, to, opening, closing, entries, .. } = self;
		Ok(Excerpt { from, to, opening, closing, entries })
	}
}

fn wrong(why: String) -> Error {
	Error::Verification(format!("the node's ledger does not hold, and nothing was kept of it: {why}"))
}

/// What came and went in a span of time, checked.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Excerpt {
	/// From when on.
	pub from: Moment,
	/// Until before when.
	pub to: Moment,
	/// What there was at its beginning.
	pub opening: Amount,
	/// What there was at its end.
	pub closing: Amount,
	/// What came and went between, in its order.
	pub entries: Vec<NumberedEntry>,
}

/// One line: what an entry says, each in a column of its own.
#[derive(Serialize)]
struct Row {
	number: u64,
	time: String,
	kind: EntryKind,
	direction: Direction,
	minor: Amount,
	amount: String,
	currency: String,
	other: String,
	subject: String,
	balance_minor: Amount,
	balance: String,
}

/// The columns.
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

impl Row {
	fn of(one: &NumberedEntry, unit: &UnitEntry) -> Result<Self> {
		let (entry, unit) = (&one.entry, &unit.unit);
		Ok(Self {
			number: one.number,
			time: to_the_millisecond(entry.at)?,
			kind: entry.kind,
			direction: entry.direction,
			minor: entry.amount,
			amount: decimal(entry.amount, unit.decimals),
			currency: unit.currency.to_string(),
			other: entry.other.map(code_of).unwrap_or_default(),
			subject: subject(entry.about),
			balance_minor: entry.balance,
			balance: decimal(entry.balance, unit.decimals),
		})
	}

	/// What each column of a table has of it.
	fn columns(self) -> [String; COLUMNS.len()] {
		[
			self.number.to_string(),
			self.time,
			self.kind.to_string(),
			self.direction.to_string(),
			self.minor.to_string(),
			self.amount,
			self.currency,
			self.other,
			self.subject,
			self.balance_minor.to_string(),
			self.balance,
		]
	}
}

/// A table that is being written.
#[derive(Default)]
struct Table {
	writer: csv_core::Writer,
	bytes: Vec<u8>,
}

impl Table {
	fn line<'a>(&mut self, columns: impl IntoIterator<Item = &'a str>) {
		for (position, column) in columns.into_iter().enumerate() {
			if position > 0 {
				self.put(|writer, room| writer.delimiter(room));
			}
			let mut rest = column.as_bytes();
			self.put(|writer, room| {
				let (result, read, written) = writer.field(rest, room);
				rest = rest.get(read..).unwrap_or_default();
				(result, written)
			});
		}
		self.put(|writer, room| writer.terminator(room));
	}

	/// Lets the writer write until it has written everything.
	fn put(&mut self, mut write: impl FnMut(&mut csv_core::Writer, &mut [u8]) -> (csv_core::WriteResult, usize)) {
		let mut room = [0; 256];
		loop {
			let (result, written) = write(&mut self.writer, &mut room);
			self.bytes.extend_from_slice(room.get(..written).unwrap_or_default());
			if result == csv_core::WriteResult::InputEmpty {
				return;
			}
		}
	}
}

/// A moment as each line has it, with its milliseconds also where they are none.
fn to_the_millisecond(at: Moment) -> Result<String> {
	if at >= TOO_LATE {
		return Err(wrong(format!("an entry of {at} ms is from after the year 9999")));
	}
	let text = moment::format(at);
	Ok(match text.strip_suffix('Z') {
		Some(seconds) if !text.contains('.') => format!("{seconds}.000Z"),
		_ => text,
	})
}

fn subject(subject: Subject) -> String {
	match subject {
		Subject::Reference(digest) => format!("reference:{digest:?}"),
		Subject::Withdrawal(id) => format!("withdrawal:{id}"),
		Subject::Invoice(id) => format!("invoice:{id}"),
		Subject::Escrow(id) => format!("escrow:{id}"),
		Subject::Remittance(id) => format!("remittance:{id}"),
		Subject::Credit => "credit".into(),
	}
}

impl Ledger {
	/// As a table with a header.
	pub fn to_csv(&self) -> Result<String> {
		let mut table = Table::default();
		table.line(COLUMNS);
		for entry in &self.entries {
			let row = Row::of(entry, &self.unit)?;
			table.line(row.columns().iter().map(String::as_str));
		}
		// Everything in it is text already.
		Ok(String::from_utf8_lossy(&table.bytes).into_owned())
	}

	/// As one object of JSON in each line.
	pub fn to_ndjson(&self) -> Result<String> {
		let mut text = String::new();
		for entry in &self.entries {
			let row = serde_json::to_string(&Row::of(entry, &self.unit)?)
				.map_err(|error| Error::File(format!("entry {} cannot be written: {error}", entry.number)))?;
			text.push_str(&row);
			text.push('\n');
		}
		Ok(text)
	}
}

/// An entry, in one line.
pub fn describe_entry(one: &NumberedEntry, unit: &UnitEntry) -> String {
	let NumberedEntry { number, entry } = one;
	let (sign, way) = match entry.direction {
		Direction::In => ('+', "from"),
		Direction::Out => ('-', "to"),
	};
	let other = entry.other.map(|other| format!(" {way} {}", describe(other))).unwrap_or_default();
	let (amount, balance) = (Sum::new(entry.amount, unit), Sum::new(entry.balance, unit));
	let about = subject(entry.about).replace(':', " ");
	let at = moment::format(entry.at);
	format!("{number}  {at}  {sign}{amount}  {}{other}, {about}  then {balance}", entry.kind)
}
