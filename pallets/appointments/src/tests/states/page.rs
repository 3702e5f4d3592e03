//! The tables as a page of the documentation.

use salus_primitives::appointment::AppointmentStatus;
use sp_runtime::{DispatchError, ModuleError};

use super::table::{appointments, schedules, Outcome, ScheduleCase, State, Table};

const HEAD: &str = "\
# Where appointments and schedules stand

Written by `scripts/docs` from the tables in `src/tests/states/table.rs`, which the tests hold every call to. Do not edit it by hand.

In the tables, an arrow is where the call leads, and a name is the error that refuses it. Every state that a call does not lead to from where it is, it does not reach.
";

/// What stands in a column.
fn cell<S: State>(outcome: &Outcome<S>) -> String {
	match outcome {
		Outcome::To(state) => format!("→ {}", state.title()),
		Outcome::Refused(error) => format!("`{}`", name(error)),
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

fn diagram<S: State>(table: &Table<S>, states: &[(&str, &str)], begins: &[(&str, &str)], ends: &[&str]) -> String {
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

fn of_appointments() -> String {
	use AppointmentStatus::{Booked, Pending, Proposed, Waitlist};
	let states: Vec<_> = AppointmentStatus::ALL.iter().map(|status| (status.code(), status.code())).collect();
	let begins = [
		(Proposed.code(), "ask"),
		(Waitlist.code(), "wait_for_slot"),
		(Pending.code(), "hold_slot"),
		(Booked.code(), "book, book_any"),
	];
	let ends: Vec<_> =
		AppointmentStatus::ALL.iter().filter(|status| status.is_final()).map(|status| status.code()).collect();
	format!(
		"\n## Appointments\n\nFHIR R4 `Appointment.status`. A pending one is a hold; once that has lapsed it holds nothing, though nobody has struck it off. Who waits is offered a\n\
		 time as a hold, and is booked by confirming it; who was displaced is booked into it. One way is none of FHIR's: from checked-in to noshow, since patients\n\
		 check in from home, hours before, and some do not come after all. In the tables it is five past ten: what is booked was to begin at ten.\n\n{}\n{}",
		diagram(&appointments(), &states, &begins, &ends),
		table(&appointments()),
	)
}

fn of_schedules() -> String {
	let states: Vec<_> = ScheduleCase::ALL.iter().map(|case| (case.node(), case.title())).collect();
	let begins = [(ScheduleCase::Open.node(), "publish_schedule")];
	format!(
		"\n## Schedules\n\nFHIR R4 `Schedule.active`: withdrawn, it is not active any more. *Closed* is a day with other hours, of which there are none.\n\n{}\n{}",
		diagram(&schedules(), &states, &begins, &[ScheduleCase::Withdrawn.node()]),
		table(&schedules()),
	)
}

/// The page.
pub fn page() -> String {
	[HEAD.to_string(), of_appointments(), of_schedules()].concat()
}
