//! A day in a hospital: visits, laboratories, medicine, beds.

use frame_support::traits::{ConstU16, ConstU32, ConstU64, ConstU8};
use salus_primitives::{laboratory::Turnaround, Moment};

use super::health::{ChainTime, HOUR};
use crate::{Claims, Consent, Identity, Patients, Records, Runtime};

const MINUTE: Moment = HOUR / 60;
const DAY: Moment = 24 * HOUR;

impl salus_appointments::Config for Runtime {
	type Members = Identity;
	type Patients = Patients;
	type Clock = ChainTime;
	type MaxSchedules = ConstU32<4_096>;
	type MaxCandidates = ConstU32<12>;
	type MaxExceptions = ConstU32<64>;
	type MaxAbsences = ConstU32<16>;
	type MaxVisits = ConstU32<64>;
	type MaxOpen = ConstU32<32>;
	type UrgentReserve = ConstU32<4>;
	type MaxWaiting = ConstU32<16>;
	type KeptForDisplaced = ConstU32<4>;
	type MaxCleared = ConstU32<2>;
	type MaxDaysCleared = ConstU32<16>;
	type DayRetention = ConstU32<7>;
	type MaxAhead = ConstU64<{ 366 * DAY }>;
	type OfferPeriod = ConstU64<{ 2 * HOUR }>;
	type MaxHold = ConstU64<{ 15 * MINUTE }>;
	type MaxAllotment = ConstU64<{ 3 * DAY }>;
	type LateChange = ConstU64<DAY>;
	type CheckInLead = ConstU64<{ 4 * HOUR }>;
	type FeedbackPeriod = ConstU64<{ 30 * DAY }>;
	type FirstReminder = ConstU64<DAY>;
	type SecondReminder = ConstU64<{ 2 * HOUR }>;
	type OnFeedback = Claims;
	type WeightInfo = salus_appointments::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarks::Caring;
}

/// How soon a laboratory should answer.
const TURNAROUND: Turnaround = Turnaround { routine: 3 * DAY, urgent: DAY, asap: 4 * HOUR, stat: HOUR };

frame_support::parameter_types! {
	pub const OrderTurnaround: Turnaround = TURNAROUND;
}

impl salus_lab_orders::Config for Runtime {
	type Members = Identity;
	type Consent = Consent;
	type Anchors = Records;
	type Clock = ChainTime;
	type MaxTasks = ConstU32<16>;
	type MaxReferrals = ConstU8<2>;
	type MaxSpecimens = ConstU32<32>;
	type MaxCustody = ConstU32<64>;
	type MaxReports = ConstU32<32>;
	type MaxVersions = ConstU32<16>;
	type MaxEscalation = ConstU32<8>;
	type Turnaround = OrderTurnaround;
	type AcknowledgePeriod = ConstU64<HOUR>;
	type EscalationPeriod = ConstU64<{ 15 * MINUTE }>;
	type WeightInfo = salus_lab_orders::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarks::Caring;
}

impl salus_prescriptions::Config for Runtime {
	type Members = Identity;
	type Patients = Patients;
	type Consent = Consent;
	type Clock = ChainTime;
	type MaxRepeats = ConstU8<11>;
	type MaxValidity = ConstU64<{ 366 * DAY }>;
	type RefillPeriod = ConstU64<{ 14 * DAY }>;
	type ReversalPeriod = ConstU64<{ 14 * DAY }>;
	type MaxItems = ConstU32<100_000>;
	type MaxLots = ConstU32<32>;
	type WeightInfo = salus_prescriptions::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = (Identity, Patients, super::benchmarks::Caring);
}

impl salus_beds::Config for Runtime {
	type Members = Identity;
	type Patients = Patients;
	type Clock = ChainTime;
	type MaxWards = ConstU16<256>;
	type MaxRooms = ConstU16<64>;
	type MaxBeds = ConstU16<128>;
	type MaxWaiting = ConstU32<64>;
	type OfferPeriod = ConstU64<{ 2 * HOUR }>;
	type MaxReservation = ConstU64<{ 2 * DAY }>;
	type WeightInfo = salus_beds::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = (Identity, Patients);
}
