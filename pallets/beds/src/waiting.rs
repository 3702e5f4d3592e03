//! Waiting lists: who is next, and what becomes of a bed that is free.

use frame_support::{ensure, BoundedVec};
use salus_primitives::{
	bed::{BedState, Location},
	glue::Patients,
	patient::PatientStatus,
	priority::Priority,
	AccountId, OrganizationId, PatientId, WardId,
};
use sp_runtime::{traits::Get, DispatchError, DispatchResult};

use crate::{bed::ward_of, Bed, Config, Encounters, Error, Event, Pallet, Stays, Waiting, WaitingList, WaitsFor};

type List<T> = BoundedVec<Waiting, <T as Config>::MaxWaiting>;

impl<T: Config> Pallet<T> {
	/// Puts a patient on the ward's list, after everybody as urgent.
	pub(crate) fn do_wait_for_bed(organization: OrganizationId, ward: WardId, waiting: Waiting) -> DispatchResult {
		Self::ensure_open_ward(organization, ward)?;
		Self::ensure_alive(waiting.patient)?;
		ensure!(!WaitsFor::<T>::contains_key(waiting.patient, organization), Error::<T>::AlreadyWaiting);
		let mut list = WaitingList::<T>::get(organization, ward);
		queue::<T>(&mut list, waiting)?;
		WaitingList::<T>::insert(organization, ward, list);
		WaitsFor::<T>::insert(waiting.patient, organization, ward);
		Ok(())
	}

	/// Gives a patient who waits another priority, and the place that goes with it. The time of waiting stays.
	pub(crate) fn do_set_priority(
		organization: OrganizationId,
		patient: PatientId,
		priority: Priority,
	) -> Result<WardId, DispatchError> {
		let (ward, mut list, position) = Self::ensure_waiting(organization, patient)?;
		let waiting = list.remove(position);
		ensure!(waiting.priority != priority, Error::<T>::NoChange);
		queue::<T>(&mut list, Waiting { priority, ..waiting })?;
		WaitingList::<T>::insert(organization, ward, list);
		Ok(ward)
	}

	/// Takes a patient off the list.
	pub(crate) fn do_stop_waiting(organization: OrganizationId, patient: PatientId) -> Result<WardId, DispatchError> {
		let (ward, mut list, position) = Self::ensure_waiting(organization, patient)?;
		list.remove(position);
		Self::leave_list((organization, ward), patient, list);
		Ok(ward)
	}

	fn ensure_waiting(
		organization: OrganizationId,
		patient: PatientId,
	) -> Result<(WardId, List<T>, usize), DispatchError> {
		let ward = WaitsFor::<T>::get(patient, organization).ok_or(Error::<T>::NotWaiting)?;
		let list = WaitingList::<T>::get(organization, ward);
		let position = list.iter().position(|waiting| waiting.patient == patient).ok_or(Error::<T>::NotWaiting)?;
		Ok((ward, list, position))
	}

	fn leave_list(key: (OrganizationId, WardId), patient: PatientId, rest: List<T>) {
		let (organization, ward) = key;
		WaitsFor::<T>::remove(patient, organization);
		if rest.is_empty() {
			WaitingList::<T>::remove(organization, ward);
		} else {
			WaitingList::<T>::insert(organization, ward, rest);
		}
	}

	/// Ends the patient's wait for this ward, where there is one: the patient has a bed there now, or a reservation.
	pub(crate) fn end_wait(key: (OrganizationId, WardId), patient: PatientId, by: &AccountId) {
		let (organization, ward) = key;
		if WaitsFor::<T>::get(patient, organization) != Some(ward) {
			return;
		}
		let mut list = WaitingList::<T>::get(organization, ward);
		list.retain(|waiting| waiting.patient != patient);
		Self::leave_list(key, patient, list);
		Self::deposit_event(Event::WaitEnded { organization, ward, patient, by: Some(by.clone()) });
	}

	/// Where on the ward's list the first is who fits a free bed in this state. The list is bounded, and so is this.
	pub(crate) fn first_who_fits(location: Location, state: BedState) -> Option<usize> {
		let list = WaitingList::<T>::get(location.organization, location.ward);
		list.iter().position(|waiting| Self::fits(waiting, location.organization, state))
	}

	fn fits(waiting: &Waiting, organization: OrganizationId, state: BedState) -> bool {
		let Waiting { patient, isolation, .. } = *waiting;
		let lives = || T::Patients::status(patient).is_some_and(|status| status != PatientStatus::Deceased);
		let elsewhere = || {
			let stay = Stays::<T>::get(patient).and_then(Encounters::<T>::get);
			stay.is_some_and(|stay| stay.organization != organization)
		};
		isolation == (state == BedState::Isolated)
			&& lives()
			&& Self::reservation_in_force(patient).is_none()
			&& !elsewhere()
	}

	/// Offers a free bed that is held for nobody to the first who fits, if anybody does.
	pub(crate) fn offer(location: Location, bed: Bed) {
		if let Some(position) = Self::first_who_fits(location, bed.state) {
			Self::offer_to(location, bed, position);
		}
	}

	/// Offers the bed to whoever is in this place of the list: it is held for that patient, who waits no longer.
	pub(crate) fn offer_to(location: Location, bed: Bed, position: usize) {
		let Location { organization, ward, .. } = location;
		let mut list = WaitingList::<T>::get(organization, ward);
		let Waiting { patient, .. } = list.remove(position);
		Self::leave_list(ward_of(location), patient, list);
		Self::deposit_event(Event::WaitEnded { organization, ward, patient, by: None });
		let until = Self::now().saturating_add(T::OfferPeriod::get());
		Self::hold(location, bed, patient, until);
		Self::deposit_event(Event::BedOffered { location, patient, until });
	}
}

/// Puts a patient in front of the first who has to yield.
fn queue<T: Config>(list: &mut List<T>, waiting: Waiting) -> DispatchResult {
	let place = list.iter().position(|other| !waiting.yields_to(other)).unwrap_or(list.len());
	list.try_insert(place, waiting).map_err(|_| Error::<T>::TooManyWaiting)?;
	Ok(())
}
