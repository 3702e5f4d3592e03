//! The text about a visit: what the vault says of it is checked, and what somebody else wrote harms no terminal.

use salus_primitives::{
	record::{content_digest, Label, RecordClass, Statement},
	AppointmentId, Digest, PatientId, RecordId,
};
use salus_wallet::{
	command::feedback_text::{check, shown},
	error::Error,
	key::{Key, Scheme},
	vault::FeedbackReceipt,
};
use serde_json::json;

const TEXT: &str = "they were kind, and late";
const VISIT: AppointmentId = AppointmentId(7);

fn statement(salt: u8) -> Statement {
	Statement {
		genesis: Digest::repeat_byte(1),
		patient: PatientId([3; 32]),
		record: RecordId::of_feedback(VISIT),
		version: 1,
		class: RecordClass::Encounter,
		label: Label::default(),
		made: 1_700_000_000_000,
		author: Key::development(Scheme::Sr25519, "//Anna").expect("a key").account(),
		content: content_digest(&[salt; 32], TEXT.as_bytes()),
	}
}

/// As a vault writes it.
fn receipt(statement: &Statement, salt: u8) -> FeedbackReceipt {
	let receipt = json!({
		"record": statement.record,
		"version": 1,
		"commitment": Digest::repeat_byte(4),
		"ciphertextRoot": Digest::repeat_byte(5),
		"stored": 1_700_000_000_001u64,
		"state": "pending",
		"content": statement.content,
		"salt": Digest::repeat_byte(salt),
	});
	serde_json::from_value(receipt).expect("a receipt")
}

fn is_refused(answer: &FeedbackReceipt, statement: &Statement) -> bool {
	matches!(check(answer, statement, TEXT), Err(Error::Verification(_)))
}

#[test]
fn receipt_of_this_text_is_taken_under_this_salt_or_that_of_an_earlier_attempt() {
	let now = statement(2);
	check(&receipt(&now, 2), &now, TEXT).expect("the first time");
	check(&receipt(&statement(9), 9), &now, TEXT).expect("it was there already");
}

#[test]
fn receipt_of_anything_else_is_refused() {
	let statement = statement(2);
	let good = receipt(&statement, 2);
	assert!(is_refused(&FeedbackReceipt { salt: Digest::repeat_byte(3), ..good.clone() }, &statement));
	assert!(is_refused(&FeedbackReceipt { content: Digest::repeat_byte(3), ..good.clone() }, &statement));
	let mut other = good.clone();
	other.receipt.record = RecordId::of_feedback(AppointmentId(8));
	assert!(is_refused(&other, &statement));
	let mut other = good.clone();
	other.receipt.version = 2;
	assert!(is_refused(&other, &statement));
	assert!(check(&good, &statement, "they were rude").is_err());
}

#[test]
fn text_is_shown_line_by_line_and_cannot_take_over_the_terminal() {
	assert_eq!(shown("kind\n\nund spät\t1\u{e9}"), ["  | kind", "  | ", "  | und spät 1é"]);
	let told = shown("a\u{1b}[2Jb\rc\u{7}\u{9b}31m").join("");
	assert!(!told.chars().any(char::is_control), "{told:?}");
	assert!(told.starts_with("  | a\u{fffd}[2Jb"), "{told:?}");
	let told = shown("\u{202e}dab\u{202c} \u{2067}x").join("");
	assert_eq!(told, "  | \u{fffd}dab\u{fffd} \u{fffd}x");
}
