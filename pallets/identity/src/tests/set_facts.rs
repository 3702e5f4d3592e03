use frame_support::{assert_noop, assert_ok};
use salus_primitives::organization::{Facts, PublicKey, WebAddress};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, PublicFacts};

fn at(address: &str) -> Facts {
	Facts { web_address: Some(address.parse().expect("short")), ..Facts::default() }
}

fn set(facts: Facts) -> DispatchResult {
	Identity::set_facts(RuntimeOrigin::signed(ADMINISTRATOR), HOSPITAL, facts)
}

#[test]
fn only_whoever_manages_the_organization_publishes_facts() {
	only_the_administrator_may(|origin| Identity::set_facts(origin, HOSPITAL, at("https://hospital.example")));
}

#[test]
fn facts_are_replaced_and_not_added_to() {
	scene(|| {
		let keys = Facts {
			web_address: None,
			encryption_key: Some(PublicKey::repeat_byte(1)),
			network_identity: Some(PublicKey::repeat_byte(2)),
		};
		assert_ok!(set(at("https://hospital.example")));
		assert_ok!(set(keys.clone()));
		assert_eq!(Identity::organization(HOSPITAL).map(|shown| shown.facts), Some(keys.clone()));
		let set = |facts| Event::FactsSet { organization: HOSPITAL, facts, by: ADMINISTRATOR }.into();
		assert_eq!(events(), [set(at("https://hospital.example")), set(keys)]);
	});
}

#[test]
fn no_facts_leave_nothing_behind() {
	scene(|| {
		assert_noop!(set(Facts::default()), Error::<Test>::NoChange);
		assert_ok!(set(at("https://hospital.example")));
		assert_ok!(set(Facts::default()));
		assert!(!PublicFacts::<Test>::contains_key(HOSPITAL));
	});
}

#[test]
fn the_facts_it_has_are_refused() {
	scene(|| {
		assert_ok!(set(at("https://hospital.example")));
		assert_noop!(set(at("https://hospital.example")), Error::<Test>::NoChange);
	});
}

#[test]
fn addresses_of_portals_and_nodes_are_taken() {
	for address in [
		"https://hospital.example",
		"wss://node-1.hospital.example:9944",
		"https://hospital.example/",
		"https://Hospital.example:1/a/b-c_d.e~f",
		"wss://192.0.2.1:65535/",
	] {
		scene(|| {
			assert_ok!(set(at(address)));
		});
	}
}

#[test]
fn what_is_no_address_is_refused() {
	scene(|| {
		for address in [
			"",
			"https://",
			"wss:///path",
			"http://hospital.example",
			"ws://hospital.example",
			"HTTPS://hospital.example",
			"javascript:alert(1)",
			"https://user@hospital.example",
			"https://hospital.example?patient=1",
			"https://hospital.example/#top",
			"https://hospital.example/a b",
			"https://hospital.example/%41",
			"https://hospital..example",
			"https://-hospital.example",
			"https://hospital-.example",
			"https://.example",
			"https://hospital.example:",
			"https://hospital.example:0",
			"https://hospital.example:+1",
			"https://hospital.example:65536",
			"https://hospital.example:1:2",
			"https://h\u{f6}spital.example",
		] {
			assert_noop!(set(at(address)), Error::<Test>::InvalidWebAddress);
		}
	});
}

#[test]
fn the_longest_address_has_128_bytes() {
	scene(|| {
		let longest = format!("https://hospital.example/{:a<103}", "");
		assert_eq!(longest.len(), 128);
		assert_ok!(set(at(&longest)));
		assert!(format!("{longest}a").parse::<WebAddress>().is_err());
	});
}
