//! Signs and sends the custodian's own transactions.

use std::sync::Arc;

use async_trait::async_trait;
use codec::Encode;
use frame_system_rpc_runtime_api::AccountNonceApi;
use parking_lot::Mutex;
use salus_custodian::{NotSubmitted, Submitter};
use salus_primitives::{anchor::AnchorKind, AccountId, Digest, OrganizationId, PatientId};
use salus_runtime::{BlockNumber, Nonce, RuntimeCall, SignedPayload, TxExtension, UncheckedExtrinsic, VERSION};
use sc_transaction_pool_api::{error::IntoPoolError, TransactionPool, TransactionSource};
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_core::{crypto::KeyTypeId, sr25519};
use sp_keystore::KeystorePtr;
use sp_runtime::{generic::Era, OpaqueExtrinsic};

use crate::service::{FullClient, FullPool};

/// The kind under which the keystore holds the key of a custodian's node account.
pub const KEY_TYPE: KeyTypeId = KeyTypeId(*b"slus");

/// For how many blocks a transaction is good.
const MORTALITY: u64 = 64;

/// For how many best blocks a number that was given out is believed to be on its way. Then the chain's own count is right again, so that a transaction
/// that got lost leaves no gap which would hold up all that follow.
const IN_FLIGHT: BlockNumber = 6;

/// The last number given out, and at which best block.
#[derive(Clone, Copy)]
struct Given {
	nonce: Nonce,
	at: BlockNumber,
}

/// Sends in the name of one custodian, with a key of the node's keystore.
pub struct Sender {
	client: Arc<FullClient>,
	pool: Arc<FullPool>,
	keystore: KeystorePtr,
	key: sr25519::Public,
	organization: OrganizationId,
	given: Mutex<Option<Given>>,
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
		Self { client, pool, keystore, key, organization, given: Mutex::new(None) }
	}

	/// The account that signs.
	pub fn account(&self) -> AccountId {
		AccountId::new(self.key.0)
	}

	fn next_nonce(&self, best: Digest, number: BlockNumber) -> Result<Nonce, NotSubmitted> {
		let counted: Nonce = self.client.runtime_api().account_nonce(best, self.account()).map_err(|error| {
			log::warn!(target: "salus::submission", "the account's count of transactions cannot be read: {error}");
			NotSubmitted::Unavailable
		})?;
		let mut given = self.given.lock();
		let nonce = match *given {
			Some(last) if last.nonce >= counted && number.saturating_sub(last.at) < IN_FLIGHT => last.nonce + 1,
			_ => counted,
		};
		*given = Some(Given { nonce, at: number });
		Ok(nonce)
	}

	fn sign(
		&self,
		call: RuntimeCall,
		nonce: Nonce,
		best: Digest,
		number: BlockNumber,
	) -> Result<UncheckedExtrinsic, NotSubmitted> {
		let extension: TxExtension = (
			frame_system::AuthorizeCall::new(),
			frame_system::CheckNonZeroSender::new(),
			frame_system::CheckSpecVersion::new(),
			frame_system::CheckTxVersion::new(),
			frame_system::CheckGenesis::new(),
			frame_system::CheckMortality::from(Era::mortal(MORTALITY, number.into())),
			salus_identity::Admission::new(),
			frame_system::CheckNonce::from(nonce),
			frame_system::CheckWeight::new(),
			pallet_transaction_payment::ChargeTransactionPayment::from(0),
			frame_metadata_hash_extension::CheckMetadataHash::new(false),
			frame_system::WeightReclaim::new(),
		);
		let genesis = self.client.info().genesis_hash;
		let implicit =
			((), (), VERSION.spec_version, VERSION.transaction_version, genesis, best, (), (), (), (), None, ());
		let payload = SignedPayload::from_raw(call.clone(), extension.clone(), implicit);
		let signature = payload
			.using_encoded(|bytes| self.keystore.sr25519_sign(KEY_TYPE, &self.key, bytes))
			.ok()
			.flatten()
			.ok_or(NotSubmitted::NoKey)?;
		Ok(UncheckedExtrinsic::new_signed(call, self.account().into(), signature.into(), extension))
	}

	async fn send(&self, call: RuntimeCall) -> Result<(), NotSubmitted> {
		let info = self.client.info();
		let nonce = self.next_nonce(info.best_hash, info.best_number)?;
		let extrinsic = self.sign(call, nonce, info.best_hash, info.best_number)?;
		let opaque =
			OpaqueExtrinsic::try_from_encoded_extrinsic(&extrinsic.encode()).map_err(|_| NotSubmitted::Refused)?;
		match self.pool.submit_one(info.best_hash, TransactionSource::Local, opaque).await {
			Ok(_) => Ok(()),
			Err(error) => match error.into_pool_error() {
				Ok(sc_transaction_pool_api::error::Error::AlreadyImported(_)) => Ok(()),
				Ok(error) => {
					*self.given.lock() = None;
					log::warn!(target: "salus::submission", "the pool refused the custodian's transaction: {error}");
					Err(NotSubmitted::Refused)
				}
				Err(error) => {
					*self.given.lock() = None;
					log::warn!(target: "salus::submission", "the pool failed: {error}");
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

	async fn submit_erasure(&self, patient: PatientId) -> Result<(), NotSubmitted> {
		self.send(salus_records::Call::confirm_erasure { organization: self.organization, patient }.into()).await
	}
}
