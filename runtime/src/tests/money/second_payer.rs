//! Two payers for the same: never more than is billed, whatever becomes of the first.

use salus_primitives::{
	insurance::{AdjustmentGroup, Benefit, Category::Procedure, ClaimDraft, ClaimStatus, Evidence, Rules},
	invoice::InvoiceStatus,
	ClaimId, CoverageId, InvoiceId,
};

use super::{care, deeds::*, people::*};
use crate::Runtime;

/// The patient is covered by two, who leave so much of everything to the patient, in hundredths of a percent.
fn twice_insured(first: u16, second: u16, schedule: Option<u64>) -> [CoverageId; 2] {
	let terms = |part| rules(vec![Benefit { coinsurance: points(part), schedule, ..benefit(Procedure) }]);
	let one = cover(INSURER, open(INSURER, EURO, terms(first)), 0, 1);
	let other = cover(OTHER_INSURER, open(OTHER_INSURER, EURO, Rules { ..terms(second) }), 0, 2);
	[one, other]
}

/// The same is claimed of both, the second after the first.
fn claimed(coverages: [CoverageId; 2], days: u64, amount: u64) -> (InvoiceId, [ClaimId; 2]) {
	let mut line = line(Procedure, 1, amount, Some(Evidence::Encounter(salus_primitives::EncounterId(0))));
	line.served = now() - days * DAY;
	let invoice = billed(HOSPITAL, amount);
	let asked = |coverage, prior| {
		submitted(HOSPITAL, ClaimDraft { invoice: Some(invoice), prior, ..draft(coverage, vec![line.clone()]) })
	};
	let first = asked(coverages[0], None);
	(invoice, [first, asked(coverages[1], Some(first))])
}

fn stay() {
	set_now(START - 60 * DAY);
	care::bed(HOSPITAL);
	care::admitted(HOSPITAL, 0);
	set_now(START);
	fund(of(INSURER), 1_000_000);
	fund(of(OTHER_INSURER), 1_000_000);
}

fn remitted(claims: [ClaimId; 2]) {
	for (insurer, claim) in [INSURER, OTHER_INSURER].into_iter().zip(claims) {
		if claim_of(claim).awarded() > 0 {
			done(&cashier(insurer), remittance(insurer, HOSPITAL, &[claim]));
		}
	}
}

#[test]
fn both_together_pay_no_more_than_is_billed() {
	scene(|| {
		stay();
		let parts = [0, 1, 1_000, 3_333, 5_000, 9_999, 10_000];
		let amounts = [1, 7, 999, 10_001];
		let mut both_paid = 0;
		for (place, first) in parts.into_iter().enumerate() {
			let second = parts[(place * 3 + 2) % parts.len()];
			let schedule = (place % 2 == 1).then_some(5_000);
			frame_support::storage::with_transaction(|| {
				let coverages = twice_insured(first, second, schedule);
				for (days, amount) in (1..).zip(amounts) {
					let before = money(of(HOSPITAL)).0;
					let (invoice, claims) = claimed(coverages, days, amount);
					let paid = claims.map(|claim| claim_of(claim).awarded());
					let found = invoice_of(invoice);
					let patients = share_of(invoice, None).0;
					assert_eq!(paid[0] + paid[1] + found.contractual + patients, amount, "{first} {second} {amount}");
					// Whatever the first has paid or taken off, the second has for another payer's.
					let others = claim_of(claims[1]).decision.expect("it is decided").borne_by(AdjustmentGroup::Other);
					assert!(others >= paid[0], "{others} {paid:?}");
					both_paid += u32::from(paid[0] > 0 && paid[1] > 0);
					remitted(claims);
					assert_eq!(money(of(HOSPITAL)).0 - before, paid[0] + paid[1]);
					assert_eq!(invoice_of(invoice).outstanding(), patients);
				}
				frame_support::storage::TransactionOutcome::Rollback(Ok::<_, sp_runtime::DispatchError>(()))
			})
			.expect("nothing is refused");
		}
		assert!(both_paid >= 8, "{both_paid}");
	});
}

#[test]
fn the_first_payer_takes_back_what_it_has_paid_and_the_second_keeps_its_part() {
	scene(|| {
		stay();
		let (invoice, claims) = claimed(twice_insured(2_000, 0, None), 1, 1_000);
		assert_eq!(claims.map(|claim| claim_of(claim).awarded()), [800, 200]);
		remitted(claims);
		assert_eq!(invoice_of(invoice).status, InvoiceStatus::Balanced);

		// The decision of the first is what the second was charged by: it can be taken back only with the money.
		let void = |claim| salus_claims::Call::void_claim { organization: HOSPITAL, claim };
		refused(&clerk(HOSPITAL), void(claims[0]), salus_claims::Error::<Runtime>::ClaimPaid);
		done(&cashier(INSURER), reversal(INSURER, claims[0]));
		assert_eq!((status_of(claims[0]), status_of(claims[1])), (ClaimStatus::Reversed, ClaimStatus::Paid));

		// No other claim comes between the two, and none is paid for the same.
		let asked = claim_of(claims[0]);
		let again = ClaimDraft { replaces: Some(claims[0]), ..draft(asked.coverage, asked.lines.to_vec()) };
		let again = written(HOSPITAL, again);
		let late = salus_claims::Error::<Runtime>::LaterPayerDecided;
		assert_eq!(submit(HOSPITAL, again), Err(late.into()));
		let unrelated = submitted(HOSPITAL, draft(asked.coverage, asked.lines.to_vec()));
		assert_eq!(claim_of(unrelated).awarded(), 0, "the service is the second payer's claim's");

		let claims_back = vec![claims[0]].try_into().expect("one");
		let (organization, payer, unit) = (HOSPITAL, INSURER, EURO);
		let back = salus_payments::Call::return_remitted { organization, payer, unit, claims: claims_back };
		done(&cashier(HOSPITAL), back);
		assert_eq!((money(of(HOSPITAL)), share_of(invoice, None)), ((200, 0), (800, 0)));
		assert_eq!(share_of(invoice, Some(claims[1])), (200, 200));
	});
}
