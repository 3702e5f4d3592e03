use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

use super::goes_on;
use crate::{mock::*, Error, Event, Pauses};

#[test]
fn only_half_of_the_council_lets_a_pause_last() {
	run(|| {
		let name = name("System", "remark");
		assert_ok!(Governance::pause(by(COMMITTEE), name.clone()));
		for origin in [RuntimeOrigin::none(), by(STRANGER), by(COMMITTEE), by(THREE_QUARTERS)] {
			assert_noop!(Governance::extend_pause(origin, name.clone()), BadOrigin);
		}
		Now::mutate(|now| *now += 1);
		assert_ok!(Governance::extend_pause(by(HALF), name.clone()));
		let until = MORNING + HOUR + 1;
		assert_eq!(
			events(),
			[
				Event::<Test>::Paused { name: name.clone(), until: MORNING + HOUR }.into(),
				Event::<Test>::PauseExtended { name, until }.into(),
			]
		);
	});
}

#[test]
fn however_often_it_is_extended_the_end_is_one_pause_away() {
	run(|| {
		let name = name("System", "remark");
		assert_ok!(Governance::pause(by(HALF), name.clone()));
		for _ in 0..5 {
			assert_ok!(Governance::extend_pause(by(HALF), name.clone()));
		}
		assert_eq!(Pauses::<Test>::get(&name), Some(MORNING + HOUR));
		Now::mutate(|now| *now += HOUR);
		assert!(goes_on());
	});
}

#[test]
fn what_is_not_paused_or_no_longer_cannot_be_extended() {
	run(|| {
		let name = name("System", "remark");
		assert_noop!(Governance::extend_pause(by(HALF), name.clone()), Error::<Test>::NotPaused);
		assert_ok!(Governance::pause(by(HALF), name.clone()));
		Now::mutate(|now| *now += HOUR);
		assert_noop!(Governance::extend_pause(by(HALF), name), Error::<Test>::NotPaused);
	});
}
