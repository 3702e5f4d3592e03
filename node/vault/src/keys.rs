//! One secret key: how it is made, derived from, and how it seals small things.
//!
//! A sealed row is `salt (32) ‖ ciphertext ‖ tag (16)`: AES-256-GCM under a key of its own, derived from the salt, so that the nonce can be
//! zero and no count of rows wears a key out. Where the row lies is its associated data, so that no row can stand in for another.

use aes_gcm::{
	aead::{generic_array::GenericArray, AeadInPlace, KeyInit},
	Aes256Gcm,
};
use hmac::{digest::FixedOutput, Hmac, Mac};
use rand::{rngs::OsRng, RngCore};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{error::Error, types::Id};

/// How many bytes a key has.
pub(crate) const KEY: usize = 32;
/// How many bytes an AES-GCM tag has.
pub(crate) const TAG: usize = 16;
/// How many bytes a row's salt has.
const SALT: usize = 32;
/// The block of SHA-256, to which HMAC fills up a shorter key with zeros.
const BLOCK: usize = 64;

const ROW: &[u8] = b"salus/vault/row/1";

/// A secret key. It is wiped when dropped and never printed. Its bytes have one place for life, so that moving it leaves no copy behind.
pub(crate) struct Key(Box<Zeroizing<[u8; KEY]>>);

impl Key {
	/// A fresh key from the operating system's randomness.
	pub(crate) fn random() -> Result<Self, Error> {
		let mut key = Self::blank();
		OsRng.try_fill_bytes(key.0.as_mut_slice()).map_err(|_| Error::Randomness)?;
		Ok(key)
	}

	/// The key with these bytes; nothing if they are not as many as a key has.
	pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
		if bytes.len() != KEY {
			return None;
		}
		let mut key = Self::blank();
		key.0.copy_from_slice(bytes);
		Some(key)
	}

	/// A place for a key's bytes.
	fn blank() -> Self {
		Self(Box::new(Zeroizing::new([0; KEY])))
	}

	/// The bytes.
	pub(crate) fn bytes(&self) -> &[u8; KEY] {
		&self.0
	}

	/// HMAC-SHA-256 over the label, a zero byte, and the parts one after another. For one label, the parts before the last have fixed lengths.
	pub(crate) fn mac(&self, label: &[u8], parts: &[&[u8]]) -> Id {
		self.keyed(label, parts).finalize().into_bytes().into()
	}

	/// A key for one use, derived from this one.
	pub(crate) fn derive(&self, label: &[u8], parts: &[&[u8]]) -> Self {
		let mut key = Self::blank();
		self.keyed(label, parts).finalize_into(GenericArray::from_mut_slice(key.0.as_mut_slice()));
		key
	}

	fn keyed(&self, label: &[u8], parts: &[&[u8]]) -> Hmac<Sha256> {
		let mut block = Zeroizing::new([0u8; BLOCK]);
		for (to, from) in block.iter_mut().zip(self.0.iter()) {
			*to = *from;
		}
		let mut mac = <Hmac<Sha256> as KeyInit>::new(GenericArray::from_slice(block.as_ref()));
		mac.update(label);
		mac.update(&[0]);
		for part in parts {
			mac.update(part);
		}
		mac
	}

	/// Seals a row for its place.
	pub(crate) fn seal(&self, place: &Place, plain: &[u8]) -> Result<Vec<u8>, Error> {
		let salt = random_bytes::<SALT>()?;
		let mut buffer = Zeroizing::new(plain.to_vec());
		let tag = self
			.row_cipher(&salt)
			.encrypt_in_place_detached(&Default::default(), &place.0, &mut buffer)
			.map_err(|_| Error::Invalid("row length"))?;
		Ok([salt.as_slice(), buffer.as_slice(), tag.as_slice()].concat())
	}

	/// Opens a row of this place. A row that was changed, cut or moved opens nothing; `what` says in the error what it was.
	pub(crate) fn open(&self, place: &Place, row: &[u8], what: &'static str) -> Result<Zeroizing<Vec<u8>>, Error> {
		let (salt, rest) = row.split_at_checked(SALT).ok_or(Error::Integrity(what))?;
		let (body, tag) =
			rest.len().checked_sub(TAG).and_then(|end| rest.split_at_checked(end)).ok_or(Error::Integrity(what))?;
		let mut buffer = Zeroizing::new(body.to_vec());
		self.row_cipher(salt)
			.decrypt_in_place_detached(&Default::default(), &place.0, &mut buffer, GenericArray::from_slice(tag))
			.map_err(|_| Error::Integrity(what))?;
		Ok(buffer)
	}

	fn row_cipher(&self, salt: &[u8]) -> Aes256Gcm {
		let key = self.derive(ROW, &[salt]);
		Aes256Gcm::new(GenericArray::from_slice(key.bytes()))
	}
}

/// Where a sealed row lies: its table and its key.
pub(crate) struct Place(Vec<u8>);

impl Place {
	/// The place of a row.
	pub(crate) fn new(table: &str, key: &[u8]) -> Self {
		Self([ROW, table.as_bytes(), &[0], key].concat())
	}
}

/// Bytes from the operating system's randomness.
pub(crate) fn random_bytes<const N: usize>() -> Result<[u8; N], Error> {
	let mut bytes = [0; N];
	OsRng.try_fill_bytes(&mut bytes).map_err(|_| Error::Randomness)?;
	Ok(bytes)
}
