//! Being told when a version is durable.

use std::{sync::Arc, time::Duration};

use async_trait::async_trait;
use salus_custodian::{Custodian, Metrics, NotSubmitted, Submitter, Worker};
use salus_primitives::{
	anchor::{self, AnchorKind, Leaf, Proof},
	Digest, PatientId, RecordId,
};
use serde_json::{json, Value};
use tokio::sync::mpsc::Receiver;

use salus_rpc::Limits;

use crate::{
	fake_chain::FakeChain,
	support::{doctor, patient, stranger, Document, Node, Wallet, HOSPITAL, PATIENT},
};

/// Every anchor is in the next block.
struct Includes(Arc<FakeChain>);

#[async_trait]
impl Submitter for Includes {
	async fn submit_anchor(&self, kind: AnchorKind, index: u64, root: Digest, count: u32) -> Result<(), NotSubmitted> {
		self.0.build(|ledger| ledger.anchor(kind, index, root, count));
		Ok(())
	}

	async fn submit_begin_erasure(&self, _: PatientId) -> Result<(), NotSubmitted> {
		Err(NotSubmitted::Refused)
	}

	async fn submit_confirm_erasure(&self, _: PatientId) -> Result<(), NotSubmitted> {
		Err(NotSubmitted::Refused)
	}
}

fn worker(node: &Node) -> Worker {
	let custodian = Custodian::new(HOSPITAL, doctor().account());
	let submitter = Arc::new(Includes(node.chain.clone()));
	let (vault, access) = (node.vault.clone(), node.access.clone());
	Worker::new(custodian, vault, access, submitter, node.durability.clone(), Metrics::default())
}

async fn subscribe(node: &Node, wallet: &Wallet, number: u8) -> Result<Receiver<String>, i64> {
	let parameters = json!({"patient": PATIENT, "record": RecordId([number; 32]), "version": 1});
	let request = node.draft("vault_subscribeDurable", &parameters).request(wallet);
	let (response, notices) = node.module.raw_json_request(&request, 16).await.unwrap();
	let response: Value = serde_json::from_str(&response).unwrap();
	match response["error"]["code"].as_i64() {
		Some(code) => Err(code),
		None => Ok(notices),
	}
}

async fn next(notices: &mut Receiver<String>) -> Value {
	let notice = tokio::time::timeout(Duration::from_secs(20), notices.recv()).await.unwrap().unwrap();
	serde_json::from_str::<Value>(&notice).unwrap()
}

#[tokio::test]
async fn author_and_patient_are_told_once_the_anchor_is_final() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	let mut author = subscribe(&node, &doctor(), 1).await.unwrap();
	let mut owner = subscribe(&node, &patient(), 1).await.unwrap();
	let mut worker = worker(&node);
	worker.turn().await.unwrap();
	tokio::time::sleep(Duration::from_millis(100)).await;
	assert!(author.try_recv().is_err(), "not before it is final");
	node.chain.finalize();
	worker.turn().await.unwrap();
	for notices in [&mut author, &mut owner] {
		let notice = next(notices).await;
		assert_eq!(notice["method"], "vault_durable");
		let told = &notice["params"]["result"];
		assert_eq!((&told["version"], &told["index"]), (&json!(1), &json!(0)));
		assert_eq!(told["record"], json!(RecordId([1; 32])));
		assert!(told["block"].is_string() && told["number"].is_u64());
		let leaf: Leaf = serde_json::from_value(told["leaf"].clone()).unwrap();
		let proof: Proof = serde_json::from_value(told["proof"].clone()).unwrap();
		let chain = node.access.chain();
		let head = chain.finalized().unwrap();
		let kept = chain.anchor(head.hash, HOSPITAL, AnchorKind::Records, 0).unwrap().expect("it is final");
		assert!(anchor::verify(&kept.root, kept.count, &leaf, &proof), "the author can show that it is anchored");
	}
}

#[tokio::test]
async fn who_asks_later_is_told_at_once() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	let mut worker = worker(&node);
	worker.turn().await.unwrap();
	node.chain.finalize();
	worker.turn().await.unwrap();
	let mut notices = subscribe(&node, &doctor(), 1).await.unwrap();
	assert_eq!(next(&mut notices).await["params"]["result"]["index"], json!(0));
}

#[tokio::test]
async fn others_and_unknown_records_are_refused_alike() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	assert_eq!(subscribe(&node, &stranger(), 1).await.err(), Some(4010));
	assert_eq!(subscribe(&node, &stranger(), 2).await.err(), Some(4010));
	assert_eq!(subscribe(&node, &doctor(), 2).await.err(), Some(4010));
	assert_eq!(subscribe(&node, &patient(), 2).await.err(), Some(4010));
	let permitted: Vec<_> = node.log().iter().map(|logged| logged.entry.permitted).collect();
	assert_eq!(permitted, [true, false, false, false, false]);
}

#[tokio::test]
async fn nobody_waits_for_ever() {
	let node = Node::with(Limits { patience: Duration::from_millis(50), ..Limits::default() });
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	let mut notices = subscribe(&node, &doctor(), 1).await.unwrap();
	let told = next(&mut notices).await;
	assert_eq!(told["method"], "vault_durable");
	assert!(told["params"]["error"].to_string().contains("it is not durable yet"), "{told}");
	assert_eq!(notices.recv().await, None, "the subscription has ended");
}

#[tokio::test]
async fn who_has_lost_the_right_by_then_is_not_told() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	let mut author = subscribe(&node, &doctor(), 1).await.unwrap();
	let mut owner = subscribe(&node, &patient(), 1).await.unwrap();
	let mut worker = worker(&node);
	worker.turn().await.unwrap();
	node.chain.finalize();
	node.chain.build(|ledger| ledger.controllers.clear());
	worker.turn().await.unwrap();
	assert_eq!(next(&mut author).await["params"]["result"]["index"], json!(0));
	let told = next(&mut owner).await;
	assert_eq!(told["params"]["result"], Value::Null, "{told}");
	assert!(told["params"]["error"].to_string().contains("no right"), "{told}");
	assert_eq!(owner.recv().await, None, "the subscription has ended");
}
