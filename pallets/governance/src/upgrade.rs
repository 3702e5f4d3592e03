//! The authorization of an upgrade, which the frame keeps.

use frame_support::{
	storage::{storage_prefix, unhashed},
	traits::PalletInfoAccess,
};
use sp_runtime::DispatchError;

use crate::{Config, Error, Pallet};

/// What the frame calls the value in which it keeps an authorization. It lets others read it, and has no way to take it back.
const AUTHORIZED_UPGRADE: &[u8] = b"AuthorizedUpgrade";

impl<T: Config> Pallet<T> {
	/// Takes the authorization back, and says of which code it was.
	pub(crate) fn do_withdraw_upgrade() -> Result<T::Hash, DispatchError> {
		// The frame's own type shows its hash to tests alone. The hash comes first in it.
		let key = storage_prefix(frame_system::Pallet::<T>::name().as_bytes(), AUTHORIZED_UPGRADE);
		Ok(unhashed::take::<T::Hash>(&key).ok_or(Error::<T>::NothingAuthorized)?)
	}
}
