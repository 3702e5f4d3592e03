//! How the custodian's node sends its own transactions.

use async_trait::async_trait;
use salus_primitives::{anchor::AnchorKind, Digest, PatientId};

/// Why a transaction did not get into the pool. None of these is final: the worker tries again.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotSubmitted {
	/// The keystore lacks the key of the custodian's account.
	#[error("the keystore lacks the key of the custodian's account")]
	NoKey,
	/// The runtime refused it: the account may not anchor, or the transaction is badly made.
	#[error("the pool refused the transaction as invalid")]
	Refused,
	/// The pool or the client failed.
	#[error("the transaction pool could not be reached")]
	Unavailable,
}

/// Signs with the account of the custodian's node and sends.
///
/// The worker may send the same thing twice, when it hears nothing of the first. The second is harmless: the chain takes one anchor for each index, one
/// beginning for each request, and one receipt.
/// An answer of the pool that it has this very transaction already counts as sent.
#[async_trait]
pub trait Submitter: Send + Sync {
	/// Sends `records.anchor`.
	async fn submit_anchor(&self, kind: AnchorKind, index: u64, root: Digest, count: u32) -> Result<(), NotSubmitted>;

	/// Sends `records.begin_erasure`.
	async fn submit_begin_erasure(&self, patient: PatientId) -> Result<(), NotSubmitted>;

	/// Sends `records.confirm_erasure`.
	async fn submit_confirm_erasure(&self, patient: PatientId) -> Result<(), NotSubmitted>;
}
