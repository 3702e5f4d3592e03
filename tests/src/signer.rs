//! A key of the story, held in memory. The keys are development keys: everyone who reads the story has them.

use salus_primitives::AccountId;
use sp_core::{crypto::Ss58Codec, sr25519, Pair};
use sp_runtime::MultiSignature;

use crate::Result;

/// An sr25519 key with the URI it comes from.
#[derive(Clone)]
pub struct Signer {
	uri: String,
	pair: sr25519::Pair,
}

impl Signer {
	/// The development key with this URI, as `//Alice`.
	pub fn new(uri: &str) -> Result<Self> {
		let pair = sr25519::Pair::from_string(uri, None).map_err(|error| anyhow::anyhow!("key {uri}: {error:?}"))?;
		Ok(Self { uri: uri.into(), pair })
	}

	/// Its URI.
	pub fn uri(&self) -> &str {
		&self.uri
	}

	/// Its account.
	pub fn account(&self) -> AccountId {
		AccountId::new(self.pair.public().0)
	}

	/// Its account's address.
	pub fn address(&self) -> String {
		self.account().to_ss58check()
	}

	/// A signature over the bytes.
	pub fn sign(&self, message: &[u8]) -> MultiSignature {
		MultiSignature::Sr25519(self.pair.sign(message))
	}
}

impl std::fmt::Debug for Signer {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		f.debug_tuple("Signer").field(&self.uri).finish()
	}
}
