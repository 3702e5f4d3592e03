//! `grant`: a controller permits.

use frame_support::assert_noop;
use salus_primitives::{
	consent::{Consent as Stored, ConsentStatus, Grantee, ProvisionType},
	decision::{Decision, Ground},
	role::Role,
	ConsentId,
};

use super::scene::*;

#[test]
fn only_controllers_grant() {
	everyone(
		controllers_only,
		|| (),
		|(), who| Consent::grant(who.origin(), PATIENT, Grantee::Organization(HOSPITAL), reading()),
	);
}

#[test]
fn a_grant_is_stored_and_reported_whole() {
	run(|| {
		grant(Grantee::Account(DOCTOR), reading());

		assert_eq!(
			stored(ConsentId(0)),
			Stored {
				status: ConsentStatus::Active,
				kind: ProvisionType::Permit,
				grantee: Grantee::Account(DOCTOR),
				provision: reading(),
				requested_by: None,
				decided_by: Some(as_patient()),
				ended_by: None,
				entered: Now::get(),
				changed: Now::get(),
			}
		);
		assert_eq!(
			events(),
			[Event::Granted {
				patient: PATIENT,
				id: ConsentId(0),
				grantee: Grantee::Account(DOCTOR),
				by: as_patient()
			}]
		);
	});
}

#[test]
fn a_grant_by_a_guardian_names_the_guardian() {
	run(|| {
		let grantee = Grantee::Role { organization: HOSPITAL, role: Role::Nurse };
		Consent::grant(by(&GUARDIAN), PATIENT, grantee.clone(), reading()).unwrap();

		assert_eq!(stored(ConsentId(0)).decided_by, Some(as_guardian()));
		assert_eq!(events(), [Event::Granted { patient: PATIENT, id: ConsentId(0), grantee, by: as_guardian() }]);
	});
}

#[test]
fn numbers_run_per_patient() {
	run(|| {
		assert_eq!(grant(Grantee::Account(DOCTOR), reading()), ConsentId(0));
		assert_eq!(refuse(Grantee::Account(NURSE), reading()), ConsentId(1));
		assert_eq!(request(Grantee::Account(DOCTOR), reading()), ConsentId(2));
		assert_eq!(crate::Registers::<Test>::get(UNKNOWN).next, ConsentId(0));
	});
}

#[test]
fn a_grant_counts_in_the_same_block() {
	run(|| {
		let id = grant(Grantee::Organization(HOSPITAL), reading());
		assert_eq!(decide(doctor_asks()), Decision::Permit(Ground::Consent(id)));
	});
}

#[test]
fn nothing_is_granted_for_an_unknown_patient() {
	run(|| {
		assert_noop!(
			Consent::grant(by(&CONTROLLER), UNKNOWN, Grantee::Account(DOCTOR), reading()),
			Error::<Test>::UnknownPatient
		);
	});
}

#[test]
fn an_organization_that_is_not_active_is_granted_nothing() {
	run(|| {
		Directory::close(CLINIC);
		for organization in [NOWHERE, CLINIC] {
			for grantee in [Grantee::Organization(organization), Grantee::Role { organization, role: Role::Physician }]
			{
				assert_noop!(
					Consent::grant(by(&CONTROLLER), PATIENT, grantee, reading()),
					Error::<Test>::UnknownOrganization
				);
			}
		}
	});
}

#[test]
fn a_role_that_the_organization_cannot_give_is_granted_nothing() {
	run(|| {
		let grantee = Grantee::Role { organization: INSURER, role: Role::Physician };
		assert_noop!(Consent::grant(by(&CONTROLLER), PATIENT, grantee, reading()), Error::<Test>::RoleDoesNotFit);
	});
}

#[test]
fn an_account_needs_no_membership_to_be_granted_something() {
	run(|| {
		let id = grant(Grantee::Account(STRANGER), reading());
		assert_eq!(decide(asks(&STRANGER, None)), Decision::Permit(Ground::Consent(id)));
	});
}
