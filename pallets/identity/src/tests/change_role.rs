use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::Members as _,
	role::{OrganizationKind, Permission, Permissions},
	RoleId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, RoleDefinitions};
use Permission::{Anchor, AttestRecovery, BreakGlass, ReadRecords, ReviewBreakGlass, WriteRecords};

const ROLE: RoleId = RoleId(0);

fn change(of: &[Permission], licensed: bool) -> DispatchResult {
	Identity::change_role(RuntimeOrigin::signed(ADMINISTRATOR), HOSPITAL, ROLE, permissions(of), licensed)
}

fn hold() {
	assert_ok!(Identity::do_set_own_roles(HOSPITAL, &REGISTRAR, own(&[ROLE.0])));
}

fn permitted() -> Permissions {
	Identity::actor(&REGISTRAR, HOSPITAL).expect("a member").permissions
}

#[test]
fn only_whoever_manages_the_organization_changes_roles() {
	only_the_administrator_may(|origin| {
		define("reader", &[]);
		Identity::change_role(origin, HOSPITAL, ROLE, permissions(&[ReadRecords]), false)
	});
}

#[test]
fn a_change_is_felt_by_whoever_holds_the_role_at_once() {
	scene(|| {
		define("reader", &[ReadRecords]);
		hold();
		System::reset_events();
		assert!(permitted().contains(ReadRecords));
		assert_ok!(change(&[WriteRecords, AttestRecovery], false));
		assert!(permitted().contains(WriteRecords) && !permitted().contains(ReadRecords));
		let permissions = permissions(&[WriteRecords, AttestRecovery]);
		let changed =
			Event::RoleChanged { organization: HOSPITAL, role: ROLE, permissions, licensed: false, by: ADMINISTRATOR };
		assert_eq!(events(), [changed.into()]);
		assert_eq!(RoleDefinitions::<Test>::get(HOSPITAL, ROLE).map(|role| role.holders), Some(1));
	});
}

#[test]
fn a_held_role_gains_nothing_that_is_separated() {
	scene(|| {
		define("reader", &[ReadRecords]);
		hold();
		for (one, other) in Permission::SEPARATED {
			for half in [*one, *other] {
				let fits = OrganizationKind::Hospital.permissions().contains(half);
				let refusal = if fits { Error::<Test>::RoleHeld } else { Error::<Test>::PermissionsDoNotFit };
				assert_noop!(change(&[ReadRecords, half], false), refusal);
			}
		}
	});
}

#[test]
fn a_held_role_keeps_and_loses_what_is_separated() {
	scene(|| {
		define("reviewer", &[ReviewBreakGlass, ReadRecords]);
		hold();
		assert_ok!(change(&[ReviewBreakGlass, Anchor], false));
		assert_ok!(change(&[Anchor], false));
		assert_noop!(change(&[ReviewBreakGlass, Anchor], false), Error::<Test>::RoleHeld);
	});
}

#[test]
fn a_role_that_nobody_holds_gains_what_is_separated() {
	scene(|| {
		define("reader", &[ReadRecords]);
		hold();
		assert_ok!(Identity::do_set_own_roles(HOSPITAL, &REGISTRAR, own(&[])));
		assert_ok!(change(&[ReadRecords, BreakGlass], false));
		assert!(RoleDefinitions::<Test>::get(HOSPITAL, ROLE).is_some_and(|role| role.licensed));
	});
}

#[test]
fn a_role_becomes_licensed_and_ceases_to_be() {
	scene(|| {
		define("reader", &[ReadRecords]);
		hold();
		assert_ok!(change(&[ReadRecords], true));
		assert!(!permitted().contains(ReadRecords));
		assert_ok!(change(&[ReadRecords], false));
		assert!(permitted().contains(ReadRecords));
	});
}

#[test]
fn what_it_permits_already_is_refused() {
	scene(|| {
		define("emergency", &[BreakGlass]);
		assert_noop!(change(&[BreakGlass], true), Error::<Test>::NoChange);
		assert_noop!(change(&[BreakGlass], false), Error::<Test>::NoChange);
	});
}

#[test]
fn what_the_kind_cannot_and_what_nobody_can_hold_are_refused() {
	scene(|| {
		define("reader", &[ReadRecords]);
		assert_noop!(change(&[Permission::AdjudicateClaims], false), Error::<Test>::PermissionsDoNotFit);
		assert_noop!(change(&[BreakGlass, ReviewBreakGlass], false), Error::<Test>::SeparationOfDuties);
	});
}

#[test]
fn an_unknown_role_is_refused() {
	scene(|| {
		assert_noop!(change(&[ReadRecords], false), Error::<Test>::RoleNotFound);
	});
}
