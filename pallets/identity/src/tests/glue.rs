use salus_primitives::{
	glue::{Members, Patients},
	patient::{Capacity, PatientStatus},
	role::{Membership, OrganizationKind, Role},
	OrganizationId,
};

use crate::{benchmarking, mock::*};

#[test]
fn members_are_found_in_their_own_organization_only() {
	scene(|| {
		assert!(Identity::actor(&PHYSICIAN, HOSPITAL).is_some());
		assert!(Identity::actor(&PHYSICIAN, LABORATORY).is_none());
		assert!(Identity::actor(&PHYSICIAN, OrganizationId(9)).is_none());
		assert!(Identity::actor(&STRANGER, HOSPITAL).is_none());
		assert_eq!(Identity::roles(&PHYSICIAN, HOSPITAL), Some(roles(&[Role::Physician])));
		assert_eq!(Identity::roles(&PHYSICIAN, LABORATORY), None);
		assert_eq!(Identity::roles(&STRANGER, HOSPITAL), None);
		assert_eq!(Identity::organization(LABORATORY), Some(OrganizationKind::Laboratory));
		assert_eq!(Identity::organization(OrganizationId(9)), None);
	});
}

#[test]
fn memberships_are_listed_in_the_order_of_joining() {
	scene(|| {
		let signer = RuntimeOrigin::signed(LABORATORY_ADMINISTRATOR);
		let technician = roles(&[Role::LaboratoryTechnician]);
		Identity::set_member(signer, LABORATORY, PHYSICIAN, technician).expect("an administrator may");
		let physician = roles(&[Role::Physician]);
		let (hospital, laboratory) = (OrganizationKind::Hospital, OrganizationKind::Laboratory);
		assert_eq!(
			Identity::memberships(PHYSICIAN),
			[
				Membership { organization: HOSPITAL, kind: hospital, roles: physician, active: true },
				Membership { organization: LABORATORY, kind: laboratory, roles: technician, active: true },
			]
		);
		assert!(Identity::memberships(STRANGER).is_empty());
	});
}

#[test]
fn patients_are_found_with_whoever_acts_for_them() {
	scene(|| {
		assert_eq!(<Identity as Patients>::status(PATIENT), Some(PatientStatus::Active));
		assert_eq!(<Identity as Patients>::status(UNKNOWN_PATIENT), None);
		assert_eq!(<Identity as Patients>::capacity(&WALLET, PATIENT), Some(Capacity::Patient));
		assert_eq!(<Identity as Patients>::capacity(&REGISTRAR, PATIENT), None);
		assert_eq!(<Identity as Patients>::capacity(&WALLET, UNKNOWN_PATIENT), None);
	});
}

#[test]
fn benchmark_helpers_make_members_and_patients_known() {
	run(|| {
		let organization =
			benchmarking::enrol_member::<Test>(&PHYSICIAN, OrganizationKind::Hospital, roles(&[Role::Physician]));
		assert!(Identity::actor(&PHYSICIAN, organization).is_some());
		benchmarking::enrol_patient::<Test>(PATIENT, &WALLET);
		benchmarking::enrol_patient::<Test>(PATIENT, &STRANGER);
		assert_eq!(Identity::capacity(WALLET, PATIENT), Some(Capacity::Patient));
		assert_eq!(Identity::capacity(STRANGER, PATIENT), Some(Capacity::Patient));
	});
}
