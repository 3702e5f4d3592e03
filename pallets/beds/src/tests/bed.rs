//! Beds: closed, opened again, cleaned. What refuses each call where is in the table of states.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	bed::{BedState, Location},
	BedId,
};

use crate::{mock::*, Error, Event};

/// A call, to be made.
type Made = dyn Fn() -> sp_runtime::DispatchResult;

#[test]
fn what_there_is_not_is_not_found() {
	scene(|| {
		let patient = patient(1);
		for (ward, bed) in [(WARD, NO_BED), (NO_WARD, BED)] {
			let (manager, nurse) = (|| by(&manager()), || by(&nurse()));
			let calls: Vec<(&str, Box<Made>)> = vec![
				("close", Box::new(move || Beds::close_bed(manager(), HOSPITAL, ward, bed))),
				("reopen", Box::new(move || Beds::reopen_bed(manager(), HOSPITAL, ward, bed))),
				("isolate", Box::new(move || Beds::isolate_bed(manager(), HOSPITAL, ward, bed))),
				("end isolation", Box::new(move || Beds::end_isolation(manager(), HOSPITAL, ward, bed))),
				("clean", Box::new(move || Beds::clean_bed(nurse(), HOSPITAL, ward, bed))),
				("reserve", Box::new(move || Beds::reserve_bed(nurse(), HOSPITAL, ward, bed, patient, START + 1))),
				("cancel", Box::new(move || Beds::cancel_reservation(nurse(), HOSPITAL, ward, bed))),
				("offer", Box::new(move || Beds::offer_bed(nurse(), HOSPITAL, ward, bed))),
				("admit", Box::new(move || Beds::admit_directly(nurse(), HOSPITAL, patient, ward, bed))),
			];
			for (name, call) in calls {
				assert_eq!(call(), Err(Error::<Test>::NotFound.into()), "{name}");
				assert_noop!(call(), Error::<Test>::NotFound);
			}
		}
	});
}

#[test]
fn each_change_is_reported_with_whoever_made_it() {
	scene(|| {
		let set = |state, by| Event::BedSet { location: HERE, state, by };
		assert_ok!(Beds::close_bed(by(&manager()), HOSPITAL, WARD, BED));
		assert_ok!(Beds::reopen_bed(by(&manager()), HOSPITAL, WARD, BED));
		assert_ok!(clean());
		assert_ok!(Beds::isolate_bed(by(&manager()), HOSPITAL, WARD, BED));
		assert_ok!(Beds::end_isolation(by(&manager()), HOSPITAL, WARD, BED));
		assert_eq!(
			events(),
			[
				set(BedState::Closed, manager()),
				set(BedState::Housekeeping, manager()),
				set(BedState::Unoccupied, housekeeper()),
				set(BedState::Isolated, manager()),
				set(BedState::Unoccupied, manager()),
			]
		);
	});
}

#[test]
fn a_bed_opens_again_only_where_its_room_and_ward_are_open() {
	scene(|| {
		let signer = || by(&manager());
		let reopen = || Beds::reopen_bed(signer(), HOSPITAL, OTHER_WARD, BED);
		for bed in [0, 1].map(BedId) {
			assert_ok!(Beds::close_bed(signer(), HOSPITAL, OTHER_WARD, bed));
		}
		assert_ok!(Beds::close_room(signer(), HOSPITAL, OTHER_WARD, ROOM));
		assert_noop!(reopen(), Error::<Test>::RoomClosed);
		assert_ok!(Beds::close_ward(signer(), HOSPITAL, OTHER_WARD));
		assert_noop!(reopen(), Error::<Test>::WardClosed);
		assert_ok!(Beds::reopen_ward(signer(), HOSPITAL, OTHER_WARD));
		assert_ok!(Beds::reopen_room(signer(), HOSPITAL, OTHER_WARD, ROOM));
		assert_ok!(reopen());
		assert_eq!(state_of(Location { ward: OTHER_WARD, ..HERE }), BedState::Housekeeping);
	});
}

#[test]
fn a_bed_whose_reservation_has_lapsed_is_closed_and_the_rest_struck_off() {
	scene(|| {
		assert_ok!(reserve(patient(1), START + 1));
		let close = || Beds::close_bed(by(&manager()), HOSPITAL, WARD, BED);
		assert_noop!(close(), Error::<Test>::BedReserved);
		pass(1);
		events();
		assert_ok!(close());
		assert_eq!(
			events(),
			[
				Event::ReservationLapsed { location: HERE, patient: patient(1) },
				Event::BedSet { location: HERE, state: BedState::Closed, by: manager() },
			]
		);
	});
}

#[test]
fn another_hospital_s_beds_are_not_found() {
	run(|| {
		furnish(HOSPITAL);
		let call = Beds::admit_directly(by(&other_nurse()), OTHER_HOSPITAL, patient(1), WARD, BED);
		assert_noop!(call, Error::<Test>::NotFound);
	});
}
