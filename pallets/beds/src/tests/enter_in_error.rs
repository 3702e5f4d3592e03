//! Encounters that never were so.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::bed::{BedState, EncounterStatus};

use crate::{mock::*, Error, Event};

fn enter(encounter: salus_primitives::EncounterId) -> sp_runtime::DispatchResult {
	Beds::enter_in_error(by(&nurse()), HOSPITAL, encounter)
}

#[test]
fn one_without_a_bed_is_marked_and_nothing_else_happens() {
	use EncounterStatus::*;
	for status in [Planned, Arrived, Triaged, Finished, Cancelled] {
		scene(|| {
			let encounter = encounter_at(status, patient(1), HERE);
			let ended = Beds::encounter(encounter).and_then(|found| found.ended);
			pass(5);
			events();
			assert_ok!(enter(encounter));
			assert_eq!(events(), [Event::EncounterSet { encounter, status: EnteredInError, by: nurse() }]);
			let found = Beds::encounter(encounter).and_then(|found| found.ended);
			assert_eq!(found, ended.or(Some(START + 5)), "what had ended ended then");
			assert_noop!(enter(encounter), Error::<Test>::EncounterEnteredInError);
		});
	}
}

#[test]
fn one_with_a_bed_leaves_it_to_be_cleaned() {
	for status in [EncounterStatus::InProgress, EncounterStatus::OnLeave] {
		scene(|| {
			let encounter = encounter_at(status, patient(1), HERE);
			events();
			assert_ok!(enter(encounter));
			let status = EncounterStatus::EnteredInError;
			assert_eq!(
				events(),
				[
					Event::BedSet { location: HERE, state: BedState::Housekeeping, by: nurse() },
					Event::EncounterSet { encounter, status, by: nurse() },
				]
			);
			// The patient was never there, and is admitted to the right bed.
			admit_to(patient(1), bed_here(OTHER_BED));
		});
	}
}
