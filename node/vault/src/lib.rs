//! The encrypted record store of a Salus node. It knows nothing of Substrate: it sees bytes, ids and flags.
#![forbid(unsafe_code)]

mod error;
mod types;
mod vault;

pub use error::Error;
pub use types::*;
pub use vault::Vault;

/// Hash of a log entry: SHA-256("salus/vault/log-entry/1" ‖ SCALE(sequence, previous, salt, entry)).
pub fn entry_hash(sequence: u64, previous: &Id, salt: &Id, entry: &Entry) -> Id;

/// Proof that an entry is in the audit log, durably. Not Clone; consumed by put/read/erase.
pub struct Ticket { /* private */ }
impl Ticket {
	/// The entry's place in the log.
	pub fn sequence(&self) -> u64;
}

/// The root key; wiped when dropped, never printed.
pub struct RootKey(/* private */);
impl RootKey {
	pub fn from_hex(hex: &str) -> Result<Self, Error>;
	pub fn from_file(path: &std::path::Path) -> Result<Self, Error>;
	pub fn from_env(name: &str) -> Result<Self, Error>;
	/// A fresh random one.
	pub fn generate() -> Result<Self, Error>;
}
