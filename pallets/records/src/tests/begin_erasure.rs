use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::ActedBy,
	erasure::ErasureRequest,
	patient::{Capacity, PatientStatus},
	role::Role,
};

use super::*;
use crate::{Error, Event, Requests};

#[test]
fn begun_request_says_since_when_and_is_reported() {
	run(|| {
		assert_ok!(ask());
		events();
		Clock::advance(60_000);
		assert_ok!(begin());
		let by = ActedBy { account: controller(), capacity: Capacity::Patient };
		let request = ErasureRequest { at: START, by, begun: Some(START + 60_000) };
		assert_eq!(Requests::<Test>::get(HOSPITAL, PATIENT), Some(request));
		assert_eq!(events(), [Event::ErasureBegun { patient: PATIENT, custodian: HOSPITAL, by: node() }]);
	});
}

#[test]
fn begun_request_is_pending_until_it_is_confirmed() {
	run(|| {
		assert_ok!(ask());
		assert_ok!(begin());
		assert_eq!(Records::erasures_pending(HOSPITAL, None, 10), [PATIENT]);
		assert_ok!(confirm());
		assert!(Records::erasures_pending(HOSPITAL, None, 10).is_empty());
	});
}

#[test]
fn privacy_officer_begins_too() {
	run(|| {
		assert_ok!(ask());
		events();
		assert_ok!(Records::begin_erasure(signed(keeper()), HOSPITAL, PATIENT));
		assert_eq!(events(), [Event::ErasureBegun { patient: PATIENT, custodian: HOSPITAL, by: keeper() }]);
	});
}

#[test]
fn erasure_never_asked_is_not_begun() {
	run(|| {
		assert_noop!(begin(), Error::<Test>::NotRequested);
		assert_noop!(Records::begin_erasure(signed(node()), HOSPITAL, patient(99)), Error::<Test>::NotRequested);
	});
}

#[test]
fn erasure_asked_of_another_custodian_is_not_begun() {
	run(|| {
		assert_ok!(Records::request_erasure(signed(controller()), PATIENT, OTHER_HOSPITAL));
		assert_noop!(begin(), Error::<Test>::NotRequested);
		// Nor does this hospital's node speak for the other.
		let call = Records::begin_erasure(signed(node()), OTHER_HOSPITAL, PATIENT);
		assert_noop!(call, Error::<Test>::NotAMember);
	});
}

#[test]
fn second_beginning_is_refused_whoever_tries() {
	run(|| {
		assert_ok!(ask());
		assert_ok!(begin());
		assert_noop!(begin(), Error::<Test>::AlreadyBegun);
		assert_noop!(Records::begin_erasure(signed(keeper()), HOSPITAL, PATIENT), Error::<Test>::AlreadyBegun);
	});
}

#[test]
fn confirmed_erasure_is_not_begun_again() {
	run(|| {
		assert_ok!(ask());
		assert_ok!(begin());
		assert_ok!(confirm());
		assert_noop!(begin(), Error::<Test>::AlreadyErased);
	});
}

#[test]
fn hold_forbids_beginning_until_it_is_lifted() {
	run(|| {
		assert_ok!(ask());
		assert_ok!(hold());
		assert_noop!(begin(), Error::<Test>::Held);
		assert_noop!(Records::begin_erasure(signed(keeper()), HOSPITAL, PATIENT), Error::<Test>::Held);
		assert_ok!(lift());
		assert_ok!(begin());
	});
}

#[test]
fn hold_at_one_custodian_does_not_bind_another() {
	run(|| {
		assert_ok!(hold());
		assert_ok!(Records::request_erasure(signed(controller()), PATIENT, OTHER_HOSPITAL));
		let other = holder(OTHER_HOSPITAL, Role::Node);
		assert_ok!(Records::begin_erasure(signed(other), OTHER_HOSPITAL, PATIENT));
	});
}

#[test]
fn erasure_asked_before_a_suspension_waits_for_its_end() {
	run(|| {
		assert_ok!(ask());
		Neighbours::set_patient(PATIENT, PatientStatus::Suspended);
		assert_noop!(begin(), Error::<Test>::PatientNotActive);
		Neighbours::set_patient(PATIENT, PatientStatus::Active);
		assert_ok!(begin());
	});
}

#[test]
fn erasure_asked_before_death_is_done() {
	run(|| {
		assert_ok!(ask());
		Neighbours::set_patient(PATIENT, PatientStatus::Deceased);
		assert_ok!(begin());
		assert_ok!(confirm());
	});
}

#[test]
fn suspended_custodian_begins_nothing() {
	run(|| {
		assert_ok!(ask());
		Neighbours::suspend(HOSPITAL);
		assert_noop!(begin(), Error::<Test>::NotAMember);
	});
}
