//! What is left of a coverage for a line: after all that was used before the claim, and by the lines of it that come first.
//!
//! Used is what patients have borne and what was paid. What a payer before has taken over counts as neither.

use salus_primitives::{
	insurance::{AuthorizationFinding, Benefit, DeductibleKind, LineDecision, LineFacts},
	money::Amount,
};

use crate::case::Case;

impl Case<'_> {
	/// What of the deductible is left that comes before this benefit.
	pub fn deductible_left(&self, benefit: &Benefit) -> Amount {
		let used = &self.facts.used;
		let (whole, met) = match benefit.deductible {
			DeductibleKind::None => return 0,
			DeductibleKind::Shared => (self.rules.deductible, used.deductible),
			DeductibleKind::Separate => (benefit.separate, used.of(benefit.category).deductible),
		};
		let fills_it = |line: &LineFacts| match benefit.deductible {
			DeductibleKind::Separate => line.line.category == benefit.category,
			kind => self.rules.benefit(line.line.category).is_some_and(|other| other.deductible == kind),
		};
		whole.saturating_sub(met).saturating_sub(self.sum(fills_it, |decision| decision.deductible))
	}

	/// What of the copay is left in this visit.
	pub fn copay_left(&self, benefit: &Benefit) -> Amount {
		benefit.copay.saturating_sub(self.sum(|line| self.is_same_visit(line), |decision| decision.copay))
	}

	/// The most that the benefit still pays for this visit, and in this benefit period; nothing where neither is limited.
	pub fn benefit_left(&self, benefit: &Benefit) -> Option<Amount> {
		let visit = benefit.per_visit.map(|most| most.saturating_sub(self.paid(|line| self.is_same_visit(line))));
		let used = self.facts.used.of(benefit.category).period;
		let period = benefit.per_period.map(|most| most.saturating_sub(used).saturating_sub(self.paid_in_category()));
		visit.into_iter().chain(period).min()
	}

	/// The most that the benefit still pays ever; nothing where that is not limited.
	pub fn lifetime_left(&self, benefit: &Benefit) -> Option<Amount> {
		let used = self.facts.used.of(benefit.category).lifetime;
		benefit.per_lifetime.map(|most| most.saturating_sub(used).saturating_sub(self.paid_in_category()))
	}

	/// How many units of the line's authorization are left; nothing where it names none that is open.
	pub fn units_left(&self) -> Option<u32> {
		let AuthorizationFinding::Open { left } = self.line.authorization else { return None };
		let same = |line: &LineFacts| line.line.authorization == self.line.line.authorization;
		let used = self.earlier().filter(|(line, _)| same(line));
		Some(used.fold(left, |left, (_, decision)| left.saturating_sub(decision.units)))
	}

	fn paid_in_category(&self) -> Amount {
		self.paid(|line| line.line.category == self.line.line.category)
	}

	fn paid(&self, which: impl Fn(&LineFacts) -> bool) -> Amount {
		self.sum(which, |decision| decision.paid)
	}

	/// The sum over such lines before this one. One that is too large for an amount is as good as the largest: nothing is left then.
	fn sum(&self, which: impl Fn(&LineFacts) -> bool, what: impl Fn(&LineDecision) -> Amount) -> Amount {
		let such = self.earlier().filter(|(line, _)| which(line));
		such.fold(0, |sum: Amount, (_, decision)| sum.saturating_add(what(decision)))
	}
}
