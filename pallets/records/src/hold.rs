//! Legal holds: why a custodian must keep what a patient asks to erase.

use frame_support::ensure;
use frame_system::pallet_prelude::OriginFor;
use salus_primitives::{
	erasure::{Hold, HoldReason},
	glue::Patients,
	role::Permission,
	AccountId, OrganizationId, PatientId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Holds, Pallet, Requests};

impl<T: Config> Pallet<T> {
	/// The signer, if it keeps the organization's records.
	pub(crate) fn ensure_keeper(
		origin: OriginFor<T>,
		organization: OrganizationId,
	) -> Result<AccountId, DispatchError> {
		let actor = Self::ensure_member(origin, organization)?;
		ensure!(actor.may(Permission::KeepRecords), Error::<T>::NotAuthorized);
		Ok(actor.account)
	}

	pub(crate) fn do_place_hold(
		custodian: OrganizationId,
		patient: PatientId,
		reason: HoldReason,
		by: AccountId,
	) -> DispatchResult {
		ensure!(T::Patients::status(patient).is_some(), Error::<T>::UnknownPatient);
		Self::ensure_not_erased(custodian, patient)?;
		// From then on keys may be gone, and a hold would promise what nobody can keep.
		let has_begun = Requests::<T>::get(custodian, patient).is_some_and(|request| request.begun.is_some());
		ensure!(!has_begun, Error::<T>::AlreadyBegun);
		Holds::<T>::try_mutate(custodian, patient, |entry| {
			ensure!(entry.is_none(), Error::<T>::AlreadyHeld);
			*entry = Some(Hold { reason, at: Self::now(), by });
			Ok(())
		})
	}

	pub(crate) fn do_lift_hold(custodian: OrganizationId, patient: PatientId) -> DispatchResult {
		Holds::<T>::take(custodian, patient).ok_or(Error::<T>::NotHeld)?;
		Ok(())
	}
}
