use frame_support::{
	assert_ok,
	traits::{ChangeMembers, InitializeMembers},
};
use salus_primitives::{
	glue::{Seats, Standing as _},
	role::Role,
	AccountId,
};

use crate::{mock::*, DepartedNonces, Enrolment, Enrolments, SeatedCouncil};

fn nurse(account: AccountId) {
	let signer = RuntimeOrigin::signed(ADMINISTRATOR);
	assert_ok!(Identity::set_member(signer, HOSPITAL, account, roles(&[Role::Nurse])));
}

fn dismiss(account: AccountId) {
	assert_ok!(Identity::remove_member(RuntimeOrigin::signed(ADMINISTRATOR), HOSPITAL, account));
}

#[test]
fn an_account_has_one_provider_however_often_it_is_enrolled() {
	scene(|| {
		nurse(STRANGER);
		nurse(STRANGER);
		let other = RuntimeOrigin::signed(LABORATORY_ADMINISTRATOR);
		assert_ok!(Identity::set_member(other, LABORATORY, STRANGER, roles(&[Role::Auditor])));
		<Identity as Seats>::take(&STRANGER);
		<Identity as Seats>::take(&STRANGER);
		assert_eq!(System::providers(&STRANGER), 1);
		assert_eq!(Enrolments::<Test>::get(STRANGER), Some(Enrolment { memberships: 2, seats: 2 }));
	});
}

#[test]
fn the_provider_goes_with_the_last_enrolment_only() {
	scene(|| {
		nurse(STRANGER);
		<Identity as Seats>::take(&STRANGER);
		dismiss(STRANGER);
		assert_eq!(System::providers(&STRANGER), 1);
		<Identity as Seats>::leave(&STRANGER);
		assert_eq!(System::providers(&STRANGER), 0);
		assert_eq!(Enrolments::<Test>::get(STRANGER), None);
	});
}

#[test]
fn an_account_that_comes_back_goes_on_with_its_nonce() {
	scene(|| {
		nurse(STRANGER);
		System::inc_account_nonce(&STRANGER);
		System::inc_account_nonce(&STRANGER);
		dismiss(STRANGER);
		assert!(!System::account_exists(&STRANGER));
		nurse(STRANGER);
		assert_eq!(System::account_nonce(&STRANGER), 2, "what it signed before cannot be sent again");
		assert!(!DepartedNonces::<Test>::contains_key(STRANGER));
	});
}

#[test]
fn an_account_that_never_signed_leaves_nothing_behind() {
	scene(|| {
		nurse(STRANGER);
		dismiss(STRANGER);
		assert!(!DepartedNonces::<Test>::contains_key(STRANGER));
	});
}

#[test]
fn an_account_that_exists_otherwise_keeps_doing_so() {
	scene(|| {
		System::inc_providers(&STRANGER);
		nurse(STRANGER);
		assert_eq!(System::providers(&STRANGER), 2);
		dismiss(STRANGER);
		assert_eq!(System::providers(&STRANGER), 1);
	});
}

#[test]
fn what_depends_on_an_account_does_not_hinder_its_dismissal() {
	scene(|| {
		nurse(STRANGER);
		assert_ok!(System::inc_consumers(&STRANGER));
		dismiss(STRANGER);
		assert!(!Identity::is_known(&STRANGER));
		assert_eq!(System::providers(&STRANGER), 1, "needed as long as something depends on the account");
		nurse(STRANGER);
		assert_eq!(System::providers(&STRANGER), 1, "not taken twice");
		assert!(Identity::is_known(&STRANGER));
		System::dec_consumers(&STRANGER);
		dismiss(STRANGER);
		assert_eq!(System::providers(&STRANGER), 0);
	});
}

#[test]
fn leaving_a_seat_nobody_took_changes_nothing() {
	scene(|| {
		<Identity as Seats>::leave(&STRANGER);
		assert_eq!(Enrolments::<Test>::get(STRANGER), None);
		<Identity as Seats>::leave(&REGISTRAR);
		assert!(Identity::is_known(&REGISTRAR));
	});
}

#[test]
fn members_and_whoever_has_a_seat_are_known() {
	scene(|| {
		for account in [ADMINISTRATOR, REGISTRAR, PHYSICIAN, LABORATORY_ADMINISTRATOR, WALLET] {
			assert!(Identity::is_known(&account));
		}
		assert!(!Identity::is_known(&STRANGER));
		<Identity as Seats>::take(&STRANGER);
		assert!(Identity::is_known(&STRANGER));
	});
}

/// A council that forgets what it is told.
struct Forgetful;

impl ChangeMembers<AccountId> for Forgetful {
	fn change_members_sorted(_: &[AccountId], _: &[AccountId], _: &[AccountId]) {}
}

impl InitializeMembers<AccountId> for Forgetful {
	fn initialize_members(_: &[AccountId]) {}
}

#[test]
fn whoever_sits_on_the_council_has_a_seat() {
	type Council = SeatedCouncil<Identity, Forgetful>;
	run(|| {
		Council::initialize_members(&[COUNCIL, PHYSICIAN]);
		assert!(Identity::is_known(&COUNCIL) && Identity::is_known(&PHYSICIAN));
		Council::change_members_sorted(&[STRANGER], &[COUNCIL], &[PHYSICIAN, STRANGER]);
		assert!(!Identity::is_known(&COUNCIL) && Identity::is_known(&STRANGER));
		assert_eq!((System::providers(&COUNCIL), System::providers(&STRANGER)), (0, 1));
	});
}
