//! The envelope: how the contents of one version are encrypted. Pure format; `docs/vault-format.md` describes it.
//!
//! An envelope is a header and one or more chunks. Each has a record key of its own; from it, from the header's salt and from what the record
//! is, HKDF derives a cipher key, a nonce prefix and a commitment. The chunks are AES-256-GCM in the STREAM shape. A wrong key, header or
//! record is found by the commitment before anything is decrypted; a changed, missing, moved or surplus chunk by its tag.

use aead::stream::{NewStream, StreamBE32, StreamPrimitive};
use aes_gcm::{
	aead::{generic_array::GenericArray, KeyInit},
	Aes256Gcm,
};
use hkdf::Hkdf;
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::{
	error::Error,
	keys::{Key, TAG},
	tree,
	types::{Id, VersionId},
};

/// How many bytes of contents a chunk has; the last can have fewer.
pub(crate) const CHUNK: usize = CHUNK_SIZE as usize;
/// The same, as the header has it.
const CHUNK_SIZE: u32 = 65_536;
/// How many bytes the header has.
pub(crate) const HEADER: usize = 92;
/// How many bytes of it the commitment covers: all before itself.
const PREFIX: usize = 60;
/// How many bytes of a nonce are the same in every chunk.
const NONCE_PREFIX: usize = 7;

const MAGIC: &[u8; 8] = b"SALUSENV";
const FORMAT: u16 = 1;
/// AES-256-GCM in STREAM with HKDF-SHA-256.
const SUITE: u16 = 1;

const KEY_LABEL: &[u8] = b"salus/vault/envelope/1/key";
const NONCE_LABEL: &[u8] = b"salus/vault/envelope/1/nonce";
const COMMITMENT_LABEL: &[u8] = b"salus/vault/envelope/1/commitment";
const CHUNK_LABEL: &[u8] = b"salus/vault/envelope/1/chunk";

/// What `HKDF` was asked for is longer than it gives: cannot happen with these lengths, and is answered like any other failure.
const DERIVATION: Error = Error::Integrity("key derivation");

/// An encrypted version.
pub(crate) struct Envelope {
	/// The header.
	pub(crate) header: Vec<u8>,
	/// The chunks, each with its tag.
	pub(crate) chunks: Vec<Vec<u8>>,
}

impl Envelope {
	/// The root over header and chunks.
	pub(crate) fn root(&self) -> Id {
		let mut leaves = vec![tree::leaf(&self.header)];
		leaves.extend(self.chunks.iter().map(|chunk| tree::leaf(chunk)));
		tree::root(leaves)
	}
}

/// How many chunks contents of this length have. Empty contents have one, which is empty.
pub(crate) fn chunk_count(length: u64) -> Option<u32> {
	u32::try_from(length.div_ceil(u64::from(CHUNK_SIZE)).max(1)).ok()
}

/// Encrypts the contents of a version. The key must be fresh: it is for this one envelope. So must the salt be.
pub(crate) fn seal(key: &Key, id: &VersionId, salt: &Id, contents: &[u8]) -> Result<Envelope, Error> {
	let length = u64::try_from(contents.len()).map_err(|_| Error::Invalid("contents"))?;
	let count = chunk_count(length).ok_or(Error::Invalid("contents"))?;
	let prefix = header_prefix(length, count, salt);
	let secrets = Secrets::derive(key, id, salt, &prefix)?;
	let header = [prefix.as_slice(), secrets.commitment.as_slice()].concat();
	let stream = secrets.stream();
	let mut chunks = Vec::new();
	let mut rest = contents;
	for number in 0..count {
		let (chunk, after) = rest.split_at_checked(CHUNK).unwrap_or((rest, &[]));
		rest = after;
		let last = number == count.saturating_sub(1);
		let payload = aead::Payload { msg: chunk, aad: &associated_data(&header, id, number) };
		chunks.push(stream.encrypt(number, last, payload).map_err(|_| Error::Invalid("contents"))?);
	}
	Ok(Envelope { header, chunks })
}

/// An envelope whose header is checked and whose chunks can be opened, each by itself.
pub(crate) struct Opener {
	header: Vec<u8>,
	id: VersionId,
	length: u64,
	count: u32,
	stream: StreamBE32<Aes256Gcm>,
}

impl Opener {
	/// Checks the header and the key commitment. Nothing is decrypted if either fails.
	pub(crate) fn new(key: &Key, id: &VersionId, header: &[u8]) -> Result<Self, Error> {
		let (prefix, commitment) =
			header.split_at_checked(PREFIX).filter(|_| header.len() == HEADER).ok_or(Error::Integrity("header"))?;
		let (length, count, salt) = parse_prefix(prefix)?;
		let secrets = Secrets::derive(key, id, &salt, prefix)?;
		if !bool::from(secrets.commitment.ct_eq(commitment)) {
			return Err(Error::Integrity("key commitment"));
		}
		Ok(Self { header: header.to_vec(), id: *id, length, count, stream: secrets.stream() })
	}

	/// How many bytes the contents have.
	pub(crate) fn length(&self) -> u64 {
		self.length
	}

	/// How many chunks there are.
	pub(crate) fn count(&self) -> u32 {
		self.count
	}

	/// Opens one chunk. Its tag is checked before a byte is decrypted.
	pub(crate) fn open(&self, number: u32, chunk: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
		if number >= self.count || Some(chunk.len()) != self.stored_length(number) {
			return Err(Error::Integrity("chunk length"));
		}
		let last = number == self.count.saturating_sub(1);
		let payload = aead::Payload { msg: chunk, aad: &associated_data(&self.header, &self.id, number) };
		self.stream.decrypt(number, last, payload).map(Zeroizing::new).map_err(|_| Error::Integrity("chunk"))
	}

	/// How many bytes the chunk has as stored.
	fn stored_length(&self, number: u32) -> Option<usize> {
		let before = u64::from(number).checked_mul(u64::from(CHUNK_SIZE))?;
		let plain = self.length.checked_sub(before)?.min(u64::from(CHUNK_SIZE));
		usize::try_from(plain).ok()?.checked_add(TAG)
	}
}

/// What is derived from a record key for one envelope.
struct Secrets {
	key: Key,
	nonce: Zeroizing<[u8; NONCE_PREFIX]>,
	commitment: Id,
}

impl Secrets {
	fn derive(key: &Key, id: &VersionId, salt: &Id, prefix: &[u8]) -> Result<Self, Error> {
		let hkdf = Hkdf::<Sha256>::new(Some(salt), key.bytes());
		let version = id.version.to_be_bytes();
		let expand = |label: &[u8], output: &mut [u8]| {
			let info = [label, &[0], prefix, &id.patient, &id.record, &version];
			hkdf.expand_multi_info(&info, output).map_err(|_| DERIVATION)
		};
		let mut cipher_key = Zeroizing::new([0; 32]);
		expand(KEY_LABEL, cipher_key.as_mut())?;
		let mut nonce = Zeroizing::new([0; NONCE_PREFIX]);
		expand(NONCE_LABEL, nonce.as_mut())?;
		let mut commitment = Id::default();
		expand(COMMITMENT_LABEL, &mut commitment)?;
		Ok(Self { key: Key::from_slice(cipher_key.as_ref()).ok_or(DERIVATION)?, nonce, commitment })
	}

	fn stream(&self) -> StreamBE32<Aes256Gcm> {
		let cipher = Aes256Gcm::new(GenericArray::from_slice(self.key.bytes()));
		StreamBE32::from_aead(cipher, GenericArray::from_slice(self.nonce.as_ref()))
	}
}

fn header_prefix(length: u64, count: u32, salt: &Id) -> Vec<u8> {
	[
		MAGIC.as_slice(),
		&FORMAT.to_be_bytes(),
		&SUITE.to_be_bytes(),
		&CHUNK_SIZE.to_be_bytes(),
		&length.to_be_bytes(),
		&count.to_be_bytes(),
		salt,
	]
	.concat()
}

/// The length, the count and the salt, if these bytes are what this software would have written for them.
fn parse_prefix(prefix: &[u8]) -> Result<(u64, u32, Id), Error> {
	const WRONG: Error = Error::Integrity("header");
	let field = |from: usize, to: usize| prefix.get(from..to).ok_or(WRONG);
	let length = u64::from_be_bytes(field(16, 24)?.try_into().map_err(|_| WRONG)?);
	let salt: Id = field(28, PREFIX)?.try_into().map_err(|_| WRONG)?;
	let count = chunk_count(length).ok_or(WRONG)?;
	if prefix != header_prefix(length, count, &salt) {
		return Err(WRONG);
	}
	Ok((length, count, salt))
}

/// What a chunk is bound to: the whole header, and with it format, length and count; the version; its own number.
fn associated_data(header: &[u8], id: &VersionId, number: u32) -> Vec<u8> {
	[CHUNK_LABEL, &[0], header, &id.patient, &id.record, &id.version.to_be_bytes(), &number.to_be_bytes()].concat()
}
