//! What the calls of this pallet and its transaction extension cost.
//!
//! ESTIMATES: counted from the storage entries each call touches, not measured. `scripts/weights` replaces this file by measurements.
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, RuntimeDbWeight, Weight},
};

/// Weight functions needed for `salus_identity`.
pub trait WeightInfo {
	fn admit_organization() -> Weight;
	fn set_organization_status() -> Weight;
	fn set_member() -> Weight;
	fn remove_member() -> Weight;
	fn register_patient() -> Weight;
	fn set_patient_status() -> Weight;
	fn admission() -> Weight;
}

/// The most bytes one of these storage entries adds to a proof.
const PROOF: u64 = 3_600;

const fn compute(micros: u64, entries: u64) -> Weight {
	Weight::from_parts(micros.saturating_mul(1_000_000), PROOF.saturating_mul(entries))
}

fn with(db: RuntimeDbWeight, compute: Weight, reads: u64, writes: u64) -> Weight {
	compute.saturating_add(db.reads_writes(reads, writes))
}

/// Weights for `salus_identity` with the runtime's own database weights.
pub struct SubstrateWeight<T>(PhantomData<T>);

/// The estimates, for a database with these weights.
struct Estimate;

impl Estimate {
	/// Reads: the next number, the organization, the member, the account's organizations, its enrolment, its account, its kept nonce, the time.
	/// Writes: all of them but the time.
	fn admit_organization(db: RuntimeDbWeight) -> Weight {
		with(db, compute(45, 8), 8, 7)
	}

	/// Reads and writes the organization.
	fn set_organization_status(db: RuntimeDbWeight) -> Weight {
		with(db, compute(15, 1), 1, 1)
	}

	/// Reads: the signer and the member, the organization, the account's organizations, its enrolment, its account, its kept nonce, the time.
	/// Writes: all of them but the signer and the time.
	fn set_member(db: RuntimeDbWeight) -> Weight {
		with(db, compute(45, 8), 8, 6)
	}

	/// Reads: the signer and the member, the organization, the account's organizations, its enrolment, its account.
	/// Writes: all of them but the signer, and the kept nonce.
	fn remove_member(db: RuntimeDbWeight) -> Weight {
		with(db, compute(45, 6), 6, 6)
	}

	/// Reads: the signer and the organization, the registration, the controllers, the account's patients, its enrolment, its account, its kept nonce, the
	/// time. Writes: all of them but the first two and the time.
	fn register_patient(db: RuntimeDbWeight) -> Weight {
		with(db, compute(50, 9), 9, 6)
	}

	/// Reads: the signer, the organization, the registration. Writes the registration.
	fn set_patient_status(db: RuntimeDbWeight) -> Weight {
		with(db, compute(20, 3), 3, 1)
	}

	/// Reads: the enrolment, the account's organizations, and eight of them.
	fn admission(db: RuntimeDbWeight) -> Weight {
		with(db, compute(20, 10), 10, 0)
	}
}

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn admit_organization() -> Weight {
		Estimate::admit_organization(T::DbWeight::get())
	}
	fn set_organization_status() -> Weight {
		Estimate::set_organization_status(T::DbWeight::get())
	}
	fn set_member() -> Weight {
		Estimate::set_member(T::DbWeight::get())
	}
	fn remove_member() -> Weight {
		Estimate::remove_member(T::DbWeight::get())
	}
	fn register_patient() -> Weight {
		Estimate::register_patient(T::DbWeight::get())
	}
	fn set_patient_status() -> Weight {
		Estimate::set_patient_status(T::DbWeight::get())
	}
	fn admission() -> Weight {
		Estimate::admission(T::DbWeight::get())
	}
}

impl WeightInfo for () {
	fn admit_organization() -> Weight {
		Estimate::admit_organization(RocksDbWeight::get())
	}
	fn set_organization_status() -> Weight {
		Estimate::set_organization_status(RocksDbWeight::get())
	}
	fn set_member() -> Weight {
		Estimate::set_member(RocksDbWeight::get())
	}
	fn remove_member() -> Weight {
		Estimate::remove_member(RocksDbWeight::get())
	}
	fn register_patient() -> Weight {
		Estimate::register_patient(RocksDbWeight::get())
	}
	fn set_patient_status() -> Weight {
		Estimate::set_patient_status(RocksDbWeight::get())
	}
	fn admission() -> Weight {
		Estimate::admission(RocksDbWeight::get())
	}
}
