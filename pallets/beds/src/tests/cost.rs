//! What a call costs does not grow with how many patients and stays there are.

use salus_gauge::cost::{hold, measure, Cost};
use salus_primitives::{
	bed::{Encounter, EncounterStatus},
	patient::PatientStatus,
	priority::Priority,
	role::Role,
	EncounterId, OrganizationId, PatientId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Encounters, NextEncounter, Reservations, Stays};

/// A hospital elsewhere: so many patients find no bed in the one of the test, whose beds are counted.
const ELSEWHERE: OrganizationId = OrganizationId(7);

/// So many patients who have been in a bed of the hospital, and are in one elsewhere.
fn crowd(many: u32) {
	for index in 0..many {
		let mut id = [0xcc; 32];
		id[..4].copy_from_slice(&index.to_le_bytes());
		let patient = PatientId(id);
		let location = salus_primitives::bed::Location { organization: ELSEWHERE, ..HERE };
		let stay = Encounter {
			organization: ELSEWHERE,
			patient,
			status: EncounterStatus::InProgress,
			location: Some(location),
			entered: START,
			admitted: Some(START),
			ended: None,
		};
		let id = EncounterId(u64::from(index) * 2);
		Encounters::<Test>::insert(id, stay);
		Stays::<Test>::insert(patient, id);
		let (status, ended) = (EncounterStatus::Finished, Some(START));
		let past = Encounter { organization: HOSPITAL, status, location: Some(HERE), ended, ..stay };
		Encounters::<Test>::insert(EncounterId(id.0 + 1), past);
		Reservations::<Test>::insert(patient, crate::Reservation { location, until: START });
	}
	NextEncounter::<Test>::put(EncounterId(u64::from(many) * 2));
}

/// What a call costs among so many other patients.
fn cost(many: u32, prepare: fn(), call: fn() -> DispatchResult) -> Cost {
	let mut ext = new_test_ext();
	ext.execute_with(|| {
		furnish(HOSPITAL);
		prepare();
		crowd(many);
		System::reset_events();
	});
	measure::<Beds>(&mut ext, call)
}

#[test]
fn calls_cost_as_much_among_a_hundred_patients_as_among_a_hundred_thousand() {
	type Case = (&'static str, fn(), fn() -> DispatchResult);
	let cases: [Case; 3] = [
		("admit_directly", || {}, || Beds::admit_directly(by(&nurse()), HOSPITAL, patient(1), WARD, BED)),
		("reserve_bed", || {}, || reserve(patient(1), START + 1)),
		(
			"offer_bed",
			|| {
				for number in 1..4 {
					wait(patient(number), Priority::Routine).expect("there is room");
				}
				[1, 2].into_iter().for_each(|number| Neighbours::patient(patient(number), PatientStatus::Deceased));
			},
			|| Beds::offer_bed(by(&holder(HOSPITAL, Role::Nurse)), HOSPITAL, WARD, BED),
		),
	];
	for (name, prepare, call) in cases {
		let [few, many] = [100, 100_000].map(|many| cost(many, prepare, call));
		hold(name, (100, few), (100_000, many), 3);
	}
}
