//! What the calls of `salus_claims` cost: an estimate, from what each reads and writes at worst; measured afterwards by `scripts/weights`.
//!
//! Whatever submits, decides, appeals, schedules or undoes was raised by hand since, for performers, facts and paydays that are kept, and for claims that follow
//! with what is kept of each.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_claims`.
pub trait WeightInfo {
	fn write_claim() -> Weight;
	fn change_claim() -> Weight;
	fn discard_claim() -> Weight;
	fn prove_line() -> Weight;
	fn submit_claim() -> Weight;
	fn proceed_claim() -> Weight;
	fn take_claim() -> Weight;
	fn return_claim() -> Weight;
	fn request_information() -> Weight;
	fn answer_claim() -> Weight;
	fn resume_claim() -> Weight;
	fn adjudicate_claim() -> Weight;
	fn confirm_decision() -> Weight;
	fn refuse_decision() -> Weight;
	fn schedule_payment() -> Weight;
	fn appeal_claim() -> Weight;
	fn withdraw_appeal() -> Weight;
	fn decide_appeal() -> Weight;
	fn void_claim() -> Weight;
	fn reverse_claim() -> Weight;
}

/// Weights for `salus_claims`, with the runtime's own price of storage.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn write_claim() -> Weight {
		Weight::from_parts(70_000_000, 64000)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn change_claim() -> Weight {
		Weight::from_parts(60_000_000, 64000)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn discard_claim() -> Weight {
		Weight::from_parts(40_000_000, 56000)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn prove_line() -> Weight {
		Weight::from_parts(120_000_000, 60000)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn submit_claim() -> Weight {
		Weight::from_parts(900_000_000, 696000)
			.saturating_add(T::DbWeight::get().reads(172_u64))
			.saturating_add(T::DbWeight::get().writes(52_u64))
	}
	fn proceed_claim() -> Weight {
		Weight::from_parts(700_000_000, 352000)
			.saturating_add(T::DbWeight::get().reads(86_u64))
			.saturating_add(T::DbWeight::get().writes(45_u64))
	}
	fn take_claim() -> Weight {
		Weight::from_parts(120_000_000, 132000)
			.saturating_add(T::DbWeight::get().reads(31_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn return_claim() -> Weight {
		Weight::from_parts(120_000_000, 224000)
			.saturating_add(T::DbWeight::get().reads(54_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn request_information() -> Weight {
		Weight::from_parts(120_000_000, 132000)
			.saturating_add(T::DbWeight::get().reads(31_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn answer_claim() -> Weight {
		Weight::from_parts(80_000_000, 60000)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn resume_claim() -> Weight {
		Weight::from_parts(120_000_000, 132000)
			.saturating_add(T::DbWeight::get().reads(31_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn adjudicate_claim() -> Weight {
		Weight::from_parts(800_000_000, 416000)
			.saturating_add(T::DbWeight::get().reads(102_u64))
			.saturating_add(T::DbWeight::get().writes(45_u64))
	}
	fn confirm_decision() -> Weight {
		Weight::from_parts(1_200_000_000, 604000)
			.saturating_add(T::DbWeight::get().reads(149_u64))
			.saturating_add(T::DbWeight::get().writes(80_u64))
	}
	fn refuse_decision() -> Weight {
		Weight::from_parts(120_000_000, 132000)
			.saturating_add(T::DbWeight::get().reads(31_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn schedule_payment() -> Weight {
		Weight::from_parts(600_000_000, 316000)
			.saturating_add(T::DbWeight::get().reads(77_u64))
			.saturating_add(T::DbWeight::get().writes(130_u64))
	}
	fn appeal_claim() -> Weight {
		Weight::from_parts(150_000_000, 172000)
			.saturating_add(T::DbWeight::get().reads(41_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn withdraw_appeal() -> Weight {
		Weight::from_parts(80_000_000, 64000)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn decide_appeal() -> Weight {
		Weight::from_parts(1_200_000_000, 604000)
			.saturating_add(T::DbWeight::get().reads(149_u64))
			.saturating_add(T::DbWeight::get().writes(80_u64))
	}
	fn void_claim() -> Weight {
		Weight::from_parts(400_000_000, 504000)
			.saturating_add(T::DbWeight::get().reads(124_u64))
			.saturating_add(T::DbWeight::get().writes(46_u64))
	}
	fn reverse_claim() -> Weight {
		Weight::from_parts(400_000_000, 504000)
			.saturating_add(T::DbWeight::get().reads(124_u64))
			.saturating_add(T::DbWeight::get().writes(46_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn write_claim() -> Weight {
		Weight::from_parts(70_000_000, 64000)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn change_claim() -> Weight {
		Weight::from_parts(60_000_000, 64000)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn discard_claim() -> Weight {
		Weight::from_parts(40_000_000, 56000)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn prove_line() -> Weight {
		Weight::from_parts(120_000_000, 60000)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn submit_claim() -> Weight {
		Weight::from_parts(900_000_000, 696000)
			.saturating_add(RocksDbWeight::get().reads(172_u64))
			.saturating_add(RocksDbWeight::get().writes(52_u64))
	}
	fn proceed_claim() -> Weight {
		Weight::from_parts(700_000_000, 352000)
			.saturating_add(RocksDbWeight::get().reads(86_u64))
			.saturating_add(RocksDbWeight::get().writes(45_u64))
	}
	fn take_claim() -> Weight {
		Weight::from_parts(120_000_000, 132000)
			.saturating_add(RocksDbWeight::get().reads(31_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn return_claim() -> Weight {
		Weight::from_parts(120_000_000, 224000)
			.saturating_add(RocksDbWeight::get().reads(54_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn request_information() -> Weight {
		Weight::from_parts(120_000_000, 132000)
			.saturating_add(RocksDbWeight::get().reads(31_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn answer_claim() -> Weight {
		Weight::from_parts(80_000_000, 60000)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn resume_claim() -> Weight {
		Weight::from_parts(120_000_000, 132000)
			.saturating_add(RocksDbWeight::get().reads(31_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn adjudicate_claim() -> Weight {
		Weight::from_parts(800_000_000, 416000)
			.saturating_add(RocksDbWeight::get().reads(102_u64))
			.saturating_add(RocksDbWeight::get().writes(45_u64))
	}
	fn confirm_decision() -> Weight {
		Weight::from_parts(1_200_000_000, 604000)
			.saturating_add(RocksDbWeight::get().reads(149_u64))
			.saturating_add(RocksDbWeight::get().writes(80_u64))
	}
	fn refuse_decision() -> Weight {
		Weight::from_parts(120_000_000, 132000)
			.saturating_add(RocksDbWeight::get().reads(31_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn schedule_payment() -> Weight {
		Weight::from_parts(600_000_000, 316000)
			.saturating_add(RocksDbWeight::get().reads(77_u64))
			.saturating_add(RocksDbWeight::get().writes(130_u64))
	}
	fn appeal_claim() -> Weight {
		Weight::from_parts(150_000_000, 172000)
			.saturating_add(RocksDbWeight::get().reads(41_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn withdraw_appeal() -> Weight {
		Weight::from_parts(80_000_000, 64000)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn decide_appeal() -> Weight {
		Weight::from_parts(1_200_000_000, 604000)
			.saturating_add(RocksDbWeight::get().reads(149_u64))
			.saturating_add(RocksDbWeight::get().writes(80_u64))
	}
	fn void_claim() -> Weight {
		Weight::from_parts(400_000_000, 504000)
			.saturating_add(RocksDbWeight::get().reads(124_u64))
			.saturating_add(RocksDbWeight::get().writes(46_u64))
	}
	fn reverse_claim() -> Weight {
		Weight::from_parts(400_000_000, 504000)
			.saturating_add(RocksDbWeight::get().reads(124_u64))
			.saturating_add(RocksDbWeight::get().writes(46_u64))
	}
}
