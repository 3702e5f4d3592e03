//! What a decision takes of a coverage.

use salus_primitives::{
	glue::Charge,
	insurance::{DeductibleKind, Facts, LineDecision, PerLine, Rules, Used},
};

/// What these decisions on the claim's lines take of the coverage and of its authorizations, for each line that takes anything.
///
/// They are what [`decide`](crate::decide) has answered to the same facts. Given back, the same charges are taken again from what was used.
pub fn charges(facts: &Facts, lines: &[LineDecision]) -> PerLine<Charge> {
	let mut charges = PerLine::default();
	for (line, decision) in facts.lines.iter().zip(lines) {
		let units = Some(decision.units).filter(|units| *units > 0);
		let charge = Charge {
			category: line.line.category,
			deductible: decision.deductible,
			paid: decision.paid,
			authorization: line.line.authorization.zip(units),
		};
		if (charge.deductible, charge.paid, charge.authorization) != (0, 0, None) {
			// There is room: there are at most as many as lines.
			let _ = charges.try_push(charge);
		}
	}
	charges
}

/// What is used after these charges by these rules; nothing where that is more than can be counted.
pub fn advance(used: &Used, rules: &Rules, charges: &[Charge]) -> Option<Used> {
	let mut used = used.clone();
	for charge in charges {
		let mut of = used.of(charge.category);
		match rules.benefit(charge.category)?.deductible {
			DeductibleKind::None => {}
			DeductibleKind::Shared => used.deductible = used.deductible.checked_add(charge.deductible)?,
			DeductibleKind::Separate => of.deductible = of.deductible.checked_add(charge.deductible)?,
		}
		of.period = of.period.checked_add(charge.paid)?;
		of.lifetime = of.lifetime.checked_add(charge.paid)?;
		match used.categories.iter_mut().find(|other| other.category == charge.category) {
			Some(other) => *other = of,
			None => used.categories.try_push(of).ok()?,
		}
	}
	Some(used)
}
