use frame_support::{assert_noop, assert_ok};
use salus_primitives::validator::PausedBy;
use sp_runtime::DispatchError::BadOrigin;

use crate::{mock::*, Error, Event};

fn admitted() {
	assert_ok!(admit(&THIRD));
	assert_ok!(set_keys(&THIRD));
	System::reset_events();
}

#[test]
fn a_validator_its_hospital_and_the_council_pause_it_and_nobody_else() {
	let refused = || Err(Error::<Test>::NotAuthorized.into());
	for (origin, answer) in [
		(RuntimeOrigin::none(), Err(BadOrigin)),
		(RuntimeOrigin::root(), Ok(PausedBy::Council)),
		(by(COUNCIL), Ok(PausedBy::Council)),
		(by(THIRD), Ok(PausedBy::Hospital)),
		(by(ADMINISTRATOR), Ok(PausedBy::Hospital)),
		(by(OTHER_ADMINISTRATOR), refused()),
		(by(LABORATORY_ADMINISTRATOR), refused()),
		(by(NURSE), refused()),
		(by(FIRST), refused()),
		(by(STRANGER), refused()),
	] {
		run(|| {
			admitted();
			assert_eq!(ValidatorSet::pause(origin, THIRD), answer.map(|_| ()));
			assert_eq!(ValidatorSet::paused_by(&THIRD), answer.ok());
			let paused = answer.map(|by| Event::Paused { validator: THIRD, by });
			assert_eq!(own_events(), paused.into_iter().collect::<Vec<_>>());
		});
	}
}

#[test]
fn a_founder_with_no_hospital_is_paused_by_itself_and_the_council() {
	run(|| {
		assert_noop!(ValidatorSet::pause(by(ADMINISTRATOR), FIRST), Error::<Test>::NotAuthorized);
		assert_ok!(ValidatorSet::pause(by(FIRST), FIRST));
	});
}

#[test]
fn a_suspended_hospitals_administrator_pauses_nobody_but_the_validator_itself_does() {
	run(|| {
		admitted();
		Neighbours::set_active(HOSPITAL, false);
		assert_noop!(ValidatorSet::pause(by(ADMINISTRATOR), THIRD), Error::<Test>::NotAuthorized);
		assert_ok!(ValidatorSet::pause(by(THIRD), THIRD));
	});
}

#[test]
fn a_paused_validator_keeps_its_keys_and_validates_until_the_next_session_has_ended() {
	run(|| {
		assert_ok!(ValidatorSet::pause(by(SECOND), SECOND));
		assert!(ValidatorSet::has_keys(&SECOND));
		next_session();
		assert_eq!(authorities(), [FIRST, SECOND]);
		next_session();
		assert_eq!(authorities(), [FIRST]);
	});
}

#[test]
fn whoever_is_no_validator_is_not_paused() {
	run(|| {
		for origin in [by(STRANGER), by(COUNCIL)] {
			assert_noop!(ValidatorSet::pause(origin, STRANGER), Error::<Test>::NotFound);
		}
	});
}

#[test]
fn the_council_pauses_what_others_have_paused_and_nobody_else_pauses_twice() {
	run(|| {
		assert_ok!(ValidatorSet::pause(by(SECOND), SECOND));
		assert_noop!(ValidatorSet::pause(by(SECOND), SECOND), Error::<Test>::AlreadyPaused);
		assert_ok!(ValidatorSet::pause(by(COUNCIL), SECOND));
		assert_eq!(ValidatorSet::paused_by(&SECOND), Some(PausedBy::Council));
		for origin in [by(SECOND), by(COUNCIL)] {
			assert_noop!(ValidatorSet::pause(origin, SECOND), Error::<Test>::AlreadyPaused);
		}
	});
}

#[test]
fn the_last_that_validates_is_paused_by_nobody() {
	run(|| {
		assert_ok!(admit(&THIRD));
		assert_ok!(ValidatorSet::pause(by(SECOND), SECOND));
		for origin in [by(FIRST), by(COUNCIL)] {
			assert_noop!(ValidatorSet::pause(origin, FIRST), Error::<Test>::NoneWithKeys);
		}
		assert_ok!(set_keys(&THIRD));
		assert_ok!(ValidatorSet::pause(by(FIRST), FIRST));
	});
}
