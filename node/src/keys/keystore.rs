//! Session keys in a keystore on this machine.

use std::{fs::File, io::Read, os::unix::fs::MetadataExt, path::Path};

use codec::Encode;
use salus_primitives::AccountId;
use salus_runtime::SessionKeys;
use sc_cli::{KeystoreParams, SharedParams, SubstrateCli};
use sc_keystore::LocalKeystore;
use sc_service::config::{BasePath, KeystoreConfig};
use sp_application_crypto::key_types::{AURA, GRANDPA};
use sp_core::{crypto::KeyTypeId, ed25519};
use sp_keystore::{KeystoreExt, KeystorePtr};
use sp_state_machine::BasicExternalities;
use zeroize::Zeroizing;

use super::{Error, Made};
use crate::cli::Cli;

/// A phrase of 24 words and a path has less.
const LONGEST_SECRET: u64 = 1024;

/// The keystore that a node with these parameters has.
pub fn open(cli: &Cli, shared: &SharedParams, parameters: &KeystoreParams) -> sc_cli::Result<KeystorePtr> {
	let base = shared.base_path()?.unwrap_or_else(|| BasePath::from_project("", "", &Cli::executable_name()));
	let chain = cli.load_spec(&shared.chain_id(shared.is_dev()))?;
	match parameters.keystore_config(&base.config_dir(chain.id()))? {
		KeystoreConfig::Path { path, password } => Ok(LocalKeystore::open(path, password)?.into()),
		KeystoreConfig::InMemory => Err(Error::Keystore("a keystore in memory keeps nothing".into()).into()),
	}
}

/// Makes new keys.
pub fn generate(keystore: &KeystorePtr, account: &AccountId) -> Result<Made, Error> {
	make(keystore, account, |_| None)
}

/// Makes the keys that come from this secret: one for each purpose, so that no signature of the one is one of the other.
pub fn insert(keystore: &KeystorePtr, account: &AccountId, secret: &str) -> Result<Made, Error> {
	make(keystore, account, |purpose| Some(Zeroizing::new(format!("{secret}//{purpose}"))))
}

fn make(
	keystore: &KeystorePtr,
	account: &AccountId,
	secret: impl Fn(&str) -> Option<Zeroizing<String>>,
) -> Result<Made, Error> {
	let key = |kind: KeyTypeId, purpose: &str| -> Result<ed25519::Public, Error> {
		let secret = secret(purpose);
		keystore.ed25519_generate_new(kind, secret.as_ref().map(|text| text.as_str())).map_err(|why| match why {
			// What the crypto says of a secret is not repeated.
			sp_keystore::Error::ValidationError(_) => Error::Keystore(
				"the file holds no secret phrase: 12 to 24 words, or 0x and 64 hexadecimal digits, perhaps with a path"
					.into(),
			),
			other => Error::Keystore(format!("the keystore takes no key: {other}")),
		})
	};
	let mut keys = SessionKeys { aura: key(AURA, "aura")?.into(), grandpa: key(GRANDPA, "grandpa")?.into() };
	let mut externalities = BasicExternalities::new_empty();
	externalities.register_extension(KeystoreExt::from(keystore.clone()));
	let proof = externalities
		.execute_with(|| keys.create_ownership_proof(&account.encode()))
		.map_err(|()| Error::Keystore("the keystore does not sign with the keys it has just taken".into()))?;
	Ok(Made { keys: keys.encode(), proof: proof.encode() })
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
