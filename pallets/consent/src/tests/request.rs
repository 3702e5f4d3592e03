//! `request`: a clinician asks.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::{Consent as Stored, ConsentStatus, Grantee, ProvisionType, Purpose},
	decision::{Decision, Refusal},
	role::Role,
	ConsentId,
};

use super::scene::*;

#[test]
fn only_members_with_the_permission_ask() {
	let roles = [Role::Physician, Role::Nurse, Role::Pharmacist, Role::Adjudicator];
	everyone(
		|who| roles_only(who, &roles),
		|| (),
		|(), who| Consent::request(who.origin(), who.organization(), PATIENT, Grantee::Account(DOCTOR), reading()),
	);
}

#[test]
fn a_request_is_stored_and_reported_whole() {
	run(|| {
		let grantee = Grantee::Role { organization: HOSPITAL, role: Role::Physician };
		request(grantee.clone(), reading());

		assert_eq!(
			stored(ConsentId(0)),
			Stored {
				status: ConsentStatus::Proposed,
				kind: ProvisionType::Permit,
				grantee: grantee.clone(),
				provision: reading(),
				requested_by: Some(as_doctor()),
				decided_by: None,
				ended_by: None,
				entered: Now::get(),
				changed: Now::get(),
			}
		);
		assert_eq!(events(), [Event::Requested { patient: PATIENT, id: ConsentId(0), grantee, by: as_doctor() }]);
	});
}

#[test]
fn a_request_permits_nothing_and_forbids_nothing() {
	run(|| {
		request(Grantee::Account(DOCTOR), everything());
		assert_eq!(decide(doctor_asks()), Decision::Refuse(Refusal::NoConsent));

		grant(Grantee::Organization(HOSPITAL), reading());
		assert!(decide(doctor_asks()).is_permit());
	});
}

#[test]
fn nobody_asks_for_an_organization_it_does_not_work_in() {
	run(|| {
		for organization in [CLINIC, NOWHERE] {
			assert_noop!(
				Consent::request(by(&DOCTOR), organization, PATIENT, Grantee::Account(DOCTOR), reading()),
				Error::<Test>::NotAMember
			);
		}
	});
}

#[test]
fn a_request_may_be_for_somebody_else() {
	run(|| {
		let referral = salus_primitives::consent::Provision { purposes: Purpose::CareManagement.into(), ..reading() };
		assert_ok!(Consent::request(by(&DOCTOR), HOSPITAL, PATIENT, Grantee::Organization(CLINIC), referral));
	});
}

#[test]
fn a_request_must_be_for_somebody_who_can_be_granted_something() {
	run(|| {
		let ask = |grantee| Consent::request(by(&DOCTOR), HOSPITAL, PATIENT, grantee, reading());
		assert_noop!(ask(Grantee::Organization(NOWHERE)), Error::<Test>::UnknownOrganization);
		assert_noop!(ask(Grantee::Role { organization: INSURER, role: Role::Nurse }), Error::<Test>::RoleDoesNotFit);
	});
}

#[test]
fn an_unknown_patient_is_not_asked() {
	run(|| {
		assert_noop!(
			Consent::request(by(&DOCTOR), HOSPITAL, UNKNOWN, Grantee::Account(DOCTOR), reading()),
			Error::<Test>::UnknownPatient
		);
	});
}
