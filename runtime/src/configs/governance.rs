//! The council, what it decides, and what it can stop (D11).

use core::marker::PhantomData;

use frame_support::{
	parameter_types,
	traits::{
		ConstU32, Contains, EitherOf, EitherOfDiverse, EnsureOrigin, EqualPrivilegeOnly, Get, LinearStoragePrice,
	},
	weights::Weight,
};
use frame_system::{EnsureRoot, EnsureRootWithSuccess, EnsureWithSuccess};
use pallet_collective::{EnsureProportionAtLeast, EnsureProportionMoreThan, Instance1};
use salus_identity::{SeatedCouncil, WeightInfo as _};

use super::system::{MaxProposalWeight, MaxScheduledWeight};
use crate::{
	AccountId, Balance, Balances, BlockNumber, Council, CouncilMembership, Identity, OriginCaller, Preimage, Runtime,
	RuntimeCall, RuntimeEvent, RuntimeHoldReason, RuntimeOrigin, System,
};

/// The most members the council has.
pub type MaxCouncillors = ConstU32<100>;
/// More than half of the council, or root.
pub type HalfOfCouncil = EitherOfDiverse<EnsureRoot<AccountId>, EnsureProportionMoreThan<AccountId, Instance1, 1, 2>>;
/// At least two thirds of the council, or root.
pub type TwoThirdsOfCouncil =
	EitherOfDiverse<EnsureRoot<AccountId>, EnsureProportionAtLeast<AccountId, Instance1, 2, 3>>;

parameter_types! {
	/// Three days of one-second blocks.
	pub const MotionDuration: BlockNumber = 3 * 24 * 60 * 60;
	/// An emergency stop ends by itself after an hour of one-second blocks, unless it is extended.
	pub const SafeModeDuration: BlockNumber = 60 * 60;
	pub const NoDeposit: Option<Balance> = None;
	pub const NoDelay: Option<BlockNumber> = None;
	pub const PreimageBase: Balance = 1;
	pub const PreimageByte: Balance = 1;
	pub const PreimageHold: RuntimeHoldReason = RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
}

impl pallet_collective::Config<Instance1> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = MotionDuration;
	type MaxProposals = ConstU32<100>;
	type MaxMembers = MaxCouncillors;
	type DefaultVote = pallet_collective::MoreThanMajorityThenPrimeDefaultVote;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
	type SetMembersOrigin = EnsureRoot<AccountId>;
	type MaxProposalWeight = MaxProposalWeight;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type Consideration = ();
}

impl pallet_membership::Config<Instance1> for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type AddOrigin = TwoThirdsOfCouncil;
	type RemoveOrigin = WhileSeveralSit<TwoThirdsOfCouncil>;
	type SwapOrigin = TwoThirdsOfCouncil;
	type ResetOrigin = EnsureRoot<AccountId>;
	type PrimeOrigin = TwoThirdsOfCouncil;
	type MembershipInitialized = SeatedCouncil<Identity, Council>;
	type MembershipChanged = SeatedCouncil<Identity, Council>;
	type MaxMembers = MaxCouncillors;
	type WeightInfo = WithSeats<pallet_membership::weights::SubstrateWeight<Runtime>>;
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
/// account's membership of an organization would.
pub struct WithSeats<W>(PhantomData<W>);

impl<W> WithSeats<W> {
	fn taken() -> Weight {
		<Runtime as salus_identity::Config>::WeightInfo::set_member()
	}

	fn left() -> Weight {
		<Runtime as salus_identity::Config>::WeightInfo::remove_member()
	}
}

impl<W: pallet_membership::WeightInfo> pallet_membership::WeightInfo for WithSeats<W> {
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
		let leave = Self::left().saturating_mul(u64::from(<MaxCouncillors as Get<u32>>::get()));
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

/// What no emergency stops: the chain's own inherents, its government, and whatever a patient's safety hangs on. A review among it: whoever owes one can break
/// no glass. Wrapped in another call, as in a batch, these are stopped with the wrapper.
pub struct NeverStopped;

impl Contains<RuntimeCall> for NeverStopped {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::Timestamp(_)
				| RuntimeCall::Council(_)
				| RuntimeCall::SafeMode(_)
				| RuntimeCall::TxPause(_)
				| RuntimeCall::Sudo(_)
				| RuntimeCall::Consent(
					salus_consent::Call::refuse { .. }
						| salus_consent::Call::revoke { .. }
						| salus_consent::Call::retract { .. }
						| salus_consent::Call::answer { accept: false, .. }
						| salus_consent::Call::break_glass { .. }
						| salus_consent::Call::review { .. }
				)
		)
	}
}

/// The same calls by name, as `tx-pause` knows them.
pub struct NeverPaused;

impl Contains<pallet_tx_pause::RuntimeCallNameOf<Runtime>> for NeverPaused {
	fn contains((pallet, call): &pallet_tx_pause::RuntimeCallNameOf<Runtime>) -> bool {
		match pallet.as_slice() {
			b"Timestamp" | b"Council" | b"SafeMode" | b"Sudo" => true,
			b"Consent" => matches!(call.as_slice(), b"refuse" | b"revoke" | b"retract" | b"break_glass" | b"review"),
			_ => false,
		}
	}
}

impl pallet_safe_mode::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WhitelistedCalls = NeverStopped;
	type EnterDuration = SafeModeDuration;
	type ExtendDuration = SafeModeDuration;
	// Nobody enters by a deposit; the council does.
	type EnterDepositAmount = NoDeposit;
	type ExtendDepositAmount = NoDeposit;
	type ForceEnterOrigin = CouncilFor<SafeModeDuration>;
	type ForceExtendOrigin = CouncilFor<SafeModeDuration>;
	type ForceExitOrigin = HalfOfCouncil;
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

impl pallet_tx_pause::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PauseOrigin = HalfOfCouncil;
	type UnpauseOrigin = HalfOfCouncil;
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
