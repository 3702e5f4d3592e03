//! What the calls of `salus_coverage` cost, and what a claim costs here: an estimate; measured afterwards, by `scripts/weights`.
//!
//! The reads and writes are counted in the code: eleven reads tell who signs, and the rest is the call's own. `add_provider` and `remove_provider` were raised by
//! one of each for when a provider was within, and what decides authorizations by one read for where the signer is enrolled.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_coverage`.
pub trait WeightInfo {
	fn open_plan() -> Weight;
	fn publish_rules() -> Weight;
	fn retire_plan() -> Weight;
	fn open_network() -> Weight;
	fn add_provider() -> Weight;
	fn remove_provider() -> Weight;
	fn issue_coverage() -> Weight;
	fn activate_coverage() -> Weight;
	fn suspend_coverage() -> Weight;
	fn resume_coverage() -> Weight;
	fn end_coverage() -> Weight;
	fn extend_coverage() -> Weight;
	fn set_order() -> Weight;
	fn enter_in_error() -> Weight;
	fn request_authorization() -> Weight;
	fn pend_authorization() -> Weight;
	fn certify_authorization() -> Weight;
	fn deny_authorization() -> Weight;
	fn extend_authorization() -> Weight;
	fn revoke_authorization() -> Weight;
	fn cancel_authorization() -> Weight;
	fn claim() -> Weight;
}

/// Weights for `salus_coverage`, with the runtime's own price of storage.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn open_plan() -> Weight {
		Weight::from_parts(78_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn publish_rules() -> Weight {
		Weight::from_parts(72_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn retire_plan() -> Weight {
		Weight::from_parts(64_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn open_network() -> Weight {
		Weight::from_parts(72_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn add_provider() -> Weight {
		Weight::from_parts(70_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn remove_provider() -> Weight {
		Weight::from_parts(68_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn issue_coverage() -> Weight {
		Weight::from_parts(94_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(25_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn activate_coverage() -> Weight {
		Weight::from_parts(68_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn suspend_coverage() -> Weight {
		Weight::from_parts(64_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn resume_coverage() -> Weight {
		Weight::from_parts(64_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn end_coverage() -> Weight {
		Weight::from_parts(64_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn extend_coverage() -> Weight {
		Weight::from_parts(84_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn set_order() -> Weight {
		Weight::from_parts(82_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(21_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn enter_in_error() -> Weight {
		Weight::from_parts(70_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn request_authorization() -> Weight {
		Weight::from_parts(78_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn pend_authorization() -> Weight {
		Weight::from_parts(70_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn certify_authorization() -> Weight {
		Weight::from_parts(72_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn deny_authorization() -> Weight {
		Weight::from_parts(72_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn extend_authorization() -> Weight {
		Weight::from_parts(72_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn revoke_authorization() -> Weight {
		Weight::from_parts(72_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn cancel_authorization() -> Weight {
		Weight::from_parts(68_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn claim() -> Weight {
		Weight::from_parts(364_000_000, 120000)
			.saturating_add(T::DbWeight::get().reads(68_u64))
			.saturating_add(T::DbWeight::get().writes(18_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn open_plan() -> Weight {
		Weight::from_parts(78_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn publish_rules() -> Weight {
		Weight::from_parts(72_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn retire_plan() -> Weight {
		Weight::from_parts(64_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn open_network() -> Weight {
		Weight::from_parts(72_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn add_provider() -> Weight {
		Weight::from_parts(70_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn remove_provider() -> Weight {
		Weight::from_parts(68_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn issue_coverage() -> Weight {
		Weight::from_parts(94_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(25_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn activate_coverage() -> Weight {
		Weight::from_parts(68_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn suspend_coverage() -> Weight {
		Weight::from_parts(64_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn resume_coverage() -> Weight {
		Weight::from_parts(64_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn end_coverage() -> Weight {
		Weight::from_parts(64_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn extend_coverage() -> Weight {
		Weight::from_parts(84_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_order() -> Weight {
		Weight::from_parts(82_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(21_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn enter_in_error() -> Weight {
		Weight::from_parts(70_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn request_authorization() -> Weight {
		Weight::from_parts(78_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn pend_authorization() -> Weight {
		Weight::from_parts(70_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn certify_authorization() -> Weight {
		Weight::from_parts(72_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn deny_authorization() -> Weight {
		Weight::from_parts(72_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn extend_authorization() -> Weight {
		Weight::from_parts(72_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn revoke_authorization() -> Weight {
		Weight::from_parts(72_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn cancel_authorization() -> Weight {
		Weight::from_parts(68_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn claim() -> Weight {
		Weight::from_parts(364_000_000, 120000)
			.saturating_add(RocksDbWeight::get().reads(68_u64))
			.saturating_add(RocksDbWeight::get().writes(18_u64))
	}
}
