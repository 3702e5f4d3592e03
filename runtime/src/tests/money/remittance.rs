//! What was paid is taken back, and what a provider agrees with.

use salus_payments::Error;
use salus_primitives::{
	insurance::{Category::Consultation, ClaimDraft, ClaimStatus, Rules, Ruling},
	invoice::InvoiceStatus,
	remittance::RemittanceStatus,
	ClaimId,
};

use super::{
	care::{schedule, visit},
	deeds::*,
	people::*,
};
use crate::{Payments, Runtime};

#[test]
fn what_a_provider_has_paid_out_is_taken_back_of_what_it_is_paid_later() {
	scene(|| {
		let coverage = insured(everything());
		let doctor = schedule(HOSPITAL);
		let one = line(Consultation, 1, 1_000, Some(visit(HOSPITAL, doctor, 0)));
		let other = visit(HOSPITAL, doctor, 0);
		let invoice = billed(HOSPITAL, 1_000);
		fund(of(INSURER), 2_000);
		let asked = draft(coverage, vec![one]);
		let claim = submitted(HOSPITAL, ClaimDraft { invoice: Some(invoice), ..asked });
		assert_eq!(remit(&[claim]), Ok(()));
		assert_eq!(invoice_of(invoice).status, InvoiceStatus::Balanced);
		withdrawn(&cashier(HOSPITAL), of(HOSPITAL), 1_000);
		assert_eq!(money(of(HOSPITAL)), (0, 0));

		// The claim holds nothing any more. The money is the provider's still, and it has none.
		done(&cashier(INSURER), reversal(INSURER, claim));
		assert_eq!((used(coverage, Consultation), amounts_of(claim)), ((0, 0), (0, 1_000)));
		let insurers = cashier(INSURER);
		let alone = remittance(INSURER, HOSPITAL, &[claim]);
		refused(&insurers, alone, Error::<Runtime>::TakesMoreThanPays);
		let claims = vec![claim].try_into().expect("one");
		let (organization, payer, unit) = (HOSPITAL, INSURER, EURO);
		let back = salus_payments::Call::return_remitted { organization, payer, unit, claims };
		refused(&cashier(HOSPITAL), back, Error::<Runtime>::NotEnoughMoney);
		// Nobody is asked for it meanwhile.
		assert_eq!(share_of(invoice, None), (0, 0));

		// A later remittance pays so much less, to the unit.
		let later = submitted(HOSPITAL, draft(coverage, vec![line(Consultation, 2, 1_300, Some(other))]));
		let id = next_remittance();
		assert_eq!(remit(&[claim, later]), Ok(()));
		assert_eq!(Payments::remittance(id).expect("it is there").total, 300);
		assert_eq!((money(of(HOSPITAL)), money(of(INSURER))), ((300, 0), (700, 0)));
		assert_eq!((amounts_of(claim), amounts_of(later)), ((0, 0), (1_300, 1_300)));
		assert_eq!(share_of(invoice, None), (1_000, 0), "the patient owes it again");
		refused(&insurers, remittance(INSURER, HOSPITAL, &[claim, later]), Error::<Runtime>::NotPayable);
	});
}

/// A claim for 1000 of which 600 were awarded and paid, and after an appeal all of it.
fn paid_in_two() -> ClaimId {
	let coverage = insured(Rules { automatic: 0, ..everything() });
	let doctor = schedule(HOSPITAL);
	let seen = visit(HOSPITAL, doctor, 0);
	fund(of(INSURER), 2_000);
	let claim = submitted(HOSPITAL, draft(coverage, vec![line(Consultation, 1, 1_000, Some(seen))]));
	assert_eq!(decided(claim, 0, vec![Ruling::AtMost(600)]), Ok(()));
	assert_eq!(remit(&[claim]), Ok(()));
	assert_eq!(appealed(claim), Ok(()));
	assert_eq!(appeal_decided(claim, 1, vec![Ruling::AsRuled]), Ok(()));
	assert_eq!(remit(&[claim]), Ok(()));
	assert_eq!((status_of(claim), amounts_of(claim)), (ClaimStatus::Paid, (1_000, 1_000)));
	claim
}

fn clear(remittance: u64) {
	let (organization, remittance) = (HOSPITAL, salus_primitives::RemittanceId(remittance));
	done(&cashier(HOSPITAL), salus_payments::Call::clear_remittance { organization, remittance });
}

#[test]
fn a_claim_is_reconciled_with_the_remittance_that_has_paid_it_last() {
	scene(|| {
		let claim = paid_in_two();
		clear(0);
		assert_eq!(status_of(claim), ClaimStatus::Paid, "the provider has not agreed with what was paid since");
		clear(1);
		assert_eq!(status_of(claim), ClaimStatus::Reconciled);
	});
}

#[test]
fn a_remittance_of_a_claim_that_was_reversed_is_cleared_all_the_same() {
	scene(|| {
		let claim = paid_in_two();
		done(&cashier(INSURER), reversal(INSURER, claim));
		clear(1);
		assert_eq!(status_of(claim), ClaimStatus::Reversed);
		let found = Payments::remittance(salus_primitives::RemittanceId(1)).expect("it is there");
		assert_eq!(found.status, RemittanceStatus::Cleared);
		// It is taken back in one, however many have paid it.
		let claims = vec![claim].try_into().expect("one");
		let (organization, payer, unit) = (HOSPITAL, INSURER, EURO);
		done(&cashier(HOSPITAL), salus_payments::Call::return_remitted { organization, payer, unit, claims });
		assert_eq!((money(of(HOSPITAL)), money(of(INSURER))), ((0, 0), (2_000, 0)));
	});
}
