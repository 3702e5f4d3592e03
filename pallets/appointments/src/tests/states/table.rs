//! The tables.

use core::fmt::Debug;

use salus_primitives::{
	appointment::{Answer, AppointmentStatus, AppointmentType, CancellationReason, Feedback, PreEmptionReason},
	patient::PatientStatus,
	priority::Priority,
	schedule::Terms,
	AppointmentId,
};
use sp_runtime::{traits::ConstU32, BoundedVec, DispatchError, DispatchResult};

use crate::{mock::*, Error};

/// Whose appointment it is.
const NUMBER: u8 = 1;
/// Somebody else.
const OTHER: u8 = 2;

/// Where something stands, and how the tests come there.
pub trait State: Copy + PartialEq + Debug + 'static {
	/// What the calls are about.
	type Subject;

	/// Every state.
	const ALL: &'static [Self];

	/// What people call it.
	fn title(self) -> &'static str;

	/// What it is called in a diagram; states that a diagram does not tell apart are called the same.
	fn node(self) -> &'static str;

	/// Brings something there.
	fn reach(self) -> Self::Subject;

	/// Where it stands.
	fn now(subject: &Self::Subject) -> Self;
}

/// What a call does in a state.
#[derive(Clone, Copy)]
pub enum Outcome<S> {
	/// It leads there.
	To(S),
	/// It is refused.
	Refused(DispatchError),
}

/// A call, and what it does in each state.
pub struct Row<S: State> {
	/// The call's name, and what is special about it.
	pub label: &'static str,
	pub call: fn(&S::Subject) -> DispatchResult,
	/// In the order of the states.
	pub outcomes: Vec<Outcome<S>>,
}

impl<S: State> Row<S> {
	/// The call's name.
	pub fn name(&self) -> &'static str {
		self.label.split(',').next().unwrap_or_default()
	}
}

/// Every call about something.
pub struct Table<S: State> {
	pub rows: Vec<Row<S>>,
}

impl<S: State> Table<S> {
	/// From where each call leads where.
	pub fn edges(&self) -> Vec<(&'static str, S, S)> {
		let mut edges = Vec::new();
		for row in &self.rows {
			for (from, outcome) in S::ALL.iter().zip(&row.outcomes) {
				if let Outcome::To(to) = outcome {
					edges.push((row.label, *from, *to));
				}
			}
		}
		edges
	}
}

/// Where an appointment stands, and whether it is a hold that has lapsed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Case {
	At(AppointmentStatus),
	Lapsed,
}

impl State for Case {
	type Subject = AppointmentId;

	const ALL: &'static [Self] = &[
		Self::At(AppointmentStatus::Proposed),
		Self::At(AppointmentStatus::Waitlist),
		Self::At(AppointmentStatus::Pending),
		Self::Lapsed,
		Self::At(AppointmentStatus::Booked),
		Self::At(AppointmentStatus::Arrived),
		Self::At(AppointmentStatus::CheckedIn),
		Self::At(AppointmentStatus::Fulfilled),
		Self::At(AppointmentStatus::NoShow),
		Self::At(AppointmentStatus::Cancelled),
		Self::At(AppointmentStatus::EnteredInError),
	];

	fn title(self) -> &'static str {
		match self {
			Self::At(status) => status.code(),
			Self::Lapsed => "pending, lapsed",
		}
	}

	fn node(self) -> &'static str {
		match self {
			Self::At(status) => status.code(),
			Self::Lapsed => AppointmentStatus::Pending.code(),
		}
	}

	/// It is five past ten. What was booked was to begin at ten, what is held at eleven, and what is asked for is about the time between.
	fn reach(self) -> AppointmentId {
		use AppointmentStatus::{Pending, Proposed, Waitlist};
		let status = match self {
			Self::At(status) => status,
			Self::Lapsed => Pending,
		};
		if [Pending, Proposed, Waitlist].contains(&status) {
			pass_until(at(10, 5));
			let start = if status == Pending { at(11, 0) } else { at(10, 10) };
			let id = appointment_at(status, NUMBER, start);
			pass(if self == Self::Lapsed { LONGEST } else { 0 });
			return id;
		}
		let id = appointment_at(status, NUMBER, at(10, 0));
		pass_until(at(10, 5));
		id
	}

	fn now(subject: &AppointmentId) -> Self {
		let found = crate::Appointments::<Test>::get(subject).expect("it is there");
		if found.has_lapsed(Now::get()) {
			return Self::Lapsed;
		}
		Self::At(found.status)
	}
}

/// Goes back to before what is booked has begun.
fn before_it_begins(id: &AppointmentId) {
	if status_of(*id) == AppointmentStatus::Booked {
		pass_until(at(9, 0));
	}
}

/// Has the doctor be away at the time of the appointment, if it has one, and answers which it is.
fn away(id: &AppointmentId) -> BoundedVec<AppointmentId, ConstU32<2>> {
	let reason = CancellationReason::Provider;
	let _ = Appointments::take_time_off(by(&manager()), HOSPITAL, SCHEDULE, at(9, 0), at(12, 0), reason);
	BoundedVec::truncate_from(vec![*id])
}

/// Leaves nothing free after the time of the appointment, if it has one.
fn nothing_else(id: &AppointmentId) {
	let Some(slot) = appointment(*id).slot else { return };
	let reason = CancellationReason::Provider;
	let _ = Appointments::withdraw_schedule(by(&manager()), HOSPITAL, OTHER_SCHEDULE);
	let _ = Appointments::take_time_off(by(&manager()), HOSPITAL, SCHEDULE, slot.end(), on(20, 0, 0), reason);
}

fn offer() -> DispatchResult {
	Appointments::offer_slot(by(&desk()), HOSPITAL, SCHEDULE, at(10, 10), at(12, 0))
}

/// As if whoever waits were somebody whose place was taken.
fn offer_to_displaced(id: &AppointmentId) -> DispatchResult {
	if status_of(*id) == AppointmentStatus::Waitlist {
		crate::WaitingList::<Test>::mutate(HOSPITAL, SPECIALTY, |list| {
			list.iter_mut().for_each(|waiting| waiting.displaced = true);
		});
	}
	offer()
}

fn pre_empt(id: &AppointmentId) -> DispatchResult {
	let reason = PreEmptionReason::Triage;
	Appointments::pre_empt(by(&physician()), *id, patient(OTHER), AppointmentType::Emergency, reason)
}

fn feedback(id: &AppointmentId) -> DispatchResult {
	let unknown = Answer::Unknown;
	let feedback = Feedback {
		care: 3,
		courtesy: 3,
		punctuality: 3,
		care_rendered: unknown,
		payment_asked: unknown,
		medicine_received: unknown,
		text: None,
	};
	Appointments::give_feedback(by(&wallet(NUMBER)), *id, feedback)
}

type Told = (AppointmentStatus, Outcome<Case>);

/// A call that does what is told, and is refused elsewhere with the name of where the appointment stands.
fn row(label: &'static str, call: fn(&AppointmentId) -> DispatchResult, told: &[Told]) -> Row<Case> {
	let outcome = |case: &Case| match case {
		Case::Lapsed => Outcome::Refused(Error::<Test>::HoldLapsed.into()),
		Case::At(status) => {
			let told = told.iter().find(|(of, _)| of == status).map(|(_, outcome)| *outcome);
			told.unwrap_or(Outcome::Refused(Error::<Test>::of_status(*status).into()))
		}
	};
	Row { label, call, outcomes: Case::ALL.iter().map(outcome).collect() }
}

fn leads(from: &[AppointmentStatus], to: AppointmentStatus) -> Vec<Told> {
	from.iter().map(|from| (*from, Outcome::To(Case::At(to)))).collect()
}

/// What each call does with an appointment.
pub fn appointments() -> Table<Case> {
	use AppointmentStatus::*;
	let no = |error: Error<Test>| Outcome::Refused(error.into());
	let has_a_time = [Pending, Booked];
	let movable = [(Pending, Outcome::To(Case::At(Pending))), (Booked, Outcome::To(Case::At(Booked)))];
	let not_hit = [(Proposed, no(Error::NotHit)), (Waitlist, no(Error::NotHit))];
	let mut rows = vec![
		row("confirm", |of| Appointments::confirm(by(&desk()), *of), &leads(&[Pending], Booked)),
		row(
			"strike_lapsed",
			|of| Appointments::strike_lapsed(by(&stranger()), *of),
			&[(Pending, no(Error::HoldInForce))],
		),
		row(
			"strike_lapsed, of who has died",
			|of| {
				Neighbours::patient(patient(NUMBER), PatientStatus::Deceased);
				Appointments::strike_lapsed(by(&stranger()), *of)
			},
			&[(Pending, no(Error::HoldInForce)), (Waitlist, Outcome::To(Case::At(Cancelled)))],
		),
		row("allot", |of| allot(*of, at(12, 0)), &leads(&[Proposed], Pending)),
		row("offer_slot", |_| offer(), &leads(&[Waitlist], Pending)),
		row("offer_slot, to who was displaced", offer_to_displaced, &leads(&[Waitlist], Booked)),
		row(
			"set_priority",
			|of| Appointments::set_priority(by(&desk()), *of, Priority::Stat),
			&leads(&[Waitlist], Waitlist),
		),
		row("reschedule", |of| Appointments::reschedule(by(&desk()), *of, SCHEDULE, on(1, 10, 0), 6, None), &movable),
		row(
			"pre_empt, another time fits",
			|of| {
				before_it_begins(of);
				pre_empt(of)
			},
			&movable,
		),
		row(
			"pre_empt, no other does",
			|of| {
				before_it_begins(of);
				nothing_else(of);
				pre_empt(of)
			},
			&leads(&has_a_time, Waitlist),
		),
		row(
			"clear_time_off, another time fits",
			|of| Appointments::clear_time_off(by(&manager()), HOSPITAL, SCHEDULE, away(of), true),
			&[&movable[..], &not_hit].concat(),
		),
		row(
			"clear_time_off, without moving",
			|of| Appointments::clear_time_off(by(&manager()), HOSPITAL, SCHEDULE, away(of), false),
			&[leads(&has_a_time, Cancelled), not_hit.to_vec()].concat(),
		),
		row("check_in", |of| Appointments::check_in(by(&wallet(NUMBER)), *of), &leads(&[Booked], CheckedIn)),
		row("arrive", |of| Appointments::arrive(by(&desk()), *of), &leads(&[Booked], Arrived)),
		row(
			"fulfil",
			|of| {
				// Whoever sees nobody in particular sees no appointment without a time.
				let found = appointment(*of);
				let signer = found.slot.and_then(|slot| slot.practitioner).unwrap_or(doctor());
				Appointments::fulfil(by(&signer), *of)
			},
			&[
				leads(&[Arrived, CheckedIn], Fulfilled),
				vec![(Proposed, no(Error::NotAuthorized)), (Waitlist, no(Error::NotAuthorized))],
			]
			.concat(),
		),
		row(
			"no_show",
			|of| Appointments::no_show(by(&doctor()), *of),
			&[
				leads(&[Booked, CheckedIn], NoShow),
				vec![(Proposed, no(Error::NotAuthorized)), (Waitlist, no(Error::NotAuthorized))],
			]
			.concat(),
		),
		row("cancel", |of| cancel(*of), &leads(&[Proposed, Waitlist, Pending, Booked], Cancelled)),
		row(
			"cancel, by the patient's side",
			|of| {
				before_it_begins(of);
				Appointments::cancel(by(&wallet(NUMBER)), *of, CancellationReason::Patient)
			},
			&leads(&[Proposed, Waitlist, Pending, Booked], Cancelled),
		),
		row(
			"enter_in_error",
			|of| Appointments::enter_in_error(by(&desk()), *of),
			&leads(&[Proposed, Waitlist, Pending, Booked, Arrived, CheckedIn], EnteredInError),
		),
		row("give_feedback", feedback, &leads(&[Fulfilled], Fulfilled)),
	];
	for row in &mut rows {
		let name = row.name();
		for (case, outcome) in Case::ALL.iter().zip(&mut row.outcomes) {
			match (name, *case, *outcome) {
				// This is what it is for.
				("strike_lapsed", Case::Lapsed, _) => *outcome = Outcome::To(Case::At(Cancelled)),
				// It names no appointment: there is somebody who waits, or nobody.
				("offer_slot", _, Outcome::Refused(_)) => *outcome = no(Error::NobodyFits),
				_ => {}
			}
		}
	}
	Table { rows }
}

/// Where the doctor's schedule stands, as far as today is concerned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScheduleCase {
	Open,
	Closed,
	Off,
	Withdrawn,
}

impl State for ScheduleCase {
	type Subject = AppointmentId;

	const ALL: &'static [Self] = &[Self::Open, Self::Closed, Self::Off, Self::Withdrawn];

	fn title(self) -> &'static str {
		match self {
			Self::Open => "open",
			Self::Closed => "closed today",
			Self::Off => "off today",
			Self::Withdrawn => "withdrawn",
		}
	}

	fn node(self) -> &'static str {
		match self {
			Self::Open => "open",
			Self::Closed => "closed",
			Self::Off => "off",
			Self::Withdrawn => "withdrawn",
		}
	}

	/// And somebody asks for a time, and somebody waits for one.
	fn reach(self) -> AppointmentId {
		let id = ask(NUMBER, wish(at(9, 0), at(17, 0)));
		wait(OTHER, salus_primitives::appointment::Wish { practitioner: Some(doctor()), ..wish(at(9, 0), at(17, 0)) });
		match self {
			Self::Open => {}
			Self::Closed => close().expect("it is open"),
			Self::Off => take_off().expect("it is open"),
			Self::Withdrawn => withdraw().expect("it is open"),
		}
		id
	}

	fn now(_: &AppointmentId) -> Self {
		match Appointments::schedule(HOSPITAL, SCHEDULE) {
			Some(schedule) if !schedule.active => Self::Withdrawn,
			_ if !Appointments::time_off(HOSPITAL, SCHEDULE).is_empty() => Self::Off,
			_ if !Appointments::exceptions(HOSPITAL, SCHEDULE).is_empty() => Self::Closed,
			_ => Self::Open,
		}
	}
}

fn close() -> DispatchResult {
	Appointments::set_exception(by(&manager()), HOSPITAL, SCHEDULE, TODAY, Some(BoundedVec::new()))
}

fn take_off() -> DispatchResult {
	let reason = CancellationReason::Provider;
	Appointments::take_time_off(by(&manager()), HOSPITAL, SCHEDULE, at(8, 0), at(20, 0), reason)
}

fn withdraw() -> DispatchResult {
	Appointments::withdraw_schedule(by(&manager()), HOSPITAL, SCHEDULE)
}

/// What each call does with a schedule.
pub fn schedules() -> Table<ScheduleCase> {
	use ScheduleCase::*;
	let no = |error: Error<Test>| Outcome::Refused(error.into());
	let to = Outcome::To;
	let withdrawn = no(Error::ScheduleWithdrawn);
	let (hours, off) = (no(Error::OutsideHours), no(Error::TimeOff));
	type Call = fn(&AppointmentId) -> DispatchResult;
	let row =
		|label, call: Call, outcomes: [Outcome<ScheduleCase>; 4]| Row { label, call, outcomes: outcomes.to_vec() };
	let booked = [to(Open), hours, off, withdrawn];
	let rows = vec![
		row(
			"revise_schedule",
			|_| {
				let terms = Terms { after: 2, ..terms() };
				Appointments::revise_schedule(by(&manager()), HOSPITAL, SCHEDULE, terms)
			},
			[to(Open), to(Closed), to(Off), withdrawn],
		),
		row("withdraw_schedule", |_| withdraw(), [to(Withdrawn), to(Withdrawn), to(Withdrawn), withdrawn]),
		row("set_exception, closed", |_| close(), [to(Closed), no(Error::NoChange), to(Off), withdrawn]),
		row(
			"set_exception, as ever",
			|_| Appointments::set_exception(by(&manager()), HOSPITAL, SCHEDULE, TODAY, None),
			[no(Error::NoChange), to(Open), no(Error::NoChange), withdrawn],
		),
		row("take_time_off", |_| take_off(), [to(Off), to(Off), no(Error::AlreadyOff), withdrawn]),
		row(
			"end_time_off",
			|_| Appointments::end_time_off(by(&manager()), HOSPITAL, SCHEDULE, at(8, 0)),
			[no(Error::NotFound), no(Error::NotFound), to(Open), no(Error::NotFound)],
		),
		row("book", |_| try_book(3, at(12, 0)), booked),
		row(
			"book, beyond the schedule",
			|_| {
				let reason = Some(salus_primitives::appointment::OverbookReason::Practitioner);
				Appointments::book(by(&manager()), HOSPITAL, SCHEDULE, patient(3), visit(at(12, 0)), reason)
			},
			[to(Open), to(Closed), off, withdrawn],
		),
		row(
			"hold_slot",
			|_| {
				let until = Now::get() + LONGEST;
				Appointments::hold_slot(by(&wallet(3)), HOSPITAL, SCHEDULE, patient(3), visit(at(12, 0)), until)
			},
			booked,
		),
		row("allot", |of| allot(*of, at(12, 0)), booked),
		row(
			"book_any, with the doctor",
			|_| {
				let practitioner = Some(doctor());
				let wish = salus_primitives::appointment::Wish { practitioner, ..wish(at(9, 0), at(17, 0)) };
				let made = Appointments::book_any(by(&wallet(3)), HOSPITAL, patient(3), wish);
				made.map(|_| ()).map_err(|refusal| refusal.error)
			},
			[to(Open), no(Error::NothingFits), no(Error::NothingFits), no(Error::NothingFits)],
		),
		row(
			"offer_slot",
			|_| Appointments::offer_slot(by(&desk()), HOSPITAL, SCHEDULE, at(9, 0), at(17, 0)),
			[to(Open), no(Error::NobodyFits), no(Error::NobodyFits), withdrawn],
		),
	];
	Table { rows }
}
