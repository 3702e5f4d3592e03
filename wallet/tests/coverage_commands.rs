//! What is written to reach plans, networks, coverages and authorizations.

use clap::Parser;
use salus_primitives::PatientId;
use salus_wallet::{cli::Cli, command::Command};

const PATIENT: PatientId = PatientId([1; 32]);

fn read(line: &[&str]) -> Result<Command, String> {
	let line = [&["salus-wallet"][..], line].concat();
	Cli::try_parse_from(line).map(|cli| cli.command).map_err(|error| error.to_string())
}

#[test]
fn every_command_is_read() {
	let (patient, digest) = (PATIENT.to_string(), "06".repeat(32));
	for line in [
		vec!["plan", "open", "--unit", "1", "rules.json", "--from", "2027-01-01", "--organization", "9"],
		vec!["plan", "publish", "4", "-"],
		vec!["plan", "retire", "4"],
		vec!["plan", "show", "4"],
		vec!["plan", "list", "--organization", "9", "--limit", "3", "--before", "7"],
		vec!["plan", "rules", "4"],
		vec!["plan", "rules", "4", "--version", "0"],
		vec!["plan", "rules", "4", "--served", "-30d"],
		vec!["network", "open"],
		vec!["network", "add", "2", "7"],
		vec!["network", "remove", "2", "7"],
		vec!["network", "show", "2"],
		vec!["network", "list"],
		vec!["network", "providers", "2"],
		vec!["coverage", "issue", &patient, "--plan", "4", "--until", "365d"],
		vec!["coverage", "issue", &patient, "--plan", "4", "--from", "-1d", "--until", "1d", "--order", "8", "--draft"],
		vec!["coverage", "activate", "5"],
		vec!["coverage", "suspend", "5", "--from", "7d"],
		vec!["coverage", "resume", "5"],
		vec!["coverage", "end", "5", "--at", "-1h"],
		vec!["coverage", "extend", "5", "--until", "2028-01-01"],
		vec!["coverage", "order", "5", "2"],
		vec!["coverage", "enter-in-error", "5"],
		vec!["coverage", "show", "5"],
		vec!["coverage", "list", &patient],
		vec!["coverage", "used", "5"],
		vec!["coverage", "used", "5", "--period", "0"],
		vec!["authorization", "request", "5", "--category", "imaging", "--service", &digest, "--until", "30d"],
		vec!["authorization", "request", "5", "--file", "request.json"],
		vec!["authorization", "request", "5", "--file", "-", "--line", "2", "--organization", "2"],
		vec!["authorization", "pend", "8"],
		vec!["authorization", "certify", "8"],
		vec!["authorization", "certify", "8", "--units", "2", "--from", "-1d", "--until", "30d"],
		vec!["authorization", "deny", "8"],
		vec!["authorization", "extend", "8", "--units", "4"],
		vec!["authorization", "extend", "8", "--until", "60d"],
		vec!["authorization", "revoke", "8"],
		vec!["authorization", "cancel", "8"],
		vec!["authorization", "show", "8"],
		vec!["authorization", "list", "5"],
		vec!["authorization", "awaiting", "--organization", "9"],
	] {
		if let Err(error) = read(&line) {
			panic!("{line:?}: {error}");
		}
	}
}

#[test]
fn every_command_of_the_documentation_is_read() {
	let guide = include_str!("../../docs/wallet.md");
	let (_, section) = guide.split_once("## Plans, coverage and eligibility").expect("it has the section");
	let (section, _) = section.split_once("\n## ").expect("another follows");
	let commands: Vec<_> = section.lines().filter(|line| line.starts_with("salus-wallet ")).collect();
	assert!(commands.len() > 25, "{commands:?}");
	for command in commands.iter().flat_map(|line| line.split('#').take(1)).flat_map(|line| line.split('|')) {
		let whole = command.replace("0x5d1c…", &"5d".repeat(32)).replace("0x7be2…", &"7b".repeat(32));
		let words: Vec<_> = whole.split_whitespace().skip(1).collect();
		if let Err(error) = read(&words) {
			panic!("{command}: {error}");
		}
	}
}

#[test]
fn what_nobody_can_mean_is_refused_before_a_node_is_asked() {
	let (patient, digest) = (PATIENT.to_string(), "06".repeat(32));
	for (line, part) in [
		(vec!["plan", "open", "rules.json"], "--unit"),
		(vec!["plan", "rules", "4", "--version", "0", "--served", "now"], "cannot be used with"),
		(vec!["coverage", "issue", &patient, "--until", "1d"], "--plan"),
		(vec!["coverage", "issue", &patient, "--plan", "4"], "--until"),
		(vec!["coverage", "issue", &patient, "--plan", "4", "--until", "1d", "--order", "9"], "1..=8"),
		(vec!["coverage", "order", "5", "0"], "1..=8"),
		(vec!["coverage", "used", "5", "--period", "0", "--served", "now"], "cannot be used with"),
		(vec!["authorization", "extend", "8"], "--units"),
		(vec!["authorization", "request", "5", "--category", "imaging", "--until", "1d"], "--service"),
		(vec!["authorization", "request", "5", "--line", "0"], "--file"),
		(vec!["authorization", "request", "5"], "<--category <CATEGORY>|--file <FILE>>"),
		(vec!["authorization", "request", "5", "--file", "a", "--category", "imaging"], "cannot be used with"),
		(vec!["authorization", "request", "5", "--file", "a", "--units", "2"], "cannot be used with"),
		(
			vec!["authorization", "request", "5", "--category", "spa", "--service", &digest, "--until", "1d"],
			"unknown Category",
		),
		(
			vec!["authorization", "request", "5", "--category", "imaging", "--service", "x", "--until", "1d"],
			"no digest",
		),
	] {
		let error = read(&line).expect_err("it is refused");
		assert!(error.contains(part), "{line:?}: {error}");
	}
}
