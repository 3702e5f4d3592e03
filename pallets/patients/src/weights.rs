//! What the calls of `salus_patients` cost. Measured by `scripts/weights`, not written by hand.
//!
//! 2026-11-28; SDK benchmark 64.0.0; 50 steps, 20 repeats; AMD EPYC.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_patients`.
pub trait WeightInfo {
	fn register_patient() -> Weight;
	fn set_patient_status() -> Weight;
	fn add_controller() -> Weight;
	fn remove_controller() -> Weight;
	fn rotate_controller() -> Weight;
	fn name_guardian() -> Weight;
	fn appoint_guardian() -> Weight;
	fn set_majority() -> Weight;
	fn trust() -> Weight;
	fn set_recovery() -> Weight;
	fn begin_recovery() -> Weight;
	fn support_recovery() -> Weight;
	fn attest_recovery() -> Weight;
	fn veto_recovery() -> Weight;
	fn complete_recovery() -> Weight;
	fn link() -> Weight;
	fn accept_link() -> Weight;
	fn unlink() -> Weight;
	fn redeem_voucher() -> Weight;
	fn expire_control() -> Weight;
}

/// Weights for `salus_patients`, with the runtime's own price of storage.
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
	/// Storage: `Patients::Registrations` (r:1 w:1)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:1)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Patients::PatientsOf` (r:1 w:1)
	/// Proof: `Patients::PatientsOf` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:1 w:1)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:1 w:1)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Proof size measured: 1457.
	/// Least time: 105_867_000 picoseconds.
	fn register_patient() -> Weight {
		Weight::from_parts(112_547_000, 21334)
			.saturating_add(T::DbWeight::get().reads(17_u64))
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
	/// Storage: `Patients::Registrations` (r:1 w:1)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:1)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Patients::PatientsOf` (r:8 w:8)
	/// Proof: `Patients::PatientsOf` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:8 w:8)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Recoveries` (r:0 w:1)
	/// Proof: `Patients::Recoveries` (`max_values`: None, `max_size`: Some(390), added: 2865, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:0 w:8)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Proof size measured: 3661.
	/// Least time: 264_353_000 picoseconds.
	fn set_patient_status() -> Weight {
		Weight::from_parts(288_940_000, 25278)
			.saturating_add(T::DbWeight::get().reads(37_u64))
			.saturating_add(T::DbWeight::get().writes(35_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:1)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Patients::PatientsOf` (r:2 w:2)
	/// Proof: `Patients::PatientsOf` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:2 w:2)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Recoveries` (r:1 w:1)
	/// Proof: `Patients::Recoveries` (`max_values`: None, `max_size`: Some(390), added: 2865, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:1 w:2)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Proof size measured: 2001.
	/// Least time: 105_516_000 picoseconds.
	fn add_controller() -> Weight {
		Weight::from_parts(115_572_000, 7062)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:1)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Patients::PatientsOf` (r:1 w:1)
	/// Proof: `Patients::PatientsOf` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:1 w:1)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Recoveries` (r:1 w:1)
	/// Proof: `Patients::Recoveries` (`max_values`: None, `max_size`: Some(390), added: 2865, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:0 w:1)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Proof size measured: 1670.
	/// Least time: 65_508_000 picoseconds.
	fn remove_controller() -> Weight {
		Weight::from_parts(73_179_000, 4026)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:1)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Patients::PatientsOf` (r:2 w:2)
	/// Proof: `Patients::PatientsOf` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:2 w:2)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Recoveries` (r:1 w:1)
	/// Proof: `Patients::Recoveries` (`max_values`: None, `max_size`: Some(390), added: 2865, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:0 w:2)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Proof size measured: 1808.
	/// Least time: 114_490_000 picoseconds.
	fn rotate_controller() -> Weight {
		Weight::from_parts(121_921_000, 7062)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:1)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Patients::PatientsOf` (r:2 w:2)
	/// Proof: `Patients::PatientsOf` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:2 w:2)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Recoveries` (r:1 w:1)
	/// Proof: `Patients::Recoveries` (`max_values`: None, `max_size`: Some(390), added: 2865, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:1 w:2)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Proof size measured: 2001.
	/// Least time: 105_297_000 picoseconds.
	fn name_guardian() -> Weight {
		Weight::from_parts(112_628_000, 7062)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
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
	/// Storage: `Patients::Controllers` (r:1 w:1)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Patients::PatientsOf` (r:2 w:2)
	/// Proof: `Patients::PatientsOf` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:2 w:2)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Recoveries` (r:1 w:1)
	/// Proof: `Patients::Recoveries` (`max_values`: None, `max_size`: Some(390), added: 2865, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:1 w:2)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Proof size measured: 2891.
	/// Least time: 151_546_000 picoseconds.
	fn appoint_guardian() -> Weight {
		Weight::from_parts(169_853_000, 21334)
			.saturating_add(T::DbWeight::get().reads(21_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:1)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Proof size measured: 1225.
	/// Least time: 66_258_000 picoseconds.
	fn set_majority() -> Weight {
		Weight::from_parts(71_887_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:1)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Patients::PatientsOf` (r:2 w:2)
	/// Proof: `Patients::PatientsOf` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:2 w:2)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Recoveries` (r:1 w:1)
	/// Proof: `Patients::Recoveries` (`max_values`: None, `max_size`: Some(390), added: 2865, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:1 w:2)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Proof size measured: 2001.
	/// Least time: 105_957_000 picoseconds.
	fn trust() -> Weight {
		Weight::from_parts(118_856_000, 7062)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:1)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Proof size measured: 643.
	/// Least time: 28_843_000 picoseconds.
	fn set_recovery() -> Weight {
		Weight::from_parts(32_158_000, 3882)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Recoveries` (r:1 w:1)
	/// Proof: `Patients::Recoveries` (`max_values`: None, `max_size`: Some(390), added: 2865, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 647.
	/// Least time: 36_024_000 picoseconds.
	fn begin_recovery() -> Weight {
		Weight::from_parts(40_480_000, 5996)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Recoveries` (r:1 w:1)
	/// Proof: `Patients::Recoveries` (`max_values`: None, `max_size`: Some(390), added: 2865, mode: `MaxEncodedLen`)
	/// Proof size measured: 958.
	/// Least time: 29_704_000 picoseconds.
	fn support_recovery() -> Weight {
		Weight::from_parts(33_399_000, 3882)
			.saturating_add(T::DbWeight::get().reads(4_u64))
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
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Recoveries` (r:1 w:1)
	/// Proof: `Patients::Recoveries` (`max_values`: None, `max_size`: Some(390), added: 2865, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 1576.
	/// Least time: 79_728_000 picoseconds.
	fn attest_recovery() -> Weight {
		Weight::from_parts(86_829_000, 21334)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:0)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Recoveries` (r:1 w:1)
	/// Proof: `Patients::Recoveries` (`max_values`: None, `max_size`: Some(390), added: 2865, mode: `MaxEncodedLen`)
	/// Proof size measured: 990.
	/// Least time: 29_313_000 picoseconds.
	fn veto_recovery() -> Weight {
		Weight::from_parts(32_889_000, 3882)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Recoveries` (r:1 w:1)
	/// Proof: `Patients::Recoveries` (`max_values`: None, `max_size`: Some(390), added: 2865, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:1)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Patients::PatientsOf` (r:8 w:8)
	/// Proof: `Patients::PatientsOf` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:8 w:8)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:7 w:7)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:0 w:7)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Proof size measured: 3727.
	/// Least time: 286_145_000 picoseconds.
	fn complete_recovery() -> Weight {
		Weight::from_parts(319_655_000, 25278)
			.saturating_add(T::DbWeight::get().reads(27_u64))
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
	/// Storage: `Patients::Registrations` (r:2 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Survivors` (r:2 w:1)
	/// Proof: `Patients::Survivors` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Duplicates` (r:2 w:1)
	/// Proof: `Patients::Duplicates` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Proof size measured: 2627.
	/// Least time: 96_774_000 picoseconds.
	fn link() -> Weight {
		Weight::from_parts(120_699_000, 21334)
			.saturating_add(T::DbWeight::get().reads(17_u64))
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
	/// Storage: `Patients::Survivors` (r:2 w:1)
	/// Proof: `Patients::Survivors` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Duplicates` (r:2 w:1)
	/// Proof: `Patients::Duplicates` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Proof size measured: 2607.
	/// Least time: 94_631_000 picoseconds.
	fn accept_link() -> Weight {
		Weight::from_parts(119_808_000, 21334)
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
	/// Storage: `Patients::Survivors` (r:1 w:1)
	/// Proof: `Patients::Survivors` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Duplicates` (r:1 w:1)
	/// Proof: `Patients::Duplicates` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Proof size measured: 2600.
	/// Least time: 88_581_000 picoseconds.
	fn unlink() -> Weight {
		Weight::from_parts(117_865_000, 21334)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:1 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Registrations` (r:1 w:1)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::PatientsOf` (r:1 w:1)
	/// Proof: `Patients::PatientsOf` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:1)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:1 w:1)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:1 w:1)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Proof size measured: 1511.
	/// Least time: 212_646_000 picoseconds.
	fn redeem_voucher() -> Weight {
		Weight::from_parts(282_460_000, 21334)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Patients::Registrations` (r:1 w:0)
	/// Proof: `Patients::Registrations` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Controllers` (r:1 w:1)
	/// Proof: `Patients::Controllers` (`max_values`: None, `max_size`: Some(417), added: 2892, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Patients::PatientsOf` (r:1 w:1)
	/// Proof: `Patients::PatientsOf` (`max_values`: None, `max_size`: Some(561), added: 3036, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Enrolments` (r:1 w:1)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Patients::Recoveries` (r:1 w:1)
	/// Proof: `Patients::Recoveries` (`max_values`: None, `max_size`: Some(390), added: 2865, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:0 w:1)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Proof size measured: 1679.
	/// Least time: 62_423_000 picoseconds.
	fn expire_control() -> Weight {
		Weight::from_parts(67_590_000, 4026)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn register_patient() -> Weight {
		Weight::from_parts(112_547_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn set_patient_status() -> Weight {
		Weight::from_parts(288_940_000, 25278)
			.saturating_add(RocksDbWeight::get().reads(37_u64))
			.saturating_add(RocksDbWeight::get().writes(35_u64))
	}
	fn add_controller() -> Weight {
		Weight::from_parts(115_572_000, 7062)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn remove_controller() -> Weight {
		Weight::from_parts(73_179_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn rotate_controller() -> Weight {
		Weight::from_parts(121_921_000, 7062)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn name_guardian() -> Weight {
		Weight::from_parts(112_628_000, 7062)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn appoint_guardian() -> Weight {
		Weight::from_parts(169_853_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(21_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn set_majority() -> Weight {
		Weight::from_parts(71_887_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn trust() -> Weight {
		Weight::from_parts(118_856_000, 7062)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn set_recovery() -> Weight {
		Weight::from_parts(32_158_000, 3882)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn begin_recovery() -> Weight {
		Weight::from_parts(40_480_000, 5996)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn support_recovery() -> Weight {
		Weight::from_parts(33_399_000, 3882)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn attest_recovery() -> Weight {
		Weight::from_parts(86_829_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn veto_recovery() -> Weight {
		Weight::from_parts(32_889_000, 3882)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn complete_recovery() -> Weight {
		Weight::from_parts(319_655_000, 25278)
			.saturating_add(RocksDbWeight::get().reads(27_u64))
			.saturating_add(RocksDbWeight::get().writes(32_u64))
	}
	fn link() -> Weight {
		Weight::from_parts(120_699_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn accept_link() -> Weight {
		Weight::from_parts(119_808_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn unlink() -> Weight {
		Weight::from_parts(117_865_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn redeem_voucher() -> Weight {
		Weight::from_parts(282_460_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(18_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn expire_control() -> Weight {
		Weight::from_parts(67_590_000, 4026)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
}
