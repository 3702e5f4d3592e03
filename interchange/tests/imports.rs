//! FHIR import: the official examples, and that nothing of them is lost without a word.

mod world;

use std::{collections::BTreeSet, fs};

use salus_interchange::{
	import::{import, Import, ImportError, Line, Service, Submission, Unmapped, Why},
	key::{Key, PatientKey},
	*,
};
use serde_json::{json, Value};
use world::cache;

/// The official examples: name and text.
fn examples() -> Vec<(String, String)> {
	let files = fs::read_dir(cache("fhir/package")).expect("it can be read");
	let mut found: Vec<_> = files
		.map(|file| file.expect("it can be read").path())
		.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("Claim-")))
		.map(|path| {
			let name = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
			(name, fs::read_to_string(path).expect("it can be read"))
		})
		.collect();
	found.sort();
	found
}

fn example(name: &str) -> Value {
	let (_, text) = examples().into_iter().find(|(one, _)| one == name).expect("it is there");
	serde_json::from_str(&text).expect("it is JSON")
}

fn imported(value: &Value) -> Import {
	import(&value.to_string(), 2, None).expect("it is a claim")
}

/// Where every value is, by a walk of the test's own.
fn leaves(path: &str, value: &Value, found: &mut BTreeSet<String>) {
	match value {
		Value::Object(fields) => {
			for (name, below) in fields {
				let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
				leaves(&path, below, found);
			}
		}
		Value::Array(values) => {
			for (position, below) in values.iter().enumerate() {
				leaves(&format!("{path}[{position}]"), below, found);
			}
		}
		_ => assert!(found.insert(path.to_owned())),
	}
}

#[test]
fn nothing_of_the_official_examples_is_lost_without_a_word() {
	let examples = examples();
	assert_eq!(examples.len(), 17);
	for (name, text) in examples {
		let result = import(&text, 2, None).expect("it is a claim");
		let mut all = BTreeSet::new();
		leaves("", &serde_json::from_str(&text).expect("it is JSON"), &mut all);
		let mapped: BTreeSet<_> = result.mapped.iter().cloned().collect();
		let told: BTreeSet<_> = result.unmapped.iter().map(|one| one.path.clone()).collect();
		assert_eq!(
			mapped.len() + told.len(),
			result.mapped.len() + result.unmapped.len(),
			"{name}: nothing is told twice"
		);
		assert!(mapped.is_disjoint(&told), "{name}");
		assert!(all.is_subset(&(&mapped | &told)), "{name}: {:?}", &all - &(&mapped | &told));
		assert!(mapped.is_subset(&all), "{name}");
		// What is told and is not there was looked for.
		for one in result.unmapped.iter().filter(|one| !all.contains(&one.path)) {
			assert!(matches!(one.why, Why::Missing | Why::Assumed(_)), "{name}: {one}");
		}
		let report = result.to_string();
		for one in &result.unmapped {
			assert!(report.contains(&one.to_string()), "{name}: {one}");
		}
	}
}

#[test]
fn official_examples_become_submissions_where_their_content_allows() {
	let (mut submissions, mut requests) = (0, 0);
	for (name, text) in examples() {
		let result = import(&text, 2, None).expect("it is a claim");
		let prevented: Vec<_> =
			result.unmapped.iter().filter(|one| one.why.prevents()).map(ToString::to_string).collect();
		let made = result.submission.is_some() || result.request.is_some();
		assert_eq!(made, prevented.is_empty(), "{name}: {prevented:?}");
		let value: Value = serde_json::from_str(&text).expect("it is JSON");
		match &result.submission {
			Some(submission) => {
				submissions += 1;
				let items = value["item"].as_array().expect("it has items");
				assert_eq!(submission.lines.len(), items.len(), "{name}");
				for (line, item) in submission.lines.iter().zip(items) {
					assert_eq!(
						decimal::minor(&item["net"]["value"].to_string(), 2),
						Some(line.amount.into()),
						"{name}"
					);
				}
				assert_eq!(submission.kind.code(), value["type"]["coding"][0]["code"], "{name}");
				assert_eq!(submission.r#use.code(), value["use"], "{name}");
				assert_eq!(submission.currency.code(), "USD", "{name}");
			}
			None => {
				assert_eq!(result.request.is_some(), value["use"] == "preauthorization", "{name}");
				requests += u32::from(result.request.is_some());
			}
		}
	}
	assert_eq!((submissions, requests), (SUBMISSIONS, 1));
}

/// How many of the seventeen are submissions: one asks for authorizations, and one is tied to another claim.
const SUBMISSIONS: usize = 15;

#[test]
fn simple_claim_is_a_submission() {
	let result = imported(&example("Claim-100150"));
	let line = Line {
		category: Category::Dental,
		service: Service::Code { system: String::new(), code: "1200".to_owned() },
		units: 1,
		amount: 13_557,
		served: 1_408_147_200_000,
	};
	let expected = Submission {
		kind: ClaimKind::Oral,
		r#use: ClaimUse::Claim,
		priority: Priority::Routine,
		patient: None,
		currency: Currency::new("USD").expect("it is one"),
		lines: vec![line],
	};
	assert_eq!(result.submission, Some(expected.clone()));
	let text = serde_json::to_string(&expected).expect("it can be written");
	assert_eq!(serde_json::from_str::<Submission>(&text).expect("it can be read"), expected);
	let why = |path: &str| result.unmapped.iter().find(|one| one.path == path).map(|one| one.why);
	assert_eq!(why("patient.reference"), Some(Why::Party));
	assert_eq!(why("diagnosis[0].diagnosisCodeableConcept.coding[0].code"), Some(Why::Clinical));
	assert_eq!(why("item[0].unitPrice.value"), Some(Why::InNet));
	assert_eq!(why("item[0].careTeamSequence[0]"), Some(Why::Pointer));
	assert_eq!(why("item[0].category.coding[0].code"), Some(Why::Assumed("dental")));
	assert_eq!(why("created"), Some(Why::Sender));
	assert_eq!(why("item[0].net.value"), None);
	// It names no units.
	assert_eq!(why("item[0].quantity.value"), Some(Why::Assumed("1")));
	let units = with(|value| value["item"][0]["quantity"] = json!({ "value": 1 }));
	assert!(units.mapped.contains(&"item[0].quantity.value".to_owned()), "{units}");
}

fn key() -> PatientKey {
	Key::new([7; 32]).of_patient(PatientId([1; 32]))
}

#[test]
fn examples_that_the_wallet_reads_are_what_is_written() {
	let text = example("Claim-100150").to_string();
	let keyed = import(&text, 2, Some(&key())).expect("it is a claim");
	let in_clear = import(&text, 2, None).expect("it is a claim");
	for (result, written) in [
		(keyed, include_str!("../../wallet/tests/claims/submission.json")),
		(in_clear, include_str!("../../wallet/tests/claims/submission-in-clear.json")),
	] {
		let submission = result.submission.expect("it is a submission");
		let text = serde_json::to_string_pretty(&submission).expect("it can be written");
		assert_eq!(text, written.trim_end());
	}
}

/// The wallet reads each of them, in a test of its own.
#[test]
fn submissions_of_all_official_examples_are_those_that_the_wallet_reads() {
	let imported = |(name, text): (String, String)| {
		let submission = import(&text, 2, Some(&key())).expect("it is a claim").submission?;
		Some((name, serde_json::to_value(submission).expect("it can be written")))
	};
	let all: serde_json::Map<String, Value> = examples().into_iter().filter_map(imported).collect();
	assert_eq!(all.len(), SUBMISSIONS);
	let text = serde_json::to_string_pretty(&all).expect("it can be written");
	assert_eq!(text, include_str!("../../wallet/tests/claims/submissions.json").trim_end());
}

#[test]
fn digest_takes_the_place_of_the_code_and_its_patient_is_named() {
	let text = example("Claim-100150").to_string();
	let result = import(&text, 2, Some(&key())).expect("it is a claim");
	let submission = result.submission.expect("it is a submission");
	assert_eq!(submission.lines[0].service, Service::Digest(key().digest("", "1200")));
	assert_eq!(submission.patient, Some(PatientId([1; 32])));
	let written = serde_json::to_value(&submission).expect("it can be written");
	assert!(!written.to_string().contains("1200\""), "{written}");
	assert_eq!(written["lines"][0]["service"]["digest"], key().digest("", "1200").to_string());
	let other = import(&text, 2, Some(&Key::new([7; 32]).of_patient(PatientId([2; 32])))).expect("it is a claim");
	assert_ne!(other.submission.expect("it is a submission").lines, submission.lines);
}

fn with(change: impl FnOnce(&mut Value)) -> Import {
	let mut value = example("Claim-100150");
	change(&mut value);
	imported(&value)
}

fn prevented(result: &Import) -> Vec<Unmapped> {
	assert_eq!(result.submission, None);
	result.unmapped.iter().filter(|one| one.why.prevents()).cloned().collect()
}

#[test]
fn what_a_claim_lacks_keeps_it_from_being_a_submission() {
	type Change = fn(&mut Value);
	let cases: [(Change, &str, Why); 22] = [
		(|value| value["status"] = json!("cancelled"), "status", Why::UnknownCode),
		(|value| value["use"] = json!("gift"), "use", Why::UnknownCode),
		(|value| value["use"] = Value::Null, "use", Why::Missing),
		(|value| value["type"]["coding"][0]["code"] = json!("dental"), "type.coding[0].code", Why::UnknownCode),
		(|value| value["type"]["coding"][0]["system"] = json!("ours"), "type.coding[0].system", Why::UnknownCode),
		(|value| value["item"] = json!([]), "item", Why::Missing),
		(
			|value| value["item"][0]["productOrService"] = json!({ "text": "a" }),
			"item[0].productOrService.coding[0].code",
			Why::Missing,
		),
		(|value| value["item"][0]["quantity"] = json!({ "value": 1.5 }), "item[0].quantity.value", Why::OutOfRange),
		(|value| value["item"][0]["quantity"] = json!({ "value": 0 }), "item[0].quantity.value", Why::OutOfRange),
		(|value| value["item"][0]["net"]["value"] = json!(-1), "item[0].net.value", Why::OutOfRange),
		(
			|value| value["item"][0]["net"]["value"] = serde_json::from_str("135.575").expect("it is a number"),
			"item[0].net.value",
			Why::OutOfRange,
		),
		(|value| value["item"][0]["net"]["currency"] = json!("dollars"), "item[0].net.currency", Why::UnknownCode),
		(|value| value["item"][0]["servicedDate"] = json!("2014-08"), "item[0].servicedDate", Why::OutOfRange),
		(|value| value["item"][0]["servicedDate"] = json!("1914-08-16"), "item[0].servicedDate", Why::OutOfRange),
		(|value| value["item"][0]["servicedDate"] = Value::Null, "item[0].servicedPeriod.start", Why::Missing),
		(|value| value["total"] = json!({ "value": 1, "currency": "USD" }), "total.value", Why::Disagrees),
		(|value| value["use"] = json!("predetermination"), "use", Why::NotGiven),
		(|value| value["modifierExtension"] = json!([{ "url": "urn:a" }]), "modifierExtension[0].url", Why::Modifier),
		(
			|value| value["item"][0]["modifierExtension"] = json!([{ "url": "urn:not-performed" }]),
			"item[0].modifierExtension[0].url",
			Why::Modifier,
		),
		(
			|value| value["insurance"][0]["modifierExtension"] = json!([{ "valueBoolean": true }]),
			"insurance[0].modifierExtension[0].valueBoolean",
			Why::Modifier,
		),
		(|value| value["implicitRules"] = json!("urn:rules"), "implicitRules", Why::Modifier),
		(
			|value| value["related"] = json!([{ "claim": { "reference": "Claim/1" } }]),
			"related[0].claim.reference",
			Why::Tied,
		),
	];
	for (change, path, why) in cases {
		let result = with(change);
		assert_eq!(prevented(&result), [Unmapped { path: path.to_owned(), why }], "{result}");
	}
}

#[test]
fn seventeen_lines_are_too_many() {
	let result = with(|value| {
		let item = value["item"][0].clone();
		value["item"] = vec![item; MAX_LINES + 1].into();
	});
	assert_eq!(prevented(&result), [Unmapped { path: "item".to_owned(), why: Why::OutOfRange }]);
}

#[test]
fn two_currencies_are_refused() {
	let result = with(|value| {
		let mut item = value["item"][0].clone();
		item["net"]["currency"] = json!("EUR");
		value["item"].as_array_mut().expect("it is a list").push(item);
	});
	let expected = Unmapped { path: "item[1].net.currency".to_owned(), why: Why::OtherCurrency };
	assert_eq!(prevented(&result), [expected]);
}

#[test]
fn price_times_units_is_the_amount_where_there_is_no_net() {
	let result = with(|value| {
		let item = value["item"][0].as_object_mut().expect("it is an object");
		item.remove("net");
		item.insert("quantity".to_owned(), json!({ "value": 3 }));
	});
	let submission = result.submission.expect("it is a submission");
	assert_eq!((submission.lines[0].units, submission.lines[0].amount), (3, 3 * 13_557));
	assert!(result.mapped.contains(&"item[0].unitPrice.value".to_owned()));
}

#[test]
fn total_that_agrees_is_mapped() {
	let result = with(|value| value["total"] = json!({ "value": 135.57, "currency": "USD" }));
	assert!(result.submission.is_some());
	assert!(result.mapped.contains(&"total.value".to_owned()));
}

#[test]
fn resource_of_our_own_comes_back() {
	let entry: ClaimEntry = world::document("claim-paid");
	let resource = fhir::claim(&entry, &world::details()).expect("it can be written");
	let submission = imported(&resource).submission.expect("it is a submission");
	assert_eq!(submission.lines.len(), entry.claim.lines.len());
	for (line, original) in submission.lines.iter().zip(&entry.claim.lines) {
		assert_eq!((line.category, line.units, line.amount), (original.category, original.units, original.amount));
		assert_eq!(line.served, original.served / 86_400_000 * 86_400_000);
	}
}

#[test]
fn what_is_no_claim_is_refused() {
	assert!(matches!(import("{", 2, None), Err(ImportError::Syntax(_))));
	assert_eq!(import("{}", 2, None), Err(ImportError::Resource("missing".to_owned())));
	let patient = json!({ "resourceType": "Patient" }).to_string();
	assert_eq!(import(&patient, 2, None), Err(ImportError::Resource("\"Patient\"".to_owned())));
	assert_eq!(import("{}", 5, None), Err(ImportError::Decimals { most: 4 }));
}
