//! Suspended, deceased and unknown patients; and what controllers read of their own.

use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use salus_primitives::{
	consent::{Action, Grantee, Provision, Purpose, Purposes},
	decision::{Asker, Decision, Ground, Question, Refusal},
	patient::{Capacity, GuardianRole, PatientStatus},
	AccountId,
};

use super::scene::*;

fn becomes(status: PatientStatus) {
	Directory::patient(PATIENT, status);
}

fn own(purpose: Purpose) -> Question {
	Question { purpose, ..asks(&CONTROLLER, None) }
}

const AS_PATIENT: Decision = Decision::Permit(Ground::Controller(Capacity::Patient));

#[test]
fn controllers_read_for_their_own_purposes() {
	run(|| {
		for purpose in Purpose::ALL.iter().copied() {
			let expected = match purpose {
				Purpose::PatientRequest | Purpose::FamilyRequest | Purpose::AttorneyRequest => AS_PATIENT,
				_ => Decision::Refuse(Refusal::NoConsent),
			};
			assert_eq!(decide(own(purpose)), expected, "{purpose}");
		}
		let guardian = Question { purpose: Purpose::FamilyRequest, ..asks(&GUARDIAN, None) };
		assert_eq!(decide(guardian), Decision::Permit(Ground::Controller(as_guardian().capacity)));
	});
}

#[test]
fn controllers_read_but_do_not_write() {
	run(|| {
		for action in Action::ALL.iter().copied() {
			let expected = match action {
				Action::Access | Action::Use | Action::Disclose => AS_PATIENT,
				Action::Collect | Action::Correct => Decision::Refuse(Refusal::NoConsent),
			};
			assert_eq!(decide(Question { action, ..own(Purpose::PatientRequest) }), expected, "{action}");
		}
	});
}

#[test]
fn no_refusal_keeps_the_patient_from_the_patients_own() {
	run(|| {
		Directory::member(&CONTROLLER, HOSPITAL, &[salus_primitives::role::Role::Physician]);
		refuse(Grantee::Account(CONTROLLER), everything());
		refuse(Grantee::Organization(HOSPITAL), everything());
		assert_eq!(decide(own(Purpose::PatientRequest)), AS_PATIENT);
	});
}

#[test]
fn a_refusal_for_a_guardians_account_keeps_the_guardian_from_what_it_speaks_of() {
	run(|| {
		let by_guardian = |action| Question { action, purpose: Purpose::FamilyRequest, ..asks(&GUARDIAN, None) };
		let as_guardian = Decision::Permit(Ground::Controller(as_guardian().capacity));
		let says = Provision { actions: Action::Access.into(), purposes: Purposes::OWN, ..reading() };
		let id = refuse(Grantee::Account(GUARDIAN), says);
		assert_eq!(decide(by_guardian(Action::Access)), Decision::Refuse(Refusal::Denied(id)));
		assert_eq!(decide(by_guardian(Action::Use)), as_guardian);

		assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, id));
		assert_eq!(decide(by_guardian(Action::Access)), as_guardian);
	});
}

#[test]
fn a_refusal_for_a_guardians_workplace_does_not_keep_it_from_the_wards_records() {
	run(|| {
		Directory::controller(&DOCTOR, PATIENT, Capacity::Guardian(GuardianRole::Guardian));
		refuse(Grantee::Organization(HOSPITAL), everything());
		assert!(decide(Question { purpose: Purpose::FamilyRequest, ..asks(&DOCTOR, None) }).is_permit());
	});
}

#[test]
fn who_asks_for_an_organization_does_not_ask_as_a_controller() {
	run(|| {
		Directory::controller(&DOCTOR, PATIENT, Capacity::Guardian(GuardianRole::Guardian));
		let asker = |organization| Asker { account: DOCTOR, organization };
		let question = |organization| Question { asker: asker(organization), ..own(Purpose::FamilyRequest) };
		assert!(decide(question(None)).is_permit());
		assert_eq!(decide(question(Some(HOSPITAL))), Decision::Refuse(Refusal::NoConsent));
	});
}

#[test]
fn of_an_unknown_patient_nothing_is_told() {
	run(|| {
		let question = Question { patient: UNKNOWN, ..doctor_asks() };
		assert_eq!(decide(question), Decision::Refuse(Refusal::UnknownPatient));
	});
}

#[test]
fn while_suspended_nothing_is_disclosed_under_consent() {
	run(|| {
		grant(Grantee::Organization(HOSPITAL), everything());
		becomes(PatientStatus::Suspended);
		assert_eq!(decide(doctor_asks()), Decision::Refuse(Refusal::PatientNotActive));
		assert_eq!(decide(own(Purpose::PatientRequest)), Decision::Refuse(Refusal::PatientNotActive));

		becomes(PatientStatus::Active);
		assert!(decide(doctor_asks()).is_permit(), "the consent stands when the suspension ends");
	});
}

#[test]
fn while_suspended_emergencies_and_recording_go_on() {
	run(|| {
		becomes(PatientStatus::Suspended);
		let id = break_glass(&DOCTOR, HOSPITAL);
		let emergency = Question { purpose: Purpose::EmergencyTreatment, ..doctor_asks() };
		assert_eq!(decide(emergency), Decision::Permit(Ground::BreakGlass(id)));
		let recording = Question { action: Action::Collect, ..doctor_asks() };
		assert_eq!(decide(recording), Decision::Permit(Ground::DutyToRecord));
	});
}

#[test]
fn while_suspended_refusals_hold() {
	run(|| {
		break_glass(&DOCTOR, HOSPITAL);
		let id = refuse(Grantee::Account(DOCTOR), everything());
		becomes(PatientStatus::Suspended);
		let emergency = Question { purpose: Purpose::BreakGlass, ..doctor_asks() };
		assert_eq!(decide(emergency), Decision::Refuse(Refusal::Denied(id)));
	});
}

#[test]
fn while_suspended_a_controller_narrows_and_does_not_widen() {
	run(|| {
		let permit = grant(Grantee::Account(DOCTOR), reading());
		let wrong = grant(Grantee::Account(DOCTOR), reading());
		let refusal = refuse(Grantee::Account(NURSE), reading());
		let asked = request(Grantee::Account(DOCTOR), reading());
		let dismissed = request(Grantee::Account(DOCTOR), reading());
		becomes(PatientStatus::Suspended);

		let widening: [&dyn Fn() -> DispatchResult; 5] = [
			&|| Consent::grant(by(&CONTROLLER), PATIENT, Grantee::Account(DOCTOR), reading()),
			&|| Consent::answer(by(&CONTROLLER), PATIENT, asked, true),
			&|| Consent::revoke(by(&CONTROLLER), PATIENT, refusal),
			&|| Consent::retract(by(&CONTROLLER), PATIENT, refusal),
			&|| Consent::request(by(&DOCTOR), HOSPITAL, PATIENT, Grantee::Account(DOCTOR), reading()),
		];
		for call in widening {
			assert_noop!(call(), Error::<Test>::PatientNotActive);
		}

		assert_ok!(Consent::refuse(by(&CONTROLLER), PATIENT, Grantee::Account(DOCTOR), reading()));
		assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, permit));
		assert_ok!(Consent::retract(by(&CONTROLLER), PATIENT, wrong));
		assert_ok!(Consent::answer(by(&CONTROLLER), PATIENT, asked, false));
		assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, dismissed));
	});
}

#[test]
fn the_asker_withdraws_whatever_the_patient_is() {
	for status in PatientStatus::ALL.iter().copied() {
		run(|| {
			let id = request(Grantee::Account(DOCTOR), reading());
			becomes(status);
			assert_ok!(Consent::withdraw(by(&DOCTOR), HOSPITAL, PATIENT, id));
		});
	}
}

#[test]
fn after_death_consents_stand_and_no_controller_changes_them() {
	run(|| {
		let executor = AccountId::new([6; 32]);
		Directory::controller(&executor, PATIENT, Capacity::Guardian(GuardianRole::Executor));
		let permit = grant(Grantee::Account(DOCTOR), reading());
		let refusal = refuse(Grantee::Account(NURSE), everything());
		let asked = request(Grantee::Account(DOCTOR), reading());
		becomes(PatientStatus::Deceased);

		// Who is no controller is told the same: identity withholds the capacity of all but the executor then.
		for controller in [CONTROLLER, GUARDIAN, executor, STRANGER] {
			let calls: [&dyn Fn() -> DispatchResult; 6] = [
				&|| Consent::grant(by(&controller), PATIENT, Grantee::Account(DOCTOR), reading()),
				&|| Consent::refuse(by(&controller), PATIENT, Grantee::Account(DOCTOR), reading()),
				&|| Consent::revoke(by(&controller), PATIENT, permit),
				&|| Consent::retract(by(&controller), PATIENT, permit),
				&|| Consent::answer(by(&controller), PATIENT, asked, true),
				&|| Consent::answer(by(&controller), PATIENT, asked, false),
			];
			for call in calls {
				assert_noop!(call(), Error::<Test>::PatientNotActive);
			}
		}
		assert_noop!(
			Consent::request(by(&DOCTOR), HOSPITAL, PATIENT, Grantee::Account(DOCTOR), reading()),
			Error::<Test>::PatientNotActive
		);
		assert_eq!(decide(doctor_asks()), Decision::Permit(Ground::Consent(permit)));
		assert_eq!(decide(asks(&NURSE, Some(HOSPITAL))), Decision::Refuse(Refusal::Denied(refusal)));
	});
}

#[test]
fn after_death_only_an_executor_reads_as_a_controller() {
	run(|| {
		let executor = Capacity::Guardian(GuardianRole::Executor);
		Directory::controller(&STRANGER, PATIENT, executor);
		becomes(PatientStatus::Deceased);
		for (account, expected) in [
			(CONTROLLER, Decision::Refuse(Refusal::NoConsent)),
			(GUARDIAN, Decision::Refuse(Refusal::NoConsent)),
			(STRANGER, Decision::Permit(Ground::Controller(executor))),
		] {
			assert_eq!(decide(Question { purpose: Purpose::FamilyRequest, ..asks(&account, None) }), expected);
		}
	});
}

#[test]
fn after_death_emergencies_go_on() {
	run(|| {
		becomes(PatientStatus::Deceased);
		let id = break_glass(&DOCTOR, HOSPITAL);
		for purpose in Purposes::EMERGENCY.iter() {
			assert_eq!(decide(Question { purpose, ..doctor_asks() }), Decision::Permit(Ground::BreakGlass(id)));
		}
	});
}
