//! Who signs, for whom, and when.

use frame_support::ensure;
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use salus_primitives::{
	glue::{Members, Patients},
	patient::PatientStatus,
	role::Permission,
	AccountId, Moment, OrganizationId, PatientId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// The time, as the chain writes it down.
	pub(crate) fn now() -> Moment {
		salus_primitives::now::<T::Clock>()
	}

	/// The signer, who must hold the permission in the organization.
	pub(crate) fn ensure_may(
		origin: OriginFor<T>,
		organization: OrganizationId,
		permission: Permission,
	) -> Result<AccountId, DispatchError> {
		let account = ensure_signed(origin)?;
		let actor = T::Members::actor(&account, organization).ok_or(Error::<T>::NotAMember)?;
		ensure!(actor.may(permission), Error::<T>::NotAuthorized);
		Ok(actor.account)
	}

	/// That the patient is registered and lives, as far as the chain knows. A suspended registration is no obstacle.
	pub(crate) fn ensure_alive(patient: PatientId) -> DispatchResult {
		let status = T::Patients::status(patient).ok_or(Error::<T>::UnknownPatient)?;
		ensure!(status != PatientStatus::Deceased, Error::<T>::Deceased);
		Ok(())
	}

	/// That the organization takes part, and is of a kind that gives care and is paid for it.
	pub(crate) fn ensure_provider(organization: OrganizationId) -> DispatchResult {
		let kind = T::Members::organization(organization).ok_or(Error::<T>::NotAProvider)?;
		ensure!(kind.permissions().contains(Permission::SubmitClaims), Error::<T>::NotAProvider);
		Ok(())
	}
}
