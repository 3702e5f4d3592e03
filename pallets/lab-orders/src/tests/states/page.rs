//! The tables as a page of the documentation.

use salus_primitives::laboratory::{OrderStatus, ReportStatus, SpecimenStatus, TaskStatus};
use sp_runtime::{DispatchError, ModuleError};

use super::{
	order::orders,
	report::{clocks, reports, ClockCase},
	specimen::specimens,
	table::{Outcome, State, Table},
	task::{referrals, tasks},
};

const HEAD: &str = "\
# Where orders, tasks, specimens and reports stand

Written by `scripts/docs` from the tables in `src/tests/states`, which the tests hold every call to. Do not edit it by hand.

In the tables, an arrow is where the call leads, a name is the error that refuses it, and a dash is a call that nobody could make: about the task of an order that
has none. Every state that a call does not lead to from where it is, it does not reach.
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

fn codes<Code: Copy>(all: &[Code], code: fn(Code) -> &'static str) -> Vec<(&'static str, String)> {
	all.iter().map(|it| (code(*it), code(*it).to_string())).collect()
}

fn of_orders() -> String {
	let begins = [("draft", "order_tests, as a draft"), ("active", "order_tests")];
	let diagram = diagram(&orders(), &codes(OrderStatus::ALL, OrderStatus::code), &begins, &["entered-in-error"]);
	format!(
		"\n## Orders\n\nFHIR R4 `ServiceRequest.status`. *Offered*, some laboratory is asked and has not answered; *refused*, each has rejected it; *taken*, one has it, and\n\
		 is at work here. FHIR's `unknown` is for a source that does not know where an order stands; the chain always does, and has no such state.\n\n{diagram}\n{}",
		table(&orders()),
	)
}

fn of_tasks() -> String {
	let states = codes(TaskStatus::ALL, TaskStatus::code);
	let ends = ["rejected", "failed", "completed", "cancelled"];
	let own = diagram(&tasks(), &states, &[("requested", "order_tests, activate_order, address_order")], &ends);
	let referred = diagram(&referrals(), &states, &[("requested", "refer_tests")], &ends);
	format!(
		"\n## Tasks\n\nFHIR R4 `Task.status`. The task of a laboratory to which an order is open, as it is to another.\n\n{own}\n{}\n## Referrals\n\n\
		 The task of a laboratory that another has asked for some of its tests. Rejected, failed or cancelled, the tests are the other's again.\n\n{referred}\n{}",
		table(&tasks()),
		table(&referrals()),
	)
}

fn of_specimens() -> String {
	let begins = [("available", "collect_specimen, split_specimen, pool_specimens")];
	let states = codes(SpecimenStatus::ALL, SpecimenStatus::code);
	format!(
		"\n## Specimens\n\nFHIR R4 `Specimen.status`. *Offered*, its holder has signed it over and nobody for its receipt; *stored*, it is in the holder's storage.\n\n{}\n{}",
		diagram(&specimens(), &states, &begins, &["entered-in-error"]),
		table(&specimens()),
	)
}

fn of_reports() -> String {
	let states = codes(ReportStatus::ALL, ReportStatus::code);
	format!(
		"\n## Reports\n\nFHIR R4 `DiagnosticReport.status`. *Pending*, a final version or a later one waits to be verified.\n\n{}\n{}",
		diagram(&reports(), &states, &[("registered", "register_report")], &["entered-in-error"]),
		table(&reports()),
	)
}

fn of_clocks() -> String {
	let states: Vec<_> = ClockCase::ALL.iter().map(|case| (case.node(), case.title().to_string())).collect();
	let page = diagram(&clocks(), &states, &[("running", "report_results")], &["acknowledged", "acknowledged-late"]);
	// The one way that no call goes: the deadline passes.
	let passing = "    running --> overdue: the deadline\n    withdrawn --> withdrawn_overdue: the deadline\n```\n";
	let page = page.strip_suffix("```\n").unwrap_or(&page).to_string() + passing;
	format!(
		"\n## Critical values\n\nThe clock of one version of a report, from when it is signed. Nothing but an acknowledgement stops it. *Withdrawn*, it runs too: the version was never meant, and a\n\
		 clinician must hear of that.\n\n{page}\n{}",
		table(&clocks()),
	)
}

/// The page.
pub fn page() -> String {
	[HEAD.to_string(), of_orders(), of_tasks(), of_specimens(), of_reports(), of_clocks()].concat()
}
