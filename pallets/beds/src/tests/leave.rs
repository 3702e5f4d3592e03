//! Leave: the patient is away, and keeps the bed.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::bed::{BedState, EncounterStatus};

use crate::{mock::*, Error, Event};

#[test]
fn the_bed_stays_the_patients() {
	scene(|| {
		let encounter = admit(patient(1));
		events();
		assert_ok!(Beds::begin_leave(by(&nurse()), HOSPITAL, encounter));
		assert_eq!(state(), BedState::Occupied);
		let call = Beds::admit_directly(by(&nurse()), HOSPITAL, patient(2), WARD, BED);
		assert_noop!(call, Error::<Test>::BedOccupied);
		let moved = Beds::transfer(by(&nurse()), HOSPITAL, encounter, OTHER_WARD, BED, false);
		assert_noop!(moved, Error::<Test>::EncounterOnLeave);
		assert_ok!(Beds::end_leave(by(&nurse()), HOSPITAL, encounter));
		let set = |status| Event::EncounterSet { encounter, status, by: nurse() };
		assert_eq!(events(), [EncounterStatus::OnLeave, EncounterStatus::InProgress].map(set));
	});
}

#[test]
fn whoever_does_not_come_back_is_discharged() {
	scene(|| {
		let encounter = encounter_at(EncounterStatus::OnLeave, patient(1), HERE);
		assert_ok!(discharge(encounter));
		assert_eq!(state(), BedState::Housekeeping);
		assert_eq!(Beds::stay_of(patient(1)), None);
	});
}
