//! Registrations: where a patient's registration stands, and who answers for it.

use frame_support::ensure;
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use salus_primitives::{
	glue::{Actor, Members},
	patient::{PatientStatus, MAJORITY_STEP},
	role::Permission,
	Moment, OrganizationId, PatientId,
};
use sp_runtime::{traits::Zero, DispatchError, DispatchResult};

use crate::{Config, Error, Pallet, Recoveries, Registration, Registrations};

impl<T: Config> Pallet<T> {
	/// The time, as the chain writes it down: 0 before the first block, when there is no clock yet.
	pub(crate) fn now() -> Moment {
		if frame_system::Pallet::<T>::block_number().is_zero() {
			return 0;
		}
		salus_primitives::now::<T::Clock>()
	}

	/// The signer as an actor for the organization, who must hold the permission.
	pub(crate) fn ensure_may(
		origin: OriginFor<T>,
		organization: OrganizationId,
		permission: Permission,
	) -> Result<Actor, DispatchError> {
		let account = ensure_signed(origin)?;
		let actor = T::Members::actor(&account, organization).ok_or(Error::<T>::NotAMember)?;
		ensure!(actor.may(permission), Error::<T>::NotAuthorized);
		Ok(actor)
	}

	/// The same, of the organization that answers for the patient.
	pub(crate) fn ensure_answers(
		origin: OriginFor<T>,
		organization: OrganizationId,
		permission: Permission,
		patient: PatientId,
	) -> Result<(Actor, Registration), DispatchError> {
		let actor = Self::ensure_may(origin, organization, permission)?;
		let registration = Self::ensure_registered(patient)?;
		ensure!(registration.registered_by == organization, Error::<T>::NotAuthorized);
		Ok((actor, registration))
	}

	/// The patient's registration.
	pub(crate) fn ensure_registered(patient: PatientId) -> Result<Registration, DispatchError> {
		Ok(Registrations::<T>::get(patient).ok_or(Error::<T>::NotFound)?)
	}

	/// That the patient lives, as far as the chain knows.
	pub(crate) fn ensure_alive(registration: &Registration) -> DispatchResult {
		ensure!(registration.status != PatientStatus::Deceased, Error::<T>::Deceased);
		Ok(())
	}

	/// That something new can be granted.
	pub(crate) fn ensure_active(registration: &Registration) -> DispatchResult {
		Self::ensure_alive(registration)?;
		ensure!(registration.status != PatientStatus::Suspended, Error::<T>::Suspended);
		Ok(())
	}

	/// Registers the patient, for whom the organization answers.
	pub(crate) fn do_register_patient(organization: OrganizationId, patient: PatientId) -> DispatchResult {
		ensure!(!Registrations::<T>::contains_key(patient), Error::<T>::AlreadyRegistered);
		let registration = Registration {
			status: PatientStatus::Active,
			registered_by: organization,
			registered_at: Self::now(),
			majority: None,
			threshold: 0,
		};
		Registrations::<T>::insert(patient, registration);
		Ok(())
	}

	/// Moves the registration to another status, unless the patient has died. Death ends what everybody but an executor was for the patient, and any recovery.
	pub(crate) fn do_set_patient_status(
		patient: PatientId,
		registration: Registration,
		status: PatientStatus,
	) -> DispatchResult {
		Self::ensure_alive(&registration)?;
		ensure!(registration.status != status, Error::<T>::NoChange);
		Registrations::<T>::insert(patient, Registration { status, ..registration });
		if status == PatientStatus::Deceased {
			Self::end_controls(patient);
			Recoveries::<T>::remove(patient);
		}
		Ok(())
	}

	/// Sets or clears when guardianships until majority end. What has ended so does not come back.
	pub(crate) fn do_set_majority(
		patient: PatientId,
		registration: Registration,
		majority: Option<Moment>,
	) -> DispatchResult {
		Self::ensure_alive(&registration)?;
		ensure!(registration.majority != majority, Error::<T>::NoChange);
		let reached = registration.majority.is_some_and(|majority| majority <= Self::now());
		ensure!(!reached, Error::<T>::MajorityReached);
		let sound = majority.is_none_or(|majority| majority.is_multiple_of(MAJORITY_STEP));
		ensure!(sound, Error::<T>::UnsoundMajority);
		Registrations::<T>::insert(patient, Registration { majority, ..registration });
		Ok(())
	}
}
