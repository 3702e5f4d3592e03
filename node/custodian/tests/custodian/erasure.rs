//! What patients ask to have erased is erased, once it stands, and confirmed.

use salus_primitives::PatientId;
use salus_vault::Error;

use crate::support::{Fate, Node, PATIENT};

const OTHER: PatientId = PatientId([2; 32]);

fn is_erased(node: &Node, patient: PatientId) -> bool {
	matches!(node.vault.list(&patient.0, None, 1), Err(Error::Erased))
}

#[tokio::test]
async fn finalized_request_is_carried_out_and_confirmed() {
	let mut node = Node::new();
	node.put(1);
	node.put_for(OTHER, 2);
	node.chain.build(|ledger| ledger.erasures.insert(PATIENT));
	node.worker.turn().await.unwrap();
	assert!(!is_erased(&node, PATIENT), "a request counts when it is final");
	node.chain.finalize();
	node.turns(3).await;
	assert!(is_erased(&node, PATIENT));
	assert!(!is_erased(&node, OTHER));
	assert_eq!(node.submitter.receipts(), 1);
}

#[tokio::test]
async fn hold_keeps_the_keys() {
	let mut node = Node::new();
	node.put(1);
	node.chain.settle(|ledger| ledger.erasures.insert(PATIENT));
	node.chain.build(|ledger| ledger.holds.insert(PATIENT));
	node.worker.turn().await.unwrap();
	assert!(!is_erased(&node, PATIENT), "a hold counts at once");
	node.chain.finalize();
	node.turns(2).await;
	assert!(!is_erased(&node, PATIENT));
	assert_eq!(node.submitter.receipts(), 0);
	node.chain.settle(|ledger| ledger.holds.clear());
	node.turns(2).await;
	assert!(is_erased(&node, PATIENT));
}

#[tokio::test]
async fn withdrawal_counts_at_once() {
	let mut node = Node::new();
	node.put(1);
	node.chain.settle(|ledger| ledger.erasures.insert(PATIENT));
	node.chain.build(|ledger| ledger.erasures.remove(&PATIENT));
	node.turns(3).await;
	assert!(!is_erased(&node, PATIENT));
}

#[tokio::test]
async fn lost_receipt_is_sent_again() {
	let mut node = Node::new();
	node.put(1);
	node.chain.settle(|ledger| ledger.erasures.insert(PATIENT));
	node.submitter.set_fate(Fate::Lost);
	node.turns(8).await;
	assert_eq!(node.submitter.receipts(), 1);
	node.submitter.set_fate(Fate::Included);
	node.turns(8).await;
	assert_eq!(node.submitter.receipts(), 2);
}

#[tokio::test]
async fn crash_between_erasing_and_confirming_is_made_good() {
	let mut node = Node::new();
	node.put(1);
	node.turns(3).await;
	node.chain.settle(|ledger| ledger.erasures.insert(PATIENT));
	node.submitter.set_fate(Fate::Refused);
	assert!(node.worker.turn().await.is_err());
	assert!(is_erased(&node, PATIENT));
	let mut node = node.restart();
	node.submitter.set_fate(Fate::Included);
	node.turns(3).await;
	assert!(is_erased(&node, PATIENT));
	assert_eq!(node.submitter.receipts(), 1);
}

#[tokio::test]
async fn patient_without_records_here_gets_a_receipt() {
	let mut node = Node::new();
	node.chain.settle(|ledger| ledger.erasures.insert(PATIENT));
	node.turns(3).await;
	assert_eq!(node.submitter.receipts(), 1);
}

#[tokio::test]
async fn erased_record_still_anchors_and_its_batch_still_proves() {
	let mut node = Node::new();
	node.put(1);
	node.put_for(OTHER, 2);
	node.chain.settle(|ledger| ledger.erasures.insert(PATIENT));
	node.turns(5).await;
	assert!(is_erased(&node, PATIENT));
	assert_eq!(node.anchored(), 2);
	assert!(node.worker.reconcile().unwrap().iter().all(|found| found.is_clean()));
	let batch = node.vault.batch(salus_vault::Kind::Records, 0).unwrap().unwrap();
	assert_eq!(salus_custodian::record::batch_leaves(&batch).unwrap().len(), 2);
}
