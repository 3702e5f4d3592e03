//! What the calls of `salus_governance` cost. Measured by `scripts/weights`, not written by hand.
//!
//! 2026-11-28; SDK benchmark 64.0.0; 50 steps, 20 repeats; AMD EPYC.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_governance`.
pub trait WeightInfo {
	fn authorize_upgrade() -> Weight;
	fn withdraw_upgrade() -> Weight;
	fn pause(n: u32, ) -> Weight;
	fn extend_pause() -> Weight;
	fn unpause() -> Weight;
}

/// Weights for `salus_governance`, with the runtime's own price of storage.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `System::AuthorizedUpgrade` (r:0 w:1)
	/// Proof: `System::AuthorizedUpgrade` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	/// Proof size measured: 0.
	/// Least time: 6_469_000 picoseconds.
	fn authorize_upgrade() -> Weight {
		Weight::from_parts(7_221_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::AuthorizedUpgrade` (r:1 w:1)
	/// Proof: `System::AuthorizedUpgrade` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	/// Proof size measured: 22.
	/// Least time: 7_862_000 picoseconds.
	fn withdraw_upgrade() -> Weight {
		Weight::from_parts(8_743_000, 1518)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Governance::Pauses` (r:34 w:33)
	/// Proof: `Governance::Pauses` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Governance::CounterForPauses` (r:1 w:1)
	/// Proof: `Governance::CounterForPauses` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// `n` is from 0 to 32.
	/// Proof size measured: 193 + n * 39.
	/// Least time: 20_911_000 picoseconds.
	fn pause(n: u32, ) -> Weight {
		Weight::from_parts(22_980_821, 6252)
			.saturating_add(Weight::from_parts(8_354_830, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2631).saturating_mul(n.into()))
	}
	/// Storage: `Governance::Pauses` (r:1 w:1)
	/// Proof: `Governance::Pauses` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Proof size measured: 253.
	/// Least time: 17_687_000 picoseconds.
	fn extend_pause() -> Weight {
		Weight::from_parts(19_059_000, 3621)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Governance::Pauses` (r:1 w:1)
	/// Proof: `Governance::Pauses` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Governance::CounterForPauses` (r:1 w:1)
	/// Proof: `Governance::CounterForPauses` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Proof size measured: 253.
	/// Least time: 18_467_000 picoseconds.
	fn unpause() -> Weight {
		Weight::from_parts(19_929_000, 3621)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn authorize_upgrade() -> Weight {
		Weight::from_parts(7_221_000, 0)
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn withdraw_upgrade() -> Weight {
		Weight::from_parts(8_743_000, 1518)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn pause(n: u32, ) -> Weight {
		Weight::from_parts(22_980_821, 6252)
			.saturating_add(Weight::from_parts(8_354_830, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2631).saturating_mul(n.into()))
	}
	fn extend_pause() -> Weight {
		Weight::from_parts(19_059_000, 3621)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn unpause() -> Weight {
		Weight::from_parts(19_929_000, 3621)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
}
