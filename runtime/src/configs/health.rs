//! What Salus is for: who is who, who may do what, what is recorded.

use core::time::Duration;

use frame_support::traits::{ConstU32, ConstU64, UnixTime};
use salus_primitives::Moment;

use super::{
	admission::{Admissible, CallClasses, KnownAccounts},
	consensus::MaxAuthorities,
	governance::{HalfOfCouncil, TwoThirdsOfCouncil},
};
use crate::{Identity, Runtime, Timestamp};

const HOUR: Moment = 60 * 60 * 1_000;

impl salus_identity::Config for Runtime {
	type AdmissionOrigin = HalfOfCouncil;
	type Clock = ChainTime;
	type Standing = KnownAccounts;
	type Classes = CallClasses;
	type Admissible = Admissible;
	type MaxMembers = ConstU32<10_000>;
	type MaxOrganizations = ConstU32<8>;
	type MaxControllers = ConstU32<8>;
	type MaxPatients = ConstU32<16>;
	type WeightInfo = salus_identity::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::admission::AdmissionBenchmarks;
}

impl salus_validators::Config for Runtime {
	type AdmissionOrigin = TwoThirdsOfCouncil;
	type Seats = Identity;
	type MaxValidators = MaxAuthorities;
	type MinValidators = ConstU32<1>;
	type WeightInfo = salus_validators::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

impl salus_consent::Config for Runtime {
	type Members = Identity;
	type Patients = Identity;
	type Clock = ChainTime;
	type WeightInfo = salus_consent::weights::SubstrateWeight<Runtime>;
	type MaxLive = ConstU32<128>;
	type MaxPermits = ConstU32<96>;
	type MaxRequests = ConstU32<32>;
	type MaxRequestsPerOrganization = ConstU32<8>;
	type RequestPeriod = ConstU64<{ 30 * 24 * HOUR }>;
	type MaxEnded = ConstU32<128>;
	type EmergencyPeriod = ConstU64<{ 4 * HOUR }>;
	type ReviewPeriod = ConstU64<{ 72 * HOUR }>;
	type MaxEmergencies = ConstU32<24>;
	type EmergencyWindow = ConstU64<{ 24 * HOUR }>;
	type MaxUnreviewed = ConstU32<72>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = (Identity, Identity);
}

impl salus_records::Config for Runtime {
	type Members = Identity;
	type Patients = Identity;
	type Clock = ChainTime;
	type WeightInfo = salus_records::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = (Identity, Identity);
}

/// The time of the block. The timestamp pallet's own clock says the same, and complains in the log while no block has set it, as in benchmarks.
pub struct ChainTime;

impl UnixTime for ChainTime {
	fn now() -> Duration {
		Duration::from_millis(Timestamp::get())
	}
}
