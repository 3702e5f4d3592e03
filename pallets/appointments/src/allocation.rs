//! Whoever can see the patient: the times at which the schedules of a specialty fit, and which of them it is.
//!
//! Of each schedule that is looked at, the earliest time counts at which it fits. Of these, what is urgent, or more, gets the earliest; of those as early the
//! one whose schedule has the fewest visits that begin that day; of those the lowest number. What is routine is spread: it gets the earliest day, of those the
//! schedule with the fewest visits that day, then the earliest time, then the lowest number.

use alloc::vec::Vec;
use frame_support::{ensure, weights::Weight};
use salus_primitives::{
	appointment::{Appointment, AppointmentStatus, Choice, Slot, Wish},
	priority::Priority,
	schedule::{Resource, Schedule, CELLS_A_DAY, MAX_BUFFER},
	AccountId, AppointmentId, Cell, Day, OrganizationId, PatientId, ScheduleId,
};
use sp_runtime::{traits::Get, DispatchError, DispatchResult};

use crate::{
	actor::Signer,
	day::{Cells, Stretch},
	schedule::{host, hours_of, off_on, Key},
	Absences, Candidates, Config, Error, Event, Exceptions, Pallet, Schedules,
};

/// How many days ahead a time is looked for at most.
pub const MAX_DAYS: u32 = 14;

/// The same in cells.
pub(crate) const MAX_CELLS: u32 = MAX_DAYS * CELLS_A_DAY as u32;

/// How many days of each resource are read at most: a stretch of so many days begins and ends within a day, and buffers reach further.
const MAX_DAYS_READ: u32 = MAX_DAYS + 3;

/// How much is read at most to know that a practitioner sees patients somewhere.
const MEMBERSHIP_READS: u32 = 8;

/// What somebody can be booked into, of one day.
struct Free {
	/// Where a visit can be.
	open: Cells,
	/// Where a visit or its buffers can be.
	quiet: Cells,
	/// How many visits of the schedule begin.
	load: u16,
	/// Whether no further visit can begin.
	full: bool,
}

/// The days of a schedule in which a time is looked for.
pub(crate) struct Strip {
	first: Day,
	days: Vec<Free>,
	before: u8,
	after: u8,
}

/// A time at which a schedule fits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Fit {
	pub schedule: ScheduleId,
	pub start: Cell,
	/// How many visits of the schedule begin that day already.
	pub load: u16,
}

/// Which time it is, and how that came.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Allocation {
	pub slot: Slot,
	/// How many schedules were looked at.
	pub looked_at: u32,
	/// How many of them fitted.
	pub fitting: u32,
	pub load: u16,
	pub choice: Choice,
}

impl Fit {
	/// What is compared, the smallest first.
	fn rank(&self, priority: Priority) -> (u32, u16, u32, ScheduleId) {
		let day = self.start.day().0;
		match priority {
			Priority::Routine => (day, self.load, self.start.0, self.schedule),
			_ => (self.start.0, self.load, self.start.0, self.schedule),
		}
	}

	/// What has decided against the next best.
	fn choice(&self, next: Option<&Self>, priority: Priority) -> Choice {
		let Some(next) = next else { return Choice::OnlyOne };
		let (own, other) = (self.rank(priority), next.rank(priority));
		match () {
			() if own.0 != other.0 => Choice::Earliest,
			() if own.1 != other.1 => Choice::LeastLoaded,
			() if own.2 != other.2 => Choice::Earliest,
			() => Choice::LowestNumber,
		}
	}
}

/// Whether the schedule has visits as long as the wish asks for, with whom it asks for.
fn offers(schedule: &Schedule, wish: &Wish) -> bool {
	let wanted = |practitioner: &AccountId| schedule.practitioner.as_ref() == Some(practitioner);
	schedule.terms.lengths.contains(&wish.length) && wish.practitioner.as_ref().is_none_or(wanted)
}

/// The days that matter for visits within the stretch.
fn days_of(within: Stretch) -> impl Iterator<Item = Day> {
	Stretch { from: within.from.earlier(MAX_BUFFER), until: within.until.later(MAX_BUFFER) }.days()
}

impl Strip {
	fn day(&self, cell: Cell) -> Option<(usize, &Free)> {
		let number = usize::try_from(cell.day().0.saturating_sub(self.first.0)).ok()?;
		Some((number, self.days.get(number)?))
	}

	/// The first time within the stretch at which a visit of this length fits, of a patient who has these cells already.
	pub(crate) fn earliest(&self, taken: &[Cells], within: Stretch, length: u16) -> Option<(Cell, u16)> {
		let (before, after) = (u32::from(self.before), u32::from(self.after));
		let whole = before.saturating_add(u32::from(length)).saturating_add(after);
		let (mut open, mut quiet) = (0u32, 0u32);
		let from = within.from.earlier(before);
		// Two places move on together: of the last cell of the buffer after a visit, and of the visit's own last cell.
		for buffer in from.0..within.until.later(after).0 {
			let is_quiet = self.day(Cell(buffer)).is_some_and(|(_, day)| day.quiet.has(Cell(buffer).of_day()));
			quiet = if is_quiet { quiet.saturating_add(1) } else { 0 };
			let last = Cell(buffer).earlier(after);
			if last < within.from || last >= within.until {
				continue;
			}
			let is_open = self.day(last).is_some_and(|(number, day)| {
				let patient_is_free = taken.get(number).is_some_and(|taken| !taken.has(last.of_day()));
				patient_is_free && day.open.has(last.of_day())
			});
			open = if is_open { open.saturating_add(1) } else { 0 };
			if open < length.into() || quiet < whole {
				continue;
			}
			let start = last.later(1u8).earlier(length);
			let begins = self.day(start).map(|(_, day)| day);
			if let Some(day) = begins.filter(|day| !day.full) {
				return Some((start, day.load));
			}
		}
		None
	}
}

impl<T: Config> Pallet<T> {
	/// The schedule's days around the stretch.
	pub(crate) fn strip(key: Key, schedule: &Schedule, within: Stretch) -> Strip {
		let exceptions = Exceptions::<T>::get(key.0, key.1);
		let absences = Absences::<T>::get(key.0, key.1);
		let terms = &schedule.terms;
		let day = |day| {
			let hours = hours_of(terms, &exceptions, day).but(&off_on(&absences, day));
			Self::free_on(key, schedule, day, hours)
		};
		Strip {
			first: within.from.earlier(MAX_BUFFER).day(),
			days: days_of(within).map(day).collect(),
			before: terms.before,
			after: terms.after,
		}
	}

	fn free_on(key: Key, schedule: &Schedule, day: Day, hours: Cells) -> Free {
		let room = schedule.room.map(|room| Resource::Room(key.0, room));
		let practitioner = schedule.practitioner.clone().map(Resource::Practitioner);
		let mut free = Free { open: hours, quiet: Cells::ALL, load: 0, full: false };
		let first = host(key.0, schedule);
		for resource in practitioner.into_iter().chain(room) {
			let agenda = Self::agenda(&resource, day);
			if agenda.is_full() {
				(free.open, free.quiet) = (Cells::NONE, Cells::NONE);
			}
			free.open = free.open.but(&agenda.kept);
			free.quiet = free.quiet.but(&agenda.busy);
			if first.as_ref() == Some(&resource) {
				free.load = agenda.load(key);
				free.full = free.load >= schedule.terms.capacity;
			}
		}
		free
	}

	/// The cells of the same days that the patient has.
	pub(crate) fn taken(patient: PatientId, within: Stretch) -> Vec<Cells> {
		let resource = Resource::Patient(patient);
		let day = |day| {
			let agenda = Self::agenda(&resource, day);
			if agenda.is_full() {
				Cells::ALL
			} else {
				agenda.busy
			}
		};
		days_of(within).map(day).collect()
	}

	/// The best time for the wish over all schedules of its specialty, if any fits.
	pub(crate) fn allocate(
		organization: OrganizationId,
		patient: PatientId,
		wish: &Wish,
	) -> Result<Option<Allocation>, DispatchError> {
		let within = Stretch { from: wish.from.max(Self::next_cell()), until: wish.until };
		if within.from >= within.until {
			return Ok(None);
		}
		let taken = Self::taken(patient, within);
		let (mut looked_at, mut fits) = (0u32, Vec::<Fit>::new());
		for id in Candidates::<T>::get(organization, wish.specialty) {
			let key = (organization, id);
			let schedule = Self::ensure_schedule(key)?;
			if !Self::suits(key, &schedule, wish) {
				continue;
			}
			looked_at = looked_at.saturating_add(1);
			let strip = Self::strip(key, &schedule, within);
			let earliest = strip.earliest(&taken, within, wish.length);
			fits.extend(earliest.map(|(start, load)| Fit { schedule: id, start, load }));
		}
		fits.sort_by_key(|fit| fit.rank(wish.priority));
		let Some(best) = fits.first() else { return Ok(None) };
		let schedule = Self::ensure_schedule((organization, best.schedule))?;
		Ok(Some(Allocation {
			slot: Self::slot_on((organization, best.schedule), &schedule, best.start, wish.length),
			looked_at,
			fitting: u32::try_from(fits.len()).unwrap_or(u32::MAX),
			load: best.load,
			choice: best.choice(fits.get(1), wish.priority),
		}))
	}

	/// Whether the schedule is one that the wish asks for and that can take bookings now, whatever it has free.
	pub(crate) fn suits(key: Key, schedule: &Schedule, wish: &Wish) -> bool {
		offers(schedule, wish) && Self::is_bookable(key, schedule)
	}

	/// That some schedule of the specialty is one that the wish asks for.
	pub(crate) fn ensure_offered(organization: OrganizationId, wish: &Wish) -> DispatchResult {
		let candidates = Candidates::<T>::get(organization, wish.specialty);
		let mut schedules = candidates.iter().filter_map(|id| Schedules::<T>::get(organization, *id));
		ensure!(schedules.any(|schedule| offers(&schedule, wish)), Error::<T>::LengthNotOffered);
		Ok(())
	}

	/// Books the best time for the wish.
	pub(crate) fn do_book_any(
		organization: OrganizationId,
		patient: PatientId,
		wish: Wish,
		signer: &Signer,
	) -> Result<AppointmentId, DispatchError> {
		Self::ensure_active(organization)?;
		Self::ensure_alive(patient)?;
		Self::ensure_wish(&wish)?;
		ensure!(wish.until.0.saturating_sub(wish.from.0) <= MAX_CELLS, Error::<T>::PeriodTooLong);
		let id = Self::next_number()?;
		let found = Self::allocate(organization, patient, &wish)?.ok_or(Error::<T>::NothingFits)?;
		let begun = Self::begun(organization, patient, AppointmentStatus::Booked, wish, signer.controls);
		Self::report_allocation(id, &found);
		Self::place(id, None, Appointment { slot: Some(found.slot), ..begun }, Some(&signer.account))?;
		Ok(id)
	}

	pub(crate) fn report_allocation(appointment: AppointmentId, found: &Allocation) {
		Self::deposit_event(Event::Allocated {
			appointment,
			schedule: found.slot.schedule,
			looked_at: found.looked_at,
			fitting: found.fitting,
			load: found.load,
			choice: found.choice,
		});
	}

	/// What it costs that schedules are as many practitioners', and not one's in as many rooms, as they are where that is measured.
	pub(crate) fn colleagues(schedules: u32) -> Weight {
		let reads = u64::from(schedules).saturating_mul(MAX_DAYS_READ.saturating_add(MEMBERSHIP_READS).into());
		T::DbWeight::get().reads(reads)
	}

	/// How many schedules an allocation looks at, for what it costs.
	pub(crate) fn candidates(organization: OrganizationId, specialty: salus_primitives::SpecialtyId) -> u32 {
		let count = Candidates::<T>::decode_len(organization, specialty).unwrap_or_default();
		u32::try_from(count).unwrap_or(u32::MAX)
	}
}
