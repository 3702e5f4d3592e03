//! Controllers: who acts for a patient, since when, until when, and how that ends.

use alloc::vec::Vec;
use frame_support::{ensure, traits::Get, BoundedVec};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use salus_primitives::{
	glue::{self, Seats},
	patient::{Act, Capacity, PatientStatus},
	AccountId, Moment, PatientId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Controller, Controllers, Error, Event, Pallet, PatientsOf, Registration, Registrations};

impl<T: Config> Pallet<T> {
	/// What the account is for the patient now.
	pub(crate) fn controller(account: &AccountId, patient: PatientId) -> Option<Controller> {
		let registration = Registrations::<T>::get(patient)?;
		let entry = Controllers::<T>::get(patient).into_iter().find(|controller| controller.account == *account)?;
		entry.is_in_force(&registration, Self::now()).then_some(entry)
	}

	/// The signer as a controller of the patient.
	pub(crate) fn ensure_controller(
		origin: OriginFor<T>,
		patient: PatientId,
	) -> Result<(Controller, Registration), DispatchError> {
		let account = ensure_signed(origin)?;
		let registration = Self::ensure_registered(patient)?;
		let controller = Self::controller(&account, patient).ok_or(Error::<T>::NotAController)?;
		Ok((controller, registration))
	}

	/// The signer as the patient's own wallet, while something new can be granted.
	pub(crate) fn ensure_own_wallet(origin: OriginFor<T>, patient: PatientId) -> Result<AccountId, DispatchError> {
		let (controller, registration) = Self::ensure_controller(origin, patient)?;
		ensure!(controller.capacity == Capacity::Patient, Error::<T>::NotAuthorized);
		Self::ensure_active(&registration)?;
		Ok(controller.account)
	}

	/// The signer as somebody who decides whom the patient trusts, while something new can be granted.
	pub(crate) fn ensure_manager(origin: OriginFor<T>, patient: PatientId) -> Result<AccountId, DispatchError> {
		let (controller, registration) = Self::ensure_controller(origin, patient)?;
		ensure!(controller.may(Act::Manage), Error::<T>::NotAuthorized);
		Self::ensure_active(&registration)?;
		Ok(controller.account)
	}

	/// The signer as somebody who may remove this controller: itself, the patient anybody, and whoever manages those who are trusted. Whoever has ended may
	/// still go.
	pub(crate) fn ensure_may_remove(
		origin: OriginFor<T>,
		patient: PatientId,
		account: &AccountId,
	) -> Result<AccountId, DispatchError> {
		let by = ensure_signed(origin.clone())?;
		if by == *account {
			Self::ensure_registered(patient)?;
			return Ok(by);
		}
		let (controller, _) = Self::ensure_controller(origin, patient)?;
		let trusted = |other: &Controller| other.account == *account && other.capacity == Capacity::Trusted;
		let manages = || controller.may(Act::Manage) && Controllers::<T>::get(patient).iter().any(trusted);
		ensure!(controller.capacity == Capacity::Patient || manages(), Error::<T>::NotAuthorized);
		Ok(by)
	}

	/// As what the account may act for the patient now.
	pub(crate) fn capacity_of(account: &AccountId, patient: PatientId) -> Option<Capacity> {
		Self::controller(account, patient).map(|controller| controller.capacity)
	}

	/// Lets the controller act for the patient, if it can be in force now.
	pub(crate) fn do_add_controller(
		patient: PatientId,
		controller: Controller,
		by: Option<AccountId>,
	) -> DispatchResult {
		let registration = Self::ensure_registered(patient)?;
		let now = Self::now();
		ensure!(controller.survives(registration.status), Error::<T>::Deceased);
		ensure!(controller.is_in_force(&registration, now), Error::<T>::EndHasPassed);
		Self::make_way(patient, &controller.account, &registration, now)?;
		Self::make_room(patient, &registration, now);
		let Controller { account, capacity, scope, until } = controller.clone();
		Self::take_up(&account, patient)?;
		Controllers::<T>::try_append(patient, controller).map_err(|()| Error::<T>::TooManyControllers)?;
		Self::deposit_event(Event::ControllerAdded { patient, account, capacity, scope, until, by });
		Ok(())
	}

	/// Removes a controller, unless the patient would be left without a wallet.
	pub(crate) fn do_remove_controller(patient: PatientId, account: &AccountId) -> DispatchResult {
		let controllers = Controllers::<T>::get(patient);
		let leaving = controllers.iter().find(|controller| controller.account == *account);
		let leaving = leaving.ok_or(Error::<T>::NotAController)?;
		let another = |other: &Controller| other.account != *account && other.capacity == Capacity::Patient;
		ensure!(leaving.capacity != Capacity::Patient || controllers.iter().any(another), Error::<T>::LastWallet);
		Self::strike(patient, account);
		Ok(())
	}

	/// Puts the successor in the place of a controller. Capacity, scope and end go along, and what the controller supported.
	pub(crate) fn do_rotate_controller(
		patient: PatientId,
		account: &AccountId,
		successor: &AccountId,
		registration: &Registration,
	) -> DispatchResult {
		ensure!(registration.status != PatientStatus::Suspended, Error::<T>::Suspended);
		Self::make_way(patient, successor, registration, Self::now())?;
		Self::take_up(successor, patient)?;
		Controllers::<T>::mutate(patient, |controllers| {
			for place in controllers.iter_mut().filter(|controller| controller.account == *account) {
				place.account = successor.clone();
			}
		});
		Self::lay_down(account, patient);
		Self::replace_supporter(patient, account, Some(successor));
		Ok(())
	}

	/// Strikes off a controller that has ended.
	pub(crate) fn do_expire_control(patient: PatientId, account: &AccountId) -> DispatchResult {
		let registration = Self::ensure_registered(patient)?;
		let controllers = Controllers::<T>::get(patient);
		let entry = controllers.iter().find(|controller| controller.account == *account);
		let entry = entry.ok_or(Error::<T>::NotAController)?;
		ensure!(!entry.is_in_force(&registration, Self::now()), Error::<T>::NotExpired);
		Self::strike(patient, account);
		Ok(())
	}

	/// Ends every control that does not survive the patient's death, and with it the reason to know whoever held it.
	pub(crate) fn end_controls(patient: PatientId) {
		let controllers = Controllers::<T>::take(patient);
		let (kept, ended): (Vec<_>, Vec<_>) =
			controllers.into_iter().partition(|controller| controller.survives(PatientStatus::Deceased));
		for Controller { account, .. } in ended {
			Self::lay_down(&account, patient);
		}
		if !kept.is_empty() {
			Controllers::<T>::insert(patient, BoundedVec::truncate_from(kept));
		}
	}

	/// Ends what each of the patient's own wallets was.
	pub(crate) fn end_own_wallets(patient: PatientId) {
		for Controller { account, capacity, .. } in Controllers::<T>::get(patient) {
			if capacity == Capacity::Patient {
				Self::strike(patient, &account);
				Self::deposit_event(Event::ControllerRemoved { patient, account, by: None });
			}
		}
	}

	/// Makes sure that the account is no controller of the patient. One that has ended is struck off.
	fn make_way(patient: PatientId, account: &AccountId, registration: &Registration, now: Moment) -> DispatchResult {
		let controllers = Controllers::<T>::get(patient);
		let Some(former) = controllers.iter().find(|controller| controller.account == *account) else { return Ok(()) };
		ensure!(!former.is_in_force(registration, now), Error::<T>::AlreadyController);
		Self::strike_ended(patient, account);
		Ok(())
	}

	/// Strikes off one controller that has ended, if there is no other place for one more.
	fn make_room(patient: PatientId, registration: &Registration, now: Moment) {
		let controllers = Controllers::<T>::get(patient);
		if u32::try_from(controllers.len()).is_ok_and(|controllers| controllers < T::MaxControllers::get()) {
			return;
		}
		if let Some(ended) = controllers.iter().find(|controller| !controller.is_in_force(registration, now)) {
			Self::strike_ended(patient, &ended.account);
		}
	}

	fn strike_ended(patient: PatientId, account: &AccountId) {
		Self::strike(patient, account);
		Self::deposit_event(Event::ControlExpired { patient, account: account.clone() });
	}

	/// Takes the account off the list, and what it supported with it.
	fn strike(patient: PatientId, account: &AccountId) {
		let mut controllers = Controllers::<T>::get(patient);
		controllers.retain(|controller| controller.account != *account);
		if controllers.is_empty() {
			Controllers::<T>::remove(patient);
		} else {
			Controllers::<T>::insert(patient, controllers);
		}
		Self::lay_down(account, patient);
		Self::replace_supporter(patient, account, None);
	}

	/// Writes down that the account acts for the patient, and makes it known.
	fn take_up(account: &AccountId, patient: PatientId) -> DispatchResult {
		PatientsOf::<T>::try_append(account, patient).map_err(|()| Error::<T>::TooManyPatients)?;
		T::Seats::take(account);
		Ok(())
	}

	/// Strikes that out, and that reason to know the account.
	fn lay_down(account: &AccountId, patient: PatientId) {
		let mut patients = PatientsOf::<T>::get(account);
		patients.retain(|of| *of != patient);
		if patients.is_empty() {
			PatientsOf::<T>::remove(account);
		} else {
			PatientsOf::<T>::insert(account, patients);
		}
		T::Seats::leave(account);
	}
}

impl<T: Config> glue::Patients for Pallet<T> {
	fn status(patient: PatientId) -> Option<PatientStatus> {
		Self::patient_status(patient)
	}

	fn capacity(account: &AccountId, patient: PatientId) -> Option<Capacity> {
		Self::capacity_of(account, patient)
	}

	fn may(account: &AccountId, patient: PatientId, act: Act) -> Option<Capacity> {
		let controller = Self::controller(account, patient)?;
		controller.may(act).then_some(controller.capacity)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		crate::benchmarking::enrol_patient::<T>(patient, controller);
	}
}
