//! Appointments: their numbers, where they stand, and the ways by which they are found.

use alloc::vec::Vec;
use core::marker::PhantomData;

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
	/// At which organization, if the patient's side has not accepted it. One organization's are few, so that none uses up what a patient can have everywhere.
	pub unanswered: Option<OrganizationId>,
}

/// How much of a patient's is entered at most: what can be open, and what is kept for a patient who cannot wait.
pub struct MaxEntered<T>(PhantomData<T>);

impl<T: Config> Get<u32> for MaxEntered<T> {
	fn get() -> u32 {
		T::MaxOpen::get().saturating_add(T::UrgentReserve::get())
	}
}

/// Of a patient's appointments, one organization's members keep one in so many open that the patient has not accepted.
const UNANSWERED_SHARE: u32 = 4;

/// How much that does not count any more is struck off at most with what is written down next. Each entry adds one, so that nothing piles up.
pub(crate) const MAX_STRUCK: usize = 2;

type Opened<T> = BoundedVec<OpenAppointment, MaxEntered<T>>;

/// The organization of an appointment that the patient's side has not accepted.
pub(crate) fn unanswered(appointment: &Appointment) -> Option<OrganizationId> {
	let asked = appointment.patient_says == ParticipationStatus::NeedsAction;
	asked.then_some(appointment.organization)
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

	/// That the patient can have this one open as well, or has it: with so many more than most calls allow.
	///
	/// What the patient's side has not accepted is little of what the patient can have, at one organization.
	pub(crate) fn ensure_room_for(id: AppointmentId, of: &Appointment, reserve: u32) -> DispatchResult {
		let open = Self::open_of(of.patient);
		if open.iter().any(|entry| entry.appointment == id) {
			return Ok(());
		}
		let is_less =
			|count: usize, most: u32| u32::try_from(count).is_ok_and(|count| count < most.saturating_add(reserve));
		ensure!(is_less(open.len(), T::MaxOpen::get()), Error::<T>::TooManyOpen);
		let Some(organization) = unanswered(of) else { return Ok(()) };
		let theirs = open.iter().filter(|entry| entry.unanswered == Some(organization)).count();
		ensure!(is_less(theirs, T::MaxOpen::get().saturating_div(UNANSWERED_SHARE)), Error::<T>::TooManyUnanswered);
		Ok(())
	}

	/// From when on an appointment does not count as open.
	pub(crate) fn open_until(appointment: &Appointment) -> Moment {
		let days = Moment::from(T::DayRetention::get()).saturating_mul(CELL).saturating_mul(CELLS_A_DAY.into());
		let over = appointment.slot.as_ref().map(|slot| slot.end().moment().saturating_add(days));
		appointment.lapses.or(over).unwrap_or(appointment.wish.until.moment())
	}

	/// Whether somebody waits who has died.
	fn waits_dead(appointment: &Appointment) -> bool {
		appointment.status == AppointmentStatus::Waitlist && !Self::lives(appointment.patient)
	}

	/// Strikes off a hold that has lapsed, and passes the time on; a wish whose time has passed; or the wait of somebody who has died.
	pub(crate) fn do_strike_lapsed(id: AppointmentId, found: Appointment) -> DispatchResult {
		let now = Self::now();
		if !found.has_lapsed(now) && !is_missed(&found, now) && !Self::waits_dead(&found) {
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
	pub(crate) fn open_of(patient: PatientId) -> Opened<T> {
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
		Self::put(id, before, after);
		Ok(())
	}

	/// Puts an appointment where it is found by when it is booked, by what it asks for, and by its number.
	fn put(id: AppointmentId, before: Option<&Appointment>, after: Appointment) {
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
	}

	/// Strikes off, of what the patient has open, the first few that do not count any more. What was asked for in vain ends with it.
	fn strike_passed(open: &mut Opened<T>) {
		let now = Self::now();
		let mut passed: Vec<_> =
			open.iter().filter(|entry| entry.until <= now).map(|entry| entry.appointment).collect();
		passed.truncate(MAX_STRUCK);
		open.retain(|entry| !passed.contains(&entry.appointment));
		for id in passed {
			let found = Appointments::<T>::get(id).filter(|found| found.status == AppointmentStatus::Proposed);
			let Some(found) = found else { continue };
			let status = AppointmentStatus::Cancelled;
			Self::put(id, Some(&found), Appointment { status, ended: Some(now), ..found.clone() });
			Self::deposit_event(Event::Lapsed { appointment: id });
		}
	}

	fn store_open(id: AppointmentId, after: &Appointment) -> DispatchResult {
		let mut open = Open::<T>::get(after.patient);
		open.retain(|entry| entry.appointment != id);
		Self::strike_passed(&mut open);
		let until = Self::open_until(after);
		if !after.status.is_final() && Self::now() < until {
			let entry = OpenAppointment { appointment: id, until, unanswered: unanswered(after) };
			open.try_push(entry).map_err(|_| Error::<T>::TooManyOpen)?;
		}
		if open.is_empty() {
			Open::<T>::remove(after.patient);
		} else {
			Open::<T>::insert(after.patient, open);
		}
		Ok(())
	}

	/// A new appointment, which the patient's own side enters or somebody else does, who does not speak for the patient.
	pub(crate) fn begun(
		organization: OrganizationId,
		patient: PatientId,
		status: AppointmentStatus,
		wish: Wish,
		own: bool,
	) -> Appointment {
		use ParticipationStatus::{Accepted, NeedsAction, Tentative};
		let patients = match status {
			_ if !own => NeedsAction,
			AppointmentStatus::Pending => Tentative,
			_ => Accepted,
		};
		let waits = [AppointmentStatus::Proposed, AppointmentStatus::Waitlist].contains(&status);
		let providers = if waits { NeedsAction } else { Accepted };
		Appointment {
			organization,
			patient,
			status,
			wish,
			slot: None,
			lapses: None,
			patient_says: patients,
			provider_says: providers,
			overbooked: None,
			moved: None,
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
