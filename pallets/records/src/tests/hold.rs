use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	erasure::Hold,
	patient::PatientStatus,
	role::{OrganizationKind, Role},
};

use super::*;
use crate::{Error, Event, Holds};

#[test]
fn hold_is_visible_with_its_reason() {
	run(|| {
		for reason in HoldReason::ALL {
			let by = keeper();
			assert_ok!(Records::place_hold(signed(by.clone()), HOSPITAL, PATIENT, *reason));
			let stored = Hold { reason: *reason, at: START, by: by.clone() };
			assert_eq!(Holds::<Test>::get(HOSPITAL, PATIENT), Some(stored));
			let placed = Event::HoldPlaced { patient: PATIENT, custodian: HOSPITAL, reason: *reason, by: by.clone() };
			assert_eq!(events(), [placed]);

			assert_ok!(lift());
			assert!(!Holds::<Test>::contains_key(HOSPITAL, PATIENT));
			assert_eq!(events(), [Event::HoldLifted { patient: PATIENT, custodian: HOSPITAL, by }]);
		}
	});
}

#[test]
fn hold_is_at_one_custodian() {
	run(|| {
		assert_ok!(hold());
		assert!(!Holds::<Test>::contains_key(OTHER_HOSPITAL, PATIENT));
		let other = holder(OTHER_HOSPITAL, Role::PrivacyOfficer);
		let call = Records::lift_hold(signed(other.clone()), OTHER_HOSPITAL, PATIENT);
		assert_noop!(call, Error::<Test>::NotHeld);
		assert_noop!(Records::lift_hold(signed(other), HOSPITAL, PATIENT), Error::<Test>::NotAMember);
	});
}

#[test]
fn second_hold_is_refused() {
	run(|| {
		assert_ok!(hold());
		assert_noop!(hold(), Error::<Test>::AlreadyHeld);
	});
}

#[test]
fn hold_that_is_not_there_is_not_lifted() {
	run(|| {
		assert_noop!(lift(), Error::<Test>::NotHeld);
		assert_ok!(hold());
		assert_ok!(lift());
		assert_noop!(lift(), Error::<Test>::NotHeld);
	});
}

#[test]
fn suspended_and_dead_patients_records_can_be_held() {
	run(|| {
		for status in [PatientStatus::Suspended, PatientStatus::Deceased] {
			Neighbours::set_patient(PATIENT, status);
			assert_ok!(hold());
			assert_ok!(lift());
		}
	});
}

#[test]
fn unknown_patient_is_not_held() {
	run(|| {
		let call = Records::place_hold(signed(keeper()), HOSPITAL, patient(99), HoldReason::Litigation);
		assert_noop!(call, Error::<Test>::UnknownPatient);
	});
}

#[test]
fn erasure_that_is_begun_is_not_held() {
	run(|| {
		assert_ok!(ask());
		assert_ok!(begin());
		assert_noop!(hold(), Error::<Test>::AlreadyBegun);
		let other = holder(OTHER_HOSPITAL, Role::PrivacyOfficer);
		assert_ok!(Records::place_hold(signed(other), OTHER_HOSPITAL, PATIENT, HoldReason::Litigation));
	});
}

#[test]
fn erased_patient_is_not_held() {
	run(|| {
		assert_ok!(ask());
		assert_ok!(begin());
		assert_ok!(confirm());
		assert_noop!(hold(), Error::<Test>::AlreadyErased);
	});
}

#[test]
fn organization_without_records_holds_nothing() {
	run(|| {
		let auditor = OrganizationId(7);
		let officer = holder(auditor, Role::PrivacyOfficer);
		Neighbours::admit(auditor, OrganizationKind::Auditor);
		Neighbours::set_member(&officer, auditor, Role::PrivacyOfficer.into());
		let call = Records::place_hold(signed(officer), auditor, PATIENT, HoldReason::Investigation);
		assert_noop!(call, Error::<Test>::NotACustodian);
	});
}

#[test]
fn suspended_custodian_s_hold_stays() {
	run(|| {
		assert_ok!(hold());
		Neighbours::suspend(HOSPITAL);
		assert_noop!(lift(), Error::<Test>::NotAMember);
		assert!(Holds::<Test>::contains_key(HOSPITAL, PATIENT));
	});
}
