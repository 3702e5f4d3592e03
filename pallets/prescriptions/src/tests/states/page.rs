//! The tables as a page of the documentation.

use salus_primitives::{
	prescription::{DispenseStatus, PrescriptionStatus, RefillStatus},
	stock::{LotStatus, TransferStatus},
};
use sp_runtime::{DispatchError, ModuleError};

use super::{
	dispenses::dispenses,
	prescriptions::prescriptions,
	refills::refills,
	stock::{lots, transfers},
	table::{Outcome, State, Table},
};

const HEAD: &str = "\
# Where prescriptions, dispenses, orders, transfers and lots stand

Written by `scripts/docs` from the tables in `src/tests/states`, which the tests hold every call to. Do not edit it by hand.

In the tables, an arrow is where the call leads, a name is the error that refuses it, and a dash is a call that nobody could make: about a dispense, or a transfer, that
there is not. Every state that a call does not lead to from where it is, it does not reach.
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

/// The diagram: states, what begins where, the arrows of the table, and those that no call makes.
fn diagram<S: State>(
	table: &Table<S>,
	states: &[&str],
	begins: &[(&str, &str)],
	by_itself: &[(&str, &str, &str)],
) -> String {
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
	for (from, to, label) in by_itself {
		page += &format!("    {} --> {}: {label}\n", id(from), id(to));
	}
	page + "```\n"
}

fn codes<Code: Copy>(all: &[Code], code: fn(Code) -> &'static str) -> Vec<&'static str> {
	all.iter().map(|value| code(*value)).collect()
}

fn of_prescriptions() -> String {
	let states = codes(PrescriptionStatus::ALL, PrescriptionStatus::code);
	let begins = [
		(PrescriptionStatus::Active.code(), "prescribe, replace_prescription"),
		(PrescriptionStatus::Draft.code(), "prescribe, replace_prescription, controlled"),
	];
	format!(
		"\n## Prescriptions\n\nFHIR R4 `MedicationRequest.status`, of a prescription of one fill. *Begun* is one on which something was dispensed, *filled* one on which all \
		 of\nit was, though not all is handed over. One that was *replaced* was completed before what came in its place was signed. What has *expired* stays where it\n\
		 stands, and is dispensed no more. `hand_over` and what follows is about the dispense on it.\n\n{}\n{}",
		diagram(&prescriptions(), &states, &begins, &[]),
		table(&prescriptions()),
	)
}

fn of_dispenses() -> String {
	let states = codes(DispenseStatus::ALL, DispenseStatus::code);
	let begins = [
		(DispenseStatus::Preparation.code(), "prepare_dispense"),
		(DispenseStatus::Completed.code(), "dispense"),
		(DispenseStatus::Declined.code(), "decline"),
	];
	format!(
		"\n## Dispenses\n\nFHIR R4 `MedicationDispense.status`. What is in preparation, ready (`in-progress`) or on hold counts, and is kept from the stock. What was\n\
		 reversed is `entered-in-error`; its units count no more if they came back, and stay counted if not.\n\n{}\n{}",
		diagram(&dispenses(), &states, &begins, &[]),
		table(&dispenses()),
	)
}

fn of_refills() -> String {
	let states = codes(RefillStatus::ALL, RefillStatus::code);
	let [requested, ready, failed] =
		[RefillStatus::Requested, RefillStatus::Ready, RefillStatus::Failed].map(RefillStatus::code);
	let lapses = [(requested, failed, "time"), (ready, failed, "time")];
	format!(
		"\n## Orders of refills\n\nIn the words of FHIR R4 `Task.status`: `requested` is ordered, `completed` handed over, `rejected` declined, `failed` lapsed. Orders move with the\n\
		 dispense that answers them; what has lapsed lay ready here, and its dispense goes on without it.\n\n{}\n{}",
		diagram(&refills(), &states, &[(requested, "order_refill")], &lapses),
		table(&refills()),
	)
}

fn of_transfers() -> String {
	let states = codes(TransferStatus::ALL, TransferStatus::code);
	let begins = [(TransferStatus::Requested.code(), "offer_transfer")];
	format!(
		"\n## Transfers\n\nIn the words of FHIR R4 `Task.status`. Until it is answered, what is transferred is kept on the shelf of whoever offers it.\n\n{}\n{}",
		diagram(&transfers(), &states, &begins, &[]),
		table(&transfers()),
	)
}

fn of_lots() -> String {
	let states = codes(LotStatus::ALL, LotStatus::code);
	let begins = [(LotStatus::Good.code(), "receive, accept_transfer")];
	let lapses = [(LotStatus::Good.code(), LotStatus::Expired.code(), "time")];
	format!(
		"\n## Lots\n\nThe only lot of an item. All of it is *kept* where it is offered to another pharmacy. What is spent can be recalled all the same: it has gone to somebody.\n\n{}\n{}",
		diagram(&lots(), &states, &begins, &lapses),
		table(&lots()),
	)
}

/// The page.
pub fn page() -> String {
	[HEAD.to_string(), of_prescriptions(), of_dispenses(), of_refills(), of_transfers(), of_lots()].concat()
}
