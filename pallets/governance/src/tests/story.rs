use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::Dispatchable;

use crate::{mock::*, Event};

#[test]
fn a_call_is_paused_stays_so_for_longer_and_goes_on_by_itself() {
	run(|| {
		let name = name("System", "remark_with_event");
		let call = || RuntimeCall::from(frame_system::Call::remark_with_event { remark: vec![] });
		assert_ok!(Governance::pause(by(COMMITTEE), name.clone()));
		assert_noop!(call().dispatch(by(STRANGER)), frame_system::Error::<Test>::CallFiltered);

		Now::mutate(|now| *now += HOUR / 2);
		assert_noop!(Governance::extend_pause(by(COMMITTEE), name.clone()), sp_runtime::DispatchError::BadOrigin);
		assert_ok!(Governance::extend_pause(by(HALF), name.clone()));
		assert_eq!(
			events(),
			[
				Event::<Test>::Paused { name: name.clone(), until: MORNING + HOUR }.into(),
				Event::<Test>::PauseExtended { name, until: MORNING + HOUR / 2 + HOUR }.into(),
			]
		);

		Now::mutate(|now| *now += HOUR);
		assert_ok!(call().dispatch(by(STRANGER)));
	});
}
