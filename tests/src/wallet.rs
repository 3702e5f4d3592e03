//! The wallet, run as a program: what a person's shell would run, with its answers as types.

mod appointment;
mod bed;
mod consent;
mod lab;
mod landed;
mod licence;
mod money;
mod motion;
mod organization;
mod patient;
mod prescription;
mod record;
mod refused;
mod told;

use std::process::ExitStatus;

use anyhow::{anyhow, Context};
use serde_json::Value;

pub use bed::Numbered;
pub use motion::Proposal;
pub use record::{Access, AccessAnchor, Durable, Listed, Put, Verified};
pub use refused::{ensure_kept_out, ensure_refused, ensure_stranger, Failure, Refused};

use crate::{artifact::Program, narrator::Landed, signer::Signer, Result};

/// A wallet for one node.
#[derive(Clone, Debug)]
pub struct Wallet {
	url: String,
}

/// A transaction that succeeded.
#[derive(Clone, Debug)]
pub struct Sent {
	/// Where it is.
	pub landed: Landed,
	/// All that the wallet said.
	pub report: Value,
}

impl Sent {
	/// Whether this event is among the transaction's.
	pub fn happened(&self, pallet: &str, name: &str) -> bool {
		let events = self.report["events"].as_array();
		events.is_some_and(|events| events.iter().any(|event| event["pallet"] == pallet && event["name"] == name))
	}
}

/// Until when the wallet follows a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Until {
	Included,
	Finalized,
}

type Answer<T> = Result<std::result::Result<T, Refused>>;

impl Wallet {
	/// The wallet for the node at this address.
	pub fn new(url: &str) -> Result<Self> {
		// Found now, or everything that is done until it is needed was in vain.
		Program::Wallet.path()?;
		Ok(Self { url: url.into() })
	}

	/// Runs a command with a key, and takes the JSON it prints.
	pub async fn run(&self, key: &Signer, arguments: &[String]) -> Answer<Value> {
		let (value, status) = self.execute(key, arguments).await?;
		match (status.success(), refused::read(&value)) {
			(true, None) => Ok(Ok(value)),
			(_, Some(refused)) => Ok(Err(refused)),
			(false, None) => Err(anyhow!("the wallet ended with {status}: {value}")),
		}
	}

	/// Runs a command, as it stands in a shell, of which nothing may come, and takes how the wallet says so.
	pub async fn fail(&self, key: &Signer, line: &[&str]) -> Result<Failure> {
		let (value, status) = self.execute(key, &words(line)).await?;
		Failure::read(&value, status.code()).with_context(|| line.join(" "))
	}

	/// What the wallet prints, and how it ends.
	async fn execute(&self, key: &Signer, arguments: &[String]) -> Result<(Value, ExitStatus)> {
		let mut command = Program::Wallet.command()?;
		command.args(["--json", "--yes", "--url", &self.url]).args(key.options()).args(arguments);
		let output = tokio::task::spawn_blocking(move || command.output()).await?.context("start of the wallet")?;
		let said = match output.status.success() {
			true => &output.stdout,
			false if output.stdout.is_empty() => &output.stderr,
			false => &output.stdout,
		};
		let value: Value = serde_json::from_slice(said)
			.with_context(|| format!("the wallet said: {}", String::from_utf8_lossy(said)))
			.with_context(|| format!("salus-wallet {}", arguments.join(" ")))?;
		Ok((value, output.status))
	}

	/// The same, as it stands in a shell. What is sent is followed until it is final.
	pub async fn command(&self, key: &Signer, line: &[&str]) -> Answer<Value> {
		self.run(key, &words(line)).await
	}

	async fn send(&self, key: &Signer, until: Until, mut arguments: Vec<String>) -> Answer<Sent> {
		arguments.push("--wait".into());
		arguments.push(if until == Until::Included { "included" } else { "finalized" }.into());
		match self.run(key, &arguments).await? {
			Ok(report) => Ok(Ok(Sent { landed: landed::read(&report)?, report })),
			Err(refused) => Ok(Err(refused)),
		}
	}

	async fn list_of<T: serde::de::DeserializeOwned>(
		&self,
		key: &Signer,
		field: &str,
		arguments: Vec<String>,
	) -> Answer<Vec<T>> {
		match self.run(key, &arguments).await? {
			Ok(report) => Ok(Ok(serde_json::from_value(report[field].clone())
				.with_context(|| format!("salus-wallet {}", arguments.join(" ")))?)),
			Err(refused) => Ok(Err(refused)),
		}
	}
}

fn words(words: &[&str]) -> Vec<String> {
	words.iter().map(|word| word.to_string()).collect()
}
