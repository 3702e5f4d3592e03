//! The council, its emergency committee, what they decide, and what they can stop (D11).
//!
//! # Who decides what
//!
//! | decision | by | of 1 | of 3 | of 4 | of 7 |
//! |---|---|---|---|---|---|
//! | admit, suspend or reinstate an organization | more than half of the council | 1 | 2 | 3 | 4 |
//! | set a quota, or a parameter | more than half of the council | 1 | 2 | 3 | 4 |
//! | pause a call, let a pause last, end it | more than half of the council | 1 | 2 | 3 | 4 |
//! | enter safe mode, let it last, leave it | more than half of the council | 1 | 2 | 3 | 4 |
//! | remove an organization | two thirds of the council | 1 | 2 | 3 | 5 |
//! | seat or unseat a councillor, or a member of the committee | two thirds of the council | 1 | 2 | 3 | 5 |
//! | admit or remove a validator | two thirds of the council | 1 | 2 | 3 | 5 |
//! | schedule a call, note a preimage, make a unit of account | two thirds of the council | 1 | 2 | 3 | 5 |
//! | authorize an upgrade, or withdraw it | three quarters of the council | 1 | 3 | 3 | 6 |
//! | pause a call, enter safe mode | two thirds of the emergency committee | 1 | 2 | 3 | 5 |
//!
//! The last councillor stays. Whoever does not vote has not agreed: silence is a no, when a motion ends too.
//!
//! What the committee stops goes on by itself: a pause after a day, safe mode after an hour. To make either last takes the council. Root decides everything that the council
//! does; only the development preset has a key for it.

use core::marker::PhantomData;

use frame_support::{
	parameter_types,
	traits::{
		ConstU32, ConstU64, Contains, EitherOf, EitherOfDiverse, EnsureOrigin, EqualPrivilegeOnly, Get,
		LinearStoragePrice,
	},
	weights::Weight,
};
use frame_system::{EnsureRoot, EnsureRootWithSuccess, EnsureWithSuccess};
use pallet_collective::{
	DefaultVote, EnsureProportionAtLeast, EnsureProportionMoreThan, Instance1, Instance2, MemberCount,
};
use salus_governance::CallName;
use salus_identity::{SeatedCouncil, WeightInfo as _};

use super::{
	health::ChainTime,
	system::{MaxProposalWeight, MaxScheduledWeight},
};
use crate::{
	AccountId, Balance, Balances, BlockNumber, Council, CouncilMembership, EmergencyCommittee, Identity, OriginCaller,
	Preimage, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason, RuntimeOrigin, System,
};

/// The most members the council has.
pub type MaxCouncillors = ConstU32<100>;
/// The most members the emergency committee has: few, so that they are quick.
pub type MaxCommittee = ConstU32<16>;
/// More than half of the council, or root.
pub type HalfOfCouncil = EitherOfDiverse<EnsureRoot<AccountId>, EnsureProportionMoreThan<AccountId, Instance1, 1, 2>>;
/// At least two thirds of the council, or root.
pub type TwoThirdsOfCouncil =
	EitherOfDiverse<EnsureRoot<AccountId>, EnsureProportionAtLeast<AccountId, Instance1, 2, 3>>;
/// At least three quarters of the council, or root.
pub type ThreeQuartersOfCouncil =
	EitherOfDiverse<EnsureRoot<AccountId>, EnsureProportionAtLeast<AccountId, Instance1, 3, 4>>;
/// At least two thirds of the emergency committee.
pub type TwoThirdsOfCommittee = EnsureProportionAtLeast<AccountId, Instance2, 2, 3>;

/// Who authorizes upgrades.
pub type UpgradeOrigin = ThreeQuartersOfCouncil;
/// Who seats the council and the committee.
pub type SeatsOrigin = TwoThirdsOfCouncil;
/// Who stops something for a time.
pub type StopOrigin = EitherOfDiverse<HalfOfCouncil, TwoThirdsOfCommittee>;
/// Who lets it last, and who ends it.
pub type GoOnOrigin = HalfOfCouncil;

parameter_types! {
	/// Three days of one-second blocks.
	pub const MotionDuration: BlockNumber = 3 * 24 * 60 * 60;
	/// An emergency stop ends by itself after an hour of one-second blocks, unless it is extended.
	pub const SafeModeDuration: BlockNumber = 60 * 60;
	/// A motion in an emergency is decided in six hours, or not at all.
	pub const EmergencyMotionDuration: BlockNumber = 6 * 60 * 60;
	pub const NoDeposit: Option<Balance> = None;
	pub const NoDelay: Option<BlockNumber> = None;
	pub const PreimageBase: Balance = 1;
	pub const PreimageByte: Balance = 1;
	pub const PreimageHold: RuntimeHoldReason = RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
}

/// Whoever has not voted when a motion ends has not agreed. Else a few would decide for the silent, beyond the thresholds.
pub struct SilenceIsNo;

impl DefaultVote for SilenceIsNo {
	fn default_vote(_: Option<bool>, _: MemberCount, _: MemberCount, _: MemberCount) -> bool {
		false
	}
}

impl pallet_collective::Config<Instance1> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = MotionDuration;
	type MaxProposals = ConstU32<100>;
	type MaxMembers = MaxCouncillors;
	type DefaultVote = SilenceIsNo;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
	type SetMembersOrigin = EnsureRoot<AccountId>;
	type MaxProposalWeight = MaxProposalWeight;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type Consideration = ();
}

impl pallet_membership::Config<Instance1> for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type AddOrigin = SeatsOrigin;
	type RemoveOrigin = WhileSeveralSit<SeatsOrigin>;
	type SwapOrigin = SeatsOrigin;
	type ResetOrigin = EnsureRoot<AccountId>;
	type PrimeOrigin = SeatsOrigin;
	type MembershipInitialized = SeatedCouncil<Identity, Council>;
	type MembershipChanged = SeatedCouncil<Identity, Council>;
	type MaxMembers = MaxCouncillors;
	type WeightInfo = WithSeats<pallet_membership::weights::SubstrateWeight<Runtime>, MaxCouncillors>;
}

impl pallet_collective::Config<Instance2> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = EmergencyMotionDuration;
	type MaxProposals = ConstU32<16>;
	type MaxMembers = MaxCommittee;
	type DefaultVote = SilenceIsNo;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
	type SetMembersOrigin = EnsureRoot<AccountId>;
	type MaxProposalWeight = MaxProposalWeight;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type Consideration = ();
}

// The committee may be empty: the council decides all that it does.
impl pallet_membership::Config<Instance2> for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type AddOrigin = SeatsOrigin;
	type RemoveOrigin = SeatsOrigin;
	type SwapOrigin = SeatsOrigin;
	type ResetOrigin = SeatsOrigin;
	type PrimeOrigin = SeatsOrigin;
	type MembershipInitialized = SeatedCouncil<Identity, EmergencyCommittee>;
	type MembershipChanged = SeatedCouncil<Identity, EmergencyCommittee>;
	type MaxMembers = MaxCommittee;
	type WeightInfo = WithSeats<pallet_membership::weights::SubstrateWeight<Runtime>, MaxCommittee>;
}

/// The origin `O`, as long as more than one sits on the council: nobody would be left to seat anybody.
pub struct WhileSeveralSit<O>(PhantomData<O>);

impl<O: EnsureOrigin<RuntimeOrigin>> EnsureOrigin<RuntimeOrigin> for WhileSeveralSit<O> {
	type Success = O::Success;

	fn try_origin(origin: RuntimeOrigin) -> Result<Self::Success, RuntimeOrigin> {
		if CouncilMembership::members().len() > 1 {
			O::try_origin(origin)
		} else {
			Err(origin)
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		O::try_successful_origin()
	}
}

/// What membership's calls cost by `W`, and the seats in identity that come and go with them, of which `W` does not know. A seat costs no more than the same
/// account's membership of an organization would. There are at most `Most`.
pub struct WithSeats<W, Most>(PhantomData<(W, Most)>);

impl<W, Most> WithSeats<W, Most> {
	fn taken() -> Weight {
		<Runtime as salus_identity::Config>::WeightInfo::set_member()
	}

	fn left() -> Weight {
		<Runtime as salus_identity::Config>::WeightInfo::remove_member()
	}
}

impl<W: pallet_membership::WeightInfo, Most: Get<u32>> pallet_membership::WeightInfo for WithSeats<W, Most> {
	fn add_member(members: u32) -> Weight {
		W::add_member(members).saturating_add(Self::taken())
	}

	fn remove_member(members: u32) -> Weight {
		W::remove_member(members).saturating_add(Self::left())
	}

	fn swap_member(members: u32) -> Weight {
		W::swap_member(members).saturating_add(Self::taken()).saturating_add(Self::left())
	}

	/// All of the new members may be new, and as many old ones as can be may leave.
	fn reset_members(members: u32) -> Weight {
		let leave = Self::left().saturating_mul(u64::from(Most::get()));
		W::reset_members(members).saturating_add(Self::taken().saturating_mul(members.into())).saturating_add(leave)
	}

	fn change_key(members: u32) -> Weight {
		W::change_key(members).saturating_add(Self::taken()).saturating_add(Self::left())
	}

	fn set_prime(members: u32) -> Weight {
		W::set_prime(members)
	}

	fn clear_prime() -> Weight {
		W::clear_prime()
	}
}

/// A day, in milliseconds.
const DAY: u64 = 24 * 60 * 60 * 1_000;

impl salus_governance::Config for Runtime {
	type UpgradeOrigin = UpgradeOrigin;
	type PauseOrigin = StopOrigin;
	type ExtendOrigin = GoOnOrigin;
	type UnpauseOrigin = GoOnOrigin;
	type NeverPaused = NeverPaused;
	type Clock = ChainTime;
	type PauseDuration = ConstU64<DAY>;
	type MaxPauses = ConstU32<32>;
	type WeightInfo = salus_governance::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarks::Root;
}

impl pallet_preimage::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_preimage::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type ManagerOrigin = TwoThirdsOfCouncil;
	// The deposit is in a token nobody has: only the council notes preimages.
	type Consideration = frame_support::traits::fungible::HoldConsideration<
		AccountId,
		Balances,
		PreimageHold,
		LinearStoragePrice<PreimageBase, PreimageByte, Balance>,
	>;
}

impl pallet_scheduler::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type MaximumWeight = MaxScheduledWeight;
	type ScheduleOrigin = TwoThirdsOfCouncil;
	type OriginPrivilegeCmp = EqualPrivilegeOnly;
	type MaxScheduledPerBlock = ConstU32<50>;
	type WeightInfo = pallet_scheduler::weights::SubstrateWeight<Runtime>;
	type Preimages = Preimage;
	type BlockNumberProvider = System;
}

/// What no emergency stops: the chain's own inherents and keys, its government, what is proved against a validator, and whatever a patient's safety hangs on. A review
/// among it: whoever owes one can break no glass. Wrapped in another call, as in a batch, these are stopped with the wrapper.
pub struct NeverStopped;

impl Contains<RuntimeCall> for NeverStopped {
	fn contains(call: &RuntimeCall) -> bool {
		use pallet_grandpa::Call as Grandpa;
		use salus_consent::Call as Consent;
		matches!(
			call,
			RuntimeCall::Timestamp(_)
				| RuntimeCall::Council(_)
				| RuntimeCall::CouncilMembership(_)
				| RuntimeCall::EmergencyCommittee(_)
				| RuntimeCall::EmergencyCommitteeMembership(_)
				| RuntimeCall::Governance(_)
				| RuntimeCall::SafeMode(_)
				| RuntimeCall::TxPause(_)
				| RuntimeCall::Sudo(_)
				| RuntimeCall::System(frame_system::Call::apply_authorized_upgrade { .. })
				| RuntimeCall::Session(pallet_session::Call::set_keys { .. })
				| RuntimeCall::Grandpa(
					Grandpa::report_equivocation { .. } | Grandpa::report_equivocation_unsigned { .. }
				) | RuntimeCall::Validators(salus_validators::Call::report_equivocation { .. })
				| RuntimeCall::Patients(salus_patients::Call::veto_recovery { .. })
				| RuntimeCall::Consent(
					Consent::refuse { .. }
						| Consent::revoke { .. }
						| Consent::retract { .. }
						| Consent::answer { accept: false, .. }
						| Consent::break_glass { .. }
						| Consent::review { .. }
				)
		)
	}
}

/// The same calls by name, of which nobody pauses any. A name says nothing of an answer, so what accepts cannot be paused either; what asks can.
pub struct NeverPaused;

impl NeverPaused {
	fn names(pallet: &[u8], call: &[u8]) -> bool {
		match pallet {
			b"Timestamp"
			| b"Council"
			| b"CouncilMembership"
			| b"EmergencyCommittee"
			| b"EmergencyCommitteeMembership"
			| b"Governance"
			| b"SafeMode"
			| b"TxPause"
			| b"Sudo" => true,
			b"System" => call == b"apply_authorized_upgrade",
			b"Session" => call == b"set_keys",
			b"Grandpa" => matches!(call, b"report_equivocation" | b"report_equivocation_unsigned"),
			b"Validators" => call == b"report_equivocation",
			b"Patients" => call == b"veto_recovery",
			b"Consent" => matches!(call, b"refuse" | b"revoke" | b"retract" | b"answer" | b"break_glass" | b"review"),
			_ => false,
		}
	}
}

impl Contains<CallName> for NeverPaused {
	fn contains((pallet, call): &CallName) -> bool {
		Self::names(pallet, call)
	}
}

impl Contains<pallet_tx_pause::RuntimeCallNameOf<Runtime>> for NeverPaused {
	fn contains((pallet, call): &pallet_tx_pause::RuntimeCallNameOf<Runtime>) -> bool {
		Self::names(pallet, call)
	}
}

impl pallet_safe_mode::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WhitelistedCalls = NeverStopped;
	type EnterDuration = SafeModeDuration;
	type ExtendDuration = SafeModeDuration;
	// Nobody enters by a deposit; the council does, and the committee.
	type EnterDepositAmount = NoDeposit;
	type ExtendDepositAmount = NoDeposit;
	type ForceEnterOrigin = EitherOf<CouncilFor<SafeModeDuration>, CommitteeFor<SafeModeDuration>>;
	type ForceExtendOrigin = CouncilFor<SafeModeDuration>;
	type ForceExitOrigin = GoOnOrigin;
	type ForceDepositOrigin = EnsureRoot<AccountId>;
	type Notify = ();
	type ReleaseDelay = NoDelay;
	type WeightInfo = pallet_safe_mode::weights::SubstrateWeight<Runtime>;
}

/// More than half of the council, for a number of blocks.
pub type CouncilFor<Duration> = EitherOf<
	EnsureRootWithSuccess<AccountId, Duration>,
	EnsureWithSuccess<EnsureProportionMoreThan<AccountId, Instance1, 1, 2>, AccountId, Duration>,
>;

/// Two thirds of the emergency committee, for a number of blocks.
pub type CommitteeFor<Duration> = EnsureWithSuccess<TwoThirdsOfCommittee, AccountId, Duration>;

// Its pauses have no end, so only root makes them. The council and the committee pause through governance.
impl pallet_tx_pause::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PauseOrigin = EnsureRoot<AccountId>;
	type UnpauseOrigin = GoOnOrigin;
	type WhitelistedCalls = NeverPaused;
	type MaxNameLen = ConstU32<256>;
	type WeightInfo = pallet_tx_pause::weights::SubstrateWeight<Runtime>;
}

// Only the development preset gives it a key.
impl pallet_sudo::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type WeightInfo = pallet_sudo::weights::SubstrateWeight<Runtime>;
}
