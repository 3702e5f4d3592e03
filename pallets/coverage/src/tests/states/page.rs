//! The tables as a page of the documentation.

use salus_primitives::insurance::{AuthorizationStatus, CoverageStatus, PlanStatus};
use sp_runtime::{DispatchError, ModuleError};

use super::{
	authorizations::authorizations,
	coverages::coverages,
	plans::{networks, plans, NetworkCase},
	table::{Outcome, State, Table},
};

const HEAD: &str = "\
# Where plans, coverages and authorizations stand

Written by `scripts/docs` from the tables in `src/tests/states/`, which the tests hold every call to. Do not edit it by hand.

In the tables, an arrow is where the call leads, and a name is the error that refuses it. Every state that a call does not lead to from where it is, it does not
reach. `charge` is no call: it is what decisions on claims take.
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

/// The diagram: states, what begins where, and the arrows of the table.
fn diagram<S: State>(table: &Table<S>, states: &[&str], begins: &[(&str, &str)]) -> String {
	let id = |node: &str| node.replace('-', "_");
	let mut page = "```mermaid\nstateDiagram-v2\n".to_string();
	for node in states {
		page += &format!("    {}: {node}\n", id(node));
	}
	for (node, call) in begins {
		page += &format!("    [*] --> {}: {call}\n", id(node));
	}
	for (from, to, labels) in arrows(table) {
		page += &format!("    {} --> {}: {}\n", id(from), id(to), labels.join(", "));
	}
	page + "```\n"
}

fn codes<Code: Copy>(all: &[Code], code: fn(Code) -> &'static str) -> Vec<&'static str> {
	all.iter().map(|value| code(*value)).collect()
}

fn of_plans() -> String {
	let states = codes(PlanStatus::ALL, PlanStatus::code);
	let begins = [(PlanStatus::Active.code(), "open_plan")];
	format!(
		"\n## Plans\n\nBy a retired plan nothing is issued. What was issued goes on until it ends.\n\n{}\n{}",
		diagram(&plans(), &states, &begins),
		table(&plans()),
	)
}

fn of_networks() -> String {
	let states = codes(<NetworkCase as State>::ALL, State::node);
	let begins = [(NetworkCase::Outside.node(), "open_network")];
	format!("\n## Providers and networks\n\n{}\n{}", diagram(&networks(), &states, &begins), table(&networks()),)
}

fn of_coverages() -> String {
	let states = codes(CoverageStatus::ALL, CoverageStatus::code);
	let begins =
		[(CoverageStatus::Active.code(), "issue_coverage"), (CoverageStatus::Draft.code(), "issue_coverage, draft")];
	format!(
		"\n## Coverages\n\nFHIR R4 `fm-status`, and *suspended*. What is suspended or cancelled was in force before, and so is charged, and asked about, for what was served\n\
		 then. *Charged* is one of which a claim has taken something, and given nothing back. *Later* is once the time for correcting it is over.\n\n{}\n{}",
		diagram(&coverages(), &states, &begins),
		table(&coverages()),
	)
}

fn of_authorizations() -> String {
	let states = codes(AuthorizationStatus::ALL, AuthorizationStatus::code);
	let begins = [(AuthorizationStatus::Requested.code(), "request_authorization")];
	format!(
		"\n## Authorizations\n\nX12 278, in our own words. Ten units are asked for; *in part* are fewer.\n\n{}\n{}",
		diagram(&authorizations(), &states, &begins),
		table(&authorizations()),
	)
}

/// The page.
pub fn page() -> String {
	[HEAD.to_string(), of_plans(), of_networks(), of_coverages(), of_authorizations()].concat()
}
