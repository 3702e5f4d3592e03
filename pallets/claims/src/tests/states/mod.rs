//! Every call wherever a claim stands: where it leads, or what refuses it. The page with the diagram is made from the same table.

mod case;
mod page;
mod scene;
mod table;

use std::collections::BTreeSet;

use frame_support::{assert_noop, traits::GetCallName};
use salus_primitives::insurance::ClaimStatus;

use self::{
	case::{Case, CASES},
	table::{parts, Outcome, Row},
};
use crate::{mock::*, Call};

fn rows() -> Vec<Row> {
	parts().into_iter().flat_map(|(_, rows)| rows).collect()
}

/// A call, and from where it leads to where.
pub type Arrow = (&'static str, ClaimStatus, ClaimStatus);

/// Every way from one state to another that the table has.
pub fn arrows() -> BTreeSet<Arrow> {
	let of_row = |row: &Row| {
		let to = |case: Case| match row.outcome(case) {
			Outcome::To(to) => Some((row.name(), case.status(), to.status())),
			Outcome::Gone | Outcome::Refused(_) => None,
		};
		CASES.into_iter().filter_map(to).filter(|(_, from, to)| from != to).collect::<Vec<_>>()
	};
	rows().iter().flat_map(of_row).collect()
}

#[test]
fn each_call_does_wherever_a_claim_stands_what_the_table_says() {
	for row in rows() {
		assert!(row.is_clear(), "{} says one thing of each case", row.label);
		for case in CASES {
			run(|| {
				let subject = case.reach();
				assert_eq!(Case::now(subject.claim), Some(case), "the tests come there");
				let made = || (row.call)(&subject);
				match row.outcome(case) {
					Outcome::To(next) => {
						assert_eq!(made(), Ok(()), "{} where it is {case:?}", row.label);
						assert_eq!(Case::now(subject.claim), Some(next), "{} where it was {case:?}", row.label);
					}
					Outcome::Gone => {
						assert_eq!(made(), Ok(()), "{} where it is {case:?}", row.label);
						assert_eq!(Case::now(subject.claim), None, "{} where it was {case:?}", row.label);
					}
					Outcome::Refused(error) => {
						assert_eq!(made(), Err(error), "{} where it is {case:?}", row.label);
					}
				}
			});
		}
	}
}

/// The calls that make something up before, as a claim in another's place, change what is beside the claim also where they are refused. All others change
/// nothing.
#[test]
fn what_is_refused_changes_nothing() {
	for row in rows().into_iter().filter(|row| !row.label.contains(',')) {
		for case in CASES {
			let Outcome::Refused(error) = row.outcome(case) else { continue };
			run(|| {
				let subject = case.reach();
				assert_noop!((row.call)(&subject), error);
			});
		}
	}
}

#[test]
fn every_status_is_reached_and_left_but_the_last_ones() {
	let (mut reached, mut left) = (BTreeSet::from([ClaimStatus::Draft]), BTreeSet::new());
	for row in rows() {
		for case in CASES {
			let Outcome::To(to) = row.outcome(case) else { continue };
			if to.status() != case.status() {
				reached.insert(to.status());
				left.insert(case.status());
			}
		}
	}
	assert_eq!(reached, ClaimStatus::ALL.iter().copied().collect());
	let last = [ClaimStatus::Voided, ClaimStatus::Replaced, ClaimStatus::Reversed];
	let expected = ClaimStatus::ALL.iter().copied().filter(|status| !last.contains(status)).collect();
	assert_eq!(left, expected);
}

#[test]
fn a_claim_is_not_looked_at_yet_or_open_or_decided_or_undone() {
	for status in ClaimStatus::ALL.iter().copied() {
		let before = matches!(status, ClaimStatus::Draft | ClaimStatus::Submitted);
		let kinds = [before, status.is_open(), status.is_decided(), status.is_undone()];
		assert_eq!(kinds.into_iter().filter(|is| *is).count(), 1, "{status}");
	}
}

#[test]
fn every_call_is_in_the_table() {
	let all = rows();
	let mut named: BTreeSet<&str> = all.iter().map(|row| row.name()).filter(|name| !name.contains(' ')).collect();
	// It is about no claim that stands somewhere.
	named.insert("write_claim");
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
	assert!(page == page::page(), "pallets/claims/docs/states.md is not what the tables say: run scripts/docs");
}
