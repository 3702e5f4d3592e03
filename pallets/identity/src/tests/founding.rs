use frame_support::assert_ok;
use salus_primitives::{
	organization::Facts,
	role::{OrganizationKind, Permission, Role},
};
use sp_runtime::BuildStorage;

use crate::{mock::*, FoundingMember, FoundingOrganization, GenesisConfig, Members, Organizations};

fn facts() -> Facts {
	Facts { web_address: Some("https://hospital.example".parse().expect("short")), ..Facts::default() }
}

fn hospital() -> FoundingOrganization {
	FoundingOrganization {
		kind: OrganizationKind::Hospital,
		name: Some("St. Mary's".parse().expect("short")),
		facts: Some(facts()),
		administrator: ADMINISTRATOR,
		members: vec![
			FoundingMember { account: REGISTRAR, roles: roles(&[Role::Registrar]), licence: None },
			FoundingMember {
				account: PHYSICIAN,
				roles: roles(&[Role::Physician]),
				licence: Some(licence(LICENSED_UNTIL)),
			},
		],
	}
}

fn found(organizations: Vec<FoundingOrganization>) -> sp_io::TestExternalities {
	let identity = GenesisConfig::<Test> { organizations, ..Default::default() };
	let genesis = RuntimeGenesisConfig { identity, ..Default::default() };
	genesis.build_storage().expect("it builds").into()
}

#[test]
fn organizations_and_members_are_there_from_the_first_block() {
	found(vec![hospital()]).execute_with(|| {
		assert_eq!(
			Organizations::<Test>::get(HOSPITAL).map(|found| (found.members, found.administrators)),
			Some((3, 1))
		);
		let shown = Identity::organization(HOSPITAL).expect("founded");
		assert_eq!((shown.name, shown.facts), (hospital().name, facts()));
		assert!(Identity::memberships(REGISTRAR)[0].permissions.contains(Permission::RegisterPatients));
		assert!(Identity::memberships(PHYSICIAN)[0].permissions.contains(Permission::BreakGlass));
		assert_eq!(Members::<Test>::get(HOSPITAL, PHYSICIAN).map(|member| member.since), Some(0));
		assert_eq!([ADMINISTRATOR, REGISTRAR, PHYSICIAN].map(|account| System::providers(&account)), [1, 1, 1]);
		assert_ok!(Identity::do_try_state());
	});
}

#[test]
fn an_administrator_can_found_with_further_roles() {
	let mut organization = hospital();
	let both = roles(&[Role::Administrator, Role::Physician]);
	organization.members.push(FoundingMember { account: ADMINISTRATOR, roles: both, licence: None });
	found(vec![organization]).execute_with(|| {
		assert_eq!(Identity::memberships(ADMINISTRATOR)[0].roles, both);
		assert_ok!(Identity::do_try_state());
	});
}

#[test]
fn a_specification_is_readable_json() {
	let text = serde_json::json!({
		"organizations": [{
			"kind": "hospital",
			"name": "St. Mary's",
			"facts": { "webAddress": "https://hospital.example" },
			"administrator": ADMINISTRATOR,
			"members": [
				{ "account": REGISTRAR, "roles": ["registrar"] },
				{
					"account": PHYSICIAN,
					"roles": ["physician"],
					"licence": { "digest": format!("0x{}", "07".repeat(32)), "expires": LICENSED_UNTIL },
				},
			],
		}],
	});
	let read: GenesisConfig<Test> = serde_json::from_value(text).expect("it reads");
	assert_eq!(read.organizations, vec![hospital()]);
}

#[test]
fn what_is_left_out_is_left_open() {
	let text = serde_json::json!({ "kind": "insurer", "administrator": ADMINISTRATOR });
	let read: FoundingOrganization = serde_json::from_value(text).expect("it reads");
	let bare = FoundingOrganization {
		kind: OrganizationKind::Insurer,
		name: None,
		facts: None,
		administrator: ADMINISTRATOR,
		members: vec![],
	};
	assert_eq!(read, bare);
}

#[test]
#[should_panic(expected = "organization 0 is not possible")]
fn a_founding_role_that_does_not_fit_stops_the_chain_from_starting() {
	let mut organization = hospital();
	organization.members.push(FoundingMember { account: STRANGER, roles: roles(&[Role::Adjudicator]), licence: None });
	found(vec![organization]);
}

#[test]
#[should_panic(expected = "InvalidName")]
fn a_founding_name_that_is_none_stops_the_chain_from_starting() {
	found(vec![FoundingOrganization { name: Some(" ".parse().expect("short")), ..hospital() }]);
}

#[test]
#[should_panic(expected = "InvalidWebAddress")]
fn a_founding_address_that_is_none_stops_the_chain_from_starting() {
	let facts = Facts { web_address: Some("hospital".parse().expect("short")), ..Facts::default() };
	found(vec![FoundingOrganization { facts: Some(facts), ..hospital() }]);
}

#[test]
#[should_panic(expected = "LicenceExpired")]
fn a_founding_licence_that_is_over_stops_the_chain_from_starting() {
	let mut organization = hospital();
	organization.members[1].licence = Some(licence(0));
	found(vec![organization]);
}

#[test]
#[should_panic(expected = "SeparationOfDuties")]
fn a_founder_who_holds_what_is_separated_stops_the_chain_from_starting() {
	let auditor = FoundingMember { account: ADMINISTRATOR, roles: roles(&[Role::Auditor]), licence: None };
	let laboratory = FoundingOrganization {
		kind: OrganizationKind::Laboratory,
		administrator: STRANGER,
		members: vec![auditor],
		..hospital()
	};
	found(vec![hospital(), laboratory]);
}
