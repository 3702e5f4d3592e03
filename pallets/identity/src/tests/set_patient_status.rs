use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::Standing as _,
	patient::{Capacity, GuardianRole, PatientStatus},
	role::Role,
	PatientId,
};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

use crate::{mock::*, Controllers, Enrolments, Error, Event, PatientsOf};
use PatientStatus::{Active, Deceased, Suspended};

fn set(status: PatientStatus) -> DispatchResult {
	Identity::set_patient_status(RuntimeOrigin::signed(REGISTRAR), HOSPITAL, PATIENT, status)
}

#[test]
fn only_a_registrar_of_the_organization_sets_it() {
	let call = |origin| Identity::set_patient_status(origin, HOSPITAL, PATIENT, Suspended);
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
fn a_registrar_elsewhere_cannot_touch_the_patient() {
	scene(|| {
		let signer = RuntimeOrigin::signed(LABORATORY_ADMINISTRATOR);
		assert_noop!(Identity::set_patient_status(signer, LABORATORY, PATIENT, Deceased), Error::<Test>::NotAuthorized);
	});
}

#[test]
fn suspension_leaves_the_controller_and_can_be_lifted() {
	scene(|| {
		assert_ok!(set(Suspended));
		assert_eq!(Identity::patient_status(PATIENT), Some(Suspended));
		assert_eq!(Identity::capacity(WALLET, PATIENT), Some(Capacity::Patient));
		assert_ok!(set(Active));
		assert_eq!(Identity::patient_status(PATIENT), Some(Active));
		assert_eq!(
			events(),
			[
				Event::PatientStatusSet { patient: PATIENT, status: Suspended, by: REGISTRAR }.into(),
				Event::PatientStatusSet { patient: PATIENT, status: Active, by: REGISTRAR }.into(),
			]
		);
	});
}

#[test]
fn death_ends_what_everybody_but_the_executor_may_do() {
	scene(|| {
		let executor = Capacity::Guardian(GuardianRole::Executor);
		assert_ok!(Identity::do_add_controller(PATIENT, STRANGER, executor));
		assert_ok!(set(Deceased));
		assert_eq!(Identity::capacity(WALLET, PATIENT), None);
		assert!(Identity::patients_of(WALLET).is_empty());
		assert_eq!(Identity::capacity(STRANGER, PATIENT), Some(executor));
	});
	scene(|| {
		let guardian = Capacity::Guardian(GuardianRole::Guardian);
		assert_ok!(Identity::do_add_controller(PATIENT, STRANGER, guardian));
		assert_ok!(set(Deceased));
		assert_eq!(Identity::capacity(STRANGER, PATIENT), None);
	});
}

#[test]
fn with_the_patient_ends_what_made_a_wallet_known() {
	scene(|| {
		assert_ok!(set(Suspended));
		assert!(Identity::is_known(&WALLET), "a suspended patient can still refuse");
		System::reset_events();
		assert_ok!(set(Deceased));
		assert!(!Identity::is_known(&WALLET));
		assert!(!Controllers::<Test>::contains_key(PATIENT) && !PatientsOf::<Test>::contains_key(WALLET));
		assert!(!Enrolments::<Test>::contains_key(WALLET));
		let reported = Event::PatientStatusSet { patient: PATIENT, status: Deceased, by: REGISTRAR };
		assert_eq!(events(), [killed_account(WALLET), reported.into()]);
	});
}

#[test]
fn an_executor_stays_known_and_the_guardian_beside_it_does_not() {
	scene(|| {
		let executor = Capacity::Guardian(GuardianRole::Executor);
		assert_ok!(Identity::do_add_controller(PATIENT, STRANGER, executor));
		assert_ok!(set(Deceased));
		assert!(Identity::is_known(&STRANGER) && !Identity::is_known(&WALLET));
		assert_eq!(Identity::patients_of(STRANGER), [PATIENT]);
		assert_eq!(Controllers::<Test>::get(PATIENT).len(), 1);
	});
}

#[test]
fn whoever_acts_for_another_patient_stays_known_and_has_room_for_one_more() {
	scene(|| {
		let register =
			|patient| Identity::register_patient(RuntimeOrigin::signed(REGISTRAR), HOSPITAL, patient, WALLET);
		assert_ok!(register(PatientId([1; 32])));
		assert_ok!(register(PatientId([2; 32])));
		assert_noop!(register(PatientId([3; 32])), Error::<Test>::TooManyPatients);
		assert_ok!(set(Deceased));
		assert!(Identity::is_known(&WALLET));
		assert_ok!(register(PatientId([3; 32])));
	});
}

#[test]
fn nobody_but_an_executor_begins_to_act_for_the_dead() {
	scene(|| {
		assert_ok!(set(Deceased));
		let guardian = Capacity::Guardian(GuardianRole::Guardian);
		for capacity in [Capacity::Patient, guardian] {
			assert_noop!(Identity::do_add_controller(PATIENT, STRANGER, capacity), Error::<Test>::PatientDeceased);
		}
		assert_ok!(Identity::do_add_controller(PATIENT, STRANGER, Capacity::Guardian(GuardianRole::Executor)));
	});
}

#[test]
fn death_is_final_from_whichever_status() {
	for before in [Active, Suspended] {
		scene(|| {
			if before == Suspended {
				assert_ok!(set(Suspended));
			}
			assert_ok!(set(Deceased));
			for status in PatientStatus::ALL {
				assert_noop!(set(*status), Error::<Test>::PatientDeceased);
			}
		});
	}
}

#[test]
fn the_status_it_has_is_refused() {
	scene(|| {
		assert_noop!(set(Active), Error::<Test>::NoChange);
		assert_ok!(set(Suspended));
		assert_noop!(set(Suspended), Error::<Test>::NoChange);
	});
}

#[test]
fn an_unknown_patient_is_refused() {
	scene(|| {
		let signer = RuntimeOrigin::signed(REGISTRAR);
		assert_noop!(
			Identity::set_patient_status(signer, HOSPITAL, UNKNOWN_PATIENT, Suspended),
			Error::<Test>::PatientNotFound
		);
	});
}
