//! The money of a line: what of it is eligible, what the patient bears, and what is paid.
//!
//! Every part is taken from what is left of the amount that is billed. So the parts sum to it, to the minor unit, however they were computed.

use salus_primitives::{
	insurance::{Adjustment, AdjustmentGroup as Group, AdjustmentReason as Reason, Benefit, LineDecision, Ruling},
	money::{Amount, BasisPoints},
};

use crate::{case::Case, eligibility::Check};

/// What is left of an amount.
struct Rest(Amount);

impl Rest {
	/// Takes so much, or all that is left.
	fn take(&mut self, most: Amount) -> Amount {
		let taken = most.min(self.0);
		self.0 = self.0.saturating_sub(taken);
		taken
	}

	/// Keeps so much, and takes what is above.
	fn keep(&mut self, most: Amount) -> Amount {
		self.take(self.0.saturating_sub(most))
	}
}

impl Case<'_> {
	/// The line where it has failed a check: the payer before has borne its part, and the rest is not paid.
	pub fn denied(&self, check: &Check) -> LineDecision {
		let mut line = nothing_of(self.line.line.amount);
		let mut rest = Rest(line.billed);
		adjust(&mut line, Group::Other, Reason::PriorPayer, self.before(&mut rest));
		adjust(&mut line, check.group, check.reason, rest.0);
		line
	}

	/// The line where it has passed every check.
	pub fn settled(&self, benefit: &Benefit) -> LineDecision {
		let mut line = nothing_of(self.line.line.amount);
		let mut rest = Rest(line.billed);

		// As if this payer were the first.
		let above = self.above_schedule(benefit, &mut rest);
		let (units, exceeded) = self.above_authorization(&mut rest);
		let unnecessary = self.above_ruling(&mut rest);
		line.eligible = rest.0;
		line.units = if line.eligible == 0 { 0 } else { units };
		let deductible = rest.take(self.deductible_left(benefit));
		let copay = rest.take(self.copay_left(benefit));
		let coinsurance = rest.take(self.coinsurance(benefit).of(rest.0));
		let maximum = self.benefit_left(benefit).map_or(0, |left| rest.keep(left));
		let lifetime = self.lifetime_left(benefit).map_or(0, |left| rest.keep(left));
		let paid = rest.0;

		// What the payer before leaves.
		let mut rest = Rest(line.billed);
		adjust(&mut line, Group::Other, Reason::PriorPayer, self.before(&mut rest));
		// Where it leaves nothing, this payer has nothing to do with the line, and uses up nothing.
		if rest.0 == 0 {
			line.units = 0;
		}
		line.paid = rest.take(paid);
		line.deductible = rest.take(deductible);
		line.copay = rest.take(copay);
		line.coinsurance = rest.take(coinsurance);
		// Where it leaves less than their sum, these come first.
		let parts = [
			(Group::PatientResponsibility, Reason::Deductible, line.deductible),
			(Group::PatientResponsibility, Reason::Copay, line.copay),
			(Group::PatientResponsibility, Reason::Coinsurance, line.coinsurance),
			(Group::PatientResponsibility, Reason::BenefitMaximum, rest.take(maximum)),
			(Group::PatientResponsibility, Reason::LifetimeMaximum, rest.take(lifetime)),
			(self.bears_above_schedule(), Reason::AboveSchedule, rest.take(above)),
			(Group::Contractual, Reason::AuthorizationExceeded, rest.take(exceeded)),
			(Group::Contractual, Reason::NotNecessary, rest.take(unnecessary)),
		];
		for (group, reason, amount) in parts {
			adjust(&mut line, group, reason, amount);
		}
		line
	}

	/// Takes what the payer before has borne: what it has paid, and what its contract has taken off.
	fn before(&self, rest: &mut Rest) -> Amount {
		self.prior().map_or(0, |prior| rest.take(prior.paid.saturating_add(prior.contractual)))
	}

	/// Takes what the units cost above the schedule.
	fn above_schedule(&self, benefit: &Benefit, rest: &mut Rest) -> Amount {
		benefit.schedule.map_or(0, |each| rest.keep(each.saturating_mul(self.line.line.units.into())))
	}

	/// Who bears what is above the schedule. Within the network the provider has agreed to it; outside of one it has agreed to nothing.
	fn bears_above_schedule(&self) -> Group {
		match self.is_within() {
			true => Group::Contractual,
			false => Group::PatientResponsibility,
		}
	}

	/// Takes what the units cost that are not authorized, and answers how many are that the line uses. What is left is rounded down.
	fn above_authorization(&self, rest: &mut Rest) -> (u32, Amount) {
		let asked = self.line.line.units;
		let Some(left) = self.units_left() else { return (0, 0) };
		let units = asked.min(left);
		(units, rest.keep(share(rest.0, units, asked)))
	}

	/// Takes what an adjudicator has found not necessary.
	fn above_ruling(&self, rest: &mut Rest) -> Amount {
		match self.line.ruling {
			Some(Ruling::AtMost(most)) => rest.keep(most),
			_ => 0,
		}
	}

	/// The part that the patient pays.
	fn coinsurance(&self, benefit: &Benefit) -> BasisPoints {
		// Outside of the network a check has found that there is one.
		let outside = benefit.coinsurance_outside.filter(|_| !self.is_within());
		outside.unwrap_or(benefit.coinsurance)
	}
}

/// The part of the amount for so many units of all, rounded down; all of it where that is all.
fn share(amount: Amount, units: u32, all: u32) -> Amount {
	let part = u128::from(amount).saturating_mul(units.into()).checked_div(all.into());
	part.and_then(|part| Amount::try_from(part).ok()).unwrap_or(amount)
}

/// A line of which nothing is decided.
fn nothing_of(billed: Amount) -> LineDecision {
	LineDecision {
		billed,
		eligible: 0,
		deductible: 0,
		copay: 0,
		coinsurance: 0,
		paid: 0,
		units: 0,
		adjustments: Default::default(),
	}
}

/// Writes down what is not paid, unless it is nothing.
fn adjust(line: &mut LineDecision, group: Group, reason: Reason, amount: Amount) {
	if amount > 0 {
		// There is room: a line has at most nine.
		let _ = line.adjustments.try_push(Adjustment { group, reason, amount });
	}
}
