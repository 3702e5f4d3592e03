//! Reservations: a free bed, held for a patient for a while.

use frame_support::ensure;
use salus_primitives::{
	bed::{BedState, Location},
	AccountId, Moment, PatientId,
};
use sp_runtime::{traits::Get, DispatchError, DispatchResult};

use crate::{bed::ward_of, Bed, Beds, Config, Error, Event, Pallet, Reservation, Reservations};

/// The states in which a bed can take a patient.
pub(crate) const FREE: [BedState; 2] = [BedState::Isolated, BedState::Unoccupied];

impl<T: Config> Pallet<T> {
	/// The bed that is held for the patient now.
	pub(crate) fn reservation_in_force(patient: PatientId) -> Option<Reservation> {
		Reservations::<T>::get(patient).filter(|reservation| reservation.is_in_force(Self::now()))
	}

	/// For whom the bed is held now.
	pub(crate) fn holder(bed: &Bed) -> Option<PatientId> {
		bed.held.filter(|patient| Self::reservation_in_force(*patient).is_some())
	}

	/// That the bed is held for nobody now.
	pub(crate) fn ensure_unheld(bed: &Bed) -> DispatchResult {
		ensure!(Self::holder(bed).is_none(), Error::<T>::BedReserved);
		Ok(())
	}

	/// Strikes off what is left of a reservation of the bed that has lapsed.
	pub(crate) fn strike_hold(location: Location, bed: Bed) -> Bed {
		let Some(patient) = bed.held else { return bed };
		Reservations::<T>::remove(patient);
		let bed = Bed { held: None, ..bed };
		Self::put_bed(location, bed);
		Self::deposit_event(Event::ReservationLapsed { location, patient });
		bed
	}

	/// Holds a free bed for the patient. Neither has a reservation in force; what has lapsed of the patient's is struck off, as the bed's was before.
	pub(crate) fn hold(location: Location, bed: Bed, patient: PatientId, until: Moment) {
		if let Some(Reservation { location: former, .. }) = Reservations::<T>::get(patient) {
			Beds::<T>::mutate(ward_of(former), former.bed, |bed| {
				if let Some(bed) = bed {
					bed.held = None;
				}
			});
			Self::deposit_event(Event::ReservationLapsed { location: former, patient });
		}
		Reservations::<T>::insert(patient, Reservation { location, until });
		Self::put_bed(location, Bed { held: Some(patient), ..bed });
	}

	/// Holds a free bed for a patient who has no reservation.
	pub(crate) fn do_reserve_bed(
		location: Location,
		patient: PatientId,
		until: Moment,
		by: &AccountId,
	) -> DispatchResult {
		let bed = Self::ensure_bed_is(location, &FREE)?;
		Self::ensure_alive(patient)?;
		Self::ensure_unheld(&bed)?;
		ensure!(Self::reservation_in_force(patient).is_none(), Error::<T>::AlreadyReserved);
		let now = Self::now();
		ensure!(until > now, Error::<T>::EndHasPassed);
		ensure!(until <= now.saturating_add(T::MaxReservation::get()), Error::<T>::ExpiresTooLate);
		let bed = Self::strike_hold(location, bed);
		Self::end_wait(ward_of(location), patient, by);
		Self::hold(location, bed, patient, until);
		Ok(())
	}

	/// Gives up a reservation, in force or lapsed, and offers the bed to the next.
	pub(crate) fn do_cancel_reservation(location: Location, by: &AccountId) -> DispatchResult {
		let bed = Self::ensure_bed(location)?;
		let patient = bed.held.ok_or(Error::<T>::NotReserved)?;
		Reservations::<T>::remove(patient);
		let bed = Bed { held: None, ..bed };
		Self::put_bed(location, bed);
		Self::deposit_event(Event::ReservationCancelled { location, patient, by: by.clone() });
		Self::offer(location, bed);
		Ok(())
	}

	/// Offers a free bed to the first who fits, as when an offer before has lapsed or somebody has come to wait since the bed was made free.
	pub(crate) fn do_offer_bed(location: Location) -> DispatchResult {
		let bed = Self::ensure_bed_is(location, &FREE)?;
		Self::ensure_unheld(&bed)?;
		let position = Self::first_who_fits(location, bed.state).ok_or(Error::<T>::NobodyFits)?;
		let bed = Self::strike_hold(location, bed);
		Self::offer_to(location, bed, position);
		Ok(())
	}

	/// The bed, for this patient: free, and held for nobody else.
	pub(crate) fn ensure_free_for(location: Location, patient: PatientId) -> Result<Bed, DispatchError> {
		let bed = Self::ensure_bed_is(location, &FREE)?;
		let holder = Self::holder(&bed);
		ensure!(holder.is_none_or(|holder| holder == patient), Error::<T>::BedReserved);
		Ok(bed)
	}

	/// Ends the reservation of a bed that the patient takes. One that has lapsed, also the patient's own, is reported as that.
	pub(crate) fn use_hold(location: Location, bed: Bed, patient: PatientId) -> Bed {
		if Self::holder(&bed) != Some(patient) {
			return Self::strike_hold(location, bed);
		}
		Reservations::<T>::remove(patient);
		Bed { held: None, ..bed }
	}
}
