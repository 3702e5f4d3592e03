//! `begin_recovery` and `support_recovery`: guardians agree on a new wallet.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::patient::{Act, GuardianRole, PatientStatus, Scope};
use sp_runtime::DispatchError::BadOrigin;

use super::{begin, support, two_recover};
use crate::{mock::*, Error, Event, Recoveries};

#[test]
fn only_guardians_who_may_recover_begin_and_support() {
	let nobody = Err(Error::<Test>::NotAController.into());
	let other = Err(Error::<Test>::NotAuthorized.into());
	let expected = [
		("nobody", Err(BadOrigin)),
		("root", Err(BadOrigin)),
		("registrar", nobody),
		("other organization", nobody),
		("wallet", other),
		("guardian", Ok(())),
		("trusted", other),
		("stranger", nobody),
	];
	let beginning = answers(|origin| {
		two_recover();
		Patients::begin_recovery(origin, PATIENT, NEW_WALLET)
	});
	assert_eq!(beginning, expected);
	let supporting = answers(|origin| {
		two_recover();
		Patients::begin_recovery(by(&OTHER_GUARDIAN), PATIENT, NEW_WALLET).expect("a guardian may");
		Patients::support_recovery(origin, PATIENT, NEW_WALLET)
	});
	assert_eq!(supporting, expected);
}

#[test]
fn everybody_hears_of_it_with_its_moments() {
	family(|| {
		two_recover();
		events();
		assert_ok!(begin());
		assert_ok!(support());
		let (patient, successor) = (PATIENT, NEW_WALLET);
		let (completes, lapses) = (START + DELAY, START + DELAY + LAPSE);
		assert_eq!(
			events(),
			[
				Event::RecoveryBegun { patient, successor: successor.clone(), by: GUARDIAN, completes, lapses },
				Event::RecoverySupported { patient, successor, by: OTHER_GUARDIAN },
			]
		);
	});
}

#[test]
fn a_guardian_without_recovery_in_its_scope_takes_no_part() {
	scene(|| {
		assert_ok!(name(GUARDIAN, Scope::ALL, None));
		assert_ok!(name(OTHER_GUARDIAN, Scope::ALL.difference(Act::Recover.into()), None));
		assert_ok!(Patients::set_recovery(by(&WALLET), PATIENT, 1));
		let call = Patients::begin_recovery(by(&OTHER_GUARDIAN), PATIENT, NEW_WALLET);
		assert_noop!(call, Error::<Test>::NotAuthorized);
		assert_ok!(begin());
		assert_noop!(support(), Error::<Test>::NotAuthorized);
	});
}

#[test]
fn a_guardian_who_has_ended_takes_no_part() {
	scene(|| {
		assert_ok!(name(GUARDIAN, Scope::ALL, None));
		assert_ok!(name(OTHER_GUARDIAN, Scope::ALL, Some(START + 1)));
		two_recover();
		assert_ok!(begin());
		pass(1);
		assert_noop!(support(), Error::<Test>::NotAController);
	});
}

#[test]
fn a_patient_who_has_not_turned_it_on_is_not_recovered_by_guardians() {
	family(|| {
		assert_noop!(begin(), Error::<Test>::RecoveryOff);
	});
}

#[test]
fn one_at_a_time_until_it_lapses() {
	family(|| {
		two_recover();
		assert_ok!(begin());
		for successor in [NEW_WALLET, STRANGER] {
			let again = Patients::begin_recovery(by(&OTHER_GUARDIAN), PATIENT, successor);
			assert_noop!(again, Error::<Test>::AlreadyBegun);
		}
		pass(DELAY + LAPSE - 1);
		assert_noop!(begin(), Error::<Test>::AlreadyBegun);
		pass(1);
		assert_noop!(support(), Error::<Test>::NotBegun);
		assert_ok!(Patients::begin_recovery(by(&OTHER_GUARDIAN), PATIENT, STRANGER));
		let begun = Recoveries::<Test>::get(PATIENT).expect("it has begun");
		assert_eq!((begun.successor, begun.supporters.into_inner()), (STRANGER, vec![OTHER_GUARDIAN]));
	});
}

#[test]
fn support_is_for_one_successor_and_not_for_whoever_stands_there_meanwhile() {
	family(|| {
		two_recover();
		assert_noop!(support(), Error::<Test>::NotBegun);
		assert_ok!(begin());
		assert_ok!(Patients::veto_recovery(by(&WALLET), PATIENT));
		assert_ok!(Patients::begin_recovery(by(&GUARDIAN), PATIENT, STRANGER));
		assert_noop!(support(), Error::<Test>::NotBegun);
	});
}

#[test]
fn nobody_supports_twice() {
	family(|| {
		two_recover();
		assert_ok!(begin());
		let again = Patients::support_recovery(by(&GUARDIAN), PATIENT, NEW_WALLET);
		assert_noop!(again, Error::<Test>::AlreadySupported);
		assert_ok!(support());
		assert_noop!(support(), Error::<Test>::AlreadySupported);
	});
}

#[test]
fn the_successor_is_nobody_to_the_patient_yet() {
	family(|| {
		two_recover();
		for account in [WALLET, GUARDIAN, FRIEND] {
			let call = Patients::begin_recovery(by(&GUARDIAN), PATIENT, account);
			assert_noop!(call, Error::<Test>::AlreadyController);
		}
	});
}

#[test]
fn the_dead_are_not_recovered_and_the_suspended_are() {
	scene(|| {
		let role = GuardianRole::Executor;
		assert_ok!(Patients::name_guardian(by(&WALLET), PATIENT, GUARDIAN, role, Scope::ALL, None));
		assert_ok!(Patients::set_recovery(by(&WALLET), PATIENT, 1));
		becomes(PatientStatus::Suspended);
		assert_ok!(begin());
		becomes(PatientStatus::Deceased);
		assert_noop!(begin(), Error::<Test>::Deceased);
		let support = Patients::support_recovery(by(&GUARDIAN), PATIENT, NEW_WALLET);
		assert_noop!(support, Error::<Test>::Deceased);
	});
}
