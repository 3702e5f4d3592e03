//! The frame itself: blocks, weights, accounts, migrations, and how calls are combined.

use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	parameter_types,
	traits::{ConstU32, Contains, InsideBoth, InstanceFilter},
	weights::{
		constants::{BlockExecutionWeight, ExtrinsicBaseWeight, RocksDbWeight, WEIGHT_REF_TIME_PER_MILLIS},
		Weight,
	},
};
use frame_system::limits::{BlockLength, BlockWeights};
use sp_runtime::{
	traits::{AccountIdLookup, BlakeTwo256},
	Perbill,
};
use sp_version::RuntimeVersion;

use crate::{
	AccountId, Balances, Block, Nonce, OriginCaller, PalletInfo, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin,
	RuntimeTask, SafeMode, System, TxPause, VERSION,
};

/// A block is built and checked well within the shorter of the two slot times, 500 ms.
const MAX_BLOCK_WEIGHT: Weight = Weight::from_parts(WEIGHT_REF_TIME_PER_MILLIS.saturating_mul(300), 5 * 1024 * 1024);
/// Ordinary calls leave a quarter of a block to operational ones.
const NORMAL_PERCENT: u32 = 75;

/// So much of a block.
const fn percent_of_block(percent: u32) -> Weight {
	MAX_BLOCK_WEIGHT.saturating_mul(percent as u64).saturating_div(100)
}
/// What hooks may take on average.
const HOOKS_SHARE: Perbill = Perbill::from_percent(5);

parameter_types! {
	pub const BlockHashCount: u32 = 4096;
	pub const Version: RuntimeVersion = VERSION;
	pub const Ss58Prefix: u8 = 42;
	pub RuntimeBlockLength: BlockLength =
		BlockLength::builder().max_length(2 * 1024 * 1024).modify_max_length_for_class(DispatchClass::Normal, |length| *length = Perbill::from_percent(NORMAL_PERCENT).mul_floor(*length)).build();
	pub RuntimeBlockWeights: BlockWeights = BlockWeights::builder()
		.base_block(BlockExecutionWeight::get())
		.for_class(DispatchClass::all(), |weights| weights.base_extrinsic = ExtrinsicBaseWeight::get())
		.for_class(DispatchClass::Normal, |weights| weights.max_total = Some(percent_of_block(NORMAL_PERCENT)))
		.for_class(DispatchClass::Operational, |weights| {
			weights.max_total = Some(MAX_BLOCK_WEIGHT);
			weights.reserved = Some(MAX_BLOCK_WEIGHT.saturating_sub(percent_of_block(NORMAL_PERCENT)));
		})
		.avg_block_initialization(HOOKS_SHARE)
		.build_or_panic();
	pub MaxMigrationWeight: Weight = percent_of_block(50);
	pub MaxScheduledWeight: Weight = percent_of_block(50);
	pub MaxProposalWeight: Weight = percent_of_block(50);
}

/// Everything but what would halt the chain: validators that purge their own keys, one by one, until nobody authors. The council removes a validator,
/// and that purges its keys.
pub struct KeepsTheChainAlive;

impl Contains<RuntimeCall> for KeepsTheChainAlive {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(call, RuntimeCall::Session(pallet_session::Call::purge_keys {}))
	}
}

/// Everything but calls that carry free text, which nothing ever takes out of a block again (D1).
pub struct CarriesNoText;

impl Contains<RuntimeCall> for CarriesNoText {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(
			call,
			RuntimeCall::System(frame_system::Call::remark { .. } | frame_system::Call::remark_with_event { .. })
		)
	}
}

/// What every call is held to, alone or inside another, unless root makes it.
pub type CallFilter = InsideBoth<InsideBoth<KeepsTheChainAlive, CarriesNoText>, InsideBoth<SafeMode, TxPause>>;

/// What a transaction is held to before it gets into a block: the filter, and no text inside whatever calls it wraps. A wrapped call that the filter would
/// refuse for another reason is left to the wrapper, which may act for somebody whom the filter does not hold.
pub struct Admissible;

impl Contains<RuntimeCall> for Admissible {
	fn contains(call: &RuntimeCall) -> bool {
		CallFilter::contains(call) && wraps_no_text(call)
	}
}

/// Looks at each call once. How deep calls can lie in each other is bounded where they are decoded.
fn wraps_no_text(call: &RuntimeCall) -> bool {
	use pallet_collective::Call as CouncilCall;
	use pallet_multisig::Call as MultisigCall;
	use pallet_proxy::Call as ProxyCall;
	use pallet_scheduler::Call as SchedulerCall;
	use pallet_sudo::Call as SudoCall;
	use pallet_utility::Call as UtilityCall;
	let clean = |call: &RuntimeCall| CarriesNoText::contains(call) && wraps_no_text(call);
	match call {
		RuntimeCall::Utility(
			UtilityCall::batch { calls } | UtilityCall::batch_all { calls } | UtilityCall::force_batch { calls },
		) => calls.iter().all(clean),
		RuntimeCall::Utility(
			UtilityCall::as_derivative { call, .. }
			| UtilityCall::dispatch_as { call, .. }
			| UtilityCall::dispatch_as_fallible { call, .. }
			| UtilityCall::with_weight { call, .. },
		)
		| RuntimeCall::Proxy(ProxyCall::proxy { call, .. } | ProxyCall::proxy_announced { call, .. })
		| RuntimeCall::Multisig(
			MultisigCall::as_multi { call, .. } | MultisigCall::as_multi_threshold_1 { call, .. },
		)
		| RuntimeCall::Council(
			CouncilCall::execute { proposal: call, .. } | CouncilCall::propose { proposal: call, .. },
		)
		| RuntimeCall::Scheduler(
			SchedulerCall::schedule { call, .. }
			| SchedulerCall::schedule_named { call, .. }
			| SchedulerCall::schedule_after { call, .. }
			| SchedulerCall::schedule_named_after { call, .. },
		)
		| RuntimeCall::Sudo(
			SudoCall::sudo { call } | SudoCall::sudo_unchecked_weight { call, .. } | SudoCall::sudo_as { call, .. },
		) => clean(call),
		RuntimeCall::Utility(UtilityCall::if_else { main, fallback }) => clean(main) && clean(fallback),
		_ => true,
	}
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type BaseCallFilter = CallFilter;
	type Block = Block;
	type BlockWeights = RuntimeBlockWeights;
	type BlockLength = RuntimeBlockLength;
	type BlockHashCount = BlockHashCount;
	type AccountId = AccountId;
	type Lookup = AccountIdLookup<AccountId, ()>;
	type Nonce = Nonce;
	type Hashing = BlakeTwo256;
	type DbWeight = RocksDbWeight;
	type Version = Version;
	type AccountData = pallet_balances::AccountData<crate::Balance>;
	type SystemWeightInfo = frame_system::weights::SubstrateWeight<Runtime>;
	type ExtensionsWeightInfo = frame_system::SubstrateExtensionsWeight<Runtime>;
	type SS58Prefix = Ss58Prefix;
	type MaxConsumers = ConstU32<16>;
	type MultiBlockMigrator = crate::Migrations;
}

impl pallet_migrations::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = ();
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type CursorMaxLen = ConstU32<65_536>;
	type IdentifierMaxLen = ConstU32<256>;
	type MigrationStatusHandler = ();
	type FailedMigrationHandler = frame_support::migrations::FreezeChainOnFailedMigration;
	type MaxServiceWeight = MaxMigrationWeight;
	type WeightInfo = pallet_migrations::weights::SubstrateWeight<Runtime>;
}

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = pallet_utility::weights::SubstrateWeight<Runtime>;
}

/// What a proxy may do in its principal's name.
#[derive(
	Copy,
	Clone,
	Eq,
	PartialEq,
	Ord,
	PartialOrd,
	Debug,
	Default,
	codec::Encode,
	codec::Decode,
	codec::DecodeWithMemTracking,
	codec::MaxEncodedLen,
	scale_info::TypeInfo,
)]
pub enum ProxyType {
	/// Everything.
	#[default]
	Any,
	/// Consents, refusals and revocations.
	Consent,
	/// Anchors of a custodian's vault.
	Records,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		match self {
			Self::Any => true,
			Self::Consent => matches!(call, RuntimeCall::Consent(_)),
			Self::Records => matches!(call, RuntimeCall::Records(_)),
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		*self == Self::Any || self == other
	}
}

// There is no token to deposit. What bounds these pallets' storage is who may send a transaction at all, and the limits below.
impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = ProxyType;
	type ProxyDepositBase = ();
	type ProxyDepositFactor = ();
	type MaxProxies = ConstU32<16>;
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
	type MaxPending = ConstU32<16>;
	type CallHasher = BlakeTwo256;
	type AnnouncementDepositBase = ();
	type AnnouncementDepositFactor = ();
	type BlockNumberProvider = System;
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type DepositBase = ();
	type DepositFactor = ();
	type MaxSignatories = ConstU32<16>;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
	type BlockNumberProvider = System;
}
