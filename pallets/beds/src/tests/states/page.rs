//! The tables as a page of the documentation.

use salus_primitives::bed::{BedState, EncounterStatus};
use sp_runtime::{DispatchError, ModuleError};

use super::table::{beds, encounters, wards, BedCase, Outcome, State, Table, WardCase};

const HEAD: &str = "\
# Where beds and encounters stand

Written by `scripts/docs` from the tables in `src/tests/states/table.rs`, which the tests hold every call to. Do not edit it by hand.

In the tables, an arrow is where the call leads, a name is the error that refuses it, and a dash is a call that nobody could make: of a patient in a bed in which
nobody lies. Every state that a call does not lead to from where it is, it does not reach.
";

/// What stands in a column.
fn cell<S: State>(outcome: &Outcome<S>) -> String {
	match outcome {
		Outcome::To(state) => format!("→ {}", state.title()),
		Outcome::Refused(error) => format!("`{}`", name(error)),
		Outcome::Meaningless => "–".into(),
	}
}

/// The error's name.
fn name(error: &DispatchError) -> &'static str {
	match error {
		DispatchError::Module(ModuleError { message: Some(name), .. }) => name,
		other => panic!("no error of the pallet's: {other:?}"),
	}
}

fn table<S: State>(table: &Table<S>) -> String {
	let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
	let mut head = vec!["call".to_string()];
	head.extend(S::ALL.iter().map(|state| state.title().to_string()));
	let mut page = line(head.clone());
	page += &format!("|{}\n", "---|".repeat(head.len()));
	for row in &table.rows {
		let (call, special) = row.label.split_once(',').unwrap_or((row.label, ""));
		let mut cells = vec![format!("`{call}`{}{special}", if special.is_empty() { "" } else { "," })];
		cells.extend(row.outcomes.iter().map(cell));
		page += &line(cells);
	}
	page
}

/// Arrows between states that a diagram tells apart, with the calls that go along each.
fn arrows<S: State>(table: &Table<S>) -> Vec<(&'static str, &'static str, Vec<String>)> {
	let mut arrows: Vec<(&str, &str, Vec<String>)> = Vec::new();
	for (label, from, to) in table.edges() {
		if from.node() == to.node() {
			continue;
		}
		let label = label.split(',').next().unwrap_or_default().to_string();
		match arrows.iter_mut().find(|(one, other, _)| (*one, *other) == (from.node(), to.node())) {
			Some((_, _, labels)) if labels.contains(&label) => {}
			Some((_, _, labels)) => labels.push(label),
			None => arrows.push((from.node(), to.node(), vec![label])),
		}
	}
	arrows
}

fn diagram<S: State>(table: &Table<S>, states: &[(&str, String)], begins: &[(&str, &str)], ends: &[&str]) -> String {
	let id = |node: &str| node.replace('-', "_");
	let mut page = "```mermaid\nstateDiagram-v2\n".to_string();
	for (node, title) in states {
		page += &format!("    {}: {title}\n", id(node));
	}
	for (node, call) in begins {
		page += &format!("    [*] --> {}: {call}\n", id(node));
	}
	for (from, to, labels) in arrows(table) {
		page += &format!("    {} --> {}: {}\n", id(from), id(to), labels.join(", "));
	}
	for node in ends {
		page += &format!("    {} --> [*]\n", id(node));
	}
	page + "```\n"
}

fn of_beds() -> String {
	let word = |state: &BedState| match state {
		BedState::Closed => "closed",
		BedState::Housekeeping => "housekeeping",
		BedState::Isolated => "isolated",
		BedState::Contaminated => "contaminated",
		BedState::Occupied => "occupied",
		BedState::Unoccupied => "unoccupied",
	};
	let states: Vec<_> =
		BedState::ALL.iter().map(|state| (state.code(), format!("{} {}", state.code(), word(state)))).collect();
	let begins = [(BedCase::Unoccupied.node(), "open_bed")];
	format!(
		"\n## Beds\n\nHL7 table 0116. A bed that is free, isolated or not, can be *held* for a patient; *apart* is a patient in a bed that was kept for\n\
		 isolation. A reservation that has lapsed holds no bed, though nobody has struck it off.\n\n{}\n{}",
		diagram(&beds(), &states, &begins, &[]),
		table(&beds()),
	)
}

fn of_encounters() -> String {
	let states: Vec<_> = EncounterStatus::ALL.iter().map(|status| (status.code(), status.code().to_string())).collect();
	let begins = [
		(EncounterStatus::Planned.code(), "open_encounter"),
		(EncounterStatus::Arrived.code(), "open_encounter, arrived"),
		(EncounterStatus::InProgress.code(), "admit_directly"),
	];
	let ends = [EncounterStatus::EnteredInError.code()];
	format!(
		"\n## Encounters\n\nFHIR R4 `Encounter.status`. In progress and on leave, an encounter has a bed.\n\n{}\n{}",
		diagram(&encounters(), &states, &begins, &ends),
		table(&encounters()),
	)
}

fn of_wards() -> String {
	let states: Vec<_> = WardCase::ALL.iter().map(|case| (case.node(), case.title().to_string())).collect();
	let begins = [(WardCase::Open.node(), "open_ward, open_room")];
	// The one way that is a bed's and not the ward's: its last bed is closed.
	let page = diagram(&wards(), &states, &begins, &[]);
	let closing = format!("    {} --> {}: close_bed\n```\n", WardCase::InUse.node(), WardCase::Open.node());
	let page = page.strip_suffix("```\n").unwrap_or(&page).to_string() + &closing;
	format!(
		"\n## Wards and rooms\n\nFHIR R4 `Location.status`: active, and suspended while it is closed. A ward with one room.\n\n{page}\n{}",
		table(&wards()),
	)
}

/// The page.
pub fn page() -> String {
	[HEAD.to_string(), of_beds(), of_encounters(), of_wards()].concat()
}
