//! `answer`: a controller accepts or declines.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::{ConsentStatus, Grantee, Provision, ProvisionType, Purpose, Purposes},
	decision::{Decision, Ground, Question, Refusal},
	role::Role,
	ConsentId,
};

use super::scene::*;

#[test]
fn only_controllers_answer() {
	for accept in [true, false] {
		everyone(
			controllers_only,
			|| request(Grantee::Account(DOCTOR), reading()),
			|id, who| Consent::answer(who.origin(), PATIENT, *id, accept),
		);
	}
}

#[test]
fn an_accepted_request_permits_what_it_asked() {
	run(|| {
		let id = request(Grantee::Account(DOCTOR), reading());
		events();
		pass(1);

		assert_ok!(Consent::answer(by(&CONTROLLER), PATIENT, id, true));

		let consent = stored(id);
		assert_eq!((consent.status, consent.kind), (ConsentStatus::Active, ProvisionType::Permit));
		assert_eq!((consent.requested_by, consent.decided_by), (Some(as_doctor()), Some(as_patient())));
		assert_eq!(consent.changed, consent.entered + 1);
		assert_eq!(decide(doctor_asks()), Decision::Permit(Ground::Consent(id)));
		assert_eq!(events(), [Event::Answered { patient: PATIENT, id, accepted: true, by: as_patient() }]);
	});
}

#[test]
fn a_declined_request_is_a_refusal_of_just_that() {
	run(|| {
		grant(Grantee::Organization(HOSPITAL), everything());
		let id = request(Grantee::Account(DOCTOR), reading());
		events();

		assert_ok!(Consent::answer(by(&GUARDIAN), PATIENT, id, false));

		let consent = stored(id);
		assert_eq!((consent.status, consent.kind), (ConsentStatus::Rejected, ProvisionType::Deny));
		assert_eq!((consent.decided_by, consent.ended_by), (Some(as_guardian()), None));
		assert_eq!(decide(doctor_asks()), Decision::Refuse(Refusal::Denied(id)));
		let otherwise = Question { purpose: Purpose::CareManagement, ..doctor_asks() };
		assert!(decide(otherwise).is_permit(), "what was not asked was not declined");
		assert!(decide(asks(&COLLEAGUE, Some(HOSPITAL))).is_permit(), "nor was anybody else");
		assert_eq!(events(), [Event::Answered { patient: PATIENT, id, accepted: false, by: as_guardian() }]);
	});
}

#[test]
fn nothing_is_answered_twice() {
	run(|| {
		for accept in [true, false] {
			let id = request(Grantee::Account(DOCTOR), reading());
			assert_ok!(Consent::answer(by(&CONTROLLER), PATIENT, id, accept));
			for again in [true, false] {
				assert_noop!(Consent::answer(by(&CONTROLLER), PATIENT, id, again), Error::<Test>::AlreadyAnswered);
			}
		}
	});
}

#[test]
fn what_is_no_open_request_is_not_answered() {
	run(|| {
		let granted = grant(Grantee::Account(DOCTOR), reading());
		let withdrawn = request(Grantee::Account(DOCTOR), reading());
		assert_ok!(Consent::withdraw(by(&DOCTOR), HOSPITAL, PATIENT, withdrawn));

		for id in [granted, withdrawn] {
			assert_noop!(Consent::answer(by(&CONTROLLER), PATIENT, id, true), Error::<Test>::AlreadyAnswered);
		}
		assert_noop!(Consent::answer(by(&CONTROLLER), PATIENT, ConsentId(9), true), Error::<Test>::NotFound);
		assert_noop!(Consent::answer(by(&CONTROLLER), UNKNOWN, granted, true), Error::<Test>::UnknownPatient);
	});
}

#[test]
fn a_request_past_its_period_is_not_answered() {
	run(|| {
		let id = request(Grantee::Account(DOCTOR), Provision { period: within(10), ..reading() });
		pass(10);
		for accept in [true, false] {
			assert_noop!(Consent::answer(by(&CONTROLLER), PATIENT, id, accept), Error::<Test>::Expired);
		}
	});
}

#[test]
fn a_request_can_be_answered_for_so_long() {
	run(|| {
		let early = request(Grantee::Account(DOCTOR), reading());
		pass(1);
		let late = request(Grantee::Account(DOCTOR), reading());
		pass(11_999);
		for accept in [true, false] {
			assert_noop!(Consent::answer(by(&CONTROLLER), PATIENT, early, accept), Error::<Test>::Expired);
		}
		assert_ok!(Consent::answer(by(&CONTROLLER), PATIENT, late, true));
		// A permit does not age as the request for it did.
		pass(12_000);
		assert_eq!(decide(doctor_asks()), Decision::Permit(Ground::Consent(late)));
	});
}

#[test]
fn a_declined_request_bars_no_emergency() {
	run(|| {
		let id = request(Grantee::Organization(HOSPITAL), everything());
		assert_ok!(Consent::answer(by(&CONTROLLER), PATIENT, id, false));
		assert_eq!(stored(id).provision.purposes, Purposes::ALL.difference(Purposes::EMERGENCY));
		let use_of_glass = break_glass(&DOCTOR, HOSPITAL);
		for purpose in Purpose::ALL.iter().copied() {
			let expected = if Purposes::EMERGENCY.contains(purpose) {
				Decision::Permit(Ground::BreakGlass(use_of_glass))
			} else {
				Decision::Refuse(Refusal::Denied(id))
			};
			assert_eq!(decide(Question { purpose, ..doctor_asks() }), expected, "{purpose}");
		}
	});
}

#[test]
fn a_declined_request_for_emergencies_alone_just_ends() {
	run(|| {
		let asked = Provision { purposes: Purposes::EMERGENCY, ..reading() };
		let id = request(Grantee::Account(DOCTOR), asked.clone());
		events();

		assert_ok!(Consent::answer(by(&CONTROLLER), PATIENT, id, false));

		let consent = stored(id);
		assert_eq!((consent.status, consent.kind), (ConsentStatus::Inactive, ProvisionType::Deny));
		assert_eq!((consent.decided_by, consent.ended_by), (Some(as_patient()), Some(as_patient())));
		assert_eq!(consent.provision, asked, "what was asked can still be read");
		assert_eq!(events(), [Event::Answered { patient: PATIENT, id, accepted: false, by: as_patient() }]);
		let use_of_glass = break_glass(&DOCTOR, HOSPITAL);
		let emergency = Question { purpose: Purpose::BreakGlass, ..doctor_asks() };
		assert_eq!(decide(emergency), Decision::Permit(Ground::BreakGlass(use_of_glass)));
	});
}

#[test]
fn what_can_no_longer_be_granted_is_not_accepted() {
	run(|| {
		let whole = request(Grantee::Organization(CLINIC), reading());
		let role = request(Grantee::Role { organization: CLINIC, role: Role::Physician }, reading());
		Directory::close(CLINIC);
		for id in [whole, role] {
			assert_noop!(Consent::answer(by(&CONTROLLER), PATIENT, id, true), Error::<Test>::UnknownOrganization);
		}
		Directory::organization(CLINIC.0, salus_primitives::role::OrganizationKind::Insurer);
		assert_noop!(Consent::answer(by(&CONTROLLER), PATIENT, role, true), Error::<Test>::RoleDoesNotFit);

		assert_ok!(Consent::answer(by(&CONTROLLER), PATIENT, whole, true));
		assert_ok!(Consent::answer(by(&CONTROLLER), PATIENT, role, false));
	});
}

#[test]
fn a_request_can_be_accepted_after_the_asker_has_left() {
	run(|| {
		let id = request(Grantee::Organization(HOSPITAL), reading());
		Directory::dismiss(&DOCTOR, HOSPITAL);
		assert_ok!(Consent::answer(by(&CONTROLLER), PATIENT, id, true));
		assert!(decide(asks(&COLLEAGUE, Some(HOSPITAL))).is_permit());
	});
}
