//! Legal holds: why a custodian must keep what a patient asks to erase.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::ensure;
use frame_system::pallet_prelude::OriginFor;
use salus_primitives::{glue::Patients, role::Permission, AccountId, Moment, OrganizationId, PatientId};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Holds, Pallet};

salus_primitives::coded! {
	/// Why records must be kept.
	HoldReason {
		/// A lawsuit is under way or to be expected.
		Litigation = 0 => "litigation",
		/// An authority investigates.
		Investigation = 1 => "investigation",
		/// The law orders keeping the records for a time that has not passed.
		RetentionDuty = 2 => "retention-duty",
	}
}

/// A hold in force.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Hold {
	/// Why.
	pub reason: HoldReason,
	/// Since when.
	pub at: Moment,
	/// The custodian's member that placed it.
	pub by: AccountId,
}

impl<T: Config> Pallet<T> {
	/// Whether a legal hold at this custodian forbids erasing the patient's records.
	pub fn is_held(custodian: OrganizationId, patient: PatientId) -> bool {
		Holds::<T>::contains_key(custodian, patient)
	}

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
