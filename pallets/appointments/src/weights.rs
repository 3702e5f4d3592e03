//! What the calls of `salus_appointments` cost. Measured by `scripts/weights`, not written by hand.
//!
//! 2026-11-28; SDK benchmark 64.0.0; 20 steps, 10 repeats; AMD EPYC.
//!
//! Raised by hand until they are measured again, by what the calls read and write more than is listed above each: `end_time_off`, `clear_time_off`, `book`, `hold_slot`,
//! `confirm`, `strike_lapsed`, `reschedule`, `cancel`, `check_in`, `arrive`, `fulfil`, `no_show`, `enter_in_error`, `ask`, `allot`, `book_any`, `wait_for_slot`,
//! `set_priority`, `offer_slot`, `pre_empt`. Visits take cells of two days and are as long as can be, whoever changes one does so late, what a patient has asked for in
//! vain is struck off, and who waits is looked at over all days.

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
	/// Proof size measured: 1261.
	/// Least time: 104_035_000 picoseconds.
	fn publish_schedule() -> Weight {
		Weight::from_parts(109_192_000, 21334)
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
	/// Proof size measured: 1427.
	/// Least time: 71_306_000 picoseconds.
	fn revise_schedule() -> Weight {
		Weight::from_parts(74_661_000, 21334)
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
	/// Proof size measured: 1828.
	/// Least time: 85_728_000 picoseconds.
	fn withdraw_schedule() -> Weight {
		Weight::from_parts(91_456_000, 21334)
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
	/// Proof size measured: 3270.
	/// Least time: 90_424_000 picoseconds.
	fn set_exception() -> Weight {
		Weight::from_parts(94_961_000, 21334)
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
	/// Proof size measured: 1611.
	/// Least time: 81_861_000 picoseconds.
	fn take_time_off() -> Weight {
		Weight::from_parts(85_527_000, 21334)
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
	/// Storage: `Appointments::WaitingList` (r:1 w:0)
	/// Proof: `Appointments::WaitingList` (`max_values`: None, `max_size`: Some(1559), added: 4034, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:1 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:30 w:0)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:16 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Proof size measured: 9204.
	/// Least time: 729_765_000 picoseconds.
	fn end_time_off() -> Weight {
		Weight::from_parts(5_000_000_000, 1465506)
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
	/// Storage: `Appointments::Appointments` (r:2 w:2)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:225 w:9)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Candidates` (r:1 w:0)
	/// Proof: `Appointments::Candidates` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:12 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:12 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:2 w:2)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:4)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 2.
	/// Proof size measured: 15655 + n * 697.
	/// Least time: 2_742_465_000 picoseconds.
	fn clear_time_off(n: u32, ) -> Weight {
		Weight::from_parts(431_358_520, 21334)
			.saturating_add(Weight::from_parts(2_900_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(48_u64))
			.saturating_add(T::DbWeight::get().reads((228_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((20_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 1072064).saturating_mul(n.into()))
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
	/// Storage: `Appointments::Agendas` (r:3 w:3)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Appointments` (r:0 w:1)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::AppointmentsOf` (r:0 w:1)
	/// Proof: `Appointments::AppointmentsOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Proof size measured: 7296.
	/// Least time: 196_471_000 picoseconds.
	fn book() -> Weight {
		Weight::from_parts(265_000_000, 29706)
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
	/// Storage: `Appointments::Agendas` (r:3 w:3)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Appointments` (r:0 w:1)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::AppointmentsOf` (r:0 w:1)
	/// Proof: `Appointments::AppointmentsOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Proof size measured: 7296.
	/// Least time: 195_351_000 picoseconds.
	fn hold_slot() -> Weight {
		Weight::from_parts(265_000_000, 29706)
			.saturating_add(T::DbWeight::get().reads(26_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	/// Storage: `Appointments::Appointments` (r:1 w:1)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
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
	/// Storage: `Appointments::Agendas` (r:3 w:3)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 7525.
	/// Least time: 145_165_000 picoseconds.
	fn confirm() -> Weight {
		Weight::from_parts(215_000_000, 29706)
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `Appointments::Appointments` (r:2 w:2)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:37 w:4)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:2 w:2)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:1 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::WaitingList` (r:1 w:1)
	/// Proof: `Appointments::WaitingList` (`max_values`: None, `max_size`: Some(1559), added: 4034, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:1 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:1 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:16 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Proof size measured: 20856.
	/// Least time: 885_176_000 picoseconds.
	fn strike_lapsed() -> Weight {
		Weight::from_parts(1_430_000_000, 269006)
			.saturating_add(T::DbWeight::get().reads(96_u64))
			.saturating_add(T::DbWeight::get().writes(21_u64))
	}
	/// Storage: `Appointments::Appointments` (r:2 w:2)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
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
	/// Storage: `Appointments::Agendas` (r:39 w:7)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:2 w:2)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::WaitingList` (r:1 w:1)
	/// Proof: `Appointments::WaitingList` (`max_values`: None, `max_size`: Some(1559), added: 4034, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:2)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 22000.
	/// Least time: 1_022_529_000 picoseconds.
	fn reschedule() -> Weight {
		Weight::from_parts(1_650_000_000, 292936)
			.saturating_add(T::DbWeight::get().reads(106_u64))
			.saturating_add(T::DbWeight::get().writes(30_u64))
	}
	/// Storage: `Appointments::Appointments` (r:2 w:2)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
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
	/// Storage: `Appointments::Agendas` (r:37 w:4)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:2 w:2)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:1 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::WaitingList` (r:1 w:1)
	/// Proof: `Appointments::WaitingList` (`max_values`: None, `max_size`: Some(1559), added: 4034, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:1 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:1 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 21320.
	/// Least time: 933_107_000 picoseconds.
	fn cancel() -> Weight {
		Weight::from_parts(1_480_000_000, 269006)
			.saturating_add(T::DbWeight::get().reads(98_u64))
			.saturating_add(T::DbWeight::get().writes(23_u64))
	}
	/// Storage: `Appointments::Appointments` (r:1 w:1)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
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
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 2888.
	/// Least time: 100_500_000 picoseconds.
	fn check_in() -> Weight {
		Weight::from_parts(150_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Appointments::Appointments` (r:1 w:1)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
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
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 2888.
	/// Least time: 100_980_000 picoseconds.
	fn arrive() -> Weight {
		Weight::from_parts(150_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Appointments::Appointments` (r:1 w:1)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
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
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Proof size measured: 2888.
	/// Least time: 98_867_000 picoseconds.
	fn fulfil() -> Weight {
		Weight::from_parts(150_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Appointments::Appointments` (r:1 w:1)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
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
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 2888.
	/// Least time: 104_555_000 picoseconds.
	fn no_show() -> Weight {
		Weight::from_parts(155_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Appointments::Appointments` (r:2 w:2)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
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
	/// Storage: `Appointments::Agendas` (r:37 w:4)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:2 w:2)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:1 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::WaitingList` (r:1 w:1)
	/// Proof: `Appointments::WaitingList` (`max_values`: None, `max_size`: Some(1559), added: 4034, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:1 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:1 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 21320.
	/// Least time: 940_798_000 picoseconds.
	fn enter_in_error() -> Weight {
		Weight::from_parts(1_490_000_000, 269006)
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
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Appointments` (r:0 w:1)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:1)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::AppointmentsOf` (r:0 w:1)
	/// Proof: `Appointments::AppointmentsOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Proof size measured: 2018.
	/// Least time: 99_788_000 picoseconds.
	fn ask() -> Weight {
		Weight::from_parts(150_000_000, 21334)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Appointments::Appointments` (r:1 w:1)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
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
	/// Storage: `Appointments::Agendas` (r:3 w:3)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Proposals` (r:0 w:1)
	/// Proof: `Appointments::Proposals` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Proof size measured: 7914.
	/// Least time: 201_089_000 picoseconds.
	fn allot() -> Weight {
		Weight::from_parts(270_000_000, 29706)
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
	/// Storage: `Appointments::Agendas` (r:80 w:3)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:3 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:3 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Absences` (r:3 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Appointments` (r:0 w:1)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:1)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::AppointmentsOf` (r:0 w:1)
	/// Proof: `Appointments::AppointmentsOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// `c` is from 1 to 3.
	/// Proof size measured: 7084 + c * 683.
	/// Least time: 480_154_000 picoseconds.
	fn book_any(c: u32, ) -> Weight {
		Weight::from_parts(340_000_000, 154142)
			.saturating_add(Weight::from_parts(222_340_684, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(50_u64))
			.saturating_add(T::DbWeight::get().reads((19_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(15_u64))
			.saturating_add(Weight::from_parts(0, 76576).saturating_mul(c.into()))
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
	/// Storage: `Appointments::Open` (r:2 w:2)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::WaitingList` (r:1 w:1)
	/// Proof: `Appointments::WaitingList` (`max_values`: None, `max_size`: Some(1559), added: 4034, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Appointments` (r:1 w:2)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::AppointmentsOf` (r:0 w:1)
	/// Proof: `Appointments::AppointmentsOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Proof size measured: 4922.
	/// Least time: 152_176_000 picoseconds.
	fn wait_for_slot() -> Weight {
		Weight::from_parts(330_000_000, 33510)
			.saturating_add(T::DbWeight::get().reads(46_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	/// Storage: `Appointments::Appointments` (r:1 w:1)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
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
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Proof size measured: 3073.
	/// Least time: 107_770_000 picoseconds.
	fn set_priority() -> Weight {
		Weight::from_parts(165_000_000, 21334)
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
	/// Storage: `Appointments::Agendas` (r:288 w:5)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:16 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Appointments` (r:1 w:1)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:1 w:1)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Proof size measured: 16425.
	/// Least time: 2_137_406_000 picoseconds.
	fn offer_slot() -> Weight {
		Weight::from_parts(4_800_000_000, 1465506)
			.saturating_add(T::DbWeight::get().reads(341_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `Appointments::Appointments` (r:1 w:2)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
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
	/// Storage: `Appointments::Absences` (r:12 w:0)
	/// Proof: `Appointments::Absences` (`max_values`: None, `max_size`: Some(169), added: 2644, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::NextAppointment` (r:1 w:1)
	/// Proof: `Appointments::NextAppointment` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Open` (r:2 w:2)
	/// Proof: `Appointments::Open` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Schedules` (r:12 w:0)
	/// Proof: `Appointments::Schedules` (`max_values`: None, `max_size`: Some(235), added: 2710, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:211 w:7)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Candidates` (r:1 w:0)
	/// Proof: `Appointments::Candidates` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Exceptions` (r:12 w:0)
	/// Proof: `Appointments::Exceptions` (`max_values`: None, `max_size`: Some(1882), added: 4357, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Upcoming` (r:0 w:3)
	/// Proof: `Appointments::Upcoming` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::AppointmentsOf` (r:0 w:1)
	/// Proof: `Appointments::AppointmentsOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Proof size measured: 19766.
	/// Least time: 2_861_883_000 picoseconds.
	fn pre_empt() -> Weight {
		Weight::from_parts(3_500_000_000, 1082626)
			.saturating_add(T::DbWeight::get().reads(304_u64))
			.saturating_add(T::DbWeight::get().writes(31_u64))
	}
	/// Storage: `Appointments::Appointments` (r:1 w:0)
	/// Proof: `Appointments::Appointments` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
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
	/// Proof size measured: 831.
	/// Least time: 43_865_000 picoseconds.
	fn give_feedback() -> Weight {
		Weight::from_parts(46_409_000, 3882)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Appointments::Agendas` (r:2 w:2)
	/// Proof: `Appointments::Agendas` (`max_values`: None, `max_size`: Some(2311), added: 4786, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 2.
	/// Proof size measured: 2180 + n * 118.
	/// Least time: 24_607_000 picoseconds.
	fn clear_days(n: u32, ) -> Weight {
		Weight::from_parts(20_056_186, 1493)
			.saturating_add(Weight::from_parts(7_234_331, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4786).saturating_mul(n.into()))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn publish_schedule() -> Weight {
		Weight::from_parts(109_192_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn revise_schedule() -> Weight {
		Weight::from_parts(74_661_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn withdraw_schedule() -> Weight {
		Weight::from_parts(91_456_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn set_exception() -> Weight {
		Weight::from_parts(94_961_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn take_time_off() -> Weight {
		Weight::from_parts(85_527_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn end_time_off() -> Weight {
		Weight::from_parts(5_000_000_000, 1465506)
			.saturating_add(RocksDbWeight::get().reads(341_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
	fn clear_time_off(n: u32, ) -> Weight {
		Weight::from_parts(431_358_520, 21334)
			.saturating_add(Weight::from_parts(2_900_000_000, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(48_u64))
			.saturating_add(RocksDbWeight::get().reads((228_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((20_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 1072064).saturating_mul(n.into()))
	}
	fn book() -> Weight {
		Weight::from_parts(265_000_000, 29706)
			.saturating_add(RocksDbWeight::get().reads(26_u64))
			.saturating_add(RocksDbWeight::get().writes(15_u64))
	}
	fn hold_slot() -> Weight {
		Weight::from_parts(265_000_000, 29706)
			.saturating_add(RocksDbWeight::get().reads(26_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
	fn confirm() -> Weight {
		Weight::from_parts(215_000_000, 29706)
			.saturating_add(RocksDbWeight::get().reads(23_u64))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
	}
	fn strike_lapsed() -> Weight {
		Weight::from_parts(1_430_000_000, 269006)
			.saturating_add(RocksDbWeight::get().reads(96_u64))
			.saturating_add(RocksDbWeight::get().writes(21_u64))
	}
	fn reschedule() -> Weight {
		Weight::from_parts(1_650_000_000, 292936)
			.saturating_add(RocksDbWeight::get().reads(106_u64))
			.saturating_add(RocksDbWeight::get().writes(30_u64))
	}
	fn cancel() -> Weight {
		Weight::from_parts(1_480_000_000, 269006)
			.saturating_add(RocksDbWeight::get().reads(98_u64))
			.saturating_add(RocksDbWeight::get().writes(23_u64))
	}
	fn check_in() -> Weight {
		Weight::from_parts(150_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn arrive() -> Weight {
		Weight::from_parts(150_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn fulfil() -> Weight {
		Weight::from_parts(150_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn no_show() -> Weight {
		Weight::from_parts(155_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(18_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn enter_in_error() -> Weight {
		Weight::from_parts(1_490_000_000, 269006)
			.saturating_add(RocksDbWeight::get().reads(97_u64))
			.saturating_add(RocksDbWeight::get().writes(22_u64))
	}
	fn ask() -> Weight {
		Weight::from_parts(150_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	fn allot() -> Weight {
		Weight::from_parts(270_000_000, 29706)
			.saturating_add(RocksDbWeight::get().reads(26_u64))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
	}
	fn book_any(c: u32, ) -> Weight {
		Weight::from_parts(340_000_000, 154142)
			.saturating_add(Weight::from_parts(222_340_684, 0).saturating_mul(c.into()))
			.saturating_add(RocksDbWeight::get().reads(50_u64))
			.saturating_add(RocksDbWeight::get().reads((19_u64).saturating_mul(c.into())))
			.saturating_add(RocksDbWeight::get().writes(15_u64))
			.saturating_add(Weight::from_parts(0, 76576).saturating_mul(c.into()))
	}
	fn wait_for_slot() -> Weight {
		Weight::from_parts(330_000_000, 33510)
			.saturating_add(RocksDbWeight::get().reads(46_u64))
			.saturating_add(RocksDbWeight::get().writes(15_u64))
	}
	fn set_priority() -> Weight {
		Weight::from_parts(165_000_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn offer_slot() -> Weight {
		Weight::from_parts(4_800_000_000, 1465506)
			.saturating_add(RocksDbWeight::get().reads(341_u64))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
	}
	fn pre_empt() -> Weight {
		Weight::from_parts(3_500_000_000, 1082626)
			.saturating_add(RocksDbWeight::get().reads(304_u64))
			.saturating_add(RocksDbWeight::get().writes(31_u64))
	}
	fn give_feedback() -> Weight {
		Weight::from_parts(46_409_000, 3882)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn clear_days(n: u32, ) -> Weight {
		Weight::from_parts(20_056_186, 1493)
			.saturating_add(Weight::from_parts(7_234_331, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4786).saturating_mul(n.into()))
	}
}
