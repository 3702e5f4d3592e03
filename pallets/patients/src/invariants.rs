//! What always holds, checked after every test and by `try-runtime`.

use alloc::collections::BTreeSet;
use frame_support::ensure;
use salus_primitives::{
	patient::{Capacity, PatientStatus, MAJORITY_STEP},
	AccountId, PatientId,
};
use sp_runtime::TryRuntimeError;

use crate::{
	Config, Controller, Controllers, Duplicates, Pallet, PatientsOf, Recoveries, Registration, Registrations, Survivors,
};

type Outcome = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Controllers and the way back from accounts to patients say the same, of registered patients, who have a wallet while they live; recoveries are of the
	/// living, and supported by controllers; links go one step, and their way back says the same.
	pub fn do_try_state() -> Outcome {
		for (patient, registration) in Registrations::<T>::iter() {
			check_registration::<T>(patient, &registration)?;
		}
		check_controllers::<T>()?;
		check_recoveries::<T>()?;
		check_links::<T>()
	}
}

fn check_registration<T: Config>(patient: PatientId, registration: &Registration) -> Outcome {
	let own = |controller: &Controller| controller.capacity == Capacity::Patient;
	let lives = registration.status != PatientStatus::Deceased;
	ensure!(Controllers::<T>::get(patient).iter().any(own) == lives, "a wallet of the dead, or none of the living");
	let sound = registration.majority.is_none_or(|majority| majority.is_multiple_of(MAJORITY_STEP));
	ensure!(sound, "a majority that could be a date of birth");
	Ok(())
}

fn check_controllers<T: Config>() -> Outcome {
	let (mut there, mut back) = (0usize, 0usize);
	for (patient, controllers) in Controllers::<T>::iter() {
		let status = Pallet::<T>::patient_status(patient).ok_or("a controller of no patient")?;
		ensure!(!controllers.is_empty(), "an empty list of controllers");
		let accounts: BTreeSet<_> = controllers.iter().map(|controller| &controller.account).collect();
		ensure!(accounts.len() == controllers.len(), "a controller twice");
		for controller in &controllers {
			check_controller(controller, status)?;
			ensure!(PatientsOf::<T>::get(&controller.account).contains(&patient), "a controller without way back");
			there = there.saturating_add(1);
		}
	}
	for (_, patients) in PatientsOf::<T>::iter() {
		ensure!(!patients.is_empty(), "an empty list of patients");
		back = back.saturating_add(patients.len());
	}
	// Each controller has its way back; if there are as many ways back as controllers, there are no others.
	ensure!(there == back, "a way back to a patient who has no such controller");
	Ok(())
}

fn check_controller(controller: &Controller, status: PatientStatus) -> Outcome {
	ensure!(controller.survives(status), "a controller of a patient who has died");
	ensure!(!controller.scope.is_empty(), "a controller who may do nothing");
	ensure!(controller.capacity.widest().includes(controller.scope), "a scope too wide");
	let own = controller.capacity == Capacity::Patient;
	ensure!(!own || controller.until.is_none(), "a patient's own wallet that ends");
	Ok(())
}

fn check_recoveries<T: Config>() -> Outcome {
	for (patient, recovery) in Recoveries::<T>::iter() {
		let status = Pallet::<T>::patient_status(patient).ok_or("a recovery of no patient")?;
		ensure!(status != PatientStatus::Deceased, "a recovery of a patient who has died");
		ensure!(recovery.completes <= recovery.lapses, "a recovery that lapses before it can be completed");
		let supporters: BTreeSet<_> = recovery.supporters.iter().collect();
		ensure!(supporters.len() == recovery.supporters.len(), "a supporter twice");
		let controllers = Controllers::<T>::get(patient);
		let known = |supporter: &AccountId| controllers.iter().any(|controller| controller.account == *supporter);
		ensure!(recovery.supporters.iter().all(known), "a supporter who is no controller");
	}
	Ok(())
}

fn check_links<T: Config>() -> Outcome {
	let (mut there, mut back) = (0usize, 0usize);
	for (duplicate, link) in Survivors::<T>::iter() {
		let both = [duplicate, link.survivor];
		ensure!(both.iter().all(Registrations::<T>::contains_key), "a link of no patient");
		ensure!(duplicate != link.survivor, "a duplicate of itself");
		if link.accepted {
			ensure!(Duplicates::<T>::get(link.survivor).contains(&duplicate), "a link without way back");
			ensure!(!Duplicates::<T>::contains_key(duplicate), "a duplicate with duplicates");
			there = there.saturating_add(1);
		}
	}
	for (_, duplicates) in Duplicates::<T>::iter() {
		ensure!(!duplicates.is_empty(), "an empty list of duplicates");
		back = back.saturating_add(duplicates.len());
	}
	ensure!(there == back, "a way back to no link");
	Ok(())
}
