//! A naive model of what should come of calls: lists of visits, each with when it begins and ends. Nothing is indexed, everything is looked for, cell by cell where it
//! has to be, and no code is shared with the pallet.

mod calls;

use std::collections::{BTreeMap, BTreeSet};

use salus_primitives::{
	appointment::{AppointmentStatus, CancellationReason, ParticipationStatus, Wish},
	patient::PatientStatus,
	priority::Priority,
	schedule::{Hours, Resource, Terms},
	AccountId, AppointmentId, Cell, Day, Moment, OrganizationId, PatientId, PlaceId, ScheduleId, SpecialtyId,
};

use crate::{mock::*, Call, Error};

/// Whether it succeeds, or why not.
pub type Answer = Result<(), Error<Test>>;

type Key = (OrganizationId, ScheduleId);

#[derive(Clone)]
struct Plan {
	key: Key,
	practitioner: Option<AccountId>,
	room: Option<PlaceId>,
	specialty: SpecialtyId,
	active: bool,
	terms: Terms,
	others: Vec<(Day, Vec<Hours>)>,
	off: Vec<(u32, u32, CancellationReason)>,
}

/// A time, as it was when it was given.
#[derive(Clone, PartialEq, Debug)]
struct Time {
	key: Key,
	practitioner: Option<AccountId>,
	room: Option<PlaceId>,
	start: u32,
	length: u32,
	before: u32,
	after: u32,
}

#[derive(Clone)]
struct Entry {
	organization: OrganizationId,
	patient: PatientId,
	status: AppointmentStatus,
	wish: Wish,
	time: Option<Time>,
	lapses: Option<Moment>,
	beyond: bool,
	asked: bool,
	/// Since when it waits, whether its place was taken, and which of those who wait as long it is.
	waits: (bool, Moment, usize),
	ended: Option<Moment>,
	feedback: bool,
}

/// What should be on the chain.
#[derive(Default, Clone)]
pub struct Model {
	plans: Vec<Plan>,
	entries: Vec<Entry>,
	turns: usize,
	late: BTreeMap<(OrganizationId, PatientId), u32>,
	/// What was written down of each patient and was not over then, the last of it last.
	open: BTreeMap<PatientId, Vec<usize>>,
	/// Whether the patient's side makes the call.
	own: bool,
	pub patients: BTreeMap<PatientId, PatientStatus>,
	pub suspended: BTreeSet<OrganizationId>,
}

/// Who has something to do at a time.
#[derive(Clone, PartialEq, Debug)]
enum Who {
	Practitioner(AccountId),
	Room(OrganizationId, PlaceId),
	Patient(PatientId),
}

fn ensure(holds: bool, otherwise: Error<Test>) -> Answer {
	holds.then_some(()).ok_or(otherwise)
}

fn named(status: AppointmentStatus) -> Error<Test> {
	match status {
		AppointmentStatus::Proposed => Error::AppointmentProposed,
		AppointmentStatus::Pending => Error::AppointmentPending,
		AppointmentStatus::Booked => Error::AppointmentBooked,
		AppointmentStatus::Arrived => Error::AppointmentArrived,
		AppointmentStatus::Fulfilled => Error::AppointmentFulfilled,
		AppointmentStatus::Cancelled => Error::AppointmentCancelled,
		AppointmentStatus::NoShow => Error::AppointmentNoShow,
		AppointmentStatus::EnteredInError => Error::AppointmentEnteredInError,
		AppointmentStatus::CheckedIn => Error::AppointmentCheckedIn,
		AppointmentStatus::Waitlist => Error::AppointmentWaitlisted,
	}
}

const DAY: u32 = 288;
const PERIOD: u32 = 14 * DAY;

/// The first five minutes that have not begun.
fn next() -> u32 {
	(Now::get() / 300_000) as u32 + 1
}

fn begins(start: u32) -> Moment {
	u64::from(start) * 300_000
}

fn meet(one: (u32, u32), other: (u32, u32)) -> bool {
	one.0.max(other.0) < one.1.min(other.1)
}

impl Time {
	fn visit(&self) -> (u32, u32) {
		(self.start, self.start + self.length)
	}

	fn whole(&self, of: &Who) -> (u32, u32) {
		match of {
			Who::Patient(_) => self.visit(),
			_ => (self.start - self.before, self.start + self.length + self.after),
		}
	}

	fn who(&self, patient: PatientId) -> Vec<Who> {
		let mut all = Vec::new();
		all.extend(self.practitioner.clone().map(Who::Practitioner));
		all.extend(self.room.map(|room| Who::Room(self.key.0, room)));
		all.push(Who::Patient(patient));
		all
	}
}

impl Entry {
	fn lapsed(&self) -> bool {
		self.status == AppointmentStatus::Pending && self.lapses.is_some_and(|lapses| lapses <= Now::get())
	}

	/// The time that is its patient's, if it is.
	fn has(&self) -> Option<&Time> {
		use AppointmentStatus::*;
		let has = [Pending, Booked, Arrived, CheckedIn, Fulfilled, NoShow].contains(&self.status) && !self.lapsed();
		self.time.as_ref().filter(|_| has)
	}

	fn over(&self) -> bool {
		use AppointmentStatus::*;
		let end = match (&self.time, self.status) {
			(_, Proposed | Waitlist) => begins(self.wish.until.0),
			(Some(time), _) => begins(time.visit().1) + 48 * HOUR,
			(None, _) => Moment::MAX,
		};
		let ended = [Fulfilled, NoShow, Cancelled, EnteredInError].contains(&self.status);
		ended || self.lapsed() || (self.status != Pending && end <= Now::get())
	}

	/// Whether it is a wish whose time has passed.
	fn missed(&self) -> bool {
		let waits = [AppointmentStatus::Proposed, AppointmentStatus::Waitlist].contains(&self.status);
		waits && begins(self.wish.until.0) <= Now::get()
	}

	fn stands(&self, at: &[AppointmentStatus]) -> Answer {
		ensure(!self.lapsed(), Error::HoldLapsed)?;
		ensure(at.contains(&self.status), named(self.status))
	}
}

impl Plan {
	fn open_at(&self, cell: u32) -> bool {
		let (day, of_day) = (Day(cell / DAY), (cell % DAY) as u16);
		if day < self.terms.first || day > self.terms.last {
			return false;
		}
		let within = |hours: &Hours| hours.from <= of_day && of_day < hours.until;
		match self.others.iter().find(|(other, _)| *other == day) {
			Some((_, hours)) => hours.iter().any(within),
			None => {
				let names = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"];
				let today = names[(day.0 % 7) as usize];
				self.terms.weekly.iter().any(|weekly| weekly.on.code() == today && within(&weekly.hours))
			}
		}
	}

	fn off_during(&self, visit: (u32, u32)) -> Option<CancellationReason> {
		self.off.iter().find(|(from, until, _)| meet((*from, *until), visit)).map(|(_, _, reason)| *reason)
	}

	fn time(&self, start: u32, length: u32) -> Time {
		Time {
			key: self.key,
			practitioner: self.practitioner.clone(),
			room: self.room,
			start,
			length,
			before: self.terms.before.into(),
			after: self.terms.after.into(),
		}
	}
}

/// What is asked of an appointment that gets a time.
struct Ask<'a> {
	patient: PatientId,
	time: &'a Time,
	beyond: bool,
	except: Option<usize>,
}

impl Model {
	fn plan(&mut self, organization: OrganizationId, schedule: ScheduleId) -> Result<&mut Plan, Error<Test>> {
		self.plans.iter_mut().find(|plan| plan.key == (organization, schedule)).ok_or(Error::NotFound)
	}

	fn open_plan(&mut self, organization: OrganizationId, schedule: ScheduleId) -> Result<&mut Plan, Error<Test>> {
		let plan = self.plan(organization, schedule)?;
		ensure(plan.active, Error::ScheduleWithdrawn)?;
		Ok(plan)
	}

	fn entry(&self, id: AppointmentId) -> Result<(usize, Entry), Error<Test>> {
		let number = id.0 as usize;
		Ok((number, self.entries.get(number).cloned().ok_or(Error::NotFound)?))
	}

	fn is_active(&self, organization: OrganizationId) -> Answer {
		ensure(!self.suspended.contains(&organization), Error::OrganizationNotActive)
	}

	fn lives(&self, patient: PatientId) -> Answer {
		let status = self.patients.get(&patient).ok_or(Error::UnknownPatient)?;
		ensure(*status != PatientStatus::Deceased, Error::Deceased)
	}

	/// Everybody else's times with the same practitioner, room, or patient.
	fn times_of<'a>(&'a self, who: &'a Who, except: Option<usize>) -> impl Iterator<Item = &'a Time> {
		let all = self.entries.iter().enumerate().filter(move |(number, _)| Some(*number) != except);
		let mine = |entry: &'a Entry| entry.has().filter(|time| time.who(entry.patient).contains(who));
		all.filter_map(move |(_, entry)| mine(entry))
	}

	fn load(&self, key: Key, day: u32, except: Option<usize>) -> usize {
		let all = self.entries.iter().enumerate().filter(|(number, _)| Some(*number) != except);
		all.filter_map(|(_, entry)| entry.has()).filter(|time| time.key == key && time.start / DAY == day).count()
	}

	fn full(&self, who: &Who, day: u32, except: Option<usize>) -> bool {
		let of_day = (day * DAY, (day + 1) * DAY);
		self.times_of(who, except).filter(|time| meet(time.whole(who), of_day)).count() >= 6
	}

	/// Whether nobody has anything else to do then, and what is in the way first.
	fn free(&self, ask: &Ask) -> Answer {
		let Ask { patient, time, beyond, except } = *ask;
		for (number, who) in time.who(patient).iter().enumerate() {
			let (from, until) = time.whole(who);
			for day in from / DAY..=(until - 1) / DAY {
				let clip = |of: (u32, u32)| (of.0.max(day * DAY), of.1.min((day + 1) * DAY));
				let meet = |one, other| meet(clip(one), clip(other));
				let others: Vec<_> = self.times_of(who, except).collect();
				let taken = others.iter().any(|other| meet(other.visit(), time.visit()));
				let busy = match who {
					Who::Practitioner(_) => Error::PractitionerBusy,
					Who::Room(..) => Error::RoomBusy,
					Who::Patient(_) => Error::PatientBusy,
				};
				ensure(!taken, busy)?;
				let near = others
					.iter()
					.any(|other| meet(other.whole(who), time.visit()) || meet(other.visit(), time.whole(who)));
				ensure(beyond || !near, Error::BufferTaken)?;
				let capacity =
					self.plans.iter().find(|plan| plan.key == time.key).map_or(0, |plan| plan.terms.capacity);
				let counts = number == 0 && time.start / DAY == day && !beyond;
				ensure(!counts || self.load(time.key, day, except) < capacity.into(), Error::CapacityReached)?;
				ensure(!self.full(who, day, except), Error::DayFull)?;
			}
		}
		Ok(())
	}

	/// Whether a visit at that time is in the hours, and nothing is in the way.
	fn fits(&self, plan: &Plan, patient: PatientId, start: u32, length: u32) -> bool {
		let open = (start..start + length).all(|cell| plan.open_at(cell));
		let time = plan.time(start, length);
		open && plan.off_during(time.visit()).is_none()
			&& self.free(&Ask { patient, time: &time, beyond: false, except: None }).is_ok()
	}

	fn offers(plan: &Plan, wish: &Wish) -> bool {
		plan.active
			&& plan.terms.lengths.contains(&wish.length)
			&& (wish.practitioner.is_none() || plan.practitioner == wish.practitioner)
	}

	fn suits(&self, plan: &Plan, wish: &Wish) -> bool {
		Self::offers(plan, wish) && self.is_active(plan.key.0).is_ok()
	}

	/// The best time for the wish: the schedule and when it begins.
	fn best(&self, organization: OrganizationId, patient: PatientId, wish: &Wish) -> Option<(Plan, u32)> {
		let from = wish.from.0.max(next());
		let length = u32::from(wish.length);
		let mut fits = Vec::new();
		for plan in self.plans.iter().filter(|plan| plan.key.0 == organization && plan.specialty == wish.specialty) {
			if !self.suits(plan, wish) {
				continue;
			}
			let mut starts = (from..wish.until.0).take_while(|start| start + length <= wish.until.0);
			if let Some(start) = starts.find(|start| self.fits(plan, patient, *start, length)) {
				let load = self.load(plan.key, start / DAY, None);
				let first = if wish.priority == Priority::Routine { start / DAY } else { start };
				fits.push(((first, load, start, plan.key.1), plan, start));
			}
		}
		fits.sort_by_key(|(rank, ..)| *rank);
		fits.first().map(|(_, plan, start)| ((*plan).clone(), *start))
	}

	/// Whether such a wish can be meant.
	fn meant(&self, organization: OrganizationId, patient: PatientId, wish: &Wish) -> Answer {
		self.is_active(organization)?;
		self.lives(patient)?;
		ensure(wish.length > 0 && wish.length <= 144, Error::InvalidLength)?;
		ensure(wish.from < wish.until, Error::InvalidPeriod)?;
		let length = u32::from(wish.length);
		ensure(wish.from.0 + length <= wish.until.0, Error::PeriodTooShort)?;
		ensure(wish.from.0.max(next()) + length <= wish.until.0, Error::HasPassed)?;
		ensure(begins(wish.until.0) <= Now::get() + AHEAD, Error::TooFarAhead)
	}

	/// Whether one more fits among what the patient has open, of which little is what the organization has entered and the patient has not accepted.
	fn has_room(&self, new: &Entry, number: Option<usize>, reserve: usize) -> Answer {
		if number.is_some_and(|number| !self.entries[number].over()) {
			return Ok(());
		}
		let open: Vec<_> = self.entries.iter().filter(|entry| entry.patient == new.patient && !entry.over()).collect();
		ensure(open.len() < 8 + reserve, Error::TooManyOpen)?;
		let theirs = open.iter().filter(|entry| entry.asked && entry.organization == new.organization).count();
		ensure(!new.asked || theirs < 2 + reserve, Error::TooManyUnanswered)
	}

	/// What is written down of a patient: with it the first two go that do not count any more, and what was asked for in vain ends.
	fn note(&mut self, number: usize) {
		let patient = self.entries[number].patient;
		let mut open = self.open.remove(&patient).unwrap_or_default();
		open.retain(|other| *other != number);
		let passed: Vec<_> = open.iter().copied().filter(|other| self.entries[*other].over()).take(2).collect();
		open.retain(|other| !passed.contains(other));
		for other in passed {
			let entry = &mut self.entries[other];
			if entry.status == AppointmentStatus::Proposed {
				(entry.status, entry.ended) = (AppointmentStatus::Cancelled, Some(Now::get()));
			}
		}
		if !self.entries[number].over() {
			open.push(number);
		}
		self.open.insert(patient, open);
	}

	/// Writes down a new entry, or another in the place of one.
	fn write(&mut self, number: Option<usize>, entry: Entry) {
		let number = number.unwrap_or(self.entries.len());
		match self.entries.get_mut(number) {
			Some(there) => *there = entry,
			None => self.entries.push(entry),
		}
		self.note(number);
	}

	/// What the schedule says of the time.
	fn offered(&mut self, key: Key, start: Cell, length: u16, beyond: bool) -> Result<Time, Error<Test>> {
		let plan = self.open_plan(key.0, key.1)?.clone();
		self.is_active(key.0)?;
		ensure(plan.terms.lengths.contains(&length), Error::LengthNotOffered)?;
		ensure(start.0 + 1 >= next(), Error::HasPassed)?;
		ensure(begins(start.0) <= Now::get() + AHEAD, Error::TooFarAhead)?;
		let time = plan.time(start.0, length.into());
		let (from, until) = time.visit();
		let holds = |cell: u32| plan.terms.first.0 <= cell / DAY && cell / DAY <= plan.terms.last.0;
		ensure((from..until).all(holds), Error::NotInForce)?;
		ensure(plan.off_during(time.visit()).is_none(), Error::TimeOff)?;
		ensure(beyond || (from..until).all(|cell| plan.open_at(cell)), Error::OutsideHours)?;
		Ok(time)
	}

	fn held(until: Moment, time: &Time, longest: Moment) -> Answer {
		ensure(until > Now::get(), Error::EndHasPassed)?;
		ensure(until <= (Now::get() + longest).min(begins(time.start)), Error::ExpiresTooLate)
	}

	/// Gives an entry a time that is free.
	fn put(&mut self, number: Option<usize>, entry: Entry) -> Answer {
		let time = entry.time.clone().expect("it has one");
		let Entry { patient, beyond, .. } = entry;
		self.free(&Ask { patient, time: &time, beyond, except: number })?;
		self.has_room(&entry, number, 0)?;
		self.write(number, entry);
		Ok(())
	}

	fn begun(&self, organization: OrganizationId, patient: PatientId, status: AppointmentStatus, wish: Wish) -> Entry {
		Entry {
			organization,
			patient,
			status,
			wish,
			time: None,
			lapses: None,
			beyond: false,
			asked: !self.own,
			waits: (false, 0, 0),
			ended: None,
			feedback: false,
		}
	}

	fn queue(&self, organization: OrganizationId, specialty: SpecialtyId) -> Vec<usize> {
		let waits = |entry: &Entry| {
			entry.status == AppointmentStatus::Waitlist
				&& (entry.organization, entry.wish.specialty) == (organization, specialty)
		};
		let mut queue: Vec<_> = (0..self.entries.len()).filter(|number| waits(&self.entries[*number])).collect();
		queue.sort_by_key(|number| {
			let Entry { wish, waits: (displaced, since, turn), .. } = &self.entries[*number];
			(!displaced, std::cmp::Reverse(wish.priority), *since, *turn)
		});
		queue
	}

	/// Gives somebody a place on the list: three are for everybody, the fourth for who is displaced. Who waits in vain, or has died, makes room.
	fn enqueue(&mut self, mut entry: Entry, displaced: bool, since: Moment) -> Result<Entry, Error<Test>> {
		let queue = self.queue(entry.organization, entry.wish.specialty);
		let is_ordinary = |number: &usize| !self.entries[*number].waits.0;
		let has_place = |queue: &[usize]| {
			queue.len() < 4 && (displaced || queue.iter().filter(|number| is_ordinary(number)).count() < 3)
		};
		let without =
			|number: usize| -> Vec<usize> { queue.iter().copied().filter(|other| *other != number).collect() };
		let in_vain = |number: &usize| {
			let of = &self.entries[*number];
			of.missed() || self.lives(of.patient).is_err()
		};
		let again =
			|number: &usize| !displaced && is_ordinary(number) && self.entries[*number].patient == entry.patient;
		let mut struck = queue.iter().copied().find(again);
		if struck.is_none() && !has_place(&queue) {
			struck = queue.iter().copied().find(|number| in_vain(number) && has_place(&without(*number)));
			ensure(struck.is_some(), Error::TooManyWaiting)?;
		}
		if let Some(number) = struck {
			self.end(number, AppointmentStatus::Cancelled);
		}
		self.turns += 1;
		entry.waits = (displaced, since, self.turns);
		Ok(entry)
	}

	/// Offers what is free of the schedule in that time, and says whether anybody takes it.
	fn offer(&mut self, key: Key, freed: (u32, u32)) -> bool {
		let Some(plan) = self.plans.iter().find(|plan| plan.key == key && plan.active).cloned() else { return false };
		for number in self.queue(key.0, plan.specialty) {
			let Entry { patient, wish, .. } = self.entries[number].clone();
			if !self.suits(&plan, &wish) || self.lives(patient).is_err() {
				continue;
			}
			let length = u32::from(wish.length);
			let mut starts = (wish.from.0.max(next())..wish.until.0).take_while(|start| start + length <= wish.until.0);
			let fits = |start: &u32| meet((*start, start + length), freed) && self.fits(&plan, patient, *start, length);
			if let Some(start) = starts.find(fits) {
				let entry = &mut self.entries[number];
				let held = (AppointmentStatus::Pending, Some((Now::get() + OFFER).min(begins(start))));
				(entry.status, entry.lapses) = if entry.waits.0 { (AppointmentStatus::Booked, None) } else { held };
				entry.time = Some(plan.time(start, length));
				entry.asked = true;
				self.note(number);
				return true;
			}
		}
		false
	}

	/// Offers the time that an appointment had.
	fn pass_on(&mut self, had: &Entry) {
		use AppointmentStatus::*;
		let had_time = [Pending, Booked, Arrived, CheckedIn].contains(&had.status);
		if let Some(time) = had.time.as_ref().filter(|_| had_time) {
			self.offer(time.key, time.visit());
		}
	}

	fn count_late(&mut self, entry: &Entry) {
		let notice = entry.time.as_ref().map(|time| begins(time.start).saturating_sub(Now::get()));
		let agreed = entry.status == AppointmentStatus::Booked && !entry.asked;
		if agreed && notice.is_some_and(|notice| notice < LATE) {
			*self.late.entry((entry.organization, entry.patient)).or_default() += 1;
		}
	}

	fn end(&mut self, number: usize, status: AppointmentStatus) {
		let entry = &mut self.entries[number];
		(entry.status, entry.lapses, entry.ended) = (status, None, Some(Now::get()));
		self.note(number);
	}

	/// Finds another time for an appointment that has none any more, and says whether there is any.
	fn another(&mut self, number: usize, from: u32) -> bool {
		let entry = self.entries[number].clone();
		let old = entry.time.clone().expect("it had one");
		let until = Cell(from.max(next()) + PERIOD);
		let (from, length) = (Cell(from), old.length as u16);
		let wish = Wish { practitioner: None, from, until, length, ..entry.wish.clone() };
		// It has no time while it looks for one.
		self.entries[number].time = None;
		let found = self.best(entry.organization, entry.patient, &wish);
		let Some((plan, start)) = found else {
			self.entries[number].time = Some(old);
			return false;
		};
		let entry = &mut self.entries[number];
		entry.time = Some(plan.time(start, old.length));
		entry.lapses = entry.lapses.map(|lapses| lapses.min(begins(start)));
		entry.asked |= entry.status == AppointmentStatus::Booked;
		entry.beyond = false;
		self.note(number);
		true
	}

	/// Takes the call if it should succeed, and says whether it should, or why not. Whoever signs may, by the patient's side or for the organization.
	pub fn take(&mut self, call: &Call<Test>, own: bool) -> Answer {
		if own {
			let (beyond, priority) = match call {
				Call::book { visit, overbook, .. } => (overbook.is_some(), visit.priority),
				Call::hold_slot { visit, .. } => (false, visit.priority),
				Call::ask { wish, .. } | Call::book_any { wish, .. } | Call::wait_for_slot { wish, .. } => {
					(false, wish.priority)
				}
				_ => (false, Priority::Routine),
			};
			ensure(!beyond, Error::NotAuthorized)?;
			ensure(priority <= Priority::Urgent, Error::TooUrgent)?;
		}
		if !own {
			self.is_of_an_active_one(call)?;
		}
		let mut next = Self { own, ..self.clone() };
		next.changing(call, own)?;
		*self = next;
		Ok(())
	}

	/// Whether whoever makes the call for an organization is somebody there: while it is suspended nobody is.
	fn is_of_an_active_one(&self, call: &Call<Test>) -> Answer {
		match call {
			Call::publish_schedule { organization, .. }
			| Call::revise_schedule { organization, .. }
			| Call::withdraw_schedule { organization, .. }
			| Call::set_exception { organization, .. }
			| Call::take_time_off { organization, .. }
			| Call::end_time_off { organization, .. }
			| Call::clear_time_off { organization, .. }
			| Call::book { organization, .. }
			| Call::hold_slot { organization, .. }
			| Call::ask { organization, .. }
			| Call::book_any { organization, .. }
			| Call::wait_for_slot { organization, .. }
			| Call::offer_slot { organization, .. } => self.is_active(*organization).or(Err(Error::NotAMember)),
			Call::confirm { appointment }
			| Call::reschedule { appointment, .. }
			| Call::check_in { appointment }
			| Call::arrive { appointment }
			| Call::fulfil { appointment }
			| Call::no_show { appointment }
			| Call::enter_in_error { appointment }
			| Call::allot { appointment, .. }
			| Call::set_priority { appointment, .. }
			| Call::pre_empt { appointment, .. } => {
				self.is_active(self.entry(*appointment)?.1.organization).or(Err(Error::NotAMember))
			}
			Call::cancel { appointment, .. } => {
				self.is_active(self.entry(*appointment)?.1.organization).or(Err(Error::NotAuthorized))
			}
			// Anybody strikes off what has lapsed, and the patient says something of a visit.
			_ => Ok(()),
		}
	}

	/// That the chain says the same.
	pub fn assert_agrees(&self) {
		for (number, entry) in self.entries.iter().enumerate() {
			let shown = appointment(AppointmentId(number as u64));
			let status = if entry.lapsed() { AppointmentStatus::Cancelled } else { entry.status };
			assert_eq!((shown.status, shown.patient, shown.organization), (status, entry.patient, entry.organization));
			let slot = shown.slot.map(|slot| (slot.schedule, slot.start.0, u32::from(slot.length), slot.practitioner));
			let time = entry.time.clone().map(|time| (time.key.1, time.start, time.length, time.practitioner));
			assert_eq!((slot, shown.wish), (time, entry.wish.clone()), "{number}");
			if status == AppointmentStatus::Pending {
				assert_eq!(shown.lapses, entry.lapses);
			}
			let asked = shown.patient_says == ParticipationStatus::NeedsAction;
			assert!(asked == entry.asked || status.is_final(), "{number}");
			self.assert_alone(number, entry);
		}
		assert_eq!(crate::NextAppointment::<Test>::get().0, self.entries.len() as u64);
		for organization in [HOSPITAL, OTHER_HOSPITAL] {
			let waiting = Appointments::waiting(organization, SPECIALTY);
			let queue = self.queue(organization, SPECIALTY);
			assert!(waiting.iter().map(|waiting| waiting.appointment.0 as usize).eq(queue));
			for patient in self.patients.keys() {
				let mine =
					self.entries.iter().filter(|entry| (entry.organization, entry.patient) == (organization, *patient));
				let missed = mine.filter(|entry| entry.status == AppointmentStatus::NoShow && !entry.asked).count();
				let late = self.late.get(&(organization, *patient)).copied().unwrap_or_default();
				let shown = Appointments::attendance(organization, *patient);
				assert_eq!((shown.no_shows as usize, shown.late_changes), (missed, late));
			}
		}
		for patient in self.patients.keys() {
			let open = Appointments::appointments_of(*patient).into_iter().map(|entry| entry.id.0 as usize);
			let mine = |number: &usize| self.entries[*number].patient == *patient && !self.entries[*number].over();
			let expected: BTreeSet<_> = (0..self.entries.len()).filter(mine).collect();
			assert_eq!(open.collect::<BTreeSet<_>>(), expected);
		}
	}

	/// That the chain shows everybody's and everything's days as they should be, and how many visits these are.
	pub fn assert_days(&self, days: impl Iterator<Item = Day> + Clone) -> usize {
		let mut all: Vec<_> = self.patients.keys().copied().map(Who::Patient).collect();
		for plan in &self.plans {
			all.extend(plan.practitioner.clone().map(Who::Practitioner));
			all.extend(plan.room.map(|room| Who::Room(plan.key.0, room)));
		}
		all.iter().map(|who| days.clone().map(|day| self.assert_day(who, day)).sum::<usize>()).sum()
	}

	fn assert_day(&self, who: &Who, day: Day) -> usize {
		let of_day = (day.0 * DAY, (day.0 + 1) * DAY);
		let numbers = (0..self.entries.len()).filter_map(|number| {
			let entry = &self.entries[number];
			let time = entry.has().filter(|time| time.who(entry.patient).contains(who))?;
			meet(time.visit(), of_day).then_some((time.start, number))
		});
		let expected: BTreeSet<_> = numbers.collect();
		let resource = match who.clone() {
			Who::Practitioner(account) => Resource::Practitioner(account),
			Who::Room(organization, room) => Resource::Room(organization, room),
			Who::Patient(patient) => Resource::Patient(patient),
		};
		let shown = Appointments::day(resource, day).into_iter();
		let shown: Vec<_> = shown.map(|entry| (start_of(entry.id).0, entry.id.0 as usize)).collect();
		assert!(shown.iter().zip(shown.iter().skip(1)).all(|(one, next)| one.0 <= next.0), "{who:?} on {day:?}");
		assert_eq!(shown.into_iter().collect::<BTreeSet<_>>(), expected, "{who:?} on {day:?}");
		expected.len()
	}

	/// That nobody and nothing of this visit is in another at the same time.
	fn assert_alone(&self, number: usize, entry: &Entry) {
		let Some(time) = entry.has() else { return };
		for who in time.who(entry.patient) {
			let others = self.times_of(&who, Some(number));
			assert!(!others.into_iter().any(|other| meet(other.visit(), time.visit())), "{who:?} twice at a time");
		}
	}

	/// Whose appointment it is, and who sees the patient.
	pub fn parties(&self, id: AppointmentId) -> Option<(OrganizationId, PatientId, Option<AccountId>)> {
		let entry = self.entries.get(id.0 as usize)?;
		let practitioner = entry.time.as_ref().and_then(|time| time.practitioner.clone());
		Some((entry.organization, entry.patient, practitioner))
	}

	/// Every appointment at the organization that stands at one of these.
	pub fn standing(&self, organization: OrganizationId, at: &[AppointmentStatus]) -> Vec<AppointmentId> {
		let stands = |entry: &Entry| entry.organization == organization && at.contains(&entry.status);
		let numbers = (0..self.entries.len()).rev().filter(|number| stands(&self.entries[*number]));
		numbers.map(|number| AppointmentId(number as u64)).collect()
	}
}
