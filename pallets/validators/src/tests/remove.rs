use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

use crate::{mock::*, Error, Event};

#[test]
fn only_the_council_and_root_remove() {
	for (origin, answer) in [
		(RuntimeOrigin::none(), Err(BadOrigin)),
		(RuntimeOrigin::root(), Ok(())),
		(RuntimeOrigin::signed(COUNCIL), Ok(())),
		(RuntimeOrigin::signed(SECOND), Err(BadOrigin)),
		(RuntimeOrigin::signed(THIRD), Err(BadOrigin)),
		(by(ADMINISTRATOR), Err(BadOrigin)),
		(by(NURSE), Err(BadOrigin)),
	] {
		run(|| assert_eq!(ValidatorSet::remove(origin, SECOND), answer));
	}
}

#[test]
fn a_removed_validator_loses_its_keys_and_its_account() {
	run(|| {
		assert_ok!(admit(&THIRD));
		assert_ok!(set_keys(&THIRD));
		System::reset_events();
		assert_ok!(ValidatorSet::remove(RuntimeOrigin::root(), THIRD));
		assert!(!ValidatorSet::is_validator(&THIRD));
		assert!(!ValidatorSet::has_keys(&THIRD));
		assert_eq!((System::consumers(&THIRD), System::providers(&THIRD)), (0, 0));
		let deposit = pallet_session::HoldReason::Keys.into();
		assert_eq!(
			events(),
			[
				// Session gives the deposit for the keys back, which is nothing.
				pallet_balances::Event::Endowed { account: THIRD, free_balance: 0 }.into(),
				pallet_balances::Event::Released { reason: deposit, who: THIRD, amount: 0 }.into(),
				frame_system::Event::KilledAccount { account: THIRD }.into(),
				Event::Removed { validator: THIRD }.into(),
			]
		);
		assert!(set_keys(&THIRD).is_err());
	});
}

#[test]
fn the_keys_of_a_removed_validator_can_be_set_by_another() {
	run(|| {
		assert_ok!(admit(&THIRD));
		assert_noop!(set_these_keys(&THIRD, &author(&SECOND)), pallet_session::Error::<Test>::DuplicatedKey);
		assert_ok!(ValidatorSet::remove(RuntimeOrigin::root(), SECOND));
		assert_ok!(set_these_keys(&THIRD, &author(&SECOND)));
	});
}

#[test]
fn a_founding_validator_can_be_removed_like_any_other() {
	run(|| {
		assert_ok!(ValidatorSet::remove(RuntimeOrigin::root(), FIRST));
		assert_eq!(ValidatorSet::validators(), [SECOND]);
		assert!(!System::account_exists(&FIRST));
	});
}

#[test]
fn the_last_validator_stays() {
	run(|| {
		assert_ok!(ValidatorSet::remove(RuntimeOrigin::root(), FIRST));
		assert_noop!(ValidatorSet::remove(RuntimeOrigin::root(), SECOND), Error::<Test>::TooFew);
	});
}

#[test]
fn the_last_validator_with_keys_stays() {
	run(|| {
		assert_ok!(admit(&THIRD));
		assert_ok!(ValidatorSet::remove(RuntimeOrigin::root(), FIRST));
		assert_noop!(ValidatorSet::remove(RuntimeOrigin::root(), SECOND), Error::<Test>::NoneWithKeys);
		assert_ok!(set_keys(&THIRD));
		assert_ok!(ValidatorSet::remove(RuntimeOrigin::root(), SECOND));
	});
}

#[test]
fn whoever_is_no_validator_cannot_be_removed() {
	run(|| {
		assert_noop!(ValidatorSet::remove(RuntimeOrigin::root(), THIRD), Error::<Test>::NotFound);
	});
}

#[test]
fn a_validator_removed_and_admitted_again_sets_its_keys_again() {
	run(|| {
		assert_ok!(ValidatorSet::remove(RuntimeOrigin::root(), SECOND));
		assert_ok!(admit(&SECOND));
		assert!(!ValidatorSet::has_keys(&SECOND));
		assert_ok!(set_keys(&SECOND));
	});
}

#[test]
fn the_last_that_validates_stays() {
	run(|| {
		assert_ok!(ValidatorSet::pause(by(FIRST), FIRST));
		assert_noop!(ValidatorSet::remove(by(COUNCIL), SECOND), Error::<Test>::NoneWithKeys);
		assert_ok!(ValidatorSet::remove(by(COUNCIL), FIRST));
	});
}
