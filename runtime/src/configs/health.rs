//! What Salus is for: who is who, who may do what, what is recorded.

use core::time::Duration;

use frame_support::traits::{ConstU32, ConstU64, UnixTime};
use salus_primitives::Moment;

use super::{
	admission::{self, Admissible, CallClasses, KnownAccounts, OnBehalf, Vouchers},
	consensus::{HistorySessions, MaxAuthorities, Reporting},
	governance::{HalfOfCouncil, TwoThirdsOfCouncil},
	parameters::{emergencies, quotas, recovery, validation, LeastValidators, Within},
};
use crate::{Identity, Patients, Runtime, Timestamp};

/// An hour, in milliseconds.
pub const HOUR: Moment = 60 * 60 * 1_000;

impl salus_identity::Config for Runtime {
	type AdmissionOrigin = HalfOfCouncil;
	type RemovalOrigin = TwoThirdsOfCouncil;
	type Clock = ChainTime;
	type MaxMembers = ConstU32<10_000>;
	type MaxOrganizations = ConstU32<8>;
	type MaxOwnRoles = ConstU32<64>;
	type WeightInfo = salus_identity::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarks::Root;
}

impl salus_patients::Config for Runtime {
	type Members = Identity;
	type Seats = Identity;
	type Clock = ChainTime;
	type MaxControllers = ConstU32<8>;
	type MaxPatients = ConstU32<16>;
	type MaxDuplicates = ConstU32<16>;
	type RecoveryDelay = Within<recovery::Delay>;
	type RecoveryLapse = Within<recovery::Lapse>;
	type WeightInfo = salus_patients::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarks::Enrolling;
}

impl salus_admission::Config for Runtime {
	type Standing = KnownAccounts;
	type Invitations = Vouchers;
	type Classes = CallClasses;
	type Admissible = Admissible;
	type ActingFor = OnBehalf;
	type QuotaOrigin = HalfOfCouncil;
	type Clock = ChainTime;
	type Period = Within<quotas::Period>;
	type ActorQuota = Within<quotas::Actor>;
	type OrganizationQuota = Within<quotas::Organization>;
	type EmergencyReserve = Within<quotas::Emergency>;
	type OfficeReserve = ConstU64<{ admission::OFFICE_RESERVE }>;
	type ServiceReserve = ConstU64<{ admission::SERVICE_RESERVE }>;
	type BytePrice = ConstU64<{ admission::BYTE_PRICE }>;
	type ProofPrice = ConstU64<{ admission::PROOF_PRICE }>;
	type MaxOverrides = ConstU32<{ admission::MAX_OVERRIDES }>;
	type WeightInfo = salus_admission::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarks::Busiest;
}

impl salus_validators::Config for Runtime {
	type AdmissionOrigin = TwoThirdsOfCouncil;
	type PauseOrigin = HalfOfCouncil;
	type Members = Identity;
	type Seats = Identity;
	type Reporting = Reporting;
	type MaxValidators = MaxAuthorities;
	type MinValidators = LeastValidators;
	type MaxNominations = ConstU32<4>;
	type SafetyMargin = Within<validation::Margin>;
	type MissedShare = Within<validation::MissedShare>;
	type MissedSessions = Within<validation::MissedSessions>;
	type KeptSessions = ConstU32<{ 24 * 30 }>;
	type HistorySessions = HistorySessions;
	type MaxOffences = ConstU32<256>;
	type MaxReports = ConstU32<64>;
	type WeightInfo = salus_validators::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Identity;
}

impl salus_consent::Config for Runtime {
	type Members = Identity;
	type Patients = Patients;
	type Clock = ChainTime;
	type WeightInfo = salus_consent::weights::SubstrateWeight<Runtime>;
	type MaxLive = ConstU32<128>;
	type MaxPermits = ConstU32<96>;
	type MaxRequests = ConstU32<32>;
	type MaxRequestsPerOrganization = ConstU32<8>;
	type RequestPeriod = ConstU64<{ 30 * 24 * HOUR }>;
	type MaxEnded = ConstU32<128>;
	type EmergencyPeriod = Within<emergencies::Open>;
	type ReviewPeriod = Within<emergencies::Review>;
	type MaxEmergencies = ConstU32<24>;
	type EmergencyWindow = ConstU64<{ 24 * HOUR }>;
	type MaxUnreviewed = ConstU32<72>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = (Identity, Patients);
}

impl salus_records::Config for Runtime {
	type Members = Identity;
	type Patients = Patients;
	type Clock = ChainTime;
	type WeightInfo = salus_records::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = (Identity, Patients);
}

/// The time of the block. The timestamp pallet's own clock says the same, and complains in the log while no block has set it, as in benchmarks.
pub struct ChainTime;

impl UnixTime for ChainTime {
	fn now() -> Duration {
		Duration::from_millis(Timestamp::get())
	}
}
