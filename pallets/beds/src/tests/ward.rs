//! Wards and rooms. What refuses each call where is in the table of states.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{bed::LocationStatus, priority::Priority, BedId, RoomId, WardId};

use crate::{mock::*, Error, Event};

#[test]
fn wards_rooms_and_beds_are_numbered_as_they_are_opened() {
	run(|| {
		for hospital in [HOSPITAL, OTHER_HOSPITAL] {
			let by = holder(hospital, salus_primitives::role::Role::BedManager);
			let signer = || crate::mock::by(&by);
			for number in [0, 1] {
				assert_ok!(Beds::open_ward(signer(), hospital));
				let (organization, ward) = (hospital, WardId(number));
				assert_eq!(events(), [Event::WardOpened { organization, ward, by: by.clone() }]);
				assert_ok!(Beds::open_room(signer(), hospital, ward));
				assert_eq!(events(), [Event::RoomOpened { organization, ward, room: ROOM, by: by.clone() }]);
				assert_ok!(Beds::open_bed(signer(), hospital, ward, ROOM));
				let location = salus_primitives::bed::Location { organization, ward, bed: BED };
				assert_eq!(events(), [Event::BedOpened { location, room: ROOM, by: by.clone() }]);
			}
		}
	});
}

#[test]
fn there_are_wards_rooms_and_beds_up_to_a_bound() {
	run(|| {
		let signer = || by(&manager());
		for _ in 0..3 {
			assert_ok!(Beds::open_ward(signer(), HOSPITAL));
		}
		assert_noop!(Beds::open_ward(signer(), HOSPITAL), Error::<Test>::TooManyWards);
		for _ in 0..2 {
			assert_ok!(Beds::open_room(signer(), HOSPITAL, WARD));
		}
		assert_noop!(Beds::open_room(signer(), HOSPITAL, WARD), Error::<Test>::TooManyRooms);
		for number in 0..4 {
			assert_ok!(Beds::open_bed(signer(), HOSPITAL, WARD, RoomId(number % 2)));
		}
		assert_noop!(Beds::open_bed(signer(), HOSPITAL, WARD, ROOM), Error::<Test>::TooManyBeds);
		// Closed ones count, since their numbers are not given again.
		assert_ok!(Beds::close_bed(signer(), HOSPITAL, WARD, BED));
		assert_noop!(Beds::open_bed(signer(), HOSPITAL, WARD, ROOM), Error::<Test>::TooManyBeds);
		// Another ward has as much room.
		assert_ok!(Beds::open_room(signer(), HOSPITAL, OTHER_WARD));
		assert_ok!(Beds::open_bed(signer(), HOSPITAL, OTHER_WARD, ROOM));
	});
}

#[test]
fn what_there_is_not_is_not_found() {
	scene(|| {
		let signer = || by(&manager());
		assert_noop!(Beds::close_ward(signer(), HOSPITAL, NO_WARD), Error::<Test>::NotFound);
		assert_noop!(Beds::reopen_ward(signer(), HOSPITAL, NO_WARD), Error::<Test>::NotFound);
		assert_noop!(Beds::open_room(signer(), HOSPITAL, NO_WARD), Error::<Test>::NotFound);
		for (ward, room) in [(NO_WARD, ROOM), (WARD, NO_ROOM)] {
			assert_noop!(Beds::close_room(signer(), HOSPITAL, ward, room), Error::<Test>::NotFound);
			assert_noop!(Beds::reopen_room(signer(), HOSPITAL, ward, room), Error::<Test>::NotFound);
			assert_noop!(Beds::open_bed(signer(), HOSPITAL, ward, room), Error::<Test>::NotFound);
		}
		let wait = Beds::wait_for_bed(signer(), HOSPITAL, NO_WARD, patient(1), Priority::Stat, false);
		assert_noop!(wait, Error::<Test>::NotFound);
	});
}

#[test]
fn a_ward_is_closed_and_opened_again_as_reported() {
	scene(|| {
		let (signer, by) = (|| by(&manager()), manager());
		let (organization, ward, room) = (HOSPITAL, OTHER_WARD, ROOM);
		for bed in [0, 1].map(BedId) {
			assert_noop!(Beds::close_ward(signer(), HOSPITAL, ward), Error::<Test>::BedsOpen);
			assert_noop!(Beds::close_room(signer(), HOSPITAL, ward, room), Error::<Test>::BedsOpen);
			assert_ok!(Beds::close_bed(signer(), HOSPITAL, ward, bed));
		}
		events();
		assert_ok!(Beds::close_room(signer(), HOSPITAL, ward, room));
		assert_ok!(Beds::close_ward(signer(), HOSPITAL, ward));
		assert_eq!(Beds::ward(HOSPITAL, ward).map(|found| found.status), Some(LocationStatus::Suspended));
		assert_ok!(Beds::reopen_ward(signer(), HOSPITAL, ward));
		assert_ok!(Beds::reopen_room(signer(), HOSPITAL, ward, room));
		assert_eq!(
			events(),
			[
				Event::RoomClosed { organization, ward, room, by: by.clone() },
				Event::WardClosed { organization, ward, by: by.clone() },
				Event::WardReopened { organization, ward, by: by.clone() },
				Event::RoomReopened { organization, ward, room, by },
			]
		);
		assert_eq!(Beds::occupancy(HOSPITAL, ward).map(|full| full.open), Some(0), "its beds stay closed");
	});
}

#[test]
fn a_ward_for_which_somebody_waits_is_not_closed() {
	scene(|| {
		for bed in [0, 1].map(BedId) {
			assert_ok!(Beds::close_bed(by(&manager()), HOSPITAL, OTHER_WARD, bed));
		}
		let signer = || by(&nurse());
		let priority = Priority::Routine;
		assert_ok!(Beds::wait_for_bed(signer(), HOSPITAL, OTHER_WARD, patient(1), priority, false));
		assert_noop!(Beds::close_ward(by(&manager()), HOSPITAL, OTHER_WARD), Error::<Test>::Awaited);
		assert_ok!(Beds::stop_waiting(signer(), HOSPITAL, patient(1)));
		assert_ok!(Beds::close_ward(by(&manager()), HOSPITAL, OTHER_WARD));
	});
}
