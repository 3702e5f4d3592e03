use frame_support::{assert_noop, assert_ok};
use salus_primitives::patient::{Capacity, GuardianRole, PatientStatus};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

use crate::{mock::*, Error, Event};
use PatientStatus::{Active, Deceased, Suspended};

fn set(status: PatientStatus) -> DispatchResult {
	Identity::set_patient_status(RuntimeOrigin::signed(REGISTRAR), HOSPITAL, PATIENT, status)
}

#[test]
fn only_a_registrar_of_the_organization_sets_it() {
	let answers = answers(|origin| Identity::set_patient_status(origin, HOSPITAL, PATIENT, Suspended));
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
