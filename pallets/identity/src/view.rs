//! What a portal must show of organizations and their members.

use alloc::vec::Vec;
use salus_primitives::{
	organization::{MemberEntry, OrganizationEntry, RoleEntry},
	role::{HeldRole, HeldRoleName, Membership, Permissions, Roles},
	AccountId, OrganizationId, RoleId,
};

use crate::{
	Config, Member, Members, Names, Organization, Organizations, Pallet, PublicFacts, RoleDefinition, RoleDefinitions,
};

/// The most entries one page holds.
pub const MAX_PAGE: u32 = 100;

impl<T: Config> Pallet<T> {
	pub(crate) fn organization_entry(organization: OrganizationId) -> Option<OrganizationEntry> {
		let Organization { kind, status, admitted, members, administrators, own_roles, .. } =
			Organizations::<T>::get(organization)?;
		let name = Names::<T>::get(organization);
		let facts = PublicFacts::<T>::get(organization);
		Some(OrganizationEntry {
			organization,
			kind,
			status,
			admitted,
			name,
			facts,
			members,
			administrators,
			own_roles,
		})
	}

	pub(crate) fn membership(account: &AccountId, organization: OrganizationId) -> Option<Membership> {
		let place = Organizations::<T>::get(organization)?;
		let member = Members::<T>::get(organization, account)?;
		let active = place.is_active();
		let permissions =
			if active { Self::counting(organization, place.kind, &member, Self::now()) } else { Permissions::NONE };
		let Member { roles, own_roles, licence, .. } = member;
		let licence_expires = licence.map(|licence| licence.expires);
		Some(Membership { organization, kind: place.kind, roles, active, own_roles, licence_expires, permissions })
	}

	pub(crate) fn held_roles(account: &AccountId, organization: OrganizationId) -> Option<Vec<HeldRole>> {
		let place = Organizations::<T>::get(organization)?;
		let member = Members::<T>::get(organization, account)?;
		let (active, in_force) = (place.is_active(), member.is_licensed(Self::now()));
		let held = |role, permissions, licensed: bool| {
			let counts = active && (in_force || !licensed);
			HeldRole { role, permissions, licensed, counts }
		};
		let built_in = member.roles.iter().map(|role| {
			let permissions = Roles::from(role).permissions_in(place.kind);
			held(HeldRoleName::BuiltIn(role), permissions, Roles::LICENSED.contains(role))
		});
		let own = member.own_roles.iter().filter_map(|role| {
			let RoleDefinition { code, permissions, licensed, .. } = RoleDefinitions::<T>::get(organization, role)?;
			Some(held(HeldRoleName::Own { role: *role, code }, permissions, licensed))
		});
		Some(built_in.chain(own).collect())
	}
}

/// How many entries a page holds that was asked for with this limit.
pub(crate) fn page(limit: u32) -> usize {
	usize::try_from(limit.min(MAX_PAGE)).unwrap_or(usize::MAX)
}

pub(crate) fn member_entry((account, member): (AccountId, Member)) -> MemberEntry {
	let Member { roles, own_roles, licence, since } = member;
	MemberEntry { account, roles, own_roles, licence, since }
}

pub(crate) fn role_entry((role, found): (RoleId, RoleDefinition)) -> RoleEntry {
	let RoleDefinition { code, permissions, licensed, holders } = found;
	RoleEntry { role, code, permissions, licensed, holders }
}
