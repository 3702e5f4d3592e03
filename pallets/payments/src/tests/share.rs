//! What is owed: by when, disputed, given up.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::Billing,
	invoice::{DisputeReason, Instalment, InvoiceStatus, WriteOffReason},
	money::Amount,
	ClaimId, InvoiceId, Moment,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, Plan};

const CLERK: fn() -> RuntimeOrigin = || by(&cashier(HOSPITAL));
const REASON: DisputeReason = DisputeReason::WrongAmount;

fn plan(parts: &[(Moment, Amount)]) -> Plan {
	let part = |(after, amount): &(Moment, Amount)| Instalment { due: START + after, amount: *amount };
	parts.iter().map(part).collect::<Vec<_>>().try_into().expect("they are few")
}

fn agree(invoice: InvoiceId, parts: &[(Moment, Amount)]) -> DispatchResult {
	Payments::agree_instalments(CLERK(), at(HOSPITAL), invoice, plan(parts))
}

fn patient_agrees(invoice: InvoiceId, parts: &[(Moment, Amount)]) -> DispatchResult {
	Payments::agree_instalments(by(&guardian(PATIENT)), of(PATIENT), invoice, plan(parts))
}

fn write_off(invoice: InvoiceId, amount: Amount) -> DispatchResult {
	Payments::write_off(CLERK(), HOSPITAL, invoice, None, amount, WriteOffReason::Hardship)
}

fn dispute(invoice: InvoiceId) -> DispatchResult {
	Payments::dispute_share(by(&wallet(PATIENT)), invoice, None, REASON)
}

fn resolve(invoice: InvoiceId, upheld: Amount) -> DispatchResult {
	Payments::resolve_dispute(CLERK(), HOSPITAL, invoice, None, upheld)
}

/// What is overdue so long after the beginning.
fn overdue(invoice: InvoiceId, after: Moment) -> Amount {
	Payments::overdue(invoice, START + after)
}

#[test]
fn instalments_are_due_one_after_another() {
	scene(|| {
		let id = asked_by(90, START);
		events();
		assert_ok!(agree(id, &[(10, 30), (20, 30), (30, 30)]));
		let until = START + 30;
		let side = at(HOSPITAL);
		assert_eq!(events(), [Event::InstalmentsAgreed { invoice: id, until, side, by: cashier(HOSPITAL) }]);
		assert_eq!([10, 11, 20, 21, 30, 31].map(|after| overdue(id, after)), [0, 30, 30, 60, 60, 90]);
		assert_ok!(pay(of(PATIENT), id, 40));
		assert_eq!([11, 21, 31].map(|after| overdue(id, after)), [0, 20, 50]);
		assert_eq!(
			[2_000].map(|after| overdue(id, after)),
			[50],
			"the day before instalments were agreed counts no more"
		);
		pass(25);
		assert_eq!(Payments::invoice(id).map(|entry| entry.overdue), Some(20));
		assert_ok!(pay(of(PATIENT), id, 50));
		assert_eq!(overdue(id, 2_000), 0);
	});
}

#[test]
fn what_comes_to_be_owed_after_instalments_were_agreed_is_due_as_the_invoice_is() {
	scene(|| {
		let (id, claim) = (asked_by(100, START + 5), ClaimId(1));
		assert_ok!(split(id, claim, 60, 0));
		assert_ok!(agree(id, &[(10, 20), (2_000, 20)]));
		assert_ok!(<Payments as Billing>::unsplit(id, claim));
		assert_eq!([5, 6, 10, 11, 2_001].map(|after| overdue(id, after)), [0, 60, 60, 80, 100]);
		assert_ok!(split(id, claim, 90, 0));
		let patients = |after| invoice(id).share(None).map(|share| share.overdue(START + after));
		assert_eq!([20, 2_001].map(patients), [Some(0), Some(10)], "what is paid, or owed no more, was due first");
		assert_eq!(overdue(id, 2_001), 100, "the payer's share is overdue too");
	});
}

#[test]
fn a_payer_owes_so_long_after_the_decision_and_a_patient_not_before_it_is_undone() {
	scene(|| {
		let (id, claim) = (asked_by(100, START), ClaimId(1));
		assert_ok!(split(id, claim, 100, 0));
		assert_eq!([TERM, TERM + 1].map(|after| overdue(id, after)), [0, 100]);
		pass(2_000);
		assert_ok!(split(id, claim, 90, 0));
		assert_eq!([TERM, TERM + 1].map(|after| overdue(id, after)), [0, 90], "it is owed since then");
		assert_eq!([2_000, 2_001].map(|after| overdue(id, after)), [90, 100]);
		pass(1_000);
		assert_ok!(<Payments as Billing>::unsplit(id, claim));
		assert_eq!([3_000, 3_001].map(|after| overdue(id, after)), [0, 100]);
		assert_ok!(split(id, claim, 100, 0));
		assert_eq!([3_000 + TERM, 3_001 + TERM].map(|after| overdue(id, after)), [0, 100]);
	});
}

#[test]
fn a_provider_alone_makes_nothing_due_earlier() {
	scene(|| {
		let id = asked(90);
		assert_noop!(agree(id, &[(10, 90)]), Error::<Test>::DueEarlier);
		assert_noop!(agree(id, &[(10, 1), (2_000, 89)]), Error::<Test>::DueEarlier);
		assert_ok!(agree(id, &[(1_000, 30), (2_000, 60)]));
		assert_noop!(agree(id, &[(1_000, 31), (2_000, 59)]), Error::<Test>::DueEarlier);
		assert_noop!(agree(id, &[(1_500, 30), (1_999, 60)]), Error::<Test>::DueEarlier);
		assert_ok!(agree(id, &[(1_500, 10), (2_000, 80)]));
		assert_ok!(dispute(id));
		assert_noop!(agree(id, &[(10, 90)]), Error::<Test>::DueEarlier);
	});
}

#[test]
fn a_patient_alone_makes_nothing_due_later() {
	scene(|| {
		let id = asked(90);
		assert_noop!(patient_agrees(id, &[(1_001, 90)]), Error::<Test>::DueLater);
		assert_noop!(patient_agrees(id, &[(10, 89), (1_001, 1)]), Error::<Test>::DueLater);
		// What is to be earlier in part and later in part, the two agree on one after the other.
		assert_ok!(patient_agrees(id, &[(10, 30), (1_000, 60)]));
		assert_ok!(agree(id, &[(10, 30), (2_000, 60)]));
		assert_noop!(patient_agrees(id, &[(11, 30), (2_000, 60)]), Error::<Test>::DueLater);
		let others = Payments::agree_instalments(by(&wallet(OTHER_PATIENT)), of(OTHER_PATIENT), id, plan(&[(5, 90)]));
		assert_noop!(others, Error::<Test>::NotFound);
		let elsewhere = by(&cashier(OTHER_HOSPITAL));
		let elsewhere = Payments::agree_instalments(elsewhere, at(OTHER_HOSPITAL), id, plan(&[(5_000, 90)]));
		assert_noop!(elsewhere, Error::<Test>::NotFound);
		// What is overdue the provider alone grants time for.
		let late = asked_by(10, START);
		pass(5);
		assert_noop!(patient_agrees(late, &[(6, 10)]), Error::<Test>::DueLater);
		assert_ok!(agree(late, &[(6, 10)]));
	});
}

#[test]
fn a_plan_is_in_order_and_sums_to_what_is_owed() {
	scene(|| {
		let id = asked_by(90, START);
		assert_ok!(pay(of(PATIENT), id, 10));
		assert_noop!(agree(id, &[]), Error::<Test>::EmptyPlan);
		assert_noop!(agree(id, &[(0, 80)]), Error::<Test>::PlanOutOfOrder);
		assert_noop!(agree(id, &[(5, 40), (5, 40)]), Error::<Test>::PlanOutOfOrder);
		assert_noop!(agree(id, &[(5, 40), (4, 40)]), Error::<Test>::PlanOutOfOrder);
		assert_noop!(agree(id, &[(5, 80), (6, 0)]), Error::<Test>::AmountOutOfRange);
		assert_noop!(agree(id, &[(5, 40), (6, 39)]), Error::<Test>::PlanDoesNotSum);
		assert_noop!(agree(id, &[(5, 40), (6, 41)]), Error::<Test>::PlanDoesNotSum);
		assert_noop!(agree(id, &[(5, 1), (6, Amount::MAX)]), Error::<Test>::PlanDoesNotSum);
		assert_ok!(agree(id, &[(5, 40), (6, 40)]));
		assert_ok!(agree(id, &[(7, 80)]));
		assert_eq!(invoice(id).share(None).map(|share| share.instalments.len()), Some(1), "the last plan holds");
		assert_noop!(agree(InvoiceId(9), &[(5, 1)]), Error::<Test>::NotFound);
	});
}

#[test]
fn nothing_is_planned_where_only_a_payer_owes() {
	scene(|| {
		let id = asked(90);
		assert_ok!(split(id, ClaimId(1), 90, 0));
		assert_noop!(agree(id, &[(5, 1)]), Error::<Test>::NothingOwed);
		assert_noop!(dispute(id), Error::<Test>::NothingOwed);
		assert_noop!(write_off(id, 1), Error::<Test>::NothingOwed);
		assert_noop!(pay(of(PATIENT), id, 1), Error::<Test>::NothingOwed);
	});
}

#[test]
fn a_dispute_that_was_right_is_given_up() {
	scene(|| {
		let id = asked(100);
		events();
		assert_ok!(dispute(id));
		assert_noop!(dispute(id), Error::<Test>::AlreadyDisputed);
		assert_eq!(overdue(id, 1_001), 0, "it is disputed");
		assert_noop!(resolve(id, 101), Error::<Test>::MoreThanOwed);
		assert_ok!(resolve(id, 30));
		assert_noop!(resolve(id, 0), Error::<Test>::NotDisputed);
		assert_eq!(owed(id, None), (100, 0, 30));
		assert_eq!(overdue(id, 1_001), 70);
		assert_ok!(dispute(id));
		assert_ok!(resolve(id, 70));
		assert_eq!(invoice(id).status, InvoiceStatus::Balanced);
		let (invoice, claim, by) = (id, None, wallet(PATIENT));
		let disputed = || Event::ShareDisputed { invoice, claim, reason: REASON, by: by.clone() };
		let resolved = |upheld| Event::DisputeResolved { invoice, claim, upheld, by: cashier(HOSPITAL) };
		let balanced = Event::InvoiceSet { invoice, status: InvoiceStatus::Balanced, by: None };
		assert_eq!(events(), [disputed(), resolved(30), disputed(), balanced, resolved(70)]);
	});
}

#[test]
fn a_dispute_that_was_not_right_changes_nothing() {
	scene(|| {
		let id = asked(100);
		assert_ok!(dispute(id));
		assert_ok!(resolve(id, 0));
		assert_eq!(owed(id, None), (100, 0, 0));
		assert_eq!(overdue(id, 1_001), 100);
	});
}

#[test]
fn whoever_pays_disputes_no_more() {
	scene(|| {
		let id = asked(100);
		assert_ok!(dispute(id));
		assert_ok!(pay(of(PATIENT), id, 99));
		assert!(invoice(id).share(None).is_some_and(|share| share.disputed.is_some()), "something is owed");
		assert_ok!(pay(of(PATIENT), id, 1));
		assert!(invoice(id).share(None).is_some_and(|share| share.disputed.is_none()));
	});
}

#[test]
fn what_is_disputed_stays_so_while_a_claim_is_decided_and_undone() {
	scene(|| {
		let (id, claim) = (asked(100), ClaimId(1));
		let disputed = || invoice(id).share(None).is_some_and(|share| share.disputed.is_some());
		assert_ok!(dispute(id));
		assert_ok!(split(id, claim, 100, 0));
		assert!(disputed(), "nobody has answered");
		assert_ok!(<Payments as Billing>::unsplit(id, claim));
		assert!(disputed());
		assert_eq!(overdue(id, 1_001), 0);
		assert_ok!(split(id, claim, 100, 0));
		assert_ok!(resolve(id, 0));
		assert!(!disputed());
	});
}

#[test]
fn a_payer_that_pays_disputes_no_more() {
	scene(|| {
		let (id, claim) = (asked(100), ClaimId(1));
		decided(id, claim, 60, 0);
		assert_ok!(Payments::dispute_share(by(&cashier(INSURER)), id, Some(claim), REASON));
		assert_ok!(remit(&[claim]));
		assert!(invoice(id).share(Some(claim)).is_some_and(|share| share.disputed.is_none()));
	});
}

#[test]
fn a_payer_disputes_what_it_owes_by_a_claim() {
	scene(|| {
		let (id, claim) = (asked(100), ClaimId(1));
		assert_ok!(split(id, claim, 60, 0));
		let dispute = |account, claim| Payments::dispute_share(by(&account), id, claim, REASON);
		assert_noop!(dispute(cashier(OTHER_INSURER), Some(claim)), Error::<Test>::NotAMember);
		assert_noop!(dispute(wallet(PATIENT), Some(claim)), Error::<Test>::NotAMember);
		assert_noop!(dispute(cashier(INSURER), None), Error::<Test>::NotAuthorized);
		assert_noop!(dispute(cashier(INSURER), Some(ClaimId(2))), Error::<Test>::NotFound);
		assert_ok!(dispute(cashier(INSURER), Some(claim)));
		let resolve = |claim, upheld| Payments::resolve_dispute(CLERK(), HOSPITAL, id, claim, upheld);
		assert_noop!(resolve(None, 0), Error::<Test>::NotDisputed);
		assert_noop!(resolve(Some(ClaimId(2)), 0), Error::<Test>::NotFound);
		assert_ok!(resolve(Some(claim), 10));
		assert_eq!(owed(id, Some(claim)), (60, 0, 10));
	});
}

#[test]
fn nobody_disputes_an_invoice_that_there_is_not() {
	scene(|| {
		assert_noop!(dispute(InvoiceId(9)), Error::<Test>::NotFound);
		let draft = drafted(5);
		assert_noop!(dispute(draft), Error::<Test>::InvoiceDraft);
	});
}

#[test]
fn what_is_given_up_is_owed_no_more() {
	scene(|| {
		let id = asked(100);
		assert_ok!(pay(of(PATIENT), id, 40));
		events();
		assert_noop!(write_off(id, 0), Error::<Test>::AmountOutOfRange);
		assert_noop!(write_off(id, 61), Error::<Test>::MoreThanOwed);
		assert_ok!(write_off(id, 20));
		let (claim, reason, by) = (None, WriteOffReason::Hardship, cashier(HOSPITAL));
		assert_eq!(events(), [Event::WrittenOff { invoice: id, claim, amount: 20, reason, by }]);
		assert_eq!(owed(id, None), (100, 40, 20));
		assert_ok!(write_off(id, 40));
		assert_eq!(invoice(id).status, InvoiceStatus::Balanced);
		assert_noop!(write_off(id, 1), Error::<Test>::InvoiceBalanced);
		let other = Payments::write_off(CLERK(), HOSPITAL, asked(5), Some(ClaimId(4)), 1, reason);
		assert_eq!(other, Err(Error::<Test>::NotFound.into()));
	});
}
