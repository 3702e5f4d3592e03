//! Coming, being seen, and not coming.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	appointment::{AppointmentStatus, CancellationReason},
	escrow::Ending,
	glue::{Agreed, Appointments as Evidence, Fulfilled},
	role::Role,
	AppointmentId, Moment,
};

use crate::{mock::*, Attendance, Error, Event};

#[test]
fn a_visit_takes_place() {
	for arrives in [true, false] {
		scene(|| {
			let id = book(1, at(10, 0));
			pass_until(at(9, 50));
			events();
			let status = if arrives {
				assert_ok!(Appointments::arrive(by(&desk()), id));
				AppointmentStatus::Arrived
			} else {
				assert_ok!(Appointments::check_in(by(&desk()), id));
				AppointmentStatus::CheckedIn
			};
			assert_eq!(Appointments::fulfilled(id), None);
			pass_until(at(10, 30));
			assert_ok!(Appointments::fulfil(by(&doctor()), id));
			let set = |status, by| Event::StatusSet { appointment: id, status, by };
			assert_eq!(events(), [set(status, desk()), set(AppointmentStatus::Fulfilled, doctor())]);
			let (organization, practitioner) = (HOSPITAL, Some(doctor()));
			let visit = Fulfilled { organization, patient: patient(1), practitioner, at: at(10, 30).moment() };
			assert_eq!(Appointments::fulfilled(id), Some(visit));
			assert_eq!(Appointments::fulfilled(NO_APPOINTMENT), None);
		});
	}
}

#[test]
fn a_patient_is_there_not_long_before() {
	scene(|| {
		let id = book(1, at(10, 0));
		pass_until(at(8, 55));
		assert_noop!(Appointments::arrive(by(&doctor()), id), Error::<Test>::TooEarly);
		assert_noop!(Appointments::check_in(by(&wallet(1)), id), Error::<Test>::TooEarly);
		pass_until(at(9, 0));
		assert_ok!(Appointments::check_in(by(&wallet(1)), id));
	});
}

#[test]
fn who_does_not_come_is_counted_there_and_nowhere_else() {
	scene(|| {
		let id = book(1, at(10, 0));
		pass_until(at(10, 0));
		assert_noop!(Appointments::no_show(by(&doctor()), id), Error::<Test>::TooEarly);
		pass(1);
		events();
		assert_ok!(Appointments::no_show(by(&doctor()), id));
		let status = AppointmentStatus::NoShow;
		assert_eq!(events(), [Event::StatusSet { appointment: id, status, by: doctor() }]);
		assert_eq!(Appointments::attendance(HOSPITAL, patient(1)), Attendance { no_shows: 1, late_changes: 0 });
		assert_eq!(Appointments::attendance(OTHER_HOSPITAL, patient(1)), Attendance::default());
		assert_eq!(Appointments::attendance(HOSPITAL, patient(2)), Attendance::default());
	});
}

#[test]
fn only_who_is_booked_says_what_came_of_it() {
	scene(|| {
		let id = book(1, at(10, 0));
		pass_until(at(10, 5));
		for account in [desk(), nurse(), wallet(1), holder(HOSPITAL, Role::Cashier)] {
			assert_noop!(Appointments::no_show(by(&account), id), Error::<Test>::NotAuthorized);
		}
		assert_noop!(Appointments::arrive(by(&wallet(1)), id), Error::<Test>::NotAuthorized);
		assert_noop!(Appointments::check_in(by(&doctor_alone()), id), Error::<Test>::NotAMember);
		assert_ok!(Appointments::arrive(by(&doctor()), id));
		for account in [desk(), nurse(), wallet(1)] {
			assert_noop!(Appointments::fulfil(by(&account), id), Error::<Test>::NotAuthorized);
		}
		// Nor the practitioner, once no member any more.
		Neighbours::leave(&doctor(), HOSPITAL);
		assert_noop!(Appointments::fulfil(by(&doctor()), id), Error::<Test>::NotAMember);
	});
}

/// Somebody who is a member elsewhere.
fn doctor_alone() -> salus_primitives::AccountId {
	holder(OTHER_HOSPITAL, Role::Nurse)
}

#[test]
fn entered_in_error_it_has_no_cells_and_they_go_to_whoever_is_next() {
	scene(|| {
		let id = book(1, at(10, 0));
		let next = wait(2, wish(at(10, 0), at(10, 30)));
		assert_ok!(Appointments::enter_in_error(by(&doctor()), id));
		assert_eq!(status_of(id), AppointmentStatus::EnteredInError);
		assert_eq!((status_of(next), start_of(next)), (AppointmentStatus::Pending, at(10, 0)));
		let waiting = wait(3, wish(at(10, 0), at(10, 30)));
		assert_ok!(Appointments::enter_in_error(by(&desk()), waiting));
		assert_eq!(Appointments::waiting(HOSPITAL, SPECIALTY), []);
	});
}

#[test]
fn what_the_patient_never_agreed_to_is_not_counted() {
	scene(|| {
		let id = book(1, at(10, 0));
		// The hospital moves it, and the patient has not answered.
		let moved = Appointments::reschedule(by(&desk()), id, SCHEDULE, at(12, 0), 6, None);
		assert_ok!(moved);
		pass_until(at(12, 5));
		assert_ok!(Appointments::no_show(by(&doctor()), id));
		assert_eq!(status_of(id), AppointmentStatus::NoShow);
		assert_eq!(Appointments::attendance(HOSPITAL, patient(1)), Attendance::default());
	});
}

#[test]
fn who_has_checked_in_from_home_and_does_not_come_is_counted() {
	scene(|| {
		let id = book(1, at(10, 0));
		pass_until(at(9, 0));
		assert_ok!(Appointments::check_in(by(&wallet(1)), id));
		assert_noop!(Appointments::no_show(by(&doctor()), id), Error::<Test>::TooEarly);
		pass_until(at(10, 5));
		assert_ok!(Appointments::no_show(by(&doctor()), id));
		assert_eq!(Appointments::attendance(HOSPITAL, patient(1)), Attendance { no_shows: 1, late_changes: 0 });
		// Of whom somebody has seen, it is said to be so no more.
		let id = book(2, at(12, 0));
		pass_until(at(12, 5));
		assert_ok!(Appointments::arrive(by(&desk()), id));
		assert_noop!(Appointments::no_show(by(&doctor()), id), Error::<Test>::AppointmentArrived);
	});
}

/// How the appointment has ended, and when, for whoever has put money there.
fn ended(id: AppointmentId) -> (Option<Ending>, Option<Moment>) {
	let agreed = Appointments::agreed(id).expect("there is such an appointment");
	let Agreed { organization, patient: whose, ending, at } = agreed;
	assert_eq!((organization, whose), (HOSPITAL, patient(1)));
	(ending, at)
}

#[test]
fn whoever_accepted_and_does_not_come_or_calls_off_late_is_told_so() {
	scene(|| {
		let id = book(1, at(10, 0));
		assert_eq!(ended(id), (None, None));
		pass_until(at(10, 5));
		assert_ok!(Appointments::no_show(by(&doctor()), id));
		assert_eq!(ended(id), (Some(Ending::NoShow), Some(at(10, 5).moment())));
		let id = book(1, at(12, 0));
		pass_until(at(11, 50));
		assert_ok!(Appointments::cancel(by(&wallet(1)), id, CancellationReason::Patient));
		let notice = at(12, 0).moment() - at(11, 50).moment();
		assert_eq!(ended(id), (Some(Ending::CancelledByPatient { notice }), Some(at(11, 50).moment())));
		let id = book(1, at(13, 0));
		assert_ok!(cancel(id));
		assert_eq!(ended(id), (Some(Ending::CancelledByProvider), Some(at(11, 50).moment())));
	});
}

#[test]
fn whoever_moves_a_visit_late_and_calls_it_off_then_has_called_it_off_late() {
	// The hospital moves it once more, and the patient accepts that: what was moved before is forgotten.
	for accepts_another in [false, true] {
		scene(|| {
			let id = book(1, at(12, 0));
			for (moved, to) in [(at(11, 30), at(13, 0)), (at(12, 50), on(1, 10, 0)), (at(12, 55), on(2, 10, 0))] {
				pass_until(moved);
				assert_ok!(Appointments::reschedule(by(&wallet(1)), id, SCHEDULE, to, 6, None));
			}
			let least = at(13, 0).moment() - at(12, 50).moment();
			assert_eq!(appointment(id).moved, Some(least));
			if accepts_another {
				assert_ok!(Appointments::reschedule(by(&desk()), id, SCHEDULE, on(2, 12, 0), 6, None));
				assert_ok!(Appointments::confirm(by(&wallet(1)), id));
			}
			assert_ok!(Appointments::cancel(by(&wallet(1)), id, CancellationReason::Patient));
			let notice = if accepts_another { on(2, 12, 0).moment() - at(12, 55).moment() } else { least };
			assert_eq!(ended(id).0, Some(Ending::CancelledByPatient { notice }));
		});
	}
}

#[test]
fn what_the_patient_has_not_accepted_was_called_off_long_before_whatever_the_provider_says() {
	let early = Some(Ending::CancelledByPatient { notice: Moment::MAX });
	for calls_off in [true, false] {
		scene(|| {
			let id = book(1, at(10, 0));
			// The hospital moves it to a time that the patient never saw.
			assert_ok!(Appointments::reschedule(by(&desk()), id, SCHEDULE, at(12, 0), 6, None));
			if calls_off {
				pass_until(at(11, 50));
				assert_ok!(Appointments::cancel(by(&wallet(1)), id, CancellationReason::Patient));
			} else {
				pass_until(at(12, 5));
				assert_ok!(Appointments::no_show(by(&doctor()), id));
			}
			assert_eq!(ended(id), (early, Some(Now::get())));
		});
	}
}

#[test]
fn a_hold_that_lapses_has_ended_when_it_lapsed() {
	scene(|| {
		let id = hold(1, at(10, 0));
		assert_eq!(ended(id), (None, None));
		let lapses = appointment(id).lapses.expect("it is held for a while");
		pass(LONGEST + 5);
		assert_eq!(ended(id), (Some(Ending::CancelledByPatient { notice: Moment::MAX }), Some(lapses)));
	});
}
