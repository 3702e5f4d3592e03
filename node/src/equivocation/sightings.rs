//! The headers a node has seen lately, by slot.

use std::collections::BTreeMap;

use sp_consensus_aura::Slot;
use sp_runtime::traits::Header;

/// How many slots are remembered: a quarter of an hour of one-second slots.
pub const SLOTS: usize = 1_024;
/// How many blocks for one slot are remembered. Two are enough to prove something.
pub const BLOCKS: usize = 4;

/// The blocks of the latest slots that any was seen for.
pub struct Sightings<H>(BTreeMap<u64, Vec<H>>);

impl<H> Default for Sightings<H> {
	fn default() -> Self {
		Self(BTreeMap::new())
	}
}

impl<H: Header> Sightings<H> {
	/// Remembers the block, in place of those of the oldest slot if there is no room. Gives back the others seen for its slot.
	pub fn note(&mut self, slot: Slot, header: &H) -> Vec<H> {
		let hash = header.hash();
		let seen = self.0.entry(*slot).or_default();
		if seen.iter().any(|other| other.hash() == hash) {
			return Vec::new();
		}
		let others = seen.clone();
		if seen.len() < BLOCKS {
			seen.push(header.clone());
		}
		while self.0.len() > SLOTS {
			self.0.pop_first();
		}
		others
	}

	/// For how many slots blocks are remembered. Tests ask, and they are a crate of their own.
	#[allow(dead_code)]
	pub fn slots(&self) -> usize {
		self.0.len()
	}
}
