use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	organization::RoleCode,
	role::{OrganizationKind, Permission, Permissions},
	RoleId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, Organizations, RoleCodes, RoleDefinition, RoleDefinitions};

fn define_as(named: &str, of: &[Permission], licensed: bool) -> DispatchResult {
	let signer = RuntimeOrigin::signed(ADMINISTRATOR);
	Identity::define_role(signer, HOSPITAL, code(named), permissions(of), licensed)
}

#[test]
fn only_whoever_manages_the_organization_defines_roles() {
	let none = Permissions::NONE;
	only_the_administrator_may(|origin| Identity::define_role(origin, HOSPITAL, code("triage"), none, false));
}

#[test]
fn roles_are_numbered_in_the_order_of_definition() {
	scene(|| {
		let reads = permissions(&[Permission::ReadRecords]);
		assert_ok!(define_as("reader", &[Permission::ReadRecords], false));
		assert_ok!(define_as("keeper", &[], true));
		let definition =
			|named, permissions, licensed| RoleDefinition { code: code(named), permissions, licensed, holders: 0 };
		let (organization, by) = (HOSPITAL, ADMINISTRATOR);
		let (first, second) = (definition("reader", reads, false), definition("keeper", Permissions::NONE, true));
		assert_eq!(RoleDefinitions::<Test>::get(organization, RoleId(0)), Some(first));
		assert_eq!(RoleDefinitions::<Test>::get(organization, RoleId(1)), Some(second));
		let defined = |role, named, permissions, licensed| {
			let (role, code, by) = (RoleId(role), code(named), by.clone());
			Event::RoleDefined { organization, role, code, permissions, licensed, by }.into()
		};
		assert_eq!(events(), [defined(0, "reader", reads, false), defined(1, "keeper", Permissions::NONE, true)]);
	});
}

#[test]
fn a_role_that_breaks_the_glass_is_licensed_asked_for_or_not() {
	scene(|| {
		assert_ok!(define_as("emergency", &[Permission::BreakGlass], false));
		assert!(RoleDefinitions::<Test>::get(HOSPITAL, RoleId(0)).is_some_and(|role| role.licensed));
		let RuntimeEvent::Identity(Event::RoleDefined { licensed, .. }) = &events()[0] else { panic!("no such event") };
		assert!(licensed, "what is reported is what was written");
	});
}

#[test]
fn what_is_no_code_is_refused() {
	scene(|| {
		for named in ["", "Triage", "1-ward", "-ward", "ward nurse", "ward_nurse", "stationsschwester-\u{f6}", "ward\n"]
		{
			assert_noop!(define_as(named, &[], false), Error::<Test>::InvalidCode);
		}
		assert_ok!(define_as(&format!("w{:1<31}", "-"), &[], false));
		assert!("w".repeat(33).parse::<RoleCode>().is_err());
	});
}

#[test]
fn a_code_is_given_once_to_each_organization() {
	scene(|| {
		assert_ok!(define_as("triage", &[], false));
		assert_noop!(define_as("triage", &[Permission::ReadRecords], false), Error::<Test>::CodeTaken);
		let signer = RuntimeOrigin::signed(LABORATORY_ADMINISTRATOR);
		assert_ok!(Identity::define_role(signer, LABORATORY, code("triage"), Permissions::NONE, false));
		assert_eq!(RoleCodes::<Test>::get(LABORATORY, code("triage")), Some(RoleId(0)));
	});
}

#[test]
fn every_permission_is_given_just_where_the_kind_can_hold_it() {
	for kind in OrganizationKind::ALL {
		for permission in Permission::ALL {
			run(|| {
				let organization = Identity::do_admit(*kind, ADMINISTRATOR).expect("new");
				let signer = RuntimeOrigin::signed(ADMINISTRATOR);
				let asked = Permissions::from(*permission);
				let define = || Identity::define_role(signer, organization, code("role"), asked, false);
				if kind.permissions().contains(*permission) {
					assert_ok!(define());
				} else {
					assert_noop!(define(), Error::<Test>::PermissionsDoNotFit);
				}
			});
		}
	}
}

#[test]
fn a_role_that_nobody_could_hold_is_refused() {
	scene(|| {
		let both = [Permission::BreakGlass, Permission::ReviewBreakGlass];
		assert_noop!(define_as("both", &both, false), Error::<Test>::SeparationOfDuties);
		for administration in [Permission::ManageMembers, Permission::ManageOrganization] {
			let both = [Permission::Audit, administration];
			assert_noop!(define_as("both", &both, false), Error::<Test>::SeparationOfDuties);
		}
	});
}

#[test]
fn an_organization_has_so_many_roles_and_no_more() {
	scene(|| {
		for number in 0..10 {
			assert_ok!(define_as(&format!("role-{number}"), &[], false));
		}
		assert_noop!(define_as("one-more", &[], false), Error::<Test>::TooManyRoles);
		assert_ok!(Identity::do_retire_role(HOSPITAL, RoleId(3)));
		assert_ok!(define_as("one-more", &[], false));
		assert_eq!(RoleCodes::<Test>::get(HOSPITAL, code("one-more")), Some(RoleId(10)), "no number comes back");
	});
}

#[test]
fn the_last_number_is_not_given() {
	scene(|| {
		Organizations::<Test>::mutate(HOSPITAL, |place| {
			place.as_mut().expect("there").next_role = RoleId(u16::MAX);
		});
		assert_noop!(define_as("last", &[], false), Error::<Test>::NumbersExhausted);
	});
}
