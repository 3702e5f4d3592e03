//! Filing in time, where the payer before has the later claim begin again.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::Payables,
	insurance::{
		AdjustmentReason, ClaimDraft, ClaimLine, ClaimStatus, Evidence, InformationReason, ReversalReason, Rules,
		Ruling,
	},
	role::Role,
	ClaimId, PlanId, RemittanceId,
};

use crate::{mock::*, Error};

/// What was served 89 days ago, of which each plan pays what the other leaves, and claims for which can be submitted for one day more.
fn aged() -> ClaimLine {
	Neighbours::insure_twice();
	let served = START - 89 * DAY;
	let evidence = Evidence::Appointment(Neighbours::visit(HOSPITAL, PATIENT, served, None));
	ClaimLine { served, evidence: Some(evidence), ..line(10_000) }
}

fn rules_of(plan: PlanId, how: impl FnOnce(&mut Rules)) {
	BOOK.with_borrow_mut(|book| how(&mut book.plans.get_mut(&plan).expect("it is there").1[0]));
}

fn later(prior: ClaimId, one: &ClaimLine) -> ClaimDraft {
	ClaimDraft { coverage: OTHER_COVERAGE, prior: Some(prior), ..draft([one.clone()]) }
}

fn reasons(claim: ClaimId) -> Vec<AdjustmentReason> {
	let lines = claim_of(claim).decision.expect("it is decided").lines;
	lines.iter().flat_map(|line| &line.adjustments).map(|adjustment| adjustment.reason).collect()
}

fn void(claim: ClaimId) {
	assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, claim));
}

/// Has an adjudicator of the second insurer's decide.
fn judged(claim: ClaimId, ruling: Ruling) -> ClaimId {
	let adjudicator = || by(&holder(OTHER_INSURER, Role::Adjudicator));
	assert_ok!(Claims::take_claim(adjudicator(), OTHER_INSURER, claim));
	assert_ok!(Claims::adjudicate_claim(adjudicator(), OTHER_INSURER, claim, rulings(claim, ruling)));
	claim
}

/// The first payer sends its claim back when the time for filing is over, and is asked again. The later payer's claim for the same has waited all the time.
fn sent_back() -> (ClaimId, ClaimId, ClaimLine) {
	rules_of(PLAN, |rules| {
		rules.automatic = 0;
		rules.benefits[0].per_visit = Some(4_000);
	});
	let one = aged();
	let first = submitted(draft([one.clone()]));
	let second = submitted(later(first, &one));
	assert_eq!(status(second), ClaimStatus::Submitted);
	pass(30 * DAY);
	assert_ok!(Claims::return_claim(by(&adjudicator(0)), INSURER, first, InformationReason::Amounts));
	let again = submitted(ClaimDraft { replaces: Some(first), ..draft([one.clone()]) });
	assert_ok!(take(again));
	assert_ok!(adjudicate(again, Ruling::AsRuled));
	assert_eq!(claim_of(again).awarded(), 4_000);
	(again, second, one)
}

#[test]
fn a_claim_that_has_waited_for_one_that_was_sent_back_was_filed_when_it_was_submitted() {
	run(|| {
		let (again, second, one) = sent_back();
		let other = holder(OTHER_INSURER, Role::Adjudicator);
		assert_ok!(Claims::proceed_claim(by(&other), OTHER_INSURER, second));
		assert_eq!(
			reasons(second),
			[AdjustmentReason::ExactDuplicate],
			"it names another claim than the one that was decided"
		);
		let new = submitted(ClaimDraft { replaces: Some(second), ..later(again, &one) });
		assert_eq!((reasons(new), claim_of(new).awarded()), (vec![AdjustmentReason::PriorPayer], 6_000));
	});
	// While it waits, and when it was taken back.
	for voids in [false, true] {
		run(|| {
			let (again, second, one) = sent_back();
			if voids {
				void(second);
			}
			let new = submitted(ClaimDraft { replaces: Some(second), ..later(again, &one) });
			assert_eq!(claim_of(new).awarded(), 6_000);
			let expected = if voids { ClaimStatus::Voided } else { ClaimStatus::Replaced };
			assert_eq!(status(second), expected);
		});
	}
	// For more than was asked for in time it was not.
	run(|| {
		let (again, second, one) = sent_back();
		let more = ClaimLine { amount: 10_001, ..one };
		let new = submitted(ClaimDraft { replaces: Some(second), ..later(again, &more) });
		assert_eq!(reasons(new), [AdjustmentReason::FilingLimit]);
	});
}

#[test]
fn a_claim_after_one_that_was_reversed_was_filed_when_it_was_submitted() {
	run(|| {
		rules_of(PLAN, |rules| rules.benefits[0].per_visit = Some(4_000));
		rules_of(PlanId(1), |rules| rules.automatic = 0);
		let one = aged();
		let first = submitted(draft([one.clone()]));
		let second = judged(submitted(later(first, &one)), Ruling::NotNecessary);
		assert_eq!(claim_of(second).awarded(), 0);
		assert_ok!(<Claims as Payables>::paid(first, RemittanceId(0)));
		pass(30 * DAY);
		assert_ok!(Claims::reverse_claim(by(&cashier()), INSURER, first, ReversalReason::BilledInError));
		let again = submitted(ClaimDraft { replaces: Some(first), ..draft([one.clone()]) });
		let new = judged(submitted(ClaimDraft { replaces: Some(second), ..later(again, &one) }), Ruling::AsRuled);
		assert_eq!([again, new].map(|claim| claim_of(claim).awarded()), [4_000, 6_000]);
	});
}

#[test]
fn a_claim_that_makes_way_for_an_appeal_before_it_was_filed_when_it_was_submitted() {
	run(|| {
		rules_of(PLAN, |rules| rules.benefits[0].per_visit = Some(4_000));
		let one = aged();
		let first = submitted(draft([one.clone()]));
		let second = submitted(later(first, &one));
		assert_eq!(claim_of(second).awarded(), 6_000);
		pass(29 * DAY);
		assert_noop!(appeal(first), Error::<Test>::LaterPayerDecided);
		void(second);
		assert_ok!(appeal(first));
		assert_ok!(decide(1, first, salus_primitives::insurance::Verdict::Uphold));
		let new = submitted(ClaimDraft { replaces: Some(second), ..later(first, &one) });
		assert_eq!(claim_of(new).awarded(), 6_000);
		// It stays voided.
		assert_eq!((status(second), claim_of(second).replaced_by), (ClaimStatus::Voided, None));
	});
}

#[test]
fn what_was_voided_for_no_such_reason_is_not_replaced() {
	// It was nobody's after another's.
	run(|| {
		let first = submitted(draft([aged()]));
		void(first);
		let new = write(ClaimDraft { replaces: Some(first), ..draft([line(1)]) });
		assert_noop!(submit(new), Error::<Test>::ClaimVoided);
	});
	// It has taken nothing that the payer before had to wait for.
	run(|| {
		rules_of(PlanId(1), |rules| rules.automatic = 0);
		let one = aged();
		let first = submitted(draft([one.clone()]));
		let second = submitted(later(first, &one));
		void(second);
		let new = write(ClaimDraft { replaces: Some(second), ..later(first, &one) });
		assert_noop!(submit(new), Error::<Test>::ClaimVoided);
	});
}
