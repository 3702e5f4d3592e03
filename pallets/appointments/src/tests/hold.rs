//! Holds: confirmed, or lapsed and struck off.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	appointment::{AppointmentStatus, ParticipationStatus},
	schedule::Resource,
	Moment,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

fn hold_until(until: Moment) -> DispatchResult {
	Appointments::hold_slot(by(&wallet(1)), HOSPITAL, SCHEDULE, patient(1), visit(at(10, 0)), until)
}

#[test]
fn a_time_is_held_until_the_moment_and_no_longer() {
	scene(|| {
		let id = hold(1, at(10, 0));
		assert!(matches!(
			events()[..],
			[Event::Placed { status: AppointmentStatus::Pending, lapses: Some(lapses), .. }] if lapses == START + LONGEST
		));
		assert_eq!(appointment(id).patient_says, ParticipationStatus::Tentative);
		pass(LONGEST - 1);
		assert_noop!(try_book(2, at(10, 0)), Error::<Test>::PractitionerBusy);
		let other = Appointments::book(by(&desk()), HOSPITAL, OTHER_SCHEDULE, patient(1), visit(at(10, 0)), None);
		assert_noop!(other, Error::<Test>::PatientBusy);
		pass(1);
		assert_eq!(status_of(id), AppointmentStatus::Cancelled);
		assert_eq!(entries(&Resource::Practitioner(doctor()), TODAY), []);
		assert_ok!(try_book(2, at(10, 0)));
		let other = Appointments::book(by(&desk()), HOSPITAL, OTHER_SCHEDULE, patient(1), visit(at(10, 0)), None);
		assert_ok!(other);
	});
}

#[test]
fn its_end_is_to_come_soon_and_before_the_visit() {
	scene(|| {
		for until in [0, START - 1, START] {
			assert_noop!(hold_until(until), Error::<Test>::EndHasPassed);
		}
		for until in [START + LONGEST + 1, Moment::MAX] {
			assert_noop!(hold_until(until), Error::<Test>::ExpiresTooLate);
		}
		pass_until(at(9, 45));
		assert_noop!(hold_until(at(10, 0).moment() + 1), Error::<Test>::ExpiresTooLate);
		assert_ok!(hold_until(at(10, 0).moment()));
	});
}

#[test]
fn confirmed_it_is_booked_for_good() {
	scene(|| {
		let id = hold(1, at(10, 0));
		events();
		assert_ok!(Appointments::confirm(by(&wallet(1)), id));
		let (status, signer) = (AppointmentStatus::Booked, wallet(1));
		assert_eq!(events(), [Event::StatusSet { appointment: id, status, by: signer }]);
		pass(LONGEST);
		assert_eq!(status_of(id), AppointmentStatus::Booked);
		assert_eq!(appointment(id).patient_says, ParticipationStatus::Accepted);
		assert_noop!(try_book(2, at(10, 0)), Error::<Test>::PractitionerBusy);
		assert_noop!(Appointments::strike_lapsed(by(&stranger()), id), Error::<Test>::AppointmentBooked);
	});
}

#[test]
fn lapsed_it_is_confirmed_by_nobody() {
	scene(|| {
		let id = hold(1, at(10, 0));
		pass(LONGEST);
		for account in [wallet(1), desk()] {
			assert_noop!(Appointments::confirm(by(&account), id), Error::<Test>::HoldLapsed);
		}
		assert_noop!(cancel(id), Error::<Test>::HoldLapsed);
		let call = Appointments::reschedule(by(&wallet(1)), id, SCHEDULE, at(11, 0), 6, None);
		assert_noop!(call, Error::<Test>::HoldLapsed);
	});
}

#[test]
fn anybody_strikes_it_off_once_it_has_lapsed() {
	scene(|| {
		let id = hold(1, at(10, 0));
		assert_noop!(Appointments::strike_lapsed(by(&stranger()), id), Error::<Test>::HoldInForce);
		assert_noop!(Appointments::strike_lapsed(by(&stranger()), NO_APPOINTMENT), Error::<Test>::NotFound);
		pass(LONGEST);
		events();
		assert_ok!(Appointments::strike_lapsed(by(&stranger()), id));
		assert_eq!(events(), [Event::Lapsed { appointment: id }]);
		assert_eq!(crate::Appointments::<Test>::get(id).map(|found| found.status), Some(AppointmentStatus::Cancelled));
		assert_eq!(crate::Agendas::<Test>::iter_keys().count(), 0);
		assert_noop!(Appointments::strike_lapsed(by(&stranger()), id), Error::<Test>::AppointmentCancelled);
	});
}

#[test]
fn struck_off_it_is_offered_to_whoever_is_next() {
	scene(|| {
		let id = hold(1, at(10, 0));
		let next = wait(2, wish(at(10, 0), at(10, 30)));
		pass(LONGEST);
		assert_ok!(Appointments::strike_lapsed(by(&stranger()), id));
		assert_eq!((status_of(next), start_of(next)), (AppointmentStatus::Pending, at(10, 0)));
	});
}

#[test]
fn a_hold_struck_off_late_leaves_whoever_has_the_time_now_alone() {
	scene(|| {
		let id = hold(1, at(10, 0));
		pass(LONGEST);
		let other = book(2, at(10, 0));
		assert_ok!(Appointments::strike_lapsed(by(&stranger()), id));
		assert_eq!(entries(&Resource::Practitioner(doctor()), TODAY), [other]);
	});
}

#[test]
fn a_wish_is_struck_off_once_its_time_has_passed() {
	scene(|| {
		let (asked, waiting) = (ask(1, wish(at(9, 0), at(10, 0))), wait(2, wish(at(9, 0), at(10, 0))));
		assert_noop!(Appointments::strike_lapsed(by(&stranger()), asked), Error::<Test>::AppointmentProposed);
		assert_noop!(Appointments::strike_lapsed(by(&stranger()), waiting), Error::<Test>::AppointmentWaitlisted);
		pass_until(at(10, 0));
		for id in [asked, waiting] {
			assert_ok!(Appointments::strike_lapsed(by(&stranger()), id));
			assert_eq!(status_of(id), AppointmentStatus::Cancelled);
		}
		assert_eq!(Appointments::waiting(HOSPITAL, SPECIALTY), []);
		assert_eq!(Appointments::proposals(HOSPITAL, SPECIALTY, None, 9), []);
	});
}

#[test]
fn confirmed_by_a_member_the_patient_is_still_to_be_asked() {
	scene(|| {
		let id = hold(1, at(10, 0));
		assert_ok!(Appointments::confirm(by(&desk()), id));
		assert_eq!((status_of(id), appointment(id).lapses), (AppointmentStatus::Booked, None));
		assert_eq!(appointment(id).patient_says, ParticipationStatus::NeedsAction);
		assert_ok!(Appointments::confirm(by(&wallet(1)), id));
		assert_eq!(appointment(id).patient_says, ParticipationStatus::Accepted);
	});
}
