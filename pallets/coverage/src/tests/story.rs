use frame_support::{assert_noop, assert_ok};
use salus_primitives::{glue::Coverages, insurance::Category};

use crate::{mock::*, Error};

#[test]
fn a_limit_is_hit_exactly_and_the_next_benefit_period_begins_anew() {
	run(|| {
		// Consultations are paid up to 250 in a benefit period, and up to 400 ever.
		assert_ok!(Insurance::open_plan(by(&manager()), INSURER, UNIT, rules()));
		assert_ok!(Insurance::issue_coverage(by(&manager()), INSURER, PATIENT, terms(), false));
		let coverage = Insurance::coverages(PATIENT).first().map(|entry| entry.id).expect("it was issued");
		let pay = |served, amount| {
			let period = Insurance::period(coverage, served).expect("it is covered then");
			<Insurance as Coverages>::charge(coverage, 0, period, &[paid(Category::Consultation, amount)])
		};

		assert_ok!(pay(START, 100));
		assert_ok!(pay(START, 100));
		assert_noop!(pay(START, 51), Error::<Test>::PeriodLimitPassed);
		assert_ok!(pay(START, 50));
		assert_noop!(pay(START, 1), Error::<Test>::PeriodLimitPassed);

		let next = START + PERIOD;
		assert_ok!(pay(next, 100));
		assert_noop!(pay(next, 51), Error::<Test>::LifetimeLimitPassed);
		assert_ok!(pay(next, 50));

		let used = Insurance::used(coverage, 1).of(Category::Consultation);
		assert_eq!((used.period, used.lifetime), (150, 400));
	});
}
