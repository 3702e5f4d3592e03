//! What the calls of this pallet cost.
//!
//! ESTIMATES: counted from the storage entries each call touches, not measured. `scripts/weights` replaces this file by measurements.
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, RuntimeDbWeight, Weight},
};

/// Weight functions needed for `salus_validators`.
pub trait WeightInfo {
	fn admit() -> Weight;
	fn remove(n: u32) -> Weight;
}

/// The most bytes one of these storage entries adds to a proof.
const PROOF: u64 = 4_700;

/// Weights for `salus_validators` with the runtime's own database weights.
pub struct SubstrateWeight<T>(PhantomData<T>);

/// The estimates, for a database with these weights.
struct Estimate;

impl Estimate {
	/// Reads and writes: the validators; the account's enrolment, its account, its kept nonce.
	fn admit(db: RuntimeDbWeight) -> Weight {
		Weight::from_parts(30_000_000, PROOF.saturating_mul(4)).saturating_add(db.reads_writes(4, 4))
	}

	/// Reads, beside what it writes, the keys of up to all validators, until one has any. Writes: the validators; the validator's keys and their two
	/// owners, its hold; its enrolment, its account, its kept nonce.
	fn remove(n: u32, db: RuntimeDbWeight) -> Weight {
		let n = u64::from(n);
		Weight::from_parts(60_000_000, PROOF.saturating_mul(n.saturating_add(9)))
			.saturating_add(Weight::from_parts(2_000_000, 0).saturating_mul(n))
			.saturating_add(db.reads(n.saturating_add(9)))
			.saturating_add(db.writes(9))
	}
}

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn admit() -> Weight {
		Estimate::admit(T::DbWeight::get())
	}
	/// The range of component `n` is `[2, 100]`.
	fn remove(n: u32) -> Weight {
		Estimate::remove(n, T::DbWeight::get())
	}
}

impl WeightInfo for () {
	fn admit() -> Weight {
		Estimate::admit(RocksDbWeight::get())
	}
	fn remove(n: u32) -> Weight {
		Estimate::remove(n, RocksDbWeight::get())
	}
}
