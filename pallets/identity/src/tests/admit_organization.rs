use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	role::{Membership, OrganizationKind, OrganizationStatus, OwnRoles, Role},
	OrganizationId, RoleId,
};

use crate::{mock::*, Error, Event, NextOrganization, Organization, Organizations};

#[test]
fn only_the_council_and_root_admit() {
	only_the_council_may(|origin| Identity::admit_organization(origin, OrganizationKind::Insurer, STRANGER));
}

#[test]
fn an_admitted_organization_has_the_next_number_and_one_administrator() {
	scene(|| {
		let organization = OrganizationId(2);
		assert_ok!(Identity::admit_organization(RuntimeOrigin::root(), OrganizationKind::Insurer, STRANGER));
		assert_eq!(
			Organizations::<Test>::get(organization),
			Some(Organization {
				kind: OrganizationKind::Insurer,
				status: OrganizationStatus::Active,
				admitted: Now::get(),
				members: 1,
				administrators: 1,
				own_roles: 0,
				next_role: RoleId(0),
			})
		);
		let roles = roles(&[Role::Administrator]);
		assert_eq!(
			Identity::memberships(STRANGER),
			[Membership {
				organization,
				kind: OrganizationKind::Insurer,
				roles,
				active: true,
				own_roles: OwnRoles::default(),
				licence_expires: None,
				permissions: roles.permissions(),
			}]
		);
		assert_eq!(
			events(),
			[
				Event::OrganizationAdmitted { organization, kind: OrganizationKind::Insurer }.into(),
				new_account(STRANGER),
				Event::MemberSet { organization, account: STRANGER, roles, by: None }.into(),
			]
		);
	});
}

#[test]
fn every_kind_of_organization_can_be_admitted() {
	for kind in OrganizationKind::ALL {
		scene(|| {
			assert_ok!(Identity::admit_organization(RuntimeOrigin::root(), *kind, STRANGER));
		});
	}
}

#[test]
fn an_administrator_of_too_many_organizations_is_refused() {
	run(|| {
		let admit = || Identity::admit_organization(RuntimeOrigin::root(), OrganizationKind::Hospital, ADMINISTRATOR);
		for _ in 0..3 {
			assert_ok!(admit());
		}
		assert_noop!(admit(), Error::<Test>::TooManyOrganizations);
	});
}

#[test]
fn the_last_number_is_not_given() {
	new_test_ext().execute_with(|| {
		NextOrganization::<Test>::put(OrganizationId(u32::MAX));
		assert_noop!(
			Identity::admit_organization(RuntimeOrigin::root(), OrganizationKind::Hospital, ADMINISTRATOR),
			Error::<Test>::NumbersExhausted
		);
	});
}

#[test]
fn an_auditor_of_one_organization_cannot_be_the_administrator_of_another() {
	scene(|| {
		assert_ok!(Identity::do_set_member(LABORATORY, STRANGER, roles(&[Role::Auditor])));
		assert_noop!(
			Identity::admit_organization(RuntimeOrigin::root(), OrganizationKind::Hospital, STRANGER),
			Error::<Test>::SeparationOfDuties
		);
	});
}
