//! What vault and chain know of each other's batches, compared after every start.

use salus_primitives::{anchor::AnchorKind, OrganizationId};
use salus_vault::{Batch, Vault};

use crate::{
	anchorer::stands_for,
	chain::{Chain, Head, Undecided},
	record,
	trouble::Trouble,
};

/// How many anchors, counted back from the last, are compared unless configured otherwise.
pub const DEPTH: u64 = 256;

/// Where the batch stands that was open when the node stopped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Open {
	/// Its anchor is final: it will be confirmed.
	Anchored,
	/// Its place is taken: its leaves will be anchored anew.
	Lost,
	/// The chain here lacks anchors before it, which it once had: this node's database has lost blocks, and gets them back from the others. It is waited for.
	Ahead,
	/// Its anchor is not on the finalized chain yet: it will be sent again.
	Awaited,
}

/// The comparison, for one kind of leaves.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reconciliation {
	/// The kind.
	pub kind: AnchorKind,
	/// The finalized head it was made at.
	pub head: Head,
	/// The index of the chain's next anchor.
	pub next: u64,
	/// The first index that was compared.
	pub from: u64,
	/// How many anchors stand for the vault's batch of the same index.
	pub agreed: u64,
	/// Anchors on the chain of which the vault has no batch.
	pub unknown_to_vault: Vec<u64>,
	/// Anchors that stand for something else than the vault's batch.
	pub differing: Vec<u64>,
	/// Batches the vault holds as confirmed and the chain does not have.
	pub unknown_to_chain: Vec<u64>,
	/// Batches that the vault holds and cannot read.
	pub unreadable: Vec<u64>,
	/// The open batch, if there is one.
	pub open: Option<(u64, Open)>,
}

impl Reconciliation {
	/// Compares the vault with the chain at this finalized head, `depth` anchors back and as many beyond.
	pub fn of(
		vault: &Vault,
		chain: &dyn Chain,
		head: Head,
		organization: OrganizationId,
		kind: AnchorKind,
		depth: u64,
	) -> Result<Self, Trouble> {
		let (next, _) = chain.next_anchor(head.hash, organization, kind)?;
		let from = next.saturating_sub(depth);
		let open = open(vault, chain, head, organization, kind)?;
		let mut found = Self {
			kind,
			head,
			next,
			from,
			agreed: 0,
			unknown_to_vault: Vec::new(),
			differing: Vec::new(),
			unknown_to_chain: Vec::new(),
			unreadable: Vec::new(),
			open,
		};
		for index in from..next {
			// The open batch's anchor is the worker's business, not an orphan.
			if found.open != Some((index, Open::Anchored)) {
				found.compare(vault, chain, organization, index)?;
			}
		}
		found.look_beyond(vault, depth)?;
		Ok(found)
	}

	fn compare(
		&mut self,
		vault: &Vault,
		chain: &dyn Chain,
		organization: OrganizationId,
		index: u64,
	) -> Result<(), Trouble> {
		let anchor = chain.anchor(self.head.hash, organization, self.kind, index)?;
		let batch = match vault.batch(record::vault_kind(self.kind), index) {
			Err(salus_vault::Error::Integrity(_)) => {
				self.unreadable.push(index);
				return Ok(());
			}
			other => other?,
		};
		match (anchor, batch) {
			(Some(anchor), Some(batch)) if stands_for(&anchor, &batch) => self.agreed = self.agreed.saturating_add(1),
			(Some(_), Some(_)) => self.differing.push(index),
			(Some(_), None) => self.unknown_to_vault.push(index),
			(None, Some(_)) => self.unknown_to_chain.push(index),
			(None, None) => {}
		}
		Ok(())
	}

	/// Looks for confirmed batches that lie beyond the chain's last anchor. Anchors made without this vault can lie between them, so a missing one ends nothing.
	fn look_beyond(&mut self, vault: &Vault, depth: u64) -> Result<(), Trouble> {
		for index in self.next..self.next.saturating_add(depth) {
			match vault.batch(record::vault_kind(self.kind), index) {
				Ok(None) => {}
				Ok(Some(_)) => self.unknown_to_chain.push(index),
				Err(salus_vault::Error::Integrity(_)) => self.unreadable.push(index),
				Err(error) => return Err(error.into()),
			}
		}
		Ok(())
	}

	/// How many batches only one side knows, or the two know differently.
	pub fn orphans(&self) -> usize {
		self.unknown_to_vault.len().saturating_add(self.differing.len()).saturating_add(self.unknown_to_chain.len())
	}

	/// Whether the two sides agree, as far as the vault can be read.
	pub fn is_clean(&self) -> bool {
		self.orphans() == 0 && self.unreadable.is_empty()
	}

	/// Writes the comparison to the log: loudly where it found something.
	pub fn report(&self) {
		let Self { kind, next, from, agreed, head, .. } = self;
		let range = format!("anchors {from}..{next} of {kind} at block {}", head.number);
		if self.is_clean() {
			log::info!(target: crate::LOG, "vault and chain agree on {range}: {agreed} compared");
		} else {
			log::error!(
				target: crate::LOG,
				"vault and chain disagree on {range}: {agreed} agree, {:?} the vault does not know, {:?} stand for something else, \
				 {:?} the chain does not have, {:?} cannot be read",
				self.unknown_to_vault, self.differing, self.unknown_to_chain, self.unreadable,
			);
		}
		if let Some((index, open)) = self.open {
			log::info!(target: crate::LOG, "batch {index} of {kind} was open at the last stop: {open:?}");
		}
	}
}

fn open(
	vault: &Vault,
	chain: &dyn Chain,
	head: Head,
	organization: OrganizationId,
	kind: AnchorKind,
) -> Result<Option<(u64, Open)>, Trouble> {
	let Some(batch) = vault.open_batch(record::vault_kind(kind))? else { return Ok(None) };
	let standing = standing(chain, head, organization, kind, &batch)?;
	Ok(Some((batch.index, standing)))
}

/// What became of an open batch, as the finalized chain tells it.
///
/// A batch takes its index from a finalized head. If the chain later lacks anchors before it, nothing took its place: blocks are missing here.
pub(crate) fn standing(
	chain: &dyn Chain,
	head: Head,
	organization: OrganizationId,
	kind: AnchorKind,
	batch: &Batch,
) -> Result<Open, Undecided> {
	let (next, _) = chain.next_anchor(head.hash, organization, kind)?;
	Ok(match chain.anchor(head.hash, organization, kind, batch.index)? {
		Some(anchor) if stands_for(&anchor, batch) => Open::Anchored,
		Some(_) => Open::Lost,
		None if next < batch.index => Open::Ahead,
		None => Open::Awaited,
	})
}
