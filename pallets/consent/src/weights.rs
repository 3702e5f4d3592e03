//! Weights of the calls.
//!
//! ESTIMATES, until `scripts/weights` replaces them: storage reads and writes counted by hand for the worst case (a full register, a consent that lapses, another
//! that is forgotten), priced by the runtime's `DbWeight`, plus computing time and proof size taken generously.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// Weight functions needed for `salus_consent`.
pub trait WeightInfo {
	/// Weight of `grant`.
	fn grant() -> Weight;
	/// Weight of `refuse`.
	fn refuse() -> Weight;
	/// Weight of `revoke`.
	fn revoke() -> Weight;
	/// Weight of `request`.
	fn request() -> Weight;
	/// Weight of `answer`.
	fn answer() -> Weight;
	/// Weight of `withdraw`.
	fn withdraw() -> Weight;
	/// Weight of `break_glass`.
	fn break_glass() -> Weight;
	/// Weight of `review`.
	fn review() -> Weight;
	/// Weight of `retract`.
	fn retract() -> Weight;
}

/// Weights for `salus_consent`, with the runtime's own price of storage.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: Identity's patient and controller (r:2), the organization (r:1), the clock (r:1), `Registers` (r:1 w:1), `Consents` (r:1 w:3), `Naming` (r:1 w:2).
	fn grant() -> Weight {
		Weight::from_parts(60_000_000, 24000)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: as `grant`, without the organization.
	fn refuse() -> Weight {
		Weight::from_parts(60_000_000, 24000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: Identity's patient and controller (r:2), the clock (r:1), `Registers` (r:1 w:1), `Consents` (r:2 w:2), `Naming` (w:1).
	fn revoke() -> Weight {
		Weight::from_parts(45_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: Identity's patient, member and organizations (r:4), the clock (r:1), `Registers` (r:1 w:1), `Consents` (r:2 w:3), `Naming` (w:2).
	fn request() -> Weight {
		Weight::from_parts(65_000_000, 26000)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: Identity's patient and controller (r:2), the clock (r:1), `Registers` (r:1 w:1), `Consents` (r:1 w:1).
	fn answer() -> Weight {
		Weight::from_parts(40_000_000, 20000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: Identity's member (r:2), the clock (r:1), `Registers` (r:1 w:1), `Consents` (r:2 w:2), `Naming` (w:1).
	fn withdraw() -> Weight {
		Weight::from_parts(45_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: Identity's patient, member and the organizations of the waiting reviews (r:35), the clock (r:1), `Latest` (r:1 w:1), `Uses` (r:1 w:1), `UsesOf` (w:1), `Conducts` (r:1 w:1), `NextUse` (r:1 w:1).
	fn break_glass() -> Weight {
		Weight::from_parts(70_000_000, 110000)
			.saturating_add(T::DbWeight::get().reads(40_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: Identity's member (r:2), the clock (r:1), `Uses` (r:1 w:1), `Conducts` (r:1 w:1).
	fn review() -> Weight {
		Weight::from_parts(40_000_000, 12000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: as `revoke`.
	fn retract() -> Weight {
		Weight::from_parts(45_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
}

// For tests.
impl WeightInfo for () {
	/// Storage: Identity's patient and controller (r:2), the organization (r:1), the clock (r:1), `Registers` (r:1 w:1), `Consents` (r:1 w:3), `Naming` (r:1 w:2).
	fn grant() -> Weight {
		Weight::from_parts(60_000_000, 24000)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	/// Storage: as `grant`, without the organization.
	fn refuse() -> Weight {
		Weight::from_parts(60_000_000, 24000)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	/// Storage: Identity's patient and controller (r:2), the clock (r:1), `Registers` (r:1 w:1), `Consents` (r:2 w:2), `Naming` (w:1).
	fn revoke() -> Weight {
		Weight::from_parts(45_000_000, 22000)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	/// Storage: Identity's patient, member and organizations (r:4), the clock (r:1), `Registers` (r:1 w:1), `Consents` (r:2 w:3), `Naming` (w:2).
	fn request() -> Weight {
		Weight::from_parts(65_000_000, 26000)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	/// Storage: Identity's patient and controller (r:2), the clock (r:1), `Registers` (r:1 w:1), `Consents` (r:1 w:1).
	fn answer() -> Weight {
		Weight::from_parts(40_000_000, 20000)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	/// Storage: Identity's member (r:2), the clock (r:1), `Registers` (r:1 w:1), `Consents` (r:2 w:2), `Naming` (w:1).
	fn withdraw() -> Weight {
		Weight::from_parts(45_000_000, 22000)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	/// Storage: Identity's patient, member and the organizations of the waiting reviews (r:35), the clock (r:1), `Latest` (r:1 w:1), `Uses` (r:1 w:1), `UsesOf` (w:1), `Conducts` (r:1 w:1), `NextUse` (r:1 w:1).
	fn break_glass() -> Weight {
		Weight::from_parts(70_000_000, 110000)
			.saturating_add(RocksDbWeight::get().reads(40_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	/// Storage: Identity's member (r:2), the clock (r:1), `Uses` (r:1 w:1), `Conducts` (r:1 w:1).
	fn review() -> Weight {
		Weight::from_parts(40_000_000, 12000)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	/// Storage: as `revoke`.
	fn retract() -> Weight {
		Weight::from_parts(45_000_000, 22000)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
}
