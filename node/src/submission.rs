//! Signs and sends the custodian's own transactions.

use std::sync::Arc;

use async_trait::async_trait;
use codec::Encode;
use frame_system_rpc_runtime_api::AccountNonceApi;
use salus_custodian::{nonce, NotSubmitted, Submitter};
use salus_primitives::{anchor::AnchorKind, AccountId, Digest, OrganizationId, PatientId};
use salus_runtime::{BlockNumber, Nonce, RuntimeCall, SignedPayload, TxExtension, UncheckedExtrinsic, VERSION};
use sc_transaction_pool_api::{error::IntoPoolError, InPoolTransaction, TransactionPool, TransactionSource};
use sp_api::{Core, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use sp_core::{crypto::KeyTypeId, sr25519};
use sp_keystore::KeystorePtr;
use sp_runtime::{generic::Era, OpaqueExtrinsic};

use crate::service::{FullClient, FullPool};

/// The kind under which the keystore holds the key of a custodian's node account.
pub const KEY_TYPE: KeyTypeId = KeyTypeId(*b"slus");

/// Where this module's lines stand in the node's log.
const LOG: &str = "salus::submission";

/// For how many blocks a transaction is good.
const MORTALITY: u64 = 64;

/// Sends in the name of one custodian, with a key of the node's keystore.
pub struct Sender {
	client: Arc<FullClient>,
	pool: Arc<FullPool>,
	keystore: KeystorePtr,
	key: sr25519::Public,
	organization: OrganizationId,
}

/// The block a transaction is made for.
#[derive(Clone, Copy)]
struct Best {
	hash: Digest,
	number: BlockNumber,
	/// The runtime's version there.
	spec: u32,
}

impl Sender {
	/// Sends for this organization, with this key.
	pub fn new(
		client: Arc<FullClient>,
		pool: Arc<FullPool>,
		keystore: KeystorePtr,
		key: sr25519::Public,
		organization: OrganizationId,
	) -> Self {
		Self { client, pool, keystore, key, organization }
	}

	/// The account that signs.
	pub fn account(&self) -> AccountId {
		AccountId::new(self.key.0)
	}

	/// The best block, unless its runtime takes transactions of another make than this program's.
	fn best(&self) -> Result<Best, NotSubmitted> {
		let info = self.client.info();
		let version = self.client.runtime_api().version(info.best_hash).map_err(|error| {
			log::warn!(target: LOG, "the runtime's version cannot be read: {error}");
			NotSubmitted::Unavailable
		})?;
		if version.transaction_version != VERSION.transaction_version {
			log::error!(
				target: LOG,
				"the chain's runtime (version {}) takes transactions of version {}, and this program makes version {}: nothing is anchored until the node is upgraded",
				version.spec_version,
				version.transaction_version,
				VERSION.transaction_version,
			);
			return Err(NotSubmitted::Refused);
		}
		Ok(Best { hash: info.best_hash, number: info.best_number, spec: version.spec_version })
	}

	/// The number after those of this account's transactions that are on the chain or wait in the pool.
	fn next_nonce(&self, best: Best) -> Result<Nonce, NotSubmitted> {
		let counted = self.client.runtime_api().account_nonce(best.hash, self.account()).map_err(|error| {
			log::warn!(target: LOG, "the account's count of transactions cannot be read: {error}");
			NotSubmitted::Unavailable
		})?;
		let provided = self.pool.ready().flat_map(|waiting| waiting.provides().to_vec());
		Ok(nonce::next(&self.account(), counted, provided))
	}

	fn sign(&self, call: RuntimeCall, nonce: Nonce, best: Best) -> Result<UncheckedExtrinsic, NotSubmitted> {
		let extension: TxExtension = (
			frame_system::AuthorizeCall::new(),
			frame_system::CheckNonZeroSender::new(),
			frame_system::CheckSpecVersion::new(),
			frame_system::CheckTxVersion::new(),
			frame_system::CheckGenesis::new(),
			salus_admission::RequireMortal::from(Era::mortal(MORTALITY, best.number.into())),
			salus_admission::Admission::new(),
			salus_admission::NonceOfInvited::from(nonce),
			frame_system::CheckWeight::new(),
			pallet_transaction_payment::ChargeTransactionPayment::from(0),
			frame_metadata_hash_extension::CheckMetadataHash::new(false),
			frame_system::WeightReclaim::new(),
		);
		let genesis = self.client.info().genesis_hash;
		let implicit = ((), (), best.spec, VERSION.transaction_version, genesis, best.hash, (), (), (), (), None, ());
		let payload = SignedPayload::from_raw(call.clone(), extension.clone(), implicit);
		let signature = payload
			.using_encoded(|bytes| self.keystore.sr25519_sign(KEY_TYPE, &self.key, bytes))
			.ok()
			.flatten()
			.ok_or(NotSubmitted::NoKey)?;
		Ok(UncheckedExtrinsic::new_signed(call, self.account().into(), signature.into(), extension))
	}

	async fn send(&self, call: RuntimeCall) -> Result<(), NotSubmitted> {
		let best = self.best()?;
		let nonce = self.next_nonce(best)?;
		let extrinsic = self.sign(call, nonce, best)?;
		let opaque =
			OpaqueExtrinsic::try_from_encoded_extrinsic(&extrinsic.encode()).map_err(|_| NotSubmitted::Refused)?;
		match self.pool.submit_one(best.hash, TransactionSource::Local, opaque).await {
			Ok(_) => Ok(()),
			Err(error) => match error.into_pool_error() {
				Ok(sc_transaction_pool_api::error::Error::AlreadyImported(_)) => Ok(()),
				Ok(error) => {
					log::warn!(target: LOG, "the pool refused the custodian's transaction: {error}");
					Err(NotSubmitted::Refused)
				}
				Err(error) => {
					log::warn!(target: LOG, "the pool failed: {error}");
					Err(NotSubmitted::Unavailable)
				}
			},
		}
	}
}

#[async_trait]
impl Submitter for Sender {
	async fn submit_anchor(&self, kind: AnchorKind, index: u64, root: Digest, count: u32) -> Result<(), NotSubmitted> {
		self.send(salus_records::Call::anchor { organization: self.organization, kind, index, root, count }.into())
			.await
	}

	async fn submit_begin_erasure(&self, patient: PatientId) -> Result<(), NotSubmitted> {
		self.send(salus_records::Call::begin_erasure { organization: self.organization, patient }.into()).await
	}

	async fn submit_confirm_erasure(&self, patient: PatientId) -> Result<(), NotSubmitted> {
		self.send(salus_records::Call::confirm_erasure { organization: self.organization, patient }.into()).await
	}
}
