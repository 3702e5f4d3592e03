//! Patients, and who acts for them, as they are written and shown.

use proptest::prelude::*;
use salus_primitives::{
	patient::{
		Act, Attestation, Capacity, Controller, GuardianEnd, GuardianRole, Guardianship, Link, Links, PendingRecovery,
		RecoveryState, Scope, MAJORITY_STEP,
	},
	AccountId, OrganizationId, PatientId,
};
use salus_wallet::command::{
	guardian, link,
	patient::{describe_controller, quarter_after},
	recovery,
};

const ADDRESS: &str = "5CCbw7fDPPgdL2poR4w9mDsUCzUA7AzRhoFDxgu21cibdUmW";
const MOMENT: u64 = 1_800_000_000_000;

fn account() -> AccountId {
	AccountId::new([6; 32])
}

#[test]
fn whoever_acts_for_a_patient_is_told_with_what_may_be_done() {
	let guardian = Controller {
		account: account(),
		capacity: Capacity::Guardian(GuardianRole::PowerOfAttorney),
		scope: Scope::of(&[Act::Consent, Act::Read]),
		until: Some(GuardianEnd::On(MOMENT)),
	};
	let trusted =
		Controller { capacity: Capacity::Trusted, scope: Act::Register.into(), until: None, ..guardian.clone() };
	assert_eq!(
		describe_controller(&Controller::own_wallet(account())),
		format!("  {ADDRESS}: the patient's own wallet")
	);
	assert_eq!(
		describe_controller(&guardian),
		format!("  {ADDRESS}: POWATT, may consent, read, until 2027-01-15T08:00:00Z")
	);
	assert_eq!(describe_controller(&trusted), format!("  {ADDRESS}: trusted, may book visits"));
}

#[test]
fn a_guardianship_is_told_in_one_line() {
	let patient = PatientId([1; 32]);
	let (role, scope) = (GuardianRole::Guardian, Scope::from(Act::Recover));
	let told = Guardianship { patient, role, scope, until: Some(GuardianEnd::Majority), ends: None };
	assert_eq!(guardian::describe(&told), format!("{patient}  GUARD  recover  until the patient comes of age"));
}

#[test]
fn links_are_told_in_both_directions() {
	let (survivor, duplicate) = (PatientId([1; 32]), PatientId([2; 32]));
	let proposed = Links { replaced_by: Some(Link { survivor, accepted: false }), replaces: vec![duplicate] };
	let expected = [format!("  proposed to be replaced by {survivor}"), format!("  replaces {duplicate}")];
	assert_eq!(link::describe(&proposed), expected);
	let accepted = Links { replaced_by: Some(Link { survivor, accepted: true }), replaces: Vec::new() };
	assert_eq!(link::describe(&accepted), [format!("  replaced by {survivor}")]);
}

#[test]
fn a_recovery_says_who_stands_for_it_and_when_it_can_be_completed() {
	let pending = PendingRecovery {
		successor: account(),
		supporters: vec![account()],
		attested: Some(Attestation { organization: OrganizationId(2), by: account() }),
		completes: MOMENT,
		lapses: MOMENT + 1000,
	};
	let state = RecoveryState { threshold: 2, guardians: vec![account()], pending: Some(pending) };
	let expected = [
		"2 of 1 guardians together recover this patient".to_string(),
		format!("  guardian  {ADDRESS}"),
		format!("Begun: {ADDRESS} would become the patient's only wallet"),
		format!("  supported {ADDRESS}"),
		format!("  attested  by {ADDRESS} of organization 2"),
		"  completes from 2027-01-15T08:00:00Z on".to_string(),
		"  lapses    at 2027-01-15T08:00:01Z".to_string(),
	];
	assert_eq!(recovery::describe(&state), expected);
	let nothing = RecoveryState { threshold: 0, guardians: Vec::new(), pending: None };
	assert_eq!(recovery::describe(&nothing)[1], "No recovery has begun");
}

proptest! {
	#[test]
	fn a_majority_is_never_before_the_birthday_and_less_than_a_quarter_after(birthday in 0u64..4_000_000_000_000) {
		let majority = quarter_after(birthday);
		prop_assert_eq!(majority % MAJORITY_STEP, 0);
		prop_assert!(majority >= birthday && majority - birthday < MAJORITY_STEP);
	}
}
