//! What Salus is for: who is who, who may do what, what is recorded.

use core::time::Duration;

use frame_support::traits::{ConstU32, ConstU64, UnixTime};
use salus_identity::{Class, ClassOf};
use salus_primitives::{glue::Standing, Moment};

use super::{
	consensus::MaxAuthorities,
	governance::{HalfOfCouncil, TwoThirdsOfCouncil},
	system::Admissible,
};
use crate::{AccountId, Council, Identity, Runtime, RuntimeCall, Timestamp, Validators};

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
	type BenchmarkHelper = ();
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
	type MaxRequests = ConstU32<32>;
	type MaxRequestsPerOrganization = ConstU32<8>;
	type MaxEnded = ConstU32<128>;
	type EmergencyPeriod = ConstU64<{ 4 * HOUR }>;
	type ReviewPeriod = ConstU64<{ 72 * HOUR }>;
	type MaxEmergencies = ConstU32<3>;
	type EmergencyWindow = ConstU64<{ 24 * HOUR }>;
	type MaxUnreviewed = ConstU32<16>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = (Identity, Identity);
}

impl salus_records::Config for Runtime {
	type Members = Identity;
	type Patients = Identity;
	type Clock = ChainTime;
	type WeightInfo = salus_records::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = salus_records::Enrolment<Identity, Identity>;
}

/// The time of the block. The timestamp pallet's own clock says the same, and complains in the log while no block has set it, as in benchmarks.
pub struct ChainTime;

impl UnixTime for ChainTime {
	fn now() -> Duration {
		Duration::from_millis(Timestamp::get())
	}
}

/// The accounts that may send transactions at all: members, controllers, validators, the council, and root's key where there is one.
pub struct KnownAccounts;

impl Standing for KnownAccounts {
	fn is_known(account: &AccountId) -> bool {
		Identity::is_known(account)
			|| Validators::is_validator(account)
			|| Council::is_member(account)
			|| pallet_sudo::Key::<Runtime>::get().as_ref() == Some(account)
	}
}

/// Which calls go first (D3). What wraps other calls goes last: it could carry anything.
pub struct CallClasses;

impl ClassOf<RuntimeCall> for CallClasses {
	fn class_of(call: &RuntimeCall) -> Class {
		use salus_consent::Call as ConsentCall;
		match call {
			RuntimeCall::Consent(
				ConsentCall::revoke { .. }
				| ConsentCall::refuse { .. }
				| ConsentCall::retract { .. }
				| ConsentCall::answer { accept: false, .. }
				| ConsentCall::break_glass { .. }
				| ConsentCall::review { .. },
			) => Class::Emergency,
			RuntimeCall::Consent(_) | RuntimeCall::Records(_) | RuntimeCall::Identity(_) => Class::Care,
			RuntimeCall::Assets(_) => Class::Billing,
			_ => Class::Other,
		}
	}
}
