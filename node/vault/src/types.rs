//! What goes into the vault and what comes out of it.
#![allow(clippy::cast_possible_truncation)] // what SCALE derives for enums casts the constant index of a variant

use std::path::PathBuf;

use codec::{Decode, Encode};
use zeroize::Zeroizing;

/// A patient, record, account, digest or block hash. The vault compares them and never interprets one.
pub type Id = [u8; 32];

/// The most bytes one record has unless `Config` says otherwise: 64 MiB.
pub const DEFAULT_MAX_RECORD: u64 = 64 * 1024 * 1024;

/// The longest signature.
pub const MAX_SIGNATURE: usize = 256;

/// The longest encoded decision in an audit entry.
pub const MAX_DECISION: usize = 64;

/// The most items in one batch.
pub const MAX_BATCH: usize = 65_536;

/// Where a vault is and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
	/// The directory of its database.
	pub path: PathBuf,
	/// The organization that keeps it.
	pub custodian: u32,
	/// The chain: its genesis hash.
	pub genesis: Id,
	/// The most bytes one record can have.
	pub max_record: u64,
}

/// How a vault is. It tells nothing about anybody, and a sealed vault gives it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
	/// Whether it lacks its root key.
	pub sealed: bool,
	/// Versions of records ever stored.
	pub records: u64,
	/// Versions of records that are not durable yet.
	pub pending: u64,
	/// Entries in the audit log.
	pub log_length: u64,
	/// Entries of the audit log that are anchored.
	pub log_anchored: u64,
}

/// One version of one record of one patient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Encode, Decode)]
pub struct VersionId {
	/// Whom it is about.
	pub patient: Id,
	/// The record.
	pub record: Id,
	/// Its version, from 1.
	pub version: u32,
}

/// What is known of a version beside its contents.
///
/// After the patient's erasure only `id`, `class`, `author` and `signature` remain, because the leaf in the anchor binds them; the other
/// fields are zero then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
	/// Which version.
	pub id: VersionId,
	/// The record's class.
	pub class: u8,
	/// Its security label.
	pub label: [u8; 2],
	/// When the data was made.
	pub made: u64,
	/// Who wrote it.
	pub author: Id,
	/// The author's salted digest of the contents.
	pub content: Id,
	/// The salt.
	pub salt: Id,
	/// The author's signature, opaque to the vault; 256 bytes at most.
	pub signature: Vec<u8>,
	/// The organization the author acted for; the custodian's, if for none.
	pub organization: u32,
}

/// A version as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
	/// What is known of it.
	pub meta: Meta,
	/// HMAC-SHA-256 of the contents under the patient's anchor key.
	pub commitment: Id,
	/// The Merkle root over the stored ciphertext.
	pub ciphertext_root: Id,
	/// How many bytes the contents have.
	pub length: u64,
	/// How many chunks.
	pub chunks: u32,
	/// When it was stored.
	pub stored: u64,
	/// How far its anchoring is.
	pub state: State,
}

/// How far the anchoring of a version is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum State {
	/// Stored, in no batch.
	#[codec(index = 0)]
	Pending,
	/// In a batch that is sent or about to be.
	#[codec(index = 1)]
	Batched {
		/// The batch.
		index: u64,
	},
	/// In an anchor that is finalized.
	#[codec(index = 2)]
	Durable {
		/// The anchor.
		index: u64,
		/// The leaf's position in it.
		position: u32,
	},
}

/// What an audit entry says was done: FHIR's AuditEvent.action. A ticket opens only what its entry names.
pub mod operation {
	/// A record is put for the first time. Opens `put`.
	pub const CREATE: u8 = b'C';
	/// A record's contents are read. Opens `read`.
	pub const READ: u8 = b'R';
	/// A further version of a record is put. Opens `put`.
	pub const UPDATE: u8 = b'U';
	/// A patient's keys are destroyed. Opens `erase_patient`.
	pub const DELETE: u8 = b'D';
	/// A query: records are listed, the access log is read. Opens nothing further.
	pub const EXECUTE: u8 = b'E';
}

/// An entry of the audit log, as the caller gives it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Entry {
	/// When, in milliseconds.
	pub at: u64,
	/// Who asked.
	pub caller: Id,
	/// The organization the caller acted for.
	pub organization: Option<u32>,
	/// About whom.
	pub patient: Id,
	/// Which record; none for a list.
	pub record: Option<Id>,
	/// Which version.
	pub version: Option<u32>,
	/// One of [`operation`].
	pub operation: u8,
	/// Why: the purpose's number, opaque to the vault.
	pub purpose: u8,
	/// The decision, opaque to the vault; 64 bytes at most.
	pub decision: Vec<u8>,
	/// Whether the decision permits.
	pub permitted: bool,
	/// The block the decision was made at.
	pub head: Id,
	/// Its number.
	pub head_number: u32,
}

/// What makes a request good once: it is remembered with the entry that is written before it is served, until well after its deadline.
///
/// Whose request it is, the entry's `caller` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Once {
	/// Until when the request is good, in milliseconds.
	pub deadline: u64,
	/// What the caller chose to tell this request from every other of theirs.
	pub nonce: Id,
}

/// An entry of the audit log, as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedEntry {
	/// Its place in the log, from 0.
	pub sequence: u64,
	/// What it says.
	pub entry: Entry,
	/// Random, so that the anchored hash cannot be tried against guesses.
	pub salt: Id,
	/// The hash of the entry before it; zero for the first.
	pub previous: Id,
	/// Its own hash, `entry_hash(sequence, previous, salt, entry)`.
	pub hash: Id,
	/// The anchor it is in and its position there, once that is finalized.
	pub anchored: Option<(u64, u32)>,
}

/// Contents, or a part of them, every byte verified. Wiped when dropped.
pub struct Portion {
	/// The bytes.
	pub bytes: Zeroizing<Vec<u8>>,
	/// The chunk to go on with; none at the end.
	pub next: Option<u32>,
}

impl core::fmt::Debug for Portion {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		f.debug_struct("Portion").field("length", &self.bytes.len()).field("next", &self.next).finish()
	}
}

/// What is anchored in batches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
	/// Versions of records.
	Records,
	/// Entries of the audit log.
	AccessLog,
}

/// One thing to anchor. The leaf made of it is the caller's.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::large_enum_variant)] // a list is of one kind: boxes would save nothing
pub enum Item {
	/// A version of a record, as far as a leaf binds it: the other fields are zero, as after the patient's erasure.
	Record(Stored),
	/// An entry of the audit log.
	Access {
		/// Its place in the log.
		sequence: u64,
		/// Its hash.
		hash: Id,
	},
}

/// What waits for anchoring and is in no batch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pending {
	/// The items, oldest first.
	pub items: Vec<Item>,
	/// The numbers of those that came up before the list was full and cannot be read: arrival numbers or sequences. They go on waiting, and nobody
	/// waits for them.
	pub unreadable: Vec<u64>,
}

/// What one anchor stands for, in the order of its leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
	/// What its items are.
	pub kind: Kind,
	/// The anchor's index.
	pub index: u64,
	/// Its root.
	pub root: Id,
	/// Its items.
	pub items: Vec<Item>,
}
