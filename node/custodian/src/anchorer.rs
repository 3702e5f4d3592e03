//! The second phase of a put: batches of what the vault holds, anchored on the chain.
//!
//! 1. What is pending becomes a batch, which the vault writes down before anything is sent.
//! 2. The anchor is sent, and sent again while the best chain does not show it.
//! 3. When the finalized chain shows it, the vault confirms the batch, and whoever waits is told.
//!
//! At every step the vault and the chain together tell where things stand, so that a crash between any two loses nothing. All that is kept in
//! memory is when the anchor was last sent.

use std::sync::Arc;

use salus_primitives::{
	anchor::{self, Anchor, AnchorKind, MAX_LEAVES},
	Digest, OrganizationId, PatientId, RecordId,
};
use salus_vault::{Batch, Item, Pending, Vault};

use crate::{
	access::Access,
	chain::Head,
	durability::{Durability, Durable},
	metrics::Metrics,
	reconciliation::{standing, Open},
	record,
	submitter::Submitter,
	trouble::Trouble,
};

/// How anchoring goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pace {
	/// The most leaves of one batch.
	pub batch: u32,
	/// After how many best blocks without it an anchor is sent again.
	pub resend_after: u32,
}

impl Default for Pace {
	fn default() -> Self {
		Self { batch: 4096, resend_after: 8 }
	}
}

/// What one step did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
	/// There was nothing to anchor.
	Idle,
	/// The anchor with this index was sent, for the first time or again.
	Sent(u64),
	/// The anchor with this index is on its way.
	Waiting(u64),
	/// The anchor with this index is finalized.
	Confirmed(u64),
	/// The chain has no place for the batch with this index: its leaves are pending again.
	Abandoned(u64),
}

/// When the anchor of the open batch was last sent: which, and at which best block.
#[derive(Clone, Copy)]
struct Sent {
	index: u64,
	at: u32,
}

/// What the custodian's work is done with.
#[derive(Clone)]
pub struct Tools {
	/// What is to be anchored, or erased.
	pub vault: Arc<Vault>,
	/// What the chain says.
	pub access: Arc<Access>,
	/// Who sends.
	pub submitter: Arc<dyn Submitter>,
	/// Who tells.
	pub durability: Durability,
	/// Who counts.
	pub metrics: Metrics,
}

/// Anchors one kind of leaves.
pub struct Anchorer {
	kind: AnchorKind,
	organization: OrganizationId,
	pace: Pace,
	tools: Tools,
	sent: Option<Sent>,
	/// What could not be read when last looked.
	unreadable: Vec<u64>,
}

impl Anchorer {
	/// Anchors this kind of leaves for this organization.
	pub fn new(kind: AnchorKind, organization: OrganizationId, pace: Pace, tools: Tools) -> Self {
		let pace = Pace { batch: pace.batch.clamp(1, MAX_LEAVES), ..pace };
		Self { kind, organization, pace, tools, sent: None, unreadable: Vec::new() }
	}

	/// Goes one step. Call it at every block; after `Confirmed` and `Abandoned` there may be more to do at once.
	///
	/// While the finalized head is stale no step is taken, so that a node which is still catching up does not misread an old state.
	pub async fn step(&mut self) -> Result<Step, Trouble> {
		let head = self.tools.access.finalized()?;
		match self.tools.vault.open_batch(record::vault_kind(self.kind))? {
			Some(batch) => self.settle(batch, head).await,
			None => self.begin(head).await,
		}
	}

	async fn begin(&mut self, head: Head) -> Result<Step, Trouble> {
		let kind = record::vault_kind(self.kind);
		let Pending { items, unreadable } = self.tools.vault.pending(kind, self.pace.batch)?;
		self.report(&unreadable);
		self.tools.metrics.pending(self.kind, items.len());
		if items.is_empty() {
			return Ok(Step::Idle);
		}
		let (index, _) = self.tools.access.chain().next_anchor(head.hash, self.organization, self.kind)?;
		let root = anchor::root(&record::leaves(&items)?);
		self.tools.vault.begin_batch(kind, index, root.0, &items)?;
		self.send(index, root, count(&items)).await
	}

	/// Tells what the vault holds and cannot read, when that changes. The rest is anchored without it.
	fn report(&mut self, unreadable: &[u64]) {
		if self.unreadable != unreadable {
			let count = unreadable.len();
			log::error!(target: crate::LOG, "{count} that wait for anchors of {} cannot be read; their numbers: {unreadable:?}", self.kind);
			self.unreadable = unreadable.to_vec();
		}
	}

	async fn settle(&mut self, batch: Batch, head: Head) -> Result<Step, Trouble> {
		match standing(self.tools.access.chain(), head, self.organization, self.kind, &batch)? {
			Open::Anchored => self.confirm(batch.index, head),
			Open::Lost => self.abandon(batch.index, "the chain has another anchor there"),
			Open::Ahead => Ok(self.wait_for_blocks(batch.index)),
			Open::Awaited => self.send_again(&batch).await,
		}
	}

	/// The chain here lacks anchors that it had. They come back with its blocks; meanwhile there is no place for this one.
	fn wait_for_blocks(&mut self, index: u64) -> Step {
		if self.sent.take().is_some() {
			log::warn!(target: crate::LOG, "the chain here lacks {} that it had; batch {index} waits until they are back", self.kind);
		}
		Step::Waiting(index)
	}

	fn confirm(&mut self, index: u64, head: Head) -> Result<Step, Trouble> {
		let items = self.tools.vault.confirm_batch(record::vault_kind(self.kind), index)?;
		self.sent = None;
		let records: Vec<_> = items.iter().filter_map(|item| notice(item, index, head)).collect();
		self.tools.metrics.confirmed(self.kind, records.len());
		log::debug!(target: crate::LOG, "anchor {index} of {} is final, with {} leaves", self.kind, items.len());
		records.into_iter().for_each(|notice| self.tools.durability.tell(notice));
		Ok(Step::Confirmed(index))
	}

	fn abandon(&mut self, index: u64, why: &str) -> Result<Step, Trouble> {
		log::error!(target: crate::LOG, "batch {index} of {} is given up, {why}; its leaves will be anchored anew", self.kind);
		self.tools.vault.abandon_batch(record::vault_kind(self.kind), index)?;
		self.sent = None;
		self.tools.metrics.abandoned(self.kind);
		Ok(Step::Abandoned(index))
	}

	async fn send_again(&mut self, batch: &Batch) -> Result<Step, Trouble> {
		let best = self.tools.access.chain().best()?;
		let included =
			self.tools.access.chain().anchor(best.hash, self.organization, self.kind, batch.index)?.is_some();
		let recent = self
			.sent
			.is_some_and(|sent| sent.index == batch.index && best.number.abs_diff(sent.at) < self.pace.resend_after);
		// Included, but not final: whether it is ours is judged when it is.
		if included || recent {
			return Ok(Step::Waiting(batch.index));
		}
		self.send(batch.index, batch.root.into(), count(&batch.items)).await
	}

	async fn send(&mut self, index: u64, root: Digest, count: u32) -> Result<Step, Trouble> {
		let at = self.tools.access.chain().best()?.number;
		let outcome = self.tools.submitter.submit_anchor(self.kind, index, root, count).await;
		self.tools.metrics.submitted(self.kind, outcome.is_ok());
		outcome?;
		self.sent = Some(Sent { index, at });
		Ok(Step::Sent(index))
	}
}

fn count(items: &[Item]) -> u32 {
	u32::try_from(items.len()).unwrap_or(u32::MAX)
}

pub(crate) fn stands_for(anchor: &Anchor, batch: &Batch) -> bool {
	anchor.root.0 == batch.root && anchor.count == count(&batch.items)
}

fn notice(item: &Item, index: u64, head: Head) -> Option<Durable> {
	let Item::Record(stored) = item else { return None };
	let id = stored.meta.id;
	Some(Durable { patient: PatientId(id.patient), record: RecordId(id.record), version: id.version, index, head })
}
