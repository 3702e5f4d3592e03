//! Proofs that what is served is in an anchor.

use std::collections::BTreeMap;

use salus_custodian::record::{batch_leaves, vault_kind};
use salus_primitives::anchor::{self, AnchorKind, Leaf, Proof};
use salus_vault::{State, Vault};
use serde::Serialize;

use crate::error::Error;

/// A leaf and where it is anchored.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Anchored {
	/// The kind of the anchor.
	pub kind: AnchorKind,
	/// Its index among the custodian's anchors of this kind.
	pub index: u64,
	/// The leaf.
	pub leaf: Leaf,
	/// That the leaf is in the anchor.
	pub proof: Proof,
}

/// Proofs from the batches of one kind. Each batch is read once.
pub struct Prover<'a> {
	vault: &'a Vault,
	kind: AnchorKind,
	batches: BTreeMap<u64, Vec<Leaf>>,
}

impl<'a> Prover<'a> {
	/// Proofs from this vault's batches.
	pub fn new(vault: &'a Vault, kind: AnchorKind) -> Self {
		Self { vault, kind, batches: BTreeMap::new() }
	}

	/// The leaf at this place, proven.
	pub fn prove(&mut self, index: u64, position: u32) -> Result<Anchored, Error> {
		let leaves = self.leaves(index)?;
		let leaf = usize::try_from(position).ok().and_then(|place| leaves.get(place)).cloned();
		let proof = anchor::prove(leaves, position);
		match (leaf, proof) {
			(Some(leaf), Some(proof)) => Ok(Anchored { kind: self.kind, index, leaf, proof }),
			_ => {
				log::error!(target: crate::LOG, "batch {index} of {} has no leaf {position}", self.kind);
				Err(Error::IntegrityFailure)
			}
		}
	}

	fn leaves(&mut self, index: u64) -> Result<&[Leaf], Error> {
		if !self.batches.contains_key(&index) {
			let batch = self.vault.batch(vault_kind(self.kind), index)?.ok_or(Error::IntegrityFailure)?;
			self.batches.insert(index, batch_leaves(&batch)?);
		}
		Ok(self.batches.get(&index).map(Vec::as_slice).unwrap_or_default())
	}
}

/// A record's state, as a word.
pub fn state(state: &State) -> &'static str {
	match state {
		State::Pending => "pending",
		State::Batched { .. } => "batched",
		State::Durable { .. } => "durable",
	}
}
