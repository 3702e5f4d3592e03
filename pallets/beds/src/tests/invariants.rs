//! Each invariant notices what breaks it: storage is corrupted by hand, as no call can.

use frame_support::{assert_ok, BoundedVec};
use salus_primitives::{
	bed::{BedState, Encounter, EncounterStatus, Location, LocationStatus, Reservation, Room, Waiting, Ward},
	priority::Priority,
	BedId, EncounterId, RoomId,
};
use sp_runtime::DispatchError;

use crate::{
	mock::*, Bed, Encounters, NextEncounter, Occupant, Reservations, Rooms, Stays, WaitingList, WaitsFor, WardCount,
	Wards,
};

const KEY: (salus_primitives::OrganizationId, salus_primitives::WardId) = (HOSPITAL, WARD);
/// Who lies in the bed of most tests.
const LYING: salus_primitives::PatientId = patient(1);
/// For whom the other bed is held.
const HELD: salus_primitives::PatientId = patient(2);

/// A ward with a patient in the first bed, the second held for another, and two who wait; then broken.
fn broken(how: impl FnOnce()) -> &'static str {
	new_test_ext().execute_with(|| {
		furnish(HOSPITAL);
		admit(LYING);
		assert_ok!(Beds::reserve_bed(by(&nurse()), HOSPITAL, WARD, OTHER_BED, HELD, START + 1));
		for number in [3, 4] {
			assert_ok!(wait(patient(number), Priority::Urgent));
			pass(1);
		}
		assert_ok!(Beds::do_try_state());
		how();
		match Beds::do_try_state() {
			Err(DispatchError::Other(why)) => why,
			other => panic!("the breach was not noticed: {other:?}"),
		}
	})
}

fn ward(how: impl FnOnce(&mut Ward)) {
	Wards::<Test>::mutate(HOSPITAL, WARD, |ward| how(ward.as_mut().expect("it is there")));
}

fn room(how: impl FnOnce(&mut Room)) {
	Rooms::<Test>::mutate(KEY, ROOM, |room| how(room.as_mut().expect("it is there")));
}

fn bed(bed: BedId, how: impl FnOnce(&mut Bed)) {
	crate::Beds::<Test>::mutate(KEY, bed, |bed| how(bed.as_mut().expect("it is there")));
}

fn encounter(how: impl FnOnce(&mut Encounter)) {
	Encounters::<Test>::mutate_extant(EncounterId(0), how);
}

fn list(how: impl FnOnce(&mut Vec<Waiting>)) {
	let mut all = WaitingList::<Test>::get(HOSPITAL, WARD).into_inner();
	how(&mut all);
	WaitingList::<Test>::insert(HOSPITAL, WARD, BoundedVec::truncate_from(all));
}

/// Leaves nothing in the ward but its rooms: whoever had something to do with it has it no longer.
fn emptied() {
	assert_ok!(discharge(EncounterId(0)));
	assert_ok!(Beds::cancel_reservation(by(&nurse()), HOSPITAL, WARD, OTHER_BED));
	for number in [3, 4] {
		let _ = Beds::stop_waiting(by(&nurse()), HOSPITAL, patient(number));
	}
}

#[test]
fn of_wards() {
	assert_eq!(broken(|| WardCount::<Test>::insert(HOSPITAL, 1)), "a ward that was not numbered");
	assert_eq!(broken(|| WardCount::<Test>::insert(HOSPITAL, 4)), "an organization with too many wards");
	assert_eq!(broken(|| WardCount::<Test>::insert(HOSPITAL, 3)), "an organization's wards are miscounted");
	assert_eq!(broken(|| ward(|found| found.rooms = 3)), "a ward too large");
	assert_eq!(broken(|| ward(|found| found.beds.closed = 9)), "a ward too large");
	assert_eq!(broken(|| ward(|found| found.beds.closed = 1)), "a ward's beds are miscounted");
	assert_eq!(broken(|| ward(|found| found.rooms = 2)), "a ward's rooms are miscounted");
	let closed = || ward(|found| found.status = LocationStatus::Suspended);
	assert_eq!(broken(closed), "a closed ward with a bed in use");
	let awaited = || {
		for bed in [0, 1].map(BedId) {
			assert_ok!(Beds::close_bed(by(&manager()), HOSPITAL, OTHER_WARD, bed));
		}
		let (signer, priority) = (by(&nurse()), Priority::Routine);
		assert_ok!(Beds::wait_for_bed(signer, HOSPITAL, OTHER_WARD, patient(5), priority, false));
		let ward = Wards::<Test>::get(HOSPITAL, OTHER_WARD).expect("it is there");
		Wards::<Test>::insert(HOSPITAL, OTHER_WARD, Ward { status: LocationStatus::Suspended, ..ward });
	};
	assert_eq!(broken(awaited), "somebody waits for a closed ward");
}

#[test]
fn of_rooms() {
	assert_eq!(broken(|| room(|found| found.open_beds = 2)), "a room's beds are miscounted");
	let closed = || room(|found| found.status = LocationStatus::Suspended);
	assert_eq!(broken(closed), "a closed room with a bed in use");
	let of_none = || {
		let room = Room { status: LocationStatus::Active, open_beds: 0 };
		Rooms::<Test>::insert((HOSPITAL, NO_WARD), ROOM, room);
	};
	assert_eq!(broken(of_none), "a room of no ward");
	let renumbered = || {
		let found = Rooms::<Test>::take(KEY, ROOM).expect("it is there");
		Rooms::<Test>::insert(KEY, RoomId(1), found);
	};
	assert_eq!(broken(renumbered), "a room that was not numbered");
	assert_eq!(broken(|| bed(BED, |found| found.room = RoomId(1))), "a room's beds are miscounted");
}

#[test]
fn of_beds() {
	let in_no_room = || {
		bed(BedId(2), |found| found.room = RoomId(1));
		room(|found| found.open_beds = 2);
	};
	assert_eq!(broken(in_no_room), "a bed in no room");
	let closed_in_no_room = || {
		assert_ok!(Beds::close_bed(by(&manager()), HOSPITAL, WARD, BedId(2)));
		bed(BedId(2), |found| found.room = RoomId(1));
	};
	assert_eq!(broken(closed_in_no_room), "a bed in no room");
	let renumbered = || {
		let found = crate::Beds::<Test>::take(KEY, BedId(2)).expect("it is there");
		crate::Beds::<Test>::insert(KEY, BedId(3), found);
	};
	assert_eq!(broken(renumbered), "a bed that was not numbered");
	let of_no_ward = || {
		let closed = Bed { room: ROOM, state: BedState::Closed, held: None, occupant: None };
		crate::Beds::<Test>::insert((HOSPITAL, NO_WARD), BED, closed);
	};
	assert_eq!(broken(of_no_ward), "a bed of no ward");
	let why = "an occupied bed without a patient, or the reverse";
	assert_eq!(broken(|| bed(BED, |found| found.occupant = None)), why);
	let twice = Some(Occupant { encounter: EncounterId(0), isolated: false });
	assert_eq!(broken(|| bed(OTHER_BED, |found| found.occupant = twice)), why);
	assert_eq!(broken(|| Encounters::<Test>::remove(EncounterId(0))), "a bed of no encounter");
	let over = || encounter(|found| found.status = EncounterStatus::Finished);
	assert_eq!(broken(over), "a bed of an encounter that has none");
	let elsewhere = || encounter(|found| found.location = Some(bed_here(BedId(2))));
	assert_eq!(broken(elsewhere), "a bed of an encounter that has another");
	assert_eq!(broken(|| bed(BED, |found| found.held = Some(HELD))), "a bed is held that is not free");
	let why = "a bed is held without a reservation";
	assert_eq!(broken(|| Reservations::<Test>::remove(HELD)), why);
	assert_eq!(broken(|| bed(BedId(2), |found| found.held = Some(HELD))), why);
}

#[test]
fn of_reservations() {
	let why = "a reservation of a bed that is not held";
	assert_eq!(broken(|| bed(OTHER_BED, |found| found.held = None)), why);
	let of_none = Reservation { location: Location { ward: NO_WARD, ..HERE }, until: 0 };
	assert_eq!(broken(|| Reservations::<Test>::insert(LYING, of_none)), why);
}

#[test]
fn of_waits() {
	let of_no_ward = || {
		let waiting = Waiting { patient: LYING, priority: Priority::Stat, since: 0, isolation: false };
		WaitingList::<Test>::insert(HOSPITAL, NO_WARD, BoundedVec::truncate_from(vec![waiting]));
	};
	assert_eq!(broken(of_no_ward), "somebody waits for no ward");
	assert_eq!(broken(|| list(|all| all.clear())), "an empty list");
	assert_eq!(broken(|| list(|all| all[1].patient = all[0].patient)), "somebody waits twice");
	let why = "somebody waits out of turn";
	assert_eq!(broken(|| list(|all| all.reverse())), why);
	assert_eq!(broken(|| list(|all| all[1].priority = Priority::Stat)), why);
	assert_eq!(broken(|| WaitsFor::<Test>::remove(patient(3), HOSPITAL)), "a wait without way back");
	assert_eq!(broken(|| WaitsFor::<Test>::insert(LYING, HOSPITAL, WARD)), "a way back to no wait");
}

#[test]
fn of_encounters() {
	assert_eq!(broken(|| NextEncounter::<Test>::put(EncounterId(0))), "an encounter that was not numbered");
	let why = "an end of what goes on, or none of what is over";
	assert_eq!(broken(|| encounter(|found| found.ended = Some(START))), why);
	let why = "a patient admitted to no bed, or the reverse";
	assert_eq!(broken(|| encounter(|found| found.admitted = None)), why);
	let sleeper = |how: fn(&mut Encounter)| {
		move || {
			assert_ok!(Beds::open_encounter(by(&nurse()), HOSPITAL, LYING, true));
			Encounters::<Test>::mutate_extant(EncounterId(1), how);
		}
	};
	let never = sleeper(|found| {
		found.status = EncounterStatus::Finished;
		found.ended = Some(Now::get());
	});
	assert_eq!(broken(never), "a stay without admission");
	let early = sleeper(|found| {
		found.location = Some(HERE);
		found.admitted = Some(Now::get());
	});
	assert_eq!(broken(early), "an admission before its time");
	let backwards = sleeper(|found| {
		found.status = EncounterStatus::Cancelled;
		found.ended = Some(0);
	});
	assert_eq!(broken(backwards), "an encounter that ended before it began");
}

#[test]
fn of_stays() {
	assert_eq!(broken(|| Stays::<Test>::remove(LYING)), "a stay without way back");
	assert_eq!(broken(|| Stays::<Test>::insert(HELD, EncounterId(0))), "a way back to no stay");
	let another = |location, organization| {
		move || {
			let now = Now::get();
			let stay = Encounter {
				organization,
				patient: HELD,
				status: EncounterStatus::InProgress,
				location: Some(location),
				entered: now,
				admitted: Some(now),
				ended: None,
			};
			NextEncounter::<Test>::put(EncounterId(2));
			Encounters::<Test>::insert(EncounterId(1), stay);
			Stays::<Test>::insert(HELD, EncounterId(1));
		}
	};
	assert_eq!(broken(another(HERE, HOSPITAL)), "a stay in somebody else's bed");
	assert_eq!(broken(another(HERE, OTHER_HOSPITAL)), "a stay in another hospital's bed");
	assert_eq!(broken(another(bed_here(NO_BED), HOSPITAL)), "a stay in no bed");
}

#[test]
fn an_emptied_ward_breaks_nothing() {
	scene(|| {
		admit(LYING);
		assert_ok!(Beds::reserve_bed(by(&nurse()), HOSPITAL, WARD, OTHER_BED, HELD, START + 1));
		emptied();
	});
}
