//! A block's transactions, and what its events say of each.

use std::collections::HashMap;

use anyhow::Context;
use serde_json::{json, Value};
use subxt::{error::DispatchError, events::Phase, OnlineClient, PolkadotConfig};

use crate::{chain::Chain, Result};

/// A block as far as it tells what became of transactions.
#[derive(Debug)]
pub struct Block {
	/// What it carries: the block's time first, then transactions.
	pub extrinsics: Vec<Vec<u8>>,
	/// Position -> why it was refused, or nothing where it was carried out.
	outcomes: HashMap<usize, Option<String>>,
}

impl Block {
	/// Reads the block at this height of the best chain.
	pub async fn read(api: &OnlineClient<PolkadotConfig>, chain: &Chain, height: u32) -> Result<Self> {
		let hash = chain.block_hash(height).await?.with_context(|| format!("there is no block {height}"))?;
		let block = chain.call("chain_getBlock", &[json!(hash)]).await?;
		let extrinsics = block["block"]["extrinsics"].as_array().context("a block has extrinsics")?;
		let extrinsics = extrinsics.iter().map(bytes).collect::<Result<_>>()?;
		let at = api.at_block(hash).await?;
		let mut outcomes = HashMap::new();
		for event in at.events().fetch().await?.iter() {
			let event = event?;
			let Phase::ApplyExtrinsic(position) = event.phase() else { continue };
			let outcome = match (event.pallet_name(), event.event_name()) {
				("System", "ExtrinsicSuccess") => None,
				("System", "ExtrinsicFailed") => {
					Some(reason(&DispatchError::decode_from(event.field_bytes(), at.metadata())?))
				}
				_ => continue,
			};
			outcomes.insert(usize::try_from(position)?, outcome);
		}
		Ok(Self { extrinsics, outcomes })
	}

	/// Why the transaction at this position was refused; nothing, where it was carried out.
	pub fn refusal(&self, position: usize) -> Result<Option<String>> {
		let outcome = self.outcomes.get(&position).context("the events tell what became of every transaction")?;
		Ok(outcome.clone())
	}
}

/// The name of an error: a pallet's own as `Beds.BedOccupied`.
fn reason(error: &DispatchError) -> String {
	match error {
		DispatchError::Module(module) => module.details_string().replace("::", "."),
		other => other.to_string(),
	}
}

fn bytes(text: &Value) -> Result<Vec<u8>> {
	let text = text.as_str().context("bytes in hexadecimal")?;
	Ok(hex::decode(text.trim_start_matches("0x"))?)
}
