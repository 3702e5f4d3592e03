//! Schedules and appointments. Whoever publishes schedules is in hospitals, laboratories and pharmacies; elsewhere a schedule is put into storage, so that there is an
//! appointment there too, of which somebody can be told that it is not theirs.

use frame_support::BoundedVec;
use salus_appointments::Call;
use salus_primitives::{
	appointment::{
		Answer, AppointmentType, CancellationReason, Feedback, OverbookReason, PreEmptionReason, Visit, Wish,
	},
	patient::Act,
	priority::Priority,
	role::{OrganizationKind::Hospital, Role},
	schedule::{Hours, Resource, Schedule, Terms, Weekday, Weekly, CELLS_A_DAY},
	AccountId, AppointmentId, Cell, Day, LocationId, Moment, PlaceId, ScheduleId, SpecialtyId,
};

use super::super::{
	super::cast::by,
	people::{colleague, NOW, WALLET},
	table::{Asked, May, Row},
};
use crate::{Appointments, Runtime, RuntimeCall};

const SCHEDULE: ScheduleId = ScheduleId(0);
const APPOINTMENT: AppointmentId = AppointmentId(0);
const SPECIALTY: SpecialtyId = SpecialtyId(1);
const PLACE: PlaceId = PlaceId(1);
const LOCATION: LocationId = LocationId(1);

const MINUTE: Moment = 60_000;
const HOUR: Moment = 60 * MINUTE;
const DAY: Moment = 24 * HOUR;
/// Half an hour.
const LENGTH: u16 = 6;

/// In an hour.
fn soon() -> Cell {
	Cell::at(NOW + HOUR)
}

/// In three hours.
fn later() -> Cell {
	Cell::at(NOW + 3 * HOUR)
}

/// All hours of all days, from today on.
fn terms() -> Terms {
	let hours = Hours { from: 0, until: CELLS_A_DAY };
	let weekly: Vec<_> = Weekday::ALL.iter().map(|on| Weekly { on: *on, hours }).collect();
	Terms {
		first: Day::at(NOW),
		last: Day(Day::at(NOW).0 + 30),
		weekly: BoundedVec::truncate_from(weekly),
		lengths: BoundedVec::truncate_from(vec![LENGTH]),
		before: 0,
		after: 0,
		capacity: 10,
	}
}

fn visit(priority: Priority) -> Visit {
	Visit { start: soon(), length: LENGTH, kind: AppointmentType::Routine, priority }
}

fn wish(priority: Priority) -> Wish {
	Wish {
		specialty: SPECIALTY,
		practitioner: None,
		from: soon(),
		until: later(),
		length: LENGTH,
		kind: AppointmentType::Routine,
		priority,
	}
}

/// Lets it be later.
fn pass(time: Moment) {
	pallet_timestamp::Now::<Runtime>::put(NOW + time);
}

/// The schedule of a room, or of a practitioner in it.
fn publish(asked: &Asked, practitioner: Option<AccountId>) {
	let (organization, room) = (asked.organization, Some(PLACE));
	if Role::ScheduleManager.fits(asked.kind) {
		let manager = by(colleague(asked.kind, Role::ScheduleManager));
		Appointments::publish_schedule(manager, organization, practitioner, room, SPECIALTY, LOCATION, terms())
			.expect("a schedule manager may");
		return;
	}
	let (specialty, location) = (SPECIALTY, LOCATION);
	let schedule = Schedule { practitioner, room, specialty, location, active: true, terms: terms() };
	salus_appointments::Schedules::<Runtime>::insert(organization, SCHEDULE, schedule);
	salus_appointments::ScheduleCount::<Runtime>::insert(organization, 1);
	let candidates = BoundedVec::truncate_from(vec![SCHEDULE]);
	salus_appointments::Candidates::<Runtime>::insert(organization, SPECIALTY, candidates);
}

fn scheduled(asked: &Asked) {
	publish(asked, None);
}

/// A physician's, where there are any.
fn with_a_physician(asked: &Asked) {
	publish(asked, (asked.kind == Hospital).then(|| colleague(Hospital, Role::Physician)));
}

/// The patient has booked the schedule.
fn book(asked: &Asked) {
	Appointments::book(by(WALLET), asked.organization, SCHEDULE, asked.patient, visit(Priority::Routine), None)
		.expect("it is free");
}

pub fn booked(asked: &Asked) {
	scheduled(asked);
	book(asked);
}

fn booked_with_a_physician(asked: &Asked) {
	with_a_physician(asked);
	book(asked);
}

fn held(asked: &Asked) {
	scheduled(asked);
	let (visit, until) = (visit(Priority::Routine), NOW + 10 * MINUTE);
	Appointments::hold_slot(by(WALLET), asked.organization, SCHEDULE, asked.patient, visit, until).expect("it is free");
}

fn asked_for(asked: &Asked) {
	scheduled(asked);
	Appointments::ask(by(WALLET), asked.organization, asked.patient, wish(Priority::Routine)).expect("anybody can ask");
}

fn waiting(asked: &Asked) {
	scheduled(asked);
	Appointments::wait_for_slot(by(WALLET), asked.organization, asked.patient, wish(Priority::Routine))
		.expect("there is room");
}

fn check_in(_: &Asked) {
	Appointments::check_in(by(WALLET), APPOINTMENT).expect("it is soon");
}

fn time_off(asked: &Asked) {
	if Role::ScheduleManager.fits(asked.kind) {
		let (manager, reason) = (by(colleague(asked.kind, Role::ScheduleManager)), CancellationReason::Provider);
		Appointments::take_time_off(manager, asked.organization, SCHEDULE, soon(), later(), reason)
			.expect("a schedule manager may");
	}
}

/// Those who publish schedules.
fn manages() -> May {
	May::role(Role::ScheduleManager)
}

/// Those who book appointments for patients.
fn members() -> May {
	May::role(Role::Physician).or(Role::Nurse).or(Role::FrontDesk).or(Role::ScheduleManager)
}

/// The same, and the patient's side.
fn books() -> May {
	May { members: members().members, ..patients() }
}

/// The patient's side: with it is whoever the patient trusts to book visits.
fn patients() -> May {
	May { trusted: true, ..May::act(Act::Register) }
}

fn anybody() -> May {
	May { known: true, ..May::default() }
}

pub fn rows() -> Vec<Row> {
	[schedules(), bookings(), changes(), visits(), wishes(), cleaning()].into_iter().flatten().collect()
}

fn schedules() -> Vec<Row> {
	vec![
		Row::new("Appointments.publish_schedule", manages(), |asked| {
			Call::publish_schedule {
				organization: asked.organization,
				practitioner: None,
				room: Some(PLACE),
				specialty: SPECIALTY,
				location: LOCATION,
				terms: terms(),
			}
			.into()
		}),
		Row::new("Appointments.revise_schedule", manages(), |asked| {
			let terms = Terms { capacity: 11, ..terms() };
			Call::revise_schedule { organization: asked.organization, schedule: SCHEDULE, terms }.into()
		})
		.after(scheduled),
		Row::new("Appointments.withdraw_schedule", manages(), |asked| {
			Call::withdraw_schedule { organization: asked.organization, schedule: SCHEDULE }.into()
		})
		.after(scheduled),
		Row::new("Appointments.set_exception", manages(), |asked| {
			let (day, hours) = (Day::at(NOW), Some(BoundedVec::new()));
			Call::set_exception { organization: asked.organization, schedule: SCHEDULE, day, hours }.into()
		})
		.after(scheduled),
		Row::new("Appointments.take_time_off", manages(), |asked| {
			let (from, until, reason) = (soon(), later(), CancellationReason::Weather);
			Call::take_time_off { organization: asked.organization, schedule: SCHEDULE, from, until, reason }.into()
		})
		.after(scheduled),
		Row::new("Appointments.end_time_off", manages(), |asked| {
			Call::end_time_off { organization: asked.organization, schedule: SCHEDULE, from: soon() }.into()
		})
		.after(|asked| {
			scheduled(asked);
			time_off(asked);
		}),
		Row::new("Appointments.clear_time_off", manages(), |asked| {
			let appointments = BoundedVec::truncate_from(vec![APPOINTMENT]);
			Call::clear_time_off { organization: asked.organization, schedule: SCHEDULE, appointments, moving: true }
				.into()
		})
		.after(|asked| {
			booked(asked);
			time_off(asked);
		}),
	]
}

fn booking(asked: &Asked, priority: Priority, overbook: Option<OverbookReason>) -> RuntimeCall {
	let (organization, patient, visit) = (asked.organization, asked.patient, visit(priority));
	Call::book { organization, schedule: SCHEDULE, patient, visit, overbook }.into()
}

/// What gets a time that somebody chose.
fn bookings() -> Vec<Row> {
	vec![
		Row::new("Appointments.book", books(), |asked| booking(asked, Priority::Urgent, None)).after(scheduled),
		Row::new("Appointments.book", members(), |asked| booking(asked, Priority::Asap, None))
			.when("more urgent than `urgent`")
			.after(scheduled),
		Row::new("Appointments.book", manages(), |asked| {
			booking(asked, Priority::Routine, Some(OverbookReason::BriefVisit))
		})
		.when("beyond the schedule")
		.after(scheduled),
		Row::new("Appointments.hold_slot", books(), |asked| {
			let (organization, patient, visit) = (asked.organization, asked.patient, visit(Priority::Routine));
			Call::hold_slot { organization, schedule: SCHEDULE, patient, visit, until: NOW + 1 }.into()
		})
		.after(scheduled),
		Row::new("Appointments.confirm", books(), |_| Call::confirm { appointment: APPOINTMENT }.into()).after(held),
		Row::new("Appointments.strike_lapsed", anybody(), |_| Call::strike_lapsed { appointment: APPOINTMENT }.into())
			.after(|asked| {
				held(asked);
				pass(HOUR);
			}),
	]
}

fn reschedule(overbook: Option<OverbookReason>) -> RuntimeCall {
	let (appointment, schedule, start) = (APPOINTMENT, SCHEDULE, later());
	Call::reschedule { appointment, schedule, start, length: LENGTH, overbook }.into()
}

fn cancel(reason: CancellationReason) -> RuntimeCall {
	Call::cancel { appointment: APPOINTMENT, reason }.into()
}

/// What moves an appointment, or calls it off.
fn changes() -> Vec<Row> {
	vec![
		Row::new("Appointments.reschedule", books(), |_| reschedule(None)).after(booked),
		Row::new("Appointments.reschedule", manages(), |_| reschedule(Some(OverbookReason::Continuity)))
			.when("beyond the schedule")
			.after(booked),
		Row::new("Appointments.cancel", patients(), |_| cancel(CancellationReason::PatientPortal))
			.when("with a patient's reason")
			.after(booked),
		Row::new("Appointments.cancel", members(), |_| cancel(CancellationReason::Maintenance))
			.when("with any other reason")
			.after(booked_with_a_physician),
	]
}

/// What happens at a visit, and after it.
fn visits() -> Vec<Row> {
	vec![
		Row::new("Appointments.check_in", books(), |_| Call::check_in { appointment: APPOINTMENT }.into())
			.after(booked),
		Row::new("Appointments.arrive", members(), |_| Call::arrive { appointment: APPOINTMENT }.into()).after(booked),
		Row::new("Appointments.fulfil", May::role(Role::Physician), |_| {
			Call::fulfil { appointment: APPOINTMENT }.into()
		})
		.when("of a visit with this physician")
		.after(|asked| {
			booked_with_a_physician(asked);
			check_in(asked);
		}),
		Row::new("Appointments.fulfil", May::role(Role::Physician).or(Role::Nurse), |_| {
			Call::fulfil { appointment: APPOINTMENT }.into()
		})
		.when("of a visit in a room alone")
		.after(|asked| {
			booked(asked);
			check_in(asked);
		}),
		Row::new("Appointments.no_show", May::role(Role::Physician), |_| {
			Call::no_show { appointment: APPOINTMENT }.into()
		})
		.when("of a visit with this physician")
		.after(|asked| {
			booked_with_a_physician(asked);
			pass(2 * HOUR);
		}),
		Row::new("Appointments.no_show", May::role(Role::Physician).or(Role::Nurse), |_| {
			Call::no_show { appointment: APPOINTMENT }.into()
		})
		.when("of a visit in a room alone")
		.after(|asked| {
			booked(asked);
			pass(2 * HOUR);
		}),
		Row::new("Appointments.enter_in_error", members(), |_| {
			Call::enter_in_error { appointment: APPOINTMENT }.into()
		})
		.after(booked),
		Row::new("Appointments.give_feedback", May::act(Act::Register), |_| {
			let answer = Answer::Yes;
			let feedback = Feedback {
				care: 5,
				courtesy: 4,
				punctuality: 3,
				care_rendered: answer,
				payment_asked: answer,
				medicine_received: answer,
				text: None,
			};
			Call::give_feedback { appointment: APPOINTMENT, feedback }.into()
		})
		.after(|asked| {
			booked_with_a_physician(asked);
			check_in(asked);
			// Elsewhere nobody sees patients.
			if asked.kind == Hospital {
				Appointments::fulfil(by(colleague(Hospital, Role::Physician)), APPOINTMENT).expect("the physician may");
			}
		}),
	]
}

fn allotment(overbook: Option<OverbookReason>) -> RuntimeCall {
	let (appointment, schedule, start, until) = (APPOINTMENT, SCHEDULE, soon(), NOW + MINUTE);
	Call::allot { appointment, schedule, start, length: LENGTH, until, overbook }.into()
}

/// What is asked for, and waited for.
fn wishes() -> Vec<Row> {
	vec![
		Row::new("Appointments.ask", books(), |asked| {
			let (organization, patient, wish) = (asked.organization, asked.patient, wish(Priority::Urgent));
			Call::ask { organization, patient, wish }.into()
		}),
		Row::new("Appointments.allot", members(), |_| allotment(None)).after(asked_for),
		Row::new("Appointments.allot", manages(), |_| allotment(Some(OverbookReason::Practitioner)))
			.when("beyond the schedule")
			.after(asked_for),
		Row::new("Appointments.book_any", books(), |asked| {
			let (organization, patient, wish) = (asked.organization, asked.patient, wish(Priority::Urgent));
			Call::book_any { organization, patient, wish }.into()
		})
		.after(scheduled),
		Row::new("Appointments.wait_for_slot", books(), |asked| {
			let (organization, patient, wish) = (asked.organization, asked.patient, wish(Priority::Urgent));
			Call::wait_for_slot { organization, patient, wish }.into()
		})
		.after(scheduled),
		Row::new("Appointments.wait_for_slot", members(), |asked| {
			let (organization, patient, wish) = (asked.organization, asked.patient, wish(Priority::Stat));
			Call::wait_for_slot { organization, patient, wish }.into()
		})
		.when("more urgent than `urgent`")
		.after(scheduled),
		Row::new("Appointments.set_priority", members(), |_| {
			Call::set_priority { appointment: APPOINTMENT, priority: Priority::Stat }.into()
		})
		.after(waiting),
		Row::new("Appointments.offer_slot", members(), |asked| {
			let (organization, from, until) = (asked.organization, soon(), later());
			Call::offer_slot { organization, schedule: SCHEDULE, from, until }.into()
		})
		.after(waiting),
		Row::new("Appointments.pre_empt", May::role(Role::Physician), |asked| {
			let (patient, kind, reason) = (asked.duplicate, AppointmentType::Emergency, PreEmptionReason::Triage);
			Call::pre_empt { appointment: APPOINTMENT, patient, kind, reason }.into()
		})
		.after(booked),
	]
}

/// What keeps storage small.
fn cleaning() -> Vec<Row> {
	vec![Row::new("Appointments.clear_days", anybody(), |asked| {
		let resource = Resource::Patient(asked.patient);
		Call::clear_days { resource, days: BoundedVec::truncate_from(vec![soon().day()]) }.into()
	})
	.after(|asked| {
		booked(asked);
		pass(10 * DAY);
	})]
}
