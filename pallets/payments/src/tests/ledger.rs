//! Books: every movement in both, without gaps, and statements of them.

use frame_support::assert_ok;
use salus_primitives::{
	money::{Amount, Direction, NumberedEntry},
	Digest, Moment,
};

use crate::mock::*;

/// Issues an amount of each number, a moment after another.
fn many(from: u64, to: u64) {
	for number in from..=to {
		pass(1);
		assert_ok!(issue(of(patient(5)), number, Digest::from_low_u64_be(number)));
	}
}

fn numbers(page: &[NumberedEntry]) -> Vec<u64> {
	page.iter().map(|line| line.number).collect()
}

fn statement(from: Moment, to: Moment) -> (Amount, Amount, Vec<u64>) {
	let found = Payments::statement(of(patient(5)), UNIT, START + from, START + to, None);
	assert_eq!(found.next, None);
	(found.opening, found.closing, numbers(&found.entries))
}

#[test]
fn a_book_is_paged_the_newest_first() {
	scene(|| {
		many(1, 5);
		let page = |before, limit| numbers(&Payments::ledger(of(patient(5)), UNIT, before, limit));
		assert_eq!(page(None, 2), [4, 3]);
		assert_eq!(page(Some(3), 2), [2, 1]);
		assert_eq!(page(Some(1), 9), [0]);
		assert_eq!(page(Some(0), 9), [0u64; 0]);
		assert_eq!(page(Some(99), 1), [4]);
		assert_eq!(page(None, 0), [0u64; 0]);
		assert_eq!(Payments::ledger(of(patient(6)), UNIT, None, 9), []);
		assert_eq!(Payments::ledger(of(patient(5)), OTHER_UNIT, None, 9), []);
	});
}

#[test]
fn a_page_holds_a_hundred_entries() {
	scene(|| {
		many(1, 120);
		assert_eq!(Payments::ledger(of(patient(5)), UNIT, None, u32::MAX).len(), 100);
		let first = Payments::statement(of(patient(5)), UNIT, 0, Moment::MAX, None);
		assert_eq!((first.entries.len(), first.next, first.opening, first.closing), (100, Some(100), 0, 7_260));
		let second = Payments::statement(of(patient(5)), UNIT, 0, Moment::MAX, first.next);
		assert_eq!((second.entries.len(), second.next, second.opening, second.closing), (20, None, 0, 7_260));
		assert_eq!(second.entries[0].number, 100);
	});
}

#[test]
fn a_statement_opens_with_what_was_before_and_closes_with_what_is_after() {
	scene(|| {
		many(1, 5);
		assert_eq!(statement(0, 9), (0, 15, vec![0, 1, 2, 3, 4]));
		assert_eq!(statement(2, 4), (1, 6, vec![1, 2]));
		assert_eq!(statement(5, 6), (10, 15, vec![4]));
		assert_eq!(statement(6, 9), (15, 15, vec![]));
		assert_eq!(statement(0, 1), (0, 0, vec![]));
		assert_eq!(statement(4, 2), (6, 6, vec![]), "a time that ends before it begins");
		let beyond = Payments::statement(of(patient(5)), UNIT, START + 2, START + 4, Some(99));
		assert!(beyond.entries.is_empty());
		let before = Payments::statement(of(patient(5)), UNIT, START + 2, START + 4, Some(0));
		assert_eq!(numbers(&before.entries), [1, 2]);
	});
}

#[test]
fn entries_of_one_moment_stay_together() {
	scene(|| {
		for number in 0..3 {
			assert_ok!(issue(of(patient(5)), 10, Digest::from_low_u64_be(number)));
		}
		pass(1);
		assert_ok!(issue(of(patient(5)), 1, Digest::from_low_u64_be(9)));
		assert_eq!(statement(0, 1), (0, 30, vec![0, 1, 2]));
		assert_eq!(statement(1, 2), (30, 31, vec![3]));
	});
}

#[test]
fn both_books_say_the_same_of_a_movement() {
	scene(|| {
		let id = asked(100);
		assert_ok!(pay(of(PATIENT), id, 100));
		let [out, into] = [of(PATIENT), at(HOSPITAL)].map(|party| Payments::ledger(party, UNIT, None, 1)[0].entry);
		assert_eq!((out.direction, into.direction), (Direction::Out, Direction::In));
		assert_eq!((out.other, into.other), (Some(at(HOSPITAL)), Some(of(PATIENT))));
		assert_eq!((out.amount, out.about, out.kind, out.at), (into.amount, into.about, into.kind, into.at));
	});
}
