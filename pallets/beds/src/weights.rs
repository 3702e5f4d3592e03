//! What the calls of `salus_beds` cost. Measured by `scripts/weights`, not written by hand.
//!
//! 2026-11-28; SDK benchmark 64.0.0; 50 steps, 20 repeats; AMD EPYC.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_beds`.
pub trait WeightInfo {
	fn open_ward() -> Weight;
	fn close_ward() -> Weight;
	fn reopen_ward() -> Weight;
	fn open_room() -> Weight;
	fn close_room() -> Weight;
	fn reopen_room() -> Weight;
	fn open_bed() -> Weight;
	fn close_bed() -> Weight;
	fn reopen_bed() -> Weight;
	fn isolate_bed() -> Weight;
	fn end_isolation() -> Weight;
	fn clean_bed() -> Weight;
	fn reserve_bed() -> Weight;
	fn cancel_reservation() -> Weight;
	fn offer_bed() -> Weight;
	fn wait_for_bed() -> Weight;
	fn set_priority() -> Weight;
	fn stop_waiting() -> Weight;
	fn open_encounter() -> Weight;
	fn arrive() -> Weight;
	fn triage() -> Weight;
	fn admit() -> Weight;
	fn admit_directly() -> Weight;
	fn transfer() -> Weight;
	fn begin_leave() -> Weight;
	fn end_leave() -> Weight;
	fn discharge() -> Weight;
	fn cancel_encounter() -> Weight;
	fn enter_in_error() -> Weight;
}

/// Weights for `salus_beds`, with the runtime's own price of storage.
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
	/// Storage: `Beds::WardCount` (r:1 w:1)
	/// Proof: `Beds::WardCount` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Wards` (r:0 w:1)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Proof size measured: 1174.
	/// Least time: 64_115_000 picoseconds.
	fn open_ward() -> Weight {
		Weight::from_parts(67_230_000, 21334)
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
	/// Storage: `Beds::Wards` (r:1 w:1)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitingList` (r:1 w:0)
	/// Proof: `Beds::WaitingList` (`max_values`: None, `max_size`: Some(2712), added: 5187, mode: `MaxEncodedLen`)
	/// Proof size measured: 1231.
	/// Least time: 66_779_000 picoseconds.
	fn close_ward() -> Weight {
		Weight::from_parts(69_954_000, 21334)
			.saturating_add(T::DbWeight::get().reads(13_u64))
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
	/// Storage: `Beds::Wards` (r:1 w:1)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Proof size measured: 1230.
	/// Least time: 63_094_000 picoseconds.
	fn reopen_ward() -> Weight {
		Weight::from_parts(67_230_000, 21334)
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
	/// Storage: `Beds::Wards` (r:1 w:1)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Rooms` (r:0 w:1)
	/// Proof: `Beds::Rooms` (`max_values`: None, `max_size`: Some(27), added: 2502, mode: `MaxEncodedLen`)
	/// Proof size measured: 1230.
	/// Least time: 66_369_000 picoseconds.
	fn open_room() -> Weight {
		Weight::from_parts(69_714_000, 21334)
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
	/// Storage: `Beds::Rooms` (r:1 w:1)
	/// Proof: `Beds::Rooms` (`max_values`: None, `max_size`: Some(27), added: 2502, mode: `MaxEncodedLen`)
	/// Proof size measured: 1222.
	/// Least time: 64_235_000 picoseconds.
	fn close_room() -> Weight {
		Weight::from_parts(67_361_000, 21334)
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
	/// Storage: `Beds::Wards` (r:1 w:0)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Rooms` (r:1 w:1)
	/// Proof: `Beds::Rooms` (`max_values`: None, `max_size`: Some(27), added: 2502, mode: `MaxEncodedLen`)
	/// Proof size measured: 1279.
	/// Least time: 68_732_000 picoseconds.
	fn reopen_room() -> Weight {
		Weight::from_parts(71_796_000, 21334)
			.saturating_add(T::DbWeight::get().reads(13_u64))
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
	/// Storage: `Beds::Wards` (r:1 w:1)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Rooms` (r:1 w:1)
	/// Proof: `Beds::Rooms` (`max_values`: None, `max_size`: Some(27), added: 2502, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitingList` (r:1 w:1)
	/// Proof: `Beds::WaitingList` (`max_values`: None, `max_size`: Some(2712), added: 5187, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:64 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Reservations` (r:64 w:1)
	/// Proof: `Beds::Reservations` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Stays` (r:64 w:0)
	/// Proof: `Beds::Stays` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Encounters` (r:63 w:0)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitsFor` (r:0 w:1)
	/// Proof: `Beds::WaitsFor` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Beds` (r:0 w:1)
	/// Proof: `Beds::Beds` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Proof size measured: 22056.
	/// Least time: 1_196_418_000 picoseconds.
	fn open_bed() -> Weight {
		Weight::from_parts(1_269_016_000, 163934)
			.saturating_add(T::DbWeight::get().reads(269_u64))
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
	/// Storage: `Beds::Beds` (r:1 w:1)
	/// Proof: `Beds::Beds` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Reservations` (r:1 w:1)
	/// Proof: `Beds::Reservations` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Wards` (r:1 w:1)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Rooms` (r:1 w:1)
	/// Proof: `Beds::Rooms` (`max_values`: None, `max_size`: Some(27), added: 2502, mode: `MaxEncodedLen`)
	/// Proof size measured: 1452.
	/// Least time: 86_108_000 picoseconds.
	fn close_bed() -> Weight {
		Weight::from_parts(89_924_000, 21334)
			.saturating_add(T::DbWeight::get().reads(15_u64))
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
	/// Storage: `Beds::Beds` (r:1 w:1)
	/// Proof: `Beds::Beds` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Wards` (r:1 w:1)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Rooms` (r:1 w:1)
	/// Proof: `Beds::Rooms` (`max_values`: None, `max_size`: Some(27), added: 2502, mode: `MaxEncodedLen`)
	/// Proof size measured: 1332.
	/// Least time: 78_387_000 picoseconds.
	fn reopen_bed() -> Weight {
		Weight::from_parts(82_102_000, 21334)
			.saturating_add(T::DbWeight::get().reads(14_u64))
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
	/// Storage: `Beds::Beds` (r:1 w:1)
	/// Proof: `Beds::Beds` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Reservations` (r:65 w:2)
	/// Proof: `Beds::Reservations` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Wards` (r:1 w:1)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitingList` (r:1 w:1)
	/// Proof: `Beds::WaitingList` (`max_values`: None, `max_size`: Some(2712), added: 5187, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:64 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Stays` (r:64 w:0)
	/// Proof: `Beds::Stays` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Encounters` (r:63 w:0)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitsFor` (r:0 w:1)
	/// Proof: `Beds::WaitsFor` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Proof size measured: 22164.
	/// Least time: 1_205_241_000 picoseconds.
	fn isolate_bed() -> Weight {
		Weight::from_parts(1_254_254_000, 166025)
			.saturating_add(T::DbWeight::get().reads(270_u64))
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
	/// Storage: `Beds::Beds` (r:1 w:1)
	/// Proof: `Beds::Beds` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Reservations` (r:65 w:2)
	/// Proof: `Beds::Reservations` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Wards` (r:1 w:1)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitingList` (r:1 w:1)
	/// Proof: `Beds::WaitingList` (`max_values`: None, `max_size`: Some(2712), added: 5187, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:64 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Stays` (r:64 w:0)
	/// Proof: `Beds::Stays` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Encounters` (r:63 w:0)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitsFor` (r:0 w:1)
	/// Proof: `Beds::WaitsFor` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Proof size measured: 22164.
	/// Least time: 1_209_587_000 picoseconds.
	fn end_isolation() -> Weight {
		Weight::from_parts(1_260_663_000, 166025)
			.saturating_add(T::DbWeight::get().reads(270_u64))
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
	/// Storage: `Beds::Beds` (r:1 w:1)
	/// Proof: `Beds::Beds` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Wards` (r:1 w:1)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitingList` (r:1 w:1)
	/// Proof: `Beds::WaitingList` (`max_values`: None, `max_size`: Some(2712), added: 5187, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:64 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Reservations` (r:64 w:1)
	/// Proof: `Beds::Reservations` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Stays` (r:64 w:0)
	/// Proof: `Beds::Stays` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Encounters` (r:63 w:0)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitsFor` (r:0 w:1)
	/// Proof: `Beds::WaitsFor` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Proof size measured: 22061.
	/// Least time: 1_197_439_000 picoseconds.
	fn clean_bed() -> Weight {
		Weight::from_parts(1_255_196_000, 163934)
			.saturating_add(T::DbWeight::get().reads(269_u64))
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
	/// Storage: `Beds::Beds` (r:2 w:2)
	/// Proof: `Beds::Beds` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Reservations` (r:2 w:2)
	/// Proof: `Beds::Reservations` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitsFor` (r:1 w:1)
	/// Proof: `Beds::WaitsFor` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitingList` (r:1 w:1)
	/// Proof: `Beds::WaitingList` (`max_values`: None, `max_size`: Some(2712), added: 5187, mode: `MaxEncodedLen`)
	/// Proof size measured: 5726.
	/// Least time: 139_187_000 picoseconds.
	fn reserve_bed() -> Weight {
		Weight::from_parts(148_911_000, 21334)
			.saturating_add(T::DbWeight::get().reads(18_u64))
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
	/// Storage: `Beds::Beds` (r:1 w:1)
	/// Proof: `Beds::Beds` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitingList` (r:1 w:1)
	/// Proof: `Beds::WaitingList` (`max_values`: None, `max_size`: Some(2712), added: 5187, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:64 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Reservations` (r:64 w:2)
	/// Proof: `Beds::Reservations` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Stays` (r:64 w:0)
	/// Proof: `Beds::Stays` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Encounters` (r:63 w:0)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitsFor` (r:0 w:1)
	/// Proof: `Beds::WaitsFor` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Proof size measured: 22071.
	/// Least time: 1_189_829_000 picoseconds.
	fn cancel_reservation() -> Weight {
		Weight::from_parts(1_259_011_000, 163934)
			.saturating_add(T::DbWeight::get().reads(268_u64))
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
	/// Storage: `Beds::Beds` (r:1 w:1)
	/// Proof: `Beds::Beds` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Reservations` (r:65 w:2)
	/// Proof: `Beds::Reservations` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitingList` (r:1 w:1)
	/// Proof: `Beds::WaitingList` (`max_values`: None, `max_size`: Some(2712), added: 5187, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:64 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Stays` (r:64 w:0)
	/// Proof: `Beds::Stays` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Encounters` (r:63 w:0)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitsFor` (r:0 w:1)
	/// Proof: `Beds::WaitsFor` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Proof size measured: 22107.
	/// Least time: 1_179_152_000 picoseconds.
	fn offer_bed() -> Weight {
		Weight::from_parts(1_237_098_000, 166025)
			.saturating_add(T::DbWeight::get().reads(269_u64))
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
	/// Storage: `Beds::Wards` (r:1 w:0)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitsFor` (r:1 w:1)
	/// Proof: `Beds::WaitsFor` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitingList` (r:1 w:1)
	/// Proof: `Beds::WaitingList` (`max_values`: None, `max_size`: Some(2712), added: 5187, mode: `MaxEncodedLen`)
	/// Proof size measured: 5352.
	/// Least time: 104_375_000 picoseconds.
	fn wait_for_bed() -> Weight {
		Weight::from_parts(114_601_000, 21334)
			.saturating_add(T::DbWeight::get().reads(15_u64))
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
	/// Storage: `Beds::WaitsFor` (r:1 w:0)
	/// Proof: `Beds::WaitsFor` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitingList` (r:1 w:1)
	/// Proof: `Beds::WaitingList` (`max_values`: None, `max_size`: Some(2712), added: 5187, mode: `MaxEncodedLen`)
	/// Proof size measured: 4635.
	/// Least time: 85_998_000 picoseconds.
	fn set_priority() -> Weight {
		Weight::from_parts(97_375_000, 21334)
			.saturating_add(T::DbWeight::get().reads(13_u64))
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
	/// Storage: `Beds::WaitsFor` (r:1 w:1)
	/// Proof: `Beds::WaitsFor` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitingList` (r:1 w:1)
	/// Proof: `Beds::WaitingList` (`max_values`: None, `max_size`: Some(2712), added: 5187, mode: `MaxEncodedLen`)
	/// Proof size measured: 4635.
	/// Least time: 89_963_000 picoseconds.
	fn stop_waiting() -> Weight {
		Weight::from_parts(103_274_000, 21334)
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
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Beds::NextEncounter` (r:1 w:1)
	/// Proof: `Beds::NextEncounter` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Encounters` (r:0 w:1)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Proof size measured: 1371.
	/// Least time: 67_451_000 picoseconds.
	fn open_encounter() -> Weight {
		Weight::from_parts(71_196_000, 21334)
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
	/// Storage: `Beds::Encounters` (r:1 w:1)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Proof size measured: 1287.
	/// Least time: 62_934_000 picoseconds.
	fn arrive() -> Weight {
		Weight::from_parts(66_289_000, 21334)
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
	/// Storage: `Beds::Encounters` (r:1 w:1)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Proof size measured: 1287.
	/// Least time: 62_943_000 picoseconds.
	fn triage() -> Weight {
		Weight::from_parts(66_418_000, 21334)
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
	/// Storage: `Beds::Encounters` (r:2 w:2)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Beds` (r:2 w:2)
	/// Proof: `Beds::Beds` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Reservations` (r:1 w:1)
	/// Proof: `Beds::Reservations` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Stays` (r:1 w:1)
	/// Proof: `Beds::Stays` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Wards` (r:2 w:2)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitsFor` (r:1 w:1)
	/// Proof: `Beds::WaitsFor` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitingList` (r:1 w:1)
	/// Proof: `Beds::WaitingList` (`max_values`: None, `max_size`: Some(2712), added: 5187, mode: `MaxEncodedLen`)
	/// Proof size measured: 6015.
	/// Least time: 176_062_000 picoseconds.
	fn admit() -> Weight {
		Weight::from_parts(191_284_000, 21334)
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:2 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Beds` (r:2 w:2)
	/// Proof: `Beds::Beds` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Reservations` (r:1 w:1)
	/// Proof: `Beds::Reservations` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Stays` (r:1 w:1)
	/// Proof: `Beds::Stays` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Encounters` (r:1 w:2)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Beds::NextEncounter` (r:1 w:1)
	/// Proof: `Beds::NextEncounter` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Wards` (r:2 w:2)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitsFor` (r:1 w:1)
	/// Proof: `Beds::WaitsFor` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitingList` (r:1 w:1)
	/// Proof: `Beds::WaitingList` (`max_values`: None, `max_size`: Some(2712), added: 5187, mode: `MaxEncodedLen`)
	/// Proof size measured: 5941.
	/// Least time: 172_146_000 picoseconds.
	fn admit_directly() -> Weight {
		Weight::from_parts(182_812_000, 21334)
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Encounters` (r:1 w:1)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Beds` (r:2 w:2)
	/// Proof: `Beds::Beds` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Reservations` (r:1 w:1)
	/// Proof: `Beds::Reservations` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Wards` (r:2 w:2)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitsFor` (r:1 w:1)
	/// Proof: `Beds::WaitsFor` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Beds::WaitingList` (r:1 w:1)
	/// Proof: `Beds::WaitingList` (`max_values`: None, `max_size`: Some(2712), added: 5187, mode: `MaxEncodedLen`)
	/// Proof size measured: 5820.
	/// Least time: 148_331_000 picoseconds.
	fn transfer() -> Weight {
		Weight::from_parts(156_773_000, 21334)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Encounters` (r:1 w:1)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Proof size measured: 1310.
	/// Least time: 63_124_000 picoseconds.
	fn begin_leave() -> Weight {
		Weight::from_parts(67_009_000, 21334)
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
	/// Storage: `Beds::Encounters` (r:1 w:1)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Proof size measured: 1310.
	/// Least time: 63_204_000 picoseconds.
	fn end_leave() -> Weight {
		Weight::from_parts(66_819_000, 21334)
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
	/// Storage: `Beds::Encounters` (r:1 w:1)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Beds` (r:1 w:1)
	/// Proof: `Beds::Beds` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Wards` (r:1 w:1)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Stays` (r:0 w:1)
	/// Proof: `Beds::Stays` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Proof size measured: 1430.
	/// Least time: 80_059_000 picoseconds.
	fn discharge() -> Weight {
		Weight::from_parts(83_765_000, 21334)
			.saturating_add(T::DbWeight::get().reads(14_u64))
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
	/// Storage: `Beds::Encounters` (r:1 w:1)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Proof size measured: 1287.
	/// Least time: 63_264_000 picoseconds.
	fn cancel_encounter() -> Weight {
		Weight::from_parts(67_089_000, 21334)
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
	/// Storage: `Beds::Encounters` (r:1 w:1)
	/// Proof: `Beds::Encounters` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Beds` (r:1 w:1)
	/// Proof: `Beds::Beds` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Wards` (r:1 w:1)
	/// Proof: `Beds::Wards` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	/// Storage: `Beds::Stays` (r:0 w:1)
	/// Proof: `Beds::Stays` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Proof size measured: 1430.
	/// Least time: 80_470_000 picoseconds.
	fn enter_in_error() -> Weight {
		Weight::from_parts(83_995_000, 21334)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn open_ward() -> Weight {
		Weight::from_parts(67_230_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn close_ward() -> Weight {
		Weight::from_parts(69_954_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn reopen_ward() -> Weight {
		Weight::from_parts(67_230_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn open_room() -> Weight {
		Weight::from_parts(69_714_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn close_room() -> Weight {
		Weight::from_parts(67_361_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn reopen_room() -> Weight {
		Weight::from_parts(71_796_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn open_bed() -> Weight {
		Weight::from_parts(1_269_016_000, 163934)
			.saturating_add(RocksDbWeight::get().reads(269_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn close_bed() -> Weight {
		Weight::from_parts(89_924_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn reopen_bed() -> Weight {
		Weight::from_parts(82_102_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn isolate_bed() -> Weight {
		Weight::from_parts(1_254_254_000, 166025)
			.saturating_add(RocksDbWeight::get().reads(270_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn end_isolation() -> Weight {
		Weight::from_parts(1_260_663_000, 166025)
			.saturating_add(RocksDbWeight::get().reads(270_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn clean_bed() -> Weight {
		Weight::from_parts(1_255_196_000, 163934)
			.saturating_add(RocksDbWeight::get().reads(269_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn reserve_bed() -> Weight {
		Weight::from_parts(148_911_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(18_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn cancel_reservation() -> Weight {
		Weight::from_parts(1_259_011_000, 163934)
			.saturating_add(RocksDbWeight::get().reads(268_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn offer_bed() -> Weight {
		Weight::from_parts(1_237_098_000, 166025)
			.saturating_add(RocksDbWeight::get().reads(269_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn wait_for_bed() -> Weight {
		Weight::from_parts(114_601_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn set_priority() -> Weight {
		Weight::from_parts(97_375_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn stop_waiting() -> Weight {
		Weight::from_parts(103_274_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn open_encounter() -> Weight {
		Weight::from_parts(71_196_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn arrive() -> Weight {
		Weight::from_parts(66_289_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn triage() -> Weight {
		Weight::from_parts(66_418_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn admit() -> Weight {
		Weight::from_parts(191_284_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(23_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn admit_directly() -> Weight {
		Weight::from_parts(182_812_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(23_u64))
			.saturating_add(RocksDbWeight::get().writes(11_u64))
	}
	fn transfer() -> Weight {
		Weight::from_parts(156_773_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn begin_leave() -> Weight {
		Weight::from_parts(67_009_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn end_leave() -> Weight {
		Weight::from_parts(66_819_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn discharge() -> Weight {
		Weight::from_parts(83_765_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn cancel_encounter() -> Weight {
		Weight::from_parts(67_089_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn enter_in_error() -> Weight {
		Weight::from_parts(83_995_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
}
