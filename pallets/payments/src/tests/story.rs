use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	invoice::{Component, ComponentKind, InvoiceStatus, Split},
	money::Balance,
	ClaimId, InvoiceId,
};

use crate::{mock::*, Error};

#[test]
fn an_invoice_is_paid_in_parts_and_a_claim_gives_some_of_it_back() {
	run(|| {
		assert_ok!(Payments::open_unit(RuntimeOrigin::root(), BANK, euro(), 2));
		for (party, reference) in [(of(PATIENT), digest(1)), (at(INSURER), digest(2))] {
			assert_ok!(Payments::issue_money(by(&cashier(BANK)), BANK, UNIT, party, 10_000, reference));
		}
		let again = Payments::issue_money(by(&cashier(BANK)), BANK, UNIT, of(PATIENT), 10_000, digest(1));
		assert_noop!(again, Error::<Test>::ReferenceUsed);

		// The hospital asks for 80 euros, and is paid in two parts.
		let (invoice, clerk) = (InvoiceId(0), cashier(HOSPITAL));
		let components = vec![Component { kind: ComponentKind::Base, service: Some(digest(3)), amount: 8_000 }];
		let components = components.try_into().expect("they are few");
		assert_ok!(Payments::draft_invoice(by(&clerk), HOSPITAL, PATIENT, UNIT, None, None, components));
		assert_ok!(Payments::issue_invoice(by(&clerk), HOSPITAL, invoice, START + 1_000));
		assert_ok!(Payments::pay_invoice(by(&wallet(PATIENT)), of(PATIENT), invoice, 5_000));
		assert_ok!(Payments::pay_invoice(by(&guardian(PATIENT)), of(PATIENT), invoice, 3_000));
		assert_eq!(Payments::invoice(invoice).map(|entry| entry.invoice.status), Some(InvoiceStatus::Balanced));

		// Then the insurer's adjudicators say that the insurer owes 60 of it, and the patient 20. What the patient has paid too much is credit.
		let (claim, split) = (ClaimId(7), Split { payer: INSURER, payable: 6_000, patient: 2_000, contractual: 0 });
		assert_ok!(<Payments as salus_primitives::glue::Billing>::split(invoice, claim, split));
		Neighbours::to_pay(claim, payment(6_000, Some(invoice)));
		assert_eq!(Payments::credit(HOSPITAL, of(PATIENT), UNIT), 6_000);
		assert_eq!(Payments::balance(at(HOSPITAL), UNIT), Balance { free: 2_000, held: 6_000 });

		// The insurer pays once, and the patient has the credit back.
		let claims = || vec![claim].try_into().expect("it is one");
		assert_ok!(Payments::remit(by(&cashier(INSURER)), INSURER, HOSPITAL, UNIT, claims(), 6_000));
		let twice = Payments::remit(by(&cashier(INSURER)), INSURER, HOSPITAL, UNIT, claims(), 6_000);
		assert_noop!(twice, Error::<Test>::NotPayable);
		assert_ok!(Payments::refund_credit(by(&wallet(PATIENT)), HOSPITAL, of(PATIENT), UNIT, 6_000));
		assert_eq!(has(of(PATIENT)), (8_000, 0));
		assert_eq!(has(at(INSURER)), (4_000, 0));
		assert_eq!(has(at(HOSPITAL)), (8_000, 0));
	});
}
