use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

use crate::{mock::*, Error, Event, Nominations};

fn nominated() {
	assert_ok!(ValidatorSet::nominate(by(ADMINISTRATOR), HOSPITAL, THIRD));
}

#[test]
fn only_the_hospitals_administrator_withdraws() {
	let refused = || Err(Error::<Test>::NotAuthorized.into());
	for (origin, answer) in [
		(RuntimeOrigin::none(), Err(BadOrigin)),
		(RuntimeOrigin::root(), Err(BadOrigin)),
		(by(COUNCIL), refused()),
		(by(ADMINISTRATOR), Ok(())),
		(by(OTHER_ADMINISTRATOR), refused()),
		(by(LABORATORY_ADMINISTRATOR), refused()),
		(by(NURSE), refused()),
		(by(THIRD), refused()),
		(by(STRANGER), refused()),
	] {
		run(|| {
			nominated();
			assert_eq!(ValidatorSet::withdraw(origin, HOSPITAL, THIRD), answer);
		});
	}
}

#[test]
fn a_withdrawn_nomination_is_gone() {
	run(|| {
		nominated();
		System::reset_events();
		assert_ok!(ValidatorSet::withdraw(by(ADMINISTRATOR), HOSPITAL, THIRD));
		assert_eq!(own_events(), [Event::Withdrawn { validator: THIRD, organization: HOSPITAL }]);
		assert_eq!(Nominations::<Test>::get(THIRD), None);
		assert_noop!(ValidatorSet::admit(RuntimeOrigin::root(), THIRD), Error::<Test>::NotNominated);
		assert_noop!(ValidatorSet::withdraw(by(ADMINISTRATOR), HOSPITAL, THIRD), Error::<Test>::NotNominated);
	});
}

#[test]
fn nobody_withdraws_another_hospitals_nomination() {
	run(|| {
		nominated();
		assert_noop!(ValidatorSet::withdraw(by(OTHER_ADMINISTRATOR), OTHER, THIRD), Error::<Test>::NotNominated);
	});
}

#[test]
fn a_nomination_that_was_admitted_is_not_withdrawn() {
	run(|| {
		nominated();
		assert_ok!(ValidatorSet::admit(RuntimeOrigin::root(), THIRD));
		assert_noop!(ValidatorSet::withdraw(by(ADMINISTRATOR), HOSPITAL, THIRD), Error::<Test>::NotNominated);
	});
}
