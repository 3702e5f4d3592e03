//! Motions: how many must be in favour of what, and what an open one says.

mod support;

use salus_primitives::{organization::Name, role::OrganizationKind, AccountId, OrganizationId};
use salus_wallet::{
	call::Call,
	calls,
	motion::{propose, Authority, Body, Share},
	sentence,
};
use serde_json::json;

const HOSPITAL: OrganizationId = OrganizationId(2);

fn account() -> AccountId {
	[5; 32].into()
}

#[test]
fn shares_are_rounded_so_that_the_chain_takes_them() {
	// Seats, more than half, two thirds, three quarters.
	for (seats, half, two_thirds, three_quarters) in [
		(1, 1, 1, 1),
		(2, 2, 2, 2),
		(3, 2, 2, 3),
		(4, 3, 3, 3),
		(5, 3, 4, 4),
		(6, 4, 4, 5),
		(9, 5, 6, 7),
		(100, 51, 67, 75),
	] {
		assert_eq!(Share::MoreThanHalf.of(seats), half, "{seats} seats");
		assert_eq!(Share::TwoThirds.of(seats), two_thirds, "{seats} seats");
		assert_eq!(Share::ThreeQuarters.of(seats), three_quarters, "{seats} seats");
	}
}

#[test]
fn graver_decisions_need_more_votes() {
	let share = |call: &Call| Share::needed(Body::Council, call);
	let name: Name = "Burgers".parse().expect("a name");
	for call in [
		calls::admit_organization(OrganizationKind::Hospital, &account()),
		calls::name_organization(HOSPITAL, &name),
		calls::set_organization_status(HOSPITAL, "suspended"),
		calls::set_actor_quota(&account(), None),
		calls::extend_pause("Consent", "grant"),
	] {
		assert_eq!(share(&call), Share::MoreThanHalf, "{}", call.name);
	}
	for call in [
		calls::set_organization_status(HOSPITAL, "removed"),
		calls::admit_validator(&account()),
		calls::remove_validator(&account()),
		calls::seat(Body::Council, &account()),
		calls::unseat(Body::Committee, &account()),
	] {
		assert_eq!(share(&call), Share::TwoThirds, "{}", call.name);
	}
	for call in [calls::authorize_upgrade(Default::default()), calls::withdraw_upgrade()] {
		assert_eq!(share(&call), Share::ThreeQuarters, "{}", call.name);
	}
	assert_eq!(Share::needed(Body::Committee, &calls::pause("Consent", "grant")), Share::TwoThirds);
}

#[test]
fn whoever_is_asked_is_named_in_what_is_signed() {
	let call = calls::admit_organization(OrganizationKind::Hospital, &account());
	let motion = propose(Body::Council, &call, 3, 4, &support::metadata()).expect("it is encoded");
	assert_eq!((motion.pallet.as_str(), motion.name.as_str()), ("Council", "propose"));
	assert_eq!(motion.says[1], "by proposing it to the council: 3 of 4 must be in favour");
	assert_eq!(Authority::Committee.body(), Some(Body::Committee));
	assert_eq!(Body::Committee.pallet(), "EmergencyCommittee");
	assert_eq!(Authority::Sudo.body(), None);
}

#[test]
fn a_motion_says_the_same_to_whoever_proposes_it_and_to_whoever_finds_it() {
	let says = |call: Call| call.says[0].clone();
	let found = |pallet: &str, name: &str, arguments| sentence::of(pallet, name, &arguments);
	let address = account().to_string();
	assert_eq!(
		says(calls::admit_organization(OrganizationKind::Pharmacy, &account())),
		found("Identity", "admit_organization", json!({ "kind": "pharmacy", "administrator": address }))
	);
	assert_eq!(
		says(calls::pause("Consent", "grant")),
		found("Governance", "pause", json!({ "fullName": ["Consent", "grant"] }))
	);
	assert_eq!(
		says(calls::seat(Body::Committee, &account())),
		found("EmergencyCommitteeMembership", "add_member", json!({ "who": { "id": address } }))
	);
	assert_eq!(
		says(calls::set_organization_status(HOSPITAL, "removed")),
		"Remove organization 2 from the consortium, for good"
	);
}

#[test]
fn a_parameter_is_told_with_its_group() {
	let told =
		|set| sentence::of("Parameters", "set_parameter", &json!({ "keyValue": { "quotas": { "actorQuota": set } } }));
	assert_eq!(told(json!([[], 7])), "Set the parameter quotas actorQuota to 7");
	assert_eq!(told(json!([[], null])), "Give the parameter quotas actorQuota the value it has by itself");
}

#[test]
fn a_call_that_has_no_sentence_is_told_by_its_name() {
	let told = sentence::of("Assets", "force_create", &json!({ "id": 1 }));
	assert_eq!(told, r#"Assets.force_create with {"id":1}"#);
}

#[test]
fn computation_is_told_in_the_unit_that_suits_it() {
	assert_eq!(sentence::time(2_000_000_000_000), "2 s of computation");
	assert_eq!(sentence::time(1_500_000_000_000), "1.5 s of computation");
	assert_eq!(sentence::time(500_000_000_000), "500 ms of computation");
	assert_eq!(sentence::time(0), "0 ps of computation");
	assert_eq!(sentence::time(1_000_000_000_001), "1000000000001 ps of computation");
}
