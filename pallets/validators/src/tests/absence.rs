//! Whoever misses too much is paused, as long as enough are left.

use frame_support::assert_ok;
use salus_primitives::{
	validator::{PausedBy, Shortfall},
	AccountId,
};

use crate::{mock::*, Absences, Event};

const FOURTH: AccountId = validator(4);

/// What is said of pauses, not of the slots.
fn pauses() -> Vec<Event<Test>> {
	own_events().into_iter().filter(|event| !matches!(event, Event::SlotsMissed { .. })).collect()
}

/// A session in which each of these missed so many of its ten turns.
fn judge(missed: &[(AccountId, u32)]) {
	let session = missed.iter().map(|(who, missed)| Shortfall { validator: who.clone(), missed: *missed, turns: 10 });
	ValidatorSet::judge(&session.collect::<Vec<_>>());
}

#[test]
fn a_validator_absent_in_three_sessions_in_a_row_is_paused_and_left_out() {
	run_with(&[FIRST, SECOND, THIRD], || {
		for _ in 0..2 {
			session_without(&[THIRD]);
			assert_eq!(pauses(), []);
		}
		session_without(&[THIRD]);
		assert_eq!(pauses(), [Event::Paused { validator: THIRD, by: PausedBy::Absence }]);
		assert!(Absences::<Test>::get().is_empty());
		session_without(&[THIRD]);
		assert_eq!(authorities(), [FIRST, SECOND]);
		assert!(ValidatorSet::is_validator(&THIRD), "nobody is removed");
	});
}

#[test]
fn no_more_than_half_is_no_absence_and_one_session_without_ends_the_row() {
	run_with(&[FIRST, SECOND, THIRD], || {
		for _ in 0..2 {
			judge(&[(FIRST, 5), (THIRD, 6)]);
		}
		assert_eq!(Absences::<Test>::get().into_inner(), [(THIRD, 2)]);
		judge(&[(FIRST, 5), (THIRD, 5)]);
		assert!(Absences::<Test>::get().is_empty());
		judge(&[(THIRD, 10)]);
		assert_eq!(Absences::<Test>::get().into_inner(), [(THIRD, 1)]);
		assert_eq!(pauses(), []);
	});
}

#[test]
fn below_the_safety_margin_the_absent_are_named_and_spared() {
	run(|| {
		for sessions in 1..=4 {
			judge(&[(SECOND, 10)]);
			let spared = (3..=sessions).map(|sessions| Event::Spared { validator: SECOND, sessions });
			assert_eq!(pauses(), spared.collect::<Vec<_>>());
		}
		assert_eq!(ValidatorSet::paused_by(&SECOND), None);
		// As soon as there are enough others, it is paused.
		assert_ok!(admit(&THIRD));
		assert_ok!(set_keys(&THIRD));
		judge(&[(SECOND, 10)]);
		assert_eq!(ValidatorSet::paused_by(&SECOND), Some(PausedBy::Absence));
	});
}

#[test]
fn who_missed_most_is_paused_first_and_the_margin_stays() {
	run_with(&[FIRST, SECOND, THIRD, FOURTH], || {
		for _ in 0..3 {
			judge(&[(FIRST, 7), (SECOND, 9), (THIRD, 8), (FOURTH, 6)]);
		}
		let paused = |validator| Event::Paused { validator, by: PausedBy::Absence };
		let spared = |validator| Event::Spared { validator, sessions: 3 };
		assert_eq!(pauses(), [paused(SECOND), paused(THIRD), spared(FIRST), spared(FOURTH)]);
		assert_eq!(ValidatorSet::available().len() as u32, MARGIN);
	});
}

#[test]
fn when_everybody_is_absent_somebody_goes_on() {
	run_with(&[FIRST, SECOND, THIRD, FOURTH], || {
		for _ in 0..9 {
			next_block(40);
			next_session();
		}
		assert_eq!(ValidatorSet::available().len() as u32, MARGIN);
		assert_eq!(authorities().len() as u32, MARGIN);
	});
}

#[test]
fn who_is_paused_or_removed_already_is_let_be() {
	run_with(&[FIRST, SECOND, THIRD, FOURTH], || {
		assert_ok!(ValidatorSet::pause(by(COUNCIL), THIRD));
		assert_ok!(ValidatorSet::remove(by(COUNCIL), FOURTH));
		System::reset_events();
		for _ in 0..4 {
			judge(&[(THIRD, 10), (FOURTH, 10)]);
		}
		assert_eq!(pauses(), []);
		assert_eq!(ValidatorSet::paused_by(&THIRD), Some(PausedBy::Council));
	});
}

#[test]
fn a_session_in_which_it_was_nobodys_turn_counts_for_nobody() {
	run(|| {
		ValidatorSet::judge(&[Shortfall { validator: FIRST, missed: 0, turns: 0 }]);
		assert!(Absences::<Test>::get().is_empty());
	});
}
