//! Discharges.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::bed::{BedState, EncounterStatus};

use crate::{mock::*, Error, Event};

#[test]
fn the_bed_is_left_to_be_cleaned_or_disinfected() {
	for (contaminated, state) in [(false, BedState::Housekeeping), (true, BedState::Contaminated)] {
		scene(|| {
			let encounter = admit(patient(1));
			events();
			pass(9);
			assert_ok!(Beds::discharge(by(&nurse()), HOSPITAL, encounter, contaminated));
			assert_eq!(
				events(),
				[
					Event::BedSet { location: HERE, state, by: nurse() },
					Event::EncounterSet { encounter, status: EncounterStatus::Finished, by: nurse() },
				]
			);
			let found = Beds::encounter(encounter).expect("it is kept");
			assert_eq!((found.location, found.ended), (Some(HERE), Some(START + 9)));
			assert_eq!(Beds::stay_of(patient(1)), None);
		});
	}
}

#[test]
fn it_happens_once() {
	scene(|| {
		let encounter = admit(patient(1));
		assert_ok!(discharge(encounter));
		assert_noop!(discharge(encounter), Error::<Test>::EncounterFinished);
	});
}

#[test]
fn a_bed_that_was_left_takes_nobody_before_it_is_clean() {
	scene(|| {
		for (contaminated, refused) in
			[(false, Error::<Test>::BedInHousekeeping), (true, Error::<Test>::BedContaminated)]
		{
			let encounter = admit(patient(1));
			assert_ok!(Beds::discharge(by(&nurse()), HOSPITAL, encounter, contaminated));
			let call = Beds::admit_directly(by(&nurse()), HOSPITAL, patient(1), WARD, BED);
			let refused = sp_runtime::DispatchError::from(refused);
			assert_noop!(call, refused);
			assert_noop!(reserve(patient(1), START + 1), refused);
			assert_ok!(clean());
		}
	});
}
