//! Encounters of patients without a bed. What refuses each call where is in the table of states.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	bed::{Encounter, EncounterStatus},
	patient::PatientStatus,
	EncounterId,
};

use crate::{mock::*, Error, Event, NextEncounter};

fn open(arrived: bool) -> sp_runtime::DispatchResult {
	Beds::open_encounter(by(&nurse()), HOSPITAL, patient(1), arrived)
}

#[test]
fn one_is_planned_or_arrived_and_has_the_next_number() {
	scene(|| {
		let opened = |number, status| Event::EncounterOpened {
			encounter: EncounterId(number),
			organization: HOSPITAL,
			patient: patient(1),
			status,
			by: nurse(),
		};
		assert_ok!(open(false));
		assert_ok!(open(true));
		assert_eq!(events(), [opened(0, EncounterStatus::Planned), opened(1, EncounterStatus::Arrived)]);
		let expected = Encounter {
			organization: HOSPITAL,
			patient: patient(1),
			status: EncounterStatus::Planned,
			location: None,
			entered: START,
			admitted: None,
			ended: None,
		};
		assert_eq!(Beds::encounter(EncounterId(0)), Some(expected));
	});
}

#[test]
fn the_dead_and_the_unknown_have_none() {
	scene(|| {
		let call = Beds::open_encounter(by(&nurse()), HOSPITAL, UNKNOWN_PATIENT, true);
		assert_noop!(call, Error::<Test>::UnknownPatient);
		Neighbours::patient(patient(1), PatientStatus::Deceased);
		assert_noop!(open(true), Error::<Test>::Deceased);
		Neighbours::patient(patient(1), PatientStatus::Suspended);
		assert_ok!(open(true));
	});
}

#[test]
fn numbers_end() {
	scene(|| {
		NextEncounter::<Test>::put(EncounterId(u64::MAX));
		assert_noop!(open(true), Error::<Test>::NumbersExhausted);
		let call = Beds::admit_directly(by(&nurse()), HOSPITAL, patient(1), WARD, BED);
		assert_noop!(call, Error::<Test>::NumbersExhausted);
	});
}

#[test]
fn each_step_is_reported() {
	scene(|| {
		assert_ok!(open(false));
		events();
		let encounter = last_encounter();
		assert_ok!(Beds::arrive(by(&nurse()), HOSPITAL, encounter));
		assert_ok!(Beds::triage(by(&nurse()), HOSPITAL, encounter));
		pass(3);
		assert_ok!(Beds::cancel_encounter(by(&nurse()), HOSPITAL, encounter));
		let set = |status| Event::EncounterSet { encounter, status, by: nurse() };
		let steps = [EncounterStatus::Arrived, EncounterStatus::Triaged, EncounterStatus::Cancelled];
		assert_eq!(events(), steps.map(set));
		assert_eq!(Beds::encounter(encounter).and_then(|found| found.ended), Some(START + 3));
	});
}

#[test]
fn another_hospital_s_encounters_are_not_found_and_neither_are_those_there_are_not() {
	scene(|| {
		let of_hospital = admit(patient(1));
		for encounter in [of_hospital, NO_ENCOUNTER] {
			let signer = || by(&other_nurse());
			let not_found: sp_runtime::DispatchError = Error::<Test>::NotFound.into();
			assert_noop!(Beds::arrive(signer(), OTHER_HOSPITAL, encounter), not_found);
			assert_noop!(Beds::triage(signer(), OTHER_HOSPITAL, encounter), not_found);
			assert_noop!(Beds::admit(signer(), OTHER_HOSPITAL, encounter, WARD, BED), not_found);
			assert_noop!(Beds::transfer(signer(), OTHER_HOSPITAL, encounter, WARD, BED, false), not_found);
			assert_noop!(Beds::begin_leave(signer(), OTHER_HOSPITAL, encounter), not_found);
			assert_noop!(Beds::end_leave(signer(), OTHER_HOSPITAL, encounter), not_found);
			assert_noop!(Beds::discharge(signer(), OTHER_HOSPITAL, encounter, false), not_found);
			assert_noop!(Beds::cancel_encounter(signer(), OTHER_HOSPITAL, encounter), not_found);
			assert_noop!(Beds::enter_in_error(signer(), OTHER_HOSPITAL, encounter), not_found);
		}
	});
}

#[test]
fn a_patient_has_several_that_are_planned() {
	scene(|| {
		assert_ok!(open(false));
		assert_ok!(open(false));
		let [first, second] = [0, 1].map(EncounterId);
		assert_ok!(Beds::admit(by(&nurse()), HOSPITAL, first, WARD, BED));
		let again = Beds::admit(by(&nurse()), HOSPITAL, second, WARD, OTHER_BED);
		assert_noop!(again, Error::<Test>::HasABed);
		assert_ok!(discharge(first));
		assert_ok!(Beds::admit(by(&nurse()), HOSPITAL, second, WARD, OTHER_BED));
	});
}
