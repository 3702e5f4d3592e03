//! What a laboratory signs for: a result that its vault has anchored, as the chain's final state has it, and nothing that a vault only says.

mod support;

use salus_primitives::{
	anchor::{self, Anchor, AnchorKind, Leaf, RecordLeaf},
	laboratory::ResultEvidence,
	AccountId, Digest, OrganizationId, RecordId,
};
use salus_wallet::{
	chain::BlockId,
	command::lab::report::evidence_in,
	error::{Error, Result},
	proofs::Final,
	vault::Durable,
};
use serde_json::{json, Value};

const LABORATORY: OrganizationId = OrganizationId(3);

/// A chain on paper: how far it is final, and in which block each of the laboratory's anchors is.
struct Paper {
	newest: u64,
	anchors: Vec<(u64, Anchor)>,
}

impl Final for Paper {
	async fn newest(&self) -> Result<BlockId> {
		Ok(BlockId { number: self.newest, hash: Digest::zero() })
	}

	async fn anchor_in(
		&self,
		block: BlockId,
		custodian: OrganizationId,
		kind: AnchorKind,
		index: u64,
	) -> Result<Option<Anchor>> {
		let own = (custodian, kind) == (LABORATORY, AnchorKind::Records);
		let found = usize::try_from(index).ok().and_then(|index| self.anchors.get(index)).filter(|_| own);
		Ok(found.filter(|(since, _)| *since <= block.number).map(|(_, anchor)| anchor.clone()))
	}
}

fn leaf(record: u8) -> RecordLeaf {
	RecordLeaf { record: RecordId([record; 32]), ..support::leaf() }
}

/// Two results, which the second anchor stands for.
fn leaves() -> Vec<Leaf> {
	vec![Leaf::Record(leaf(4)), Leaf::Record(leaf(5))]
}

/// The laboratory's first anchor is in block 7, the second one in block 10.
fn chain(newest: u64) -> Paper {
	let signer = AccountId::from([4; 32]);
	let mut link = Digest::zero();
	let mut anchored = |index: u64, leaves: &[Leaf]| {
		let (root, count) = (anchor::root(leaves), u32::try_from(leaves.len()).expect("few"));
		link = anchor::link(&link, LABORATORY, AnchorKind::Records, index, &root, count, 1_000, &signer);
		Anchor { root, count, at: 1_000, signer: signer.clone(), link }
	};
	let anchors = vec![(7, anchored(0, &[Leaf::Record(leaf(9))])), (10, anchored(1, &leaves()))];
	Paper { newest, anchors }
}

/// What a vault tells of the second result, true or not.
fn told(index: u64, leaf: &Leaf) -> Value {
	json!({ "number": 10, "index": index, "leaf": leaf, "proof": anchor::prove(&leaves(), 1).expect("it is there") })
}

async fn signed_for(chain: &Paper, told: Value) -> Result<ResultEvidence> {
	let which = Durable { patient: leaf(5).patient, record: RecordId([5; 32]), version: 1 };
	evidence_in(chain, LABORATORY, which, told).await
}

async fn refused(chain: &Paper, told: Value) -> String {
	match signed_for(chain, told).await {
		Err(Error::Verification(why)) => why,
		other => panic!("{other:?}"),
	}
}

#[tokio::test]
async fn nobody_signs_for_an_anchor_before_it_is_final() {
	// The anchor is in the best block already, and the vault says that it is durable. One block more, and it is.
	let told = told(1, &leaves()[1]);
	let why = refused(&chain(9), told.clone()).await;
	assert_eq!(why, "custodian 3 has no anchor 1 of records in final state");
	let evidence = signed_for(&chain(10), told).await.expect("it is final");
	assert_eq!((evidence.anchor, evidence.leaf), (1, leaf(5)));
}

#[tokio::test]
async fn nobody_signs_for_an_anchor_that_another_has_replaced() {
	// The fork that became final has another batch in the same place.
	let mut other = chain(10);
	other.anchors[1].1.root = anchor::root(&[Leaf::Record(leaf(6)), Leaf::Record(leaf(7))]);
	let Anchor { root, count, at, signer, .. } = other.anchors[1].1.clone();
	let link = anchor::link(&other.anchors[0].1.link, LABORATORY, AnchorKind::Records, 1, &root, count, at, &signer);
	other.anchors[1].1.link = link;
	let why = refused(&other, told(1, &leaves()[1])).await;
	assert!(why.starts_with("the leaf is not in anchor 1 of custodian 3"), "{why}");
}

#[tokio::test]
async fn nobody_signs_for_what_a_vault_only_says() {
	let changed = Leaf::Record(RecordLeaf { commitment: Digest::repeat_byte(1), ..leaf(5) });
	for (told, why) in [
		(told(1, &changed), "the leaf is not in anchor 1 of custodian 3"),
		(told(0, &leaves()[1]), "the leaf is not in anchor 0 of custodian 3"),
		(told(2, &leaves()[1]), "custodian 3 has no anchor 2"),
	] {
		let found = refused(&chain(10), told).await;
		assert!(found.starts_with(why), "{found}");
	}
	// Anchored, but another record than was asked for.
	let mut other = told(1, &leaves()[0]);
	other["proof"] = json!(anchor::prove(&leaves(), 0).expect("it is there"));
	let why = refused(&chain(10), other).await;
	assert_eq!(why, "the vault sent the leaf of another record than the one asked for");
	let nothing = signed_for(&chain(10), json!({ "number": 10 })).await;
	assert!(matches!(nothing, Err(Error::WrongVersion(_))), "{nothing:?}");
}
