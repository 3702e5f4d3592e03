//! How an appointment gets cells: the same ones of the practitioner, the room and the patient, or none.

use alloc::vec::Vec;
use frame_support::ensure;
use salus_primitives::{
	appointment::{Appointment, Slot},
	schedule::Resource,
	AccountId, AppointmentId, Day, OrganizationId, ScheduleId,
};
use sp_runtime::{traits::Get, DispatchError, DispatchResult};

use crate::{
	day::{Agenda, Entry, Stretch},
	Agendas, Config, Error, Event, Pallet, Schedules,
};

/// The cells of the visit.
pub(crate) fn visit_of(slot: &Slot) -> Stretch {
	Stretch { from: slot.start, until: slot.end() }
}

/// The cells of the visit and of its buffers.
pub(crate) fn kept_of(slot: &Slot) -> Stretch {
	Stretch { from: slot.start.earlier(slot.before), until: slot.end().later(slot.after) }
}

/// Whatever the appointment needs: who or what has the schedule first, the patient last.
pub(crate) fn resources(appointment: &Appointment, slot: &Slot) -> Vec<Resource> {
	let practitioner = slot.practitioner.clone().map(Resource::Practitioner);
	let room = slot.room.map(|room| Resource::Room(appointment.organization, room));
	practitioner.into_iter().chain(room).chain([Resource::Patient(appointment.patient)]).collect()
}

/// What of a resource's days the appointment needs. A patient keeps no buffers.
fn needed(resource: &Resource, slot: &Slot) -> Stretch {
	match resource {
		Resource::Patient(_) => visit_of(slot),
		Resource::Practitioner(_) | Resource::Room(..) => kept_of(slot),
	}
}

fn entry(id: AppointmentId, appointment: &Appointment, slot: &Slot, resource: &Resource, day: Day) -> Entry {
	Entry {
		appointment: id,
		schedule: (appointment.organization, slot.schedule),
		visit: visit_of(slot).on(day),
		kept: needed(resource, slot).on(day),
		begins: slot.start.day() == day,
		lapses: appointment.lapses,
	}
}

/// Days as they are once something is done.
pub(crate) type Planned<T> = Vec<(Resource, Day, Agenda<<T as Config>::MaxVisits>)>;

impl<T: Config> Pallet<T> {
	/// The day of a resource, without the holds that have lapsed.
	pub(crate) fn agenda(resource: &Resource, day: Day) -> Agenda<T::MaxVisits> {
		let mut agenda = Agendas::<T>::get(resource, day);
		agenda.strike_lapsed(Self::now());
		agenda
	}

	pub(crate) fn put_agenda(resource: &Resource, day: Day, agenda: Agenda<T::MaxVisits>) {
		if agenda.entries.is_empty() {
			Agendas::<T>::remove(resource, day);
		} else {
			Agendas::<T>::insert(resource, day, agenda);
		}
	}

	/// Every day that the appointment's slot touches, as it is with the appointment in it; and without what `except` has there.
	///
	/// Beyond the schedule, buffers and the day's capacity do not count. That nobody is in two places at a time does.
	pub(crate) fn plan(
		id: AppointmentId,
		appointment: &Appointment,
		slot: &Slot,
		beyond: bool,
		except: AppointmentId,
	) -> Result<Planned<T>, DispatchError> {
		let key = (appointment.organization, slot.schedule);
		let capacity = Schedules::<T>::get(key.0, key.1).map_or(0, |schedule| schedule.terms.capacity);
		let mut planned = Vec::new();
		for (number, resource) in resources(appointment, slot).into_iter().enumerate() {
			for day in needed(&resource, slot).days() {
				let mut agenda = Self::agenda(&resource, day);
				agenda.remove(except);
				let entry = entry(id, appointment, slot, &resource, day);
				ensure!(agenda.has_place_for(&entry), Error::<T>::of_busy(&resource));
				ensure!(beyond || agenda.has_quiet_for(&entry), Error::<T>::BufferTaken);
				// The day's visits are counted where the schedule has them all: with who or what has it first.
				let counts = number == 0 && entry.begins && !beyond;
				ensure!(!counts || agenda.load(key) < capacity, Error::<T>::CapacityReached);
				agenda.add(entry).ok_or(Error::<T>::DayFull)?;
				planned.push((resource.clone(), day, agenda));
			}
		}
		Ok(planned)
	}

	pub(crate) fn commit(planned: Planned<T>) {
		for (resource, day, agenda) in planned {
			Self::put_agenda(&resource, day, agenda);
		}
	}

	/// Does this with every day that the slot touches and that is still kept.
	fn each_agenda(appointment: &Appointment, slot: &Slot, does: impl Fn(&mut Agenda<T::MaxVisits>)) {
		for resource in resources(appointment, slot) {
			for day in needed(&resource, slot).days() {
				if !Agendas::<T>::contains_key(&resource, day) {
					continue;
				}
				let mut agenda = Self::agenda(&resource, day);
				does(&mut agenda);
				Self::put_agenda(&resource, day, agenda);
			}
		}
	}

	/// Gives back the cells of the appointment.
	pub(crate) fn release(id: AppointmentId, appointment: &Appointment) {
		if let Some(slot) = &appointment.slot {
			Self::each_agenda(appointment, slot, |agenda| agenda.remove(id));
		}
	}

	/// Makes a hold last.
	pub(crate) fn settle(id: AppointmentId, appointment: &Appointment) {
		let Some(slot) = &appointment.slot else { return };
		Self::each_agenda(appointment, slot, |agenda| {
			let mine = agenda.entries.iter_mut().filter(|entry| entry.appointment == id);
			mine.for_each(|entry| entry.lapses = None);
		});
	}

	/// Gives an appointment the slot that it names, in the place of the one it had before, and writes it down. Of a new one there is no before.
	pub(crate) fn place(
		id: AppointmentId,
		before: Option<&Appointment>,
		after: Appointment,
		by: Option<&AccountId>,
	) -> DispatchResult {
		let slot = after.slot.clone().ok_or(Error::<T>::NotFound)?;
		let planned = Self::plan(id, &after, &slot, after.overbooked.is_some(), id)?;
		Self::ensure_room_for(id, &after, 0)?;
		if let Some(before) = before.filter(|before| before.status.has_slot()) {
			Self::release(id, before);
		}
		// Where both slots touch a day, what is planned for it is what stays.
		Self::commit(planned);
		Self::report_place(id, &after, slot, by);
		Self::store(id, before, after)
	}

	pub(crate) fn report_place(id: AppointmentId, after: &Appointment, slot: Slot, by: Option<&AccountId>) {
		Self::deposit_event(Event::Placed {
			appointment: id,
			organization: after.organization,
			patient: after.patient,
			status: after.status,
			slot,
			lapses: after.lapses,
			overbooked: after.overbooked,
			by: by.cloned(),
		});
	}

	/// Strikes days off that are long over.
	pub(crate) fn do_clear_days(resource: &Resource, days: &[Day]) -> Result<u32, DispatchError> {
		let oldest = Day::at(Self::now()).0.saturating_sub(T::DayRetention::get());
		ensure!(days.iter().all(|day| day.0 < oldest), Error::<T>::TooRecent);
		let kept = days.iter().filter(|day| Agendas::<T>::take(resource, **day) != Agenda::default()).count();
		ensure!(kept > 0, Error::<T>::NotFound);
		Ok(u32::try_from(kept).unwrap_or(u32::MAX))
	}

	/// Whether the days of the slot are still kept at that moment.
	#[cfg(any(feature = "try-runtime", feature = "std"))]
	pub(crate) fn is_kept(day: Day, now: salus_primitives::Moment) -> bool {
		day.0 >= Day::at(now).0.saturating_sub(T::DayRetention::get())
	}

	/// What the appointment has there, as far as it is kept.
	#[cfg(any(feature = "try-runtime", feature = "std"))]
	pub(crate) fn expected(id: AppointmentId, appointment: &Appointment) -> Vec<(Resource, Day, Entry)> {
		let Some(slot) = &appointment.slot else { return Vec::new() };
		let all = resources(appointment, slot).into_iter().flat_map(|resource| {
			let days = needed(&resource, slot).days();
			days.map(move |day| (resource.clone(), day)).collect::<Vec<_>>()
		});
		all.map(|(resource, day)| {
			let entry = entry(id, appointment, slot, &resource, day);
			(resource, day, entry)
		})
		.collect()
	}

	/// Under which key a schedule is kept.
	pub(crate) fn key_of(appointment: &Appointment) -> Option<(OrganizationId, ScheduleId)> {
		appointment.slot.as_ref().map(|slot| (appointment.organization, slot.schedule))
	}
}
