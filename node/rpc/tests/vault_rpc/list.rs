//! Listing what one may read.

use std::collections::BTreeSet;

use base64::{engine::general_purpose::STANDARD, Engine};
use salus_primitives::{
	consent::Action,
	decision::{Decision, Ground},
	record::RecordClass,
	ConsentId, RecordId,
};
use salus_rpc::Limits;
use serde_json::{json, Value};

use crate::{
	fake_chain::Rule,
	support::{doctor, patient, stranger, Document, Node, PATIENT},
};

fn list(purpose: &str, after: Value, limit: u32) -> Value {
	json!({"patient": PATIENT, "purpose": purpose, "organization": null, "after": after, "limit": limit})
}

fn records(page: &Value) -> Vec<String> {
	page["entries"].as_array().unwrap().iter().map(|entry| entry["record"].as_str().unwrap().to_string()).collect()
}

/// The doctor may read this class alone.
fn permit_class(node: &Node, class: RecordClass) {
	let decision = Decision::Permit(Ground::Consent(ConsentId(0)));
	let rule = Rule { account: doctor().account(), action: Action::Access, class: Some(class), only: None, decision };
	node.chain.settle(|ledger| ledger.rules.push(rule));
}

#[tokio::test]
async fn patient_lists_everything_page_by_page() {
	let node = Node::new();
	for number in 1..=25 {
		node.put(&Document::new(&doctor(), number, &[number])).await.unwrap();
	}
	let (mut after, mut all, mut pages) = (Value::Null, BTreeSet::new(), 0);
	loop {
		let page = node.call(&patient(), "vault_list", list("PATRQT", after, 10)).await.unwrap();
		all.extend(records(&page));
		pages += 1;
		after = page["next"].clone();
		if after.is_null() {
			break;
		}
	}
	assert_eq!((all.len(), pages), (25, 3));
}

#[tokio::test]
async fn page_that_ends_with_the_last_entry_names_no_next() {
	let node = Node::new();
	for number in 1..=4 {
		node.put(&Document::new(&doctor(), number, &[number])).await.unwrap();
	}
	let page = node.call(&patient(), "vault_list", list("PATRQT", Value::Null, 4)).await.unwrap();
	assert_eq!((records(&page).len(), &page["next"]), (4, &Value::Null));
}

#[tokio::test]
async fn list_has_what_the_caller_may_read_and_hints_at_nothing_else() {
	let node = Node::new();
	for number in 1..=20 {
		let class = if number % 2 == 0 { RecordClass::Laboratory } else { RecordClass::MentalHealth };
		node.put(&Document::new(&doctor(), number, &[number]).class(class)).await.unwrap();
	}
	permit_class(&node, RecordClass::Laboratory);
	let readable: BTreeSet<_> = (1..=10).map(|half| RecordId([half * 2; 32]).to_string()).collect();
	let (mut after, mut all) = (Value::Null, BTreeSet::new());
	loop {
		let page = node.call(&doctor(), "vault_list", list("TREAT", after, 3)).await.unwrap();
		all.extend(records(&page));
		after = page["next"].clone();
		let Some(next) = after.as_str() else { break };
		assert_names_no_record(next, 20);
	}
	assert_eq!(all, readable);
}

/// The place to go on is sealed.
fn assert_names_no_record(next: &str, records: u8) {
	let bytes = STANDARD.decode(next).unwrap();
	for number in 1..=records {
		assert!(!bytes.windows(8).any(|part| part == [number; 8]), "it names record {number}");
	}
}

#[tokio::test]
async fn list_goes_on_behind_as_many_hidden_records_as_one_request_looks_at() {
	let node = Node::with(Limits { look: 10, ..Limits::default() });
	for number in 1..=30 {
		node.put(&Document::new(&doctor(), number, &[number]).class(RecordClass::MentalHealth)).await.unwrap();
	}
	// The last in the vault's order, which nobody can choose, gets a further version that can be read.
	let last = node.vault.list(&PATIENT.0, None, 100).unwrap().pop().unwrap().meta.id.record;
	node.put(&Document::new(&doctor(), last[0], b"last").version(2)).await.unwrap();
	permit_class(&node, RecordClass::Laboratory);
	let (mut after, mut found) = (Value::Null, Vec::new());
	loop {
		let page = node.call(&doctor(), "vault_list", list("TREAT", after, 5)).await.unwrap();
		found.push(records(&page));
		after = page["next"].clone();
		let Some(next) = after.as_str() else { break };
		assert_names_no_record(next, 30);
	}
	assert_eq!(found, [vec![], vec![], vec![], vec![RecordId(last).to_string()]]);
}

#[tokio::test]
async fn list_that_was_looked_through_to_its_end_names_no_next() {
	let node = Node::with(Limits { look: 10, ..Limits::default() });
	for number in 1..=10 {
		node.put(&Document::new(&doctor(), number, &[number]).class(RecordClass::MentalHealth)).await.unwrap();
	}
	permit_class(&node, RecordClass::Laboratory);
	let page = node.call(&doctor(), "vault_list", list("TREAT", Value::Null, 5)).await.unwrap();
	assert_eq!(page, json!({"entries": [], "next": null}));
}

#[tokio::test]
async fn stranger_is_told_nothing_however_many_hidden_records_there_are() {
	let node = Node::with(Limits { look: 2, ..Limits::default() });
	for number in 1..=5 {
		node.put(&Document::new(&doctor(), number, &[number])).await.unwrap();
	}
	assert_eq!(node.call(&stranger(), "vault_list", list("TREAT", Value::Null, 10)).await, Err(4010));
}

#[tokio::test]
async fn place_to_go_on_is_good_for_its_reader_and_its_patient_alone() {
	let node = Node::new();
	for number in 1..=3 {
		node.put(&Document::new(&doctor(), number, &[number])).await.unwrap();
	}
	permit_class(&node, RecordClass::Laboratory);
	let page = node.call(&patient(), "vault_list", list("PATRQT", Value::Null, 2)).await.unwrap();
	let next = page["next"].clone();
	assert_eq!(node.call(&doctor(), "vault_list", list("TREAT", next.clone(), 2)).await, Err(4005));
	let mut elsewhere = list("PATRQT", next.clone(), 2);
	elsewhere["patient"] = json!(salus_primitives::PatientId([2; 32]));
	assert_eq!(node.call(&patient(), "vault_list", elsewhere).await, Err(4005));
	for made_up in [json!(""), json!("AAAA"), json!("no base64"), json!(STANDARD.encode([0; 84]))] {
		assert_eq!(node.call(&patient(), "vault_list", list("PATRQT", made_up, 2)).await, Err(4005));
	}
	let page = node.call(&patient(), "vault_list", list("PATRQT", next, 2)).await.unwrap();
	assert_eq!((records(&page).len(), &page["next"]), (1, &Value::Null));
}

#[tokio::test]
async fn stranger_is_told_the_same_with_and_without_records() {
	let empty = Node::new();
	let full = Node::new();
	full.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	for node in [&empty, &full] {
		assert_eq!(node.call(&stranger(), "vault_list", list("TREAT", Value::Null, 10)).await, Err(4010));
		let entry = node.log().pop().unwrap().entry;
		assert_eq!((entry.operation, entry.permitted), (b'E', false));
	}
}

#[tokio::test]
async fn who_may_read_what_is_not_there_gets_an_empty_list() {
	let node = Node::new();
	permit_class(&node, RecordClass::Imaging);
	for wallet in [doctor(), patient()] {
		let page = node.call(&wallet, "vault_list", list("TREAT", Value::Null, 10)).await.unwrap();
		assert_eq!(page, json!({"entries": [], "next": null}));
		assert!(node.log().pop().unwrap().entry.permitted);
	}
}

#[tokio::test]
async fn revocation_at_best_empties_the_list() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	permit_class(&node, RecordClass::Laboratory);
	let page = node.call(&doctor(), "vault_list", list("TREAT", Value::Null, 10)).await.unwrap();
	assert_eq!(records(&page).len(), 1);
	node.chain.build(|ledger| ledger.rules.pop());
	assert_eq!(node.call(&doctor(), "vault_list", list("TREAT", Value::Null, 10)).await, Err(4010));
}

#[tokio::test]
async fn erased_patient_has_no_list() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	crate::get::erase(&node, PATIENT);
	assert_eq!(node.call(&patient(), "vault_list", list("PATRQT", Value::Null, 10)).await, Err(4032));
	assert_eq!(node.call(&stranger(), "vault_list", list("TREAT", Value::Null, 10)).await, Err(4010));
}
