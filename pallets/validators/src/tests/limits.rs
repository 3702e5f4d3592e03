//! What always holds is looked for: each invariant, broken.

use frame_support::traits::Hooks;
use salus_primitives::validator::{PausedBy, Shortfall};

use crate::{mock::*, Absences, Hospitals, Missed, NominationCounts, Nominations, Paused, SessionStarts, Shortfalls};

fn found(what: &'static str, spoil: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		spoil();
		assert_eq!(ValidatorSet::do_try_state(), Err(what.into()));
	});
}

#[test]
fn hospitals_pauses_and_nominations_are_of_whom_they_should_be() {
	found("a hospital of nobody who validates", || Hospitals::<Test>::insert(THIRD, HOSPITAL));
	found("a pause of nobody who validates", || Paused::<Test>::put(bounded(vec![(THIRD, PausedBy::Council)])));
	found("pauses out of order, or one twice", || {
		Paused::<Test>::put(bounded(vec![(SECOND, PausedBy::Council), (SECOND, PausedBy::Hospital)]));
	});
	found("a nomination of whoever validates already", || Nominations::<Test>::insert(FIRST, HOSPITAL));
	found("nominations miscounted", || NominationCounts::<Test>::insert(HOSPITAL, 1));
	found("no validator has keys", || {
		Paused::<Test>::put(bounded(vec![(FIRST, PausedBy::Council), (SECOND, PausedBy::Hospital)]));
	});
}

#[test]
fn what_was_missed_is_possible_and_recent() {
	found("more missed than validate", || Missed::<Test>::put(bounded(vec![0; 3])));
	found("what was missed is kept too long", || Shortfalls::<Test>::insert(9, bounded(vec![])));
	found("missed what was not its turn, or nothing", || {
		Shortfalls::<Test>::insert(0, bounded(vec![Shortfall { validator: FIRST, missed: 2, turns: 1 }]));
	});
	found("the start of a session is kept too long", || SessionStarts::<Test>::insert(9, 1));
	found("an absence of no session", || Absences::<Test>::put(bounded(vec![(FIRST, 0)])));
}

#[test]
fn the_configuration_leaves_room() {
	ValidatorSet::integrity_test();
}

fn bounded<E>(entries: Vec<E>) -> frame_support::BoundedVec<E, frame_support::traits::ConstU32<100>> {
	entries.try_into().ok().expect("they fit")
}
