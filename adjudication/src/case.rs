//! One line before its decision, with all that decides it.

use salus_primitives::{
	insurance::{Benefit, Facts, LineDecision, LineFacts, PriorFinding, PriorLine, Rules},
	Day,
};

/// A line, and everything by which it is decided.
pub struct Case<'a> {
	/// The plan's rules.
	pub rules: &'a Rules,
	/// What was found of the claim.
	pub facts: &'a Facts,
	/// What was decided on the lines before it, in their order.
	pub decided: &'a [LineDecision],
	/// What was found of the line.
	pub line: &'a LineFacts,
	/// What the plan says of its category; nothing where it is not covered.
	pub benefit: Option<&'a Benefit>,
}

impl<'a> Case<'a> {
	/// The line, when these before it are decided.
	pub fn of(rules: &'a Rules, facts: &'a Facts, decided: &'a [LineDecision], line: &'a LineFacts) -> Self {
		Self { rules, facts, decided, line, benefit: rules.benefit(line.line.category) }
	}

	/// Whether the provider was within the plan's network when it served. Without one everybody is.
	pub fn is_within(&self) -> bool {
		self.line.within || self.rules.network.is_none()
	}

	/// What the payer before has decided on the line; nothing where this one is the first, or it has not.
	pub fn prior(&self) -> Option<PriorLine> {
		self.line.prior.filter(|_| self.facts.prior == PriorFinding::Decided)
	}

	/// The lines before it, with what was decided on them.
	pub fn earlier(&self) -> impl Iterator<Item = (&'a LineFacts, &'a LineDecision)> {
		self.facts.lines.iter().zip(self.decided)
	}

	/// Whether the other line is of the same visit: of its category, and of its day.
	pub fn is_same_visit(&self, other: &LineFacts) -> bool {
		other.line.category == self.line.line.category && self.is_same_day(other)
	}

	/// Whether the other line was served on the same day.
	pub fn is_same_day(&self, other: &LineFacts) -> bool {
		Day::at(other.line.served) == Day::at(self.line.line.served)
	}
}
