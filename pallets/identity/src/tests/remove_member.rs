use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::{Members as _, Standing as _},
	role::Role,
	AccountId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, OrganizationsOf, RoleDefinitions};

fn remove(account: AccountId) -> DispatchResult {
	Identity::remove_member(RuntimeOrigin::signed(ADMINISTRATOR), HOSPITAL, account)
}

#[test]
fn only_an_administrator_of_the_organization_removes_members() {
	only_the_administrator_may(|origin| Identity::remove_member(origin, HOSPITAL, PHYSICIAN));
}

#[test]
fn a_removed_member_is_nobody() {
	scene(|| {
		assert_ok!(remove(PHYSICIAN));
		assert_eq!(Identity::actor(&PHYSICIAN, HOSPITAL), None);
		assert!(Identity::memberships(PHYSICIAN).is_empty());
		assert!(!OrganizationsOf::<Test>::contains_key(PHYSICIAN));
		assert!(!Identity::is_known(&PHYSICIAN));
		assert_eq!(
			events(),
			[
				killed_account(PHYSICIAN),
				Event::MemberRemoved { organization: HOSPITAL, account: PHYSICIAN, by: ADMINISTRATOR }.into(),
			]
		);
		assert_noop!(remove(PHYSICIAN), Error::<Test>::MemberNotFound);
	});
}

#[test]
fn membership_elsewhere_stays() {
	scene(|| {
		let other = RuntimeOrigin::signed(LABORATORY_ADMINISTRATOR);
		assert_ok!(Identity::set_member(other, LABORATORY, PHYSICIAN, roles(&[Role::Auditor])));
		assert_ok!(remove(PHYSICIAN));
		assert!(Identity::actor(&PHYSICIAN, LABORATORY).is_some());
		assert!(Identity::is_known(&PHYSICIAN));
	});
}

#[test]
fn the_last_administrator_stays() {
	scene(|| {
		assert_noop!(remove(ADMINISTRATOR), Error::<Test>::LastAdministrator);
		let signer = RuntimeOrigin::signed(ADMINISTRATOR);
		assert_ok!(Identity::set_member(signer, HOSPITAL, PHYSICIAN, roles(&[Role::Administrator])));
		assert_ok!(remove(ADMINISTRATOR));
		let signer = RuntimeOrigin::signed(PHYSICIAN);
		assert_noop!(Identity::remove_member(signer, HOSPITAL, PHYSICIAN), Error::<Test>::LastAdministrator);
	});
}

#[test]
fn whoever_is_no_member_cannot_be_removed() {
	scene(|| {
		assert_noop!(remove(STRANGER), Error::<Test>::MemberNotFound);
		assert_noop!(remove(LABORATORY_ADMINISTRATOR), Error::<Test>::MemberNotFound);
	});
}

#[test]
fn nobody_holds_the_roles_of_a_removed_member() {
	scene(|| {
		let role = define("triage", &[]);
		assert_ok!(Identity::do_set_own_roles(HOSPITAL, &PHYSICIAN, own(&[role.0])));
		assert_ok!(remove(PHYSICIAN));
		assert_eq!(RoleDefinitions::<Test>::get(HOSPITAL, role).map(|role| role.holders), Some(0));
	});
}
