//! What the rules of a plan can say, and which of them hold when.

use frame_support::ensure;
use salus_primitives::{
	insurance::{Benefit, DeductibleKind, Rules, MAX_PLAN_APPEALS},
	money::{Amount, MAX_AMOUNT},
	Moment, OrganizationId, PlanId,
};
use sp_runtime::{traits::Get, DispatchResult};

use crate::{Config, Error, Networks, Pallet, Plans, Versions};

impl<T: Config> Pallet<T> {
	/// That the rules make sense, whenever they are to hold.
	pub(crate) fn ensure_rules(insurer: OrganizationId, rules: &Rules) -> DispatchResult {
		ensure_amounts::<T>(&[rules.deductible, rules.automatic, rules.two_above])?;
		ensure!(rules.automatic <= rules.two_above, Error::<T>::TwoBelowAutomatic);
		ensure!(rules.appeals <= MAX_PLAN_APPEALS, Error::<T>::TooManyAppeals);
		let appealable = rules.appeals == 0 || rules.appeal_within > 0;
		let timely = rules.period > 0 && rules.filing > 0 && rules.answer_within > 0;
		ensure!(timely && appealable, Error::<T>::NoTime);
		ensure!(rules.filing <= T::Retention::get(), Error::<T>::FilingTooLong);
		if let Some(network) = rules.network {
			let found = Networks::<T>::get(network).ok_or(Error::<T>::UnknownNetwork)?;
			ensure!(found.insurer == insurer, Error::<T>::UnknownNetwork);
		}
		for (position, benefit) in rules.benefits.iter().enumerate() {
			let twice = rules.benefits.iter().take(position).any(|before| before.category == benefit.category);
			ensure!(!twice, Error::<T>::CategoryTwice);
			ensure_benefit::<T>(benefit)?;
		}
		Ok(())
	}

	/// The rules of the plan for what is served then, and the number of their version: the last that holds since then or before. It is searched for by halves,
	/// so that at most nine of 256 versions are read.
	pub(crate) fn rules_at(plan: PlanId, served: Moment) -> Option<(u32, Rules)> {
		let (mut from, mut until) = (0, Plans::<T>::get(plan)?.versions);
		let mut found = None;
		while from < until {
			let middle = from.midpoint(until);
			let rules = Versions::<T>::get(plan, middle)?;
			if rules.from <= served {
				from = middle.saturating_add(1);
				found = Some((middle, rules));
			} else {
				until = middle;
			}
		}
		found
	}
}

fn ensure_benefit<T: Config>(benefit: &Benefit) -> DispatchResult {
	let Benefit { separate, copay, schedule, per_visit, per_period, per_lifetime, authorize_above, .. } = *benefit;
	ensure_amounts::<T>(&[separate, copay])?;
	for limit in [schedule, per_visit, per_period, per_lifetime, authorize_above] {
		ensure_amounts::<T>(limit.as_slice())?;
	}
	let own = benefit.deductible == DeductibleKind::Separate;
	ensure!(own || separate == 0, Error::<T>::SeparateUnused);
	for (less, more) in [(per_visit, per_period), (per_period, per_lifetime), (per_visit, per_lifetime)] {
		let ordered = less.zip(more).is_none_or(|(less, more)| less <= more);
		ensure!(ordered, Error::<T>::LimitsOutOfOrder);
	}
	Ok(())
}

fn ensure_amounts<T: Config>(amounts: &[Amount]) -> DispatchResult {
	ensure!(amounts.iter().all(|amount| *amount <= MAX_AMOUNT), Error::<T>::AmountTooLarge);
	Ok(())
}
