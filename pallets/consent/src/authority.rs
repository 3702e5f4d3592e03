//! Who signed, and whether that suffices.

use frame_support::ensure;
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use salus_primitives::{
	consent::{ActedBy, RequestedBy},
	glue::{Actor, Members, Patients},
	patient::{Act, PatientStatus},
	role::Permission,
	AccountId, OrganizationId, PatientId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// Where the patient's registration stands, if there is such a patient.
	pub(crate) fn ensure_patient(patient: PatientId) -> Result<PatientStatus, DispatchError> {
		Ok(T::Patients::status(patient).ok_or(Error::<T>::UnknownPatient)?)
	}

	/// The signer as a controller of the patient who may decide on consents, in the right in which it acts. The dead have none.
	pub(crate) fn ensure_controller(
		origin: OriginFor<T>,
		patient: PatientId,
	) -> Result<(ActedBy, PatientStatus), DispatchError> {
		let account = ensure_signed(origin)?;
		let status = Self::ensure_patient(patient)?;
		// Before the capacity, which identity withholds from everybody but an executor after death.
		ensure!(status != PatientStatus::Deceased, Error::<T>::PatientNotActive);
		let capacity =
			T::Patients::may(&account, patient, Act::Consent).ok_or_else(|| {
				match T::Patients::capacity(&account, patient) {
					Some(_) => Error::<T>::NotAuthorized,
					None => Error::<T>::NotAController,
				}
			})?;
		Ok((ActedBy { account, capacity }, status))
	}

	/// Only of an active patient may others come to see more than before.
	pub(crate) fn ensure_may_widen(status: PatientStatus) -> DispatchResult {
		ensure!(status == PatientStatus::Active, Error::<T>::PatientNotActive);
		Ok(())
	}

	/// The signer as somebody who may ask patients for consent.
	pub(crate) fn ensure_requester(
		origin: OriginFor<T>,
		organization: OrganizationId,
	) -> Result<RequestedBy, DispatchError> {
		let Actor { account, organization, .. } =
			Self::ensure_member(origin, organization, Permission::RequestConsent)?;
		Ok(RequestedBy { account, organization })
	}

	/// The signer as somebody who may break the glass.
	pub(crate) fn ensure_rescuer(
		origin: OriginFor<T>,
		organization: OrganizationId,
	) -> Result<AccountId, DispatchError> {
		Ok(Self::ensure_member(origin, organization, Permission::BreakGlass)?.account)
	}

	/// The signer as somebody who may review emergencies.
	pub(crate) fn ensure_reviewer(
		origin: OriginFor<T>,
		organization: OrganizationId,
	) -> Result<AccountId, DispatchError> {
		Ok(Self::ensure_member(origin, organization, Permission::ReviewBreakGlass)?.account)
	}

	fn ensure_member(
		origin: OriginFor<T>,
		organization: OrganizationId,
		needed: Permission,
	) -> Result<Actor, DispatchError> {
		let account = ensure_signed(origin)?;
		let actor = T::Members::actor(&account, organization).ok_or(Error::<T>::NotAMember)?;
		ensure!(actor.may(needed), Error::<T>::NotAuthorized);
		Ok(actor)
	}
}
