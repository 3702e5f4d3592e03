//! Waiting for a time, and what becomes of one that is free.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	appointment::{AppointmentStatus, CancellationReason, Wish},
	patient::PatientStatus,
	priority::Priority,
	AppointmentId, Cell, LocationId, SpecialtyId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

fn order() -> Vec<AppointmentId> {
	Appointments::waiting(HOSPITAL, SPECIALTY).into_iter().map(|waiting| waiting.appointment).collect()
}

fn as_urgent(priority: Priority) -> Wish {
	Wish { priority, ..wish(at(10, 0), at(10, 30)) }
}

fn offer(from: Cell, until: Cell) -> DispatchResult {
	Appointments::offer_slot(by(&desk()), HOSPITAL, SCHEDULE, from, until)
}

#[test]
fn the_more_urgent_is_next_and_then_whoever_has_waited_longer() {
	scene(|| {
		let first = wait(1, as_urgent(Priority::Routine));
		assert!(matches!(events()[..], [Event::Asked { status: AppointmentStatus::Waitlist, .. }]));
		pass(1);
		let second = wait(2, as_urgent(Priority::Urgent));
		pass(1);
		let third = wait(3, as_urgent(Priority::Routine));
		assert_eq!(order(), [second, first, third]);
		let call = Appointments::wait_for_slot(by(&desk()), HOSPITAL, patient(4), as_urgent(Priority::Stat));
		assert_noop!(call, Error::<Test>::TooManyWaiting);
		// Another specialty has a list of its own.
		let (specialty, location) = (SpecialtyId(1), LocationId(1));
		let call =
			Appointments::publish_schedule(by(&manager()), HOSPITAL, Some(nurse()), None, specialty, location, terms());
		assert_ok!(call);
		let elsewhere = Wish { specialty, ..as_urgent(Priority::Stat) };
		assert_ok!(Appointments::wait_for_slot(by(&desk()), HOSPITAL, patient(4), elsewhere));

		let set = |id, priority| Appointments::set_priority(by(&desk()), id, priority);
		assert_noop!(set(third, Priority::Routine), Error::<Test>::NoChange);
		assert_ok!(set(third, Priority::Stat));
		assert_eq!(order(), [third, second, first]);
		// The time of waiting counts on.
		assert_ok!(set(second, Priority::Routine));
		assert_eq!(order(), [third, first, second]);
		assert_eq!(appointment(second).wish.priority, Priority::Routine);
		let waits: Vec<_> = Appointments::waits_of(patient(3)).iter().map(|entry| entry.id).collect();
		assert_eq!(waits, [third]);
	});
}

#[test]
fn a_time_that_becomes_free_is_offered_to_the_first_who_fits() {
	scene(|| {
		let booked = book(1, at(10, 0));
		let misfits = [
			Wish { practitioner: Some(nurse()), ..as_urgent(Priority::Stat) },
			Wish { from: at(10, 30), until: at(11, 30), length: 12, ..as_urgent(Priority::Stat) },
		];
		let [first, second] = misfits;
		let misfits = [wait(2, first), wait(4, second)];
		let fits = wait(3, as_urgent(Priority::Routine));
		events();
		assert_ok!(cancel(booked));
		let until = START + OFFER;
		match &events()[..] {
			[Event::Cancelled { .. }, Event::Placed { appointment, status, slot: at_slot, lapses, by: None, .. }] => {
				assert_eq!((*appointment, *status), (fits, AppointmentStatus::Pending));
				assert_eq!((at_slot, *lapses), (&slot(at(10, 0)), Some(until)));
			}
			other => panic!("something else was reported: {other:?}"),
		}
		assert_eq!(order(), misfits);
	});
}

#[test]
fn a_longer_visit_reaches_beyond_the_cells_that_became_free() {
	scene(|| {
		let booked = book(1, at(10, 0));
		let long = wait(2, Wish { length: 12, ..wish(at(9, 40), at(11, 0)) });
		assert_ok!(cancel(booked));
		// The earliest that has one of the cells.
		assert_eq!(start_of(long), at(9, 40));
	});
}

#[test]
fn the_dead_and_those_who_are_elsewhere_are_passed_over() {
	scene(|| {
		let booked = book(1, at(10, 0));
		let dead = wait(2, as_urgent(Priority::Stat));
		Neighbours::patient(patient(2), PatientStatus::Deceased);
		let busy = wait(3, as_urgent(Priority::Urgent));
		let call = Appointments::book(by(&desk()), HOSPITAL, OTHER_SCHEDULE, patient(3), visit(at(10, 0)), None);
		assert_ok!(call);
		let next = wait(4, as_urgent(Priority::Routine));
		assert_ok!(cancel(booked));
		assert_eq!(status_of(next), AppointmentStatus::Pending);
		assert_eq!(order(), [dead, busy]);
	});
}

#[test]
fn an_offer_lapses_and_goes_to_the_next() {
	scene(|| {
		let booked = book(1, at(10, 0));
		let (first, second) = (wait(2, as_urgent(Priority::Urgent)), wait(3, as_urgent(Priority::Routine)));
		assert_ok!(cancel(booked));
		assert_noop!(offer(at(10, 0), at(10, 30)), Error::<Test>::NobodyFits);
		pass(OFFER);
		assert_noop!(Appointments::confirm(by(&wallet(2)), first), Error::<Test>::HoldLapsed);
		assert_ok!(offer(at(10, 0), at(10, 30)));
		assert_eq!((status_of(first), status_of(second)), (AppointmentStatus::Cancelled, AppointmentStatus::Pending));
		assert_ok!(Appointments::confirm(by(&wallet(3)), second));
		assert_eq!(order(), []);
	});
}

#[test]
fn on_a_full_list_whoever_has_waited_in_vain_makes_room() {
	scene(|| {
		let [first, vain, third] = [(at(10, 0), 1), (at(9, 0), 2), (at(10, 0), 3)]
			.map(|(from, number)| wait(number, wish(from, from.later(6u8))));
		pass_until(at(9, 30));
		events();
		let next = wait(4, wish(at(10, 0), at(10, 30)));
		assert!(matches!(events()[..], [Event::Lapsed { appointment }, Event::Asked { .. }] if appointment == vain));
		assert_eq!((order(), status_of(vain)), (vec![first, third, next], AppointmentStatus::Cancelled));
	});
}

#[test]
fn an_offer_ends_when_the_visit_begins() {
	scene(|| {
		let booked = book(1, at(10, 0));
		let next = wait(2, as_urgent(Priority::Routine));
		pass_until(at(9, 45));
		assert_ok!(cancel(booked));
		assert_eq!(appointment(next).lapses, Some(at(10, 0).moment()));
	});
}

#[test]
fn what_has_begun_is_offered_to_nobody() {
	scene(|| {
		let booked = book(1, at(10, 0));
		let next = wait(2, as_urgent(Priority::Routine));
		pass_until(at(10, 0));
		assert_ok!(cancel(booked));
		assert_eq!(status_of(next), AppointmentStatus::Waitlist);
	});
}

#[test]
fn free_time_is_offered_by_hand() {
	scene(|| {
		assert_noop!(offer(at(9, 0), at(17, 0)), Error::<Test>::NobodyFits);
		let next = wait(2, as_urgent(Priority::Routine));
		assert_noop!(offer(at(12, 0), at(17, 0)), Error::<Test>::NobodyFits);
		assert_noop!(offer(at(12, 0), at(12, 0)), Error::<Test>::InvalidPeriod);
		assert_noop!(offer(at(7, 0), at(8, 0)), Error::<Test>::HasPassed);
		assert_noop!(offer(at(9, 0), on(14, 9, 5)), Error::<Test>::PeriodTooLong);
		let missing = Appointments::offer_slot(by(&desk()), HOSPITAL, NO_SCHEDULE, at(9, 0), at(10, 0));
		assert_noop!(missing, Error::<Test>::NotFound);
		assert_ok!(offer(at(8, 0), on(13, 8, 0)));
		assert_eq!((status_of(next), start_of(next)), (AppointmentStatus::Pending, at(10, 0)));
		assert_ok!(Appointments::withdraw_schedule(by(&manager()), HOSPITAL, SCHEDULE));
		assert_noop!(offer(at(9, 0), at(17, 0)), Error::<Test>::ScheduleWithdrawn);
	});
}

#[test]
fn the_end_of_time_off_is_offered_too() {
	scene(|| {
		let next = wait(2, as_urgent(Priority::Routine));
		let reason = CancellationReason::Provider;
		assert_ok!(Appointments::take_time_off(by(&manager()), HOSPITAL, SCHEDULE, at(9, 0), at(17, 0), reason));
		assert_noop!(offer(at(9, 0), at(17, 0)), Error::<Test>::NobodyFits);
		assert_ok!(Appointments::end_time_off(by(&manager()), HOSPITAL, SCHEDULE, at(9, 0)));
		assert_eq!((status_of(next), start_of(next)), (AppointmentStatus::Pending, at(10, 0)));
	});
}

#[test]
fn a_patient_waits_once_on_a_list() {
	scene(|| {
		let try_wait = |number, wish| Appointments::wait_for_slot(by(&wallet(number)), HOSPITAL, patient(number), wish);
		let first = wait(1, as_urgent(Priority::Routine));
		assert_noop!(try_wait(1, as_urgent(Priority::Urgent)), Error::<Test>::AlreadyWaiting);
		assert_ok!(try_wait(2, as_urgent(Priority::Urgent)));
		// Once it does not wait any more, it can again; a wait whose time has passed is struck off for it.
		assert_ok!(Appointments::cancel(by(&wallet(1)), first, CancellationReason::Patient));
		assert_ok!(try_wait(1, wish(at(9, 0), at(9, 30))));
		let missed = last();
		pass_until(at(9, 30));
		events();
		assert_ok!(try_wait(1, as_urgent(Priority::Routine)));
		assert!(matches!(events()[..], [Event::Lapsed { appointment }, Event::Asked { .. }] if appointment == missed));
		assert_eq!(Appointments::waits_of(patient(1)).len(), 1);
	});
}

#[test]
fn nobody_waits_for_what_nobody_offers() {
	scene(|| {
		let try_wait = |wish| Appointments::wait_for_slot(by(&wallet(1)), HOSPITAL, patient(1), wish);
		let long = Wish { length: 7, ..wish(at(10, 0), at(12, 0)) };
		assert_noop!(try_wait(long), Error::<Test>::LengthNotOffered);
		let elsewhere = Wish { specialty: SpecialtyId(1), ..as_urgent(Priority::Routine) };
		assert_noop!(try_wait(elsewhere), Error::<Test>::LengthNotOffered);
		let nobody = Wish { practitioner: Some(physician()), ..as_urgent(Priority::Routine) };
		assert_noop!(try_wait(nobody), Error::<Test>::LengthNotOffered);
		assert_ok!(try_wait(as_urgent(Priority::Routine)));
	});
}

#[test]
fn on_a_full_list_the_dead_make_room() {
	scene(|| {
		let [first, dead, third] = [1, 2, 3].map(|number| wait(number, as_urgent(Priority::Routine)));
		Neighbours::patient(patient(2), PatientStatus::Deceased);
		events();
		let next = wait(4, as_urgent(Priority::Routine));
		assert!(matches!(events()[..], [Event::Lapsed { appointment }, Event::Asked { .. }] if appointment == dead));
		assert_eq!((order(), status_of(dead)), (vec![first, third, next], AppointmentStatus::Cancelled));
	});
}

#[test]
fn anybody_strikes_off_the_dead_who_wait() {
	scene(|| {
		let id = wait(1, as_urgent(Priority::Routine));
		assert_noop!(Appointments::strike_lapsed(by(&stranger()), id), Error::<Test>::AppointmentWaitlisted);
		Neighbours::patient(patient(1), PatientStatus::Deceased);
		assert_ok!(Appointments::strike_lapsed(by(&stranger()), id));
		assert_eq!((order(), status_of(id)), (vec![], AppointmentStatus::Cancelled));
	});
}

#[test]
fn a_room_of_a_suspended_organization_is_offered_to_nobody() {
	scene(|| {
		assert_ok!(Appointments::withdraw_schedule(by(&manager()), HOSPITAL, SCHEDULE));
		assert_ok!(Appointments::withdraw_schedule(by(&manager()), HOSPITAL, OTHER_SCHEDULE));
		assert_ok!(publish(None, Some(salus_primitives::PlaceId(3)), terms()));
		let room = salus_primitives::ScheduleId(2);
		let until = START + LONGEST;
		let call = Appointments::hold_slot(by(&wallet(1)), HOSPITAL, room, patient(1), visit(at(10, 0)), until);
		assert_ok!(call);
		let held = last();
		let next = wait(2, as_urgent(Priority::Routine));
		Neighbours::set_active(HOSPITAL, false);
		assert_eq!(Appointments::starts(HOSPITAL, room, TODAY, 6, None), []);
		assert_noop!(Appointments::confirm(by(&wallet(1)), held), Error::<Test>::OrganizationNotActive);
		assert_ok!(Appointments::cancel(by(&wallet(1)), held, CancellationReason::Patient));
		assert_eq!(status_of(next), AppointmentStatus::Waitlist);
	});
}
