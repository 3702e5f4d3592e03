//! Starts the custodian's part of a node: the vault, the worker that anchors it, and its RPC.

use std::{path::PathBuf, sync::Arc, time::Duration};

use prometheus_endpoint::Registry;
use salus_custodian::{block_events, Access, Custodian, Durability, Metrics, RuntimeChain, SystemClock, Worker};
use salus_primitives::{Digest, OrganizationId};
use salus_vault::{Config, RootKey, Vault};
use sc_service::{ChainType, Error, TaskManager};
use sp_core::sr25519;
use sp_keystore::KeystorePtr;

use crate::{
	cli::VaultArgs,
	service::{Block, FullBackend, FullClient, FullPool},
	submission::{Sender, KEY_TYPE},
};

/// What a custodian's part is made from.
pub struct Parts<'a> {
	/// What the command line says of it.
	pub arguments: &'a VaultArgs,
	/// The key that unseals the vault.
	pub root_key: Option<RootKey>,
	/// Where the vault is, if the command line does not say.
	pub default_path: PathBuf,
	/// The chain's first block.
	pub genesis: Digest,
	/// The chain.
	pub client: Arc<FullClient>,
	/// Transactions that wait.
	pub pool: Arc<FullPool>,
	/// The node's keys.
	pub keystore: KeystorePtr,
	/// Where numbers are counted.
	pub registry: Option<&'a Registry>,
	/// Where tasks run.
	pub tasks: &'a TaskManager,
}

/// A custodian's part, running.
#[derive(Clone)]
pub struct Custody {
	/// Whose.
	pub organization: OrganizationId,
	/// The records.
	pub vault: Arc<Vault>,
	/// Who may do what.
	pub access: Arc<Access>,
	/// What becomes durable.
	pub durability: Durability,
	/// The most bytes of one record.
	pub max_record: u32,
}

/// Refuses a signer that does not belong on a command line, which everybody on the machine can read: only a key that everybody has anyway may stand there, on a
/// chain where that is what keys are.
pub fn check_signer(arguments: &VaultArgs, chain_type: &ChainType) -> Result<(), Error> {
	let Some(path) = &arguments.vault_signer else { return Ok(()) };
	if path.starts_with("//") && matches!(chain_type, ChainType::Development | ChainType::Local) {
		return Ok(());
	}
	// What was given is not repeated: it may be a secret.
	Err(Error::Other(
		"--vault-signer is for development keys, like //Alice//node, on development and local chains; everybody on this machine can see it. Keep a real \
		 key in the node's keystore: salus key insert --key-type slus --scheme sr25519"
			.into(),
	))
}

/// Opens the vault and starts its worker, where the command line names a custodian.
pub fn start(parts: Parts<'_>) -> Result<Option<Custody>, Error> {
	let Some(number) = parts.arguments.vault_custodian else { return Ok(None) };
	let organization = OrganizationId(number);
	let key = signing_key(parts.arguments, &parts.keystore)?;
	let path = parts.arguments.vault_path.clone().unwrap_or(parts.default_path);
	let sealed = parts.root_key.is_none();
	let config =
		Config { path, custodian: number, genesis: parts.genesis.0, max_record: parts.arguments.max_record().into() };
	let vault = Arc::new(Vault::open(config, parts.root_key).map_err(application)?);
	if sealed {
		log::warn!("🔒 The vault is sealed: it was given no root key, and answers nothing.");
	} else {
		log::info!("🔓 The vault of organization {organization} is unsealed.");
	}
	let metrics = Metrics::new(parts.registry)?;
	let chain = Arc::new(RuntimeChain::<FullClient, Block, FullBackend>::new(parts.client.clone()));
	let max_age = Duration::from_secs(parts.arguments.vault_max_finality_age);
	let access = Arc::new(Access::new(chain, Arc::new(SystemClock), max_age, metrics.clone()));
	let durability = Durability::default();
	let sender = Arc::new(Sender::new(parts.client.clone(), parts.pool, parts.keystore, key, organization));
	let custodian = Custodian::new(organization, sender.account());
	let worker = Worker::new(custodian, vault.clone(), access.clone(), sender, durability.clone(), metrics);
	let blocks = block_events::<FullClient, Block>(&parts.client);
	parts.tasks.spawn_essential_handle().spawn_blocking("custodian", Some("vault"), worker.run(blocks));
	let max_record = parts.arguments.max_record();
	Ok(Some(Custody { organization, vault, access, durability, max_record }))
}

/// The key the node signs anchors with: a development key of the command line, or the one in the keystore.
fn signing_key(arguments: &VaultArgs, keystore: &KeystorePtr) -> Result<sr25519::Public, Error> {
	if let Some(path) = &arguments.vault_signer {
		return keystore
			.sr25519_generate_new(KEY_TYPE, Some(path))
			.map_err(|_| Error::Other("--vault-signer wants a development key's path, like //Alice//node".into()));
	}
	match keystore.sr25519_public_keys(KEY_TYPE).as_slice() {
		[key] => Ok(*key),
		[] => Err(Error::Other(
			"the keystore holds no key for the vault's custodian; insert one: salus key insert --key-type slus --scheme sr25519".into(),
		)),
		_ => Err(Error::Other("the keystore holds several keys of type slus; the node cannot tell which is its own".into())),
	}
}

fn application(error: salus_vault::Error) -> Error {
	Error::Application(Box::new(error))
}
