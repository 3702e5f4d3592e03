//! `refuse`: a controller forbids.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::{Consent as Stored, ConsentStatus, Grantee, ProvisionType},
	decision::{Decision, Refusal},
	role::Role,
	ConsentId,
};

use super::scene::*;

#[test]
fn only_controllers_refuse() {
	everyone(
		controllers_only,
		|| (),
		|(), who| Consent::refuse(who.origin(), PATIENT, Grantee::Organization(HOSPITAL), reading()),
	);
}

#[test]
fn a_refusal_is_a_fact_stored_and_reported_whole() {
	run(|| {
		refuse(Grantee::Organization(CLINIC), everything());

		assert_eq!(
			stored(ConsentId(0)),
			Stored {
				status: ConsentStatus::Rejected,
				kind: ProvisionType::Deny,
				grantee: Grantee::Organization(CLINIC),
				provision: everything(),
				requested_by: None,
				decided_by: Some(as_patient()),
				ended_by: None,
				entered: Now::get(),
				changed: Now::get(),
			}
		);
		assert_eq!(
			events(),
			[Event::Refused {
				patient: PATIENT,
				id: ConsentId(0),
				grantee: Grantee::Organization(CLINIC),
				by: as_patient()
			}]
		);
	});
}

#[test]
fn a_refusal_by_a_guardian_names_the_guardian() {
	run(|| {
		assert_ok!(Consent::refuse(by(&GUARDIAN), PATIENT, Grantee::Account(NURSE), reading()));

		assert_eq!(stored(ConsentId(0)).decided_by, Some(as_guardian()));
		assert_eq!(
			events(),
			[Event::Refused {
				patient: PATIENT,
				id: ConsentId(0),
				grantee: Grantee::Account(NURSE),
				by: as_guardian()
			}]
		);
	});
}

#[test]
fn nothing_is_refused_for_an_unknown_patient() {
	run(|| {
		assert_noop!(
			Consent::refuse(by(&CONTROLLER), UNKNOWN, Grantee::Account(DOCTOR), reading()),
			Error::<Test>::UnknownPatient
		);
	});
}

#[test]
fn a_suspended_organization_can_be_refused_before_it_comes_back() {
	run(|| {
		Directory::close(CLINIC);
		let id = refuse(Grantee::Role { organization: CLINIC, role: Role::Physician }, reading());
		grant(Grantee::Account(CLINICIAN), reading());
		Directory::organization(CLINIC.0, salus_primitives::role::OrganizationKind::Hospital);

		assert_eq!(decide(asks(&CLINICIAN, Some(CLINIC))), Decision::Refuse(Refusal::Denied(id)));
	});
}

#[test]
fn the_order_of_a_refusal_and_a_permit_does_not_matter() {
	run(|| {
		grant(Grantee::Organization(HOSPITAL), reading());
		let id = refuse(Grantee::Account(DOCTOR), reading());
		grant(Grantee::Account(DOCTOR), reading());

		assert_eq!(decide(doctor_asks()), Decision::Refuse(Refusal::Denied(id)));
		assert!(decide(asks(&COLLEAGUE, Some(HOSPITAL))).is_permit());
	});
}
