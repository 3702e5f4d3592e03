//! Booking at a given time.

use frame_support::{assert_noop, assert_ok, BoundedVec};
use salus_primitives::{
	appointment::{AppointmentStatus, OverbookReason, ParticipationStatus, Visit},
	patient::PatientStatus,
	priority::Priority,
	role::Role,
	schedule::{Hours, Resource, Terms, Weekday, Weekly},
	Cell, Day, PlaceId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

fn overbook(number: u8, start: Cell) -> DispatchResult {
	let reason = Some(OverbookReason::Practitioner);
	Appointments::book(by(&manager()), HOSPITAL, SCHEDULE, patient(number), visit(start), reason)
}

fn elsewhere(number: u8, start: Cell) -> DispatchResult {
	let desk = by(&holder(OTHER_HOSPITAL, Role::FrontDesk));
	Appointments::book(desk, OTHER_HOSPITAL, SCHEDULE, patient(number), visit(start), None)
}

#[test]
fn it_takes_the_same_cells_of_all_three() {
	scene(|| {
		let id = book(1, at(10, 0));
		let expected = Event::Placed {
			appointment: id,
			organization: HOSPITAL,
			patient: patient(1),
			status: AppointmentStatus::Booked,
			slot: slot(at(10, 0)),
			lapses: None,
			overbooked: None,
			by: Some(wallet(1)),
		};
		assert_eq!(events(), [expected]);
		let of = [Resource::Practitioner(doctor()), Resource::Room(HOSPITAL, ROOM), Resource::Patient(patient(1))];
		for resource in &of {
			assert_eq!(entries(resource, TODAY), [id], "{resource:?}");
			let busy = crate::Agendas::<Test>::get(resource, TODAY).busy;
			assert!((0..288).all(|cell| busy.has(cell) == (120..126).contains(&cell)), "{resource:?}");
		}
		let found = appointment(id);
		assert_eq!(found.slot, Some(slot(at(10, 0))));
		assert_eq!(
			(found.patient_says, found.provider_says),
			(ParticipationStatus::Accepted, ParticipationStatus::Accepted)
		);
	});
}

#[test]
fn nobody_is_in_two_places_at_a_time() {
	scene(|| {
		book(1, at(10, 0));
		// The doctor, also for the other hospital, whatever part of the time it is.
		for start in [at(9, 35), at(10, 0), at(10, 25)] {
			assert_noop!(try_book(2, start), Error::<Test>::PractitionerBusy);
			assert_noop!(elsewhere(2, start), Error::<Test>::PractitionerBusy);
		}
		// The patient, also with somebody else.
		let other = |number, start| {
			Appointments::book(by(&desk()), HOSPITAL, OTHER_SCHEDULE, patient(number), visit(start), None)
		};
		assert_noop!(other(1, at(10, 5)), Error::<Test>::PatientBusy);
		// The room, also with another practitioner.
		assert_ok!(publish(Some(physician()), Some(ROOM), terms()));
		let third = salus_primitives::ScheduleId(2);
		let call = Appointments::book(by(&desk()), HOSPITAL, third, patient(2), visit(at(10, 5)), None);
		assert_noop!(call, Error::<Test>::RoomBusy);
		// Elsewhere a room with the same number is another one, and all three are free afterwards.
		assert_ok!(other(2, at(10, 5)));
		assert_ok!(other(1, at(11, 0)));
		assert_ok!(elsewhere(3, at(10, 35)));
	});
}

#[test]
fn it_can_cross_midnight() {
	scene(|| {
		let all_day = Hours { from: 0, until: 288 };
		let weekly: Vec<_> = Weekday::ALL.iter().map(|on| Weekly { on: *on, hours: all_day }).collect();
		let terms = Terms { weekly: BoundedVec::truncate_from(weekly), before: 2, after: 2, ..terms() };
		assert_ok!(Appointments::revise_schedule(by(&manager()), HOSPITAL, SCHEDULE, terms));
		let id = book(1, at(23, 45));
		let doctors = Resource::Practitioner(doctor());
		let tomorrow = Day(TODAY.0 + 1);
		assert_eq!((entries(&doctors, TODAY), entries(&doctors, tomorrow)), (vec![id], vec![id]));
		for start in [at(23, 20), at(24, 10)] {
			assert_noop!(try_book(2, start), Error::<Test>::PractitionerBusy);
		}
		// The buffers too: before it they are of today, after it of tomorrow.
		for start in [at(23, 10), at(24, 20)] {
			assert_noop!(try_book(2, start), Error::<Test>::BufferTaken);
		}
		assert_ok!(try_book(2, at(24, 25)));
		assert_ok!(try_book(3, at(23, 5)));
		assert_ok!(cancel(id));
		assert_ok!(try_book(4, at(23, 45)));
	});
}

#[test]
fn it_keeps_to_the_schedule() {
	scene(|| {
		assert_noop!(try_book(1, at(8, 55)), Error::<Test>::OutsideHours);
		assert_noop!(try_book(1, at(16, 35)), Error::<Test>::OutsideHours);
		assert_noop!(try_book(1, at(7, 55)), Error::<Test>::HasPassed);
		assert_noop!(try_book(1, on(60, 9, 0)), Error::<Test>::TooFarAhead);
		let length = |length| Visit { length, ..visit(at(9, 0)) };
		for wrong in [0, 4, 300, u16::MAX] {
			let call = Appointments::book(by(&desk()), HOSPITAL, SCHEDULE, patient(1), length(wrong), None);
			assert_noop!(call, Error::<Test>::LengthNotOffered);
		}
		let call = Appointments::book(by(&desk()), HOSPITAL, NO_SCHEDULE, patient(1), visit(at(9, 0)), None);
		assert_noop!(call, Error::<Test>::NotFound);
		assert_ok!(try_book(1, at(9, 0)));
		assert_ok!(try_book(2, at(16, 30)));
		// Five minutes after a visit nobody is seen, and so none is seen until five minutes before the next.
		assert_noop!(try_book(3, at(9, 30)), Error::<Test>::BufferTaken);
		assert_noop!(try_book(3, at(16, 0)), Error::<Test>::BufferTaken);
		assert_ok!(try_book(3, at(9, 35)));
		assert_ok!(try_book(4, at(10, 10)));
		assert_noop!(try_book(5, at(12, 0)), Error::<Test>::CapacityReached);
		assert_ok!(try_book(5, on(1, 12, 0)));
	});
}

#[test]
fn a_schedule_holds_from_its_first_day_to_its_last() {
	scene(|| {
		let terms = Terms { first: Day(TODAY.0 + 1), last: Day(TODAY.0 + 2), ..terms() };
		assert_ok!(Appointments::revise_schedule(by(&manager()), HOSPITAL, SCHEDULE, terms));
		for days in [0, 3] {
			assert_noop!(try_book(1, on(days, 10, 0)), Error::<Test>::NotInForce);
			assert_noop!(overbook(1, on(days, 10, 0)), Error::<Test>::NotInForce);
		}
		assert_ok!(try_book(1, on(1, 10, 0)));
		assert_ok!(try_book(1, on(2, 10, 0)));
	});
}

#[test]
fn beyond_the_schedule_it_takes_a_reason_and_the_permission() {
	scene(|| {
		let reason = Some(OverbookReason::Continuity);
		for account in [desk(), physician(), wallet(1)] {
			let call = Appointments::book(by(&account), HOSPITAL, SCHEDULE, patient(1), visit(at(8, 30)), reason);
			assert_noop!(call, Error::<Test>::NotAuthorized);
		}
		assert_ok!(overbook(1, at(8, 30)));
		assert_eq!(appointment(last()).overbooked, Some(OverbookReason::Practitioner));
		// Hours, buffers, and capacity: but never two at a time.
		assert_ok!(overbook(2, at(9, 0)));
		assert_ok!(try_book(3, at(9, 35)));
		assert_ok!(try_book(4, at(10, 10)));
		assert_noop!(try_book(5, at(12, 0)), Error::<Test>::CapacityReached);
		assert_ok!(overbook(5, at(12, 0)));
		assert_noop!(overbook(6, at(12, 0)), Error::<Test>::PractitionerBusy);
		assert_noop!(overbook(5, at(12, 25)), Error::<Test>::PractitionerBusy);
		let call = Appointments::book(by(&manager()), HOSPITAL, OTHER_SCHEDULE, patient(5), visit(at(12, 5)), reason);
		assert_noop!(call, Error::<Test>::PatientBusy);
	});
}

#[test]
fn a_day_holds_no_more_than_it_can() {
	scene(|| {
		for (number, hour) in (1..7).zip(10..) {
			assert_ok!(overbook(number, at(hour, 0)));
		}
		assert_noop!(overbook(7, at(17, 0)), Error::<Test>::DayFull);
		assert_noop!(elsewhere(7, at(9, 0)), Error::<Test>::DayFull);
	});
}

#[test]
fn a_patient_has_not_too_much_to_come() {
	scene(|| {
		for days in 1..8 {
			assert_ok!(try_book(1, on(days, 10, 0)));
		}
		let held = hold(1, at(10, 0));
		assert_noop!(try_book(1, at(11, 0)), Error::<Test>::TooManyOpen);
		assert_eq!(Appointments::appointments_of(patient(1)).len(), 8);
		// A hold that has lapsed does not count, though nobody has struck it off.
		pass(LONGEST);
		assert_eq!(Appointments::appointments_of(patient(1)).len(), 7);
		assert_ok!(try_book(1, at(11, 0)));
		assert_eq!(status_of(held), AppointmentStatus::Cancelled);
	});
}

#[test]
fn what_an_organization_leaves_open_does_not_count_for_ever() {
	scene(|| {
		let old = book(1, at(10, 0));
		for days in 4..11 {
			assert_ok!(try_book(1, on(days, 10, 0)));
		}
		pass_until(on(2, 10, 25));
		assert_noop!(try_book(1, on(3, 10, 0)), Error::<Test>::TooManyOpen);
		pass_until(on(2, 10, 30));
		assert_ok!(try_book(1, on(3, 10, 0)));
		// It can still be said what came of it.
		assert_ok!(Appointments::arrive(by(&doctor()), old));
		assert_ok!(Appointments::fulfil(by(&doctor()), old));
	});
}

#[test]
fn the_dead_and_the_unknown_are_not_booked_and_a_suspended_registration_is_no_obstacle() {
	scene(|| {
		let call = Appointments::book(by(&desk()), HOSPITAL, SCHEDULE, UNKNOWN_PATIENT, visit(at(10, 0)), None);
		assert_noop!(call, Error::<Test>::UnknownPatient);
		Neighbours::patient(patient(1), PatientStatus::Deceased);
		assert_noop!(try_book(1, at(10, 0)), Error::<Test>::Deceased);
		Neighbours::patient(patient(2), PatientStatus::Suspended);
		assert_ok!(try_book(2, at(10, 0)));
	});
}

#[test]
fn a_patients_side_says_at_most_that_it_is_urgent() {
	scene(|| {
		let with = |account, priority, start| {
			let visit = Visit { priority, ..visit(start) };
			Appointments::book(by(&account), HOSPITAL, SCHEDULE, patient(1), visit, None)
		};
		for priority in [Priority::Asap, Priority::Stat] {
			assert_noop!(with(wallet(1), priority, at(10, 0)), Error::<Test>::TooUrgent);
		}
		assert_ok!(with(wallet(1), Priority::Urgent, at(10, 0)));
		assert_ok!(with(desk(), Priority::Stat, at(11, 0)));
	});
}

#[test]
fn nobody_is_booked_where_nobody_sees_patients_any_more() {
	scene(|| {
		Neighbours::leave(&doctor(), HOSPITAL);
		assert_noop!(try_book(1, at(10, 0)), Error::<Test>::NotAttending);
		assert_noop!(overbook(1, at(10, 0)), Error::<Test>::NotAttending);
		Neighbours::set_active(HOSPITAL, false);
		let call = Appointments::book(by(&wallet(1)), HOSPITAL, OTHER_SCHEDULE, patient(1), visit(at(10, 0)), None);
		assert_noop!(call, Error::<Test>::OrganizationNotActive);
	});
}

#[test]
fn a_room_alone_is_booked_as_a_practitioner_is() {
	scene(|| {
		assert_ok!(publish(None, Some(PlaceId(3)), Terms { capacity: 1, ..terms() }));
		let third = salus_primitives::ScheduleId(2);
		let book = |number, start| {
			Appointments::book(by(&wallet(number)), HOSPITAL, third, patient(number), visit(start), None)
		};
		assert_ok!(book(1, at(10, 0)));
		assert_noop!(book(2, at(10, 0)), Error::<Test>::RoomBusy);
		assert_noop!(book(2, at(11, 0)), Error::<Test>::CapacityReached);
		pass_until(at(10, 0));
		// Whoever sees patients there can see this one.
		assert_ok!(Appointments::arrive(by(&nurse()), last()));
		assert_ok!(Appointments::fulfil(by(&physician()), last()));
	});
}

#[test]
fn an_organization_keeps_little_open_for_a_patient_who_has_not_accepted() {
	scene(|| {
		let try_book = |account, days| {
			Appointments::book(by(&account), HOSPITAL, SCHEDULE, patient(1), visit(on(days, 10, 0)), None)
		};
		assert_ok!(try_book(desk(), 1));
		let first = last();
		assert_eq!(appointment(first).patient_says, ParticipationStatus::NeedsAction);
		assert_ok!(try_book(nurse(), 2));
		// Whoever it is, and in whichever way.
		for account in [desk(), nurse(), manager()] {
			assert_noop!(try_book(account, 3), Error::<Test>::TooManyUnanswered);
		}
		let until = START + LONGEST;
		let held = Appointments::hold_slot(by(&desk()), HOSPITAL, SCHEDULE, patient(1), visit(on(3, 10, 0)), until);
		assert_noop!(held, Error::<Test>::TooManyUnanswered);
		let wish = || wish(on(3, 9, 0), on(3, 17, 0));
		assert_noop!(Appointments::ask(by(&desk()), HOSPITAL, patient(1), wish()), Error::<Test>::TooManyUnanswered);
		let waits = Appointments::wait_for_slot(by(&desk()), HOSPITAL, patient(1), wish());
		assert_noop!(waits, Error::<Test>::TooManyUnanswered);
		let any = Appointments::book_any(by(&desk()), HOSPITAL, patient(1), wish());
		assert_noop!(any.map(|_| ()).map_err(|refusal| refusal.error), Error::<Test>::TooManyUnanswered);
		// Another organization, and the patient, have room nevertheless.
		assert_ok!(elsewhere(1, on(3, 12, 0)));
		assert_ok!(try_book(wallet(1), 3));
		// Nobody accepts for the patient, and what the patient has accepted counts no more.
		assert_noop!(Appointments::confirm(by(&desk()), first), Error::<Test>::AppointmentBooked);
		assert_ok!(Appointments::confirm(by(&wallet(1)), first));
		assert_eq!(appointment(first).patient_says, ParticipationStatus::Accepted);
		assert_ok!(try_book(desk(), 4));
		assert_noop!(try_book(desk(), 5), Error::<Test>::TooManyUnanswered);
	});
}
