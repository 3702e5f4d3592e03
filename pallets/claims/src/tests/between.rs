//! What stands between two payers: a claim that was reversed, and what one behind it comes to on appeal.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::Payables,
	insurance::{AdjustmentReason, ClaimDraft, ClaimLine, ClaimStatus, ReversalReason, Rules, Ruling, Verdict},
	role::Role,
	ClaimId, CoverageId, OrganizationId, PlanId, RemittanceId,
};

use crate::{evidence::piece, mock::*, Error, FollowedBy, UsedEvidence};

/// The third payer's coverage.
const THIRD: CoverageId = CoverageId(2);

/// Changes the rules of the second insurer's plan.
fn second_rules(how: impl FnOnce(&mut Rules)) {
	BOOK.with_borrow_mut(|book| how(&mut book.plans.get_mut(&PlanId(1)).expect("it is there").1[0]));
}

/// The first pays 100.00 in all, the second 40.00 of a visit, the third everything that an adjudicator says.
fn insure_thrice() {
	Neighbours::rules_mut(|rules| rules.benefits[0].per_period = Some(10_000));
	second_rules(|rules| rules.benefits[0].per_visit = Some(4_000));
	BOOK.with_borrow_mut(|book| {
		let plan = book.plans[&PLAN].0;
		book.plans.insert(PlanId(2), (plan, vec![Rules { automatic: 0, ..rules() }]));
	});
	Neighbours::insure_twice();
	Neighbours::cover(THIRD, PATIENT, PlanId(2), 3);
}

/// A claim under the coverage after that one.
fn after(coverage: CoverageId, prior: ClaimId, one: &ClaimLine) -> ClaimDraft {
	ClaimDraft { coverage, prior: Some(prior), ..draft([one.clone()]) }
}

/// Has an adjudicator of the insurer's say no.
fn deny(insurer: OrganizationId, claim: ClaimId) {
	let adjudicator = || by(&holder(insurer, Role::Adjudicator));
	assert_ok!(Claims::take_claim(adjudicator(), insurer, claim));
	let said = rulings(claim, Ruling::NotNecessary);
	assert_ok!(Claims::adjudicate_claim(adjudicator(), insurer, claim, said));
	assert_eq!(status(claim), ClaimStatus::Denied);
}

/// Appeals, and has another adjudicator of the insurer's say yes.
fn win(insurer: OrganizationId, claim: ClaimId) {
	assert_ok!(appeal(claim));
	let verdict = Verdict::Decide(rulings(claim, Ruling::AcceptEvidence));
	let adjudicator = by(&numbered(insurer, Role::Adjudicator, 1));
	assert_ok!(Claims::decide_appeal(adjudicator, insurer, claim, verdict));
}

fn pay(claim: ClaimId) {
	assert_ok!(<Claims as Payables>::paid(claim, RemittanceId(0)));
}

fn reverse(claim: ClaimId) {
	assert_ok!(Claims::reverse_claim(by(&clerk()), HOSPITAL, claim, ReversalReason::BilledInError));
}

fn void(claim: ClaimId) -> sp_runtime::DispatchResult {
	Claims::void_claim(by(&clerk()), HOSPITAL, claim)
}

fn awarded<const N: usize>(claims: [ClaimId; N]) -> [u64; N] {
	claims.map(|claim| claim_of(claim).awarded())
}

/// What fills most of the first payer's limit; of another 100.00 the first pays the rest of it, 40.00, the second as much, and the third nothing, by an
/// adjudicator. Then the second takes back what it has paid.
fn reversed_before_a_denial() -> (ClaimId, [ClaimId; 3], ClaimLine) {
	insure_thrice();
	let full = submitted(draft([line(6_000)]));
	let one = line(10_000);
	let first = submitted(draft([one.clone()]));
	let second = submitted(after(OTHER_COVERAGE, first, &one));
	let third = submitted(after(THIRD, second, &one));
	deny(INSURER, third);
	assert_eq!(awarded([first, second, third]), [4_000, 4_000, 0]);
	pay(second);
	reverse(second);
	assert_eq!(FollowedBy::<Test>::get(first), Some(second), "the third has decided by it");
	(full, [first, second, third], one)
}

#[test]
fn a_denied_payer_that_wins_leaves_to_the_others_what_they_pay_by_then() {
	run(|| {
		let (full, [first, _, third], _) = reversed_before_a_denial();
		assert_ok!(void(full));
		win(INSURER, first);
		win(INSURER, third);
		assert_eq!(awarded([first, third]), [10_000, 0]);
		let before = Claims::decision(third, 1).expect("it is kept").facts.lines[0].prior.expect("there is one");
		assert_eq!((before.paid, before.contractual), (10_000, 0));
	});
}

#[test]
fn a_denied_payer_that_has_won_keeps_the_others_from_paying_more() {
	run(|| {
		let (full, [first, _, third], _) = reversed_before_a_denial();
		win(INSURER, third);
		assert_eq!(awarded([first, third]), [4_000, 2_000]);
		assert_ok!(void(full));
		assert_noop!(appeal(first), Error::<Test>::LaterPayerDecided);
		assert_noop!(void(first), Error::<Test>::LaterPayerDecided);
	});
}

#[test]
fn nobody_comes_in_the_place_of_a_reversed_payer_while_a_denial_behind_it_stands() {
	run(|| {
		let (_, [first, second, third], one) = reversed_before_a_denial();
		let again = write(after(OTHER_COVERAGE, first, &one));
		assert_noop!(submit(again), Error::<Test>::PriorFollowed);
		let instead = write(ClaimDraft { replaces: Some(second), ..after(OTHER_COVERAGE, first, &one) });
		assert_noop!(submit(instead), Error::<Test>::LaterPayerDecided);
		assert_ok!(void(third));
		assert_eq!(FollowedBy::<Test>::iter().count(), 0);
		assert_ok!(submit(instead));
		assert_eq!(awarded([first, instead]), [4_000, 4_000]);
	});
}

#[test]
fn what_a_denied_payer_has_won_is_its_own_when_all_before_it_are_reversed() {
	run(|| {
		let (_, [first, _, third], one) = reversed_before_a_denial();
		win(INSURER, third);
		pay(first);
		reverse(first);
		let used = piece(one.evidence.expect("there is some"), SERVED);
		assert_eq!(UsedEvidence::<Test>::get(used), Some(third));
		assert_conserved();
		let again = submitted(draft([one]));
		let decision = claim_of(again).decision.expect("it is decided");
		assert_eq!(decision.lines[0].adjustments[0].reason, AdjustmentReason::ExactDuplicate);
	});
}

#[test]
fn who_comes_first_since_does_not_hide_what_the_payer_before_pays() {
	run(|| {
		insure_thrice();
		second_rules(|rules| rules.automatic = 0);
		let full = submitted(draft([line(6_000)]));
		let one = line(10_000);
		let first = submitted(draft([one.clone()]));
		let second = submitted(after(OTHER_COVERAGE, first, &one));
		deny(OTHER_INSURER, second);
		assert_ok!(void(full));
		win(INSURER, first);
		Neighbours::cover(CoverageId(7), PATIENT, PLAN, 0);
		win(OTHER_INSURER, second);
		assert_eq!(awarded([first, second]), [10_000, 0]);
	});
}

#[test]
fn a_payer_that_was_told_that_another_comes_first_keeps_nobody_waiting() {
	run(|| {
		insure_thrice();
		let one = line(10_000);
		let first = submitted(draft([one.clone()]));
		pay(first);
		// It has named one that does not come before it by what is in force, and so goes by nothing.
		let third = submitted(after(THIRD, first, &one));
		assert_ok!(take(third));
		assert_ok!(adjudicate(third, Ruling::AsRuled));
		let again = write(ClaimDraft { replaces: Some(first), ..draft([one]) });
		reverse(first);
		assert_ok!(submit(again));
		assert_eq!(awarded([again, third]), [10_000, 0]);
	});
}
