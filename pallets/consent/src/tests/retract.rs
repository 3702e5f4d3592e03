//! `retract`: what never was meant is marked as entered in error.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::{ConsentStatus, Grantee},
	decision::{Decision, Refusal},
	ConsentId,
};

use super::scene::*;

#[test]
fn only_controllers_retract() {
	everyone(
		controllers_only,
		|| grant(Grantee::Account(DOCTOR), reading()),
		|id, who| Consent::retract(who.origin(), PATIENT, *id),
	);
}

#[test]
fn a_retracted_permit_permits_nothing() {
	run(|| {
		let id = grant(Grantee::Account(DOCTOR), reading());
		events();

		assert_ok!(Consent::retract(by(&GUARDIAN), PATIENT, id));

		assert_eq!(stored(id).status, ConsentStatus::EnteredInError);
		assert_eq!(stored(id).ended_by, Some(as_guardian()));
		assert_eq!(decide(doctor_asks()), Decision::Refuse(Refusal::NoConsent));
		assert_eq!(events(), [Event::Retracted { patient: PATIENT, id, by: as_guardian() }]);
	});
}

#[test]
fn a_retracted_refusal_forbids_nothing() {
	run(|| {
		grant(Grantee::Organization(HOSPITAL), reading());
		let id = refuse(Grantee::Account(DOCTOR), everything());
		assert!(!decide(doctor_asks()).is_permit());

		assert_ok!(Consent::retract(by(&CONTROLLER), PATIENT, id));

		assert!(decide(doctor_asks()).is_permit());
	});
}

#[test]
fn what_was_revoked_can_still_be_retracted() {
	run(|| {
		let id = grant(Grantee::Account(DOCTOR), reading());
		assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, id));
		assert_eq!(stored(id).ended_by, Some(as_patient()));
		assert_ok!(Consent::retract(by(&GUARDIAN), PATIENT, id));
		assert_eq!(stored(id).status, ConsentStatus::EnteredInError);
		assert_eq!(stored(id).ended_by, Some(as_guardian()), "the last one to end it is kept");
	});
}

#[test]
fn nothing_is_retracted_twice() {
	run(|| {
		let id = grant(Grantee::Account(DOCTOR), reading());
		assert_ok!(Consent::retract(by(&CONTROLLER), PATIENT, id));
		assert_noop!(Consent::retract(by(&CONTROLLER), PATIENT, id), Error::<Test>::AlreadyRetracted);
	});
}

#[test]
fn a_request_is_not_a_controllers_to_retract() {
	run(|| {
		let id = request(Grantee::Account(DOCTOR), reading());
		assert_noop!(Consent::retract(by(&CONTROLLER), PATIENT, id), Error::<Test>::NotAnswered);
		assert_ok!(Consent::withdraw(by(&DOCTOR), HOSPITAL, PATIENT, id));
		assert_noop!(Consent::retract(by(&CONTROLLER), PATIENT, id), Error::<Test>::AlreadyEnded);
	});
}

#[test]
fn what_is_not_there_is_not_retracted() {
	run(|| {
		assert_noop!(Consent::retract(by(&CONTROLLER), PATIENT, ConsentId(7)), Error::<Test>::NotFound);
		assert_noop!(Consent::retract(by(&CONTROLLER), UNKNOWN, ConsentId(7)), Error::<Test>::UnknownPatient);
	});
}
