//! Every call in every state of an appointment, and of a schedule: where it leads, or what refuses it. The page with the diagrams is made from the same tables.

mod page;
mod table;

use frame_support::{assert_noop, traits::GetCallName};
use salus_primitives::appointment::AppointmentStatus;
use std::collections::BTreeSet;

use self::table::{appointments, schedules, Case, Outcome, State, Table};
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
fn each_call_does_in_each_state_of_an_appointment_what_the_table_says() {
	holds(&appointments());
}

#[test]
fn each_call_does_in_each_state_of_a_schedule_what_the_table_says() {
	holds(&schedules());
}

/// The ways of the standard, and those that it leaves to whoever uses it: calling off before anybody has come, and saying that it was never so; the offer to who waits;
/// and the wait of who has lost a place. One deviates from it: who has checked in from home may not come.
#[test]
fn an_appointment_goes_these_ways_and_no_others() {
	use AppointmentStatus::*;
	let mut expected = BTreeSet::from([
		(Proposed, Pending),
		(Pending, Booked),
		(Booked, Arrived),
		(Booked, CheckedIn),
		(Arrived, Fulfilled),
		(CheckedIn, Fulfilled),
		(Booked, NoShow),
		(CheckedIn, NoShow),
		(Waitlist, Pending),
		(Waitlist, Booked),
		(Pending, Waitlist),
		(Booked, Waitlist),
	]);
	expected.extend([Proposed, Waitlist, Pending, Booked].map(|from| (from, Cancelled)));
	expected.extend([Proposed, Waitlist, Pending, Booked, Arrived, CheckedIn].map(|from| (from, EnteredInError)));
	let stored = |case| match case {
		Case::At(status) => status,
		Case::Lapsed => Pending,
	};
	let edges = appointments().edges();
	let ways: BTreeSet<_> = edges.iter().map(|(_, from, to)| (stored(*from), stored(*to))).collect();
	assert_eq!(ways.into_iter().filter(|(from, to)| from != to).collect::<BTreeSet<_>>(), expected);
	// What is over stays as it is.
	assert!(edges.iter().all(|(_, from, to)| !stored(*from).is_final() || from == to));
	let reached: BTreeSet<_> = expected.iter().map(|(_, to)| *to).chain([Proposed]).collect();
	assert_eq!(reached, AppointmentStatus::ALL.iter().copied().collect());
}

#[test]
fn every_call_is_in_some_table() {
	let mut named: BTreeSet<&str> = BTreeSet::new();
	named.extend(appointments().rows.iter().map(|row| row.name()));
	named.extend(schedules().rows.iter().map(|row| row.name()));
	// These depend on nothing that stands somewhere: their own tests say what refuses them.
	named.extend(["publish_schedule", "ask", "wait_for_slot", "clear_days"]);
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
	assert!(page == page::page(), "pallets/appointments/docs/states.md is not what the tables say: run scripts/docs");
}
