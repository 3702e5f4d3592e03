//! What the calls of `salus_consent` cost. Measured by `scripts/weights`, not written by hand.
//!
//! 2026-11-25; SDK benchmark 64.0.0; 50 steps, 20 repeats; Intel(R) Xeon(R) Processor.

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
	/// Storage: `Identity::Registrations` (r:1 w:0)
	/// Proof: `Identity::Registrations` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Controllers` (r:1 w:0)
	/// Proof: `Identity::Controllers` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:1)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:2 w:3)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Naming` (r:0 w:2)
	/// Proof: `Consent::Naming` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Proof size measured: 5801.
	/// Least time: 131_981_000 picoseconds.
	fn grant() -> Weight {
		Weight::from_parts(139_055_000, 8642)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Identity::Registrations` (r:1 w:0)
	/// Proof: `Identity::Registrations` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Controllers` (r:1 w:0)
	/// Proof: `Identity::Controllers` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:1)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:2 w:3)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Naming` (r:0 w:2)
	/// Proof: `Consent::Naming` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Proof size measured: 5746.
	/// Least time: 126_328_000 picoseconds.
	fn refuse() -> Weight {
		Weight::from_parts(132_158_000, 8642)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Identity::Registrations` (r:1 w:0)
	/// Proof: `Identity::Registrations` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Controllers` (r:1 w:0)
	/// Proof: `Identity::Controllers` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:2 w:2)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:1)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Naming` (r:0 w:1)
	/// Proof: `Consent::Naming` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Proof size measured: 5746.
	/// Least time: 96_374_000 picoseconds.
	fn revoke() -> Weight {
		Weight::from_parts(102_340_000, 8642)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:2 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Registrations` (r:1 w:0)
	/// Proof: `Identity::Registrations` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:1)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:2 w:3)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Naming` (r:0 w:2)
	/// Proof: `Consent::Naming` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Proof size measured: 5932.
	/// Least time: 142_847_000 picoseconds.
	fn request() -> Weight {
		Weight::from_parts(149_768_000, 8642)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Identity::Registrations` (r:1 w:0)
	/// Proof: `Identity::Registrations` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Controllers` (r:1 w:0)
	/// Proof: `Identity::Controllers` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:2 w:2)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:1)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Naming` (r:0 w:1)
	/// Proof: `Consent::Naming` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Proof size measured: 5725.
	/// Least time: 96_453_000 picoseconds.
	fn answer() -> Weight {
		Weight::from_parts(104_627_000, 8642)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:2 w:2)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:1)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Naming` (r:0 w:1)
	/// Proof: `Consent::Naming` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Proof size measured: 5866.
	/// Least time: 95_250_000 picoseconds.
	fn withdraw() -> Weight {
		Weight::from_parts(102_538_000, 8642)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:73 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Registrations` (r:1 w:0)
	/// Proof: `Identity::Registrations` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Latest` (r:1 w:1)
	/// Proof: `Consent::Latest` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Uses` (r:1 w:1)
	/// Proof: `Consent::Uses` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Consent::NextUse` (r:1 w:1)
	/// Proof: `Consent::NextUse` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Conducts` (r:1 w:1)
	/// Proof: `Consent::Conducts` (`max_values`: None, `max_size`: Some(1683), added: 4158, mode: `MaxEncodedLen`)
	/// Storage: `Consent::UsesOf` (r:0 w:1)
	/// Proof: `Consent::UsesOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Proof size measured: 3892.
	/// Least time: 227_839_000 picoseconds.
	fn break_glass() -> Weight {
		Weight::from_parts(239_567_000, 183855)
			.saturating_add(T::DbWeight::get().reads(80_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Uses` (r:1 w:1)
	/// Proof: `Consent::Uses` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Conducts` (r:1 w:1)
	/// Proof: `Consent::Conducts` (`max_values`: None, `max_size`: Some(1683), added: 4158, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Proof size measured: 3147.
	/// Least time: 52_092_000 picoseconds.
	fn review() -> Weight {
		Weight::from_parts(58_642_000, 5148)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Identity::Registrations` (r:1 w:0)
	/// Proof: `Identity::Registrations` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Controllers` (r:1 w:0)
	/// Proof: `Identity::Controllers` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:2 w:2)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:1)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Naming` (r:0 w:1)
	/// Proof: `Consent::Naming` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// Proof size measured: 5746.
	/// Least time: 98_884_000 picoseconds.
	fn retract() -> Weight {
		Weight::from_parts(104_712_000, 8642)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Identity::Registrations` (r:1 w:0)
	/// Proof: `Identity::Registrations` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:0)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:129 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:73 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:128 w:0)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Latest` (r:1 w:0)
	/// Proof: `Consent::Latest` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Uses` (r:1 w:0)
	/// Proof: `Consent::Uses` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Conducts` (r:1 w:0)
	/// Proof: `Consent::Conducts` (`max_values`: None, `max_size`: Some(1683), added: 4158, mode: `MaxEncodedLen`)
	/// Proof size measured: 91260.
	/// Least time: 1_333_857_000 picoseconds.
	fn decide() -> Weight {
		Weight::from_parts(1_378_410_000, 421854)
			.saturating_add(T::DbWeight::get().reads(335_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn grant() -> Weight {
		Weight::from_parts(139_055_000, 8642)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn refuse() -> Weight {
		Weight::from_parts(132_158_000, 8642)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn revoke() -> Weight {
		Weight::from_parts(102_340_000, 8642)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn request() -> Weight {
		Weight::from_parts(149_768_000, 8642)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn answer() -> Weight {
		Weight::from_parts(104_627_000, 8642)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(102_538_000, 8642)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn break_glass() -> Weight {
		Weight::from_parts(239_567_000, 183855)
			.saturating_add(RocksDbWeight::get().reads(80_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn review() -> Weight {
		Weight::from_parts(58_642_000, 5148)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn retract() -> Weight {
		Weight::from_parts(104_712_000, 8642)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn decide() -> Weight {
		Weight::from_parts(1_378_410_000, 421854)
			.saturating_add(RocksDbWeight::get().reads(335_u64))
	}
}
