//! What is asked for before it is given, as `salus-interchange` writes it of a preauthorization.

use salus_primitives::{
	insurance::{Authorized, Category},
	PatientId,
};
use salus_wallet::command::authorization::request::{self, Asked};
use serde_json::{json, Value};

const REQUEST: &str = include_str!("request.json");

/// How a document is changed, which field is refused then, and why.
type Case = (fn(&mut Value), &'static str, &'static str);

/// The request with its only line.
fn short() -> Value {
	let mut written: Value = serde_json::from_str(REQUEST).expect("it is JSON");
	written["lines"].as_array_mut().expect("it is a list").truncate(1);
	written
}

#[test]
fn what_interchange_writes_of_the_official_preauthorization_is_taken_as_it_is() {
	let written = request::read(REQUEST).expect("it is right");
	let told: Value = serde_json::from_str(REQUEST).expect("it is JSON");
	assert_eq!(written.patient, Some(PatientId([1; 32])));
	assert_eq!(written.lines.len(), 3);
	for (place, told) in told["lines"].as_array().expect("it is a list").iter().enumerate() {
		let Asked { category, service, requested } = written.line(Some(place)).expect("there is such a line");
		assert_eq!((category, json!(service)), (Category::Dental, told["service"]["digest"].clone()));
		let Authorized { units, start, end } = requested;
		assert_eq!((json!(units), json!(start), json!(end)), (1.into(), told["from"].clone(), told["until"].clone()));
	}
}

#[test]
fn each_line_is_an_authorization_of_its_own() {
	let written = request::read(REQUEST).expect("it is right");
	let which = |line| written.line(line).expect_err("it is refused").to_string();
	assert!(which(None).contains("there are 3; say with --line which"), "{}", which(None));
	assert!(which(Some(3)).contains("there is no line 3"), "{}", which(Some(3)));
	let one = request::read(&short().to_string()).expect("it is right");
	assert_eq!(one.line(None).expect("it is the only one"), written.lines[0]);
}

#[test]
fn a_request_that_is_wrong_is_refused_by_the_name_of_its_field() {
	let cases: [Case; 11] = [
		(|request| request["surplus"] = json!(1), "`surplus`", "no such field"),
		(|request| request["use"] = json!("claim"), "`use`", "`claim write` takes what was given"),
		(|request| request["use"] = Value::Null, "`use`", "missing"),
		(|request| request["patient"] = json!("0x12"), "`patient`", "64 hexadecimal digits"),
		(|request| request["lines"] = json!([]), "`lines`", "one at least"),
		(|request| request["lines"][0]["amount"] = json!(900_000), "`lines[0].amount`", "no such field"),
		(|request| request["lines"][0]["category"] = json!("spa"), "`lines[0].category`", "unknown Category"),
		(|request| request["lines"][0]["units"] = json!(0), "`lines[0].units`", "one at least"),
		(|request| request["lines"][0]["until"] = Value::Null, "`lines[0].until`", "missing"),
		(|request| request["lines"][0]["until"] = json!(1_431_734_400_000_u64), "`lines[0].until`", "not after"),
		(
			|request| request["lines"][0]["service"] = json!({ "code": { "system": "", "code": "ORTHPLAN" } }),
			"`lines[0].service.code`",
			"must not go to the chain",
		),
	];
	for (change, place, why) in cases {
		let mut written = short();
		change(&mut written);
		let told = request::read(&written.to_string()).expect_err("it is refused").to_string();
		assert!(told.starts_with(place) && told.contains(why), "{place}: {told}");
	}
}
