//! `revoke`: a permit ends, a refusal is lifted, at once.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::{ConsentStatus, Grantee, Provision},
	decision::{Decision, Ground, Refusal},
	ConsentId,
};

use super::scene::*;

#[test]
fn only_controllers_revoke() {
	everyone(
		controllers_only,
		|| grant(Grantee::Account(DOCTOR), reading()),
		|id, who| Consent::revoke(who.origin(), PATIENT, *id),
	);
}

#[test]
fn a_revoked_permit_permits_nothing_from_the_same_moment() {
	run(|| {
		let id = grant(Grantee::Account(DOCTOR), reading());
		assert_eq!(decide(doctor_asks()), Decision::Permit(Ground::Consent(id)));

		assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, id));

		assert_eq!(decide(doctor_asks()), Decision::Refuse(Refusal::NoConsent));
	});
}

#[test]
fn a_revoked_refusal_forbids_nothing_any_more() {
	run(|| {
		let permit = grant(Grantee::Organization(HOSPITAL), reading());
		let refusal = refuse(Grantee::Account(DOCTOR), reading());
		assert_eq!(decide(doctor_asks()), Decision::Refuse(Refusal::Denied(refusal)));

		assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, refusal));

		assert_eq!(decide(doctor_asks()), Decision::Permit(Ground::Consent(permit)));
	});
}

#[test]
fn a_revocation_is_stored_and_reported() {
	run(|| {
		let id = grant(Grantee::Account(DOCTOR), reading());
		let entered = Now::get();
		events();
		pass(5);

		assert_ok!(Consent::revoke(by(&GUARDIAN), PATIENT, id));

		let consent = stored(id);
		assert_eq!(consent.status, ConsentStatus::Inactive);
		assert_eq!((consent.entered, consent.changed), (entered, entered + 5));
		// Who granted stays; who revoked is in the event.
		assert_eq!(consent.decided_by, Some(as_patient()));
		assert_eq!(events(), [Event::Revoked { patient: PATIENT, id, by: as_guardian() }]);
	});
}

#[test]
fn another_controller_revokes_what_the_first_granted() {
	run(|| {
		assert_ok!(Consent::grant(by(&GUARDIAN), PATIENT, Grantee::Account(DOCTOR), reading()));
		assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, ConsentId(0)));
	});
}

#[test]
fn what_is_not_there_is_not_revoked() {
	run(|| {
		assert_noop!(Consent::revoke(by(&CONTROLLER), PATIENT, ConsentId(0)), Error::<Test>::NotFound);
		assert_noop!(Consent::revoke(by(&CONTROLLER), UNKNOWN, ConsentId(0)), Error::<Test>::UnknownPatient);
	});
}

#[test]
fn what_has_ended_is_not_revoked_again() {
	run(|| {
		let revoked = grant(Grantee::Account(DOCTOR), reading());
		assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, revoked));
		let retracted = grant(Grantee::Account(DOCTOR), reading());
		assert_ok!(Consent::retract(by(&CONTROLLER), PATIENT, retracted));
		let withdrawn = request(Grantee::Account(DOCTOR), reading());
		assert_ok!(Consent::withdraw(by(&DOCTOR), HOSPITAL, PATIENT, withdrawn));

		for id in [revoked, retracted, withdrawn] {
			assert_noop!(Consent::revoke(by(&CONTROLLER), PATIENT, id), Error::<Test>::AlreadyEnded);
		}
	});
}

#[test]
fn an_open_request_is_answered_and_not_revoked() {
	run(|| {
		let id = request(Grantee::Account(DOCTOR), reading());
		assert_noop!(Consent::revoke(by(&CONTROLLER), PATIENT, id), Error::<Test>::NotAnswered);
	});
}

#[test]
fn a_lapsed_permit_can_be_revoked() {
	run(|| {
		let id = grant(Grantee::Account(DOCTOR), Provision { period: within(10), ..reading() });
		pass(10);
		assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, id));
	});
}
