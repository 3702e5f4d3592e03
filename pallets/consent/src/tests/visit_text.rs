//! What the patient's side has written of a visit, and would put into the record.

use salus_primitives::{
	consent::{Action, Actions, Grantee, Provision, Purpose, Purposes},
	decision::{Decision, Ground, Question, Refusal},
	patient::{Act, Capacity, GuardianRole, PatientStatus, Scope},
	record::RecordClass,
	AccountId,
};

use super::scene::*;

const AS_GUARDIAN: Capacity = Capacity::Guardian(GuardianRole::Guardian);
const AS_PATIENT: Decision = Decision::Permit(Ground::Controller(Capacity::Patient));
const NOTHING_PERMITS_IT: Decision = Decision::Refuse(Refusal::NoConsent);

/// To put what the account has written of a visit.
fn writes(account: &AccountId) -> Question {
	Question {
		action: Action::Collect,
		class: RecordClass::Encounter,
		purpose: Purpose::PatientRequest,
		author: Some(account.clone()),
		..asks(account, None)
	}
}

#[test]
fn the_patients_side_writes_of_visits_for_its_own_purposes() {
	run(|| {
		assert_eq!(decide(writes(&CONTROLLER)), AS_PATIENT);
		assert_eq!(decide(writes(&GUARDIAN)), Decision::Permit(Ground::Controller(AS_GUARDIAN)));
		for purpose in Purpose::ALL.iter().copied().filter(|purpose| !Purposes::OWN.contains(*purpose)) {
			assert_eq!(decide(Question { purpose, ..writes(&CONTROLLER) }), NOTHING_PERMITS_IT, "{purpose}");
		}
	});
}

#[test]
fn it_writes_nothing_else_and_corrects_nothing() {
	run(|| {
		for class in RecordClass::ALL.iter().copied().filter(|class| *class != RecordClass::Encounter) {
			assert_eq!(decide(Question { class, ..writes(&CONTROLLER) }), NOTHING_PERMITS_IT, "{class}");
		}
		let corrects = Question { action: Action::Correct, ..writes(&CONTROLLER) };
		assert_eq!(decide(corrects), NOTHING_PERMITS_IT);
	});
}

#[test]
fn it_puts_its_own_words_and_nobody_elses() {
	run(|| {
		for author in [None, Some(GUARDIAN), Some(DOCTOR)] {
			assert_eq!(decide(Question { author, ..writes(&CONTROLLER) }), NOTHING_PERMITS_IT);
		}
	});
}

#[test]
fn who_acts_for_nobody_writes_nothing_as_a_controller() {
	run(|| {
		for account in [STRANGER, DOCTOR, NURSE] {
			assert_eq!(decide(writes(&account)), NOTHING_PERMITS_IT);
		}
		let id = grant(Grantee::Account(STRANGER), everything());
		assert_eq!(decide(writes(&STRANGER)), Decision::Permit(Ground::Consent(id)), "which is another ground");
	});
}

#[test]
fn a_guardian_needs_for_it_what_it_needs_to_book() {
	run(|| {
		Directory::controller_with(&GUARDIAN, PATIENT, AS_GUARDIAN, Act::Register.into());
		assert_eq!(decide(writes(&GUARDIAN)), Decision::Permit(Ground::Controller(AS_GUARDIAN)));
		Directory::controller_with(&GUARDIAN, PATIENT, AS_GUARDIAN, Scope::ALL.difference(Act::Register.into()));
		assert_eq!(decide(writes(&GUARDIAN)), NOTHING_PERMITS_IT);
	});
}

#[test]
fn somebody_trusted_to_book_writes_nothing() {
	run(|| {
		Directory::controller(&STRANGER, PATIENT, Capacity::Trusted);
		assert_eq!(decide(writes(&STRANGER)), NOTHING_PERMITS_IT);
	});
}

#[test]
fn a_refusal_for_a_guardians_account_keeps_it_from_writing_too() {
	run(|| {
		let says = Provision { actions: Actions::of(&[Action::Collect]), purposes: Purposes::OWN, ..reading() };
		let id = refuse(Grantee::Account(GUARDIAN), says.clone());
		refuse(Grantee::Account(CONTROLLER), says);
		assert_eq!(decide(writes(&GUARDIAN)), Decision::Refuse(Refusal::Denied(id)));
		assert_eq!(decide(writes(&CONTROLLER)), AS_PATIENT, "nobody refuses the patient the patient's own");
	});
}

#[test]
fn nothing_is_written_for_who_is_suspended_and_after_death_by_an_executor_alone() {
	run(|| {
		let executor = Capacity::Guardian(GuardianRole::Executor);
		Directory::controller(&STRANGER, PATIENT, executor);
		Directory::patient(PATIENT, PatientStatus::Suspended);
		for account in [CONTROLLER, GUARDIAN, STRANGER] {
			assert!(!decide(writes(&account)).is_permit());
		}
		Directory::patient(PATIENT, PatientStatus::Deceased);
		for account in [CONTROLLER, GUARDIAN] {
			assert_eq!(decide(writes(&account)), NOTHING_PERMITS_IT);
		}
		assert_eq!(decide(writes(&STRANGER)), Decision::Permit(Ground::Controller(executor)));
	});
}
