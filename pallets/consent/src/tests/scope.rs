//! What a guardian's scope leaves out, and whom the patient only trusts.

use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use salus_primitives::{
	consent::{Action, Grantee, Purpose},
	decision::{Decision, Ground, Question, Refusal},
	patient::{Act, Capacity, GuardianRole, Scope},
	AccountId,
};

use super::scene::*;

const AS_GUARDIAN: Capacity = Capacity::Guardian(GuardianRole::Guardian);

fn narrow_to(scope: Scope) {
	Directory::controller_with(&GUARDIAN, PATIENT, AS_GUARDIAN, scope);
}

/// Everything a controller calls, once each.
fn assert_refused(account: &AccountId) {
	let permit = grant(Grantee::Account(DOCTOR), reading());
	let asked = request(Grantee::Account(DOCTOR), reading());
	let calls: [&dyn Fn() -> DispatchResult; 6] = [
		&|| Consent::grant(by(account), PATIENT, Grantee::Account(DOCTOR), reading()),
		&|| Consent::refuse(by(account), PATIENT, Grantee::Account(DOCTOR), reading()),
		&|| Consent::revoke(by(account), PATIENT, permit),
		&|| Consent::retract(by(account), PATIENT, permit),
		&|| Consent::answer(by(account), PATIENT, asked, true),
		&|| Consent::answer(by(account), PATIENT, asked, false),
	];
	for call in calls {
		assert_noop!(call(), Error::<Test>::NotAuthorized);
	}
}

#[test]
fn a_guardian_without_consent_in_its_scope_decides_nothing() {
	run(|| {
		narrow_to(Scope::ALL.difference(Act::Consent.into()));
		assert_refused(&GUARDIAN);
	});
}

#[test]
fn a_guardian_with_consent_alone_decides_and_reads_nothing() {
	run(|| {
		narrow_to(Act::Consent.into());
		assert_ok!(Consent::grant(by(&GUARDIAN), PATIENT, Grantee::Account(DOCTOR), reading()));
		let question = Question { purpose: Purpose::FamilyRequest, ..asks(&GUARDIAN, None) };
		assert_eq!(decide(question), Decision::Refuse(Refusal::NoConsent));
	});
}

#[test]
fn a_guardian_with_reading_alone_reads_and_decides_nothing() {
	run(|| {
		narrow_to(Act::Read.into());
		for action in [Action::Access, Action::Use, Action::Disclose] {
			let question = Question { action, purpose: Purpose::FamilyRequest, ..asks(&GUARDIAN, None) };
			assert_eq!(decide(question), Decision::Permit(Ground::Controller(AS_GUARDIAN)));
		}
		assert_refused(&GUARDIAN);
	});
}

#[test]
fn who_may_not_read_as_a_guardian_reads_what_a_consent_permits() {
	run(|| {
		narrow_to(Act::Pay.into());
		let question = || Question { purpose: Purpose::FamilyRequest, ..asks(&GUARDIAN, None) };
		assert_eq!(decide(question()), Decision::Refuse(Refusal::NoConsent));
		let id = grant(Grantee::Account(GUARDIAN), everything());
		assert_eq!(decide(question()), Decision::Permit(Ground::Consent(id)));
	});
}

#[test]
fn somebody_trusted_decides_nothing_and_reads_nothing() {
	run(|| {
		Directory::controller(&STRANGER, PATIENT, Capacity::Trusted);
		assert_refused(&STRANGER);
		for purpose in [Purpose::PatientRequest, Purpose::FamilyRequest] {
			let question = Question { purpose, ..asks(&STRANGER, None) };
			assert_eq!(decide(question), Decision::Refuse(Refusal::NoConsent));
		}
	});
}
