//! Each invariant notices what breaks it: storage is corrupted by hand, as no call can.

use frame_support::{assert_ok, BoundedVec};
use salus_primitives::{
	glue::Charge,
	insurance::{
		Authorization, AuthorizationStatus, Authorized, Category, Coverage, CoverageStatus, Network, Plan, Rules,
		Terms, Use, Used,
	},
	AuthorizationId, CoverageId, OrganizationId,
};
use sp_runtime::DispatchError;

use crate::{
	authorization::turn, mock::*, Authorizations, Awaiting, Coverages, Lifetime, Lifetimes, List, ListLength, Lists,
	Memberships, NetworkProviders, Networks, NextAuthorization, NextCoverage, NextNetwork, NextPlan, PatientCoverages,
	Plans, Requesters, Stay, Stays, UsedOf, Versions,
};

/// The coverage to which something is charged.
const CHARGED: CoverageId = CoverageId(0);
/// Another of the same patient, at the same time.
const OTHER: CoverageId = CoverageId(1);
/// The authorization of which two units of ten are used.
const USED: AuthorizationId = AuthorizationId(0);
/// The authorization that waits.
const WAITING: AuthorizationId = AuthorizationId(1);

/// Two versions of the insurer's plan, two coverages of a patient, an authorization in use and one that waits; then broken.
fn broken(how: impl FnOnce()) -> &'static str {
	new_test_ext().execute_with(|| {
		furnish();
		let rules = Rules { from: START + 1, ..rules() };
		assert_ok!(Insurance::publish_rules(by(&manager()), INSURER, PLAN, rules));
		assert_eq!(issue(), CHARGED);
		assert_ok!(issue_on(PATIENT, Terms { order: 2, ..terms() }));
		assert_eq!(authorization_at(AuthorizationStatus::Certified, CHARGED), USED);
		assert_eq!(request(CHARGED), WAITING);
		let charges = [
			Charge { deductible: 20, ..paid(Category::Consultation, 50) },
			Charge { deductible: 10, ..paid(Category::Laboratory, 0) },
			Charge { authorization: Some((USED, 2)), ..paid(Category::Procedure, 5) },
		];
		assert_ok!(charge(CHARGED, &charges));
		assert_ok!(Insurance::do_try_state());
		how();
		match Insurance::do_try_state() {
			Err(DispatchError::Other(why)) => why,
			other => panic!("the breach was not noticed: {other:?}"),
		}
	})
}

fn plan(how: impl FnOnce(&mut Plan)) {
	Plans::<Test>::mutate_extant(PLAN, how);
}

fn version(number: u32, how: impl FnOnce(&mut Rules)) {
	Versions::<Test>::mutate(PLAN, number, |rules| how(rules.as_mut().expect("it is there")));
}

fn network(how: impl FnOnce(&mut Network)) {
	Networks::<Test>::mutate_extant(NETWORK, how);
}

fn coverage(id: CoverageId, how: impl FnOnce(&mut Coverage)) {
	Coverages::<Test>::mutate_extant(id, how);
}

fn authorization(id: AuthorizationId, how: impl FnOnce(&mut Authorization)) {
	Authorizations::<Test>::mutate_extant(id, how);
}

fn used(how: impl FnOnce(&mut Used)) {
	UsedOf::<Test>::mutate(CHARGED, 0, how);
}

fn lifetime(how: impl FnOnce(&mut Lifetime)) {
	Lifetimes::<Test>::mutate(CHARGED, how);
}

fn places(how: impl FnOnce(&mut Vec<CoverageId>)) {
	let mut all = PatientCoverages::<Test>::get(PATIENT).into_inner();
	how(&mut all);
	PatientCoverages::<Test>::insert(PATIENT, BoundedVec::truncate_from(all));
}

#[test]
fn of_plans() {
	assert_eq!(broken(|| NextPlan::<Test>::put(1)), "a plan that was not numbered");
	assert_eq!(broken(|| plan(|plan| plan.versions = 0)), "a plan with no version, or too many");
	assert_eq!(broken(|| plan(|plan| plan.versions = 257)), "a plan with no version, or too many");
	assert_eq!(broken(|| plan(|plan| plan.versions = 3)), "a plan's versions are miscounted");
	assert_eq!(broken(|| plan(|plan| plan.versions = 1)), "a plan's versions are miscounted");
	assert_eq!(broken(|| Versions::<Test>::insert(PLAN, 7, rules())), "a plan's versions are miscounted");
	assert_eq!(broken(|| Versions::<Test>::insert(NO_PLAN, 0, rules())), "a version of no plan");
	let before = || version(1, |rules| rules.from = SINCE);
	assert_eq!(broken(before), "a version that holds before the one before it");
	assert_eq!(broken(|| version(1, |rules| rules.period = 1)), "a benefit period that changes");
	assert_eq!(broken(|| version(0, |rules| rules.filing = 0)), "rules that make no sense");
	assert_eq!(broken(|| version(0, |rules| rules.network = Some(OTHER_NETWORK))), "rules that make no sense");
}

#[test]
fn of_networks() {
	assert_eq!(broken(|| NextNetwork::<Test>::put(1)), "a network that was not numbered");
	assert_eq!(broken(|| network(|network| network.providers = 2)), "a network's providers are miscounted");
	let more = || NetworkProviders::<Test>::insert(NETWORK, PHARMACY, ());
	assert_eq!(broken(more), "a network's providers are miscounted");
	let in_none = || NetworkProviders::<Test>::insert(NO_NETWORK, PHARMACY, ());
	assert_eq!(broken(in_none), "a provider within no network");
	let stays = |provider, stays: &[(u64, Option<u64>)]| {
		let stays = stays.iter().map(|(since, until)| Stay { since: *since, until: *until });
		Memberships::<Test>::insert(NETWORK, provider, Stays::truncate_from(stays.collect()));
	};
	assert_eq!(broken(|| stays(PHARMACY, &[])), "a provider that was never within");
	let left = "a provider that is within and left, or the reverse";
	assert_eq!(broken(|| stays(PHARMACY, &[(1, None)])), left);
	assert_eq!(broken(|| stays(HOSPITAL, &[(1, Some(2))])), left);
	assert_eq!(broken(|| stays(PHARMACY, &[(2, Some(1))])), "a provider that left before it came");
	for before in [(1, None), (3, Some(1)), (1, Some(6))] {
		let why = "a provider that came before it had left";
		assert_eq!(broken(|| stays(PHARMACY, &[before, (5, Some(7))])), why);
	}
	let of_none = || {
		let stay = Stay { since: 1, until: Some(2) };
		Memberships::<Test>::insert(salus_primitives::NetworkId(99), PHARMACY, Stays::truncate_from(vec![stay]));
	};
	assert_eq!(broken(of_none), "a provider that was within no network");
	let forgotten = || Memberships::<Test>::remove(NETWORK, HOSPITAL);
	assert_eq!(broken(forgotten), "a provider that is within and never came");
}

#[test]
fn of_claimed_coverages() {
	let of_none = || crate::Claimed::<Test>::insert(NO_COVERAGE, ());
	assert_eq!(broken(of_none), "somebody relies on no coverage");
}

#[test]
fn of_coverages() {
	assert_eq!(broken(|| NextCoverage::<Test>::put(1)), "a coverage that was not numbered");
	assert_eq!(broken(|| coverage(OTHER, |found| found.plan = NO_PLAN)), "a coverage by no plan");
	assert_eq!(broken(|| coverage(OTHER, |found| found.plan = OTHER_PLAN)), "a coverage by another insurer's plan");
	assert_eq!(broken(|| coverage(OTHER, |found| found.start = SINCE - 1)), "a coverage before its rules");
	assert_eq!(broken(|| coverage(OTHER, |found| found.end = START)), "a coverage that ends before it begins");
	for order in [0, 9] {
		assert_eq!(broken(|| coverage(OTHER, |found| found.order = order)), "a coverage of no payer");
	}
	let goes_on = || coverage(OTHER, |found| found.suspended = Some(START + 1));
	assert_eq!(broken(goes_on), "a suspension of what goes on, or the reverse");
	let since_never = || coverage(OTHER, |found| found.status = CoverageStatus::Suspended);
	assert_eq!(broken(since_never), "a suspension of what goes on, or the reverse");
	for since in [START, END] {
		let outside = || {
			coverage(OTHER, |found| {
				(found.status, found.suspended) = (CoverageStatus::Suspended, Some(since));
			})
		};
		assert_eq!(broken(outside), "a suspension outside of the period");
	}
	let early = || coverage(OTHER, |found| found.changed = START - 1);
	assert_eq!(broken(early), "a coverage that changed before it was entered");
}

#[test]
fn of_places() {
	let in_error = || coverage(OTHER, |found| found.status = CoverageStatus::EnteredInError);
	assert_eq!(broken(in_error), "a coverage in error has a place");
	assert_eq!(broken(|| places(|listed| listed.truncate(1))), "a coverage without a place");
	assert_eq!(broken(|| places(|listed| listed.push(OTHER))), "a coverage with two places");
	assert_eq!(broken(|| places(|listed| listed.push(NO_COVERAGE))), "a place of no coverage of the patient");
	let anothers = || {
		PatientCoverages::<Test>::insert(patient(2), BoundedVec::truncate_from(vec![OTHER]));
	};
	assert_eq!(broken(anothers), "a place of no coverage of the patient");
	let empty = || PatientCoverages::<Test>::insert(patient(2), BoundedVec::default());
	assert_eq!(broken(empty), "an empty list");
	assert_eq!(broken(|| coverage(OTHER, |found| found.order = 1)), "two coverages with the same order at once");
}

#[test]
fn of_what_is_used_in_a_period() {
	let of_none = || UsedOf::<Test>::insert(NO_COVERAGE, 0, Used { deductible: 1, ..Used::default() });
	assert_eq!(broken(of_none), "something used of no coverage");
	assert_eq!(broken(|| used(|used| used.deductible = 51)), "a deductible met twice");
	let nothing = || UsedOf::<Test>::insert(CHARGED, 3, Used::default());
	assert_eq!(broken(nothing), "a period in which nothing is used");
	let entry = Use { category: Category::Procedure, deductible: 0, period: 5, lifetime: 0 };
	let twice = || used(|used| used.categories.try_push(entry).expect("there is room"));
	assert_eq!(broken(twice), "a category used twice");
	let of = |category, how: fn(&mut Use)| {
		move || used(|used| used.categories.iter_mut().filter(|entry| entry.category == category).for_each(how))
	};
	let own = of(Category::Laboratory, |entry| entry.deductible = 31);
	assert_eq!(broken(own), "a category's own deductible met twice");
	assert_eq!(broken(of(Category::Consultation, |entry| entry.period = 251)), "more used than in a period can be");
	assert_eq!(broken(of(Category::Procedure, |entry| entry.period = 0)), "a category of which nothing is used");
	assert_eq!(broken(of(Category::Procedure, |entry| entry.lifetime = 5)), "a lifetime kept in a period");
}

#[test]
fn of_lifetimes() {
	let of_none = || Lifetimes::<Test>::insert(NO_COVERAGE, Lifetime { units: 1, ..Lifetime::default() });
	assert_eq!(broken(of_none), "a lifetime of no coverage");
	let nothing = || Lifetimes::<Test>::insert(OTHER, Lifetime::default());
	assert_eq!(broken(nothing), "a lifetime of nothing");
	let not_the_sum = "a lifetime that is not the sum of its periods";
	assert_eq!(broken(|| lifetime(|found| found.deductible = 29)), not_the_sum);
	assert_eq!(broken(|| lifetime(|found| found.paid[0].1 += 1)), not_the_sum);
	assert_eq!(broken(|| Lifetimes::<Test>::remove(CHARGED)), not_the_sum);
	assert_eq!(broken(|| UsedOf::<Test>::remove(CHARGED, 0)), not_the_sum);
	let units = "a lifetime that is not the sum of its authorizations";
	assert_eq!(broken(|| lifetime(|found| found.units = 3)), units);
	assert_eq!(broken(|| authorization(USED, |found| found.used = 3)), units);
	let twice = || lifetime(|found| found.paid.try_push((Category::Procedure, 5)).expect("there is room"));
	assert_eq!(broken(twice), "a category with two lifetimes");
	let unissued = "something charged to a coverage that was not issued";
	assert_eq!(broken(|| coverage(CHARGED, |found| found.status = CoverageStatus::Draft)), unissued);
	let passed = || {
		for period in 1..4 {
			let category = Category::Consultation;
			let entry = Use { category, deductible: 0, period: 150, lifetime: 0 };
			let categories = BoundedVec::truncate_from(vec![entry]);
			UsedOf::<Test>::insert(CHARGED, period, Used { deductible: 0, categories });
		}
		let of_it = |found: &mut Lifetime| {
			let mut paid = found.paid.iter_mut().filter(|(category, _)| *category == Category::Consultation);
			paid.next().expect("some was paid").1 += 450;
		};
		lifetime(of_it);
	};
	assert_eq!(broken(passed), "more used than ever can be");
}

#[test]
fn of_authorizations() {
	assert_eq!(broken(|| NextAuthorization::<Test>::put(1)), "an authorization that was not numbered");
	assert_eq!(broken(|| Requesters::<Test>::remove(USED)), "an authorization for which nobody has asked");
	let of_none = || Requesters::<Test>::insert(NO_AUTHORIZATION, clerk());
	assert_eq!(broken(of_none), "somebody has asked for no authorization");
	let under_none = || authorization(WAITING, |found| found.coverage = NO_COVERAGE);
	assert_eq!(broken(under_none), "an authorization under no coverage");
	for status in [AuthorizationStatus::Requested, AuthorizationStatus::Pended, AuthorizationStatus::Denied] {
		let certified = || authorization(USED, |found| found.status = status);
		assert_eq!(broken(certified), "something certified that is not");
	}
	let given = || authorization(WAITING, |found| found.status = AuthorizationStatus::Certified);
	assert_eq!(broken(given), "nothing certified that is");
	let less = || {
		authorization(USED, |found| found.certified = Some(Authorized { units: 1, ..ten() }));
	};
	assert_eq!(broken(less), "more units used or reserved than certified");
	let reserved = || authorization(USED, |found| found.reserved = 100);
	assert_eq!(broken(reserved), "more units used or reserved than certified");
	let uncounted = || authorization(USED, |found| found.reserved = u32::MAX);
	assert_eq!(broken(uncounted), "more units than can be counted");
	let taken_back = || authorization(USED, |found| found.cancelled = Some(START));
	assert_eq!(broken(taken_back), "something taken back that is not, or the reverse");
	let untaken = || authorization(USED, |found| found.status = AuthorizationStatus::Cancelled);
	assert_eq!(broken(untaken), "something taken back that is not, or the reverse");
	assert_eq!(broken(|| authorization(WAITING, |found| found.requested.units = 0)), "nothing authorized, or never");
	let never = || {
		authorization(USED, |found| found.certified = Some(Authorized { end: START, ..ten() }));
	};
	assert_eq!(broken(never), "nothing authorized, or never");
	let unseen = || Awaiting::<Test>::remove(INSURER, turn(WAITING));
	assert_eq!(broken(unseen), "an authorization that is not decided, and waits for nobody");
	let decided = || Awaiting::<Test>::insert(INSURER, turn(USED), ());
	assert_eq!(broken(decided), "somebody waits for what is decided");
}

#[test]
fn of_lists() {
	let plans = List::Plans(INSURER);
	assert_eq!(broken(|| ListLength::<Test>::insert(plans, 2)), "a list is miscounted");
	assert_eq!(broken(|| Lists::<Test>::insert(plans, 1, 0)), "something in a list beyond its end");
	assert_eq!(broken(|| ListLength::<Test>::remove(plans)), "something in a list beyond its end");
	let foreign = "something in a list that is not its own";
	assert_eq!(broken(|| Lists::<Test>::insert(plans, 0, 1)), foreign);
	assert_eq!(broken(|| Lists::<Test>::insert(List::Networks(INSURER), 0, 1)), foreign);
	let of_other = List::Authorizations(OTHER);
	let moved = || {
		ListLength::<Test>::insert(of_other, 1);
		Lists::<Test>::insert(of_other, 0, 0);
	};
	assert_eq!(broken(moved), foreign);
	let missing = || {
		ListLength::<Test>::remove(plans);
		Lists::<Test>::remove(plans, 0);
	};
	assert_eq!(broken(missing), "something in no list, or in two");
	let nobodys = || {
		let nobody = List::Plans(OrganizationId(99));
		ListLength::<Test>::insert(nobody, 1);
		Lists::<Test>::insert(nobody, 0, u64::MAX);
	};
	assert_eq!(broken(nobodys), foreign);
}
