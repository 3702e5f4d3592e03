//! A crash at any step loses nothing, and anchors nothing twice.

use salus_custodian::NotSubmitted;
use salus_primitives::anchor::AnchorKind;
use salus_vault::{Kind, State};

use crate::support::{Fate, Node};

/// Restarts, lets the chain go on, and finds the record durable in the one anchor that there is.
async fn recovers(node: Node, record: salus_primitives::RecordId) {
	let mut node = node.restart();
	node.submitter.set_fate(Fate::Included);
	node.chain.settle(|_| ());
	node.turns(4).await;
	assert_eq!(node.state(record), State::Durable { index: 0, position: 0 });
	assert_eq!(node.anchored(), 1);
	assert!(node.worker.reconcile().unwrap().iter().all(|found| found.is_clean()));
}

#[tokio::test]
async fn after_the_put() {
	let node = Node::new();
	let record = node.put(1);
	recovers(node, record).await;
}

#[tokio::test]
async fn after_the_batch_is_written_down() {
	let mut node = Node::new();
	let record = node.put(1);
	node.submitter.set_fate(Fate::Refused);
	let trouble = node.worker.turn().await.unwrap_err();
	assert_eq!(trouble.to_string(), NotSubmitted::Refused.to_string());
	assert!(node.vault.open_batch(Kind::Records).unwrap().is_some());
	recovers(node, record).await;
}

#[tokio::test]
async fn after_the_anchor_is_sent_and_lost() {
	let mut node = Node::new();
	let record = node.put(1);
	node.submitter.set_fate(Fate::Lost);
	node.worker.turn().await.unwrap();
	recovers(node, record).await;
}

#[tokio::test]
async fn after_the_anchor_is_included() {
	let mut node = Node::new();
	let record = node.put(1);
	node.worker.turn().await.unwrap();
	assert_eq!(node.chain.anchors(AnchorKind::Records).len(), 1);
	recovers(node, record).await;
}

#[tokio::test]
async fn after_the_anchor_is_included_and_undone() {
	let mut node = Node::new();
	let record = node.put(1);
	node.worker.turn().await.unwrap();
	node.chain.reorganize();
	recovers(node, record).await;
}

#[tokio::test]
async fn after_the_anchor_is_final() {
	let mut node = Node::new();
	let record = node.put(1);
	node.worker.turn().await.unwrap();
	node.chain.finalize();
	assert_eq!(node.state(record), State::Batched { index: 0 });
	recovers(node, record).await;
}

#[tokio::test]
async fn after_the_batch_is_confirmed() {
	let mut node = Node::new();
	let record = node.put(1);
	node.turns(3).await;
	recovers(node, record).await;
}
