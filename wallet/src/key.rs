//! Keys: what signs, and how its secret is written.

use salus_primitives::AccountId;
use sp_core::{crypto::Ss58Codec, ed25519, sr25519, Pair};
use sp_runtime::{traits::IdentifyAccount, MultiSignature, MultiSigner};
use zeroize::Zeroizing;

use crate::error::{Error, Result};

/// The 32 bytes a key is made from.
pub type Seed = Zeroizing<[u8; 32]>;

/// A signature scheme.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, clap::ValueEnum, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scheme {
	/// Schnorr signatures over Ristretto.
	#[default]
	Sr25519,
	/// Ed25519.
	Ed25519,
}

impl std::fmt::Display for Scheme {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		f.write_str(match self {
			Self::Sr25519 => "sr25519",
			Self::Ed25519 => "ed25519",
		})
	}
}

/// A key pair. Its `Debug` shows the account alone.
#[derive(Clone)]
pub enum Key {
	/// Of sr25519.
	Sr25519(Box<sr25519::Pair>),
	/// Of ed25519.
	Ed25519(Box<ed25519::Pair>),
}

impl std::fmt::Debug for Key {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		write!(f, "Key({} {})", self.scheme(), self.account())
	}
}

impl Key {
	/// The key made from these bytes.
	pub fn from_seed(scheme: Scheme, seed: &Seed) -> Self {
		match scheme {
			Scheme::Sr25519 => Self::Sr25519(Box::new(sr25519::Pair::from_seed(seed))),
			Scheme::Ed25519 => Self::Ed25519(Box::new(ed25519::Pair::from_seed(seed))),
		}
	}

	/// A development key, as `//Alice`. Everybody knows these.
	pub fn development(scheme: Scheme, path: &str) -> Result<Self> {
		if !path.starts_with("//") || path.contains("///") {
			return Err(Error::Key(format!("`{path}` is no development key; write it as //Alice")));
		}
		let wrong = |_| Error::Key(format!("`{path}` is no development key; write it as //Alice"));
		Ok(match scheme {
			Scheme::Sr25519 => Self::Sr25519(Box::new(sr25519::Pair::from_string(path, None).map_err(wrong)?)),
			Scheme::Ed25519 => Self::Ed25519(Box::new(ed25519::Pair::from_string(path, None).map_err(wrong)?)),
		})
	}

	/// The scheme.
	pub fn scheme(&self) -> Scheme {
		match self {
			Self::Sr25519(_) => Scheme::Sr25519,
			Self::Ed25519(_) => Scheme::Ed25519,
		}
	}

	/// The account that the key signs for.
	pub fn account(&self) -> AccountId {
		let signer: MultiSigner = match self {
			Self::Sr25519(pair) => pair.public().into(),
			Self::Ed25519(pair) => pair.public().into(),
		};
		signer.into_account()
	}

	/// Signs the message.
	pub fn sign(&self, message: &[u8]) -> MultiSignature {
		match self {
			Self::Sr25519(pair) => pair.sign(message).into(),
			Self::Ed25519(pair) => pair.sign(message).into(),
		}
	}
}

/// A new seed, and the twelve words that give it back.
pub fn new_seed() -> (Seed, Zeroizing<String>) {
	// Both schemes take the seed from a phrase in the same way.
	let (_, phrase, seed) = sr25519::Pair::generate_with_phrase(None);
	(Zeroizing::new(seed), Zeroizing::new(phrase))
}

/// The seed that a person wrote: twelve to twenty-four words or 64 hexadecimal digits, followed by hard derivations if any (`//work`).
pub fn read_seed(scheme: Scheme, text: &str) -> Result<Seed> {
	let text = text.trim();
	if text.is_empty() || text.starts_with('/') {
		return Err(Error::Key("a secret is twelve to twenty-four words, or 0x and 64 hexadecimal digits".into()));
	}
	let wrong = |_| Error::Key("this is no secret: neither words of a BIP 39 phrase nor 64 hexadecimal digits".into());
	let seed = match scheme {
		Scheme::Sr25519 => sr25519::Pair::from_string_with_seed(text, None).map_err(wrong)?.1,
		Scheme::Ed25519 => ed25519::Pair::from_string_with_seed(text, None).map_err(wrong)?.1,
	};
	seed.map(Zeroizing::new)
		.ok_or_else(|| Error::Key("a key with a soft derivation (a single slash) cannot be kept in a key file".into()))
}

/// The account in SS58, or as 64 hexadecimal digits.
pub fn read_account(text: &str) -> Option<AccountId> {
	if let Some(digits) = text.strip_prefix("0x") {
		let mut bytes = [0u8; 32];
		return hex::decode_to_slice(digits, &mut bytes).ok().map(|()| bytes.into());
	}
	AccountId::from_ss58check(text).ok()
}

/// Splits `ed25519://Alice` in scheme and path. The scheme that is not written is the default.
pub fn development_path(text: &str, default: Scheme) -> Option<(Scheme, &str)> {
	for (prefix, scheme) in [("sr25519:", Scheme::Sr25519), ("ed25519:", Scheme::Ed25519)] {
		if let Some(path) = text.strip_prefix(prefix) {
			return path.starts_with("//").then_some((scheme, path));
		}
	}
	text.starts_with("//").then_some((default, text))
}
