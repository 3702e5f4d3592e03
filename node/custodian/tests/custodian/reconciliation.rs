//! What vault and chain do not both know is found after a start, whichever side lacks it.

use salus_custodian::{reconciliation::Open, Chain, Reconciliation};
use salus_primitives::{anchor::AnchorKind, Digest};
use salus_vault::Kind;

use crate::{
	fake_chain::FakeChain,
	support::{Fate, Node, HOSPITAL},
};

fn compare(node: &Node, chain: &FakeChain) -> Reconciliation {
	let head = chain.finalized().unwrap();
	Reconciliation::of(&node.vault, chain, head, HOSPITAL, AnchorKind::Records, 100).unwrap()
}

#[tokio::test]
async fn agreement_is_clean() {
	let mut node = Node::new();
	for number in 1..4 {
		node.put(number);
		node.turns(3).await;
	}
	let found = compare(&node, &node.chain);
	assert!(found.is_clean());
	assert_eq!((found.next, found.agreed, found.open), (3, 3, None));
}

#[tokio::test]
async fn anchor_that_the_vault_does_not_know_is_reported() {
	let mut node = Node::new();
	node.put(1);
	node.turns(3).await;
	node.chain.settle(|ledger| ledger.anchor(AnchorKind::Records, 1, Digest::repeat_byte(8), 4));
	let found = compare(&node, &node.chain);
	assert_eq!((found.agreed, found.unknown_to_vault.as_slice()), (1, [1].as_slice()));
	assert_eq!(found.orphans(), 1);
}

#[tokio::test]
async fn batches_that_the_chain_does_not_have_are_reported() {
	let mut node = Node::new();
	for number in 1..4 {
		node.put(number);
		node.turns(3).await;
	}
	let fresh = FakeChain::new(node.clock.clone());
	let found = compare(&node, &fresh);
	assert_eq!(found.unknown_to_chain, [0, 1, 2]);
}

#[tokio::test]
async fn anchor_that_stands_for_something_else_is_reported() {
	let mut node = Node::new();
	node.put(1);
	node.turns(3).await;
	let other = FakeChain::new(node.clock.clone());
	other.settle(|ledger| ledger.anchor(AnchorKind::Records, 0, Digest::repeat_byte(8), 1));
	assert_eq!(compare(&node, &other).differing, [0]);
}

#[tokio::test]
async fn open_batch_is_told_by_what_became_of_it() {
	let mut node = Node::new();
	node.put(1);
	node.submitter.set_fate(Fate::Lost);
	node.worker.turn().await.unwrap();
	assert_eq!(compare(&node, &node.chain).open, Some((0, Open::Awaited)));
	let batch = node.vault.open_batch(Kind::Records).unwrap().unwrap();
	let taken = FakeChain::new(node.clock.clone());
	taken.settle(|ledger| ledger.anchor(AnchorKind::Records, 0, Digest::repeat_byte(8), 1));
	assert_eq!(compare(&node, &taken).open, Some((0, Open::Lost)));
	node.chain.settle(|ledger| ledger.anchor(AnchorKind::Records, 0, batch.root.into(), 1));
	let found = compare(&node, &node.chain);
	assert_eq!((found.open, found.is_clean()), (Some((0, Open::Anchored)), true));
}

#[tokio::test]
async fn open_batch_beyond_a_chain_that_lost_blocks_is_ahead() {
	let mut node = Node::new();
	node.put(1);
	node.turns(3).await;
	node.put(2);
	node.submitter.set_fate(Fate::Lost);
	node.worker.turn().await.unwrap();
	let behind = FakeChain::new(node.clock.clone());
	assert_eq!(compare(&node, &behind).open, Some((1, Open::Ahead)));
}
