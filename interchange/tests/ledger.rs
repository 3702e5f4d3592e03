//! Ledgers as lines: what is read back is what was written.

mod world;

use proptest::{collection::vec, prelude::*};
use salus_interchange::{
	ledger::{from_csv, from_ndjson, to_csv, to_ndjson, LedgerError, COLUMNS},
	*,
};
use world::{document, sample};

fn example() -> Ledger {
	document("ledger")
}

#[test]
fn table_has_a_header_and_a_line_for_every_entry() {
	let text = to_csv(&example()).expect("it can be written");
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
	assert!(lines[6].ends_with(",credit,92501,925.01"), "{}", lines[6]);
	assert_eq!(lines.len(), 8);
}

#[test]
fn ndjson_has_an_object_in_every_line() {
	let text = to_ndjson(&example()).expect("it can be written");
	assert!(text.ends_with('\n'));
	for (position, line) in text.lines().enumerate() {
		let row: serde_json::Value = serde_json::from_str(line).expect("it is JSON");
		assert_eq!(row["number"], 40 + position);
		assert_eq!(
			row.as_object().map(|row| row.keys().cloned().collect::<Vec<_>>()),
			Some(COLUMNS.map(str::to_owned).to_vec())
		);
	}
}

#[test]
fn example_comes_back() {
	let ledger = example();
	let unit = &ledger.unit.unit;
	assert_eq!(from_csv(&to_csv(&ledger).unwrap(), unit).unwrap(), ledger.entries);
	assert_eq!(from_ndjson(&to_ndjson(&ledger).unwrap(), unit).unwrap(), ledger.entries);
}

#[test]
fn empty_ledger_is_a_header_and_no_line() {
	let ledger = Ledger { entries: Vec::new(), ..example() };
	assert_eq!(to_csv(&ledger).unwrap(), COLUMNS.join(",") + "\n");
	assert_eq!(to_ndjson(&ledger).unwrap(), "");
	assert_eq!(from_csv(&to_csv(&ledger).unwrap(), &ledger.unit.unit).unwrap(), []);
	assert_eq!(from_ndjson("", &ledger.unit.unit).unwrap(), []);
}

fn party() -> impl Strategy<Value = Party> {
	prop_oneof![
		any::<u32>().prop_map(|id| Party::Organization(OrganizationId(id))),
		any::<[u8; 32]>().prop_map(|id| Party::Patient(PatientId(id))),
	]
}

fn subject() -> impl Strategy<Value = Subject> {
	prop_oneof![
		any::<[u8; 32]>().prop_map(|digest| Subject::Reference(Digest(digest))),
		any::<u64>().prop_map(|id| Subject::Withdrawal(WithdrawalId(id))),
		any::<u64>().prop_map(|id| Subject::Invoice(InvoiceId(id))),
		any::<u64>().prop_map(|id| Subject::Escrow(EscrowId(id))),
		any::<u64>().prop_map(|id| Subject::Remittance(RemittanceId(id))),
		Just(Subject::Credit),
	]
}

fn ledger() -> impl Strategy<Value = Ledger> {
	let kinds = proptest::sample::select(EntryKind::ALL);
	let entry = (kinds, 0..=MAX_AMOUNT, 0u64..253_402_300_800_000, proptest::option::of(party()), subject());
	(vec(entry, 0..20), 0..=MAX_DECIMALS, party(), any::<u32>()).prop_map(|(entries, decimals, party, first)| {
		let mut balance = 0;
		let entries = entries.into_iter().enumerate().map(|(position, (kind, amount, at, other, about))| {
			let direction = if amount > balance { Direction::In } else { Direction::Out };
			balance = if direction == Direction::In { balance + amount } else { balance - amount };
			let entry = LedgerEntry { at, kind, direction, amount, other, about, balance };
			NumberedEntry { number: u64::from(first) + position as u64, entry }
		});
		let unit = Unit { decimals, ..example().unit.unit };
		Ledger { party, unit: UnitEntry { id: UnitId(1), unit, issued: 0 }, entries: entries.collect() }
	})
}

#[test]
fn every_ledger_comes_back() {
	for ledger in sample(ledger(), 300) {
		ledger.check().expect("it is a ledger");
		let unit = &ledger.unit.unit;
		assert_eq!(from_csv(&to_csv(&ledger).unwrap(), unit).unwrap(), ledger.entries);
		assert_eq!(from_ndjson(&to_ndjson(&ledger).unwrap(), unit).unwrap(), ledger.entries);
	}
}

#[test]
fn changed_columns_are_refused_by_their_name() {
	let ledger = example();
	let unit = &ledger.unit.unit;
	let text = to_csv(&ledger).unwrap();
	for (from, to, wrong) in [
		("1000.00,USD", "1000.01,USD", "amount"),
		("100000,1000.00\n", "100000,1000.10\n", "balance"),
		("USD", "EUR", "currency"),
		("2026-11-28T12:00:00.000Z", "yesterday", "time"),
		("organization:7", "house:7", "other"),
		("invoice:61", "gift:61", "subject"),
	] {
		let changed = text.replacen(from, to, 1);
		let Err(LedgerError::Column { column, .. }) = from_csv(&changed, unit) else { panic!("{wrong} is refused") };
		assert_eq!(column, wrong);
	}
	assert!(matches!(from_csv(&text.replacen("deposit", "gift", 1), unit), Err(LedgerError::Csv(_))));
	assert!(matches!(from_ndjson("{}\n", unit), Err(LedgerError::Line { line: 1, .. })));
}

#[test]
fn moment_after_the_year_9999_is_refused() {
	let mut ledger = example();
	ledger.entries[0].entry.at = 253_402_300_800_000;
	assert!(matches!(to_csv(&ledger), Err(LedgerError::Moment(TooLate(253_402_300_800_000)))));
	assert!(matches!(to_ndjson(&ledger), Err(LedgerError::Moment(_))));
}
