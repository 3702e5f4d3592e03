use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::Members as _,
	role::{OrganizationKind, Permission, Role, Roles},
	AccountId, OrganizationId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, Member, Members, Organizations};

fn set(account: AccountId, roles: Roles) -> DispatchResult {
	Identity::set_member(RuntimeOrigin::signed(ADMINISTRATOR), HOSPITAL, account, roles)
}

#[test]
fn only_an_administrator_of_the_organization_sets_members() {
	// Somebody who is there already, since the hospital is full with the member who asks.
	only_the_administrator_may(|origin| Identity::set_member(origin, HOSPITAL, PHYSICIAN, roles(&[Role::Nurse])));
}

#[test]
fn a_new_member_acts_with_the_permissions_of_all_its_roles() {
	scene(|| {
		let both = roles(&[Role::Registrar, Role::PrivacyOfficer]);
		assert_ok!(set(STRANGER, both));
		let actor = Identity::actor(&STRANGER, HOSPITAL).expect("a member");
		assert_eq!((actor.account.clone(), actor.organization, actor.roles), (STRANGER, HOSPITAL, both));
		assert!(actor.may(Permission::RegisterPatients) && actor.may(Permission::ReviewBreakGlass));
		assert!(!actor.may(Permission::ManageMembers));
		assert_eq!(
			events(),
			[
				new_account(STRANGER),
				Event::MemberSet { organization: HOSPITAL, account: STRANGER, roles: both, by: Some(ADMINISTRATOR) }
					.into(),
			]
		);
	});
}

#[test]
fn a_members_roles_are_replaced_and_not_added_to() {
	scene(|| {
		let joined = Now::get();
		Now::set(joined + 1);
		assert_ok!(set(PHYSICIAN, roles(&[Role::Auditor])));
		assert_eq!(
			Members::<Test>::get(HOSPITAL, PHYSICIAN),
			Some(Member {
				roles: roles(&[Role::Auditor]),
				own_roles: own(&[]),
				licence: Some(licence(LICENSED_UNTIL)),
				since: joined,
			})
		);
		assert_eq!(Organizations::<Test>::get(HOSPITAL).map(|found| found.members), Some(3));
		assert_eq!(
			events(),
			[Event::MemberSet {
				organization: HOSPITAL,
				account: PHYSICIAN,
				roles: roles(&[Role::Auditor]),
				by: Some(ADMINISTRATOR)
			}
			.into()]
		);
	});
}

#[test]
fn no_roles_are_refused_unless_the_member_has_some_of_the_organizations_own() {
	scene(|| {
		assert_noop!(set(STRANGER, Roles::NONE), Error::<Test>::NoRoles);
		assert_noop!(set(PHYSICIAN, Roles::NONE), Error::<Test>::NoRoles);
		let role = define("triage", &[Permission::RequestConsent]);
		assert_ok!(Identity::do_set_own_roles(HOSPITAL, &PHYSICIAN, own(&[role.0])));
		assert_ok!(set(PHYSICIAN, Roles::NONE));
		let actor = Identity::actor(&PHYSICIAN, HOSPITAL).expect("a member");
		assert_eq!((actor.roles, actor.permissions), (Roles::NONE, permissions(&[Permission::RequestConsent])));
	});
}

#[test]
fn every_role_is_given_just_where_it_fits() {
	for kind in OrganizationKind::ALL {
		for role in Role::ALL {
			run(|| {
				assert_ok!(Identity::admit_organization(RuntimeOrigin::root(), *kind, ADMINISTRATOR));
				if role.fits(*kind) {
					assert_ok!(set(STRANGER, roles(&[*role])));
				} else {
					assert_noop!(set(STRANGER, roles(&[*role])), Error::<Test>::RolesDoNotFit);
				}
			});
		}
	}
}

#[test]
fn one_role_that_does_not_fit_spoils_the_others() {
	scene(|| {
		assert_noop!(set(STRANGER, roles(&[Role::Nurse, Role::Adjudicator])), Error::<Test>::RolesDoNotFit);
	});
}

#[test]
fn the_only_administrator_cannot_cease_to_be_one() {
	scene(|| {
		assert_noop!(set(ADMINISTRATOR, roles(&[Role::Nurse])), Error::<Test>::LastAdministrator);
		assert_ok!(set(ADMINISTRATOR, roles(&[Role::Nurse, Role::Administrator])));
		assert_ok!(set(PHYSICIAN, roles(&[Role::Physician, Role::Administrator])));
		assert_ok!(set(ADMINISTRATOR, roles(&[Role::Nurse])));
		assert_noop!(set(STRANGER, roles(&[Role::Nurse])), Error::<Test>::NotAuthorized);
	});
}

#[test]
fn a_full_organization_takes_nobody_more() {
	scene(|| {
		assert_ok!(set(STRANGER, roles(&[Role::Nurse])));
		assert_noop!(set(WALLET, roles(&[Role::Nurse])), Error::<Test>::TooManyMembers);
		assert_ok!(set(STRANGER, roles(&[Role::Auditor])));
	});
}

#[test]
fn an_account_in_too_many_organizations_is_refused() {
	scene(|| {
		for _ in 0..3 {
			assert_ok!(Identity::admit_organization(RuntimeOrigin::root(), OrganizationKind::Pharmacy, STRANGER));
		}
		assert_noop!(set(STRANGER, roles(&[Role::Nurse])), Error::<Test>::TooManyOrganizations);
	});
}

#[test]
fn an_unknown_organization_has_no_administrator() {
	scene(|| {
		let signer = RuntimeOrigin::signed(ADMINISTRATOR);
		assert_noop!(
			Identity::set_member(signer, OrganizationId(9), STRANGER, roles(&[Role::Nurse])),
			Error::<Test>::NotAMember
		);
	});
}
