use frame_support::{assert_noop, assert_ok};
use salus_primitives::validator::PausedBy;
use sp_runtime::DispatchError::BadOrigin;

use crate::{mock::*, Error, Event};

fn paused(by_whom: RuntimeOrigin) {
	assert_ok!(admit(&THIRD));
	assert_ok!(set_keys(&THIRD));
	assert_ok!(ValidatorSet::pause(by_whom, THIRD));
	System::reset_events();
}

#[test]
fn a_validator_its_hospital_and_the_council_resume_what_it_paused() {
	let refused = || Err(Error::<Test>::NotAuthorized.into());
	for (origin, answer) in [
		(RuntimeOrigin::none(), Err(BadOrigin)),
		(RuntimeOrigin::root(), Ok(())),
		(by(COUNCIL), Ok(())),
		(by(THIRD), Ok(())),
		(by(ADMINISTRATOR), Ok(())),
		(by(OTHER_ADMINISTRATOR), refused()),
		(by(NURSE), refused()),
		(by(FIRST), refused()),
		(by(STRANGER), refused()),
	] {
		run(|| {
			paused(by(THIRD));
			assert_eq!(ValidatorSet::resume(origin, THIRD), answer);
			assert_eq!(ValidatorSet::paused_by(&THIRD).is_none(), answer.is_ok());
			let resumed = answer.map(|()| Event::Resumed { validator: THIRD });
			assert_eq!(own_events(), resumed.into_iter().collect::<Vec<_>>());
		});
	}
}

#[test]
fn what_the_council_paused_only_the_council_resumes() {
	run(|| {
		paused(by(COUNCIL));
		for origin in [by(THIRD), by(ADMINISTRATOR)] {
			assert_noop!(ValidatorSet::resume(origin, THIRD), Error::<Test>::PausedByCouncil);
		}
		assert_ok!(ValidatorSet::resume(by(COUNCIL), THIRD));
	});
}

#[test]
fn a_validator_the_chain_paused_resumes_by_itself() {
	run_with(&[FIRST, SECOND, THIRD], || {
		for _ in 0..4 {
			session_without(&[THIRD]);
		}
		assert_eq!(ValidatorSet::paused_by(&THIRD), Some(PausedBy::Absence));
		assert_ok!(ValidatorSet::resume(by(THIRD), THIRD));
		next_session();
		next_session();
		assert_eq!(authorities(), [FIRST, SECOND, THIRD]);
	});
}

#[test]
fn whoever_is_not_paused_does_not_resume() {
	run(|| {
		for validator in [FIRST, STRANGER] {
			assert_noop!(ValidatorSet::resume(by(COUNCIL), validator), Error::<Test>::NotPaused);
		}
	});
}
