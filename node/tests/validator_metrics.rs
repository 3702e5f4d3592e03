//! What Prometheus is shown of validators.

#[path = "../src/validator_metrics/gauges.rs"]
mod gauges;

use gauges::Gauges;
use prometheus_endpoint::{prometheus::TextEncoder, Registry};
use salus_primitives::{
	validator::{Offences, ValidatorStanding},
	AccountId,
};
use sp_core::crypto::Ss58Codec;

fn standing(index: u8, missed: u32) -> ValidatorStanding {
	ValidatorStanding {
		validator: AccountId::new([index; 32]),
		organization: None,
		paused: None,
		has_keys: true,
		validates: index == 1,
		missed,
		absent_sessions: missed / 10,
	}
}

fn offences(index: u8) -> Offences {
	Offences {
		validator: AccountId::new([index; 32]),
		kind: *b"aura:equivocatio",
		organization: None,
		reports: 3,
		first: 1,
		last: 2,
		since: 1,
		recent: 3,
	}
}

fn shown(registry: &Registry) -> String {
	TextEncoder::new().encode_to_string(&registry.gather()).expect("it is text")
}

#[test]
fn what_validators_miss_and_what_was_proved_of_them_is_shown_and_goes_with_them() {
	let registry = Registry::new();
	let mut gauges = Gauges::register(&registry).expect("nobody else has registered");
	let account = |index: u8| AccountId::new([index; 32]).to_ss58check();
	gauges.show(&[standing(1, 0), standing(2, 20)], &[offences(3)]);
	let text = shown(&registry);
	for (name, index, value) in
		[("missed_slots", 1, 0), ("missed_slots", 2, 20), ("absent_sessions", 2, 2), ("active", 1, 1), ("active", 2, 0)]
	{
		let line = format!("salus_validator_{name}{{validator=\"{}\"}} {value}", account(index));
		assert!(text.contains(&line), "{line} is not in {text}");
	}
	let line = format!("salus_validator_offences{{kind=\"aura:equivocatio\",validator=\"{}\"}} 3", account(3));
	assert!(text.contains(&line), "{line} is not in {text}");

	gauges.show(&[standing(2, 1)], &[]);
	let text = shown(&registry);
	assert!(!text.contains(&account(1)) && !text.contains(&account(3)), "{text}");
	assert!(text.contains(&format!("salus_validator_missed_slots{{validator=\"{}\"}} 1", account(2))), "{text}");
}

#[test]
fn whoever_looks_while_they_are_shown_anew_sees_them() {
	let registry = Registry::new();
	let mut gauges = Gauges::register(&registry).expect("nobody else has registered");
	gauges.show(&[standing(1, 0)], &[offences(1)]);
	std::thread::scope(|scope| {
		let looks = scope.spawn(|| (0..2_000).all(|_| registry.gather().len() == 4));
		while !looks.is_finished() {
			gauges.show(&[standing(1, 0)], &[offences(1)]);
		}
		assert!(looks.join().expect("it looks"), "something was away");
	});
}

#[test]
fn they_are_registered_once() {
	let registry = Registry::new();
	Gauges::register(&registry).expect("nobody else has registered");
	assert!(Gauges::register(&registry).is_err());
}
