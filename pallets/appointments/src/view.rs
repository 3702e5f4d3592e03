//! What a portal must show of schedules and appointments: what the view functions answer. Whatever is walked is bounded: a day, a list, or a page.

use alloc::vec::Vec;
use salus_primitives::{
	appointment::{Appointment, AppointmentEntry, AppointmentStatus, Reminder},
	glue::Members,
	schedule::{Hours, Resource, ScheduleEntry, SlotEntry, SlotStatus, CELL, CELLS_A_DAY},
	AppointmentId, Cell, Day, Moment, OrganizationId, PatientId, ScheduleId, SpecialtyId,
};
use sp_runtime::traits::Get;

use crate::{
	day::{Agenda, Cells, Stretch},
	schedule::{host, hours_of, off_on, Key},
	Absences, Appointments, AppointmentsOf, Config, Exceptions, Pallet, Proposals, ScheduleCount, Schedules, Upcoming,
};

/// The most entries one page holds.
const MAX_PAGE: u32 = 100;

/// The most schedules one page of an organization's day holds.
const MAX_SCHEDULES: u32 = 20;

/// The longest time of which reminders are listed at once, in cells: a day.
const MAX_DUE: u32 = CELLS_A_DAY as u32;

fn page(limit: u32) -> usize {
	usize::try_from(limit.min(MAX_PAGE)).unwrap_or_default()
}

impl<T: Config> Pallet<T> {
	pub(crate) fn show_schedules(
		organization: OrganizationId,
		after: Option<ScheduleId>,
		limit: u32,
	) -> Vec<ScheduleEntry> {
		let first = after.map_or(0, |schedule| schedule.0.saturating_add(1));
		let numbers = (first..ScheduleCount::<T>::get(organization)).take(page(limit));
		let entry = |number| {
			let id = ScheduleId(number);
			Some(ScheduleEntry { id, schedule: Schedules::<T>::get(organization, id)? })
		};
		numbers.filter_map(entry).collect()
	}

	/// The appointment as it stands now: a hold that has lapsed is cancelled.
	pub(crate) fn show(id: AppointmentId) -> Option<Appointment> {
		let mut found = Appointments::<T>::get(id)?;
		if found.has_lapsed(Self::now()) {
			found.status = AppointmentStatus::Cancelled;
			found.ended = found.lapses.take();
		}
		Some(found)
	}

	fn entry_of(id: AppointmentId) -> Option<AppointmentEntry> {
		Some(AppointmentEntry { id, appointment: Self::show(id)? })
	}

	pub(crate) fn show_open(patient: PatientId) -> Vec<AppointmentEntry> {
		Self::open_of(patient).into_iter().filter_map(|open| Self::entry_of(open.appointment)).collect()
	}

	pub(crate) fn show_waits(patient: PatientId) -> Vec<AppointmentEntry> {
		let mut open = Self::show_open(patient);
		open.retain(|entry| entry.appointment.status == AppointmentStatus::Waitlist);
		open
	}

	pub(crate) fn show_all(patient: PatientId, after: Option<AppointmentId>, limit: u32) -> Vec<AppointmentEntry> {
		let keys = match after {
			Some(id) => {
				let key = AppointmentsOf::<T>::hashed_key_for(patient, id);
				AppointmentsOf::<T>::iter_key_prefix_from(patient, key)
			}
			None => AppointmentsOf::<T>::iter_key_prefix(patient),
		};
		keys.take(page(limit)).filter_map(Self::entry_of).collect()
	}

	pub(crate) fn show_proposals(
		key: (OrganizationId, SpecialtyId),
		after: Option<AppointmentId>,
		limit: u32,
	) -> Vec<AppointmentEntry> {
		let keys = match after {
			Some(id) => Proposals::<T>::iter_key_prefix_from(key, Proposals::<T>::hashed_key_for(key, id)),
			None => Proposals::<T>::iter_key_prefix(key),
		};
		keys.take(page(limit)).filter_map(Self::entry_of).collect()
	}

	/// What is entered on the day that this says, by when it begins. What has only a buffer there is not.
	fn show_entries(agenda: &Agenda<T::MaxVisits>, says: impl Fn(&crate::day::Entry) -> bool) -> Vec<AppointmentEntry> {
		let mut entries: Vec<_> = agenda.entries.iter().filter(|entry| !is_empty(entry.visit) && says(entry)).collect();
		entries.sort_by_key(|entry| (entry.visit.from, entry.appointment));
		entries.into_iter().filter_map(|entry| Self::entry_of(entry.appointment)).collect()
	}

	pub(crate) fn show_day(resource: &Resource, day: Day) -> Vec<AppointmentEntry> {
		Self::show_entries(&Self::agenda(resource, day), |_| true)
	}

	fn show_schedule_day(key: Key, day: Day) -> Vec<AppointmentEntry> {
		let schedule = Schedules::<T>::get(key.0, key.1);
		let Some(host) = schedule.and_then(|schedule| host(key.0, &schedule)) else { return Vec::new() };
		Self::show_entries(&Self::agenda(&host, day), |entry| entry.schedule == key)
	}

	pub(crate) fn show_organization_day(
		organization: OrganizationId,
		day: Day,
		after: Option<ScheduleId>,
		limit: u32,
	) -> Vec<(ScheduleId, Vec<AppointmentEntry>)> {
		let first = after.map_or(0, |schedule| schedule.0.saturating_add(1));
		let schedules = usize::try_from(limit.min(MAX_SCHEDULES)).unwrap_or_default();
		let numbers = (first..ScheduleCount::<T>::get(organization)).take(schedules).map(ScheduleId);
		numbers.map(|id| (id, Self::show_schedule_day((organization, id), day))).collect()
	}

	pub(crate) fn show_hit(key: Key, day: Day) -> Vec<AppointmentEntry> {
		let absences = Absences::<T>::get(key.0, key.1);
		let mut all = Self::show_schedule_day(key, day);
		all.retain(|AppointmentEntry { appointment, .. }| {
			let movable = [AppointmentStatus::Pending, AppointmentStatus::Booked].contains(&appointment.status);
			let hit = |slot: &salus_primitives::appointment::Slot| {
				absences.iter().any(|absence| absence.hits(slot.start, slot.end()))
			};
			movable && appointment.slot.as_ref().is_some_and(hit)
		});
		all
	}

	/// The day of a schedule in parts: its hours, and visits outside them. Nothing is shown of the rest of the day.
	pub(crate) fn show_slots(key: Key, day: Day) -> Vec<SlotEntry> {
		let Some(schedule) = Schedules::<T>::get(key.0, key.1) else { return Vec::new() };
		let hours = hours_of(&schedule.terms, &Exceptions::<T>::get(key.0, key.1), day);
		let off = off_on(&Absences::<T>::get(key.0, key.1), day);
		let room = schedule.room.map(|room| Self::agenda(&Resource::Room(key.0, room), day));
		let host = host(key.0, &schedule).map(|host| Self::agenda(&host, day)).unwrap_or_default();
		let kept = room.map_or(host.kept, |room| host.kept.and(&room.kept));
		let can = schedule.active && T::Members::organization(key.0).is_some();
		let says = |cell: u16| {
			let within = |hours: Hours| (hours.from..hours.until).contains(&cell);
			let visit = host.entries.iter().find(|entry| entry.schedule == key && within(entry.visit));
			let status = match visit {
				Some(visit) if visit.lapses.is_some() => Some(SlotStatus::BusyTentative),
				Some(_) => Some(SlotStatus::Busy),
				None if !hours.has(cell) => None,
				None if off.has(cell) || kept.has(cell) || !can => Some(SlotStatus::BusyUnavailable),
				None => Some(SlotStatus::Free),
			};
			(status, visit.map(|visit| visit.appointment))
		};
		let shown = |(hours, (status, _)): (Hours, (Option<SlotStatus>, _))| {
			let length = hours.until.saturating_sub(hours.from);
			Some(SlotEntry { start: day.first().later(hours.from), length, status: status? })
		};
		Cells::runs(says).into_iter().filter_map(shown).collect()
	}

	/// Every time of the day at which a visit of this length can begin, for this patient or for somebody who has nothing else.
	pub(crate) fn show_starts(key: Key, day: Day, length: u16, patient: Option<PatientId>) -> Vec<Cell> {
		let Some(schedule) = Schedules::<T>::get(key.0, key.1) else { return Vec::new() };
		if !schedule.terms.lengths.contains(&length) || !Self::is_bookable(key, &schedule) {
			return Vec::new();
		}
		let end = day.first().later(CELLS_A_DAY);
		let mut within = Stretch { from: day.first().max(Self::next_cell()), until: end.later(length).earlier(1u8) };
		if within.from >= end {
			return Vec::new();
		}
		let strip = Self::strip(key, &schedule, within);
		let days = within.from.earlier(salus_primitives::schedule::MAX_BUFFER).day();
		let nothing = || (days.0..=days.0.saturating_add(3)).map(|_| Cells::NONE).collect();
		let taken: Vec<Cells> = patient.map_or_else(nothing, |patient| Self::taken(patient, within));
		let mut starts = Vec::new();
		// What is looked for later needs the same days: they are counted from the first of the strip.
		while let Some((start, _)) = strip.earliest(&taken, within, length) {
			starts.push(start);
			within.from = start.later(1u8);
		}
		starts
	}

	/// Whom to remind in this time, by the reminder and then by when the visit begins.
	pub(crate) fn show_reminders(from: Moment, until: Moment, after: Option<Reminder>, limit: u32) -> Vec<Reminder> {
		// A reminder is due in the cell in which it lies.
		let first = Cell::at(from.saturating_add(CELL).saturating_sub(1));
		let end = Cell::at(until.saturating_add(CELL).saturating_sub(1)).min(first.later(MAX_DUE));
		// The first reminder lies further ahead of its visit. A lead is passed once a page has ended with a smaller one.
		let leads = [T::FirstReminder::get(), T::SecondReminder::get()].map(|lead| Cell::at(lead).0);
		let passed = |lead: u32, start: Cell| {
			let last = after.map(|last| (last.start.0.saturating_sub(Cell::at(last.due).0), last.start));
			last.is_some_and(|(last_lead, last)| last_lead < lead || (last_lead == lead && last > start))
		};
		let mut reminders = Vec::new();
		for lead in leads {
			for due in (first.0..end.0).map(Cell) {
				let start = due.later(lead);
				if passed(lead, start) {
					continue;
				}
				let left = page(limit).saturating_sub(reminders.len());
				let last = after.filter(|last| last.start == start && last.due == due.moment());
				reminders.extend(Self::due_of(due, start, last.map(|last| last.appointment), left));
			}
		}
		reminders
	}

	fn due_of(due: Cell, start: Cell, after: Option<AppointmentId>, left: usize) -> Vec<Reminder> {
		if left == 0 {
			return Vec::new();
		}
		let keys = match after {
			Some(id) => Upcoming::<T>::iter_key_prefix_from(start, Upcoming::<T>::hashed_key_for(start, id)),
			None => Upcoming::<T>::iter_key_prefix(start),
		};
		let reminder = |appointment| {
			let Appointment { patient, organization, .. } = Appointments::<T>::get(appointment)?;
			Some(Reminder { due: due.moment(), appointment, patient, organization, start })
		};
		keys.take(left).filter_map(reminder).collect()
	}
}

fn is_empty(hours: Hours) -> bool {
	hours.from >= hours.until
}
