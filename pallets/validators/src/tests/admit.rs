use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

use crate::{mock::*, Error, Event, Hospitals, Nominations};

fn nominated() {
	assert_ok!(ValidatorSet::nominate(by(ADMINISTRATOR), HOSPITAL, THIRD));
	System::reset_events();
}

#[test]
fn only_the_council_and_root_admit() {
	for (origin, answer) in [
		(RuntimeOrigin::none(), Err(BadOrigin)),
		(RuntimeOrigin::root(), Ok(())),
		(by(COUNCIL), Ok(())),
		(by(FIRST), Err(BadOrigin)),
		(by(THIRD), Err(BadOrigin)),
		(by(ADMINISTRATOR), Err(BadOrigin)),
		(by(NURSE), Err(BadOrigin)),
		(by(STRANGER), Err(BadOrigin)),
	] {
		run(|| {
			nominated();
			assert_eq!(ValidatorSet::admit(origin, THIRD), answer);
		});
	}
}

#[test]
fn an_admitted_validator_exists_with_no_balance_and_can_set_its_keys() {
	run(|| {
		assert!(set_keys(&THIRD).is_err());
		nominated();
		assert_ok!(ValidatorSet::admit(RuntimeOrigin::root(), THIRD));
		assert!(ValidatorSet::is_validator(&THIRD));
		assert_eq!(Balances::free_balance(&THIRD), 0);
		assert_eq!(System::providers(&THIRD), 1);
		assert_eq!(
			events(),
			[
				frame_system::Event::NewAccount { account: THIRD }.into(),
				Event::Admitted { validator: THIRD, organization: HOSPITAL }.into(),
			]
		);
		assert_ok!(set_keys(&THIRD));
	});
}

#[test]
fn the_validator_is_the_hospitals_and_its_nomination_is_spent() {
	run(|| {
		nominated();
		assert_ok!(ValidatorSet::admit(RuntimeOrigin::root(), THIRD));
		assert_eq!(Hospitals::<Test>::get(THIRD), Some(HOSPITAL));
		assert_eq!(Nominations::<Test>::get(THIRD), None);
	});
}

#[test]
fn validators_are_kept_in_order() {
	run(|| {
		for index in [9, 0, 3] {
			assert_ok!(admit(&validator(index)));
		}
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
fn nobody_is_admitted_whom_no_hospital_nominates() {
	run(|| {
		assert_noop!(ValidatorSet::admit(RuntimeOrigin::root(), THIRD), Error::<Test>::NotNominated);
	});
}

#[test]
fn a_nomination_lapses_with_its_hospital_and_stands_again_with_it() {
	run(|| {
		nominated();
		Neighbours::set_active(HOSPITAL, false);
		assert_noop!(ValidatorSet::admit(RuntimeOrigin::root(), THIRD), Error::<Test>::HospitalNotActive);
		Neighbours::set_active(HOSPITAL, true);
		assert_ok!(ValidatorSet::admit(RuntimeOrigin::root(), THIRD));
	});
}

#[test]
fn there_is_a_most_validators() {
	run(|| {
		for index in 3..=100 {
			assert_ok!(admit(&validator(index)));
		}
		assert_ok!(ValidatorSet::nominate(by(ADMINISTRATOR), HOSPITAL, validator(101)));
		assert_noop!(ValidatorSet::admit(RuntimeOrigin::root(), validator(101)), Error::<Test>::TooMany);
	});
}
