//! Roles that organizations define for themselves, and who holds them.

use alloc::vec::Vec;
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{ensure, traits::Get};
use salus_primitives::{
	organization::RoleCode,
	role::{OrganizationKind, OwnRoles, Permission, Permissions},
	AccountId, Moment, OrganizationId, RoleId,
};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Member, Members, Organizations, Pallet, RoleCodes, RoleDefinitions};

/// A role that an organization has defined for itself.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct RoleDefinition {
	/// What it is called.
	pub code: RoleCode,
	/// What it permits.
	pub permissions: Permissions,
	/// Whether it counts only while its holder's licence is in force. Always so where it permits to break the glass.
	pub licensed: bool,
	/// How many members hold it.
	pub holders: u32,
}

/// Whether a role with these permissions is licensed, asked for or not.
pub(crate) fn is_licensed(permissions: Permissions, asked: bool) -> bool {
	asked || permissions.contains(Permission::BreakGlass)
}

impl<T: Config> Pallet<T> {
	/// Defines a role under the organization's next number.
	pub(crate) fn do_define_role(
		organization: OrganizationId,
		code: RoleCode,
		permissions: Permissions,
		licensed: bool,
	) -> Result<RoleId, DispatchError> {
		let mut place = Self::place(organization)?;
		ensure!(code.is_valid(), Error::<T>::InvalidCode);
		ensure!(!RoleCodes::<T>::contains_key(organization, &code), Error::<T>::CodeTaken);
		Self::ensure_role_fits(place.kind, permissions)?;
		ensure!(place.own_roles < T::MaxOwnRoles::get(), Error::<T>::TooManyRoles);

		let role = place.next_role;
		place.next_role = RoleId(role.0.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?);
		place.own_roles = place.own_roles.saturating_add(1);
		Organizations::<T>::insert(organization, place);
		RoleCodes::<T>::insert(organization, &code, role);
		let licensed = is_licensed(permissions, licensed);
		RoleDefinitions::<T>::insert(organization, role, RoleDefinition { code, permissions, licensed, holders: 0 });
		Ok(role)
	}

	/// Changes what a role permits, for whoever holds it too. What takes part in a separated pair is not added to a role that is held, since nobody looks
	/// through its holders.
	pub(crate) fn do_change_role(
		organization: OrganizationId,
		role: RoleId,
		permissions: Permissions,
		licensed: bool,
	) -> DispatchResult {
		let place = Self::place(organization)?;
		let mut found = Self::definition(organization, role)?;
		Self::ensure_role_fits(place.kind, permissions)?;
		let licensed = is_licensed(permissions, licensed);
		ensure!((found.permissions, found.licensed) != (permissions, licensed), Error::<T>::NoChange);
		let added = permissions.difference(found.permissions);
		ensure!(found.holders == 0 || added.separating().is_empty(), Error::<T>::RoleHeld);

		(found.permissions, found.licensed) = (permissions, licensed);
		RoleDefinitions::<T>::insert(organization, role, found);
		Ok(())
	}

	/// Strikes off a role that nobody holds. Its number is not given again; its code can be.
	pub(crate) fn do_retire_role(organization: OrganizationId, role: RoleId) -> DispatchResult {
		let mut place = Self::place(organization)?;
		let found = Self::definition(organization, role)?;
		ensure!(found.holders == 0, Error::<T>::RoleHeld);
		place.own_roles = place.own_roles.saturating_sub(1);
		Organizations::<T>::insert(organization, place);
		RoleCodes::<T>::remove(organization, found.code);
		RoleDefinitions::<T>::remove(organization, role);
		Ok(())
	}

	/// Gives the member these of the organization's own roles in place of those before.
	pub(crate) fn do_set_own_roles(
		organization: OrganizationId,
		account: &AccountId,
		own_roles: OwnRoles,
	) -> DispatchResult {
		let place = Self::place(organization)?;
		let before = Members::<T>::get(organization, account).ok_or(Error::<T>::MemberNotFound)?;
		ensure!(!before.roles.is_empty() || !own_roles.is_empty(), Error::<T>::NoRoles);
		ensure!(is_distinct(&own_roles), Error::<T>::RoleTwice);
		ensure!(before.own_roles != own_roles, Error::<T>::NoChange);
		for role in &own_roles {
			Self::definition(organization, *role)?;
		}
		let after = Member { own_roles, ..before.clone() };
		Self::ensure_separate(organization, &place, account, &after)?;

		Self::count_holders(organization, &before.own_roles, &after.own_roles);
		Members::<T>::insert(organization, account, after);
		Ok(())
	}

	/// Keeps count of the holders while one member's roles change.
	pub(crate) fn count_holders(organization: OrganizationId, before: &[RoleId], after: &[RoleId]) {
		let count = |role: &RoleId, by: fn(u32, u32) -> u32| {
			RoleDefinitions::<T>::mutate(organization, role, |found| {
				if let Some(found) = found {
					found.holders = by(found.holders, 1);
				}
			});
		};
		before.iter().filter(|role| !after.contains(role)).for_each(|role| count(role, u32::saturating_sub));
		after.iter().filter(|role| !before.contains(role)).for_each(|role| count(role, u32::saturating_add));
	}

	/// What the member's roles permit, built-in and the organization's own, whether or not a licence is in force.
	pub(crate) fn granted(organization: OrganizationId, kind: OrganizationKind, member: &Member) -> Permissions {
		Self::own_definitions(organization, member)
			.fold(member.roles.permissions_in(kind), |all, role| all.union(role.permissions))
	}

	/// What the member's roles permit at that moment.
	pub(crate) fn counting(
		organization: OrganizationId,
		kind: OrganizationKind,
		member: &Member,
		at: Moment,
	) -> Permissions {
		let licensed = member.is_licensed(at);
		Self::own_definitions(organization, member)
			.filter(|role| licensed || !role.licensed)
			.fold(member.roles.counting(licensed).permissions_in(kind), |all, role| all.union(role.permissions))
	}

	fn own_definitions(
		organization: OrganizationId,
		member: &Member,
	) -> impl Iterator<Item = RoleDefinition> + use<'_, T> {
		member.own_roles.iter().filter_map(move |role| RoleDefinitions::<T>::get(organization, role))
	}

	fn definition(organization: OrganizationId, role: RoleId) -> Result<RoleDefinition, DispatchError> {
		RoleDefinitions::<T>::get(organization, role).ok_or(Error::<T>::RoleNotFound.into())
	}

	/// That a role of an organization of this kind can have these permissions, and somebody can hold it.
	fn ensure_role_fits(kind: OrganizationKind, permissions: Permissions) -> DispatchResult {
		ensure!(kind.permissions().includes(permissions), Error::<T>::PermissionsDoNotFit);
		ensure!(permissions.conflict().is_none(), Error::<T>::SeparationOfDuties);
		Ok(())
	}
}

/// Whether no role is there twice.
pub(crate) fn is_distinct(roles: &OwnRoles) -> bool {
	let mut sorted: Vec<RoleId> = roles.to_vec();
	sorted.sort_unstable();
	sorted.dedup();
	sorted.len() == roles.len()
}
