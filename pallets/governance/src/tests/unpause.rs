use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

use super::goes_on;
use crate::{mock::*, Error, Event, Pauses};

#[test]
fn only_half_of_the_council_ends_a_pause() {
	run(|| {
		let name = name("System", "remark");
		assert_ok!(Governance::pause(by(COMMITTEE), name.clone()));
		for origin in [RuntimeOrigin::none(), by(STRANGER), by(COMMITTEE), by(THREE_QUARTERS)] {
			assert_noop!(Governance::unpause(origin, name.clone()), BadOrigin);
		}
		assert!(!goes_on());
		assert_ok!(Governance::unpause(by(HALF), name.clone()));
		assert!(goes_on());
		assert_eq!(Pauses::<Test>::count(), 0);
		assert_eq!(
			events(),
			[
				Event::<Test>::Paused { name: name.clone(), until: MORNING + HOUR }.into(),
				Event::<Test>::Unpaused { name }.into(),
			]
		);
	});
}

#[test]
fn what_is_not_paused_or_no_longer_cannot_be_ended() {
	run(|| {
		let name = name("System", "remark");
		assert_noop!(Governance::unpause(by(HALF), name.clone()), Error::<Test>::NotPaused);
		assert_ok!(Governance::pause(by(HALF), name.clone()));
		Now::mutate(|now| *now += HOUR);
		assert_noop!(Governance::unpause(by(HALF), name), Error::<Test>::NotPaused);
	});
}
