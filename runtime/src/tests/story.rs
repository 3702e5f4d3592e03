//! Identity, consent and records together, from an empty register to a patient's death.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	anchor::AnchorKind,
	consent::{Action, Grantee, Purpose},
	decision::{Asker, Decision, Ground, Question, Refusal},
	glue::Standing,
	patient::PatientStatus,
	record::{Label, RecordClass},
	role::{Licence, OrganizationKind, OrganizationStatus, Role, Roles},
	ConsentId, OrganizationId,
};

use super::{cast::*, run};
use crate::{configs::KnownAccounts, genesis, AccountId, Consent, Identity, Records, Runtime, RuntimeOrigin};

const PHYSICIAN: AccountId = AccountId::new([10; 32]);
const NODE: AccountId = AccountId::new([11; 32]);
const SECOND_ADMINISTRATOR: AccountId = AccountId::new([12; 32]);
const SECOND_HOSPITAL: OrganizationId = OrganizationId(1);
const NOW: u64 = 1_800_000_000_000;

/// What the chain answers when the physician asks, for this hospital, for the patient's laboratory records to treat the patient.
fn may_read(hospital: OrganizationId) -> Decision {
	Consent::decide(Question {
		patient: PATIENT,
		asker: Asker { account: PHYSICIAN, organization: Some(hospital) },
		action: Action::Access,
		class: RecordClass::Laboratory,
		purpose: Purpose::Treatment,
		record: None,
		made: Some(NOW),
		author: None,
		label: Label::default(),
		at: NOW,
	})
}

fn set_first_hospital(status: OrganizationStatus) {
	assert_ok!(Identity::set_organization_status(RuntimeOrigin::root(), HOSPITAL, status));
}

/// Two hospitals with one physician between them, and the first one's patient.
fn enrol() {
	for (hospital, administrator) in [(HOSPITAL, ADMINISTRATOR), (SECOND_HOSPITAL, SECOND_ADMINISTRATOR)] {
		let root = RuntimeOrigin::root();
		assert_ok!(Identity::admit_organization(root, OrganizationKind::Hospital, administrator.clone()));
		assert_ok!(Identity::set_member(by(administrator.clone()), hospital, PHYSICIAN, Roles::from(Role::Physician)));
		let licence = Licence { digest: [1; 32].into(), expires: NOW + 1 };
		assert_ok!(Identity::set_licence(by(administrator), hospital, PHYSICIAN, Some(licence)));
	}
	for (account, role) in [(REGISTRAR, Role::Registrar), (NODE, Role::Node)] {
		assert_ok!(Identity::set_member(by(ADMINISTRATOR), HOSPITAL, account, Roles::from(role)));
	}
	assert_ok!(crate::Patients::register_patient(by(REGISTRAR), HOSPITAL, PATIENT, WALLET));
}

#[test]
fn a_refusal_outlives_a_suspension_and_what_the_patient_decided_the_patient() {
	let (grant, refusal) = (ConsentId(0), ConsentId(1));
	let (no_consent, denied) = (Decision::Refuse(Refusal::NoConsent), Decision::Refuse(Refusal::Denied(refusal)));
	let permitted = Decision::Permit(Ground::Consent(grant));
	run(genesis::DEVELOPMENT, || {
		pallet_timestamp::Now::<Runtime>::put(NOW);
		enrol();
		assert_eq!((may_read(HOSPITAL), may_read(SECOND_HOSPITAL)), (no_consent, no_consent));
		let root = salus_primitives::Digest::from([7; 32]);
		assert_ok!(Records::anchor(by(NODE), HOSPITAL, AnchorKind::Records, 0, root, 1));

		assert_ok!(Consent::grant(by(WALLET), PATIENT, Grantee::Organization(SECOND_HOSPITAL), provision()));
		assert_eq!((may_read(HOSPITAL), may_read(SECOND_HOSPITAL)), (no_consent, permitted));
		assert_ok!(Consent::refuse(by(WALLET), PATIENT, Grantee::Organization(HOSPITAL), provision()));
		assert_eq!(
			(may_read(HOSPITAL), may_read(SECOND_HOSPITAL)),
			(denied, denied),
			"whomever the physician asks for"
		);

		set_first_hospital(OrganizationStatus::Suspended);
		assert_eq!(may_read(HOSPITAL), Decision::Refuse(Refusal::NotAMember));
		assert_eq!(may_read(SECOND_HOSPITAL), denied, "a suspension lifts no refusal");
		set_first_hospital(OrganizationStatus::Active);
		assert_eq!((may_read(HOSPITAL), may_read(SECOND_HOSPITAL)), (denied, denied));
		assert_ok!(Consent::revoke(by(WALLET), PATIENT, refusal));
		assert_eq!((may_read(HOSPITAL), may_read(SECOND_HOSPITAL)), (no_consent, permitted));

		assert_ok!(crate::Patients::set_patient_status(by(REGISTRAR), HOSPITAL, PATIENT, PatientStatus::Deceased));
		assert_eq!((may_read(HOSPITAL), may_read(SECOND_HOSPITAL)), (no_consent, permitted));
		assert_noop!(Consent::revoke(by(WALLET), PATIENT, grant), salus_consent::Error::<Runtime>::PatientNotActive);
		assert!(!KnownAccounts::is_known(&WALLET), "whose wallet it was is nobody");
		always();
	});
}
