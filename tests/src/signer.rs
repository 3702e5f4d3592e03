//! A key of the story, held in memory. Most are development keys: everyone who reads the story has them. A sealed one is the wallet's own work.

use std::{path::Path, sync::Arc};

use anyhow::{anyhow, ensure, Context};
use salus_primitives::AccountId;
use serde_json::Value;
use sp_core::{
	crypto::{SecretStringError, Ss58Codec},
	ed25519, sr25519, Pair as _,
};
use sp_runtime::MultiSignature;
use tempfile::TempDir;

use crate::{artifact::Program, Result};

/// A key, and how the wallet is told to sign with it.
#[derive(Clone)]
pub struct Signer {
	name: String,
	pair: Pair,
	// The folder of a sealed key. It lasts as long as anybody has the key.
	folder: Option<Arc<TempDir>>,
}

#[derive(Clone)]
enum Pair {
	Sr25519(Box<sr25519::Pair>),
	Ed25519(Box<ed25519::Pair>),
}

impl Signer {
	/// The development key with this URI: `//Alice`, or `ed25519://Alice` as the wallet writes keys of that scheme.
	pub fn new(uri: &str) -> Result<Self> {
		let wrong = |error: SecretStringError| anyhow!("key {uri}: {error:?}");
		let pair = match uri.strip_prefix("ed25519:") {
			Some(path) => Pair::Ed25519(Box::new(ed25519::Pair::from_string(path, None).map_err(wrong)?)),
			None => Pair::Sr25519(Box::new(sr25519::Pair::from_string(uri, None).map_err(wrong)?)),
		};
		Ok(Self { name: uri.into(), pair, folder: None })
	}

	/// A new key that the wallet makes, and seals under a passphrase in a folder of its own. The same key signs here, from the twelve words that the wallet
	/// shows once.
	pub fn sealed(name: &str) -> Result<Self> {
		let folder = tempfile::Builder::new().prefix("salus-keys-").tempdir()?;
		std::fs::write(folder.path().join(PASSPHRASE), hex::encode(rand::random::<[u8; 16]>()))?;
		let mut command = Program::Wallet.command()?;
		command.args(of_folder(folder.path())).args(["--json", "key", "new", name, "--show-phrase"]);
		let output = command.output().context("start of the wallet")?;
		let report: Value = serde_json::from_slice(&output.stdout)
			.with_context(|| format!("the wallet made no key: {}", String::from_utf8_lossy(&output.stderr)))?;
		let phrase = report["phrase"].as_str().context("the words of a new key")?;
		let pair =
			sr25519::Pair::from_string(phrase, None).map_err(|error| anyhow!("the words of {name}: {error:?}"))?;
		let signer = Self { name: name.into(), pair: Pair::Sr25519(Box::new(pair)), folder: Some(Arc::new(folder)) };
		ensure!(report["account"] == signer.address(), "the words of {name} give another account");
		Ok(signer)
	}

	/// What the wallet knows it by: its URI, or the name of its key file.
	pub fn uri(&self) -> &str {
		&self.name
	}

	/// Whether it lies in a key file, under a passphrase.
	pub fn is_sealed(&self) -> bool {
		self.folder.is_some()
	}

	/// The wallet's options for signing with it.
	pub fn options(&self) -> Vec<String> {
		let mut options = vec!["--signer".into(), self.name.clone()];
		options.extend(self.folder.iter().flat_map(|folder| of_folder(folder.path())));
		options
	}

	/// Its account.
	pub fn account(&self) -> AccountId {
		AccountId::new(match &self.pair {
			Pair::Sr25519(pair) => pair.public().0,
			Pair::Ed25519(pair) => pair.public().0,
		})
	}

	/// Its account's address.
	pub fn address(&self) -> String {
		self.account().to_ss58check()
	}

	/// A signature over the bytes.
	pub fn sign(&self, message: &[u8]) -> MultiSignature {
		match &self.pair {
			Pair::Sr25519(pair) => MultiSignature::Sr25519(pair.sign(message)),
			Pair::Ed25519(pair) => MultiSignature::Ed25519(pair.sign(message)),
		}
	}
}

impl std::fmt::Debug for Signer {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		f.debug_tuple("Signer").field(&self.name).finish()
	}
}

/// The file with the passphrase, in a sealed key's folder.
const PASSPHRASE: &str = "passphrase";

/// The wallet's options for a folder of keys.
fn of_folder(folder: &Path) -> Vec<String> {
	let path = |name: &str| folder.join(name).display().to_string();
	vec!["--keys".into(), path("keys"), "--passphrase-file".into(), path(PASSPHRASE)]
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_runtime::traits::Verify;

	#[test]
	fn a_key_of_either_scheme_signs_for_its_own_account() {
		let (one, other) = (Signer::new("//Anna").unwrap(), Signer::new("ed25519://Anna").unwrap());
		assert_ne!(one.account(), other.account());
		for signer in [one, other] {
			assert!(signer.sign(b"words").verify(&b"words"[..], &signer.account()));
			assert_eq!(signer.options(), ["--signer", signer.uri()]);
		}
	}
}
