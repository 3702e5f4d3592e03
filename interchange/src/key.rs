//! The keys under which service codes become digests, so that a code in clear never goes to the chain.
//!
//! A provider keeps one key, and every patient has a key of its own that follows from it: equal services of two patients have digests that tell nobody so. docs/decisions/0012-service-keys.md
//! says why.

use std::{fs::File, io::Read, path::Path};

use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{Digest, PatientId};

/// A key that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
	/// The file cannot be read.
	#[error("the key's file cannot be read: {0}")]
	File(#[from] std::io::Error),
	/// Others can read the file, so it is no secret.
	#[error("the key's file can be read or changed by others than its owner; run: chmod 600 on it, and use a new key if others had it")]
	Open,
	/// It is no key.
	#[error("the key's file does not hold 32 bytes in hexadecimal: 64 digits, and nothing else")]
	Invalid,
}

/// A provider's key. It is wiped when it is dropped, and never shown.
pub struct Key(Zeroizing<[u8; 32]>);

/// The key of one patient's services. It is wiped when it is dropped, and never shown.
pub struct PatientKey {
	patient: PatientId,
	key: Zeroizing<[u8; 32]>,
}

/// What the patients' keys are derived for. Another purpose, or another way, has another.
const CONTEXT: &[u8] = b"salus/interchange/service-key/1";

/// A file of a key and a newline, and one byte more to see that there is more.
const MOST: u64 = 67;

impl Key {
	/// This key.
	pub fn new(bytes: [u8; 32]) -> Self {
		Self(Zeroizing::new(bytes))
	}

	/// Reads it from a file that its owner alone can read: 64 hexadecimal digits.
	pub fn read(path: &Path) -> Result<Self, KeyError> {
		let file = File::open(path)?;
		// The permissions of what is open, not of what has that name by now.
		owner_alone(&file)?;
		let mut text = Zeroizing::new(String::with_capacity(MOST as usize));
		file.take(MOST).read_to_string(&mut text).map_err(|error| match error.kind() {
			std::io::ErrorKind::InvalidData => KeyError::Invalid,
			_ => KeyError::File(error),
		})?;
		let mut bytes = Zeroizing::new([0; 32]);
		let digits = text.strip_suffix('\n').unwrap_or(&text);
		hex::decode_to_slice(digits, bytes.as_mut()).map_err(|_| KeyError::Invalid)?;
		Ok(Self(bytes))
	}

	/// The key of this patient's services: HMAC-SHA-256 of what it is for and of the patient's id.
	pub fn of_patient(&self, patient: PatientId) -> PatientKey {
		PatientKey { patient, key: authenticated(&self.0, [CONTEXT, &patient.0]) }
	}
}

impl PatientKey {
	/// Whose it is.
	pub fn patient(&self) -> PatientId {
		self.patient
	}

	/// The digest of a service: HMAC-SHA-256 of `system|code`. An empty system is one.
	pub fn digest(&self, system: &str, code: &str) -> Digest {
		Digest(*authenticated(&self.key, [system.as_bytes(), b"|", code.as_bytes()]))
	}
}

fn authenticated<const N: usize>(key: &[u8; 32], parts: [&[u8]; N]) -> Zeroizing<[u8; 32]> {
	let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
	parts.iter().for_each(|part| mac.update(part));
	Zeroizing::new(mac.finalize().into_bytes().into())
}

#[cfg(unix)]
fn owner_alone(file: &File) -> Result<(), KeyError> {
	use std::os::unix::fs::MetadataExt;
	match file.metadata()?.mode() & 0o077 {
		0 => Ok(()),
		_ => Err(KeyError::Open),
	}
}

#[cfg(not(unix))]
fn owner_alone(_: &File) -> Result<(), KeyError> {
	Ok(())
}
