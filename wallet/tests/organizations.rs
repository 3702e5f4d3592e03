//! Organizations, their facts, roles and members, as they are written and shown.

use salus_primitives::{
	organization::{Facts, MemberEntry, OrganizationEntry, PublicKey, RoleEntry},
	role::{Licence, Membership, OrganizationKind, OrganizationStatus, Permission, Permissions, Role, Roles},
	AccountId, OrganizationId, RoleId,
};
use salus_wallet::{
	command::{facts::FactsArguments, member, org, role},
	error::Error,
	peer_id,
};

const ADDRESS: &str = "5CCbw7fDPPgdL2poR4w9mDsUCzUA7AzRhoFDxgu21cibdUmW";
/// The identity of the secret 0x..01, as libp2p writes it.
const NODE: &str = "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp";
const MOMENT: u64 = 1_800_000_000_000;

fn account() -> AccountId {
	AccountId::new([6; 32])
}

fn arguments(
	web_address: Option<&str>,
	encryption_key: Option<&str>,
	network_identity: Option<&str>,
) -> FactsArguments {
	FactsArguments {
		web_address: web_address.map(Into::into),
		encryption_key: encryption_key.map(Into::into),
		network_identity: network_identity.map(Into::into),
		organization: None,
	}
}

fn published() -> Facts {
	Facts {
		web_address: Some("https://old.example.org".parse().expect("an address")),
		encryption_key: Some(PublicKey::repeat_byte(1)),
		network_identity: None,
	}
}

#[test]
fn a_fact_that_is_not_named_stays_as_it_is() {
	let facts = arguments(Some("wss://new.example.org:443/rpc"), None, Some(NODE)).over(published()).expect("they fit");
	assert_eq!(facts.web_address.expect("it is named").to_string(), "wss://new.example.org:443/rpc");
	assert_eq!(facts.encryption_key, published().encryption_key);
	assert_eq!(facts.network_identity.map(|key| peer_id::format(&key.0)).as_deref(), Some(NODE));
}

#[test]
fn none_takes_a_fact_away() {
	let facts = arguments(Some("none"), Some("none"), Some("none")).over(published()).expect("they fit");
	assert_eq!(facts, Facts::default());
}

#[test]
fn what_the_chain_would_refuse_is_refused_before() {
	for wrong in [
		arguments(Some("http://example.org"), None, None),
		arguments(Some("https://user@example.org"), None, None),
		arguments(Some(&format!("https://{}.org", "a".repeat(128))), None, None),
		arguments(None, Some("0x12"), None),
		arguments(None, None, Some("12D3KooW")),
		arguments(None, None, Some(&NODE.replace('k', "0"))),
	] {
		let error = wrong.over(published()).expect_err("it is refused");
		assert!(matches!(error, Error::Usage(_)), "{error}");
	}
}

#[test]
fn an_identity_of_a_node_is_read_in_both_spellings() {
	let key = peer_id::parse(NODE).expect("as libp2p writes it");
	assert_eq!(peer_id::parse(&hex::encode(key)), Ok(key));
	assert_eq!(peer_id::format(&key), NODE);
	assert!(peer_id::parse("").is_err());
	assert!(peer_id::parse(&"1".repeat(10_000)).is_err());
}

#[test]
fn an_organization_is_told_in_lines() {
	let entry = OrganizationEntry {
		organization: OrganizationId(2),
		kind: OrganizationKind::Hospital,
		status: OrganizationStatus::Active,
		admitted: MOMENT,
		name: Some("St. Anna".parse().expect("a name")),
		facts: Facts { network_identity: peer_id::parse(NODE).ok().map(PublicKey::from), ..Facts::default() },
		members: 3,
		administrators: 1,
		own_roles: 0,
	};
	let expected = [
		"organization 2, St. Anna: hospital, active",
		"  admitted          2027-01-15T08:00:00Z",
		"  members           3, 1 of them administrators",
		"  own roles         0",
		"  web address       none",
		"  encryption key    none",
		&format!("  network identity  {NODE}"),
	];
	assert_eq!(org::describe(&entry), expected);
}

fn triage() -> RoleEntry {
	RoleEntry {
		role: RoleId(4),
		code: "triage-nurse".parse().expect("a code"),
		permissions: Permission::ReadRecords.into(),
		licensed: true,
		holders: 2,
	}
}

#[test]
fn a_role_is_found_by_its_code_and_by_its_number() {
	let roles = [triage()];
	assert_eq!(role::find(&roles, "triage-nurse"), Some(&triage()));
	assert_eq!(role::find(&roles, "4"), Some(&triage()));
	assert_eq!(role::find(&roles, "5"), None);
	assert_eq!(role::find(&roles, "triage"), None);
	assert_eq!(role::describe(&triage()), "4  triage-nurse: read-records, licensed; held by 2");
}

#[test]
fn a_member_is_told_with_its_licence() {
	let own_roles = vec![RoleId(4)].try_into().expect("few");
	let licence = Some(Licence { digest: Default::default(), expires: MOMENT });
	let member = MemberEntry { account: account(), roles: Role::Nurse.into(), own_roles, licence, since: 0 };
	let expected = format!("{ADDRESS}  nurse, own role 4  licence until 2027-01-15T08:00:00Z");
	assert_eq!(member::describe(&member), expected);
}

#[test]
fn a_membership_says_what_may_be_done_now() {
	let membership = Membership {
		organization: OrganizationId(2),
		kind: OrganizationKind::Hospital,
		roles: Roles::from(Role::Physician),
		active: true,
		own_roles: Default::default(),
		licence_expires: None,
		permissions: Permissions::NONE,
	};
	let expected = ["  organization 2, hospital: physician", "    may do now: nothing"];
	assert_eq!(member::describe_membership(&membership), expected);
}
