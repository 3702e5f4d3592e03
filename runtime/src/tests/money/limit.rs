//! Limits and deductibles, which several claims of one block fill together.

use salus_primitives::{
	insurance::{
		AdjustmentReason, Benefit,
		Category::{self, Consultation, Procedure},
		ClaimDraft, ClaimStatus, DeductibleKind, Rules,
	},
	money::Amount,
	ClaimId, CoverageId,
};

use super::{care, deeds::*, people::*};

/// The patient has been in the hospital for the last days: each shows one line.
fn stay() -> salus_primitives::insurance::Evidence {
	set_now(START - 30 * DAY);
	care::bed(HOSPITAL);
	let encounter = care::admitted(HOSPITAL, 0);
	set_now(START);
	salus_primitives::insurance::Evidence::Encounter(encounter)
}

/// Claims for so much, of so many days ago.
fn claimed(coverage: CoverageId, category: Category, days: u64, amount: Amount) -> ClaimId {
	let encounter = salus_primitives::insurance::Evidence::Encounter(salus_primitives::EncounterId(0));
	let mut line = line(category, 1, amount, Some(encounter));
	line.served = now() - days * DAY;
	let invoice = Some(billed(HOSPITAL, amount));
	submitted(HOSPITAL, ClaimDraft { invoice, ..draft(coverage, vec![line]) })
}

#[test]
fn a_limit_is_hit_exactly_and_not_passed() {
	scene(|| {
		stay();
		let limited = Benefit { per_period: Some(1_500), per_lifetime: Some(1_500), ..benefit(Consultation) };
		let coverage = insured(rules(vec![limited, benefit(Procedure)]));
		let first = claimed(coverage, Consultation, 3, 1_000);
		let exact = claimed(coverage, Consultation, 2, 500);
		let over = claimed(coverage, Consultation, 1, 1);
		assert_eq!((amounts_of(first), amounts_of(exact), amounts_of(over)), ((1_000, 0), (500, 0), (0, 0)));
		assert_eq!((status_of(exact), status_of(over)), (ClaimStatus::Approved, ClaimStatus::Denied));
		let told = claim_of(over).decision.expect("it is decided").lines[0].adjustments[0];
		assert_eq!((told.reason, told.amount), (AdjustmentReason::BenefitMaximum, 1));
		assert_eq!(used(coverage, Consultation), (0, 1_500));
		// The patient owes it; of the others nothing.
		let patients = |claim| share_of(claim_of(claim).invoice.expect("it has one"), None).0;
		assert_eq!((patients(first), patients(exact), patients(over)), (0, 0, 1));

		// Other categories are not limited by it, and what is given back can be used again, to the unit.
		assert_eq!(amounts_of(claimed(coverage, Procedure, 4, 9_000)), (9_000, 0));
		done(&clerk(HOSPITAL), salus_claims::Call::void_claim { organization: HOSPITAL, claim: exact });
		let last = claimed(coverage, Consultation, 5, 700);
		assert_eq!((amounts_of(last), patients(last)), ((500, 0), 200));
		assert_eq!(used(coverage, Consultation), (0, 1_500));
	});
}

#[test]
fn two_claims_of_one_block_meet_a_deductible_together() {
	scene(|| {
		stay();
		let shared = |category| Benefit { deductible: DeductibleKind::Shared, ..benefit(category) };
		let terms = Rules { deductible: 1_000, ..rules(vec![shared(Consultation), shared(Procedure)]) };
		let coverage = insured(terms);
		let first = claimed(coverage, Consultation, 3, 600);
		let second = claimed(coverage, Procedure, 2, 700);
		assert_eq!((amounts_of(first), amounts_of(second)), ((0, 0), (300, 0)));
		assert_eq!((used(coverage, Consultation), used(coverage, Procedure)), ((1_000, 0), (1_000, 300)));
		let patients = |claim| share_of(claim_of(claim).invoice.expect("it has one"), None).0;
		assert_eq!((patients(first), patients(second)), (600, 400));

		// The first is taken back: what of the deductible was met by it, the next one meets.
		done(&clerk(HOSPITAL), salus_claims::Call::void_claim { organization: HOSPITAL, claim: first });
		assert_eq!(used(coverage, Consultation), (400, 0));
		let third = claimed(coverage, Consultation, 3, 1_000);
		assert_eq!((amounts_of(third), used(coverage, Consultation)), ((400, 0), (1_000, 400)));
	});
}
