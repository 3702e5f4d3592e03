//! Plans and their versions.

use frame_support::ensure;
use salus_primitives::{
	glue::Billing,
	insurance::{Plan, PlanStatus, Rules, MAX_VERSIONS},
	OrganizationId, PlanId, UnitId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, List, NextPlan, Pallet, Plans, Versions};

impl<T: Config> Pallet<T> {
	/// The insurer's plan.
	pub(crate) fn ensure_plan(insurer: OrganizationId, plan: PlanId) -> Result<Plan, DispatchError> {
		let found = Plans::<T>::get(plan).ok_or(Error::<T>::NotFound)?;
		ensure!(found.insurer == insurer, Error::<T>::NotFound);
		Ok(found)
	}

	/// The insurer's plan, by which coverage can be issued.
	pub(crate) fn ensure_plan_is_had(insurer: OrganizationId, plan: PlanId) -> Result<Plan, DispatchError> {
		let found = Self::ensure_plan(insurer, plan)?;
		ensure!(found.status == PlanStatus::Active, Error::<T>::PlanRetired);
		Ok(found)
	}

	/// Opens a plan in a unit that is in use, with the rules as its first version. They can hold since before: nobody is covered by them yet.
	pub(crate) fn do_open_plan(insurer: OrganizationId, unit: UnitId, rules: Rules) -> Result<PlanId, DispatchError> {
		ensure!(T::Billing::unit(unit).is_some(), Error::<T>::UnknownUnit);
		Self::ensure_rules(insurer, &rules)?;
		let plan = PlanId(Self::number::<_, NextPlan<T>>()?);
		Self::append(List::Plans(insurer), plan.0.into())?;
		let new = Plan { insurer, unit, status: PlanStatus::Active, versions: 1, entered: Self::now() };
		Plans::<T>::insert(plan, new);
		Versions::<T>::insert(plan, 0, rules);
		Ok(plan)
	}

	/// Adds a version that holds from a moment to come on, which is after every other's. Of a retired plan too, since what was issued under it goes on.
	///
	/// The benefit period stays as long as it was. What was used is counted by it, and would be counted elsewhere.
	pub(crate) fn do_publish_rules(insurer: OrganizationId, plan: PlanId, rules: Rules) -> Result<u32, DispatchError> {
		let found = Self::ensure_plan(insurer, plan)?;
		Self::ensure_rules(insurer, &rules)?;
		ensure!(rules.from > Self::now(), Error::<T>::NotInFuture);
		let last = found.versions.checked_sub(1).and_then(|last| Versions::<T>::get(plan, last));
		let last = last.ok_or(Error::<T>::NotFound)?;
		ensure!(rules.from > last.from, Error::<T>::NotAfterLast);
		ensure!(rules.period == last.period, Error::<T>::PeriodChanged);
		ensure!(found.versions < MAX_VERSIONS, Error::<T>::TooManyVersions);
		let versions = found.versions.saturating_add(1);
		Plans::<T>::insert(plan, Plan { versions, ..found });
		Versions::<T>::insert(plan, found.versions, rules);
		Ok(found.versions)
	}

	/// Retires a plan.
	pub(crate) fn do_retire_plan(insurer: OrganizationId, plan: PlanId) -> DispatchResult {
		let found = Self::ensure_plan_is_had(insurer, plan)?;
		Plans::<T>::insert(plan, Plan { status: PlanStatus::Retired, ..found });
		Ok(())
	}
}
