//! Ledgers: what is refused while one is read from a node, and how it is written.

use salus_primitives::{
	money::{Direction, EntryKind, LedgerEntry, NumberedEntry, Party, Statement, Subject, UnitEntry},
	Digest, InvoiceId, OrganizationId, PatientId, UnitId,
};
use salus_wallet::{
	command::{
		ledger::{self, Form},
		statement,
	},
	error::{Error, Result},
	ledger::{describe_entry, Excerpt, Ledger, Reading, COLUMNS},
};
use serde_json::Value;

const MOMENT: u64 = 1_800_000_000_000;
const END: u64 = u64::MAX;

/// The ledger of the interchange's examples.
fn document() -> Value {
	serde_json::from_str(include_str!("../../interchange/tests/documents/ledger.json")).expect("it is JSON")
}

fn example() -> Ledger {
	let document = document();
	let part = |name: &str| document[name].clone();
	Ledger {
		party: serde_json::from_value(part("party")).expect("a party"),
		unit: serde_json::from_value(part("unit")).expect("a unit"),
		entries: serde_json::from_value(part("entries")).expect("entries"),
	}
}

/// A book of so many entries: everything comes but every third.
fn book(entries: u64) -> Vec<NumberedEntry> {
	let mut balance = 0;
	let entry = |number: u64| {
		let (direction, amount) = if number % 3 == 2 { (Direction::Out, 50) } else { (Direction::In, 100) };
		balance = if direction == Direction::In { balance + amount } else { balance - amount };
		let (kind, about) = (EntryKind::Payment, Subject::Invoice(InvoiceId(61)));
		let other = Some(Party::Organization(OrganizationId(7)));
		let entry = LedgerEntry { at: MOMENT + number, kind, direction, amount, other, about, balance };
		NumberedEntry { number, entry }
	};
	(0..entries).map(entry).collect()
}

/// The pages in which a node tells them, of so many entries each.
fn pages(entries: &[NumberedEntry], of: usize) -> Vec<Statement> {
	let opening = match entries.first() {
		Some(NumberedEntry { entry, .. }) if entry.direction == Direction::In => entry.balance - entry.amount,
		Some(NumberedEntry { entry, .. }) => entry.balance + entry.amount,
		None => 0,
	};
	let closing = entries.last().map_or(opening, |last| last.entry.balance);
	let page = |(position, part): (usize, &[NumberedEntry])| {
		let next = entries.get((position + 1) * of).map(|next| next.number);
		Statement { opening, closing, entries: part.to_vec().try_into().expect("a page has room"), next }
	};
	let empty = Statement { opening, closing, entries: Default::default(), next: None };
	let told: Vec<_> = entries.chunks(of).enumerate().map(page).collect();
	if told.is_empty() {
		vec![empty]
	} else {
		told
	}
}

/// Reads pages as the wallet reads a node's.
fn read(from: u64, to: u64, pages: &[Statement]) -> Result<Excerpt> {
	let mut pages = pages.iter();
	let first = pages.next().expect("a first page");
	let mut reading = Reading::begin(from, to, first)?;
	let mut page = first;
	while reading.page(page)?.is_some() {
		page = pages.next().expect("the page that was promised");
	}
	reading.end()
}

/// The words in which the pages are refused.
fn refused(from: u64, to: u64, pages: &[Statement]) -> String {
	let error = read(from, to, pages).expect_err("they do not hold");
	assert!(matches!(error, Error::Verification(_)), "{error}");
	assert_eq!(error.exit_code(), 7);
	error.to_string()
}

#[test]
fn a_ledger_is_read_over_all_its_pages() {
	for entries in [0, 1, 3, 4, 7, 250] {
		let book = book(entries);
		let excerpt = read(0, END, &pages(&book, 3)).expect("it holds");
		assert_eq!(excerpt.entries, book);
		assert_eq!((excerpt.opening, excerpt.closing), (0, book.last().map_or(0, |last| last.entry.balance)));
	}
}

#[test]
fn a_ledger_is_read_from_its_midst() {
	let book = book(10);
	let excerpt = read(MOMENT + 4, MOMENT + 8, &pages(&book[4..8], 2)).expect("it holds");
	assert_eq!((excerpt.opening, excerpt.entries), (book[3].entry.balance, book[4..8].to_vec()));
}

#[test]
fn a_missing_entry_is_found_wherever_it_was() {
	let book = book(7);
	for missing in 0..7 {
		let mut told = book.clone();
		told.remove(missing);
		// The pages say of themselves what the book says.
		let mut pages = pages(&told, 3);
		pages.iter_mut().for_each(|page| {
			page.opening = 0;
			page.closing = book[6].entry.balance;
		});
		let error = refused(0, END, &pages);
		let found = match missing {
			6 => error.contains("entries at its end are missing"),
			_ => error.contains(&format!("entry {missing} is missing")) || error.contains("the page after it begins"),
		};
		assert!(found, "{missing}: {error}");
	}
}

#[test]
fn a_changed_balance_is_found_wherever_it_is() {
	let book = book(7);
	for changed in 0..7 {
		let mut told = pages(&book, 3);
		told[changed / 3].entries[changed % 3].entry.balance += 1;
		let error = refused(0, END, &told);
		assert!(error.contains(&format!("after entry {changed} does not follow")), "{error}");
	}
}

#[test]
fn a_changed_amount_or_direction_is_found() {
	let book = book(7);
	let mut told = pages(&book, 3);
	told[1].entries[0].entry.amount += 1;
	assert!(refused(0, END, &told).contains("after entry 3 does not follow"));
	let mut told = pages(&book, 3);
	told[0].entries[0].entry.direction = Direction::Out;
	assert!(refused(0, END, &told).contains("after entry 0 does not follow"));
}

#[test]
fn a_ledger_that_begins_with_something_or_ends_with_something_else_is_refused() {
	let book = book(4);
	let mut told = pages(&book, 10);
	told[0].closing += 1;
	assert!(refused(0, END, &told).contains("entries at its end are missing"));
	let mut told = pages(&book, 10);
	told[0].opening = 5;
	assert!(refused(0, END, &told).contains("there was 5 before the first entry"));
	assert!(refused(0, END, &pages(&book[1..], 10)).contains("before the first entry"));
}

#[test]
fn pages_that_do_not_belong_together_are_refused() {
	let book = book(9);
	let mut told = pages(&book, 3);
	told[1].closing += 1;
	assert!(refused(0, END, &told).contains("its pages do not belong together"));
	// A page that leads back would never end.
	let mut told = pages(&book, 3);
	told[0].next = Some(0);
	assert!(refused(0, END, &told).contains("the page after it begins with entry 0"));
	let mut told = pages(&book, 3);
	told[0].entries = Default::default();
	assert!(refused(0, END, &told).contains("the page after it begins with entry 3"));
}

#[test]
fn an_entry_of_another_time_is_refused() {
	let book = book(4);
	assert!(refused(0, MOMENT + 3, &pages(&book, 10)).contains("entry 3 is not of the time"));
	assert!(refused(MOMENT + 2, END, &pages(&book[1..], 10)).contains("entry 1 is not of the time"));
	let mut told = pages(&book, 10);
	told[0].entries[2].entry.at = MOMENT;
	assert!(refused(0, END, &told).contains("entry 2 is not of the time"));
}

#[test]
fn a_ledger_is_the_document_that_the_interchange_reads() {
	assert_eq!(ledger::shown(&example()).json(), document());
}

#[test]
fn the_columns_are_those_of_the_interchange() {
	let source = include_str!("../../interchange/src/ledger.rs");
	let (_, list) = source.split_once("pub const COLUMNS: [&str; 11] = [").expect("its columns");
	let (list, _) = list.split_once("];").expect("they end");
	let theirs: Vec<_> = list.split('"').skip(1).step_by(2).collect();
	assert_eq!(theirs, COLUMNS);
}

#[test]
fn a_table_is_written_as_the_interchange_writes_it() {
	let text = example().to_csv().expect("it can be written");
	let lines: Vec<_> = text.lines().collect();
	assert_eq!(lines[0], COLUMNS.join(","));
	let reference = "91".repeat(32);
	let expected =
		format!("40,2026-11-28T12:00:00.000Z,deposit,in,100000,1000.00,USD,,reference:0x{reference},100000,1000.00");
	assert_eq!(lines[1], expected);
	assert_eq!(
		lines[2],
		"41,2026-11-28T12:20:34.567Z,payment,out,5000,50.00,USD,organization:7,invoice:61,95000,950.00"
	);
	let patient = PatientId([0xa1; 32]);
	assert_eq!(
		lines[5],
		format!("44,2026-11-28T13:22:18.268Z,remittance,in,1,0.01,USD,patient:{patient},remittance:81,93501,935.01")
	);
	assert!(lines[6].ends_with(",credit,92501,925.01"), "{}", lines[6]);
	assert_eq!((lines.len(), text.ends_with(",0,0.00\n")), (8, true));
}

#[test]
fn objects_in_lines_have_the_same_columns_in_the_same_order() {
	let ledger = example();
	let text = ledger.to_ndjson().expect("it can be written");
	assert!(text.ends_with("}\n"));
	for (line, entry) in text.lines().zip(&ledger.entries) {
		let row: Value = serde_json::from_str(line).expect("it is JSON");
		assert_eq!((&row["number"], &row["balance_minor"]), (&entry.number.into(), &entry.entry.balance.into()));
		let places: Vec<_> = COLUMNS.iter().map(|column| line.find(&format!("\"{column}\":"))).collect();
		assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{line}");
		assert_eq!(row.as_object().map(|row| row.len()), Some(COLUMNS.len()));
	}
	assert_eq!(text.lines().count(), ledger.entries.len());
}

#[test]
fn an_empty_ledger_is_a_header_and_no_line() {
	let ledger = Ledger { entries: Vec::new(), ..example() };
	assert_eq!(ledger.to_csv().expect("it can be written"), COLUMNS.join(",") + "\n");
	assert_eq!(ledger.to_ndjson().expect("it can be written"), "");
}

#[test]
fn a_moment_after_the_year_9999_is_refused() {
	let mut ledger = example();
	ledger.entries[0].entry.at = 253_402_300_800_000;
	assert!(ledger.to_csv().is_err() && ledger.to_ndjson().is_err());
	ledger.entries[0].entry.at -= 1;
	assert!(ledger.to_csv().expect("it can be written").contains("9999-12-31T23:59:59.999Z"));
}

#[test]
fn an_entry_is_told_with_its_currency() {
	let Ledger { unit, entries, .. } = example();
	let told: Vec<_> = entries.iter().map(|entry| describe_entry(entry, &unit)).collect();
	let reference = "91".repeat(32);
	let first = format!("40  2026-11-28T12:00:00Z  +1000.00 USD  deposit, reference 0x{reference}  then 1000.00 USD");
	assert_eq!(told[0], first);
	let second = "41  2026-11-28T12:20:34.567Z  -50.00 USD  payment to organization 7, invoice 61  then 950.00 USD";
	assert_eq!(told[1], second);
	assert!(told[5].ends_with("refund to organization 7, credit  then 925.01 USD"), "{}", told[5]);
}

#[test]
fn a_statement_is_told_with_what_there_was_before_and_after() {
	let Ledger { party, unit, entries } = example();
	let unit: UnitEntry = UnitEntry { id: UnitId(1), ..unit };
	let excerpt =
		Excerpt { from: MOMENT, to: MOMENT + 1000, opening: 100_000, closing: 95_000, entries: entries[1..2].to_vec() };
	let told = statement::describe(party, &unit, &excerpt);
	assert_eq!(told[1], "  2027-01-15T08:00:00Z  1000.00 USD at the beginning");
	assert_eq!(told.last().map(String::as_str), Some("  2027-01-15T08:00:01Z  950.00 USD at the end"));
	assert_eq!(told.len(), 4);
}

#[test]
fn every_unit_has_a_file_and_none_is_replaced() {
	let (folder, ledger) = (tempfile::tempdir().expect("a folder"), example());
	let path = |name: &str| folder.path().join(name);
	let export = |form, names: [&str; 2]| {
		let files = names.iter().map(|name| (UnitId(1), path(name), &ledger));
		ledger::written(ledger.party, Digest::repeat_byte(1), form, files.collect())
	};
	let report = export(Form::Csv, ["unit-1.csv", "unit-2.csv"]).expect("they are written").json();
	assert_eq!(report["files"].as_array().map(Vec::len), Some(2));
	assert_eq!(report["files"][0]["entries"], 7);
	let written = std::fs::read_to_string(path("unit-2.csv")).expect("it is there");
	assert_eq!(written, ledger.to_csv().expect("it can be written"));
	let error = export(Form::Ndjson, ["unit-3.csv", "unit-2.csv"]).expect_err("one exists");
	assert_eq!(error.exit_code(), 1);
	assert!(error.to_string().ends_with("unit-2.csv exists already, and is left as it is"), "{error}");
	assert!(!path("unit-3.csv").exists(), "none is written if one exists");
	assert_eq!(std::fs::read_to_string(path("unit-2.csv")).expect("it is there"), written);
}
