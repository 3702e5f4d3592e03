//! The table as a page of the documentation.

use salus_primitives::insurance::ClaimStatus;
use sp_runtime::{DispatchError, ModuleError};

use super::{
	case::CASES,
	table::{parts, Outcome, Row},
};

const HEAD: &str = "\
# Where claims stand

Written by `scripts/docs` from the tables in `src/tests/states`, which the tests hold every call to. Do not edit it by hand.

In the tables, an arrow is where the call leads, and a name is the error that refuses it. Every state that a call does not lead to from where it is, it does not
reach: random sequences of calls are held to that as well. What stands after a comma tells cases of one state apart:

- *large*: it takes two adjudicators. *Proposed*: one of them has said something.
- *too late*: the provider has not answered in time, or nobody has appealed in time.
- *refused in part*: not everything was approved. *No appeal left*: it was appealed as often as the plan says.
- *paid before*: something was paid before it was appealed or scheduled. *More is due*: an appeal before has brought more than was paid.
- *relied on*: a payer after this one was charged on the strength of the decision.
- *was …*: where it stood before it was appealed. An appeal drops the day that was set for paying; a remittance that pays meanwhile leaves it paid.

Being late, having no appeal left, and being relied on refuse the same calls wherever else a claim stands that could be appealed or undone: the table has them where
they come first. Nothing is scheduled or paid where nothing is due, wherever that is.
";

/// What stands in a cell.
fn cell(outcome: &Outcome) -> String {
	match outcome {
		Outcome::To(case) => format!("→ {}", case.title()),
		Outcome::Gone => "→ gone".into(),
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

/// What stands above a column, or in front of a row.
fn label(row: &Row) -> String {
	match row.label.split_once(',') {
		_ if row.label.starts_with("a remittance") => row.label.to_string(),
		Some((call, special)) => format!("`{call}`,{special}"),
		None => format!("`{}`", row.label),
	}
}

/// A claim in a row, a call in a column.
fn table(rows: &[Row]) -> String {
	let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
	let mut head = vec!["claim".to_string()];
	head.extend(rows.iter().map(label));
	let mut page = line(head.clone());
	page += &format!("|{}\n", "---|".repeat(head.len()));
	for case in CASES {
		let mut cells = vec![case.title()];
		cells.extend(rows.iter().map(|row| cell(&row.outcome(case))));
		page += &line(cells);
	}
	page
}

/// Arrows between states, with the calls that go along each.
fn diagram() -> String {
	let id = |status: ClaimStatus| status.code().replace('-', "_");
	let mut arrows: Vec<(ClaimStatus, ClaimStatus, Vec<String>)> = Vec::new();
	for row in parts().iter().flat_map(|(_, rows)| rows) {
		for case in CASES {
			let Outcome::To(to) = row.outcome(case) else { continue };
			let (from, to) = (case.status(), to.status());
			let name = row.name().to_string();
			match arrows.iter_mut().find(|(one, other, _)| (*one, *other) == (from, to)) {
				_ if from == to => {}
				Some((_, _, labels)) if labels.contains(&name) => {}
				Some((_, _, labels)) => labels.push(name),
				None => arrows.push((from, to, vec![name])),
			}
		}
	}
	let mut page = "```mermaid\nstateDiagram-v2\n".to_string();
	for status in ClaimStatus::ALL {
		page += &format!("    {}: {}\n", id(*status), status.code());
	}
	page += "    [*] --> draft: write_claim\n    draft --> [*]: discard_claim\n";
	for (from, to, labels) in arrows {
		page += &format!("    {} --> {}: {}\n", id(from), id(to), labels.join(", "));
	}
	page + "```\n"
}

/// The page.
pub fn page() -> String {
	let mut page = format!("{HEAD}\n{}", diagram());
	for (title, rows) in parts() {
		page += &format!("\n## {title}\n\n{}", table(&rows));
	}
	page
}
