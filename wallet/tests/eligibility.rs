//! What payers answer before a service: as it is asked, and as it is told.

use clap::Parser;
use salus_primitives::{
	insurance::{
		Adjustment, AdjustmentGroup, AdjustmentReason, Benefit, BenefitLeft, Category, Coverage, CoverageEntry,
		CoverageStatus, DeductibleKind, EligibilityPurpose, EligibilityPurposes, EligibilityRequest,
		EligibilityResponse, Evidence, LineDecision, Preview, Untold, Validation,
	},
	money::{BasisPoints, Unit, UnitEntry, UnitStatus},
	AuthorizationId, CoverageId, Digest, EncounterId, OrganizationId, PatientId, PlanId, UnitId,
};
use salus_wallet::{
	cli::Cli,
	command::{
		eligibility::{EligibilityCommand, Line, Question},
		eligibility_report::{told, untold, words},
		Command,
	},
	report::Report,
};
use serde_json::{json, Value};
use std::collections::BTreeSet;

const MOMENT: u64 = 1_800_000_000_000;
const PATIENT: PatientId = PatientId([1; 32]);
const PROVIDER: OrganizationId = OrganizationId(7);

const COVERAGE: CoverageEntry = CoverageEntry {
	id: CoverageId(5),
	coverage: Coverage {
		patient: PATIENT,
		insurer: OrganizationId(9),
		plan: PlanId(4),
		status: CoverageStatus::Active,
		start: MOMENT - 1000,
		end: MOMENT + 1000,
		order: 1,
		suspended: None,
		entered: MOMENT,
		changed: MOMENT,
	},
};

fn euro() -> Unit {
	let currency = "EUR".parse().expect("a currency");
	Unit { issuer: OrganizationId(3), currency, decimals: 2, status: UnitStatus::Active }
}

fn unit() -> UnitEntry {
	UnitEntry { id: UnitId(1), unit: euro(), issued: 0 }
}

fn command(line: &[&str]) -> Result<EligibilityCommand, String> {
	let patient = PATIENT.to_string();
	let line = [&["salus-wallet", "eligibility", line[0], patient.as_str()][..], &line[1..]].concat();
	match Cli::try_parse_from(line).map(|cli| cli.command).map_err(|error| error.to_string())? {
		Command::Eligibility(command) => Ok(command),
		other => panic!("{other:?}"),
	}
}

fn question(line: &[&str]) -> Question {
	match command(&[&["benefits"][..], line].concat()).expect("it is read") {
		EligibilityCommand::Benefits(question) => question,
		other => panic!("{other:?}"),
	}
}

fn request(purposes: EligibilityPurposes, line: &[&str]) -> EligibilityRequest {
	let line = [&["--served", "2027-01-15T08:00:00Z"][..], line].concat();
	question(&line).request(purposes, PROVIDER, Some(&unit())).expect("few lines")
}

fn nothing() -> EligibilityResponse {
	EligibilityResponse {
		coverages: Vec::new(),
		validation: None,
		benefits: Vec::new(),
		preview: None,
		untold: None,
		unauthorized: Vec::new(),
	}
}

fn text(report: &Report) -> Vec<String> {
	report.text().lines().map(String::from).collect()
}

#[test]
fn all_four_purposes_can_be_asked_and_all_at_once() {
	for purpose in ["discovery", "validation", "auth-requirements", "benefits", "all"] {
		command(&[purpose, "--coverage", "5", "--line", "consultation,120.00"]).expect(purpose);
	}
	for purpose in EligibilityPurpose::ALL {
		command(&[purpose.code()]).expect("each has a command of its name");
	}
}

#[test]
fn a_line_is_a_category_an_amount_and_what_else_there_is_to_say() {
	let line = Line::parse("consultation,120.00").expect("it is read");
	assert_eq!((line.category, line.amount.to_string(), line.units), (Category::Consultation, "120".into(), 1));
	let service = "06".repeat(32);
	let text = format!("imaging, 300.50,units=2,service={service},served=2027-01-01,authorization=8,encounter=3");
	let line = Line::parse(&text).expect("it is read");
	assert_eq!((line.category, line.amount.to_string(), line.units), (Category::Imaging, "300.5".into(), 2));
	assert_eq!(line.service, Some(Digest::repeat_byte(6)));
	assert_eq!(line.served, Some(1_798_761_600_000));
	assert_eq!(line.authorization, Some(AuthorizationId(8)));
	assert_eq!(line.evidence, Some(Evidence::Encounter(EncounterId(3))));
	for (wrong, part) in [
		("consultation", "as consultation,120.00"),
		("spa,1", "the category `spa`: unknown Category"),
		("imaging,12,50", "`50` is no name=value"),
		("imaging,12.", "the amount `12.`"),
		("imaging,1,twice", "`twice` is no name=value"),
		("imaging,1,unit=2", "`unit` is no part of a line; there are units, "),
		("imaging,1,units=-2", "units `-2`"),
		("imaging,1,performer=anna", "`anna` is no address"),
	] {
		let error = Line::parse(wrong).expect_err(wrong);
		assert!(error.contains(part), "{error}");
	}
}

#[test]
fn what_is_billed_is_written_as_on_every_command_line_and_asked_in_minor_units() {
	let lines = ["--line", "imaging,300", "--line", "dental,12.50"];
	let amounts: Vec<_> = request(EligibilityPurposes::ALL, &lines).lines.iter().map(|line| line.amount).collect();
	assert_eq!(amounts, [30_000, 1_250]);
	let asked = |line| question(&["--line", line]).request(EligibilityPurposes::ALL, PROVIDER, Some(&unit()));
	for (wrong, why) in
		[("imaging,0.001", "more digits behind the point"), ("imaging,99999999999999", "no amount is more")]
	{
		let error = asked(wrong).expect_err(wrong).to_string();
		assert!(error.contains(why), "{error}");
	}
	let none = question(&["--line", "imaging,300"]).request(EligibilityPurposes::ALL, PROVIDER, None);
	assert_eq!(none.expect("it is a question").lines.len(), 0, "nothing is asked about in no unit");
}

#[test]
fn a_service_that_is_not_named_is_like_no_other() {
	let lines = ["--line", "imaging,1", "--line", "imaging,1,served=2027-01-01"];
	let request = request(EligibilityPurpose::Benefits.into(), &lines);
	assert_ne!(request.lines[0].service, request.lines[1].service);
	assert_eq!((request.lines[0].served, request.lines[1].served), (MOMENT, 1_798_761_600_000));
	assert_eq!((request.patient, request.provider, request.coverage), (PATIENT, PROVIDER, None));
}

#[test]
fn more_lines_than_a_claim_has_are_refused_before_a_node_is_asked() {
	let line = ["--line", "imaging,1"];
	let (all, more) = (line.repeat(16), line.repeat(17));
	assert!(question(&all).request(EligibilityPurposes::ALL, PROVIDER, Some(&unit())).is_ok());
	let error = question(&more).request(EligibilityPurposes::ALL, PROVIDER, Some(&unit())).expect_err("too many");
	assert!(error.to_string().contains("17 lines"), "{error}");
}

#[test]
fn a_patient_without_coverage_is_told_so_once_whatever_is_asked() {
	for purposes in
		[EligibilityPurposes::ALL, EligibilityPurpose::Discovery.into(), EligibilityPurpose::Benefits.into()]
	{
		let report = told(&request(purposes, &[]), None, None, &nothing());
		let expected = format!("No coverage of patient {PATIENT} is in force for what is served 2027-01-15T08:00:00Z");
		assert_eq!(text(&report), [expected]);
		assert_eq!(report.json()["coverages"], json!([]));
	}
}

#[test]
fn a_coverage_that_is_not_in_force_is_told_with_the_reason() {
	let request = request(EligibilityPurpose::Validation.into(), &["--coverage", "5"]);
	let answered = |refused| {
		let validation = Some(Validation { coverage: COVERAGE, refused });
		told(&request, Some(&COVERAGE), None, &EligibilityResponse { validation, ..nothing() })
	};
	let good = answered(None);
	assert_eq!(text(&good), ["Coverage 5 is in force for what is served 2027-01-15T08:00:00Z"]);
	assert_eq!(good.json()["validation"]["refused"], Value::Null);
	let late = answered(Some(AdjustmentReason::AfterCoverage));
	let expected =
		"Coverage 5 is not in force for what is served 2027-01-15T08:00:00Z: it is served after the coverage \
	                has ended, or while it is suspended";
	assert_eq!(text(&late), [expected]);
	assert_eq!(late.json()["validation"]["refused"], "27");
}

#[test]
fn lines_that_need_an_authorization_are_named_as_they_were_written() {
	let lines = ["--line", "consultation,1", "--line", "imaging,90000"];
	let request = request(EligibilityPurpose::AuthRequirements.into(), &lines);
	let needs = told(&request, Some(&COVERAGE), None, &EligibilityResponse { unauthorized: vec![1], ..nothing() });
	let expected = "Line 2, imaging, needs an authorization, and names none: `authorization request` asks for it";
	assert_eq!(text(&needs), [expected]);
	assert_eq!(needs.json()["unauthorized"], json!([1]));
	let none = told(&request, Some(&COVERAGE), None, &nothing());
	assert_eq!(text(&none), ["No line needs an authorization that it does not name"]);
}

fn decisions() -> Vec<LineDecision> {
	let adjusted = |group, reason, amount| Adjustment { group, reason, amount };
	let part = [
		adjusted(AdjustmentGroup::PatientResponsibility, AdjustmentReason::Copay, 2_000),
		adjusted(AdjustmentGroup::PatientResponsibility, AdjustmentReason::Coinsurance, 1_000),
		adjusted(AdjustmentGroup::Contractual, AdjustmentReason::AboveSchedule, 5),
	];
	let refused = [adjusted(AdjustmentGroup::Contractual, AdjustmentReason::NoAuthorization, 90_000)];
	let none = LineDecision {
		billed: 90_000,
		eligible: 0,
		deductible: 0,
		copay: 0,
		coinsurance: 0,
		paid: 0,
		units: 0,
		adjustments: refused.to_vec().try_into().expect("few"),
	};
	let adjustments = part.to_vec().try_into().expect("few");
	vec![LineDecision { billed: 12_005, paid: 9_000, adjustments, ..none.clone() }, none]
}

#[test]
fn what_would_be_paid_is_told_line_by_line_with_who_bears_the_rest_and_why() {
	let lines = ["--line", "consultation,12005", "--line", "imaging,90000"];
	let request = request(EligibilityPurpose::Benefits.into(), &lines);
	let benefit = Benefit {
		category: Category::Imaging,
		deductible: DeductibleKind::Shared,
		separate: 0,
		copay: 0,
		coinsurance: BasisPoints::ZERO,
		coinsurance_outside: None,
		schedule: None,
		per_visit: None,
		per_period: Some(70_000),
		per_lifetime: None,
		waiting: 0,
		authorize_above: None,
	};
	let left =
		BenefitLeft { benefit, category: Category::Imaging, deductible: 7, period: Some(70_000), lifetime: None };
	let free = BenefitLeft { category: Category::Other, deductible: 0, period: None, ..left };
	let preview = Some(Preview { lines: decisions(), automatic: false });
	let answer = EligibilityResponse { benefits: vec![left, free], preview, ..nothing() };
	let report = told(&request, Some(&COVERAGE), Some(&euro()), &answer);
	let expected = [
		"Under coverage 5 of organization 9:",
		"  imaging: 0.07 EUR of the deductible are left to meet, 700.00 EUR can still be paid in the benefit period",
		"  other: no deductible is left to meet, what can be paid is not limited",
		"line 1: consultation, 90.00 EUR of 120.05 EUR would be paid",
		"  20.00 EUR borne by the patient (PR 3): the patient's part of every visit",
		"  10.00 EUR borne by the patient (PR 2): the patient's part in percent",
		"  0.05 EUR borne by the provider, by contract (CO 45): it is more than the plan's price of a unit",
		"line 2: imaging, 0.00 EUR of 900.00 EUR would be paid",
		"  900.00 EUR borne by the provider, by contract (CO 197): it needs an authorization before; `authorization \
		 request` asks for it",
		"in all: 90.00 EUR of 1020.05 EUR would be paid, 900.05 EUR borne by the provider, by contract, 30.00 EUR borne \
		 by the patient",
		"An adjudicator would have to decide it",
	];
	assert_eq!(text(&report), expected);
	let json = report.json();
	let copay = json!({ "group": "PR", "reason": "3", "amount": 2_000 });
	assert_eq!(json["preview"]["lines"][0]["adjustments"][0], copay);
	assert_eq!((&json["served"], &json["purposes"]), (&json!(MOMENT), &json!(["benefits"])));
}

#[test]
fn an_amount_whose_unit_is_unknown_is_told_in_minor_units() {
	let request = request(EligibilityPurpose::Benefits.into(), &["--line", "consultation,12005"]);
	let preview = Some(Preview { lines: decisions()[..1].to_vec(), automatic: true });
	let told = text(&told(&request, Some(&COVERAGE), None, &EligibilityResponse { preview, ..nothing() }));
	assert_eq!(
		told[1..3],
		["  nothing is covered", "line 1: consultation, 9000 minor units of 12005 minor units would be paid"]
	);
	assert_eq!(told.last().map(String::as_str), Some("The rules alone would decide it, at once"));
}

#[test]
fn lines_that_are_no_claim_are_not_passed_over() {
	let request = request(EligibilityPurpose::Benefits.into(), &["--line", "consultation,12005"]);
	let mut all = BTreeSet::new();
	for why in Untold::ALL.iter().copied() {
		let answer = EligibilityResponse { untold: Some(why), ..nothing() };
		let told = text(&told(&request, Some(&COVERAGE), None, &answer));
		let expected = format!("What these lines come to cannot be told: {}", untold(why));
		assert_eq!(told.last(), Some(&expected));
		all.insert(expected);
	}
	assert_eq!(all.len(), Untold::ALL.len());
}

#[test]
fn every_reason_has_words_of_its_own() {
	let all: BTreeSet<_> = AdjustmentReason::ALL.iter().map(|reason| words(*reason)).collect();
	assert_eq!(all.len(), AdjustmentReason::ALL.len());
}
