//! The command line.

use std::path::PathBuf;

use clap::Parser;
use salus_vault::RootKey;

/// What can be said on the command line.
#[derive(Debug, Parser)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Cli {
	/// Another job than running a node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	#[command(flatten)]
	pub run: sc_cli::RunCmd,

	#[command(flatten)]
	pub vault: VaultArgs,

	#[command(flatten)]
	pub storage_monitor: sc_storage_monitor::StorageMonitorParams,
}

/// Jobs beside running a node.
// There is one of it in a run, and clap takes no boxes.
#[derive(Debug, clap::Subcommand)]
#[allow(clippy::large_enum_variant)]
pub enum Subcommand {
	/// Generate, inspect and insert keys.
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),
	/// A validator's session keys: generate, insert, rotate, and follow them until they validate.
	Keys(crate::keys::KeysCmd),
	/// Print a chain specification.
	ExportChainSpec(sc_cli::ExportChainSpecCmd),
	/// Check blocks.
	CheckBlock(sc_cli::CheckBlockCmd),
	/// Export blocks to a file.
	ExportBlocks(sc_cli::ExportBlocksCmd),
	/// Export the state at a block as a chain specification.
	ExportState(sc_cli::ExportStateCmd),
	/// Import blocks from a file.
	ImportBlocks(sc_cli::ImportBlocksCmd),
	/// Remove the chain's database.
	PurgeChain(sc_cli::PurgeChainCmd),
	/// Return the chain to an earlier block.
	Revert(sc_cli::RevertCmd),
}

/// The vault of this node's custodian.
#[derive(Debug, Clone, clap::Args)]
pub struct VaultArgs {
	/// The organization whose records this node's vault keeps. Without it the node has no vault.
	#[arg(long, value_name = "ORGANIZATION")]
	pub vault_custodian: Option<u32>,

	/// The vault's directory. Default: `vault` beside the chain's database.
	#[arg(long, value_name = "DIR", requires = "vault_custodian")]
	pub vault_path: Option<PathBuf>,

	/// A file with the vault's root key: 64 hexadecimal digits, readable by its owner alone. Default: the credential in
	/// SALUS_VAULT_ROOT_KEY. With neither the vault stays sealed and answers nothing.
	#[arg(long, value_name = "FILE", requires = "vault_custodian")]
	pub vault_root_key_file: Option<PathBuf>,

	/// A development key, like `//Alice//node`, to sign anchors with on a development or local chain. Without it the node signs with the key of
	/// type `slus` in its keystore (`salus key insert --key-type slus --scheme sr25519`).
	#[arg(long, value_name = "PATH", requires = "vault_custodian")]
	pub vault_signer: Option<String>,

	/// The oldest finalized block, in seconds, by which the vault still decides. When finality stands longer it serves nothing.
	#[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=600))]
	pub vault_max_finality_age: u64,

	/// The largest record the vault takes, in MiB. Every RPC endpoint must take requests of four thirds of it and 1 MiB
	/// (`--rpc-max-request-size`).
	#[arg(long, value_name = "MIB", default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=64))]
	pub vault_max_record: u32,
}

/// The environment's name for the vault's root key.
pub const ROOT_KEY_VARIABLE: &str = "SALUS_VAULT_ROOT_KEY";

impl VaultArgs {
	/// The most bytes of one record.
	pub fn max_record(&self) -> u32 {
		self.vault_max_record.saturating_mul(1 << 20)
	}

	/// The root key, if one was given.
	pub fn root_key(&self) -> Result<Option<RootKey>, salus_vault::Error> {
		match &self.vault_root_key_file {
			Some(path) => RootKey::from_file(path).map(Some),
			None if std::env::var_os(ROOT_KEY_VARIABLE).is_some() => RootKey::from_env(ROOT_KEY_VARIABLE).map(Some),
			None => Ok(None),
		}
	}
}
