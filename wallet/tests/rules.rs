//! The rules of a plan, as insurers write them and as they are told.

use salus_primitives::{
	insurance::{Benefit, Category, DeductibleKind, Rules},
	money::{BasisPoints, Unit, UnitStatus},
	NetworkId, OrganizationId, PlanId,
};
use salus_wallet::{calls, command::plan, rules};
use serde_json::{json, Value};

const DAY: u64 = 86_400_000;
/// 2027-01-01.
const YEAR: u64 = 1_798_761_600_000;

/// The example of the documentation.
const EXAMPLE: &str = include_str!("../../docs/plan-rules.json");

fn example() -> Rules {
	rules::parse(EXAMPLE, None).expect("the example is right")
}

/// The example with one value put at that place, as `/benefits/0/copay`.
fn with(place: &str, value: Value) -> String {
	let mut document: Value = serde_json::from_str(EXAMPLE).expect("it is JSON");
	let (parent, field) = place.rsplit_once('/').expect("a place");
	let parent = document.pointer_mut(parent).expect("it is there");
	parent.as_object_mut().expect("an object").insert(field.into(), value);
	document.to_string()
}

/// The example without the field at that place.
fn without(place: &str) -> String {
	let mut document: Value = serde_json::from_str(EXAMPLE).expect("it is JSON");
	let (parent, field) = place.rsplit_once('/').expect("a place");
	let parent = document.pointer_mut(parent).expect("it is there");
	parent.as_object_mut().expect("an object").remove(field).expect("it was there");
	document.to_string()
}

fn euro() -> Unit {
	let currency = "EUR".parse().expect("a currency");
	Unit { issuer: OrganizationId(3), currency, decimals: 2, status: UnitStatus::Active }
}

fn part(points: u16) -> BasisPoints {
	BasisPoints::new(points).expect("no more than the whole")
}

#[test]
fn the_example_of_the_documentation_says_what_it_seems_to() {
	let nothing = Benefit {
		category: Category::Consultation,
		deductible: DeductibleKind::None,
		separate: 0,
		copay: 0,
		coinsurance: BasisPoints::ZERO,
		coinsurance_outside: None,
		schedule: None,
		per_visit: None,
		per_period: None,
		per_lifetime: None,
		waiting: 0,
		authorize_above: None,
	};
	let consultation = Benefit {
		copay: 2_000,
		coinsurance: part(1_000),
		coinsurance_outside: Some(part(3_000)),
		schedule: Some(15_000),
		per_period: Some(200_000),
		..nothing
	};
	let imaging = Benefit {
		category: Category::Imaging,
		deductible: DeductibleKind::Shared,
		coinsurance: part(1_250),
		per_visit: Some(80_000),
		per_period: Some(300_000),
		authorize_above: Some(40_000),
		..nothing
	};
	let dental = Benefit {
		category: Category::Dental,
		deductible: DeductibleKind::Separate,
		separate: 10_000,
		coinsurance: part(5_000),
		per_period: Some(100_000),
		per_lifetime: Some(400_000),
		waiting: 90 * DAY,
		..nothing
	};
	let expected = Rules {
		from: YEAR,
		benefits: vec![consultation, imaging, dental].try_into().expect("few"),
		deductible: 50_000,
		period: 365 * DAY,
		network: Some(NetworkId(1)),
		filing: 180 * DAY,
		automatic: 20_000,
		two_above: 500_000,
		answer_within: 30 * DAY,
		appeal_within: 60 * DAY,
		appeals: 2,
	};
	assert_eq!(example(), expected);
}

#[test]
fn what_is_printed_is_what_is_read_and_nothing_beside() {
	let told = plan::told_rules(PlanId(4), 0, &example(), None);
	assert_eq!(told.json(), json!(example()));
	assert_eq!(rules::parse(&told.json().to_string(), None), Ok(example()));
	assert!(told.text().starts_with("plan 4, version 0\n"), "{}", told.text());
}

#[test]
fn the_moment_of_the_command_line_goes_before_the_documents() {
	assert_eq!(rules::parse(EXAMPLE, Some(YEAR + 1)).map(|rules| rules.from), Ok(YEAR + 1));
	assert_eq!(rules::parse(&without("/from"), Some(YEAR)), Ok(example()));
	let error = rules::parse(&without("/from"), None).expect_err("it holds from some moment on");
	assert_eq!(error.to_string(), "`from`: it is missing; or say --from");
}

#[test]
fn what_is_left_out_limits_nothing() {
	let rules = rules::parse(&without("/benefits/1/perVisit"), None).expect("it may be left out");
	assert_eq!(rules.benefits[1].per_visit, None);
	let rules = rules::parse(&with("/network", Value::Null), None).expect("null is nothing");
	assert_eq!(rules.network, None);
}

#[test]
fn an_error_names_the_field_and_says_what_to_write() {
	for (document, field, part) in [
		(with("/deductable", json!(1)), "deductable", "there is no such field; there are from, benefits, deductible"),
		(with("/benefits/2/copays", json!(1)), "benefits[2].copays", "there is no such field"),
		(without("/filing"), "filing", "missing"),
		(without("/benefits/1/copay"), "benefits[1].copay", "missing"),
		(with("/benefits", json!({})), "benefits", "is no list"),
		(with("/benefits/0/category", json!("spa")), "benefits[0].category", "use one of consultation"),
		(with("/benefits/0/category", json!(0)), "benefits[0].category", "no code"),
		(with("/benefits/1/category", json!("consultation")), "benefits[1].category", "there already"),
		(with("/benefits/0/deductible", json!("own")), "benefits[0].deductible", "use one of none, shared, separate"),
		(with("/benefits/0/copay", json!(20.5)), "benefits[0].copay", "whole minor units"),
		(with("/benefits/0/copay", json!(-1)), "benefits[0].copay", "whole minor units"),
		(with("/benefits/0/copay", json!(1_000_000_000_000_001u64)), "benefits[0].copay", "at most 1000000000000000"),
		(with("/benefits/0/copay", json!("2000")), "benefits[0].copay", "is no amount"),
		(with("/benefits/0/coinsurance", json!(10_001)), "benefits[0].coinsurance", "hundredths of a percent"),
		(with("/benefits/0/coinsurance", json!("10%")), "benefits[0].coinsurance", "is no part"),
		(with("/benefits/0/separate", json!(1)), "benefits[0].separate", "\"separate\""),
		(with("/benefits/1/perVisit", json!(300_001)), "benefits[1].perVisit", "more than `perPeriod`"),
		(with("/benefits/2/perVisit", json!(100_001)), "benefits[2].perVisit", "more than `perPeriod`"),
		(with("/benefits/2/perPeriod", json!(400_001)), "benefits[2].perPeriod", "more than `perLifetime`"),
		(with("/benefits/2/waiting", json!("a while")), "benefits[2].waiting", "is no span of time"),
		(with("/from", json!("30d")), "from", "counts from now"),
		(with("/from", json!("soon")), "from", "is no moment"),
		(with("/period", json!(0)), "period", "leaves no time"),
		(with("/filing", json!("0d")), "filing", "leaves no time"),
		(with("/answerWithin", json!(0)), "answerWithin", "leaves no time"),
		(without("/appealWithin"), "appealWithin", "no time for an appeal"),
		(with("/appeals", json!(4)), "appeals", "up to 3 times"),
		(with("/twoAbove", json!(19_999)), "twoAbove", "less than `automatic`"),
		(with("/network", json!("one")), "network", "no network's number"),
		("[]".into(), "", "must be a JSON object"),
		("{".into(), "", "no JSON"),
	] {
		let error = rules::parse(&document, None).expect_err(field);
		assert_eq!(error.field, field, "{error}");
		assert!(error.why.contains(part), "{error}");
	}
}

#[test]
fn a_field_that_is_written_twice_means_nothing() {
	let twice = EXAMPLE.replacen("\"copay\": 2000,", "\"copay\": 2000, \"copay\": 200,", 1);
	let error = rules::parse(&twice, None).expect_err("nobody can say which");
	assert!(error.to_string().starts_with("the field `copay` is written twice at line 1"), "{error}");
}

#[test]
fn a_file_is_told_with_its_name_and_refused_before_a_node_is_asked() {
	let folder = tempfile::tempdir().expect("a folder");
	let file = folder.path().join("rules.json");
	let read = |from| plan::RulesArguments { file: file.clone(), from }.read();
	assert_eq!(read(None).map_err(|error| error.code()), Err("file"));
	std::fs::write(&file, without("/from")).expect("it is written");
	assert_eq!(read(Some(YEAR)).map_err(|error| error.to_string()), Ok(example()));
	let error = read(None).expect_err("it holds from some moment on");
	assert_eq!((error.code(), error.exit_code()), ("usage", 2));
	assert!(error.to_string().ends_with("rules.json: `from`: it is missing; or say --from"), "{error}");
}

#[test]
fn a_benefit_without_a_visits_limit_still_keeps_to_the_others() {
	let document = with("/benefits/2/perVisit", json!(400_001)).replace("\"perPeriod\":100000,", "");
	let error = rules::parse(&document, None).expect_err("a visit is in a lifetime");
	assert_eq!(error.to_string(), "`benefits[2].perVisit`: it is more than `perLifetime`, which includes it");
}

#[test]
fn whoever_signs_reads_every_rule() {
	let told = calls::plan::describe(&example(), Some(&euro()));
	let expected = [
		"  from      2027-01-01T00:00:00Z, by the day of service",
		"  period    365d, counted from when the coverage begins",
		"  shared    deductible of 500.00 EUR in a period",
		"  network   1",
		"  filing    within 180d of the service",
		"  by rule   claims of up to 200.00 EUR, if they are clean",
		"  by two    claims of more than 5000.00 EUR",
		"  answers   within 30d",
		"  appeals   2, each within 60d",
		"  consultation: no deductible, the patient pays 20.00 EUR a visit and 10%, 30% outside of the network, at most 150.00 EUR \
		 for a unit, at most 2000.00 EUR in a period",
		"  imaging: the shared deductible, the patient pays 0.00 EUR a visit and 12.5%, not covered outside of the network, at \
		 most 800.00 EUR for a visit, at most 3000.00 EUR in a period, an authorization above 400.00 EUR",
		"  dental: a deductible of its own of 100.00 EUR in a period, the patient pays 0.00 EUR a visit and 50%, not covered outside \
		 of the network, at most 1000.00 EUR in a period, at most 4000.00 EUR ever, after 90d of coverage",
	];
	assert_eq!(told, expected);
	let bare = Rules { benefits: Default::default(), deductible: 0, network: None, appeals: 0, ..example() };
	let told = calls::plan::describe(&bare, None);
	for line in ["  shared    no deductible", "  network   none: everybody is within", "  appeals   none"] {
		assert!(told.iter().any(|told| told == line), "{told:?}");
	}
	assert_eq!(told.last().map(String::as_str), Some("  benefits  none: nothing is covered"));
}
