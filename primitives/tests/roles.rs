//! Built-in roles: what each permits, and who can give it.

use salus_primitives::role::{OrganizationKind, Permission, Permissions, Role, Roles};

#[test]
fn each_role_fits_some_kind_of_organization() {
	for role in Role::ALL {
		assert!(OrganizationKind::ALL.iter().any(|kind| role.fits(*kind)), "{role}");
	}
}

#[test]
fn every_organization_can_be_run_anchored_for_and_reviewed() {
	for kind in OrganizationKind::ALL {
		for role in [Role::Administrator, Role::Node, Role::PrivacyOfficer] {
			assert!(role.fits(*kind), "{role} of {kind}");
		}
	}
}

#[test]
fn every_permission_is_in_some_role() {
	assert_eq!(Roles::ALL.permissions(), Permissions::ALL);
}

#[test]
fn roles_together_permit_what_each_of_them_does_and_no_more() {
	for one in Role::ALL {
		for other in Role::ALL {
			let both = Roles::of(&[*one, *other]).permissions();
			assert_eq!(both, one.permissions().union(other.permissions()));
		}
	}
	assert_eq!(Roles::NONE.permissions(), Permissions::NONE);
}

/// The roles that hold a permission.
fn holders(permission: Permission) -> Roles {
	Role::ALL.iter().copied().filter(|role| role.permissions().contains(permission)).collect()
}

#[test]
fn powers_that_check_one_another_lie_in_different_roles() {
	// Whoever breaks the glass does not review it; whoever runs the members reads nothing; whoever anchors does not author.
	let apart = [
		(Permission::BreakGlass, Permission::ReviewBreakGlass),
		(Permission::ManageMembers, Permission::ReadRecords),
		(Permission::ManageMembers, Permission::BreakGlass),
		(Permission::Anchor, Permission::WriteRecords),
		(Permission::Audit, Permission::WriteRecords),
		(Permission::KeepRecords, Permission::WriteRecords),
	];
	for (one, other) in apart {
		assert!(holders(one).intersection(holders(other)).is_empty(), "{one} and {other}");
	}
}

#[test]
fn emergencies_are_for_those_who_treat() {
	assert_eq!(holders(Permission::BreakGlass), Roles::of(&[Role::Physician, Role::Nurse]));
	for kind in OrganizationKind::ALL {
		let treats = *kind == OrganizationKind::Hospital;
		assert_eq!(Role::Physician.fits(*kind), treats);
		assert_eq!(Role::Nurse.fits(*kind), treats);
	}
}
