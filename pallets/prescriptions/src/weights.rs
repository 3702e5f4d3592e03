//! What the calls of `salus_prescriptions` cost. Measured by `scripts/weights`, not written by hand.
//!
//! 2026-11-28; SDK benchmark 64.0.0; 20 steps, 10 repeats; AMD EPYC.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_prescriptions`.
pub trait WeightInfo {
	fn prescribe() -> Weight;
	fn replace_prescription() -> Weight;
	fn countersign() -> Weight;
	fn hold_prescription() -> Weight;
	fn resume_prescription() -> Weight;
	fn cancel_prescription() -> Weight;
	fn stop_prescription() -> Weight;
	fn enter_prescription_in_error() -> Weight;
	fn prepare_dispense() -> Weight;
	fn dispense() -> Weight;
	fn ready_dispense() -> Weight;
	fn hold_dispense() -> Weight;
	fn resume_dispense() -> Weight;
	fn hand_over() -> Weight;
	fn cancel_dispense() -> Weight;
	fn stop_dispense() -> Weight;
	fn refuse_dispense() -> Weight;
	fn decline() -> Weight;
	fn reverse_dispense() -> Weight;
	fn order_refill() -> Weight;
	fn cancel_refill() -> Weight;
	fn decline_refill() -> Weight;
	fn open_item() -> Weight;
	fn set_threshold() -> Weight;
	fn receive() -> Weight;
	fn adjust() -> Weight;
	fn recall_lot() -> Weight;
	fn release_lot() -> Weight;
	fn issue_recall() -> Weight;
	fn lift_recall() -> Weight;
	fn offer_transfer() -> Weight;
	fn accept_transfer() -> Weight;
	fn decline_transfer() -> Weight;
	fn withdraw_transfer() -> Weight;
}

/// Weights for `salus_prescriptions`, with the runtime's own price of storage.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:0)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:1 w:0)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::NextPrescription` (r:1 w:1)
	/// Proof: `Prescriptions::NextPrescription` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::ListLength` (r:1 w:1)
	/// Proof: `Prescriptions::ListLength` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Lists` (r:0 w:1)
	/// Proof: `Prescriptions::Lists` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Prescriptions` (r:0 w:1)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Proof size measured: 1514.
	/// Least time: 111_165_000 picoseconds.
	fn prescribe() -> Weight {
		Weight::from_parts(117_555_000, 21334)
			.saturating_add(T::DbWeight::get().reads(16_u64))
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
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:2)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:0)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:1 w:0)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::NextPrescription` (r:1 w:1)
	/// Proof: `Prescriptions::NextPrescription` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::ListLength` (r:1 w:1)
	/// Proof: `Prescriptions::ListLength` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Lists` (r:0 w:1)
	/// Proof: `Prescriptions::Lists` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Proof size measured: 1963.
	/// Least time: 133_699_000 picoseconds.
	fn replace_prescription() -> Weight {
		Weight::from_parts(179_236_000, 21334)
			.saturating_add(T::DbWeight::get().reads(17_u64))
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
	/// Storage: `Prescriptions::Prescriptions` (r:2 w:2)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:0)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:1 w:0)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Proof size measured: 2123.
	/// Least time: 128_391_000 picoseconds.
	fn countersign() -> Weight {
		Weight::from_parts(157_094_000, 21334)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:1)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Proof size measured: 1437.
	/// Least time: 70_975_000 picoseconds.
	fn hold_prescription() -> Weight {
		Weight::from_parts(106_768_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
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
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:1)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:0)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Consents` (r:1 w:0)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Proof size measured: 1921.
	/// Least time: 112_938_000 picoseconds.
	fn resume_prescription() -> Weight {
		Weight::from_parts(156_142_000, 21334)
			.saturating_add(T::DbWeight::get().reads(15_u64))
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
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:1)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Proof size measured: 1437.
	/// Least time: 72_708_000 picoseconds.
	fn cancel_prescription() -> Weight {
		Weight::from_parts(107_120_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
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
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:1)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Proof size measured: 1437.
	/// Least time: 72_618_000 picoseconds.
	fn stop_prescription() -> Weight {
		Weight::from_parts(106_789_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
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
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:1)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Proof size measured: 1437.
	/// Least time: 72_097_000 picoseconds.
	fn enter_prescription_in_error() -> Weight {
		Weight::from_parts(106_609_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
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
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:1)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Refills` (r:1 w:1)
	/// Proof: `Prescriptions::Refills` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::NextDispense` (r:1 w:1)
	/// Proof: `Prescriptions::NextDispense` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::ListLength` (r:10 w:10)
	/// Proof: `Prescriptions::ListLength` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Lists` (r:0 w:10)
	/// Proof: `Prescriptions::Lists` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Dispenses` (r:0 w:1)
	/// Proof: `Prescriptions::Dispenses` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
	/// Proof size measured: 3637.
	/// Least time: 288_749_000 picoseconds.
	fn prepare_dispense() -> Weight {
		Weight::from_parts(322_519_000, 83134)
			.saturating_add(T::DbWeight::get().reads(60_u64))
			.saturating_add(T::DbWeight::get().writes(27_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:1)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::NextDispense` (r:1 w:1)
	/// Proof: `Prescriptions::NextDispense` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::ListLength` (r:10 w:10)
	/// Proof: `Prescriptions::ListLength` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LotRecords` (r:8 w:0)
	/// Proof: `Prescriptions::LotRecords` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Lists` (r:0 w:10)
	/// Proof: `Prescriptions::Lists` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Dispenses` (r:0 w:1)
	/// Proof: `Prescriptions::Dispenses` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
	/// Proof size measured: 4615.
	/// Least time: 421_196_000 picoseconds.
	fn dispense() -> Weight {
		Weight::from_parts(470_750_000, 83134)
			.saturating_add(T::DbWeight::get().reads(67_u64))
			.saturating_add(T::DbWeight::get().writes(26_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Dispenses` (r:1 w:1)
	/// Proof: `Prescriptions::Dispenses` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Refills` (r:1 w:1)
	/// Proof: `Prescriptions::Refills` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Proof size measured: 1903.
	/// Least time: 85_387_000 picoseconds.
	fn ready_dispense() -> Weight {
		Weight::from_parts(113_389_000, 21334)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Dispenses` (r:1 w:1)
	/// Proof: `Prescriptions::Dispenses` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Refills` (r:1 w:1)
	/// Proof: `Prescriptions::Refills` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Proof size measured: 1903.
	/// Least time: 88_542_000 picoseconds.
	fn hold_dispense() -> Weight {
		Weight::from_parts(114_360_000, 21334)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Dispenses` (r:1 w:1)
	/// Proof: `Prescriptions::Dispenses` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Refills` (r:1 w:1)
	/// Proof: `Prescriptions::Refills` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Proof size measured: 1903.
	/// Least time: 82_623_000 picoseconds.
	fn resume_dispense() -> Weight {
		Weight::from_parts(107_429_000, 21334)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Dispenses` (r:1 w:1)
	/// Proof: `Prescriptions::Dispenses` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:1)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LotRecords` (r:8 w:0)
	/// Proof: `Prescriptions::LotRecords` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Refills` (r:1 w:1)
	/// Proof: `Prescriptions::Refills` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::RefillOf` (r:0 w:1)
	/// Proof: `Prescriptions::RefillOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Proof size measured: 5388.
	/// Least time: 287_677_000 picoseconds.
	fn hand_over() -> Weight {
		Weight::from_parts(318_173_000, 83134)
			.saturating_add(T::DbWeight::get().reads(58_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Dispenses` (r:1 w:1)
	/// Proof: `Prescriptions::Dispenses` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Refills` (r:1 w:1)
	/// Proof: `Prescriptions::Refills` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:1)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Proof size measured: 3888.
	/// Least time: 198_075_000 picoseconds.
	fn cancel_dispense() -> Weight {
		Weight::from_parts(226_887_000, 83134)
			.saturating_add(T::DbWeight::get().reads(49_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Dispenses` (r:1 w:1)
	/// Proof: `Prescriptions::Dispenses` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Refills` (r:1 w:1)
	/// Proof: `Prescriptions::Refills` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:1)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Proof size measured: 3943.
	/// Least time: 221_299_000 picoseconds.
	fn stop_dispense() -> Weight {
		Weight::from_parts(239_406_000, 83134)
			.saturating_add(T::DbWeight::get().reads(49_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Prescriptions::Dispenses` (r:1 w:1)
	/// Proof: `Prescriptions::Dispenses` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Refills` (r:1 w:1)
	/// Proof: `Prescriptions::Refills` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:1)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::RefillOf` (r:0 w:1)
	/// Proof: `Prescriptions::RefillOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Proof size measured: 3244.
	/// Least time: 168_230_000 picoseconds.
	fn refuse_dispense() -> Weight {
		Weight::from_parts(195_451_000, 83134)
			.saturating_add(T::DbWeight::get().reads(41_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:0)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::NextDispense` (r:1 w:1)
	/// Proof: `Prescriptions::NextDispense` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::ListLength` (r:2 w:2)
	/// Proof: `Prescriptions::ListLength` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Lists` (r:0 w:2)
	/// Proof: `Prescriptions::Lists` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Dispenses` (r:0 w:1)
	/// Proof: `Prescriptions::Dispenses` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
	/// Proof size measured: 1479.
	/// Least time: 88_401_000 picoseconds.
	fn decline() -> Weight {
		Weight::from_parts(124_155_000, 21334)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Dispenses` (r:1 w:1)
	/// Proof: `Prescriptions::Dispenses` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LotRecords` (r:8 w:0)
	/// Proof: `Prescriptions::LotRecords` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:1)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Proof size measured: 4610.
	/// Least time: 260_026_000 picoseconds.
	fn reverse_dispense() -> Weight {
		Weight::from_parts(285_194_000, 83134)
			.saturating_add(T::DbWeight::get().reads(56_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:0)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::RefillOf` (r:1 w:1)
	/// Proof: `Prescriptions::RefillOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Refills` (r:1 w:1)
	/// Proof: `Prescriptions::Refills` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::NextRefill` (r:1 w:1)
	/// Proof: `Prescriptions::NextRefill` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::ListLength` (r:2 w:2)
	/// Proof: `Prescriptions::ListLength` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Lists` (r:0 w:2)
	/// Proof: `Prescriptions::Lists` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Proof size measured: 1351.
	/// Least time: 73_870_000 picoseconds.
	fn order_refill() -> Weight {
		Weight::from_parts(96_803_000, 6062)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Prescriptions::Refills` (r:1 w:1)
	/// Proof: `Prescriptions::Refills` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Dispenses` (r:1 w:1)
	/// Proof: `Prescriptions::Dispenses` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Prescriptions` (r:1 w:1)
	/// Proof: `Prescriptions::Prescriptions` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::RefillOf` (r:0 w:1)
	/// Proof: `Prescriptions::RefillOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Proof size measured: 3244.
	/// Least time: 166_107_000 picoseconds.
	fn cancel_refill() -> Weight {
		Weight::from_parts(192_697_000, 83134)
			.saturating_add(T::DbWeight::get().reads(41_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Refills` (r:1 w:1)
	/// Proof: `Prescriptions::Refills` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::RefillOf` (r:0 w:1)
	/// Proof: `Prescriptions::RefillOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Proof size measured: 1430.
	/// Least time: 75_873_000 picoseconds.
	fn decline_refill() -> Weight {
		Weight::from_parts(102_512_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::ItemCount` (r:1 w:1)
	/// Proof: `Prescriptions::ItemCount` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::ItemOf` (r:1 w:1)
	/// Proof: `Prescriptions::ItemOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Items` (r:0 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:0 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Proof size measured: 1392.
	/// Least time: 88_562_000 picoseconds.
	fn open_item() -> Weight {
		Weight::from_parts(118_336_000, 21334)
			.saturating_add(T::DbWeight::get().reads(14_u64))
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
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Proof size measured: 2918.
	/// Least time: 161_380_000 picoseconds.
	fn set_threshold() -> Weight {
		Weight::from_parts(192_156_000, 83134)
			.saturating_add(T::DbWeight::get().reads(46_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LotRecords` (r:1 w:1)
	/// Proof: `Prescriptions::LotRecords` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Proof size measured: 3309.
	/// Least time: 169_342_000 picoseconds.
	fn receive() -> Weight {
		Weight::from_parts(200_278_000, 83134)
			.saturating_add(T::DbWeight::get().reads(47_u64))
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
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LotRecords` (r:1 w:0)
	/// Proof: `Prescriptions::LotRecords` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Proof size measured: 3595.
	/// Least time: 172_998_000 picoseconds.
	fn adjust() -> Weight {
		Weight::from_parts(204_384_000, 83134)
			.saturating_add(T::DbWeight::get().reads(47_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LotRecords` (r:1 w:1)
	/// Proof: `Prescriptions::LotRecords` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:31 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::ListLength` (r:1 w:0)
	/// Proof: `Prescriptions::ListLength` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Proof size measured: 3528.
	/// Least time: 175_491_000 picoseconds.
	fn recall_lot() -> Weight {
		Weight::from_parts(207_338_000, 80567)
			.saturating_add(T::DbWeight::get().reads(47_u64))
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
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LotRecords` (r:1 w:1)
	/// Proof: `Prescriptions::LotRecords` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::ListLength` (r:1 w:0)
	/// Proof: `Prescriptions::ListLength` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Proof size measured: 3573.
	/// Least time: 175_801_000 picoseconds.
	fn release_lot() -> Weight {
		Weight::from_parts(206_166_000, 83134)
			.saturating_add(T::DbWeight::get().reads(48_u64))
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
	/// Storage: `Prescriptions::Recalls` (r:1 w:1)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Proof size measured: 1030.
	/// Least time: 63_404_000 picoseconds.
	fn issue_recall() -> Weight {
		Weight::from_parts(68_421_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
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
	/// Storage: `Prescriptions::Recalls` (r:1 w:1)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Proof size measured: 1134.
	/// Least time: 64_716_000 picoseconds.
	fn lift_recall() -> Weight {
		Weight::from_parts(69_544_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:2 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LotRecords` (r:1 w:0)
	/// Proof: `Prescriptions::LotRecords` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::NextTransfer` (r:1 w:1)
	/// Proof: `Prescriptions::NextTransfer` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::ListLength` (r:2 w:2)
	/// Proof: `Prescriptions::ListLength` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Lists` (r:0 w:2)
	/// Proof: `Prescriptions::Lists` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Transfers` (r:0 w:1)
	/// Proof: `Prescriptions::Transfers` (`max_values`: None, `max_size`: Some(159), added: 2634, mode: `MaxEncodedLen`)
	/// Proof size measured: 3863.
	/// Least time: 229_521_000 picoseconds.
	fn offer_transfer() -> Weight {
		Weight::from_parts(246_626_000, 83134)
			.saturating_add(T::DbWeight::get().reads(51_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Transfers` (r:1 w:1)
	/// Proof: `Prescriptions::Transfers` (`max_values`: None, `max_size`: Some(159), added: 2634, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LotRecords` (r:2 w:1)
	/// Proof: `Prescriptions::LotRecords` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Items` (r:2 w:2)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:2 w:2)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:2 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Proof size measured: 5503.
	/// Least time: 293_996_000 picoseconds.
	fn accept_transfer() -> Weight {
		Weight::from_parts(306_836_000, 83134)
			.saturating_add(T::DbWeight::get().reads(52_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Transfers` (r:1 w:1)
	/// Proof: `Prescriptions::Transfers` (`max_values`: None, `max_size`: Some(159), added: 2634, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Proof size measured: 3326.
	/// Least time: 194_349_000 picoseconds.
	fn decline_transfer() -> Weight {
		Weight::from_parts(210_853_000, 83134)
			.saturating_add(T::DbWeight::get().reads(47_u64))
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
	/// Storage: `Prescriptions::Transfers` (r:1 w:1)
	/// Proof: `Prescriptions::Transfers` (`max_values`: None, `max_size`: Some(159), added: 2634, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Items` (r:1 w:1)
	/// Proof: `Prescriptions::Items` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Shelves` (r:1 w:1)
	/// Proof: `Prescriptions::Shelves` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::Recalls` (r:32 w:0)
	/// Proof: `Prescriptions::Recalls` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Prescriptions::LowItems` (r:1 w:1)
	/// Proof: `Prescriptions::LowItems` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Proof size measured: 3326.
	/// Least time: 188_630_000 picoseconds.
	fn withdraw_transfer() -> Weight {
		Weight::from_parts(209_412_000, 83134)
			.saturating_add(T::DbWeight::get().reads(47_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn prescribe() -> Weight {
		Weight::from_parts(117_555_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn replace_prescription() -> Weight {
		Weight::from_parts(179_236_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn countersign() -> Weight {
		Weight::from_parts(157_094_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn hold_prescription() -> Weight {
		Weight::from_parts(106_768_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn resume_prescription() -> Weight {
		Weight::from_parts(156_142_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_prescription() -> Weight {
		Weight::from_parts(107_120_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn stop_prescription() -> Weight {
		Weight::from_parts(106_789_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn enter_prescription_in_error() -> Weight {
		Weight::from_parts(106_609_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn prepare_dispense() -> Weight {
		Weight::from_parts(322_519_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(60_u64))
			.saturating_add(RocksDbWeight::get().writes(27_u64))
	}
	fn dispense() -> Weight {
		Weight::from_parts(470_750_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(67_u64))
			.saturating_add(RocksDbWeight::get().writes(26_u64))
	}
	fn ready_dispense() -> Weight {
		Weight::from_parts(113_389_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn hold_dispense() -> Weight {
		Weight::from_parts(114_360_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn resume_dispense() -> Weight {
		Weight::from_parts(107_429_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn hand_over() -> Weight {
		Weight::from_parts(318_173_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(58_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn cancel_dispense() -> Weight {
		Weight::from_parts(226_887_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(49_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn stop_dispense() -> Weight {
		Weight::from_parts(239_406_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(49_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn refuse_dispense() -> Weight {
		Weight::from_parts(195_451_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(41_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn decline() -> Weight {
		Weight::from_parts(124_155_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn reverse_dispense() -> Weight {
		Weight::from_parts(285_194_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(56_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn order_refill() -> Weight {
		Weight::from_parts(96_803_000, 6062)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn cancel_refill() -> Weight {
		Weight::from_parts(192_697_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(41_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn decline_refill() -> Weight {
		Weight::from_parts(102_512_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn open_item() -> Weight {
		Weight::from_parts(118_336_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn set_threshold() -> Weight {
		Weight::from_parts(192_156_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(46_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn receive() -> Weight {
		Weight::from_parts(200_278_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(47_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn adjust() -> Weight {
		Weight::from_parts(204_384_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(47_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn recall_lot() -> Weight {
		Weight::from_parts(207_338_000, 80567)
			.saturating_add(RocksDbWeight::get().reads(47_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn release_lot() -> Weight {
		Weight::from_parts(206_166_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(48_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn issue_recall() -> Weight {
		Weight::from_parts(68_421_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn lift_recall() -> Weight {
		Weight::from_parts(69_544_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn offer_transfer() -> Weight {
		Weight::from_parts(246_626_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(51_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	fn accept_transfer() -> Weight {
		Weight::from_parts(306_836_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(52_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn decline_transfer() -> Weight {
		Weight::from_parts(210_853_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(47_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn withdraw_transfer() -> Weight {
		Weight::from_parts(209_412_000, 83134)
			.saturating_add(RocksDbWeight::get().reads(47_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
}
