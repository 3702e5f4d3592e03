//! What the calls of `salus_appointments` cost. Measured by `scripts/weights`, not written by hand.
//!
//! 2026-11-29; SDK benchmark 64.0.0; 50 steps, 20 repeats; AMD EPYC.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_appointments`.
pub trait WeightInfo {
	fn publish_schedule() -> Weight;
	fn revise_schedule() -> Weight;
	fn withdraw_schedule() -> Weight;
	fn set_exception() -> Weight;
	fn take_time_off() -> Weight;
	fn end_time_off() -> Weight;
	fn clear_time_off(n: u32, ) -> Weight;
	fn book() -> Weight;
	fn hold_slot() -> Weight;
	fn confirm() -> Weight;
	fn strike_lapsed() -> Weight;
	fn reschedule() -> Weight;
	fn cancel() -> Weight;
	fn check_in() -> Weight;
	fn arrive() -> Weight;
	fn fulfil() -> Weight;
	fn no_show() -> Weight;
	fn enter_in_error() -> Weight;
	fn ask() -> Weight;
	fn allot() -> Weight;
	fn book_any(c: u32, ) -> Weight;
	fn wait_for_slot() -> Weight;
	fn set_priority() -> Weight;
	fn offer_slot() -> Weight;
	fn pre_empt() -> Weight;
	fn give_feedback() -> Weight;
	fn clear_days(n: u32, ) -> Weight;
}

/// Weights for `salus_appointments`, with the runtime's own price of storage.
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
	/// Storage: `Appointments::ScheduleCount` (r:1 w:1)
	/// Proof: `Appointments::ScheduleCount` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Candidates` (r:1 w:1)
	/// Proof: `Appointments::Candidates` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:0 w:1)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Proof size measured: 1294.
	/// Least time: 108_632_000 picoseconds.
	fn publish_schedule() -> Weight {
		Weight::from_parts(117_915_000, 21334)
			.saturating_add(T::DbWeight::get().reads(13_u64))
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
	/// Storage: `Appointments::Schedules` (r:1 w:1)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Proof size measured: 1460.
	/// Least time: 71_707_000 picoseconds.
	fn revise_schedule() -> Weight {
		Weight::from_parts(76_674_000, 21334)
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
	/// Storage: `Appointments::Schedules` (r:1 w:1)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Candidates` (r:1 w:1)
	/// Proof: `Appointments::Candidates` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:0 w:1)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Proof size measured: 1861.
	/// Least time: 89_443_000 picoseconds.
	fn withdraw_schedule() -> Weight {
		Weight::from_parts(97_284_000, 21334)
			.saturating_add(T::DbWeight::get().reads(13_u64))
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
	/// Storage: `Appointments::Schedules` (r:1 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:1 w:1)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Proof size measured: 3303.
	/// Least time: 90_284_000 picoseconds.
	fn set_exception() -> Weight {
		Weight::from_parts(95_532_000, 21334)
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
	/// Storage: `Appointments::Schedules` (r:1 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:1 w:1)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Proof size measured: 1644.
	/// Least time: 82_122_000 picoseconds.
	fn take_time_off() -> Weight {
		Weight::from_parts(87_711_000, 21334)
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
	/// Storage: `Appointments::Schedules` (r:1 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:1 w:1)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::WaitingList` (r:1 w:1)
	/// Proof: `Appointments::WaitingList` (`max_values`: None, `max_size`: Some(1559), added: 4034, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:1 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:306 w:6)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:16 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Appointments` (r:3 w:3)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:2)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Proof size measured: 19232.
	/// Least time: 2_655_767_000 picoseconds.
	fn end_time_off() -> Weight {
		Weight::from_parts(2_783_877_000, 1465506)
			.saturating_add(T::DbWeight::get().reads(341_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:12 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Appointments` (r:6 w:6)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:396 w:22)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Candidates` (r:1 w:0)
	/// Proof: `Appointments::Candidates` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:12 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:12 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:2 w:2)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:4)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:4)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 2.
	/// Proof size measured: 17340 + n * 8257.
	/// Least time: 3_086_807_000 picoseconds.
	fn clear_time_off(n: u32, ) -> Weight {
		Weight::from_parts(157_726_663, 249862)
			.saturating_add(Weight::from_parts(3_030_140_318, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(100_u64))
			.saturating_add(T::DbWeight::get().reads((176_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((18_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 823192).saturating_mul(n.into()))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:1 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:1 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:1 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::NextAppointment` (r:1 w:1)
	/// Proof: `Appointments::NextAppointment` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:6 w:6)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Appointments` (r:2 w:3)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:2)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::AppointmentsOf` (r:0 w:1)
	/// Proof: `Appointments::AppointmentsOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Proof size measured: 8330.
	/// Least time: 255_199_000 picoseconds.
	fn book() -> Weight {
		Weight::from_parts(265_094_000, 29706)
			.saturating_add(T::DbWeight::get().reads(26_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:1 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:1 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:1 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::NextAppointment` (r:1 w:1)
	/// Proof: `Appointments::NextAppointment` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:6 w:6)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Appointments` (r:2 w:3)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:2)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::AppointmentsOf` (r:0 w:1)
	/// Proof: `Appointments::AppointmentsOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Proof size measured: 8330.
	/// Least time: 255_970_000 picoseconds.
	fn hold_slot() -> Weight {
		Weight::from_parts(265_775_000, 29706)
			.saturating_add(T::DbWeight::get().reads(26_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	/// Storage: `Appointments::Appointments` (r:3 w:3)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:6 w:6)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:2)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 11506.
	/// Least time: 206_156_000 picoseconds.
	fn confirm() -> Weight {
		Weight::from_parts(214_368_000, 29706)
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `Appointments::Appointments` (r:6 w:6)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:56 w:8)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:2 w:2)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:1 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::WaitingList` (r:1 w:1)
	/// Proof: `Appointments::WaitingList` (`max_values`: None, `max_size`: Some(1559), added: 4034, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:1 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:1 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:16 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:4)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Proof size measured: 26997.
	/// Least time: 1_174_004_000 picoseconds.
	fn strike_lapsed() -> Weight {
		Weight::from_parts(1_243_268_000, 269006)
			.saturating_add(T::DbWeight::get().reads(95_u64))
			.saturating_add(T::DbWeight::get().writes(21_u64))
	}
	/// Storage: `Appointments::Appointments` (r:6 w:6)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:17 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:2 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:2 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:2 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:61 w:14)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:2 w:2)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Attendances` (r:1 w:1)
	/// Proof: `Appointments::Attendances` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::WaitingList` (r:1 w:1)
	/// Proof: `Appointments::WaitingList` (`max_values`: None, `max_size`: Some(1559), added: 4034, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:4)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:2)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 28238.
	/// Least time: 1_357_968_000 picoseconds.
	fn reschedule() -> Weight {
		Weight::from_parts(1_424_677_000, 292936)
			.saturating_add(T::DbWeight::get().reads(106_u64))
			.saturating_add(T::DbWeight::get().writes(30_u64))
	}
	/// Storage: `Appointments::Appointments` (r:6 w:6)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:17 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Attendances` (r:1 w:1)
	/// Proof: `Appointments::Attendances` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:56 w:8)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:2 w:2)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:1 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::WaitingList` (r:1 w:1)
	/// Proof: `Appointments::WaitingList` (`max_values`: None, `max_size`: Some(1559), added: 4034, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:1 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:1 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:4)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 27445.
	/// Least time: 1_235_596_000 picoseconds.
	fn cancel() -> Weight {
		Weight::from_parts(1_293_943_000, 269006)
			.saturating_add(T::DbWeight::get().reads(98_u64))
			.saturating_add(T::DbWeight::get().writes(23_u64))
	}
	/// Storage: `Appointments::Appointments` (r:3 w:3)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:2)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 3014.
	/// Least time: 123_153_000 picoseconds.
	fn check_in() -> Weight {
		Weight::from_parts(129_152_000, 21334)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Appointments::Appointments` (r:3 w:3)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:2)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 3014.
	/// Least time: 122_251_000 picoseconds.
	fn arrive() -> Weight {
		Weight::from_parts(128_201_000, 21334)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Appointments::Appointments` (r:3 w:3)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:2)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Proof size measured: 3014.
	/// Least time: 119_758_000 picoseconds.
	fn fulfil() -> Weight {
		Weight::from_parts(125_927_000, 21334)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Appointments::Appointments` (r:3 w:3)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Attendances` (r:1 w:1)
	/// Proof: `Appointments::Attendances` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:2)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 3014.
	/// Least time: 125_887_000 picoseconds.
	fn no_show() -> Weight {
		Weight::from_parts(131_976_000, 21334)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Appointments::Appointments` (r:6 w:6)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:17 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:56 w:8)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:2 w:2)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:1 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::WaitingList` (r:1 w:1)
	/// Proof: `Appointments::WaitingList` (`max_values`: None, `max_size`: Some(1559), added: 4034, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:1 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:1 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:4)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 27445.
	/// Least time: 1_222_447_000 picoseconds.
	fn enter_in_error() -> Weight {
		Weight::from_parts(1_310_998_000, 269006)
			.saturating_add(T::DbWeight::get().reads(97_u64))
			.saturating_add(T::DbWeight::get().writes(22_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::NextAppointment` (r:1 w:1)
	/// Proof: `Appointments::NextAppointment` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Appointments` (r:2 w:3)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:3)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::AppointmentsOf` (r:0 w:1)
	/// Proof: `Appointments::AppointmentsOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Proof size measured: 2667.
	/// Least time: 128_962_000 picoseconds.
	fn ask() -> Weight {
		Weight::from_parts(135_802_000, 21334)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Appointments::Appointments` (r:3 w:3)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:1 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:1 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:1 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:6 w:6)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:3)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Proof size measured: 8546.
	/// Least time: 256_661_000 picoseconds.
	fn allot() -> Weight {
		Weight::from_parts(268_549_000, 29706)
			.saturating_add(T::DbWeight::get().reads(26_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Candidates` (r:1 w:0)
	/// Proof: `Appointments::Candidates` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::NextAppointment` (r:1 w:1)
	/// Proof: `Appointments::NextAppointment` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:80 w:6)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:3 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:3 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:3 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Appointments` (r:2 w:3)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:2)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::AppointmentsOf` (r:0 w:1)
	/// Proof: `Appointments::AppointmentsOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// `c` is from 1 to 3.
	/// Proof size measured: 8212 + c * 783.
	/// Least time: 539_431_000 picoseconds.
	fn book_any(c: u32, ) -> Weight {
		Weight::from_parts(332_811_816, 154142)
			.saturating_add(Weight::from_parts(225_692_122, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(50_u64))
			.saturating_add(T::DbWeight::get().reads((19_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(15_u64))
			.saturating_add(Weight::from_parts(0, 76576).saturating_mul(c.into()))
	}
	/// Storage: `Patients::Registrations` (r:12 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Candidates` (r:1 w:0)
	/// Proof: `Appointments::Candidates` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:12 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::WaitingList` (r:1 w:1)
	/// Proof: `Appointments::WaitingList` (`max_values`: None, `max_size`: Some(1559), added: 4034, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::NextAppointment` (r:1 w:1)
	/// Proof: `Appointments::NextAppointment` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:2 w:2)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Appointments` (r:5 w:6)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:4)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::AppointmentsOf` (r:0 w:1)
	/// Proof: `Appointments::AppointmentsOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Proof size measured: 8996.
	/// Least time: 334_587_000 picoseconds.
	fn wait_for_slot() -> Weight {
		Weight::from_parts(386_043_000, 33510)
			.saturating_add(T::DbWeight::get().reads(46_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	/// Storage: `Appointments::Appointments` (r:3 w:3)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::WaitingList` (r:1 w:1)
	/// Proof: `Appointments::WaitingList` (`max_values`: None, `max_size`: Some(1559), added: 4034, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:2)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Proof size measured: 3795.
	/// Least time: 146_217_000 picoseconds.
	fn set_priority() -> Weight {
		Weight::from_parts(172_627_000, 21334)
			.saturating_add(T::DbWeight::get().reads(16_u64))
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
	/// Storage: `Appointments::Schedules` (r:1 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::WaitingList` (r:1 w:1)
	/// Proof: `Appointments::WaitingList` (`max_values`: None, `max_size`: Some(1559), added: 4034, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:1 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:1 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:306 w:6)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:16 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Appointments` (r:3 w:3)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:2)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Proof size measured: 19223.
	/// Least time: 2_614_595_000 picoseconds.
	fn offer_slot() -> Weight {
		Weight::from_parts(2_719_201_000, 1465506)
			.saturating_add(T::DbWeight::get().reads(341_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `Appointments::Appointments` (r:8 w:9)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:16 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:12 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::NextAppointment` (r:1 w:1)
	/// Proof: `Appointments::NextAppointment` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:3 w:3)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(805), added: 3280, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:12 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:226 w:8)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Candidates` (r:1 w:0)
	/// Proof: `Appointments::Candidates` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:12 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::WaitingList` (r:1 w:1)
	/// Proof: `Appointments::WaitingList` (`max_values`: None, `max_size`: Some(1559), added: 4034, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:6)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:2)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::AppointmentsOf` (r:0 w:1)
	/// Proof: `Appointments::AppointmentsOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Proof size measured: 29514.
	/// Least time: 3_289_628_000 picoseconds.
	fn pre_empt() -> Weight {
		Weight::from_parts(3_413_663_000, 1082626)
			.saturating_add(T::DbWeight::get().reads(303_u64))
			.saturating_add(T::DbWeight::get().writes(31_u64))
	}
	/// Storage: `Appointments::Appointments` (r:1 w:0)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(190), added: 2665, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::FeedbackOf` (r:1 w:1)
	/// Proof: `Appointments::FeedbackOf` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::RatingsOf` (r:1 w:1)
	/// Proof: `Appointments::RatingsOf` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	/// Storage: `Claims::UsedEvidence` (r:1 w:0)
	/// Proof: `Claims::UsedEvidence` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Proof size measured: 871.
	/// Least time: 48_082_000 picoseconds.
	fn give_feedback() -> Weight {
		Weight::from_parts(55_683_000, 3882)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:2 w:2)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 2.
	/// Proof size measured: 2312 + n * 118.
	/// Least time: 25_689_000 picoseconds.
	fn clear_days(n: u32, ) -> Weight {
		Weight::from_parts(21_995_818, 1493)
			.saturating_add(Weight::from_parts(7_077_533, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4786).saturating_mul(n.into()))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn publish_schedule() -> Weight {
		Weight::from_parts(117_915_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn revise_schedule() -> Weight {
		Weight::from_parts(76_674_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn withdraw_schedule() -> Weight {
		Weight::from_parts(97_284_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn set_exception() -> Weight {
		Weight::from_parts(95_532_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn take_time_off() -> Weight {
		Weight::from_parts(87_711_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn end_time_off() -> Weight {
		Weight::from_parts(2_783_877_000, 1465506)
			.saturating_add(RocksDbWeight::get().reads(341_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
	fn clear_time_off(n: u32, ) -> Weight {
		Weight::from_parts(157_726_663, 249862)
			.saturating_add(Weight::from_parts(3_030_140_318, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(100_u64))
			.saturating_add(RocksDbWeight::get().reads((176_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((18_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 823192).saturating_mul(n.into()))
	}
	fn book() -> Weight {
		Weight::from_parts(265_094_000, 29706)
			.saturating_add(RocksDbWeight::get().reads(26_u64))
			.saturating_add(RocksDbWeight::get().writes(15_u64))
	}
	fn hold_slot() -> Weight {
		Weight::from_parts(265_775_000, 29706)
			.saturating_add(RocksDbWeight::get().reads(26_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
	fn confirm() -> Weight {
		Weight::from_parts(214_368_000, 29706)
			.saturating_add(RocksDbWeight::get().reads(23_u64))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
	}
	fn strike_lapsed() -> Weight {
		Weight::from_parts(1_243_268_000, 269006)
			.saturating_add(RocksDbWeight::get().reads(95_u64))
			.saturating_add(RocksDbWeight::get().writes(21_u64))
	}
	fn reschedule() -> Weight {
		Weight::from_parts(1_424_677_000, 292936)
			.saturating_add(RocksDbWeight::get().reads(106_u64))
			.saturating_add(RocksDbWeight::get().writes(30_u64))
	}
	fn cancel() -> Weight {
		Weight::from_parts(1_293_943_000, 269006)
			.saturating_add(RocksDbWeight::get().reads(98_u64))
			.saturating_add(RocksDbWeight::get().writes(23_u64))
	}
	fn check_in() -> Weight {
		Weight::from_parts(129_152_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn arrive() -> Weight {
		Weight::from_parts(128_201_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn fulfil() -> Weight {
		Weight::from_parts(125_927_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn no_show() -> Weight {
		Weight::from_parts(131_976_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(18_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn enter_in_error() -> Weight {
		Weight::from_parts(1_310_998_000, 269006)
			.saturating_add(RocksDbWeight::get().reads(97_u64))
			.saturating_add(RocksDbWeight::get().writes(22_u64))
	}
	fn ask() -> Weight {
		Weight::from_parts(135_802_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	fn allot() -> Weight {
		Weight::from_parts(268_549_000, 29706)
			.saturating_add(RocksDbWeight::get().reads(26_u64))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
	}
	fn book_any(c: u32, ) -> Weight {
		Weight::from_parts(332_811_816, 154142)
			.saturating_add(Weight::from_parts(225_692_122, 0).saturating_mul(c.into()))
			.saturating_add(RocksDbWeight::get().reads(50_u64))
			.saturating_add(RocksDbWeight::get().reads((19_u64).saturating_mul(c.into())))
			.saturating_add(RocksDbWeight::get().writes(15_u64))
			.saturating_add(Weight::from_parts(0, 76576).saturating_mul(c.into()))
	}
	fn wait_for_slot() -> Weight {
		Weight::from_parts(386_043_000, 33510)
			.saturating_add(RocksDbWeight::get().reads(46_u64))
			.saturating_add(RocksDbWeight::get().writes(15_u64))
	}
	fn set_priority() -> Weight {
		Weight::from_parts(172_627_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn offer_slot() -> Weight {
		Weight::from_parts(2_719_201_000, 1465506)
			.saturating_add(RocksDbWeight::get().reads(341_u64))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
	}
	fn pre_empt() -> Weight {
		Weight::from_parts(3_413_663_000, 1082626)
			.saturating_add(RocksDbWeight::get().reads(303_u64))
			.saturating_add(RocksDbWeight::get().writes(31_u64))
	}
	fn give_feedback() -> Weight {
		Weight::from_parts(55_683_000, 3882)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn clear_days(n: u32, ) -> Weight {
		Weight::from_parts(21_995_818, 1493)
			.saturating_add(Weight::from_parts(7_077_533, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4786).saturating_mul(n.into()))
	}
}
