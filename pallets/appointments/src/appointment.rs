//! Appointments: their numbers, where they stand, and the ways by which they are found.

use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{ensure, BoundedVec};
use salus_primitives::{
	appointment::{Appointment, AppointmentStatus, ParticipationStatus, Slot, Wish},
	schedule::{CELL, CELLS_A_DAY, MAX_LENGTH},
	AccountId, AppointmentId, Cell, Moment, OrganizationId, PatientId, SpecialtyId,
};
use scale_info::TypeInfo;
use sp_runtime::{traits::Get, DispatchError, DispatchResult};

use crate::{Appointments, AppointmentsOf, Config, Error, Event, NextAppointment, Open, Pallet, Proposals, Upcoming};

/// An appointment that a patient has to come, or waits for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct OpenAppointment {
	/// Which.
	pub appointment: AppointmentId,
	/// From when on it does not count, whoever strikes it off: a hold once it has lapsed, a wish once its time has passed, a visit once its day can be struck off.
	/// So nobody keeps a patient from the next appointment by leaving an old one as it is.
	pub until: Moment,
}

/// Whether it is a wish whose time has passed without one.
fn is_missed(appointment: &Appointment, now: Moment) -> bool {
	let waits = [AppointmentStatus::Proposed, AppointmentStatus::Waitlist].contains(&appointment.status);
	waits && appointment.wish.until.moment() <= now
}

/// When whoever is booked is to come.
fn reminds(appointment: &Appointment) -> Option<Cell> {
	let booked = appointment.status == AppointmentStatus::Booked;
	appointment.slot.as_ref().filter(|_| booked).map(|slot| slot.start)
}

fn proposed(appointment: &Appointment) -> Option<(OrganizationId, SpecialtyId)> {
	let proposed = appointment.status == AppointmentStatus::Proposed;
	proposed.then_some((appointment.organization, appointment.wish.specialty))
}

impl<T: Config> Pallet<T> {
	/// The appointment.
	pub(crate) fn ensure_appointment(id: AppointmentId) -> Result<Appointment, DispatchError> {
		Ok(Appointments::<T>::get(id).ok_or(Error::<T>::NotFound)?)
	}

	/// That the appointment stands at one of these. The error is the name of where it stands, or that it was a hold that has lapsed.
	pub(crate) fn ensure_stands(appointment: &Appointment, statuses: &[AppointmentStatus]) -> DispatchResult {
		ensure!(!appointment.has_lapsed(Self::now()), Error::<T>::HoldLapsed);
		ensure!(statuses.contains(&appointment.status), Error::<T>::of_status(appointment.status));
		Ok(())
	}

	/// The number of a new appointment.
	pub(crate) fn next_number() -> Result<AppointmentId, DispatchError> {
		let id = NextAppointment::<T>::get();
		ensure!(id.0 < u64::MAX, Error::<T>::NumbersExhausted);
		Ok(id)
	}

	/// That a patient can have one open appointment more, or has this one.
	pub(crate) fn ensure_room_for(id: AppointmentId, patient: PatientId) -> DispatchResult {
		let open = Self::open_of(patient);
		let has = open.iter().any(|entry| entry.appointment == id);
		ensure!(has || !open.is_full(), Error::<T>::TooManyOpen);
		Ok(())
	}

	/// From when on an appointment does not count as open.
	pub(crate) fn open_until(appointment: &Appointment) -> Moment {
		let days = Moment::from(T::DayRetention::get()).saturating_mul(CELL).saturating_mul(CELLS_A_DAY.into());
		let over = appointment.slot.as_ref().map(|slot| slot.end().moment().saturating_add(days));
		appointment.lapses.or(over).unwrap_or(appointment.wish.until.moment())
	}

	/// Strikes off a hold that has lapsed, and passes the time on; or a wish whose time has passed.
	pub(crate) fn do_strike_lapsed(id: AppointmentId, found: Appointment) -> DispatchResult {
		let now = Self::now();
		if !found.has_lapsed(now) && !is_missed(&found, now) {
			Self::ensure_stands(&found, &[AppointmentStatus::Pending])?;
			return Err(Error::<T>::HoldInForce.into());
		}
		Self::release(id, &found);
		Self::leave_list(id, &found);
		Self::lapse(id, &found)?;
		Self::offer_freed(&found)
	}

	/// Writes down that nothing came of it.
	pub(crate) fn lapse(id: AppointmentId, found: &Appointment) -> DispatchResult {
		Self::store(id, Some(found), Appointment { status: AppointmentStatus::Cancelled, ..found.clone() })?;
		Self::deposit_event(Event::Lapsed { appointment: id });
		Ok(())
	}

	/// What a patient has to come, without what does not count any more.
	pub(crate) fn open_of(patient: PatientId) -> BoundedVec<OpenAppointment, T::MaxOpen> {
		let (mut open, now) = (Open::<T>::get(patient), Self::now());
		open.retain(|entry| now < entry.until);
		open
	}

	/// A wish that can be meant: long enough, and not over before it begins.
	pub(crate) fn ensure_wish(wish: &Wish) -> DispatchResult {
		ensure!((1..=MAX_LENGTH).contains(&wish.length), Error::<T>::InvalidLength);
		let earliest = wish.from.max(Self::next_cell());
		ensure!(wish.from < wish.until, Error::<T>::InvalidPeriod);
		ensure!(wish.from.later(wish.length) <= wish.until, Error::<T>::PeriodTooShort);
		ensure!(earliest.later(wish.length) <= wish.until, Error::<T>::HasPassed);
		ensure!(wish.until.moment() <= Self::horizon(), Error::<T>::TooFarAhead);
		Ok(())
	}

	/// The first cell that has not begun.
	pub(crate) fn next_cell() -> Cell {
		Cell::at(Self::now()).later(1u8)
	}

	/// Writes an appointment down, and all the ways by which it is found.
	pub(crate) fn store(id: AppointmentId, before: Option<&Appointment>, after: Appointment) -> DispatchResult {
		let mut after = after;
		if after.status.is_final() {
			after.ended = after.ended.or(Some(Self::now()));
			after.lapses = None;
		}
		Self::store_open(id, &after)?;
		if before.is_none() {
			NextAppointment::<T>::put(AppointmentId(id.0.saturating_add(1)));
			AppointmentsOf::<T>::insert(after.patient, id, ());
		}
		let (was, is) = (before.and_then(reminds), reminds(&after));
		if was != is {
			was.into_iter().for_each(|start| Upcoming::<T>::remove(start, id));
			is.into_iter().for_each(|start| Upcoming::<T>::insert(start, id, ()));
		}
		let (was, is) = (before.and_then(proposed), proposed(&after));
		if was != is {
			was.into_iter().for_each(|key| Proposals::<T>::remove(key, id));
			is.into_iter().for_each(|key| Proposals::<T>::insert(key, id, ()));
		}
		Appointments::<T>::insert(id, after);
		Ok(())
	}

	fn store_open(id: AppointmentId, after: &Appointment) -> DispatchResult {
		let mut open = Self::open_of(after.patient);
		open.retain(|entry| entry.appointment != id);
		let until = Self::open_until(after);
		if !after.status.is_final() && Self::now() < until {
			let entry = OpenAppointment { appointment: id, until };
			open.try_push(entry).map_err(|_| Error::<T>::TooManyOpen)?;
		}
		if open.is_empty() {
			Open::<T>::remove(after.patient);
		} else {
			Open::<T>::insert(after.patient, open);
		}
		Ok(())
	}

	/// A new appointment.
	pub(crate) fn begun(
		organization: OrganizationId,
		patient: PatientId,
		status: AppointmentStatus,
		wish: Wish,
	) -> Appointment {
		let says = match status {
			AppointmentStatus::Booked => (ParticipationStatus::Accepted, ParticipationStatus::Accepted),
			AppointmentStatus::Pending => (ParticipationStatus::Tentative, ParticipationStatus::Accepted),
			_ => (ParticipationStatus::Accepted, ParticipationStatus::NeedsAction),
		};
		Appointment {
			organization,
			patient,
			status,
			wish,
			slot: None,
			lapses: None,
			patient_says: says.0,
			provider_says: says.1,
			overbooked: None,
			cancelled: None,
			entered: Self::now(),
			ended: None,
		}
	}

	/// Moves an appointment on that keeps its cells, or has none, and reports that.
	pub(crate) fn move_on(
		id: AppointmentId,
		found: &Appointment,
		status: AppointmentStatus,
		by: &AccountId,
	) -> DispatchResult {
		Self::store(id, Some(found), Appointment { status, lapses: None, ..found.clone() })?;
		Self::deposit_event(Event::StatusSet { appointment: id, status, by: by.clone() });
		Ok(())
	}

	/// The slot of an appointment that has one.
	pub(crate) fn ensure_slot(appointment: &Appointment) -> Result<&Slot, DispatchError> {
		Ok(appointment.slot.as_ref().ok_or(Error::<T>::NotFound)?)
	}
}
