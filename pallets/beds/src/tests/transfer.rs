//! Transfers to another bed of the same hospital.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	bed::{BedState, Location},
	patient::PatientStatus,
	BedId, EncounterId, WardId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

const PATIENT: salus_primitives::PatientId = patient(1);
const THERE: Location = Location { ward: OTHER_WARD, ..HERE };

fn transfer(encounter: EncounterId, ward: WardId, bed: BedId, contaminated: bool) -> DispatchResult {
	Beds::transfer(by(&nurse()), HOSPITAL, encounter, ward, bed, contaminated)
}

#[test]
fn a_patient_is_moved_within_the_ward_and_to_another() {
	for to in [bed_here(OTHER_BED), THERE] {
		for (contaminated, state) in [(false, BedState::Housekeeping), (true, BedState::Contaminated)] {
			scene(|| {
				let encounter = admit(PATIENT);
				events();
				assert_ok!(transfer(encounter, to.ward, to.bed, contaminated));
				let by = nurse();
				assert_eq!(
					events(),
					[
						Event::BedSet { location: HERE, state, by: by.clone() },
						Event::BedSet { location: to, state: BedState::Occupied, by: by.clone() },
						Event::Transferred { encounter, from: HERE, to, by },
					]
				);
				assert_eq!(Beds::stay_of(PATIENT).and_then(|stay| stay.encounter.location), Some(to));
				assert_eq!(Beds::bed(HOSPITAL, WARD, BED).and_then(|bed| bed.encounter), None);
				assert_ok!(discharge(encounter));
				assert_eq!(state_of(to), BedState::Housekeeping);
			});
		}
	}
}

#[test]
fn the_patients_own_bed_is_occupied() {
	scene(|| {
		let encounter = admit(PATIENT);
		assert_noop!(transfer(encounter, WARD, BED, false), Error::<Test>::BedOccupied);
	});
}

#[test]
fn a_bed_held_for_somebody_else_is_not_taken_and_one_held_for_the_patient_is() {
	scene(|| {
		let encounter = admit_to(PATIENT, THERE);
		assert_ok!(reserve(patient(2), START + 10));
		assert_noop!(transfer(encounter, WARD, BED, false), Error::<Test>::BedReserved);
		assert_ok!(Beds::cancel_reservation(by(&nurse()), HOSPITAL, WARD, BED));
		assert_ok!(reserve(PATIENT, START + 10));
		assert_ok!(transfer(encounter, WARD, BED, false));
		assert!(!crate::Reservations::<Test>::contains_key(PATIENT));
	});
}

#[test]
fn the_dead_are_not_moved_and_are_discharged() {
	scene(|| {
		let encounter = admit(PATIENT);
		Neighbours::patient(PATIENT, PatientStatus::Deceased);
		assert_noop!(transfer(encounter, OTHER_WARD, BED, false), Error::<Test>::Deceased);
		assert_ok!(discharge(encounter));
	});
}

#[test]
fn two_patients_change_beds_over_a_third() {
	scene(|| {
		let (one, other) = (admit(PATIENT), admit_to(patient(2), bed_here(OTHER_BED)));
		assert_ok!(transfer(one, OTHER_WARD, BED, false));
		assert_noop!(transfer(other, WARD, BED, false), Error::<Test>::BedInHousekeeping);
		assert_ok!(clean());
		assert_ok!(transfer(other, WARD, BED, false));
		assert_ok!(Beds::clean_bed(by(&housekeeper()), HOSPITAL, WARD, OTHER_BED));
		assert_ok!(transfer(one, WARD, OTHER_BED, false));
	});
}

#[test]
fn a_bed_that_there_is_not_is_not_found() {
	scene(|| {
		let encounter = admit(PATIENT);
		for (ward, bed) in [(WARD, NO_BED), (NO_WARD, BED)] {
			assert_noop!(transfer(encounter, ward, bed, false), Error::<Test>::NotFound);
		}
	});
}
