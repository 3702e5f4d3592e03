use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	patient::{Capacity, PatientStatus, Scope},
	role::Permission,
	AccountId, PatientId,
};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

use crate::{mock::*, Controller, Controllers, Error, Event, Registration, Registrations};

fn register(patient: PatientId, controller: AccountId) -> DispatchResult {
	Patients::register_patient(by(&REGISTRAR), HOSPITAL, patient, controller)
}

#[test]
fn only_a_registrar_of_the_organization_registers() {
	let call = |origin| Patients::register_patient(origin, HOSPITAL, UNKNOWN_PATIENT, STRANGER);
	let stranger = Err(Error::<Test>::NotAMember.into());
	assert_eq!(
		answers(call),
		[
			("nobody", Err(BadOrigin)),
			("root", Err(BadOrigin)),
			("registrar", Ok(())),
			("other organization", stranger),
			("wallet", stranger),
			("guardian", stranger),
			("trusted", stranger),
			("stranger", stranger),
		]
	);
	only_the_permission_serves(Permission::RegisterPatients, call);
}

#[test]
fn a_registered_patient_has_one_controller_the_patients_own_wallet() {
	scene(|| {
		assert_ok!(register(UNKNOWN_PATIENT, STRANGER));
		assert_eq!(
			Registrations::<Test>::get(UNKNOWN_PATIENT),
			Some(Registration {
				status: PatientStatus::Active,
				registered_by: HOSPITAL,
				registered_at: START,
				majority: None,
				threshold: 0
			})
		);
		assert_eq!(Patients::patient_status(UNKNOWN_PATIENT), Some(PatientStatus::Active));
		assert_eq!(
			Controllers::<Test>::get(UNKNOWN_PATIENT).into_inner(),
			[Controller { account: STRANGER, capacity: Capacity::Patient, scope: Scope::ALL, until: None }]
		);
		assert_eq!(Patients::capacity(STRANGER, UNKNOWN_PATIENT), Some(Capacity::Patient));
		assert_eq!(Patients::capacity(WALLET, UNKNOWN_PATIENT), None);
		assert_eq!(Patients::patients_of(STRANGER), [UNKNOWN_PATIENT]);
		assert_eq!(
			events(),
			[
				Event::PatientRegistered { patient: UNKNOWN_PATIENT, organization: HOSPITAL, by: REGISTRAR },
				Event::ControllerAdded {
					patient: UNKNOWN_PATIENT,
					account: STRANGER,
					capacity: Capacity::Patient,
					scope: Scope::ALL,
					until: None,
					by: Some(REGISTRAR)
				},
			]
		);
	});
}

#[test]
fn the_event_names_the_registrar_of_another_organization_alike() {
	scene(|| {
		let signer = by(&LABORATORY_REGISTRAR);
		assert_ok!(Patients::register_patient(signer, LABORATORY, UNKNOWN_PATIENT, WALLET));
		assert_eq!(
			Registrations::<Test>::get(UNKNOWN_PATIENT).map(|registration| registration.registered_by),
			Some(LABORATORY)
		);
	});
}

#[test]
fn a_registered_patient_is_not_registered_again() {
	scene(|| {
		assert_noop!(register(PATIENT, STRANGER), Error::<Test>::AlreadyRegistered);
		let signer = by(&LABORATORY_REGISTRAR);
		assert_noop!(
			Patients::register_patient(signer, LABORATORY, PATIENT, STRANGER),
			Error::<Test>::AlreadyRegistered
		);
	});
}

#[test]
fn one_account_acts_for_several_patients_up_to_a_bound() {
	scene(|| {
		assert_ok!(register(PatientId([1; 32]), WALLET));
		assert_ok!(register(PatientId([2; 32]), WALLET));
		assert_eq!(Patients::patients_of(WALLET), [PATIENT, PatientId([1; 32]), PatientId([2; 32])]);
		assert_noop!(register(PatientId([3; 32]), WALLET), Error::<Test>::TooManyPatients);
	});
}

#[test]
fn whoever_acts_for_a_patient_is_known() {
	scene(|| {
		assert!(is_known(&WALLET) && !is_known(&STRANGER));
		assert_ok!(register(UNKNOWN_PATIENT, STRANGER));
		assert!(is_known(&STRANGER));
	});
}
