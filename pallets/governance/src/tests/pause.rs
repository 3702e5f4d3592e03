use frame_support::{assert_noop, assert_ok, traits::Contains};
use sp_runtime::{traits::Dispatchable, DispatchError::BadOrigin};

use super::{goes_on, remark};
use crate::{mock::*, CallName, Error, Event, Name, Pauses, MAX_NAME};

fn pausable() -> CallName {
	name("System", "remark")
}

#[test]
fn the_committee_and_half_of_the_council_pause_and_nobody_else() {
	run(|| {
		for origin in [RuntimeOrigin::none(), by(STRANGER), by(THREE_QUARTERS)] {
			assert_noop!(Governance::pause(origin, pausable()), BadOrigin);
		}
		assert_ok!(Governance::pause(by(COMMITTEE), pausable()));
		assert_ok!(Governance::pause(by(HALF), name("System", "set_heap_pages")));
		assert_ok!(Governance::pause(RuntimeOrigin::root(), name("System", "set_code")));
		let paused = |call| Event::<Test>::Paused { name: name("System", call), until: MORNING + HOUR }.into();
		assert_eq!(events(), [paused("remark"), paused("set_heap_pages"), paused("set_code")]);
	});
}

#[test]
fn what_is_paused_nobody_but_root_makes() {
	run(|| {
		assert!(goes_on());
		assert_ok!(Governance::pause(by(COMMITTEE), pausable()));
		assert!(!Governance::contains(&remark()) && !goes_on());
		assert_noop!(remark().dispatch(by(HALF)), frame_system::Error::<Test>::CallFiltered);
		assert_ok!(remark().dispatch(RuntimeOrigin::root()));
		assert_ok!(RuntimeCall::from(frame_system::Call::remark_with_event { remark: vec![] }).dispatch(by(STRANGER)));
		assert_eq!(Governance::paused_until(pausable()), Some(MORNING + HOUR));
		assert_eq!(Governance::paused(), [(pausable(), MORNING + HOUR)]);
	});
}

#[test]
fn what_the_runtime_does_not_have_cannot_be_paused() {
	run(|| {
		let longest = Name::try_from(vec![b'a'; MAX_NAME as usize]).expect("it is as long as can be");
		let unknown = [
			name("", ""),
			name("System", ""),
			name("System", "remar"),
			name("System", "Remark"),
			name("system", "remark"),
			name("Consent", "grant"),
			(longest.clone(), longest),
		];
		for name in unknown {
			assert_noop!(Governance::pause(by(COMMITTEE), name), Error::<Test>::NotFound);
		}
	});
}

#[test]
fn nobody_pauses_what_is_never_paused() {
	run(|| {
		for name in [name("Governance", "unpause"), name("System", "apply_authorized_upgrade")] {
			assert!(Governance::never_paused(name.clone()));
			for origin in [by(COMMITTEE), by(HALF), RuntimeOrigin::root()] {
				assert_noop!(Governance::pause(origin, name.clone()), Error::<Test>::Unpausable);
			}
		}
		assert!(!Governance::never_paused(pausable()));
	});
}

#[test]
fn what_must_not_be_paused_any_more_goes_on_at_once() {
	run(|| {
		assert_ok!(Governance::pause(by(COMMITTEE), pausable()));
		assert!(!goes_on());
		Protected::mutate(|protected| protected.push(pausable()));
		assert!(goes_on());
		assert_eq!(Governance::paused_until(pausable()), None);
		assert_noop!(Governance::extend_pause(by(HALF), pausable()), Error::<Test>::NotPaused);
	});
}

#[test]
fn a_call_is_paused_once_at_a_time() {
	run(|| {
		assert_ok!(Governance::pause(by(COMMITTEE), pausable()));
		Now::mutate(|now| *now += HOUR - 1);
		assert_noop!(Governance::pause(by(COMMITTEE), pausable()), Error::<Test>::AlreadyPaused);
		Now::mutate(|now| *now += 1);
		assert_ok!(Governance::pause(by(COMMITTEE), pausable()));
		assert_eq!(Pauses::<Test>::get(pausable()), Some(MORNING + 2 * HOUR));
	});
}

#[test]
fn as_many_are_paused_as_can_be_and_what_has_ended_makes_room() {
	run(|| {
		let calls = ["remark", "set_heap_pages", "set_code"].map(|call| name("System", call));
		let another = name("System", "kill_storage");
		for name in &calls {
			assert_ok!(Governance::pause(by(COMMITTEE), name.clone()));
		}
		assert_eq!(Pauses::<Test>::count(), MOST);
		assert_noop!(Governance::pause(by(HALF), another.clone()), Error::<Test>::TooManyPauses);
		Now::mutate(|now| *now += HOUR);
		assert_ok!(Governance::pause(by(HALF), another.clone()));
		assert_eq!(Pauses::<Test>::iter_keys().collect::<Vec<_>>(), [another]);
	});
}
