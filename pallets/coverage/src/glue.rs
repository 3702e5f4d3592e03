//! What claims are told of coverages, and what they take of them.

use alloc::vec::Vec;
use frame_support::weights::Weight;
use salus_primitives::{
	glue::{self, Charge, Charged, Members},
	insurance::{Authorization, Coverage, CoverageEntry, Plan, Rules, Used},
	AccountId, AuthorizationId, CoverageId, Moment, NetworkId, OrganizationId, PatientId, PlanId,
};
use sp_runtime::DispatchResult;

use crate::{
	accumulator::Way, Authorizations, Config, Coverages, Memberships, Pallet, Plans, Requesters, UsedOf, Versions,
	WeightInfo,
};

/// In which benefit period of the coverage it is served. Nothing is served before the coverage begins; what is asked about it all the same is of the first.
pub(crate) fn period_of(coverage: &Coverage, rules: &Rules, served: Moment) -> u32 {
	let since = served.saturating_sub(coverage.start);
	since.checked_div(rules.period).unwrap_or_default().try_into().unwrap_or(u32::MAX)
}

impl<T: Config> glue::Coverages for Pallet<T> {
	fn coverage(coverage: CoverageId) -> Option<Coverage> {
		Coverages::<T>::get(coverage)
	}

	fn payers(patient: PatientId, served: Moment) -> Vec<CoverageEntry> {
		let mut payers = Self::show_coverages(patient);
		let pays = |coverage: &Coverage| {
			// Nobody acts for an insurer that is not active, and who comes after it would wait for a decision that nobody makes.
			coverage.covers(served) && T::Members::organization(coverage.insurer).is_some()
		};
		payers.retain(|entry| pays(&entry.coverage));
		payers
	}

	fn plan(plan: PlanId) -> Option<Plan> {
		Plans::<T>::get(plan)
	}

	fn rules(plan: PlanId, served: Moment) -> Option<(u32, Rules)> {
		Self::rules_at(plan, served)
	}

	fn version(plan: PlanId, version: u32) -> Option<Rules> {
		Versions::<T>::get(plan, version)
	}

	fn period(coverage: &Coverage, rules: &Rules, served: Moment) -> u32 {
		period_of(coverage, rules, served)
	}

	fn used(coverage: CoverageId, period: u32) -> Used {
		Self::used_in(coverage, period)
	}

	fn is_within(network: NetworkId, provider: OrganizationId, served: Moment) -> bool {
		Memberships::<T>::get(network, provider).iter().any(|stay| stay.covers(served))
	}

	fn authorization(authorization: AuthorizationId) -> Option<Authorization> {
		Authorizations::<T>::get(authorization)
	}

	fn reserve(coverage: CoverageId, units: &[(AuthorizationId, u32)]) -> Vec<(AuthorizationId, u32)> {
		Self::do_reserve(coverage, units)
	}

	fn release(units: &[(AuthorizationId, u32)]) {
		Self::do_release(units);
	}

	fn reserved() -> Vec<(AuthorizationId, u32)> {
		let all = Authorizations::<T>::iter();
		all.filter(|(_, found)| found.reserved > 0).map(|(id, found)| (id, found.reserved)).collect()
	}

	fn requester(authorization: AuthorizationId) -> Option<AccountId> {
		Requesters::<T>::get(authorization)
	}

	fn charge(coverage: CoverageId, version: u32, period: u32, charges: &[Charge]) -> DispatchResult {
		Self::do_charge(coverage, version, period, charges, Way::Take)
	}

	fn give_back(coverage: CoverageId, version: u32, period: u32, charges: &[Charge]) -> DispatchResult {
		Self::do_charge(coverage, version, period, charges, Way::GiveBack)
	}

	fn charged() -> Option<Charged> {
		let used = UsedOf::<T>::iter().map(|(coverage, period, used)| ((coverage, period), used)).collect();
		let authorizations = Authorizations::<T>::iter().filter(|(_, found)| found.used > 0);
		Some(Charged { used, units: authorizations.map(|(id, found)| (id, found.used)).collect() })
	}

	fn claim_weight() -> Weight {
		T::WeightInfo::claim()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_coverage(
		patient: PatientId,
		insurer: OrganizationId,
		unit: salus_primitives::UnitId,
		rules: Rules,
	) -> CoverageId {
		crate::benchmarking::make_coverage::<T>(patient, insurer, unit, rules)
	}
}
