use salus_primitives::{
	glue::Members,
	role::{OrganizationKind, Permission, Role},
	OrganizationId,
};

use crate::{benchmarking, mock::*};

fn kind(organization: OrganizationId) -> Option<OrganizationKind> {
	<Identity as Members>::organization(organization)
}

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
		assert_eq!(kind(LABORATORY), Some(OrganizationKind::Laboratory));
		assert_eq!(kind(OrganizationId(9)), None);
	});
}

#[test]
fn a_registrar_attests_recoveries_for_a_hospital_only() {
	scene(|| {
		let attests =
			|actor: Option<salus_primitives::glue::Actor>| actor.expect("a member").may(Permission::AttestRecovery);
		assert!(attests(Identity::actor(&REGISTRAR, HOSPITAL)));
		assert!(!attests(Identity::actor(&LABORATORY_ADMINISTRATOR, LABORATORY)));
	});
}

#[test]
fn own_roles_permit_beside_built_in_ones() {
	scene(|| {
		let role = define("triage", &[Permission::RequestConsent]);
		Identity::do_set_own_roles(HOSPITAL, &REGISTRAR, own(&[role.0])).expect("defined");
		let actor = Identity::actor(&REGISTRAR, HOSPITAL).expect("a member");
		assert!(actor.may(Permission::RequestConsent) && actor.may(Permission::RegisterPatients));
		assert_eq!(actor.roles, roles(&[Role::Registrar]));
	});
}

#[test]
fn benchmark_helpers_make_members_known_at_their_dearest() {
	run(|| {
		let physician = roles(&[Role::Physician]);
		let organization = benchmarking::enrol_member::<Test>(&PHYSICIAN, OrganizationKind::Hospital, physician);
		let actor = Identity::actor(&PHYSICIAN, organization).expect("a member");
		assert_eq!((actor.roles, actor.permissions), (physician, physician.permissions()));
		assert_eq!(Identity::my_roles(PHYSICIAN, organization).len(), 9);
	});
}
