//! The rows of the database: their keys and their encodings.
//!
//! Patients and records appear in keys only as HMACs under a key of the vault's, so that a copied disk does not tell who is in it.
#![allow(clippy::cast_possible_truncation)] // what SCALE derives for enums casts the constant index of a variant

use codec::{Decode, DecodeAll, Encode};

use crate::{
	error::Error,
	types::{Entry, Id, Kind, VersionId},
};

/// The format of the database.
pub(crate) const FORMAT: u32 = 1;

/// Keys of the single rows.
pub(crate) mod single {
	/// Whose vault this is, unencrypted.
	pub(crate) const IDENTITY: &[u8] = b"identity";
	/// What a right root key answers to.
	pub(crate) const ROOT_CHECK: &[u8] = b"root-check";
	/// The custodian keys: before the version.
	pub(crate) const CUSTODIAN: &[u8] = b"custodian/";
	/// The vault's own keys.
	pub(crate) const SERVICE: &[u8] = b"service";
	/// The length and the last hash of the audit log.
	pub(crate) const TIP: &[u8] = b"log-tip";
	/// The open batch of a kind: before the kind.
	pub(crate) const OPEN: &[u8] = b"open/";
	/// That rows were destroyed and the tables are to be rewritten.
	pub(crate) const SCRUB: &[u8] = b"scrub";
}

/// Whose vault this is.
#[derive(Encode, Decode)]
pub(crate) struct IdentityRow {
	pub(crate) format: u32,
	pub(crate) custodian: u32,
	pub(crate) genesis: Id,
}

/// The vault's own keys, wrapped under a custodian key.
#[derive(Encode, Decode)]
pub(crate) struct ServiceRow {
	pub(crate) custodian_key: u32,
	pub(crate) wrapped: Vec<u8>,
}

/// A patient's keys.
#[derive(Encode, Decode)]
pub(crate) enum PatientRow {
	/// Wrapped under a custodian key: patient key, then anchor key.
	#[codec(index = 0)]
	Live { custodian_key: u32, wrapped: Vec<u8> },
	/// Destroyed.
	#[codec(index = 1)]
	Erased,
}

/// What is known of a version.
#[derive(Encode, Decode)]
pub(crate) struct VersionRow {
	/// `PublicPart`, sealed under the vault's row key: it outlives an erasure.
	pub(crate) public: Vec<u8>,
	/// `PrivatePart`, sealed under a key derived from the patient key. Empty after erasure.
	pub(crate) private: Vec<u8>,
	/// The record key, wrapped under a key derived from the patient key. Empty after erasure.
	pub(crate) wrapped: Vec<u8>,
}

/// What the leaf of an anchor binds, beside the private digests it is made from.
#[derive(Clone, Encode, Decode)]
pub(crate) struct PublicPart {
	pub(crate) id: VersionId,
	pub(crate) class: u8,
	pub(crate) author: Id,
	pub(crate) signature: Vec<u8>,
	pub(crate) commitment: Id,
	pub(crate) ciphertext_root: Id,
	pub(crate) stored: u64,
	pub(crate) arrival: u64,
}

/// What goes with the patient's key.
#[derive(Clone, Default, Encode, Decode)]
pub(crate) struct PrivatePart {
	pub(crate) label: [u8; 2],
	pub(crate) made: u64,
	pub(crate) content: Id,
	pub(crate) salt: Id,
	pub(crate) organization: u32,
	pub(crate) length: u64,
	pub(crate) chunks: u32,
	pub(crate) object: [u8; 16],
	pub(crate) header: Vec<u8>,
}

/// An entry of the audit log.
#[derive(Encode, Decode)]
pub(crate) struct LogRow {
	pub(crate) entry: Entry,
	pub(crate) salt: Id,
	pub(crate) previous: Id,
	pub(crate) hash: Id,
}

/// The end of the audit log.
#[derive(Clone, Copy, Default, PartialEq, Eq, Encode, Decode)]
pub(crate) struct Tip {
	pub(crate) length: u64,
	pub(crate) hash: Id,
}

/// A batch: arrival numbers or sequences, in the order of the leaves.
#[derive(Encode, Decode)]
pub(crate) struct BatchRow {
	pub(crate) root: Id,
	pub(crate) confirmed: bool,
	pub(crate) numbers: Vec<u64>,
}

/// Which batch is open.
#[derive(Encode, Decode)]
pub(crate) struct OpenRow {
	pub(crate) index: u64,
	pub(crate) count: u64,
}

/// The anchor an entry of the log is in.
#[derive(Encode, Decode)]
pub(crate) struct AnchoredRow {
	pub(crate) index: u64,
	pub(crate) position: u32,
}

/// Decodes a row, all of it.
pub(crate) fn decode<T: Decode>(bytes: &[u8], what: &'static str) -> Result<T, Error> {
	let mut rest = bytes;
	T::decode_all(&mut rest).map_err(|_| Error::Integrity(what))
}

impl Kind {
	/// Its byte in keys.
	pub(crate) const fn byte(self) -> u8 {
		match self {
			Self::Records => 0,
			Self::AccessLog => 1,
		}
	}

	/// The key of a pending item or a batch of this kind.
	pub(crate) fn key(self, number: u64) -> [u8; 9] {
		let [a, b, c, d, e, f, g, h] = number.to_be_bytes();
		[self.byte(), a, b, c, d, e, f, g, h]
	}

	/// The key of the row that names the open batch.
	pub(crate) fn open_key(self) -> Vec<u8> {
		[single::OPEN, &[self.byte()]].concat()
	}
}

/// The key of a custodian key.
pub(crate) fn custodian_key(version: u32) -> Vec<u8> {
	[single::CUSTODIAN, &version.to_be_bytes()].concat()
}

/// How many bytes the key of a request has.
pub(crate) const REQUEST_KEY: usize = 40;

/// The key of a request: those whose deadline comes first come first.
pub(crate) fn request_key(deadline: u64, blinded: &Id) -> [u8; REQUEST_KEY] {
	let mut key = [0; REQUEST_KEY];
	key.iter_mut().zip(deadline.to_be_bytes().iter().chain(blinded)).for_each(|(to, from)| *to = *from);
	key
}

/// The key of one chunk.
pub(crate) fn chunk_key(object: &[u8; 16], number: u32) -> Vec<u8> {
	[object.as_slice(), &number.to_be_bytes()].concat()
}
