use frame_support::{assert_noop, assert_ok};
use salus_primitives::{bed::BedState, priority::Priority};

use crate::{mock::*, Error};

#[test]
fn a_freed_bed_goes_to_whoever_is_next() {
	run(|| {
		assert_ok!(Beds::open_ward(by(&manager()), HOSPITAL));
		assert_ok!(Beds::open_room(by(&manager()), HOSPITAL, WARD));
		assert_ok!(Beds::open_bed(by(&manager()), HOSPITAL, WARD, ROOM));

		let (first, routine, urgent) = (patient(1), patient(2), patient(3));
		assert_ok!(Beds::admit_directly(by(&nurse()), HOSPITAL, first, WARD, BED));
		let call = Beds::admit_directly(by(&nurse()), HOSPITAL, routine, WARD, BED);
		assert_noop!(call, Error::<Test>::BedOccupied);
		for (patient, priority) in [(routine, Priority::Routine), (urgent, Priority::Urgent)] {
			assert_ok!(Beds::wait_for_bed(by(&nurse()), HOSPITAL, WARD, patient, priority, false));
		}

		assert_ok!(Beds::discharge(by(&nurse()), HOSPITAL, last_encounter(), false));
		assert_eq!(state(), BedState::Housekeeping);
		assert_ok!(Beds::clean_bed(by(&housekeeper()), HOSPITAL, WARD, BED));

		// It is offered at once, to the more urgent.
		let call = Beds::admit_directly(by(&nurse()), HOSPITAL, routine, WARD, BED);
		assert_noop!(call, Error::<Test>::BedReserved);
		assert_ok!(Beds::admit_directly(by(&nurse()), HOSPITAL, urgent, WARD, BED));
		assert_eq!(Beds::stay_of(urgent).and_then(|stay| stay.encounter.location), Some(HERE));
	});
}
