use salus_primitives::{
	patient::{Capacity, PatientStatus},
	role::{OrganizationKind, Permission, Role},
};
use sp_runtime::BuildStorage;

use crate::{
	mock::*, FoundingMember, FoundingOrganization, FoundingPatient, GenesisConfig, Organizations, Registrations,
};

fn hospital() -> FoundingOrganization {
	FoundingOrganization {
		kind: OrganizationKind::Hospital,
		administrator: ADMINISTRATOR,
		members: vec![FoundingMember { account: REGISTRAR, roles: roles(&[Role::Registrar]) }],
	}
}

fn patient() -> FoundingPatient {
	FoundingPatient { patient: PATIENT, organization: HOSPITAL, controller: WALLET }
}

fn found(organizations: Vec<FoundingOrganization>, patients: Vec<FoundingPatient>) -> sp_io::TestExternalities {
	let identity = GenesisConfig::<Test> { organizations, patients, ..Default::default() };
	let genesis = RuntimeGenesisConfig { identity, ..Default::default() };
	genesis.build_storage().expect("it builds").into()
}

#[test]
fn organizations_members_and_patients_are_there_from_the_first_block() {
	found(vec![hospital()], vec![patient()]).execute_with(|| {
		assert_eq!(
			Organizations::<Test>::get(HOSPITAL).map(|found| (found.members, found.administrators)),
			Some((2, 1))
		);
		assert!(Identity::memberships(REGISTRAR)[0].roles.permissions().contains(Permission::RegisterPatients));
		assert_eq!(Identity::patient_status(PATIENT), Some(PatientStatus::Active));
		assert_eq!(Identity::capacity(WALLET, PATIENT), Some(Capacity::Patient));
		assert_eq!(Registrations::<Test>::get(PATIENT).map(|found| found.registered_at), Some(0));
		assert_eq!([ADMINISTRATOR, REGISTRAR, WALLET].map(|account| System::providers(&account)), [1, 1, 1]);
		Identity::do_try_state().expect("the invariants hold");
	});
}

#[test]
fn an_administrator_can_found_with_further_roles() {
	let mut organization = hospital();
	let both = roles(&[Role::Administrator, Role::Physician]);
	organization.members.push(FoundingMember { account: ADMINISTRATOR, roles: both });
	found(vec![organization], vec![]).execute_with(|| {
		assert_eq!(Identity::memberships(ADMINISTRATOR)[0].roles, both);
		Identity::do_try_state().expect("the invariants hold");
	});
}

#[test]
fn a_specification_is_readable_json() {
	let text = serde_json::json!({
		"organizations": [{
			"kind": "hospital",
			"administrator": ADMINISTRATOR,
			"members": [{ "account": REGISTRAR, "roles": ["registrar"] }],
		}],
		"patients": [{ "patient": PATIENT, "organization": 0, "controller": WALLET }],
	});
	let read: GenesisConfig<Test> = serde_json::from_value(text).expect("it reads");
	assert_eq!((read.organizations, read.patients), (vec![hospital()], vec![patient()]));
}

#[test]
#[should_panic(expected = "organization 0 is not possible")]
fn a_founding_role_that_does_not_fit_stops_the_chain_from_starting() {
	let mut organization = hospital();
	organization.members.push(FoundingMember { account: STRANGER, roles: roles(&[Role::Adjudicator]) });
	found(vec![organization], vec![]);
}

#[test]
#[should_panic(expected = "patient 1 is not possible")]
fn a_patient_founded_twice_stops_the_chain_from_starting() {
	found(vec![hospital()], vec![patient(), patient()]);
}

#[test]
#[should_panic(expected = "patient 0 is not possible")]
fn a_patient_of_no_organization_stops_the_chain_from_starting() {
	found(vec![], vec![patient()]);
}

#[test]
#[should_panic(expected = "patient 0 is not possible")]
fn a_patient_of_an_organization_without_registrars_stops_the_chain_from_starting() {
	let auditor = FoundingOrganization { kind: OrganizationKind::Auditor, members: vec![], ..hospital() };
	found(vec![auditor], vec![patient()]);
}
