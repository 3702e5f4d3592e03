//! What the calls of `salus_admission` cost. Measured by `scripts/weights`, not written by hand.
//!
//! 2026-11-28; SDK benchmark 64.0.0; 50 steps, 20 repeats; AMD EPYC.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_admission`.
pub trait WeightInfo {
	fn admission() -> Weight;
	fn require_mortal() -> Weight;
	fn nonce_of_invited() -> Weight;
	fn set_actor_quota() -> Weight;
	fn set_organization_quota() -> Weight;
}

/// Weights for `salus_admission`, with the runtime's own price of storage.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Identity::Enrolments` (r:1 w:0)
	/// Proof: `Identity::Enrolments` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Identity::OrganizationsOf` (r:1 w:0)
	/// Proof: `Identity::OrganizationsOf` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Organizations` (r:8 w:0)
	/// Proof: `Identity::Organizations` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Governance::Pauses` (r:1 w:0)
	/// Proof: `Governance::Pauses` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `TxPause::PausedCalls` (r:1 w:0)
	/// Proof: `TxPause::PausedCalls` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `EmergencyCommittee::Members` (r:1 w:0)
	/// Proof: `EmergencyCommittee::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Validators` (r:1 w:0)
	/// Proof: `Validators::Validators` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Sudo::Key` (r:1 w:0)
	/// Proof: `Sudo::Key` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `System::AuthorizedUpgrade` (r:1 w:0)
	/// Proof: `System::AuthorizedUpgrade` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	/// Storage: `Identity::Members` (r:1 w:0)
	/// Proof: `Identity::Members` (`max_values`: None, `max_size`: Some(130), added: 2605, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Identity::RoleDefinitions` (r:8 w:0)
	/// Proof: `Identity::RoleDefinitions` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Admission::SpentByActor` (r:1 w:1)
	/// Proof: `Admission::SpentByActor` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Admission::ActorQuotas` (r:1 w:0)
	/// Proof: `Admission::ActorQuotas` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Admission::OrganizationQuotas` (r:1 w:0)
	/// Proof: `Admission::OrganizationQuotas` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Admission::SpentByOrganization` (r:1 w:1)
	/// Proof: `Admission::SpentByOrganization` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Proof size measured: 6161.
	/// Least time: 162_701_000 picoseconds.
	fn admission() -> Weight {
		Weight::from_parts(168_991_000, 21334)
			.saturating_add(T::DbWeight::get().reads(33_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Proof size measured: 54.
	/// Least time: 6_309_000 picoseconds.
	fn require_mortal() -> Weight {
		Weight::from_parts(6_891_000, 3509)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Identity::DepartedNonces` (r:1 w:0)
	/// Proof: `Identity::DepartedNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Proof size measured: 300.
	/// Least time: 20_150_000 picoseconds.
	fn nonce_of_invited() -> Weight {
		Weight::from_parts(21_421_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Admission::ActorQuotas` (r:1 w:1)
	/// Proof: `Admission::ActorQuotas` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Admission::CounterForActorQuotas` (r:1 w:1)
	/// Proof: `Admission::CounterForActorQuotas` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Proof size measured: 109.
	/// Least time: 13_711_000 picoseconds.
	fn set_actor_quota() -> Weight {
		Weight::from_parts(14_923_000, 3521)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Admission::OrganizationQuotas` (r:1 w:1)
	/// Proof: `Admission::OrganizationQuotas` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Admission::CounterForOrganizationQuotas` (r:1 w:1)
	/// Proof: `Admission::CounterForOrganizationQuotas` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Proof size measured: 109.
	/// Least time: 12_599_000 picoseconds.
	fn set_organization_quota() -> Weight {
		Weight::from_parts(13_781_000, 3485)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// Weights with RocksDB's usual price of storage, for mock runtimes.
impl WeightInfo for () {
	fn admission() -> Weight {
		Weight::from_parts(168_991_000, 21334)
			.saturating_add(RocksDbWeight::get().reads(33_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn require_mortal() -> Weight {
		Weight::from_parts(6_891_000, 3509)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn nonce_of_invited() -> Weight {
		Weight::from_parts(21_421_000, 3593)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_actor_quota() -> Weight {
		Weight::from_parts(14_923_000, 3521)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn set_organization_quota() -> Weight {
		Weight::from_parts(13_781_000, 3485)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
}
