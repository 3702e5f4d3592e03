//! Each invariant notices what breaks it: storage is corrupted by hand, as no call can.

use frame_support::assert_ok;
use salus_primitives::{
	patient::{Capacity, GuardianEnd, GuardianRole, Link, PatientStatus, Registration, Scope},
	PatientId,
};
use sp_runtime::DispatchError;

use super::{begin, two_recover};
use crate::{mock::*, Controller, Controllers, Duplicates, PatientsOf, Recoveries, Recovery, Registrations, Survivors};

/// A duplicate of the patient's registration.
const TWIN: PatientId = PatientId([1; 32]);

/// A patient with a family, a recovery and a duplicate; then broken.
fn broken(how: impl FnOnce()) -> &'static str {
	new_test_ext().execute_with(|| {
		consortium();
		assert_ok!(Patients::register_patient(by(&REGISTRAR), HOSPITAL, PATIENT, WALLET));
		assert_ok!(Patients::register_patient(by(&REGISTRAR), HOSPITAL, TWIN, STRANGER));
		assert_ok!(name(GUARDIAN, Scope::ALL, None));
		assert_ok!(name(OTHER_GUARDIAN, Scope::ALL, None));
		two_recover();
		assert_ok!(begin());
		assert_ok!(Patients::link(by(&REGISTRAR), HOSPITAL, TWIN, PATIENT));
		assert_ok!(Patients::do_try_state());
		how();
		match Patients::do_try_state() {
			Err(DispatchError::Other(why)) => why,
			other => panic!("the breach was not noticed: {other:?}"),
		}
	})
}

fn registration(how: impl FnOnce(&mut Registration)) {
	Registrations::<Test>::mutate(PATIENT, |registration| how(registration.as_mut().expect("it is there")));
}

fn controllers(how: impl FnOnce(&mut Vec<Controller>)) {
	Controllers::<Test>::mutate(PATIENT, |controllers| {
		let mut all = controllers.clone().into_inner();
		how(&mut all);
		*controllers = all.try_into().expect("it fits");
	});
}

fn recovery(how: impl FnOnce(&mut Recovery<Test>)) {
	Recoveries::<Test>::mutate(PATIENT, |recovery| how(recovery.as_mut().expect("it has begun")));
}

#[test]
fn of_registrations() {
	let why = "a wallet of the dead, or none of the living";
	assert_eq!(broken(|| registration(|found| found.status = PatientStatus::Deceased)), why);
	assert_eq!(broken(|| controllers(|all| all.retain(|found| found.account != WALLET))), why);
	let why = "a majority that could be a date of birth";
	assert_eq!(broken(|| registration(|found| found.majority = Some(1))), why);
}

#[test]
fn of_controllers() {
	let why = "a controller of no patient";
	assert_eq!(broken(|| Registrations::<Test>::remove(PATIENT)), why);
	let none = PatientId([2; 32]);
	let empty = || {
		let registration = Registrations::<Test>::get(PATIENT).expect("it is there");
		let died = Registration { status: PatientStatus::Deceased, ..registration };
		Registrations::<Test>::insert(none, died);
		Controllers::<Test>::insert(none, frame_support::BoundedVec::new());
	};
	assert_eq!(broken(empty), "an empty list of controllers");
	assert_eq!(broken(|| controllers(|all| all[2].account = GUARDIAN)), "a controller twice");
	assert_eq!(broken(|| controllers(|all| all[1].scope = Scope::NONE)), "a controller who may do nothing");
	assert_eq!(broken(|| controllers(|all| all[1].capacity = Capacity::Trusted)), "a scope too wide");
	let ends = || controllers(|all| all[0].until = Some(GuardianEnd::Majority));
	assert_eq!(broken(ends), "a patient's own wallet that ends");
	let astray = || controllers(|all| all[1].account = FRIEND);
	assert_eq!(broken(astray), "a controller without way back");
	assert_eq!(
		broken(|| PatientsOf::<Test>::insert(FRIEND, frame_support::BoundedVec::new())),
		"an empty list of patients"
	);
	let alone = || PatientsOf::<Test>::try_append(FRIEND, PATIENT).expect("it fits");
	assert_eq!(broken(alone), "a way back to a patient who has no such controller");
	let died = || {
		registration(|found| found.status = PatientStatus::Deceased);
		controllers(|all| all.retain(|found| found.account != WALLET));
	};
	assert_eq!(broken(died), "a controller of a patient who has died");
}

#[test]
fn of_recoveries() {
	let of_none = || {
		let begun = Recoveries::<Test>::get(PATIENT).expect("it has begun");
		Recoveries::<Test>::insert(UNKNOWN_PATIENT, begun);
	};
	assert_eq!(broken(of_none), "a recovery of no patient");
	let died = || {
		registration(|found| found.status = PatientStatus::Deceased);
		for account in [WALLET, OTHER_GUARDIAN] {
			PatientsOf::<Test>::remove(account);
		}
		let executor = Capacity::Guardian(GuardianRole::Executor);
		controllers(|all| *all = vec![Controller { capacity: executor, ..guardian(GUARDIAN) }]);
	};
	assert_eq!(broken(died), "a recovery of a patient who has died");
	assert_eq!(broken(|| recovery(|begun| begun.lapses = 0)), "a recovery that lapses before it can be completed");
	let twice = || recovery(|begun| begun.supporters.try_push(GUARDIAN).expect("it fits"));
	assert_eq!(broken(twice), "a supporter twice");
	let stranger = || recovery(|begun| begun.supporters.try_push(FRIEND).expect("it fits"));
	assert_eq!(broken(stranger), "a supporter who is no controller");
}

#[test]
fn of_links() {
	let to_none = || Survivors::<Test>::insert(PATIENT, Link { survivor: UNKNOWN_PATIENT, accepted: false });
	assert_eq!(broken(to_none), "a link of no patient");
	let itself = || Survivors::<Test>::insert(PATIENT, Link { survivor: PATIENT, accepted: false });
	assert_eq!(broken(itself), "a duplicate of itself");
	assert_eq!(broken(|| Duplicates::<Test>::remove(PATIENT)), "a link without way back");
	let circle = || Duplicates::<Test>::try_append(TWIN, TWIN).expect("it fits");
	assert_eq!(broken(circle), "a duplicate with duplicates");
	assert_eq!(
		broken(|| Duplicates::<Test>::insert(UNKNOWN_PATIENT, frame_support::BoundedVec::new())),
		"an empty list of duplicates"
	);
	assert_eq!(broken(|| Survivors::<Test>::remove(TWIN)), "a way back to no link");
}
