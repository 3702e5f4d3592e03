//! How a hospital comes to where a call costs most.

use frame_benchmarking::v2::*;
use frame_support::{traits::Get, BoundedVec};
use salus_primitives::{
	appointment::{Appointment, AppointmentStatus, AppointmentType, CancellationReason, Slot, Visit, Wish},
	priority::Priority,
	role::{Permissions, Role, Roles},
	schedule::{Absence, Exception, Hours, Resource, Schedule, Terms, Weekday, Weekly, CELLS_A_DAY, MAX_LENGTH},
	AccountId, AppointmentId, Cell, Day, LocationId, OrganizationId, PatientId, PlaceId, ScheduleId, SpecialtyId,
};

use super::BenchmarkHelper;
use crate::{
	actor::Signer, appointment::MAX_STRUCK, day::Entry, Absences, Agenda, Agendas, Appointments, Config, Exceptions,
	NextAppointment, Open, Pallet, Schedules, WaitingList,
};

pub(super) const PATIENT: PatientId = PatientId([7; 32]);
pub(super) const SPECIALTY: SpecialtyId = SpecialtyId(1);
pub(super) const FIRST: ScheduleId = ScheduleId(0);
/// As long as a visit can be.
pub(super) const LENGTH: u16 = MAX_LENGTH;
/// When most visits here begin: so late that they take cells of two days, and so do their buffers.
pub(super) const OPENS: u16 = 285;
/// Of the visits that are there to be in the way, the first one's cell would be this. They lie between two such visits.
const CROWDED: u16 = 150;

/// Somebody who may do everything with appointments, sees patients, and books for one.
pub(super) fn cast<T: Config>() -> (AccountId, OrganizationId) {
	let member = account("member", 0, 0);
	let roles = Roles::of(&[Role::ScheduleManager, Role::Physician]);
	let organization = T::BenchmarkHelper::enrol_member(&member, roles);
	T::BenchmarkHelper::enrol_patient(PATIENT, &member);
	crowd_all::<T>(&Resource::Practitioner(member.clone()));
	crowd_all::<T>(&Resource::Patient(PATIENT));
	(member, organization)
}

pub(super) fn today<T: Config>() -> Day {
	Day::at(Pallet::<T>::now())
}

pub(super) fn day_after<T: Config>(days: u32) -> Day {
	Day(today::<T>().0.saturating_add(days))
}

/// When most visits here begin: today, so that whoever changes one does so late.
pub(super) fn start<T: Config>() -> Cell {
	begins_on::<T>(0)
}

/// When the visit begins that is possible on the day so many days from today.
pub(super) fn begins_on<T: Config>(days: u32) -> Cell {
	day_after::<T>(days).first().later(OPENS)
}

fn enter<T: Config>(agenda: &mut Agenda<T::MaxVisits>, from: u16) {
	let hours = Hours { from, until: from.saturating_add(1) };
	let schedule = (OrganizationId(u32::MAX), ScheduleId(0));
	let appointment = AppointmentId(u64::MAX.saturating_sub(from.into()));
	let entry = Entry { appointment, schedule, visit: hours, kept: hours, begins: true, lapses: None };
	agenda.add(entry).expect("there is room");
}

/// As many visits as can be but two, on a day.
pub(super) fn crowd<T: Config>(resource: &Resource, day: Day) {
	let mut agenda = Agenda::<T::MaxVisits>::default();
	for number in 2..T::MaxVisits::get().min(100) {
		enter::<T>(&mut agenda, CROWDED.saturating_add(u16::try_from(number).expect("it is small")));
	}
	Agendas::<T>::insert(resource, day, agenda);
}

/// Another one, at the only time when visits here begin.
pub(super) fn occupy<T: Config>(resource: &Resource, day: Day) {
	Agendas::<T>::mutate(resource, day, |agenda| enter::<T>(agenda, OPENS));
}

/// Fourteen days, which with the longest visits around them touch seventeen: from tomorrow on, until the visit has ended that begins on the last of them.
pub(super) fn fortnight<T: Config>() -> (Cell, Cell) {
	let from = day_after::<T>(1).first().later(LENGTH).later(6u8);
	(from, from.later(crate::allocation::MAX_CELLS))
}

/// The same, on every day at which anything is looked.
pub(super) fn crowd_all<T: Config>(resource: &Resource) {
	(0..30).for_each(|days| crowd::<T>(resource, day_after::<T>(days)));
}

/// Hours over midnight, on every day, and no longer than for one visit.
pub(super) fn terms<T: Config>() -> Terms {
	let evening = Hours { from: OPENS, until: CELLS_A_DAY };
	let morning = Hours { from: 0, until: LENGTH.saturating_sub(CELLS_A_DAY.saturating_sub(OPENS)) };
	let hours = [evening, morning, evening, morning];
	let all = Weekday::ALL.iter().flat_map(|on| hours.map(|hours| Weekly { on: *on, hours }));
	Terms {
		first: today::<T>(),
		last: day_after::<T>(1_000),
		weekly: BoundedVec::truncate_from(all.collect()),
		lengths: BoundedVec::truncate_from(alloc::vec![1, 2, 3, 4, 5, 7, 8, LENGTH]),
		before: 1,
		after: 1,
		capacity: u16::MAX,
	}
}

/// The member's schedule in a further room, with as many exceptions as can be.
pub(super) fn schedule<T: Config>(organization: OrganizationId, member: &AccountId, number: u16) -> ScheduleId {
	let room = PlaceId(number);
	crowd_all::<T>(&Resource::Room(organization, room));
	let schedule = Schedule {
		practitioner: Some(member.clone()),
		room: Some(room),
		specialty: SPECIALTY,
		location: LocationId(0),
		active: true,
		terms: terms::<T>(),
	};
	let id = Pallet::<T>::do_publish_schedule(organization, schedule).expect("there is room");
	let hours = BoundedVec::truncate_from(alloc::vec![Hours { from: 0, until: 1 }; 6]);
	let exception = |number| Exception { day: day_after::<T>(100u32.saturating_add(number)), hours: hours.clone() };
	let all = (1..T::MaxExceptions::get()).map(exception).collect();
	Exceptions::<T>::insert(organization, id, BoundedVec::truncate_from(all));
	id
}

/// So many schedules of one specialty.
pub(super) fn schedules<T: Config>(organization: OrganizationId, member: &AccountId, count: u32) {
	for number in 0..count {
		schedule::<T>(organization, member, u16::try_from(number).expect("it is small"));
	}
}

/// From now on no schedule has hours before that day, so that all before it is looked through.
pub(super) fn postpone<T: Config>(organization: OrganizationId, days: u32) {
	revise::<T>(organization, |_, terms| terms.first = day_after::<T>(days));
}

/// All schedules have other terms.
pub(super) fn revise<T: Config>(organization: OrganizationId, how: impl Fn(ScheduleId, &mut Terms)) {
	let all: alloc::vec::Vec<_> = Schedules::<T>::iter_prefix(organization).collect();
	for (id, mut schedule) in all {
		how(id, &mut schedule.terms);
		Schedules::<T>::insert(organization, id, schedule);
	}
}

/// Who may do everything, and acts for the patient.
pub(super) fn signer(account: &AccountId) -> Signer {
	Signer { account: account.clone(), controls: true, permissions: Permissions::ALL }
}

/// As much time off as can be but one, long after everything else.
pub(super) fn much_time_off<T: Config>(organization: OrganizationId) {
	let all = (1..T::MaxAbsences::get()).map(|number| {
		let from = day_after::<T>(200u32.saturating_add(number)).first();
		Absence { from, until: from.later(1u8), reason: CancellationReason::Weather }
	});
	Absences::<T>::insert(organization, FIRST, BoundedVec::truncate_from(all.collect()));
}

pub(super) fn visit<T: Config>() -> Visit {
	Visit { start: start::<T>(), length: LENGTH, kind: AppointmentType::Routine, priority: Priority::Routine }
}

pub(super) fn wish(from: Cell, until: Cell) -> Wish {
	Wish {
		specialty: SPECIALTY,
		practitioner: None,
		from,
		until,
		length: LENGTH,
		kind: AppointmentType::Routine,
		priority: Priority::Routine,
	}
}

/// One of the patients who are there to be in the way, each with a wallet of its own, since one acts for few.
pub(super) fn bystander<T: Config>(index: u32) -> PatientId {
	let mut id = [9; 32];
	id.iter_mut().zip(index.to_le_bytes()).for_each(|(place, byte)| *place = byte);
	T::BenchmarkHelper::enrol_patient(PatientId(id), &AccountId::new(id));
	PatientId(id)
}

/// A waiting list as long as can be, of whom only the last one fits a visit at that time, though all ask for as much before it; and the last one.
///
/// The first of them are displaced, in the places that are kept for them.
pub(super) fn queue<T: Config>(organization: OrganizationId, start: Cell) -> AppointmentId {
	let count = T::MaxWaiting::get();
	for index in 1..=count {
		let patient = bystander::<T>(index);
		let resource = Resource::Patient(patient);
		crowd_all::<T>(&resource);
		let until = if index == count { start.later(LENGTH) } else { start.later(LENGTH).earlier(1u8) };
		let status = AppointmentStatus::Waitlist;
		let waits = Pallet::<T>::begun(organization, patient, status, wish(today::<T>().first(), until), true);
		let id = NextAppointment::<T>::get();
		let displaced = index <= T::KeptForDisplaced::get();
		Pallet::<T>::queue(id, &waits, displaced, 0).expect("there is room");
		Pallet::<T>::store(id, None, waits).expect("there is room");
		ask_in_vain::<T>(organization, patient);
	}
	let last_one = WaitingList::<T>::get(organization, SPECIALTY).last().map(|waiting| waiting.appointment);
	last_one.expect("somebody waits")
}

/// The time of somebody who waits has passed.
pub(super) fn missed<T: Config>(organization: OrganizationId, id: AppointmentId) {
	let until = Cell(0);
	WaitingList::<T>::mutate(organization, SPECIALTY, |list| {
		list.iter_mut().filter(|waiting| waiting.appointment == id).for_each(|waiting| waiting.wish.until = until);
	});
	Appointments::<T>::mutate_extant(id, |found| found.wish.until = until);
}

/// The patient asks for something more.
fn asks<T: Config>(organization: OrganizationId, patient: PatientId) -> AppointmentId {
	let id = NextAppointment::<T>::get();
	let wish = wish(start::<T>(), start::<T>().later(LENGTH));
	let asks = Pallet::<T>::begun(organization, patient, AppointmentStatus::Proposed, wish, true);
	Pallet::<T>::store(id, None, asks).expect("there is room");
	id
}

/// The patient has asked for as much in vain as is struck off at once.
pub(super) fn ask_in_vain<T: Config>(organization: OrganizationId, patient: PatientId) {
	let all: alloc::vec::Vec<_> = (0..MAX_STRUCK).map(|_| asks::<T>(organization, patient)).collect();
	for id in &all {
		Appointments::<T>::mutate_extant(id, |found| found.wish.until = Cell(0));
	}
	Open::<T>::mutate(patient, |open| {
		open.iter_mut().filter(|entry| all.contains(&entry.appointment)).for_each(|entry| entry.until = 0);
	});
}

/// The patient has as much to come as can be but `less`, and but what was asked for in vain.
pub(super) fn open<T: Config>(organization: OrganizationId, less: u32) {
	let vain = u32::try_from(MAX_STRUCK).expect("it is small");
	let there = u32::try_from(Pallet::<T>::open_of(PATIENT).len()).expect("they are few");
	let others = T::MaxOpen::get().saturating_sub(vain).saturating_sub(less).saturating_sub(there);
	(0..others).for_each(|_| {
		asks::<T>(organization, PATIENT);
	});
	ask_in_vain::<T>(organization, PATIENT);
}

pub(super) fn last<T: Config>() -> AppointmentId {
	AppointmentId(NextAppointment::<T>::get().0.saturating_sub(1))
}

/// An appointment of the patient's that stands there.
pub(super) fn appointment<T: Config>(
	organization: OrganizationId,
	member: &AccountId,
	status: AppointmentStatus,
) -> AppointmentId {
	let lapses = (status == AppointmentStatus::Pending).then(|| Pallet::<T>::now().saturating_add(1));
	let key = (organization, FIRST);
	let id = Pallet::<T>::do_book(key, PATIENT, visit::<T>(), lapses, None, &signer(member)).expect("it is free");
	if !matches!(status, AppointmentStatus::Pending | AppointmentStatus::Booked) {
		let found = Pallet::<T>::ensure_appointment(id).expect("it was booked");
		Pallet::<T>::move_on(id, &found, status, member).expect("it leads there");
	}
	id
}

/// Has what was booked begin soon, or a moment ago.
pub(super) fn begins<T: Config>(id: AppointmentId, has_begun: bool) {
	let found = Pallet::<T>::ensure_appointment(id).expect("it was booked");
	let now = Cell::at(Pallet::<T>::now());
	let start = if has_begun { now.earlier(1u8) } else { now };
	let slot = found.slot.clone().map(|slot| Slot { start, ..slot });
	Pallet::<T>::store(id, Some(&found), Appointment { slot, ..found.clone() }).expect("it is open");
}

pub(super) fn status<T: Config>(id: AppointmentId) -> AppointmentStatus {
	Pallet::<T>::ensure_appointment(id).expect("there is such an appointment").status
}
