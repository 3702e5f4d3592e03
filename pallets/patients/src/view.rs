//! What a portal must show of patients: what the view functions answer.

use alloc::vec::Vec;
use salus_primitives::{
	patient::{Capacity, Guardianship, PendingRecovery},
	AccountId, PatientId,
};

use crate::{Config, Controller, Controllers, Pallet, PatientsOf, Recovery, Registration, Registrations};

impl<T: Config> Pallet<T> {
	pub(crate) fn controllers_in_force(patient: PatientId) -> Vec<Controller> {
		let Some(registration) = Registrations::<T>::get(patient) else { return Vec::new() };
		let now = Self::now();
		let in_force = |controller: &Controller| controller.is_in_force(&registration, now);
		Controllers::<T>::get(patient).into_iter().filter(in_force).collect()
	}

	pub(crate) fn guardianships(account: &AccountId) -> Vec<Guardianship> {
		PatientsOf::<T>::get(account).into_iter().filter_map(|patient| Self::guardianship(account, patient)).collect()
	}

	fn guardianship(account: &AccountId, patient: PatientId) -> Option<Guardianship> {
		let controller = Self::controller(account, patient)?;
		let ends = controller.ends(&Registrations::<T>::get(patient)?);
		match controller.capacity {
			Capacity::Guardian(role) => {
				Some(Guardianship { patient, role, scope: controller.scope, until: controller.until, ends })
			}
			Capacity::Patient | Capacity::Trusted => None,
		}
	}

	pub(crate) fn show(patient: PatientId, registration: &Registration, pending: Recovery<T>) -> PendingRecovery {
		let supporters = Self::supporters(patient, registration, &pending);
		let Recovery { successor, attested, completes, lapses, .. } = pending;
		PendingRecovery { successor, supporters, attested, completes, lapses }
	}
}
