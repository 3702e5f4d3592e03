//! Schedules: published, revised, withdrawn; their exceptions and their time off.

use frame_support::{ensure, BoundedVec};
use salus_primitives::{
	appointment::Slot,
	glue::Members,
	schedule::{Absence, Exception, Hours, Resource, Schedule, Terms, MAX_BUFFER, MAX_LENGTH, MAX_SPANS},
	Cell, Day, Moment, OrganizationId, ScheduleId,
};
use sp_runtime::{
	traits::{ConstU32, Get},
	DispatchError, DispatchResult,
};

use crate::{
	day::{Cells, Stretch},
	Absences, Candidates, Config, Error, Exceptions, Pallet, ScheduleCount, Schedules,
};

/// A schedule's number, and whose it is.
pub(crate) type Key = (OrganizationId, ScheduleId);

/// Who or what has the schedule first: the practitioner, or else the room.
pub(crate) fn host(organization: OrganizationId, schedule: &Schedule) -> Option<Resource> {
	let room = || schedule.room.map(|room| Resource::Room(organization, room));
	schedule.practitioner.clone().map(Resource::Practitioner).or_else(room)
}

/// The cells of the day in which the schedule receives patients, whoever is booked.
pub(crate) fn hours_of(terms: &Terms, exceptions: &[Exception], day: Day) -> Cells {
	if !terms.hold_on(day) {
		return Cells::NONE;
	}
	let add = |all: Cells, hours: &Hours| all.and(&Cells::of(*hours));
	match exceptions.iter().find(|exception| exception.day == day) {
		Some(exception) => exception.hours.iter().fold(Cells::NONE, add),
		None => {
			let weekday = day.weekday();
			let today = terms.weekly.iter().filter(|weekly| weekly.on == weekday).map(|weekly| &weekly.hours);
			today.fold(Cells::NONE, add)
		}
	}
}

/// The cells of the day that are time off.
pub(crate) fn off_on(absences: &[Absence], day: Day) -> Cells {
	absences.iter().fold(Cells::NONE, |all, absence| {
		let Absence { from, until, .. } = *absence;
		all.and(&Cells::of(Stretch { from, until }.on(day)))
	})
}

impl<T: Config> Pallet<T> {
	/// The schedule, withdrawn or not.
	pub(crate) fn ensure_schedule((organization, schedule): Key) -> Result<Schedule, DispatchError> {
		Ok(Schedules::<T>::get(organization, schedule).ok_or(Error::<T>::NotFound)?)
	}

	/// The schedule, which must not be withdrawn.
	pub(crate) fn ensure_open_schedule(key: Key) -> Result<Schedule, DispatchError> {
		let found = Self::ensure_schedule(key)?;
		ensure!(found.active, Error::<T>::ScheduleWithdrawn);
		Ok(found)
	}

	/// Whether the schedule can take bookings now: it is not withdrawn, its organization is active, and who sees the patients may.
	pub(crate) fn is_bookable((organization, _): Key, schedule: &Schedule) -> bool {
		let practitioner = schedule.practitioner.as_ref();
		schedule.active
			&& T::Members::organization(organization).is_some()
			&& practitioner.is_none_or(|account| Self::is_attending(account, organization))
	}

	/// That terms can be meant.
	fn ensure_sound(terms: &Terms) -> DispatchResult {
		ensure!(terms.first <= terms.last, Error::<T>::InvalidPeriod);
		ensure!(terms.weekly.iter().all(|weekly| weekly.hours.is_sound()), Error::<T>::InvalidHours);
		let possible = |length: &u16| (1..=MAX_LENGTH).contains(length);
		let sound = !terms.lengths.is_empty() && terms.lengths.iter().all(possible);
		ensure!(sound, Error::<T>::InvalidLength);
		ensure!(terms.before <= MAX_BUFFER && terms.after <= MAX_BUFFER, Error::<T>::InvalidBuffer);
		ensure!(terms.capacity > 0, Error::<T>::InvalidCapacity);
		Ok(())
	}

	/// Adds a schedule, from which its specialty is allocated.
	pub(crate) fn do_publish_schedule(
		organization: OrganizationId,
		schedule: Schedule,
	) -> Result<ScheduleId, DispatchError> {
		Self::ensure_sound(&schedule.terms)?;
		ensure!(schedule.practitioner.is_some() || schedule.room.is_some(), Error::<T>::NobodyReceives);
		let attends = |account| Self::is_attending(account, organization);
		ensure!(schedule.practitioner.as_ref().is_none_or(attends), Error::<T>::NotAttending);
		let number = ScheduleCount::<T>::get(organization);
		ensure!(number < T::MaxSchedules::get(), Error::<T>::TooManySchedules);
		let id = ScheduleId(number);
		Candidates::<T>::try_mutate(organization, schedule.specialty, |all| all.try_push(id))
			.map_err(|_| Error::<T>::TooManyCandidates)?;
		ScheduleCount::<T>::insert(organization, number.saturating_add(1));
		Schedules::<T>::insert(organization, id, schedule);
		Ok(id)
	}

	/// Gives a schedule other terms. What is booked stays.
	pub(crate) fn do_revise_schedule(key: Key, terms: Terms) -> DispatchResult {
		let found = Self::ensure_open_schedule(key)?;
		Self::ensure_sound(&terms)?;
		ensure!(found.terms != terms, Error::<T>::NoChange);
		Schedules::<T>::insert(key.0, key.1, Schedule { terms, ..found });
		Ok(())
	}

	/// Takes no further bookings. What is booked stays.
	pub(crate) fn do_withdraw_schedule(key: Key) -> DispatchResult {
		let found = Self::ensure_open_schedule(key)?;
		let rest = Candidates::<T>::mutate(key.0, found.specialty, |all| {
			all.retain(|id| *id != key.1);
			all.len()
		});
		if rest == 0 {
			Candidates::<T>::remove(key.0, found.specialty);
		}
		Exceptions::<T>::remove(key.0, key.1);
		Schedules::<T>::insert(key.0, key.1, Schedule { active: false, ..found });
		Ok(())
	}

	/// Has other hours on one day, or the usual ones again. Exceptions of days that are over are struck off.
	pub(crate) fn do_set_exception(
		key: Key,
		day: Day,
		hours: Option<BoundedVec<Hours, ConstU32<MAX_SPANS>>>,
	) -> DispatchResult {
		Self::ensure_open_schedule(key)?;
		let today = Day::at(Self::now());
		ensure!(day >= today, Error::<T>::HasPassed);
		let sound = |hours: &BoundedVec<Hours, _>| hours.iter().all(Hours::is_sound);
		ensure!(hours.as_ref().is_none_or(sound), Error::<T>::InvalidHours);
		let mut all = Exceptions::<T>::get(key.0, key.1);
		let before = all.iter().find(|exception| exception.day == day).map(|exception| exception.hours.clone());
		ensure!(before != hours, Error::<T>::NoChange);
		all.retain(|exception| exception.day >= today && exception.day != day);
		if let Some(hours) = hours {
			all.try_push(Exception { day, hours }).map_err(|_| Error::<T>::TooManyExceptions)?;
		}
		if all.is_empty() {
			Exceptions::<T>::remove(key.0, key.1);
		} else {
			Exceptions::<T>::insert(key.0, key.1, all);
		}
		Ok(())
	}

	/// Takes time off. Time off that is over is struck off.
	pub(crate) fn do_take_time_off(key: Key, absence: Absence) -> DispatchResult {
		Self::ensure_open_schedule(key)?;
		let Absence { from, until, reason } = absence;
		ensure!(from < until, Error::<T>::InvalidPeriod);
		ensure!(until.moment() > Self::now(), Error::<T>::HasPassed);
		ensure!(!reason.is_patients(), Error::<T>::WrongReason);
		let mut all = Absences::<T>::get(key.0, key.1);
		all.retain(|other| other.until.moment() > Self::now());
		ensure!(!all.iter().any(|other| other.hits(from, until)), Error::<T>::AlreadyOff);
		all.try_push(absence).map_err(|_| Error::<T>::TooManyAbsences)?;
		Absences::<T>::insert(key.0, key.1, all);
		Ok(())
	}

	/// Ends the time off that begins with this cell, and answers what it was. What is left of it is free again.
	pub(crate) fn do_end_time_off(key: Key, from: Cell) -> Result<Absence, DispatchError> {
		Self::ensure_schedule(key)?;
		let mut all = Absences::<T>::get(key.0, key.1);
		let position = all.iter().position(|absence| absence.from == from).ok_or(Error::<T>::NotFound)?;
		let ended = all.remove(position);
		if all.is_empty() {
			Absences::<T>::remove(key.0, key.1);
		} else {
			Absences::<T>::insert(key.0, key.1, all);
		}
		Ok(ended)
	}

	/// The moment after which nothing is booked yet.
	pub(crate) fn horizon() -> Moment {
		Self::now().saturating_add(T::MaxAhead::get())
	}

	/// A slot on the schedule at that time, as far as the schedule alone says.
	pub(crate) fn slot_at(key: Key, start: Cell, length: u16, beyond: bool) -> Result<Slot, DispatchError> {
		let schedule = Self::ensure_open_schedule(key)?;
		Self::ensure_active(key.0)?;
		ensure!(Self::is_bookable(key, &schedule), Error::<T>::NotAttending);
		let terms = &schedule.terms;
		ensure!(terms.lengths.contains(&length), Error::<T>::LengthNotOffered);
		ensure!(start >= Cell::at(Self::now()), Error::<T>::HasPassed);
		ensure!(start.moment() <= Self::horizon(), Error::<T>::TooFarAhead);
		let visit = Stretch { from: start, until: start.later(length) };
		ensure!(visit.days().all(|day| terms.hold_on(day)), Error::<T>::NotInForce);
		let off = Absences::<T>::get(key.0, key.1);
		ensure!(!off.iter().any(|absence| absence.hits(visit.from, visit.until)), Error::<T>::TimeOff);
		let exceptions = Exceptions::<T>::get(key.0, key.1);
		let open = |day| hours_of(terms, &exceptions, day).includes(&Cells::of(visit.on(day)));
		ensure!(beyond || visit.days().all(open), Error::<T>::OutsideHours);
		Ok(Self::slot_on(key, &schedule, start, length))
	}

	pub(crate) fn slot_on((_, id): Key, schedule: &Schedule, start: Cell, length: u16) -> Slot {
		Slot {
			schedule: id,
			practitioner: schedule.practitioner.clone(),
			room: schedule.room,
			start,
			length,
			before: schedule.terms.before,
			after: schedule.terms.after,
		}
	}
}
