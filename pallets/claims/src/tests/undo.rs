//! Voided, replaced, reversed: everything is given back.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::Payables,
	insurance::{
		AdjustmentReason, Category, ClaimDraft, ClaimLine, ClaimStatus, Evidence, InformationReason, Remark,
		ReversalReason, Ruling,
	},
	role::Role,
	ClaimId, CoverageId, RemittanceId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, Services, UsedEvidence};

fn void(claim: ClaimId) -> DispatchResult {
	Claims::void_claim(by(&clerk()), HOSPITAL, claim)
}

/// A claim for an invoice, an authorized test, and what goes to the deductible.
fn everything() -> ClaimDraft {
	let test = line_in(Category::Laboratory, 6_000);
	let authorization = Neighbours::authorize(&test, HOSPITAL, 5);
	let test = ClaimLine { authorization: Some(authorization), units: 2, ..test };
	let lines = [test, line_in(Category::Consultation, 8_000)];
	let billed = salus_primitives::glue::Billed { issuer: HOSPITAL, patient: PATIENT, unit: UNIT, total: 14_000 };
	ClaimDraft { invoice: Some(Neighbours::invoice(billed)), ..draft(lines) }
}

fn nothing_is_held() {
	assert_eq!(Ledger::get(), Ledger::default());
	assert_eq!(UsedEvidence::<Test>::iter().count() + Services::<Test>::iter().count(), 0);
}

#[test]
fn a_voided_claim_gives_everything_back() {
	run(|| {
		let claim = submitted(everything());
		let held = Ledger::get();
		assert_eq!((held.taken.len(), held.units.len(), held.splits.len()), (2, 1, 1));
		assert_eq!(held.units.values().next(), Some(&2));
		events();
		assert_ok!(void(claim));
		assert_eq!(events(), [Event::ClaimVoided { claim, by: clerk() }]);
		nothing_is_held();
		assert_eq!((claim_of(claim).decision, claim_of(claim).deadline), (None, None));
		// What was decided is still known.
		assert_eq!(Claims::decisions(claim).len(), 1);
	});
}

#[test]
fn a_claim_that_was_paid_is_not_voided() {
	run(|| {
		let claim = submitted(everything());
		assert_ok!(<Claims as Payables>::paid(claim, RemittanceId(0)));
		assert_noop!(void(claim), Error::<Test>::ClaimPaid);
	});
}

#[test]
fn a_corrected_claim_comes_in_the_place_of_another() {
	run(|| {
		let old = submitted(everything());
		let draft = claim_of(old);
		let lines = draft.lines.into_inner();
		let new = write(ClaimDraft { replaces: Some(old), ..super::super::mock::draft(lines) });
		events();
		assert_ok!(submit(new));
		assert_eq!(events()[0], Event::ClaimReplaced { claim: old, replaced_by: new, by: clerk() });
		let found = claim_of(old);
		assert_eq!((found.status, found.replaced_by), (ClaimStatus::Replaced, Some(new)));
		// The evidence and the services are free for it, and nothing is a duplicate.
		assert_eq!(status(new), ClaimStatus::Approved);
	});
}

#[test]
fn only_the_same_providers_claim_for_the_same_patient_and_coverage_is_replaced() {
	run(|| {
		let old = submitted(unshown());
		Neighbours::cover(CoverageId(7), OTHER_PATIENT, PLAN, 1);
		let other = ClaimDraft { patient: OTHER_PATIENT, coverage: CoverageId(7), ..draft([line(1)]) };
		let others = [other, ClaimDraft { coverage: OTHER_COVERAGE, ..draft([line(1)]) }];
		for other in others {
			let new = write(ClaimDraft { replaces: Some(old), ..other });
			assert_noop!(submit(new), Error::<Test>::ReplacesAnother);
		}
		let unknown = write(ClaimDraft { replaces: Some(NO_CLAIM), ..draft([line(1)]) });
		assert_noop!(submit(unknown), Error::<Test>::NotFound);
		let elsewhere = ClaimDraft { replaces: Some(old), ..draft([line_of(OTHER_HOSPITAL, PATIENT, 1)]) };
		let clerk = by(&holder(OTHER_HOSPITAL, Role::ClaimsClerk));
		assert_ok!(Claims::write_claim(clerk.clone(), OTHER_HOSPITAL, elsewhere));
		let call = Claims::submit_claim(clerk, OTHER_HOSPITAL, last());
		assert_noop!(call, Error::<Test>::ReplacesAnother);
	});
}

/// A line that was served so long ago.
fn aged(age: u64) -> ClaimLine {
	let served = START - age;
	let evidence = Evidence::Appointment(Neighbours::visit(HOSPITAL, PATIENT, served, None));
	ClaimLine { served, evidence: Some(evidence), ..line(30_000) }
}

fn reasons(claim: ClaimId) -> Vec<AdjustmentReason> {
	let lines = claim_of(claim).decision.expect("it is decided").lines;
	lines.iter().flat_map(|line| &line.adjustments).map(|adjustment| adjustment.reason).collect()
}

/// Decides the claim as the rules say.
fn decided(claim: ClaimId) -> ClaimId {
	assert_ok!(take(claim));
	assert_ok!(adjudicate(claim, Ruling::AsRuled));
	claim
}

#[test]
fn what_was_sent_back_was_filed_when_it_was_submitted_first() {
	run(|| {
		let one = aged(89 * DAY);
		let send_back = |claim| {
			assert_ok!(Claims::return_claim(by(&adjudicator(0)), INSURER, claim, InformationReason::Amounts));
			pass(30 * DAY);
			claim
		};
		let old = send_back(submitted(draft([one.clone()])));
		// Also where it comes back more often.
		let older = send_back(submitted(ClaimDraft { replaces: Some(old), ..draft([one.clone()]) }));
		let again = decided(submitted(ClaimDraft { replaces: Some(older), ..draft([one.clone()]) }));
		assert_eq!(reasons(again), []);
		assert_eq!(Claims::decision(again, 0).expect("it is kept").facts.submitted, START);
		assert_eq!(claim_of(again).submitted, Some(START + 60 * DAY));
	});
	// What was not asked for in time is not in time, nor what was in the place of nothing that came back.
	run(|| {
		let one = aged(89 * DAY);
		let old = submitted(draft([one.clone()]));
		assert_ok!(Claims::return_claim(by(&adjudicator(0)), INSURER, old, InformationReason::Amounts));
		let open = submitted(draft([aged(89 * DAY)]));
		pass(30 * DAY);
		let others = vec![one.clone(), ClaimLine { amount: 1, ..aged(89 * DAY) }];
		let more = submitted(ClaimDraft { replaces: Some(old), ..draft(others) });
		assert_eq!(reasons(decided(more)), [AdjustmentReason::FilingLimit; 2]);
		let lines = claim_of(open).lines;
		let corrected = submitted(ClaimDraft { replaces: Some(open), ..draft(lines) });
		assert_eq!(reasons(decided(corrected)), [AdjustmentReason::FilingLimit]);
	});
}

#[test]
fn what_was_reversed_was_filed_when_it_was_submitted_first() {
	run(|| {
		let one = ClaimLine { amount: 10_000, ..aged(89 * DAY) };
		let old = submitted(draft([one.clone()]));
		assert_ok!(<Claims as Payables>::paid(old, RemittanceId(0)));
		pass(30 * DAY);
		assert_ok!(Claims::reverse_claim(by(&cashier()), INSURER, old, ReversalReason::BilledInError));
		let again = submitted(ClaimDraft { replaces: Some(old), ..draft([one.clone()]) });
		assert_eq!((reasons(again), claim_of(again).awarded()), (vec![], 10_000));
		// It stays reversed: what was paid for it comes back.
		assert_eq!((status(old), claim_of(old).replaced_by), (ClaimStatus::Reversed, None));
		assert_eq!(<Claims as Payables>::payable(old).map(|payable| payable.amount), Some(10_000));
	});
}

#[test]
fn what_asks_for_more_than_what_came_back_was_not_filed_then() {
	let again = |change: fn(&mut ClaimLine)| {
		let mut told = Vec::new();
		run(|| {
			let one = ClaimLine { units: 3, amount: 10_000, ..aged(89 * DAY) };
			let old = submitted(draft([one.clone()]));
			assert_ok!(<Claims as Payables>::paid(old, RemittanceId(0)));
			pass(30 * DAY);
			assert_ok!(Claims::reverse_claim(by(&clerk()), HOSPITAL, old, ReversalReason::BilledInError));
			let mut new = one;
			change(&mut new);
			told = reasons(submitted(ClaimDraft { replaces: Some(old), ..draft([new]) }));
		});
		told
	};
	assert_eq!(again(|line| (line.units, line.amount) = (2, 9_999)), []);
	assert_eq!(again(|line| line.amount += 1), [AdjustmentReason::FilingLimit]);
	assert_eq!(again(|line| line.units += 1), [AdjustmentReason::FilingLimit]);
	assert_eq!(again(|line| line.category = Category::Consultation), [AdjustmentReason::FilingLimit]);
}

#[test]
fn a_claim_is_replaced_once() {
	run(|| {
		let old = submitted(unshown());
		let [first, second] = [1, 2].map(|amount| write(ClaimDraft { replaces: Some(old), ..draft([line(amount)]) }));
		assert_ok!(submit(first));
		assert_noop!(submit(second), Error::<Test>::ClaimReplaced);
	});
}

#[test]
fn either_side_reverses_a_paid_claim() {
	let insurer = (INSURER, cashier());
	let provider = (HOSPITAL, clerk());
	for (organization, account) in [insurer, provider] {
		run(|| {
			let claim = submitted(everything());
			assert_ok!(<Claims as Payables>::paid(claim, RemittanceId(0)));
			events();
			let reason = ReversalReason::BilledInError;
			assert_ok!(Claims::reverse_claim(by(&account), organization, claim, reason));
			assert_eq!(events(), [Event::ClaimReversed { claim, reason, by: account.clone() }]);
			nothing_is_held();
			let shown = Claims::explanation(claim).expect("it is there");
			assert_eq!(shown.remark, Some(Remark::Reversed(reason)));
			assert_eq!((shown.paid, shown.awarded), (8_400, 0));
		});
	}
}

#[test]
fn who_is_on_neither_side_reverses_nothing() {
	run(|| {
		let claim = submitted(everything());
		assert_ok!(<Claims as Payables>::paid(claim, RemittanceId(0)));
		let reverse = |organization, role| {
			let account = by(&holder(organization, role));
			Claims::reverse_claim(account, organization, claim, ReversalReason::BilledInError)
		};
		assert_noop!(reverse(OTHER_HOSPITAL, Role::ClaimsClerk), Error::<Test>::NotFound);
		assert_noop!(reverse(OTHER_INSURER, Role::Cashier), Error::<Test>::NotFound);
		// The provider's cashier submits no claims, and the insurer's adjudicator pays none.
		assert_noop!(reverse(HOSPITAL, Role::Cashier), Error::<Test>::NotAuthorized);
		assert_noop!(reverse(INSURER, Role::Adjudicator), Error::<Test>::NotAuthorized);
	});
}

#[test]
fn after_a_reversal_the_service_can_be_claimed_again() {
	run(|| {
		let one = line(10_000);
		let claim = submitted(draft([one.clone()]));
		assert_ok!(<Claims as Payables>::paid(claim, RemittanceId(0)));
		let again = submitted(draft([one.clone()]));
		assert_eq!(status(again), ClaimStatus::Denied);
		assert_ok!(Claims::reverse_claim(by(&clerk()), HOSPITAL, claim, ReversalReason::BilledInError));
		assert_eq!(status(submitted(draft([one]))), ClaimStatus::Approved);
	});
}
