//! What the calls of `salus_admission` cost. ESTIMATE until scripts/weights has measured.
//!
//! 2026-11-25; SDK benchmark 64.0.0; 50 steps, 20 repeats; Intel(R) Xeon(R) Processor.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_admission`.
pub trait WeightInfo {
	fn admission() -> Weight;
	fn require_mortal() -> Weight;
	fn nonce_of_invited() -> Weight;
	fn set_actor_quota() -> Weight;
	fn set_organization_quota() -> Weight;
}

/// Weights for `salus_admission`, with the runtime's own price of storage.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn admission() -> Weight {
		Weight::from_parts(110_000_000, 21030)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn require_mortal() -> Weight {
		Weight::from_parts(7_000_000, 3509)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	fn nonce_of_invited() -> Weight {
		Weight::from_parts(12_000_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn set_actor_quota() -> Weight {
		Weight::from_parts(15_000_000, 3521)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn set_organization_quota() -> Weight {
		Weight::from_parts(15_000_000, 3489)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn admission() -> Weight {
		Weight::from_parts(110_000_000, 21030)
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn require_mortal() -> Weight {
		Weight::from_parts(7_000_000, 3509)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn nonce_of_invited() -> Weight {
		Weight::from_parts(12_000_000, 3593)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_actor_quota() -> Weight {
		Weight::from_parts(15_000_000, 3521)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn set_organization_quota() -> Weight {
		Weight::from_parts(15_000_000, 3489)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
}
