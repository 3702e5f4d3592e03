//! Admissions: by reservation or directly, one bed a patient over all hospitals.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	bed::{BedState, Encounter, EncounterStatus, Location},
	patient::PatientStatus,
	EncounterId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

const PATIENT: salus_primitives::PatientId = patient(1);

fn directly() -> DispatchResult {
	Beds::admit_directly(by(&nurse()), HOSPITAL, PATIENT, WARD, BED)
}

#[test]
fn a_patient_is_admitted_directly() {
	scene(|| {
		assert_ok!(directly());
		let encounter = EncounterId(0);
		assert_eq!(
			events(),
			[
				Event::BedSet { location: HERE, state: BedState::Occupied, by: nurse() },
				Event::Admitted { encounter, patient: PATIENT, location: HERE, by: nurse() },
			]
		);
		let expected = Encounter {
			organization: HOSPITAL,
			patient: PATIENT,
			status: EncounterStatus::InProgress,
			location: Some(HERE),
			entered: START,
			admitted: Some(START),
			ended: None,
		};
		assert_eq!(Beds::stay_of(PATIENT).map(|stay| (stay.id, stay.encounter)), Some((encounter, expected)));
		assert_eq!(Beds::bed(HOSPITAL, WARD, BED).and_then(|bed| bed.encounter), Some(encounter));
	});
}

#[test]
fn the_patient_of_a_planned_encounter_is_admitted_and_the_times_are_kept() {
	scene(|| {
		let encounter = encounter_at(EncounterStatus::Triaged, PATIENT, HERE);
		pass(7);
		events();
		assert_ok!(Beds::admit(by(&nurse()), HOSPITAL, encounter, WARD, BED));
		assert_eq!(
			events(),
			[
				Event::BedSet { location: HERE, state: BedState::Occupied, by: nurse() },
				Event::Admitted { encounter, patient: PATIENT, location: HERE, by: nurse() },
			]
		);
		let found = Beds::encounter(encounter).expect("it is there");
		assert_eq!((found.entered, found.admitted, found.ended), (START, Some(START + 7), None));
	});
}

#[test]
fn a_reservation_is_used_up() {
	scene(|| {
		assert_ok!(reserve(PATIENT, START + 10));
		events();
		assert_ok!(directly());
		assert_eq!(events().len(), 2, "nothing has lapsed");
		assert_eq!(Beds::reservation_of(PATIENT), None);
		assert!(!crate::Reservations::<Test>::contains_key(PATIENT));
	});
}

#[test]
fn a_reservation_of_another_bed_stays() {
	scene(|| {
		assert_ok!(Beds::reserve_bed(by(&nurse()), HOSPITAL, OTHER_WARD, BED, PATIENT, START + 10));
		assert_ok!(directly());
		assert_eq!(Beds::reservation_of(PATIENT).map(|held| held.location.ward), Some(OTHER_WARD));
	});
}

#[test]
fn what_is_left_of_a_lapsed_reservation_is_struck_off() {
	for holder in [PATIENT, patient(2)] {
		scene(|| {
			assert_ok!(reserve(holder, START + 10));
			pass(10);
			events();
			assert_ok!(directly());
			assert_eq!(events().first(), Some(&Event::ReservationLapsed { location: HERE, patient: holder }));
			assert!(!crate::Reservations::<Test>::contains_key(holder));
		});
	}
}

#[test]
fn a_patient_has_one_bed_over_all_hospitals() {
	scene(|| {
		assert_ok!(directly());
		let planned = encounter_at(EncounterStatus::Planned, PATIENT, HERE);
		let here = |bed| Beds::admit_directly(by(&nurse()), HOSPITAL, PATIENT, WARD, bed);
		assert_noop!(here(OTHER_BED), Error::<Test>::HasABed);
		assert_noop!(Beds::admit(by(&nurse()), HOSPITAL, planned, WARD, OTHER_BED), Error::<Test>::HasABed);
		let elsewhere = || Beds::admit_directly(by(&other_nurse()), OTHER_HOSPITAL, PATIENT, WARD, BED);
		assert_noop!(elsewhere(), Error::<Test>::HasABed);
		// Not even while the patient is on leave.
		assert_ok!(Beds::begin_leave(by(&nurse()), HOSPITAL, EncounterId(0)));
		assert_noop!(elsewhere(), Error::<Test>::HasABed);
		assert_ok!(discharge(EncounterId(0)));
		assert_ok!(elsewhere());
	});
}

#[test]
fn a_bed_has_one_patient() {
	scene(|| {
		assert_ok!(directly());
		let call = Beds::admit_directly(by(&nurse()), HOSPITAL, patient(2), WARD, BED);
		assert_noop!(call, Error::<Test>::BedOccupied);
	});
}

#[test]
fn the_dead_and_the_unknown_are_not_admitted_and_a_suspended_registration_is_no_obstacle() {
	scene(|| {
		let unknown = Beds::admit_directly(by(&nurse()), HOSPITAL, UNKNOWN_PATIENT, WARD, BED);
		assert_noop!(unknown, Error::<Test>::UnknownPatient);
		let planned = encounter_at(EncounterStatus::Planned, PATIENT, HERE);
		Neighbours::patient(PATIENT, PatientStatus::Deceased);
		assert_noop!(directly(), Error::<Test>::Deceased);
		assert_noop!(Beds::admit(by(&nurse()), HOSPITAL, planned, WARD, BED), Error::<Test>::Deceased);
		Neighbours::patient(PATIENT, PatientStatus::Suspended);
		assert_ok!(directly());
	});
}

#[test]
fn a_stay_in_a_hospital_that_is_no_longer_active_binds_nobody() {
	scene(|| {
		let forsaken = Location { organization: OTHER_HOSPITAL, ..HERE };
		let former = admit_to(PATIENT, forsaken);
		assert_noop!(directly(), Error::<Test>::HasABed);
		Neighbours::set_active(OTHER_HOSPITAL, false);
		events();
		pass(4);
		assert_ok!(directly());
		let encounter = EncounterId(1);
		assert_eq!(
			events(),
			[
				Event::BedSet { location: forsaken, state: BedState::Housekeeping, by: nurse() },
				Event::EncounterSet { encounter: former, status: EncounterStatus::Finished, by: nurse() },
				Event::BedSet { location: HERE, state: BedState::Occupied, by: nurse() },
				Event::Admitted { encounter, patient: PATIENT, location: HERE, by: nurse() },
			]
		);
		assert_eq!(Beds::encounter(former).and_then(|found| found.ended), Some(START + 4));
		// Should the hospital come back, it finds the bed left.
		Neighbours::set_active(OTHER_HOSPITAL, true);
		let call = Beds::discharge(by(&other_nurse()), OTHER_HOSPITAL, former, false);
		assert_noop!(call, Error::<Test>::EncounterFinished);
		assert_ok!(Beds::clean_bed(by(&other_nurse()), OTHER_HOSPITAL, WARD, BED));
	});
}
