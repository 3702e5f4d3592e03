//! Patients: registration, status, and the accounts that act for them.

use alloc::vec::Vec;
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{ensure, BoundedVec};
use salus_primitives::{
	glue,
	patient::{Capacity, GuardianRole, PatientStatus},
	AccountId, Moment, OrganizationId, PatientId,
};
use scale_info::TypeInfo;
use sp_runtime::DispatchResult;

use crate::{enrolment::Reason, Config, Controllers, Error, Event, Pallet, PatientsOf, Registrations};

/// A patient's registration.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Registration {
	/// Where it stands.
	pub status: PatientStatus,
	/// The organization that answers for it.
	pub registered_by: OrganizationId,
	/// When it was made.
	pub registered_at: Moment,
}

/// An account that acts for a patient.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Controller {
	/// The account.
	pub account: AccountId,
	/// As what it acts.
	pub capacity: Capacity,
}

/// Whether a capacity is in force while the patient stands so. Suspension leaves it: a suspended patient can still refuse and revoke. Death ends the
/// patient's own, and every other but the executor's.
pub(crate) fn in_force(capacity: Capacity, status: PatientStatus) -> bool {
	match status {
		PatientStatus::Active | PatientStatus::Suspended => true,
		PatientStatus::Deceased => capacity == Capacity::Guardian(GuardianRole::Executor),
	}
}

impl<T: Config> Pallet<T> {
	/// Where the patient's registration stands.
	pub fn patient_status(patient: PatientId) -> Option<PatientStatus> {
		Registrations::<T>::get(patient).map(|registration| registration.status)
	}

	/// As what the account may act for the patient now.
	pub fn capacity(account: AccountId, patient: PatientId) -> Option<Capacity> {
		Self::capacity_of(&account, patient)
	}

	fn capacity_of(account: &AccountId, patient: PatientId) -> Option<Capacity> {
		let status = Self::patient_status(patient)?;
		let controllers = Controllers::<T>::get(patient);
		let controller = controllers.iter().find(|controller| controller.account == *account)?;
		Some(controller.capacity).filter(|capacity| in_force(*capacity, status))
	}

	/// The patients the account may act for now.
	pub fn patients_of(account: AccountId) -> Vec<PatientId> {
		let may_act = |patient: &PatientId| Self::capacity_of(&account, *patient).is_some();
		PatientsOf::<T>::get(&account).into_iter().filter(may_act).collect()
	}

	/// Registers the patient, for whom the organization answers.
	pub(crate) fn do_register_patient(organization: OrganizationId, patient: PatientId) -> DispatchResult {
		ensure!(!Registrations::<T>::contains_key(patient), Error::<T>::AlreadyRegistered);
		Registrations::<T>::insert(
			patient,
			Registration { status: PatientStatus::Active, registered_by: organization, registered_at: Self::now() },
		);
		Ok(())
	}

	/// Lets the account act for the patient, if that can be in force while the patient stands so.
	pub(crate) fn do_add_controller(patient: PatientId, account: AccountId, capacity: Capacity) -> DispatchResult {
		let status = Self::patient_status(patient).ok_or(Error::<T>::PatientNotFound)?;
		ensure!(in_force(capacity, status), Error::<T>::PatientDeceased);
		let twice = Controllers::<T>::get(patient).iter().any(|controller| controller.account == account);
		ensure!(!twice, Error::<T>::AlreadyController);
		PatientsOf::<T>::try_append(&account, patient).map_err(|()| Error::<T>::TooManyPatients)?;
		Controllers::<T>::try_append(patient, Controller { account: account.clone(), capacity })
			.map_err(|()| Error::<T>::TooManyControllers)?;
		Self::enrol(&account, Reason::Control);
		Self::deposit_event(Event::ControllerAdded { patient, account, capacity });
		Ok(())
	}

	/// Ends every control that is not in force while the patient stands so, and with it the reason to know whoever held it.
	fn end_controls(patient: PatientId, status: PatientStatus) {
		let controllers = Controllers::<T>::take(patient);
		let (kept, ended): (Vec<_>, Vec<_>) =
			controllers.into_iter().partition(|controller| in_force(controller.capacity, status));
		for Controller { account, .. } in ended {
			let mut patients = PatientsOf::<T>::get(&account);
			patients.retain(|of| *of != patient);
			if patients.is_empty() {
				PatientsOf::<T>::remove(&account);
			} else {
				PatientsOf::<T>::insert(&account, patients);
			}
			Self::strike(&account, Reason::Control);
		}
		if !kept.is_empty() {
			Controllers::<T>::insert(patient, BoundedVec::truncate_from(kept));
		}
	}

	/// Moves the registration to another status, unless the patient has died. Death ends what everybody but an executor was for the patient.
	pub(crate) fn do_set_patient_status(
		organization: OrganizationId,
		patient: PatientId,
		status: PatientStatus,
	) -> DispatchResult {
		Registrations::<T>::try_mutate(patient, |registration| {
			let registration = registration.as_mut().ok_or(Error::<T>::PatientNotFound)?;
			ensure!(registration.registered_by == organization, Error::<T>::NotAuthorized);
			ensure!(registration.status != PatientStatus::Deceased, Error::<T>::PatientDeceased);
			ensure!(registration.status != status, Error::<T>::NoChange);
			registration.status = status;
			Ok::<(), Error<T>>(())
		})?;
		if status == PatientStatus::Deceased {
			Self::end_controls(patient, status);
		}
		Ok(())
	}
}

impl<T: Config> glue::Patients for Pallet<T> {
	fn status(patient: PatientId) -> Option<PatientStatus> {
		Self::patient_status(patient)
	}

	fn capacity(account: &AccountId, patient: PatientId) -> Option<Capacity> {
		Self::capacity_of(account, patient)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		crate::benchmarking::enrol_patient::<T>(patient, controller);
	}
}
