//! Every call in every state of a bed, an encounter, a ward and a room: where it leads, or what refuses it. The page with the diagrams is made from the same tables.

mod page;
mod table;

use frame_support::{assert_noop, traits::GetCallName};
use salus_primitives::bed::{BedState, EncounterStatus};
use std::collections::BTreeSet;

use self::table::{beds, encounters, wards, BedCase, Outcome, State, Table, BYSTANDER};
use crate::{mock::*, Call, Error};

/// That each call of the table does in each state what the table says.
fn holds<S: State>(table: &Table<S>) {
	for row in &table.rows {
		assert_eq!(row.outcomes.len(), S::ALL.len(), "{} has an outcome for every state", row.label);
		for (state, outcome) in S::ALL.iter().zip(&row.outcomes) {
			scene(|| {
				let subject = state.reach();
				assert_eq!(S::now(&subject), *state, "the tests come there");
				let made = || (row.call)(&subject);
				match outcome {
					Outcome::To(next) => {
						assert_eq!(made(), Ok(()), "{} where it is {state:?}", row.label);
						assert_eq!(S::now(&subject), *next, "{} where it was {state:?}", row.label);
					}
					Outcome::Refused(error) => {
						assert_eq!(made(), Err(*error), "{} where it is {state:?}", row.label);
						assert_noop!(made(), *error);
					}
					Outcome::Meaningless => assert!(!S::means(&subject), "{} where it is {state:?}", row.label),
				}
			});
		}
	}
}

#[test]
fn each_call_does_in_each_state_of_a_bed_what_the_table_says() {
	holds(&beds());
}

#[test]
fn each_call_does_in_each_state_of_an_encounter_what_the_table_says() {
	holds(&encounters());
}

#[test]
fn each_call_does_in_each_state_of_a_ward_what_the_table_says() {
	holds(&wards());
}

#[test]
fn every_state_is_reached_and_left_by_the_tables() {
	let beds = beds();
	let reached: BTreeSet<_> = beds.edges().into_iter().map(|(_, _, to)| to.of()).collect();
	let left: BTreeSet<_> = beds.edges().into_iter().map(|(_, from, _)| from.of()).collect();
	assert_eq!(reached, BedState::ALL.iter().copied().collect());
	assert_eq!(left, BedState::ALL.iter().copied().collect());

	let encounters = encounters();
	let mut reached: BTreeSet<_> = encounters.edges().into_iter().map(|(_, _, to)| to).collect();
	reached.extend([EncounterStatus::Planned, EncounterStatus::Arrived]);
	assert_eq!(reached, EncounterStatus::ALL.iter().copied().collect());
	for (call, from, to) in encounters.edges() {
		let final_but_for_errors = from.has_ended() && from != to;
		assert_eq!(final_but_for_errors, from.has_ended() && to == EncounterStatus::EnteredInError, "{call}");
	}
}

#[test]
fn every_call_is_in_some_table() {
	let mut named: BTreeSet<&str> = BTreeSet::new();
	named.extend(beds().rows.iter().map(|row| row.name()));
	named.extend(encounters().rows.iter().map(|row| row.name()));
	named.extend(wards().rows.iter().map(|row| row.name()));
	// These depend on nothing that stands somewhere: their own tests say what refuses them.
	named.extend(["open_ward", "set_priority", "stop_waiting", "open_encounter"]);
	assert_eq!(named, Call::<Test>::get_call_names().iter().copied().collect());
}

/// Calls that take an encounter and a bed: both must stand where they can, and where neither does, the encounter's refusal is told.
#[test]
fn calls_about_an_encounter_and_a_bed_want_both_to_stand_right() {
	for status in EncounterStatus::ALL.iter().copied() {
		for case in BedCase::ALL.iter().copied() {
			for transfer in [false, true] {
				scene(|| {
					let _ = case.reach();
					let elsewhere = salus_primitives::bed::Location { ward: OTHER_WARD, ..HERE };
					let encounter = encounter_at(status, BYSTANDER, elsewhere);
					let signer = by(&nurse());
					let made = match transfer {
						true => Beds::transfer(signer, HOSPITAL, encounter, WARD, BED, false),
						false => Beds::admit(signer, HOSPITAL, encounter, WARD, BED),
					};
					let ready = match transfer {
						true => status == EncounterStatus::InProgress,
						false => crate::encounter::BEFORE.contains(&status),
					};
					let free = [BedCase::Isolated, BedCase::Unoccupied].contains(&case);
					let held = [BedCase::IsolatedHeld, BedCase::UnoccupiedHeld].contains(&case);
					let expected = match (ready, free, held) {
						(true, true, _) => Ok(()),
						(true, _, true) => Err(Error::<Test>::BedReserved.into()),
						(true, _, _) => Err(Error::<Test>::of_bed(case.of()).into()),
						(false, _, _) => Err(Error::<Test>::of_encounter(status).into()),
					};
					assert_eq!(made, expected, "{status} into a bed that is {case:?}");
				});
			}
		}
	}
}

/// `scripts/docs` writes the page; everybody else compares.
#[test]
fn the_page_in_the_documentation_is_this_table() {
	let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/states.md");
	if std::env::var_os("SALUS_WRITE_DOCS").is_some() {
		std::fs::write(path, page::page()).expect("the page can be written");
	}
	let page = std::fs::read_to_string(path).expect("the page can be read: run scripts/docs");
	assert!(page == page::page(), "pallets/beds/docs/states.md is not what the tables say: run scripts/docs");
}
