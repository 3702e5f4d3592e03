//! Payment.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::Payables,
	insurance::{ClaimStatus, ReversalReason, Ruling, Verdict},
	remittance::{Payable, RemittedKind},
	ClaimId, Moment, RemittanceId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

fn schedule(claims: &[ClaimId], on: Moment) -> DispatchResult {
	let claims = claims.to_vec().try_into().expect("not too many");
	Claims::schedule_payment(by(&cashier()), INSURER, claims, on)
}

fn payable(kind: RemittedKind, amount: u64) -> Option<Payable> {
	let (payer, payee, patient, unit) = (INSURER, HOSPITAL, PATIENT, UNIT);
	Some(Payable { payer, payee, patient, unit, kind, amount, invoice: None })
}

fn of(claim: ClaimId) -> Option<Payable> {
	<Claims as Payables>::payable(claim)
}

fn pay(claim: ClaimId) -> DispatchResult {
	<Claims as Payables>::paid(claim, RemittanceId(3))
}

#[test]
fn a_claim_is_scheduled_paid_and_reconciled() {
	run(|| {
		let claim = submitted(draft([line(10_000)]));
		assert_eq!(of(claim), payable(RemittedKind::Payment, 10_000));
		events();
		assert_ok!(schedule(&[claim], START + DAY));
		assert_eq!(of(claim), payable(RemittedKind::Payment, 10_000));
		let shown = Claims::explanation(claim).expect("it is there");
		assert_eq!(shown.payday.map(|payday| payday.on), Some(START + DAY));
		assert_ok!(pay(claim));
		assert_eq!(of(claim), None);
		assert_ok!(<Claims as Payables>::cleared(claim));
		assert_eq!(status(claim), ClaimStatus::Reconciled);
		let expected = [
			Event::PaymentScheduled { claim, on: START + DAY },
			Event::ClaimPaid { claim, amount: 10_000, remittance: RemittanceId(3) },
			Event::ClaimReconciled { claim },
		];
		assert_eq!(events(), expected);
		assert_eq!(Claims::explanation(claim).expect("it is there").payday, None);
	});
}

#[test]
fn a_claim_is_paid_once() {
	run(|| {
		let claim = submitted(draft([line(10_000)]));
		assert_ok!(pay(claim));
		assert_noop!(pay(claim), Error::<Test>::NothingDue);
		assert_ok!(<Claims as Payables>::cleared(claim));
		assert_noop!(pay(claim), Error::<Test>::NothingDue);
		assert_noop!(pay(NO_CLAIM), Error::<Test>::NotFound);
		assert_noop!(<Claims as Payables>::cleared(NO_CLAIM), Error::<Test>::NotFound);
		assert_eq!(of(NO_CLAIM), None);
	});
}

#[test]
fn what_cannot_be_scheduled_schedules_nothing() {
	run(|| {
		let claim = submitted(draft([line(10_000)]));
		let open = submitted(unshown());
		assert_noop!(schedule(&[], START), Error::<Test>::NoClaims);
		assert_noop!(schedule(&[claim], START - 1), Error::<Test>::DayHasPassed);
		assert_noop!(schedule(&[claim, open], START), Error::<Test>::ClaimAccepted);
		assert_noop!(schedule(&[claim], START + 60 * DAY + 1), Error::<Test>::DayTooFar);
		assert_noop!(schedule(&[claim, NO_CLAIM], START), Error::<Test>::NotFound);
		let other = holder(OTHER_INSURER, salus_primitives::role::Role::Cashier);
		let claims = vec![claim].try_into().expect("one");
		let call = Claims::schedule_payment(by(&other), OTHER_INSURER, claims, START);
		assert_noop!(call, Error::<Test>::NotFound);
		let nothing = submitted(draft([line_in(salus_primitives::insurance::Category::Consultation, 5_000)]));
		assert_eq!((status(nothing), claim_of(nothing).awarded()), (ClaimStatus::Approved, 0));
		assert_noop!(schedule(&[nothing], START), Error::<Test>::NothingDue);
		assert_ok!(schedule(&[claim], START + 60 * DAY));
	});
}

#[test]
fn while_it_waits_to_be_paid_the_time_for_an_appeal_stands_still() {
	run(|| {
		let claim = submitted(half_shown());
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		pass(10 * DAY);
		assert_ok!(schedule(&[claim], START + 60 * DAY));
		assert_eq!(claim_of(claim).deadline, None);
		pass(50 * DAY);
		// Another day can be set: it goes on standing still.
		events();
		assert_ok!(schedule(&[claim], START + 100 * DAY));
		assert_eq!(events(), [Event::PaymentScheduled { claim, on: START + 100 * DAY }]);
		pass(40 * DAY);
		assert_ok!(pay(claim));
		assert_eq!(claim_of(claim).deadline, Some(START + 120 * DAY));
		assert_ok!(appeal(claim));
	});
}

/// A claim of which 60.00 of 100.00 are approved and scheduled, ten days after it was decided.
fn scheduled_in_part() -> ClaimId {
	let claim = submitted(half_shown());
	assert_ok!(take(claim));
	assert_ok!(adjudicate(claim, Ruling::AsRuled));
	pass(10 * DAY);
	assert_ok!(schedule(&[claim], START + 60 * DAY));
	claim
}

#[test]
fn a_claim_that_waits_to_be_paid_can_be_appealed() {
	run(|| {
		let claim = scheduled_in_part();
		pass(90 * DAY);
		assert!(Claims::explanation(claim).expect("it is there").appealable);
		assert_ok!(appeal(claim));
		let shown = Claims::explanation(claim).expect("it is there");
		assert_eq!((shown.payday, of(claim).map(|payable| payable.amount)), (None, Some(6_000)));
		assert_ok!(Claims::withdraw_appeal(by(&clerk()), Some(HOSPITAL), claim));
		let found = claim_of(claim);
		assert_eq!((found.status, found.deadline), (ClaimStatus::PartiallyApproved, Some(START + 120 * DAY)));
	});
	// As long as it could be when it was scheduled.
	run(|| {
		let claim = submitted(half_shown());
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		pass(30 * DAY);
		assert_ok!(schedule(&[claim], START + 60 * DAY));
		assert!(!Claims::explanation(claim).expect("it is there").appealable);
		assert_noop!(appeal(claim), Error::<Test>::DeadlineHasPassed);
	});
}

#[test]
fn a_claim_that_waits_to_be_paid_can_be_taken_back() {
	run(|| {
		let claim = scheduled_in_part();
		assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, claim));
		assert_eq!((status(claim), of(claim)), (ClaimStatus::Voided, None));
		assert_eq!(Claims::explanation(claim).expect("it is there").payday, None);
	});
	// Where something was paid before, it is reversed.
	run(|| {
		let claim = scheduled_in_part();
		assert_ok!(pay(claim));
		assert_ok!(appeal(claim));
		assert_ok!(decide(1, claim, Verdict::Decide(rulings(claim, Ruling::AcceptEvidence))));
		assert_ok!(schedule(&[claim], START + 60 * DAY));
		assert_noop!(Claims::void_claim(by(&clerk()), HOSPITAL, claim), Error::<Test>::AlreadyPaid);
		assert_ok!(Claims::reverse_claim(by(&clerk()), HOSPITAL, claim, ReversalReason::BilledInError));
		assert_eq!(of(claim), payable(RemittedKind::Adjustment, 6_000));
	});
}

#[test]
fn what_was_paid_for_a_reversed_claim_comes_back_once() {
	run(|| {
		let claim = submitted(draft([line(10_000)]));
		assert_ok!(pay(claim));
		let reason = ReversalReason::Duplicate;
		assert_ok!(Claims::reverse_claim(by(&cashier()), INSURER, claim, reason));
		assert_eq!(of(claim), payable(RemittedKind::Adjustment, 10_000));
		events();
		assert_ok!(pay(claim));
		assert_eq!(events(), [Event::ClaimTakenBack { claim, amount: 10_000, remittance: RemittanceId(3) }]);
		assert_eq!((status(claim), claim_of(claim).paid, of(claim)), (ClaimStatus::Reversed, 0, None));
		assert_noop!(pay(claim), Error::<Test>::NothingDue);
	});
}

#[test]
fn a_remittance_is_cleared_also_where_a_claim_of_it_has_moved_on() {
	run(|| {
		let claim = submitted(draft([line(10_000)]));
		assert_ok!(pay(claim));
		assert_ok!(Claims::reverse_claim(by(&cashier()), INSURER, claim, ReversalReason::NotRendered));
		assert_ok!(<Claims as Payables>::cleared(claim));
		assert_eq!(status(claim), ClaimStatus::Reversed);
	});
}

#[test]
fn what_is_asked_by_remittances_is_weighed() {
	run(|| assert_ne!(<Claims as Payables>::payable_weight(), Default::default()));
}

/// What others' benchmarks pay is to be paid as they say.
#[test]
fn what_is_made_up_to_be_paid_is() {
	new_test_ext().execute_with(|| {
		for kind in [RemittedKind::Payment, RemittedKind::Adjustment] {
			let made = payable(kind, 700).expect("it is one");
			let claim = crate::benchmarking::make_payable::<Test>(made);
			assert_eq!(of(claim), Some(made));
			assert_ok!(pay(claim));
			assert_eq!(of(claim), None);
		}
	});
}
