//! What blocks carry, and what those of an upgrade say of it.

use std::ops::RangeInclusive;

use anyhow::{bail, ensure, Context};
use codec::Decode;
use frame_system::{EventRecord, Phase};
use pallet_migrations::Event as Migration;
use salus_runtime::{Runtime, RuntimeEvent};
use salus_tests::{chain::Chain, Result};
use serde_json::json;
use sp_core::H256;

use crate::state::{bytes, stored};

/// A block of the best chain.
#[derive(Debug)]
pub struct Block {
	/// Its height.
	pub number: u32,
	/// What it carries: the block's time first, then transactions.
	pub extrinsics: Vec<Vec<u8>>,
	events: Vec<EventRecord<RuntimeEvent, H256>>,
}

impl Block {
	/// Reads the one at this height.
	pub async fn read(chain: &Chain, number: u32) -> Result<Self> {
		let hash = chain.block_hash(number).await?.with_context(|| format!("there is no block {number}"))?;
		let block = chain.call("chain_getBlock", &[json!(hash)]).await?;
		let extrinsics = block["block"]["extrinsics"].as_array().context("a block has extrinsics")?;
		let extrinsics = extrinsics.iter().map(bytes).collect::<Result<_>>()?;
		let events = stored(chain, "System", "Events", Some(hash)).await?.unwrap_or_default();
		let events = Decode::decode(&mut events.as_slice()).with_context(|| format!("the events of block {number}"))?;
		Ok(Self { number, extrinsics, events })
	}

	/// Whether the call at this index was carried out.
	pub fn succeeded(&self, index: usize) -> bool {
		self.events.iter().any(|record| {
			matches!(record.event, RuntimeEvent::System(frame_system::Event::ExtrinsicSuccess { .. }))
				&& matches!(record.phase, Phase::ApplyExtrinsic(at) if usize::try_from(at) == Ok(index))
		})
	}

	fn has(&self, what: impl Fn(&RuntimeEvent) -> bool) -> bool {
		self.events.iter().any(|record| what(&record.event))
	}

	/// Whether the migrations pallet told of this.
	fn migrates(&self, what: impl Fn(&Migration<Runtime>) -> bool) -> bool {
		self.has(|event| matches!(event, RuntimeEvent::Migrations(event) if what(event)))
	}
}

/// An upgrade, from the block that put the code in place to the one that completed its migration.
#[derive(Debug)]
pub struct Upgrade {
	/// The last block of the first version.
	pub applied: u32,
	/// The blocks in which there was something to migrate.
	pub migrating: RangeInclusive<u32>,
}

impl Upgrade {
	/// Finds the one upgrade in these blocks. Fails unless it was started once, went on block by block without a transaction in them, and was completed.
	pub async fn find(chain: &Chain, range: RangeInclusive<u32>) -> Result<Self> {
		let mut blocks = Vec::new();
		for number in range {
			blocks.push(Block::read(chain, number).await?);
		}
		let having = |what: &dyn Fn(&Block) -> bool| -> Vec<u32> {
			blocks.iter().filter(|block| what(block)).map(|block| block.number).collect()
		};
		let migrating = |what: fn(&Migration<Runtime>) -> bool| having(&|block| block.migrates(what));
		let is_new_code =
			|event: &RuntimeEvent| matches!(event, RuntimeEvent::System(frame_system::Event::CodeUpdated { .. }));

		let failed = migrating(|event| matches!(event, Migration::UpgradeFailed | Migration::MigrationFailed { .. }));
		ensure!(failed.is_empty(), "a migration failed in {failed:?}");
		let applied = having(&|block| block.has(is_new_code));
		let started = migrating(|event| matches!(event, Migration::UpgradeStarted { migrations: 1 }));
		let completed = migrating(|event| matches!(event, Migration::UpgradeCompleted));
		let (&[applied], &[first], &[last]) = (&applied[..], &started[..], &completed[..]) else {
			bail!("new code came in {applied:?}, upgrades started in {started:?} and were completed in {completed:?}");
		};
		ensure!(first == applied + 1, "code came in block {applied}, and the upgrade started in {first}");
		let advanced = migrating(|event| matches!(event, Migration::MigrationAdvanced { index: 0, .. }));
		ensure!(advanced.into_iter().eq(first..last), "between {first} and {last} a block did not migrate");
		let done = migrating(|event| matches!(event, Migration::MigrationCompleted { index: 0, .. }));
		ensure!(done == [last], "the migration was completed in {done:?}, the upgrade in {last}");
		let busy = having(&|block| (first..=last).contains(&block.number) && block.extrinsics.len() > 1);
		ensure!(busy.is_empty(), "in a migration, transactions were carried out: {busy:?}");
		Ok(Self { applied, migrating: first..=last })
	}
}
