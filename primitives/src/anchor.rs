//! Anchors: what the chain keeps of a batch of records or of access-log entries, and how a leaf is shown to be in one.
//!
//! The tree is that of `binary-merkle-tree` over BLAKE2b-256. A leaf goes in as its domain and its SCALE encoding, which is never 64 bytes long, so
//! no inner node can pass for a leaf. The root of a batch is a digest over the tree's root and the number of leaves: trees of different sizes share
//! paths, and a count that is told beside the root rather than inside it could be told wrongly.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_runtime::{traits::BlakeTwo256, MultiSignature};

use crate::{record::RecordClass, AccountId, Digest, Moment, OrganizationId, PatientId, RecordId};

/// The most leaves one anchor can stand for.
pub const MAX_LEAVES: u32 = 65_536;

/// The longest proof: the depth of a tree of `MAX_LEAVES`.
pub const MAX_PROOF: u32 = 16;

crate::coded! {
	/// What the leaves of an anchor are.
	AnchorKind {
		/// Versions of records.
		Records = 0 => "records",
		/// Entries of the access log.
		AccessLog = 1 => "access-log",
	}
}

/// One version of a record, as anchored.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct RecordLeaf {
	/// Whom it is about.
	pub patient: PatientId,
	/// The record.
	pub record: RecordId,
	/// Its version, from 1.
	pub version: u32,
	/// Its class.
	pub class: RecordClass,
	/// HMAC-SHA-256 of the contents under the patient's anchor key; it tells nothing to whoever lacks the key.
	pub commitment: Digest,
	/// The Merkle root over the chunks of the stored ciphertext.
	pub ciphertext_root: Digest,
	/// Who wrote it.
	pub author: AccountId,
	/// The author's signature over the record's statement.
	pub signature: MultiSignature,
	/// When the vault stored it.
	pub stored: Moment,
}

/// One entry of a custodian's access log, as anchored.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct AccessLeaf {
	/// The entry's place in the log, from 0.
	pub sequence: u64,
	/// The entry's hash, which covers the entry before it.
	pub entry: Digest,
}

/// What an anchor stands for, one by one.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum Leaf {
	/// In an anchor of records.
	#[codec(index = 0)]
	Record(RecordLeaf),
	/// In an anchor of an access log.
	#[codec(index = 1)]
	Access(AccessLeaf),
}

impl Leaf {
	const DOMAIN: &'static [u8] = b"salus/leaf/1";

	/// The kind of anchor the leaf belongs in.
	pub fn kind(&self) -> AnchorKind {
		match self {
			Self::Record(_) => AnchorKind::Records,
			Self::Access(_) => AnchorKind::AccessLog,
		}
	}

	/// What goes into the tree.
	pub fn tree_bytes(&self) -> Vec<u8> {
		let mut bytes = Self::DOMAIN.to_vec();
		self.encode_to(&mut bytes);
		bytes
	}
}

/// How a leaf is shown to be in an anchor.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Proof {
	/// The leaf's place in its batch, from 0.
	pub position: u32,
	/// The siblings on the way up, lowest first.
	pub siblings: BoundedVec<Digest, ConstU32<MAX_PROOF>>,
}

/// The root over a batch. Without leaves there is nothing to anchor, and the root is zero.
pub fn root<'a>(leaves: impl IntoIterator<Item = &'a Leaf>) -> Digest {
	let mut count = 0u32;
	let counted = leaves.into_iter().map(|leaf| {
		count = count.saturating_add(1);
		leaf.tree_bytes()
	});
	let top = binary_merkle_tree::merkle_root::<BlakeTwo256, _>(counted);
	if count == 0 {
		return Digest::zero();
	}
	batch_root(&top, count)
}

/// The proof for the leaf at this position; nothing if there is none, or if the batch is too large.
pub fn prove(leaves: &[Leaf], position: u32) -> Option<Proof> {
	if position as usize >= leaves.len() || leaves.len() > MAX_LEAVES as usize {
		return None;
	}
	let encoded: Vec<_> = leaves.iter().map(Leaf::tree_bytes).collect();
	let proof = binary_merkle_tree::merkle_proof::<BlakeTwo256, _, _>(encoded, position);
	Some(Proof { position, siblings: proof.proof.try_into().ok()? })
}

/// Whether the leaf is in the batch of `count` leaves with this root, at the position the proof names.
pub fn verify(root: &Digest, count: u32, leaf: &Leaf, proof: &Proof) -> bool {
	proven_root(count, leaf, proof).is_some_and(|proven| proven == *root)
}

/// The root that a batch of `count` leaves must have for the proof to hold; nothing if no such batch has a proof of this shape.
///
/// The way up is walked here, not by `binary_merkle_tree::verify_proof`: that one takes as many siblings as it is given, and so accepts a proof of the
/// last leaf for some other positions too.
pub fn proven_root(count: u32, leaf: &Leaf, proof: &Proof) -> Option<Digest> {
	if count > MAX_LEAVES || proof.position >= count {
		return None;
	}
	let mut siblings = proof.siblings.iter();
	let mut node: Digest = sp_io::hashing::blake2_256(&leaf.tree_bytes()).into();
	let (mut position, mut width) = (proof.position, count);
	while width > 1 {
		let is_right = position & 1 == 1;
		// The odd one at the end of a row has no sibling and moves up as it is.
		if is_right || position.saturating_add(1) < width {
			let sibling = siblings.next()?;
			node = if is_right { parent(sibling, &node) } else { parent(&node, sibling) };
		}
		position >>= 1;
		width = width.div_ceil(2);
	}
	siblings.next().is_none().then(|| batch_root(&node, count))
}

fn parent(left: &Digest, right: &Digest) -> Digest {
	sp_io::hashing::blake2_256(&[left.as_bytes(), right.as_bytes()].concat()).into()
}

fn batch_root(top: &Digest, count: u32) -> Digest {
	sp_io::hashing::blake2_256(&(b"salus/batch-root/1", top, count).encode()).into()
}

/// An anchor as the chain keeps it.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Anchor {
	/// The Merkle root over the batch.
	pub root: Digest,
	/// How many leaves it stands for.
	pub count: u32,
	/// When it was anchored.
	pub at: Moment,
	/// The account that anchored it.
	pub signer: AccountId,
	/// This anchor's link in the custodian's chain of this kind, over the link before it.
	pub link: Digest,
}

/// The link of an anchor: T(x) = H(T(x-1), data, time, signer). The first follows zero.
// All of it is the data; a struct would only be built to be taken apart.
#[allow(clippy::too_many_arguments)]
pub fn link(
	previous: &Digest,
	custodian: OrganizationId,
	kind: AnchorKind,
	index: u64,
	root: &Digest,
	count: u32,
	at: Moment,
	signer: &AccountId,
) -> Digest {
	let data = (b"salus/anchor-link/1", previous, custodian, kind, index, root, count, at, signer);
	sp_io::hashing::blake2_256(&data.encode()).into()
}
