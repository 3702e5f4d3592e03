//! What the calls of `salus_identity` cost. Measured by `scripts/weights`, not written by hand.
//!
//! 2026-11-28; SDK benchmark 64.0.0; 50 steps, 20 repeats; AMD EPYC.

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
	/// Storage: `Identity::Members` (r:8 w:1)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::OrganizationsOf` (r:1 w:1)
	/// Proof: `Identity::OrganizationsOf` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:7 w:1)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:56 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:1 w:1)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Proof size measured: 3770.
	/// Least time: 295_078_000 picoseconds.
	fn admit_organization() -> Weight {
		Weight::from_parts(304_503_000, 143398)
			.saturating_add(T::DbWeight::get().reads(75_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Identity::Organizations` (r:1 w:1)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Proof size measured: 235.
	/// Least time: 13_380_000 picoseconds.
	fn set_organization_status() -> Weight {
		Weight::from_parts(14_882_000, 3501)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Identity::Members` (r:9 w:1)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:8 w:1)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:64 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Identity::OrganizationsOf` (r:1 w:1)
	/// Proof: `Identity::OrganizationsOf` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:1 w:1)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Proof size measured: 4260.
	/// Least time: 328_248_000 picoseconds.
	fn set_member() -> Weight {
		Weight::from_parts(346_234_000, 163742)
			.saturating_add(T::DbWeight::get().reads(84_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Identity::Members` (r:2 w:1)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:1)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:8)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Identity::OrganizationsOf` (r:1 w:1)
	/// Proof: `Identity::OrganizationsOf` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:1 w:1)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:0 w:1)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Proof size measured: 1475.
	/// Least time: 112_167_000 picoseconds.
	fn remove_member() -> Weight {
		Weight::from_parts(117_835_000, 21334)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Names` (r:1 w:1)
	/// Proof: `Identity::Names` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Proof size measured: 340.
	/// Least time: 18_287_000 picoseconds.
	fn name_organization() -> Weight {
		Weight::from_parts(20_080_000, 3543)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Identity::PublicFacts` (r:1 w:1)
	/// Proof: `Identity::PublicFacts` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	/// Proof size measured: 1259.
	/// Least time: 61_681_000 picoseconds.
	fn set_facts() -> Weight {
		Weight::from_parts(64_977_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:1)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:1)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleCodes` (r:1 w:1)
	/// Proof: `Identity::RoleCodes` (`max_values`: None, `max_size`: Some(63), added: 2538, mode: `MaxEncodedLen`)
	/// Proof size measured: 1258.
	/// Least time: 67_150_000 picoseconds.
	fn define_role() -> Weight {
		Weight::from_parts(70_174_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:1)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Proof size measured: 1027.
	/// Least time: 61_070_000 picoseconds.
	fn change_role() -> Weight {
		Weight::from_parts(64_135_000, 21334)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:1)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:9 w:1)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleCodes` (r:0 w:1)
	/// Proof: `Identity::RoleCodes` (`max_values`: None, `max_size`: Some(63), added: 2538, mode: `MaxEncodedLen`)
	/// Proof size measured: 1093.
	/// Least time: 67_230_000 picoseconds.
	fn retire_role() -> Weight {
		Weight::from_parts(70_545_000, 23877)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Identity::Members` (r:9 w:1)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:8 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:72 w:16)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Identity::OrganizationsOf` (r:1 w:0)
	/// Proof: `Identity::OrganizationsOf` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Proof size measured: 4649.
	/// Least time: 401_286_000 picoseconds.
	fn set_own_roles() -> Weight {
		Weight::from_parts(413_975_000, 184086)
			.saturating_add(T::DbWeight::get().reads(91_u64))
			.saturating_add(T::DbWeight::get().writes(17_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:1)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Proof size measured: 1027.
	/// Least time: 60_500_000 picoseconds.
	fn set_licence() -> Weight {
		Weight::from_parts(63_615_000, 21334)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn admit_organization() -> Weight {
		Weight::from_parts(304_503_000, 143398)
			.saturating_add(RocksDbWeight::get().reads(75_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn set_organization_status() -> Weight {
		Weight::from_parts(14_882_000, 3501)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_member() -> Weight {
		Weight::from_parts(346_234_000, 163742)
			.saturating_add(RocksDbWeight::get().reads(84_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn remove_member() -> Weight {
		Weight::from_parts(117_835_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
	fn name_organization() -> Weight {
		Weight::from_parts(20_080_000, 3543)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_facts() -> Weight {
		Weight::from_parts(64_977_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn define_role() -> Weight {
		Weight::from_parts(70_174_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn change_role() -> Weight {
		Weight::from_parts(64_135_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn retire_role() -> Weight {
		Weight::from_parts(70_545_000, 23877)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn set_own_roles() -> Weight {
		Weight::from_parts(413_975_000, 184086)
			.saturating_add(RocksDbWeight::get().reads(91_u64))
			.saturating_add(RocksDbWeight::get().writes(17_u64))
	}
	fn set_licence() -> Weight {
		Weight::from_parts(63_615_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
