//! What always holds, checked after every test and by `try-runtime`.

use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use frame_support::ensure;
use salus_primitives::{
	insurance::{
		Authorization, AuthorizationStatus, Authorized, Benefit, Category, Coverage, CoverageStatus, Rules,
		MAX_COVERAGES, MAX_VERSIONS,
	},
	money::Amount,
	AuthorizationId, CoverageId, NetworkId, PatientId, PlanId,
};
use sp_runtime::TryRuntimeError;

use crate::{
	authorization::{turn, UNDECIDED},
	coverage::overlap,
	Authorizations, Awaiting, Claimed, Config, Coverages, Lifetime, Lifetimes, List, ListLength, Lists, Memberships,
	NetworkProviders, Networks, NextAuthorization, NextCoverage, NextNetwork, NextPlan, Pallet, PatientCoverages,
	Plans, Requesters, Stay, UsedOf, Versions,
};

type Outcome = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Versions follow each other, and make sense; who is within a network is counted; no two coverages of a patient are the same payer's at once, and each that
	/// has a place is found there; no accumulator passes what some version allows, and lifetimes are the sums of periods; no more units are used than
	/// certified, and whatever waits to be decided is found by who decides; lists have no gaps.
	pub fn do_try_state() -> Outcome {
		check_plans::<T>()?;
		check_networks::<T>()?;
		check_coverages::<T>()?;
		check_payers::<T>()?;
		check_used::<T>()?;
		check_lifetimes::<T>()?;
		check_authorizations::<T>()?;
		check_lists::<T>()
	}
}

fn check_plans<T: Config>() -> Outcome {
	for (id, plan) in Plans::<T>::iter() {
		ensure!(id.0 < NextPlan::<T>::get(), "a plan that was not numbered");
		ensure!((1..=MAX_VERSIONS).contains(&plan.versions), "a plan with no version, or too many");
		let versions = versions_of::<T>(id);
		let there = Versions::<T>::iter_key_prefix(id).count();
		let all = u32::try_from(versions.len()) == Ok(plan.versions) && there == versions.len();
		ensure!(all, "a plan's versions are miscounted");
		for (before, after) in versions.iter().zip(versions.iter().skip(1)) {
			ensure!(before.from < after.from, "a version that holds before the one before it");
			ensure!(before.period == after.period, "a benefit period that changes");
		}
		for rules in &versions {
			ensure!(Pallet::<T>::ensure_rules(plan.insurer, rules).is_ok(), "rules that make no sense");
		}
	}
	let known = Versions::<T>::iter_keys().all(|(plan, _)| Plans::<T>::contains_key(plan));
	ensure!(known, "a version of no plan");
	Ok(())
}

/// The plan's versions, in their order, until one is missing.
fn versions_of<T: Config>(plan: PlanId) -> Vec<Rules> {
	(0..MAX_VERSIONS).map_while(|version| Versions::<T>::get(plan, version)).collect()
}

fn check_networks<T: Config>() -> Outcome {
	for (id, network) in Networks::<T>::iter() {
		ensure!(id.0 < NextNetwork::<T>::get(), "a network that was not numbered");
		let within = NetworkProviders::<T>::iter_key_prefix(id).count();
		ensure!(u32::try_from(within) == Ok(network.providers), "a network's providers are miscounted");
	}
	let known = NetworkProviders::<T>::iter_keys().all(|(network, _)| Networks::<T>::contains_key(network));
	ensure!(known, "a provider within no network");
	for (network, provider, stays) in Memberships::<T>::iter() {
		ensure!(Networks::<T>::contains_key(network), "a provider that was within no network");
		let within = NetworkProviders::<T>::contains_key(network, provider);
		let last = stays.last().ok_or("a provider that was never within")?;
		ensure!(last.until.is_none() == within, "a provider that is within and left, or the reverse");
		let ended = |stay: &Stay| stay.until.is_some_and(|until| stay.since <= until);
		ensure!(last.until.is_none() || ended(last), "a provider that left before it came");
		let mut pairs = stays.iter().zip(stays.iter().skip(1));
		let ordered = pairs.all(|(one, next)| ended(one) && one.until <= Some(next.since));
		ensure!(ordered, "a provider that came before it had left");
	}
	let entered = NetworkProviders::<T>::iter_keys().all(|(network, provider)| {
		Memberships::<T>::get(network, provider).last().is_some_and(|last| last.until.is_none())
	});
	ensure!(entered, "a provider that is within and never came");
	Ok(())
}

fn check_coverages<T: Config>() -> Outcome {
	for (id, coverage) in Coverages::<T>::iter() {
		ensure!(id.0 < NextCoverage::<T>::get(), "a coverage that was not numbered");
		check_coverage::<T>(&coverage)?;
		let in_error = coverage.status == CoverageStatus::EnteredInError;
		let listed = PatientCoverages::<T>::get(coverage.patient).contains(&id);
		ensure!(!(in_error && listed), "a coverage in error has a place");
		let past = Pallet::<T>::is_past(coverage.end);
		ensure!(in_error || past || listed, "a coverage without a place");
	}
	Ok(())
}

fn check_coverage<T: Config>(coverage: &Coverage) -> Outcome {
	let plan = Plans::<T>::get(coverage.plan).ok_or("a coverage by no plan")?;
	ensure!(plan.insurer == coverage.insurer, "a coverage by another insurer's plan");
	let first = Versions::<T>::get(coverage.plan, 0).ok_or("a coverage by no rules")?;
	ensure!(first.from <= coverage.start, "a coverage before its rules");
	ensure!(coverage.start < coverage.end, "a coverage that ends before it begins");
	ensure!((1..=MAX_COVERAGES).contains(&coverage.order.into()), "a coverage of no payer");
	let suspended = coverage.status == CoverageStatus::Suspended;
	ensure!(coverage.suspended.is_some() == suspended, "a suspension of what goes on, or the reverse");
	let within = coverage.suspended.is_none_or(|since| coverage.start < since && since < coverage.end);
	ensure!(within, "a suspension outside of the period");
	ensure!(coverage.entered <= coverage.changed, "a coverage that changed before it was entered");
	Ok(())
}

fn check_payers<T: Config>() -> Outcome {
	let mut of_patients = BTreeMap::<(PatientId, u8), Vec<Coverage>>::new();
	for coverage in Coverages::<T>::iter_values().filter(|found| found.status != CoverageStatus::EnteredInError) {
		of_patients.entry((coverage.patient, coverage.order)).or_default().push(coverage);
	}
	for coverages in of_patients.values_mut() {
		coverages.sort_by_key(|coverage| coverage.start);
		let mut pairs = coverages.iter().zip(coverages.iter().skip(1));
		ensure!(!pairs.any(|(one, other)| overlap(one, other)), "two coverages with the same order at once");
	}
	for (patient, listed) in PatientCoverages::<T>::iter() {
		ensure!(!listed.is_empty(), "an empty list");
		let distinct: BTreeSet<_> = listed.iter().collect();
		ensure!(distinct.len() == listed.len(), "a coverage with two places");
		let own = |id: &CoverageId| Coverages::<T>::get(id).is_some_and(|found| found.patient == patient);
		ensure!(listed.iter().all(own), "a place of no coverage of the patient");
	}
	Ok(())
}

/// The most that some version allows of this, where all of them limit it.
fn most<'a>(
	versions: &'a [Rules],
	category: Category,
	limit: impl Fn(&'a Benefit) -> Option<Amount>,
) -> Option<Amount> {
	let benefits = versions.iter().filter_map(|rules| rules.benefit(category));
	benefits.map(limit).try_fold(0, |most: Amount, limit| limit.map(|limit| most.max(limit)))
}

fn check_used<T: Config>() -> Outcome {
	for (id, _, used) in UsedOf::<T>::iter() {
		let coverage = Coverages::<T>::get(id).ok_or("something used of no coverage")?;
		let versions = versions_of::<T>(coverage.plan);
		let shared = versions.iter().map(|rules| rules.deductible).max().unwrap_or_default();
		ensure!(used.deductible <= shared, "a deductible met twice");
		ensure!(used.deductible > 0 || !used.categories.is_empty(), "a period in which nothing is used");
		let distinct: BTreeSet<_> = used.categories.iter().map(|entry| entry.category).collect();
		ensure!(distinct.len() == used.categories.len(), "a category used twice");
		for entry in &used.categories {
			let separate = most(&versions, entry.category, |benefit| Some(benefit.separate)).unwrap_or_default();
			ensure!(entry.deductible <= separate, "a category's own deductible met twice");
			let per_period = most(&versions, entry.category, |benefit| benefit.per_period);
			ensure!(per_period.is_none_or(|most| entry.period <= most), "more used than in a period can be");
			ensure!(entry.deductible > 0 || entry.period > 0, "a category of which nothing is used");
			ensure!(entry.lifetime == 0, "a lifetime kept in a period");
		}
	}
	Ok(())
}

/// What went to deductibles of the coverage, and what was paid of each category, summed over its periods.
fn summed<T: Config>(id: CoverageId) -> (Amount, BTreeMap<Category, Amount>) {
	let (mut deductible, mut paid) = (0, BTreeMap::<Category, Amount>::new());
	let add = |sum: &mut Amount, amount| *sum = sum.saturating_add(amount);
	for used in UsedOf::<T>::iter_prefix_values(id) {
		add(&mut deductible, used.deductible);
		for entry in &used.categories {
			add(&mut deductible, entry.deductible);
			if entry.period > 0 {
				add(paid.entry(entry.category).or_default(), entry.period);
			}
		}
	}
	(deductible, paid)
}

fn check_lifetimes<T: Config>() -> Outcome {
	let mut units = BTreeMap::<CoverageId, u64>::new();
	for authorization in Authorizations::<T>::iter_values() {
		let sum = units.entry(authorization.coverage).or_default();
		*sum = sum.saturating_add(authorization.used.into());
	}
	for (id, coverage) in Coverages::<T>::iter() {
		let Lifetime { deductible, paid, units: counted } = Lifetimes::<T>::get(id);
		let by_category: BTreeMap<_, _> = paid.iter().copied().collect();
		ensure!(by_category.len() == paid.len(), "a category with two lifetimes");
		ensure!((deductible, by_category) == summed::<T>(id), "a lifetime that is not the sum of its periods");
		let used = units.get(&id).copied().unwrap_or_default();
		ensure!(counted == used, "a lifetime that is not the sum of its authorizations");
		let charged = Lifetimes::<T>::contains_key(id);
		let nothing = (deductible, counted) == (0, 0) && paid.is_empty();
		ensure!(charged != nothing, "a lifetime of nothing");
		ensure!(coverage.status.is_issued() || !charged, "something charged to a coverage that was not issued");
		let versions = versions_of::<T>(coverage.plan);
		for (category, amount) in paid {
			let most = most(&versions, category, |benefit| benefit.per_lifetime);
			ensure!(most.is_none_or(|most| amount <= most), "more used than ever can be");
		}
	}
	let known = Lifetimes::<T>::iter_keys().all(Coverages::<T>::contains_key);
	ensure!(known, "a lifetime of no coverage");
	ensure!(Claimed::<T>::iter_keys().all(Coverages::<T>::contains_key), "somebody relies on no coverage");
	Ok(())
}

fn check_authorizations<T: Config>() -> Outcome {
	let mut waiting = 0usize;
	for (id, authorization) in Authorizations::<T>::iter() {
		ensure!(id.0 < NextAuthorization::<T>::get(), "an authorization that was not numbered");
		ensure!(Requesters::<T>::contains_key(id), "an authorization for which nobody has asked");
		let coverage = Coverages::<T>::get(authorization.coverage).ok_or("an authorization under no coverage")?;
		check_certified(&authorization)?;
		if UNDECIDED.contains(&authorization.status) {
			let waits = Awaiting::<T>::contains_key(coverage.insurer, turn(id));
			ensure!(waits, "an authorization that is not decided, and waits for nobody");
			waiting = waiting.saturating_add(1);
		}
	}
	// Each that is not decided waits; if as many wait, no others do.
	ensure!(Awaiting::<T>::iter_keys().count() == waiting, "somebody waits for what is decided");
	let known = Requesters::<T>::iter_keys().all(Authorizations::<T>::contains_key);
	ensure!(known, "somebody has asked for no authorization");
	Ok(())
}

fn check_certified(authorization: &Authorization) -> Outcome {
	let Authorization { status, requested, certified, used, reserved, cancelled, .. } = *authorization;
	let refused = UNDECIDED.contains(&status) || status == AuthorizationStatus::Denied;
	ensure!(!(refused && certified.is_some()), "something certified that is not");
	ensure!(!status.certifies() || certified.is_some(), "nothing certified that is");
	let taken = used.checked_add(reserved).ok_or("more units than can be counted")?;
	ensure!(taken <= certified.map_or(0, |certified| certified.units), "more units used or reserved than certified");
	let taken_back = status == AuthorizationStatus::Cancelled && certified.is_some();
	ensure!(cancelled.is_some() == taken_back, "something taken back that is not, or the reverse");
	let sound = |authorized: Authorized| authorized.units > 0 && authorized.start < authorized.end;
	ensure!(certified.is_none_or(sound) && sound(requested), "nothing authorized, or never");
	Ok(())
}

fn check_lists<T: Config>() -> Outcome {
	let counted = Lists::<T>::iter_keys().all(|(list, position)| position < ListLength::<T>::get(list));
	ensure!(counted, "something in a list beyond its end");
	let (mut plans, mut networks, mut authorizations) = (0u32, 0u32, 0u64);
	for (list, length) in ListLength::<T>::iter() {
		ensure!(u32::try_from(Lists::<T>::iter_key_prefix(list).count()) == Ok(length), "a list is miscounted");
		for position in 0..length {
			// As many as there are, and none beyond the end: there is one in each position.
			let number = Lists::<T>::get(list, position).ok_or("a list is miscounted")?;
			ensure!(belongs::<T>(list, number), "something in a list that is not its own");
		}
		match list {
			List::Plans(_) => plans = plans.saturating_add(length),
			List::Networks(_) => networks = networks.saturating_add(length),
			List::Authorizations(_) => authorizations = authorizations.saturating_add(length.into()),
		}
	}
	let numbered = (NextPlan::<T>::get(), NextNetwork::<T>::get(), NextAuthorization::<T>::get());
	ensure!((plans, networks, authorizations) == numbered, "something in no list, or in two");
	Ok(())
}

/// Whether what has this number belongs in the list.
fn belongs<T: Config>(list: List, number: u64) -> bool {
	let small = u32::try_from(number).unwrap_or(u32::MAX);
	match list {
		List::Plans(insurer) => Plans::<T>::get(PlanId(small)).is_some_and(|plan| plan.insurer == insurer),
		List::Networks(insurer) => {
			Networks::<T>::get(NetworkId(small)).is_some_and(|network| network.insurer == insurer)
		}
		List::Authorizations(coverage) => {
			let found = Authorizations::<T>::get(AuthorizationId(number));
			found.is_some_and(|authorization| authorization.coverage == coverage)
		}
	}
}
