//! Organizations: admission, name, suspension, reinstatement, removal.

use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::ensure;
use salus_primitives::{
	organization::Name,
	role::{OrganizationKind, OrganizationStatus, Role, Roles},
	AccountId, Moment, OrganizationId, RoleId,
};
use scale_info::TypeInfo;
use sp_runtime::{traits::Zero, DispatchError, DispatchResult};

use crate::{Config, Error, Event, Names, NextOrganization, Organizations, Pallet};

/// An organization of the consortium.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Organization {
	/// What it is.
	pub kind: OrganizationKind,
	/// Whether it takes part.
	pub status: OrganizationStatus,
	/// When it was admitted.
	pub admitted: Moment,
	/// How many members it has.
	pub members: u32,
	/// How many of them are administrators.
	pub administrators: u32,
	/// How many roles it has defined for itself, without those it has retired.
	pub own_roles: u32,
	/// The number of the next role it defines.
	pub next_role: RoleId,
}

impl Organization {
	/// Whether its members may act.
	pub fn is_active(&self) -> bool {
		self.status == OrganizationStatus::Active
	}
}

impl<T: Config> Pallet<T> {
	/// The time, as the chain writes it down: 0 before the first block, when there is no clock yet.
	pub(crate) fn now() -> Moment {
		if frame_system::Pallet::<T>::block_number().is_zero() {
			return 0;
		}
		salus_primitives::now::<T::Clock>()
	}

	/// Whether the organization takes part now.
	pub(crate) fn is_active(organization: OrganizationId) -> bool {
		Organizations::<T>::get(organization).is_some_and(|found| found.is_active())
	}

	/// The organization, active or not.
	pub(crate) fn place(organization: OrganizationId) -> Result<Organization, DispatchError> {
		Organizations::<T>::get(organization).ok_or(Error::<T>::OrganizationNotFound.into())
	}

	/// Admits an organization under the next number, with one administrator.
	pub(crate) fn do_admit(kind: OrganizationKind, administrator: AccountId) -> Result<OrganizationId, DispatchError> {
		let organization = NextOrganization::<T>::get();
		let next = organization.0.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		NextOrganization::<T>::put(OrganizationId(next));
		Organizations::<T>::insert(
			organization,
			Organization {
				kind,
				status: OrganizationStatus::Active,
				admitted: Self::now(),
				members: 0,
				administrators: 0,
				own_roles: 0,
				next_role: RoleId(0),
			},
		);
		Self::deposit_event(Event::OrganizationAdmitted { organization, kind });

		let roles = Roles::from(Role::Administrator);
		Self::do_set_member(organization, administrator.clone(), roles)?;
		Self::deposit_event(Event::MemberSet { organization, account: administrator, roles, by: None });
		Ok(organization)
	}

	/// Moves the organization to another status, unless it was removed.
	pub(crate) fn do_set_organization_status(
		organization: OrganizationId,
		status: OrganizationStatus,
	) -> DispatchResult {
		let mut found = Self::place(organization)?;
		ensure!(found.status != OrganizationStatus::Removed, Error::<T>::OrganizationRemoved);
		ensure!(found.status != status, Error::<T>::NoChange);
		found.status = status;
		Organizations::<T>::insert(organization, found);
		Ok(())
	}

	/// Names the organization, or names it anew.
	pub(crate) fn do_name_organization(organization: OrganizationId, name: &Name) -> DispatchResult {
		let found = Self::place(organization)?;
		ensure!(found.status != OrganizationStatus::Removed, Error::<T>::OrganizationRemoved);
		ensure!(name.is_valid(), Error::<T>::InvalidName);
		ensure!(Names::<T>::get(organization).as_ref() != Some(name), Error::<T>::NoChange);
		Names::<T>::insert(organization, name);
		Ok(())
	}
}
