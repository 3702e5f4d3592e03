//! The set of admitted validators: who is in it, and how it grows and shrinks.

use alloc::vec::Vec;
use frame_support::{ensure, traits::Get};
use frame_system::RawOrigin;
use salus_primitives::{glue::Seats, AccountId};
use sp_runtime::DispatchResult;

use crate::{Config, Error, Pallet, SlotDuration, Validators, DEFAULT_SLOT_DURATION};

impl<T: Config> Pallet<T> {
	/// Whether the account is an admitted validator.
	pub fn is_validator(account: &AccountId) -> bool {
		Validators::<T>::get().binary_search(account).is_ok()
	}

	/// The admitted validators, sorted.
	pub fn validators() -> Vec<AccountId> {
		Validators::<T>::get().into_inner()
	}

	/// Milliseconds in a slot.
	pub fn slot_duration() -> u64 {
		SlotDuration::<T>::get().unwrap_or(DEFAULT_SLOT_DURATION)
	}

	/// Adds the validator where it belongs in the order, and gives it a seat.
	pub(crate) fn do_admit(validator: &AccountId) -> DispatchResult {
		Validators::<T>::try_mutate(|validators| {
			let Err(position) = validators.binary_search(validator) else {
				return Err(Error::<T>::AlreadyAdmitted);
			};
			validators.try_insert(position, validator.clone()).map_err(|_| Error::<T>::TooMany)
		})?;
		T::Seats::take(validator);
		Ok(())
	}

	/// Takes the validator out, if enough are left, with its keys and its seat.
	pub(crate) fn do_remove(validator: &AccountId) -> DispatchResult {
		Validators::<T>::try_mutate(|validators| {
			let position = validators.binary_search(validator).map_err(|_| Error::<T>::NotFound)?;
			validators.remove(position);
			let fewest = usize::try_from(T::MinValidators::get()).unwrap_or(usize::MAX).max(1);
			ensure!(validators.len() >= fewest, Error::<T>::TooFew);
			ensure!(validators.iter().any(Self::has_keys), Error::<T>::NoneWithKeys);
			Ok::<(), Error<T>>(())
		})?;
		// The keys go first: they depend on the account, which the seat may be all that keeps.
		if Self::has_keys(validator) {
			pallet_session::Pallet::<T>::purge_keys(RawOrigin::Signed(validator.clone()).into())?;
		}
		T::Seats::leave(validator);
		Ok(())
	}

	/// Whether the validator has set its session keys.
	pub(crate) fn has_keys(validator: &AccountId) -> bool {
		pallet_session::NextKeys::<T>::contains_key(validator)
	}
}
