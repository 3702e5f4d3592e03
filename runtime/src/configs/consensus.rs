//! Who authors blocks, who finalizes them, how long a slot is, and how it is proved who signed what it must not (D12).

use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU128, ConstU32, ConstU64, Get},
};
use sp_consensus_aura::ed25519::AuthorityId as AuraId;
use sp_runtime::{generic::Era, traits::OpaqueKeys, Perbill};

use super::parameters::{validation, Within};
use crate::{
	AccountId, Aura, Balances, BlockNumber, Historical, Offences, Runtime, RuntimeCall, RuntimeEvent, Session,
	SessionKeys, System, TxExtension, UncheckedExtrinsic, Validators,
};

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

/// For how many sessions back it can be proved whose a key was: a week of one-second blocks, at the default session. A change of GRANDPA's set takes at least a session.
pub type HistorySessions = ConstU32<{ 7 * 24 * 30 }>;

/// For how many blocks a report of an equivocation waits, and how long the transaction is good for that carries it.
const REPORT_PERIOD: u64 = 256;

/// How many blocks a session has. Validators come and go, and keys change, between sessions.
pub type SessionPeriod = Within<validation::Session>;

parameter_types! {
	/// Two minutes of one-second blocks.
	pub const DefaultSession: BlockNumber = 120;
	pub const SessionOffset: BlockNumber = 0;
	/// Four bear one that fails. Below that, a validator that is absent is better than none.
	pub const SafetyMargin: u32 = 4;
	/// Whoever misses more than half of its slots in a session was absent in it.
	pub const MissedShare: Perbill = Perbill::from_percent(50);
	/// Three default sessions are six minutes of one-second blocks: longer than a machine takes to start again.
	pub const MissedSessions: u32 = 3;
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
	type SessionManager = pallet_session::historical::NoteHistoricalRoot<Runtime, Validators>;
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

impl pallet_session::historical::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = salus_validators::EveryValidator;
}

/// Validators record each offence before the pallet does, and the council decides: nothing is slashed, and nobody disabled.
impl pallet_offences::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = pallet_session::historical::IdentificationTuple<Runtime>;
	type OnOffenceHandler = ();
}

/// Where every equivocation goes, whoever proves it.
pub type Reporting = salus_validators::Recorded<Runtime, Offences>;

impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type MaxAuthorities = MaxAuthorities;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = ConstU64<{ 7 * 24 * 30 }>;
	type KeyOwnerProof = sp_session::MembershipProof;
	type EquivocationReportSystem =
		pallet_grandpa::EquivocationReportSystem<Runtime, Reporting, Historical, ConstU64<REPORT_PERIOD>>;
}

// How the node itself makes transactions that nobody signs: reports of equivocations, and nothing else.

impl<C> frame_system::offchain::CreateTransactionBase<C> for Runtime
where
	RuntimeCall: From<C>,
{
	type RuntimeCall = RuntimeCall;
	type Extrinsic = UncheckedExtrinsic;
}

/// As GRANDPA's reports are.
impl<C> frame_system::offchain::CreateBare<C> for Runtime
where
	RuntimeCall: From<C>,
{
	fn create_bare(call: RuntimeCall) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_bare(call)
	}
}

impl<C> frame_system::offchain::CreateTransaction<C> for Runtime
where
	RuntimeCall: From<C>,
{
	type Extension = TxExtension;

	fn create_transaction(call: RuntimeCall, extension: TxExtension) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_transaction(call, extension)
	}
}

/// As Aura's are: mortal like every transaction, and with nobody's nonce.
impl<C> frame_system::offchain::CreateAuthorizedTransaction<C> for Runtime
where
	RuntimeCall: From<C>,
{
	fn create_extension() -> TxExtension {
		(
			frame_system::AuthorizeCall::new(),
			frame_system::CheckNonZeroSender::new(),
			frame_system::CheckSpecVersion::new(),
			frame_system::CheckTxVersion::new(),
			frame_system::CheckGenesis::new(),
			// From the parent on: its hash is known even in this block.
			salus_admission::RequireMortal::from(Era::mortal(
				REPORT_PERIOD,
				System::block_number().saturating_sub(1).into(),
			)),
			salus_admission::Admission::new(),
			salus_admission::NonceOfInvited::from(0),
			frame_system::CheckWeight::new(),
			pallet_transaction_payment::ChargeTransactionPayment::from(0),
			frame_metadata_hash_extension::CheckMetadataHash::new(false),
			frame_system::WeightReclaim::new(),
		)
	}
}
