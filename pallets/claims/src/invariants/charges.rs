//! Charges: what was used of coverages is what claims have taken of them.

use alloc::collections::BTreeMap;
use frame_support::ensure;
use salus_adjudication::advance;
use salus_primitives::{
	glue::{Charged, Coverages},
	insurance::{Category, Used},
	money::Amount,
	CoverageId,
};
use sp_runtime::TryRuntimeError;

use super::Outcome;
use crate::{Claims, Config};

/// What was used in a benefit period: of the shared deductible, and of each category of its own deductible and in payments.
type InPeriod = (Amount, BTreeMap<Category, (Amount, Amount)>);

/// The same in whatever order it was written down, without what is nothing. What was used ever, coverage compares with this by itself.
fn in_periods(used: BTreeMap<(CoverageId, u32), Used>) -> BTreeMap<(CoverageId, u32), InPeriod> {
	let in_period = |used: Used| {
		let categories = used.categories.into_iter().map(|of| (of.category, (of.deductible, of.period)));
		(used.deductible, categories.filter(|(_, of)| *of != (0, 0)).collect())
	};
	let all = used.into_iter().map(|(period, used)| (period, in_period(used)));
	all.filter(|(_, used): &(_, InPeriod)| used.0 > 0 || !used.1.is_empty()).collect()
}

/// What the decisions that hold have taken, by the rules under which they were made.
fn taken<T: Config>() -> Result<Charged, TryRuntimeError> {
	let mut all = Charged::default();
	for claim in Claims::<T>::iter_values() {
		let Some(decision) = &claim.decision else { continue };
		let plan = T::Coverages::coverage(claim.coverage).ok_or("a claim under no coverage")?.plan;
		let rules = T::Coverages::version(plan, decision.version).ok_or("a claim decided by no rules")?;
		let charges = crate::decision::charges(&claim.lines, &decision.lines);
		let used = all.used.entry((claim.coverage, decision.period)).or_default();
		*used = advance(used, &rules, &charges).ok_or("a decision takes what its rules do not have")?;
		for (authorization, units) in charges.iter().filter_map(|charge| charge.authorization) {
			let sum = all.units.entry(authorization).or_default();
			*sum = sum.checked_add(units).ok_or("more units than can be counted")?;
		}
	}
	Ok(all)
}

pub(super) fn check_charges<T: Config>() -> Outcome {
	let Some(charged) = T::Coverages::charged() else { return Ok(()) };
	let taken = taken::<T>()?;
	let same = in_periods(taken.used) == in_periods(charged.used);
	ensure!(same, "something else was used of a coverage than claims have taken");
	ensure!(taken.units == charged.units, "other units were used than claims have taken");
	Ok(())
}
