//! The chain, asked through the node's client and the runtime's API.

use std::{marker::PhantomData, sync::Arc};

use codec::Decode;
use futures::{Stream, StreamExt};
use salus_primitives::{
	anchor::{Anchor, AnchorKind},
	decision::{Decision, Question},
	erasure::Erasure,
	patient::{Act, Capacity, PatientStatus},
	AccountId, AppointmentId, Digest, Moment, OrganizationId, PatientId,
};
use salus_runtime_api::{appointments::AppointmentsApi, ConsentApi, IdentityApi, PatientsApi, RecordsApi};
use sc_client_api::{BlockchainEvents, StorageProvider};
use sp_api::{ApiError, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use sp_io::hashing::twox_128;
use sp_runtime::{
	traits::{Block as BlockT, NumberFor},
	SaturatedConversion,
};
use sp_storage::StorageKey;

use crate::chain::{Chain, Head, Undecided};

/// A `Chain` over a node's client.
pub struct RuntimeChain<Client, Block, Backend> {
	client: Arc<Client>,
	moment: StorageKey,
	marker: PhantomData<fn() -> (Block, Backend)>,
}

impl<Client, Block, Backend> RuntimeChain<Client, Block, Backend> {
	/// Asks this client.
	pub fn new(client: Arc<Client>) -> Self {
		Self { client, moment: moment_key(), marker: PhantomData }
	}
}

impl<Client, Block, Backend> RuntimeChain<Client, Block, Backend>
where
	Block: BlockT<Hash = Digest>,
	Backend: sc_client_api::Backend<Block>,
	Client: StorageProvider<Block, Backend>,
{
	fn head(&self, hash: Digest, number: NumberFor<Block>) -> Result<Head, Undecided> {
		let stored = self.client.storage(hash, &self.moment).map_err(|error| {
			log::warn!(target: crate::LOG, "the time of block {hash:?} could not be read: {error}");
			Undecided::State(hash)
		})?;
		let time = match stored {
			Some(bytes) => Moment::decode(&mut bytes.0.as_slice()).map_err(|_| Undecided::State(hash))?,
			None => 0,
		};
		Ok(Head { hash, number: number.saturated_into(), time })
	}
}

/// Where FRAME keeps `pallet-timestamp`'s `Now`: the moment the block's author set.
fn moment_key() -> StorageKey {
	StorageKey([twox_128(b"Timestamp"), twox_128(b"Now")].concat())
}

fn answered<T>(call: &'static str, answer: Result<T, ApiError>) -> Result<T, Undecided> {
	answer.map_err(|error| {
		log::warn!(target: crate::LOG, "the runtime gave no answer to `{call}`: {error}");
		Undecided::Runtime(call)
	})
}

impl<Client, Block, Backend> Chain for RuntimeChain<Client, Block, Backend>
where
	Block: BlockT<Hash = Digest>,
	Backend: sc_client_api::Backend<Block>,
	Client: ProvideRuntimeApi<Block> + HeaderBackend<Block> + StorageProvider<Block, Backend> + Send + Sync,
	Client::Api:
		IdentityApi<Block> + PatientsApi<Block> + ConsentApi<Block> + RecordsApi<Block> + AppointmentsApi<Block>,
{
	fn genesis(&self) -> Digest {
		self.client.info().genesis_hash
	}

	fn finalized(&self) -> Result<Head, Undecided> {
		let info = self.client.info();
		self.head(info.finalized_hash, info.finalized_number)
	}

	fn best(&self) -> Result<Head, Undecided> {
		let info = self.client.info();
		self.head(info.best_hash, info.best_number)
	}

	fn decide(&self, at: Digest, question: &Question) -> Result<Decision, Undecided> {
		answered("decide", self.client.runtime_api().decide(at, question.clone()))
	}

	fn patient_status(&self, at: Digest, patient: PatientId) -> Result<Option<PatientStatus>, Undecided> {
		answered("patient_status", self.client.runtime_api().patient_status(at, patient))
	}

	fn capacity(&self, at: Digest, account: &AccountId, patient: PatientId) -> Result<Option<Capacity>, Undecided> {
		answered("capacity", self.client.runtime_api().may(at, account.clone(), patient, Act::Read))
	}

	fn is_known(&self, at: Digest, account: &AccountId) -> Result<bool, Undecided> {
		answered("is_known", self.client.runtime_api().is_known(at, account.clone()))
	}

	fn awaits_feedback(
		&self,
		at: Digest,
		appointment: AppointmentId,
	) -> Result<Option<(OrganizationId, PatientId)>, Undecided> {
		answered("awaits_feedback", self.client.runtime_api().awaits_feedback(at, appointment))
	}

	fn anchor(
		&self,
		at: Digest,
		custodian: OrganizationId,
		kind: AnchorKind,
		index: u64,
	) -> Result<Option<Anchor>, Undecided> {
		answered("anchor", self.client.runtime_api().anchor(at, custodian, kind, index))
	}

	fn next_anchor(&self, at: Digest, custodian: OrganizationId, kind: AnchorKind) -> Result<(u64, Digest), Undecided> {
		answered("next_anchor", self.client.runtime_api().next_anchor(at, custodian, kind))
	}

	fn erasures_pending(
		&self,
		at: Digest,
		custodian: OrganizationId,
		after: Option<PatientId>,
		limit: u32,
	) -> Result<Vec<PatientId>, Undecided> {
		answered("erasures_pending", self.client.runtime_api().erasures_pending(at, custodian, after, limit))
	}

	fn erasure(&self, at: Digest, custodian: OrganizationId, patient: PatientId) -> Result<Erasure, Undecided> {
		answered("erasure", self.client.runtime_api().erasure(at, custodian, patient))
	}
}

/// Something each time a block is imported or finalized: what a `Worker` runs on.
pub fn block_events<Client, Block>(client: &Client) -> impl Stream<Item = ()> + Send + Unpin
where
	Block: BlockT,
	Client: BlockchainEvents<Block>,
{
	let imported = client.import_notification_stream().map(|_| ());
	let finalized = client.finality_notification_stream().map(|_| ());
	futures::stream::select(imported, finalized)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn moment_is_where_every_frame_chain_keeps_it() {
		let known = "f0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb";
		let found: String = moment_key().0.iter().map(|byte| format!("{byte:02x}")).collect();
		assert_eq!(found, known);
	}
}
