//! Evidence: of the provider, of the patient, of the day, and for one claim that is paid.

use frame_support::assert_ok;
use salus_primitives::{
	anchor::RecordLeaf,
	insurance::{Category, ClaimDraft, ClaimLine, ClaimStatus, Evidence, EvidenceFinding, Ruling, Verdict},
	role::Role,
	AppointmentId, ClaimId, DispenseId, EncounterId, Moment, OrganizationId, ReportId,
};

use crate::{evidence::piece, fact::Priors, mock::*, Services, UsedEvidence};

/// What is found of the evidence of a line that was served then by the provider.
fn found_of(provider: OrganizationId, served: Moment, evidence: Evidence) -> EvidenceFinding {
	let category = match evidence {
		Evidence::Report(_) => Category::Laboratory,
		Evidence::Dispense(_) => Category::Pharmacy,
		_ => Category::Procedure,
	};
	found_for(provider, category, served, evidence)
}

fn found_for(provider: OrganizationId, category: Category, served: Moment, evidence: Evidence) -> EvidenceFinding {
	let new = ClaimLine { category, evidence: Some(evidence), served, ..line_of(provider, PATIENT, 1) };
	let claim = Claims::drafted(provider, draft([new.clone()]), &clerk(), Now::get()).expect("it is sound");
	Claims::evidence_of(None, &claim, &new, &Priors::default())
}

fn shown(served: Moment, evidence: Evidence) -> bool {
	found_of(HOSPITAL, served, evidence) == EvidenceFinding::Shown
}

/// Whether it is found to be of the hospital and the patient, and not to fit.
fn unfit(served: Moment, evidence: Evidence) -> bool {
	found_of(HOSPITAL, served, evidence) == EvidenceFinding::Unfit
}

/// When the day of the tests began.
const MIDNIGHT: Moment = START - START % DAY;

#[test]
fn a_visit_shows_what_was_done_on_its_day() {
	run(|| {
		let visit =
			|organization, patient, at| Evidence::Appointment(Neighbours::visit(organization, patient, at, None));
		assert!(shown(SERVED, visit(HOSPITAL, PATIENT, SERVED)));
		assert!(shown(SERVED, visit(HOSPITAL, PATIENT, MIDNIGHT + DAY - 1)));
		assert!(shown(MIDNIGHT, visit(HOSPITAL, PATIENT, SERVED)));
		// Not on another day, and not after the visit was over.
		assert!(unfit(SERVED, visit(HOSPITAL, PATIENT, MIDNIGHT + DAY)));
		assert!(unfit(MIDNIGHT - 1, visit(HOSPITAL, PATIENT, SERVED)));
		assert!(unfit(SERVED, visit(HOSPITAL, PATIENT, SERVED - 1)));
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
		assert!(unfit(SERVED, report(LABORATORY, HOSPITAL, PATIENT, SERVED - DAY)));
		assert!(unfit(SERVED, report(LABORATORY, HOSPITAL, PATIENT, SERVED - 1)));
		assert!(shown(SERVED - 1, good));
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
		let others = dispense(PHARMACY, OTHER_PATIENT, SERVED);
		assert_eq!(found_of(PHARMACY, SERVED, others), EvidenceFinding::NotShown);
		for before in [SERVED - DAY, SERVED - 1] {
			let found = found_of(PHARMACY, SERVED, dispense(PHARMACY, PATIENT, before));
			assert_eq!(found, EvidenceFinding::Unfit);
		}
		assert!(!shown(SERVED, Evidence::Dispense(DispenseId(999))));
	});
}

#[test]
fn a_stay_shows_what_was_done_while_it_lasted() {
	run(|| {
		let stay = |organization, patient, until| {
			Evidence::Encounter(Neighbours::stay(organization, patient, SERVED - 5 * DAY, until))
		};
		let over = stay(HOSPITAL, PATIENT, Some(SERVED - DAY));
		assert!(shown(SERVED - DAY, over) && shown(MIDNIGHT - 3 * DAY, over) && shown(SERVED - 5 * DAY, over));
		assert!(unfit(SERVED - DAY + 1, over) && unfit(SERVED - 5 * DAY - 1, over));
		assert!(shown(SERVED, stay(HOSPITAL, PATIENT, None)));
		assert!(!shown(SERVED, stay(OTHER_HOSPITAL, PATIENT, None)));
		assert!(!shown(SERVED, stay(HOSPITAL, OTHER_PATIENT, None)));
		assert!(!shown(SERVED, Evidence::Encounter(EncounterId(999))));
	});
}

#[test]
fn each_kind_of_evidence_shows_some_categories() {
	use Category::*;
	run(|| {
		let kinds: [(Evidence, &[Category]); 5] = [
			(
				Evidence::Appointment(Neighbours::visit(HOSPITAL, PATIENT, SERVED, None)),
				&[Consultation, Imaging, Procedure, Emergency, Maternity, Dental, Vision, Other],
			),
			(Evidence::Report(Neighbours::report(LABORATORY, HOSPITAL, PATIENT, SERVED)), &[Laboratory, Imaging]),
			(Evidence::Dispense(Neighbours::dispense(HOSPITAL, PATIENT, SERVED)), &[Pharmacy]),
			(
				Evidence::Encounter(Neighbours::stay(HOSPITAL, PATIENT, SERVED, None)),
				&[Consultation, Laboratory, Imaging, Inpatient, Procedure, Emergency, Maternity, Other],
			),
			(Evidence::Record { custodian: HOSPITAL, record: Default::default(), version: 1 }, Category::ALL),
		];
		for (evidence, shows) in kinds {
			for category in Category::ALL.iter().copied() {
				let fits = shows.contains(&category);
				let expected = if fits { EvidenceFinding::Shown } else { EvidenceFinding::Unfit };
				assert_eq!(evidence.can_show(category), fits, "{evidence:?} {category}");
				assert_eq!(found_for(HOSPITAL, category, SERVED, evidence), expected, "{evidence:?} {category}");
			}
		}
	});
}

#[test]
fn what_does_not_show_the_category_waits_for_somebody_and_is_denied_as_not_shown() {
	run(|| {
		let visit = line(6_000).evidence;
		let stay = ClaimLine { evidence: visit, ..line_in(Category::Inpatient, 6_000) };
		let claim = submitted(draft([stay]));
		assert_eq!(status(claim), ClaimStatus::Accepted);
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		let decision = claim_of(claim).decision.expect("it is decided");
		let refused = decision.lines[0].adjustments[0].reason;
		assert_eq!((status(claim), refused.number()), (ClaimStatus::Denied, 16));
	});
}

#[test]
fn evidence_that_was_accepted_though_it_does_not_fit_pays_nothing_else() {
	run(|| {
		let one = line(6_000);
		let before = submitted(draft([ClaimLine { served: SERVED - DAY, ..sharing(&one) }]));
		assert_ok!(take(before));
		assert_ok!(adjudicate(before, Ruling::AcceptEvidence));
		assert_eq!(status(before), ClaimStatus::Approved);
		let evidence = one.evidence.expect("there is some");
		assert_eq!(UsedEvidence::<Test>::get(piece(evidence, SERVED)), Some(before));
		// On its own day it would show the service. It is that claim's.
		let again = submitted(draft([one]));
		assert_eq!(status(again), ClaimStatus::Accepted);
		assert_ok!(take(again));
		assert_ok!(adjudicate(again, Ruling::AcceptEvidence));
		assert_eq!(status(again), ClaimStatus::Denied);
	});
}

#[test]
fn an_appeal_leaves_a_claim_the_evidence_that_it_holds() {
	run(|| {
		let report = Neighbours::report(LABORATORY, HOSPITAL, PATIENT, SERVED);
		let evidence = Some(Evidence::Report(report));
		let test = ClaimLine { evidence, ..line_in(Category::Laboratory, 4_000) };
		let claim = submitted(draft([test.clone(), ClaimLine { evidence: None, ..line(1_000) }]));
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		assert_eq!(status(claim), ClaimStatus::PartiallyApproved);
		// Whatever becomes of the report's time meanwhile.
		BOOK.with_borrow_mut(|book| book.reports[report.0 as usize].at += 5 * DAY);
		pass(6 * DAY);
		assert_ok!(appeal(claim));
		let all = Verdict::Decide(rulings(claim, Ruling::AcceptEvidence));
		assert_ok!(decide(1, claim, all));
		assert_eq!((status(claim), claim_of(claim).awarded()), (ClaimStatus::Overturned, 5_000));
		let later = ClaimLine { service: fresh(), served: SERVED + 5 * DAY, ..test };
		assert_eq!(status(submitted(draft([later]))), ClaimStatus::Accepted, "it is used");
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
fn what_meets_the_deductible_takes_its_evidence_and_what_is_denied_does_not() {
	run(|| {
		let one = line_in(Category::Consultation, 5_000);
		let claim = submitted(draft([one.clone()]));
		assert_eq!((status(claim), claim_of(claim).awarded()), (ClaimStatus::Approved, 0));
		assert_eq!((UsedEvidence::<Test>::iter().count(), Services::<Test>::iter().count()), (1, 1));
		assert_eq!(status(submitted(draft([one.clone()]))), ClaimStatus::Denied);
		// The same visit does not meet it twice, nor is anything paid for it besides.
		assert_eq!(status(submitted(draft([sharing(&one)]))), ClaimStatus::Accepted);
	});
	run(|| {
		let one = line_in(Category::Dental, 5_000);
		assert_eq!(status(submitted(draft([one.clone()]))), ClaimStatus::Denied);
		assert_eq!((UsedEvidence::<Test>::iter().count(), Services::<Test>::iter().count()), (0, 0));
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
