//! Professional licences: what counts only while one is in force.

use frame_support::ensure;
use salus_primitives::{role::Licence, AccountId, OrganizationId};
use sp_runtime::DispatchResult;

use crate::{Config, Error, Members, Pallet};

impl<T: Config> Pallet<T> {
	/// Writes down the member's licence, or that it has none.
	pub(crate) fn do_set_licence(
		organization: OrganizationId,
		account: &AccountId,
		licence: Option<Licence>,
	) -> DispatchResult {
		let mut member = Members::<T>::get(organization, account).ok_or(Error::<T>::MemberNotFound)?;
		let now = Self::now();
		ensure!(licence.is_none_or(|licence| licence.is_in_force(now)), Error::<T>::LicenceExpired);
		ensure!(member.licence != licence, Error::<T>::NoChange);
		member.licence = licence;
		Members::<T>::insert(organization, account, member);
		Ok(())
	}
}
