//! Whose turn it was when no block came: by division, and slot by slot.

use proptest::prelude::*;
use salus_primitives::{validator::Shortfall, AccountId};

use crate::{mock::*, turns, Event, Missed, Shortfalls};

/// Goes from slot to slot.
fn naively(place: u64, authorities: u64, from: u64, to: u64) -> u64 {
	(from + 1..=to).filter(|slot| slot % authorities == place).count() as u64
}

proptest! {
	#[test]
	fn division_counts_what_going_from_slot_to_slot_counts(
		authorities in 1..12u64, place in 0..12u64, from in 0..5_000u64, span in 0..300u64,
	) {
		let place = place % authorities;
		prop_assert_eq!(turns(place, authorities, from, from + span), naively(place, authorities, from, from + span));
	}

	#[test]
	fn every_slot_is_somebodys_turn(authorities in 1..100u64, from in any::<u32>(), span in any::<u32>()) {
		let (from, to) = (u64::from(from), u64::from(from) + u64::from(span));
		let all: u64 = (0..authorities).map(|place| turns(place, authorities, from, to)).sum();
		prop_assert_eq!(all, u64::from(span));
	}
}

#[test]
fn whatever_the_numbers_are_there_is_an_answer() {
	assert_eq!(turns(0, 0, 0, 9), 0);
	assert_eq!(turns(3, 5, 9, 9), 0);
	assert_eq!(turns(3, 5, 9, 2), 0);
	assert_eq!(turns(0, 1, 0, u64::MAX), u64::MAX - 1);
}

/// What the blocks in these slots leave to be missed by each of so many, from session to session, going from slot to slot.
fn model(gaps: &[u64], validators: &[AccountId]) -> Vec<Vec<Shortfall>> {
	let fresh = || -> Vec<Shortfall> {
		validators.iter().map(|one| Shortfall { validator: one.clone(), missed: 0, turns: 0 }).collect()
	};
	let (mut sessions, mut running, mut slot) = (Vec::new(), fresh(), 0);
	for (block, gap) in (2..).zip(gaps) {
		for step in 0..=*gap {
			slot += 1;
			let one = &mut running[slot % validators.len()];
			one.turns += 1;
			// Before the first block nothing was anybody's turn.
			if step < *gap && block > 2 {
				one.missed += 1;
			} else if step < *gap {
				one.turns -= 1;
			}
		}
		if block % 10 == 0 {
			sessions.push(std::mem::replace(&mut running, fresh()));
		}
	}
	sessions.push(running);
	sessions
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	#[test]
	fn every_session_says_who_missed_what(gaps in prop::collection::vec(0..9u64, 1..45), count in 1..6u8) {
		let validators: Vec<AccountId> = (1..=count).map(validator).collect();
		run_with(&validators, || {
			for gap in &gaps {
				next_block(*gap);
				ValidatorSet::do_try_state().expect("the invariants hold");
			}
			// The margin keeps most of the sessions; those that changed the set are not compared.
			let unchanged = ValidatorSet::standings().iter().all(|one| one.paused.is_none());
			for (session, expected) in (0..).zip(model(&gaps, &validators)) {
				if unchanged && session + 4 > Session::current_index() {
					let short: Vec<_> = expected.into_iter().filter(|one| one.missed > 0).collect();
					assert_eq!(ValidatorSet::missed(session), short, "in session {session}");
				}
			}
		});
	}
}

#[test]
fn who_missed_a_slot_is_named_when_the_session_ends() {
	run(|| {
		next_block(0); // slot 1
		next_block(2); // slot 4; 2 and 3 are missed, one by each
		next_block(1); // slot 6; 5 is missed, by the second
		System::reset_events();
		next_session();
		let missed = |validator, missed, turns| Event::SlotsMissed { session: 0, validator, missed, turns };
		assert_eq!(own_events(), [missed(FIRST, 1, 3), missed(SECOND, 2, 4)]);
		assert_eq!(
			ValidatorSet::missed(0),
			[Shortfall { validator: FIRST, missed: 1, turns: 3 }, Shortfall { validator: SECOND, missed: 2, turns: 4 }]
		);
		assert!(Missed::<Test>::get().is_empty());
	});
}

#[test]
fn where_nobody_misses_a_slot_nothing_is_said() {
	run(|| {
		next_session();
		next_session();
		assert_eq!(own_events(), []);
		assert_eq!(Shortfalls::<Test>::iter().count(), 0);
	});
}

#[test]
fn slots_before_the_first_block_of_a_session_are_missed_by_the_session_before() {
	run_with(&[FIRST, SECOND, THIRD], || {
		next_block(0);
		System::set_block_number(9);
		next_block(4); // begins session 1
		assert_eq!(Session::current_index(), 1);
		let missed: u32 = ValidatorSet::missed(0).iter().map(|one| one.missed).sum();
		assert_eq!((missed, ValidatorSet::missed(1)), (4, vec![]));
	});
}

#[test]
fn however_long_the_chain_stood_still_it_is_counted_at_once() {
	run(|| {
		next_block(0);
		make_block(3, u64::MAX / 2);
		let missed: Vec<u32> = Missed::<Test>::get().into_inner();
		assert_eq!(missed, [u32::MAX; 2], "as much as can be said");
		next_session();
	});
}

#[test]
fn what_was_missed_is_kept_for_some_sessions() {
	run(|| {
		next_block(0);
		for _ in 0..7 {
			next_block(1);
			next_session();
		}
		let mut kept: Vec<_> = Shortfalls::<Test>::iter_keys().collect();
		kept.sort();
		assert_eq!((Session::current_index(), kept), (7, vec![3, 4, 5, 6]));
		assert_eq!(ValidatorSet::missed(2), []);
	});
}

#[test]
fn a_block_that_names_no_slot_counts_nothing() {
	run(|| {
		next_block(0);
		System::set_block_number(2);
		System::initialize(&3, &Default::default(), &Default::default());
		ValidatorSet::note_slot();
		assert!(Missed::<Test>::get().is_empty());
	});
}
