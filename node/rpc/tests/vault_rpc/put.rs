//! Storing a version of a record.

use salus_primitives::{
	consent::Action,
	decision::{Decision, Refusal},
	record::RecordClass,
	request::wrapped,
	ConsentId, Digest, PatientId,
};
use salus_rpc::Limits;
use serde_json::json;

use crate::{
	fake_chain::Rule,
	support::{doctor, stranger, Document, Node, CONSENT, PATIENT},
};

const DENY: Decision = Decision::Refuse(Refusal::Denied(ConsentId(1)));

#[tokio::test]
async fn record_is_stored_and_logged() {
	let node = Node::new();
	let document = Document::new(&doctor(), 1, b"glucose 5.4");
	let receipt = node.put(&document).await.unwrap();
	assert_eq!(receipt["state"], "pending");
	assert_eq!(receipt["version"], 1);
	assert_eq!(receipt["record"], json!(document.statement.record));
	let log = node.log();
	assert_eq!(log.len(), 1);
	assert_eq!((log[0].entry.operation, log[0].entry.permitted), (b'C', true));
}

#[tokio::test]
async fn refused_author_stores_nothing_and_is_logged() {
	let node = Node::new();
	let document = Document::new(&stranger(), 1, b"x");
	let answer = node.call(&stranger(), "vault_put", document.parameters(&stranger())).await;
	assert_eq!(answer, Err(4011));
	assert_eq!(node.vault.status().records, 0);
	let log = node.log();
	assert_eq!((log.len(), log[0].entry.permitted), (1, false));
}

#[tokio::test]
async fn duty_to_record_does_not_reach_into_another_custodians_vault() {
	let node = Node::new();
	let mut parameters = Document::new(&doctor(), 1, b"x").parameters(&doctor());
	parameters["organization"] = json!(2);
	assert_eq!(node.call(&doctor(), "vault_put", parameters.clone()).await, Err(4011));
	assert_eq!(node.vault.status().records, 0);
	assert!(!node.log()[0].entry.permitted);
	node.rule(&doctor(), Action::Collect, CONSENT);
	assert!(node.call(&doctor(), "vault_put", parameters).await.is_ok(), "the patient consents to it");
}

#[tokio::test]
async fn consent_in_one_class_does_not_let_another_custodians_record_of_another_class_be_replaced() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x").class(RecordClass::Laboratory)).await.unwrap();
	let consent = |class| {
		let rule = Rule {
			account: doctor().account(),
			action: Action::Correct,
			class: Some(class),
			only: None,
			decision: CONSENT,
		};
		node.chain.settle(|ledger| ledger.rules.insert(0, rule));
	};
	consent(RecordClass::General);
	let mut parameters = Document::new(&doctor(), 1, b"y").version(2).class(RecordClass::General).parameters(&doctor());
	parameters["organization"] = json!(2);
	// The new version is consented to. For what it would replace, there is the duty to record, which is owed to one's own custodian alone.
	assert_eq!(node.call(&doctor(), "vault_put", parameters.clone()).await, Err(4011));
	assert_eq!(node.vault.status().records, 1);
	assert!(!node.log()[1].entry.permitted);
	consent(RecordClass::Laboratory);
	assert!(node.call(&doctor(), "vault_put", parameters).await.is_ok(), "the patient consents to both");
}

#[tokio::test]
async fn who_is_refused_is_refused_before_the_contents_are_looked_at() {
	let node = Node::new();
	let mut parameters = Document::new(&stranger(), 1, b"x").parameters(&stranger());
	parameters["contents"] = json!("!!!!");
	assert_eq!(node.call(&stranger(), "vault_put", parameters).await, Err(4011));
	assert_eq!(node.log().len(), 1);
}

#[tokio::test]
async fn permission_revoked_at_best_alone_stores_nothing() {
	let node = Node::new();
	node.chain.build(|ledger| ledger.rules.clear());
	assert_eq!(node.put(&Document::new(&doctor(), 1, b"x")).await, Err(4011));
}

#[tokio::test]
async fn author_who_is_not_the_caller_is_refused() {
	let node = Node::new();
	let document = Document::new(&stranger(), 1, b"x");
	assert_eq!(node.call(&doctor(), "vault_put", document.parameters(&stranger())).await, Err(4005));
}

#[tokio::test]
async fn statement_signed_by_somebody_else_is_refused() {
	let node = Node::new();
	let document = Document::new(&doctor(), 1, b"x");
	assert_eq!(node.call(&doctor(), "vault_put", document.parameters(&stranger())).await, Err(4001));
}

#[tokio::test]
async fn statement_signed_by_a_wallet_extension_is_taken() {
	let node = Node::new();
	let document = Document::new(&doctor(), 1, b"x");
	let signature = doctor().sign(&wrapped(&document.statement.signing_payload()));
	assert!(node.call(&doctor(), "vault_put", document.parameters_signed(&signature)).await.is_ok());
}

#[tokio::test]
async fn statement_for_another_chain_is_refused() {
	let node = Node::new();
	let mut document = Document::new(&doctor(), 1, b"x");
	document.statement.genesis = Digest::repeat_byte(8);
	assert_eq!(node.put(&document).await, Err(4004));
}

#[tokio::test]
async fn contents_that_are_not_the_statements_are_refused() {
	let node = Node::new();
	let mut document = Document::new(&doctor(), 1, b"x");
	document.contents = b"y".to_vec();
	assert_eq!(node.put(&document).await, Err(4005));
	assert!(node.log().is_empty());
}

#[tokio::test]
async fn version_zero_and_data_from_the_future_are_refused() {
	let node = Node::new();
	assert_eq!(node.put(&Document::new(&doctor(), 1, b"x").version(0)).await, Err(4005));
	let mut document = Document::new(&doctor(), 1, b"x");
	document.statement.made = u64::MAX;
	assert_eq!(node.put(&document).await, Err(4005));
}

#[tokio::test]
async fn same_version_again_is_answered_alike() {
	let node = Node::new();
	let document = Document::new(&doctor(), 1, b"x");
	let first = node.put(&document).await.unwrap();
	node.clock.advance(1_000);
	assert_eq!(node.put(&document).await, Ok(first));
	assert_eq!(node.vault.status().records, 1);
}

#[tokio::test]
async fn other_contents_under_the_same_version_conflict() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	assert_eq!(node.put(&Document::new(&doctor(), 1, b"y")).await, Err(4031));
	assert_eq!(node.put(&Document::new(&doctor(), 1, b"y").version(3)).await, Err(4031));
}

#[tokio::test]
async fn further_version_is_stored_as_a_correction() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	assert!(node.put(&Document::new(&doctor(), 1, b"y").version(2)).await.is_ok());
	assert_eq!(node.log()[1].entry.operation, b'U');
}

#[tokio::test]
async fn correction_needs_a_right_to_what_is_corrected() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x").class(RecordClass::MentalHealth)).await.unwrap();
	let (account, class) = (doctor().account(), Some(RecordClass::MentalHealth));
	let rule = Rule { account, action: Action::Correct, class, only: None, decision: DENY };
	node.chain.settle(|ledger| ledger.rules.insert(0, rule));
	let disguised = Document::new(&doctor(), 1, b"y").version(2).class(RecordClass::General);
	assert_eq!(node.put(&disguised).await, Err(4011));
	assert!(!node.log()[1].entry.permitted);
}

#[tokio::test]
async fn record_may_have_as_many_bytes_as_the_limit_and_no_more() {
	let node = Node::with(Limits { contents: 1_000, ..Limits::default() });
	assert!(node.put(&Document::new(&doctor(), 1, &[7; 1_000])).await.is_ok());
	assert_eq!(node.put(&Document::new(&doctor(), 2, &[7; 1_001])).await, Err(4030));
	assert_eq!(node.put(&Document::new(&doctor(), 3, &[7; 5_000])).await, Err(4030));
}

#[tokio::test]
async fn contents_that_are_not_base64_are_refused() {
	let node = Node::new();
	let mut parameters = Document::new(&doctor(), 1, b"x").parameters(&doctor());
	parameters["contents"] = json!("!!!!");
	assert_eq!(node.call(&doctor(), "vault_put", parameters).await, Err(4005));
}

#[tokio::test]
async fn patient_that_was_erased_gets_no_records() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	crate::get::erase(&node, PATIENT);
	assert_eq!(node.put(&Document::new(&doctor(), 2, b"x")).await, Err(4032));
	assert_eq!(node.put(&Document::new(&doctor(), 1, b"y").version(2)).await, Err(4032));
}

#[tokio::test]
async fn records_of_two_patients_stay_apart() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	let mut other = Document::new(&doctor(), 1, b"y");
	other.statement.patient = PatientId([2; 32]);
	assert!(node.put(&other).await.is_ok());
	assert_eq!(node.log().len(), 1);
}
