//! Who authors blocks, who finalizes them, and how long a slot is (D12).

use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU128, ConstU32, ConstU64, Get},
};
use sp_consensus_aura::ed25519::AuthorityId as AuraId;
use sp_runtime::traits::OpaqueKeys;

use crate::{AccountId, Aura, Balances, BlockNumber, Runtime, RuntimeEvent, Session, SessionKeys, Validators};

/// The most validators that author and vote at one time.
pub type MaxAuthorities = ConstU32<100>;

/// Milliseconds in a slot. Genesis sets it, and it never changes: nodes read it once.
pub struct SlotDuration;

impl Get<u64> for SlotDuration {
	fn get() -> u64 {
		Validators::slot_duration()
	}
}

/// Milliseconds that must lie between two blocks: half a slot.
pub struct MinimumPeriod;

impl Get<u64> for MinimumPeriod {
	fn get() -> u64 {
		SlotDuration::get() / 2
	}
}

parameter_types! {
	pub const SessionPeriod: BlockNumber = 120;
	pub const SessionOffset: BlockNumber = 0;
}

impl pallet_timestamp::Config for Runtime {
	type Moment = u64;
	type OnTimestampSet = Aura;
	type MinimumPeriod = MinimumPeriod;
	type WeightInfo = pallet_timestamp::weights::SubstrateWeight<Runtime>;
}

impl pallet_authorship::Config for Runtime {
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Self, Aura>;
	type EventHandler = ();
}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	// Only admitted validators set session keys.
	type ValidatorIdOf = salus_validators::AdmittedValidator<Runtime>;
	type ShouldEndSession = pallet_session::PeriodicSessions<SessionPeriod, SessionOffset>;
	type NextSessionRotation = pallet_session::PeriodicSessions<SessionPeriod, SessionOffset>;
	type SessionManager = Validators;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = ();
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type KeyDeposit = ConstU128<0>;
}

impl pallet_aura::Config for Runtime {
	type AuthorityId = AuraId;
	type DisabledValidators = Session;
	type MaxAuthorities = MaxAuthorities;
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type SlotDuration = SlotDuration;
}

impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type MaxAuthorities = MaxAuthorities;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = ConstU64<0>;
	type KeyOwnerProof = sp_core::Void;
	type EquivocationReportSystem = ();
}
