//! What claims have taken, charge by charge, and what that sums to.

use salus_primitives::{
	glue::Charge,
	insurance::{Category, CoverageStatus as Status, DeductibleKind, Rules},
	AuthorizationId, CoverageId,
};

use super::{at, ensure, standing_error, status_error, Answer, Model};
use crate::{mock::*, Error};

/// What one charge has taken, or given back where it is negative.
#[derive(Clone)]
pub struct Entry {
	pub coverage: CoverageId,
	pub period: u32,
	pub category: Category,
	/// To which deductible it goes: the category's own, or the shared one.
	pub own: bool,
	pub deductible: i128,
	pub paid: i128,
	pub authorization: Option<AuthorizationId>,
	pub units: i128,
}

impl Model {
	pub(super) fn units_of(&self, id: AuthorizationId) -> i128 {
		self.taken.iter().filter(|entry| entry.authorization == Some(id)).map(|entry| entry.units).sum()
	}

	pub(super) fn reserved_of(&self, id: AuthorizationId) -> i128 {
		self.reserved.iter().filter(|(of, _)| *of == id).map(|(_, units)| i128::from(*units)).sum()
	}

	/// What a claim reserves when it is submitted: as much as is left.
	pub fn reserve(&mut self, id: CoverageId, wanted: &[(AuthorizationId, u32)]) -> Vec<(AuthorizationId, u32)> {
		if at(&self.coverages, id.0).is_ok_and(|found| found.status != Status::EnteredInError) {
			self.claimed.insert(id);
		}
		let before = self.reserved.len();
		for (of, units) in wanted {
			let Ok(found) = self.authorization(*of) else { continue };
			let most = found.certified.map_or(0, |certified| certified.units.into());
			let left = most - self.units_of(*of) - self.reserved_of(*of);
			let many = left.min((*units).into());
			if many > 0 {
				self.reserved.push((*of, u32::try_from(many).expect("it was asked for")));
			}
		}
		self.reserved[before..].to_vec()
	}

	/// What was reserved first, and is let go of.
	pub fn release(&mut self) -> Option<(AuthorizationId, u32)> {
		(!self.reserved.is_empty()).then(|| self.reserved.remove(0))
	}

	pub(super) fn is_charged(&self, id: CoverageId) -> bool {
		let sum = |amount: fn(&Entry) -> i128| -> i128 {
			self.taken.iter().filter(|entry| entry.coverage == id).map(amount).sum()
		};
		sum(|entry| entry.deductible) != 0 || sum(|entry| entry.paid) != 0 || sum(|entry| entry.units) != 0
	}

	/// The sum over the coverage's entries that are such.
	pub(super) fn sum(&self, id: CoverageId, such: impl Fn(&Entry) -> bool, amount: fn(&Entry) -> i128) -> i128 {
		self.taken.iter().filter(|entry| entry.coverage == id && such(entry)).map(amount).sum()
	}

	/// What claims take, or give back: all or nothing.
	pub fn charge(&mut self, id: CoverageId, version: u32, period: u32, charges: &[Charge], back: bool) -> Answer {
		let found = at(&self.coverages, id.0)?;
		let issued = ![Status::Draft, Status::EnteredInError].contains(&found.status);
		ensure(issued, status_error(found.status))?;
		let plan = at(&self.plans, found.plan.0.into())?;
		let rules = plan.versions.get(version as usize).ok_or(Error::NotFound)?.clone();
		let before = self.taken.len();
		for charge in charges {
			if let Err(refusal) = self.charge_one(id, &rules, period, charge, back) {
				self.taken.truncate(before);
				return Err(refusal);
			}
		}
		Ok(())
	}

	fn charge_one(&mut self, id: CoverageId, rules: &Rules, period: u32, charge: &Charge, back: bool) -> Answer {
		let Charge { category, deductible, paid, authorization } = *charge;
		let sign = if back { -1 } else { 1 };
		let benefit = rules.benefits.iter().find(|benefit| benefit.category == category).copied();
		let own = benefit.is_some_and(|benefit| benefit.deductible == DeductibleKind::Separate);
		let authorization = authorization.filter(|(_, units)| *units > 0);
		let entry = Entry {
			coverage: id,
			period,
			category,
			own,
			deductible: sign * i128::from(deductible),
			paid: sign * i128::from(paid),
			authorization: authorization.map(|(id, _)| id),
			units: authorization.map_or(0, |(_, units)| sign * i128::from(units)),
		};
		self.taken.push(entry);
		// Every sum is looked at as it would be: none below nothing, and what has grown no higher than it may be.
		if deductible > 0 || paid > 0 {
			let benefit = benefit.ok_or(Error::NotCovered)?;
			let limit = |grown: bool, sum: i128, most: Option<u64>, error: Error<Test>| {
				ensure(sum >= 0, Error::NotCharged)?;
				ensure(back || !grown || most.is_none_or(|most| sum <= most.into()), error)
			};
			let (most, met) = match benefit.deductible {
				DeductibleKind::None => (0, sign * i128::from(deductible)),
				DeductibleKind::Shared => {
					let shared = |entry: &Entry| entry.period == period && !entry.own;
					(rules.deductible, self.sum(id, shared, |entry| entry.deductible))
				}
				DeductibleKind::Separate => {
					let its = |entry: &Entry| entry.period == period && entry.own && entry.category == category;
					(benefit.separate, self.sum(id, its, |entry| entry.deductible))
				}
			};
			limit(deductible > 0, met, Some(most), Error::DeductiblePassed)?;
			ensure(back || benefit.per_visit.is_none_or(|most| paid <= most), Error::VisitLimitPassed)?;
			let of = |entry: &Entry| entry.category == category;
			let in_period = self.sum(id, |entry| of(entry) && entry.period == period, |entry| entry.paid);
			limit(paid > 0, in_period, benefit.per_period, Error::PeriodLimitPassed)?;
			limit(paid > 0, self.sum(id, of, |entry| entry.paid), benefit.per_lifetime, Error::LifetimeLimitPassed)?;
		}
		let Some((authorization, _)) = authorization else { return Ok(()) };
		let (used, reserved) = (self.units_of(authorization), self.reserved_of(authorization));
		let found = self.authorization(authorization)?;
		ensure(found.coverage == id && found.category == category, Error::AuthorizationInvalid)?;
		if back {
			return ensure(used >= 0, Error::NotCharged);
		}
		ensure(found.certified.is_some(), standing_error(found.status))?;
		let most = found.certified.map_or(0, |certified| certified.units);
		ensure(used + reserved <= most.into(), Error::UnitsPassed)
	}

	/// Charges of which all can be given back, as they were taken.
	pub fn last_taken(&self, id: CoverageId) -> Option<(u32, Charge)> {
		let entry = self.taken.iter().rev().find(|entry| entry.coverage == id && entry.paid > 0)?;
		let amount = |amount: i128| u64::try_from(amount).expect("it was taken");
		let charge = Charge {
			category: entry.category,
			deductible: 0,
			paid: amount(entry.paid),
			authorization: entry.authorization.map(|id| (id, u32::try_from(entry.units).expect("it was taken"))),
		};
		Some((entry.period, charge))
	}
}
