//! Members: who holds which roles in which organization, and what that permits.

use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{ensure, traits::Get};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use salus_primitives::{
	glue::{self, Actor},
	role::{Licence, OrganizationKind, OrganizationStatus, OwnRoles, Permission, Role, Roles},
	AccountId, Moment, OrganizationId,
};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{enrolment::Reason, Config, Error, Members, Organization, Organizations, OrganizationsOf, Pallet};

/// A member of an organization.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Member {
	/// The built-in roles held.
	pub roles: Roles,
	/// The organization's own roles held.
	pub own_roles: OwnRoles,
	/// The professional licence, without which some roles do not count.
	pub licence: Option<Licence>,
	/// Since when the account is a member, whatever its roles were.
	pub since: Moment,
}

impl Member {
	/// Whether the member has a licence that is in force at that moment.
	pub fn is_licensed(&self, at: Moment) -> bool {
		self.licence.is_some_and(|licence| licence.is_in_force(at))
	}
}

impl<T: Config> Pallet<T> {
	/// The signer as an actor for the organization, who must hold the permission.
	pub(crate) fn ensure_may(
		origin: OriginFor<T>,
		organization: OrganizationId,
		permission: Permission,
	) -> Result<Actor, DispatchError> {
		let account = ensure_signed(origin)?;
		let actor = <Self as glue::Members>::actor(&account, organization).ok_or(Error::<T>::NotAMember)?;
		ensure!(actor.may(permission), Error::<T>::NotAuthorized);
		Ok(actor)
	}

	/// Makes the account a member with these built-in roles, or replaces the built-in roles it has.
	pub(crate) fn do_set_member(organization: OrganizationId, account: AccountId, roles: Roles) -> DispatchResult {
		let mut place = Self::place(organization)?;
		ensure!(roles.iter().all(|role| role.fits(place.kind)), Error::<T>::RolesDoNotFit);
		let before = Members::<T>::get(organization, &account);
		let (is_new, had) = (before.is_none(), before.as_ref().map(|member| member.roles));
		let after = match before {
			Some(member) => Member { roles, ..member },
			None => Member { roles, own_roles: OwnRoles::default(), licence: None, since: Self::now() },
		};
		ensure!(!after.roles.is_empty() || !after.own_roles.is_empty(), Error::<T>::NoRoles);
		Self::count_administrator(&mut place, had, Some(roles))?;
		Self::ensure_separate(organization, &place, &account, &after)?;

		if is_new {
			Self::join(organization, &mut place, &account)?;
		}
		Organizations::<T>::insert(organization, place);
		Members::<T>::insert(organization, account, after);
		Ok(())
	}

	/// Ends the account's membership, with all its roles.
	pub(crate) fn do_remove_member(organization: OrganizationId, account: &AccountId) -> DispatchResult {
		let mut place = Self::place(organization)?;
		let member = Members::<T>::take(organization, account).ok_or(Error::<T>::MemberNotFound)?;
		Self::count_administrator(&mut place, Some(member.roles), None)?;
		Self::count_holders(organization, &member.own_roles, &[]);
		place.members = place.members.saturating_sub(1);
		Organizations::<T>::insert(organization, place);
		let mut of = OrganizationsOf::<T>::get(account);
		of.retain(|id| *id != organization);
		if of.is_empty() {
			OrganizationsOf::<T>::remove(account);
		} else {
			OrganizationsOf::<T>::insert(account, of);
		}
		Self::strike(account, Reason::Membership);
		Ok(())
	}

	/// Makes room for a new member on both sides, and enrols the account.
	fn join(organization: OrganizationId, place: &mut Organization, account: &AccountId) -> DispatchResult {
		ensure!(place.members < T::MaxMembers::get(), Error::<T>::TooManyMembers);
		place.members = place.members.saturating_add(1);
		OrganizationsOf::<T>::try_append(account, organization).map_err(|()| Error::<T>::TooManyOrganizations)?;
		Self::enrol(account, Reason::Membership);
		Ok(())
	}

	/// Keeps count of the administrators while one member's roles change. The last one stays.
	fn count_administrator(place: &mut Organization, before: Option<Roles>, after: Option<Roles>) -> DispatchResult {
		let administers = |roles: Option<Roles>| roles.is_some_and(|roles| roles.contains(Role::Administrator));
		match (administers(before), administers(after)) {
			(false, true) => place.administrators = place.administrators.saturating_add(1),
			(true, false) => {
				ensure!(place.administrators > 1, Error::<T>::LastAdministrator);
				place.administrators = place.administrators.saturating_sub(1);
			}
			(true, true) | (false, false) => {}
		}
		Ok(())
	}
}

impl<T: Config> glue::Members for Pallet<T> {
	fn actor(account: &AccountId, organization: OrganizationId) -> Option<Actor> {
		let member = Members::<T>::get(organization, account)?;
		let place = Organizations::<T>::get(organization).filter(Organization::is_active)?;
		let now = Self::now();
		Some(Actor {
			account: account.clone(),
			organization,
			roles: member.roles.counting(member.is_licensed(now)),
			permissions: Self::counting(organization, place.kind, &member, now),
		})
	}

	fn roles(account: &AccountId, organization: OrganizationId) -> Option<Roles> {
		Members::<T>::get(organization, account).map(|member| member.roles)
	}

	fn organization(organization: OrganizationId) -> Option<OrganizationKind> {
		Organizations::<T>::get(organization).filter(Organization::is_active).map(|found| found.kind)
	}

	fn has_left(organization: OrganizationId) -> bool {
		Organizations::<T>::get(organization).is_some_and(|found| found.status == OrganizationStatus::Removed)
	}

	fn kind(organization: OrganizationId) -> Option<OrganizationKind> {
		Organizations::<T>::get(organization).map(|found| found.kind)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		crate::benchmarking::enrol_member::<T>(account, kind, roles)
	}
}
