use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::ActedBy,
	erasure::{ErasureRequest, Receipt},
	patient::{Capacity, PatientStatus},
	role::Role,
};

use super::*;
use crate::{Error, Event, Receipts, Requests};

/// The patient asks, and the hospital's node begins.
fn begun() {
	assert_ok!(ask());
	assert_ok!(begin());
	events();
}

#[test]
fn receipt_says_who_asked_and_who_confirmed() {
	run(|| {
		assert_ok!(ask());
		Clock::advance(60_000);
		assert_ok!(begin());
		events();
		Clock::advance(60_000);
		assert_ok!(confirm());
		let by = ActedBy { account: controller(), capacity: Capacity::Patient };
		let request = ErasureRequest { at: START, by, begun: Some(START + 60_000) };
		let receipt = Receipt { request, at: START + 120_000, by: node() };
		assert_eq!(Receipts::<Test>::get(HOSPITAL, PATIENT), Some(receipt));
		assert!(!Requests::<Test>::contains_key(HOSPITAL, PATIENT));
		assert_eq!(events(), [Event::ErasureConfirmed { patient: PATIENT, custodian: HOSPITAL, by: node() }]);
	});
}

#[test]
fn privacy_officer_confirms_what_the_node_began() {
	run(|| {
		begun();
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
fn erasure_never_begun_is_not_confirmed() {
	run(|| {
		assert_ok!(ask());
		assert_noop!(confirm(), Error::<Test>::NotBegun);
		assert_noop!(Records::confirm_erasure(signed(keeper()), HOSPITAL, PATIENT), Error::<Test>::NotBegun);
	});
}

#[test]
fn erasure_begun_at_another_custodian_is_not_confirmed() {
	run(|| {
		let other = holder(OTHER_HOSPITAL, Role::Node);
		assert_ok!(Records::request_erasure(signed(controller()), PATIENT, OTHER_HOSPITAL));
		assert_ok!(Records::begin_erasure(signed(other.clone()), OTHER_HOSPITAL, PATIENT));
		assert_noop!(confirm(), Error::<Test>::NotRequested);
		// Nor does this hospital's node speak for the other.
		let call = Records::confirm_erasure(signed(node()), OTHER_HOSPITAL, PATIENT);
		assert_noop!(call, Error::<Test>::NotAMember);
		assert_ok!(Records::confirm_erasure(signed(other), OTHER_HOSPITAL, PATIENT));
		assert_eq!(Receipts::<Test>::iter_keys().collect::<Vec<_>>(), [(OTHER_HOSPITAL, PATIENT)]);
	});
}

#[test]
fn receipt_is_final() {
	run(|| {
		begun();
		assert_ok!(confirm());
		assert_noop!(confirm(), Error::<Test>::AlreadyErased);
	});
}

#[test]
fn begun_erasure_is_confirmed_whatever_becomes_of_the_patient_s_registration() {
	for status in PatientStatus::ALL {
		run(|| {
			begun();
			Neighbours::set_patient(PATIENT, *status);
			assert_ok!(confirm());
		});
	}
}

#[test]
fn suspended_custodian_confirms_once_it_is_reinstated() {
	run(|| {
		begun();
		Neighbours::suspend(HOSPITAL);
		assert_noop!(confirm(), Error::<Test>::NotAMember);
		Neighbours::admit(HOSPITAL, salus_primitives::role::OrganizationKind::Hospital);
		assert_ok!(confirm());
	});
}
