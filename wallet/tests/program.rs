//! The program itself: what it writes, how it ends, and what it refuses, as far as no node is needed.

use serde_json::Value;
use std::{
	path::{Path, PathBuf},
	process::{Command, Output, Stdio},
};

const PASSPHRASE: &str = "correct horse battery";

/// The program, as cargo built it beside this test.
fn program() -> PathBuf {
	std::env::var_os("CARGO_BIN_EXE_salus-wallet").map(PathBuf::from).unwrap_or_else(|| {
		let test = std::env::current_exe().expect("a test is a program");
		test.parent().and_then(Path::parent).expect("it lies in the target folder").join("salus-wallet")
	})
}

struct Folder(tempfile::TempDir);

impl Folder {
	fn new() -> Self {
		Self(tempfile::tempdir().expect("a folder"))
	}

	fn path(&self) -> &Path {
		self.0.path()
	}

	fn command(&self, arguments: &[&str]) -> Command {
		let mut command = Command::new(program());
		command.args(arguments).stdin(Stdio::null()).env_clear().env("SALUS_KEYS", self.path().join("keys"));
		command
	}

	fn run(&self, arguments: &[&str]) -> Output {
		self.command(arguments).output().expect("it runs")
	}

	fn run_with_passphrase(&self, arguments: &[&str]) -> Output {
		self.command(arguments).env("SALUS_PASSPHRASE", PASSPHRASE).output().expect("it runs")
	}
}

fn json(bytes: &[u8]) -> Value {
	let text = String::from_utf8_lossy(bytes);
	assert_eq!(text.trim_end().lines().count(), 1, "one object on one line: {text}");
	serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn done(output: &Output) -> Value {
	assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
	assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
	json(&output.stdout)
}

fn refused(output: &Output, exit: i32, code: &str) -> String {
	assert_eq!(output.status.code(), Some(exit), "{}", String::from_utf8_lossy(&output.stderr));
	assert!(output.stdout.is_empty());
	let error = json(&output.stderr);
	assert_eq!(error["error"]["code"], code);
	assert_eq!(error["error"]["exit"], exit);
	error["error"]["message"].as_str().expect("a sentence").to_owned()
}

#[test]
fn a_key_is_made_shown_listed_and_exported() {
	let folder = Folder::new();
	let made = done(&folder.run_with_passphrase(&["--json", "key", "new", "doctor"]));
	assert_eq!((made["name"].as_str(), made["scheme"].as_str()), (Some("doctor"), Some("sr25519")));
	assert!(made.get("phrase").is_none());
	let shown = done(&folder.run(&["--json", "key", "show", "doctor"]));
	assert_eq!(shown["account"], made["account"]);
	let listed = done(&folder.run(&["--json", "key", "list"]));
	assert_eq!(listed["keys"][0]["account"], made["account"]);
	let exported = done(&folder.run(&["--json", "key", "export", "doctor"]));
	assert_eq!(exported["keyFile"]["version"], 1);
	assert!(exported.get("secret").is_none());
}

#[test]
fn a_phrase_shown_once_gives_the_key_back() {
	let folder = Folder::new();
	let made =
		done(&folder.run_with_passphrase(&["--json", "key", "new", "first", "--show-phrase", "--scheme", "ed25519"]));
	let secret = folder.path().join("secret");
	std::fs::write(&secret, made["phrase"].as_str().expect("a phrase")).expect("written");
	let secret = secret.to_str().expect("a path");
	let line = ["--json", "key", "import", "second", "--secret-file", secret, "--scheme", "ed25519"];
	assert_eq!(done(&folder.run_with_passphrase(&line))["account"], made["account"]);
}

#[test]
fn a_secret_is_revealed_to_who_says_so_and_has_the_passphrase() {
	let folder = Folder::new();
	let made = done(&folder.run_with_passphrase(&["--json", "key", "new", "doctor"]));
	let line = ["--json", "key", "export", "doctor", "--reveal"];
	refused(&folder.run_with_passphrase(&line), 8, "not-confirmed");
	let line = ["--json", "--yes", "key", "export", "doctor", "--reveal"];
	let wrong = folder.command(&line).env("SALUS_PASSPHRASE", "something else").output().expect("it runs");
	let sentence = refused(&wrong, 3, "passphrase");
	assert_eq!(sentence, "wrong passphrase, or the key file was changed");
	refused(&folder.run(&line), 3, "passphrase");
	let revealed = done(&folder.run_with_passphrase(&line));
	assert_eq!(revealed["account"], made["account"]);
	assert_eq!(revealed["secret"].as_str().map(str::len), Some(66));
}

#[test]
fn a_passphrase_can_come_from_a_file() {
	let folder = Folder::new();
	let file = folder.path().join("passphrase");
	std::fs::write(&file, format!("{PASSPHRASE}\nand a second line\n")).expect("written");
	let file = file.to_str().expect("a path");
	done(&folder.run(&["--json", "key", "new", "doctor", "--passphrase-file", file]));
	done(&folder.run_with_passphrase(&["--json", "--yes", "key", "export", "doctor", "--reveal"]));
}

#[test]
fn no_key_is_replaced() {
	let folder = Folder::new();
	done(&folder.run_with_passphrase(&["--json", "key", "new", "doctor"]));
	let sentence = refused(&folder.run_with_passphrase(&["--json", "key", "new", "doctor"]), 3, "key");
	assert_eq!(sentence, "there is a key `doctor` already, and it is left as it is");
}

#[test]
fn a_new_key_without_terminal_needs_a_passphrase_from_elsewhere() {
	let folder = Folder::new();
	let sentence = refused(&folder.run(&["--json", "key", "new", "doctor"]), 3, "passphrase");
	assert_eq!(sentence, "there is no terminal to ask for a secret; use --passphrase-file or SALUS_PASSPHRASE");
}

#[test]
fn development_keys_need_no_file() {
	let folder = Folder::new();
	let alice = done(&folder.run(&["--json", "key", "show", "//Alice"]));
	assert_eq!(alice["account"], "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY");
	assert_eq!(alice["development"], true);
	let alice = done(&folder.run(&["--json", "key", "show", "ed25519://Alice"]));
	assert_eq!(alice["account"], "5FA9nQDVg267DEd8m1ZypXLBnvN7SFxYwV7ndqSYGiN9TTpu");
	assert_eq!(done(&folder.run(&["--json", "--scheme", "ed25519", "key", "show", "//Alice"]))["scheme"], "ed25519");
}

#[test]
fn patient_ids_are_random() {
	let folder = Folder::new();
	let first = done(&folder.run(&["--json", "patient", "new-id"]));
	let second = done(&folder.run(&["--json", "patient", "new-id"]));
	assert_eq!(first["patient"].as_str().map(str::len), Some(66));
	assert_ne!(first["patient"], second["patient"]);
}

#[test]
fn people_get_lines_and_scripts_get_json() {
	let folder = Folder::new();
	let output = folder.run(&["key", "show", "//Alice"]);
	let text = String::from_utf8_lossy(&output.stdout).into_owned();
	assert!(text.starts_with("account   5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY\n"), "{text}");
	let output = folder.run(&["key", "show", "nobody"]);
	assert_eq!(output.status.code(), Some(3));
	assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: there is no key `nobody`"));
}

#[test]
fn a_line_that_cannot_be_parsed_ends_with_two() {
	let folder = Folder::new();
	let patient = format!("0x{}", "01".repeat(32));
	for (line, part) in [
		(vec!["--json", "fly"], "unrecognized subcommand 'fly'"),
		(vec!["--json", "consent", "grant", &patient], "--classes"),
		(vec!["--json", "consent", "grant", &patient, "--to", "org:1", "--classes", "gossip"], "unknown RecordClass"),
		(vec!["--json", "consent", "revoke", "0x12", "1"], "64 hexadecimal digits"),
		(vec!["--json", "consent", "answer", &patient, "1"], "--accept"),
		(vec!["--json", "consent", "answer", &patient, "1", "--accept", "--decline"], "cannot be used with"),
		(vec!["--json", "patient", "set-status", &patient, "asleep"], "unknown PatientStatus"),
		(vec!["--json", "record", "put", &patient, "file", "--class", "general", "--made", "soon"], "is no moment"),
		(vec!["--json", "record", "list", &patient, "--custodian", "ours"], "invalid digit"),
		(vec!["--json", "council", "vote", &patient, "1"], "--approve"),
		(vec!["--json", "committee", "vote", &patient], "--approve"),
		(
			vec!["--json", "org", "admit", "hospital", "//Bob", "--via", "president"],
			"possible values: council, committee",
		),
		(vec!["--json", "org", "role", "define", "triage", "--permissions", "fly"], "unknown Permission"),
		(vec!["--json", "member", "licence", "//Bob", "file"], "--until"),
		(vec!["--json", "member", "licence", "//Bob", "file", "--withdraw"], "cannot be used with"),
		(
			vec!["--json", "patient", "guardian", "name", &patient, "//Bob", "--role", "AUNT", "--scope", "all"],
			"GuardianRole",
		),
		(
			vec!["--json", "patient", "guardian", "name", &patient, "//Bob", "--role", "GUARD", "--scope", "sell"],
			"unknown Act",
		),
		(vec!["--json", "patient", "majority", &patient], "--from"),
		(vec!["--json", "patient", "recovery", "set", &patient, "300"], "300 is not in 0..=255"),
		(vec!["--json", "quota", "set", "2s"], "--account"),
		(vec!["--json", "quota", "set", "much", "--organization", "1"], "write 500ms, 2s"),
		(vec!["--json", "upgrade", "apply"], "FILE"),
		(vec!["--json", "voucher", "issue", "//Bob", "--until", "soon"], "is no moment"),
	] {
		let sentence = refused(&folder.run(&line), 2, "usage");
		assert!(sentence.contains(part), "{line:?}: {sentence}");
	}
}

#[test]
fn what_is_no_voucher_is_told_without_a_node() {
	let folder = Folder::new();
	let sentence = refused(&folder.run(&["--json", "voucher", "show", "no-such-voucher"]), 2, "usage");
	assert_eq!(sentence, "this is no voucher; one is a line that begins with salus-voucher-1:");
	let file = folder.path().join("voucher");
	std::fs::write(&file, b"salus-voucher-1:AAAA").expect("written");
	refused(&folder.run(&["--json", "voucher", "show", file.to_str().expect("a path")]), 2, "usage");
}

#[test]
fn a_ledger_replaces_no_file_and_lines_are_no_document() {
	let folder = Folder::new();
	let patient = format!("0x{}", "01".repeat(32));
	let file = folder.path().join("ledger.csv");
	std::fs::write(&file, b"mine").expect("written");
	let name = file.to_str().expect("a path");
	for form in ["--csv", "--ndjson"] {
		let line = ["--json", "--url", "ws://127.0.0.1:1", "ledger", &patient, "1", form, name];
		let sentence = refused(&folder.run(&line), 1, "file");
		assert!(sentence.ends_with("ledger.csv exists already, and is left as it is"), "{sentence}");
		assert_eq!(std::fs::read(&file).expect("it is there"), b"mine");
		let line = ["--json", "--url", "ws://127.0.0.1:1", "ledger", &patient, "1", form];
		assert!(refused(&folder.run(&line), 2, "usage").contains("name a file for the lines"));
		let output = folder.run(&["--url", "ws://127.0.0.1:1", "ledger", "org:7", form]);
		assert_eq!(output.status.code(), Some(2));
		assert!(String::from_utf8_lossy(&output.stderr).contains("lines do not tell their unit"));
	}
}

#[test]
fn what_is_no_draft_is_told_without_a_node() {
	let folder = Folder::new();
	let file = folder.path().join("draft.json");
	let line = ["--json", "--url", "ws://127.0.0.1:1", "invoice", "draft", file.to_str().expect("a path")];
	refused(&folder.run(&line), 1, "file");
	std::fs::write(&file, br#"{ "patient": 7 }"#).expect("written");
	let sentence = refused(&folder.run(&line), 2, "usage");
	assert!(sentence.starts_with("the draft is not right: patient: "), "{sentence}");
}

#[test]
fn help_is_no_error() {
	let folder = Folder::new();
	let output = folder.run(&["--help"]);
	assert_eq!(output.status.code(), Some(0));
	assert!(String::from_utf8_lossy(&output.stdout).contains("Exit codes: 0 done"));
	assert_eq!(folder.run(&["--version"]).status.code(), Some(0));
}

#[test]
fn a_node_that_is_not_there_is_told_as_such() {
	let folder = Folder::new();
	// The port of a listener that is closed again is free.
	let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
	let url = format!("ws://{}", listener.local_addr().expect("an address"));
	drop(listener);
	let sentence = refused(&folder.run(&["--json", "--url", &url, "chain", "status"]), 4, "connection");
	assert!(sentence.starts_with(&format!("no node answers at {url} (")), "{sentence}");
	assert!(sentence.ends_with("start one there, or name another's address with --url"), "{sentence}");
	let sentence = refused(&folder.run(&["--json", "--url", "http://127.0.0.1:1", "chain", "status"]), 2, "usage");
	assert!(sentence.contains("it begins with ws:// or wss://"), "{sentence}");
}

#[test]
fn whoever_signs_must_be_named() {
	let folder = Folder::new();
	let patient = format!("0x{}", "01".repeat(32));
	let file = folder.path().join("record");
	std::fs::write(&file, b"contents").expect("written");
	let line = ["--json", "--url", "ws://127.0.0.1:1", "member", "show"];
	let sentence = refused(&folder.run(&line), 2, "usage");
	assert!(sentence.starts_with("say who signs"), "{sentence}");
	let line = ["--json", "member", "show", "nobody"];
	let sentence = refused(&folder.run(&line), 2, "usage");
	assert!(sentence.starts_with("`nobody` is no account"), "{sentence}");
	let line = ["--json", "record", "put", &patient, "no-such-file", "--class", "general"];
	assert!(refused(&folder.run(&line), 1, "file").starts_with("cannot read no-such-file"));
}
