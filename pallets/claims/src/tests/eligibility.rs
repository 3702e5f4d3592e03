//! Eligibility: the same answer as a claim's, and nothing written.

use frame_support::{
	__private::{storage_root, StateVersion},
	assert_ok,
};
use salus_primitives::{
	insurance::{
		AdjustmentReason, Category, ClaimDraft, ClaimLine, ClaimStatus, CoverageStatus, EligibilityPurpose,
		EligibilityPurposes, EligibilityRequest, EligibilityResponse, Evidence, Untold,
	},
	CoverageId,
};

use crate::mock::*;

fn request(lines: impl IntoIterator<Item = ClaimLine>) -> EligibilityRequest {
	EligibilityRequest {
		purposes: EligibilityPurposes::ALL,
		patient: PATIENT,
		provider: HOSPITAL,
		coverage: None,
		served: SERVED,
		prior: None,
		lines: draft(lines).lines,
	}
}

fn ask(request: EligibilityRequest) -> EligibilityResponse {
	let before = storage_root(StateVersion::V1);
	let answer = Claims::eligibility(request);
	assert_eq!(storage_root(StateVersion::V1), before, "nothing is written");
	answer
}

#[test]
fn what_is_told_is_what_a_claim_comes_to() {
	run(|| {
		submitted(draft([line_in(Category::Consultation, 3_000)]));
		let test = line_in(Category::Laboratory, 6_000);
		let lines = [line(1_000), line_in(Category::Consultation, 9_000), test, line_in(Category::Dental, 100)];
		let told = ask(request(lines.clone())).preview.expect("it can be told");
		let claim = submitted(draft(lines));
		let decision = claim_of(claim).decision.expect("it is decided");
		assert_eq!(told.lines, decision.lines.into_inner());
		assert!(told.automatic && decision.automatic);
	});
}

#[test]
fn evidence_that_is_not_there_yet_is_taken_as_given() {
	run(|| {
		let before = ClaimLine { evidence: None, ..line(10_000) };
		let told = ask(request([before])).preview.expect("it can be told");
		assert_eq!(told.lines[0].paid, 10_000);
		assert!(told.automatic);
		let told = ask(request([line(20_001)])).preview.expect("it can be told");
		assert!(!told.automatic);
	});
}

#[test]
fn evidence_that_is_named_is_looked_up() {
	run(|| {
		let wrong = Evidence::Appointment(Neighbours::visit(HOSPITAL, OTHER_PATIENT, SERVED, None));
		let one = line(10_000);
		let used = line(10_000);
		submitted(draft([used.clone()]));
		let used = ClaimLine { service: fresh(), ..used };
		for bad in [ClaimLine { evidence: Some(wrong), ..one.clone() }, used] {
			let told = ask(request([bad.clone()])).preview.expect("it can be told");
			// Somebody looks before it is denied, as with a claim.
			assert_eq!((told.lines[0].paid, told.automatic), (0, false));
			assert_eq!(status(submitted(draft([bad]))), ClaimStatus::Accepted);
		}
		let told = ask(request([one])).preview.expect("it can be told");
		assert_eq!((told.lines[0].paid, told.automatic), (10_000, true));
	});
}

#[test]
fn coverages_are_discovered_in_the_payers_order() {
	run(|| {
		let ids = |answer: EligibilityResponse| answer.coverages.iter().map(|entry| entry.id).collect::<Vec<_>>();
		assert_eq!(ids(ask(request([]))), [COVERAGE]);
		Neighbours::insure_before();
		assert_eq!(ids(ask(request([]))), [OTHER_COVERAGE, COVERAGE]);
		assert_eq!(ids(ask(EligibilityRequest { served: 0, ..request([]) })), []);
	});
}

#[test]
fn a_coverage_is_in_force_or_the_reason_is_told() {
	run(|| {
		let told = |coverage, served| {
			let asked = EligibilityRequest { coverage: Some(coverage), served, ..request([]) };
			ask(asked).validation.expect("it is told").refused
		};
		assert_eq!(told(COVERAGE, SERVED), None);
		assert_eq!(told(OTHER_COVERAGE, SERVED), Some(AdjustmentReason::NotInsured));
		assert_eq!(told(COVERAGE, SERVED - 200 * DAY), Some(AdjustmentReason::BeforeCoverage));
		assert_eq!(told(COVERAGE, SERVED + 2_000 * DAY), Some(AdjustmentReason::AfterCoverage));
		Neighbours::coverage_mut(COVERAGE, |coverage| {
			coverage.suspended = Some(SERVED);
			coverage.status = CoverageStatus::Suspended;
		});
		assert_eq!(told(COVERAGE, SERVED), Some(AdjustmentReason::AfterCoverage));
		Neighbours::cover(CoverageId(7), OTHER_PATIENT, PLAN, 1);
		assert_eq!(told(CoverageId(7), SERVED), Some(AdjustmentReason::NotInsured));
		let unknown = EligibilityRequest { coverage: Some(CoverageId(99)), ..request([line(1)]) };
		let answer = ask(unknown);
		assert_eq!((answer.validation, answer.preview), (None, None));
	});
}

#[test]
fn what_is_left_of_each_benefit_is_told() {
	run(|| {
		Neighbours::rules_mut(|rules| rules.benefits[0].per_lifetime = Some(50_000));
		submitted(draft([line(10_000), line_in(Category::Consultation, 3_000)]));
		let benefits = ask(request([])).benefits;
		let of = |category| *benefits.iter().find(|of| of.category == category).expect("it is covered");
		let procedure = of(Category::Procedure);
		assert_eq!((procedure.deductible, procedure.period, procedure.lifetime), (0, Some(990_000), Some(40_000)));
		let consultation = of(Category::Consultation);
		assert_eq!((consultation.deductible, consultation.period), (2_000, Some(1_000_000)));
		assert_eq!(benefits.len(), 5);
	});
	run(|| {
		Neighbours::rules_mut(|rules| {
			rules.benefits[1].deductible = salus_primitives::insurance::DeductibleKind::Separate;
			rules.benefits[1].separate = 7_000;
		});
		submitted(draft([line_in(Category::Consultation, 3_000)]));
		assert_eq!(ask(request([])).benefits[1].deductible, 4_000);
	});
}

#[test]
fn lines_that_need_an_authorization_are_told() {
	run(|| {
		let test = |amount| line_in(Category::Laboratory, amount);
		let authorized = test(9_000);
		let authorization = Some(Neighbours::authorize(&authorized, HOSPITAL, 1));
		let lines = [test(5_000), test(5_001), line(90_000), ClaimLine { authorization, ..authorized }];
		let answer = ask(request(lines));
		assert_eq!(answer.unauthorized, [1]);
		let preview = answer.preview.expect("it can be told");
		let refused = |place: usize| preview.lines[place].adjustments.iter().map(|of| of.reason).collect::<Vec<_>>();
		assert_eq!(refused(1), [AdjustmentReason::NoAuthorization]);
		assert_eq!(refused(3), []);
	});
}

#[test]
fn each_line_needs_an_authorization_by_the_rules_of_when_it_is_served() {
	run(|| {
		let mut stricter = rules();
		stricter.from = START + DAY;
		stricter.benefits[0].authorize_above = Some(100);
		Neighbours::publish(stricter);
		let later = |served| ClaimLine { served, evidence: None, ..line(101) };
		assert!(ask(request([later(START + DAY - 1)])).unauthorized.is_empty());
		let answer = ask(request([later(START + DAY)]));
		assert_eq!(answer.unauthorized, [0]);
		let told = answer.preview.expect("it can be told");
		assert_eq!(told.lines[0].adjustments[0].reason, AdjustmentReason::NoAuthorization);
	});
}

#[test]
fn what_no_claim_could_be_submitted_for_is_told_with_its_reason() {
	let told = |request| {
		let answer = ask(request);
		assert_eq!(answer.preview.is_some(), answer.untold.is_none());
		answer.untold
	};
	run(|| {
		let of = |change: fn(&mut ClaimLine)| {
			let mut one = line(100);
			change(&mut one);
			told(request([one]))
		};
		assert_eq!(of(|_| {}), None);
		assert_eq!(of(|line| line.units = 0), Some(Untold::NoUnits));
		assert_eq!(of(|line| line.amount = 0), Some(Untold::NoAmount));
		assert_eq!(of(|line| line.amount = u64::MAX), Some(Untold::AmountTooLarge));
		assert_eq!(of(|line| line.served = 0), Some(Untold::NoRules));
		assert_eq!(of(|line| line.performer = Some(stranger())), Some(Untold::PerformerNotEnrolled));
		let record = |line: &mut ClaimLine| {
			line.evidence = Some(Evidence::Record { custodian: HOSPITAL, record: Default::default(), version: 1 });
		};
		assert_eq!(of(record), Some(Untold::RecordNotProven));
		let periods = [line(1), ClaimLine { served: SERVED + 365 * DAY, ..line(1) }];
		assert_eq!(told(request(periods)), Some(Untold::SeveralPeriods));
		let unknown = EligibilityRequest { patient: UNKNOWN_PATIENT, coverage: Some(COVERAGE), ..request([line(1)]) };
		assert_eq!(told(unknown), Some(Untold::UnknownPatient));
		let mut next = rules();
		next.from = SERVED + 1;
		Neighbours::publish(next);
		let versions = [line(1), ClaimLine { served: SERVED + 1, ..line(1) }];
		assert_eq!(told(request(versions)), Some(Untold::SeveralVersions));
	});
	// Where nothing is asked about lines, nothing is missing.
	run(|| assert_eq!(ask(request([])).untold, None));
}

#[test]
fn the_claim_before_is_asked_for_what_submission_asks() {
	run(|| {
		Neighbours::insure_twice();
		let one = line(10_000);
		let second = EligibilityRequest { coverage: Some(OTHER_COVERAGE), ..request([one.clone()]) };
		let told = |prior, asked: &EligibilityRequest| {
			let answer = ask(EligibilityRequest { prior: Some(prior), ..asked.clone() });
			assert_eq!(answer.preview.is_some(), answer.untold.is_none());
			answer.untold
		};
		assert_eq!(told(NO_CLAIM, &second), Some(Untold::NoPrior));
		let prior = write(draft([one.clone()]));
		assert_eq!(told(prior, &second), Some(Untold::PriorNotSubmitted));
		assert_ok!(submit(prior));
		assert_eq!(told(prior, &second), None);
		assert_eq!(told(prior, &request([one.clone()])), Some(Untold::AnotherPrior));
		submitted(ClaimDraft { coverage: OTHER_COVERAGE, prior: Some(prior), ..draft([one]) });
		assert_eq!(told(prior, &second), Some(Untold::PriorFollowed));
		// One that waits is waited for, as a claim would.
		let large = line(30_000);
		let waits = submitted(draft([large.clone()]));
		let asked = EligibilityRequest { coverage: Some(OTHER_COVERAGE), ..request([large.clone()]) };
		assert_eq!(told(waits, &asked), Some(Untold::PriorUndecided));
		let later = submitted(ClaimDraft { coverage: OTHER_COVERAGE, prior: Some(waits), ..draft([large]) });
		assert_eq!(status(later), ClaimStatus::Submitted);
		let undone = submitted(draft([line(30_000)]));
		assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, undone));
		assert_eq!(told(undone, &second), Some(Untold::PriorUndone));
	});
}

#[test]
fn only_what_is_asked_is_answered() {
	run(|| {
		for purpose in EligibilityPurpose::ALL.iter().copied() {
			let asked =
				EligibilityRequest { purposes: purpose.into(), ..request([line_in(Category::Laboratory, 6_000)]) };
			let answer = ask(asked);
			assert_eq!(!answer.coverages.is_empty(), purpose == EligibilityPurpose::Discovery);
			assert_eq!(answer.validation.is_some(), purpose == EligibilityPurpose::Validation);
			assert_eq!(!answer.benefits.is_empty(), purpose == EligibilityPurpose::Benefits);
			assert_eq!(answer.preview.is_some(), purpose == EligibilityPurpose::Benefits);
			assert_eq!(!answer.unauthorized.is_empty(), purpose == EligibilityPurpose::AuthRequirements);
		}
	});
}

#[test]
fn what_no_claim_can_be_is_no_preview() {
	run(|| {
		assert_eq!(ask(request([])).preview, None);
		assert_eq!(ask(request([line(0)])).preview, None);
		let old = ClaimLine { served: 0, ..line(1) };
		assert_eq!(ask(request([line(1), old])).preview, None);
	});
}

#[test]
fn what_the_payer_before_has_decided_is_told_as_well() {
	run(|| {
		Neighbours::insure_twice();
		let one = line_in(Category::Consultation, 10_000);
		let first = submitted(draft([one.clone()]));
		let asked = EligibilityRequest { coverage: Some(OTHER_COVERAGE), ..request([one.clone()]) };
		let unasked = ask(asked.clone()).preview.expect("it can be told");
		assert_eq!(unasked.lines[0].paid, 0);
		let told = ask(EligibilityRequest { prior: Some(first), ..asked }).preview.expect("it can be told");
		let second = write(ClaimDraft { coverage: OTHER_COVERAGE, prior: Some(first), ..draft([one]) });
		assert_ok!(submit(second));
		assert_eq!(told.lines[0].paid, claim_of(second).awarded());
	});
}
