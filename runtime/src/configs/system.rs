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

use super::parameters::KeepsLimits;
use crate::{
	AccountId, Balances, Block, Governance, Nonce, OriginCaller, PalletInfo, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeOrigin, RuntimeTask, SafeMode, System, TxPause, VERSION,
};

/// A block is built and checked well within the shorter of the two slot times, 500 ms.
pub const MAX_BLOCK_WEIGHT: Weight =
	Weight::from_parts(WEIGHT_REF_TIME_PER_MILLIS.saturating_mul(300), 5 * 1024 * 1024);
/// Ordinary calls leave a quarter of a block to operational ones.
const NORMAL_PERCENT: u32 = 75;

/// So much of a block.
const fn percent_of_block(percent: u32) -> Weight {
	MAX_BLOCK_WEIGHT.saturating_mul(percent as u64).saturating_div(100)
}
/// What a multisig may claim beyond what its call costs. Wallets add the price of a transaction to it.
pub const MULTISIG_MARGIN: Weight = percent_of_block(1);
/// The most accounts that sign together.
pub type MaxSignatories = ConstU32<16>;
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

/// Everything but calls by which the holder of an office drops it or gives it away, which is the council's to decide: validators that purge their own keys,
/// one by one, until nobody authors (the council removes a validator, and that purges its keys); councillors and members of the
/// committee that put another account in their seat.
pub struct KeepsOffices;

impl Contains<RuntimeCall> for KeepsOffices {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(
			call,
			RuntimeCall::Session(pallet_session::Call::purge_keys {})
				| RuntimeCall::CouncilMembership(pallet_membership::Call::change_key { .. })
				| RuntimeCall::EmergencyCommitteeMembership(pallet_membership::Call::change_key { .. })
		)
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

/// Everything but calls with which one account fills the state without a bound. Elsewhere a deposit is the bound; here there is nothing to deposit. Pure
/// proxies: one entry for each number the account thinks of. What remains has a bound for each account, such as the number of its proxies; multisig
/// operations have none, see docs/threats.md.
pub struct BoundsWhatItKeeps;

impl Contains<RuntimeCall> for BoundsWhatItKeeps {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(
			call,
			RuntimeCall::Proxy(pallet_proxy::Call::create_pure { .. } | pallet_proxy::Call::kill_pure { .. })
		)
	}
}

/// Everything but calls of the assets' own pallet. Units of account are made, moved and burned by `salus-payments`, whose books are right only while nobody else does: neither
/// whoever has some, nor the council.
pub struct KeepsTheBooks;

impl Contains<RuntimeCall> for KeepsTheBooks {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(call, RuntimeCall::Assets(_))
	}
}

/// What every call is held to at any time, alone or inside another, unless root makes it.
pub type StaticFilter = InsideBoth<
	InsideBoth<InsideBoth<KeepsOffices, KeepsTheBooks>, CarriesNoText>,
	InsideBoth<BoundsWhatItKeeps, KeepsLimits>,
>;

/// What every call is held to now: neither stopped, nor paused by the council or its committee, nor by root.
pub type CallFilter = InsideBoth<StaticFilter, InsideBoth<SafeMode, InsideBoth<Governance, TxPause>>>;

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
	#[cfg(not(any(feature = "runtime-benchmarks", feature = "successor")))]
	type Migrations = ();
	#[cfg(all(feature = "successor", not(feature = "runtime-benchmarks")))]
	type Migrations = crate::successor::Migrations;
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
	/// Everything but that for which the person answers who does it: a delegate must not review what its principal did, nor one person sign for two.
	#[default]
	Any,
	/// A patient's grants, refusals, revocations, retractions and answers.
	Consent,
	/// Anchors of a custodian's vault.
	Records,
}

/// Whether the person answers for the call who makes it: emergencies and their review, what is decided on claims, authorizations and disputed escrows, and where two
/// sign, what each of them does.
fn is_personal(call: &RuntimeCall) -> bool {
	use salus_claims::Call as Claims;
	use salus_consent::Call as Consent;
	use salus_coverage::Call as Coverage;
	use salus_lab_orders::Call as Laboratory;
	use salus_payments::Call as Payments;
	use salus_prescriptions::Call as Prescriptions;
	match call {
		RuntimeCall::Consent(call) => matches!(call, Consent::break_glass { .. } | Consent::review { .. }),
		RuntimeCall::LabOrders(call) => matches!(
			call,
			Laboratory::offer_specimen { .. }
				| Laboratory::receive_specimen { .. }
				| Laboratory::report_results { .. }
				| Laboratory::verify_report { .. }
				| Laboratory::send_back_report { .. }
		),
		RuntimeCall::Prescriptions(call) => matches!(
			call,
			Prescriptions::prescribe { .. }
				| Prescriptions::replace_prescription { .. }
				| Prescriptions::countersign { .. }
				| Prescriptions::offer_transfer { .. }
				| Prescriptions::accept_transfer { .. }
		),
		RuntimeCall::Coverage(call) => matches!(
			call,
			Coverage::pend_authorization { .. }
				| Coverage::certify_authorization { .. }
				| Coverage::deny_authorization { .. }
				| Coverage::extend_authorization { .. }
				| Coverage::revoke_authorization { .. }
		),
		RuntimeCall::Claims(call) => matches!(
			call,
			Claims::take_claim { .. }
				| Claims::return_claim { .. }
				| Claims::request_information { .. }
				| Claims::resume_claim { .. }
				| Claims::adjudicate_claim { .. }
				| Claims::confirm_decision { .. }
				| Claims::refuse_decision { .. }
				| Claims::decide_appeal { .. }
		),
		RuntimeCall::Payments(call) => matches!(call, Payments::settle_escrow { .. }),
		_ => false,
	}
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		use salus_consent::Call as Consent;
		use salus_records::Call as Records;
		match self {
			Self::Any => !is_personal(call),
			Self::Consent => matches!(
				call,
				RuntimeCall::Consent(
					Consent::grant { .. }
						| Consent::refuse { .. }
						| Consent::revoke { .. }
						| Consent::answer { .. }
						| Consent::retract { .. }
				)
			),
			Self::Records => matches!(call, RuntimeCall::Records(Records::anchor { .. })),
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
	type MaxSignatories = MaxSignatories;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
	type BlockNumberProvider = System;
}
