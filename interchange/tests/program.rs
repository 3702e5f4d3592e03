//! The program, from outside.

mod world;

use std::{
	fs,
	io::Write,
	os::unix::fs::PermissionsExt,
	process::{Command, Output, Stdio},
};

use salus_interchange::{fhir, key, x12, Ledger, PatientId};
use serde_json::Value;
use tempfile::TempDir;
use world::{cache, details, details_path, document, path, text};

fn run(arguments: &[&str]) -> Output {
	run_with(arguments, "")
}

fn run_with(arguments: &[&str], input: &str) -> Output {
	let mut child = Command::new(env!("CARGO_BIN_EXE_salus-interchange"))
		.args(arguments)
		.stdin(Stdio::piped())
		.stdout(Stdio::piped())
		.stderr(Stdio::piped())
		.spawn()
		.expect("it starts");
	// A program that wants no input may have ended before it is written.
	let _ = child.stdin.take().expect("it has an input").write_all(input.as_bytes());
	child.wait_with_output().expect("it ends")
}

fn said(output: &Output) -> String {
	String::from_utf8_lossy(&output.stderr).into_owned()
}

/// What it has written, when it has done what it should.
fn done(output: Output) -> String {
	assert_eq!(output.status.code(), Some(0), "{}", said(&output));
	String::from_utf8(output.stdout).expect("it is text")
}

fn file(name: &str) -> String {
	path(name).display().to_string()
}

fn details_file() -> String {
	details_path().display().to_string()
}

#[test]
fn resources_are_those_of_the_library() {
	let known = details();
	for (kind, name, expected) in [
		("coverage", "coverage", fhir::coverage(&document("coverage"), &known)),
		("claim", "claim-paid", fhir::claim(&document("claim-paid"), &known)),
		("claim-response", "claim-paid", fhir::claim_response(&document("claim-paid"), &known)),
		("explanation", "claim-paid", fhir::explanation(&document("claim-paid"), &known)),
		("invoice", "invoice", fhir::invoice(&document("invoice"), &known)),
		("reconciliation", "remittance", fhir::reconciliation(&document("remittance"), &known)),
	] {
		let written = done(run(&["fhir", kind, &file(name), "--details", &details_file()]));
		let read: Value = serde_json::from_str(&written).expect("it is JSON");
		assert_eq!(Ok(&read), expected.as_ref(), "{kind}");
	}
}

#[test]
fn document_can_come_from_standard_input() {
	let written = done(run_with(&["fhir", "coverage", "-", "--details", &details_file()], &text("coverage")));
	assert!(written.contains("\"Coverage\""));
	let twice = run_with(&["fhir", "coverage", "-", "--details", "-"], &text("coverage"));
	assert_eq!(twice.status.code(), Some(2));
	assert!(said(&twice).contains("standard input can be read once"));
}

#[test]
fn files_of_x12_are_those_of_the_library() {
	let at = "2026-11-28T21:06:40Z";
	let envelope = x12::Envelope::new(&details(), 1_795_900_000_000).expect("it is there");
	let claims = ["claim-paid", "claim-reversed", "claim-overturned"];
	let [first, second, third] = claims.map(file);
	let decisions = ["decisions-reversed", "decisions-overturned"];
	let [fourth, fifth] = decisions.map(file);
	let remittance = file("remittance");
	let common = ["--details", &details_file(), "--at", at];
	let arguments = [&["x12", "835", &remittance, &fourth, &first, &second, &third, &fifth], &common[..]].concat();
	let papers = x12::Papers {
		claims: claims.map(document).to_vec(),
		decisions: decisions.map(document).to_vec(),
		before: Vec::new(),
	};
	let expected = x12::remittance(&document("remittance"), &papers, &details(), &envelope);
	assert_eq!(done(run(&arguments)), expected.expect("it can be written"));
	let numbered = envelope.numbered(5).expect("it is a number");
	let arguments = [&["x12", "837", &first, &third, "--control", "5"], &common[..]].concat();
	let expected = x12::claims(&[document("claim-paid"), document("claim-overturned")], &details(), &numbered);
	assert_eq!(done(run(&arguments)), expected.expect("it can be written"));
	let wrong = run(&["x12", "837", &first, "--details", &details_file(), "--at", "today"]);
	assert_eq!(wrong.status.code(), Some(2));
	assert!(said(&wrong).contains("2026-11-28T12:00:00Z"), "{}", said(&wrong));
	let now = run(&["x12", "837", &first, "--details", &details_file()]);
	assert!(done(now).starts_with("ISA*00*"));
}

#[test]
fn ledger_is_written_as_a_table_or_as_lines() {
	let ledger: Ledger = document("ledger");
	let table = done(run(&["ledger", &file("ledger"), "--csv"]));
	assert_eq!(table, salus_interchange::ledger::to_csv(&ledger).expect("it can be written"));
	let lines = done(run(&["ledger", &file("ledger"), "--ndjson"]));
	assert_eq!(lines, salus_interchange::ledger::to_ndjson(&ledger).expect("it can be written"));
	for arguments in [&["ledger", "x"][..], &["ledger", "x", "--csv", "--ndjson"]] {
		assert_eq!(run(arguments).status.code(), Some(2));
	}
}

#[test]
fn import_writes_the_submission_and_tells_the_report() {
	let claim = cache("fhir/package/Claim-100150.json").display().to_string();
	let output = run(&["import", &claim]);
	let report = said(&output);
	assert!(report.starts_with("a submission of 1 lines\n"), "{report}");
	assert!(report.contains("patient.reference: it says who somebody is"), "{report}");
	let submission: Value = serde_json::from_str(&done(output)).expect("it is JSON");
	assert_eq!(submission["lines"][0]["service"]["code"]["code"], "1200");
	assert_eq!(submission["lines"][0]["amount"], 13_557);
}

#[test]
fn key_makes_digests_and_only_its_owner_may_read_it() {
	let claim = cache("fhir/package/Claim-100150.json").display().to_string();
	let folder = TempDir::new().expect("a folder can be made");
	let key = folder.path().join("key");
	let patient = format!("0x{}", "a1".repeat(32));
	fs::write(&key, "07".repeat(32) + "\n").expect("it can be written");
	let run_with_key = |mode: u32| {
		fs::set_permissions(&key, fs::Permissions::from_mode(mode)).expect("they can be set");
		run(&["import", &claim, "--key", &key.display().to_string(), "--patient", &patient])
	};
	let submission: Value = serde_json::from_str(&done(run_with_key(0o600))).expect("it is JSON");
	let digest = key::Key::new([7; 32]).of_patient(PatientId([0xa1; 32])).digest("", "1200");
	assert_eq!(submission["lines"][0]["service"]["digest"], digest.to_string());
	let refused = run_with_key(0o644);
	assert_eq!(refused.status.code(), Some(3));
	assert!(refused.stdout.is_empty());
	assert!(said(&refused).contains("chmod 600"), "{}", said(&refused));
	assert!(!said(&refused).contains("0707"));
	for (alone, value, other) in
		[("--key", key.display().to_string(), "--patient"), ("--patient", patient.clone(), "--key")]
	{
		let refused = run(&["import", &claim, alone, &value]);
		assert_eq!(refused.status.code(), Some(2));
		assert!(said(&refused).contains(other), "{}", said(&refused));
	}
}

#[test]
fn claim_that_is_no_submission_ends_with_its_report() {
	let output = run_with(&["import", "-"], r#"{ "resourceType": "Claim" }"#);
	assert_eq!(output.status.code(), Some(4));
	assert!(output.stdout.is_empty());
	assert!(said(&output).contains("! item: it is needed, and not there"), "{}", said(&output));
}

#[test]
fn mistakes_have_an_exit_code_and_say_what_to_do() {
	let known = details_file();
	let cases: [(&[&str], i32, &str); 8] = [
		(&["fhir", "coverage", "/nowhere", "--details", &known], 1, "/nowhere cannot be read"),
		(&["fhir", "coverage", &file("invoice"), "--details", &known], 3, "is no coverage as salus-wallet prints it"),
		(&["fhir", "coverage", &file("coverage"), "--details", &file("coverage")], 3, "unknown field `id`"),
		(&["fhir", "explanation", &file("claim-draft"), "--details", &known], 4, "claim 10 is not decided"),
		(
			&["x12", "835", &file("remittance"), "--details", &known],
			4,
			"claim 12, which is not given; name its file too",
		),
		(
			&["x12", "835", &file("remittance"), &file("decisions-reversed"), "--details", &known],
			4,
			"claim 17, which is not given",
		),
		(
			&["x12", "835", &file("remittance"), &file("coverage"), "--details", &known],
			3,
			"coverage.json is no claim as salus-wallet prints it",
		),
		(&["fhir", "gift", &file("coverage"), "--details", &known], 2, "possible values"),
	];
	for (arguments, code, message) in cases {
		let output = run(arguments);
		assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", said(&output));
		assert!(said(&output).contains(message), "{arguments:?}: {}", said(&output));
		assert!(output.stdout.is_empty());
	}
}
