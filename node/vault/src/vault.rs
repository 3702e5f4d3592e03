//! The vault: what its users call.

use crate::{
	error::Error,
	types::{Batch, Config, Entry, Id, Item, Kind, LoggedEntry, Meta, Portion, Status, Stored, VersionId},
	Ticket,
};
use crate::RootKey;

/// An encrypted record store.
pub struct Vault {
	config: Config,
}

impl Vault {
	/// Opens the vault, or makes one in an empty directory. Without a root key it is sealed.
	pub fn open(config: Config, root: Option<RootKey>) -> Result<Self, Error>;
	/// Gives a sealed vault its root key. (addition)
	pub fn unseal(&self, root: RootKey) -> Result<(), Error>;
	/// Forgets every key; the vault answers nothing from then on. (addition)
	pub fn seal(&self);
	/// How the vault is; for a sealed one too.
	pub fn status(&self) -> Status;
	/// Writes and syncs an audit entry.
	pub fn audit(&self, entry: Entry) -> Result<Ticket, Error>;
	/// `ticket`: permitted, operation CREATE or UPDATE, for exactly this patient, record and version.
	pub fn put(&self, ticket: Ticket, meta: Meta, contents: &[u8], now: u64) -> Result<Stored, Error>;
	pub fn stat(&self, patient: &Id, record: &Id, version: Option<u32>) -> Result<Option<Stored>, Error>;
	/// `ticket`: permitted, operation READ, for exactly this patient, record and version.
	pub fn read(&self, ticket: Ticket, id: &VersionId, first_chunk: u32, chunks: u32) -> Result<Portion, Error>;
	/// Ordered by an internal order of records (not by id), stable; versions ascending within a record.
	pub fn list(&self, patient: &Id, after: Option<(Id, u32)>, limit: u32) -> Result<Vec<Stored>, Error>;
	pub fn accesses(&self, patient: &Id, after: Option<u64>, limit: u32) -> Result<Vec<LoggedEntry>, Error>;
	pub fn pending(&self, kind: Kind, limit: u32) -> Result<Vec<Item>, Error>;
	pub fn begin_batch(&self, kind: Kind, index: u64, root: Id, items: &[Item]) -> Result<(), Error>;
	pub fn open_batch(&self, kind: Kind) -> Result<Option<Batch>, Error>;
	pub fn confirm_batch(&self, kind: Kind, index: u64) -> Result<Vec<Item>, Error>;
	pub fn abandon_batch(&self, kind: Kind, index: u64) -> Result<(), Error>;
	pub fn batch(&self, kind: Kind, index: u64) -> Result<Option<Batch>, Error>;
	/// `ticket`: permitted, operation DELETE, for this patient.
	pub fn erase_patient(&self, ticket: Ticket, patient: &Id) -> Result<(), Error>;
	pub fn rotate_custodian_key(&self) -> Result<(), Error>;
	pub fn rotate_root(&self, new: RootKey) -> Result<(), Error>;
}
