//! The tables as a page of the documentation.

use sp_runtime::{DispatchError, ModuleError};

use super::{
	escrows::escrows,
	invoices::invoices,
	money::{remittances, units, withdrawals},
	shares::shares,
	table::{Outcome, State, Table},
};

const HEAD: &str = "\
# Where units, withdrawals, invoices, escrows and remittances stand

Written by `scripts/docs` from the tables in `src/tests/states`, which the tests hold every call to. Do not edit it by hand.

In the tables, an arrow is where the call leads, and a name is the error that refuses it. Under *Invoices* a call is one about the patient's share; what calls do where a payer
owes a part of the same invoice is under *Payers' shares*.
";

const PAYERS_SHARES: &str = "\
By a claim's decision a payer owes 60 of an issued invoice for 100, and the patient the rest. The columns say where the payer's share stands: *undone*, where the decision was
undone before anything was paid; *paid in part*, where the payer has paid 60 and owes 80 since; *to be taken back*, where it has paid and the decision was undone. The rest may be
*paid* or *in instalments*, which the provider has agreed to. *Balanced* is the invoice of which neither owes anything any more. The patient has credit of 50 there. `split` is
here a decision anew on the same claim, by which the payer owes 80 or 40.";

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

fn diagram<S: State>(table: &Table<S>, begins: &str) -> String {
	let id = |node: &str| node.replace('-', "_");
	let mut page = "```mermaid\nstateDiagram-v2\n".to_string();
	let mut nodes: Vec<&str> = Vec::new();
	for state in S::ALL {
		if !nodes.contains(&state.node()) {
			nodes.push(state.node());
			page += &format!("    {}: {}\n", id(state.node()), state.node());
		}
	}
	let arrows = arrows(table);
	page += &format!("    [*] --> {}: {begins}\n", id(nodes[0]));
	for (from, to, labels) in &arrows {
		page += &format!("    {} --> {}: {}\n", id(from), id(to), labels.join(", "));
	}
	for node in nodes.iter().filter(|node| !arrows.iter().any(|(from, _, _)| from == *node)) {
		page += &format!("    {} --> [*]\n", id(node));
	}
	page + "```\n"
}

fn part<S: State>(title: &str, words: &str, begins: &str, of: &Table<S>) -> String {
	format!("\n## {title}\n\n{words}\n\n{}\n{}", diagram(of, begins), table(of))
}

/// The page.
pub fn page() -> String {
	[
		HEAD.to_string(),
		part(
			"Invoices",
			"FHIR R4 `Invoice.status`. An issued invoice is *paid in part*, *disputed*, or *claimed*: of the total of 100, a payer owes 60 by a claim. It is *in excess*,\n\
			 where the patient had paid all before, and the hospital had no money to credit it: it has now. It is *to be taken back*, where the insurer had paid and the\n\
			 claim was undone since. A balanced one is *given up*, where nobody has paid anything of it. The patient has credit of 50 there. `split` and `unsplit` are what claims ask for, when they are decided and when that is undone.",
			"draft_invoice",
			&invoices(),
		),
		format!(
			"\n## Payers' shares\n\n{PAYERS_SHARES}\n\n{}",
			table(&shares()),
		),
		part(
			"Escrows",
			"Money for a visit, which may be *open*, *given*, or *called off*: the patient did not come, and the terms keep half. It was so *long ago* where the payer could have\n\
			 disputed it for as long as that is possible. Of one that is disputed *nothing* was *earned* where the hospital has called the visit off.",
			"deposit_escrow",
			&escrows(),
		),
		part("Withdrawals", "Money that the issuer is to pay out. It accepts before it pays.", "request_withdrawal", &withdrawals()),
		part(
			"Remittances",
			"FHIR R4 `PaymentNotice.paymentStatus`. To remit for the same claim again is refused, wherever the remittance stands.",
			"remit",
			&remittances(),
		),
		part("Units", "Of a closed unit no more is issued, and nothing more is asked for.", "open_unit", &units()),
	]
	.concat()
}
