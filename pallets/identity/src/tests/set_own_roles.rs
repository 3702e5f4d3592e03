use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	role::{OwnRoles, Role, Roles},
	AccountId, RoleId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, Members, RoleDefinitions};

fn set(account: AccountId, numbers: &[u16]) -> DispatchResult {
	Identity::set_own_roles(RuntimeOrigin::signed(ADMINISTRATOR), HOSPITAL, account, own(numbers))
}

fn holders(role: u16) -> Option<u32> {
	RoleDefinitions::<Test>::get(HOSPITAL, RoleId(role)).map(|role| role.holders)
}

fn define_several(roles: u16) {
	(0..roles).for_each(|number| {
		define(&format!("role-{number}"), &[]);
	});
}

#[test]
fn only_an_administrator_of_the_organization_gives_own_roles() {
	only_the_administrator_may(|origin| {
		define_several(1);
		Identity::set_own_roles(origin, HOSPITAL, PHYSICIAN, own(&[0]))
	});
}

#[test]
fn own_roles_are_replaced_and_their_holders_counted() {
	scene(|| {
		define_several(3);
		assert_ok!(set(PHYSICIAN, &[0, 1]));
		assert_ok!(set(REGISTRAR, &[1]));
		assert_ok!(set(PHYSICIAN, &[1, 2]));
		assert_eq!([0, 1, 2].map(holders), [Some(0), Some(2), Some(1)]);
		assert_eq!(Members::<Test>::get(HOSPITAL, PHYSICIAN).map(|member| member.own_roles), Some(own(&[1, 2])));
		let set = |account, numbers: &[u16]| {
			let own_roles = own(numbers);
			Event::OwnRolesSet { organization: HOSPITAL, account, own_roles, by: ADMINISTRATOR }.into()
		};
		assert_eq!(events(), [set(PHYSICIAN, &[0, 1]), set(REGISTRAR, &[1]), set(PHYSICIAN, &[1, 2])]);
	});
}

#[test]
fn a_member_holds_so_many_and_no_more() {
	scene(|| {
		define_several(9);
		assert_ok!(set(PHYSICIAN, &[0, 1, 2, 3, 4, 5, 6, 7]));
		assert!(OwnRoles::try_from((0..9).map(RoleId).collect::<Vec<_>>()).is_err());
	});
}

#[test]
fn whoever_has_no_built_in_role_keeps_one_of_the_organizations_own() {
	scene(|| {
		define_several(1);
		assert_ok!(set(PHYSICIAN, &[0]));
		assert_ok!(Identity::do_set_member(HOSPITAL, PHYSICIAN, Roles::NONE));
		assert_noop!(set(PHYSICIAN, &[]), Error::<Test>::NoRoles);
		assert_ok!(Identity::do_set_member(HOSPITAL, PHYSICIAN, Roles::from(Role::FrontDesk)));
		assert_ok!(set(PHYSICIAN, &[]));
	});
}

#[test]
fn unknown_retired_and_repeated_roles_are_refused() {
	scene(|| {
		define_several(2);
		assert_noop!(set(PHYSICIAN, &[2]), Error::<Test>::RoleNotFound);
		assert_noop!(set(PHYSICIAN, &[0, 1, 0]), Error::<Test>::RoleTwice);
		assert_ok!(Identity::do_retire_role(HOSPITAL, RoleId(1)));
		assert_noop!(set(PHYSICIAN, &[0, 1]), Error::<Test>::RoleNotFound);
	});
}

#[test]
fn the_roles_the_member_has_are_refused() {
	scene(|| {
		define_several(1);
		assert_noop!(set(PHYSICIAN, &[]), Error::<Test>::NoChange);
		assert_ok!(set(PHYSICIAN, &[0]));
		assert_noop!(set(PHYSICIAN, &[0]), Error::<Test>::NoChange);
	});
}

#[test]
fn whoever_is_no_member_is_refused() {
	scene(|| {
		define_several(1);
		assert_noop!(set(STRANGER, &[0]), Error::<Test>::MemberNotFound);
		assert_noop!(set(LABORATORY_ADMINISTRATOR, &[0]), Error::<Test>::MemberNotFound);
	});
}
