//! Refusals as the wallet tells them: what was wrong, as the chain says it, and what would be right.

use std::collections::BTreeSet;

use clap::{Command, CommandFactory};
use salus_wallet::{chain::constant, cli::Cli, refusal};
use scale_value::Value;
use subxt::Metadata;

use super::{metadata, PALLETS};

const MINUTE: u64 = 60 * 1_000;
const DAY: u64 = 24 * 60 * MINUTE;

/// An error of a pallet's as the chain reports it.
fn module_error(pallet: u8, error: u8) -> Value<()> {
	let bytes = Value::unnamed_composite([error, 0, 0, 0].map(|byte| Value::u128(byte.into())));
	let module = Value::named_composite([("index", Value::u128(pallet.into())), ("error", bytes)]);
	Value::unnamed_variant("Module", [module])
}

/// Every refusal of the pallets of Salus: its name, what the chain says of it, and what the wallet says.
fn refusals(metadata: &Metadata) -> Vec<(String, String, String)> {
	let of_pallet = |pallet: &&str| {
		let found = metadata.pallet_by_name(pallet).expect("there is such a pallet");
		let errors = found.error_variants().expect("it has errors").iter();
		let told = errors.map(|error| {
			let told = refusal::read(&module_error(found.error_index(), error.index), metadata);
			assert_eq!(told.name, format!("{pallet}.{}", error.name));
			(told.name, error.docs.join(" ").trim().to_owned(), told.sentence)
		});
		told.collect::<Vec<_>>()
	};
	PALLETS.iter().flat_map(of_pallet).collect()
}

fn told(metadata: &Metadata, name: &str) -> String {
	let found = refusals(metadata).into_iter().find(|(found, ..)| found == name);
	found.unwrap_or_else(|| panic!("no pallet refuses with {name}")).2
}

/// What a hint quotes: commands and options.
fn quoted(hint: &str) -> impl Iterator<Item = &str> {
	hint.split('`').skip(1).step_by(2)
}

/// Every option of these commands and of those below them.
fn options(command: &Command) -> BTreeSet<String> {
	let own = command.get_arguments().filter_map(|one| one.get_long()).map(str::to_owned);
	own.chain(command.get_subcommands().flat_map(options)).collect()
}

/// The command that these words name, and the words that are left.
fn command<'words>(line: &'words str, all: &'words Command) -> (&'words Command, Vec<&'words str>) {
	let mut found = all;
	let mut words = line.split_whitespace().peekable();
	while let Some(next) = words.peek().and_then(|word| found.find_subcommand(word)) {
		found = next;
		words.next();
	}
	(found, words.collect())
}

#[test]
fn every_refusal_says_what_was_wrong_and_what_would_be_right() {
	let without: Vec<_> = refusals(&metadata())
		.into_iter()
		// Nothing would be right where four thousand million have been given.
		.filter(|(name, ..)| !name.ends_with(".NumbersExhausted"))
		.filter(|(_, said, told)| said.is_empty() || *told == *said || !told.starts_with(said))
		.map(|(name, ..)| name)
		.collect();
	assert!(without.is_empty(), "what would be right? {without:?}");
}

#[test]
fn what_would_be_right_names_commands_and_options_that_there_are() {
	let mut cli = Cli::command();
	cli.build();
	let all = options(&cli);
	let mut commands = 0;
	for (name, said, told) in refusals(&metadata()) {
		let hint = told.strip_prefix(said.as_str()).expect("it begins with what the chain says");
		for option in hint.split(|letter: char| !letter.is_ascii_lowercase() && letter != '-') {
			let Some(option) = option.strip_prefix("--") else { continue };
			assert!(all.contains(option), "{name}: no command has --{option}");
		}
		// One word alone is the name of a field.
		let is_command = |line: &&str| {
			let mut words = line.split_whitespace();
			words.next().is_some_and(|word| cli.find_subcommand(word).is_some()) && words.next().is_some()
		};
		for line in quoted(hint).filter(is_command) {
			let (found, left) = command(line, &cli);
			assert!(!found.has_subcommands(), "{name}: `{line}` is no whole command");
			commands += 1;
			let own = options(found);
			for option in left.iter().filter_map(|word| word.strip_prefix("--")) {
				assert!(own.contains(option), "{name}: `{line}`: the command has no --{option}");
			}
		}
	}
	assert!(commands > 200, "only {commands} commands were found in all that the wallet says");
}

#[test]
fn numbers_in_what_would_be_right_are_the_chains() {
	let metadata = metadata();
	let number = |pallet, name| u64::from(constant::<u32>(&metadata, pallet, name).expect("it is there"));
	let small = |pallet, name| u64::from(constant::<u8>(&metadata, pallet, name).expect("it is there"));
	let span = |pallet, name| constant::<u64>(&metadata, pallet, name).expect("it is there");
	let days = |pallet, name| format!("{} days", span(pallet, name) / DAY);
	let expected = [
		("Prescriptions.TooManyRepeats", format!("Write {} --repeats", small("Prescriptions", "MaxRepeats"))),
		("Prescriptions.PeriodTooLong", days("Prescriptions", "MaxValidity")),
		("Prescriptions.TooLate", days("Prescriptions", "ReversalPeriod")),
		("Appointments.TooFarAhead", days("Appointments", "MaxAhead")),
	];
	for (name, part) in expected {
		let told = told(&metadata, name);
		assert!(told.contains(&part), "{told} should say {part}");
	}
	assert_eq!(span("Appointments", "MaxHold"), 15 * MINUTE);
	assert_eq!(span("Appointments", "MaxAllotment"), 3 * DAY);
	assert!(
		told(&metadata, "Appointments.ExpiresTooLate").contains("fifteen minutes at most, what is allotted three days")
	);
	assert_eq!(number("Appointments", "MaxSchedules"), 4_096);

	let mut cli = Cli::command();
	cli.build();
	let help = |line: &str, option: &str| {
		let (found, left) = command(line, &cli);
		assert!(left.is_empty(), "there is no `{line}`");
		let argument = found.get_arguments().find(|one| one.get_long() == Some(option)).expect("it has the option");
		argument.get_help().expect("it says what it is").to_string()
	};
	assert!(
		help("prescription write", "repeats").ends_with(&format!("{} at most", small("Prescriptions", "MaxRepeats")))
	);
	assert!(help("prescription write", "until").contains(&days("Prescriptions", "MaxValidity")));
}

#[test]
fn some_refusals_word_by_word() {
	let metadata = metadata();
	for (name, sentence) in [
		("Beds.BedInHousekeeping", "The bed is to be cleaned. `bed clean` says that it is clean, and offers it."),
		(
			"Coverage.PlanRetired",
			"The plan is retired. `plan open` opens another plan, by which coverage can be issued.",
		),
		("Claims.NotProposed", "No decision is proposed. `claim adjudicate` or `claim decide-appeal` comes first."),
		(
			"LabOrders.NotOffered",
			"The specimen is offered to nobody. Its holder signs first, with `lab specimen offer`.",
		),
		(
			"Payments.NotEnoughMoney",
			"Whoever is to pay has not so much that is free. `money balance` tells what is free, and what is held.",
		),
		(
			"Consent.OwnUse",
			"Nobody reviews a use of their own. A colleague who may review emergencies does it, with `consent review`.",
		),
	] {
		assert_eq!(told(&metadata, name), sentence);
	}
	let nobody = told(&metadata, "Beds.NotAMember");
	assert!(nobody.contains("`member show` tells what an account may do where"), "{nobody}");
}
