//! Values of the chain's as JSON, by the types that the chain gives them.

mod support;

use codec::Encode;
use salus_primitives::{
	consent::{Actions, Grantee},
	AccountId, OrganizationId, PatientId,
};
use salus_wallet::{
	call,
	value::{fields_to_json, option, to_json, typed_to_json},
};
use scale_value::Value;
use serde_json::json;
use support::{ConsentCall, RuntimeCall, TextCall};

/// The arguments of a call, as the wallet reads them from the chain on paper.
fn arguments(call: RuntimeCall) -> serde_json::Value {
	let client = support::client();
	let payload = call::read(&client.transactions(), &call.encode()).expect("it is read");
	let metadata = support::metadata();
	let pallet = metadata.pallet_by_name(payload.pallet_name()).expect("its pallet");
	let variant = pallet.call_variant_by_name(payload.call_name()).expect("itself");
	json!(fields_to_json(payload.call_data(), &variant.fields, &metadata))
}

#[test]
fn sets_are_lists_of_codes_and_accounts_are_addresses() {
	let grantee = Grantee::Account([5; 32].into());
	let call = ConsentCall::grant { patient: PatientId([1; 32]), grantee, provision: support::provision() };
	let told = arguments(RuntimeCall::Consent(call));
	assert_eq!(told["patient"], json!(format!("0x{}", "01".repeat(32))));
	assert_eq!(told["grantee"], json!({ "account": AccountId::from([5; 32]) }));
	assert_eq!(told["provision"]["actions"], json!(Actions::ALL));
	assert_eq!(told["provision"]["author"], json!(AccountId::from([3; 32])));
	assert_eq!(told["provision"]["period"], json!({ "start": null, "end": 9 }));
}

#[test]
fn text_is_text_and_other_bytes_are_hexadecimal() {
	let call = TextCall::say {
		name: b"St. Anna".to_vec(),
		bytes: vec![0, 255],
		full: (b"Consent".to_vec(), b"grant".to_vec()),
	};
	let told = arguments(RuntimeCall::Text(call));
	assert_eq!(told, json!({ "name": "St. Anna", "bytes": "0x00ff", "full": ["Consent", "grant"] }));
}

#[test]
fn what_only_wraps_a_number_is_that_number() {
	let grantee = Grantee::Organization(OrganizationId(3));
	let call = ConsentCall::grant { patient: PatientId([1; 32]), grantee, provision: support::provision() };
	assert_eq!(arguments(RuntimeCall::Consent(call))["grantee"], json!({ "organization": 3 }));
}

#[test]
fn a_type_that_the_metadata_does_not_have_is_still_told() {
	assert_eq!(typed_to_json(&Value::u128(3), u32::MAX, &support::metadata()), json!(3));
}

#[test]
fn something_and_nothing_are_told_apart() {
	assert_eq!(to_json(&option(None)), json!(null));
	assert_eq!(to_json(&option(Some(Value::u128(0)))), json!(0));
}
