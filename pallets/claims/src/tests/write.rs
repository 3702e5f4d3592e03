//! Drafts.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	anchor::{prove, Leaf, Proof, RecordLeaf},
	insurance::{ClaimDraft, ClaimLine, ClaimStatus, Evidence},
	money::MAX_AMOUNT,
	record::RecordClass,
	ClaimId, CoverageId, Digest, Moment, OrganizationId, PatientId, RecordId,
};

use crate::{mock::*, ClaimsBy, ClaimsOf, Error, Event, NextClaim};

/// A record of the patient's that was stored then.
pub fn leaf(patient: PatientId, stored: Moment) -> RecordLeaf {
	RecordLeaf {
		patient,
		record: RecordId([5; 32]),
		version: 1,
		class: RecordClass::Laboratory,
		commitment: Digest::repeat_byte(1),
		ciphertext_root: Digest::repeat_byte(2),
		author: physician(),
		signature: sp_runtime::MultiSignature::Sr25519([0; 64].into()),
		stored,
	}
}

/// An anchor of two records, of which this is the first, with the proof.
pub fn anchored(custodian: OrganizationId, leaf: &RecordLeaf) -> (u64, Proof) {
	let other = RecordLeaf { version: 9, ..leaf.clone() };
	let leaves = vec![Leaf::Record(leaf.clone()), Leaf::Record(other)];
	let proof = prove(&leaves, 0).expect("it is there");
	(Neighbours::anchored(custodian, leaves), proof)
}

fn refused(draft: ClaimDraft, error: Error<Test>) {
	assert_noop!(Claims::write_claim(by(&clerk()), HOSPITAL, draft), error);
}

#[test]
fn a_claim_begins_as_a_draft() {
	run(|| {
		let line = line(10_000);
		let claim = write(draft([line.clone()]));
		let by = clerk();
		assert_eq!(events(), [Event::ClaimWritten { claim, provider: HOSPITAL, patient: PATIENT, by }]);
		let found = claim_of(claim);
		assert_eq!((found.status, found.submitted, found.decision), (ClaimStatus::Draft, None, None));
		assert_eq!((found.insurer, found.unit, found.provider), (INSURER, UNIT, HOSPITAL));
		assert_eq!(found.lines.into_inner(), [line]);
	});
}

#[test]
fn what_is_impossible_is_not_written() {
	run(|| {
		refused(ClaimDraft { patient: UNKNOWN_PATIENT, ..draft([line(1)]) }, Error::UnknownPatient);
		refused(ClaimDraft { coverage: CoverageId(9), ..draft([line(1)]) }, Error::UnknownCoverage);
		refused(draft([]), Error::NoLines);
		refused(draft([ClaimLine { units: 0, ..line(1) }]), Error::NoUnits);
		refused(draft([line(0)]), Error::NoAmount);
		refused(draft([line(MAX_AMOUNT + 1)]), Error::AmountTooLarge);
		refused(draft([line(MAX_AMOUNT), line(1)]), Error::AmountTooLarge);
		refused(draft([line(u64::MAX), line(u64::MAX)]), Error::AmountTooLarge);
		write(draft([line(MAX_AMOUNT - 1), line(1)]));
	});
}

#[test]
fn the_last_number_is_not_given() {
	run(|| {
		NextClaim::<Test>::put(ClaimId(u64::MAX));
		refused(draft([line(1)]), Error::NumbersExhausted);
	});
}

#[test]
fn a_draft_is_written_anew_and_thrown_away() {
	run(|| {
		let claim = write(draft([line(1)]));
		events();
		pass(HOUR);
		assert_ok!(Claims::change_claim(by(&clerk()), HOSPITAL, claim, draft([line(2)])));
		let found = claim_of(claim);
		assert_eq!((found.billed(), found.entered, found.changed), (2, START, START + HOUR));
		let another = ClaimDraft { patient: OTHER_PATIENT, ..draft([line(2)]) };
		let call = Claims::change_claim(by(&clerk()), HOSPITAL, claim, another);
		assert_noop!(call, Error::<Test>::AnotherPatient);
		let call = Claims::change_claim(by(&clerk()), HOSPITAL, claim, draft([]));
		assert_noop!(call, Error::<Test>::NoLines);

		assert_ok!(Claims::discard_claim(by(&clerk()), HOSPITAL, claim));
		assert_eq!(Claims::claim(claim), None);
		assert_eq!(ClaimsOf::<Test>::iter().count() + ClaimsBy::<Test>::iter().count(), 0);
		assert_eq!(crate::Writers::<Test>::iter().count(), 0);
		let expected = [Event::ClaimChanged { claim, by: clerk() }, Event::ClaimDiscarded { claim, by: clerk() }];
		assert_eq!(events(), expected);
		assert_noop!(Claims::discard_claim(by(&clerk()), HOSPITAL, claim), Error::<Test>::NotFound);
	});
}

#[test]
fn a_record_is_evidence_once_it_is_shown_to_be_in_an_anchor() {
	run(|| {
		let unshown = ClaimLine { evidence: None, ..line(10_000) };
		let claim = write(draft([unshown.clone()]));
		events();
		let leaf = leaf(PATIENT, SERVED);
		let (anchor, proof) = anchored(HOSPITAL, &leaf);
		assert_ok!(Claims::prove_line(by(&clerk()), HOSPITAL, claim, 0, anchor, leaf.clone(), proof));
		assert_eq!(events(), [Event::LineProven { claim, line: 0, by: clerk() }]);
		let evidence = Some(Evidence::Record { custodian: HOSPITAL, record: leaf.record, version: 1 });
		assert_eq!(claim_of(claim).lines[0].evidence, evidence);

		// It stays when the draft is written anew, for the same day.
		let kept = draft([ClaimLine { evidence, amount: 9_000, ..unshown.clone() }]);
		assert_ok!(Claims::change_claim(by(&clerk()), HOSPITAL, claim, kept));
		let moved = draft([ClaimLine { evidence, served: SERVED - DAY, ..unshown }]);
		let call = Claims::change_claim(by(&clerk()), HOSPITAL, claim, moved.clone());
		assert_noop!(call, Error::<Test>::RecordNotProven);
		// What is served later that day than what it was shown for, it was not shown for.
		let after = draft([ClaimLine { evidence, served: SERVED + 1, ..moved.lines[0].clone() }]);
		let call = Claims::change_claim(by(&clerk()), HOSPITAL, claim, after);
		assert_noop!(call, Error::<Test>::RecordNotProven);
		refused(moved, Error::RecordNotProven);
		assert_ok!(submit(claim));
		assert_eq!(status(claim), ClaimStatus::Approved);
	});
}

#[test]
fn a_record_that_shows_nothing_is_no_evidence() {
	run(|| {
		let claim = write(draft([ClaimLine { evidence: None, ..line(10_000) }]));
		let good = leaf(PATIENT, SERVED);
		let (anchor, proof) = anchored(HOSPITAL, &good);
		let prove = |line, anchor, leaf, proof: &Proof, error: Error<Test>| {
			let call = Claims::prove_line(by(&clerk()), HOSPITAL, claim, line, anchor, leaf, proof.clone());
			assert_noop!(call, error);
		};
		prove(1, anchor, good.clone(), &proof, Error::NoSuchLine);
		prove(0, anchor, leaf(OTHER_PATIENT, SERVED), &proof, Error::AnotherPatient);
		prove(0, anchor, leaf(PATIENT, SERVED - 1), &proof, Error::RecordTooEarly);
		prove(0, anchor + 1, good.clone(), &proof, Error::RecordNotProven);
		prove(0, anchor, RecordLeaf { version: 2, ..good.clone() }, &proof, Error::RecordNotProven);
		let (elsewhere, proof) = anchored(OTHER_HOSPITAL, &good);
		prove(0, elsewhere, good, &proof, Error::RecordNotProven);
	});
}
