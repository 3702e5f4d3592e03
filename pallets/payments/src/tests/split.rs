//! How decisions on claims split an invoice, and what was paid before they did.

use frame_support::{assert_noop, assert_ok, weights::Weight};
use salus_primitives::{
	glue::Billing,
	invoice::{InvoiceStatus, Split, WriteOffReason, MAX_SHARES},
	money::Amount,
	ClaimId, InvoiceId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

const CLAIM: ClaimId = ClaimId(1);
const SECOND: ClaimId = ClaimId(2);
const CLERK: fn() -> RuntimeOrigin = || by(&cashier(HOSPITAL));

fn unsplit(invoice: InvoiceId, claim: ClaimId) -> DispatchResult {
	<Payments as Billing>::unsplit(invoice, claim)
}

fn credit_of_patient() -> Amount {
	Payments::credit(HOSPITAL, of(PATIENT), UNIT)
}

#[test]
fn a_decision_splits_the_total_among_payer_contract_and_patient() {
	scene(|| {
		let id = asked(100);
		events();
		assert_ok!(split(id, CLAIM, 60, 15));
		let found = invoice(id);
		assert_eq!((found.contractual, owed(id, Some(CLAIM)), owed(id, None)), (15, (60, 0, 0), (25, 0, 0)));
		assert_eq!(found.shares[1].payer, at(INSURER));
		assert_eq!(found.shares[1].due, START + TERM);
		let split = Split { payer: INSURER, payable: 60, patient: 25, contractual: 15 };
		assert_eq!(events(), [Event::InvoiceSplit { invoice: id, claim: CLAIM, split }]);
		assert_eq!(Payments::split_of(id, CLAIM), Some(split));
		assert_ok!(unsplit(id, CLAIM));
		assert_eq!(events(), [Event::InvoiceUnsplit { invoice: id, claim: CLAIM }]);
		assert_eq!((invoice(id).contractual, owed(id, None)), (0, (100, 0, 0)));
		assert_eq!(invoice(id).shares.len(), 1);
		assert_noop!(unsplit(id, CLAIM), Error::<Test>::NotFound);
	});
}

#[test]
fn a_later_decision_on_the_same_claim_comes_in_the_place_of_the_one_before() {
	scene(|| {
		let id = asked(100);
		for (payable, contractual, patient) in [(60, 15, 25), (0, 0, 100), (0, 100, 0), (100, 0, 0), (70, 20, 10)] {
			assert_ok!(split(id, CLAIM, payable, contractual));
			assert_eq!(owed(id, None), (patient, 0, 0));
			assert_eq!(owed(id, Some(CLAIM)).0, payable);
			assert_eq!(invoice(id).contractual, contractual);
			let owes = if contractual == 100 { InvoiceStatus::Balanced } else { InvoiceStatus::Issued };
			assert_eq!(invoice(id).status, owes);
		}
		let other = Split { payer: OTHER_INSURER, payable: 1, patient: 99, contractual: 0 };
		assert_noop!(<Payments as Billing>::split(id, CLAIM, other), Error::<Test>::OtherPayer);
	});
}

#[test]
fn several_payers_share_one_invoice() {
	scene(|| {
		let id = asked(100);
		assert_ok!(split(id, CLAIM, 50, 10));
		let second = |payable, contractual| {
			let split = Split { payer: OTHER_INSURER, payable, patient: 0, contractual };
			<Payments as Billing>::split(id, SECOND, split)
		};
		assert_noop!(second(51, 0), Error::<Test>::MoreThanTotal);
		assert_noop!(second(Amount::MAX, 0), Error::<Test>::MoreThanTotal);
		assert_ok!(second(30, 5));
		assert_eq!((owed(id, None).0, invoice(id).contractual), (5, 15));
		assert_ok!(unsplit(id, CLAIM));
		assert_eq!((owed(id, None).0, invoice(id).contractual), (65, 5));
	});
}

#[test]
fn contracts_take_off_no_more_than_payers_leave_and_keep_nobody_from_deciding() {
	scene(|| {
		let id = asked(100);
		assert_ok!(split(id, CLAIM, 30, 60));
		let second = |payable, contractual| {
			let split = Split { payer: OTHER_INSURER, payable, patient: 0, contractual };
			<Payments as Billing>::split(id, SECOND, split)
		};
		assert_ok!(second(5, 60));
		assert_eq!((owed(id, None).0, invoice(id).contractual), (0, 65));
		// The appeal is won.
		assert_ok!(split(id, CLAIM, 80, 10));
		assert_eq!((owed(id, None).0, invoice(id).contractual), (0, 15));
		assert_ok!(second(5, Amount::MAX));
		assert_eq!((owed(id, None).0, invoice(id).contractual), (0, 15));
		assert_ok!(second(5, 4));
		assert_eq!((owed(id, None).0, invoice(id).contractual), (1, 14));
		assert_ok!(unsplit(id, CLAIM));
		assert_eq!((owed(id, None).0, invoice(id).contractual), (91, 4));
	});
}

#[test]
fn what_is_to_be_taken_back_does_not_keep_a_corrected_claim_from_being_decided() {
	scene(|| {
		let id = asked(100);
		decided(id, CLAIM, 80, 0);
		assert_ok!(remit(&[CLAIM]));
		assert_ok!(pay(of(PATIENT), id, 20));
		reversed(id, CLAIM, 80);
		assert_eq!((owed(id, Some(CLAIM)), owed(id, None)), ((80, 80, 0), (20, 20, 0)));
		decided(id, SECOND, 70, 10);
		assert_eq!(owed(id, Some(SECOND)), (70, 0, 0));
		assert_eq!((owed(id, Some(CLAIM)), owed(id, None)), ((0, 80, 0), (20, 20, 0)), "nobody owes what comes back");
		assert_eq!(credit_of_patient(), 0, "and the patient is not given what is asked for again");
		assert_ok!(split(id, SECOND, 100, 0));
		assert_eq!(owed(id, None), (0, 0, 0));
		assert_ok!(split(id, SECOND, 50, 0));
		assert_eq!((owed(id, Some(CLAIM)), owed(id, None)), ((50, 80, 0), (0, 0, 0)), "until it has come back");
		assert_ok!(give_back(&[CLAIM]));
		assert_eq!((owed(id, Some(CLAIM)), owed(id, None)), ((0, 0, 0), (50, 0, 0)));
		Neighbours::to_pay(SECOND, payment(50, Some(id)));
		assert_ok!(remit(&[SECOND]));
		assert_eq!((owed(id, Some(SECOND)), owed(id, None)), ((50, 50, 0), (50, 0, 0)));
		assert_eq!(has(at(INSURER)), (950, 0));
	});
}

#[test]
fn a_corrected_claim_for_the_same_costs_the_patient_nothing_meanwhile() {
	scene(|| {
		let id = asked(100);
		decided(id, CLAIM, 80, 0);
		assert_ok!(remit(&[CLAIM]));
		assert_ok!(pay(of(PATIENT), id, 20));
		let paid = |corrected| (owed(id, None), credit_of_patient(), owed(id, Some(SECOND)).1, corrected);
		let before = paid(0);
		reversed(id, CLAIM, 80);
		assert_eq!(paid(0), before);
		decided(id, SECOND, 80, 0);
		assert_eq!(paid(0), before);
		// The correction is paid, and the first is taken back, in one remittance by which nothing moves.
		assert_ok!(remit(&[SECOND, CLAIM]));
		assert_eq!((owed(id, None), credit_of_patient()), ((20, 20, 0), 0));
		assert_eq!(invoice(id).status, InvoiceStatus::Balanced);
	});
}

#[test]
fn an_invoice_has_as_many_claims_as_payers_have_room() {
	scene(|| {
		let id = asked(100);
		for claim in 1..MAX_SHARES {
			assert_ok!(split(id, ClaimId(claim.into()), 1, 0));
		}
		let next = ClaimId(MAX_SHARES.into());
		assert_noop!(split(id, next, 1, 0), Error::<Test>::TooManyShares);
		assert_ok!(unsplit(id, CLAIM));
		assert_ok!(split(id, next, 0, 0));
		assert_noop!(split(id, CLAIM, 0, 0), Error::<Test>::TooManyShares);
	});
}

#[test]
fn what_is_to_be_taken_back_keeps_its_room() {
	scene(|| {
		let id = asked(100);
		decided(id, CLAIM, 10, 0);
		assert_ok!(remit(&[CLAIM]));
		reversed(id, CLAIM, 10);
		for claim in [2, 3] {
			assert_ok!(split(id, ClaimId(claim), 1, 0));
		}
		assert_noop!(split(id, ClaimId(4), 1, 0), Error::<Test>::TooManyShares);
	});
}

#[test]
fn a_claim_that_was_undone_is_decided_again_for_the_same_payer_alone() {
	scene(|| {
		let id = asked(100);
		let others = Split { payer: OTHER_INSURER, payable: 20, patient: 80, contractual: 0 };
		decided(id, CLAIM, 10, 0);
		assert_ok!(remit(&[CLAIM]));
		reversed(id, CLAIM, 10);
		assert_noop!(<Payments as Billing>::split(id, CLAIM, others), Error::<Test>::OtherPayer);
		assert_ok!(split(id, CLAIM, 20, 0));
		assert_eq!(owed(id, Some(CLAIM)), (20, 10, 0));
	});
}

#[test]
fn only_what_is_asked_for_is_split() {
	scene(|| {
		let draft = drafted(10);
		assert_noop!(split(draft, CLAIM, 1, 0), Error::<Test>::InvoiceDraft);
		assert_noop!(unsplit(draft, CLAIM), Error::<Test>::InvoiceDraft);
		assert_noop!(split(InvoiceId(9), CLAIM, 1, 0), Error::<Test>::NotFound);
		assert_ok!(Payments::cancel_invoice(CLERK(), HOSPITAL, draft));
		assert_noop!(split(draft, CLAIM, 1, 0), Error::<Test>::InvoiceCancelled);
		let paid = asked(10);
		assert_ok!(pay(of(PATIENT), paid, 10));
		assert!(<Payments as Billing>::billed(paid).is_some(), "a patient may pay before the claim is decided");
		assert_ok!(split(paid, CLAIM, 10, 0));
	});
}

#[test]
fn what_the_patient_has_paid_too_much_is_credited_last_payment_first() {
	scene(|| {
		let id = asked(100);
		assert_ok!(pay(of(PATIENT), id, 30));
		assert_ok!(pay(of(OTHER_PATIENT), id, 70));
		events();
		assert_ok!(split(id, CLAIM, 80, 0));
		assert_eq!(owed(id, None), (20, 20, 0));
		assert_eq!((credit_of_patient(), Payments::credit(HOSPITAL, of(OTHER_PATIENT), UNIT)), (10, 70));
		let credited: Vec<_> = invoice(id).payments.iter().map(|payment| payment.credited).collect();
		assert_eq!(credited, [10, 70]);
		assert_eq!(has(at(HOSPITAL)), (1_020, 80));
		let (organization, unit) = (HOSPITAL, UNIT);
		let given = |payer, amount| Event::CreditGiven { organization, payer, unit, amount };
		let issued = Event::InvoiceSet { invoice: id, status: InvoiceStatus::Issued, by: None };
		assert_eq!(events()[..3], [given(of(OTHER_PATIENT), 70), given(of(PATIENT), 10), issued]);
	});
}

#[test]
fn what_a_provider_has_not_the_money_for_is_credited_once_the_payer_has_paid() {
	scene(|| {
		let id = asked(100);
		assert_ok!(pay(of(PATIENT), id, 100));
		pay_out(at(HOSPITAL));
		decided(id, CLAIM, 80, 0);
		assert_eq!((owed(id, None), credit_of_patient()), ((20, 100, 0), 0));
		assert_eq!(invoice(id).share(None).map(|share| share.excess()), Some(80));
		let credit = || Payments::credit_excess(by(&wallet(PATIENT)), id);
		assert_noop!(credit(), Error::<Test>::NotEnoughMoney);
		assert_ok!(issue(at(HOSPITAL), 30, digest(1)));
		let stranger = Payments::credit_excess(by(&wallet(OTHER_PATIENT)), id);
		assert_noop!(stranger, Error::<Test>::NotAuthorized);
		events();
		assert_ok!(credit());
		let (organization, payer, unit) = (HOSPITAL, of(PATIENT), UNIT);
		assert_eq!(events(), [Event::CreditGiven { organization, payer, unit, amount: 30 }]);
		assert_eq!((owed(id, None), credit_of_patient(), has(at(HOSPITAL))), ((20, 70, 0), 30, (0, 30)));
		assert_ok!(remit(&[CLAIM]));
		assert_eq!((owed(id, None), credit_of_patient(), has(at(HOSPITAL))), ((20, 20, 0), 80, (30, 80)));
		assert_noop!(credit(), Error::<Test>::NothingInExcess);
		assert_noop!(Payments::credit_excess(CLERK(), InvoiceId(9)), Error::<Test>::NotFound);
		assert_eq!(invoice(id).status, InvoiceStatus::Balanced);
	});
}

#[test]
fn a_provider_refunds_what_is_in_excess() {
	scene(|| {
		let id = asked(100);
		assert_ok!(pay(of(PATIENT), id, 100));
		pay_out(at(HOSPITAL));
		assert_ok!(split(id, CLAIM, 80, 0));
		assert_ok!(issue(at(HOSPITAL), 80, digest(1)));
		assert_ok!(Payments::refund_payment(CLERK(), HOSPITAL, id, 0, 80));
		assert_eq!((owed(id, None), has(of(PATIENT))), ((20, 20, 0), (980, 0)));
	});
}

#[test]
fn what_was_given_up_is_not_owed_again_when_a_claim_is_decided_and_undone() {
	scene(|| {
		let id = asked(100);
		assert_ok!(pay(of(PATIENT), id, 10));
		assert_ok!(Payments::write_off(CLERK(), HOSPITAL, id, None, 50, WriteOffReason::Hardship));
		assert_ok!(split(id, CLAIM, 60, 0));
		assert_eq!(owed(id, None), (40, 10, 30));
		assert_ok!(split(id, CLAIM, 95, 0));
		assert_eq!(owed(id, None), (5, 5, 0));
		assert_eq!(credit_of_patient(), 5);
		assert_ok!(unsplit(id, CLAIM));
		assert_eq!(owed(id, None), (100, 5, 50), "what was given up stays so");
		assert_ok!(Payments::write_off(CLERK(), HOSPITAL, id, None, 45, WriteOffReason::Hardship));
		assert_eq!(owed(id, None), (100, 5, 95));
		assert_eq!(invoice(id).status, InvoiceStatus::Balanced);
	});
}

#[test]
fn what_a_provider_has_given_up_of_a_payers_share_comes_all_the_same() {
	scene(|| {
		let id = asked(100);
		decided(id, CLAIM, 60, 40);
		assert_ok!(Payments::write_off(CLERK(), HOSPITAL, id, Some(CLAIM), 50, WriteOffReason::Uncollectible));
		assert_eq!(owed(id, Some(CLAIM)), (60, 0, 50));
		assert_ok!(remit(&[CLAIM]));
		assert_eq!(owed(id, Some(CLAIM)), (60, 60, 0));
		assert_eq!(invoice(id).status, InvoiceStatus::Balanced);
	});
}

#[test]
fn a_payer_owes_what_it_has_paid_until_it_is_taken_back() {
	scene(|| {
		let id = asked(100);
		decided(id, CLAIM, 60, 10);
		assert_ok!(remit(&[CLAIM]));
		reversed(id, CLAIM, 60);
		assert_eq!((owed(id, Some(CLAIM)), owed(id, None)), ((60, 60, 0), (40, 0, 0)));
		let other = asked(200);
		decided(other, SECOND, 200, 0);
		assert_ok!(remit(&[CLAIM, SECOND]));
		assert_eq!(invoice(id).shares.len(), 1);
		assert_eq!(owed(id, None), (100, 0, 0));
	});
}

#[test]
fn a_decision_for_less_than_what_was_paid_waits_for_the_rest_to_be_taken_back() {
	scene(|| {
		let id = asked(100);
		decided(id, CLAIM, 60, 0);
		assert_ok!(remit(&[CLAIM]));
		assert_ok!(split(id, CLAIM, 45, 0));
		assert_eq!((owed(id, Some(CLAIM)), owed(id, None)), ((60, 60, 0), (40, 0, 0)));
		Neighbours::to_pay(CLAIM, taken_back(15, Some(id)));
		let other = asked(200);
		decided(other, SECOND, 200, 0);
		assert_ok!(remit(&[SECOND, CLAIM]));
		assert_eq!((owed(id, Some(CLAIM)), owed(id, None)), ((45, 45, 0), (55, 0, 0)));
	});
}

#[test]
fn what_a_split_costs_is_told() {
	assert!(<Payments as Billing>::split_weight().all_gt(Weight::zero()));
}
