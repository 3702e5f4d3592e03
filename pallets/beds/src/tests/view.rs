//! What portals are shown, through the functions and through the view functions' one door.

use frame_support::assert_ok;
use salus_gauge::view::Door;
use salus_primitives::{
	bed::{BedCounts, BedEntry, BedState, EncounterStatus, Hold, LocationStatus, Occupancy, RoomEntry, WardEntry},
	priority::Priority,
	BedId, RoomId, WardId,
};

use crate::mock::*;

#[test]
fn occupancy_is_what_the_beds_are() {
	scene(|| {
		let full = || Beds::occupancy(HOSPITAL, WARD).expect("there is such a ward");
		assert_eq!(full(), Occupancy { open: 3, occupied: 0, free: 3, waiting: 0 });
		let encounter = admit(patient(1));
		assert_eq!(full(), Occupancy { open: 3, occupied: 1, free: 2, waiting: 0 });
		assert_ok!(Beds::isolate_bed(by(&manager()), HOSPITAL, WARD, OTHER_BED));
		assert_ok!(wait(patient(2), Priority::Routine));
		assert_ok!(Beds::close_bed(by(&manager()), HOSPITAL, WARD, BedId(2)));
		assert_eq!(full(), Occupancy { open: 2, occupied: 1, free: 1, waiting: 1 });
		assert_ok!(discharge(encounter));
		assert_eq!(full(), Occupancy { open: 2, occupied: 0, free: 1, waiting: 1 });
		assert_eq!(Beds::occupancy(OTHER_HOSPITAL, WARD).map(|full| full.free), Some(3));
		assert_eq!(Beds::occupancy(HOSPITAL, NO_WARD), None);
	});
}

#[test]
fn a_ward_is_shown_with_its_rooms_and_beds() {
	scene(|| {
		let encounter = admit(patient(1));
		assert_ok!(Beds::reserve_bed(by(&nurse()), HOSPITAL, WARD, OTHER_BED, patient(2), START + 5));
		assert_ok!(Beds::open_room(by(&manager()), HOSPITAL, WARD));
		assert_ok!(Beds::open_bed(by(&manager()), HOSPITAL, WARD, RoomId(1)));
		assert_ok!(wait(patient(3), Priority::Routine));
		let beds = BedCounts { occupied: 1, unoccupied: 3, ..BedCounts::default() };
		let expected = WardEntry { ward: WARD, status: LocationStatus::Active, rooms: 2, beds, waiting: 1 };
		assert_eq!(Beds::ward(HOSPITAL, WARD), Some(expected));
		let room = |room, open_beds| RoomEntry { room: RoomId(room), status: LocationStatus::Active, open_beds };
		assert_eq!(Beds::rooms(HOSPITAL, WARD), [room(0, 3), room(1, 1)]);
		let free = |bed, room| BedEntry { bed, room, state: BedState::Unoccupied, encounter: None, held: None };
		let held = Some(Hold { patient: patient(2), until: START + 5 });
		let occupied = BedEntry { state: BedState::Occupied, encounter: Some(encounter), ..free(BED, ROOM) };
		let reserved = BedEntry { held, ..free(OTHER_BED, ROOM) };
		let rest = [free(BedId(2), ROOM), free(BedId(3), RoomId(1))];
		let shown = Beds::beds(HOSPITAL, WARD);
		assert_eq!(shown, [occupied, reserved, rest[0], rest[1]]);
		assert_eq!(Beds::bed(HOSPITAL, WARD, BED), Some(occupied));
		pass(5);
		assert_eq!(Beds::bed(HOSPITAL, WARD, OTHER_BED), Some(free(OTHER_BED, ROOM)), "what has lapsed is not shown");
	});
}

#[test]
fn what_there_is_not_is_not_shown() {
	scene(|| {
		assert_eq!(Beds::ward(HOSPITAL, NO_WARD), None);
		assert_eq!(Beds::rooms(HOSPITAL, NO_WARD), []);
		assert_eq!(Beds::beds(HOSPITAL, NO_WARD), []);
		assert_eq!(Beds::bed(HOSPITAL, WARD, NO_BED), None);
		assert_eq!(Beds::waiting(HOSPITAL, NO_WARD), []);
		assert_eq!(Beds::waits_of(patient(1)), []);
		assert_eq!(Beds::reservation_of(patient(1)), None);
		assert_eq!(Beds::stay_of(patient(1)), None);
		assert_eq!(Beds::encounter(NO_ENCOUNTER), None);
		assert_eq!(Beds::wards(LABORATORY, None, 10), []);
	});
}

#[test]
fn wards_come_in_pages() {
	scene(|| {
		assert_ok!(Beds::open_ward(by(&manager()), HOSPITAL));
		let page = |after: Option<u16>, limit| -> Vec<u16> {
			let wards = Beds::wards(HOSPITAL, after.map(WardId), limit);
			wards.into_iter().map(|entry| entry.ward.0).collect()
		};
		assert_eq!(page(None, 100), [0, 1, 2]);
		assert_eq!(page(None, 2), [0, 1]);
		assert_eq!(page(Some(1), 2), [2]);
		assert_eq!(page(Some(2), 2), [0u16; 0]);
		assert_eq!(page(Some(u16::MAX), u32::MAX), [0u16; 0]);
		assert_eq!(page(None, 0), [0u16; 0]);
	});
}

#[test]
fn what_is_shown_has_this_json() {
	scene(|| {
		let encounter = admit(patient(1));
		let shown = serde_json::to_value(Beds::stay_of(patient(1))).expect("it can be written");
		let expected = serde_json::json!({
			"id": encounter.0,
			"encounter": {
				"organization": 0,
				"patient": format!("0x{}", "01".repeat(32)),
				"status": "in-progress",
				"location": { "organization": 0, "ward": 0, "bed": 0 },
				"entered": START,
				"admitted": START,
				"ended": null,
			},
		});
		assert_eq!(shown, expected);
		let shown = serde_json::to_value(Beds::bed(HOSPITAL, WARD, BED)).expect("it can be written");
		let expected = serde_json::json!({ "bed": 0, "room": 0, "state": "O", "encounter": 0, "held": null });
		assert_eq!(shown, expected);
	});
}

#[test]
fn view_functions_answer_the_same() {
	scene(|| {
		let encounter = admit(patient(1));
		assert_ok!(Beds::reserve_bed(by(&nurse()), HOSPITAL, WARD, OTHER_BED, patient(2), START + 5));
		assert_ok!(wait(patient(3), Priority::Routine));
		let all = Beds::pallet_view_functions_metadata().into_iter().map(|view| (view.id, view.name));
		let mut door = Door::new(all, Test::execute_view_function);
		macro_rules! same {
			($View:ident, $function:ident($($argument:expr),*)) => {
				door.same(crate::pallet::$View::<Test>::new($($argument),*), Beds::$function($($argument),*))
			};
		}
		same!(OccupancyViewFunction, occupancy(HOSPITAL, WARD));
		same!(WardViewFunction, ward(HOSPITAL, WARD));
		same!(WardsViewFunction, wards(HOSPITAL, Some(WARD), 9));
		same!(RoomsViewFunction, rooms(HOSPITAL, WARD));
		same!(BedViewFunction, bed(HOSPITAL, WARD, BED));
		same!(BedsViewFunction, beds(HOSPITAL, WARD));
		same!(WaitingViewFunction, waiting(HOSPITAL, WARD));
		same!(WaitsOfViewFunction, waits_of(patient(3)));
		same!(ReservationOfViewFunction, reservation_of(patient(2)));
		same!(StayOfViewFunction, stay_of(patient(1)));
		same!(EncounterViewFunction, encounter(encounter));
		door.close();
	});
}

#[test]
fn a_stay_that_is_over_is_shown_by_its_number_alone() {
	scene(|| {
		let encounter = encounter_at(EncounterStatus::Finished, patient(1), HERE);
		assert_eq!(Beds::stay_of(patient(1)), None);
		assert_eq!(status_of(encounter), EncounterStatus::Finished);
	});
}
