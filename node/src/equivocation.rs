//! Watches for validators that sign two blocks for one slot, and reports them to the chain.
//!
//! Every node watches every block it imports, on whichever fork. The report goes to the node's own pool and no further, so only a node that authors makes
//! one: the next of them that authors a block records it.

mod sightings;

use std::sync::Arc;

use futures::StreamExt;
use salus_runtime::Header;
use salus_runtime_api::ValidatorsApi;
use sc_client_api::BlockchainEvents;
use sc_consensus_aura::standalone::{find_pre_digest, slot_author};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_api::{ApiError, ApiExt, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use sp_consensus_aura::{
	ed25519::{AuthorityId, AuthorityPair, AuthoritySignature},
	AuraApi, Slot,
};
use sp_consensus_slots::EquivocationProof;
use sp_runtime::traits::Header as _;

use crate::service::{Block, FullClient, FullPool};
use sightings::Sightings;

const LOG: &str = "equivocation";

/// What the watch needs of the node.
pub struct Parts {
	/// Imports blocks, and asks the runtime.
	pub client: Arc<FullClient>,
	/// Takes the reports.
	pub pool: Arc<FullPool>,
	/// Whether this node authors: if not, nobody would put its reports into a block.
	pub reports: bool,
}

/// Watches as long as the node runs.
pub async fn watch(parts: Parts) {
	let mut imported = parts.client.every_import_notification_stream();
	let mut sightings = Sightings::default();
	while let Some(block) = imported.next().await {
		// Only the header is kept: the notification keeps the block's state.
		let header = block.header.clone();
		drop(block);
		let Ok(slot) = find_pre_digest::<Block, AuthoritySignature>(&header) else { continue };
		for earlier in sightings.note(slot, &header) {
			if let Err(why) = parts.compare(slot, earlier, header.clone()) {
				log::warn!(target: LOG, "two blocks for slot {slot} could not be looked into: {why}");
			}
		}
	}
}

impl Parts {
	/// Reports the two blocks, if one validator made both.
	fn compare(&self, slot: Slot, first: Header, second: Header) -> Result<(), ApiError> {
		let Some(offender) = self.author(slot, &second)? else { return Ok(()) };
		if self.author(slot, &first)?.as_ref() != Some(&offender) {
			return Ok(());
		}
		log::warn!(target: LOG, "one validator made two blocks for slot {slot}: {} and {}", first.hash(), second.hash());
		if self.reports {
			self.report(EquivocationProof { offender, slot, first_header: first, second_header: second })?;
		}
		Ok(())
	}

	/// Whose turn the slot was, as the block's parent has it.
	fn author(&self, slot: Slot, header: &Header) -> Result<Option<AuthorityId>, ApiError> {
		let authorities = self.client.runtime_api().authorities(*header.parent_hash())?;
		Ok(slot_author::<AuthorityPair>(slot, &authorities).cloned())
	}

	/// The key is proved as of the parent, where the slot's session runs; the report is checked as of the best block, on which it is to stand.
	fn report(&self, proof: EquivocationProof<Header, AuthorityId>) -> Result<(), ApiError> {
		let parent = *proof.second_header.parent_hash();
		let (slot, offender) = (proof.slot, proof.offender.clone());
		let Some(ownership) = self.client.runtime_api().generate_key_ownership_proof(parent, slot, offender)? else {
			log::warn!(target: LOG, "nobody can be proved to have the key that signed two blocks for slot {slot}");
			return Ok(());
		};
		let best = self.client.info().best_hash;
		let mut api = self.client.runtime_api();
		let pool = OffchainTransactionPoolFactory::new(self.pool.clone());
		api.register_extension(pool.offchain_transaction_pool(best));
		match api.submit_report_equivocation_unsigned_extrinsic(best, proof, ownership)? {
			Some(()) => log::info!(target: LOG, "reported the two blocks for slot {slot}"),
			None => log::debug!(target: LOG, "the pool does not take the report of slot {slot}; it may have it"),
		}
		Ok(())
	}
}
