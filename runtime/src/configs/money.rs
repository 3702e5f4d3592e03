//! Money: the SDK's own token, of which there is none, and the units of account (D3, D9).

use frame_support::{
	parameter_types,
	traits::{AsEnsureOriginWithArg, ConstU32, ConstU64, VariantCountOf},
	weights::NoFee,
};
use frame_system::{EnsureNever, EnsureRoot};

use super::{
	governance::TwoThirdsOfCouncil,
	health::{ChainTime, HOUR},
};
use crate::{
	AccountId, Appointments, Assets, AssetsHolder, Balance, Balances, Beds, Claims, Consent, Coverage, Identity,
	LabOrders, Patients, Payments, Prescriptions, Records, Runtime, RuntimeEvent, RuntimeFreezeReason,
	RuntimeHoldReason, System,
};

const DAY: salus_primitives::Moment = 24 * HOUR;

parameter_types! {
	pub const ExistentialDeposit: Balance = 1;
}

impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type WeightInfo = pallet_balances::weights::SubstrateWeight<Runtime>;
	type Balance = Balance;
	type DustRemoval = ();
	type ExistentialDeposit = ExistentialDeposit;
	type AccountStore = System;
	type ReserveIdentifier = [u8; 8];
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxLocks = ConstU32<8>;
	type MaxReserves = ConstU32<8>;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type DoneSlashHandler = ();
}

// Fees are zero. The extension stays, because ordinary wallets expect it.
impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = pallet_transaction_payment::FungibleAdapter<Balances, ()>;
	type WeightToFee = NoFee<Balance>;
	type LengthToFee = NoFee<Balance>;
	type FeeMultiplierUpdate = ();
	type OperationalFeeMultiplier = frame_support::traits::ConstU8<1>;
	type WeightInfo = pallet_transaction_payment::weights::SubstrateWeight<Runtime>;
}

impl pallet_assets::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Balance = Balance;
	type RemoveItemsLimit = ConstU32<1000>;
	type AssetId = u32;
	type AssetIdParameter = u32;
	type ReserveData = ();
	type Currency = Balances;
	// Units of account are made by payments alone.
	type CreateOrigin = AsEnsureOriginWithArg<EnsureNever<AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
	type AssetDeposit = ();
	type AssetAccountDeposit = ();
	type MetadataDepositBase = ();
	type MetadataDepositPerByte = ();
	type ApprovalDeposit = ();
	type StringLimit = ConstU32<50>;
	type Freezer = ();
	type Holder = AssetsHolder;
	type Extra = ();
	type CallbackHandle = ();
	type AssetIdAllocator = ();
	type WeightInfo = pallet_assets::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

impl pallet_assets_holder::Config for Runtime {
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeEvent = RuntimeEvent;
}

impl salus_coverage::Config for Runtime {
	type Members = Identity;
	type Patients = Patients;
	type Billing = Payments;
	type Clock = ChainTime;
	type Retention = ConstU64<{ 3 * 366 * DAY }>;
	type CorrectionPeriod = ConstU64<{ 7 * DAY }>;
	type WeightInfo = salus_coverage::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = (Identity, Patients, Payments);
}

impl salus_claims::Config for Runtime {
	type Members = Identity;
	type Patients = Patients;
	type Coverages = Coverage;
	type Billing = Payments;
	type Appointments = Appointments;
	type LabReports = LabOrders;
	type Dispenses = Prescriptions;
	type Encounters = Beds;
	type Anchors = Records;
	type Consent = Consent;
	type Clock = ChainTime;
	type MinTravel = ConstU64<{ HOUR / 2 }>;
	type MaxPayday = ConstU64<{ 60 * DAY }>;
	type SpikeFactor = ConstU32<3>;
	type SpikeDays = ConstU32<7>;
	type WeightInfo = salus_claims::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarks::Insuring;
}

impl salus_payments::Config for Runtime {
	type CouncilOrigin = TwoThirdsOfCouncil;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = Assets;
	type Holds = AssetsHolder;
	type Members = Identity;
	type Patients = Patients;
	type Appointments = Appointments;
	type LabReports = LabOrders;
	type Payables = Claims;
	type DisputePeriod = ConstU64<{ 7 * DAY }>;
	type PayerTerm = ConstU64<{ 30 * DAY }>;
	type Clock = ChainTime;
	type WeightInfo = salus_payments::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarks::Insuring;
}
