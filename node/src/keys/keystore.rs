//! Session keys in a keystore on this machine.

use std::{fs::File, io::Read, os::unix::fs::MetadataExt, path::Path};

use codec::Encode;
use salus_primitives::AccountId;
use salus_runtime::SessionKeys;
use sc_cli::{KeystoreParams, SharedParams, SubstrateCli};
use sc_keystore::LocalKeystore;
use sc_service::config::{BasePath, KeystoreConfig};
use sp_application_crypto::key_types::{AURA, GRANDPA};
use sp_core::{
	crypto::{ExposeSecret, KeyTypeId, SecretString},
	ed25519, Pair,
};
use sp_keystore::{KeystoreExt, KeystorePtr};
use sp_state_machine::BasicExternalities;
use zeroize::Zeroizing;

use super::{Error, Made};
use crate::cli::Cli;

/// A phrase of 24 words and a path has less.
const LONGEST_SECRET: u64 = 1024;

/// A keystore, and the password that its keys are under.
pub struct Keystore {
	keys: KeystorePtr,
	password: Option<SecretString>,
}

/// The keystore that a node with these parameters has.
pub fn open(cli: &Cli, shared: &SharedParams, parameters: &KeystoreParams) -> sc_cli::Result<Keystore> {
	let base = shared.base_path()?.unwrap_or_else(|| BasePath::from_project("", "", &Cli::executable_name()));
	let chain = cli.load_spec(&shared.chain_id(shared.is_dev()))?;
	match parameters.keystore_config(&base.config_dir(chain.id()))? {
		KeystoreConfig::Path { path, password } => {
			Ok(Keystore { keys: LocalKeystore::open(path, password.clone())?.into(), password })
		}
		KeystoreConfig::InMemory => Err(Error::Keystore("a keystore in memory keeps nothing".into()).into()),
	}
}

/// Makes new keys.
pub fn generate(keystore: &Keystore, account: &AccountId) -> Result<Made, Error> {
	let key =
		|kind| keystore.keys.ed25519_generate_new(kind, None).map_err(|why| Error::Keystore(format!("no key: {why}")));
	keystore.prove(account, key(AURA)?, key(GRANDPA)?)
}

/// Keeps the keys that come from this secret: one for each purpose, so that no signature of the one is one of the other.
pub fn insert(keystore: &Keystore, account: &AccountId, secret: &str) -> Result<Made, Error> {
	let aura = keystore.keep(AURA, &Zeroizing::new(format!("{secret}//aura")))?;
	let grandpa = keystore.keep(GRANDPA, &Zeroizing::new(format!("{secret}//grandpa")))?;
	keystore.prove(account, aura, grandpa)
}

impl Keystore {
	/// Writes one key down. (A keystore that is told a secret when it makes a key keeps it in memory alone.)
	fn keep(&self, kind: KeyTypeId, secret: &str) -> Result<ed25519::Public, Error> {
		let password = self.password.as_ref().map(|password| password.expose_secret().as_str());
		// What the crypto says of a secret is not repeated.
		let pair = ed25519::Pair::from_string(secret, password).map_err(|_| {
			Error::Keystore(
				"the file holds no secret phrase: 12 to 24 words, or 0x and 64 hexadecimal digits, perhaps with a path"
					.into(),
			)
		})?;
		let public = pair.public();
		let kept = self.keys.insert(kind, secret, public.as_ref());
		kept.map(|()| public).map_err(|()| Error::Keystore("the keystore takes no key: is its folder writable?".into()))
	}

	fn prove(&self, account: &AccountId, aura: ed25519::Public, grandpa: ed25519::Public) -> Result<Made, Error> {
		let mut keys = SessionKeys { aura: aura.into(), grandpa: grandpa.into() };
		let mut externalities = BasicExternalities::new_empty();
		externalities.register_extension(KeystoreExt::from(self.keys.clone()));
		let proof = externalities
			.execute_with(|| keys.create_ownership_proof(&account.encode()))
			.map_err(|()| Error::Keystore("the keystore does not sign with the keys it has just taken".into()))?;
		Ok(Made { keys: keys.encode(), proof: proof.encode() })
	}
}

/// Reads the secret, if nobody else could.
pub fn read_secret(path: &Path) -> Result<Zeroizing<String>, Error> {
	let refuse = |why: &str| Error::Keystore(format!("{}: {why}", path.display()));
	let file = File::open(path).map_err(|why| refuse(&why.to_string()))?;
	let metadata = file.metadata().map_err(|why| refuse(&why.to_string()))?;
	if !metadata.is_file() || metadata.size() > LONGEST_SECRET {
		return Err(refuse("this is no file with a secret phrase"));
	}
	if metadata.mode() & 0o077 != 0 {
		return Err(refuse("others than its owner may open it; use mode 0400 or 0600"));
	}
	let mut text = Zeroizing::new(String::with_capacity(1024));
	file.take(LONGEST_SECRET).read_to_string(&mut text).map_err(|_| refuse("it is not text"))?;
	Ok(Zeroizing::new(text.trim().to_owned()))
}
