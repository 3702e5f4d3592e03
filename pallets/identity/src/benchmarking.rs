//! What every call costs at worst. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

use frame_benchmarking::v2::*;
use frame_support::traits::Get;
use frame_system::{Pallet as System, RawOrigin};
use salus_primitives::{
	organization::{Facts, Name, PublicKey, RoleCode, WebAddress},
	role::{
		Licence, OrganizationKind, OrganizationStatus, OwnRoles, Permission, Permissions, Role, Roles,
		MAX_OWN_ROLES_HELD,
	},
	AccountId, Moment, OrganizationId, RoleId,
};

use crate::{
	Call, Config, Enrolments, Members, Names, NextOrganization, Organizations, Pallet, PublicFacts, RoleDefinitions,
};

/// What the benchmarks need of the runtime.
pub trait BenchmarkHelper<RuntimeOrigin> {
	/// An origin that may admit organizations.
	fn admission_origin() -> RuntimeOrigin;
}

/// Makes the account a member with these roles and as many of the organization's own as can be, which permit nothing, licensed for ever, in a new
/// organization of this kind.
pub(crate) fn enrol_member<T: Config>(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
	let administrator = frame_benchmarking::account("administrator", NextOrganization::<T>::get().0, 0);
	let organization = Pallet::<T>::do_admit(kind, administrator).expect("an account of its own has room");
	Pallet::<T>::do_set_member(organization, account.clone(), roles).expect("the caller chose roles that fit");
	let own_roles = define_roles::<T>(organization);
	Pallet::<T>::do_set_own_roles(organization, account, own_roles).expect("they are defined");
	Pallet::<T>::do_set_licence(organization, account, Some(licence(1))).expect("it is in force");
	organization
}

/// Makes the account a member of this organization too, licensed for ever, with as many of the organization's own roles as can be, for the benchmarks of other
/// pallets. Nobody else has these roles, as long as the organization can have more.
pub fn enrol_colleague<T: Config>(account: &AccountId, organization: OrganizationId, roles: Roles) {
	Pallet::<T>::do_set_member(organization, account.clone(), roles).expect("the caller chose roles that fit");
	let own_roles = define_roles::<T>(organization);
	Pallet::<T>::do_set_own_roles(organization, account, own_roles).expect("they are defined");
	Pallet::<T>::do_set_licence(organization, account, Some(licence(1))).expect("it is in force");
}

/// As many roles of the organization's own as one member can hold: new ones, or where there is no room for so many the last. They permit nothing.
fn define_roles<T: Config>(organization: OrganizationId) -> OwnRoles {
	let place = Organizations::<T>::get(organization).expect("it was admitted");
	let there = place.own_roles;
	let first = there.saturating_sub(MAX_OWN_ROLES_HELD);
	let role = |number: u32| {
		if there.saturating_add(MAX_OWN_ROLES_HELD) > T::MaxOwnRoles::get() {
			return RoleId(first.saturating_add(number).try_into().expect("the bound is small"));
		}
		let code = code(there.saturating_add(number));
		Pallet::<T>::do_define_role(organization, code, Permissions::NONE, false).expect("there is room")
	};
	(0..MAX_OWN_ROLES_HELD).map(role).collect::<alloc::vec::Vec<_>>().try_into().expect("as many as fit")
}

/// The longest code with this number in it.
fn code(number: u32) -> RoleCode {
	alloc::format!("{:z<32}", alloc::format!("role-{number}-")).parse().expect("it is as long as can be")
}

/// A licence for ever.
fn licence(digest: u8) -> Licence {
	Licence { digest: [digest; 32].into(), expires: Moment::MAX }
}

/// A member of as many organizations as can be but one, with as many roles as can be in each.
fn busy<T: Config>() -> AccountId {
	let account: AccountId = frame_benchmarking::account("busy", 0, 0);
	for _ in 1..T::MaxOrganizations::get() {
		enrol_member::<T>(&account, OrganizationKind::Hospital, Roles::from(Role::Administrator));
	}
	account
}

/// An account that was enrolled once and has signed since, so that its nonce is kept while it is gone.
pub fn returning<T: Config>() -> AccountId {
	let account: AccountId = frame_benchmarking::account("returning", 0, 0);
	let organization = enrol_member::<T>(&account, OrganizationKind::Auditor, Roles::from(Role::Auditor));
	System::<T>::inc_account_nonce(&account);
	Pallet::<T>::do_remove_member(organization, &account).expect("it is a member");
	account
}

#[benchmarks]
mod benchmarks {
	use super::*;

	fn administrator<T: Config>() -> (AccountId, OrganizationId) {
		let caller = account("caller", 0, 0);
		let organization = enrol_member::<T>(&caller, OrganizationKind::Hospital, Roles::from(Role::Administrator));
		(caller, organization)
	}

	/// Of many organizations, since those are looked through for what is separated: more than an account costs that comes back.
	#[benchmark]
	fn admit_organization() {
		let administrator = busy::<T>();
		let origin = T::BenchmarkHelper::admission_origin();
		let next = NextOrganization::<T>::get();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, OrganizationKind::Hospital, administrator.clone());

		assert!(Members::<T>::contains_key(next, administrator));
	}

	#[benchmark]
	fn set_organization_status() {
		let account = account("member", 0, 0);
		let organization = enrol_member::<T>(&account, OrganizationKind::Hospital, Roles::from(Role::Nurse));
		let origin = T::BenchmarkHelper::admission_origin();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, organization, OrganizationStatus::Suspended);

		assert!(!Pallet::<T>::is_active(organization));
	}

	/// A new member of as many organizations as can be.
	#[benchmark]
	fn set_member() {
		let joining = busy::<T>();
		let (caller, organization) = administrator::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, joining.clone(), Roles::from(Role::Administrator));

		assert!(Members::<T>::contains_key(organization, joining));
	}

	#[benchmark]
	fn remove_member() {
		let (caller, organization) = administrator::<T>();
		let leaving: AccountId = account("leaving", 0, 0);
		Pallet::<T>::do_set_member(organization, leaving.clone(), Roles::from(Role::Administrator))
			.expect("there is room");
		let own_roles = Members::<T>::get(organization, &caller).expect("a member").own_roles;
		Pallet::<T>::do_set_own_roles(organization, &leaving, own_roles).expect("they are defined");
		System::<T>::inc_account_nonce(&leaving);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, leaving.clone());

		assert!(!Enrolments::<T>::contains_key(leaving));
	}

	#[benchmark]
	fn name_organization() {
		let (_, organization) = administrator::<T>();
		let origin = T::BenchmarkHelper::admission_origin();
		let named = |letter: &str| letter.repeat(64).parse::<Name>().expect("it is as long as can be");
		Pallet::<T>::do_name_organization(organization, &named("a")).expect("it is a name");

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, organization, named("b"));

		assert_eq!(Names::<T>::get(organization), Some(named("b")));
	}

	#[benchmark]
	fn set_facts() {
		let (caller, organization) = administrator::<T>();
		let facts = |path: &str| Facts {
			web_address: Some(alloc::format!("https://{path:a<120}").parse::<WebAddress>().expect("as long as can be")),
			encryption_key: Some(PublicKey::repeat_byte(1)),
			network_identity: Some(PublicKey::repeat_byte(2)),
		};
		Pallet::<T>::do_set_facts(organization, &facts("hospital.example/before/")).expect("it is an address");
		let after = facts("hospital.example/after/");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, after.clone());

		assert_eq!(PublicFacts::<T>::get(organization), after);
	}

	#[benchmark]
	fn define_role() {
		let (caller, organization) = administrator::<T>();
		let role = Organizations::<T>::get(organization).expect("it was admitted").next_role;
		let permissions = Permissions::from(Permission::BreakGlass);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, code(99), permissions, true);

		assert!(RoleDefinitions::<T>::contains_key(organization, role));
	}

	#[benchmark]
	fn change_role() {
		let (caller, organization) = administrator::<T>();
		let permissions = Permissions::from(Permission::ReadRecords);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, RoleId(0), permissions, true);

		assert!(RoleDefinitions::<T>::get(organization, RoleId(0)).is_some_and(|role| role.licensed));
	}

	#[benchmark]
	fn retire_role() {
		let (caller, organization) = administrator::<T>();
		let role = Pallet::<T>::do_define_role(organization, code(99), Permissions::NONE, true).expect("there is room");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, role);

		assert!(!RoleDefinitions::<T>::contains_key(organization, role));
	}

	/// All roles are exchanged for others, of a member of as many organizations as can be.
	#[benchmark]
	fn set_own_roles() {
		let account = busy::<T>();
		let (caller, organization) = administrator::<T>();
		let before = Members::<T>::get(organization, &caller).expect("a member").own_roles;
		Pallet::<T>::do_set_own_roles(organization, &caller, OwnRoles::default()).expect("an administrator needs none");
		Pallet::<T>::do_set_member(organization, account.clone(), Roles::from(Role::Nurse)).expect("there is room");
		Pallet::<T>::do_set_own_roles(organization, &account, before.clone()).expect("they are defined");
		let after = others::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, account.clone(), after.clone());

		assert_eq!(Members::<T>::get(organization, account).map(|member| member.own_roles), Some(after));
	}

	/// Other roles than [`define_roles`] has made, as many as the bound leaves.
	fn others<T: Config>(organization: OrganizationId) -> OwnRoles {
		let most = MAX_OWN_ROLES_HELD.min(T::MaxOwnRoles::get().saturating_sub(MAX_OWN_ROLES_HELD));
		let define = |number: u32| {
			let code = code(MAX_OWN_ROLES_HELD.saturating_add(number));
			Pallet::<T>::do_define_role(organization, code, Permissions::NONE, false).expect("there is room")
		};
		(0..most).map(define).collect::<alloc::vec::Vec<_>>().try_into().expect("as many as fit")
	}

	#[benchmark]
	fn set_licence() {
		let (caller, organization) = administrator::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), organization, caller.clone(), Some(licence(2)));

		assert_eq!(Members::<T>::get(organization, &caller).and_then(|member| member.licence), Some(licence(2)));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
