//! Several payers of the same services.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::Payables,
	insurance::{AdjustmentReason, ClaimDraft, ClaimLine, ClaimStatus, ReversalReason, Ruling},
	role::Role,
	ClaimId, CoverageId, RemittanceId,
};

use sp_runtime::DispatchResult;

use crate::{evidence::piece, mock::*, Error, FollowedBy, UsedEvidence};

/// A claim under the second coverage after that one.
fn later(prior: ClaimId, lines: impl IntoIterator<Item = ClaimLine>) -> ClaimDraft {
	ClaimDraft { coverage: OTHER_COVERAGE, prior: Some(prior), ..draft(lines) }
}

fn reasons(claim: ClaimId) -> Vec<AdjustmentReason> {
	let decision = claim_of(claim).decision.expect("it is decided");
	decision.lines.iter().flat_map(|line| &line.adjustments).map(|adjustment| adjustment.reason).collect()
}

/// The third payer's coverage.
const THIRD: CoverageId = CoverageId(2);

fn insure_thrice() {
	Neighbours::insure_twice();
	Neighbours::cover(THIRD, PATIENT, PLAN, 3);
}

/// A claim under the third coverage after that one.
fn last_of(prior: ClaimId, lines: impl IntoIterator<Item = ClaimLine>) -> ClaimDraft {
	ClaimDraft { coverage: THIRD, prior: Some(prior), ..draft(lines) }
}

fn reverse(claim: ClaimId) -> DispatchResult {
	Claims::reverse_claim(by(&clerk()), HOSPITAL, claim, ReversalReason::BilledInError)
}

/// A consultation of 100.00, of which the first plan pays 40.00: after the deductible, four fifths.
fn consultation() -> ClaimLine {
	line_in(salus_primitives::insurance::Category::Consultation, 10_000)
}

#[test]
fn the_second_payer_pays_what_the_first_leaves() {
	run(|| {
		Neighbours::insure_twice();
		let one = consultation();
		let first = submitted(draft([one.clone()]));
		let second = submitted(later(first, [one]));
		assert_eq!((claim_of(first).awarded(), claim_of(second).awarded()), (4_000, 4_000));
		assert_eq!(FollowedBy::<Test>::get(first), Some(second));
		let before = Claims::decision(second, 0).expect("it is kept").facts.lines[0].prior.expect("there is one");
		assert_eq!((before.paid, before.contractual), (4_000, 0));
	});
}

#[test]
fn whoever_is_not_first_wants_to_know_what_the_first_has_decided() {
	run(|| {
		Neighbours::insure_twice();
		let second = submitted(ClaimDraft { coverage: OTHER_COVERAGE, ..draft([line(10_000)]) });
		assert_eq!((status(second), reasons(second)), (ClaimStatus::Denied, vec![AdjustmentReason::OtherPayer]));
		// The first need not ask the second.
		assert_eq!(status(submitted(draft([line(10_000)]))), ClaimStatus::Approved);
	});
}

#[test]
fn a_line_that_the_first_has_not_decided_is_its_own_first() {
	run(|| {
		Neighbours::insure_twice();
		let (one, other) = (line(6_000), line(5_000));
		let first = submitted(draft([one.clone()]));
		let dearer = ClaimLine { amount: 6_100, ..one.clone() };
		for lines in [[other, one.clone()], [dearer, one]] {
			let second = submitted(later(first, lines));
			assert!(reasons(second).contains(&AdjustmentReason::OtherPayer));
			assert_eq!(claim_of(second).awarded(), 0);
			assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, second));
		}
	});
}

#[test]
fn a_claim_waits_for_the_payer_before() {
	run(|| {
		Neighbours::insure_twice();
		let one = ClaimLine { evidence: None, ..line(10_000) };
		let first = submitted(draft([one.clone()]));
		let second = submitted(later(first, [ClaimLine { evidence: line(1).evidence, ..one }]));
		assert_eq!(status(second), ClaimStatus::Submitted);
		let proceed = |account, organization| Claims::proceed_claim(by(&account), organization, second);
		assert_noop!(proceed(clerk(), HOSPITAL), Error::<Test>::PriorUndecided);
		assert_ok!(take(first));
		assert_ok!(adjudicate(first, Ruling::AsRuled));
		assert_noop!(proceed(adjudicator(0), INSURER), Error::<Test>::NotFound);
		let other = holder(OTHER_INSURER, Role::Adjudicator);
		assert_ok!(proceed(other, OTHER_INSURER));
		// What the first has refused as the provider's, nobody else owes.
		assert_eq!(claim_of(second).awarded(), 0);
	});
}

#[test]
fn one_claim_waits_in_vain_where_the_one_before_is_undone() {
	run(|| {
		Neighbours::insure_twice();
		let one = ClaimLine { evidence: None, ..line(10_000) };
		let first = submitted(draft([one.clone()]));
		let second = submitted(later(first, [ClaimLine { evidence: line(1).evidence, ..one }]));
		assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, first));
		assert_ok!(Claims::proceed_claim(by(&clerk()), HOSPITAL, second));
		assert_eq!(reasons(second), [AdjustmentReason::OtherPayer]);
	});
}

#[test]
fn the_prior_claim_is_the_providers_for_the_patient_and_followed_once() {
	run(|| {
		Neighbours::insure_twice();
		let one = line(10_000);
		let claim = write(later(NO_CLAIM, [one.clone()]));
		assert_noop!(submit(claim), Error::<Test>::NoPrior);
		let unsubmitted = write(draft([one.clone()]));
		let claim = write(later(unsubmitted, [one.clone()]));
		assert_noop!(submit(claim), Error::<Test>::PriorNotSubmitted);
		let first = submitted(draft([one.clone()]));
		let claim = write(ClaimDraft { prior: Some(first), ..draft([line(1)]) });
		assert_noop!(submit(claim), Error::<Test>::AnotherPrior);
		Neighbours::cover(CoverageId(7), OTHER_PATIENT, PLAN, 1);
		let other = ClaimDraft { patient: OTHER_PATIENT, coverage: CoverageId(7), ..later(first, [line(1)]) };
		let claim = write(ClaimDraft { coverage: CoverageId(7), ..other });
		assert_noop!(submit(claim), Error::<Test>::AnotherPrior);

		let second = submitted(later(first, [one.clone()]));
		let third = write(later(first, [one.clone()]));
		assert_noop!(submit(third), Error::<Test>::PriorFollowed);
		// A corrected one comes in its place.
		let corrected = write(ClaimDraft { replaces: Some(second), ..later(first, [one.clone()]) });
		assert_ok!(submit(corrected));
		assert_eq!(FollowedBy::<Test>::get(first), Some(corrected));
		assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, corrected));
		assert_eq!(FollowedBy::<Test>::get(first), None);
		assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, first));
		assert_noop!(submit(third), Error::<Test>::PriorUndone);
	});
}

#[test]
fn what_a_later_payer_relies_on_does_not_change() {
	run(|| {
		Neighbours::insure_twice();
		let one = consultation();
		let first = submitted(draft([one.clone()]));
		let second = submitted(later(first, [one.clone()]));
		let void = |claim| Claims::void_claim(by(&clerk()), HOSPITAL, claim);
		assert_noop!(void(first), Error::<Test>::LaterPayerDecided);
		let new = write(ClaimDraft { replaces: Some(first), ..draft([one.clone()]) });
		assert_noop!(submit(new), Error::<Test>::LaterPayerDecided);
		// Once the later claim is out of the way, it can.
		assert_ok!(void(second));
		assert_ok!(submit(new));
		assert_eq!((status(first), status(new)), (ClaimStatus::Replaced, ClaimStatus::Approved));
	});
}

#[test]
fn what_is_taken_back_leaves_to_the_later_payer_what_both_have_paid_for() {
	run(|| {
		Neighbours::insure_twice();
		let one = consultation();
		let evidence = one.evidence.expect("there is some");
		let first = submitted(draft([one.clone()]));
		let second = submitted(later(first, [one.clone()]));
		assert_ok!(<Claims as Payables>::paid(first, RemittanceId(0)));
		assert_eq!(UsedEvidence::<Test>::get(piece(evidence, SERVED)), Some(first));
		let reason = ReversalReason::OtherPayer;
		assert_ok!(Claims::reverse_claim(by(&cashier()), INSURER, first, reason));
		assert_eq!(UsedEvidence::<Test>::get(piece(evidence, SERVED)), Some(second));
		// It stays one service: nobody else is paid for it.
		assert_eq!(reasons(submitted(draft([one.clone()]))), [AdjustmentReason::ExactDuplicate]);
		assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, second));
		assert_eq!(UsedEvidence::<Test>::get(piece(evidence, SERVED)), None);
		assert_eq!(status(submitted(draft([one]))), ClaimStatus::Approved);
	});
}

#[test]
fn three_payers_pay_no_more_than_is_billed() {
	run(|| {
		Neighbours::insure_twice();
		Neighbours::cover(CoverageId(2), PATIENT, PLAN, 3);
		let one = consultation();
		let first = submitted(draft([one.clone()]));
		let second = submitted(later(first, [one.clone()]));
		let third = submitted(ClaimDraft { coverage: CoverageId(2), prior: Some(second), ..draft([one.clone()]) });
		let awarded = [first, second, third].map(|claim| claim_of(claim).awarded());
		assert_eq!(awarded, [4_000, 4_000, 2_000]);

		// Whoever leaves one out does not know what the one before it has decided.
		assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, third));
		assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, second));
		let skipping = submitted(ClaimDraft { coverage: CoverageId(2), prior: Some(first), ..draft([one]) });
		assert_eq!(reasons(skipping), [AdjustmentReason::OtherPayer]);
	});
}

/// Paid by three payers: 40.00, 40.00 and 20.00.
fn three_paid() -> ([ClaimId; 3], ClaimLine) {
	insure_thrice();
	let one = consultation();
	let first = submitted(draft([one.clone()]));
	let second = submitted(later(first, [one.clone()]));
	let all = [first, second, submitted(last_of(second, [one.clone()]))];
	for claim in all {
		assert_ok!(<Claims as Payables>::paid(claim, RemittanceId(0)));
	}
	(all, one)
}

#[test]
fn nobody_comes_in_the_place_of_a_reversed_payer_while_one_behind_it_is_charged() {
	run(|| {
		let ([first, second, third], one) = three_paid();
		assert_ok!(reverse(second));
		let again = write(later(first, [one.clone()]));
		assert_noop!(submit(again), Error::<Test>::PriorFollowed);
		let instead = write(ClaimDraft { replaces: Some(second), ..later(first, [one]) });
		assert_noop!(submit(instead), Error::<Test>::LaterPayerDecided);
		// The first is relied on by the third yet.
		let new = write(ClaimDraft { replaces: Some(first), ..draft([line(1)]) });
		assert_noop!(submit(new), Error::<Test>::ClaimPaid);
		assert_conserved();

		assert_ok!(reverse(third));
		assert_eq!(FollowedBy::<Test>::iter().count(), 0);
		assert_ok!(submit(again));
		assert_eq!((FollowedBy::<Test>::get(first), claim_of(again).awarded()), (Some(again), 4_000));
	});
}

#[test]
fn what_the_last_has_paid_for_stays_its_own_when_all_before_it_are_reversed() {
	run(|| {
		let ([first, second, third], one) = three_paid();
		assert_ok!(reverse(second));
		assert_ok!(reverse(first));
		assert_conserved();
		let again = submitted(draft([one.clone()]));
		assert_eq!(reasons(again), [AdjustmentReason::ExactDuplicate]);
		assert_ok!(reverse(third));
		assert_eq!(claim_of(submitted(draft([one]))).awarded(), 4_000);
	});
}

#[test]
fn whom_another_payer_comes_before_has_decided_nothing() {
	run(|| {
		insure_thrice();
		let one = consultation();
		let second = submitted(ClaimDraft { coverage: OTHER_COVERAGE, ..draft([one.clone()]) });
		let third = submitted(last_of(second, [one]));
		assert_eq!([second, third].map(reasons), [[AdjustmentReason::OtherPayer]; 2]);
	});
	// Nor does it help that one behind it repeats it.
	run(|| {
		insure_thrice();
		let one = consultation();
		let aside = submitted(ClaimDraft { coverage: OTHER_COVERAGE, ..draft([line(1)]) });
		let first = submitted(ClaimDraft { prior: Some(aside), ..draft([one.clone()]) });
		let second = submitted(later(first, [one.clone()]));
		let third = submitted(last_of(second, [one]));
		assert_eq!([first, second, third].map(reasons), [[AdjustmentReason::OtherPayer]; 3]);
	});
}

/// Whoever has refused for another reason, without the one before having been asked, is none to go by either.
#[test]
fn all_payers_before_have_decided_on_the_line() {
	let uncovered = || line_in(salus_primitives::insurance::Category::Dental, 10_000);
	run(|| {
		insure_thrice();
		let one = uncovered();
		let second = submitted(ClaimDraft { coverage: OTHER_COVERAGE, ..draft([one.clone()]) });
		assert_eq!(reasons(second), [AdjustmentReason::NotCovered]);
		let facts = |claim| Claims::decision(claim, 0).expect("it is kept").facts;
		let third = submitted(last_of(second, [one.clone()]));
		assert_eq!(facts(third).prior, salus_primitives::insurance::PriorFinding::NotAsked);
		// One that was asked for something else was not asked.
		assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, second));
		let first = submitted(draft([line(1)]));
		let second = submitted(later(first, [one.clone()]));
		let third = submitted(last_of(second, [one]));
		assert_eq!(facts(third).lines[0].prior, None);
	});
}

#[test]
fn there_are_no_more_payers_than_coverages() {
	run(|| {
		let one = line(10_000);
		let mut prior = None;
		for number in 0..9 {
			let coverage = CoverageId(10 + number);
			Neighbours::cover(coverage, PATIENT, PLAN, 10 + number as u8);
			let claim = write(ClaimDraft { coverage, prior, ..draft([one.clone()]) });
			if number == 8 {
				assert_noop!(submit(claim), Error::<Test>::TooManyPriors);
			} else {
				assert_ok!(submit(claim));
			}
			prior = Some(claim);
		}
	});
}

#[test]
fn an_appeal_waits_where_a_later_payer_was_charged() {
	run(|| {
		Neighbours::insure_twice();
		let lines = [consultation(), ClaimLine { evidence: None, ..line(100) }];
		let first = submitted(draft(lines.clone()));
		assert_ok!(take(first));
		assert_ok!(adjudicate(first, Ruling::AsRuled));
		let second = submitted(later(first, lines));
		let other = by(&holder(OTHER_INSURER, Role::Adjudicator));
		assert_ok!(Claims::take_claim(other.clone(), OTHER_INSURER, second));
		let said = rulings(second, Ruling::AsRuled);
		assert_ok!(Claims::adjudicate_claim(other, OTHER_INSURER, second, said));
		assert_noop!(appeal(first), Error::<Test>::LaterPayerDecided);
		assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, second));
		assert_ok!(appeal(first));
	});
}
