//! Appeals end to nobody's loss: neither the provider's nor the patient's, whoever has appealed.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	insurance::{AdjustmentGroup, Category, ClaimLine, ClaimStatus, Ruling, Verdict},
	ClaimId,
};

use crate::{mock::*, Error};

/// What an adjudicator has decided line by line.
fn decided(lines: impl IntoIterator<Item = ClaimLine>, said: &[Ruling]) -> ClaimId {
	let claim = submitted(draft(lines));
	assert_ok!(take(claim));
	let said = said.to_vec().try_into().expect("few");
	assert_ok!(Claims::adjudicate_claim(by(&adjudicator(0)), INSURER, claim, said));
	claim
}

fn saying(said: &[Ruling]) -> Verdict {
	Verdict::Decide(said.to_vec().try_into().expect("few"))
}

fn appealed_by_patient(claim: ClaimId) {
	assert_ok!(Claims::appeal_claim(by(&wallet(PATIENT)), None, claim));
}

/// What the patient and the provider bear.
fn borne(claim: ClaimId) -> (u64, u64) {
	let decision = claim_of(claim).decision.expect("it is decided");
	let of = |group| decision.borne_by(group);
	(of(AdjustmentGroup::PatientResponsibility), of(AdjustmentGroup::Contractual))
}

#[test]
fn no_appeal_of_one_line_costs_the_provider_another() {
	run(|| {
		// The deductible takes the first line, which the provider asks of the patient.
		let lines = [line_in(Category::Consultation, 5_000), ClaimLine { evidence: None, ..line(4_000) }];
		let claim = decided(lines, &[Ruling::AsRuled; 2]);
		assert_eq!(borne(claim), (5_000, 4_000));
		assert_ok!(appeal(claim));
		let refused = saying(&[Ruling::NotNecessary; 2]);
		assert_noop!(decide(1, claim, refused), Error::<Test>::LessThanBefore);
		// Not even where more is paid.
		let both = saying(&[Ruling::NotNecessary, Ruling::AcceptEvidence]);
		assert_noop!(decide(1, claim, both), Error::<Test>::LessThanBefore);
		assert_ok!(decide(1, claim, saying(&[Ruling::AsRuled, Ruling::AcceptEvidence])));
		assert_eq!((claim_of(claim).awarded(), borne(claim)), (4_000, (5_000, 0)));
	});
}

/// A claim for 100.00 that was not necessary, while so much is left of the limit.
fn unnecessary(left: u64) -> ClaimId {
	Neighbours::rules_mut(|rules| {
		rules.automatic = 9_999;
		rules.benefits[0].per_period = Some(9_000);
	});
	submitted(draft([line(9_000 - left)]));
	let claim = decided([line(10_000)], &[Ruling::NotNecessary]);
	assert_eq!(borne(claim), (0, 10_000));
	claim
}

#[test]
fn no_appeal_leaves_the_patient_what_was_the_providers_loss() {
	run(|| {
		let claim = unnecessary(0);
		appealed_by_patient(claim);
		assert_noop!(decide(1, claim, saying(&[Ruling::AsRuled])), Error::<Test>::LessThanBefore);
		assert_ok!(decide(1, claim, Verdict::Uphold));
		assert_eq!((status(claim), borne(claim)), (ClaimStatus::Upheld, (0, 10_000)));
	});
	// By whom it was appealed makes no difference.
	run(|| {
		let claim = unnecessary(0);
		assert_ok!(appeal(claim));
		assert_noop!(decide(1, claim, saying(&[Ruling::AsRuled])), Error::<Test>::LessThanBefore);
	});
	// Where more is paid, the limit is the plan's and everybody's.
	run(|| {
		let claim = unnecessary(4_000);
		assert_ok!(appeal(claim));
		assert_ok!(decide(1, claim, saying(&[Ruling::AsRuled])));
		assert_eq!((claim_of(claim).awarded(), borne(claim)), (4_000, (6_000, 0)));
	});
}

#[test]
fn what_patients_have_agreed_to_bear_comes_with_what_an_appeal_wins() {
	run(|| {
		let claim =
			decided([ClaimLine { evidence: None, ..line_in(Category::Consultation, 3_000) }], &[Ruling::AsRuled]);
		assert_eq!(borne(claim), (0, 3_000));
		assert_ok!(appeal(claim));
		assert_ok!(decide(1, claim, saying(&[Ruling::AcceptEvidence])));
		assert_eq!((status(claim), borne(claim)), (ClaimStatus::Overturned, (3_000, 0)));
	});
}
