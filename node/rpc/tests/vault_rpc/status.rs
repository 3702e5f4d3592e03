//! How the vault is: told to anybody, about nobody.

use salus_custodian::Chain;
use salus_rpc::Limits;
use serde_json::{json, Value};

use crate::{
	fake_chain::GENESIS,
	support::{doctor, Answer, Document, Node},
};

async fn status(node: &Node) -> Answer {
	node.send(r#"{"jsonrpc":"2.0","id":1,"method":"vault_status","params":[]}"#).await
}

#[tokio::test]
async fn status_needs_no_signature_and_counts() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	let head = node.chain.finalized().unwrap();
	let expected = json!({
		"version": env!("CARGO_PKG_VERSION"),
		"genesis": GENESIS,
		"custodian": 1,
		"maxRecord": 10 * 1024 * 1024,
		"sealed": false,
		"records": 1,
		"pending": 1,
		"finalized": {"number": head.number, "hash": head.hash},
	});
	assert_eq!(status(&node).await, Ok(expected));
	assert_eq!(node.log().len(), 1, "asking for it is no access");
}

#[tokio::test]
async fn sealed_vault_tells_that_it_is() {
	let node = Node::new();
	node.vault.seal();
	assert_eq!(status(&node).await.unwrap()["sealed"], Value::Bool(true));
}

#[tokio::test]
async fn status_tells_how_large_a_record_can_be() {
	let node = Node::with(Limits { contents: 1_000, ..Limits::default() });
	assert_eq!(status(&node).await.unwrap()["maxRecord"], json!(1_000));
}

#[tokio::test]
async fn too_many_who_ask_at_once_are_told_to_wait() {
	let node = Node::with(Limits { statuses: 0, ..Limits::default() });
	assert_eq!(status(&node).await, Err(4040));
}
