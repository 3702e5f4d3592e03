//! The documents: each is read and written back equal, and nothing that is not to the letter is read.

mod world;

use salus_interchange::*;
use serde_json::{json, Value};
use world::{names, text};

/// Reads a document of the kind that its name begins with, and writes it again.
fn again(name: &str, text: &str) -> Result<Value, DocumentError> {
	fn of<T: Document>(text: &str) -> Result<Value, DocumentError> {
		T::read(text).map(|document| serde_json::to_value(document).expect("it can be written"))
	}
	match name.split('-').next().expect("it has a name") {
		"claim" => of::<ClaimEntry>(text),
		"coverage" => of::<CoverageEntry>(text),
		"decisions" => of::<ClaimDecisions>(text),
		"invoice" => of::<InvoiceEntry>(text),
		"ledger" => of::<Ledger>(text),
		"remittance" => of::<RemittanceEntry>(text),
		"unit" => of::<UnitEntry>(text),
		other => panic!("no kind of document is called {other}"),
	}
}

fn value(name: &str) -> Value {
	serde_json::from_str(&text(name)).expect("it is JSON")
}

/// Calls `change` with every object of the value, one at a time, and hands over what came of it, with where that object is.
fn each_object(
	value: &Value,
	change: &mut dyn FnMut(&mut serde_json::Map<String, Value>),
	found: &mut dyn FnMut(Value),
) {
	fn pointers(at: String, value: &Value, all: &mut Vec<String>) {
		// What a decision was made from is not looked into.
		if at.ends_with("/facts") {
			return;
		}
		match value {
			Value::Object(fields) => {
				all.push(at.clone());
				fields.iter().for_each(|(name, below)| pointers(format!("{at}/{name}"), below, all));
			}
			Value::Array(values) => {
				values
					.iter()
					.enumerate()
					.for_each(|(position, below)| pointers(format!("{at}/{position}"), below, all));
			}
			_ => {}
		}
	}
	let mut all = Vec::new();
	pointers(String::new(), value, &mut all);
	for pointer in all {
		let mut changed = value.clone();
		let object = changed.pointer_mut(&pointer).and_then(Value::as_object_mut).expect("it is an object");
		change(object);
		found(changed);
	}
}

#[test]
fn every_document_is_read_and_written_back_equal() {
	let names = names();
	assert_eq!(names.len(), 20);
	for name in names {
		assert_eq!(again(&name, &text(&name)), Ok(value(&name)), "{name}");
	}
}

#[test]
fn unknown_field_anywhere_is_refused_by_its_name() {
	for name in names() {
		let mut surplus = |object: &mut serde_json::Map<String, Value>| {
			object.insert("surplus".to_owned(), json!(1));
		};
		each_object(&value(&name), &mut surplus, &mut |changed| {
			let error = again(&name, &changed.to_string()).expect_err("it is refused");
			let DocumentError::Field { path, why } = &error else { panic!("{name}: {error:?}") };
			// An enum with a value has one field, and says so in its own words.
			assert!(
				path.contains("surplus") || why.contains("surplus") || why.contains("expected value"),
				"{name}: {error}"
			);
		});
	}
}

#[test]
fn missing_field_anywhere_is_refused_by_its_name() {
	for name in names() {
		let whole = value(&name);
		for left_out in field_names(&whole) {
			let mut remove = |object: &mut serde_json::Map<String, Value>| {
				object.remove(&left_out);
			};
			each_object(&whole, &mut remove, &mut |changed| {
				if changed != whole {
					let error = again(&name, &changed.to_string()).expect_err("it is refused");
					assert!(matches!(error, DocumentError::Field { .. }), "{name} without {left_out}: {error:?}");
				}
			});
		}
	}
}

fn field_names(value: &Value) -> Vec<String> {
	let mut names = match value {
		Value::Object(fields) => {
			let below = |name: &str, below| if name == "facts" { Vec::new() } else { field_names(below) };
			fields.iter().flat_map(|(name, value)| [vec![name.clone()], below(name, value)].concat()).collect()
		}
		Value::Array(values) => values.iter().flat_map(field_names).collect(),
		_ => Vec::new(),
	};
	names.sort();
	names.dedup();
	names
}

fn refusal(name: &str, pointer: &str, put: Value) -> DocumentError {
	let mut changed = value(name);
	*changed.pointer_mut(pointer).expect("it is there") = put;
	again(name, &changed.to_string()).expect_err("it is refused")
}

#[test]
fn unknown_codes_and_wrong_values_are_refused_with_their_place() {
	for (name, pointer, put, place, words) in [
		("claim-paid", "/claim/status", json!("lost"), "claim.status", "unknown variant `lost`"),
		("claim-paid", "/claim/lines/0/category", json!("dentist"), "claim.lines[0].category", "unknown variant"),
		("claim-paid", "/claim/lines/1/service", json!("1313"), "claim.lines[1].service", "64 hexadecimal digits"),
		("claim-paid", "/claim/submitter", json!("0xab"), "claim.submitter", "SS58"),
		("claim-paid", "/claim/lines/0/amount", json!("12000"), "claim.lines[0].amount", "invalid type"),
		("claim-paid", "/claim/lines/0/amount", json!(-1), "claim.lines[0].amount", "invalid"),
		("claim-paid", "/claim/lines/0/units", json!(1.5), "claim.lines[0].units", "invalid"),
		("claim-paid", "/claim/decision/lines/0/adjustments/0/reason", json!("4"), "reason", "unknown variant"),
		("claim-paid", "/claim/decision/lines/0/adjustments/0/group", json!("XX"), "group", "unknown variant"),
		("coverage", "/coverage/patient", json!("0x00"), "coverage.patient", "64 hexadecimal digits"),
		("invoice", "/invoice/shares/0/payer", json!({ "house": 1 }), "invoice.shares[0].payer", "unknown variant"),
		("ledger", "/unit/unit/currency", json!("usd"), "unit.unit.currency", "ISO 4217"),
		("ledger", "/entries/0/entry/about", json!({ "gift": 1 }), "entries[0].entry.about", "unknown variant"),
		("remittance", "/remittance/lines/0/kind", json!("gift"), "remittance.lines[0].kind", "unknown variant"),
	] {
		let error = refusal(name, pointer, put);
		let DocumentError::Field { path, why } = &error else { panic!("{pointer}: {error:?}") };
		assert!(path.contains(place), "{pointer}: {error}");
		assert!(why.contains(words), "{pointer}: {error}");
	}
}

#[test]
fn documents_that_contradict_themselves_are_refused_with_their_place() {
	let too_much = json!(MAX_AMOUNT + 1);
	for (name, pointer, put, place) in [
		("claim-paid", "/claim/lines", json!([]), "claim.lines"),
		("claim-paid", "/claim/lines/0/amount", too_much.clone(), "claim.lines[0].amount"),
		("claim-paid", "/claim/lines/0/units", json!(0), "claim.lines[0].units"),
		("claim-paid", "/claim/lines/0/amount", json!(1), "claim.decision.lines[0].billed"),
		("claim-paid", "/claim/paid", too_much.clone(), "claim.paid"),
		("claim-paid", "/claim/decision/lines", json!([]), "claim.decision.lines"),
		("claim-paid", "/claim/decision/lines/2/paid", json!(1), "claim.decision.lines[2]"),
		("coverage", "/coverage/end", json!(1), "coverage.end"),
		("decisions-overturned", "/decisions", json!([]), "decisions"),
		("decisions-overturned", "/decisions/1/appeals", json!(0), "decisions[1].appeals"),
		("decisions-overturned", "/decisions/1/record/decision/at", json!(1), "decisions[1].record.decision.at"),
		(
			"decisions-overturned",
			"/decisions/0/record/decision/lines/0/paid",
			json!(1),
			"decisions[0].record.decision.lines[0]",
		),
		("coverage", "/coverage/order", json!(0), "coverage.order"),
		("invoice", "/invoice/total", json!(1), "invoice.total"),
		("invoice", "/invoice/components", json!([]), "invoice.components"),
		("invoice", "/invoice/contractual", json!(0), "invoice.shares"),
		("invoice", "/invoice/shares/1/writtenOff", json!(52_550), "invoice.shares[1].writtenOff"),
		("invoice", "/invoice/shares/1/paid", too_much.clone(), "invoice.shares[1].paid"),
		("invoice", "/invoice/components/0/amount", too_much, "invoice.components[0].amount"),
		("ledger", "/entries/2/number", json!(77), "entries[2].number"),
		("ledger", "/entries/2/entry/balance", json!(77), "entries[2].entry.balance"),
		("ledger", "/unit/unit/decimals", json!(5), "unit.decimals"),
		("remittance", "/remittance/total", json!(1), "remittance.total"),
		("remittance", "/remittance/lines", json!([]), "remittance.lines"),
		("remittance", "/remittance/lines/1/claim", json!(12), "remittance.lines[1].claim"),
	] {
		let error = refusal(name, pointer, put);
		let DocumentError::Inconsistent { path, .. } = &error else { panic!("{pointer}: {error:?}") };
		assert_eq!(path, place, "{error}");
	}
}

#[test]
fn what_is_no_json_is_refused_with_its_line() {
	let DocumentError::Syntax { line: 2, column: 1, .. } = UnitEntry::read("{\n!}").unwrap_err() else {
		panic!("it says where")
	};
	assert!(matches!(UnitEntry::read(&(text("unit") + "{}")), Err(DocumentError::Syntax { .. })));
	assert!(matches!(UnitEntry::read(""), Err(DocumentError::Syntax { .. })));
}

#[test]
fn all_codes_of_a_claim_are_read_again() {
	for status in ClaimStatus::ALL {
		assert_eq!(ClaimStatus::from_code(status.code()), Some(*status));
		assert_eq!(serde_json::to_value(status).unwrap(), json!(status.code()));
		assert_eq!(status.to_string(), status.code());
	}
	for reason in AdjustmentReason::ALL {
		assert!(reason.code().parse::<u8>().is_ok());
		assert!(reason.sentence().ends_with('.'));
	}
}
