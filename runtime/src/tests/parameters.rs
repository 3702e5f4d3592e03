//! What the council changes without an upgrade, and how far.

use frame_support::{
	assert_noop, assert_ok,
	traits::{dynamic_params::AggregatedKeyValue, Get},
};
use salus_primitives::Moment;
use sp_runtime::{
	traits::Dispatchable,
	DispatchError::{self, BadOrigin},
	Perbill,
};

use super::{cast::*, motion::*};
use crate::{
	configs::{
		consensus::SessionPeriod,
		parameters::{emergencies, quotas, recovery, validation, Limited, RuntimeParameters},
	},
	Admission, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, System, Validators,
};

const SECOND: u64 = 1_000_000_000_000;
const HOUR: Moment = 60 * 60 * 1_000;

/// What a parameter can be, as a number.
trait Number: Copy {
	fn up(self) -> u64;
	fn down(number: u64) -> Self;
}

impl Number for u64 {
	fn up(self) -> u64 {
		self
	}
	fn down(number: u64) -> Self {
		number
	}
}

impl Number for u32 {
	fn up(self) -> u64 {
		self.into()
	}
	fn down(number: u64) -> Self {
		number as u32
	}
}

impl Number for Perbill {
	fn up(self) -> u64 {
		self.deconstruct().into()
	}
	fn down(number: u64) -> Self {
		Perbill::from_parts(number as u32)
	}
}

/// A parameter: how it is set, what the pallet that uses it gets, its default and its limits.
struct Parameter {
	name: &'static str,
	set: fn(Option<u64>) -> RuntimeParameters,
	used: fn() -> u64,
	default: u64,
	least: u64,
	most: u64,
}

macro_rules! parameter {
	($group:ident $variant:ident $key:ident, $pallet:ident $used:ident, $default:expr) => {
		Parameter {
			name: concat!(stringify!($group), ".", stringify!($key)),
			set: |value| {
				let value = value.map(<<$group::$key as Limited>::Value as Number>::down);
				RuntimeParameters::$variant($group::Parameters::$key($group::$key, value))
			},
			used: || Number::up(<<Runtime as $pallet::Config>::$used as Get<<$group::$key as Limited>::Value>>::get()),
			default: $default,
			least: Number::up($group::$key::LEAST),
			most: Number::up($group::$key::MOST),
		}
	};
}

/// All of them but the fewest validators, which is held to what there is too.
fn parameters() -> [Parameter; 12] {
	[
		parameter!(quotas Quotas Actor, salus_admission ActorQuota, 5 * SECOND),
		parameter!(quotas Quotas Organization, salus_admission OrganizationQuota, 200 * SECOND),
		parameter!(quotas Quotas Emergency, salus_admission EmergencyReserve, SECOND),
		parameter!(quotas Quotas Period, salus_admission Period, HOUR),
		parameter!(recovery Recovery Delay, salus_patients RecoveryDelay, 72 * HOUR),
		parameter!(recovery Recovery Lapse, salus_patients RecoveryLapse, 14 * 24 * HOUR),
		parameter!(emergencies Emergencies Open, salus_consent EmergencyPeriod, 4 * HOUR),
		parameter!(emergencies Emergencies Review, salus_consent ReviewPeriod, 72 * HOUR),
		parameter!(validation Validation Margin, salus_validators SafetyMargin, 4),
		parameter!(validation Validation MissedShare, salus_validators MissedShare, 500_000_000),
		parameter!(validation Validation MissedSessions, salus_validators MissedSessions, 3),
		Parameter {
			name: "validation.Session",
			set: |value| {
				let value = value.map(<u32 as Number>::down);
				RuntimeParameters::Validation(validation::Parameters::Session(validation::Session, value))
			},
			used: || SessionPeriod::get().up(),
			default: 120,
			least: validation::Session::LEAST.up(),
			most: validation::Session::MOST.up(),
		},
	]
}

fn set(key_value: RuntimeParameters) -> RuntimeCall {
	pallet_parameters::Call::set_parameter { key_value }.into()
}

#[test]
fn nothing_set_each_parameter_is_its_default_and_within_its_limits() {
	four(|| {
		for Parameter { name, used, default, least, most, .. } in parameters() {
			assert_eq!(used(), default, "{name}");
			assert!((least..=most).contains(&default) && 0 < least && least < most, "{name}");
		}
	});
}

#[test]
fn half_of_the_council_sets_each_to_its_limits_and_takes_it_back() {
	four(|| {
		for Parameter { name, set: to, used, default, least, most } in parameters() {
			for value in [least, most] {
				assert_eq!(motion(2, set(to(Some(value)))), Err(BadOrigin), "{name}");
				assert_eq!(motion(3, set(to(Some(value)))), Ok(()), "{name}");
				assert_eq!(used(), value, "{name}");
			}
			assert_eq!(motion(3, set(to(None))), Ok(()), "{name}");
			assert_eq!(used(), default, "{name}");
		}
	});
}

#[test]
fn the_event_says_what_was_and_what_is() {
	four(|| {
		let to = |value| RuntimeParameters::Quotas(quotas::Parameters::Actor(quotas::Actor, Some(value)));
		assert_eq!(motion(3, set(to(SECOND))), Ok(()));
		assert_eq!(motion(3, set(to(2 * SECOND))), Ok(()));
		let ((key, old_value), (_, new_value)) = (to(SECOND).into_parts(), to(2 * SECOND).into_parts());
		let updated: RuntimeEvent = pallet_parameters::Event::<Runtime>::Updated { key, old_value, new_value }.into();
		assert!(System::events().iter().any(|record| record.event == updated));
	});
}

#[test]
fn the_whole_council_sets_nothing_beyond_its_limits() {
	four(|| {
		for Parameter { name, set: to, used, default, least, most } in parameters() {
			for value in [0, least - 1, most + 1] {
				// A share is a whole at most.
				if name == "validation.MissedShare" && value > most {
					continue;
				}
				assert_eq!(motion(4, set(to(Some(value)))), Err(filtered()), "{name} {value}");
				assert_eq!(used(), default, "{name} {value}");
			}
		}
		assert_eq!(pallet_parameters::Parameters::<Runtime>::iter().count(), 0);
	});
}

#[test]
fn what_root_sets_beyond_the_limits_is_used_within_them() {
	four(|| {
		for Parameter { name, set: to, used, least, most, .. } in parameters() {
			for (value, expected) in [(0, least), (u64::MAX, most)] {
				assert_ok!(set(to(Some(value))).dispatch(RuntimeOrigin::root()));
				assert_eq!(used(), expected, "{name}");
			}
		}
	});
}

#[test]
fn no_signer_and_no_committee_sets_a_parameter() {
	cast(|| {
		for Parameter { set: to, least, .. } in parameters() {
			let call = || set(to(Some(least)));
			for signer in KNOWN.into_iter().chain([STRANGER, alice()]) {
				assert_noop!(call().dispatch(by(signer)).map_err(|refusal| refusal.error), BadOrigin);
			}
			assert_eq!(emergency_motion(3, call()), Err(BadOrigin));
		}
	});
}

#[test]
fn a_quota_counts_at_once() {
	four(|| {
		assert_eq!(Admission::quota_of(alice()).limit, 5 * SECOND);
		let parameter = quotas::Parameters::Actor(quotas::Actor, Some(SECOND));
		assert_eq!(motion(3, set(RuntimeParameters::Quotas(parameter))), Ok(()));
		assert_eq!(Admission::quota_of(alice()).limit, SECOND);
	});
}

#[test]
fn a_session_ends_at_every_multiple_of_its_length_as_it_is_set_then() {
	use pallet_session::ShouldEndSession;
	type Sessions = <Runtime as pallet_session::Config>::ShouldEndSession;
	let ends = || -> Vec<u32> { (1..=240).filter(|block| Sessions::should_end_session(*block)).collect() };
	four(|| {
		assert_eq!(ends(), [120, 240]);
		let parameter = validation::Parameters::Session(validation::Session, Some(60));
		assert_eq!(motion(3, set(RuntimeParameters::Validation(parameter))), Ok(()));
		assert_eq!(ends(), [60, 120, 180, 240]);
	});
}

fn set_least(least: u32) -> RuntimeCall {
	set(RuntimeParameters::Validation(validation::Parameters::Least(validation::Least, Some(least))))
}

#[test]
fn nobody_leaves_as_long_as_there_are_fewer_validators_than_the_fewest() {
	four(|| {
		let remove = || {
			let validator = Validators::validators()[0].clone();
			motion(3, salus_validators::Call::remove { validator })
		};
		let refusal: DispatchError = salus_validators::Error::<Runtime>::TooFew.into();
		assert_eq!(motion(3, set_least(50)), Ok(()));
		always();
		assert_eq!(remove(), Err(refusal));
		assert_eq!(motion(3, set_least(3)), Ok(()));
		assert_eq!(remove(), Ok(()));
		assert_eq!(remove(), Err(refusal));
		for beyond in [0, 51] {
			assert_eq!(motion(4, set_least(beyond)), Err(filtered()));
		}
	});
}

#[test]
fn whatever_is_set_as_many_uses_can_await_review_as_can_begin_meanwhile() {
	let window = <<Runtime as salus_consent::Config>::EmergencyWindow as Get<Moment>>::get();
	let in_a_window = <<Runtime as salus_consent::Config>::MaxEmergencies as Get<u32>>::get();
	let room = <<Runtime as salus_consent::Config>::MaxUnreviewed as Get<u32>>::get();
	let windows = emergencies::Review::MOST.div_ceil(window);
	assert!(windows * u64::from(in_a_window) <= u64::from(room));
	const { assert!(emergencies::Open::MOST <= emergencies::Review::LEAST, "no use outlasts its review") };
}

#[test]
fn whatever_is_set_the_refusal_over_quota_can_say_in_minutes_when_to_come_back() {
	const { assert!(quotas::Period::MOST / 60_000 <= 155, "it is one byte, from a hundred on") };
}
