//! What the calls of `salus_records` cost. Measured by `scripts/weights`, not written by hand.
//!
//! 2026-11-25; SDK benchmark 64.0.0; 50 steps, 20 repeats; Intel(R) Xeon(R) Processor.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_records`.
pub trait WeightInfo {
	fn anchor() -> Weight;
	fn request_erasure() -> Weight;
	fn withdraw_erasure() -> Weight;
	fn begin_erasure() -> Weight;
	fn confirm_erasure() -> Weight;
	fn place_hold() -> Weight;
	fn lift_hold() -> Weight;
	fn verify_leaf() -> Weight;
}

/// Weights for `salus_records`, with the runtime's own price of storage.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Records::Heads` (r:1 w:1)
	/// Proof: `Records::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::Anchored` (r:0 w:1)
	/// Proof: `Records::Anchored` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Proof size measured: 634.
	/// Least time: 41_940_000 picoseconds.
	fn anchor() -> Weight {
		Weight::from_parts(45_859_000, 3537)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Identity::Registrations` (r:1 w:0)
	/// Proof: `Identity::Registrations` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Controllers` (r:1 w:0)
	/// Proof: `Identity::Controllers` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Records::Heads` (r:1 w:0)
	/// Proof: `Records::Heads` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Records::Receipts` (r:1 w:0)
	/// Proof: `Records::Receipts` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Records::Requests` (r:1 w:1)
	/// Proof: `Records::Requests` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Proof size measured: 603.
	/// Least time: 40_870_000 picoseconds.
	fn request_erasure() -> Weight {
		Weight::from_parts(45_463_000, 3786)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Identity::Registrations` (r:1 w:0)
	/// Proof: `Identity::Registrations` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Controllers` (r:1 w:0)
	/// Proof: `Identity::Controllers` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `Records::Receipts` (r:1 w:0)
	/// Proof: `Records::Receipts` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Records::Requests` (r:1 w:1)
	/// Proof: `Records::Requests` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	/// Proof size measured: 524.
	/// Least time: 33_376_000 picoseconds.
	fn withdraw_erasure() -> Weight {
		Weight::from_parts(38_053_000, 3786)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Records::Receipts` (r:1 w:0)
	/// Proof: `Records::Receipts` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Records::Requests` (r:1 w:1)
	/// Proof: `Records::Requests` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	/// Storage: `Records::Holds` (r:1 w:0)
	/// Proof: `Records::Holds` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Registrations` (r:1 w:0)
	/// Proof: `Identity::Registrations` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Proof size measured: 718.
	/// Least time: 46_062_000 picoseconds.
	fn begin_erasure() -> Weight {
		Weight::from_parts(51_974_000, 3616)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Records::Receipts` (r:1 w:1)
	/// Proof: `Records::Receipts` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Records::Requests` (r:1 w:1)
	/// Proof: `Records::Requests` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Proof size measured: 650.
	/// Least time: 38_030_000 picoseconds.
	fn confirm_erasure() -> Weight {
		Weight::from_parts(42_969_000, 3616)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Registrations` (r:1 w:0)
	/// Proof: `Identity::Registrations` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Records::Receipts` (r:1 w:0)
	/// Proof: `Records::Receipts` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Records::Requests` (r:1 w:0)
	/// Proof: `Records::Requests` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	/// Storage: `Records::Holds` (r:1 w:1)
	/// Proof: `Records::Holds` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Proof size measured: 718.
	/// Least time: 45_984_000 picoseconds.
	fn place_hold() -> Weight {
		Weight::from_parts(52_247_000, 3616)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Records::Holds` (r:1 w:1)
	/// Proof: `Records::Holds` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Proof size measured: 565.
	/// Least time: 28_102_000 picoseconds.
	fn lift_hold() -> Weight {
		Weight::from_parts(32_059_000, 3566)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Records::Anchored` (r:1 w:0)
	/// Proof: `Records::Anchored` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Proof size measured: 178.
	/// Least time: 16_709_000 picoseconds.
	fn verify_leaf() -> Weight {
		Weight::from_parts(19_965_000, 3610)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn anchor() -> Weight {
		Weight::from_parts(45_859_000, 3537)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn request_erasure() -> Weight {
		Weight::from_parts(45_463_000, 3786)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn withdraw_erasure() -> Weight {
		Weight::from_parts(38_053_000, 3786)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn begin_erasure() -> Weight {
		Weight::from_parts(51_974_000, 3616)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn confirm_erasure() -> Weight {
		Weight::from_parts(42_969_000, 3616)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn place_hold() -> Weight {
		Weight::from_parts(52_247_000, 3616)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn lift_hold() -> Weight {
		Weight::from_parts(32_059_000, 3566)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn verify_leaf() -> Weight {
		Weight::from_parts(19_965_000, 3610)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
}
