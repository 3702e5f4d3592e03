//! The details: to the letter, and every mistake is named by its place.

mod world;

use salus_interchange::*;
use serde_json::{json, Value};

fn example() -> Value {
	serde_json::from_str(&std::fs::read_to_string(world::details_path()).expect("it is there")).expect("it is JSON")
}

fn refusal(pointer: &str, put: Value) -> DetailsError {
	let mut changed = example();
	let (parent, name) = pointer.rsplit_once('/').expect("it has a parent");
	let parent = changed.pointer_mut(parent).expect("it is there");
	match parent {
		Value::Object(fields) => drop(fields.insert(name.to_owned(), put)),
		Value::Array(values) => values[name.parse::<usize>().expect("it is a position")] = put,
		_ => panic!("{pointer} is nowhere"),
	}
	Details::read(&changed.to_string()).expect_err("it is refused")
}

#[test]
fn example_is_read_and_written_back_equal() {
	assert_eq!(serde_json::to_value(world::details()).expect("it can be written"), example());
	assert_eq!(Details::read("{}"), Ok(Details::default()));
}

#[test]
fn unknown_fields_and_codes_are_refused_by_their_name() {
	for (pointer, put, place) in [
		("/surplus", json!(1), "surplus"),
		("/patients/0/surplus", json!(1), "surplus"),
		("/organizations/0/address/surplus", json!(1), "surplus"),
		("/exchange/sender/surplus", json!(1), "surplus"),
		("/patients/0/gender", json!("f"), "patients[0].gender"),
		("/coverages/0/filing", json!("CI"), "coverages[0].filing"),
		("/coverages/0/relationship", json!("cousin"), "coverages[0].relationship"),
		("/claims/0/assignment", json!("D"), "claims[0].assignment"),
		("/exchange/usage", json!("Q"), "exchange.usage"),
		("/services/0/digest", json!("11"), "services[0].digest"),
	] {
		let error = refusal(pointer, put);
		assert!(matches!(error, DetailsError::Document(DocumentError::Field { .. })), "{pointer}: {error:?}");
		assert!(error.to_string().contains(place), "{pointer}: {error}");
	}
}

#[test]
fn wrong_values_are_refused_by_their_place() {
	let long = "x".repeat(256);
	for (pointer, put, message) in [
		("/organizations/0/name", json!(" "), "organizations[id 7].name is empty"),
		("/organizations/0/name", json!(long), "organizations[id 7].name has 256 characters, and at most 255"),
		("/organizations/0/name", json!("a\nb"), "organizations[id 7].name has the character '\\n'"),
		("/organizations/0/npi", json!("1234567890"), "organizations[id 7].npi is not right: its last digit"),
		("/organizations/0/npi", json!("123"), "organizations[id 7].npi has 3 characters, and at least 10"),
		("/organizations/0/npi", json!("123456789x"), "organizations[id 7].npi has the character 'x'"),
		("/organizations/0/taxId", json!("12-3456789"), "organizations[id 7].taxId has 10 characters, and at most 9"),
		("/organizations/0/address/country", json!("usa"), "organizations[id 7].address.country is not right"),
		("/organizations/0/contact/phone", json!("555"), "organizations[id 7].contact.phone has 3"),
		("/patients/0/birthDate", json!("1970-02-30"), "birthDate is not right"),
		("/patients/0/birthDate", json!("1970-2-3"), "birthDate is not right"),
		("/patients/0/name/given", json!(""), "name.given is empty"),
		("/practitioners/0/npi", json!("1111111111"), "npi is not right"),
		("/coverages/0/subscriberNumber", json!(""), "coverages[id 5].subscriberNumber is empty"),
		("/coverages/0/subscriber", json!({ "family": "a", "given": "b" }), "coverages[id 5].subscriber is not right"),
		("/services/0/code", json!("a  b"), "code is not right"),
		("/services/0/modifiers", json!(["1"]), "modifiers[0] has 1 characters, and at least 2"),
		(
			"/services/0/modifiers",
			json!(["11", "12", "13", "14", "15"]),
			"modifiers is not right: there are at most four",
		),
		("/coverages/0/order", json!(0), "coverages[id 5].order is not right: the first payer's order is 1"),
		("/claims/0/diagnoses", json!([]), "claims[id 11].diagnoses is not right: there are one to twelve"),
		("/claims/0/diagnoses/0/code", json!("M*54"), "claims[id 11].diagnoses[0].code has the character '*'"),
		("/claims/0/diagnoses/0/system", json!("icd"), "claims[id 11].diagnoses[0].system is not right"),
		(
			"/claims/1/diagnoses/1/system",
			json!("http://hl7.org/fhir/sid/icd-9-cm"),
			"claims[id 12].diagnoses[1].system",
		),
		("/claims/0/place", json!("1"), "claims[id 11].place has 1 characters"),
		("/exchange/sender/id", json!("SIXTEENLETTERSXX"), "exchange.sender.id has 16 characters, and at most 15"),
		("/exchange/receiver/qualifier", json!("Z"), "exchange.receiver.qualifier has 1"),
		("/exchange/control", json!(0), "exchange.control is not right"),
		("/units/0/unit/decimals", json!(5), "unit.decimals"),
	] {
		let error = refusal(pointer, put).to_string();
		assert!(error.contains(message), "{pointer}: {error}");
	}
}

#[test]
fn what_is_there_twice_is_refused() {
	let whole = example();
	for list in ["units", "organizations", "patients", "practitioners", "coverages", "services", "claims"] {
		let mut changed = whole.clone();
		let values = changed[list].as_array_mut().expect("it is a list");
		values.push(values[0].clone());
		let error = Details::read(&changed.to_string()).expect_err("it is refused");
		assert!(matches!(&error, DetailsError::Twice { path } if path.starts_with(list)), "{list}: {error:?}");
	}
}
