//! What the calls of `salus_lab_orders` cost. Measured by `scripts/weights`, not written by hand.
//!
//! 2026-11-28; SDK benchmark 64.0.0; 20 steps, 10 repeats; AMD EPYC.
//!
//! Raised by hand until they are measured anew, by what they read and write beside that, and by two microseconds for each: `order_tests`, `change_draft`,
//! `activate_order`, `resume_order`, `address_order`, `withdraw_referral`, `take_over_specimen`, `receive_specimen`, `cancel_offer`, `retrieve_specimen`,
//! `report_results`, `verify_report`, `send_back_report`, `cancel_report`, `enter_report_in_error`, `set_escalation`.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_lab_orders`.
pub trait WeightInfo {
	fn order_tests() -> Weight;
	fn change_draft() -> Weight;
	fn activate_order() -> Weight;
	fn address_order() -> Weight;
	fn hold_order() -> Weight;
	fn resume_order() -> Weight;
	fn revoke_order() -> Weight;
	fn enter_order_in_error() -> Weight;
	fn receive_task() -> Weight;
	fn accept_task() -> Weight;
	fn reject_task() -> Weight;
	fn start_task() -> Weight;
	fn hold_task() -> Weight;
	fn resume_task() -> Weight;
	fn fail_task() -> Weight;
	fn refer_tests() -> Weight;
	fn withdraw_referral() -> Weight;
	fn collect_specimen() -> Weight;
	fn split_specimen() -> Weight;
	fn pool_specimens() -> Weight;
	fn offer_specimen() -> Weight;
	fn cancel_offer() -> Weight;
	fn receive_specimen() -> Weight;
	fn store_specimen() -> Weight;
	fn retrieve_specimen() -> Weight;
	fn reject_specimen() -> Weight;
	fn dispose_specimen() -> Weight;
	fn take_over_specimen() -> Weight;
	fn enter_specimen_in_error() -> Weight;
	fn register_report() -> Weight;
	fn report_results() -> Weight;
	fn verify_report() -> Weight;
	fn send_back_report() -> Weight;
	fn cancel_report() -> Weight;
	fn enter_report_in_error() -> Weight;
	fn acknowledge_result() -> Weight;
	fn demand_verification() -> Weight;
	fn set_escalation() -> Weight;
	fn final_report() -> Weight;
}

/// Weights for `salus_lab_orders`, with the runtime's own price of storage.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:8 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:0)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::NextOrder` (r:1 w:1)
	/// Proof: `LabOrders::NextOrder` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::NextTask` (r:1 w:1)
	/// Proof: `LabOrders::NextTask` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:1)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:0 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:8)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrdersOf` (r:0 w:1)
	/// Proof: `LabOrders::OrdersOf` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OpenOrders` (r:0 w:1)
	/// Proof: `LabOrders::OpenOrders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:0 w:8)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Proof size measured: 1969.
	/// Least time: 224_163_000 picoseconds.
	fn order_tests() -> Weight {
		Weight::from_parts(233_234_000, 21334)
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().writes(22_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:8 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:0)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Proof size measured: 2683.
	/// Least time: 137_044_000 picoseconds.
	fn change_draft() -> Weight {
		Weight::from_parts(143_981_000, 21334)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:8 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:0)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::NextTask` (r:1 w:1)
	/// Proof: `LabOrders::NextTask` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:1)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:8)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OpenOrders` (r:0 w:1)
	/// Proof: `LabOrders::OpenOrders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:0 w:8)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Proof size measured: 2756.
	/// Least time: 224_363_000 picoseconds.
	fn activate_order() -> Weight {
		Weight::from_parts(233_154_000, 21334)
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().writes(20_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:8 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:0)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::NextTask` (r:1 w:1)
	/// Proof: `LabOrders::NextTask` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:1)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:8)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:0 w:8)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Proof size measured: 2813.
	/// Least time: 223_692_000 picoseconds.
	fn address_order() -> Weight {
		Weight::from_parts(282_365_000, 21334)
			.saturating_add(T::DbWeight::get().reads(32_u64))
			.saturating_add(T::DbWeight::get().writes(35_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:0)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:16 w:0)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:32)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OpenOrders` (r:0 w:2)
	/// Proof: `LabOrders::OpenOrders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 2854.
	/// Least time: 191_474_000 picoseconds.
	fn hold_order() -> Weight {
		Weight::from_parts(220_427_000, 41566)
			.saturating_add(T::DbWeight::get().reads(29_u64))
			.saturating_add(T::DbWeight::get().writes(35_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Registers` (r:1 w:0)
	/// Proof: `Consent::Registers` (`max_values`: None, `max_size`: Some(5177), added: 7652, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:0)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:16 w:0)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:32)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OpenOrders` (r:0 w:2)
	/// Proof: `LabOrders::OpenOrders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 3063.
	/// Least time: 225_985_000 picoseconds.
	fn resume_order() -> Weight {
		Weight::from_parts(262_908_000, 41566)
			.saturating_add(T::DbWeight::get().reads(32_u64))
			.saturating_add(T::DbWeight::get().writes(35_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:0)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:16 w:16)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:16)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OpenOrders` (r:0 w:1)
	/// Proof: `LabOrders::OpenOrders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 2854.
	/// Least time: 233_908_000 picoseconds.
	fn revoke_order() -> Weight {
		Weight::from_parts(267_127_000, 41566)
			.saturating_add(T::DbWeight::get().reads(29_u64))
			.saturating_add(T::DbWeight::get().writes(34_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:0)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:16 w:16)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:16)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OpenOrders` (r:0 w:1)
	/// Proof: `LabOrders::OpenOrders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 2854.
	/// Least time: 234_058_000 picoseconds.
	fn enter_order_in_error() -> Weight {
		Weight::from_parts(277_613_000, 41566)
			.saturating_add(T::DbWeight::get().reads(29_u64))
			.saturating_add(T::DbWeight::get().writes(34_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:1 w:1)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:0)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Proof size measured: 1870.
	/// Least time: 68_652_000 picoseconds.
	fn receive_task() -> Weight {
		Weight::from_parts(81_041_000, 21334)
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
	/// Storage: `LabOrders::Tasks` (r:16 w:16)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:0)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:15)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 3653.
	/// Least time: 238_986_000 picoseconds.
	fn accept_task() -> Weight {
		Weight::from_parts(247_758_000, 41566)
			.saturating_add(T::DbWeight::get().reads(29_u64))
			.saturating_add(T::DbWeight::get().writes(32_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:1 w:1)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:1)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 1870.
	/// Least time: 77_285_000 picoseconds.
	fn reject_task() -> Weight {
		Weight::from_parts(80_240_000, 21334)
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
	/// Storage: `LabOrders::Tasks` (r:1 w:1)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:0)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Proof size measured: 1878.
	/// Least time: 68_402_000 picoseconds.
	fn start_task() -> Weight {
		Weight::from_parts(71_867_000, 21334)
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
	/// Storage: `LabOrders::Tasks` (r:1 w:1)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:0)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Proof size measured: 1878.
	/// Least time: 70_875_000 picoseconds.
	fn hold_task() -> Weight {
		Weight::from_parts(89_473_000, 21334)
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
	/// Storage: `LabOrders::Tasks` (r:1 w:1)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:0)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Proof size measured: 1879.
	/// Least time: 68_883_000 picoseconds.
	fn resume_task() -> Weight {
		Weight::from_parts(81_281_000, 21334)
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
	/// Storage: `LabOrders::Tasks` (r:16 w:16)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:0)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:16)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OpenOrders` (r:0 w:1)
	/// Proof: `LabOrders::OpenOrders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 2862.
	/// Least time: 259_145_000 picoseconds.
	fn fail_task() -> Weight {
		Weight::from_parts(306_565_000, 41566)
			.saturating_add(T::DbWeight::get().reads(29_u64))
			.saturating_add(T::DbWeight::get().writes(34_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:2 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:2 w:2)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:0)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::NextTask` (r:1 w:1)
	/// Proof: `LabOrders::NextTask` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:1)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:1)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 2863.
	/// Least time: 108_321_000 picoseconds.
	fn refer_tests() -> Weight {
		Weight::from_parts(112_717_000, 21334)
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
	/// Storage: `LabOrders::Tasks` (r:2 w:2)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:0)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:1)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 2062.
	/// Least time: 82_162_000 picoseconds.
	fn withdraw_referral() -> Weight {
		Weight::from_parts(171_107_000, 41566)
			.saturating_add(T::DbWeight::get().reads(29_u64))
			.saturating_add(T::DbWeight::get().writes(31_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:0)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:0)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:16 w:0)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Specimens` (r:1 w:2)
	/// Proof: `LabOrders::Specimens` (`max_values`: None, `max_size`: Some(267), added: 2742, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Labels` (r:1 w:1)
	/// Proof: `LabOrders::Labels` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::NextSpecimen` (r:1 w:1)
	/// Proof: `LabOrders::NextSpecimen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderSpecimens` (r:1 w:1)
	/// Proof: `LabOrders::OrderSpecimens` (`max_values`: None, `max_size`: Some(273), added: 2748, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Custody` (r:1 w:1)
	/// Proof: `LabOrders::Custody` (`max_values`: None, `max_size`: Some(5842), added: 8317, mode: `MaxEncodedLen`)
	/// Proof size measured: 3380.
	/// Least time: 159_528_000 picoseconds.
	fn collect_specimen() -> Weight {
		Weight::from_parts(163_563_000, 41566)
			.saturating_add(T::DbWeight::get().reads(34_u64))
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
	/// Storage: `LabOrders::Specimens` (r:1 w:8)
	/// Proof: `LabOrders::Specimens` (`max_values`: None, `max_size`: Some(267), added: 2742, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::NextSpecimen` (r:1 w:1)
	/// Proof: `LabOrders::NextSpecimen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Custody` (r:9 w:9)
	/// Proof: `LabOrders::Custody` (`max_values`: None, `max_size`: Some(5842), added: 8317, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:0)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Labels` (r:8 w:8)
	/// Proof: `LabOrders::Labels` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderSpecimens` (r:1 w:1)
	/// Proof: `LabOrders::OrderSpecimens` (`max_values`: None, `max_size`: Some(273), added: 2748, mode: `MaxEncodedLen`)
	/// Proof size measured: 4915.
	/// Least time: 237_103_000 picoseconds.
	fn split_specimen() -> Weight {
		Weight::from_parts(241_909_000, 75843)
			.saturating_add(T::DbWeight::get().reads(32_u64))
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
	/// Storage: `LabOrders::NextSpecimen` (r:1 w:1)
	/// Proof: `LabOrders::NextSpecimen` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Specimens` (r:8 w:1)
	/// Proof: `LabOrders::Specimens` (`max_values`: None, `max_size`: Some(267), added: 2742, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Custody` (r:9 w:9)
	/// Proof: `LabOrders::Custody` (`max_values`: None, `max_size`: Some(5842), added: 8317, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:0)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Labels` (r:1 w:1)
	/// Proof: `LabOrders::Labels` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderSpecimens` (r:1 w:1)
	/// Proof: `LabOrders::OrderSpecimens` (`max_values`: None, `max_size`: Some(273), added: 2748, mode: `MaxEncodedLen`)
	/// Proof size measured: 6529.
	/// Least time: 205_505_000 picoseconds.
	fn pool_specimens() -> Weight {
		Weight::from_parts(210_162_000, 75843)
			.saturating_add(T::DbWeight::get().reads(32_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Specimens` (r:1 w:1)
	/// Proof: `LabOrders::Specimens` (`max_values`: None, `max_size`: Some(267), added: 2742, mode: `MaxEncodedLen`)
	/// Proof size measured: 1432.
	/// Least time: 67_500_000 picoseconds.
	fn offer_specimen() -> Weight {
		Weight::from_parts(70_424_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Specimens` (r:1 w:1)
	/// Proof: `LabOrders::Specimens` (`max_values`: None, `max_size`: Some(267), added: 2742, mode: `MaxEncodedLen`)
	/// Proof size measured: 937.
	/// Least time: 30_365_000 picoseconds.
	fn cancel_offer() -> Weight {
		Weight::from_parts(48_888_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Specimens` (r:1 w:1)
	/// Proof: `LabOrders::Specimens` (`max_values`: None, `max_size`: Some(267), added: 2742, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Custody` (r:1 w:1)
	/// Proof: `LabOrders::Custody` (`max_values`: None, `max_size`: Some(5842), added: 8317, mode: `MaxEncodedLen`)
	/// Proof size measured: 3690.
	/// Least time: 40_871_000 picoseconds.
	fn receive_specimen() -> Weight {
		Weight::from_parts(66_855_000, 21334)
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
	/// Storage: `LabOrders::Specimens` (r:1 w:1)
	/// Proof: `LabOrders::Specimens` (`max_values`: None, `max_size`: Some(267), added: 2742, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Custody` (r:1 w:1)
	/// Proof: `LabOrders::Custody` (`max_values`: None, `max_size`: Some(5842), added: 8317, mode: `MaxEncodedLen`)
	/// Proof size measured: 4152.
	/// Least time: 75_142_000 picoseconds.
	fn store_specimen() -> Weight {
		Weight::from_parts(95_182_000, 21334)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Specimens` (r:1 w:1)
	/// Proof: `LabOrders::Specimens` (`max_values`: None, `max_size`: Some(267), added: 2742, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Custody` (r:1 w:1)
	/// Proof: `LabOrders::Custody` (`max_values`: None, `max_size`: Some(5842), added: 8317, mode: `MaxEncodedLen`)
	/// Proof size measured: 3645.
	/// Least time: 42_563_000 picoseconds.
	fn retrieve_specimen() -> Weight {
		Weight::from_parts(71_543_000, 21334)
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
	/// Storage: `LabOrders::Specimens` (r:1 w:1)
	/// Proof: `LabOrders::Specimens` (`max_values`: None, `max_size`: Some(267), added: 2742, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Custody` (r:1 w:1)
	/// Proof: `LabOrders::Custody` (`max_values`: None, `max_size`: Some(5842), added: 8317, mode: `MaxEncodedLen`)
	/// Proof size measured: 4152.
	/// Least time: 73_810_000 picoseconds.
	fn reject_specimen() -> Weight {
		Weight::from_parts(94_550_000, 21334)
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
	/// Storage: `LabOrders::Specimens` (r:1 w:1)
	/// Proof: `LabOrders::Specimens` (`max_values`: None, `max_size`: Some(267), added: 2742, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Custody` (r:1 w:1)
	/// Proof: `LabOrders::Custody` (`max_values`: None, `max_size`: Some(5842), added: 8317, mode: `MaxEncodedLen`)
	/// Proof size measured: 4152.
	/// Least time: 73_399_000 picoseconds.
	fn dispose_specimen() -> Weight {
		Weight::from_parts(76_644_000, 21334)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Identity::Members` (r:2 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Specimens` (r:1 w:1)
	/// Proof: `LabOrders::Specimens` (`max_values`: None, `max_size`: Some(267), added: 2742, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Custody` (r:1 w:1)
	/// Proof: `LabOrders::Custody` (`max_values`: None, `max_size`: Some(5842), added: 8317, mode: `MaxEncodedLen`)
	/// Proof size measured: 4152.
	/// Least time: 75_853_000 picoseconds.
	fn take_over_specimen() -> Weight {
		Weight::from_parts(94_918_000, 41678)
			.saturating_add(T::DbWeight::get().reads(22_u64))
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
	/// Storage: `LabOrders::Specimens` (r:1 w:1)
	/// Proof: `LabOrders::Specimens` (`max_values`: None, `max_size`: Some(267), added: 2742, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Custody` (r:1 w:1)
	/// Proof: `LabOrders::Custody` (`max_values`: None, `max_size`: Some(5842), added: 8317, mode: `MaxEncodedLen`)
	/// Proof size measured: 4152.
	/// Least time: 73_709_000 picoseconds.
	fn enter_specimen_in_error() -> Weight {
		Weight::from_parts(76_434_000, 21334)
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
	/// Storage: `LabOrders::Tasks` (r:1 w:0)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::NextReport` (r:1 w:1)
	/// Proof: `LabOrders::NextReport` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderReports` (r:1 w:1)
	/// Proof: `LabOrders::OrderReports` (`max_values`: None, `max_size`: Some(273), added: 2748, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Reports` (r:0 w:1)
	/// Proof: `LabOrders::Reports` (`max_values`: None, `max_size`: Some(271), added: 2746, mode: `MaxEncodedLen`)
	/// Proof size measured: 1878.
	/// Least time: 78_326_000 picoseconds.
	fn register_report() -> Weight {
		Weight::from_parts(81_612_000, 21334)
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
	/// Storage: `LabOrders::Reports` (r:1 w:1)
	/// Proof: `LabOrders::Reports` (`max_values`: None, `max_size`: Some(271), added: 2746, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Versions` (r:1 w:1)
	/// Proof: `LabOrders::Versions` (`max_values`: None, `max_size`: Some(2433), added: 4908, mode: `MaxEncodedLen`)
	/// Storage: `Records::Anchored` (r:1 w:0)
	/// Proof: `Records::Anchored` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Verifying` (r:1 w:0)
	/// Proof: `LabOrders::Verifying` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:0)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:16 w:16)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Running` (r:0 w:1)
	/// Proof: `LabOrders::Running` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Criticals` (r:0 w:1)
	/// Proof: `LabOrders::Criticals` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:16)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OpenOrders` (r:0 w:1)
	/// Proof: `LabOrders::OpenOrders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 5155.
	/// Least time: 299_074_000 picoseconds.
	fn report_results() -> Weight {
		Weight::from_parts(317_170_000, 41566)
			.saturating_add(T::DbWeight::get().reads(35_u64))
			.saturating_add(T::DbWeight::get().writes(40_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Reports` (r:1 w:1)
	/// Proof: `LabOrders::Reports` (`max_values`: None, `max_size`: Some(271), added: 2746, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Versions` (r:1 w:1)
	/// Proof: `LabOrders::Versions` (`max_values`: None, `max_size`: Some(2433), added: 4908, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:0)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:16 w:16)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Running` (r:0 w:1)
	/// Proof: `LabOrders::Running` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Criticals` (r:0 w:1)
	/// Proof: `LabOrders::Criticals` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:16)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OpenOrders` (r:0 w:1)
	/// Proof: `LabOrders::OpenOrders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 4585.
	/// Least time: 252_134_000 picoseconds.
	fn verify_report() -> Weight {
		Weight::from_parts(275_546_000, 41566)
			.saturating_add(T::DbWeight::get().reads(31_u64))
			.saturating_add(T::DbWeight::get().writes(38_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Reports` (r:1 w:1)
	/// Proof: `LabOrders::Reports` (`max_values`: None, `max_size`: Some(271), added: 2746, mode: `MaxEncodedLen`)
	/// Proof size measured: 1606.
	/// Least time: 64_616_000 picoseconds.
	fn send_back_report() -> Weight {
		Weight::from_parts(75_320_000, 21334)
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
	/// Storage: `LabOrders::Reports` (r:1 w:1)
	/// Proof: `LabOrders::Reports` (`max_values`: None, `max_size`: Some(271), added: 2746, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Proof size measured: 2062.
	/// Least time: 70_675_000 picoseconds.
	fn cancel_report() -> Weight {
		Weight::from_parts(82_231_000, 21334)
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
	/// Storage: `LabOrders::Reports` (r:1 w:1)
	/// Proof: `LabOrders::Reports` (`max_values`: None, `max_size`: Some(271), added: 2746, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Versions` (r:1 w:0)
	/// Proof: `LabOrders::Versions` (`max_values`: None, `max_size`: Some(2433), added: 4908, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Criticals` (r:16 w:16)
	/// Proof: `LabOrders::Criticals` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Running` (r:0 w:16)
	/// Proof: `LabOrders::Running` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Proof size measured: 4597.
	/// Least time: 238_885_000 picoseconds.
	fn enter_report_in_error() -> Weight {
		Weight::from_parts(258_393_000, 41998)
			.saturating_add(T::DbWeight::get().reads(34_u64))
			.saturating_add(T::DbWeight::get().writes(37_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Reports` (r:1 w:0)
	/// Proof: `LabOrders::Reports` (`max_values`: None, `max_size`: Some(271), added: 2746, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:0)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Criticals` (r:16 w:16)
	/// Proof: `LabOrders::Criticals` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Running` (r:0 w:16)
	/// Proof: `LabOrders::Running` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Proof size measured: 2685.
	/// Least time: 235_400_000 picoseconds.
	fn acknowledge_result() -> Weight {
		Weight::from_parts(239_966_000, 41998)
			.saturating_add(T::DbWeight::get().reads(29_u64))
			.saturating_add(T::DbWeight::get().writes(32_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Verifying` (r:1 w:1)
	/// Proof: `LabOrders::Verifying` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Proof size measured: 998.
	/// Least time: 59_098_000 picoseconds.
	fn demand_verification() -> Weight {
		Weight::from_parts(61_822_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Identity::Members` (r:9 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Escalation` (r:0 w:1)
	/// Proof: `LabOrders::Escalation` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	/// Proof size measured: 1704.
	/// Least time: 111_576_000 picoseconds.
	fn set_escalation() -> Weight {
		Weight::from_parts(227_341_000, 163742)
			.saturating_add(T::DbWeight::get().reads(75_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `LabOrders::Reports` (r:1 w:0)
	/// Proof: `LabOrders::Reports` (`max_values`: None, `max_size`: Some(271), added: 2746, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:0)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Proof size measured: 1068.
	/// Least time: 9_233_000 picoseconds.
	fn final_report() -> Weight {
		Weight::from_parts(10_105_000, 4157)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn order_tests() -> Weight {
		Weight::from_parts(233_234_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(24_u64))
			.saturating_add(RocksDbWeight::get().writes(22_u64))
	}
	fn change_draft() -> Weight {
		Weight::from_parts(143_981_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn activate_order() -> Weight {
		Weight::from_parts(233_154_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(24_u64))
			.saturating_add(RocksDbWeight::get().writes(20_u64))
	}
	fn address_order() -> Weight {
		Weight::from_parts(282_365_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(32_u64))
			.saturating_add(RocksDbWeight::get().writes(35_u64))
	}
	fn hold_order() -> Weight {
		Weight::from_parts(220_427_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(35_u64))
	}
	fn resume_order() -> Weight {
		Weight::from_parts(262_908_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(32_u64))
			.saturating_add(RocksDbWeight::get().writes(35_u64))
	}
	fn revoke_order() -> Weight {
		Weight::from_parts(267_127_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(34_u64))
	}
	fn enter_order_in_error() -> Weight {
		Weight::from_parts(277_613_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(34_u64))
	}
	fn receive_task() -> Weight {
		Weight::from_parts(81_041_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn accept_task() -> Weight {
		Weight::from_parts(247_758_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(32_u64))
	}
	fn reject_task() -> Weight {
		Weight::from_parts(80_240_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn start_task() -> Weight {
		Weight::from_parts(71_867_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn hold_task() -> Weight {
		Weight::from_parts(89_473_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn resume_task() -> Weight {
		Weight::from_parts(81_281_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn fail_task() -> Weight {
		Weight::from_parts(306_565_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(34_u64))
	}
	fn refer_tests() -> Weight {
		Weight::from_parts(112_717_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn withdraw_referral() -> Weight {
		Weight::from_parts(171_107_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(31_u64))
	}
	fn collect_specimen() -> Weight {
		Weight::from_parts(163_563_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(34_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn split_specimen() -> Weight {
		Weight::from_parts(241_909_000, 75843)
			.saturating_add(RocksDbWeight::get().reads(32_u64))
			.saturating_add(RocksDbWeight::get().writes(27_u64))
	}
	fn pool_specimens() -> Weight {
		Weight::from_parts(210_162_000, 75843)
			.saturating_add(RocksDbWeight::get().reads(32_u64))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
	}
	fn offer_specimen() -> Weight {
		Weight::from_parts(70_424_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_offer() -> Weight {
		Weight::from_parts(48_888_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn receive_specimen() -> Weight {
		Weight::from_parts(66_855_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn store_specimen() -> Weight {
		Weight::from_parts(95_182_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn retrieve_specimen() -> Weight {
		Weight::from_parts(71_543_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn reject_specimen() -> Weight {
		Weight::from_parts(94_550_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn dispose_specimen() -> Weight {
		Weight::from_parts(76_644_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn take_over_specimen() -> Weight {
		Weight::from_parts(94_918_000, 41678)
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn enter_specimen_in_error() -> Weight {
		Weight::from_parts(76_434_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn register_report() -> Weight {
		Weight::from_parts(81_612_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn report_results() -> Weight {
		Weight::from_parts(317_170_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(35_u64))
			.saturating_add(RocksDbWeight::get().writes(40_u64))
	}
	fn verify_report() -> Weight {
		Weight::from_parts(275_546_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(31_u64))
			.saturating_add(RocksDbWeight::get().writes(38_u64))
	}
	fn send_back_report() -> Weight {
		Weight::from_parts(75_320_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn cancel_report() -> Weight {
		Weight::from_parts(82_231_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn enter_report_in_error() -> Weight {
		Weight::from_parts(258_393_000, 41998)
			.saturating_add(RocksDbWeight::get().reads(34_u64))
			.saturating_add(RocksDbWeight::get().writes(37_u64))
	}
	fn acknowledge_result() -> Weight {
		Weight::from_parts(239_966_000, 41998)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(32_u64))
	}
	fn demand_verification() -> Weight {
		Weight::from_parts(61_822_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_escalation() -> Weight {
		Weight::from_parts(227_341_000, 163742)
			.saturating_add(RocksDbWeight::get().reads(75_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn final_report() -> Weight {
		Weight::from_parts(10_105_000, 4157)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
}
