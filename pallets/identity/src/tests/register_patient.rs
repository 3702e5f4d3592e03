use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	patient::{Capacity, GuardianRole, PatientStatus},
	role::Role,
	AccountId, PatientId,
};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

use crate::{mock::*, Controller, Controllers, Error, Event, Registration, Registrations};

fn register(patient: PatientId, controller: AccountId) -> DispatchResult {
	Identity::register_patient(RuntimeOrigin::signed(REGISTRAR), HOSPITAL, patient, controller)
}

#[test]
fn only_a_registrar_of_the_organization_registers() {
	let call = |origin| Identity::register_patient(origin, HOSPITAL, UNKNOWN_PATIENT, STRANGER);
	let answers = answers(call);
	assert_eq!(
		answers,
		[
			("nobody", Err(BadOrigin)),
			("root", Err(BadOrigin)),
			("council", Err(Error::<Test>::NotAMember.into())),
			("administrator", Err(Error::<Test>::NotAuthorized.into())),
			("registrar", Ok(())),
			("physician", Err(Error::<Test>::NotAuthorized.into())),
			("other organization", Err(Error::<Test>::NotAMember.into())),
			("wallet", Err(Error::<Test>::NotAMember.into())),
			("stranger", Err(Error::<Test>::NotAMember.into())),
		]
	);
	only_the_role_may(Role::Registrar, call);
}

#[test]
fn a_registered_patient_has_one_controller_the_patients_own_wallet() {
	scene(|| {
		assert_ok!(register(UNKNOWN_PATIENT, STRANGER));
		assert_eq!(
			Registrations::<Test>::get(UNKNOWN_PATIENT),
			Some(Registration { status: PatientStatus::Active, registered_by: HOSPITAL, registered_at: Now::get() })
		);
		assert_eq!(Identity::patient_status(UNKNOWN_PATIENT), Some(PatientStatus::Active));
		assert_eq!(
			Controllers::<Test>::get(UNKNOWN_PATIENT).into_inner(),
			[Controller { account: STRANGER, capacity: Capacity::Patient }]
		);
		assert_eq!(Identity::capacity(STRANGER, UNKNOWN_PATIENT), Some(Capacity::Patient));
		assert_eq!(Identity::capacity(WALLET, UNKNOWN_PATIENT), None);
		assert_eq!(Identity::patients_of(STRANGER), [UNKNOWN_PATIENT]);
		assert_eq!(
			events(),
			[
				Event::PatientRegistered { patient: UNKNOWN_PATIENT, organization: HOSPITAL, by: REGISTRAR }.into(),
				new_account(STRANGER),
				Event::ControllerAdded { patient: UNKNOWN_PATIENT, account: STRANGER, capacity: Capacity::Patient }
					.into(),
			]
		);
	});
}

#[test]
fn the_event_names_the_registrar_of_another_organization_alike() {
	scene(|| {
		let signer = RuntimeOrigin::signed(LABORATORY_ADMINISTRATOR);
		assert_ok!(Identity::register_patient(signer, LABORATORY, UNKNOWN_PATIENT, WALLET));
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
		let signer = RuntimeOrigin::signed(LABORATORY_ADMINISTRATOR);
		assert_noop!(
			Identity::register_patient(signer, LABORATORY, PATIENT, STRANGER),
			Error::<Test>::AlreadyRegistered
		);
	});
}

#[test]
fn one_account_acts_for_several_patients_up_to_a_bound() {
	scene(|| {
		assert_ok!(register(PatientId([1; 32]), WALLET));
		assert_ok!(register(PatientId([2; 32]), WALLET));
		assert_eq!(Identity::patients_of(WALLET), [PATIENT, PatientId([1; 32]), PatientId([2; 32])]);
		assert_noop!(register(PatientId([3; 32]), WALLET), Error::<Test>::TooManyPatients);
	});
}

#[test]
fn nobody_acts_for_a_patient_twice() {
	scene(|| {
		for capacity in [Capacity::Patient, Capacity::Guardian(GuardianRole::Guardian)] {
			assert_noop!(Identity::do_add_controller(PATIENT, WALLET, capacity), Error::<Test>::AlreadyController);
		}
		assert_eq!(Controllers::<Test>::get(PATIENT).len(), 1);
	});
}

#[test]
fn nobody_acts_for_an_unknown_patient() {
	scene(|| {
		assert_noop!(
			Identity::do_add_controller(UNKNOWN_PATIENT, STRANGER, Capacity::Patient),
			Error::<Test>::PatientNotFound
		);
	});
}

#[test]
fn a_patient_has_room_for_guardians_up_to_a_bound() {
	scene(|| {
		let guardian = Capacity::Guardian(GuardianRole::Guardian);
		assert_ok!(Identity::do_add_controller(PATIENT, STRANGER, guardian));
		assert_eq!(Identity::capacity(STRANGER, PATIENT), Some(guardian));
		let more =
			|| frame_support::storage::with_storage_layer(|| Identity::do_add_controller(PATIENT, PHYSICIAN, guardian));
		assert_noop!(more(), Error::<Test>::TooManyControllers);
	});
}
