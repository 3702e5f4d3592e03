//! The encrypted record store of a Salus node.
//!
//! It knows nothing of Substrate, of consent or of FHIR: it sees bytes, ids and flags. `docs/vault-format.md` describes what is on disk.
//!
//! # Terms
//!
//! - *root key*: given when the vault is opened or unsealed, never stored. It wraps the *custodian key*, which wraps every *patient key*, which
//!   wraps the *record key* of each version. A vault without its root key is *sealed* and answers nothing.
//! - *envelope*: the encrypted contents of one version, in chunks that can each be verified and opened alone.
//! - *ticket*: what stands for an entry of the audit log that is on disk. Contents go in and out for a ticket only.
//! - *pending*, *batched*, *durable*: stored; in a batch whose anchor is sent; in an anchor that is finalized.
//!
//! # Who trusts whom
//!
//! The vault trusts its caller to have asked the chain who may do what, and to say so truly in the audit entry. It trusts nothing that it reads
//! from its disk before it has verified it. It trusts the operator who gives it the root key with whatever it serves.
//!
//! # Never in the clear on disk
//!
//! Contents, what is known of a record, whom an entry of the log is about, and the ids of patients and records.
#![forbid(unsafe_code)]
#![cfg_attr(
	not(test),
	deny(
		clippy::arithmetic_side_effects,
		clippy::cast_possible_truncation,
		clippy::cast_sign_loss,
		clippy::expect_used,
		clippy::indexing_slicing,
		clippy::panic,
		clippy::unwrap_used
	)
)]

mod audit;
mod batch;
mod envelope;
mod erasure;
mod error;
mod keyring;
mod keys;
mod record;
mod request;
mod root;
mod rotation;
mod rows;
mod store;
mod ticket;
mod tree;
mod types;
mod vault;
mod version;

#[cfg(test)]
mod tests;

pub use audit::entry_hash;
pub use error::Error;
pub use root::RootKey;
pub use ticket::Ticket;
pub use types::{
	operation, Batch, Config, Entry, Id, Item, Kind, LoggedEntry, Meta, Once, Pending, Portion, State, Status, Stored,
	VersionId, DEFAULT_MAX_RECORD, MAX_BATCH, MAX_DECISION, MAX_SIGNATURE,
};
pub use vault::Vault;
