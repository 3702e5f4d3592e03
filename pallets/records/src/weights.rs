//! What the calls of `salus_records` cost.
//!
//! ESTIMATES, not measurements: the storage that each call touches is counted from its code, neighbours included, and the time between is set high.
//! `scripts/weights` replaces this file by one that `frame-omni-bencher` generates.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// Weight functions needed for `salus_records`.
pub trait WeightInfo {
	fn anchor() -> Weight;
	fn request_erasure() -> Weight;
	fn withdraw_erasure() -> Weight;
	fn confirm_erasure() -> Weight;
	fn place_hold() -> Weight;
	fn lift_hold() -> Weight;
}

/// Weights for `salus_records` with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: Organizations and members of the neighbour (r:2 w:0)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Storage: `Records::Heads` (r:1 w:1)
	/// Storage: `Records::Anchored` (r:0 w:1)
	fn anchor() -> Weight {
		Weight::from_parts(26_000_000, 6196)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}

	/// Storage: Patients and controllers of the neighbour (r:2 w:0)
	/// Storage: Organizations of the neighbour (r:1 w:0)
	/// Storage: `Records::Heads` (r:1 w:0)
	/// Storage: `Records::Receipts` (r:1 w:0)
	/// Storage: `Records::Requests` (r:1 w:1)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	fn request_erasure() -> Weight {
		Weight::from_parts(24_000_000, 6166)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}

	/// Storage: Patients and controllers of the neighbour (r:2 w:0)
	/// Storage: `Records::Receipts` (r:1 w:0)
	/// Storage: `Records::Requests` (r:1 w:1)
	fn withdraw_erasure() -> Weight {
		Weight::from_parts(19_000_000, 6166)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}

	/// Storage: Organizations and members of the neighbour (r:2 w:0)
	/// Storage: `Records::Receipts` (r:1 w:1)
	/// Storage: `Records::Requests` (r:1 w:1)
	/// Storage: `Records::Holds` (r:1 w:0)
	/// Storage: Patients of the neighbour (r:1 w:0)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	fn confirm_erasure() -> Weight {
		Weight::from_parts(28_000_000, 6166)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}

	/// Storage: Organizations and members of the neighbour (r:2 w:0)
	/// Storage: `Records::Heads` (r:1 w:0)
	/// Storage: Patients of the neighbour (r:1 w:0)
	/// Storage: `Records::Receipts` (r:1 w:0)
	/// Storage: `Records::Holds` (r:1 w:1)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	fn place_hold() -> Weight {
		Weight::from_parts(24_000_000, 6166)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}

	/// Storage: Organizations and members of the neighbour (r:2 w:0)
	/// Storage: `Records::Holds` (r:1 w:1)
	fn lift_hold() -> Weight {
		Weight::from_parts(17_000_000, 6166)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// For tests.
impl WeightInfo for () {
	fn anchor() -> Weight {
		Weight::from_parts(26_000_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}

	fn request_erasure() -> Weight {
		Weight::from_parts(24_000_000, 6166)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}

	fn withdraw_erasure() -> Weight {
		Weight::from_parts(19_000_000, 6166)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}

	fn confirm_erasure() -> Weight {
		Weight::from_parts(28_000_000, 6166)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}

	fn place_hold() -> Weight {
		Weight::from_parts(24_000_000, 6166)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}

	fn lift_hold() -> Weight {
		Weight::from_parts(17_000_000, 6166)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
