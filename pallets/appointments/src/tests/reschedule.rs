//! Moving an appointment: all cells at once, under the same number.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	appointment::{AppointmentStatus, OverbookReason, ParticipationStatus},
	schedule::Resource,
	AccountId, AppointmentId, Cell, Day,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Attendance, Error, Event};

fn shift(account: &AccountId, id: AppointmentId, start: Cell) -> DispatchResult {
	Appointments::reschedule(by(account), id, SCHEDULE, start, 6, None)
}

#[test]
fn the_old_cells_are_free_and_the_new_ones_taken() {
	scene(|| {
		let id = book(1, at(12, 0));
		events();
		assert_ok!(shift(&wallet(1), id, on(1, 10, 0)));
		let expected = Event::Placed {
			appointment: id,
			organization: HOSPITAL,
			patient: patient(1),
			status: AppointmentStatus::Booked,
			slot: slot(on(1, 10, 0)),
			lapses: None,
			overbooked: None,
			by: Some(wallet(1)),
		};
		assert_eq!(events(), [expected]);
		for resource in
			[Resource::Practitioner(doctor()), Resource::Room(HOSPITAL, ROOM), Resource::Patient(patient(1))]
		{
			assert_eq!(entries(&resource, TODAY), []);
			assert_eq!(entries(&resource, Day(TODAY.0 + 1)), [id]);
		}
		assert_ok!(try_book(2, at(12, 0)));
		assert_noop!(try_book(2, on(1, 10, 0)), Error::<Test>::PractitionerBusy);
	});
}

#[test]
fn it_can_share_cells_with_where_it_was() {
	scene(|| {
		let id = book(1, at(12, 0));
		for start in [at(12, 15), at(12, 5), at(11, 50)] {
			assert_ok!(shift(&desk(), id, start));
			assert_eq!(start_of(id), start);
		}
		assert_noop!(shift(&desk(), id, at(11, 50)), Error::<Test>::NoChange);
		// With the same doctor for longer, and then with somebody else.
		assert_ok!(Appointments::reschedule(by(&desk()), id, SCHEDULE, at(11, 50), 12, None));
		assert_ok!(Appointments::reschedule(by(&desk()), id, OTHER_SCHEDULE, at(11, 50), 12, None));
		assert_eq!(entries(&Resource::Practitioner(doctor()), TODAY), []);
		assert_eq!(entries(&Resource::Practitioner(nurse()), TODAY), [id]);
	});
}

#[test]
fn refused_it_changes_nothing() {
	scene(|| {
		let id = book(1, at(12, 0));
		book(2, at(14, 0));
		assert_noop!(shift(&desk(), id, at(14, 5)), Error::<Test>::PractitionerBusy);
		assert_noop!(shift(&desk(), id, at(14, 30)), Error::<Test>::BufferTaken);
		assert_noop!(shift(&desk(), id, at(17, 0)), Error::<Test>::OutsideHours);
		let call = Appointments::reschedule(by(&desk()), id, NO_SCHEDULE, at(13, 0), 6, None);
		assert_noop!(call, Error::<Test>::NotFound);
		assert_noop!(shift(&desk(), NO_APPOINTMENT, at(13, 0)), Error::<Test>::NotFound);
	});
}

#[test]
fn whom_it_was_moved_for_is_asked_and_who_moves_it_is_not() {
	scene(|| {
		let id = book(1, at(12, 0));
		assert_ok!(shift(&wallet(1), id, at(13, 0)));
		assert_eq!(appointment(id).patient_says, ParticipationStatus::Accepted);
		assert_noop!(Appointments::confirm(by(&wallet(1)), id), Error::<Test>::AppointmentBooked);
		assert_ok!(shift(&doctor(), id, at(14, 0)));
		assert_eq!(appointment(id).patient_says, ParticipationStatus::NeedsAction);
		assert_ok!(Appointments::confirm(by(&wallet(1)), id));
		assert_eq!(appointment(id).patient_says, ParticipationStatus::Accepted);
	});
}

#[test]
fn a_hold_that_is_moved_lapses_as_before_or_when_the_visit_begins() {
	scene(|| {
		let id = hold(1, at(12, 0));
		assert_ok!(shift(&wallet(1), id, at(13, 0)));
		assert_eq!(appointment(id).lapses, Some(START + LONGEST));
		pass_until(at(8, 20));
		let reason = Some(OverbookReason::BriefVisit);
		assert_ok!(Appointments::reschedule(by(&manager()), id, SCHEDULE, at(8, 25), 6, reason));
		assert_eq!(appointment(id).lapses, Some(at(8, 25).moment()));
		pass_until(at(8, 25));
		assert_eq!(status_of(id), AppointmentStatus::Cancelled);
	});
}

#[test]
fn once_it_has_begun_a_patients_side_moves_it_no_more() {
	scene(|| {
		let id = book(1, at(12, 0));
		pass_until(at(12, 0));
		assert_noop!(shift(&wallet(1), id, at(13, 0)), Error::<Test>::HasBegun);
		assert_ok!(shift(&doctor(), id, at(13, 0)));
	});
}

#[test]
fn late_changes_by_a_patients_side_are_counted() {
	scene(|| {
		let late = || Appointments::attendance(HOSPITAL, patient(1));
		let id = book(1, at(12, 0));
		pass_until(at(10, 0));
		assert_ok!(shift(&wallet(1), id, at(12, 30)));
		assert_eq!(late(), Attendance::default());
		pass_until(at(11, 0));
		assert_ok!(shift(&desk(), id, at(12, 45)));
		assert_eq!(late(), Attendance::default());
		assert_ok!(Appointments::confirm(by(&wallet(1)), id));
		assert_ok!(shift(&wallet(1), id, at(15, 0)));
		assert_eq!(late(), Attendance { no_shows: 0, late_changes: 1 });
	});
}

#[test]
fn the_old_time_goes_to_whoever_is_next() {
	scene(|| {
		let id = book(1, at(12, 0));
		let next = wait(2, wish(at(12, 0), at(12, 30)));
		assert_ok!(shift(&wallet(1), id, at(14, 0)));
		assert_eq!((status_of(next), start_of(next)), (AppointmentStatus::Pending, at(12, 0)));
	});
}

#[test]
fn who_moves_what_somebody_else_has_moved_accepts_it() {
	scene(|| {
		let id = book(1, at(12, 0));
		assert_ok!(shift(&doctor(), id, at(14, 0)));
		assert_eq!(appointment(id).patient_says, ParticipationStatus::NeedsAction);
		assert_ok!(shift(&wallet(1), id, at(15, 0)));
		assert_eq!(appointment(id).patient_says, ParticipationStatus::Accepted);
	});
}

#[test]
fn no_late_change_is_counted_of_what_the_patient_never_agreed_to() {
	scene(|| {
		let id = book(1, at(16, 0));
		assert_ok!(shift(&desk(), id, at(9, 0)));
		pass(1);
		assert_ok!(shift(&wallet(1), id, at(15, 0)));
		assert_eq!(Appointments::attendance(HOSPITAL, patient(1)), Attendance::default());
	});
}

#[test]
fn a_hold_is_not_moved_to_where_it_has_lapsed_already() {
	scene(|| {
		pass_until(at(9, 0));
		let id = hold(1, at(12, 0));
		for later in [0, 1] {
			Now::set(at(9, 0).moment() + later);
			assert_noop!(shift(&wallet(1), id, at(9, 0)), Error::<Test>::EndHasPassed);
		}
		assert_ok!(shift(&wallet(1), id, at(9, 5)));
	});
}
