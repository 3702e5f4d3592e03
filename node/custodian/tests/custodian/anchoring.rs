//! Batches are anchored, confirmed, sent again and given up.

use salus_custodian::{access::MAX_AGE, record::batch_leaves, NotSubmitted, Trouble, Unanswered};
use salus_primitives::{
	anchor::{prove, verify, AnchorKind},
	Digest,
};
use salus_vault::{Kind, State};

use crate::support::{Fate, Node, PATIENT};

#[tokio::test]
async fn record_becomes_durable_when_its_anchor_is_final() {
	let mut node = Node::new();
	let record = node.put(1);
	let mut notices = node.durability.listen();
	node.worker.turn().await.unwrap();
	assert_eq!(node.state(record), State::Batched { index: 0 });
	node.worker.turn().await.unwrap();
	assert_eq!(node.state(record), State::Batched { index: 0 }, "what is included is not yet final");
	node.chain.finalize();
	node.worker.turn().await.unwrap();
	assert_eq!(node.state(record), State::Durable { index: 0, position: 0 });
	let notice = notices.try_recv().unwrap();
	assert_eq!((notice.patient, notice.record, notice.version, notice.index), (PATIENT, record, 1, 0));
	assert!(notices.try_recv().is_err(), "one notice for each version");
}

#[tokio::test]
async fn records_and_log_are_anchored_apart_and_every_leaf_is_proven() {
	let mut node = Node::new();
	for number in 1..=5 {
		node.put(number);
	}
	node.turns(3).await;
	for (kind, of_vault) in [(AnchorKind::Records, Kind::Records), (AnchorKind::AccessLog, Kind::AccessLog)] {
		let anchors = node.chain.anchors(kind);
		assert_eq!(anchors.len(), 1);
		let leaves = batch_leaves(&node.vault.batch(of_vault, 0).unwrap().unwrap()).unwrap();
		assert_eq!(leaves.len(), 5);
		for (position, leaf) in leaves.iter().enumerate() {
			let proof = prove(&leaves, position as u32).unwrap();
			assert_eq!(leaf.kind(), kind);
			assert!(verify(&anchors[0].root, anchors[0].count, leaf, &proof));
		}
	}
}

#[tokio::test]
async fn nothing_pending_anchors_nothing() {
	let mut node = Node::new();
	node.turns(5).await;
	assert!(node.chain.anchors(AnchorKind::Records).is_empty());
	assert!(node.chain.anchors(AnchorKind::AccessLog).is_empty());
}

#[tokio::test]
async fn what_comes_meanwhile_waits_for_the_next_batch() {
	let mut node = Node::new();
	let first = node.put(1);
	node.worker.turn().await.unwrap();
	let second = node.put(2);
	node.worker.turn().await.unwrap();
	assert_eq!(node.state(second), State::Pending);
	node.chain.finalize();
	node.turns(3).await;
	assert_eq!(node.state(first), State::Durable { index: 0, position: 0 });
	assert_eq!(node.state(second), State::Durable { index: 1, position: 0 });
}

#[tokio::test]
async fn lost_anchor_is_sent_again_after_some_blocks() {
	let mut node = Node::new();
	let record = node.put(1);
	node.submitter.set_fate(Fate::Lost);
	node.turns(8).await;
	assert_eq!(node.submitter.sent(), 1, "patience first");
	node.submitter.set_fate(Fate::Included);
	node.turns(3).await;
	assert_eq!(node.submitter.sent(), 2);
	assert_eq!(node.state(record), State::Durable { index: 0, position: 0 });
	assert_eq!(node.anchored(), 1);
}

#[tokio::test]
async fn anchor_that_is_undone_is_sent_again() {
	let mut node = Node::new();
	let record = node.put(1);
	node.worker.turn().await.unwrap();
	node.chain.reorganize();
	node.turns(12).await;
	assert_eq!(node.submitter.sent(), 2);
	assert_eq!(node.state(record), State::Durable { index: 0, position: 0 });
	assert_eq!(node.anchored(), 1);
}

#[tokio::test]
async fn second_copy_of_an_anchor_changes_nothing() {
	let mut node = Node::new();
	node.put(1);
	node.submitter.set_fate(Fate::Lost);
	node.worker.turn().await.unwrap();
	let batch = node.vault.open_batch(Kind::Records).unwrap().unwrap();
	let root = Digest::from(batch.root);
	assert!(node.chain.build(|ledger| ledger.anchor(AnchorKind::Records, 0, root, 1)));
	assert!(!node.chain.build(|ledger| ledger.anchor(AnchorKind::Records, 0, root, 1)));
	node.chain.finalize();
	node.turns(2).await;
	assert_eq!(node.anchored(), 1);
}

#[tokio::test]
async fn batch_whose_place_is_taken_is_anchored_anew() {
	let mut node = Node::new();
	let record = node.put(1);
	node.submitter.set_fate(Fate::Lost);
	node.worker.turn().await.unwrap();
	node.chain.settle(|ledger| ledger.anchor(AnchorKind::Records, 0, Digest::repeat_byte(8), 1));
	node.submitter.set_fate(Fate::Included);
	node.turns(3).await;
	assert_eq!(node.state(record), State::Durable { index: 1, position: 0 });
	assert!(node.vault.batch(Kind::Records, 0).unwrap().is_none());
}

#[tokio::test]
async fn batch_is_kept_while_the_chain_here_lacks_blocks() {
	let mut node = Node::new();
	node.put(1);
	node.turns(3).await;
	let record = node.put(2);
	node.submitter.set_fate(Fate::Lost);
	node.worker.turn().await.unwrap();
	// The database under the chain has lost what was final; the vault has not.
	let lost = node.chain.settle(|ledger| std::mem::take(&mut ledger.anchors));
	node.submitter.set_fate(Fate::Included);
	node.turns(3).await;
	assert_eq!(node.vault.open_batch(Kind::Records).unwrap().map(|batch| batch.index), Some(1));
	assert_eq!(node.anchored(), 0, "nothing is sent for a place that is not next");
	node.chain.settle(|ledger| ledger.anchors = lost);
	node.turns(3).await;
	assert_eq!(node.state(record), State::Durable { index: 1, position: 0 });
	assert_eq!(node.anchored(), 2, "nothing is anchored twice");
}

#[tokio::test]
async fn same_root_with_another_count_is_not_ours() {
	let mut node = Node::new();
	let record = node.put(1);
	node.submitter.set_fate(Fate::Lost);
	node.worker.turn().await.unwrap();
	let root = node.vault.open_batch(Kind::Records).unwrap().unwrap().root;
	node.chain.settle(|ledger| ledger.anchor(AnchorKind::Records, 0, root.into(), 2));
	node.submitter.set_fate(Fate::Included);
	node.turns(3).await;
	assert_eq!(node.state(record), State::Durable { index: 1, position: 0 });
}

#[tokio::test]
async fn refused_transaction_is_tried_again_at_the_next_block() {
	let mut node = Node::new();
	let record = node.put(1);
	node.submitter.set_fate(Fate::Refused);
	for _ in 0..3 {
		let trouble = node.worker.turn().await;
		assert!(matches!(trouble, Err(Trouble::NotSubmitted(NotSubmitted::Refused))));
	}
	node.submitter.set_fate(Fate::Included);
	node.turns(3).await;
	assert_eq!(node.state(record), State::Durable { index: 0, position: 0 });
}

#[tokio::test]
async fn stale_head_anchors_nothing() {
	let mut node = Node::new();
	let record = node.put(1);
	node.clock.advance(MAX_AGE.as_millis() as u64 + 1);
	let trouble = node.worker.turn().await;
	assert!(matches!(trouble, Err(Trouble::Unanswered(Unanswered::StaleHead { .. }))));
	assert_eq!(node.state(record), State::Pending);
	node.chain.settle(|_| ());
	node.turns(3).await;
	assert_eq!(node.state(record), State::Durable { index: 0, position: 0 });
}

#[tokio::test]
async fn sealed_vault_is_waited_for() {
	let mut node = Node::new();
	node.vault.seal();
	let trouble = node.worker.turn().await;
	assert!(matches!(trouble, Err(Trouble::Vault(salus_vault::Error::Sealed))));
}

#[tokio::test]
async fn worker_runs_on_blocks_and_ends_with_them() {
	let node = Node::new();
	let record = node.put(1);
	let (tick, blocks) = futures::channel::mpsc::unbounded();
	let Node { chain, vault, worker, .. } = node;
	let running = tokio::spawn(worker.run(blocks));
	let durable = || {
		let stored = vault.stat(&PATIENT.0, &record.0, None).unwrap().unwrap();
		matches!(stored.state, State::Durable { .. })
	};
	for _ in 0..500 {
		tick.unbounded_send(()).unwrap();
		tokio::time::sleep(std::time::Duration::from_millis(10)).await;
		chain.finalize();
		if durable() {
			break;
		}
	}
	assert!(durable());
	drop(tick);
	running.await.unwrap();
}
