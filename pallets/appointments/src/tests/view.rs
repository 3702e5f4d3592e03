//! What portals are shown, through the functions and through the view functions' one door.

use frame_support::assert_ok;
use salus_gauge::view::Door;
use salus_primitives::{
	appointment::{Answer, AppointmentStatus, CancellationReason, Feedback, Reminder},
	schedule::{Resource, SlotStatus},
	AppointmentId, Cell, Day,
};

use crate::mock::*;

#[test]
fn a_day_of_a_schedule_is_shown_in_slots() {
	scene(|| {
		let slots = || -> Vec<(Cell, u16, &str)> {
			let all = Appointments::slots(HOSPITAL, SCHEDULE, TODAY);
			all.into_iter().map(|slot| (slot.start, slot.length, slot.status.code())).collect()
		};
		assert_eq!(slots(), [(at(9, 0), 96, "free")]);
		book(1, at(9, 0));
		hold(2, at(9, 35));
		let reason = CancellationReason::Provider;
		assert_ok!(Appointments::take_time_off(by(&manager()), HOSPITAL, SCHEDULE, at(16, 0), at(18, 0), reason));
		let overbook = Some(salus_primitives::appointment::OverbookReason::Amends);
		assert_ok!(Appointments::book(by(&manager()), HOSPITAL, SCHEDULE, patient(3), visit(at(8, 30)), overbook));
		assert_eq!(
			slots(),
			[
				(at(8, 30), 6, "busy"),
				(at(9, 0), 6, "busy"),
				(at(9, 30), 1, "busy-unavailable"),
				(at(9, 35), 6, "busy-tentative"),
				(at(10, 5), 1, "busy-unavailable"),
				(at(10, 10), 70, "free"),
				(at(16, 0), 12, "busy-unavailable"),
			]
		);
		pass(LONGEST);
		let tentative = Appointments::slots(HOSPITAL, SCHEDULE, TODAY);
		assert!(tentative.iter().all(|slot| slot.status != SlotStatus::BusyTentative));
		// The doctor has the same time in the other hospital, where it is not told whose.
		let elsewhere = Appointments::slots(OTHER_HOSPITAL, SCHEDULE, TODAY);
		assert!(elsewhere.iter().any(|slot| slot.status == SlotStatus::BusyUnavailable && slot.start == at(9, 0)));
		assert_eq!(Appointments::slots(HOSPITAL, NO_SCHEDULE, TODAY), []);
	});
}

#[test]
fn every_time_that_is_shown_can_be_booked_and_no_other() {
	scene(|| {
		book(1, at(9, 0));
		book(2, at(12, 0));
		book(3, at(14, 20));
		let starts = Appointments::starts(HOSPITAL, SCHEDULE, TODAY, 6, Some(patient(2)));
		for cell in 0..288u32 {
			let start = TODAY.first().later(cell);
			let booked = frame_support::storage::with_storage_layer(|| {
				let made = try_book(2, start);
				made.and(Err::<(), _>(sp_runtime::DispatchError::Other("taken back")))
			});
			let can = booked == Err(sp_runtime::DispatchError::Other("taken back"));
			assert_eq!(can, starts.contains(&start), "{start:?}");
		}
		assert!(!starts.is_empty());
		let anybody = Appointments::starts(HOSPITAL, SCHEDULE, TODAY, 6, None);
		assert_eq!(anybody, starts);
		assert_eq!(Appointments::starts(HOSPITAL, SCHEDULE, TODAY, 7, None), []);
		assert_eq!(Appointments::starts(HOSPITAL, SCHEDULE, Day(TODAY.0 - 1), 6, None), []);
		book(4, at(16, 0));
		assert_eq!(Appointments::starts(HOSPITAL, SCHEDULE, TODAY, 6, None), []);
	});
}

#[test]
fn days_are_shown_in_their_order_by_whose_they_are() {
	scene(|| {
		let (late, early) = (book(1, at(14, 0)), book(2, at(10, 0)));
		let call = Appointments::book(by(&desk()), HOSPITAL, OTHER_SCHEDULE, patient(1), visit(at(9, 0)), None);
		assert_ok!(call);
		let third = last();
		assert_eq!(entries(&Resource::Practitioner(doctor()), TODAY), [early, late]);
		assert_eq!(entries(&Resource::Room(HOSPITAL, ROOM), TODAY), [early, late]);
		assert_eq!(entries(&Resource::Patient(patient(1)), TODAY), [third, late]);
		assert_eq!(entries(&Resource::Patient(patient(1)), Day(TODAY.0 + 1)), []);
		let day = |after, limit| -> Vec<_> {
			let all = Appointments::organization_day(HOSPITAL, TODAY, after, limit);
			let ids = |all: Vec<salus_primitives::appointment::AppointmentEntry>| -> Vec<_> {
				all.into_iter().map(|entry| entry.id).collect()
			};
			all.into_iter().map(|(schedule, all)| (schedule, ids(all))).collect()
		};
		assert_eq!(day(None, 9), [(SCHEDULE, vec![early, late]), (OTHER_SCHEDULE, vec![third])]);
		assert_eq!(day(None, 1), [(SCHEDULE, vec![early, late])]);
		assert_eq!(day(Some(SCHEDULE), 9), [(OTHER_SCHEDULE, vec![third])]);
	});
}

#[test]
fn pages_show_everything_once() {
	scene(|| {
		let mut all: Vec<_> = (1..5).map(|days| book(1, on(days, 10, 0))).collect();
		all.push(ask(1, wish(at(9, 0), at(10, 0))));
		assert_ok!(cancel(all[0]));
		let (mut seen, mut after) = (Vec::<AppointmentId>::new(), None);
		loop {
			let page = Appointments::all_appointments_of(patient(1), after, 2);
			assert!(page.len() <= 2);
			let Some(last) = page.last() else { break };
			after = Some(last.id);
			seen.extend(page.iter().map(|entry| entry.id));
		}
		seen.sort();
		assert_eq!(seen, all);
		assert_eq!(Appointments::appointments_of(patient(1)).len(), 4);
		for number in 2..6 {
			ask(number, wish(at(9, 0), at(10, 0)));
		}
		let first = Appointments::proposals(HOSPITAL, SPECIALTY, None, 3);
		let rest = Appointments::proposals(HOSPITAL, SPECIALTY, first.last().map(|entry| entry.id), 9);
		assert_eq!((first.len(), rest.len()), (3, 2));
		assert!(rest.iter().all(|entry| !first.contains(entry)));
	});
}

#[test]
fn reminders_are_due_a_day_and_two_hours_before() {
	scene(|| {
		let (today, tomorrow) = (book(1, at(12, 0)), book(2, on(1, 9, 0)));
		hold(3, at(13, 0));
		let reminder = |due: Cell, id, number, start| Reminder {
			due: due.moment(),
			appointment: id,
			patient: patient(number),
			organization: HOSPITAL,
			start,
		};
		let first = reminder(at(9, 0), tomorrow, 2, on(1, 9, 0));
		let second = reminder(at(10, 0), today, 1, at(12, 0));
		let between = |from: Cell, until: Cell| Appointments::reminders(from.moment(), until.moment(), None, 9);
		assert_eq!(between(at(8, 0), on(1, 0, 0)), [first, second]);
		assert_eq!(between(at(9, 5), at(10, 0)), []);
		assert_eq!(between(at(10, 0), at(10, 5)), [second]);
		assert_eq!(Appointments::reminders(at(10, 0).moment() + 1, at(10, 5).moment(), None, 9), []);
		// The one before a day is no reminder of what is today.
		assert_eq!(between(on(1, 7, 0), on(1, 7, 5)), [reminder(on(1, 7, 0), tomorrow, 2, on(1, 9, 0))]);
		assert_ok!(cancel(today));
		assert_eq!(between(at(8, 0), on(1, 0, 0)), [first]);
	});
}

#[test]
fn reminders_are_listed_by_pages() {
	scene(|| {
		for schedule in [SCHEDULE, OTHER_SCHEDULE] {
			for (number, hour) in [(1, 10), (2, 11), (3, 12)] {
				let number = number + if schedule == SCHEDULE { 0 } else { 3 };
				let visit = visit(on(1, hour, 0));
				assert_ok!(Appointments::book(by(&desk()), HOSPITAL, schedule, patient(number), visit, None));
			}
		}
		// Both reminders of each of them: the first ones, and then the second ones.
		book(7, at(12, 0));
		let (from, until) = (at(10, 0).moment(), on(1, 10, 0).moment());
		let all = Appointments::reminders(from, until, None, 100);
		let ahead = |reminder: &Reminder| reminder.start.moment() - reminder.due;
		let leads: Vec<_> = all.iter().map(ahead).collect();
		assert_eq!(leads, [[FIRST; 6].as_slice(), &[SECOND; 5]].concat());
		for limit in [1, 2, 5, 6, 11, 12] {
			let (mut seen, mut after) = (Vec::new(), None);
			// One page more than there are reminders, at most: whoever asks comes to an end.
			for _ in 0..=all.len() {
				let page = Appointments::reminders(from, until, after, limit);
				assert!(page.len() <= limit as usize);
				after = page.last().copied().or(after);
				seen.extend(page);
			}
			assert_eq!(seen, all, "{limit} at a time");
		}
		// No more than a day at once, whatever is asked.
		assert_eq!(Appointments::reminders(from, u64::MAX, None, 100), all);
		assert_eq!(status_of(all[0].appointment), AppointmentStatus::Booked);
	});
}

/// One of everything that can be shown: a visit and what the patient says of it, one of which nothing was said, a patient who did not come, one whom time off hits, a proposal, and a wait.
fn one_of_each() -> [AppointmentId; 3] {
	let visited = appointment_at(AppointmentStatus::Fulfilled, 1, at(9, 0));
	let said = Feedback {
		care: 5,
		courtesy: 4,
		punctuality: 3,
		care_rendered: Answer::Yes,
		payment_asked: Answer::No,
		medicine_received: Answer::Yes,
		text: None,
	};
	assert_ok!(Appointments::give_feedback(by(&wallet(1)), visited, said));
	appointment_at(AppointmentStatus::NoShow, 2, at(10, 0));
	let unsaid = appointment_at(AppointmentStatus::Fulfilled, 6, at(11, 0));
	let hit = book(3, on(1, 10, 0));
	let (from, until, reason) = (on(1, 9, 0), on(1, 12, 0), CancellationReason::Provider);
	assert_ok!(Appointments::take_time_off(by(&manager()), HOSPITAL, SCHEDULE, from, until, reason));
	let (day, closed) = (Day(TODAY.0 + 2), Some(Default::default()));
	assert_ok!(Appointments::set_exception(by(&manager()), HOSPITAL, SCHEDULE, day, closed));
	ask(4, wish(on(1, 13, 0), on(1, 16, 0)));
	wait(5, wish(on(1, 13, 0), on(1, 16, 0)));
	[visited, unsaid, hit]
}

#[test]
fn view_functions_answer_the_same() {
	scene(|| {
		let [visited, unsaid, hit] = one_of_each();
		let tomorrow = Day(TODAY.0 + 1);
		let all = Appointments::pallet_view_functions_metadata().into_iter().map(|view| (view.id, view.name));
		let mut door = Door::new(all, Test::execute_view_function);
		macro_rules! same {
			($View:ident, $function:ident($($argument:expr),*)) => {
				door.same(crate::pallet::$View::<Test>::new($($argument),*), Appointments::$function($($argument),*))
			};
		}
		same!(ScheduleViewFunction, schedule(HOSPITAL, SCHEDULE));
		same!(SchedulesViewFunction, schedules(HOSPITAL, Some(SCHEDULE), 9));
		same!(SchedulesForViewFunction, schedules_for(HOSPITAL, SPECIALTY));
		same!(ExceptionsViewFunction, exceptions(HOSPITAL, SCHEDULE));
		same!(TimeOffViewFunction, time_off(HOSPITAL, SCHEDULE));
		same!(HitByTimeOffViewFunction, hit_by_time_off(HOSPITAL, SCHEDULE, tomorrow));
		same!(SlotsViewFunction, slots(HOSPITAL, SCHEDULE, tomorrow));
		same!(StartsViewFunction, starts(HOSPITAL, SCHEDULE, tomorrow, 6, Some(patient(3))));
		same!(AppointmentViewFunction, appointment(hit));
		same!(AppointmentsOfViewFunction, appointments_of(patient(3)));
		same!(WaitsOfViewFunction, waits_of(patient(5)));
		same!(AllAppointmentsOfViewFunction, all_appointments_of(patient(1), None, 9));
		same!(DayViewFunction, day(Resource::Practitioner(doctor()), tomorrow));
		same!(OrganizationDayViewFunction, organization_day(HOSPITAL, tomorrow, None, 9));
		same!(ProposalsViewFunction, proposals(HOSPITAL, SPECIALTY, None, 9));
		same!(WaitingViewFunction, waiting(HOSPITAL, SPECIALTY));
		same!(RemindersViewFunction, reminders(START, START + FIRST, None, 9));
		same!(AttendanceViewFunction, attendance(HOSPITAL, patient(2)));
		same!(FeedbackViewFunction, feedback(visited));
		same!(AwaitsFeedbackViewFunction, awaits_feedback(unsaid));
		same!(RatingsViewFunction, ratings(HOSPITAL));
		door.close();
	});
}
