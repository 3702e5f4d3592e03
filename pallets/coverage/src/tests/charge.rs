//! What decisions take of a coverage, through the glue: up to each limit and no further, all or nothing, and back again.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::{Charge, Coverages},
	insurance::{Category, CoverageStatus, DeductibleKind, Rules, Terms, Use, Used, MAX_LINES},
	money::Amount,
	AuthorizationId, CoverageId,
};
use sp_runtime::DispatchError;

use crate::{mock::*, Authorizations, Error, Lifetimes, UsedOf};

const CONSULTATION: Category = Category::Consultation;
const PROCEDURE: Category = Category::Procedure;

const fn met(category: Category, deductible: Amount) -> Charge {
	Charge { deductible, ..paid(category, 0) }
}

const fn units(authorization: AuthorizationId, units: u32) -> Charge {
	Charge { authorization: Some((authorization, units)), ..paid(PROCEDURE, 0) }
}

/// Charges by the first version in this period.
fn charge_in(coverage: CoverageId, period: u32, charges: &[Charge]) -> sp_runtime::DispatchResult {
	<Insurance as Coverages>::charge(coverage, 0, period, charges)
}

#[test]
fn what_is_charged_is_counted_in_the_period_and_ever() {
	scene(|| {
		let id = issue();
		let first = Charge { deductible: 20, ..paid(CONSULTATION, 70) };
		assert_ok!(charge(id, &[first, Charge { deductible: 30, ..paid(Category::Laboratory, 5) }]));
		assert_ok!(charge_in(id, 1, &[paid(CONSULTATION, 90)]));
		let entry = |category, deductible, period, lifetime| Use { category, deductible, period, lifetime };
		let used = Insurance::used(id, 0);
		assert_eq!(used.deductible, 20);
		assert_eq!(used.of(CONSULTATION), entry(CONSULTATION, 0, 70, 160));
		assert_eq!(used.of(Category::Laboratory), entry(Category::Laboratory, 30, 5, 5));
		let used = Insurance::used(id, 1);
		assert_eq!(used.deductible, 0);
		assert_eq!(used.of(CONSULTATION), entry(CONSULTATION, 0, 90, 160));
		// Of a period in which nothing was used, the lifetime is told.
		let used = <Insurance as Coverages>::used(id, 7);
		assert_eq!(used.of(CONSULTATION), entry(CONSULTATION, 0, 0, 160));
		assert_eq!(Insurance::used(NO_COVERAGE, 0), Used::default());
		assert_eq!(System::events().len(), 1, "charges are told by whoever decides");
	});
}

#[test]
fn a_visit_is_paid_up_to_its_limit() {
	scene(|| {
		let id = issue();
		assert_noop!(charge(id, &[paid(CONSULTATION, 101)]), Error::<Test>::VisitLimitPassed);
		assert_ok!(charge(id, &[paid(CONSULTATION, 100)]));
	});
}

#[test]
fn a_period_is_paid_up_to_its_limit_over_several_decisions_and_lines() {
	scene(|| {
		let id = issue();
		assert_ok!(charge(id, &[paid(CONSULTATION, 100), paid(CONSULTATION, 99)]));
		let over = [paid(CONSULTATION, 50), paid(CONSULTATION, 2)];
		assert_noop!(charge(id, &over), Error::<Test>::PeriodLimitPassed);
		assert_ok!(charge(id, &[paid(CONSULTATION, 50), paid(CONSULTATION, 1)]));
		assert_noop!(charge(id, &[paid(CONSULTATION, 1)]), Error::<Test>::PeriodLimitPassed);
		assert_ok!(charge(id, &[paid(CONSULTATION, 0)]));
	});
}

#[test]
fn a_lifetime_is_paid_up_to_its_limit_over_all_periods() {
	scene(|| {
		let id = issue();
		for period in 0..4 {
			assert_ok!(charge_in(id, period, &[paid(CONSULTATION, 99)]));
		}
		assert_noop!(charge_in(id, 4, &[paid(CONSULTATION, 5)]), Error::<Test>::LifetimeLimitPassed);
		assert_ok!(charge_in(id, 4, &[paid(CONSULTATION, 4)]));
		assert_noop!(charge_in(id, 5, &[paid(CONSULTATION, 1)]), Error::<Test>::LifetimeLimitPassed);
		// The lifetime is the coverage's: another has its own.
		assert_ok!(issue_on(PATIENT, Terms { order: 2, ..terms() }));
		assert_ok!(charge_in(last_coverage(), 0, &[paid(CONSULTATION, 100)]));
	});
}

#[test]
fn a_deductible_is_met_once_shared_or_each_its_own() {
	scene(|| {
		let id = issue();
		let passed = DispatchError::from(Error::<Test>::DeductiblePassed);
		assert_ok!(charge(id, &[met(CONSULTATION, 30), met(Category::Imaging, 15)]));
		assert_noop!(charge(id, &[met(Category::Imaging, 6)]), passed);
		assert_ok!(charge(id, &[met(Category::Imaging, 5)]));
		assert_noop!(charge(id, &[met(CONSULTATION, 1)]), passed);
		// Another's own is another, and who has none meets none.
		assert_noop!(charge(id, &[met(Category::Laboratory, 31)]), passed);
		assert_ok!(charge(id, &[met(Category::Laboratory, 30)]));
		assert_noop!(charge(id, &[met(Category::Laboratory, 1)]), passed);
		assert_noop!(charge(id, &[met(PROCEDURE, 1)]), passed);
		// The next period begins anew.
		assert_ok!(charge_in(id, 1, &[met(CONSULTATION, 50)]));
	});
}

#[test]
fn nothing_is_paid_for_what_the_rules_do_not_cover() {
	scene(|| {
		let id = issue();
		assert_noop!(charge(id, &[paid(Category::Dental, 1)]), Error::<Test>::NotCovered);
		assert_noop!(charge(id, &[met(Category::Dental, 1)]), Error::<Test>::NotCovered);
		assert_noop!(give_back(id, &[paid(Category::Dental, 1)]), Error::<Test>::NotCovered);
		// Nothing is always possible: a line that was denied takes it.
		assert_ok!(charge(id, &[paid(Category::Dental, 0)]));
		assert!(!Lifetimes::<Test>::contains_key(id) && UsedOf::<Test>::iter().next().is_none());
	});
}

#[test]
fn no_more_units_are_used_than_are_certified() {
	scene(|| {
		let id = issue();
		let authorization = request(id);
		assert_noop!(charge(id, &[units(authorization, 1)]), Error::<Test>::AuthorizationRequested);
		assert_ok!(certify(authorization, 5));
		pass(9);
		assert_ok!(charge(id, &[units(authorization, 2), units(authorization, 2)]));
		let found = Insurance::authorization(authorization).expect("it is there");
		assert_eq!((found.used, found.left(), found.changed), (4, 1, START + 9));
		assert_noop!(charge(id, &[units(authorization, 2)]), Error::<Test>::UnitsPassed);
		assert_noop!(charge(id, &[units(authorization, 1), units(authorization, 1)]), Error::<Test>::UnitsPassed);
		assert_ok!(charge(id, &[units(authorization, 1)]));
		assert_noop!(charge(id, &[units(authorization, u32::MAX)]), Error::<Test>::UnitsPassed);
		assert_eq!(Lifetimes::<Test>::get(id).units, 5);
	});
}

#[test]
fn an_authorization_is_for_its_own_coverage_and_category() {
	scene(|| {
		let id = issue();
		let authorization = request(id);
		assert_ok!(certify(authorization, 5));
		assert_ok!(issue_on(PATIENT, Terms { order: 2, ..terms() }));
		let invalid = DispatchError::from(Error::<Test>::AuthorizationInvalid);
		assert_noop!(charge(last_coverage(), &[units(authorization, 1)]), invalid);
		let other = Charge { category: Category::Imaging, ..units(authorization, 1) };
		assert_noop!(charge(id, &[other]), invalid);
		assert_noop!(give_back(id, &[other]), invalid);
		assert_noop!(charge(id, &[units(NO_AUTHORIZATION, 1)]), Error::<Test>::NotFound);
		// Where no unit is used, it does not matter whose it is.
		assert_ok!(charge(id, &[Charge { authorization: Some((NO_AUTHORIZATION, 0)), ..paid(PROCEDURE, 1) }]));
	});
}

#[test]
fn one_refusal_takes_nothing_of_the_others() {
	scene(|| {
		let id = issue();
		let authorization = request(id);
		assert_ok!(certify(authorization, 1));
		let charges = [
			Charge { deductible: 10, ..paid(CONSULTATION, 100) },
			units(authorization, 1),
			paid(PROCEDURE, 5),
			met(CONSULTATION, 41),
		];
		assert_noop!(charge(id, &charges), Error::<Test>::DeductiblePassed);
		assert_ok!(charge(id, &charges[..3]));
		let mut back = charges;
		back[3] = paid(PROCEDURE, 1);
		assert_noop!(give_back(id, &back), Error::<Test>::NotCharged);
		assert_ok!(give_back(id, &charges[..3]));
	});
}

#[test]
fn what_is_given_back_leaves_no_trace() {
	scene(|| {
		let id = issue();
		let authorization = request(id);
		assert_ok!(certify(authorization, 5));
		let before = Authorizations::<Test>::get(authorization);
		let charges =
			[Charge { deductible: 10, ..paid(CONSULTATION, 90) }, paid(CONSULTATION, 1), units(authorization, 3)];
		assert_ok!(charge(id, &charges));
		// In another order, and not at once.
		assert_ok!(give_back(id, &[charges[2]]));
		assert_ok!(give_back(id, &[charges[1], charges[0]]));
		assert_eq!(Insurance::used(id, 0), Used::default());
		assert!(!Lifetimes::<Test>::contains_key(id) && !UsedOf::<Test>::contains_key(id, 0));
		assert_eq!(Authorizations::<Test>::get(authorization), before);
	});
}

#[test]
fn no_more_is_given_back_than_was_taken() {
	scene(|| {
		let id = issue();
		let authorization = request(id);
		assert_ok!(certify(authorization, 5));
		let taken = [Charge { deductible: 10, ..paid(CONSULTATION, 90) }, units(authorization, 3)];
		let none = DispatchError::from(Error::<Test>::NotCharged);
		for refused in taken {
			assert_noop!(give_back(id, &[refused]), none);
		}
		assert_ok!(charge(id, &taken));
		assert_noop!(give_back(id, &[paid(CONSULTATION, 91)]), none);
		assert_noop!(give_back(id, &[met(CONSULTATION, 11)]), none);
		assert_noop!(give_back(id, &[units(authorization, 4)]), none);
		// Of another period nothing was taken.
		assert_noop!(<Insurance as Coverages>::give_back(id, 0, 1, &taken), none);
		assert_ok!(give_back(id, &taken));
	});
}

#[test]
fn a_later_version_that_allows_less_takes_nothing_away() {
	scene(|| {
		let id = issue();
		let mut less = Rules { from: START + 10, deductible: 5, ..rules() };
		for benefit in less.benefits.iter_mut() {
			(benefit.per_visit, benefit.per_period, benefit.per_lifetime) = (Some(10), Some(10), Some(10));
		}
		assert_ok!(Insurance::publish_rules(by(&manager()), INSURER, PLAN, less));
		assert_ok!(charge(id, &[Charge { deductible: 40, ..paid(CONSULTATION, 100) }]));
		let later = |charges: &[Charge]| <Insurance as Coverages>::charge(id, 1, 0, charges);
		assert_noop!(later(&[paid(CONSULTATION, 1)]), Error::<Test>::PeriodLimitPassed);
		assert_noop!(later(&[met(CONSULTATION, 1)]), Error::<Test>::DeductiblePassed);
		assert_ok!(later(&[paid(CONSULTATION, 0), paid(PROCEDURE, 10)]));
		// What was served before is still under the version before.
		assert_ok!(charge(id, &[Charge { deductible: 10, ..paid(CONSULTATION, 100) }]));
	});
}

#[test]
fn a_deductible_that_was_shared_is_given_back_as_such() {
	scene(|| {
		let id = issue();
		let mut own = Rules { from: START + 10, ..rules() };
		for benefit in own.benefits.iter_mut().filter(|benefit| benefit.category == CONSULTATION) {
			(benefit.deductible, benefit.separate) = (DeductibleKind::Separate, 20);
		}
		assert_ok!(Insurance::publish_rules(by(&manager()), INSURER, PLAN, own));
		assert_ok!(charge(id, &[met(CONSULTATION, 50)]));
		assert_ok!(<Insurance as Coverages>::charge(id, 1, 0, &[met(CONSULTATION, 20)]));
		let used = Insurance::used(id, 0);
		assert_eq!((used.deductible, used.of(CONSULTATION).deductible), (50, 20));
		assert_ok!(give_back(id, &[met(CONSULTATION, 50)]));
		let used = Insurance::used(id, 0);
		assert_eq!((used.deductible, used.of(CONSULTATION).deductible), (0, 20));
	});
}

#[test]
fn a_version_without_a_deductible_gives_back_none_of_another_versions() {
	scene(|| {
		let id = issue();
		let mut without = Rules { from: START + 10, ..rules() };
		for benefit in without.benefits.iter_mut() {
			(benefit.deductible, benefit.separate) = (DeductibleKind::None, 0);
		}
		assert_ok!(Insurance::publish_rules(by(&manager()), INSURER, PLAN, without));
		let charges = [met(Category::Laboratory, 20), met(CONSULTATION, 20)];
		assert_ok!(charge(id, &charges));
		for charged in charges {
			let back = <Insurance as Coverages>::give_back(id, 1, 0, &[charged]);
			assert_noop!(back, Error::<Test>::NotCharged);
		}
		assert_ok!(give_back(id, &charges));
	});
}

#[test]
fn sums_that_cannot_be_written_are_refused() {
	scene(|| {
		let id = issue();
		assert_ok!(charge(id, &[paid(PROCEDURE, Amount::MAX)]));
		assert_noop!(charge(id, &[paid(PROCEDURE, 1)]), Error::<Test>::Overflow);
		assert_noop!(charge_in(id, 1, &[paid(PROCEDURE, 1)]), Error::<Test>::Overflow);
		assert_ok!(give_back(id, &[paid(PROCEDURE, Amount::MAX)]));
	});
}

#[test]
fn a_decision_has_no_more_charges_than_a_claim_has_lines() {
	scene(|| {
		let id = issue();
		let many = vec![paid(PROCEDURE, 1); MAX_LINES as usize];
		assert_ok!(charge(id, &many));
		assert_ok!(charge(id, &[]));
		let more = vec![paid(PROCEDURE, 1); MAX_LINES as usize + 1];
		assert_noop!(charge(id, &more), Error::<Test>::TooManyCharges);
		assert_noop!(give_back(id, &more), Error::<Test>::TooManyCharges);
	});
}

#[test]
fn only_what_was_issued_is_charged_by_rules_that_there_are() {
	for status in CoverageStatus::ALL.iter().copied() {
		scene(|| {
			let id = coverage_at(status);
			let charged = charge(id, &[paid(PROCEDURE, 1)]);
			match status {
				CoverageStatus::Draft => assert_eq!(charged, Err(Error::<Test>::CoverageDraft.into())),
				CoverageStatus::EnteredInError => {
					assert_eq!(charged, Err(Error::<Test>::CoverageEnteredInError.into()));
				}
				_ => {
					assert_ok!(charged);
				}
			}
		});
	}
	scene(|| {
		let id = issue();
		assert_noop!(charge(NO_COVERAGE, &[]), Error::<Test>::NotFound);
		let by_no_version = <Insurance as Coverages>::charge(id, 1, 0, &[]);
		assert_noop!(by_no_version, Error::<Test>::NotFound);
	});
}

#[test]
fn benefit_periods_are_counted_from_when_the_coverage_begins() {
	scene(|| {
		let id = issue();
		let coverage = <Insurance as Coverages>::coverage(id).expect("it was issued");
		let (version, rules) = <Insurance as Coverages>::rules(coverage.plan, START).expect("there are rules");
		assert_eq!(<Insurance as Coverages>::version(coverage.plan, version), Some(rules.clone()));
		let period = |served| <Insurance as Coverages>::period(&coverage, &rules, served);
		assert_eq!([START, START + 99, START + 100, START + 199, END - 1].map(period), [0, 0, 1, 1, 9]);
		assert_eq!([0, START - 1, u64::MAX].map(period), [0, 0, u32::MAX]);
		let endless = Rules { period: u64::MAX, ..rules };
		assert_eq!(<Insurance as Coverages>::period(&coverage, &endless, u64::MAX - 1), 0);
	});
}

#[test]
fn nobody_knows_of_what_there_is_not() {
	use salus_primitives::{AuthorizationId, PlanId};
	type Nobody = ();
	scene(|| {
		assert_eq!(<Nobody as Coverages>::coverage(CoverageId(0)), None);
		assert_eq!(<Nobody as Coverages>::payers(PATIENT, START), []);
		assert_eq!(<Nobody as Coverages>::plan(PlanId(0)), None);
		assert_eq!(<Nobody as Coverages>::rules(PlanId(0), START), None);
		assert_eq!(<Nobody as Coverages>::authorization(AuthorizationId(0)), None);
		assert!(!<Nobody as Coverages>::is_within(NETWORK, HOSPITAL, START));
		assert!(<Nobody as Coverages>::charge(CoverageId(0), 0, 0, &[]).is_err());
		assert!(<Nobody as Coverages>::give_back(CoverageId(0), 0, 0, &[]).is_err());
		assert_eq!(<Insurance as Coverages>::plan(PLAN), Insurance::plan(PLAN));
		assert_eq!(<Insurance as Coverages>::authorization(AuthorizationId(0)), None);
		assert!(<Insurance as Coverages>::claim_weight().ref_time() > 0);
	});
}

/// As other pallets' benchmarks need them, in force as long as there is time, so that they take every place of a patient for ever.
#[test]
fn coverages_that_are_made_up_are_like_others() {
	use crate::benchmarking::make_coverage;
	use salus_primitives::insurance::MAX_VERSIONS;
	scene(|| {
		let made = [1, 2].map(|order| (order, make_coverage::<Test>(PATIENT, INSURER, UNIT, rules())));
		for (order, id) in made {
			let coverage = <Insurance as Coverages>::coverage(id).expect("it was made");
			assert_eq!((coverage.order, coverage.patient, coverage.insurer), (order, PATIENT, INSURER));
			assert_eq!(Insurance::plan(coverage.plan).map(|plan| plan.versions), Some(MAX_VERSIONS));
			assert_eq!(<Insurance as Coverages>::rules(coverage.plan, START), Some((0, rules())));
			assert_ok!(charge(id, &[paid(CONSULTATION, 100)]));
		}
		assert_eq!(<Insurance as Coverages>::payers(PATIENT, START).len(), 2);
	});
}
