//! Waiting lists: who is next, what is offered, and whose place is taken.

use frame_support::{ensure, BoundedVec};
use salus_primitives::{
	appointment::{
		Appointment, AppointmentStatus, AppointmentType, ParticipationStatus, PreEmptionReason, Slot, Waiting, Wish,
	},
	priority::Priority,
	AccountId, AppointmentId, Cell, Moment, OrganizationId, PatientId, SpecialtyId,
};
use sp_runtime::{traits::Get, DispatchError, DispatchResult};

use crate::{
	allocation::{Strip, MAX_CELLS},
	day::Stretch,
	schedule::Key,
	Appointments, Config, Error, Event, Pallet, WaitingList,
};

type List<T> = BoundedVec<Waiting, <T as Config>::MaxWaiting>;

fn list_of(appointment: &Appointment) -> (OrganizationId, SpecialtyId) {
	(appointment.organization, appointment.wish.specialty)
}

impl<T: Config> Pallet<T> {
	/// Enters somebody who waits for a time, after everybody as urgent.
	pub(crate) fn do_wait(
		organization: OrganizationId,
		patient: PatientId,
		wish: Wish,
		own: bool,
	) -> Result<AppointmentId, DispatchError> {
		Self::ensure_active(organization)?;
		Self::ensure_alive(patient)?;
		Self::ensure_wish(&wish)?;
		Self::ensure_offered(organization, &wish)?;
		let list = WaitingList::<T>::get(organization, wish.specialty);
		let waits = |waiting: &Waiting| waiting.patient == patient && !Self::is_passed(waiting);
		ensure!(!list.iter().any(waits), Error::<T>::AlreadyWaiting);
		let id = Self::next_number()?;
		let new = Self::begun(organization, patient, AppointmentStatus::Waitlist, wish, own);
		Self::ensure_room_for(id, &new, 0)?;
		Self::queue(id, &new, false, Self::now())?;
		Self::store(id, None, new)?;
		Ok(id)
	}

	/// Puts an appointment on its list, in front of the first who has to yield.
	pub(crate) fn queue(id: AppointmentId, of: &Appointment, displaced: bool, since: Moment) -> DispatchResult {
		let waiting = Waiting { appointment: id, patient: of.patient, wish: of.wish.clone(), since, displaced };
		let (organization, specialty) = list_of(of);
		let mut list = Self::make_room(WaitingList::<T>::get(organization, specialty), &waiting)?;
		ensure!(Self::has_place(&list, displaced), Error::<T>::TooManyWaiting);
		let place = list.iter().position(|other| !waiting.yields_to(other)).unwrap_or(list.len());
		list.try_insert(place, waiting).map_err(|_| Error::<T>::TooManyWaiting)?;
		WaitingList::<T>::insert(organization, specialty, list);
		Ok(())
	}

	/// Whether the time that somebody waits for has passed.
	fn is_passed(waiting: &Waiting) -> bool {
		waiting.wish.until.moment() <= Self::now()
	}

	/// Whether all places are taken that are not kept for those who lose one.
	fn is_crowded(list: &List<T>) -> bool {
		let most = T::MaxWaiting::get().saturating_sub(T::KeptForDisplaced::get());
		let ordinary = list.iter().filter(|waiting| !waiting.displaced).count();
		u32::try_from(ordinary).is_ok_and(|count| count >= most)
	}

	fn has_place(list: &List<T>, displaced: bool) -> bool {
		!list.is_full() && (displaced || !Self::is_crowded(list))
	}

	/// Strikes one off a list whose time has passed, or who has died: what the same patient has waited for in vain, or where there is no place, the first who leaves
	/// one.
	fn make_room(mut list: List<T>, new: &Waiting) -> Result<List<T>, DispatchError> {
		let (full, crowded) = (!Self::has_place(&list, new.displaced), Self::is_crowded(&list));
		let again = |of: &Waiting| !new.displaced && !of.displaced && of.patient == new.patient;
		let leaves = |of: &Waiting| new.displaced || !of.displaced || !crowded;
		let in_vain = |of: &Waiting| Self::is_passed(of) || !Self::lives(of.patient);
		let first = || list.iter().position(|of| full && leaves(of) && in_vain(of));
		if let Some(position) = list.iter().position(again).or_else(first) {
			let id = list.remove(position).appointment;
			Self::lapse(id, &Self::ensure_appointment(id)?)?;
		}
		Ok(list)
	}

	/// Takes an appointment off its list, if it is on one, and answers what stood there.
	pub(crate) fn leave_list(id: AppointmentId, of: &Appointment) -> Option<Waiting> {
		if of.status != AppointmentStatus::Waitlist {
			return None;
		}
		let (organization, specialty) = list_of(of);
		let mut list: List<T> = WaitingList::<T>::get(organization, specialty);
		let position = list.iter().position(|waiting| waiting.appointment == id)?;
		let waiting = list.remove(position);
		if list.is_empty() {
			WaitingList::<T>::remove(organization, specialty);
		} else {
			WaitingList::<T>::insert(organization, specialty, list);
		}
		Some(waiting)
	}

	/// Gives whoever waits another priority, and the place that goes with it. The time of waiting counts on.
	pub(crate) fn do_set_priority(id: AppointmentId, found: Appointment, priority: Priority) -> DispatchResult {
		Self::ensure_stands(&found, &[AppointmentStatus::Waitlist])?;
		ensure!(found.wish.priority != priority, Error::<T>::NoChange);
		let waiting = Self::leave_list(id, &found).ok_or(Error::<T>::NotFound)?;
		let wish = Wish { priority, ..found.wish.clone() };
		let after = Appointment { wish, ..found.clone() };
		Self::queue(id, &after, waiting.displaced, waiting.since)?;
		Self::store(id, Some(&found), after)
	}

	/// Offers free cells of the schedule to the first who waits and fits, and answers whether anybody does.
	///
	/// A visit is offered that has at least one of the cells. It is held until it is accepted, the offer lapses, or it begins. Who has lost a place is booked into it.
	pub(crate) fn offer((organization, id): Key, freed: Stretch) -> Result<bool, DispatchError> {
		let Ok(schedule) = Self::ensure_open_schedule((organization, id)) else { return Ok(false) };
		let list = WaitingList::<T>::get(organization, schedule.specialty);
		let longest = schedule.terms.lengths.iter().copied().max().unwrap_or_default();
		let from = freed.from.earlier(longest.saturating_sub(1)).max(Self::next_cell());
		let around = Stretch { from, until: freed.until.later(longest.saturating_sub(1)) };
		let possible = !list.is_empty() && freed.until > from && Self::is_bookable((organization, id), &schedule);
		if !possible {
			return Ok(false);
		}
		let strip = Self::strip((organization, id), &schedule, around);
		let fit = |waiting: &Waiting| {
			let suits = Self::suits((organization, id), &schedule, &waiting.wish) && Self::lives(waiting.patient);
			suits.then(|| Self::fit_among(&strip, waiting, freed, around)).flatten()
		};
		let Some((waiting, start)) = list.iter().find_map(|waiting| Some((waiting, fit(waiting)?))) else {
			return Ok(false);
		};
		let slot = Self::slot_on((organization, id), &schedule, start, waiting.wish.length);
		Self::offer_to(waiting, slot)?;
		Ok(true)
	}

	/// The earliest start of a visit for whoever waits that has one of the freed cells.
	fn fit_among(strip: &Strip, waiting: &Waiting, freed: Stretch, around: Stretch) -> Option<Cell> {
		let reach = waiting.wish.length.saturating_sub(1);
		let from = freed.from.earlier(reach).max(around.from).max(waiting.wish.from);
		let until = freed.until.later(reach).min(waiting.wish.until);
		if from >= until {
			return None;
		}
		let taken = Self::taken(waiting.patient, around);
		strip.earliest(&taken, Stretch { from, until }, waiting.wish.length).map(|(start, _)| start)
	}

	fn offer_to(waiting: &Waiting, slot: Slot) -> DispatchResult {
		let id = waiting.appointment;
		let found = Appointments::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		Self::leave_list(id, &found);
		let until = Self::now().saturating_add(T::OfferPeriod::get()).min(slot.start.moment());
		// Who had a place has not lost the visit: an offer that nobody answers would end it.
		let (status, lapses) = match waiting.displaced {
			true => (AppointmentStatus::Booked, None),
			false => (AppointmentStatus::Pending, Some(until)),
		};
		let after = Appointment {
			status,
			slot: Some(slot),
			lapses,
			patient_says: ParticipationStatus::NeedsAction,
			provider_says: ParticipationStatus::Accepted,
			..found.clone()
		};
		Self::place(id, Some(&found), after, None)
	}

	/// Offers what is free of the schedule in that time.
	pub(crate) fn do_offer_slot(key: Key, freed: Stretch) -> DispatchResult {
		Self::ensure_open_schedule(key)?;
		ensure!(freed.from < freed.until, Error::<T>::InvalidPeriod);
		ensure!(freed.until.0.saturating_sub(freed.from.0) <= MAX_CELLS, Error::<T>::PeriodTooLong);
		ensure!(freed.until > Self::next_cell(), Error::<T>::HasPassed);
		ensure!(Self::offer(key, freed)?, Error::<T>::NobodyFits);
		Ok(())
	}

	/// The slot of somebody who can be displaced for this patient.
	fn ensure_displaceable(displaced: &Appointment, patient: PatientId) -> Result<Slot, DispatchError> {
		Self::ensure_stands(displaced, &[AppointmentStatus::Pending, AppointmentStatus::Booked])?;
		let slot = Self::ensure_slot(displaced)?.clone();
		ensure!(slot.start.moment() > Self::now(), Error::<T>::HasBegun);
		ensure!(displaced.wish.priority < Priority::Stat, Error::<T>::AsUrgent);
		ensure!(displaced.patient != patient, Error::<T>::SamePatient);
		Self::ensure_alive(patient)?;
		let attends = |account| Self::is_attending(account, displaced.organization);
		ensure!(slot.practitioner.as_ref().is_none_or(attends), Error::<T>::NotAttending);
		let off = crate::Absences::<T>::get(displaced.organization, slot.schedule);
		ensure!(!off.iter().any(|absence| absence.hits(slot.start, slot.end())), Error::<T>::TimeOff);
		Ok(slot)
	}

	/// Books a patient who cannot wait into the place of somebody else, who gets the earliest time that fits, or heads the waiting list.
	pub(crate) fn do_pre_empt(
		id: AppointmentId,
		displaced: Appointment,
		patient: PatientId,
		kind: AppointmentType,
		reason: PreEmptionReason,
		by: &AccountId,
	) -> Result<AppointmentId, DispatchError> {
		let slot = Self::ensure_displaceable(&displaced, patient)?;
		let new = Self::next_number()?;
		let (from, until, priority) = (slot.start, slot.end(), Priority::Stat);
		let wish = Wish { kind, priority, from, until, ..displaced.wish.clone() };
		let begun = Self::begun(displaced.organization, patient, AppointmentStatus::Booked, wish, false);
		let urgent = Appointment { slot: Some(slot.clone()), overbooked: displaced.overbooked, ..begun };
		Self::ensure_room_for(new, &urgent, T::UrgentReserve::get())?;
		// The place is as it was: what the schedule says of it was said when it was booked.
		let planned = Self::plan(new, &urgent, &slot, true, id)?;
		Self::release(id, &displaced);
		Self::commit(planned);
		Self::deposit_event(Event::Displaced { appointment: id, by_appointment: new, reason, by: by.clone() });
		Self::displace(id, &displaced, slot.start, by)?;
		Self::report_place(new, &urgent, slot, Some(by));
		Self::store(new, None, urgent)?;
		Ok(new)
	}

	/// Finds somebody without a place another one, not before the one that is lost; or the head of the waiting list.
	fn displace(id: AppointmentId, displaced: &Appointment, from: Cell, by: &AccountId) -> DispatchResult {
		if Self::find_another(id, displaced, from, by)? {
			return Ok(());
		}
		let slot = Self::ensure_slot(displaced)?;
		let until = from.later(MAX_CELLS);
		let wish = Wish { practitioner: None, from, until, length: slot.length, ..displaced.wish.clone() };
		let status = AppointmentStatus::Waitlist;
		let waits = Appointment { status, wish, slot: None, lapses: None, overbooked: None, ..displaced.clone() };
		Self::queue(id, &waits, true, Self::now())?;
		Self::store(id, Some(displaced), waits)?;
		Self::deposit_event(Event::StatusSet { appointment: id, status, by: by.clone() });
		Ok(())
	}

	/// Gives an appointment that has lost its cells the best time from then on, with anybody of its specialty, if there is any.
	pub(crate) fn find_another(
		id: AppointmentId,
		found: &Appointment,
		from: Cell,
		by: &AccountId,
	) -> Result<bool, DispatchError> {
		let slot = Self::ensure_slot(found)?;
		let until = from.max(Self::next_cell()).later(MAX_CELLS);
		let length = slot.length;
		let wish = Wish { practitioner: None, from, until, length, ..found.wish.clone() };
		let Some(other) = Self::allocate(found.organization, found.patient, &wish)? else { return Ok(false) };
		Self::report_allocation(id, &other);
		let after = Self::moved(found, other.slot, None, false);
		Self::place(id, Some(found), after, Some(by))?;
		Ok(true)
	}

	/// Moves appointments that time off hits to the earliest time with anybody of their specialty, or cancels those for whom there is none, or all.
	pub(crate) fn do_clear_time_off(
		key: Key,
		appointments: &[AppointmentId],
		moving: bool,
		by: &AccountId,
	) -> DispatchResult {
		let absences = crate::Absences::<T>::get(key.0, key.1);
		for id in appointments {
			let found = Self::ensure_appointment(*id)?;
			ensure!(Self::key_of(&found) == Some(key), Error::<T>::NotHit);
			Self::ensure_stands(&found, &[AppointmentStatus::Pending, AppointmentStatus::Booked])?;
			let slot = Self::ensure_slot(&found)?;
			let hit = absences.iter().find(|absence| absence.hits(slot.start, slot.end()));
			let reason = hit.ok_or(Error::<T>::NotHit)?.reason;
			if moving {
				Self::release(*id, &found);
				if Self::find_another(*id, &found, slot.start, by)? {
					continue;
				}
			}
			Self::call_off(*id, &found, reason, by)?;
		}
		Ok(())
	}
}
