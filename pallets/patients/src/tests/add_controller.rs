use frame_support::{assert_noop, assert_ok};
use salus_primitives::patient::{Capacity, PatientStatus, Scope};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

use crate::{mock::*, Controllers, Error, Event};

fn add(account: sp_runtime::AccountId32) -> DispatchResult {
	Patients::add_controller(by(&WALLET), PATIENT, account)
}

#[test]
fn only_the_patient_adds_a_wallet() {
	let call = |origin| Patients::add_controller(origin, PATIENT, STRANGER);
	let answers: Vec<_> = answers(|origin| {
		// A place for one more.
		Patients::remove_controller(by(&OTHER_GUARDIAN), PATIENT, OTHER_GUARDIAN).expect("it may go");
		call(origin)
	});
	let nobody = Err(Error::<Test>::NotAController.into());
	let other = Err(Error::<Test>::NotAuthorized.into());
	assert_eq!(
		answers,
		[
			("nobody", Err(BadOrigin)),
			("root", Err(BadOrigin)),
			("registrar", nobody),
			("other organization", nobody),
			("wallet", Ok(())),
			("guardian", other),
			("trusted", other),
			("stranger", nobody),
		]
	);
}

#[test]
fn a_second_wallet_is_the_patients_own_like_the_first() {
	scene(|| {
		assert_ok!(add(NEW_WALLET));
		assert_eq!(Patients::capacity(NEW_WALLET, PATIENT), Some(Capacity::Patient));
		assert!(is_known(&NEW_WALLET));
		let added = Event::ControllerAdded {
			patient: PATIENT,
			account: NEW_WALLET,
			capacity: Capacity::Patient,
			scope: Scope::ALL,
			until: None,
			by: Some(WALLET),
		};
		assert_eq!(events(), [added]);
		assert_ok!(Patients::remove_controller(by(&NEW_WALLET), PATIENT, WALLET));
	});
}

#[test]
fn nobody_acts_for_a_patient_twice() {
	family(|| {
		for account in [WALLET, GUARDIAN, FRIEND] {
			assert_noop!(add(account), Error::<Test>::AlreadyController);
		}
	});
}

#[test]
fn a_patient_has_controllers_up_to_a_bound() {
	family(|| {
		assert_eq!(Controllers::<Test>::get(PATIENT).len(), 4);
		assert_noop!(add(NEW_WALLET), Error::<Test>::TooManyControllers);
	});
}

#[test]
fn whoever_is_added_takes_the_place_of_one_that_has_ended() {
	scene(|| {
		for index in 0..2 {
			assert_ok!(add(sp_runtime::AccountId32::new([100 + index; 32])));
		}
		assert_ok!(name(GUARDIAN, Scope::ALL, Some(START + 1)));
		events();
		assert_noop!(add(NEW_WALLET), Error::<Test>::TooManyControllers);
		pass(1);
		assert_ok!(add(NEW_WALLET));
		assert!(!is_known(&GUARDIAN));
		assert_eq!(events()[0], Event::ControlExpired { patient: PATIENT, account: GUARDIAN });
	});
}

#[test]
fn an_account_acts_for_patients_up_to_a_bound() {
	scene(|| {
		for index in 1..=3 {
			let patient = salus_primitives::PatientId([index; 32]);
			assert_ok!(Patients::register_patient(by(&REGISTRAR), HOSPITAL, patient, NEW_WALLET));
		}
		assert_noop!(add(NEW_WALLET), Error::<Test>::TooManyPatients);
	});
}

#[test]
fn nothing_new_is_granted_while_the_patient_is_not_active() {
	scene(|| {
		becomes(PatientStatus::Suspended);
		assert_noop!(add(NEW_WALLET), Error::<Test>::Suspended);
		becomes(PatientStatus::Deceased);
		assert_noop!(add(NEW_WALLET), Error::<Test>::NotAController);
	});
}

#[test]
fn an_unknown_patient_is_refused() {
	scene(|| {
		let call = Patients::add_controller(by(&WALLET), UNKNOWN_PATIENT, NEW_WALLET);
		assert_noop!(call, Error::<Test>::NotFound);
	});
}
