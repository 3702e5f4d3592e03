//! What portals are shown, through the functions and through the view functions' one door.

use codec::{Decode, Encode};
use frame_support::{assert_ok, view_functions::ViewFunction};
use salus_primitives::{
	organization::{Facts, MemberEntry, OrganizationEntry, RoleEntry},
	role::{
		HeldRole, HeldRoleName, Membership, OrganizationKind, OrganizationStatus, Permission, Permissions, Role, Roles,
	},
	OrganizationId,
};

use crate::{mock::*, pallet, MAX_PAGE};

/// What somebody is answered who asks through the view functions' one door.
fn seen<Asked: ViewFunction + Encode>(asked: Asked) -> Asked::ReturnType
where
	Asked::ReturnType: Decode,
{
	let answer = Test::execute_view_function(Asked::id(), asked.encode()).expect("there is such a function");
	Asked::ReturnType::decode(&mut answer.as_slice()).expect("that is its answer")
}

#[test]
fn an_organization_is_shown_with_all_that_is_public() {
	scene(|| {
		define("triage", &[]);
		let expected = OrganizationEntry {
			organization: HOSPITAL,
			kind: OrganizationKind::Hospital,
			status: OrganizationStatus::Active,
			admitted: Now::get(),
			name: None,
			facts: Facts::default(),
			members: 3,
			administrators: 1,
			own_roles: 1,
		};
		assert_eq!(Identity::organization(HOSPITAL), Some(expected));
		assert_eq!(Identity::organization(OrganizationId(2)), None);
	});
}

#[test]
fn organizations_are_paged_in_the_order_of_their_numbers() {
	scene(|| {
		let page = |after: Option<u32>, limit| -> Vec<u32> {
			let shown = Identity::organizations(after.map(OrganizationId), limit);
			shown.into_iter().map(|entry| entry.organization.0).collect()
		};
		assert_eq!(page(None, 10), [0, 1]);
		assert_eq!(page(None, 1), [0]);
		assert_eq!(page(Some(0), 1), [1]);
		assert!(page(Some(1), 1).is_empty());
		assert!(page(Some(u32::MAX), 1).is_empty());
		assert!(page(None, 0).is_empty());
	});
}

#[test]
fn no_page_is_longer_than_the_longest() {
	run(|| {
		for number in 0..=MAX_PAGE {
			let administrator = [(number + 100) as u8; 32].into();
			Identity::do_admit(OrganizationKind::Auditor, administrator).expect("an account of its own");
		}
		assert_eq!(Identity::organizations(None, u32::MAX).len(), 100);
		assert_eq!(Identity::organizations(Some(OrganizationId(99)), u32::MAX).len(), 1);
	});
}

#[test]
fn members_are_paged_each_once() {
	scene(|| {
		let mut seen = Vec::new();
		loop {
			let after = seen.last().map(|entry: &MemberEntry| entry.account.clone());
			let page = Identity::members(HOSPITAL, after, 2);
			if page.is_empty() {
				break;
			}
			assert!(page.len() <= 2);
			seen.extend(page);
		}
		let mut accounts: Vec<_> = seen.iter().map(|entry| entry.account.clone()).collect();
		accounts.sort();
		assert_eq!(accounts, [ADMINISTRATOR, REGISTRAR, PHYSICIAN]);
		let physician = MemberEntry {
			account: PHYSICIAN,
			roles: roles(&[Role::Physician]),
			own_roles: own(&[]),
			licence: Some(licence(LICENSED_UNTIL)),
			since: Now::get(),
		};
		assert!(seen.contains(&physician));
		assert!(Identity::members(OrganizationId(9), None, 10).is_empty());
		assert!(Identity::members(HOSPITAL, None, 0).is_empty());
	});
}

#[test]
fn memberships_are_listed_in_the_order_of_joining_with_what_they_permit_now() {
	scene(|| {
		let technician = roles(&[Role::LaboratoryTechnician]);
		assert_ok!(Identity::do_set_member(LABORATORY, PHYSICIAN, technician));
		let physician = roles(&[Role::Physician]);
		let role = define("triage", &[Permission::RegisterPatients]);
		assert_ok!(Identity::do_set_own_roles(HOSPITAL, &PHYSICIAN, own(&[role.0])));
		let triage = permissions(&[Permission::RegisterPatients]);
		let mut hospital = Membership {
			organization: HOSPITAL,
			kind: OrganizationKind::Hospital,
			roles: physician,
			active: true,
			own_roles: own(&[role.0]),
			licence_expires: Some(LICENSED_UNTIL),
			permissions: physician.permissions().union(triage),
		};
		let mut laboratory = Membership {
			organization: LABORATORY,
			kind: OrganizationKind::Laboratory,
			roles: technician,
			active: true,
			own_roles: own(&[]),
			licence_expires: None,
			permissions: technician.permissions(),
		};
		assert_eq!(Identity::memberships(PHYSICIAN), [hospital.clone(), laboratory.clone()]);
		assert!(Identity::memberships(STRANGER).is_empty());

		Now::set(LICENSED_UNTIL);
		assert_ok!(Identity::do_set_organization_status(LABORATORY, OrganizationStatus::Suspended));
		hospital.permissions = triage;
		(laboratory.active, laboratory.permissions) = (false, Permissions::NONE);
		assert_eq!(Identity::memberships(PHYSICIAN), [hospital, laboratory]);
	});
}

#[test]
fn my_roles_say_what_counts_now() {
	scene(|| {
		let role = define("triage", &[Permission::RegisterPatients]);
		let both = roles(&[Role::Physician, Role::Cashier]);
		assert_ok!(Identity::do_set_member(HOSPITAL, PHYSICIAN, both));
		assert_ok!(Identity::do_set_own_roles(HOSPITAL, &PHYSICIAN, own(&[role.0])));
		let held = |role, permissions, licensed, counts| HeldRole { role, permissions, licensed, counts };
		let expected = |licensed, active| {
			let built_in = HeldRoleName::BuiltIn;
			let pays = Roles::from(Role::Cashier).permissions_in(OrganizationKind::Hospital);
			let own = HeldRoleName::Own { role, code: code("triage") };
			[
				held(built_in(Role::Physician), Roles::from(Role::Physician).permissions(), true, licensed && active),
				held(built_in(Role::Cashier), pays, false, active),
				held(own, permissions(&[Permission::RegisterPatients]), false, active),
			]
		};
		assert_eq!(Identity::my_roles(PHYSICIAN, HOSPITAL), expected(true, true));
		Now::set(LICENSED_UNTIL);
		assert_eq!(Identity::my_roles(PHYSICIAN, HOSPITAL), expected(false, true));
		assert_ok!(Identity::do_set_organization_status(HOSPITAL, OrganizationStatus::Suspended));
		assert_eq!(Identity::my_roles(PHYSICIAN, HOSPITAL), expected(false, false));
		assert!(Identity::my_roles(PHYSICIAN, LABORATORY).is_empty());
		assert!(Identity::my_roles(STRANGER, OrganizationId(9)).is_empty());
	});
}

#[test]
fn role_definitions_are_listed_in_the_order_of_their_numbers() {
	scene(|| {
		let roles: Vec<_> = ["c", "a", "b"].map(|named| define(named, &[Permission::BreakGlass])).into();
		assert_ok!(Identity::do_set_own_roles(HOSPITAL, &PHYSICIAN, own(&[roles[1].0])));
		assert_ok!(Identity::do_retire_role(HOSPITAL, roles[2]));
		let entry = |index: usize, named: &str, holders| RoleEntry {
			role: roles[index],
			code: code(named),
			permissions: permissions(&[Permission::BreakGlass]),
			licensed: true,
			holders,
		};
		assert_eq!(Identity::role_definitions(HOSPITAL), [entry(0, "c", 0), entry(1, "a", 1)]);
		assert!(Identity::role_definitions(LABORATORY).is_empty());
	});
}

#[test]
fn view_functions_answer_the_same() {
	scene(|| {
		let role = define("triage", &[Permission::RegisterPatients]);
		assert_ok!(Identity::do_set_own_roles(HOSPITAL, &PHYSICIAN, own(&[role.0])));
		for organization in [HOSPITAL, LABORATORY, OrganizationId(9)] {
			let asked = pallet::OrganizationViewFunction::<Test>::new(organization);
			assert_eq!(seen(asked), Identity::organization(organization));
			let asked = pallet::MembersViewFunction::<Test>::new(organization, None, 2);
			assert_eq!(seen(asked), Identity::members(organization, None, 2));
			let asked = pallet::RoleDefinitionsViewFunction::<Test>::new(organization);
			assert_eq!(seen(asked), Identity::role_definitions(organization));
			for account in [PHYSICIAN, REGISTRAR, STRANGER] {
				let asked = pallet::MyRolesViewFunction::<Test>::new(account.clone(), organization);
				assert_eq!(seen(asked), Identity::my_roles(account, organization));
			}
		}
		let asked = pallet::OrganizationsViewFunction::<Test>::new(Some(HOSPITAL), 9);
		assert_eq!(seen(asked), [Identity::organization(LABORATORY).expect("it is there")]);
		for account in [PHYSICIAN, ADMINISTRATOR, STRANGER] {
			let asked = pallet::MembershipsViewFunction::<Test>::new(account.clone());
			assert_eq!(seen(asked), Identity::memberships(account));
		}
		// Not all of it is nothing.
		let (mine, defined) = (Identity::my_roles(PHYSICIAN, HOSPITAL), Identity::role_definitions(HOSPITAL));
		assert_eq!((mine.len(), defined.len(), Identity::memberships(PHYSICIAN).len()), (2, 1, 1));
	});
}
