//! Every call in every state of a plan, a network, a coverage and an authorization: where it leads, or what refuses it. The page with the diagrams is made from
//! the same tables.

mod authorizations;
mod coverages;
mod page;
mod plans;
mod table;

use frame_support::{assert_noop, traits::GetCallName};
use salus_primitives::insurance::{AuthorizationStatus, CoverageStatus};
use std::collections::BTreeSet;

use self::{
	authorizations::{authorizations, AuthorizationCase},
	coverages::{coverages, CoverageCase},
	plans::{networks, plans},
	table::{Outcome, State, Table},
};
use crate::{mock::*, Call};

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
				}
			});
		}
	}
}

#[test]
fn each_call_does_in_each_state_of_a_plan_what_the_table_says() {
	holds(&plans());
}

#[test]
fn each_call_does_with_a_provider_and_a_network_what_the_table_says() {
	holds(&networks());
}

#[test]
fn each_call_does_in_each_state_of_a_coverage_what_the_table_says() {
	holds(&coverages());
}

#[test]
fn each_call_does_in_each_state_of_an_authorization_what_the_table_says() {
	holds(&authorizations());
}

#[test]
fn every_state_is_reached_by_the_tables_and_what_is_over_stays_so() {
	let mut reached: BTreeSet<_> = coverages().edges().into_iter().map(|(_, _, to)| to.of()).collect();
	reached.insert(CoverageStatus::Draft);
	assert_eq!(reached, CoverageStatus::ALL.iter().copied().collect());
	for (call, from, to) in coverages().edges() {
		match from {
			CoverageCase::EnteredInError => panic!("{call} leads from an error"),
			CoverageCase::Cancelled => {
				assert!([CoverageCase::Cancelled, CoverageCase::EnteredInError].contains(&to), "{call}");
			}
			_ => assert!(to != CoverageCase::Draft || from == to, "{call}"),
		}
	}

	let mut reached: BTreeSet<_> = authorizations().edges().into_iter().map(|(_, _, to)| to.of()).collect();
	reached.insert(AuthorizationStatus::Requested);
	assert_eq!(reached, AuthorizationStatus::ALL.iter().copied().collect());
	for (call, from, _) in authorizations().edges() {
		let over = [AuthorizationCase::Denied, AuthorizationCase::Cancelled].contains(&from);
		assert!(!over, "{call} leads from what is over");
	}
}

#[test]
fn every_call_is_in_some_table() {
	let mut named: BTreeSet<&str> = BTreeSet::new();
	named.extend(plans().rows.iter().map(|row| row.name()));
	named.extend(networks().rows.iter().map(|row| row.name()));
	named.extend(coverages().rows.iter().map(|row| row.name()));
	named.extend(authorizations().rows.iter().map(|row| row.name()));
	// No call, but what decisions on claims do.
	assert!(named.remove("charge"));
	// These depend on nothing that stands somewhere: their own tests say what refuses them.
	named.extend(["open_plan", "open_network"]);
	assert_eq!(named, Call::<Test>::get_call_names().iter().copied().collect());
}

/// `scripts/docs` writes the page; everybody else compares.
#[test]
fn the_page_in_the_documentation_is_this_table() {
	let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/states.md");
	if std::env::var_os("SALUS_WRITE_DOCS").is_some() {
		std::fs::write(path, page::page()).expect("the page can be written");
	}
	let page = std::fs::read_to_string(path).expect("the page can be read: run scripts/docs");
	assert!(page == page::page(), "pallets/coverage/docs/states.md is not what the tables say: run scripts/docs");
}
