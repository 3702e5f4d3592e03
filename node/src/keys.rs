//! `salus keys`: a validator's session keys, from making them to validating with them.
//!
//! Session keys lie in the node's keystore and sign blocks and votes. The validator's account, in a wallet, says to the chain which they are, and proves with
//! their signatures that they are its own. Every job here ends by saying what comes next.

mod chain;
mod keystore;

use std::path::PathBuf;

use codec::Decode;
use salus_primitives::AccountId;
use salus_runtime::SessionKeys;
use serde_json::json;
use sp_core::{bytes::to_hex, crypto::Ss58Codec};

use crate::cli::Cli;

/// A validator's session keys: make them, put them into a node's keystore, and follow them until they validate.
#[derive(Debug, clap::Args)]
pub struct KeysCmd {
	#[command(subcommand)]
	job: Job,

	/// Answer with JSON.
	#[arg(long, global = true)]
	json: bool,
}

#[derive(Debug, clap::Subcommand)]
enum Job {
	/// Let a running node make new session keys, which stay in its keystore. The keys in use go on working until the chain has taken the new ones.
	Rotate(OfNode),
	/// Make session keys in a keystore on this machine, without a running node.
	Generate(OfKeystore),
	/// Put session keys made from a secret phrase into a keystore on this machine, as after the loss of a machine.
	Insert(Insertion),
	/// Say how far a validator's session keys are, and what is to be done next.
	Status(OfNode),
}

/// A validator, and the node it is to validate with.
#[derive(Debug, clap::Args)]
struct OfNode {
	/// The validator's account, as an SS58 address or 64 hexadecimal digits.
	#[arg(long, value_name = "ACCOUNT", value_parser = account)]
	account: AccountId,

	/// An endpoint of the node that serves unsafe methods, on this machine.
	#[arg(long, value_name = "URL", default_value = "ws://127.0.0.1:9944")]
	node: String,
}

/// A validator, and the keystore its keys go to.
#[derive(Debug, clap::Args)]
struct OfKeystore {
	/// The validator's account, as an SS58 address or 64 hexadecimal digits.
	#[arg(long, value_name = "ACCOUNT", value_parser = account)]
	account: AccountId,

	#[command(flatten)]
	shared: sc_cli::SharedParams,

	#[command(flatten)]
	keystore: sc_cli::KeystoreParams,
}

#[derive(Debug, clap::Args)]
struct Insertion {
	/// A file with the secret phrase, readable by its owner alone.
	#[arg(long, value_name = "FILE")]
	secret_file: PathBuf,

	#[command(flatten)]
	into: OfKeystore,
}

/// Session keys as the chain takes them, with the proof that whoever made them holds them.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct Made {
	#[serde(with = "sp_core::bytes")]
	keys: Vec<u8>,
	#[serde(with = "sp_core::bytes")]
	proof: Vec<u8>,
}

/// Why a job was not done.
#[derive(Debug, thiserror::Error)]
enum Error {
	/// The keystore or the secret's file.
	#[error("{0}")]
	Keystore(String),
	/// The node does not answer.
	#[error("{0} does not answer ({1}); is the node running, and is this one of its endpoints?")]
	Unreachable(String, String),
	/// The node answers only harmless questions there.
	#[error(
		"{0} serves no unsafe methods, and keys are made through nothing else; open an endpoint for them on the node's own machine, beside the one of the \
		 portals: --experimental-rpc-endpoint listen-addr=127.0.0.1:9945,methods=unsafe"
	)]
	Closed(String),
	/// The node answers something else than is understood.
	#[error("the node's answer is not understood: {0}")]
	Answer(String),
}

impl From<Error> for sc_cli::Error {
	fn from(why: Error) -> Self {
		Self::Application(Box::new(why))
	}
}

fn account(text: &str) -> Result<AccountId, String> {
	let digits = text.strip_prefix("0x").unwrap_or(text);
	let raw = || hex::decode(digits).ok()?.try_into().ok().map(|bytes: [u8; 32]| AccountId::new(bytes));
	AccountId::from_ss58check(text).ok().or_else(raw).ok_or_else(|| {
		"this is no account: give its SS58 address, like 5Grwva\u{2026}, or the 64 hexadecimal digits of its public key".into()
	})
}

impl KeysCmd {
	/// Does the job, and says what comes next.
	pub fn run(&self, cli: &Cli) -> sc_cli::Result<()> {
		match &self.job {
			Job::Rotate(of) => self.tell_made(&of.account, &chain::run(chain::rotate(&of.node, &of.account))?),
			Job::Generate(of) => self.tell_made(&of.account, &keystore::generate(&of.open(cli)?, &of.account)?),
			Job::Insert(insertion) => {
				let secret = keystore::read_secret(&insertion.secret_file)?;
				let keystore = insertion.into.open(cli)?;
				self.tell_made(&insertion.into.account, &keystore::insert(&keystore, &insertion.into.account, &secret)?)
			}
			Job::Status(of) => {
				let status = chain::run(chain::status(&of.node, &of.account))?;
				let next = status.next(&of.account);
				if self.json {
					print(&json!({ "account": of.account, "status": status, "next": next }));
				} else {
					println!("{status}\n\nNext: {next}");
				}
				Ok(())
			}
		}
	}

	fn tell_made(&self, account: &AccountId, made: &Made) -> sc_cli::Result<()> {
		let SessionKeys { aura, grandpa } =
			SessionKeys::decode(&mut &made.keys[..]).map_err(|why| Error::Answer(format!("session keys: {why}")))?;
		let (aura, grandpa) = (aura.to_ss58check(), grandpa.to_ss58check());
		let (keys, proof) = (to_hex(&made.keys, false), to_hex(&made.proof, false));
		let next = format!("salus-wallet --signer {account} validator set-keys {keys} {proof}");
		if self.json {
			print(&json!({
				"account": account, "session": { "aura": aura, "grandpa": grandpa }, "keys": keys, "proof": proof, "next": next,
			}));
			return Ok(());
		}
		println!(
			"The session keys are in the keystore. Their secrets stay there; these are public:\n\n  aura     {aura}\n  grandpa  {grandpa}\n  keys     \
			 {keys}\n  proof    {proof}\n\n\
			 Next: tell the chain, from the wallet that holds the validator's account:\n\n  {next}\n\n\
			 The chain uses them from the session after the next. Keep the old keys, and the node running, until `salus keys status` says so.\n\
			 For a chain that is not founded yet: the founders' list takes the two addresses."
		);
		Ok(())
	}
}

impl OfKeystore {
	fn open(&self, cli: &Cli) -> sc_cli::Result<keystore::Keystore> {
		keystore::open(cli, &self.shared, &self.keystore)
	}
}

fn print(answer: &serde_json::Value) {
	println!("{answer:#}");
}
