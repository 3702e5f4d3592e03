//! The invariants see what no call can bring about.

use frame_support::{assert_err, assert_ok};
use salus_primitives::{
	organization::{Facts, Name},
	role::{Permission, Role, Roles},
	OrganizationId, RoleId,
};

use crate::{mock::*, Member, Members, Names, Organizations, PublicFacts, RoleCodes, RoleDefinition, RoleDefinitions};

/// Breaks the scene, in which the physician holds a role of the hospital's own, and says what the invariants say.
fn broken(break_it: impl FnOnce()) -> Result<(), sp_runtime::TryRuntimeError> {
	let mut said = Ok(());
	new_test_ext().execute_with(|| {
		Identity::do_admit(salus_primitives::role::OrganizationKind::Hospital, ADMINISTRATOR).expect("new");
		Identity::do_set_member(HOSPITAL, PHYSICIAN, Roles::from(Role::Physician)).expect("fits");
		define("triage", &[Permission::RequestConsent]);
		Identity::do_set_own_roles(HOSPITAL, &PHYSICIAN, own(&[0])).expect("defined");
		assert_ok!(Identity::do_try_state());
		break_it();
		said = Identity::do_try_state();
	});
	said
}

fn role(change: impl FnOnce(&mut RoleDefinition)) {
	RoleDefinitions::<Test>::mutate(HOSPITAL, RoleId(0), |role| change(role.as_mut().expect("defined")));
}

fn physician(change: impl FnOnce(&mut Member)) {
	Members::<Test>::mutate(HOSPITAL, PHYSICIAN, |member| change(member.as_mut().expect("a member")));
}

#[test]
fn a_role_miscounts_its_holders() {
	assert_err!(broken(|| role(|role| role.holders = 2)), "a role miscounts its holders");
	assert_err!(broken(|| role(|role| role.holders = 0)), "a role miscounts its holders");
}

#[test]
fn a_role_permits_more_than_the_kind_can() {
	let wider = Permission::AdjudicateClaims.into();
	assert_err!(broken(|| role(|role| role.permissions = wider)), "a role that permits more than the kind can");
}

#[test]
fn a_role_breaks_the_glass_without_licence() {
	let emergency = Permission::BreakGlass.into();
	assert_err!(broken(|| role(|role| role.permissions = emergency)), "an emergency role without licence");
}

#[test]
fn a_separated_pair_is_in_one_hand() {
	let review = Permission::ReviewBreakGlass.into();
	assert_err!(broken(|| role(|role| role.permissions = review)), "a separated pair in one hand");
}

#[test]
fn a_role_that_nobody_can_hold() {
	let both = permissions(&[Permission::SubmitClaims, Permission::Audit, Permission::ManageMembers]);
	assert_err!(broken(|| role(|role| role.permissions = both)), "a role that nobody can hold");
}

#[test]
fn codes_and_roles_disagree() {
	assert_err!(broken(|| role(|role| role.code = code("other"))), "a role without its code");
	assert_err!(broken(|| role(|role| role.code = code("Triage"))), "a code that is none");
	assert_err!(broken(|| RoleCodes::<Test>::insert(HOSPITAL, code("more"), RoleId(0))), "a code of no role");
}

#[test]
fn an_organization_miscounts_its_own_roles() {
	let place = |change: fn(&mut crate::Organization)| {
		broken(|| Organizations::<Test>::mutate(HOSPITAL, |place| change(place.as_mut().expect("there"))))
	};
	assert_err!(place(|place| place.own_roles = 2), "an organization miscounts its own roles");
	assert_err!(place(|place| place.next_role = RoleId(0)), "a role with a number not given yet");
	assert_err!(place(|place| place.administrators = 2), "an organization miscounts its administrators");
}

#[test]
fn a_member_holds_what_cannot_be_held() {
	assert_err!(broken(|| physician(|member| member.own_roles = own(&[0, 0]))), "a role held twice");
	assert_err!(broken(|| physician(|member| member.own_roles = own(&[9]))), "a role held that is not defined");
	let none = |member: &mut Member| (member.roles, member.own_roles) = (Roles::NONE, own(&[]));
	assert_err!(broken(|| physician(none)), "a member without a role");
	let misfit = |member: &mut Member| member.roles = Role::Adjudicator.into();
	assert_err!(broken(|| physician(misfit)), "a role that does not fit the organization");
}

#[test]
fn names_and_facts_are_out_of_order() {
	let nowhere = OrganizationId(9);
	let named = |text: &str| text.parse::<Name>().expect("short");
	assert_err!(broken(|| Names::<Test>::insert(nowhere, named("A"))), "a name of no organization");
	assert_err!(broken(|| Names::<Test>::insert(HOSPITAL, named(""))), "a name that is none");
	let at = |address: &str| Facts { web_address: Some(address.parse().expect("short")), ..Facts::default() };
	assert_err!(broken(|| PublicFacts::<Test>::insert(nowhere, at("wss://a.example"))), "facts of no organization");
	assert_err!(broken(|| PublicFacts::<Test>::insert(HOSPITAL, Facts::default())), "facts that say nothing");
	assert_err!(broken(|| PublicFacts::<Test>::insert(HOSPITAL, at("a"))), "a web address that is none");
}
