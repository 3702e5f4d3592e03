use salus_primitives::{
	patient::{Capacity, PatientStatus},
	role::OrganizationKind,
	OrganizationId,
};
use sp_runtime::BuildStorage;

use crate::{mock::*, FoundingPatient, GenesisConfig};

fn patient() -> FoundingPatient {
	FoundingPatient { patient: PATIENT, organization: HOSPITAL, controller: WALLET }
}

/// A chain with these patients, beside the hospital, the laboratory and an auditor.
fn found(patients: Vec<FoundingPatient>) -> sp_io::TestExternalities {
	consortium();
	Directory::organization(AUDITOR, OrganizationKind::Auditor);
	let patients = GenesisConfig::<Test> { patients, ..Default::default() };
	RuntimeGenesisConfig { patients, ..Default::default() }.build_storage().expect("it builds").into()
}

const AUDITOR: OrganizationId = OrganizationId(7);

#[test]
fn patients_are_there_from_the_first_block() {
	found(vec![patient()]).execute_with(|| {
		assert_eq!(Patients::patient_status(PATIENT), Some(PatientStatus::Active));
		assert_eq!(Patients::capacity(WALLET, PATIENT), Some(Capacity::Patient));
		assert_eq!(Patients::registration(PATIENT).map(|found| found.registered_at), Some(0));
		assert!(is_known(&WALLET));
		always();
	});
}

#[test]
fn a_specification_is_readable_json() {
	let text = serde_json::json!({
		"patients": [{ "patient": PATIENT, "organization": 0, "controller": WALLET }],
	});
	let read: GenesisConfig<Test> = serde_json::from_value(text).expect("it reads");
	assert_eq!(read.patients, vec![patient()]);
}

#[test]
#[should_panic(expected = "patient 1 is not possible")]
fn a_patient_founded_twice_stops_the_chain_from_starting() {
	found(vec![patient(), patient()]);
}

#[test]
#[should_panic(expected = "patient 0 is not possible")]
fn a_patient_of_no_organization_stops_the_chain_from_starting() {
	found(vec![FoundingPatient { organization: OrganizationId(9), ..patient() }]);
}

#[test]
#[should_panic(expected = "patient 0 is not possible")]
fn a_patient_of_an_organization_without_registrars_stops_the_chain_from_starting() {
	found(vec![FoundingPatient { organization: AUDITOR, ..patient() }]);
}
