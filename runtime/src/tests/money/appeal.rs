//! Appeals of claims for which some money has moved, and invoices that follow.

use salus_primitives::{
	insurance::{Category::Consultation, ClaimDraft, ClaimStatus, Rules, Ruling},
	invoice::InvoiceStatus,
	ClaimId, CoverageId, InvoiceId,
};

use super::{
	care::{schedule, visit},
	deeds::*,
	people::*,
};
use crate::{Claims, Runtime};

/// Of a claim for 1000 an adjudicator has awarded 600, and the provider bears the rest.
fn partly() -> (CoverageId, InvoiceId, ClaimId) {
	let coverage = insured(Rules { automatic: 0, ..everything() });
	let doctor = schedule(HOSPITAL);
	let seen = visit(HOSPITAL, doctor, 0);
	let invoice = billed(HOSPITAL, 1_000);
	fund(of(INSURER), 2_000);
	let asked = draft(coverage, vec![line(Consultation, 1, 1_000, Some(seen))]);
	let claim = submitted(HOSPITAL, ClaimDraft { invoice: Some(invoice), ..asked });
	assert_eq!(decided(claim, 0, vec![Ruling::AtMost(600)]), Ok(()));
	assert_eq!((status_of(claim), amounts_of(claim)), (ClaimStatus::PartiallyApproved, (600, 0)));
	assert_eq!((invoice_of(invoice).contractual, share_of(invoice, Some(claim))), (400, (600, 0)));
	(coverage, invoice, claim)
}

#[test]
fn an_appeal_after_a_payment_pays_the_difference() {
	scene(|| {
		let (coverage, invoice, claim) = partly();
		assert_eq!(remit(&[claim]), Ok(()));
		assert_eq!(invoice_of(invoice).status, InvoiceStatus::Balanced);
		assert_eq!(appealed(claim), Ok(()));
		let (cashier, again) = (cashier(INSURER), remittance(INSURER, HOSPITAL, &[claim]));
		refused(&cashier, again, salus_payments::Error::<Runtime>::NotPayable);

		assert_eq!(appeal_decided(claim, 1, vec![Ruling::AsRuled]), Ok(()));
		assert_eq!((status_of(claim), amounts_of(claim)), (ClaimStatus::Overturned, (1_000, 600)));
		assert_eq!((invoice_of(invoice).status, share_of(invoice, Some(claim))), (InvoiceStatus::Issued, (1_000, 600)));
		assert_eq!(used(coverage, Consultation), (0, 1_000));

		assert_eq!(remit(&[claim]), Ok(()));
		assert_eq!((amounts_of(claim), money(of(HOSPITAL))), ((1_000, 1_000), (1_000, 0)));
		assert_eq!((invoice_of(invoice).status, invoice_of(invoice).contractual), (InvoiceStatus::Balanced, 0));
	});
}

#[test]
fn what_was_awarded_is_paid_while_the_rest_is_appealed() {
	scene(|| {
		let (coverage, invoice, claim) = partly();
		assert_eq!(appealed(claim), Ok(()));
		assert_eq!(remit(&[claim]), Ok(()));
		assert_eq!((status_of(claim), amounts_of(claim)), (ClaimStatus::Appealed, (600, 600)));

		// Never to less than was awarded.
		let less = salus_claims::Error::<Runtime>::LessThanBefore;
		assert_eq!(appeal_decided(claim, 1, vec![Ruling::AtMost(500)]), Err(less.into()));
		assert_eq!(appeal_decided(claim, 1, vec![Ruling::AtMost(900)]), Ok(()));
		assert_eq!(remit(&[claim]), Ok(()));
		assert_eq!((amounts_of(claim), money(of(HOSPITAL))), ((900, 900), (900, 0)));
		assert_eq!((used(coverage, Consultation), invoice_of(invoice).contractual), ((0, 900), 100));
	});
}

#[test]
fn whoever_has_decided_does_not_decide_the_appeal() {
	scene(|| {
		let (_, _, claim) = partly();
		assert_eq!(appealed(claim), Ok(()));
		let hand = salus_claims::Error::<Runtime>::HadAHand;
		assert_eq!(appeal_decided(claim, 0, vec![Ruling::AsRuled]), Err(hand.into()));
		assert_eq!(appeal_decided(claim, 1, vec![Ruling::AsRuled]), Ok(()));
	});
}

#[test]
fn the_patient_is_told_what_the_invoice_asks() {
	scene(|| {
		let (_, invoice, claim) = partly();
		let told = Claims::explanation(claim).expect("it was submitted");
		let found = invoice_of(invoice);
		assert_eq!((told.billed, told.awarded), (found.total, share_of(invoice, Some(claim)).0));
		assert_eq!((told.patient, told.provider), (share_of(invoice, None).0, found.contractual));
	});
}
