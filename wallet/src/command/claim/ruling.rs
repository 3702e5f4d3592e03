//! What an adjudicator says of a claim, as it is written into a file.

use salus_primitives::{
	insurance::{Ruling, Rulings, Verdict, MAX_LINES},
	money::MAX_AMOUNT,
	ClaimId,
};
use serde_json::Value;

use crate::{
	error::Result,
	written::{Fields, Invalid},
};

/// An adjudicator's decision, line by line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ruled {
	/// On which claim.
	pub claim: ClaimId,
	/// What is said of its lines, in their order.
	pub rulings: Rulings,
}

/// Reads a decision. It has every line of the claim once, from 0, in whatever order.
pub fn read(text: &str) -> Result<Ruled, Invalid> {
	let mut fields = Fields::document(text)?;
	let claim = fields.needed("claim")?;
	let listed = fields.objects("lines")?;
	let mut lines: Vec<(u32, Ruling)> = Vec::new();
	for mut of_line in listed {
		let line: u32 = of_line.needed("line")?;
		if lines.iter().any(|(known, _)| *known == line) {
			return Err(of_line.wrong("line", format!("line {line} is there already")));
		}
		let ruling = of_line.needed_as("ruling", ruling)?;
		of_line.end()?;
		lines.push((line, ruling));
	}
	lines.sort_by_key(|(line, _)| *line);
	if let Some((missing, _)) = (0u32..).zip(&lines).find(|(place, (line, _))| place != line) {
		return Err(fields.wrong("lines", format!("there is no ruling on line {missing}; lines are counted from 0")));
	}
	if lines.is_empty() {
		return Err(fields.wrong("lines", "there must be a ruling on every line of the claim"));
	}
	let rulings: Vec<_> = lines.into_iter().map(|(_, ruling)| ruling).collect();
	let rulings = rulings.try_into().map_err(|_| fields.wrong("lines", format!("there are more than {MAX_LINES}")))?;
	fields.end()?;
	Ok(Ruled { claim, rulings })
}

/// What is said of a line.
fn ruling(value: &Value) -> Result<Ruling, String> {
	if let Some(amount) = value.get("atMost") {
		if amount.as_u64().is_none_or(|amount| amount > MAX_AMOUNT) {
			return Err(format!("`atMost` must be a whole number of minor units, up to {MAX_AMOUNT}"));
		}
	}
	serde_json::from_value(value.clone()).map_err(|why| why.to_string())
}

/// The verdict in a file about this claim.
pub fn verdict(text: &str, claim: ClaimId) -> Result<Verdict> {
	let ruled = read(text)?;
	if ruled.claim != claim {
		let why = format!("the file is about claim {}, and not about {claim}", ruled.claim);
		return Err(Invalid { field: "claim".into(), why }.into());
	}
	Ok(Verdict::Decide(ruled.rulings))
}
