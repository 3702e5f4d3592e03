//! Drafts and decisions, as people and `salus-interchange` write them into files.

use salus_primitives::{
	insurance::{Category, ClaimKind, Evidence, Ruling, Verdict},
	priority::Priority,
	AppointmentId, ClaimId, CoverageId, Digest, InvoiceId, PatientId,
};
use salus_wallet::command::claim::{
	draft::{self, Beside},
	ruling,
};
use serde_json::{json, Value};

use super::CLAIM;

const SUBMISSION: &str = include_str!("submission.json");
const IN_CLEAR: &str = include_str!("submission-in-clear.json");

/// How a document is changed, which field is refused then, and why.
type Case = (fn(&mut Value), &'static str, &'static str);

/// The example with this name in the wallet's guide.
fn documented(name: &str) -> &'static str {
	let guide = include_str!("../../../docs/wallet.md");
	let (_, rest) = guide.split_once(&format!("<!-- example: {name} -->")).expect("the guide has it");
	let (_, rest) = rest.split_once("```json\n").expect("it begins");
	rest.split_once("```").expect("it ends").0
}

fn beside() -> Beside {
	Beside { patient: Some(PatientId([1; 32])), coverage: Some(CoverageId(5)), ..Beside::default() }
}

/// Why the draft of the guide is refused, once it is changed.
fn refused(change: impl FnOnce(&mut Value)) -> String {
	let mut written: Value = serde_json::from_str(documented("claim draft")).expect("it is JSON");
	change(&mut written);
	draft::read(&written.to_string(), &Beside::default()).expect_err("it is refused").to_string()
}

#[test]
fn the_draft_in_the_guide_is_read_whole() {
	let written = draft::read(documented("claim draft"), &Beside::default()).expect("it is right");
	let draft = written.draft;
	assert_eq!(written.currency.map(|currency| currency.to_string()), Some("EUR".into()));
	assert_eq!((draft.kind, draft.priority), (ClaimKind::Professional, Priority::Routine));
	assert_eq!((draft.coverage, draft.invoice, draft.prior), (CoverageId(5), Some(InvoiceId(61)), None));
	assert_eq!(draft.lines.len(), 2);
	assert_eq!((draft.lines[0].category, draft.lines[0].amount), (Category::Consultation, 12_000));
	assert_eq!(draft.lines[0].evidence, Some(Evidence::Appointment(AppointmentId(21))));
	assert!(matches!(draft.lines[1].evidence, Some(Evidence::Record { version: 2, .. })), "{:?}", draft.lines[1]);
}

#[test]
fn a_draft_that_is_wrong_is_refused_by_the_name_of_its_field() {
	let cases: [Case; 17] = [
		(|draft| draft["surplus"] = json!(1), "`surplus`", "no such field"),
		(|draft| draft["kind"] = json!("dental"), "`kind`", "unknown ClaimKind"),
		(|draft| draft["kind"] = Value::Null, "`kind`", "missing"),
		(|draft| draft["patient"] = json!("0x12"), "`patient`", "64 hexadecimal digits"),
		(|draft| draft["coverage"] = Value::Null, "`coverage`", "--coverage"),
		(|draft| draft["currency"] = json!("euro"), "`currency`", "ISO 4217"),
		(|draft| draft["use"] = json!("preauthorization"), "`use`", "preauthorization"),
		(|draft| draft["lines"] = json!([]), "`lines`", "one at least"),
		(|draft| draft["lines"] = json!([7]), "`lines[0]`", "object"),
		(|draft| draft["lines"][1]["surplus"] = json!(1), "`lines[1].surplus`", "no such field"),
		(|draft| draft["lines"][1]["category"] = json!("dentist"), "`lines[1].category`", "unknown Category"),
		(|draft| draft["lines"][0]["amount"] = json!(120.5), "`lines[0].amount`", "whole number of minor units"),
		(|draft| draft["lines"][0]["amount"] = json!("12000"), "`lines[0].amount`", "whole number of minor units"),
		(|draft| draft["lines"][0]["amount"] = json!(0), "`lines[0].amount`", "from 1 to"),
		(|draft| draft["lines"][0]["units"] = json!(0), "`lines[0].units`", "one at least"),
		(|draft| draft["lines"][0]["service"] = json!("1313"), "`lines[0].service`", "64 hexadecimal digits"),
		(|draft| draft["lines"][0]["evidence"] = json!({ "visit": 21 }), "`lines[0].evidence`", "unknown variant"),
	];
	for (change, place, why) in cases {
		let told = refused(change);
		assert!(told.starts_with(place) && told.contains(why), "{place}: {told}");
	}
	let lost = refused(|draft| draft["lines"][1]["evidence"]["record"]["page"] = json!(7));
	assert!(lost.starts_with("`lines[1].evidence`") && lost.contains("something else too"), "{lost}");
	let many = refused(|draft| draft["lines"] = json!(vec![draft["lines"][0].clone(); 17]));
	assert!(many.starts_with("`lines`") && many.contains("more than 16"), "{many}");
	let error = draft::read("{", &Beside::default()).expect_err("it is refused");
	assert!(error.to_string().contains("no JSON"), "{error}");
}

#[test]
fn a_field_that_is_written_twice_means_nothing() {
	let draft = documented("claim draft").replacen("\"amount\": 12000,", "\"amount\": 12000, \"amount\": 120000,", 1);
	let told = draft::read(&draft, &Beside::default()).expect_err("nobody can say which").to_string();
	assert!(told.starts_with("the field `amount` is written twice"), "{told}");
	let decision = documented("claim decision").replacen("\"claim\": 12,", "\"claim\": 12, \"claim\": 13,", 1);
	let told = ruling::read(&decision).expect_err("nobody can say which").to_string();
	assert!(told.starts_with("the field `claim` is written twice"), "{told}");
}

#[test]
fn what_the_file_says_the_command_line_must_not_say_differently() {
	let text = documented("claim draft");
	let same = Beside { coverage: Some(CoverageId(5)), replaces: Some(ClaimId(4)), ..Beside::default() };
	assert_eq!(draft::read(text, &same).expect("it is right").draft.replaces, Some(ClaimId(4)));
	let other = Beside { coverage: Some(CoverageId(6)), ..Beside::default() };
	let told = draft::read(text, &other).expect_err("it is refused").to_string();
	assert_eq!(told, "`coverage`: the file says 5, and --coverage says 6");
}

#[test]
fn what_interchange_writes_of_an_official_example_is_taken_as_it_is() {
	let written = draft::read(SUBMISSION, &beside()).expect("it is right");
	assert_eq!(written.currency.map(|currency| currency.to_string()), Some("USD".into()));
	let draft = written.draft;
	assert_eq!((draft.kind, draft.patient, draft.coverage), (ClaimKind::Oral, PatientId([1; 32]), CoverageId(5)));
	assert_eq!(draft.lines.len(), 1);
	assert_eq!((draft.lines[0].category, draft.lines[0].units, draft.lines[0].amount), (Category::Dental, 1, 13_557));
	assert_eq!(draft.lines[0].served, 1_408_147_200_000);
	let digest: Digest = draft.lines[0].service;
	assert!(SUBMISSION.contains(&format!("{digest:?}")), "{digest:?}");
}

#[test]
fn what_interchange_writes_of_every_official_example_is_taken_as_it_is() {
	let all: Value = serde_json::from_str(include_str!("submissions.json")).expect("it is JSON");
	let all = all.as_object().expect("it has them by their names");
	assert_eq!(all.len(), 15);
	for (name, submission) in all {
		// The services are this patient's, and the file says so.
		let beside = Beside { coverage: Some(CoverageId(5)), ..Beside::default() };
		let written = draft::read(&submission.to_string(), &beside).unwrap_or_else(|error| panic!("{name}: {error}"));
		assert_eq!(written.draft.patient, PatientId([1; 32]), "{name}");
		let lines = submission["lines"].as_array().expect("it has lines");
		assert_eq!(written.draft.lines.len(), lines.len(), "{name}");
		for (line, told) in written.draft.lines.iter().zip(lines) {
			assert_eq!(json!(line.amount), told["amount"], "{name}");
			assert_eq!(json!(line.service), told["service"]["digest"], "{name}");
		}
	}
}

#[test]
fn what_interchange_cannot_know_is_asked_for() {
	let told = |text: &str, beside| draft::read(text, &beside).expect_err("it is refused").to_string();
	assert!(told(SUBMISSION, Beside::default()).contains("say --coverage"), "the file names no coverage");
	let mut nobodys: Value = serde_json::from_str(SUBMISSION).expect("it is JSON");
	nobodys.as_object_mut().expect("it is an object").remove("patient");
	let nobodys = nobodys.to_string();
	assert!(told(&nobodys, Beside { patient: None, ..beside() }).contains("say --patient"), "nor a patient");
	let another = Beside { patient: Some(PatientId([2; 32])), ..beside() };
	assert!(told(SUBMISSION, another).starts_with("`patient`"), "its digests are under another's key");
}

#[test]
fn a_code_in_clear_does_not_go_to_the_chain() {
	let told = draft::read(IN_CLEAR, &beside()).expect_err("it is refused").to_string();
	assert!(told.starts_with("`lines[0].service.code`") && told.contains("--key"), "{told}");
}

#[test]
fn a_file_in_another_currency_than_the_coverage_is_refused() {
	let written = draft::read(SUBMISSION, &beside()).expect("it is right");
	let told = draft::in_unit(&written, &super::support::unit()).expect_err("it is refused").to_string();
	assert!(told.starts_with("`currency`") && told.contains("USD") && told.contains("EUR"), "{told}");
	let silent = draft::Written { currency: None, ..written };
	assert!(draft::in_unit(&silent, &super::support::unit()).is_ok());
}

#[test]
fn a_claim_becomes_the_draft_again_that_it_was() {
	let entry = super::entry("claim-paid");
	let draft = draft::of_claim(&entry.claim);
	let written = json!(draft).to_string();
	assert_eq!(draft::read(&written, &Beside::default()).expect("it is right").draft, draft);
}

#[test]
fn the_decision_in_the_guide_is_read_in_the_order_of_the_lines() {
	let ruled = ruling::read(documented("claim decision")).expect("it is right");
	assert_eq!(ruled.claim, CLAIM);
	assert_eq!(ruled.rulings.to_vec(), [Ruling::AsRuled, Ruling::AtMost(4_500)]);
	let verdict = ruling::verdict(documented("claim decision"), CLAIM).expect("it is about this claim");
	assert_eq!(verdict, Verdict::Decide(ruled.rulings));
	let told = ruling::verdict(documented("claim decision"), ClaimId(13)).expect_err("it is refused").to_string();
	assert!(told.starts_with("`claim`"), "{told}");
}

#[test]
fn a_decision_that_is_wrong_is_refused_by_the_name_of_its_field() {
	let cases: [Case; 8] = [
		(|ruled| ruled["surplus"] = json!(1), "`surplus`", "no such field"),
		(|ruled| ruled["claim"] = Value::Null, "`claim`", "missing"),
		(|ruled| ruled["lines"] = json!([]), "`lines`", "every line"),
		(|ruled| ruled["lines"][1]["line"] = json!(1), "`lines[1].line`", "there already"),
		(|ruled| ruled["lines"][1]["line"] = json!(5), "`lines`", "no ruling on line 0"),
		(|ruled| ruled["lines"][0]["ruling"] = json!("generous"), "`lines[0].ruling`", "unknown variant"),
		(
			|ruled| ruled["lines"][0]["ruling"] = json!({ "atMost": 45.5 }),
			"`lines[0].ruling`",
			"whole number of minor units",
		),
		(|ruled| ruled["lines"][0]["why"] = json!("mood"), "`lines[0].why`", "no such field"),
	];
	for (change, place, why) in cases {
		let mut written: Value = serde_json::from_str(documented("claim decision")).expect("it is JSON");
		change(&mut written);
		let told = ruling::read(&written.to_string()).expect_err("it is refused").to_string();
		assert!(told.starts_with(place) && told.contains(why), "{place}: {told}");
	}
}

#[test]
fn every_command_in_the_guide_is_read() {
	let guide = include_str!("../../../docs/wallet.md");
	let (_, section) = guide.split_once("\n## Claims\n").expect("the guide has it");
	let (section, _) = section.split_once("\n## ").expect("it ends");
	let digest = "78".repeat(32);
	let commands = section.lines().filter(|line| line.starts_with("salus-wallet "));
	let mut count = 0;
	for line in commands {
		let command = line.split_once(" #").map_or(line, |(command, _)| command);
		let command = command.split_once(" >").map_or(command, |(command, _)| command);
		// What the guide shortens is written out.
		let whole = ["0x5d1c…", "0x77…", "0x91…"].iter().fold(command.to_owned(), |line, of| line.replace(of, &digest));
		let words: Vec<_> = whole.split_whitespace().skip(1).collect();
		if let Err(error) = super::read(&words) {
			panic!("{line}: {error}");
		}
		count += 1;
	}
	assert!(count > 30, "there are {count}");
}
