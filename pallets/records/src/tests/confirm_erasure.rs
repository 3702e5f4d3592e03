use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::ActedBy,
	patient::{Capacity, PatientStatus},
	role::Role,
};

use super::*;
use crate::{Error, Event, Receipt, Receipts, Request, Requests};

#[test]
fn receipt_says_who_asked_and_who_confirmed() {
	run(|| {
		assert_ok!(ask());
		events();
		Clock::advance(60_000);
		assert_ok!(confirm());
		let by = ActedBy { account: controller(), capacity: Capacity::Patient };
		let receipt = Receipt { request: Request { at: START, by }, at: START + 60_000, by: node() };
		assert_eq!(Records::receipt(HOSPITAL, PATIENT), Some(receipt));
		assert!(!Requests::<Test>::contains_key(HOSPITAL, PATIENT));
		assert!(Records::erasures_pending(HOSPITAL, None, 10).is_empty());
		assert_eq!(events(), [Event::ErasureConfirmed { patient: PATIENT, custodian: HOSPITAL, by: node() }]);
	});
}

#[test]
fn privacy_officer_confirms_too() {
	run(|| {
		assert_ok!(ask());
		events();
		assert_ok!(Records::confirm_erasure(signed(keeper()), HOSPITAL, PATIENT));
		assert_eq!(events(), [Event::ErasureConfirmed { patient: PATIENT, custodian: HOSPITAL, by: keeper() }]);
	});
}

#[test]
fn erasure_never_asked_is_not_confirmed() {
	run(|| {
		assert_noop!(confirm(), Error::<Test>::NotRequested);
		assert_noop!(Records::confirm_erasure(signed(node()), HOSPITAL, patient(99)), Error::<Test>::NotRequested);
	});
}

#[test]
fn erasure_asked_of_another_custodian_is_not_confirmed() {
	run(|| {
		assert_ok!(Records::request_erasure(signed(controller()), PATIENT, OTHER_HOSPITAL));
		assert_noop!(confirm(), Error::<Test>::NotRequested);
		// Nor does this hospital's node speak for the other.
		let call = Records::confirm_erasure(signed(node()), OTHER_HOSPITAL, PATIENT);
		assert_noop!(call, Error::<Test>::NotAMember);
		let other = holder(OTHER_HOSPITAL, Role::Node);
		assert_ok!(Records::confirm_erasure(signed(other), OTHER_HOSPITAL, PATIENT));
		assert_eq!(Receipts::<Test>::iter_keys().collect::<Vec<_>>(), [(OTHER_HOSPITAL, PATIENT)]);
	});
}

#[test]
fn hold_forbids_confirming_until_it_is_lifted() {
	run(|| {
		assert_ok!(ask());
		assert_ok!(hold());
		assert_noop!(confirm(), Error::<Test>::Held);
		assert_noop!(Records::confirm_erasure(signed(keeper()), HOSPITAL, PATIENT), Error::<Test>::Held);
		assert_ok!(lift());
		assert_ok!(confirm());
	});
}

#[test]
fn hold_at_one_custodian_does_not_bind_another() {
	run(|| {
		assert_ok!(hold());
		assert_ok!(Records::request_erasure(signed(controller()), PATIENT, OTHER_HOSPITAL));
		let other = holder(OTHER_HOSPITAL, Role::Node);
		assert_ok!(Records::confirm_erasure(signed(other), OTHER_HOSPITAL, PATIENT));
	});
}

#[test]
fn receipt_is_final() {
	run(|| {
		assert_ok!(ask());
		assert_ok!(confirm());
		assert_noop!(confirm(), Error::<Test>::AlreadyErased);
	});
}

#[test]
fn erasure_asked_before_a_suspension_waits_for_its_end() {
	run(|| {
		assert_ok!(ask());
		Neighbours::set_patient(PATIENT, PatientStatus::Suspended);
		assert_noop!(confirm(), Error::<Test>::PatientNotActive);
		Neighbours::set_patient(PATIENT, PatientStatus::Active);
		assert_ok!(confirm());
	});
}

#[test]
fn erasure_asked_before_death_is_done() {
	run(|| {
		assert_ok!(ask());
		Neighbours::set_patient(PATIENT, PatientStatus::Deceased);
		assert_ok!(confirm());
	});
}

#[test]
fn suspended_custodian_confirms_nothing() {
	run(|| {
		assert_ok!(ask());
		Neighbours::suspend(HOSPITAL);
		assert_noop!(confirm(), Error::<Test>::NotAMember);
	});
}
