//! Which payers come first: those that were known when it was served.

use salus_primitives::{
	insurance::{AdjustmentReason, Category, ClaimDraft, ClaimLine, ClaimStatus, PriorFinding},
	ClaimId, CoverageId, Moment,
};

use crate::mock::*;

/// The other insurer pays before the first, as it has said then.
fn insured_before_since(entered: Moment) {
	Neighbours::insure_before();
	Neighbours::coverage_mut(OTHER_COVERAGE, |coverage| coverage.entered = entered);
}

/// A consultation of 100.00, of which a plan pays 40.00: after the deductible, four fifths.
fn consultation() -> ClaimLine {
	line_in(Category::Consultation, 10_000)
}

fn under(coverage: CoverageId, prior: Option<ClaimId>, line: &ClaimLine) -> ClaimId {
	submitted(ClaimDraft { coverage, prior, ..draft([line.clone()]) })
}

fn reasons(claim: ClaimId) -> Vec<AdjustmentReason> {
	let decision = claim_of(claim).decision.expect("it is decided");
	decision.lines.iter().flat_map(|line| &line.adjustments).map(|adjustment| adjustment.reason).collect()
}

#[test]
fn who_came_to_be_a_payer_after_it_was_served_need_not_be_asked() {
	run(|| {
		insured_before_since(SERVED + 1);
		assert_eq!(status(submitted(draft([line(10_000)]))), ClaimStatus::Approved);
	});
	run(|| {
		insured_before_since(SERVED);
		let claim = submitted(draft([line(10_000)]));
		assert_eq!((status(claim), reasons(claim)), (ClaimStatus::Denied, vec![AdjustmentReason::OtherPayer]));
	});
}

#[test]
fn who_is_learned_of_late_counts_where_it_is_asked() {
	run(|| {
		insured_before_since(SERVED + 1);
		let one = consultation();
		let first = under(OTHER_COVERAGE, None, &one);
		let second = under(COVERAGE, Some(first), &one);
		assert_eq!((claim_of(first).awarded(), claim_of(second).awarded()), (4_000, 4_000));
		let found = Claims::decision(second, 0).expect("it is kept").facts.prior;
		assert_eq!(found, PriorFinding::Decided);
	});
}

#[test]
fn who_is_not_asked_does_not_pay_the_same_again() {
	run(|| {
		insured_before_since(SERVED + 1);
		let one = consultation();
		assert_eq!(claim_of(under(COVERAGE, None, &one)).awarded(), 4_000);
		let again = under(OTHER_COVERAGE, None, &one);
		assert_eq!((claim_of(again).awarded(), reasons(again)), (0, vec![AdjustmentReason::ExactDuplicate]));
	});
}

#[test]
fn who_was_a_payer_before_this_one_was_comes_first_though_both_came_late() {
	for (entered, expected) in [(SERVED + 5, ClaimStatus::Denied), (SERVED + 6, ClaimStatus::Approved)] {
		run(|| {
			insured_before_since(entered);
			Neighbours::coverage_mut(COVERAGE, |coverage| coverage.entered = SERVED + 5);
			assert_eq!(status(submitted(draft([line(10_000)]))), expected);
		});
	}
}

#[test]
fn one_that_is_learned_of_late_can_stand_between_two() {
	const LATE: CoverageId = CoverageId(2);
	run(|| {
		insured_before_since(SERVED);
		Neighbours::cover(LATE, PATIENT, PLAN, 1);
		Neighbours::coverage_mut(LATE, |coverage| coverage.entered = SERVED + 1);
		Neighbours::coverage_mut(COVERAGE, |coverage| coverage.order = 2);
		let one = consultation();
		let first = under(OTHER_COVERAGE, None, &one);
		let between = under(LATE, Some(first), &one);
		let last = under(COVERAGE, Some(between), &one);
		let paid = [first, between, last].map(|claim| claim_of(claim).awarded());
		assert_eq!(paid, [4_000, 4_000, 2_000]);
	});
}
