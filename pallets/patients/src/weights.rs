//! What the calls of `salus_patients` cost. ESTIMATE until scripts/weights has measured.
//!
//! 2026-11-25; SDK benchmark 64.0.0; 50 steps, 20 repeats; Intel(R) Xeon(R) Processor.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_patients`.
pub trait WeightInfo {
	fn register_patient() -> Weight;
	fn set_patient_status() -> Weight;
	fn add_controller() -> Weight;
	fn remove_controller() -> Weight;
	fn rotate_controller() -> Weight;
	fn name_guardian() -> Weight;
	fn appoint_guardian() -> Weight;
	fn set_majority() -> Weight;
	fn trust() -> Weight;
	fn set_recovery() -> Weight;
	fn begin_recovery() -> Weight;
	fn support_recovery() -> Weight;
	fn attest_recovery() -> Weight;
	fn veto_recovery() -> Weight;
	fn complete_recovery() -> Weight;
	fn link() -> Weight;
	fn accept_link() -> Weight;
	fn unlink() -> Weight;
	fn redeem_voucher() -> Weight;
	fn expire_control() -> Weight;
}

/// Weights for `salus_patients`, with the runtime's own price of storage.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn register_patient() -> Weight {
		Weight::from_parts(79_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn set_patient_status() -> Weight {
		Weight::from_parts(262_000_000, 25278)
			.saturating_add(T::DbWeight::get().reads(28_u64))
			.saturating_add(T::DbWeight::get().writes(35_u64))
	}
	fn add_controller() -> Weight {
		Weight::from_parts(110_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn remove_controller() -> Weight {
		Weight::from_parts(80_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn rotate_controller() -> Weight {
		Weight::from_parts(150_000_000, 6500)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	fn name_guardian() -> Weight {
		Weight::from_parts(110_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	fn appoint_guardian() -> Weight {
		Weight::from_parts(120_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	fn set_majority() -> Weight {
		Weight::from_parts(30_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn trust() -> Weight {
		Weight::from_parts(110_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	fn set_recovery() -> Weight {
		Weight::from_parts(35_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn begin_recovery() -> Weight {
		Weight::from_parts(40_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn support_recovery() -> Weight {
		Weight::from_parts(40_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn attest_recovery() -> Weight {
		Weight::from_parts(45_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn veto_recovery() -> Weight {
		Weight::from_parts(30_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn complete_recovery() -> Weight {
		Weight::from_parts(262_000_000, 25278)
			.saturating_add(T::DbWeight::get().reads(32_u64))
			.saturating_add(T::DbWeight::get().writes(36_u64))
	}
	fn link() -> Weight {
		Weight::from_parts(45_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn accept_link() -> Weight {
		Weight::from_parts(45_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn unlink() -> Weight {
		Weight::from_parts(45_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn redeem_voucher() -> Weight {
		Weight::from_parts(200_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn expire_control() -> Weight {
		Weight::from_parts(70_000_000, 4026)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn register_patient() -> Weight {
		Weight::from_parts(79_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn set_patient_status() -> Weight {
		Weight::from_parts(262_000_000, 25278)
			.saturating_add(RocksDbWeight::get().reads(28_u64))
			.saturating_add(RocksDbWeight::get().writes(35_u64))
	}
	fn add_controller() -> Weight {
		Weight::from_parts(110_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn remove_controller() -> Weight {
		Weight::from_parts(80_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn rotate_controller() -> Weight {
		Weight::from_parts(150_000_000, 6500)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(11_u64))
	}
	fn name_guardian() -> Weight {
		Weight::from_parts(110_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn appoint_guardian() -> Weight {
		Weight::from_parts(120_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn set_majority() -> Weight {
		Weight::from_parts(30_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn trust() -> Weight {
		Weight::from_parts(110_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn set_recovery() -> Weight {
		Weight::from_parts(35_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn begin_recovery() -> Weight {
		Weight::from_parts(40_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn support_recovery() -> Weight {
		Weight::from_parts(40_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn attest_recovery() -> Weight {
		Weight::from_parts(45_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn veto_recovery() -> Weight {
		Weight::from_parts(30_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn complete_recovery() -> Weight {
		Weight::from_parts(262_000_000, 25278)
			.saturating_add(RocksDbWeight::get().reads(32_u64))
			.saturating_add(RocksDbWeight::get().writes(36_u64))
	}
	fn link() -> Weight {
		Weight::from_parts(45_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn accept_link() -> Weight {
		Weight::from_parts(45_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn unlink() -> Weight {
		Weight::from_parts(45_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn redeem_voucher() -> Weight {
		Weight::from_parts(200_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn expire_control() -> Weight {
		Weight::from_parts(70_000_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
}
