use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

use crate::{mock::*, Error, Event, NominationCounts, Nominations};

#[test]
fn only_a_hospitals_administrator_nominates() {
	let refused = || Err(Error::<Test>::NotAuthorized.into());
	for (origin, answer) in [
		(RuntimeOrigin::none(), Err(BadOrigin)),
		(RuntimeOrigin::root(), Err(BadOrigin)),
		(by(ADMINISTRATOR), Ok(())),
		(by(OTHER_ADMINISTRATOR), refused()),
		(by(LABORATORY_ADMINISTRATOR), refused()),
		(by(NURSE), refused()),
		(by(COUNCIL), refused()),
		(by(FIRST), refused()),
		(by(THIRD), refused()),
		(by(STRANGER), refused()),
	] {
		run(|| assert_eq!(ValidatorSet::nominate(origin, HOSPITAL, THIRD), answer));
	}
}

#[test]
fn a_nomination_is_noted_and_gives_nothing_yet() {
	run(|| {
		assert_ok!(ValidatorSet::nominate(by(ADMINISTRATOR), HOSPITAL, THIRD));
		assert_eq!(own_events(), [Event::Nominated { validator: THIRD, organization: HOSPITAL }]);
		assert_eq!(Nominations::<Test>::get(THIRD), Some(HOSPITAL));
		assert!(!ValidatorSet::is_validator(&THIRD));
		assert!(!System::account_exists(&THIRD));
		assert!(set_keys(&THIRD).is_err());
	});
}

#[test]
fn a_laboratory_does_not_nominate() {
	run(|| {
		assert_noop!(
			ValidatorSet::nominate(by(LABORATORY_ADMINISTRATOR), LABORATORY, THIRD),
			Error::<Test>::NotHospital
		);
	});
}

#[test]
fn a_suspended_hospital_does_not_nominate() {
	run(|| {
		Neighbours::set_active(HOSPITAL, false);
		assert_noop!(ValidatorSet::nominate(by(ADMINISTRATOR), HOSPITAL, THIRD), Error::<Test>::NotAuthorized);
	});
}

#[test]
fn a_validator_is_not_nominated_again() {
	run(|| {
		assert_noop!(ValidatorSet::nominate(by(ADMINISTRATOR), HOSPITAL, FIRST), Error::<Test>::AlreadyAdmitted);
	});
}

#[test]
fn an_account_is_nominated_once_by_whomever() {
	run(|| {
		assert_ok!(ValidatorSet::nominate(by(ADMINISTRATOR), HOSPITAL, THIRD));
		for (administrator, hospital) in [(ADMINISTRATOR, HOSPITAL), (OTHER_ADMINISTRATOR, OTHER)] {
			let again = ValidatorSet::nominate(by(administrator), hospital, THIRD);
			assert_noop!(again, Error::<Test>::AlreadyNominated);
		}
	});
}

#[test]
fn a_lapsed_nomination_gives_way_to_another_hospitals() {
	run(|| {
		assert_ok!(ValidatorSet::nominate(by(ADMINISTRATOR), HOSPITAL, THIRD));
		Neighbours::set_active(HOSPITAL, false);
		assert_ok!(ValidatorSet::nominate(by(OTHER_ADMINISTRATOR), OTHER, THIRD));
		assert_eq!(Nominations::<Test>::get(THIRD), Some(OTHER));
		assert_eq!((NominationCounts::<Test>::get(HOSPITAL), NominationCounts::<Test>::get(OTHER)), (0, 1));
	});
}

#[test]
fn a_hospital_nominates_only_so_many_at_a_time() {
	run(|| {
		for index in 3..6 {
			assert_ok!(ValidatorSet::nominate(by(ADMINISTRATOR), HOSPITAL, validator(index)));
		}
		let one_more = || ValidatorSet::nominate(by(ADMINISTRATOR), HOSPITAL, validator(6));
		assert_noop!(one_more(), Error::<Test>::TooManyNominations);
		assert_ok!(ValidatorSet::nominate(by(OTHER_ADMINISTRATOR), OTHER, validator(6)));
		assert_ok!(ValidatorSet::withdraw(by(OTHER_ADMINISTRATOR), OTHER, validator(6)));
		assert_ok!(ValidatorSet::admit(by(COUNCIL), THIRD));
		assert_ok!(one_more());
	});
}
