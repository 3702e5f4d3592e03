use frame_support::assert_ok;
use salus_primitives::{
	glue::{Members as _, Standing as _},
	role::{OrganizationKind, Permission, Permissions, Role, Roles},
};

use crate::mock::*;

#[test]
fn a_licence_counts_until_the_moment_before_it_expires() {
	scene(|| {
		let physician = || Identity::actor(&PHYSICIAN, HOSPITAL).expect("a member");
		Now::set(LICENSED_UNTIL - 1);
		assert_eq!(physician().roles, roles(&[Role::Physician]));
		assert_eq!(physician().permissions, Role::Physician.permissions());
		Now::set(LICENSED_UNTIL);
		assert_eq!((physician().roles, physician().permissions), (Roles::NONE, Permissions::NONE));
		assert_eq!(Identity::roles(&PHYSICIAN, HOSPITAL), Some(roles(&[Role::Physician])), "what binds stays");
		assert!(Identity::is_known(&PHYSICIAN));
	});
}

#[test]
fn each_licensed_role_needs_one_and_no_other_does() {
	for kind in OrganizationKind::ALL {
		for role in Role::ALL.iter().filter(|role| role.fits(*kind)) {
			run(|| {
				let organization = Identity::do_admit(*kind, ADMINISTRATOR).expect("new");
				assert_ok!(Identity::do_set_member(organization, SOMEBODY, Roles::from(*role)));
				let permitted = Roles::from(*role).permissions_in(*kind);
				let expected = if [Role::Physician, Role::Nurse, Role::Pharmacist].contains(role) {
					(Roles::NONE, Permissions::NONE)
				} else {
					(Roles::from(*role), permitted)
				};
				let now = || {
					let actor = Identity::actor(&SOMEBODY, organization).expect("a member");
					(actor.roles, actor.permissions)
				};
				assert_eq!((role, now()), (role, expected));
				assert_ok!(Identity::do_set_licence(organization, &SOMEBODY, Some(licence(LICENSED_UNTIL))));
				assert_eq!((role, now()), (role, (Roles::from(*role), permitted)));
			});
		}
	}
}

#[test]
fn licensed_roles_of_the_organizations_own_need_one_too() {
	scene(|| {
		let signer = || RuntimeOrigin::signed(ADMINISTRATOR);
		let reads = permissions(&[Permission::ReadRecords]);
		assert_ok!(Identity::define_role(signer(), HOSPITAL, code("licensed"), reads, true));
		define("emergency", &[Permission::BreakGlass]);
		define("writer", &[Permission::WriteRecords]);
		assert_ok!(Identity::do_set_member(HOSPITAL, SOMEBODY, Roles::from(Role::Cashier)));
		assert_ok!(Identity::do_set_own_roles(HOSPITAL, &SOMEBODY, own(&[0, 1, 2])));
		let permitted = || Identity::actor(&SOMEBODY, HOSPITAL).expect("a member").permissions;
		let always = Roles::from(Role::Cashier).permissions_in(OrganizationKind::Hospital);
		let always = always.union(permissions(&[Permission::WriteRecords]));
		assert_eq!(permitted(), always);
		assert_ok!(Identity::do_set_licence(HOSPITAL, &SOMEBODY, Some(licence(LICENSED_UNTIL))));
		let licensed = permissions(&[Permission::BreakGlass, Permission::ReadRecords]);
		assert_eq!(permitted(), always.union(licensed));
		Now::set(LICENSED_UNTIL);
		assert_eq!(permitted(), always);
	});
}

#[test]
fn a_licence_in_one_organization_is_none_in_another() {
	scene(|| {
		let pharmacy = Identity::do_admit(OrganizationKind::Pharmacy, STRANGER).expect("new");
		assert_ok!(Identity::do_set_member(pharmacy, PHYSICIAN, Roles::from(Role::Pharmacist)));
		assert_eq!(Identity::actor(&PHYSICIAN, pharmacy).map(|actor| actor.permissions), Some(Permissions::NONE));
	});
}
