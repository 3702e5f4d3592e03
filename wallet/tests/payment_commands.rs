//! The lines on which somebody writes what is to be done with money.

use clap::Parser;
use salus_primitives::PatientId;
use salus_wallet::{cli::Cli, command::Command};

const PATIENT: PatientId = PatientId([0xa1; 32]);

fn read(line: &[&str]) -> Result<Command, String> {
	let line = [&["salus-wallet"][..], line].concat();
	Cli::try_parse_from(line).map(|cli| cli.command).map_err(|error| error.to_string())
}

#[test]
fn every_command_is_read() {
	let (patient, digest) = (PATIENT.to_string(), "91".repeat(32));
	for line in [
		vec!["unit", "open", "3", "EUR"],
		vec!["unit", "open", "3", "JPY", "--decimals", "0", "--threshold", "1"],
		vec!["unit", "close", "1", "--via", "sudo"],
		vec!["unit", "show", "1"],
		vec!["unit", "list"],
		vec!["money", "issue", &patient, "1", "12.50", "--reference", &digest],
		vec!["money", "withdraw", "org:7", "1", "12.50", "--destination", &digest],
		vec!["money", "cancel-withdrawal", "4"],
		vec!["money", "accept", "4"],
		vec!["money", "complete", "4", "--reference", &digest],
		vec!["money", "reject", "4"],
		vec!["money", "balance", "organization:7"],
		vec!["money", "balance", &patient, "1"],
		vec!["money", "account", &patient],
		vec!["money", "entries", &patient, "1", "--limit", "5", "--before", "40"],
		vec!["money", "withdrawal", "4"],
		vec!["money", "withdrawals", &patient, "--limit", "5"],
		vec!["money", "waiting", "--organization", "3"],
		vec!["money", "used", "1", &digest],
		vec!["ledger", &patient, "1"],
		vec!["ledger", "org:7"],
		vec!["ledger", &patient, "1", "--from", "2026-01-01", "--to", "2027-01-01", "--csv"],
		vec!["ledger", &patient, "1", "--csv", "ledger.csv"],
		vec!["ledger", "org:7", "--ndjson", "folder"],
		vec!["statement", &patient, "1", "--from", "2026-01-01"],
		vec!["statement", &patient, "1", "--from", "2026-01-01", "--to", "2026-02-01"],
		vec!["statement", &patient, "1", "--from", "-60d", "--to", "-30d"],
		vec!["ledger", &patient, "1", "--from", "-60d", "--to", "-30d"],
		vec!["invoice", "overdue", "61", "--at", "-1d"],
		vec!["invoice", "draft", "draft.json", "--organization", "7"],
		vec!["invoice", "change", "61", "-"],
		vec!["invoice", "issue", "61", "--due", "30d"],
		vec!["invoice", "cancel", "61"],
		vec!["invoice", "enter-in-error", "61"],
		vec!["invoice", "instalments", "61", "--part", "30d=30.00", "--part", "60d=30.00", "--side", &patient],
		vec!["invoice", "pay", "61", "50"],
		vec!["invoice", "pay", "61", "50", "--payer", "org:9"],
		vec!["invoice", "use-credit", "61", "50"],
		vec!["invoice", "dispute", "61", "--reason", "wrong-amount"],
		vec!["invoice", "resolve", "61", "--upheld", "5", "--claim", "12"],
		vec!["invoice", "write-off", "61", "4.99", "--reason", "hardship"],
		vec!["invoice", "refund-payment", "61", "1", "10"],
		vec!["invoice", "refund-credit", "7", &patient, "1", "10"],
		vec!["invoice", "credit-excess", "61"],
		vec!["invoice", "credit", "7", &patient, "1"],
		vec!["invoice", "show", "61"],
		vec!["invoice", "list", &patient, "--limit", "5"],
		vec!["invoice", "list", "--organization", "7"],
		vec!["invoice", "owed", &patient],
		vec!["invoice", "open", "--overdue"],
		vec!["invoice", "overdue", "61", "--at", "30d"],
		vec!["invoice", "split", "61", "12"],
		vec!["escrow", "terms", "7"],
		vec!["escrow", "set-terms", "--notice", "24h", "--late", "50", "--no-show", "100%"],
		vec!["escrow", "deposit", &patient, "7", "1", "25", "--appointment", "21"],
		vec!["escrow", "deposit", "org:9", "7", "1", "25", "--order", "71"],
		vec!["escrow", "release", "64"],
		vec!["escrow", "return", "64"],
		vec!["escrow", "dispute", "64"],
		vec!["escrow", "settle", "64", "12.50"],
		vec!["escrow", "waive", "64"],
		vec!["escrow", "show", "64"],
		vec!["escrow", "list", &patient],
		vec!["remittance", "pay", "batch.json"],
		vec!["remittance", "pay", "--to", "7", "--unit", "1"],
		vec!["remittance", "pay", "--to", "7", "--unit", "1", "--claim", "12", "--claim", "17"],
		vec!["remittance", "due", "7", "1"],
		vec!["remittance", "clear", "81"],
		vec!["remittance", "return", "9", "1", "--claim", "17"],
		vec!["remittance", "show", "81"],
		vec!["remittance", "list", "--received"],
	] {
		if let Err(error) = read(&line) {
			panic!("{line:?}: {error}");
		}
	}
}

#[test]
fn what_is_no_amount_no_party_and_no_code_is_refused_before_a_node_is_asked() {
	let patient = PATIENT.to_string();
	for (line, part) in [
		(vec!["unit", "open", "3", "euro"], "three capital letters"),
		(vec!["money", "issue", &patient, "1", "12.50"], "--reference"),
		(vec!["money", "issue", &patient, "1", "12.50", "--reference", "0x12"], "is no digest"),
		(vec!["money", "issue", &patient, "1", "12,50"], "is no amount"),
		(vec!["money", "balance", "house:7"], "has no money"),
		(vec!["ledger", &patient, "1", "--csv", "a", "--ndjson", "b"], "cannot be used with"),
		(vec!["statement", &patient, "1"], "--from"),
		(vec!["invoice", "issue", "61"], "--due"),
		(vec!["invoice", "dispute", "61", "--reason", "dear"], "unknown DisputeReason"),
		(vec!["invoice", "write-off", "61", "5", "--reason", "dear"], "unknown WriteOffReason"),
		(vec!["escrow", "deposit", &patient, "7", "1", "25"], "--appointment"),
		(
			vec!["escrow", "deposit", &patient, "7", "1", "25", "--appointment", "1", "--order", "2"],
			"cannot be used with",
		),
		(vec!["escrow", "set-terms", "--late", "101"], "is no percentage"),
		(vec!["remittance", "pay"], "required"),
		(vec!["remittance", "pay", "batch.json", "--to", "7"], "cannot be used with"),
		(vec!["remittance", "pay", "--to", "7"], "--unit"),
	] {
		let error = read(&line).expect_err("it is refused");
		assert!(error.contains(part), "{line:?}: {error}");
	}
}

#[test]
fn every_line_of_the_guide_about_money_is_read() {
	let (_, section) = include_str!("../../docs/wallet.md").split_once("\n## Money").expect("the section");
	let (section, _) = section.split_once("\n## ").expect("another follows");
	let lines: Vec<_> = section.lines().filter(|line| line.starts_with("salus-wallet ")).collect();
	assert!(lines.len() > 40, "{}", lines.len());
	for written in lines {
		let line = written.split_once(" #").map_or(written, |(line, _)| line);
		let line = line.replace("0x5d1c…", &PATIENT.to_string());
		// Digests are shortened there.
		let digest = "91".repeat(32);
		let line = ["0x91…", "0x92…", "0x93…"].iter().fold(line, |line, short| line.replace(short, &digest));
		if let Err(error) = Cli::try_parse_from(line.split_whitespace()) {
			panic!("{written}: {error}");
		}
	}
}
