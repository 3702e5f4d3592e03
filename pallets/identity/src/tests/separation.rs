use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	role::{OrganizationKind, OrganizationStatus, Permission, Role, Roles},
	AccountId, OrganizationId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error};

const INSURER: OrganizationId = OrganizationId(2);

/// Signed by the administrator of that organization, who is another in each.
fn set(organization: OrganizationId, account: AccountId, role: Role) -> DispatchResult {
	let by = [ADMINISTRATOR, LABORATORY_ADMINISTRATOR, STRANGER][organization.0 as usize].clone();
	Identity::set_member(RuntimeOrigin::signed(by), organization, account, Roles::from(role))
}

fn with_an_insurer(test: impl FnOnce()) {
	scene(|| {
		Identity::do_admit(OrganizationKind::Insurer, STRANGER).expect("new");
		test();
	});
}

#[test]
fn no_member_holds_both_halves_of_a_pair() {
	scene(|| {
		let signer = || RuntimeOrigin::signed(ADMINISTRATOR);
		for both in [
			[Role::Physician, Role::PrivacyOfficer],
			[Role::Nurse, Role::PrivacyOfficer],
			[Role::Auditor, Role::Administrator],
		] {
			assert_noop!(
				Identity::set_member(signer(), HOSPITAL, SOMEBODY, roles(&both)),
				Error::<Test>::SeparationOfDuties
			);
		}
	});
}

#[test]
fn nobody_holds_them_in_two_organizations_either() {
	for (first, second) in [
		((HOSPITAL, Role::Nurse), (LABORATORY, Role::PrivacyOfficer)),
		((HOSPITAL, Role::ClaimsClerk), (INSURER, Role::Adjudicator)),
		((LABORATORY, Role::Administrator), (HOSPITAL, Role::Auditor)),
	] {
		for (here, there) in [(first, second), (second, first)] {
			with_an_insurer(|| {
				assert_ok!(set(here.0, SOMEBODY, here.1));
				assert_noop!(set(there.0, SOMEBODY, there.1), Error::<Test>::SeparationOfDuties);
				// The other role first given up, it can be.
				assert_ok!(set(here.0, SOMEBODY, Role::Node));
				assert_ok!(set(there.0, SOMEBODY, there.1));
			});
		}
	}
}

#[test]
fn own_roles_count_as_built_in_ones_do() {
	scene(|| {
		let role = define("reviewer", &[Permission::ReviewBreakGlass]);
		let signer = || RuntimeOrigin::signed(ADMINISTRATOR);
		let give = |account| Identity::set_own_roles(signer(), HOSPITAL, account, own(&[role.0]));
		assert_noop!(give(PHYSICIAN), Error::<Test>::SeparationOfDuties);
		assert_ok!(give(REGISTRAR));
		let nurse = Roles::from(Role::Nurse);
		assert_noop!(Identity::set_member(signer(), HOSPITAL, REGISTRAR, nurse), Error::<Test>::SeparationOfDuties);
	});
}

#[test]
fn own_roles_count_across_organizations() {
	scene(|| {
		let role = define("auditor", &[Permission::Audit]);
		assert_ok!(set(HOSPITAL, LABORATORY_ADMINISTRATOR, Role::FrontDesk));
		let signer = RuntimeOrigin::signed(ADMINISTRATOR);
		assert_noop!(
			Identity::set_own_roles(signer, HOSPITAL, LABORATORY_ADMINISTRATOR, own(&[role.0])),
			Error::<Test>::SeparationOfDuties
		);
	});
}

#[test]
fn two_own_roles_can_be_separated() {
	scene(|| {
		let (one, other) = (define("auditor", &[Permission::Audit]), define("people", &[Permission::ManageMembers]));
		let signer = || RuntimeOrigin::signed(ADMINISTRATOR);
		assert_noop!(
			Identity::set_own_roles(signer(), HOSPITAL, REGISTRAR, own(&[one.0, other.0])),
			Error::<Test>::SeparationOfDuties
		);
		assert_ok!(Identity::set_own_roles(signer(), HOSPITAL, REGISTRAR, own(&[one.0])));
		assert_ok!(Identity::set_own_roles(signer(), HOSPITAL, REGISTRAR, own(&[other.0])));
	});
}

#[test]
fn neither_a_missing_licence_nor_a_suspension_makes_room() {
	scene(|| {
		assert_ok!(set(HOSPITAL, SOMEBODY, Role::Nurse));
		assert_noop!(set(LABORATORY, SOMEBODY, Role::PrivacyOfficer), Error::<Test>::SeparationOfDuties);
		assert_ok!(Identity::do_set_organization_status(HOSPITAL, OrganizationStatus::Suspended));
		assert_noop!(set(LABORATORY, SOMEBODY, Role::PrivacyOfficer), Error::<Test>::SeparationOfDuties);
	});
}

#[test]
fn a_removed_organization_binds_nobody() {
	scene(|| {
		assert_ok!(set(HOSPITAL, SOMEBODY, Role::Nurse));
		assert_ok!(Identity::do_set_organization_status(HOSPITAL, OrganizationStatus::Removed));
		assert_ok!(set(LABORATORY, SOMEBODY, Role::PrivacyOfficer));
	});
}
