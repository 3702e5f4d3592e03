//! A patient's own access log.

use salus_primitives::{
	anchor::{verify, Leaf, Proof},
	patient::{Capacity, GuardianRole},
};
use salus_vault::Kind;
use serde_json::{json, Value};

use crate::{
	get::anchor_all,
	support::{doctor, get, patient, stranger, Document, Node, PATIENT},
};

fn ask(after: Option<u64>, limit: u32) -> Value {
	json!({"patient": PATIENT, "after": after, "limit": limit})
}

#[tokio::test]
async fn patient_sees_who_did_what_and_who_was_refused() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	node.call(&stranger(), "vault_get", get(1, Some(1), "TREAT")).await.unwrap_err();
	let page = node.call(&patient(), "vault_accesses", ask(None, 10)).await.unwrap();
	let entries = page["entries"].as_array().unwrap();
	let told: Vec<_> =
		entries.iter().map(|entry| (entry["operation"].as_str(), entry["permitted"].as_bool())).collect();
	assert_eq!(told, [(Some("C"), Some(true)), (Some("R"), Some(false)), (Some("E"), Some(true))]);
	assert_eq!(entries[1]["caller"], json!(stranger().account()));
	assert_eq!(entries[1]["decision"], json!({"refuse": "noConsent"}));
	assert_eq!(entries[1]["purpose"], "TREAT");
	assert_eq!(page["next"], Value::Null);
}

#[tokio::test]
async fn nobody_else_sees_the_log() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	for wallet in [doctor(), stranger()] {
		assert_eq!(node.call(&wallet, "vault_accesses", ask(None, 10)).await, Err(4010));
	}
	let permitted: Vec<_> = node.log().iter().map(|logged| logged.entry.permitted).collect();
	assert_eq!(permitted, [true, false, false]);
}

#[tokio::test]
async fn guardian_sees_the_log_until_the_best_block_says_otherwise() {
	let node = Node::new();
	let guardian = Capacity::Guardian(GuardianRole::Guardian);
	node.chain.settle(|ledger| ledger.controllers.insert((stranger().account(), PATIENT), guardian));
	assert!(node.call(&stranger(), "vault_accesses", ask(None, 10)).await.is_ok());
	node.chain.build(|ledger| ledger.controllers.clear());
	assert_eq!(node.call(&stranger(), "vault_accesses", ask(None, 10)).await, Err(4010));
}

#[tokio::test]
async fn log_is_read_page_by_page() {
	let node = Node::new();
	for number in 1..=7 {
		node.put(&Document::new(&doctor(), number, b"x")).await.unwrap();
	}
	let first = node.call(&patient(), "vault_accesses", ask(None, 5)).await.unwrap();
	assert_eq!(first["entries"].as_array().unwrap().len(), 5);
	let next = first["next"].as_u64();
	let second = node.call(&patient(), "vault_accesses", ask(next, 5)).await.unwrap();
	let entries = second["entries"].as_array().unwrap();
	assert_eq!(entries[0]["sequence"].as_u64(), next.map(|last| last + 1));
	// Two puts, and the two looks at the log.
	assert_eq!((entries.len(), &second["next"]), (4, &Value::Null));
}

#[tokio::test]
async fn anchored_entries_come_with_their_proofs() {
	let node = Node::new();
	for number in 1..=3 {
		node.put(&Document::new(&doctor(), number, b"x")).await.unwrap();
	}
	let anchor = anchor_all(&node.vault, Kind::AccessLog, 0);
	let page = node.call(&patient(), "vault_accesses", ask(None, 10)).await.unwrap();
	let entries = page["entries"].as_array().unwrap();
	for entry in &entries[..3] {
		let leaf: Leaf = serde_json::from_value(entry["leaf"].clone()).unwrap();
		let proof: Proof = serde_json::from_value(entry["anchor"]["proof"].clone()).unwrap();
		assert!(verify(&anchor.root, anchor.count, &leaf, &proof));
		assert_eq!(entry["leaf"]["access"]["entry"], entry["hash"]);
	}
	assert_eq!(entries[3]["anchor"], Value::Null, "the look itself is not anchored yet");
	assert_eq!(entries[1]["previous"], entries[0]["hash"]);
}
