//! What an adjudicator says of a claim, as it is written into a file.

use salus_primitives::{
	insurance::{Ruling, Rulings, Verdict, MAX_LINES},
	money::MAX_AMOUNT,
	ClaimId,
};

use super::field::Fields;
use crate::error::{Error, Result};

/// An adjudicator's decision, line by line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ruled {
	/// On which claim.
	pub claim: ClaimId,
	/// What is said of its lines, in their order.
	pub rulings: Rulings,
}

/// Reads a decision. It has every line of the claim once, from 0, in whatever order.
pub fn read(text: &str) -> Result<Ruled> {
	let mut fields = Fields::document(text)?;
	let claim = fields.needed("claim")?;
	let listed = fields.objects("lines")?;
	let mut lines: Vec<(u32, Ruling)> = Vec::new();
	for mut of_line in listed {
		let line: u32 = of_line.needed("line")?;
		if lines.iter().any(|(known, _)| *known == line) {
			return Err(of_line.wrong("line", &format!("line {line} is there already")));
		}
		let ruling = ruling(&mut of_line)?;
		of_line.end()?;
		lines.push((line, ruling));
	}
	lines.sort_by_key(|(line, _)| *line);
	if let Some((missing, _)) = (0u32..).zip(&lines).find(|(place, (line, _))| place != line) {
		return Err(fields.wrong("lines", &format!("there is no ruling on line {missing}; lines are counted from 0")));
	}
	if lines.is_empty() {
		return Err(fields.wrong("lines", "there must be a ruling on every line of the claim"));
	}
	let rulings: Vec<_> = lines.into_iter().map(|(_, ruling)| ruling).collect();
	let rulings = rulings.try_into().map_err(|_| fields.wrong("lines", &format!("there are more than {MAX_LINES}")))?;
	fields.end()?;
	Ok(Ruled { claim, rulings })
}

/// What is said of a line.
fn ruling(fields: &mut Fields) -> Result<Ruling> {
	let value = fields.raw("ruling").ok_or_else(|| fields.wrong("ruling", "it is missing"))?;
	if let Some(amount) = value.get("atMost") {
		if amount.as_u64().is_none_or(|amount| amount > MAX_AMOUNT) {
			let why = format!("`atMost` must be a whole number of minor units, up to {MAX_AMOUNT}");
			return Err(fields.wrong("ruling", &why));
		}
	}
	serde_json::from_value(value).map_err(|why| fields.wrong("ruling", &why.to_string()))
}

/// The verdict in a file about this claim.
pub fn verdict(text: &str, claim: ClaimId) -> Result<Verdict> {
	let ruled = read(text)?;
	if ruled.claim != claim {
		return Err(Error::Usage(format!("`claim`: the file is about claim {}, and not about {claim}", ruled.claim)));
	}
	Ok(Verdict::Decide(ruled.rulings))
}
