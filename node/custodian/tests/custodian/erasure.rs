//! What patients ask to have erased is begun once it stands, erased once there is no way back, and confirmed.

use salus_custodian::{record::decision, NotSubmitted, Trouble};
use salus_primitives::{
	decision::{Decision, Ground},
	erasure::ErasureStage,
	patient::{Capacity, GuardianRole},
	PatientId,
};
use salus_vault::{operation, Error};

use crate::support::{Fate, Node, PATIENT};

const OTHER: PatientId = PatientId([2; 32]);

fn is_erased(node: &Node, patient: PatientId) -> bool {
	matches!(node.vault.list(&patient.0, None, 1), Err(Error::Erased))
}

fn stage(node: &Node) -> Option<ErasureStage> {
	node.chain.latest_erasure(PATIENT).stage()
}

/// A node with a durable record of the patient, who has asked for erasure.
async fn asked() -> Node {
	let mut node = Node::new();
	node.put(1);
	node.turns(3).await;
	node.chain.settle(|ledger| ledger.ask(PATIENT, Capacity::Patient));
	node
}

/// The same, and the node has sent that it begins, which is in the best block.
async fn begun() -> Node {
	let mut node = asked().await;
	node.worker.turn().await.unwrap();
	assert_eq!(stage(&node), Some(ErasureStage::Begun));
	node
}

/// The node restarts, the chain goes on, and the patient ends up erased, with a receipt on the chain.
async fn recovers(node: Node) -> Node {
	let mut node = node.restart();
	node.submitter.set_fate(Fate::Included);
	node.chain.settle(|_| ());
	node.turns(4).await;
	assert!(is_erased(&node, PATIENT));
	assert_eq!(stage(&node), Some(ErasureStage::Erased));
	node
}

#[tokio::test]
async fn request_is_begun_then_carried_out_then_confirmed() {
	let mut node = Node::new();
	node.put(1);
	node.put_for(OTHER, 2);
	node.turns(3).await;
	node.chain.build(|ledger| ledger.ask(PATIENT, Capacity::Patient));
	node.worker.turn().await.unwrap();
	assert_eq!(node.submitter.beginnings(), 0, "a request counts when it is final");
	node.chain.finalize();
	node.worker.turn().await.unwrap();
	assert_eq!(stage(&node), Some(ErasureStage::Begun));
	node.worker.turn().await.unwrap();
	assert!(!is_erased(&node, PATIENT), "what is begun counts when it is final");
	node.chain.finalize();
	node.worker.turn().await.unwrap();
	assert!(is_erased(&node, PATIENT));
	assert_eq!(stage(&node), Some(ErasureStage::Erased));
	node.turns(12).await;
	assert!(!is_erased(&node, OTHER));
	assert_eq!((node.submitter.beginnings(), node.submitter.receipts()), (1, 1));
}

#[tokio::test]
async fn hold_counts_at_once_and_keeps_the_erasure_from_beginning() {
	let mut node = asked().await;
	node.chain.build(|ledger| ledger.hold(PATIENT));
	node.turns(12).await;
	assert!(!is_erased(&node, PATIENT));
	assert_eq!((stage(&node), node.submitter.beginnings()), (Some(ErasureStage::Held), 0));
	node.chain.settle(|ledger| ledger.lift(PATIENT));
	node.turns(4).await;
	assert!(is_erased(&node, PATIENT));
}

#[tokio::test]
async fn suspension_counts_at_once_and_keeps_the_erasure_from_beginning() {
	let mut node = asked().await;
	node.chain.build(|ledger| ledger.suspended.insert(PATIENT));
	node.turns(12).await;
	assert!(!is_erased(&node, PATIENT));
	assert_eq!((stage(&node), node.submitter.beginnings()), (Some(ErasureStage::Asked), 0));
	node.chain.settle(|ledger| ledger.suspended.clear());
	node.turns(4).await;
	assert!(is_erased(&node, PATIENT));
}

#[tokio::test]
async fn withdrawal_counts_at_once() {
	let mut node = asked().await;
	assert!(node.chain.build(|ledger| ledger.withdraw(PATIENT)));
	node.turns(12).await;
	assert!(!is_erased(&node, PATIENT));
	assert_eq!((stage(&node), node.submitter.beginnings()), (None, 0));
}

#[tokio::test]
async fn withdrawal_that_is_in_a_block_before_the_beginning_keeps_the_keys() {
	let mut node = asked().await;
	node.submitter.set_fate(Fate::Lost);
	node.worker.turn().await.unwrap();
	// The beginning lies in the pool while others are faster.
	assert!(node.chain.build(|ledger| ledger.withdraw(PATIENT)));
	assert!(!node.chain.build(|ledger| ledger.begin_erasure(PATIENT)));
	node.chain.finalize();
	node.turns(12).await;
	assert!(!is_erased(&node, PATIENT));
	assert_eq!((stage(&node), node.submitter.receipts()), (None, 0));
}

#[tokio::test]
async fn hold_that_is_in_a_block_before_the_beginning_keeps_the_keys() {
	let mut node = asked().await;
	node.submitter.set_fate(Fate::Lost);
	node.worker.turn().await.unwrap();
	assert!(node.chain.build(|ledger| ledger.hold(PATIENT)));
	assert!(!node.chain.build(|ledger| ledger.begin_erasure(PATIENT)));
	node.chain.finalize();
	node.turns(12).await;
	assert!(!is_erased(&node, PATIENT));
	assert_eq!((stage(&node), node.submitter.receipts()), (Some(ErasureStage::Held), 0));
}

#[tokio::test]
async fn beginning_that_is_undone_keeps_the_keys_until_it_is_sent_again() {
	let mut node = begun().await;
	node.chain.reorganize();
	assert!(node.chain.settle(|ledger| ledger.hold(PATIENT)));
	node.turns(12).await;
	assert!(!is_erased(&node, PATIENT));
	node.chain.settle(|ledger| ledger.lift(PATIENT));
	node.turns(4).await;
	assert!(is_erased(&node, PATIENT));
	assert_eq!(node.submitter.beginnings(), 2);
}

#[tokio::test]
async fn suspension_after_the_beginning_stops_nothing() {
	let mut node = begun().await;
	node.chain.settle(|ledger| ledger.suspended.insert(PATIENT));
	node.turns(2).await;
	assert!(is_erased(&node, PATIENT));
	assert_eq!(stage(&node), Some(ErasureStage::Erased));
}

#[tokio::test]
async fn what_a_person_began_is_carried_out_too() {
	let mut node = asked().await;
	assert!(node.chain.settle(|ledger| ledger.begin_erasure(PATIENT)));
	node.turns(2).await;
	assert!(is_erased(&node, PATIENT));
	assert_eq!((node.submitter.beginnings(), stage(&node)), (0, Some(ErasureStage::Erased)));
}

#[tokio::test]
async fn lost_beginning_is_sent_again_after_some_blocks() {
	let mut node = asked().await;
	node.submitter.set_fate(Fate::Lost);
	node.turns(8).await;
	assert_eq!(node.submitter.beginnings(), 1, "patience first");
	node.submitter.set_fate(Fate::Included);
	node.turns(4).await;
	assert_eq!((node.submitter.beginnings(), stage(&node)), (2, Some(ErasureStage::Erased)));
}

#[tokio::test]
async fn lost_receipt_is_sent_again_after_some_blocks() {
	let mut node = begun().await;
	node.chain.finalize();
	node.submitter.set_fate(Fate::Lost);
	node.turns(8).await;
	assert!(is_erased(&node, PATIENT));
	assert_eq!(node.submitter.receipts(), 1, "patience first");
	node.submitter.set_fate(Fate::Included);
	node.turns(4).await;
	assert_eq!((node.submitter.receipts(), stage(&node)), (2, Some(ErasureStage::Erased)));
}

#[tokio::test]
async fn receipt_that_is_undone_is_sent_again() {
	let mut node = begun().await;
	node.chain.finalize();
	node.worker.turn().await.unwrap();
	assert_eq!(stage(&node), Some(ErasureStage::Erased));
	node.chain.reorganize();
	assert_eq!(stage(&node), Some(ErasureStage::Begun));
	node.turns(12).await;
	assert_eq!((node.submitter.receipts(), stage(&node)), (2, Some(ErasureStage::Erased)));
}

#[tokio::test]
async fn crash_before_the_beginning_is_taken_by_the_pool_is_made_good() {
	let mut node = asked().await;
	node.submitter.set_fate(Fate::Refused);
	assert!(matches!(node.worker.turn().await, Err(Trouble::NotSubmitted(NotSubmitted::Refused))));
	assert!(!is_erased(&node, PATIENT));
	recovers(node).await;
}

#[tokio::test]
async fn crash_after_the_beginning_is_sent_and_lost_is_made_good() {
	let mut node = asked().await;
	node.submitter.set_fate(Fate::Lost);
	node.worker.turn().await.unwrap();
	assert_eq!((node.submitter.beginnings(), stage(&node)), (1, Some(ErasureStage::Asked)));
	recovers(node).await;
}

#[tokio::test]
async fn crash_after_the_beginning_is_included_is_made_good() {
	let node = recovers(begun().await).await;
	assert_eq!((node.submitter.beginnings(), node.submitter.receipts()), (1, 1));
}

#[tokio::test]
async fn crash_after_the_beginning_is_final_and_before_keys_are_destroyed_is_made_good() {
	let node = begun().await;
	node.chain.finalize();
	assert!(!is_erased(&node, PATIENT));
	let node = recovers(node).await;
	assert_eq!((node.submitter.beginnings(), node.submitter.receipts()), (1, 1));
}

#[tokio::test]
async fn crash_after_keys_are_destroyed_and_before_the_receipt_is_sent_is_made_good() {
	let mut node = begun().await;
	node.chain.finalize();
	node.submitter.set_fate(Fate::Refused);
	assert!(matches!(node.worker.turn().await, Err(Trouble::NotSubmitted(NotSubmitted::Refused))));
	assert!(is_erased(&node, PATIENT));
	// Nobody can make the chain say otherwise meanwhile.
	assert!(!node.chain.settle(|ledger| ledger.withdraw(PATIENT)));
	assert!(!node.chain.settle(|ledger| ledger.hold(PATIENT)));
	let node = recovers(node).await;
	assert_eq!(node.submitter.receipts(), 1);
}

#[tokio::test]
async fn crash_after_the_receipt_is_included_is_made_good() {
	let mut node = begun().await;
	node.chain.finalize();
	node.worker.turn().await.unwrap();
	assert_eq!(stage(&node), Some(ErasureStage::Erased));
	let node = recovers(node).await;
	assert_eq!(node.submitter.receipts(), 1);
}

#[tokio::test]
async fn access_log_names_the_capacity_in_which_erasure_was_asked() {
	let guardian = Capacity::Guardian(GuardianRole::PowerOfAttorney);
	for capacity in [Capacity::Patient, guardian] {
		let mut node = Node::new();
		node.put(1);
		node.chain.settle(|ledger| ledger.ask(PATIENT, capacity));
		node.turns(4).await;
		let log = node.vault.accesses(&PATIENT.0, None, 10).unwrap();
		let erasures: Vec<_> = log.iter().filter(|logged| logged.entry.operation == operation::DELETE).collect();
		let [logged] = erasures.as_slice() else { panic!("one entry for one erasure") };
		assert_eq!(decision(&logged.entry), Ok(Decision::Permit(Ground::Controller(capacity))));
	}
}

#[tokio::test]
async fn patient_without_records_here_gets_a_receipt() {
	let mut node = Node::new();
	node.chain.settle(|ledger| ledger.ask(PATIENT, Capacity::Patient));
	node.turns(3).await;
	assert_eq!(stage(&node), Some(ErasureStage::Erased));
}

#[tokio::test]
async fn erased_record_still_anchors_and_its_batch_still_proves() {
	let mut node = Node::new();
	node.put(1);
	node.put_for(OTHER, 2);
	node.chain.settle(|ledger| ledger.ask(PATIENT, Capacity::Patient));
	node.turns(6).await;
	assert!(is_erased(&node, PATIENT));
	assert_eq!(node.anchored(), 2);
	assert!(node.worker.reconcile().unwrap().iter().all(|found| found.is_clean()));
	let batch = node.vault.batch(salus_vault::Kind::Records, 0).unwrap().unwrap();
	assert_eq!(salus_custodian::record::batch_leaves(&batch).unwrap().len(), 2);
}
