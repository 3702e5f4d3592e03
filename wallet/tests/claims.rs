//! Claims, as they are written, signed, shown and explained.

#[path = "claims/audit.rs"]
mod audit;
#[path = "claims/decider.rs"]
mod decider;
#[path = "claims/document.rs"]
mod document;
#[path = "claims/execution.rs"]
mod execution;
#[path = "claims/explain.rs"]
mod explain;
#[path = "claims/replay.rs"]
mod replay;
#[path = "claims/requested.rs"]
mod requested;
mod support;
#[path = "claims/written.rs"]
mod written;

use clap::Parser;
use codec::Decode;
use salus_primitives::{
	insurance::{
		ClaimEntry, DecisionRecord, Evidence, InformationReason, LineEvidence, ReversalReason, Ruling, Rulings, Signal,
		Verdict,
	},
	money::Unit,
	remittance::{Remitted, RemittedKind},
	AppointmentId, ClaimId, OrganizationId, PatientId, RecordId,
};
use salus_runtime::RuntimeCall;
use salus_wallet::{
	call::Call,
	calls::claim as calls,
	cli::Cli,
	command::{claim::view, Command},
	money,
};
use serde_json::{json, Value};
use subxt::Metadata;

const MOMENT: u64 = 1_800_000_000_000;
const HOUSE: OrganizationId = OrganizationId(2);
const CLAIM: ClaimId = ClaimId(12);

/// An example of the documents that `salus-interchange` reads.
fn example(name: &str) -> Value {
	let path = format!("{}/../interchange/tests/documents/{name}.json", env!("CARGO_MANIFEST_DIR"));
	serde_json::from_str(&std::fs::read_to_string(path).expect("it is there")).expect("it is JSON")
}

/// A claim of those examples.
fn entry(name: &str) -> ClaimEntry {
	serde_json::from_value(example(name)).expect("the wallet reads it")
}

fn read(line: &[&str]) -> Result<Command, String> {
	let line = [&["salus-wallet"][..], line].concat();
	Cli::try_parse_from(line).map(|cli| cli.command).map_err(|error| error.to_string())
}

/// The call as the runtime reads it.
fn as_runtime(call: &Call) -> String {
	let describe = || salus_runtime::Runtime::metadata_at_version(15).expect("it has that version");
	let described = sp_io::TestExternalities::default().execute_with(describe);
	let metadata = Metadata::decode(&mut described.as_slice()).expect("it is read");
	let bytes = call.encode(&metadata).expect("it is encoded");
	let mut rest = bytes.as_slice();
	let decoded = RuntimeCall::decode(&mut rest).expect("the runtime reads it");
	assert!(rest.is_empty(), "{}: something is left over", call.name);
	format!("{decoded:?}")
}

fn rulings() -> Rulings {
	vec![Ruling::AcceptEvidence, Ruling::AtMost(4_500)].try_into().expect("few")
}

#[test]
fn the_runtime_reads_each_call_with_its_arguments_in_their_places() {
	let (draft, unit) = (support::claim_draft(), support::unit());
	let house = "organization: OrganizationId(2), claim: ClaimId(12)";
	let answers = vec![LineEvidence { line: 1, evidence: Evidence::Appointment(AppointmentId(21)) }];
	let answers = answers.try_into().expect("few");
	let decide = Verdict::Decide(rulings());
	let asked = InformationReason::Performer;
	for (call, name, arguments) in [
		(
			calls::write_claim(HOUSE, &draft, &unit),
			"write_claim",
			format!("organization: OrganizationId(2), draft: {draft:?}"),
		),
		(calls::change_claim(HOUSE, CLAIM, &draft, &unit), "change_claim", format!("{house}, draft: {draft:?}")),
		(calls::discard_claim(HOUSE, CLAIM), "discard_claim", house.into()),
		(
			calls::prove_line(HOUSE, CLAIM, 1, 3, &support::leaf(), &Default::default()),
			"prove_line",
			format!("{house}, line: 1, anchor: 3, leaf: {:?}", support::leaf()),
		),
		(calls::submit_claim(HOUSE, CLAIM), "submit_claim", house.into()),
		(calls::proceed_claim(HOUSE, CLAIM), "proceed_claim", house.into()),
		(calls::take_claim(HOUSE, CLAIM), "take_claim", house.into()),
		(calls::return_claim(HOUSE, CLAIM, asked), "return_claim", format!("{house}, reason: Performer")),
		(calls::request_information(HOUSE, CLAIM, asked), "request_information", format!("{house}, reason: Performer")),
		(
			calls::answer_claim(HOUSE, CLAIM, &answers, None),
			"answer_claim",
			format!("{house}, evidence: {answers:?}, documents: None"),
		),
		(calls::resume_claim(HOUSE, CLAIM), "resume_claim", house.into()),
		(
			calls::adjudicate_claim(HOUSE, CLAIM, &rulings(), &unit),
			"adjudicate_claim",
			format!("{house}, rulings: {:?}", rulings()),
		),
		(
			calls::confirm_decision(HOUSE, CLAIM, &decide, &unit),
			"confirm_decision",
			format!("{house}, verdict: {decide:?}"),
		),
		(calls::refuse_decision(HOUSE, CLAIM), "refuse_decision", house.into()),
		(
			calls::schedule_payment(HOUSE, &vec![CLAIM].try_into().expect("few"), MOMENT),
			"schedule_payment",
			format!("organization: OrganizationId(2), claims: BoundedVec([ClaimId(12)], 32), on: {MOMENT}"),
		),
		(calls::appeal_claim(None, CLAIM), "appeal_claim", "organization: None, claim: ClaimId(12)".into()),
		(
			calls::withdraw_appeal(Some(HOUSE), CLAIM),
			"withdraw_appeal",
			"organization: Some(OrganizationId(2)), claim: ClaimId(12)".into(),
		),
		(
			calls::decide_appeal(HOUSE, CLAIM, &Verdict::Uphold, &unit),
			"decide_appeal",
			format!("{house}, verdict: Uphold"),
		),
		(calls::void_claim(HOUSE, CLAIM), "void_claim", house.into()),
		(
			calls::reverse_claim(HOUSE, CLAIM, ReversalReason::OtherPayer),
			"reverse_claim",
			format!("{house}, reason: OtherPayer"),
		),
	] {
		let read = as_runtime(&call);
		assert!(read.contains(&format!("Call::{name} {{")) && read.contains(&arguments), "{name}: {read}");
	}
}

#[test]
fn whoever_signs_a_draft_reads_every_line_and_what_is_billed() {
	let says = calls::write_claim(HOUSE, &support::claim_draft(), &support::unit()).says;
	assert_eq!(says[0], "Write a draft of a claim of provider 2");
	assert_eq!(
		says[2..8],
		[
			"  coverage  5".to_string(),
			"  kind      professional, urgent".into(),
			"  invoice   61".into(),
			"  prior     claim 3, at the payer before".into(),
			"  replaces  claim 4".into(),
			format!("  documents 0x{}", "78".repeat(32)),
		]
	);
	let served = "served 2027-01-15T08:00:00Z";
	let line = says[8].as_str();
	assert!(
		line.starts_with("  line 0    consultation, service 0x1111") && line.contains("units 1: 120.00 EUR"),
		"{line}"
	);
	assert!(line.contains(served) && line.ends_with("shown by appointment 21"), "{line}");
	let line = says[9].as_str();
	assert!(line.contains("version 2, anchored by organization 1") && line.ends_with("authorization 8"), "{line}");
	assert_eq!(says[10..], ["  billed    180.50 EUR"]);
}

#[test]
fn whoever_signs_a_decision_reads_every_ruling() {
	let unit = support::unit();
	let says = calls::adjudicate_claim(HOUSE, CLAIM, &rulings(), &unit).says;
	assert_eq!(
		says,
		[
			"Decide claim 12, for insurer 2",
			"  line 0    the evidence is good enough, though the chain does not show it",
			"  line 1    no more than 45.00 EUR was necessary",
		]
	);
	let confirm = calls::confirm_decision(HOUSE, CLAIM, &Verdict::Decide(rulings()), &unit).says;
	assert_eq!((&confirm[1..3], confirm.len()), (&says[1..], 4));
	let uphold = calls::decide_appeal(HOUSE, CLAIM, &Verdict::Uphold, &unit).says;
	assert_eq!(uphold, ["Decide the appeal on claim 12, for insurer 2", "  What was decided before holds"]);
}

#[test]
fn amounts_are_told_with_as_many_digits_as_their_unit_has() {
	let unit = |decimals| Unit { decimals, ..support::unit() };
	for (amount, decimals, told) in [
		(0, 2, "0.00 EUR"),
		(7, 2, "0.07 EUR"),
		(12_345, 2, "123.45 EUR"),
		(12_345, 0, "12345 EUR"),
		(5, 4, "0.0005 EUR"),
	] {
		assert_eq!(money::tell(amount, &unit(decimals)), told);
	}
}

#[test]
fn a_claim_as_json_is_what_interchange_reads_field_for_field() {
	for name in ["claim-paid", "claim-draft", "claim-denied", "claim-in-review", "claim-overturned", "claim-reversed"] {
		assert_eq!(json!(entry(name)), example(name), "{name}");
	}
}

#[test]
fn decisions_as_json_are_what_interchange_reads_field_for_field() {
	for name in ["decisions-overturned", "decisions-reversed"] {
		let example = example(name);
		let listed = example["decisions"].as_array().expect("it is a list");
		let records: Vec<(u8, DecisionRecord)> = listed
			.iter()
			.map(|one| {
				let appeals = one["appeals"].as_u64().expect("it is a number") as u8;
				(appeals, serde_json::from_value(one["record"].clone()).expect("the wallet reads it"))
			})
			.collect();
		let claim = serde_json::from_value(example["claim"].clone()).expect("it is a number");
		assert_eq!(view::told_decisions(claim, &records, &support::unit()).json(), example, "{name}");
	}
}

#[test]
fn a_claim_is_shown_with_its_lines_and_sums() {
	let told = view::describe_fully(&entry("claim-paid"), &support::unit());
	assert_eq!(told[0], "claim 12 of provider 7 to insurer 9: paid");
	assert!(told.contains(&"  billed    525.49 EUR".to_string()), "{told:#?}");
	assert!(told.contains(&"  awarded   410.00 EUR".to_string()), "{told:#?}");
	assert_eq!(told.iter().filter(|line| line.starts_with("  line ")).count(), 4);
	let listed = view::describe(&entry("claim-paid"));
	assert!(listed.starts_with("12  paid  routine  provider 7, insurer 9, patient 0xa1a1"), "{listed}");
	let draft = view::describe_fully(&entry("claim-draft"), &support::unit());
	assert!(!draft.iter().any(|line| line.contains("awarded")), "nothing is decided: {draft:#?}");
}

#[test]
fn what_is_to_be_paid_is_told_from_what_is_taken_back() {
	let due = Remitted { claim: CLAIM, kind: RemittedKind::Payment, amount: 4_100 };
	assert_eq!(view::describe_due(&due, &support::unit()), "claim 12  to pay 41.00 EUR");
	let back = Remitted { kind: RemittedKind::Adjustment, ..due };
	assert_eq!(view::describe_due(&back, &support::unit()), "claim 12  to take back 41.00 EUR");
}

#[test]
fn every_signal_has_words_of_its_own() {
	let words: std::collections::BTreeSet<_> =
		Signal::ALL.iter().map(|signal| view::describe_signal(*signal)).collect();
	assert_eq!(words.len(), Signal::ALL.len());
}

#[test]
fn every_command_is_read() {
	let (patient, records) = (PatientId([1; 32]).to_string(), format!("{},{}", RecordId([3; 32]), RecordId([4; 32])));
	let (record, of_line) = (format!("{patient}:2"), format!("0:{patient}:2"));
	for line in [
		vec!["write", "claim.json", "--patient", &patient, "--coverage", "5", "--documents", &records],
		vec!["change", "12", "-", "--invoice", "61", "--prior", "3", "--replaces", "4"],
		vec!["discard", "12"],
		vec!["prove", "12", "0", "--visit", "21"],
		vec!["prove", "12", "0", "--report", "41"],
		vec!["prove", "12", "0", "--dispense", "51"],
		vec!["prove", "12", "0", "--encounter", "7"],
		vec!["prove", "12", "0", "--record", &record],
		vec!["prove", "12", "0", "--proof", "shown.json"],
		vec!["submit", "12", "--organization", "7"],
		vec!["proceed", "12"],
		vec!["answer", "12", "--visit", "0:21", "--report", "1:41", "--record", &of_line, "--documents", &records],
		vec!["void", "12"],
		vec!["take", "12"],
		vec!["return", "12", "--reason", "amounts"],
		vec!["ask", "12", "--reason", "other-payer"],
		vec!["resume", "12"],
		vec!["adjudicate", "decision.json"],
		vec!["confirm", "12"],
		vec!["confirm", "12", "--file", "decision.json"],
		vec!["refuse", "12"],
		vec!["appeal", "12"],
		vec!["withdraw-appeal", "12", "--organization", "7"],
		vec!["decide-appeal", "12", "--uphold"],
		vec!["decide-appeal", "12", "--file", "decision.json"],
		vec!["pay-day", "12", "13", "--on", "7d"],
		vec!["reverse", "12", "--reason", "duplicate"],
		vec!["show", "12"],
		vec!["list", &patient],
		vec!["list", "--organization", "7"],
		vec!["queue"],
		vec!["to-pay", "7", "--organization", "9"],
		vec!["decisions", "12"],
		vec!["proposal", "12"],
		vec!["signals", "12"],
		vec!["signals", "--provider", "7"],
		vec!["documents", "12", "//Alice"],
		vec!["documents", "12", "--records", &records],
		vec!["explain", "12"],
		vec!["replay", "12", "--appeals", "1"],
		vec!["replay", "--all"],
		vec!["replay", "--insurer", "9"],
		vec!["list", "--all"],
		vec!["list", "--insurer", "9"],
	] {
		if let Err(error) = read(&[&["claim"][..], &line].concat()) {
			panic!("{line:?}: {error}");
		}
	}
}

#[test]
fn what_makes_no_sense_is_refused_before_a_node_is_asked() {
	let record = format!("{}:2", PatientId([1; 32]));
	for (line, part) in [
		(vec!["prove", "12", "0"], "required"),
		(vec!["prove", "12", "0", "--visit", "1", "--report", "2"], "cannot be used with"),
		(vec!["prove", "12", "0", "--record", &record, "--proof", "shown.json"], "cannot be used with"),
		(vec!["prove", "12", "0", "--record", "0x12"], "is no version of a record"),
		(vec!["answer", "12", "--visit", "21"], "is no evidence of a line"),
		(vec!["answer", "12", "--documents", "0x12"], "is no list of records"),
		(vec!["return", "12", "--reason", "mood"], "unknown InformationReason"),
		(vec!["decide-appeal", "12"], "required"),
		(vec!["decide-appeal", "12", "--uphold", "--file", "x"], "cannot be used with"),
		(vec!["pay-day", "--on", "7d"], "required"),
		(vec!["signals"], "required"),
		(vec!["reverse", "12"], "--reason"),
		(vec!["replay"], "<CLAIM|--all|--insurer <NUMBER>>"),
		(vec!["replay", "12", "--all"], "cannot be used with"),
		(vec!["replay", "--all", "--insurer", "9"], "cannot be used with"),
		(vec!["replay", "--all", "--appeals", "1"], "cannot be used with"),
		(vec!["list", "--all", "--organization", "7"], "cannot be used with"),
		(vec!["list", "--insurer", "9", "--all"], "cannot be used with"),
	] {
		let error = read(&[&["claim"][..], &line].concat()).expect_err("it is refused");
		assert!(error.contains(part), "{line:?}: {error}");
	}
}
