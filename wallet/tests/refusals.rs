//! Refusals of the chain by name and in sentences, and values of the chain's as JSON.

mod support;

use salus_wallet::{
	events::Happening,
	refusal::{find, lost_its_place, not_taken, read, Refusal},
	value::{to_json, typed_to_json},
	words::{camel, kebab},
};
use scale_value::{Composite, Value};
use serde_json::json;
use subxt::rpcs::{Error as RpcError, UserError};

fn module(index: u128, error: u128) -> Value<()> {
	let error = Value::unnamed_composite([error, 0, 0, 0].map(Value::u128));
	let module = Value::named_composite([("index", Value::u128(index)), ("error", error)]);
	Value::unnamed_variant("Module", [module])
}

fn event(pallet: &str, name: &str, fields: Vec<(&str, Value<()>)>) -> Happening {
	let fields = Composite::named(fields.into_iter().map(|(name, value)| (name.to_owned(), value)));
	Happening { pallet: pallet.into(), name: name.into(), fields, json: Default::default() }
}

fn user(code: i32, data: &str) -> RpcError {
	let data = serde_json::value::RawValue::from_string(json!(data).to_string()).expect("JSON");
	RpcError::User(UserError { code, message: "Invalid Transaction".into(), data: Some(data) })
}

#[test]
fn an_error_of_a_pallet_has_its_name_its_meaning_and_a_hint() {
	let refusal = read(&module(51, 2), &support::metadata());
	assert_eq!(refusal.name, "Consent.NotAController");
	assert_eq!(
		refusal.sentence,
		"Nobody with this role acts for the patient. `patient mine` tells for which patients an account acts."
	);
}

#[test]
fn an_error_that_the_metadata_does_not_have_is_still_told() {
	assert_eq!(read(&module(99, 0), &support::metadata()).name, "Module");
	assert_eq!(read(&Value::u128(1), &support::metadata()).name, "Unknown");
	let token = Value::unnamed_variant("Token", [Value::unnamed_variant("Frozen", [])]);
	assert_eq!(read(&token, &support::metadata()).name, "Token.Frozen");
	let origin = Value::unnamed_variant("BadOrigin", []);
	assert!(read(&origin, &support::metadata()).sentence.contains("--via council"));
}

#[test]
fn a_refusal_is_found_wherever_the_call_was_carried() {
	let failed = |value| Value::unnamed_variant("Err", [value]);
	let well = || Value::unnamed_variant("Ok", [Value::unnamed_composite([])]);
	let metadata = support::metadata();
	for refused in [
		event("System", "ExtrinsicFailed", vec![("dispatch_error", module(51, 2))]),
		event("Sudo", "Sudid", vec![("sudo_result", failed(module(51, 2)))]),
		event("Council", "Executed", vec![("proposal_hash", Value::u128(0)), ("result", failed(module(51, 2)))]),
		event("EmergencyCommittee", "Executed", vec![("result", failed(module(51, 2)))]),
	] {
		let before = event("Consent", "Granted", Vec::new());
		let found = find(&[before, refused], &metadata).expect("a refusal");
		assert_eq!(found.name, "Consent.NotAController");
	}
	let good = [
		event("System", "ExtrinsicSuccess", Vec::new()),
		event("Sudo", "Sudid", vec![("sudo_result", well())]),
		event("Council", "Executed", vec![("result", well())]),
	];
	assert_eq!(find(&good, &metadata), None::<Refusal>);
}

#[test]
fn what_the_node_does_not_take_is_explained() {
	let sentence = |error| {
		let error = not_taken(&error);
		assert_eq!(error.exit_code(), 5);
		error.to_string()
	};
	assert!(sentence(user(1010, "Invalid signing address")).starts_with("the chain does not know this account"));
	assert!(sentence(user(1010, "Transaction is outdated")).starts_with("the nonce was used already"));
	assert!(sentence(user(1010, "Transaction has an ancient birth block")).starts_with("it was signed too long ago"));
	assert!(sentence(user(1010, "Custom error: 1")).starts_with("it is signed for ever"));
	assert!(sentence(user(1014, "")).starts_with("another transaction of this account"));
	assert!(sentence(user(1016, "")).contains("too many transactions"));
}

#[test]
fn whoever_is_over_quota_is_told_when_to_come_back() {
	let sentence = |number: u8| not_taken(&user(1010, &format!("Custom error: {number}"))).to_string();
	assert!(sentence(101).contains("come back in 1 minute;"), "{}", sentence(101));
	assert!(sentence(107).contains("come back in 7 minutes;"), "{}", sentence(107));
	assert!(sentence(255).contains("come back in 155 minutes or more;"), "{}", sentence(255));
	assert!(sentence(100).contains("waiting does not help"), "{}", sentence(100));
	assert!(sentence(99).starts_with("the transaction is not valid now"), "{}", sentence(99));
	assert!(!lost_its_place(&user(1010, "Custom error: 107")));
}

#[test]
fn a_transaction_that_lost_its_place_is_signed_again_and_no_other() {
	assert!(lost_its_place(&user(1014, "")));
	assert!(lost_its_place(&user(1010, "Transaction is outdated")));
	assert!(!lost_its_place(&user(1010, "Invalid signing address")));
	assert!(!lost_its_place(&user(1016, "")));
}

#[test]
fn names_are_spelt_as_in_the_standards() {
	assert_eq!(kebab("EnteredInError"), "entered-in-error");
	assert_eq!(kebab("Active"), "active");
	assert_eq!(camel("review_due"), "reviewDue");
	assert_eq!(camel("AccessLog"), "accessLog");
}

#[test]
fn values_are_spelt_as_salus_spells_them() {
	let bytes = Value::unnamed_composite([Value::from_bytes([7u8; 32])]);
	assert_eq!(to_json(&bytes), json!(format!("0x{}", hex::encode([7; 32]))));
	assert_eq!(to_json(&Value::unnamed_variant("EnteredInError", [])), json!("entered-in-error"));
	assert_eq!(to_json(&Value::unnamed_variant("None", [])), json!(null));
	assert_eq!(to_json(&Value::unnamed_variant("Some", [Value::u128(3)])), json!(3));
	let role = Value::named_variant("Role", [("organization", Value::unnamed_composite([Value::u128(3)]))]);
	assert_eq!(to_json(&role), json!({ "role": { "organization": 3 } }));
	assert_eq!(to_json(&Value::u128(u128::MAX)), json!(u128::MAX.to_string()));
}

#[test]
fn accounts_are_told_from_other_bytes_by_their_type() {
	let metadata = support::metadata();
	let account = metadata
		.types()
		.types
		.iter()
		.find(|found| found.ty.path.ident().as_deref() == Some("AccountId32"))
		.expect("the chain has accounts");
	let value = Value::unnamed_composite([Value::from_bytes([0u8; 32])]);
	let told = typed_to_json(&value, account.id, &metadata);
	assert_eq!(told, json!(salus_primitives::AccountId::from([0; 32]).to_string()));
}
