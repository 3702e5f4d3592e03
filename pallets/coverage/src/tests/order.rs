//! Who pays first: orders that are each payer's own, and the places for them.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::Coverages,
	insurance::{CoverageStatus, Terms},
	CoverageId, Moment,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, PatientCoverages};

fn on(start: Moment, end: Moment, order: u8) -> DispatchResult {
	issue_on(PATIENT, Terms { start, end, order, ..terms() })
}

fn elsewhere(start: Moment, end: Moment, order: u8) -> DispatchResult {
	let terms = Terms { plan: OTHER_PLAN, start, end, order };
	Insurance::issue_coverage(by(&other_manager()), OTHER_INSURER, PATIENT, terms, false)
}

fn set(id: CoverageId, order: u8) -> DispatchResult {
	Insurance::set_order(by(&manager()), INSURER, id, order)
}

#[test]
fn no_two_payers_are_the_same_at_once_whoever_they_are() {
	scene(|| {
		assert_ok!(on(START + 100, START + 200, 1));
		for (start, end) in [(100, 200), (0, 101), (199, 300), (0, 300), (120, 130)] {
			let (start, end) = (START + start, START + end);
			assert_noop!(on(start, end, 1), Error::<Test>::OrderTaken);
			assert_noop!(elsewhere(start, end, 1), Error::<Test>::OrderTaken);
		}
		// What only touches has no moment in common, and another payer is another.
		assert_ok!(on(START, START + 100, 1));
		assert_ok!(elsewhere(START + 200, START + 300, 1));
		assert_ok!(elsewhere(START, START + 300, 2));
		// Another patient is another.
		assert_ok!(issue_on(patient(2), terms()));
	});
}

#[test]
fn drafts_and_what_was_ended_count_and_errors_do_not() {
	for status in CoverageStatus::ALL.iter().copied() {
		scene(|| {
			let id = coverage_at(status);
			let again = on(START, START + 1, 1);
			match status {
				CoverageStatus::EnteredInError => {
					assert_ok!(again);
				}
				_ => assert_eq!(again, Err(Error::<Test>::OrderTaken.into()), "{id} is {status}"),
			}
		});
	}
}

#[test]
fn what_was_ended_leaves_room_after_its_end() {
	scene(|| {
		coverage_at(CoverageStatus::Cancelled);
		let end = START + 2 * PERIOD;
		assert_noop!(elsewhere(end - 1, END, 1), Error::<Test>::OrderTaken);
		assert_ok!(elsewhere(end, END, 1));
	});
}

#[test]
fn there_are_as_many_orders_as_places() {
	scene(|| {
		for order in [0, 9, u8::MAX] {
			assert_noop!(on(START, END, order), Error::<Test>::NoSuchOrder);
		}
		for order in 1..=8 {
			assert_ok!(on(START, END, order));
		}
		for order in [0, 9, u8::MAX] {
			assert_noop!(set(last_coverage(), order), Error::<Test>::NoSuchOrder);
		}
		assert_noop!(on(END, END + 1, 1), Error::<Test>::TooManyCoverages);
		assert_noop!(elsewhere(END, END + 1, 1), Error::<Test>::TooManyCoverages);
	});
}

#[test]
fn what_ended_longer_ago_than_claims_are_filed_gives_up_its_place() {
	scene(|| {
		for order in 1..=8 {
			assert_ok!(on(START, START + u64::from(order), order));
		}
		let first = CoverageId(0);
		pass(RETENTION);
		assert_noop!(on(Now::get(), Now::get() + 1, 1), Error::<Test>::TooManyCoverages);
		// At this moment the first has been over for as long.
		pass(1);
		assert_eq!(Insurance::coverages(PATIENT).len(), 7, "it is not shown, though nobody has struck it off");
		assert_eq!(PatientCoverages::<Test>::get(PATIENT).len(), 8);
		assert_ok!(on(Now::get(), Now::get() + 1, 1));
		assert!(!PatientCoverages::<Test>::get(PATIENT).contains(&first));
		assert!(Insurance::coverage(first).is_some(), "it is still there by its number");
		assert_noop!(on(Now::get() + 1, Now::get() + 2, 1), Error::<Test>::TooManyCoverages);
	});
}

#[test]
fn another_order_is_given_where_it_is_free() {
	scene(|| {
		let id = issue();
		assert_ok!(elsewhere(START + 100, START + 200, 2));
		assert_noop!(set(id, 2), Error::<Test>::OrderTaken);
		assert_noop!(set(id, 1), Error::<Test>::NoChange);
		events();
		assert_ok!(set(id, 3));
		assert_eq!(events(), [Event::OrderSet { coverage: id, order: 3, by: manager() }]);
		let order: Vec<_> = Insurance::coverages(PATIENT).iter().map(|entry| entry.coverage.order).collect();
		assert_eq!(order, [2, 3]);
	});
}

#[test]
fn what_has_been_in_force_for_a_while_keeps_its_order() {
	scene(|| {
		let id = issue();
		pass(CORRECTION - 1);
		assert_ok!(set(id, 2));
		pass(1);
		assert_noop!(set(id, 3), Error::<Test>::BeganTooLongAgo);
		// What has not begun was relied on by nobody, however long it is known.
		assert_ok!(on(Now::get() + 2 * CORRECTION, END, 1));
		let later = last_coverage();
		pass(2 * CORRECTION - 1);
		assert_ok!(set(later, 3));
		pass(1);
		assert_noop!(set(later, 1), Error::<Test>::BeganTooLongAgo);
	});
}

#[test]
fn a_draft_has_another_order_until_nobody_knows_what_it_would_stand_beside() {
	scene(|| {
		let terms = Terms { end: u64::MAX, ..terms() };
		assert_ok!(Insurance::issue_coverage(by(&manager()), INSURER, PATIENT, terms, true));
		let id = last_coverage();
		pass(RETENTION - 1);
		assert_ok!(set(id, 2));
		pass(1);
		assert_noop!(set(id, 3), Error::<Test>::BeganTooLongAgo);
		// Put into force, it is issued now: there is a while for correcting what is said of it.
		assert_ok!(Insurance::activate_coverage(by(&manager()), INSURER, id));
		assert_eq!(Insurance::coverage(id).map(|found| found.entered), Some(Now::get()));
	});
}

#[test]
fn what_somebody_has_relied_on_keeps_its_order_once_it_has_begun() {
	let rely = |id| <Insurance as Coverages>::reserve(id, &[]);
	scene(|| {
		let id = issue();
		assert_eq!(rely(id), []);
		assert_noop!(set(id, 2), Error::<Test>::Claimed);
	});
	scene(|| {
		assert_ok!(on(START + 10, END, 1));
		let id = last_coverage();
		assert_eq!(rely(id), []);
		assert_ok!(set(id, 2));
		let draft = Insurance::issue_coverage(by(&manager()), INSURER, PATIENT, terms(), true);
		assert_ok!(draft);
		assert_eq!(rely(last_coverage()), []);
		assert_ok!(set(last_coverage(), 3));
	});
}

#[test]
fn nothing_is_extended_into_the_time_of_another_of_the_same_order() {
	scene(|| {
		let id = issue();
		assert_ok!(elsewhere(END + 10, END + 20, 1));
		let extend = |end| Insurance::extend_coverage(by(&manager()), INSURER, id, end);
		assert_noop!(extend(END + 11), Error::<Test>::OrderTaken);
		assert_noop!(extend(u64::MAX), Error::<Test>::OrderTaken);
		assert_ok!(extend(END + 10));
		assert_ok!(set(id, 2));
		assert_ok!(extend(END + 30));
	});
}

#[test]
fn payers_are_those_in_force_the_first_first() {
	scene(|| {
		assert_ok!(elsewhere(START, START + 200, 3));
		assert_ok!(on(START, START + 100, 2));
		assert_ok!(on(START + 50, START + 150, 1));
		let (signer, terms) = (by(&manager()), Terms { order: 4, ..terms() });
		assert_ok!(Insurance::issue_coverage(signer, INSURER, PATIENT, terms, true));
		let payers = |served| -> Vec<u8> {
			let payers = <Insurance as Coverages>::payers(PATIENT, START + served);
			payers.iter().map(|entry| entry.coverage.order).collect()
		};
		assert_eq!(payers(0), [2, 3]);
		assert_eq!(payers(50), [1, 2, 3]);
		assert_eq!(payers(100), [1, 3]);
		assert_eq!(payers(150), [3]);
		assert_eq!(payers(200), [0u8; 0]);
		// A suspension takes its payer away, for what is served from then on.
		assert_ok!(Insurance::suspend_coverage(by(&manager()), INSURER, CoverageId(2), START + 60));
		assert_eq!(payers(59), [1, 2, 3]);
		assert_eq!(payers(60), [2, 3]);
		assert_eq!(<Insurance as Coverages>::payers(UNKNOWN_PATIENT, START), []);
	});
}

#[test]
fn an_insurer_that_is_not_active_is_no_payer_and_keeps_its_place() {
	scene(|| {
		assert_ok!(elsewhere(START, END, 1));
		assert_ok!(on(START, END, 2));
		let payers = || -> Vec<u8> {
			let payers = <Insurance as Coverages>::payers(PATIENT, START);
			payers.iter().map(|entry| entry.coverage.order).collect()
		};
		assert_eq!(payers(), [1, 2]);
		Neighbours::set_active(OTHER_INSURER, false);
		assert_eq!(payers(), [2]);
		assert_eq!(Insurance::coverages(PATIENT).len(), 2);
		assert_noop!(on(START, END, 1), Error::<Test>::OrderTaken);
		Neighbours::set_active(OTHER_INSURER, true);
		assert_eq!(payers(), [1, 2]);
	});
}
