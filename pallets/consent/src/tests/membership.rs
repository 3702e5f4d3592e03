//! What a member must be for a consent to serve or to bind it. Roles are looked up at every decision.

use salus_primitives::{
	consent::{Action, Grantee, Purpose},
	decision::{Decision, Ground, Question, Refusal},
	role::{Permission, Role},
};

use super::scene::*;

#[test]
fn every_role_needs_its_permission_besides_the_consent() {
	for role in Role::ALL.iter().copied() {
		run(|| {
			let id = grant(Grantee::Organization(workplace(role)), everything());
			for action in Action::ALL.iter().copied() {
				let needed = match action {
					Action::Access | Action::Use | Action::Disclose => Permission::ReadRecords,
					Action::Collect | Action::Correct => Permission::WriteRecords,
				};
				let expected = if role.permissions().contains(needed) {
					Decision::Permit(Ground::Consent(id))
				} else {
					Decision::Refuse(Refusal::NotAuthorized)
				};
				let question = Question { action, ..asks(&member(role), Some(workplace(role))) };
				assert_eq!(decide(question), expected, "{role} {action}");
			}
		});
	}
}

#[test]
fn a_role_grant_serves_that_role_in_that_organization_alone() {
	run(|| {
		let id = grant(Grantee::Role { organization: HOSPITAL, role: Role::Nurse }, reading());
		assert_eq!(decide(asks(&NURSE, Some(HOSPITAL))), Decision::Permit(Ground::Consent(id)));
		assert!(!decide(doctor_asks()).is_permit());
		Directory::member(&CLINICIAN, CLINIC, &[Role::Nurse]);
		assert!(!decide(asks(&CLINICIAN, Some(CLINIC))).is_permit());
		// A second role counts as well as a first.
		Directory::member(&DOCTOR, HOSPITAL, &[Role::Physician, Role::Nurse]);
		assert_eq!(decide(doctor_asks()), Decision::Permit(Ground::Consent(id)));
	});
}

#[test]
fn a_member_that_has_left_is_served_no_more() {
	run(|| {
		grant(Grantee::Organization(HOSPITAL), reading());
		Directory::dismiss(&DOCTOR, HOSPITAL);
		assert_eq!(decide(doctor_asks()), Decision::Refuse(Refusal::NotAMember));
		assert_eq!(decide(asks(&DOCTOR, None)), Decision::Refuse(Refusal::NoConsent));
	});
}

#[test]
fn members_of_an_organization_that_is_not_active_are_served_no_more() {
	run(|| {
		grant(Grantee::Organization(HOSPITAL), reading());
		grant(Grantee::Account(DOCTOR), reading());
		Directory::close(HOSPITAL);
		assert_eq!(decide(doctor_asks()), Decision::Refuse(Refusal::NotAMember));
	});
}

#[test]
fn a_consent_for_an_organization_serves_whoever_asks_for_it() {
	run(|| {
		grant(Grantee::Organization(CLINIC), reading());
		Directory::member(&DOCTOR, CLINIC, &[Role::Physician]);
		assert!(decide(asks(&DOCTOR, Some(CLINIC))).is_permit());
		assert!(!decide(doctor_asks()).is_permit(), "for the hospital it asks in vain");
	});
}

#[test]
fn a_named_account_is_served_as_a_member_and_for_itself() {
	run(|| {
		let id = grant(Grantee::Account(DOCTOR), reading());
		for organization in [Some(HOSPITAL), None] {
			assert_eq!(decide(asks(&DOCTOR, organization)), Decision::Permit(Ground::Consent(id)));
		}
	});
}

#[test]
fn a_refused_organization_binds_its_members_whatever_they_ask_for() {
	run(|| {
		Directory::member(&DOCTOR, CLINIC, &[Role::Physician]);
		grant(Grantee::Organization(CLINIC), reading());
		grant(Grantee::Account(DOCTOR), reading());
		let id = refuse(Grantee::Organization(HOSPITAL), reading());
		for organization in [Some(HOSPITAL), Some(CLINIC), None] {
			assert_eq!(decide(asks(&DOCTOR, organization)), Decision::Refuse(Refusal::Denied(id)));
		}
		// A suspension of the refused organization lifts nothing.
		Directory::close(HOSPITAL);
		for organization in [Some(CLINIC), None] {
			assert_eq!(decide(asks(&DOCTOR, organization)), Decision::Refuse(Refusal::Denied(id)));
		}
		// Who left it is no longer bound.
		Directory::dismiss(&DOCTOR, HOSPITAL);
		assert!(decide(asks(&DOCTOR, Some(CLINIC))).is_permit());
	});
}

#[test]
fn a_refused_role_binds_who_holds_it() {
	run(|| {
		grant(Grantee::Organization(HOSPITAL), reading());
		let id = refuse(Grantee::Role { organization: HOSPITAL, role: Role::Nurse }, reading());
		assert_eq!(decide(asks(&NURSE, Some(HOSPITAL))), Decision::Refuse(Refusal::Denied(id)));
		assert!(decide(doctor_asks()).is_permit());
		Directory::member(&DOCTOR, HOSPITAL, &[Role::Physician, Role::Nurse]);
		assert_eq!(decide(doctor_asks()), Decision::Refuse(Refusal::Denied(id)));
		grant(Grantee::Account(DOCTOR), reading());
		Directory::close(HOSPITAL);
		assert_eq!(decide(asks(&DOCTOR, None)), Decision::Refuse(Refusal::Denied(id)));
	});
}

#[test]
fn a_member_records_the_care_it_gives_without_consent() {
	for role in Role::ALL.iter().copied() {
		run(|| {
			for action in [Action::Collect, Action::Correct] {
				let question = Question { action, ..asks(&member(role), Some(workplace(role))) };
				let expected = if role.permissions().contains(Permission::WriteRecords) {
					Decision::Permit(Ground::DutyToRecord)
				} else {
					Decision::Refuse(Refusal::NotAuthorized)
				};
				assert_eq!(decide(question), expected, "{role} {action}");
			}
		});
	}
}

#[test]
fn the_duty_to_record_is_for_care_alone() {
	run(|| {
		for purpose in Purpose::ALL.iter().copied() {
			let expected = match purpose {
				Purpose::Treatment
				| Purpose::EmergencyTreatment
				| Purpose::EmergencyRoomTreatment
				| Purpose::BreakGlass
				| Purpose::CareManagement => Decision::Permit(Ground::DutyToRecord),
				_ => Decision::Refuse(Refusal::NoConsent),
			};
			for action in [Action::Collect, Action::Correct] {
				assert_eq!(decide(Question { action, purpose, ..doctor_asks() }), expected, "{action} {purpose}");
			}
		}
	});
}

#[test]
fn a_refusal_beats_the_duty_to_record() {
	run(|| {
		let id = refuse(Grantee::Organization(HOSPITAL), everything());
		let question = Question { action: Action::Collect, purpose: Purpose::Treatment, ..doctor_asks() };
		assert_eq!(decide(question), Decision::Refuse(Refusal::Denied(id)));
	});
}

#[test]
fn who_is_nobody_here_is_refused() {
	run(|| {
		assert_eq!(decide(asks(&STRANGER, None)), Decision::Refuse(Refusal::NoConsent));
		assert_eq!(decide(asks(&STRANGER, Some(HOSPITAL))), Decision::Refuse(Refusal::NotAMember));
		assert_eq!(decide(asks(&DOCTOR, Some(NOWHERE))), Decision::Refuse(Refusal::NotAMember));
		let collecting = Question { action: Action::Collect, ..asks(&STRANGER, None) };
		assert_eq!(decide(collecting), Decision::Refuse(Refusal::NoConsent));
	});
}
