//! `chain`: the chain and its node.

use clap::Subcommand;
use serde_json::Value;

use crate::{error::Result, report::Report, wallet::Wallet};

/// The chain and its node.
#[derive(Clone, Debug, Subcommand)]
pub enum ChainCommand {
	/// Show where the chain stands, and the vault of the node if it has one.
	Status,
}

impl ChainCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let Self::Status = self;
		let status = wallet.chain().await?.status().await?;
		// A node without a vault is a node all the same.
		let vault: Value = match wallet.vault().await {
			Ok(vault) => vault.status().await.unwrap_or_default(),
			Err(_) => Value::Null,
		};
		let block = |name: &str| {
			let block = &status[name];
			format!("{name:<9} #{} {}", block["number"], block["hash"].as_str().unwrap_or_default())
		};
		let report = Report::new()
			.line(format!("chain     {}", status["chain"].as_str().unwrap_or_default()))
			.line(format!("genesis   {}", status["genesis"].as_str().unwrap_or_default()))
			.line(block("best"))
			.line(block("finalized"))
			.line(format!("peers     {}", status["peers"]))
			.line(format!("runtime   {}", status["runtime"]));
		let report = match &vault {
			Value::Null => report.line("vault     none"),
			vault => report.line(format!(
				"vault     of custodian {}, {}, {} records, {} pending",
				vault["custodian"],
				if vault["sealed"] == true { "sealed" } else { "open" },
				vault["records"],
				vault["pending"]
			)),
		};
		Ok(report.with_all(status).with("vault", vault))
	}
}
