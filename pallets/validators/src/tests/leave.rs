use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

use crate::{mock::*, Error, Event, Hospitals};

fn admitted() {
	assert_ok!(admit(&THIRD));
	assert_ok!(set_keys(&THIRD));
	System::reset_events();
}

#[test]
fn only_the_hospitals_administrator_takes_its_validator_out() {
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
			admitted();
			assert_eq!(ValidatorSet::leave(origin, HOSPITAL, THIRD), answer);
		});
	}
}

#[test]
fn a_validator_that_left_has_lost_its_keys_its_hospital_and_its_account() {
	run(|| {
		admitted();
		assert_ok!(ValidatorSet::pause(by(THIRD), THIRD));
		System::reset_events();
		assert_ok!(ValidatorSet::leave(by(ADMINISTRATOR), HOSPITAL, THIRD));
		assert_eq!(own_events(), [Event::Left { validator: THIRD, organization: HOSPITAL }]);
		assert!(!ValidatorSet::is_validator(&THIRD) && !ValidatorSet::has_keys(&THIRD));
		assert_eq!((Hospitals::<Test>::get(THIRD), ValidatorSet::paused_by(&THIRD)), (None, None));
		assert!(!System::account_exists(&THIRD));
		assert!(set_keys(&THIRD).is_err());
	});
}

#[test]
fn it_validates_until_the_next_session_has_ended() {
	run(|| {
		admitted();
		next_session();
		next_session();
		assert_ok!(ValidatorSet::leave(by(ADMINISTRATOR), HOSPITAL, THIRD));
		next_session();
		assert_eq!(authorities(), [FIRST, SECOND, THIRD]);
		next_session();
		assert_eq!(authorities(), [FIRST, SECOND]);
	});
}

#[test]
fn a_hospital_takes_out_nobody_elses() {
	run(|| {
		admitted();
		for validator in [FIRST, THIRD] {
			let leave = ValidatorSet::leave(by(OTHER_ADMINISTRATOR), OTHER, validator);
			assert_noop!(leave, Error::<Test>::NotItsHospital);
		}
		assert_noop!(ValidatorSet::leave(by(ADMINISTRATOR), HOSPITAL, STRANGER), Error::<Test>::NotFound);
	});
}

#[test]
fn a_suspended_hospital_cannot_leave() {
	run(|| {
		admitted();
		Neighbours::set_active(HOSPITAL, false);
		assert_noop!(ValidatorSet::leave(by(ADMINISTRATOR), HOSPITAL, THIRD), Error::<Test>::NotAuthorized);
	});
}

#[test]
fn the_last_stays() {
	run(|| {
		admitted();
		assert_ok!(ValidatorSet::remove(RuntimeOrigin::root(), FIRST));
		assert_ok!(ValidatorSet::remove(RuntimeOrigin::root(), SECOND));
		assert_noop!(ValidatorSet::leave(by(ADMINISTRATOR), HOSPITAL, THIRD), Error::<Test>::TooFew);
	});
}

#[test]
fn the_last_that_validates_stays() {
	run(|| {
		admitted();
		assert_ok!(ValidatorSet::pause(by(FIRST), FIRST));
		assert_ok!(ValidatorSet::pause(by(SECOND), SECOND));
		assert_noop!(ValidatorSet::leave(by(ADMINISTRATOR), HOSPITAL, THIRD), Error::<Test>::NoneWithKeys);
		assert_ok!(ValidatorSet::resume(by(SECOND), SECOND));
		assert_ok!(ValidatorSet::leave(by(ADMINISTRATOR), HOSPITAL, THIRD));
	});
}
