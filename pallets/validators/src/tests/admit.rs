use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

use crate::{mock::*, Error, Event};

#[test]
fn only_the_council_and_root_admit() {
	for (origin, answer) in [
		(RuntimeOrigin::none(), Err(BadOrigin)),
		(RuntimeOrigin::root(), Ok(())),
		(RuntimeOrigin::signed(COUNCIL), Ok(())),
		(RuntimeOrigin::signed(FIRST), Err(BadOrigin)),
		(RuntimeOrigin::signed(THIRD), Err(BadOrigin)),
	] {
		run(|| assert_eq!(ValidatorSet::admit(origin, THIRD), answer));
	}
}

#[test]
fn an_admitted_validator_exists_with_no_balance_and_can_set_its_keys() {
	run(|| {
		assert!(set_keys(&THIRD).is_err());
		assert_ok!(ValidatorSet::admit(RuntimeOrigin::root(), THIRD));
		assert!(ValidatorSet::is_validator(&THIRD));
		assert_eq!(Balances::free_balance(&THIRD), 0);
		assert_eq!(System::providers(&THIRD), 1);
		assert_eq!(
			events(),
			[frame_system::Event::NewAccount { account: THIRD }.into(), Event::Admitted { validator: THIRD }.into(),]
		);
		assert_ok!(set_keys(&THIRD));
	});
}

#[test]
fn validators_are_kept_in_order() {
	run(|| {
		assert_ok!(ValidatorSet::admit(RuntimeOrigin::root(), validator(9)));
		assert_ok!(ValidatorSet::admit(RuntimeOrigin::root(), validator(0)));
		assert_ok!(ValidatorSet::admit(RuntimeOrigin::root(), THIRD));
		assert_eq!(ValidatorSet::validators(), [validator(0), FIRST, SECOND, THIRD, validator(9)]);
	});
}

#[test]
fn nobody_is_admitted_twice() {
	run(|| {
		assert_noop!(ValidatorSet::admit(RuntimeOrigin::root(), FIRST), Error::<Test>::AlreadyAdmitted);
	});
}

#[test]
fn there_is_a_most_validators() {
	run(|| {
		for index in 3..=100 {
			assert_ok!(ValidatorSet::admit(RuntimeOrigin::root(), validator(index)));
		}
		assert_noop!(ValidatorSet::admit(RuntimeOrigin::root(), validator(101)), Error::<Test>::TooMany);
	});
}
