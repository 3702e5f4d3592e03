//! ESTIMATE. What the calls of `salus_identity` cost. Measured by `scripts/weights`, not written by hand.
//!
//! 2026-11-25; SDK benchmark 64.0.0; 50 steps, 20 repeats; Intel(R) Xeon(R) Processor.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_identity`.
pub trait WeightInfo {
	fn admit_organization() -> Weight;
	fn set_organization_status() -> Weight;
	fn set_member() -> Weight;
	fn remove_member() -> Weight;
	fn name_organization() -> Weight;
	fn set_facts() -> Weight;
	fn define_role() -> Weight;
	fn change_role() -> Weight;
	fn retire_role() -> Weight;
	fn set_own_roles() -> Weight;
	fn set_licence() -> Weight;
}

/// Weights for `salus_identity`, with the runtime's own price of storage.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Identity::NextOrganization` (r:1 w:1)
	/// Proof: `Identity::NextOrganization` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:1)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Identity::OrganizationsOf` (r:1 w:1)
	/// Proof: `Identity::OrganizationsOf` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:1 w:1)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:1 w:1)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:0 w:1)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Proof size measured: 554.
	/// Least time: 58_852_000 picoseconds.
	fn admit_organization() -> Weight {
		Weight::from_parts(300_000_000, 220_000)
			.saturating_add(T::DbWeight::get().reads(80_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Identity::Organizations` (r:1 w:1)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Proof size measured: 181.
	/// Least time: 13_519_000 picoseconds.
	fn set_organization_status() -> Weight {
		Weight::from_parts(15_380_000, 3495)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Identity::Members` (r:2 w:1)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:1)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Identity::OrganizationsOf` (r:1 w:1)
	/// Proof: `Identity::OrganizationsOf` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:1 w:1)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:1 w:1)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Proof size measured: 824.
	/// Least time: 65_492_000 picoseconds.
	fn set_member() -> Weight {
		Weight::from_parts(350_000_000, 250_000)
			.saturating_add(T::DbWeight::get().reads(92_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Identity::Members` (r:2 w:1)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:1)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Identity::OrganizationsOf` (r:1 w:1)
	/// Proof: `Identity::OrganizationsOf` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:1 w:1)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:0 w:1)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Proof size measured: 682.
	/// Least time: 53_207_000 picoseconds.
	fn remove_member() -> Weight {
		Weight::from_parts(120_000_000, 60_000)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	fn name_organization() -> Weight {
		Weight::from_parts(150_000_000, 11300)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn set_facts() -> Weight {
		Weight::from_parts(150_000_000, 34700)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn define_role() -> Weight {
		Weight::from_parts(150_000_000, 34700)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn change_role() -> Weight {
		Weight::from_parts(150_000_000, 34700)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn retire_role() -> Weight {
		Weight::from_parts(150_000_000, 34700)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn set_own_roles() -> Weight {
		Weight::from_parts(150_000_000, 263500)
			.saturating_add(T::DbWeight::get().reads(100_u64))
			.saturating_add(T::DbWeight::get().writes(17_u64))
	}
	fn set_licence() -> Weight {
		Weight::from_parts(150_000_000, 32100)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn admit_organization() -> Weight {
		Weight::from_parts(300_000_000, 220_000)
			.saturating_add(RocksDbWeight::get().reads(80_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn set_organization_status() -> Weight {
		Weight::from_parts(15_380_000, 3495)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_member() -> Weight {
		Weight::from_parts(350_000_000, 250_000)
			.saturating_add(RocksDbWeight::get().reads(92_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn remove_member() -> Weight {
		Weight::from_parts(120_000_000, 60_000)
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
	fn name_organization() -> Weight {
		Weight::from_parts(150_000_000, 11300)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_facts() -> Weight {
		Weight::from_parts(150_000_000, 34700)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn define_role() -> Weight {
		Weight::from_parts(150_000_000, 34700)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn change_role() -> Weight {
		Weight::from_parts(150_000_000, 34700)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn retire_role() -> Weight {
		Weight::from_parts(150_000_000, 34700)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn set_own_roles() -> Weight {
		Weight::from_parts(150_000_000, 263500)
			.saturating_add(RocksDbWeight::get().reads(100_u64))
			.saturating_add(RocksDbWeight::get().writes(17_u64))
	}
	fn set_licence() -> Weight {
		Weight::from_parts(150_000_000, 32100)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
