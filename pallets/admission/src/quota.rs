//! What the council sets for one account or organization in place of everybody's quota.

use frame_support::{ensure, traits::Get};
use salus_primitives::{AccountId, OrganizationId};
use sp_runtime::DispatchResult;

use crate::{ActorQuotas, Config, Error, OrganizationQuotas, Pallet};

impl<T: Config> Pallet<T> {
	/// Sets the account's own quota, or takes it away.
	pub(crate) fn do_set_actor_quota(account: &AccountId, quota: Option<u64>) -> DispatchResult {
		let is_set = ActorQuotas::<T>::contains_key(account);
		Self::ensure_can_change(is_set, quota, ActorQuotas::<T>::count())?;
		ActorQuotas::<T>::set(account, quota);
		Ok(())
	}

	/// Sets the organization's own quota, or takes it away.
	pub(crate) fn do_set_organization_quota(organization: OrganizationId, quota: Option<u64>) -> DispatchResult {
		let is_set = OrganizationQuotas::<T>::contains_key(organization);
		Self::ensure_can_change(is_set, quota, OrganizationQuotas::<T>::count())?;
		OrganizationQuotas::<T>::set(organization, quota);
		Ok(())
	}

	fn ensure_can_change(is_set: bool, quota: Option<u64>, count: u32) -> DispatchResult {
		match quota {
			Some(_) => ensure!(is_set || count < T::MaxOverrides::get(), Error::<T>::TooManyOverrides),
			None => ensure!(is_set, Error::<T>::NotFound),
		}
		Ok(())
	}
}
