//! Who cannot wait takes the place of somebody booked.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	appointment::{
		AppointmentStatus, AppointmentType, CancellationReason, ParticipationStatus, PreEmptionReason, Visit,
	},
	patient::PatientStatus,
	priority::Priority,
	schedule::Resource,
	AppointmentId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

const REASON: PreEmptionReason = PreEmptionReason::OnCall;

fn pre_empt(id: AppointmentId, number: u8) -> DispatchResult {
	Appointments::pre_empt(by(&physician()), id, patient(number), AppointmentType::Emergency, REASON)
}

#[test]
fn whoever_loses_the_place_gets_the_earliest_that_fits() {
	scene(|| {
		let id = book(1, at(10, 0));
		events();
		assert_ok!(pre_empt(id, 2));
		let urgent = last();
		use Event::{Allocated, Displaced, Placed};
		match &events()[..] {
			[lost @ Displaced { .. }, Allocated { .. }, Placed { appointment: moved, .. }, Placed { appointment: new, .. }] =>
			{
				let (appointment, by_appointment, by) = (id, urgent, physician());
				assert_eq!(*lost, Displaced { appointment, by_appointment, reason: REASON, by });
				assert_eq!((*moved, *new), (id, urgent));
			}
			other => panic!("something else was reported: {other:?}"),
		}
		assert_eq!(appointment(urgent).slot, Some(slot(at(10, 0))));
		assert_eq!(appointment(urgent).wish.priority, Priority::Stat);
		let found = appointment(id);
		assert_eq!(found.slot.map(|slot| (slot.schedule, slot.start)), Some((OTHER_SCHEDULE, at(10, 0))));
		assert_eq!((found.status, found.patient_says), (AppointmentStatus::Booked, ParticipationStatus::NeedsAction));
		assert_eq!(entries(&Resource::Practitioner(doctor()), TODAY), [urgent]);
	});
}

#[test]
fn or_heads_the_waiting_list() {
	scene(|| {
		let waiting =
			wait(3, salus_primitives::appointment::Wish { priority: Priority::Urgent, ..wish(at(10, 0), at(12, 0)) });
		let id = book(1, at(10, 0));
		assert_ok!(Appointments::withdraw_schedule(by(&manager()), HOSPITAL, OTHER_SCHEDULE));
		let reason = CancellationReason::Provider;
		for (from, until) in [(at(9, 0), at(10, 0)), (at(10, 30), on(20, 0, 0))] {
			assert_ok!(Appointments::take_time_off(by(&manager()), HOSPITAL, SCHEDULE, from, until, reason));
		}
		events();
		assert_ok!(pre_empt(id, 2));
		let status = AppointmentStatus::Waitlist;
		assert!(events().contains(&Event::StatusSet { appointment: id, status, by: physician() }));
		let order: Vec<_> =
			Appointments::waiting(HOSPITAL, SPECIALTY).iter().map(|waiting| waiting.appointment).collect();
		assert_eq!(order, [id, waiting]);
		assert_eq!(appointment(id).slot, None);
		// What becomes free goes there first.
		assert_ok!(cancel(last()));
		assert_eq!((status_of(id), start_of(id)), (AppointmentStatus::Booked, at(10, 0)));
	});
}

#[test]
fn a_list_that_is_full_of_those_who_lost_a_place_keeps_the_next_one_where_it_is() {
	scene(|| {
		for number in 3..6 {
			wait(number, wish(at(10, 0), at(12, 0)));
		}
		let id = book(6, at(9, 0));
		displace();
		let made = frame_support::storage::with_storage_layer(|| pre_empt(id, 7));
		assert_noop!(made, Error::<Test>::TooManyWaiting);
		// Who waits in vain makes room.
		Neighbours::patient(patient(4), PatientStatus::Deceased);
		events();
		assert_ok!(pre_empt(id, 7));
		assert!(matches!(events()[..], [Event::Displaced { .. }, Event::Lapsed { .. }, Event::StatusSet { .. }, ..]));
		assert_eq!(status_of(id), AppointmentStatus::Waitlist);
	});
}

#[test]
fn who_cannot_wait_has_a_reserve_beyond_what_a_patient_can_have_open() {
	scene(|| {
		let booked = [book(1, at(10, 0)), book(3, at(11, 0))];
		for days in 1..9 {
			assert_ok!(try_book(2, on(days, 10, 0)));
		}
		assert_noop!(try_book(2, on(9, 10, 0)), Error::<Test>::TooManyOpen);
		assert_ok!(pre_empt(booked[0], 2));
		assert_eq!(Appointments::appointments_of(patient(2)).len(), 9);
		assert_eq!(appointment(last()).patient_says, ParticipationStatus::NeedsAction);
		assert_noop!(pre_empt(booked[1], 2), Error::<Test>::TooManyOpen);
		// All that is open moves on as ever.
		assert_ok!(Appointments::confirm(by(&wallet(2)), last()));
	});
}

#[test]
fn nor_does_the_reserve_let_an_organization_fill_what_a_patient_can_have() {
	scene(|| {
		let booked = [at(9, 0), at(10, 0), at(11, 0), at(12, 0)].into_iter().zip(4..).map(|(at, of)| book(of, at));
		let booked: Vec<_> = booked.collect();
		for id in &booked[..3] {
			assert_ok!(pre_empt(*id, 2));
		}
		assert_noop!(pre_empt(booked[3], 2), Error::<Test>::TooManyUnanswered);
	});
}

#[test]
fn not_of_whoever_is_as_urgent_nor_of_oneself_nor_late() {
	scene(|| {
		let call = Appointments::book(
			by(&desk()),
			HOSPITAL,
			SCHEDULE,
			patient(1),
			Visit { priority: Priority::Stat, ..visit(at(10, 0)) },
			None,
		);
		assert_ok!(call);
		assert_noop!(pre_empt(last(), 2), Error::<Test>::AsUrgent);
		let id = book(3, at(11, 0));
		assert_noop!(pre_empt(id, 3), Error::<Test>::SamePatient);
		assert_noop!(pre_empt(NO_APPOINTMENT, 2), Error::<Test>::NotFound);
		let call = Appointments::book(by(&desk()), HOSPITAL, OTHER_SCHEDULE, patient(2), visit(at(11, 0)), None);
		assert_ok!(call);
		assert_noop!(pre_empt(id, 2), Error::<Test>::PatientBusy);
		Neighbours::patient(patient(4), PatientStatus::Deceased);
		assert_noop!(pre_empt(id, 4), Error::<Test>::Deceased);
		pass_until(at(11, 0));
		assert_noop!(pre_empt(id, 5), Error::<Test>::HasBegun);
	});
}

#[test]
fn not_where_nobody_is_seen() {
	scene(|| {
		let id = book(1, at(10, 0));
		let reason = CancellationReason::Provider;
		assert_ok!(Appointments::take_time_off(by(&manager()), HOSPITAL, SCHEDULE, at(9, 0), at(12, 0), reason));
		assert_noop!(pre_empt(id, 2), Error::<Test>::TimeOff);
	});
}

#[test]
fn a_hold_yields_as_well_and_goes_on_as_a_hold() {
	scene(|| {
		let id = hold(1, at(10, 0));
		assert_ok!(pre_empt(id, 2));
		let found = appointment(id);
		assert_eq!((found.status, found.lapses), (AppointmentStatus::Pending, Some(START + LONGEST)));
		assert_eq!(start_of(id), at(10, 0));
	});
}

/// Has patient 1 be displaced by patient 2, and wait since nobody has another time.
fn displace() -> AppointmentId {
	let id = book(1, at(10, 0));
	assert_ok!(Appointments::withdraw_schedule(by(&manager()), HOSPITAL, OTHER_SCHEDULE));
	let reason = CancellationReason::Provider;
	assert_ok!(Appointments::take_time_off(by(&manager()), HOSPITAL, SCHEDULE, at(10, 30), on(20, 0, 0), reason));
	assert_ok!(pre_empt(id, 2));
	assert_eq!(status_of(id), AppointmentStatus::Waitlist);
	id
}

#[test]
fn who_has_lost_a_place_is_booked_into_the_next_and_not_only_offered_it() {
	scene(|| {
		let id = displace();
		events();
		assert_ok!(cancel(last()));
		let found = appointment(id);
		assert_eq!((found.status, found.lapses), (AppointmentStatus::Booked, None));
		use ParticipationStatus::{Accepted, NeedsAction};
		assert_eq!((found.patient_says, found.provider_says), (NeedsAction, Accepted));
		assert!(matches!(
			events()[..],
			[Event::Cancelled { .. }, Event::Placed { status: AppointmentStatus::Booked, lapses: None, by: None, .. }]
		));
		// Silence loses nothing.
		pass(OFFER);
		assert_eq!((status_of(id), start_of(id)), (AppointmentStatus::Booked, at(10, 0)));
		assert_eq!(entries(&Resource::Practitioner(doctor()), TODAY), [id]);
		assert_ok!(Appointments::confirm(by(&wallet(1)), id));
		assert_eq!(appointment(id).patient_says, Accepted);
	});
}

#[test]
fn a_list_that_is_full_for_others_keeps_places_for_who_is_displaced() {
	scene(|| {
		for number in 3..6 {
			wait(number, wish(at(10, 0), at(12, 0)));
		}
		let id = displace();
		assert_eq!(Appointments::waiting(HOSPITAL, SPECIALTY).first().map(|first| first.appointment), Some(id));
	});
}

#[test]
fn not_where_the_practitioner_sees_nobody_any_more() {
	scene(|| {
		let id = book(1, at(10, 0));
		Neighbours::leave(&doctor(), HOSPITAL);
		assert_noop!(pre_empt(id, 2), Error::<Test>::NotAttending);
	});
}
