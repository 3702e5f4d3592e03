//! The one kind of error the vault answers with. No variant carries anything of a record, a patient or a key.

/// Why the vault did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// The vault has no root key: it answers nothing until it is unsealed.
	#[error("the vault is sealed")]
	Sealed,
	/// The root key is not the one this vault was made with.
	#[error("the root key is not this vault's")]
	WrongRootKey,
	/// The root key could not be had from where it was said to be.
	#[error("no usable root key: {0}")]
	RootKey(&'static str),
	/// The directory holds the vault of another custodian or another chain.
	#[error(
		"the directory holds the vault of custodian {found}, or of another chain; custodian {expected} was expected"
	)]
	WrongVault {
		/// Whose vault was expected.
		expected: u32,
		/// Whose vault it is.
		found: u32,
	},
	/// The vault on disk was written by a later version of this software.
	#[error("the vault has format {found}; this software knows format {known}")]
	UnknownFormat {
		/// The format on disk.
		found: u32,
		/// The format this software writes.
		known: u32,
	},
	/// The audit log could not be written, so nothing is served until the vault is opened again.
	#[error("the audit log cannot be written; nothing is served")]
	AuditUnavailable,
	/// The request was made before. Nothing is written for it.
	#[error("the request was made before")]
	Replayed,
	/// The request's deadline is so long past that whether it was made before is not remembered. Nothing is written for it.
	#[error("the request's deadline is long past")]
	Expired,
	/// The ticket was given for something else, or by a vault that has been closed since.
	#[error("the audit ticket is not for this")]
	WrongTicket,
	/// The ticket stands for a decision that refused.
	#[error("the decision behind the ticket refuses")]
	NotPermitted,
	/// There is no such record or version here.
	#[error("no such record")]
	NotFound,
	/// The patient's keys are destroyed.
	#[error("the patient's records are erased")]
	Erased,
	/// The version exists with other contents, or it is not the one after the latest.
	#[error("the version conflicts with what is stored")]
	Conflict,
	/// More bytes than the vault takes for one record.
	#[error("a record can have {limit} bytes at most")]
	TooLarge {
		/// The most bytes.
		limit: u64,
	},
	/// Something given to the vault is out of its bounds.
	#[error("invalid: {0}")]
	Invalid(&'static str),
	/// The chunk asked for lies behind the end.
	#[error("there is no such chunk")]
	OutOfRange,
	/// A batch of this kind is open already.
	#[error("batch {index} is still open")]
	BatchOpen {
		/// Its index.
		index: u64,
	},
	/// A batch with this index is confirmed already.
	#[error("batch {index} is confirmed already")]
	BatchExists {
		/// Its index.
		index: u64,
	},
	/// No open batch has this index.
	#[error("no batch {index} is open")]
	NoSuchBatch {
		/// The index asked for.
		index: u64,
	},
	/// An item of the batch does not wait for anchoring.
	#[error("an item of the batch is not pending")]
	NotPending,
	/// What is stored was changed, cut, mixed up or lost. Nothing of it is released.
	#[error("integrity failure in {0}")]
	Integrity(&'static str),
	/// The database failed.
	#[error("the vault's database failed: {0}")]
	Database(#[from] rocksdb::Error),
	/// The vault's directory could not be made or secured.
	#[error("the vault's directory: {0}")]
	Directory(std::io::Error),
	/// The operating system gave no randomness.
	#[error("no randomness from the operating system")]
	Randomness,
}
