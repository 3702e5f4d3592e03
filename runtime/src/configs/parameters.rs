//! What the council changes without an upgrade: numbers, each between two limits that no decision moves.
//!
//! # Parameters
//!
//! More than half of the council sets one, or takes it back, which sets its default again. It counts at once.
//!
//! | group | parameter | default | least | most | why no less, and no more |
//! |---|---|---|---|---|---|
//! | quotas | actor | 5 s | 0.5 s | 60 s | a clinician's day goes on; a dozen accounts do not fill a chain |
//! | quotas | organization | 200 s | 20 s | 400 s | a hospital goes on; no organization fills half a chain |
//! | quotas | emergency | 1 s | 0.5 s | 5 s | every consent of a patient can be revoked; it bypasses the queue |
//! | quotas | period | 60 min | 10 min | 150 min | what is spent is forgotten; the refusal says in minutes, two digits and some, when to come back |
//! | recovery | delay | 72 h | 24 h | 30 days | a patient sees the notice and can veto; whoever lost a key gets back in |
//! | recovery | lapse | 14 days | 24 h | 90 days | it can be completed; a forgotten one does not lie in wait |
//! | emergencies | period | 4 h | 30 min | 24 h | an emergency can be treated; it opens records without consent |
//! | emergencies | review | 72 h | 24 h | 72 h | a reviewer has a working day; as many uses as await review have room, at the highest rate |
//! | validators | least | 1 | 1 | 50 | somebody validates; half of those there can be are free to leave |
//! | validators | margin | 4 | 1 | 100 | somebody validates; as many as there can be |
//! | validators | missed share | 50 % | 10 % | 100 % | a slot missed now and then is no absence |
//! | validators | missed sessions | 3 | 2 | 60 | a machine that starts again is not absent; two hours are too many |
//! | validators | session | 120 blocks | 20 | 14400 | new keys are known before they are used; four hours of one-second blocks are long to wait |
//!
//! Quotas are times of a block's execution, for one period.
//!
//! # Limits
//!
//! The parameters pallet shows its origin the key alone, not the value. So a value beyond the limits is refused by the filter that every call passes,
//! [`KeepsLimits`]: whoever sets it hears `CallFiltered`. Root passes no filter, and a later runtime may draw the limits closer; so a value is held to them at use as well,
//! in [`Within`]. Two of consent's numbers, how many emergencies an actor can have and how many can await review, bound lists that are stored, and are no parameters.

use core::marker::PhantomData;

use frame_support::{
	dynamic_params::{dynamic_pallet_params, dynamic_params},
	traits::{AsEnsureOriginWithArg, Contains, Get},
	weights::constants::WEIGHT_REF_TIME_PER_MILLIS,
};
use salus_primitives::Moment;
use sp_runtime::Perbill;

use super::{admission, consensus, governance::HalfOfCouncil};
use crate::{BlockNumber, Runtime, RuntimeCall, RuntimeEvent};

const MINUTE: Moment = 60 * 1_000;
const HOUR: Moment = 60 * MINUTE;
const DAY: Moment = 24 * HOUR;

/// So many milliseconds of blocks' time.
const fn millis(millis: u64) -> u64 {
	WEIGHT_REF_TIME_PER_MILLIS.saturating_mul(millis)
}

/// The parameters, by group, with their defaults.
#[dynamic_params(RuntimeParameters, pallet_parameters::Parameters::<Runtime>)]
pub mod groups {
	use super::*;

	/// What is spent on transactions in a period.
	#[dynamic_pallet_params]
	#[codec(index = 0)]
	pub mod quotas {
		/// What an account may spend in a period.
		#[codec(index = 0)]
		pub static Actor: u64 = admission::ACTOR_QUOTA;
		/// What an organization's members may spend in a period, all together.
		#[codec(index = 1)]
		pub static Organization: u64 = admission::ORGANIZATION_QUOTA;
		/// What an account may spend in a period on emergencies, refusals and revocations.
		#[codec(index = 2)]
		pub static Emergency: u64 = admission::EMERGENCY_RESERVE;
		/// How long a period is, in milliseconds.
		#[codec(index = 3)]
		pub static Period: Moment = admission::QUOTA_PERIOD;
	}

	/// How a patient's control is recovered.
	#[dynamic_pallet_params]
	#[codec(index = 1)]
	pub mod recovery {
		/// For how long a recovery can be vetoed before it can be completed, in milliseconds.
		#[codec(index = 0)]
		pub static Delay: Moment = 72 * HOUR;
		/// For how long it can be completed from then on, in milliseconds.
		#[codec(index = 1)]
		pub static Lapse: Moment = 14 * DAY;
	}

	/// Access without consent.
	#[dynamic_pallet_params]
	#[codec(index = 2)]
	pub mod emergencies {
		/// For how long breaking the glass opens records, in milliseconds.
		#[codec(index = 0)]
		pub static Open: Moment = 4 * HOUR;
		/// How soon after it began it must be reviewed, in milliseconds.
		#[codec(index = 1)]
		pub static Review: Moment = 72 * HOUR;
	}

	/// Who validates, and who no longer.
	#[dynamic_pallet_params]
	#[codec(index = 3)]
	pub mod validation {
		/// The fewest validators there can be. As long as there are fewer, none leaves.
		#[codec(index = 0)]
		pub static Least: u32 = 1;
		/// The chain itself pauses nobody if fewer than this would still validate.
		#[codec(index = 1)]
		pub static Margin: u32 = consensus::SafetyMargin::get();
		/// The share of its slots that a validator may miss in a session before it counts as absent.
		#[codec(index = 2)]
		pub static MissedShare: Perbill = consensus::MissedShare::get();
		/// In how many sessions in a row a validator is absent before the chain pauses it.
		#[codec(index = 3)]
		pub static MissedSessions: u32 = consensus::MissedSessions::get();
		/// How many blocks a session has.
		#[codec(index = 4)]
		pub static Session: BlockNumber = consensus::DefaultSession::get();
	}
}

pub use groups::{emergencies, quotas, recovery, validation};

/// A parameter between two limits.
pub trait Limited: Get<Self::Value> {
	/// What it is.
	type Value: Ord;
	/// No less than this.
	const LEAST: Self::Value;
	/// No more than this.
	const MOST: Self::Value;

	/// Whether it can be set to this, or be taken back.
	fn takes(value: &Option<Self::Value>) -> bool {
		value.as_ref().is_none_or(|value| (Self::LEAST..=Self::MOST).contains(value))
	}
}

macro_rules! limit {
	($($parameter:ty: $value:ty = $least:expr, $most:expr;)*) => {
		$(
			impl Limited for $parameter {
				type Value = $value;
				const LEAST: $value = $least;
				const MOST: $value = $most;
			}
		)*
	};
}

limit! {
	quotas::Actor: u64 = millis(500), millis(60_000);
	quotas::Organization: u64 = millis(20_000), millis(400_000);
	quotas::Emergency: u64 = millis(500), millis(5_000);
	quotas::Period: Moment = 10 * MINUTE, 150 * MINUTE;
	recovery::Delay: Moment = DAY, 30 * DAY;
	recovery::Lapse: Moment = DAY, 90 * DAY;
	emergencies::Open: Moment = 30 * MINUTE, DAY;
	emergencies::Review: Moment = DAY, 72 * HOUR;
	validation::Least: u32 = 1, 50;
	validation::Margin: u32 = 1, 100;
	validation::MissedShare: Perbill = Perbill::from_percent(10), Perbill::from_percent(100);
	validation::MissedSessions: u32 = 2, 60;
	validation::Session: BlockNumber = 20, 14_400;
}

/// A parameter as it is used: within its limits, whatever is stored.
pub struct Within<P>(PhantomData<P>);

impl<P: Limited> Get<P::Value> for Within<P> {
	fn get() -> P::Value {
		P::get().max(P::LEAST).min(P::MOST)
	}
}

/// The fewest validators: what is set, but no more than there are. Who asks has read how many.
pub struct LeastValidators;

impl Get<u32> for LeastValidators {
	fn get() -> u32 {
		let admitted = salus_validators::Validators::<Runtime>::decode_len().unwrap_or_default();
		let admitted = u32::try_from(admitted).unwrap_or(u32::MAX);
		Within::<validation::Least>::get().min(admitted)
	}
}

/// Everything but setting a parameter beyond its limits.
pub struct KeepsLimits;

impl Contains<RuntimeCall> for KeepsLimits {
	fn contains(call: &RuntimeCall) -> bool {
		match call {
			RuntimeCall::Parameters(pallet_parameters::Call::set_parameter { key_value }) => fits(key_value),
			_ => true,
		}
	}
}

fn fits(parameter: &RuntimeParameters) -> bool {
	match parameter {
		RuntimeParameters::Quotas(parameter) => match parameter {
			quotas::Parameters::Actor(_, value) => quotas::Actor::takes(value),
			quotas::Parameters::Organization(_, value) => quotas::Organization::takes(value),
			quotas::Parameters::Emergency(_, value) => quotas::Emergency::takes(value),
			quotas::Parameters::Period(_, value) => quotas::Period::takes(value),
		},
		RuntimeParameters::Recovery(parameter) => match parameter {
			recovery::Parameters::Delay(_, value) => recovery::Delay::takes(value),
			recovery::Parameters::Lapse(_, value) => recovery::Lapse::takes(value),
		},
		RuntimeParameters::Emergencies(parameter) => match parameter {
			emergencies::Parameters::Open(_, value) => emergencies::Open::takes(value),
			emergencies::Parameters::Review(_, value) => emergencies::Review::takes(value),
		},
		RuntimeParameters::Validation(parameter) => match parameter {
			validation::Parameters::Least(_, value) => validation::Least::takes(value),
			validation::Parameters::Margin(_, value) => validation::Margin::takes(value),
			validation::Parameters::MissedShare(_, value) => validation::MissedShare::takes(value),
			validation::Parameters::MissedSessions(_, value) => validation::MissedSessions::takes(value),
			validation::Parameters::Session(_, value) => validation::Session::takes(value),
		},
	}
}

impl pallet_parameters::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeParameters = RuntimeParameters;
	type AdminOrigin = AsEnsureOriginWithArg<HalfOfCouncil>;
	// The pallet's own measurements, at the price of storage that this runtime has too.
	type WeightInfo = ();
}

/// What the pallet's benchmark sets.
#[cfg(feature = "runtime-benchmarks")]
impl Default for RuntimeParameters {
	fn default() -> Self {
		Self::Quotas(quotas::Parameters::Actor(quotas::Actor, Some(quotas::Actor::MOST)))
	}
}
