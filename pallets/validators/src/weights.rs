//! What the calls of `salus_validators` cost. ESTIMATE: written by hand where the calls are new, until `scripts/weights` has measured them.
//!
//! 2026-11-25; SDK benchmark 64.0.0; 50 steps, 20 repeats; Intel(R) Xeon(R) Processor.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_validators`.
pub trait WeightInfo {
	fn admit() -> Weight;
	fn remove(n: u32, ) -> Weight;
	fn nominate() -> Weight;
	fn withdraw() -> Weight;
	fn leave(n: u32, ) -> Weight;
	fn pause(n: u32, ) -> Weight;
	fn resume() -> Weight;
	fn report_equivocation(n: u32, ) -> Weight;
	fn authorize_report(n: u32, ) -> Weight;
	fn note_slot(n: u32, ) -> Weight;
}

/// Weights for `salus_validators`, with the runtime's own price of storage.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Validators::Validators` (r:1 w:1)
	/// Proof: `Validators::Validators` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:1 w:1)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:1 w:0)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Proof size measured: 4395.
	/// Least time: 45_278_000 picoseconds.
	fn admit() -> Weight {
		Weight::from_parts(52_999_000, 4687)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Validators::Validators` (r:1 w:1)
	/// Proof: `Validators::Validators` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Session::NextKeys` (r:100 w:1)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(139), added: 2614, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Session::ExternallySetKeys` (r:1 w:0)
	/// Proof: `Session::ExternallySetKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Identity::Enrolments` (r:1 w:1)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:0 w:1)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Session::KeyOwner` (r:0 w:2)
	/// Proof: `Session::KeyOwner` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// `n` is from 2 to 100.
	/// Proof size measured: 985 + n * 38.
	/// Least time: 92_228_000 picoseconds.
	fn remove(n: u32, ) -> Weight {
		Weight::from_parts(99_102_587, 4687)
			.saturating_add(Weight::from_parts(2_358_841, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(Weight::from_parts(0, 2514).saturating_mul(n.into()))
	}
	fn nominate() -> Weight {
		Weight::from_parts(60_000_000, 6196)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(45_000_000, 6196)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn leave(n: u32, ) -> Weight {
		Weight::from_parts(130_000_000, 8687)
			.saturating_add(Weight::from_parts(2_358_841, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(10_u64))
			.saturating_add(Weight::from_parts(0, 2514).saturating_mul(n.into()))
	}
	fn pause(n: u32, ) -> Weight {
		Weight::from_parts(50_000_000, 8687)
			.saturating_add(Weight::from_parts(2_358_841, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2514).saturating_mul(n.into()))
	}
	fn resume() -> Weight {
		Weight::from_parts(40_000_000, 6196)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn report_equivocation(n: u32, ) -> Weight {
		Weight::from_parts(400_000_000, 30000)
			.saturating_add(Weight::from_parts(9_000_000, 2514).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn authorize_report(n: u32, ) -> Weight {
		Weight::from_parts(350_000_000, 30000)
			.saturating_add(Weight::from_parts(9_000_000, 2514).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
	}
	fn note_slot(n: u32, ) -> Weight {
		Weight::from_parts(15_000_000, 5000)
			.saturating_add(Weight::from_parts(60_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn admit() -> Weight {
		Weight::from_parts(52_999_000, 4687)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn remove(n: u32, ) -> Weight {
		Weight::from_parts(99_102_587, 4687)
			.saturating_add(Weight::from_parts(2_358_841, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
			.saturating_add(Weight::from_parts(0, 2514).saturating_mul(n.into()))
	}
	fn nominate() -> Weight {
		Weight::from_parts(60_000_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(45_000_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn leave(n: u32, ) -> Weight {
		Weight::from_parts(130_000_000, 8687)
			.saturating_add(Weight::from_parts(2_358_841, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
			.saturating_add(Weight::from_parts(0, 2514).saturating_mul(n.into()))
	}
	fn pause(n: u32, ) -> Weight {
		Weight::from_parts(50_000_000, 8687)
			.saturating_add(Weight::from_parts(2_358_841, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2514).saturating_mul(n.into()))
	}
	fn resume() -> Weight {
		Weight::from_parts(40_000_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn report_equivocation(n: u32, ) -> Weight {
		Weight::from_parts(400_000_000, 30000)
			.saturating_add(Weight::from_parts(9_000_000, 2514).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn authorize_report(n: u32, ) -> Weight {
		Weight::from_parts(350_000_000, 30000)
			.saturating_add(Weight::from_parts(9_000_000, 2514).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
	}
	fn note_slot(n: u32, ) -> Weight {
		Weight::from_parts(15_000_000, 5000)
			.saturating_add(Weight::from_parts(60_000, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
}
