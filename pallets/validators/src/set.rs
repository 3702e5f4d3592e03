//! The set of admitted validators: who is in it, and how it grows and shrinks.

use alloc::vec::Vec;
use frame_support::{ensure, traits::Get};
use frame_system::RawOrigin;
use salus_primitives::{glue::Seats, AccountId, OrganizationId};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Hospitals, Pallet, SlotDuration, Validators, DEFAULT_SLOT_DURATION};

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

	/// Makes a validator of a nominated account, if the hospital still takes part. Gives back which hospital.
	pub(crate) fn do_admit(validator: &AccountId) -> Result<OrganizationId, DispatchError> {
		ensure!(!Self::is_validator(validator), Error::<T>::AlreadyAdmitted);
		let organization = Self::standing_nomination(validator)?;
		Self::enter(validator, Some(organization))?;
		Self::forget_nomination(validator, organization);
		Ok(organization)
	}

	/// Adds the validator where it belongs in the order, and gives it a seat.
	pub(crate) fn enter(validator: &AccountId, organization: Option<OrganizationId>) -> DispatchResult {
		Validators::<T>::try_mutate(|validators| {
			let Err(position) = validators.binary_search(validator) else {
				return Err(Error::<T>::AlreadyAdmitted);
			};
			validators.try_insert(position, validator.clone()).map_err(|_| Error::<T>::TooMany)
		})?;
		Hospitals::<T>::set(validator, organization);
		T::Seats::take(validator);
		Ok(())
	}

	/// Takes a hospital's own validator out.
	pub(crate) fn do_leave(validator: &AccountId, organization: OrganizationId) -> DispatchResult {
		ensure!(Self::is_validator(validator), Error::<T>::NotFound);
		ensure!(Hospitals::<T>::get(validator) == Some(organization), Error::<T>::NotItsHospital);
		Self::do_remove(validator)
	}

	/// Takes the validator out, if enough are left, with its keys and its seat.
	pub(crate) fn do_remove(validator: &AccountId) -> DispatchResult {
		let mut validators = Validators::<T>::get();
		let position = validators.binary_search(validator).map_err(|_| Error::<T>::NotFound)?;
		ensure!(validators.len() > Self::fewest(), Error::<T>::TooFew);
		Self::ensure_others_validate(validator)?;
		validators.remove(position);
		Validators::<T>::put(validators);
		Hospitals::<T>::remove(validator);
		Self::forget_pause(validator);
		// The keys go first: they depend on the account, which the seat may be all that keeps.
		if Self::has_keys(validator) {
			pallet_session::Pallet::<T>::purge_keys(RawOrigin::Signed(validator.clone()).into())?;
		}
		T::Seats::leave(validator);
		Ok(())
	}

	/// That enough would still validate without this one. If it does not validate itself, that only one does.
	pub(crate) fn ensure_others_validate(validator: &AccountId) -> DispatchResult {
		let available = Self::available();
		let others = available.iter().filter(|other| *other != validator).count();
		ensure!(others > 0, Error::<T>::NoneWithKeys);
		ensure!(others == available.len() || others >= Self::fewest(), Error::<T>::TooFew);
		Ok(())
	}

	/// The fewest validators there can be.
	pub(crate) fn fewest() -> usize {
		usize::try_from(T::MinValidators::get()).unwrap_or(usize::MAX).max(1)
	}

	/// The validators that can be planned with: admitted, with keys, not paused. Sorted.
	pub(crate) fn available() -> Vec<AccountId> {
		let paused = crate::Paused::<T>::get();
		let is_paused = |validator: &AccountId| paused.binary_search_by(|(other, _)| other.cmp(validator)).is_ok();
		Self::validators().into_iter().filter(|validator| !is_paused(validator) && Self::has_keys(validator)).collect()
	}

	/// Whether the validator has set its session keys.
	pub(crate) fn has_keys(validator: &AccountId) -> bool {
		pallet_session::NextKeys::<T>::contains_key(validator)
	}
}
