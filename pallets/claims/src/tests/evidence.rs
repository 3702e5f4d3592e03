//! Evidence: of the provider, of the patient, of the day, and for one claim that is paid.

use frame_support::assert_ok;
use salus_primitives::{
	anchor::RecordLeaf,
	insurance::{Category, ClaimDraft, ClaimLine, ClaimStatus, Evidence, EvidenceFinding, Ruling},
	role::Role,
	AppointmentId, ClaimId, DispenseId, EncounterId, Moment, OrganizationId, ReportId,
};

use crate::{evidence::piece, fact::Priors, mock::*, Services, UsedEvidence};

/// What is found of the evidence of a line that was served then by the provider.
fn found_of(provider: OrganizationId, served: Moment, evidence: Evidence) -> EvidenceFinding {
	let new = ClaimLine { evidence: Some(evidence), served, ..line_of(provider, PATIENT, 1) };
	let claim = Claims::drafted(provider, draft([new.clone()]), &clerk(), Now::get()).expect("it is sound");
	Claims::evidence_of(None, &claim, &new, &Priors::default())
}

fn shown(served: Moment, evidence: Evidence) -> bool {
	found_of(HOSPITAL, served, evidence) == EvidenceFinding::Shown
}

/// When the day of the tests began.
const MIDNIGHT: Moment = START - START % DAY;

#[test]
fn a_visit_shows_what_was_done_on_its_day() {
	run(|| {
		let visit =
			|organization, patient, at| Evidence::Appointment(Neighbours::visit(organization, patient, at, None));
		assert!(shown(SERVED, visit(HOSPITAL, PATIENT, SERVED)));
		assert!(shown(SERVED, visit(HOSPITAL, PATIENT, MIDNIGHT)));
		assert!(shown(SERVED, visit(HOSPITAL, PATIENT, MIDNIGHT + DAY - 1)));
		assert!(!shown(SERVED, visit(HOSPITAL, PATIENT, MIDNIGHT - 1)));
		assert!(!shown(SERVED, visit(HOSPITAL, PATIENT, MIDNIGHT + DAY)));
		assert!(!shown(SERVED, visit(OTHER_HOSPITAL, PATIENT, SERVED)));
		assert!(!shown(SERVED, visit(HOSPITAL, OTHER_PATIENT, SERVED)));
		assert!(!shown(SERVED, Evidence::Appointment(AppointmentId(999))));
	});
}

#[test]
fn a_final_report_shows_it_for_the_laboratory_and_for_who_ordered() {
	run(|| {
		let report =
			|laboratory, orderer, patient, at| Evidence::Report(Neighbours::report(laboratory, orderer, patient, at));
		let good = report(LABORATORY, HOSPITAL, PATIENT, SERVED);
		assert!(shown(SERVED, good));
		assert_eq!(found_of(LABORATORY, SERVED, good), EvidenceFinding::Shown);
		assert_eq!(found_of(OTHER_HOSPITAL, SERVED, good), EvidenceFinding::NotShown);
		assert!(!shown(SERVED, report(LABORATORY, HOSPITAL, OTHER_PATIENT, SERVED)));
		assert!(!shown(SERVED, report(LABORATORY, HOSPITAL, PATIENT, SERVED - DAY)));
		assert!(!shown(SERVED, Evidence::Report(ReportId(999))));
	});
}

#[test]
fn a_dispense_shows_it_for_its_pharmacy() {
	run(|| {
		let dispense = |pharmacy, patient, at| Evidence::Dispense(Neighbours::dispense(pharmacy, patient, at));
		let good = dispense(PHARMACY, PATIENT, SERVED);
		assert_eq!(found_of(PHARMACY, SERVED, good), EvidenceFinding::Shown);
		assert!(!shown(SERVED, good));
		for bad in [dispense(PHARMACY, OTHER_PATIENT, SERVED), dispense(PHARMACY, PATIENT, SERVED - DAY)] {
			assert_eq!(found_of(PHARMACY, SERVED, bad), EvidenceFinding::NotShown);
		}
		assert!(!shown(SERVED, Evidence::Dispense(DispenseId(999))));
	});
}

#[test]
fn a_stay_shows_what_was_done_on_each_of_its_days() {
	run(|| {
		let stay = |organization, patient, until| {
			Evidence::Encounter(Neighbours::stay(organization, patient, SERVED - 5 * DAY, until))
		};
		let over = stay(HOSPITAL, PATIENT, Some(SERVED - DAY));
		assert!(!shown(SERVED, over) && shown(SERVED - DAY, over) && shown(SERVED - 5 * DAY, over));
		assert!(shown(MIDNIGHT - 5 * DAY, over) && !shown(MIDNIGHT - 5 * DAY - 1, over));
		assert!(shown(SERVED, stay(HOSPITAL, PATIENT, None)));
		assert!(!shown(SERVED, stay(OTHER_HOSPITAL, PATIENT, None)));
		assert!(!shown(SERVED, stay(HOSPITAL, OTHER_PATIENT, None)));
		assert!(!shown(SERVED, Evidence::Encounter(EncounterId(999))));
	});
}

/// A line of another service with the evidence of that one.
fn sharing(one: &ClaimLine) -> ClaimLine {
	ClaimLine { service: fresh(), ..one.clone() }
}

#[test]
fn evidence_is_for_one_claim_that_is_paid() {
	run(|| {
		let one = line(6_000);
		let claim = submitted(draft([one.clone()]));
		let evidence = one.evidence.expect("there is some");
		assert_eq!(UsedEvidence::<Test>::get(piece(evidence, SERVED)), Some(claim));
		let again = submitted(draft([sharing(&one)]));
		assert_eq!(status(again), ClaimStatus::Accepted);
		assert_ok!(take(again));
		// Nobody can accept it twice.
		assert_ok!(adjudicate(again, Ruling::AcceptEvidence));
		assert_eq!(status(again), ClaimStatus::Denied);
		assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, claim));
		assert_eq!(UsedEvidence::<Test>::get(piece(evidence, SERVED)), None);
		assert_eq!(status(submitted(draft([sharing(&one)]))), ClaimStatus::Approved);
	});
}

#[test]
fn what_was_paid_for_is_accepted_for_nothing_else() {
	run(|| {
		let one = line(6_000);
		submitted(draft([one.clone()]));
		// It shows nothing of that day. Nobody can accept it for that either.
		let before = submitted(draft([ClaimLine { served: SERVED - DAY, ..sharing(&one) }]));
		assert_ok!(take(before));
		assert_ok!(adjudicate(before, Ruling::AcceptEvidence));
		assert_eq!(status(before), ClaimStatus::Denied);
	});
	// Another version of a record is the same record.
	run(|| {
		let proven = |version| {
			let leaf = RecordLeaf { version, ..super::write::leaf(PATIENT, SERVED) };
			let (anchor, proof) = super::write::anchored(HOSPITAL, &leaf);
			let claim = write(draft([line(6_000)]));
			assert_ok!(Claims::prove_line(by(&clerk()), HOSPITAL, claim, 0, anchor, leaf, proof));
			assert_ok!(submit(claim));
			claim
		};
		assert_eq!([1, 2].map(proven).map(status), [ClaimStatus::Approved, ClaimStatus::Accepted]);
	});
}

#[test]
fn what_shows_nothing_is_not_taken_though_somebody_accepts_it() {
	run(|| {
		let visit = Evidence::Appointment(Neighbours::visit(OTHER_HOSPITAL, PATIENT, SERVED, None));
		let claim = submitted(draft([ClaimLine { evidence: Some(visit), ..line(6_000) }]));
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AcceptEvidence));
		assert_eq!((status(claim), UsedEvidence::<Test>::iter().count()), (ClaimStatus::Approved, 0));
		// It is still that of whom it shows something of.
		let clerk = by(&holder(OTHER_HOSPITAL, Role::ClaimsClerk));
		let own = ClaimLine { evidence: Some(visit), ..line_of(OTHER_HOSPITAL, PATIENT, 5_000) };
		assert_ok!(Claims::write_claim(clerk.clone(), OTHER_HOSPITAL, draft([own])));
		assert_ok!(Claims::submit_claim(clerk, OTHER_HOSPITAL, last()));
		assert_eq!(status(last()), ClaimStatus::Approved);
	});
}

#[test]
fn a_stay_is_paid_for_once_for_each_of_its_days() {
	run(|| {
		let stay = Evidence::Encounter(Neighbours::stay(HOSPITAL, PATIENT, SERVED - 5 * DAY, None));
		let on =
			|days| submitted(draft([ClaimLine { served: SERVED - days * DAY, evidence: Some(stay), ..line(5_000) }]));
		assert_eq!([0, 1, 5].map(on).map(status), [ClaimStatus::Approved; 3]);
		assert_eq!(status(on(1)), ClaimStatus::Accepted);
	});
}

#[test]
fn several_lines_of_a_claim_share_evidence() {
	run(|| {
		let one = line(6_000);
		let claim = submitted(draft([one.clone(), sharing(&one)]));
		assert_eq!((status(claim), claim_of(claim).awarded()), (ClaimStatus::Approved, 12_000));
	});
}

#[test]
fn evidence_of_what_is_not_paid_is_free() {
	run(|| {
		let one = line_in(Category::Consultation, 5_000);
		let claim = submitted(draft([one.clone()]));
		assert_eq!((status(claim), claim_of(claim).awarded()), (ClaimStatus::Approved, 0));
		assert_eq!(UsedEvidence::<Test>::iter().count(), 0);
		// The service is not: it has met the deductible.
		assert_eq!(Services::<Test>::iter().count(), 1);
		assert_eq!(status(submitted(draft([one.clone()]))), ClaimStatus::Denied);
		assert_eq!(status(submitted(draft([sharing(&one)]))), ClaimStatus::Approved);
	});
}

#[test]
fn it_is_looked_up_again_at_every_decision() {
	run(|| {
		let one = line(30_000);
		let (first, second) = (submitted(draft([one.clone()])), submitted(draft([sharing(&one)])));
		for claim in [first, second] {
			assert_eq!(Claims::claim(claim).map(|claim| claim.status), Some(ClaimStatus::Accepted));
			assert_ok!(take(claim));
			assert_ok!(adjudicate(claim, Ruling::AsRuled));
		}
		assert_eq!((status(first), status(second)), (ClaimStatus::Approved, ClaimStatus::Denied));
	});
}

#[test]
fn a_duplicate_is_one_across_insurers_and_providers() {
	run(|| {
		Neighbours::insure_before();
		let one = line(10_000);
		let first = submitted(ClaimDraft { coverage: OTHER_COVERAGE, ..draft([one.clone()]) });
		let again = submitted(draft([one.clone()]));
		assert_eq!((status(first), status(again)), (ClaimStatus::Approved, ClaimStatus::Denied));
		let elsewhere = ClaimLine { service: one.service, ..line_of(OTHER_HOSPITAL, PATIENT, 5_000) };
		let clerk = by(&holder(OTHER_HOSPITAL, Role::ClaimsClerk));
		assert_ok!(Claims::write_claim(
			clerk.clone(),
			OTHER_HOSPITAL,
			ClaimDraft { coverage: OTHER_COVERAGE, ..draft([elsewhere]) }
		));
		let elsewhere: ClaimId = last();
		assert_ok!(Claims::submit_claim(clerk, OTHER_HOSPITAL, elsewhere));
		assert_eq!(status(elsewhere), ClaimStatus::Denied);
		// The same service of another day is another.
		let visit = Neighbours::visit(HOSPITAL, PATIENT, SERVED - DAY, None);
		let evidence = Some(Evidence::Appointment(visit));
		let other_day = ClaimLine { served: SERVED - DAY, evidence, ..one };
		let claim = submitted(ClaimDraft { coverage: OTHER_COVERAGE, ..draft([other_day]) });
		assert_eq!(status(claim), ClaimStatus::Approved);
	});
}
