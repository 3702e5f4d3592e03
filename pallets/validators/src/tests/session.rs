use frame_support::{assert_noop, assert_ok};
use pallet_session::SessionManager;
use sp_core::Pair;
use sp_runtime::traits::Convert;

use crate::{mock::*, AdmittedValidator};

fn planned() -> Option<Vec<salus_primitives::AccountId>> {
	<ValidatorSet as SessionManager<_>>::new_session(Session::current_index() + 2)
}

#[test]
fn the_founders_validate_from_the_first_block() {
	run(|| assert_eq!(authorities(), [FIRST, SECOND]));
}

#[test]
fn a_removed_validator_validates_until_the_next_session_has_ended() {
	run(|| {
		assert_ok!(ValidatorSet::remove(RuntimeOrigin::root(), FIRST));
		next_session();
		assert_eq!(authorities(), [FIRST, SECOND]);
		next_session();
		assert_eq!(authorities(), [SECOND]);
	});
}

#[test]
fn an_unchanged_set_is_not_planned_anew() {
	run(|| {
		next_session();
		assert_eq!(planned(), None);
		next_session();
		assert_eq!(planned(), None);
		assert_eq!(authorities(), [FIRST, SECOND]);
	});
}

#[test]
fn a_changed_set_is_planned_once() {
	run(|| {
		assert_ok!(admit(&THIRD));
		assert_ok!(set_keys(&THIRD));
		assert_eq!(planned(), Some(vec![FIRST, SECOND, THIRD]));
		next_session();
		next_session();
		assert_eq!(planned(), None);
	});
}

#[test]
fn a_validator_without_keys_is_left_out_and_taken_in_when_it_has_them() {
	run(|| {
		assert_ok!(admit(&THIRD));
		for _ in 0..3 {
			next_session();
			assert_eq!(authorities(), [FIRST, SECOND]);
		}
		assert_ok!(set_keys(&THIRD));
		next_session();
		next_session();
		assert_eq!(authorities(), [FIRST, SECOND, THIRD]);
	});
}

#[test]
fn a_validator_that_changes_its_keys_goes_on_with_the_new_ones() {
	run(|| {
		let new = author_of_seed(77);
		assert_ok!(set_these_keys(&FIRST, &new));
		assert_eq!(planned(), Some(vec![FIRST, SECOND]), "the root by which it is held to them is made anew");
		next_session();
		assert_eq!(planned(), None);
		assert_eq!(Session::queued_keys(), [(FIRST, Keys { aura: new.public() }), (SECOND, keys(&SECOND))]);
		next_session();
		assert_eq!(authorities(), [FIRST, SECOND]);
	});
}

#[test]
fn a_set_is_given_anew_while_there_is_no_root_of_the_one_before() {
	run(|| {
		next_session();
		assert_eq!(planned(), None);
		pallet_session::historical::HistoricalSessions::<Test>::remove(Session::current_index() + 1);
		assert_eq!(planned(), Some(vec![FIRST, SECOND]));
	});
}

#[test]
fn no_empty_set_is_ever_planned() {
	// On a runtime without the filter that refuses it. Afterwards the invariants do not hold: nobody has keys.
	new_test_ext().execute_with(|| {
		for account in [FIRST, SECOND] {
			assert_ok!(Session::purge_keys(RuntimeOrigin::signed(account)));
		}
		assert_eq!(planned(), None);
		assert_eq!(ValidatorSet::do_try_state(), Err("no validator has keys".into()));
	});
}

#[test]
fn keys_of_whoever_is_no_validator_are_found() {
	new_test_ext().execute_with(|| {
		pallet_session::NextKeys::<Test>::insert(THIRD, keys(&THIRD));
		assert_eq!(ValidatorSet::do_try_state(), Err("keys of nobody who validates".into()));
	});
}

#[test]
fn only_admitted_validators_have_a_validator_id() {
	run(|| {
		assert_eq!(AdmittedValidator::<Test>::convert(FIRST), Some(FIRST));
		assert_eq!(AdmittedValidator::<Test>::convert(THIRD), None);
		System::inc_providers(&THIRD);
		assert_noop!(set_keys(&THIRD), pallet_session::Error::<Test>::NoAssociatedValidatorId);
	});
}
