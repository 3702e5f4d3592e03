//! Reading a version of a record.

use salus_custodian::{
	record::{record_leaf, statement, Attempt, Operation},
	Chain, Clock, Ruling,
};
use salus_primitives::{
	anchor::{self, verify, Leaf, Proof},
	consent::{Action, Purpose},
	decision::{Decision, Ground, Refusal},
	patient::Capacity,
	record::{content_digest, RecordClass, Statement},
	ConsentId, OrganizationId, PatientId,
};
use salus_vault::{Kind, Vault};
use serde_json::json;
use sp_runtime::{traits::Verify, MultiSignature};

use crate::{
	fake_chain::{Rule, GENESIS},
	support::{contents, doctor, get, patient, stranger, Document, Node, Wallet, CONSENT, PATIENT, SALT},
};

const CHUNK: usize = 64 * 1024;

/// What the custodian's worker does when a patient asks for it.
pub fn erase(node: &Node, patient: PatientId) {
	let attempt = Attempt {
		caller: &doctor().account(),
		organization: None,
		patient,
		record: None,
		version: None,
		operation: Operation::Delete,
		purpose: Purpose::PatientRequest,
	};
	let decision = Decision::Permit(Ground::Controller(Capacity::Patient));
	let ruling = Ruling { decision, head: node.chain.finalized().unwrap() };
	let ticket = node.vault.audit(attempt.entry(&ruling, true, node.clock.now())).unwrap();
	node.vault.erase_patient(ticket, &patient.0).unwrap();
}

/// What the custodian's worker does when the anchor is final.
pub fn anchor_all(vault: &Vault, kind: Kind, index: u64) -> anchor::Anchor {
	let items = vault.pending(kind, 100).unwrap().items;
	let leaves = salus_custodian::record::leaves(&items).unwrap();
	let root = anchor::root(&leaves);
	vault.begin_batch(kind, index, root.0, &items).unwrap();
	vault.confirm_batch(kind, index).unwrap();
	let signer = doctor().account();
	anchor::Anchor { root, count: leaves.len() as u32, at: 0, signer, link: Default::default() }
}

#[tokio::test]
async fn patient_reads_what_the_doctor_wrote_and_can_check_it() {
	let node = Node::new();
	let document = Document::new(&doctor(), 1, b"glucose 5.4");
	node.put(&document).await.unwrap();
	let part = node.call(&patient(), "vault_get", get(1, None, "PATRQT")).await.unwrap();
	assert_eq!(contents(&part), b"glucose 5.4");
	assert_eq!((&part["version"], &part["length"], &part["next"]), (&json!(1), &json!(11), &json!(null)));
	assert_eq!(part["ground"], json!({"controller": "patient"}));
	assert_eq!((part["class"].as_str(), part["state"].as_str()), (Some("laboratory"), Some("pending")));
	let stated: Statement = serde_json::from_value(part["statement"].clone()).unwrap();
	let signature: MultiSignature = serde_json::from_value(part["signature"].clone()).unwrap();
	assert_eq!(stated, document.statement);
	assert!(signature.verify(stated.signing_payload().as_slice(), &doctor().account()));
	assert_eq!(content_digest(&SALT, &contents(&part)), stated.content);
}

#[tokio::test]
async fn unknown_record_and_refused_record_are_answered_alike() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	let answer = |number| {
		let draft = node.draft("vault_get", &get(number, Some(1), "TREAT"));
		let request = draft.request(&stranger());
		let node = &node;
		async move { node.module.raw_json_request(&request, 1).await.unwrap().0 }
	};
	let (refused, unknown) = (answer(1).await, answer(2).await);
	assert_eq!(refused, unknown);
	assert!(refused.contains("4010"));
	// Both were tried, and both are in the log.
	let log = node.log();
	let tried: Vec<_> = log.iter().skip(1).map(|logged| logged.entry.permitted).collect();
	assert_eq!(tried, [false, false]);
	let decisions: Vec<_> = log.iter().skip(1).map(|logged| logged.entry.decision.clone()).collect();
	assert_eq!(decisions[0], decisions[1]);
}

#[tokio::test]
async fn unknown_record_is_not_found_by_its_patient_either() {
	let node = Node::new();
	assert_eq!(node.call(&patient(), "vault_get", get(1, None, "PATRQT")).await, Err(4010));
	assert!(!node.log()[0].entry.permitted, "nothing was served");
}

#[tokio::test]
async fn consent_opens_when_final_and_closes_at_once() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	let reader = doctor();
	let read = || node.call(&reader, "vault_get", get(1, Some(1), "TREAT"));
	assert_eq!(read().await, Err(4010));
	node.rule(&doctor(), Action::Access, CONSENT);
	let part = read().await.unwrap();
	assert_eq!(part["ground"], json!({"consent": 4}));
	// Revoked at the best block alone.
	node.chain.build(|ledger| ledger.rules.remove(0));
	assert_eq!(read().await, Err(4010));
	let permitted: Vec<_> = node.log().iter().map(|logged| logged.entry.permitted).collect();
	assert_eq!(permitted, [true, false, true, false]);
}

#[tokio::test]
async fn an_insurer_reads_a_claims_document_to_pay_while_the_patient_consents() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"glucose 5.4")).await.unwrap();
	node.put(&Document::new(&doctor(), 2, b"not for the insurer").class(RecordClass::General)).await.unwrap();
	let (adjudicator, insurer) = (Wallet::of("Adjudicator"), OrganizationId(9));
	node.chain.settle(|ledger| ledger.known.insert(adjudicator.account()));
	let read = |number, organization, purpose| node.call(&adjudicator, "vault_get", get(number, organization, purpose));
	assert_eq!(read(1, Some(9), "HPAYMT").await, Err(4010), "nobody has consented");

	let rule = Rule {
		account: adjudicator.account(),
		action: Action::Access,
		class: Some(RecordClass::Laboratory),
		only: Some((insurer, Purpose::Payment)),
		decision: CONSENT,
	};
	node.chain.settle(|ledger| ledger.rules.insert(0, rule));
	let part = read(1, Some(9), "HPAYMT").await.unwrap();
	assert_eq!((contents(&part), &part["ground"]), (b"glucose 5.4".to_vec(), &json!({"consent": 4})));
	let logged = node.log().pop().unwrap().entry;
	assert!(logged.permitted, "the patient sees who has read it");
	// For nothing else, for nobody else, and nothing else.
	assert_eq!(read(1, Some(9), "TREAT").await, Err(4010));
	assert_eq!(read(1, Some(8), "HPAYMT").await, Err(4010));
	assert_eq!(read(1, None, "HPAYMT").await, Err(4010));
	assert_eq!(read(2, Some(9), "HPAYMT").await, Err(4010));

	// Revoked at the best block alone.
	node.chain.build(|ledger| ledger.rules.remove(0));
	assert_eq!(read(1, Some(9), "HPAYMT").await, Err(4010));
}

#[tokio::test]
async fn refusal_of_the_patients_closes_at_once() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	node.rule(&doctor(), Action::Access, CONSENT);
	node.rule(&doctor(), Action::Access, Decision::Refuse(Refusal::Denied(ConsentId(5))));
	assert_eq!(node.call(&doctor(), "vault_get", get(1, Some(1), "TREAT")).await, Err(4010));
}

#[tokio::test]
async fn long_record_is_read_in_parts_each_decided_anew() {
	let node = Node::new();
	let long: Vec<u8> = (0..CHUNK * 20 + 5).map(|place| place as u8).collect();
	node.put(&Document::new(&doctor(), 1, &long)).await.unwrap();
	let mut parameters = get(1, None, "PATRQT");
	let first = node.call(&patient(), "vault_get", parameters.clone()).await.unwrap();
	assert_eq!((contents(&first).len(), &first["next"]), (CHUNK * 16, &json!(16)));
	parameters["offset"] = first["next"].clone();
	let second = node.call(&patient(), "vault_get", parameters.clone()).await.unwrap();
	assert_eq!(second["next"], json!(null));
	assert_eq!([contents(&first), contents(&second)].concat(), long);
	node.chain.build(|ledger| ledger.rules.clear());
	assert_eq!(node.call(&patient(), "vault_get", parameters).await, Err(4010));
}

#[tokio::test]
async fn offset_behind_the_end_is_refused() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	let mut parameters = get(1, None, "PATRQT");
	parameters["offset"] = json!(7);
	assert_eq!(node.call(&patient(), "vault_get", parameters).await, Err(4005));
}

#[tokio::test]
async fn latest_version_is_read_unless_another_is_named() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"first")).await.unwrap();
	node.put(&Document::new(&doctor(), 1, b"second").version(2)).await.unwrap();
	let mut parameters = get(1, None, "PATRQT");
	let latest = node.call(&patient(), "vault_get", parameters.clone()).await.unwrap();
	assert_eq!((contents(&latest), &latest["version"]), (b"second".to_vec(), &json!(2)));
	parameters["version"] = json!(1);
	let first = node.call(&patient(), "vault_get", parameters.clone()).await.unwrap();
	assert_eq!(contents(&first), b"first");
	parameters["version"] = json!(3);
	assert_eq!(node.call(&patient(), "vault_get", parameters).await, Err(4010));
}

#[tokio::test]
async fn durable_record_comes_with_its_proof() {
	let node = Node::new();
	for number in 1..4 {
		node.put(&Document::new(&doctor(), number, &[number])).await.unwrap();
	}
	let anchor = anchor_all(&node.vault, Kind::Records, 0);
	let part = node.call(&patient(), "vault_get", get(2, None, "PATRQT")).await.unwrap();
	assert_eq!(part["state"], "durable");
	let leaf: Leaf = serde_json::from_value(part["anchor"]["leaf"].clone()).unwrap();
	let proof: Proof = serde_json::from_value(part["anchor"]["proof"].clone()).unwrap();
	assert!(verify(&anchor.root, anchor.count, &leaf, &proof));
	let stored = node.vault.stat(&PATIENT.0, &[2; 32], None).unwrap().unwrap();
	assert_eq!(leaf, record_leaf(&stored).unwrap());
	assert_eq!(statement(GENESIS, &stored.meta).unwrap().record.0, [2; 32]);
}

#[tokio::test]
async fn entry_in_the_log_says_who_why_and_on_what_ground() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	node.rule(&doctor(), Action::Access, CONSENT);
	node.call(&doctor(), "vault_get", get(1, Some(1), "TREAT")).await.unwrap();
	let entry = node.log().pop().unwrap().entry;
	let head = node.chain.finalized().unwrap();
	assert_eq!(entry.caller, <[u8; 32]>::from(doctor().account()));
	assert_eq!((entry.organization, entry.record, entry.version), (Some(1), Some([1; 32]), Some(1)));
	assert_eq!((entry.operation, entry.purpose), (b'R', Purpose::Treatment as u8));
	assert_eq!(salus_custodian::record::decision(&entry).unwrap(), CONSENT);
	assert_eq!((entry.head, entry.head_number), (head.hash.0, head.number));
}

#[tokio::test]
async fn erased_record_is_told_to_who_might_have_read_it_and_to_nobody_else() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	erase(&node, PATIENT);
	assert_eq!(node.call(&patient(), "vault_get", get(1, None, "PATRQT")).await, Err(4032));
	assert_eq!(node.call(&stranger(), "vault_get", get(1, Some(1), "TREAT")).await, Err(4010));
}
