//! Separation of duties: what nobody holds together, over all organizations.

use frame_support::ensure;
use salus_primitives::{
	role::{OrganizationStatus, Permissions},
	AccountId, OrganizationId,
};
use sp_runtime::DispatchResult;

use crate::{Config, Error, Member, Members, Organization, Organizations, OrganizationsOf, Pallet};

impl<T: Config> Pallet<T> {
	/// That the account, once it is this member of the organization, holds no separated pair.
	pub(crate) fn ensure_separate(
		organization: OrganizationId,
		place: &Organization,
		account: &AccountId,
		member: &Member,
	) -> DispatchResult {
		let here = Self::granted(organization, place.kind, member);
		let all = here.union(Self::granted_elsewhere(account, organization));
		ensure!(all.conflict().is_none(), Error::<T>::SeparationOfDuties);
		Ok(())
	}

	/// What the account's roles permit in all organizations, whether or not these are active and the account is licensed. An organization that was removed
	/// does not count: none of its members ever acts for it again.
	#[cfg(any(feature = "try-runtime", feature = "std"))]
	pub(crate) fn granted_anywhere(account: &AccountId) -> Permissions {
		Self::granted_in(OrganizationsOf::<T>::get(account).into_iter(), account)
	}

	/// The same without one organization.
	fn granted_elsewhere(account: &AccountId, organization: OrganizationId) -> Permissions {
		let others = OrganizationsOf::<T>::get(account).into_iter().filter(|other| *other != organization);
		Self::granted_in(others, account)
	}

	fn granted_in(organizations: impl Iterator<Item = OrganizationId>, account: &AccountId) -> Permissions {
		let granted = |organization: OrganizationId| {
			let place =
				Organizations::<T>::get(organization).filter(|place| place.status != OrganizationStatus::Removed)?;
			Some(Self::granted(organization, place.kind, &Members::<T>::get(organization, account)?))
		};
		organizations.filter_map(granted).fold(Permissions::NONE, Permissions::union)
	}
}
