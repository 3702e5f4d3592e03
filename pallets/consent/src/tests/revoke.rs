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
		assert_eq!((consent.decided_by, consent.ended_by), (Some(as_patient()), Some(as_guardian())));
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
fn a_revoked_request_is_dismissed_without_an_answer() {
	run(|| {
		let permit = grant(Grantee::Organization(HOSPITAL), reading());
		let id = request(Grantee::Account(DOCTOR), reading());
		events();

		assert_ok!(Consent::revoke(by(&GUARDIAN), PATIENT, id));

		let consent = stored(id);
		assert_eq!(consent.status, ConsentStatus::Inactive);
		assert_eq!((consent.decided_by, consent.ended_by), (None, Some(as_guardian())));
		assert_eq!(events(), [Event::Revoked { patient: PATIENT, id, by: as_guardian() }]);
		assert_eq!(Consent::open_requests(PATIENT), []);
		assert_noop!(Consent::answer(by(&CONTROLLER), PATIENT, id, true), Error::<Test>::AlreadyAnswered);
		assert_eq!(decide(doctor_asks()), Decision::Permit(Ground::Consent(permit)), "it is no refusal");
	});
}

#[test]
fn dismissing_requests_pushes_no_decision_out() {
	run(|| {
		let decided = grant(Grantee::Account(NURSE), reading());
		assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, decided));
		for _ in 0..20 {
			let id = request(Grantee::Account(DOCTOR), reading());
			assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, id));
		}
		assert_eq!(stored(decided).status, ConsentStatus::Inactive);
	});
}

#[test]
fn what_has_lapsed_can_be_revoked() {
	for enter in [grant, refuse, request] {
		run(|| {
			let id = enter(Grantee::Account(DOCTOR), Provision { period: within(10), ..reading() });
			pass(10);
			assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, id));
		});
	}
}
