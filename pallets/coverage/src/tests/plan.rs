//! Plans and their versions. What refuses the calls where a plan stands is in the table of states.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::Coverages,
	insurance::{Plan, PlanStatus, Rules, MAX_VERSIONS},
	UnitId,
};

use crate::{mock::*, Error, Event, NextPlan, Plans, Versions};

/// The rules of the tests, from then on.
fn from(from: u64) -> Rules {
	Rules { from, ..rules() }
}

#[test]
fn a_plan_is_opened_with_its_first_version() {
	run(|| {
		assert_ok!(Insurance::open_plan(by(&manager()), INSURER, UNIT, rules()));
		assert_eq!(events(), [Event::PlanOpened { plan: PLAN, insurer: INSURER, unit: UNIT, by: manager() }]);
		let plan = Plan { insurer: INSURER, unit: UNIT, status: PlanStatus::Active, versions: 1, entered: START };
		assert_eq!(Insurance::plan(PLAN), Some(plan));
		assert_eq!(Insurance::rules(PLAN, 0), Some(rules()));
		assert_eq!(Insurance::rules(PLAN, 1), None);
	});
}

#[test]
fn it_is_in_a_unit_that_is_in_use() {
	run(|| {
		let call = Insurance::open_plan(by(&manager()), INSURER, UnitId(8), rules());
		assert_noop!(call, Error::<Test>::UnknownUnit);
	});
}

#[test]
fn there_is_no_plan_without_a_number() {
	run(|| {
		NextPlan::<Test>::put(u32::MAX);
		let call = Insurance::open_plan(by(&manager()), INSURER, UNIT, rules());
		assert_noop!(call, Error::<Test>::NumbersExhausted);
		NextPlan::<Test>::kill();
	});
}

#[test]
fn a_further_version_holds_from_a_moment_to_come() {
	scene(|| {
		let publish = |at| Insurance::publish_rules(by(&manager()), INSURER, PLAN, from(at));
		for at in [0, START - 1, START] {
			assert_noop!(publish(at), Error::<Test>::NotInFuture);
		}
		assert_ok!(publish(START + 10));
		let expected = Event::RulesPublished { plan: PLAN, version: 1, from: START + 10, by: manager() };
		assert_eq!(events(), [expected]);
		assert_eq!(Insurance::plan(PLAN).map(|plan| plan.versions), Some(2));
		for at in [START + 9, START + 10] {
			assert_noop!(publish(at), Error::<Test>::NotAfterLast);
		}
		assert_ok!(publish(START + 11));
		// What is served is under the version of its moment, to the millisecond.
		let version = |served| Insurance::rules_for(PLAN, served).map(|(version, rules)| (version, rules.from));
		assert_eq!(version(SINCE - 1), None);
		assert_eq!(version(SINCE), Some((0, SINCE)));
		assert_eq!(version(START + 9), Some((0, SINCE)));
		assert_eq!(version(START + 10), Some((1, START + 10)));
		assert_eq!(version(START + 11), Some((2, START + 11)));
		assert_eq!(version(u64::MAX), Some((2, START + 11)));
	});
}

#[test]
fn no_version_has_another_benefit_period() {
	scene(|| {
		for period in [PERIOD - 1, PERIOD + 1] {
			let changed = Rules { period, ..from(START + 1) };
			let call = Insurance::publish_rules(by(&manager()), INSURER, PLAN, changed);
			assert_noop!(call, Error::<Test>::PeriodChanged);
		}
	});
}

#[test]
fn the_version_is_found_among_as_many_as_there_can_be() {
	scene(|| {
		for number in 1..u64::from(MAX_VERSIONS) {
			assert_ok!(Insurance::publish_rules(by(&manager()), INSURER, PLAN, from(START + 2 * number)));
		}
		let call = Insurance::publish_rules(by(&manager()), INSURER, PLAN, from(START + 1_000));
		assert_noop!(call, Error::<Test>::TooManyVersions);
		for number in 1..MAX_VERSIONS {
			for served in [0, 1].map(|after| START + 2 * u64::from(number) + after) {
				let found = <Insurance as Coverages>::rules(PLAN, served).map(|(version, _)| version);
				assert_eq!(found, Some(number), "{served}");
			}
		}
		assert_eq!(<Insurance as Coverages>::rules(PLAN, START + 1).map(|(version, _)| version), Some(0));
		assert_eq!(<Insurance as Coverages>::rules(NO_PLAN, START), None);
	});
}

#[test]
fn by_a_retired_plan_nothing_is_issued_and_what_was_issued_goes_on() {
	scene(|| {
		let (covered, draft) = (issue(), {
			let (signer, terms) = (by(&manager()), salus_primitives::insurance::Terms { order: 2, ..terms() });
			assert_ok!(Insurance::issue_coverage(signer, INSURER, PATIENT, terms, true));
			last_coverage()
		});
		events();
		assert_ok!(Insurance::retire_plan(by(&manager()), INSURER, PLAN));
		assert_eq!(events(), [Event::PlanRetired { plan: PLAN, by: manager() }]);
		assert_noop!(issue_on(patient(2), terms()), Error::<Test>::PlanRetired);
		let activate = Insurance::activate_coverage(by(&manager()), INSURER, draft);
		assert_noop!(activate, Error::<Test>::PlanRetired);
		let extend = Insurance::extend_coverage(by(&manager()), INSURER, covered, END + 1);
		assert_noop!(extend, Error::<Test>::PlanRetired);
		assert_ok!(charge(covered, &[paid(salus_primitives::insurance::Category::Procedure, 1)]));
		// Its rules can still change for what is to be served.
		assert_ok!(Insurance::publish_rules(by(&manager()), INSURER, PLAN, from(START + 1)));
		assert_ok!(Insurance::end_coverage(by(&manager()), INSURER, covered, START + 1));
	});
}

#[test]
fn nobody_has_anothers_plan() {
	scene(|| {
		for plan in [OTHER_PLAN, NO_PLAN] {
			let publish = Insurance::publish_rules(by(&manager()), INSURER, plan, from(START + 1));
			assert_noop!(publish, Error::<Test>::NotFound);
			assert_noop!(Insurance::retire_plan(by(&manager()), INSURER, plan), Error::<Test>::NotFound);
			let terms = salus_primitives::insurance::Terms { plan, ..terms() };
			assert_noop!(issue_on(PATIENT, terms), Error::<Test>::NotFound);
		}
	});
}

#[test]
fn a_plan_keeps_as_many_versions_as_it_says() {
	scene(|| {
		assert_ok!(Insurance::publish_rules(by(&manager()), INSURER, PLAN, from(START + 1)));
		assert_eq!(Versions::<Test>::iter_prefix_values(PLAN).count(), 2);
		assert_eq!(Plans::<Test>::iter().count(), 2);
	});
}
