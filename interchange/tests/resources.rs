//! FHIR resources: valid by the official schema in every shape, and every amount in them exact.

mod world;

use std::{collections::BTreeMap, fs};

use jsonschema::Validator;
use proptest::prelude::*;
use salus_interchange::{fhir::FhirError, *};
use serde_json::{json, Value};
use world::{cache, coverage, decided_claim, details, document, invoice, remittance, sample, undecided_claim};

const HCPCS: &str = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";

/// The official JSON Schema of R4, a validator for each resource.
struct Schema(BTreeMap<&'static str, Validator>);

impl Schema {
	fn new() -> Self {
		let text = fs::read_to_string(cache("fhir/schema/fhir.schema.json")).expect("it can be read");
		let whole: Value = serde_json::from_str(&text).expect("it is JSON");
		let kinds = ["Coverage", "Claim", "ClaimResponse", "ExplanationOfBenefit", "Invoice", "PaymentReconciliation"];
		let validator = |kind| {
			let mut schema = whole.clone();
			let fields = schema.as_object_mut().expect("it is an object");
			fields.remove("oneOf");
			fields.remove("discriminator");
			fields.insert("$ref".to_owned(), format!("#/definitions/{kind}").into());
			// A draft 6 schema with a reference has nothing beside it.
			let schema = json!({ "$schema": whole["$schema"], "allOf": [{ "$ref": format!("#/definitions/{kind}") }],
				"definitions": whole["definitions"] });
			(kind, jsonschema::validator_for(&schema).expect("it is a schema"))
		};
		Self(kinds.map(validator).into())
	}

	/// What is wrong with the resource.
	fn errors(&self, resource: &Value) -> Vec<String> {
		let kind = resource["resourceType"].as_str().expect("it has a type");
		let validator = self.0.get(kind).expect("there is a validator");
		validator.iter_errors(resource).map(|error| format!("{}: {error}", error.instance_path())).collect()
	}

	/// The resource, after it was written, read and found valid.
	fn valid(&self, resource: Result<Value, FhirError>) -> Value {
		let resource = resource.expect("it can be written");
		let read: Value = serde_json::from_str(&resource.to_string()).expect("it is JSON");
		assert_eq!(read, resource);
		assert_eq!(self.errors(&read), Vec::<String>::new(), "{read:#}");
		required(&read);
		read
	}
}

/// The fields that R4 demands, and the codes it has for others: its schema does not check either.
fn required(resource: &Value) {
	let fields: &[&str] = match resource["resourceType"].as_str().expect("it has a type") {
		"Coverage" => &["status", "beneficiary", "payor"],
		"Claim" => &["status", "type", "use", "patient", "created", "provider", "priority", "insurance"],
		"ClaimResponse" => &["status", "type", "use", "patient", "created", "insurer", "outcome"],
		"ExplanationOfBenefit" => {
			&["status", "type", "use", "patient", "created", "insurer", "provider", "outcome", "insurance"]
		}
		"Invoice" => &["status"],
		"PaymentReconciliation" => &["status", "created", "paymentDate", "paymentAmount"],
		other => panic!("{other} is not exported"),
	};
	let sets: [(&str, &[&str]); 3] = [
		("status", &["active", "cancelled", "draft", "entered-in-error", "issued", "balanced"]),
		("use", &["claim"]),
		("outcome", &["queued", "complete", "error"]),
	];
	for (field, codes) in sets {
		let code = resource.get(field).and_then(Value::as_str);
		assert!(code.is_none_or(|code| codes.contains(&code)), "{field} is not FHIR's in {resource:#}");
	}
	for field in fields {
		assert!(resource.get(field).is_some(), "{field} is missing in {resource:#}");
	}
}

/// The minor units of a FHIR `Money`.
fn minor(money: &Value) -> i128 {
	assert_eq!(money["currency"], "USD");
	decimal::minor(&money["value"].to_string(), 2).expect("it is an amount")
}

fn sum(list: &Value, of: impl Fn(&Value) -> i128) -> i128 {
	list.as_array().expect("it is a list").iter().map(of).sum()
}

/// The amounts of an adjudication with this category, added.
fn adjudicated(item: &Value, code: &str) -> i128 {
	let told = item["adjudication"].as_array().expect("it is a list").iter();
	told.filter(|one| one["category"]["coding"][0]["code"] == code).map(|one| minor(&one["amount"])).sum()
}

#[test]
fn examples_are_valid() {
	let (schema, details) = (Schema::new(), details());
	for name in ["coverage", "coverage-suspended"] {
		schema.valid(fhir::coverage(&document(name), &details));
	}
	for name in world::names().iter().filter(|name| name.starts_with("claim-")) {
		let claim: ClaimEntry = document(name);
		schema.valid(fhir::claim(&claim, &details));
		if claim.claim.status != ClaimStatus::Draft {
			schema.valid(fhir::claim_response(&claim, &details));
		}
		if claim.claim.decision.is_some() {
			schema.valid(fhir::explanation(&claim, &details));
		}
	}
	for name in ["invoice", "invoice-draft"] {
		schema.valid(fhir::invoice(&document(name), &details));
	}
	for name in ["remittance", "remittance-cleared"] {
		schema.valid(fhir::reconciliation(&document(name), &details));
	}
}

#[test]
fn schema_refuses_what_is_not_fhir() {
	let schema = Schema::new();
	let whole = fhir::claim(&document("claim-paid"), &details()).expect("it can be written");
	for (pointer, put) in [
		("/status", json!("lost  in the post")),
		("/created", json!("yesterday")),
		("/item/0/net/value", json!("120.00")),
		("/item", json!({})),
		("/surplus", json!(1)),
	] {
		let mut broken = whole.clone();
		match broken.pointer_mut(pointer) {
			Some(place) => *place = put,
			None => drop(broken.as_object_mut().expect("it is an object").insert("surplus".to_owned(), put)),
		}
		assert_ne!(schema.errors(&broken), Vec::<String>::new(), "{pointer}");
	}
}

#[test]
fn coverages_of_every_shape_are_valid() {
	let (schema, details) = (Schema::new(), details());
	for entry in sample(coverage(), 100) {
		entry.check().expect("it is a coverage");
		let resource = schema.valid(fhir::coverage(&entry, &details));
		let suspended = entry.coverage.suspended.is_some() || entry.coverage.status == CoverageStatus::Suspended;
		assert_eq!(resource.get("modifierExtension").is_some(), suspended);
		assert_eq!(resource.get("subscriberId").is_some(), entry.id.0 < 7);
	}
}

#[test]
fn claims_of_every_shape_are_valid_and_sum() {
	let (schema, details) = (Schema::new(), details());
	for entry in sample(prop_oneof![decided_claim(MAX_AMOUNT), undecided_claim(MAX_AMOUNT)], 60) {
		entry.check().expect("it is a claim");
		let claim = schema.valid(fhir::claim(&entry, &details));
		assert_eq!(minor(&claim["total"]), entry.claim.billed());
		assert_eq!(sum(&claim["item"], |item| minor(&item["net"])), entry.claim.billed());
		let units = sum(&claim["item"], |item| item["quantity"]["value"].as_i64().expect("it is a number").into());
		assert_eq!(units, entry.claim.lines.iter().map(|line| i128::from(line.units)).sum());
	}
}

#[test]
fn responses_and_explanations_of_every_shape_are_valid_and_sum() {
	let (schema, details) = (Schema::new(), details());
	for mut entry in sample(decided_claim(MAX_AMOUNT), 60) {
		if entry.claim.status == ClaimStatus::Draft {
			entry.claim.status = ClaimStatus::Approved;
		}
		let decision = entry.claim.decision.clone().expect("it is decided");
		let response = schema.valid(fhir::claim_response(&entry, &details));
		let explanation = schema.valid(fhir::explanation(&entry, &details));
		assert_eq!(response["item"].as_array().map(Vec::len), Some(entry.claim.lines.len()));
		for resource in [&response, &explanation] {
			let paid = sum(&resource["item"], |item| adjudicated(item, "benefit"));
			assert_eq!(paid, decision.paid());
			let groups =
				|item: &Value| ["CO", "PR", "OA", "PI"].map(|group| adjudicated(item, group)).iter().sum::<i128>();
			for item in resource["item"].as_array().expect("it is a list") {
				assert_eq!(adjudicated(item, "submitted"), adjudicated(item, "benefit") + groups(item));
			}
			let billed = sum(&resource["item"], |item| adjudicated(item, "submitted"));
			assert_eq!(billed, entry.claim.billed());
			let total = json!({ "adjudication": resource["total"] });
			assert_eq!(adjudicated(&total, "submitted"), billed);
			assert_eq!(adjudicated(&total, "benefit"), paid);
			assert_eq!(groups(&total) + paid, billed);
			match entry.claim.paid {
				0 => assert_eq!(resource.get("payment"), None),
				paid => assert_eq!(minor(&resource["payment"]["amount"]), paid.into()),
			}
		}
	}
}

#[test]
fn invoices_of_every_shape_are_valid_and_sum() {
	let (schema, details) = (Schema::new(), details());
	for entry in sample(invoice(MAX_AMOUNT / 64), 60) {
		entry.check().expect("it is an invoice");
		let resource = schema.valid(fhir::invoice(&entry, &details));
		assert_eq!(minor(&resource["totalGross"]), entry.invoice.total.into());
		let counts = |price: &Value| if price["type"] == "informational" { 0 } else { minor(&price["amount"]) };
		let lines = sum(&resource["lineItem"], |line| sum(&line["priceComponent"], counts));
		assert_eq!(lines, entry.invoice.total.into());
		assert_eq!(sum(&resource["totalPriceComponent"], counts), entry.invoice.total.into());
		let taxes =
			sum(
				&resource["totalPriceComponent"],
				|price| if price["type"] == "tax" { minor(&price["amount"]) } else { 0 },
			);
		assert_eq!(minor(&resource["totalNet"]) + taxes, entry.invoice.total.into());
	}
}

#[test]
fn reconciliations_of_every_shape_are_valid_and_sum() {
	let (schema, details) = (Schema::new(), details());
	for (entry, _) in sample(remittance(MAX_AMOUNT / 1024), 40) {
		entry.check().expect("it is a remittance");
		let resource = schema.valid(fhir::reconciliation(&entry, &details));
		assert_eq!(minor(&resource["paymentAmount"]), entry.remittance.total.into());
		assert_eq!(sum(&resource["detail"], |detail| minor(&detail["amount"])), entry.remittance.total.into());
	}
}

#[test]
fn coverage_tells_names_and_numbers_of_the_details_and_no_others() {
	let resource = fhir::coverage(&document("coverage"), &details()).expect("it can be written");
	assert_eq!(resource["subscriberId"], "W123456789");
	assert_eq!(resource["beneficiary"]["display"], "Jane Doe");
	assert_eq!(resource["payor"][0]["display"], "Mutual Insurance");
	assert_eq!(resource["relationship"]["coding"][0]["code"], "self");
	assert_eq!(resource["period"], json!({ "start": "2026-05-12T12:00:00.000Z", "end": "2027-05-12T11:59:59.999Z" }));
	assert_eq!(resource["class"][0]["value"], "4");
	assert_eq!(resource["class"][1]["value"], "G100");
	let bare = fhir::coverage(&document("coverage"), &Details::default()).expect("it can be written");
	assert!(!bare.to_string().contains("display"), "{bare:#}");
	assert!(bare.get("subscriberId").is_none());
}

#[test]
fn suspended_coverage_is_marked_so_that_nobody_takes_it_for_active() {
	let resource = fhir::coverage(&document("coverage-suspended"), &details()).expect("it can be written");
	assert_eq!(resource["status"], "active");
	let mark = json!([{ "url": "urn:salus:coverage-suspended", "valueDateTime": "2026-11-27T12:00:00.000Z" }]);
	assert_eq!(resource["modifierExtension"], mark);
	assert_eq!(resource["subscriber"], json!({ "display": "Pat Roe" }));
	let active = fhir::coverage(&document("coverage"), &details()).expect("it can be written");
	assert!(active.get("modifierExtension").is_none());
}

#[test]
fn service_is_its_digest_unless_the_details_know_its_code() {
	let entry: ClaimEntry = document("claim-paid");
	let known = fhir::claim(&entry, &details()).expect("it can be written");
	let digest = json!({ "system": "urn:salus:service-digest", "code": format!("0x{}", "11".repeat(32)) });
	let clear = json!({ "system": HCPCS, "code": "X0001", "display": "An example of a visit" });
	assert_eq!(known["item"][0]["productOrService"]["coding"], json!([clear, digest]));
	let units = Details { units: details().units, ..Details::default() };
	let unknown = fhir::claim(&entry, &units).expect("it can be written");
	assert_eq!(unknown["item"][0]["productOrService"]["coding"], json!([digest]));
}

#[test]
fn evidence_and_performers_are_told_once_and_pointed_at() {
	let resource = fhir::claim(&document("claim-paid"), &details()).expect("it can be written");
	let categories: Vec<_> = resource["supportingInfo"]
		.as_array()
		.expect("it is a list")
		.iter()
		.map(|one| one["category"]["coding"][0]["code"].as_str().expect("it is text").to_owned())
		.collect();
	assert_eq!(categories, ["appointment", "report", "dispense", "record", "invoice", "documents"]);
	assert_eq!(resource["item"][3]["informationSequence"], json!([4]));
	assert_eq!(resource["careTeam"].as_array().map(Vec::len), Some(2));
	assert_eq!(resource["item"][2].get("careTeamSequence"), None);
	assert_eq!(resource["insurance"][0]["preAuthRef"], json!(["8"]));
}

#[test]
fn explanation_has_a_sentence_for_every_reason() {
	let resource = fhir::explanation(&document("claim-denied"), &details()).expect("it can be written");
	assert_eq!(resource["disposition"], "Denied.");
	assert_eq!(resource["processNote"][0]["text"], AdjustmentReason::FilingLimit.sentence());
	assert_eq!(
		resource["processNote"][1]["text"],
		"Decided by an adjudicator, under version 2 of the plan, in block 1234."
	);
	assert_eq!(resource["item"][0]["noteNumber"], json!([1]));
	let adjustment = &resource["item"][0]["adjudication"][6];
	assert_eq!(adjustment["category"]["coding"][0], json!({ "system": fhir::ADJUSTMENT_GROUP, "code": "CO" }));
	assert_eq!(adjustment["reason"]["coding"][0], json!({ "system": fhir::ADJUSTMENT_REASON, "code": "29" }));
	assert_eq!(adjustment["amount"].to_string(), r#"{"value":99.00,"currency":"USD"}"#);
}

#[test]
fn adjustments_are_those_of_the_list_that_they_name() {
	let mut entry: ClaimEntry = document("claim-denied");
	let mut adjusted = |group, reason| {
		let line = &mut entry.claim.decision.as_mut().expect("it is decided").lines[0];
		line.adjustments = vec![Adjustment { group, reason, amount: line.billed }];
		let resource = Schema::new().valid(fhir::claim_response(&entry, &details()));
		let told = &resource["item"][0]["adjudication"][6];
		let group = told["category"]["coding"][0]["code"].clone();
		let total = resource["total"].as_array().expect("it is a list").last().cloned().expect("it has sums");
		assert_eq!(total["category"]["coding"][0]["code"], group);
		(group, told["reason"]["coding"].clone())
	};
	let x12 = |code: &str| json!({ "system": fhir::ADJUSTMENT_REASON, "code": code });
	let remark = |code: &str| json!({ "system": fhir::REMARK, "code": code });
	let own = json!({ "system": fhir::CHAIN_REASON, "code": "38" });
	let (provider, patient) = (AdjustmentGroup::Contractual, AdjustmentGroup::PatientResponsibility);
	assert_eq!(adjusted(provider, AdjustmentReason::ExactDuplicate), (json!("OA"), json!([x12("18")])));
	assert_eq!(adjusted(patient, AdjustmentReason::ProviderNotAuthorized), (json!("PR"), json!([x12("242"), own])));
	assert_eq!(adjusted(provider, AdjustmentReason::ProviderNotAuthorized), (json!("CO"), json!([x12("B7"), own])));
	assert_eq!(adjusted(patient, AdjustmentReason::NotCovered), (json!("PR"), json!([x12("96"), remark("N130")])));
	let lacks = adjusted(provider, AdjustmentReason::LacksInformation);
	assert_eq!(lacks, (json!("CO"), json!([x12("16"), remark("N463")])));
	assert_eq!(adjusted(provider, AdjustmentReason::FilingLimit), (json!("CO"), json!([x12("29")])));
}

#[test]
fn status_and_outcome_follow_the_claim() {
	for (name, status, outcome) in [
		("claim-in-review", "active", "queued"),
		("claim-paid", "active", "complete"),
		("claim-replaced", "cancelled", "queued"),
		("claim-reversed", "cancelled", "complete"),
	] {
		let resource = fhir::claim_response(&document(name), &details()).expect("it can be written");
		assert_eq!((&resource["status"], &resource["outcome"]), (&json!(status), &json!(outcome)), "{name}");
	}
	let mut returned: ClaimEntry = document("claim-in-review");
	returned.claim.status = ClaimStatus::Returned;
	let resource = fhir::claim_response(&returned, &details()).expect("it can be written");
	assert_eq!(resource["outcome"], "error");
	let replacing = fhir::claim(&document("claim-replacing"), &details()).expect("it can be written");
	assert_eq!(replacing["related"][0]["claim"]["identifier"]["value"], "15");
	assert_eq!(replacing["related"][0]["relationship"]["coding"][0]["code"], "prior");
}

#[test]
fn what_cannot_be_a_resource_is_refused() {
	let draft: ClaimEntry = document("claim-draft");
	assert_eq!(fhir::claim_response(&draft, &details()), Err(FhirError::NotSubmitted(ClaimId(10))));
	assert_eq!(fhir::explanation(&draft, &details()), Err(FhirError::Undecided(ClaimId(10))));
	let missing = Err(FhirError::Details(DetailsError::Missing { path: "units[id 1]".to_owned() }));
	assert_eq!(fhir::claim(&draft, &Details::default()), missing);
	assert_eq!(fhir::invoice(&document("invoice"), &Details::default()), missing);
	assert_eq!(fhir::reconciliation(&document("remittance"), &Details::default()), missing);
	let mut late: CoverageEntry = document("coverage");
	late.coverage.end = u64::MAX;
	assert_eq!(fhir::coverage(&late, &details()), Err(FhirError::Moment(TooLate(u64::MAX - 1))));
}

#[test]
fn invoice_tells_who_owes_what() {
	let resource = fhir::invoice(&document("invoice"), &details()).expect("it can be written");
	let shares: Vec<_> = resource["extension"]
		.as_array()
		.expect("it is a list")
		.iter()
		.filter(|one| one["url"] == "urn:salus:invoice-share")
		.collect();
	assert_eq!(shares.len(), 2);
	let part =
		|url: &str| shares[1]["extension"].as_array().expect("it is a list").iter().find(|one| one["url"] == url);
	assert_eq!(minor(&part("owed").expect("it is there")["valueMoney"]), 10_499);
	assert_eq!(minor(&part("outstanding").expect("it is there")["valueMoney"]), 6_000);
	assert_eq!(part("disputed").expect("it is there")["valueCode"], "wrong-amount");
	assert_eq!(
		resource["lineItem"][3]["priceComponent"][0]["amount"].to_string(),
		r#"{"value":-3.00,"currency":"USD"}"#
	);
}
