//! Each invariant notices what breaks it: storage is corrupted by hand, as no call can.

use frame_support::{assert_ok, BoundedVec};
use salus_primitives::{
	appointment::{Answer, AppointmentStatus, CancellationReason, Feedback, Waiting},
	priority::Priority,
	schedule::{Exception, Hours, Resource, Schedule},
	AppointmentId, Cell, ScheduleId, SpecialtyId,
};
use sp_runtime::DispatchError;

use crate::{mock::*, *};

const BOOKED: AppointmentId = AppointmentId(0);
const ASKED: AppointmentId = AppointmentId(1);
const FIRST: AppointmentId = AppointmentId(2);
const SECOND: AppointmentId = AppointmentId(3);
const HELD: AppointmentId = AppointmentId(4);
const SEEN: AppointmentId = AppointmentId(5);

/// Somebody booked, somebody who asks, two who wait, a hold, a visit with feedback, a day with other hours, and time off; then broken.
fn broken(how: impl FnOnce()) -> &'static str {
	new_test_ext().execute_with(|| {
		furnish();
		book(1, at(12, 0));
		ask(2, wish(at(9, 0), at(17, 0)));
		wait(3, wish(at(9, 0), at(17, 0)));
		pass(1);
		wait(4, wish(at(9, 0), at(17, 0)));
		hold(5, at(14, 0));
		fulfil();
		assert_ok!(mock::Appointments::set_exception(
			by(&manager()),
			HOSPITAL,
			SCHEDULE,
			TODAY,
			Some(BoundedVec::new())
		));
		let (from, until, reason) = (on(1, 9, 0), on(1, 10, 0), CancellationReason::Provider);
		assert_ok!(mock::Appointments::take_time_off(by(&manager()), HOSPITAL, SCHEDULE, from, until, reason));
		assert_ok!(mock::Appointments::do_try_state());
		how();
		match mock::Appointments::do_try_state() {
			Err(DispatchError::Other(why)) => why,
			other => panic!("the breach was not noticed: {other:?}"),
		}
	})
}

/// A visit that is to begin at nine, of somebody who is early; with feedback.
fn fulfil() {
	let id = book(6, at(9, 0));
	assert_ok!(mock::Appointments::check_in(by(&wallet(6)), id));
	assert_ok!(mock::Appointments::fulfil(by(&doctor()), id));
	let (care, courtesy, punctuality) = (5, 5, 5);
	let (care_rendered, payment_asked, medicine_received) = (Answer::Yes, Answer::No, Answer::No);
	let feedback =
		Feedback { care, courtesy, punctuality, care_rendered, payment_asked, medicine_received, text: None };
	assert_ok!(mock::Appointments::give_feedback(by(&wallet(6)), id, feedback));
}

fn schedule(how: impl FnOnce(&mut Schedule)) {
	Schedules::<Test>::mutate(HOSPITAL, SCHEDULE, |schedule| how(schedule.as_mut().expect("it is there")));
}

fn found(id: AppointmentId, how: impl FnOnce(&mut Appointment)) {
	crate::Appointments::<Test>::mutate_extant(id, how);
}

fn agenda(how: impl FnOnce(&mut Agenda<<Test as Config>::MaxVisits>)) {
	Agendas::<Test>::mutate(Resource::Practitioner(doctor()), TODAY, how);
}

fn list(how: impl FnOnce(&mut Vec<Waiting>)) {
	let mut all = WaitingList::<Test>::get(HOSPITAL, SPECIALTY).into_inner();
	how(&mut all);
	WaitingList::<Test>::insert(HOSPITAL, SPECIALTY, BoundedVec::truncate_from(all));
}

/// Has patients wait in the places that are kept for the displaced, who are not.
fn wait_as_if_displaced(numbers: &[u8]) {
	for number in numbers {
		let id = NextAppointment::<Test>::get();
		let of = wish(at(9, 0), at(17, 0));
		let waits = mock::Appointments::begun(HOSPITAL, patient(*number), AppointmentStatus::Waitlist, of, true);
		assert_ok!(mock::Appointments::queue(id, &waits, true, Now::get()));
		assert_ok!(mock::Appointments::store(id, None, waits));
	}
	list(|all| {
		all.iter_mut().for_each(|waiting| waiting.displaced = false);
		all.sort_by_key(|waiting| waiting.since);
	});
}

fn absences(how: impl FnOnce(&mut Vec<Absence>)) {
	let mut all = Absences::<Test>::get(HOSPITAL, SCHEDULE).into_inner();
	how(&mut all);
	Absences::<Test>::insert(HOSPITAL, SCHEDULE, BoundedVec::truncate_from(all));
}

fn candidates(all: &[u32]) {
	let all = all.iter().map(|id| ScheduleId(*id)).collect();
	Candidates::<Test>::insert(HOSPITAL, SPECIALTY, BoundedVec::truncate_from(all));
}

#[test]
fn of_schedules() {
	assert_eq!(broken(|| ScheduleCount::<Test>::insert(HOSPITAL, 1)), "a schedule that was not numbered");
	assert_eq!(broken(|| ScheduleCount::<Test>::insert(HOSPITAL, 3)), "an organization's schedules are miscounted");
	assert_eq!(broken(|| ScheduleCount::<Test>::insert(HOSPITAL, 6)), "an organization with too many schedules");
	let nobody = || schedule(|of| (of.practitioner, of.room) = (None, None));
	assert_eq!(broken(nobody), "a schedule of nobody");
	assert_eq!(broken(|| schedule(|of| of.terms.last.0 = 0)), "a schedule that ends before it begins");
	let lost = "a schedule that is not found, or a withdrawn one that is";
	assert_eq!(broken(|| schedule(|of| of.active = false)), lost);
	assert_eq!(broken(|| candidates(&[1])), lost);
	assert_eq!(broken(|| candidates(&[1, 0])), "schedules out of order");
	assert_eq!(broken(|| candidates(&[0, 1, 2])), "a schedule of another specialty");
	let empty = || Candidates::<Test>::insert(HOSPITAL, SpecialtyId(9), BoundedVec::new());
	assert_eq!(broken(empty), "an empty specialty");
}

#[test]
fn of_exceptions_and_time_off() {
	let exception = || Exception { day: TODAY, hours: BoundedVec::new() };
	let put = |schedule, all| Exceptions::<Test>::insert(HOSPITAL, schedule, BoundedVec::truncate_from(all));
	assert_eq!(broken(|| put(SCHEDULE, vec![exception(), exception()])), "a day with two exceptions");
	assert_eq!(broken(|| put(NO_SCHEDULE, vec![exception()])), "an exception of no schedule");
	assert_eq!(broken(|| absences(|all| all[0].until = all[0].from)), "time off of no time");
	assert_eq!(broken(|| absences(|all| all.push(all[0]))), "time off twice");
	let patients = || absences(|all| all[0].reason = CancellationReason::Patient);
	assert_eq!(broken(patients), "time off for a patient's reason");
	let nowhere = || {
		let all = Absences::<Test>::get(HOSPITAL, SCHEDULE);
		Absences::<Test>::insert(HOSPITAL, NO_SCHEDULE, all);
	};
	assert_eq!(broken(nowhere), "time off of no schedule");
}

#[test]
fn of_days() {
	let wrong = "a day whose cells are not those of its visits";
	assert_eq!(broken(|| agenda(|day| day.busy = Cells::NONE)), wrong);
	assert_eq!(broken(|| agenda(|day| day.kept = Cells::ALL)), wrong);
	let twice = || agenda(|day| day.entries[1].visit = day.entries[0].visit);
	assert_eq!(broken(twice), "two visits at a time");
	let none = || agenda(|day| day.entries[0].appointment = NO_APPOINTMENT);
	assert_eq!(broken(none), "cells of no appointment");
	let moved = Hours { from: 1, until: 2 };
	assert_eq!(broken(|| agenda(|day| day.entries[0].visit = moved)), "cells of nobody");
	assert_eq!(
		broken(|| found(BOOKED, |of| of.slot.as_mut().expect("it has one").start = at(16, 0))),
		"cells of nobody"
	);
	assert_eq!(broken(|| found(BOOKED, |of| of.status = AppointmentStatus::Cancelled)), "cells of nobody");
	let day = Resource::Patient(patient(9));
	assert_eq!(broken(|| Agendas::<Test>::insert(day, TODAY, Agenda::default())), "an empty day");
	let lost = || Agendas::<Test>::remove(Resource::Patient(patient(1)), TODAY);
	assert_eq!(broken(lost), "an appointment without its cells");
}

#[test]
fn of_appointments() {
	assert_eq!(broken(|| NextAppointment::<Test>::put(HELD)), "an appointment that was not numbered");
	let hidden = || AppointmentsOf::<Test>::remove(patient(1), BOOKED);
	assert_eq!(broken(hidden), "an appointment that its patient does not find");
	let other = || AppointmentsOf::<Test>::insert(patient(1), NO_APPOINTMENT, ());
	assert_eq!(broken(other), "a patient with no such appointment");
	assert_eq!(broken(|| found(ASKED, |of| of.slot = Some(slot(at(9, 0))))), "a time of what has none yet");
	let timeless = || found(ASKED, |of| of.status = AppointmentStatus::Arrived);
	assert_eq!(broken(timeless), "an appointment without a time");
	assert_eq!(broken(|| found(ASKED, |of| of.lapses = Some(1))), "what is not held lapses, or the reverse");
	assert_eq!(broken(|| found(ASKED, |of| of.ended = Some(START))), "an end of what goes on, or none of what is over");
	assert_eq!(broken(|| found(SEEN, |of| of.ended = None)), "an end of what goes on, or none of what is over");
	assert_eq!(broken(|| found(SEEN, |of| of.ended = Some(1))), "an appointment that was over before it began");
	let reason = Some(CancellationReason::Weather);
	assert_eq!(broken(|| found(ASKED, |of| of.cancelled = reason)), "a reason for nothing");
	assert_eq!(broken(|| Open::<Test>::remove(patient(1))), "an appointment that is not over, and not open");
	let open = |number: u8, how: fn(&mut Vec<OpenAppointment>)| {
		let mut all = Open::<Test>::get(patient(number)).into_inner();
		how(&mut all);
		Open::<Test>::insert(patient(number), BoundedVec::truncate_from(all));
	};
	let other = "an appointment that is open for another time";
	assert_eq!(broken(|| open(1, |all| all[0].until += 1)), other);
	let answered = || open(1, |all| all[0].unanswered = Some(HOSPITAL));
	assert_eq!(broken(answered), "an answer that nobody gave, or that is lost");
	let passed = || {
		pass_until(at(17, 0));
		Open::<Test>::remove(patient(2));
	};
	assert_eq!(broken(passed), "a proposal that is struck off with none");
	let over = || open(6, |all| all.push(OpenAppointment { appointment: SEEN, until: u64::MAX, unanswered: None }));
	assert_eq!(broken(over), "an appointment that is over, and open");
	assert_eq!(broken(|| open(1, |all| all.push(all[0]))), "an appointment that is open twice");
	let anothers =
		|| open(9, |all| all.push(OpenAppointment { appointment: BOOKED, until: u64::MAX, unanswered: None }));
	assert_eq!(broken(anothers), "another's appointment");
}

#[test]
fn of_the_ways_to_them() {
	assert_eq!(broken(|| Upcoming::<Test>::remove(at(12, 0), BOOKED)), "nobody is reminded");
	let stray = || Upcoming::<Test>::insert(Cell(1), BOOKED, ());
	assert_eq!(broken(stray), "a reminder of nothing");
	assert_eq!(broken(|| Proposals::<Test>::remove((HOSPITAL, SPECIALTY), ASKED)), "a proposal that nobody sees");
	let stray = || Proposals::<Test>::insert((HOSPITAL, SPECIALTY), BOOKED, ());
	assert_eq!(broken(stray), "a proposal that nobody made");
}

#[test]
fn of_waiting_lists() {
	assert_eq!(broken(|| list(|all| all.reverse())), "somebody waits out of turn");
	assert_eq!(broken(|| list(|all| all[1] = all[0].clone())), "somebody waits twice");
	let shorter = || list(|all| all.truncate(1));
	assert_eq!(broken(shorter), "somebody waits on no list");
	assert_eq!(broken(|| list(|all| all[1].appointment = NO_APPOINTMENT)), "somebody waits without an appointment");
	assert_eq!(broken(|| list(|all| all[0].wish.priority = Priority::Stat)), "somebody waits for something else");
	assert_eq!(broken(|| list(|all| all[1].patient = patient(9))), "somebody waits for something else");
	assert_eq!(broken(|| found(SECOND, |of| of.wish.length = 3)), "somebody waits for something else");
	let empty = || WaitingList::<Test>::insert(HOSPITAL, SpecialtyId(9), BoundedVec::new());
	assert_eq!(broken(empty), "an empty list");
	let elsewhere = || {
		let all = WaitingList::<Test>::take(HOSPITAL, SPECIALTY);
		WaitingList::<Test>::insert(OTHER_HOSPITAL, SPECIALTY, all);
	};
	assert_eq!(broken(elsewhere), "somebody waits for something else");
	let lost = "somebody waits on no list";
	assert_eq!(broken(|| list(|all| all.retain(|waiting| waiting.appointment != FIRST))), lost);
	assert_eq!(broken(|| wait_as_if_displaced(&[3])), "a patient waits twice");
	assert_eq!(broken(|| wait_as_if_displaced(&[7, 8])), "somebody waits in a place that is kept for others");
}

#[test]
fn of_feedback_and_attendance() {
	let sum = "feedback that does not add up";
	let changes: [fn(&mut Ratings); 7] = [
		|all| all.count += 1,
		|all| all.care += 1,
		|all| all.courtesy += 1,
		|all| all.punctuality += 1,
		|all| all.not_rendered += 1,
		|all| all.payment_asked += 1,
		|all| all.medicine_missing += 1,
	];
	for change in changes {
		assert_eq!(broken(|| RatingsOf::<Test>::mutate(HOSPITAL, change)), sum);
	}
	assert_eq!(broken(|| RatingsOf::<Test>::remove(HOSPITAL)), sum);
	let none = || {
		let given = FeedbackOf::<Test>::get(SEEN).expect("it was given");
		FeedbackOf::<Test>::insert(BOOKED, given);
	};
	assert_eq!(broken(none), "feedback of no visit");
	let missed = Attendance { no_shows: 1, late_changes: 0 };
	let count = || Attendances::<Test>::insert(HOSPITAL, patient(1), missed);
	assert_eq!(broken(count), "a patient's absences are miscounted");
}
