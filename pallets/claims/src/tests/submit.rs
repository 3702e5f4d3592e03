//! Submission, and the automatic checks.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::Billed,
	insurance::{ClaimDraft, ClaimLine, ClaimStatus, EligibilityPurpose, EligibilityRequest, Evidence, Rules, Ruling},
	invoice::Split,
	role::Role,
	ClaimId, InvoiceId, UnitId,
};

use crate::{mock::*, Error, Event};

fn refused(draft: ClaimDraft, error: Error<Test>) {
	let claim = write(draft);
	assert_noop!(submit(claim), error);
	assert_eq!(status(claim), ClaimStatus::Draft);
}

fn invoice(total: u64) -> Billed {
	Billed { issuer: HOSPITAL, patient: PATIENT, unit: UNIT, total }
}

#[test]
fn a_clean_claim_is_decided_at_once() {
	run(|| {
		let claim = write(draft([line(10_000)]));
		events();
		assert_ok!(submit(claim));
		let (status, paid) = (ClaimStatus::Approved, 10_000);
		let expected = [
			Event::ClaimSubmitted { claim, insurer: INSURER, by: clerk() },
			Event::ClaimDecided { claim, status, paid, by: None },
		];
		assert_eq!(events(), expected);
		let found = claim_of(claim);
		assert_eq!((found.submitted, found.deadline, found.awarded()), (Some(START), None, 10_000));
		let decision = found.decision.expect("it is decided");
		assert!(decision.automatic && decision.block == 1 && decision.at == START);
		assert_eq!(Claims::decision(claim, 0).expect("it is kept").decision, decision);
	});
}

#[test]
fn above_what_is_decided_by_rule_somebody_looks() {
	run(|| {
		assert_eq!(status(submitted(draft([line(20_000)]))), ClaimStatus::Approved);
		let claim = submitted(draft([line(20_001)]));
		assert_eq!(status(claim), ClaimStatus::Accepted);
		assert_eq!(events().last(), Some(&Event::ClaimAccepted { claim }));
		assert_eq!(status(submitted(draft([line(10_000), line(10_001)]))), ClaimStatus::Accepted);
	});
}

#[test]
fn what_is_not_shown_is_seen_by_somebody() {
	run(|| {
		assert_eq!(status(submitted(unshown())), ClaimStatus::Accepted);
		assert_eq!(status(submitted(half_shown())), ClaimStatus::Accepted);
	});
}

#[test]
fn nothing_is_claimed_before_it_is_served() {
	run(|| {
		refused(draft([ClaimLine { served: START + 1, ..line(1) }]), Error::ServedLater);
		let visit = Evidence::Appointment(Neighbours::visit(HOSPITAL, PATIENT, START, None));
		let now = draft([ClaimLine { served: START, evidence: Some(visit), ..line(1) }]);
		assert_eq!(status(submitted(now)), ClaimStatus::Approved);
	});
}

#[test]
fn who_has_served_is_enrolled_with_the_provider() {
	run(|| {
		let by_whom = |account| draft([ClaimLine { performer: Some(account), ..line(1) }]);
		for other in [stranger(), holder(OTHER_HOSPITAL, Role::Physician), wallet(PATIENT)] {
			refused(by_whom(other), Error::PerformerNotEnrolled);
		}
		assert_eq!(status(submitted(by_whom(physician()))), ClaimStatus::Approved);
	});
}

#[test]
fn a_claim_falls_under_one_version_and_one_period() {
	run(|| {
		let before = ClaimLine { served: SERVED - 10 * DAY, ..line(1) };
		Neighbours::publish(Rules { from: SERVED - DAY, ..rules() });
		refused(draft([before.clone(), line(1)]), Error::SeveralVersions);
		let long_before = ClaimLine { served: rules().from - 1, ..line(1) };
		refused(draft([long_before]), Error::NoRules);
		assert_ok!(submit(write(draft([before]))));
	});
	run(|| {
		// A hundred days after the coverage began: the second period begins on this day.
		Neighbours::rules_mut(|rules| rules.period = 100 * DAY - 2 * HOUR);
		let before = ClaimLine { served: SERVED - 2 * HOUR, ..line(1) };
		refused(draft([before, line(1)]), Error::SeveralPeriods);
		let claim = submitted(draft([line(1)]));
		assert_eq!(claim_of(claim).decision.expect("it is decided").period, 1);
	});
}

#[test]
fn an_invoice_is_for_what_the_claim_is() {
	run(|| {
		let naming = |invoice| ClaimDraft { invoice: Some(invoice), ..draft([line(10_000)]) };
		refused(naming(InvoiceId(9)), Error::NoInvoice);
		let other = [
			Billed { issuer: OTHER_HOSPITAL, ..invoice(10_000) },
			Billed { patient: OTHER_PATIENT, ..invoice(10_000) },
			Billed { unit: UnitId(9), ..invoice(10_000) },
		];
		for billed in other {
			refused(naming(Neighbours::invoice(billed)), Error::AnotherInvoice);
		}
		refused(naming(Neighbours::invoice(invoice(10_001))), Error::InvoiceDiffers);
		refused(naming(Neighbours::invoice(invoice(9_999))), Error::InvoiceDiffers);

		let asked = Neighbours::invoice(invoice(10_000));
		let claim = submitted(naming(asked));
		let split = Split { payer: INSURER, payable: 10_000, patient: 0, contractual: 0 };
		assert_eq!(Ledger::get().splits[&(asked, claim)], split);
	});
}

#[test]
fn an_invoice_is_split_into_what_each_bears() {
	run(|| {
		let asked = Neighbours::invoice(invoice(15_000));
		let consultation = line_in(salus_primitives::insurance::Category::Consultation, 15_000);
		let claim = submitted(ClaimDraft { invoice: Some(asked), ..draft([consultation]) });
		// The deductible, and a fifth of the rest.
		let split = Split { payer: INSURER, payable: 8_000, patient: 7_000, contractual: 0 };
		assert_eq!(Ledger::get().splits[&(asked, claim)], split);
	});
}

#[test]
fn where_a_neighbour_refuses_nothing_is_decided() {
	run(|| {
		let claim = write(draft([line(10_000)]));
		BOOK.with_borrow_mut(|book| book.stubborn = true);
		assert_noop!(submit(claim), Error::<Test>::NotCharged);
		BOOK.with_borrow_mut(|book| book.stubborn = false);
		assert_ok!(submit(claim));
		BOOK.with_borrow_mut(|book| book.stubborn = true);
		assert_noop!(Claims::void_claim(by(&clerk()), HOSPITAL, claim), Error::<Test>::NotGivenBack);
	});
	run(|| {
		let asked = Neighbours::invoice(invoice(10_000));
		let claim = submitted(ClaimDraft { invoice: Some(asked), ..unshown() });
		assert_ok!(take(claim));
		let total = |total| BOOK.with_borrow_mut(|book| book.invoices.insert(asked, invoice(total)));
		total(9_999);
		assert_noop!(adjudicate(claim, salus_primitives::insurance::Ruling::AsRuled), Error::<Test>::NotSplit);
		total(10_000);
	});
}

#[test]
fn a_claim_whose_invoice_was_cancelled_meanwhile_is_decided_for_itself() {
	run(|| {
		let asked = Neighbours::invoice(invoice(10_000));
		let claim = submitted(ClaimDraft { invoice: Some(asked), ..unshown() });
		assert_ok!(take(claim));
		BOOK.with_borrow_mut(|book| book.invoices.remove(&asked));
		assert_ok!(adjudicate(claim, salus_primitives::insurance::Ruling::AcceptEvidence));
		let found = claim_of(claim);
		assert_eq!((found.status, found.invoice, found.awarded()), (ClaimStatus::Approved, None, 10_000));
		assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, claim));
	});
}

#[test]
fn a_claim_is_submitted_by_its_own_provider() {
	run(|| {
		let claim = write(draft([line(1)]));
		let other = holder(OTHER_HOSPITAL, Role::ClaimsClerk);
		assert_noop!(Claims::submit_claim(by(&other), OTHER_HOSPITAL, claim), Error::<Test>::NotFound);
		assert_noop!(submit(ClaimId(9)), Error::<Test>::NotFound);
	});
}

#[test]
fn for_an_insurer_that_is_suspended_nothing_is_decided_by_rule() {
	run(|| {
		let (one, request) = (line(10_000), |one: &ClaimLine| EligibilityRequest {
			purposes: EligibilityPurpose::Benefits.into(),
			patient: PATIENT,
			provider: HOSPITAL,
			coverage: Some(COVERAGE),
			served: SERVED,
			prior: None,
			lines: draft([one.clone()]).lines,
		});
		let told = || Claims::eligibility(request(&one)).preview.expect("it can be told").automatic;
		assert!(told());
		Neighbours::set_active(INSURER, false);
		assert!(!told());
		let [claim, other] = [one.clone(), line(1)].map(|one| submitted(draft([one])));
		assert_eq!((status(claim), claim_of(claim).decision), (ClaimStatus::Accepted, None));
		assert_noop!(take(claim), Error::<Test>::NotAMember);
		assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, other));
		// What has waited is decided when it is back.
		Neighbours::set_active(INSURER, true);
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		assert_eq!(claim_of(claim).awarded(), 10_000);
	});
}
