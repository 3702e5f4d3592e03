//! Beds kept for isolation.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	bed::{BedState, Location},
	priority::Priority,
};

use crate::{mock::*, Error};

fn isolate() {
	assert_ok!(Beds::isolate_bed(by(&manager()), HOSPITAL, WARD, BED));
}

#[test]
fn a_bed_in_which_somebody_lay_apart_is_contaminated_however_it_is_left() {
	for how in 0..4 {
		scene(|| {
			isolate();
			let encounter = admit(patient(1));
			let signer = || by(&nurse());
			assert_ok!(match how {
				0 => Beds::discharge(signer(), HOSPITAL, encounter, false),
				1 => Beds::discharge(signer(), HOSPITAL, encounter, true),
				2 => Beds::transfer(signer(), HOSPITAL, encounter, OTHER_WARD, BED, false),
				_ => Beds::enter_in_error(signer(), HOSPITAL, encounter),
			});
			assert_eq!(state(), BedState::Contaminated);
			assert_ok!(clean());
			assert_eq!(state(), BedState::Unoccupied, "somebody decides anew what it is kept for");
		});
	}
}

#[test]
fn whoever_comes_from_isolation_leaves_the_next_bed_as_anybody_does() {
	scene(|| {
		isolate();
		let encounter = admit(patient(1));
		assert_ok!(Beds::transfer(by(&nurse()), HOSPITAL, encounter, OTHER_WARD, BED, false));
		assert_ok!(discharge(encounter));
		assert_eq!(state_of(Location { ward: OTHER_WARD, ..HERE }), BedState::Housekeeping);
	});
}

#[test]
fn it_neither_begins_nor_ends_while_the_bed_is_held() {
	scene(|| {
		let end = || Beds::end_isolation(by(&manager()), HOSPITAL, WARD, BED);
		let begin = || Beds::isolate_bed(by(&manager()), HOSPITAL, WARD, BED);
		assert_ok!(reserve(patient(1), START + 1));
		assert_noop!(begin(), Error::<Test>::BedReserved);
		pass(1);
		assert_ok!(begin());
		assert_ok!(reserve(patient(1), Now::get() + 1));
		assert_noop!(end(), Error::<Test>::BedReserved);
		pass(1);
		assert_ok!(end());
	});
}

#[test]
fn it_begins_for_whoever_waits_for_it_and_ends_for_the_others() {
	scene(|| {
		let (apart, beside) = (patient(1), patient(2));
		// There are other free beds, of which nobody has thought.
		for (patient, isolation) in [(apart, true), (beside, false)] {
			let (signer, priority) = (by(&nurse()), Priority::Routine);
			assert_ok!(Beds::wait_for_bed(signer, HOSPITAL, WARD, patient, priority, isolation));
		}
		isolate();
		assert_eq!(Beds::reservation_of(apart).map(|held| held.location), Some(HERE));
		assert_eq!(Beds::reservation_of(beside), None);
		pass(OFFER);
		assert_ok!(Beds::end_isolation(by(&manager()), HOSPITAL, WARD, BED));
		assert_eq!(Beds::reservation_of(beside).map(|held| held.location), Some(HERE));
		assert_eq!(Beds::reservation_of(apart), None);
	});
}
