//! Every call in every state of a prescription, a dispense, an order, a transfer and a lot: where it leads, or what refuses it. The page with the diagrams is made from the same
//! tables.

mod dispenses;
mod page;
mod prescriptions;
mod refills;
mod stock;
mod table;

use frame_support::{assert_noop, traits::GetCallName};
use salus_primitives::prescription::{DispenseStatus, PrescriptionStatus, RefillStatus};
use std::collections::BTreeSet;

use self::{
	dispenses::dispenses,
	prescriptions::{prescriptions, PrescriptionCase},
	refills::refills,
	stock::{lots, transfers},
	table::{Outcome, State, Table},
};
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
						let made = || frame_support::storage::with_storage_layer(made);
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
fn each_call_does_in_each_state_of_a_prescription_what_the_table_says() {
	holds(&prescriptions());
}

#[test]
fn each_call_does_in_each_state_of_a_dispense_what_the_table_says() {
	holds(&dispenses());
}

#[test]
fn each_call_does_in_each_state_of_an_order_what_the_table_says() {
	holds(&refills());
}

#[test]
fn each_call_does_in_each_state_of_a_transfer_what_the_table_says() {
	holds(&transfers());
}

#[test]
fn each_call_does_in_each_state_of_a_lot_what_the_table_says() {
	holds(&lots());
}

#[test]
fn every_state_is_reached_by_the_tables_and_what_is_over_stays_so() {
	let prescriptions = prescriptions();
	let mut reached: BTreeSet<_> = prescriptions.edges().into_iter().map(|(_, _, to)| to.of()).collect();
	reached.insert(PrescriptionStatus::Draft);
	assert_eq!(reached, PrescriptionStatus::ALL.iter().copied().collect());
	for (call, from, to) in prescriptions.edges() {
		if from.of() == to.of() {
			continue;
		}
		match from.of() {
			PrescriptionStatus::EnteredInError => panic!("{call} leads from an error"),
			PrescriptionStatus::Stopped | PrescriptionStatus::Cancelled => {
				assert_eq!(to.of(), PrescriptionStatus::EnteredInError, "{call}");
			}
			PrescriptionStatus::Completed => {
				let led = match from {
					PrescriptionCase::Replaced => PrescriptionCase::Stopped,
					_ => PrescriptionCase::Active,
				};
				assert_eq!((call, to), ("reverse_dispense", led));
			}
			_ => {}
		}
	}

	let dispenses = dispenses();
	let mut reached: BTreeSet<_> = dispenses.edges().into_iter().map(|(_, _, to)| to).collect();
	reached.insert(DispenseStatus::Declined);
	assert_eq!(reached, DispenseStatus::ALL.iter().copied().collect());
	for (call, from, to) in dispenses.edges() {
		let reversed = (from, to) == (DispenseStatus::Completed, DispenseStatus::EnteredInError);
		assert!(from.is_open() || reversed, "{call}");
	}

	let reached: BTreeSet<_> = refills().edges().into_iter().map(|(_, _, to)| to.node()).collect();
	assert_eq!(reached, RefillStatus::ALL.iter().map(|status| status.code()).collect());
	for (call, from, to) in refills().edges() {
		let open = [RefillStatus::Requested.code(), RefillStatus::Ready.code()].contains(&from.node());
		assert!(open || from == to, "{call}");
	}
}

#[test]
fn every_call_is_in_some_table() {
	let mut named: BTreeSet<&str> = BTreeSet::new();
	named.extend(prescriptions().rows.iter().map(|row| row.name()));
	named.extend(dispenses().rows.iter().map(|row| row.name()));
	named.extend(refills().rows.iter().map(|row| row.name()));
	named.extend(transfers().rows.iter().map(|row| row.name()));
	named.extend(lots().rows.iter().map(|row| row.name()));
	// These depend on nothing that stands somewhere: their own tests say what refuses them.
	named.extend(["prescribe", "open_item", "set_threshold"]);
	assert_eq!(named, Call::<Test>::get_call_names().iter().copied().collect());
}

/// What lies at hand is handed over only while the prescription stands; the dispense's refusal is told first.
#[test]
fn a_dispense_and_its_prescription_must_both_stand_right_to_be_handed_over() {
	use PrescriptionStatus::*;
	for status in DispenseStatus::ALL.iter().copied() {
		for prescription in [Active, OnHold, Stopped] {
			scene(|| {
				let dispense = dispense_at(status);
				let of = Prescriptions::dispensing(dispense).expect("it was entered").prescription;
				let signer = by(&physician());
				let moved = match prescription {
					OnHold => Prescriptions::hold_prescription(signer, HOSPITAL, of),
					Stopped => Prescriptions::stop_prescription(signer, HOSPITAL, of),
					_ => Ok(()),
				};
				moved.expect("it is active");
				assert_eq!(prescription_status(of), prescription);
				let made = Prescriptions::hand_over(by(&pharmacist()), PHARMACY, dispense);
				let at_hand = crate::dispense::AT_HAND.contains(&status);
				let expected = match (at_hand, prescription) {
					(false, _) => Err(Error::<Test>::of_dispense(status).into()),
					(true, Active) => Ok(()),
					(true, other) => Err(Error::<Test>::of_prescription(other).into()),
				};
				assert_eq!(made, expected, "{status} on what is {prescription}");
			});
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
	assert!(page == page::page(), "pallets/prescriptions/docs/states.md is not what the tables say: run scripts/docs");
}
