//! Claims that something is anchored, as `record get`, `record watch` and `record accesses` write them.

mod support;

use codec::Encode;
use salus_primitives::{
	anchor::{self, AccessLeaf, Anchor, AnchorKind, Leaf},
	decision::{Decision, Refusal},
	AccountId, Digest, OrganizationId, PatientId,
};
use salus_wallet::{
	error::Error,
	proofs::{check_entry, claims, follows, record},
};
use serde_json::{json, Value};
use sha2::{Digest as _, Sha256};

const PATIENT: PatientId = PatientId([3; 32]);

/// The hash as the vault defines it: over the SCALE encoding of sequence, previous hash, salt, and the entry's fields in their order.
fn hash(sequence: u64, decision: Decision) -> Digest {
	let (previous, salt, caller, head) = ([1u8; 32], [2u8; 32], [4u8; 32], [6u8; 32]);
	let mut body = sequence.encode();
	body.extend(previous);
	body.extend(salt);
	body.extend(1_700_000_000_000u64.encode());
	body.extend(caller);
	body.extend(Some(7u32).encode());
	body.extend(PATIENT.0);
	body.extend(Some([5u8; 32]).encode());
	body.extend(None::<u32>.encode());
	body.push(b'R');
	body.push(0);
	body.extend(decision.encode().encode());
	body.push(0);
	body.extend(head);
	body.extend(90u32.encode());
	let hash: [u8; 32] = Sha256::new().chain_update(b"salus/vault/log-entry/1").chain_update(body).finalize().into();
	hash.into()
}

fn entry(sequence: u64, anchored: bool) -> Value {
	let decision = Decision::Refuse(Refusal::NoConsent);
	let leaf = Leaf::Access(AccessLeaf { sequence, entry: hash(sequence, decision) });
	let proof = anchor::prove(std::slice::from_ref(&leaf), 0).expect("a proof");
	json!({
		"sequence": sequence,
		"at": 1_700_000_000_000u64,
		"caller": AccountId::from([4; 32]),
		"organization": 7,
		"record": format!("0x{}", hex::encode([5; 32])),
		"version": null,
		"operation": "R",
		"purpose": "TREAT",
		"decision": decision,
		"permitted": false,
		"head": Digest::from([6; 32]),
		"headNumber": 90,
		"salt": Digest::from([2; 32]),
		"previous": Digest::from([1; 32]),
		"hash": hash(sequence, decision),
		"leaf": leaf,
		"anchor": anchored.then(|| json!({ "index": 12, "proof": proof })),
	})
}

#[test]
fn entries_that_are_anchored_make_claims() {
	let log =
		json!({ "patient": PATIENT, "custodian": 7, "entries": [entry(0, true), entry(1, false), entry(2, true)] });
	let claims = claims(&log.to_string(), None).expect("claims");
	assert_eq!(claims.len(), 2);
	assert!(claims.iter().all(|claim| claim.custodian == OrganizationId(7) && claim.index == 12));
}

#[test]
fn an_entry_that_was_changed_is_noticed() {
	check_entry(PATIENT, &entry(0, true)).expect("it is the one that was logged");
	assert!(check_entry(PatientId([9; 32]), &entry(0, true)).is_err());
	for (field, value) in [
		("at", json!(1)),
		("sequence", json!(1)),
		("caller", json!(AccountId::from([9; 32]))),
		("organization", json!(null)),
		("record", json!(null)),
		("version", json!(1)),
		("operation", json!("C")),
		("purpose", json!("BTG")),
		("decision", json!(Decision::Refuse(Refusal::NotAMember))),
		("permitted", json!(true)),
		("head", json!(Digest::zero())),
		("headNumber", json!(91)),
		("salt", json!(Digest::zero())),
		("previous", json!(Digest::zero())),
	] {
		let mut changed = entry(0, true);
		changed[field] = value;
		assert!(matches!(check_entry(PATIENT, &changed), Err(Error::Verification(_))), "{field}");
	}
}

#[test]
fn a_single_claim_is_read_from_what_get_wrote() {
	let leaf = Leaf::Access(AccessLeaf { sequence: 3, entry: Digest::zero() });
	let proof = anchor::prove(std::slice::from_ref(&leaf), 0).expect("a proof");
	let read = json!({ "custodian": 7, "anchor": { "kind": "access-log", "index": 1, "leaf": leaf, "proof": proof } });
	let found = claims(&read.to_string(), Some(OrganizationId(8))).expect("a claim");
	assert_eq!(found.len(), 1);
	assert_eq!((found[0].custodian, found[0].index, &found[0].leaf), (OrganizationId(8), 1, &leaf));
	assert_eq!(claims(&read.to_string(), None).expect("a claim")[0].custodian, OrganizationId(7));
}

#[test]
fn a_record_is_read_from_what_its_author_was_told() {
	let leaf = Leaf::Record(support::leaf());
	let proof = anchor::prove(std::slice::from_ref(&leaf), 0).expect("a proof");
	let told = json!({ "number": 10, "block": Digest::zero(), "index": 1, "leaf": leaf, "proof": proof });
	for said in [json!({ "custodian": 7, "durable": told }), json!({ "custodian": 7, "anchor": told, "durable": null })]
	{
		let found = record(&said.to_string(), OrganizationId(7)).expect("a record");
		assert_eq!((found.index, &found.leaf, &found.proof), (1, &leaf, &proof));
	}
}

#[test]
fn nobody_shows_a_record_of_another_vault_or_no_record() {
	let (leaf, other) =
		(Leaf::Record(support::leaf()), Leaf::Access(AccessLeaf { sequence: 3, entry: Digest::zero() }));
	let told = |leaf: &Leaf| {
		let proof = anchor::prove(std::slice::from_ref(leaf), 0).expect("a proof");
		json!({ "custodian": 7, "durable": { "index": 1, "leaf": leaf, "proof": proof } }).to_string()
	};
	for (text, asked, why) in [
		(told(&leaf), 8, "in the vault of organization 7, and organization 8 shows what is in its own"),
		(told(&other), 7, "this tells of no record"),
	] {
		let error = record(&text, OrganizationId(asked)).expect_err("it is refused");
		assert!(error.exit_code() == 2 && error.to_string().contains(why), "{error}");
	}
	assert_eq!(record("{\"custodian\":7}", OrganizationId(7)).expect_err("nothing is anchored").exit_code(), 11);
}

#[test]
fn what_is_no_claim_says_why() {
	let not_anchored = json!({ "custodian": 7, "anchor": null }).to_string();
	assert_eq!(claims(&not_anchored, None).expect_err("none").exit_code(), 11);
	for wrong in ["", "[]", "{}", "{\"custodian\":7,\"anchor\":{}}", "{\"custodian\":7,\"entries\":[{}]}"] {
		assert!(claims(wrong, None).is_err(), "{wrong}");
	}
}

#[test]
fn an_anchor_follows_the_one_before_it_and_no_other() {
	let (custodian, kind, signer) = (OrganizationId(7), AnchorKind::Records, AccountId::from([4; 32]));
	let (previous, root) = (Digest::from([1; 32]), Digest::from([2; 32]));
	let link = anchor::link(&previous, custodian, kind, 5, &root, 9, 1000, &signer);
	let anchor = Anchor { root, count: 9, at: 1000, signer, link };
	assert!(follows(&anchor, &previous, custodian, kind, 5));
	assert!(!follows(&anchor, &Digest::zero(), custodian, kind, 5));
	assert!(!follows(&anchor, &previous, custodian, kind, 6));
	assert!(!follows(&anchor, &previous, OrganizationId(8), kind, 5));
	assert!(!follows(&anchor, &previous, custodian, AnchorKind::AccessLog, 5));
	assert!(!follows(&Anchor { count: 8, ..anchor }, &previous, custodian, kind, 5));
}
