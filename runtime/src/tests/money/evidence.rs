//! Evidence is what care has left behind: each kind of it real, each piece good for one claim, and none for another patient.

use salus_primitives::{
	insurance::{
		AdjustmentReason,
		Category::{self, Consultation, Inpatient, Laboratory, Other, Pharmacy},
		ClaimDraft, ClaimStatus, Evidence, Ruling,
	},
	laboratory::ReportStatus,
	role::Role,
	ClaimId, CoverageId, EncounterId, OrganizationId, RecordId,
};

use super::{care, deeds::*, people::*};
use crate::Runtime;

/// Two patients who are covered for everything.
fn two_insured() -> [CoverageId; 2] {
	let plan = open(INSURER, EURO, everything());
	[cover(INSURER, plan, 0, 1), cover(INSURER, plan, 1, 1)]
}

/// A claim for the patient which this shows, or does not.
fn claimed(
	provider: OrganizationId,
	coverages: [CoverageId; 2],
	number: u8,
	(category, service): (Category, u8),
	evidence: Evidence,
) -> ClaimId {
	let lines = vec![line(category, service, 100, Some(evidence))];
	let draft = draft(coverages[usize::from(number)], lines);
	submitted(provider, ClaimDraft { patient: patient(number), ..draft })
}

/// That nothing is paid by what an adjudicator finds there, and why.
fn denied(claim: ClaimId, ruling: Ruling, reason: AdjustmentReason) {
	assert_eq!(status_of(claim), ClaimStatus::Accepted, "somebody must look");
	assert_eq!(decided(claim, 0, vec![ruling]), Ok(()));
	let decision = claim_of(claim).decision.expect("it is decided");
	assert_eq!((decision.paid(), decision.lines[0].adjustments[0].reason), (0, reason));
}

/// That the evidence pays one claim of the first patient, none after it, and none of the second patient.
fn shows_once(provider: OrganizationId, category: Category, coverages: [CoverageId; 2], evidence: Evidence) {
	// Of another patient it shows nothing, whoever claims first.
	let strangers = claimed(provider, coverages, 1, (category, 1), evidence);
	denied(strangers, Ruling::AsRuled, AdjustmentReason::LacksInformation);
	let first = claimed(provider, coverages, 0, (category, 1), evidence);
	assert_eq!((status_of(first), amounts_of(first)), (ClaimStatus::Approved, (100, 0)));
	let second = claimed(provider, coverages, 0, (category, 2), evidence);
	denied(second, Ruling::AcceptEvidence, AdjustmentReason::ExactDuplicate);
	let other = claimed(provider, coverages, 1, (category, 2), evidence);
	denied(other, Ruling::AcceptEvidence, AdjustmentReason::ExactDuplicate);
}

#[test]
fn a_fulfilled_visit_shows_one_claim_of_its_patient() {
	scene(|| {
		let coverages = two_insured();
		let doctor = care::schedule(HOSPITAL);
		let appointment = care::booked(HOSPITAL, doctor, 0, HOUR);
		let early = claimed(HOSPITAL, coverages, 0, (Consultation, 9), Evidence::Appointment(appointment));
		denied(early, Ruling::AsRuled, AdjustmentReason::LacksInformation);
		care::attended(HOSPITAL, appointment, 0);
		shows_once(HOSPITAL, Consultation, coverages, Evidence::Appointment(appointment));

		// Nothing is served in a visit when it is over, and no stay is one.
		let visit = care::visit(HOSPITAL, doctor, 0);
		let stay = claimed(HOSPITAL, coverages, 0, (Inpatient, 7), visit);
		denied(stay, Ruling::AsRuled, AdjustmentReason::LacksInformation);
		pass(1);
		let late = claimed(HOSPITAL, coverages, 0, (Consultation, 8), visit);
		denied(late, Ruling::AsRuled, AdjustmentReason::LacksInformation);
	});
}

#[test]
fn a_final_report_shows_one_claim_of_its_patient() {
	scene(|| {
		let coverages = two_insured();
		let (_, task) = care::ordered(0);
		let preliminary = care::reported(task, 0, ReportStatus::Preliminary);
		let early = claimed(LABORATORY, coverages, 0, (Laboratory, 9), Evidence::Report(preliminary));
		denied(early, Ruling::AsRuled, AdjustmentReason::LacksInformation);
		shows_once(LABORATORY, Laboratory, coverages, care::report(0));
	});
}

#[test]
fn a_report_that_is_amended_is_of_when_it_became_final() {
	scene(|| {
		let coverages = two_insured();
		let (_, task) = care::ordered(0);
		let report = care::reported(task, 0, ReportStatus::Final);
		let tested = line(Laboratory, 1, 100, Some(Evidence::Report(report)));
		pass(2 * DAY);
		care::amended(report, 0);
		let new = claimed(LABORATORY, coverages, 0, (Laboratory, 9), Evidence::Report(report));
		denied(new, Ruling::AsRuled, AdjustmentReason::LacksInformation);
		let old = submitted(LABORATORY, draft(coverages[0], vec![tested]));
		assert_eq!((status_of(old), amounts_of(old)), (ClaimStatus::Approved, (100, 0)));
	});
}

#[test]
fn a_dispense_shows_one_claim_of_its_patient() {
	scene(|| {
		let coverages = two_insured();
		let handed_over = care::dispense(0);
		// Another pharmacy, or a hospital, has not handed it over.
		let elsewhere = claimed(HOSPITAL, coverages, 0, (Pharmacy, 9), handed_over);
		denied(elsewhere, Ruling::AsRuled, AdjustmentReason::LacksInformation);
		shows_once(PHARMACY, Pharmacy, coverages, handed_over);
	});
}

#[test]
fn a_finished_stay_shows_one_claim_a_day_of_its_patient() {
	scene(|| {
		let coverages = two_insured();
		care::bed(HOSPITAL);
		let encounter: EncounterId = care::admitted(HOSPITAL, 0);
		pass(3 * DAY);
		care::discharged(HOSPITAL, encounter, 0);
		let stay = Evidence::Encounter(encounter);
		shows_once(HOSPITAL, Inpatient, coverages, stay);

		// Another day of it pays another claim, a day after it none.
		let of = |days: i64, service| {
			let mut line = line(Inpatient, service, 100, Some(stay));
			line.served = line.served.saturating_add_signed(days * DAY as i64);
			submitted(HOSPITAL, draft(coverages[0], vec![line]))
		};
		assert_eq!(status_of(of(-1, 1)), ClaimStatus::Approved);
		pass(DAY);
		denied(of(0, 3), Ruling::AsRuled, AdjustmentReason::LacksInformation);
	});
}

#[test]
fn a_record_in_an_anchor_shows_one_claim_of_its_patient() {
	scene(|| {
		let coverages = two_insured();
		let record = RecordId([5; 32]);
		let author = holder(HOSPITAL, Role::Physician);
		let (anchor, leaf, proof) = care::anchored(HOSPITAL, patient(0), record, author);
		let organization = HOSPITAL;
		let written_for = |number: u8, service| {
			let draft = draft(coverages[usize::from(number)], vec![line(Other, service, 100, None)]);
			written(HOSPITAL, ClaimDraft { patient: patient(number), ..draft })
		};
		let prove = |claim, anchor, leaf, proof| salus_claims::Call::prove_line {
			organization,
			claim,
			line: 0,
			anchor,
			leaf,
			proof,
		};
		let of_another = written_for(1, 1);
		let call = prove(of_another, anchor, leaf.clone(), proof.clone());
		refused(&clerk(HOSPITAL), call, salus_claims::Error::<Runtime>::AnotherPatient);
		let claim = written_for(0, 1);
		let no_such_anchor = prove(claim, anchor + 1, leaf.clone(), proof.clone());
		refused(&clerk(HOSPITAL), no_such_anchor, salus_claims::Error::<Runtime>::RecordNotProven);
		let another_leaf = salus_primitives::anchor::RecordLeaf { version: 2, ..leaf.clone() };
		let not_in_it = prove(claim, anchor, another_leaf, proof.clone());
		refused(&clerk(HOSPITAL), not_in_it, salus_claims::Error::<Runtime>::RecordNotProven);

		done(&clerk(HOSPITAL), prove(claim, anchor, leaf.clone(), proof.clone()));
		assert_eq!(submit(HOSPITAL, claim), Ok(()));
		assert_eq!((status_of(claim), amounts_of(claim)), (ClaimStatus::Approved, (100, 0)));
		let second = written_for(0, 2);
		done(&clerk(HOSPITAL), prove(second, anchor, leaf, proof));
		assert_eq!(submit(HOSPITAL, second), Ok(()));
		denied(second, Ruling::AcceptEvidence, AdjustmentReason::ExactDuplicate);
	});
}
