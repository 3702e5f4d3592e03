//! What a call costs does not grow with how many patients and stays there are.

use salus_primitives::{
	bed::{Encounter, EncounterStatus},
	patient::PatientStatus,
	priority::Priority,
	role::Role,
	EncounterId, OrganizationId, PatientId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Encounters, NextEncounter, Reservations, Stays};

/// A hospital elsewhere, with so many patients in beds and so many more who have been there.
const ELSEWHERE: OrganizationId = OrganizationId(7);

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
		Encounters::<Test>::insert(EncounterId(index.into()), stay);
		Stays::<Test>::insert(patient, EncounterId(index.into()));
		Reservations::<Test>::insert(patient, crate::Reservation { location, until: START });
	}
	NextEncounter::<Test>::put(EncounterId(many.into()));
}

/// How many bytes of the state a call has to be shown, among so many other patients.
fn shown(many: u32, prepare: fn(), call: fn() -> DispatchResult) -> usize {
	let mut ext = new_test_ext();
	ext.execute_with(|| {
		furnish(HOSPITAL);
		prepare();
		crowd(many);
		System::reset_events();
	});
	ext.commit_all().expect("nothing is open");
	let (made, proof) = ext.execute_and_prove(call);
	assert_eq!(made, Ok(()));
	proof.into_iter_nodes().map(|node| node.len()).sum()
}

#[test]
fn calls_read_as_much_among_a_hundred_patients_as_among_a_hundred_thousand() {
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
		let [few, many] = [100, 100_000].map(|many| shown(many, prepare, call));
		println!("{name}: {few} bytes of state read among 100 other stays, {many} among 100,000");
		// The trie is deeper by the logarithm, and nothing else is.
		assert!(many < few.saturating_mul(3), "{name}: {few} and {many}");
	}
}
