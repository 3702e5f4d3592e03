//! What the calls of `salus_lab_orders` cost. Measured by `scripts/weights`, not written by hand.
//!
//! 2026-11-29; SDK benchmark 64.0.0; 50 steps, 20 repeats; AMD EPYC.

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
	/// Storage: `Consent::Consents` (r:1 w:0)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
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
	/// Proof size measured: 2286.
	/// Least time: 228_409_000 picoseconds.
	fn order_tests() -> Weight {
		Weight::from_parts(236_551_000, 21334)
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
	/// Storage: `Consent::Consents` (r:1 w:0)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Proof size measured: 2999.
	/// Least time: 142_462_000 picoseconds.
	fn change_draft() -> Weight {
		Weight::from_parts(148_431_000, 21334)
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
	/// Storage: `Consent::Consents` (r:1 w:0)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
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
	/// Proof size measured: 3072.
	/// Least time: 225_275_000 picoseconds.
	fn activate_order() -> Weight {
		Weight::from_parts(232_506_000, 21334)
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
	/// Storage: `Consent::Consents` (r:1 w:0)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:1)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:8 w:16)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::NextTask` (r:1 w:1)
	/// Proof: `LabOrders::NextTask` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:16)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 3734.
	/// Least time: 302_249_000 picoseconds.
	fn address_order() -> Weight {
		Weight::from_parts(311_062_000, 21334)
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
	/// Proof size measured: 2887.
	/// Least time: 186_297_000 picoseconds.
	fn hold_order() -> Weight {
		Weight::from_parts(191_365_000, 41566)
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
	/// Storage: `Consent::Consents` (r:1 w:0)
	/// Proof: `Consent::Consents` (`max_values`: None, `max_size`: Some(813), added: 3288, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:0)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:16 w:0)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:32)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OpenOrders` (r:0 w:2)
	/// Proof: `LabOrders::OpenOrders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 3379.
	/// Least time: 226_186_000 picoseconds.
	fn resume_order() -> Weight {
		Weight::from_parts(231_794_000, 41566)
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
	/// Proof size measured: 2887.
	/// Least time: 225_985_000 picoseconds.
	fn revoke_order() -> Weight {
		Weight::from_parts(234_368_000, 41566)
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
	/// Proof size measured: 2887.
	/// Least time: 226_517_000 picoseconds.
	fn enter_order_in_error() -> Weight {
		Weight::from_parts(236_271_000, 41566)
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
	/// Proof size measured: 1903.
	/// Least time: 67_750_000 picoseconds.
	fn receive_task() -> Weight {
		Weight::from_parts(70_695_000, 21334)
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
	/// Proof size measured: 3686.
	/// Least time: 232_906_000 picoseconds.
	fn accept_task() -> Weight {
		Weight::from_parts(240_478_000, 41566)
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
	/// Proof size measured: 1903.
	/// Least time: 76_734_000 picoseconds.
	fn reject_task() -> Weight {
		Weight::from_parts(82_222_000, 21334)
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
	/// Proof size measured: 1911.
	/// Least time: 67_871_000 picoseconds.
	fn start_task() -> Weight {
		Weight::from_parts(70_885_000, 21334)
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
	/// Proof size measured: 1911.
	/// Least time: 67_961_000 picoseconds.
	fn hold_task() -> Weight {
		Weight::from_parts(70_926_000, 21334)
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
	/// Proof size measured: 1912.
	/// Least time: 66_720_000 picoseconds.
	fn resume_task() -> Weight {
		Weight::from_parts(70_936_000, 21334)
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
	/// Proof size measured: 2895.
	/// Least time: 252_595_000 picoseconds.
	fn fail_task() -> Weight {
		Weight::from_parts(260_547_000, 41566)
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
	/// Proof size measured: 2896.
	/// Least time: 105_367_000 picoseconds.
	fn refer_tests() -> Weight {
		Weight::from_parts(110_084_000, 21334)
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
	/// Storage: `LabOrders::Tasks` (r:16 w:16)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:0)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:0)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:15)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 3115.
	/// Least time: 218_475_000 picoseconds.
	fn withdraw_referral() -> Weight {
		Weight::from_parts(224_824_000, 41566)
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
	/// Proof size measured: 3413.
	/// Least time: 157_063_000 picoseconds.
	fn collect_specimen() -> Weight {
		Weight::from_parts(163_223_000, 41566)
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
	/// Proof size measured: 4903.
	/// Least time: 229_100_000 picoseconds.
	fn split_specimen() -> Weight {
		Weight::from_parts(237_413_000, 75843)
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
	/// Proof size measured: 6517.
	/// Least time: 199_847_000 picoseconds.
	fn pool_specimens() -> Weight {
		Weight::from_parts(206_517_000, 75843)
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
	/// Proof size measured: 1706.
	/// Least time: 69_724_000 picoseconds.
	fn offer_specimen() -> Weight {
		Weight::from_parts(72_999_000, 21334)
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
	/// Storage: `LabOrders::Specimens` (r:1 w:1)
	/// Proof: `LabOrders::Specimens` (`max_values`: None, `max_size`: Some(267), added: 2742, mode: `MaxEncodedLen`)
	/// Proof size measured: 1788.
	/// Least time: 68_061_000 picoseconds.
	fn cancel_offer() -> Weight {
		Weight::from_parts(71_226_000, 21334)
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
	/// Storage: `LabOrders::Specimens` (r:1 w:1)
	/// Proof: `LabOrders::Specimens` (`max_values`: None, `max_size`: Some(267), added: 2742, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Custody` (r:1 w:1)
	/// Proof: `LabOrders::Custody` (`max_values`: None, `max_size`: Some(5842), added: 8317, mode: `MaxEncodedLen`)
	/// Proof size measured: 4496.
	/// Least time: 77_315_000 picoseconds.
	fn receive_specimen() -> Weight {
		Weight::from_parts(80_529_000, 21334)
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
	/// Proof size measured: 4140.
	/// Least time: 72_648_000 picoseconds.
	fn store_specimen() -> Weight {
		Weight::from_parts(75_382_000, 21334)
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
	/// Proof size measured: 4451.
	/// Least time: 76_534_000 picoseconds.
	fn retrieve_specimen() -> Weight {
		Weight::from_parts(80_109_000, 21334)
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
	/// Proof size measured: 4140.
	/// Least time: 72_698_000 picoseconds.
	fn reject_specimen() -> Weight {
		Weight::from_parts(76_373_000, 21334)
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
	/// Proof size measured: 4140.
	/// Least time: 71_957_000 picoseconds.
	fn dispose_specimen() -> Weight {
		Weight::from_parts(75_762_000, 21334)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Identity::Members` (r:2 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:16 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Specimens` (r:1 w:1)
	/// Proof: `LabOrders::Specimens` (`max_values`: None, `max_size`: Some(267), added: 2742, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Custody` (r:1 w:1)
	/// Proof: `LabOrders::Custody` (`max_values`: None, `max_size`: Some(5842), added: 8317, mode: `MaxEncodedLen`)
	/// Proof size measured: 4772.
	/// Least time: 114_420_000 picoseconds.
	fn take_over_specimen() -> Weight {
		Weight::from_parts(118_146_000, 41678)
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
	/// Proof size measured: 4140.
	/// Least time: 72_358_000 picoseconds.
	fn enter_specimen_in_error() -> Weight {
		Weight::from_parts(76_003_000, 21334)
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
	/// Proof size measured: 1911.
	/// Least time: 77_955_000 picoseconds.
	fn register_report() -> Weight {
		Weight::from_parts(81_300_000, 21334)
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
	/// Storage: `LabOrders::Results` (r:1 w:1)
	/// Proof: `LabOrders::Results` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Versions` (r:1 w:1)
	/// Proof: `LabOrders::Versions` (`max_values`: None, `max_size`: Some(2433), added: 4908, mode: `MaxEncodedLen`)
	/// Storage: `Records::Anchored` (r:1 w:0)
	/// Proof: `Records::Anchored` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Criticals` (r:1 w:2)
	/// Proof: `LabOrders::Criticals` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Verifying` (r:1 w:0)
	/// Proof: `LabOrders::Verifying` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OrderTasks` (r:1 w:0)
	/// Proof: `LabOrders::OrderTasks` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:16 w:16)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Running` (r:0 w:1)
	/// Proof: `LabOrders::Running` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Worklist` (r:0 w:16)
	/// Proof: `LabOrders::Worklist` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::OpenOrders` (r:0 w:1)
	/// Proof: `LabOrders::OpenOrders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 6435.
	/// Least time: 329_099_000 picoseconds.
	fn report_results() -> Weight {
		Weight::from_parts(338_724_000, 41566)
			.saturating_add(T::DbWeight::get().reads(35_u64))
			.saturating_add(T::DbWeight::get().writes(40_u64))
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
	/// Proof size measured: 5676.
	/// Least time: 277_122_000 picoseconds.
	fn verify_report() -> Weight {
		Weight::from_parts(285_274_000, 41566)
			.saturating_add(T::DbWeight::get().reads(31_u64))
			.saturating_add(T::DbWeight::get().writes(36_u64))
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
	/// Storage: `LabOrders::Criticals` (r:1 w:1)
	/// Proof: `LabOrders::Criticals` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Proof size measured: 4111.
	/// Least time: 91_445_000 picoseconds.
	fn send_back_report() -> Weight {
		Weight::from_parts(94_931_000, 21334)
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
	/// Storage: `LabOrders::Versions` (r:1 w:1)
	/// Proof: `LabOrders::Versions` (`max_values`: None, `max_size`: Some(2433), added: 4908, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Criticals` (r:1 w:1)
	/// Proof: `LabOrders::Criticals` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Proof size measured: 4787.
	/// Least time: 103_564_000 picoseconds.
	fn cancel_report() -> Weight {
		Weight::from_parts(107_379_000, 21334)
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
	/// Storage: `LabOrders::Verifying` (r:1 w:0)
	/// Proof: `LabOrders::Verifying` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Versions` (r:1 w:1)
	/// Proof: `LabOrders::Versions` (`max_values`: None, `max_size`: Some(2433), added: 4908, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Criticals` (r:16 w:16)
	/// Proof: `LabOrders::Criticals` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:1)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Tasks` (r:3 w:2)
	/// Proof: `LabOrders::Tasks` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Proof size measured: 5455.
	/// Least time: 249_010_000 picoseconds.
	fn enter_report_in_error() -> Weight {
		Weight::from_parts(255_851_000, 41998)
			.saturating_add(T::DbWeight::get().reads(34_u64))
			.saturating_add(T::DbWeight::get().writes(21_u64))
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
	/// Proof size measured: 2755.
	/// Least time: 235_450_000 picoseconds.
	fn acknowledge_result() -> Weight {
		Weight::from_parts(244_493_000, 41998)
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
	/// Proof size measured: 1031.
	/// Least time: 58_046_000 picoseconds.
	fn demand_verification() -> Weight {
		Weight::from_parts(60_950_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Identity::Members` (r:9 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:64 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Escalation` (r:0 w:1)
	/// Proof: `LabOrders::Escalation` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	/// Proof size measured: 5508.
	/// Least time: 355_508_000 picoseconds.
	fn set_escalation() -> Weight {
		Weight::from_parts(365_433_000, 163742)
			.saturating_add(T::DbWeight::get().reads(75_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `LabOrders::Reports` (r:1 w:0)
	/// Proof: `LabOrders::Reports` (`max_values`: None, `max_size`: Some(271), added: 2746, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Orders` (r:1 w:0)
	/// Proof: `LabOrders::Orders` (`max_values`: None, `max_size`: Some(692), added: 3167, mode: `MaxEncodedLen`)
	/// Storage: `LabOrders::Versions` (r:1 w:0)
	/// Proof: `LabOrders::Versions` (`max_values`: None, `max_size`: Some(2433), added: 4908, mode: `MaxEncodedLen`)
	/// Proof size measured: 3017.
	/// Least time: 17_366_000 picoseconds.
	fn final_report() -> Weight {
		Weight::from_parts(18_647_000, 5898)
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn order_tests() -> Weight {
		Weight::from_parts(236_551_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(24_u64))
			.saturating_add(RocksDbWeight::get().writes(22_u64))
	}
	fn change_draft() -> Weight {
		Weight::from_parts(148_431_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn activate_order() -> Weight {
		Weight::from_parts(232_506_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(24_u64))
			.saturating_add(RocksDbWeight::get().writes(20_u64))
	}
	fn address_order() -> Weight {
		Weight::from_parts(311_062_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(32_u64))
			.saturating_add(RocksDbWeight::get().writes(35_u64))
	}
	fn hold_order() -> Weight {
		Weight::from_parts(191_365_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(35_u64))
	}
	fn resume_order() -> Weight {
		Weight::from_parts(231_794_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(32_u64))
			.saturating_add(RocksDbWeight::get().writes(35_u64))
	}
	fn revoke_order() -> Weight {
		Weight::from_parts(234_368_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(34_u64))
	}
	fn enter_order_in_error() -> Weight {
		Weight::from_parts(236_271_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(34_u64))
	}
	fn receive_task() -> Weight {
		Weight::from_parts(70_695_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn accept_task() -> Weight {
		Weight::from_parts(240_478_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(32_u64))
	}
	fn reject_task() -> Weight {
		Weight::from_parts(82_222_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn start_task() -> Weight {
		Weight::from_parts(70_885_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn hold_task() -> Weight {
		Weight::from_parts(70_926_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn resume_task() -> Weight {
		Weight::from_parts(70_936_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn fail_task() -> Weight {
		Weight::from_parts(260_547_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(34_u64))
	}
	fn refer_tests() -> Weight {
		Weight::from_parts(110_084_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn withdraw_referral() -> Weight {
		Weight::from_parts(224_824_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(31_u64))
	}
	fn collect_specimen() -> Weight {
		Weight::from_parts(163_223_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(34_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn split_specimen() -> Weight {
		Weight::from_parts(237_413_000, 75843)
			.saturating_add(RocksDbWeight::get().reads(32_u64))
			.saturating_add(RocksDbWeight::get().writes(27_u64))
	}
	fn pool_specimens() -> Weight {
		Weight::from_parts(206_517_000, 75843)
			.saturating_add(RocksDbWeight::get().reads(32_u64))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
	}
	fn offer_specimen() -> Weight {
		Weight::from_parts(72_999_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_offer() -> Weight {
		Weight::from_parts(71_226_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn receive_specimen() -> Weight {
		Weight::from_parts(80_529_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn store_specimen() -> Weight {
		Weight::from_parts(75_382_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn retrieve_specimen() -> Weight {
		Weight::from_parts(80_109_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn reject_specimen() -> Weight {
		Weight::from_parts(76_373_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn dispose_specimen() -> Weight {
		Weight::from_parts(75_762_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn take_over_specimen() -> Weight {
		Weight::from_parts(118_146_000, 41678)
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn enter_specimen_in_error() -> Weight {
		Weight::from_parts(76_003_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn register_report() -> Weight {
		Weight::from_parts(81_300_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn report_results() -> Weight {
		Weight::from_parts(338_724_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(35_u64))
			.saturating_add(RocksDbWeight::get().writes(40_u64))
	}
	fn verify_report() -> Weight {
		Weight::from_parts(285_274_000, 41566)
			.saturating_add(RocksDbWeight::get().reads(31_u64))
			.saturating_add(RocksDbWeight::get().writes(36_u64))
	}
	fn send_back_report() -> Weight {
		Weight::from_parts(94_931_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn cancel_report() -> Weight {
		Weight::from_parts(107_379_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn enter_report_in_error() -> Weight {
		Weight::from_parts(255_851_000, 41998)
			.saturating_add(RocksDbWeight::get().reads(34_u64))
			.saturating_add(RocksDbWeight::get().writes(21_u64))
	}
	fn acknowledge_result() -> Weight {
		Weight::from_parts(244_493_000, 41998)
			.saturating_add(RocksDbWeight::get().reads(29_u64))
			.saturating_add(RocksDbWeight::get().writes(32_u64))
	}
	fn demand_verification() -> Weight {
		Weight::from_parts(60_950_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_escalation() -> Weight {
		Weight::from_parts(365_433_000, 163742)
			.saturating_add(RocksDbWeight::get().reads(75_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn final_report() -> Weight {
		Weight::from_parts(18_647_000, 5898)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
	}
}
