//! FHIR import of what is asked for before it is given.

mod world;

use std::fs;

use salus_interchange::{
	import::{import, Import, Request, RequestLine, Service, Why},
	key::{Key, PatientKey},
	*,
};
use serde_json::{json, Value};
use world::cache;

const DAY: Moment = 86_400_000;

/// The official example that asks for a treatment by orthodontics, and for two things beside.
fn example() -> Value {
	let text = fs::read_to_string(cache("fhir/package/Claim-100153.json")).expect("it can be read");
	serde_json::from_str(&text).expect("it is JSON")
}

fn key() -> PatientKey {
	Key::new([7; 32]).of_patient(PatientId([1; 32]))
}

fn with(change: impl FnOnce(&mut Value)) -> Import {
	let mut value = example();
	change(&mut value);
	import(&value.to_string(), 2, Some(&key())).expect("it is a claim")
}

/// Why there is no request, and of what.
fn prevented(result: &Import) -> Vec<(&str, Why)> {
	assert_eq!((&result.submission, &result.request), (&None, &None));
	let preventing = result.unmapped.iter().filter(|one| one.why.prevents());
	preventing.map(|one| (one.path.as_str(), one.why)).collect()
}

#[test]
fn the_official_preauthorization_is_a_request_of_its_lines() {
	let result = with(|_| {});
	let line = |code: &str, from| RequestLine {
		category: Category::Dental,
		service: Service::Digest(key().digest("http://example.org/fhir/oralservicecodes", code)),
		units: 1,
		from,
		until: from + DAY,
	};
	let (plan, others) = (1_431_734_400_000, 1_408_147_200_000);
	let expected = Request {
		r#use: ClaimUse::Preauthorization,
		patient: Some(PatientId([1; 32])),
		lines: vec![line("ORTHPLAN", plan), line("21211", others), line("27211", others)],
	};
	assert_eq!((&result.submission, &result.request), (&None, &Some(expected)));
	assert!(result.to_string().starts_with("a request for 3 authorizations\n"), "{result}");
	let why = |path: &str| result.unmapped.iter().find(|one| one.path == path).map(|one| one.why);
	for amount in ["item[0].net.value", "item[1].unitPrice.currency"] {
		assert_eq!(why(amount), Some(Why::Unpriced), "the chain authorizes no amounts");
	}
	assert_eq!(why("type.coding[0].code"), Some(Why::NoField));
	assert_eq!(why("item[0].category.coding[0].code"), Some(Why::Assumed("dental")), "what the type implies");
	assert_eq!(why("use"), None);
}

/// The wallet reads it, in a test of its own.
#[test]
fn request_that_the_wallet_reads_is_what_is_written() {
	let request = with(|_| {}).request.expect("it is a request");
	let text = serde_json::to_string_pretty(&request).expect("it can be written");
	assert_eq!(text, include_str!("../../wallet/tests/claims/request.json").trim_end());
	assert_eq!(serde_json::from_str::<Request>(&text).expect("it can be read"), request);
}

#[test]
fn period_lasts_until_its_last_day_is_over() {
	let result = with(|value| {
		let item = value["item"][0].as_object_mut().expect("it is an object");
		item.remove("servicedDate");
		item.insert("servicedPeriod".to_owned(), json!({ "start": "2015-05-16", "end": "2015-05-17" }));
		item.insert("quantity".to_owned(), json!({ "value": 24 }));
	});
	let request = result.request.expect("it is a request");
	let line = &request.lines[0];
	assert_eq!((line.units, line.until - line.from), (24, 2 * DAY));
	assert!(result.mapped.contains(&"item[0].servicedPeriod.end".to_owned()), "{:?}", result.mapped);
}

#[test]
fn what_a_preauthorization_lacks_keeps_it_from_being_a_request() {
	type Change = fn(&mut Value);
	let period = |period: Value| {
		move |value: &mut Value| {
			let item = value["item"][0].as_object_mut().expect("it is an object");
			item.remove("servicedDate");
			item.insert("servicedPeriod".to_owned(), period);
		}
	};
	let open = with(period(json!({ "start": "2015-05-16" })));
	assert_eq!(prevented(&open), [("item[0].servicedPeriod.end", Why::Missing)], "an authorization ends");
	let backwards = with(period(json!({ "start": "2015-05-16", "end": "2015-05-15" })));
	assert_eq!(prevented(&backwards), [("item[0].servicedPeriod.end", Why::OutOfRange)]);
	let cases: [(Change, &str, Why); 7] = [
		(|value| value["status"] = json!("cancelled"), "status", Why::UnknownCode),
		(|value| value["type"]["coding"][0]["code"] = json!("spa"), "type.coding[0].code", Why::UnknownCode),
		(|value| value["item"] = json!([]), "item", Why::Missing),
		(|value| value["item"][1]["quantity"] = json!({ "value": 1.5 }), "item[1].quantity.value", Why::OutOfRange),
		(|value| value["item"][2]["servicedDate"] = json!("1914-08-16"), "item[2].servicedDate", Why::OutOfRange),
		(
			|value| value["item"][0]["net"]["modifierExtension"] = json!([{ "url": "urn:a" }]),
			"item[0].net.modifierExtension[0].url",
			Why::Modifier,
		),
		(
			|value| value["related"] = json!([{ "claim": { "reference": "Claim/1" } }]),
			"related[0].claim.reference",
			Why::Tied,
		),
	];
	for (change, path, why) in cases {
		let result = with(change);
		assert!(prevented(&result).contains(&(path, why)), "{result}");
	}
}
