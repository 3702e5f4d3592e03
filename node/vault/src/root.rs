//! The root key, which is given to a vault and never stored in it.

use std::{
	fs::File,
	io::Read,
	os::unix::fs::{MetadataExt, PermissionsExt},
	path::Path,
};

use zeroize::Zeroizing;

use crate::{
	error::Error,
	keys::{Key, KEY},
};

/// How many hexadecimal digits a root key has.
const DIGITS: usize = 64;
/// The most bytes a file with a root key has: `0x`, its digits, and the line end that an editor adds.
const MAX_FILE: u64 = 68;

/// The key everything in a vault hangs on. Wiped when dropped, never printed.
pub struct RootKey(pub(crate) Key);

impl RootKey {
	/// A fresh one.
	pub fn generate() -> Result<Self, Error> {
		Key::random().map(Self)
	}

	/// From 64 hexadecimal digits, with `0x` before them or not, and white space around them or not.
	pub fn from_hex(digits: &str) -> Result<Self, Error> {
		let digits = digits.trim();
		let digits = digits.strip_prefix("0x").unwrap_or(digits);
		let mut bytes = Zeroizing::new([0u8; KEY]);
		if digits.len() != DIGITS || hex::decode_to_slice(digits, bytes.as_mut()).is_err() {
			return Err(Error::RootKey("it must be 64 hexadecimal digits"));
		}
		Key::from_slice(bytes.as_ref()).map(Self).ok_or(Error::RootKey("it must be 64 hexadecimal digits"))
	}

	/// From a file, which nobody but its owner may be able to read.
	pub fn from_file(path: &Path) -> Result<Self, Error> {
		let file = File::open(path).map_err(|_| Error::RootKey("the file cannot be opened"))?;
		let metadata = file.metadata().map_err(|_| Error::RootKey("the file cannot be read"))?;
		if !metadata.is_file() {
			return Err(Error::RootKey("it is not a file"));
		}
		if metadata.permissions().mode() & 0o077 != 0 {
			return Err(Error::RootKey("others than the file's owner may open it; use mode 0400 or 0600"));
		}
		if metadata.size() > MAX_FILE {
			return Err(Error::RootKey("the file is too long"));
		}
		let mut digits = Zeroizing::new(String::with_capacity(128));
		file.take(MAX_FILE).read_to_string(&mut digits).map_err(|_| Error::RootKey("the file cannot be read"))?;
		Self::from_hex(&digits)
	}

	/// From an environment variable.
	pub fn from_env(name: &str) -> Result<Self, Error> {
		let digits = std::env::var(name).map_err(|_| Error::RootKey("the environment variable is not set"))?;
		Self::from_hex(&Zeroizing::new(digits))
	}

	/// As hexadecimal digits, to keep it somewhere safe.
	pub fn to_hex(&self) -> Zeroizing<String> {
		Zeroizing::new(hex::encode(self.0.bytes()))
	}
}

impl core::fmt::Debug for RootKey {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		f.write_str("RootKey(..)")
	}
}
