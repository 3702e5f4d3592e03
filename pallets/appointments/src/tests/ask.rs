//! The patient asks, and somebody allots a time.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	appointment::{AppointmentStatus, ParticipationStatus, Wish},
	patient::PatientStatus,
	priority::Priority,
	role::Role,
	schedule::Resource,
	Moment,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

fn try_ask(number: u8, wish: Wish) -> DispatchResult {
	Appointments::ask(by(&wallet(number)), HOSPITAL, patient(number), wish)
}

#[test]
fn what_is_asked_is_allotted_and_accepted() {
	scene(|| {
		let id = ask(1, wish(at(9, 0), at(17, 0)));
		let (organization, status) = (HOSPITAL, AppointmentStatus::Proposed);
		assert_eq!(
			events(),
			[Event::Asked { appointment: id, organization, patient: patient(1), status, by: wallet(1) }]
		);
		let seen: Vec<_> = Appointments::proposals(HOSPITAL, SPECIALTY, None, 9).iter().map(|entry| entry.id).collect();
		assert_eq!(seen, [id]);
		assert_eq!(entries(&Resource::Patient(patient(1)), TODAY), []);

		assert_ok!(allot(id, at(10, 0)));
		assert_eq!(Appointments::proposals(HOSPITAL, SPECIALTY, None, 9), []);
		let found = appointment(id);
		assert_eq!((found.status, found.slot), (AppointmentStatus::Pending, Some(slot(at(10, 0)))));
		use ParticipationStatus::{Accepted, NeedsAction};
		assert_eq!((found.patient_says, found.provider_says), (NeedsAction, Accepted));
		assert_noop!(try_book(2, at(10, 0)), Error::<Test>::PractitionerBusy);

		assert_ok!(Appointments::confirm(by(&wallet(1)), id));
		assert_eq!(status_of(id), AppointmentStatus::Booked);
	});
}

#[test]
fn a_wish_can_be_meant() {
	scene(|| {
		let good = || wish(at(9, 0), at(10, 0));
		for length in [0, 145, u16::MAX] {
			assert_noop!(try_ask(1, Wish { length, ..good() }), Error::<Test>::InvalidLength);
		}
		assert_noop!(try_ask(1, wish(at(9, 0), at(9, 0))), Error::<Test>::InvalidPeriod);
		assert_noop!(try_ask(1, wish(at(7, 0), at(8, 30))), Error::<Test>::HasPassed);
		assert_noop!(try_ask(1, wish(at(9, 0), at(9, 25))), Error::<Test>::PeriodTooShort);
		assert_noop!(try_ask(1, wish(at(9, 0), on(60, 8, 5))), Error::<Test>::TooFarAhead);
		assert_noop!(try_ask(1, Wish { priority: Priority::Asap, ..good() }), Error::<Test>::TooUrgent);
		assert_ok!(try_ask(1, wish(at(7, 0), at(8, 35))));
		assert_ok!(try_ask(1, wish(at(9, 0), on(60, 8, 0))));
	});
}

#[test]
fn the_living_ask_an_active_organization() {
	scene(|| {
		let good = || wish(at(9, 0), at(10, 0));
		let call = Appointments::ask(by(&desk()), HOSPITAL, UNKNOWN_PATIENT, good());
		assert_noop!(call, Error::<Test>::UnknownPatient);
		Neighbours::patient(patient(1), PatientStatus::Deceased);
		assert_noop!(try_ask(1, good()), Error::<Test>::Deceased);
		Neighbours::set_active(HOSPITAL, false);
		assert_noop!(try_ask(2, good()), Error::<Test>::OrganizationNotActive);
	});
}

#[test]
fn who_allots_books_or_has_the_schedule() {
	scene(|| {
		let id = ask(1, wish(at(9, 0), at(17, 0)));
		let allot = |account| Appointments::allot(by(&account), id, SCHEDULE, at(10, 0), 6, START + 1, None);
		assert_noop!(allot(wallet(1)), Error::<Test>::NotAuthorized);
		assert_noop!(allot(holder(HOSPITAL, Role::Cashier)), Error::<Test>::NotAuthorized);
		assert_noop!(allot(stranger()), Error::<Test>::NotAMember);
		assert_ok!(allot(desk()));
	});
}

#[test]
fn what_was_allotted_and_not_accepted_lapses() {
	scene(|| {
		let id = ask(1, wish(at(9, 0), at(17, 0)));
		let until = |until: Moment| Appointments::allot(by(&desk()), id, SCHEDULE, on(3, 10, 0), 6, until, None);
		assert_noop!(until(START), Error::<Test>::EndHasPassed);
		assert_noop!(until(START + ALLOTMENT + 1), Error::<Test>::ExpiresTooLate);
		assert_ok!(until(START + ALLOTMENT));
		pass(ALLOTMENT);
		assert_noop!(Appointments::confirm(by(&wallet(1)), id), Error::<Test>::HoldLapsed);
		assert_eq!(status_of(id), AppointmentStatus::Cancelled);
	});
}

#[test]
fn what_was_asked_in_vain_is_struck_off_with_the_next() {
	scene(|| {
		let missed = [at(9, 0), at(9, 5)].map(|from| ask(1, wish(from, from.later(6u8))));
		pass_until(at(9, 35));
		assert_eq!(Appointments::proposals(HOSPITAL, SPECIALTY, None, 9).len(), 2);
		events();
		let next = ask(1, wish(at(10, 0), at(11, 0)));
		let lapsed = missed.map(|appointment| Event::Lapsed { appointment });
		assert_eq!(events()[..2], lapsed);
		let seen: Vec<_> = Appointments::proposals(HOSPITAL, SPECIALTY, None, 9).iter().map(|entry| entry.id).collect();
		assert_eq!(seen, [next]);
		for id in missed {
			assert_eq!((status_of(id), appointment(id).ended), (AppointmentStatus::Cancelled, Some(Now::get())));
		}
	});
}
