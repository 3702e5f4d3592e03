//! Erasures: asked by a patient, begun and confirmed by a custodian.

use alloc::vec::Vec;
use frame_support::ensure;
use frame_system::pallet_prelude::OriginFor;
use salus_primitives::{
	consent::ActedBy,
	erasure::{Erasure, ErasureRequest, Receipt},
	glue::Patients,
	patient::{Act, PatientStatus},
	role::Permission,
	AccountId, OrganizationId, PatientId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Holds, Pallet, Receipts, Requests, MAX_PAGE};

impl<T: Config> Pallet<T> {
	/// Patients who have asked this custodian to erase their records and have no receipt yet, after the one named.
	///
	/// In the order of the keys in storage, which is no order a patient would recognise. The one named need no longer be there, so a page can be taken
	/// while erasures are confirmed. At most [`MAX_PAGE`] of them.
	pub fn erasures_pending(custodian: OrganizationId, after: Option<PatientId>, limit: u32) -> Vec<PatientId> {
		let limit = limit.min(MAX_PAGE) as usize;
		match after {
			None => Requests::<T>::iter_key_prefix(custodian).take(limit).collect(),
			Some(patient) => {
				let start = Requests::<T>::hashed_key_for(custodian, patient);
				Requests::<T>::iter_key_prefix_from(custodian, start).take(limit).collect()
			}
		}
	}

	/// Where the erasure of the patient's records stands at this custodian.
	pub fn erasure(custodian: OrganizationId, patient: PatientId) -> Erasure {
		Erasure {
			request: Requests::<T>::get(custodian, patient),
			hold: Holds::<T>::get(custodian, patient),
			receipt: Receipts::<T>::get(custodian, patient),
		}
	}

	/// The signer as a controller who may have the patient's records erased, while the registration is active.
	pub(crate) fn ensure_controller(origin: OriginFor<T>, patient: PatientId) -> Result<ActedBy, DispatchError> {
		let account = frame_system::ensure_signed(origin)?;
		let status = T::Patients::status(patient).ok_or(Error::<T>::UnknownPatient)?;
		// Before the capacity, which a neighbour may withhold from everybody while the registration is not in force.
		ensure!(status == PatientStatus::Active, Error::<T>::PatientNotActive);
		let capacity = T::Patients::may(&account, patient, Act::Erase).ok_or_else(|| {
			match T::Patients::capacity(&account, patient) {
				Some(_) => Error::<T>::NotAuthorized,
				None => Error::<T>::NotAController,
			}
		})?;
		Ok(ActedBy { account, capacity })
	}

	/// The signer, if it may begin and confirm erasures for the organization.
	pub(crate) fn ensure_may_erase(
		origin: OriginFor<T>,
		organization: OrganizationId,
	) -> Result<AccountId, DispatchError> {
		let actor = Self::ensure_member(origin, organization)?;
		let may = actor.may(Permission::Anchor) || actor.may(Permission::KeepRecords);
		ensure!(may, Error::<T>::NotAuthorized);
		Ok(actor.account)
	}

	pub(crate) fn do_request_erasure(patient: PatientId, custodian: OrganizationId, by: ActedBy) -> DispatchResult {
		Self::ensure_not_erased(custodian, patient)?;
		Requests::<T>::try_mutate(custodian, patient, |entry| {
			ensure!(entry.is_none(), Error::<T>::AlreadyRequested);
			*entry = Some(ErasureRequest { at: Self::now(), by, begun: None });
			Ok(())
		})
	}

	pub(crate) fn do_withdraw_erasure(patient: PatientId, custodian: OrganizationId) -> DispatchResult {
		let request = Self::requested(custodian, patient)?;
		ensure!(request.begun.is_none(), Error::<T>::AlreadyBegun);
		Requests::<T>::remove(custodian, patient);
		Ok(())
	}

	pub(crate) fn do_begin_erasure(custodian: OrganizationId, patient: PatientId) -> DispatchResult {
		let request = Self::requested(custodian, patient)?;
		ensure!(request.begun.is_none(), Error::<T>::AlreadyBegun);
		ensure!(!Holds::<T>::contains_key(custodian, patient), Error::<T>::Held);
		match T::Patients::status(patient).ok_or(Error::<T>::UnknownPatient)? {
			PatientStatus::Active | PatientStatus::Deceased => (),
			PatientStatus::Suspended => return Err(Error::<T>::PatientNotActive.into()),
		}
		let begun = Some(Self::now());
		Requests::<T>::insert(custodian, patient, ErasureRequest { begun, ..request });
		Ok(())
	}

	/// Neither a hold nor the patient's status is looked at: the keys are gone, and the chain must be able to say so.
	pub(crate) fn do_confirm_erasure(custodian: OrganizationId, patient: PatientId, by: AccountId) -> DispatchResult {
		let request = Self::requested(custodian, patient)?;
		ensure!(request.begun.is_some(), Error::<T>::NotBegun);
		Requests::<T>::remove(custodian, patient);
		Receipts::<T>::insert(custodian, patient, Receipt { request, at: Self::now(), by });
		Ok(())
	}

	/// The request that waits.
	fn requested(custodian: OrganizationId, patient: PatientId) -> Result<ErasureRequest, DispatchError> {
		Self::ensure_not_erased(custodian, patient)?;
		Ok(Requests::<T>::get(custodian, patient).ok_or(Error::<T>::NotRequested)?)
	}

	pub(crate) fn ensure_not_erased(custodian: OrganizationId, patient: PatientId) -> DispatchResult {
		ensure!(!Receipts::<T>::contains_key(custodian, patient), Error::<T>::AlreadyErased);
		Ok(())
	}
}
