//! `council`: what the council votes on.

use clap::{ArgGroup, Subcommand};
use salus_primitives::Digest;
use serde_json::Value;

use crate::{
	call, calls,
	chain::At,
	error::{Error, Result},
	report::Report,
	wallet::Wallet,
};

/// The council.
#[derive(Clone, Debug, Subcommand)]
pub enum CouncilCommand {
	/// Propose a call, encoded in hexadecimal. `org admit` and its like propose by themselves.
	Propose {
		/// The call.
		call: String,
		/// How many of the council must be in favour.
		#[arg(long, value_name = "NUMBER", default_value_t = 1)]
		threshold: u32,
	},
	/// Vote on a proposal.
	#[command(group(ArgGroup::new("vote").required(true).args(["approve", "reject"])))]
	Vote {
		/// The proposal's hash.
		hash: Digest,
		/// The proposal's number.
		index: u32,
		/// Yes.
		#[arg(long)]
		approve: bool,
		/// No.
		#[arg(long)]
		reject: bool,
	},
	/// Close a vote, and carry out what was approved.
	Close {
		/// The proposal's hash.
		hash: Digest,
		/// The proposal's number.
		index: u32,
		/// The most computation the proposal may take, in picoseconds.
		#[arg(long, value_name = "NUMBER", default_value_t = 10_000_000_000)]
		ref_time: u64,
		/// The most proof it may take, in bytes.
		#[arg(long, value_name = "NUMBER", default_value_t = 1_000_000)]
		proof_size: u64,
		/// The most bytes it may be long.
		#[arg(long, value_name = "NUMBER", default_value_t = 10_000)]
		length: u32,
	},
}

impl CouncilCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Propose { call, threshold } => propose(wallet, &call, threshold).await,
			Self::Vote { hash, index, approve, .. } => {
				let done = format!("Voted {} on proposal {index}", if approve { "yes" } else { "no" });
				let report = wallet.report(&calls::vote(hash, index, approve), &done).await?;
				Ok(report
					.with("proposal", serde_json::json!({ "hash": hash, "index": index }))
					.with("approve", approve))
			}
			Self::Close { hash, index, ref_time, proof_size, length } => {
				let call = calls::close(hash, index, (ref_time, proof_size), length);
				let outcome = wallet.submit(&call).await?;
				let approved = outcome.events.iter().any(|event| event.is("Council", "Approved"));
				let done = format!(
					"Closed the vote on proposal {index}: {}",
					if approved { "approved" } else { "disapproved" }
				);
				let organization = outcome.field("Identity", "OrganizationAdmitted", "organization").cloned();
				Ok(Report::of_transaction(&outcome, &done)
					.with("approved", approved)
					.with("organization", organization.unwrap_or(Value::Null)))
			}
		}
	}
}

async fn propose(wallet: &Wallet, text: &str, threshold: u32) -> Result<Report> {
	let bytes = hex::decode(text.strip_prefix("0x").unwrap_or(text))
		.map_err(|_| Error::Usage("write the call in hexadecimal".into()))?;
	let at = wallet.chain().await?.at(At::Best).await?;
	let payload = call::read(&at.transactions(), &bytes)?;
	let arguments = scale_value::Value::from(payload.call_data().clone());
	let says = vec![
		format!("Propose to the council {}.{}", payload.pallet_name(), payload.call_name()),
		format!("  with      {}", crate::events::to_json(&arguments)),
		format!("with {threshold} in favour needed"),
	];
	let outcome = wallet.submit(&call::propose(bytes, threshold, says)).await?;
	let field = |name| outcome.field("Council", "Proposed", name).cloned();
	let proposal = match (field("proposalHash"), field("proposalIndex")) {
		(Some(hash), Some(index)) => serde_json::json!({ "hash": hash, "index": index }),
		_ => Value::Null,
	};
	Ok(Report::of_transaction(&outcome, "Proposed it to the council").with("proposal", proposal))
}
