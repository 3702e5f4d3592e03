//! A key file: one secret under a passphrase.
//!
//! The file is JSON. A key is derived from the passphrase with Argon2id and seals the 32 secret bytes with XChaCha20-Poly1305. Everything else that the
//! file says is associated data, so that a changed file does not open. A file is read only if it is byte for byte what this program would write.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
	aead::{Aead, Payload},
	KeyInit, XChaCha20Poly1305, XNonce,
};
use rand::{rngs::OsRng, RngCore};
use salus_primitives::{AccountId, Moment};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{
	error::{Error, Result},
	key::{Key, Scheme, Seed},
};

/// The version this program writes.
pub const VERSION: u32 = 1;

/// The shortest passphrase a new key file takes.
pub const MIN_PASSPHRASE: usize = 8;

const DOMAIN: &str = "salus/key-file/1";

/// What it costs to try one passphrase.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Cost {
	/// Memory, in KiB.
	pub memory: u32,
	/// Passes over it.
	pub passes: u32,
	/// Lanes.
	pub lanes: u32,
}

impl Cost {
	/// What new files get: 64 MiB, three passes, as RFC 9106 recommends where memory is scarce.
	pub const STANDARD: Self = Self { memory: 64 * 1024, passes: 3, lanes: 1 };
	/// The most this program is willing to spend on opening a file that somebody gave it.
	pub const MOST: Self = Self { memory: 1024 * 1024, passes: 16, lanes: 8 };
}

/// A key file's contents.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeyFile {
	/// The format's version.
	pub version: u32,
	/// The key's scheme.
	pub scheme: Scheme,
	/// The account it signs for.
	pub account: AccountId,
	/// When the file was made.
	pub created: Moment,
	/// How the sealing key is derived.
	pub argon2id: Cost,
	salt: String,
	nonce: String,
	sealed: String,
}

impl KeyFile {
	/// Seals the seed under the passphrase.
	pub fn seal(scheme: Scheme, seed: &Seed, passphrase: &str, cost: Cost, created: Moment) -> Result<Self> {
		if passphrase.len() < MIN_PASSPHRASE {
			return Err(Error::Passphrase(format!("a passphrase has at least {MIN_PASSPHRASE} characters")));
		}
		let (mut salt, mut nonce) = ([0u8; 16], [0u8; 24]);
		OsRng.fill_bytes(&mut salt);
		OsRng.fill_bytes(&mut nonce);
		let mut file = Self {
			version: VERSION,
			scheme,
			account: Key::from_seed(scheme, seed).account(),
			created,
			argon2id: cost,
			salt: hex::encode(salt),
			nonce: hex::encode(nonce),
			sealed: String::new(),
		};
		let sealed = cipher(passphrase, &salt, cost)?
			.encrypt(XNonce::from_slice(&nonce), Payload { msg: seed.as_slice(), aad: &file.associated_data() })
			.map_err(|_| Error::Key("the key could not be sealed".into()))?;
		file.sealed = hex::encode(sealed);
		Ok(file)
	}

	/// The seed, if the passphrase is right and the file is as it was written.
	pub fn open(&self, passphrase: &str) -> Result<Seed> {
		let cost = self.argon2id;
		if cost.memory > Cost::MOST.memory || cost.passes > Cost::MOST.passes || cost.lanes > Cost::MOST.lanes {
			return Err(damaged("it asks for more work than any file this program writes"));
		}
		let salt: [u8; 16] = bytes(&self.salt)?;
		let nonce: [u8; 24] = bytes(&self.nonce)?;
		let sealed: [u8; 48] = bytes(&self.sealed)?;
		let opened = cipher(passphrase, &salt, cost)?
			.decrypt(XNonce::from_slice(&nonce), Payload { msg: &sealed, aad: &self.associated_data() })
			.map(Zeroizing::new)
			.map_err(|_| Error::Passphrase("wrong passphrase, or the key file was changed".into()))?;
		let seed = <[u8; 32]>::try_from(opened.as_slice()).map_err(|_| damaged("its secret has another length"))?;
		let seed = Zeroizing::new(seed);
		if Key::from_seed(self.scheme, &seed).account() != self.account {
			return Err(damaged("its secret belongs to another account"));
		}
		Ok(seed)
	}

	/// The file as it is written.
	pub fn to_text(&self) -> Result<String> {
		let text = serde_json::to_string_pretty(self)
			.map_err(|error| Error::Key(format!("the key file cannot be written: {error}")))?;
		Ok(format!("{text}\n"))
	}

	/// Reads a file.
	pub fn from_text(text: &str) -> Result<Self> {
		let version = serde_json::from_str::<serde_json::Value>(text)
			.ok()
			.and_then(|file| file.get("version").and_then(serde_json::Value::as_u64))
			.ok_or_else(|| damaged("it is not JSON with a version"))?;
		if version != u64::from(VERSION) {
			return Err(Error::Key(format!("the key file has version {version}; this wallet reads {VERSION}")));
		}
		let file: Self = serde_json::from_str(text).map_err(|error| damaged(&error.to_string()))?;
		if file.to_text()? != text {
			return Err(damaged("it was edited"));
		}
		Ok(file)
	}

	/// All that the file says in clear, with its domain. The parts are separated by what none of them can contain.
	fn associated_data(&self) -> Vec<u8> {
		let Cost { memory, passes, lanes } = self.argon2id;
		let parts = [
			DOMAIN.to_owned(),
			self.version.to_string(),
			self.scheme.to_string(),
			self.account.to_string(),
			self.created.to_string(),
			format!("argon2id {memory} {passes} {lanes}"),
			self.salt.clone(),
			self.nonce.clone(),
		];
		parts.join("\n").into_bytes()
	}
}

fn damaged(why: &str) -> Error {
	Error::Key(format!("the key file is damaged: {why}"))
}

fn bytes<const N: usize>(text: &str) -> Result<[u8; N]> {
	let mut bytes = [0u8; N];
	hex::decode_to_slice(text, &mut bytes).map_err(|error| damaged(&error.to_string()))?;
	// Digits in capitals would decode to the same bytes.
	if hex::encode(bytes) != text {
		return Err(damaged("it was edited"));
	}
	Ok(bytes)
}

fn cipher(passphrase: &str, salt: &[u8], cost: Cost) -> Result<XChaCha20Poly1305> {
	let params = Params::new(cost.memory, cost.passes, cost.lanes, Some(32))
		.map_err(|error| damaged(&format!("its cost makes no sense: {error}")))?;
	let mut key = Zeroizing::new([0u8; 32]);
	Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
		.hash_password_into(passphrase.as_bytes(), salt, key.as_mut_slice())
		.map_err(|error| Error::Key(format!("no key can be derived from the passphrase: {error}")))?;
	Ok(XChaCha20Poly1305::new(key.as_slice().into()))
}
