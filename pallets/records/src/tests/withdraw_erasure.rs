use frame_support::{assert_noop, assert_ok};
use salus_primitives::patient::{Capacity, GuardianRole, PatientStatus};

use super::*;
use crate::{Error, Event, Requests};

fn withdraw() -> DispatchResult {
	Records::withdraw_erasure(signed(controller()), PATIENT, HOSPITAL)
}

#[test]
fn withdrawn_request_is_gone_and_reported() {
	run(|| {
		assert_ok!(ask());
		events();
		assert_ok!(withdraw());
		assert!(!Requests::<Test>::contains_key(HOSPITAL, PATIENT));
		assert!(Records::erasures_pending(HOSPITAL, None, 10).is_empty());
		let reported = Event::ErasureWithdrawn {
			patient: PATIENT,
			custodian: HOSPITAL,
			by: controller(),
			capacity: Capacity::Patient,
		};
		assert_eq!(events(), [reported]);
	});
}

#[test]
fn guardian_withdraws_what_the_patient_asked() {
	run(|| {
		assert_ok!(ask());
		events();
		assert_ok!(Records::withdraw_erasure(signed(guardian()), PATIENT, HOSPITAL));
		let capacity = Capacity::Guardian(GuardianRole::Guardian);
		let reported = Event::ErasureWithdrawn { patient: PATIENT, custodian: HOSPITAL, by: guardian(), capacity };
		assert_eq!(events(), [reported]);
	});
}

#[test]
fn withdrawn_request_is_not_begun_and_can_be_made_again() {
	run(|| {
		assert_ok!(ask());
		assert_ok!(withdraw());
		assert_noop!(begin(), Error::<Test>::NotRequested);
		assert_ok!(ask());
		assert_ok!(begin());
	});
}

#[test]
fn request_that_was_never_made_is_not_withdrawn() {
	run(|| {
		assert_noop!(withdraw(), Error::<Test>::NotRequested);
		assert_ok!(ask());
		let call = Records::withdraw_erasure(signed(controller()), PATIENT, OTHER_HOSPITAL);
		assert_noop!(call, Error::<Test>::NotRequested);
		assert_ok!(withdraw());
		assert_noop!(withdraw(), Error::<Test>::NotRequested);
	});
}

#[test]
fn erasure_that_is_begun_is_not_withdrawn_by_anybody() {
	run(|| {
		assert_ok!(ask());
		assert_ok!(begin());
		assert_noop!(withdraw(), Error::<Test>::AlreadyBegun);
		let call = Records::withdraw_erasure(signed(guardian()), PATIENT, HOSPITAL);
		assert_noop!(call, Error::<Test>::AlreadyBegun);
	});
}

#[test]
fn confirmed_erasure_is_not_withdrawn() {
	run(|| {
		assert_ok!(ask());
		assert_ok!(begin());
		assert_ok!(confirm());
		assert_noop!(withdraw(), Error::<Test>::AlreadyErased);
	});
}

#[test]
fn nobody_withdraws_for_an_unknown_suspended_or_deceased_patient() {
	run(|| {
		let call = Records::withdraw_erasure(signed(controller()), patient(99), HOSPITAL);
		assert_noop!(call, Error::<Test>::UnknownPatient);
		assert_ok!(ask());
		for status in [PatientStatus::Suspended, PatientStatus::Deceased] {
			Neighbours::set_patient(PATIENT, status);
			assert_noop!(withdraw(), Error::<Test>::PatientNotActive);
		}
	});
}

#[test]
fn another_patient_s_controller_is_refused() {
	run(|| {
		Neighbours::set_patient(patient(2), PatientStatus::Active);
		let call = Records::withdraw_erasure(signed(controller()), patient(2), HOSPITAL);
		assert_noop!(call, Error::<Test>::NotAController);
	});
}
