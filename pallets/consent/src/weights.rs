//! What the calls of `salus_consent` cost. Measured by `scripts/weights`, not written by hand.
//!
//! 2026-11-28; SDK benchmark 64.0.0; 50 steps, 20 repeats; AMD EPYC.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_consent`.
pub trait WeightInfo {
	fn grant() -> Weight;
	fn refuse() -> Weight;
	fn revoke() -> Weight;
	fn request() -> Weight;
	fn answer() -> Weight;
	fn withdraw() -> Weight;
	fn break_glass() -> Weight;
	fn review() -> Weight;
	fn retract() -> Weight;
	fn decide() -> Weight;
}

/// Weights for `salus_consent`, with the runtime's own price of storage.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:1)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:2 w:3)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Naming` (r:0 w:2)
	/// Proof: `Consent::Naming` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Proof size measured: 5900.
	/// Least time: 107_860_000 picoseconds.
	fn grant() -> Weight {
		Weight::from_parts(127_950_000, 8642)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:1)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:2 w:3)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Naming` (r:0 w:2)
	/// Proof: `Consent::Naming` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Proof size measured: 5665.
	/// Least time: 101_911_000 picoseconds.
	fn refuse() -> Weight {
		Weight::from_parts(120_489_000, 8642)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:2 w:2)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:1)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Naming` (r:0 w:1)
	/// Proof: `Consent::Naming` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Proof size measured: 5665.
	/// Least time: 77_485_000 picoseconds.
	fn revoke() -> Weight {
		Weight::from_parts(97_044_000, 8642)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:2 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:1)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:2 w:3)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Naming` (r:0 w:2)
	/// Proof: `Consent::Naming` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Proof size measured: 6627.
	/// Least time: 156_923_000 picoseconds.
	fn request() -> Weight {
		Weight::from_parts(175_811_000, 21334)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:2 w:2)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:1)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Naming` (r:0 w:1)
	/// Proof: `Consent::Naming` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Proof size measured: 5644.
	/// Least time: 72_978_000 picoseconds.
	fn answer() -> Weight {
		Weight::from_parts(85_167_000, 8642)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:2 w:2)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:1)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Naming` (r:0 w:1)
	/// Proof: `Consent::Naming` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Proof size measured: 6387.
	/// Least time: 110_364_000 picoseconds.
	fn withdraw() -> Weight {
		Weight::from_parts(124_875_000, 21334)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:73 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Latest` (r:1 w:1)
	/// Proof: `Consent::Latest` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Uses` (r:1 w:1)
	/// Proof: `Consent::Uses` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Consent::NextUse` (r:1 w:1)
	/// Proof: `Consent::NextUse` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Conducts` (r:1 w:1)
	/// Proof: `Consent::Conducts` (`max_values`: None, `max_size`: Some(1683), added: 4158, mode: `MaxEncodedLen`)
	/// Storage: `Consent::UsesOf` (r:0 w:1)
	/// Proof: `Consent::UsesOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Proof size measured: 4472.
	/// Least time: 241_860_000 picoseconds.
	fn break_glass() -> Weight {
		Weight::from_parts(249_841_000, 184293)
			.saturating_add(T::DbWeight::get().reads(90_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Uses` (r:1 w:1)
	/// Proof: `Consent::Uses` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Conducts` (r:1 w:1)
	/// Proof: `Consent::Conducts` (`max_values`: None, `max_size`: Some(1683), added: 4158, mode: `MaxEncodedLen`)
	/// Proof size measured: 3668.
	/// Least time: 76_995_000 picoseconds.
	fn review() -> Weight {
		Weight::from_parts(81_672_000, 21334)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:2 w:2)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:1)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Naming` (r:0 w:1)
	/// Proof: `Consent::Naming` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Proof size measured: 5665.
	/// Least time: 72_929_000 picoseconds.
	fn retract() -> Weight {
		Weight::from_parts(81_621_000, 8642)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:0)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:129 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:73 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:128 w:0)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Latest` (r:1 w:0)
	/// Proof: `Consent::Latest` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Uses` (r:1 w:0)
	/// Proof: `Consent::Uses` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Conducts` (r:1 w:0)
	/// Proof: `Consent::Conducts` (`max_values`: None, `max_size`: Some(1683), added: 4158, mode: `MaxEncodedLen`)
	/// Proof size measured: 91788.
	/// Least time: 1_233_302_000 picoseconds.
	fn decide() -> Weight {
		Weight::from_parts(1_294_053_000, 421854)
			.saturating_add(T::DbWeight::get().reads(344_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn grant() -> Weight {
		Weight::from_parts(127_950_000, 8642)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn refuse() -> Weight {
		Weight::from_parts(120_489_000, 8642)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn revoke() -> Weight {
		Weight::from_parts(97_044_000, 8642)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn request() -> Weight {
		Weight::from_parts(175_811_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn answer() -> Weight {
		Weight::from_parts(85_167_000, 8642)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(124_875_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn break_glass() -> Weight {
		Weight::from_parts(249_841_000, 184293)
			.saturating_add(RocksDbWeight::get().reads(90_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn review() -> Weight {
		Weight::from_parts(81_672_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn retract() -> Weight {
		Weight::from_parts(81_621_000, 8642)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn decide() -> Weight {
		Weight::from_parts(1_294_053_000, 421854)
			.saturating_add(RocksDbWeight::get().reads(344_u64))
	}
}
