//! What the session pallet asks: who validates next, and whether an account is a validator at all.

use alloc::vec::Vec;
use core::marker::PhantomData;
use pallet_session::SessionManager;
use salus_primitives::AccountId;
use sp_runtime::traits::Convert;
use sp_staking::SessionIndex;

use crate::{Config, Pallet};

impl<T: Config> SessionManager<AccountId> for Pallet<T> {
	/// The admitted validators that have keys, if they are others than those now validating.
	///
	/// The session pallet drops validators without keys from what it is given, and keeps the set that is left when it is given nothing. So the comparison is
	/// with that set: a validator who sets keys late is taken in then. Giving the same set again would begin a new GRANDPA set for nothing.
	///
	/// With no keys at all the answer is nothing as well. An empty set would halt the chain.
	fn new_session(_: SessionIndex) -> Option<Vec<AccountId>> {
		let next: Vec<AccountId> = Self::validators().into_iter().filter(Self::has_keys).collect();
		let changed = next != pallet_session::Validators::<T>::get();
		(changed && !next.is_empty()).then_some(next)
	}

	fn end_session(_: SessionIndex) {}

	fn start_session(_: SessionIndex) {}
}

/// An account as the id of a validator, if the council has admitted it. For the session pallet's `ValidatorIdOf`: nobody else can set session keys.
pub struct AdmittedValidator<T>(PhantomData<T>);

impl<T: Config> Convert<AccountId, Option<AccountId>> for AdmittedValidator<T> {
	fn convert(account: AccountId) -> Option<AccountId> {
		Pallet::<T>::is_validator(&account).then_some(account)
	}
}
