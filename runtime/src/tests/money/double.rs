//! Nothing counts twice: neither a service, nor what shows it, nor a payment.

use frame_support::storage::{with_transaction, TransactionOutcome};
use salus_claims::Error;
use salus_primitives::insurance::{
	AdjustmentReason, Category::Consultation, ClaimDraft, ClaimStatus, Ruling, Signal, Signals,
};
use sp_runtime::DispatchError;

use super::{
	care::{schedule, visit},
	deeds::*,
	people::*,
};
use crate::{Claims, Runtime};

/// Why nothing of the claim's first line is paid.
fn reason(claim: salus_primitives::ClaimId) -> AdjustmentReason {
	let decision = claim_of(claim).decision.expect("it is decided");
	assert_eq!(decision.lines[0].paid, 0);
	decision.lines[0].adjustments[0].reason
}

#[test]
fn what_one_insurer_pays_no_other_pays_again() {
	scene(|| {
		let first = insured(everything());
		let second = cover(OTHER_INSURER, open(OTHER_INSURER, EURO, everything()), 0, 2);
		let doctor = schedule(HOSPITAL);
		let one = line(Consultation, 1, 1_000, Some(visit(HOSPITAL, doctor, 0)));
		let other = visit(HOSPITAL, doctor, 0);

		let paid = submitted(HOSPITAL, draft(first, vec![one]));
		assert_eq!(amounts_of(paid), (1_000, 0));

		// The same digest of the same day is the same service, whoever is asked, and though another visit shows it.
		let again = submitted(HOSPITAL, draft(second, vec![line(Consultation, 1, 1_000, Some(other))]));
		assert_eq!((status_of(again), reason(again)), (ClaimStatus::Denied, AdjustmentReason::ExactDuplicate));
		assert!(Claims::signals(again).contains(Signal::RepeatedService), "{:?}", Claims::signals(again));

		// Another service is not, but the first insurer was not asked.
		let unasked = submitted(HOSPITAL, draft(second, vec![line(Consultation, 2, 1_000, Some(other))]));
		assert_eq!(reason(unasked), AdjustmentReason::OtherPayer);
		assert_eq!((used(first, Consultation), used(second, Consultation)), ((0, 1_000), (0, 0)));

		// What is taken back was never claimed.
		let organization = HOSPITAL;
		done(&clerk(HOSPITAL), salus_claims::Call::void_claim { organization, claim: paid });
		let new = submitted(HOSPITAL, draft(first, vec![line(Consultation, 1, 1_000, Some(other))]));
		assert_eq!(amounts_of(new), (1_000, 0));
	});
}

#[test]
fn one_visit_pays_one_claim_and_nobody_can_accept_it_again() {
	scene(|| {
		let coverage = insured(everything());
		let doctor = schedule(HOSPITAL);
		let seen = visit(HOSPITAL, doctor, 0);
		let paid = submitted(HOSPITAL, draft(coverage, vec![line(Consultation, 1, 1_000, Some(seen))]));
		assert_eq!(status_of(paid), ClaimStatus::Approved);

		let again = submitted(HOSPITAL, draft(coverage, vec![line(Consultation, 2, 700, Some(seen))]));
		assert_eq!(status_of(again), ClaimStatus::Accepted, "somebody must see why");
		assert!(Claims::signals(again).contains(Signal::SharedEvidence));
		assert_eq!(decided(again, 0, vec![Ruling::AcceptEvidence]), Ok(()));
		assert_eq!((status_of(again), reason(again)), (ClaimStatus::Denied, AdjustmentReason::ExactDuplicate));

		// The first one is undone: what showed it shows the other, on appeal.
		done(&clerk(HOSPITAL), salus_claims::Call::void_claim { organization: HOSPITAL, claim: paid });
		assert_eq!(appealed(again), Ok(()));
		assert_eq!(appeal_decided(again, 1, vec![Ruling::AsRuled]), Ok(()));
		assert_eq!((status_of(again), amounts_of(again)), (ClaimStatus::Overturned, (700, 0)));
		assert_eq!(used(coverage, Consultation), (0, 700));
	});
}

/// Every order of four things.
fn orders() -> Vec<[usize; 4]> {
	let mut orders = Vec::new();
	for code in 0..256usize {
		let order = [code % 4, code / 4 % 4, code / 16 % 4, code / 64];
		if (0..4).all(|thing| order.contains(&thing)) {
			orders.push(order);
		}
	}
	orders
}

#[test]
fn two_remittances_an_appeal_and_a_replacement_in_one_block_pay_once() {
	scene(|| {
		let terms = salus_primitives::insurance::Rules { automatic: 0, ..everything() };
		let coverage = insured(terms);
		let doctor = schedule(HOSPITAL);
		let lines = [(1, 600), (2, 400)].map(|(service, amount)| {
			let seen = visit(HOSPITAL, doctor, 0);
			line(Consultation, service, amount, Some(seen))
		});
		let lines = lines.to_vec();
		let invoice = billed(HOSPITAL, 1_000);
		let asked = ClaimDraft { invoice: Some(invoice), ..draft(coverage, lines) };
		let claim = submitted(HOSPITAL, asked.clone());
		assert_eq!(decided(claim, 0, vec![Ruling::AsRuled, Ruling::LacksInformation]), Ok(()));
		assert_eq!((status_of(claim), amounts_of(claim)), (ClaimStatus::PartiallyApproved, (600, 0)));
		let new = written(HOSPITAL, ClaimDraft { replaces: Some(claim), ..asked });
		fund(of(INSURER), 10_000);

		let mut results = std::collections::BTreeSet::new();
		for order in orders() {
			let outcome = with_transaction(|| {
				let made: Vec<_> = order
					.iter()
					.map(|thing| match thing {
						0 | 1 => remit(&[claim]).is_ok(),
						2 => appealed(claim).is_ok(),
						_ => submit(HOSPITAL, new).is_ok(),
					})
					.collect();
				results.insert((made, status_of(claim), status_of(new)));
				// Both adjudicators give everything that they can, and the insurer pays everything that it can, twice.
				let all = vec![Ruling::AsRuled, Ruling::AsRuled];
				let _ = appeal_decided(claim, 1, all.clone());
				let _ = decided(new, 2, all);
				for _ in 0..2 {
					let _ = (remit(&[claim]), remit(&[new]));
				}
				let holds = |claim| claim_of(claim).awarded();
				assert_eq!(holds(claim) + holds(new), 1_000, "{order:?}: one of the two holds");
				assert_eq!(money(of(HOSPITAL)), (1_000, 0), "{order:?}");
				assert_eq!(money(of(INSURER)), (9_000, 0), "{order:?}");
				assert_eq!(used(coverage, Consultation), (0, 1_000), "{order:?}");
				assert_eq!(invoice_of(invoice).outstanding(), 0, "{order:?}");
				super::super::cast::always();
				TransactionOutcome::Rollback(Ok::<_, DispatchError>(()))
			});
			assert_eq!(outcome, Ok(()));
		}
		// Who is first decides: what is replaced is neither paid nor appealed, and what is paid or appealed is not replaced.
		let ends: std::collections::BTreeSet<_> =
			results.iter().map(|(_, claim, new)| (*claim as u8, *new as u8)).collect();
		let (replaced, kept) =
			((ClaimStatus::Replaced, ClaimStatus::Accepted), (ClaimStatus::Appealed, ClaimStatus::Draft));
		let expected = [replaced, kept].map(|(claim, new)| (claim as u8, new as u8));
		assert!(expected.iter().all(|end| ends.contains(end)) && ends.len() == 2, "{results:?}");
	});
}

#[test]
fn a_claim_is_in_one_remittance_once() {
	scene(|| {
		let coverage = insured(everything());
		let doctor = schedule(HOSPITAL);
		let seen = visit(HOSPITAL, doctor, 0);
		let claim = submitted(HOSPITAL, draft(coverage, vec![line(Consultation, 1, 1_000, Some(seen))]));
		fund(of(INSURER), 10_000);
		let (cashier, twice) = (cashier(INSURER), remittance(INSURER, HOSPITAL, &[claim, claim]));
		refused(&cashier, twice, salus_payments::Error::<Runtime>::ClaimTwice);
		assert_eq!(remit(&[claim]), Ok(()));
		refused(&cashier, remittance(INSURER, HOSPITAL, &[claim]), salus_payments::Error::<Runtime>::NotPayable);
		refused(
			&clerk(HOSPITAL),
			salus_claims::Call::void_claim { organization: HOSPITAL, claim },
			Error::<Runtime>::ClaimPaid,
		);
		assert_eq!(Signals::NONE, Claims::signals(claim));
		assert_eq!((money(of(INSURER)), money(of(HOSPITAL))), ((9_000, 0), (1_000, 0)));
	});
}
