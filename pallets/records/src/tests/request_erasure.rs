use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	anchor::AnchorKind,
	consent::ActedBy,
	erasure::ErasureRequest,
	patient::{Act, Capacity, GuardianRole, PatientStatus, Scope},
	role::{OrganizationKind, Role},
};

use super::*;
use crate::{Error, Event, Requests};

#[test]
fn patient_s_request_is_kept_and_reported() {
	run(|| {
		assert_ok!(ask());
		let by = ActedBy { account: controller(), capacity: Capacity::Patient };
		assert_eq!(Requests::<Test>::get(HOSPITAL, PATIENT), Some(ErasureRequest { at: START, by, begun: None }));
		assert_eq!(Records::erasures_pending(HOSPITAL, None, 10), [PATIENT]);
		let reported = Event::ErasureRequested {
			patient: PATIENT,
			custodian: HOSPITAL,
			by: controller(),
			capacity: Capacity::Patient,
		};
		assert_eq!(events(), [reported]);
	});
}

#[test]
fn guardian_s_request_names_the_guardian() {
	run(|| {
		assert_ok!(Records::request_erasure(signed(guardian()), PATIENT, HOSPITAL));
		let capacity = Capacity::Guardian(GuardianRole::Guardian);
		let by = ActedBy { account: guardian(), capacity };
		assert_eq!(Requests::<Test>::get(HOSPITAL, PATIENT), Some(ErasureRequest { at: START, by, begun: None }));
		let reported = Event::ErasureRequested { patient: PATIENT, custodian: HOSPITAL, by: guardian(), capacity };
		assert_eq!(events(), [reported]);
	});
}

#[test]
fn guardian_without_erasure_in_its_scope_neither_asks_nor_withdraws() {
	run(|| {
		let capacity = Capacity::Guardian(GuardianRole::Guardian);
		let scope = Scope::ALL.difference(Act::Erase.into());
		Neighbours::set_controller_with(&guardian(), PATIENT, capacity, scope);
		let call = Records::request_erasure(signed(guardian()), PATIENT, HOSPITAL);
		assert_noop!(call, Error::<Test>::NotAuthorized);
		assert_ok!(ask());
		let call = Records::withdraw_erasure(signed(guardian()), PATIENT, HOSPITAL);
		assert_noop!(call, Error::<Test>::NotAuthorized);

		Neighbours::set_controller_with(&guardian(), PATIENT, capacity, Act::Erase.into());
		assert_ok!(Records::withdraw_erasure(signed(guardian()), PATIENT, HOSPITAL));
	});
}

#[test]
fn somebody_trusted_does_not_ask_for_erasure() {
	run(|| {
		Neighbours::set_controller(&stranger(), PATIENT, Capacity::Trusted);
		let call = Records::request_erasure(signed(stranger()), PATIENT, HOSPITAL);
		assert_noop!(call, Error::<Test>::NotAuthorized);
	});
}

#[test]
fn request_is_to_one_custodian() {
	run(|| {
		assert_ok!(ask());
		assert!(Records::erasures_pending(OTHER_HOSPITAL, None, 10).is_empty());
		assert_ok!(Records::request_erasure(signed(controller()), PATIENT, OTHER_HOSPITAL));
		assert_eq!(Records::erasures_pending(OTHER_HOSPITAL, None, 10), [PATIENT]);
	});
}

#[test]
fn second_request_is_refused_whoever_asks() {
	run(|| {
		assert_ok!(ask());
		assert_noop!(ask(), Error::<Test>::AlreadyRequested);
		let call = Records::request_erasure(signed(guardian()), PATIENT, HOSPITAL);
		assert_noop!(call, Error::<Test>::AlreadyRequested);
		assert_ok!(begin());
		assert_noop!(ask(), Error::<Test>::AlreadyRequested);
	});
}

#[test]
fn request_after_a_receipt_is_refused() {
	run(|| {
		assert_ok!(ask());
		assert_ok!(begin());
		assert_ok!(confirm());
		assert_noop!(ask(), Error::<Test>::AlreadyErased);
	});
}

#[test]
fn request_stands_beside_a_hold() {
	run(|| {
		assert_ok!(hold());
		assert_ok!(ask());
		assert_eq!(Records::erasures_pending(HOSPITAL, None, 10), [PATIENT]);
	});
}

#[test]
fn unknown_patient_is_refused() {
	run(|| {
		let call = Records::request_erasure(signed(controller()), patient(99), HOSPITAL);
		assert_noop!(call, Error::<Test>::UnknownPatient);
	});
}

#[test]
fn another_patient_s_controller_is_refused() {
	run(|| {
		Neighbours::set_patient(patient(2), PatientStatus::Active);
		let call = Records::request_erasure(signed(controller()), patient(2), HOSPITAL);
		assert_noop!(call, Error::<Test>::NotAController);
	});
}

#[test]
fn suspended_or_deceased_patient_s_controller_is_refused() {
	run(|| {
		for status in [PatientStatus::Suspended, PatientStatus::Deceased] {
			Neighbours::set_patient(PATIENT, status);
			assert_noop!(ask(), Error::<Test>::PatientNotActive);
		}
	});
}

#[test]
fn organization_without_records_is_refused() {
	run(|| {
		let auditor = OrganizationId(7);
		Neighbours::admit(auditor, OrganizationKind::Auditor);
		for organization in [auditor, NOWHERE] {
			let call = Records::request_erasure(signed(controller()), PATIENT, organization);
			assert_noop!(call, Error::<Test>::NotACustodian);
		}
	});
}

#[test]
fn suspended_custodian_is_asked_if_it_ever_anchored_records() {
	run(|| {
		let other = holder(OTHER_HOSPITAL, Role::Node);
		assert_ok!(anchor_records(0));
		assert_ok!(Records::anchor(signed(other), OTHER_HOSPITAL, AnchorKind::AccessLog, 0, ROOT, 1));
		Neighbours::suspend(HOSPITAL);
		Neighbours::suspend(OTHER_HOSPITAL);
		assert_ok!(ask());
		let call = Records::request_erasure(signed(controller()), PATIENT, OTHER_HOSPITAL);
		assert_noop!(call, Error::<Test>::NotACustodian);
	});
}
