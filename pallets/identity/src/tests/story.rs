use crate::mock::*;
use frame_support::assert_ok;
use salus_primitives::{
	glue::Members as _,
	role::{OrganizationKind, Permission, Role, Roles},
};

#[test]
fn a_hospital_is_admitted_and_staffed() {
	run(|| {
		let hospital = HOSPITAL;
		let council = RuntimeOrigin::signed(COUNCIL);
		assert_ok!(Identity::admit_organization(council, OrganizationKind::Hospital, ADMINISTRATOR));

		let administrator = RuntimeOrigin::signed(ADMINISTRATOR);
		assert_ok!(Identity::set_member(administrator.clone(), hospital, REGISTRAR, Roles::from(Role::Registrar)));

		// A triage nurse is a nurse who may also register patients. What needs a licence counts while it is in force.
		let triage = permissions(&[Permission::RegisterPatients]);
		assert_ok!(Identity::define_role(administrator.clone(), hospital, code("triage-nurse"), triage, true));
		assert_ok!(Identity::set_member(administrator.clone(), hospital, SOMEBODY, Roles::from(Role::Nurse)));
		assert_ok!(Identity::set_own_roles(administrator.clone(), hospital, SOMEBODY, own(&[0])));
		let in_a_year = Now::get() + 365 * 24 * 60 * 60 * 1_000;
		assert_ok!(Identity::set_licence(administrator, hospital, SOMEBODY, Some(licence(in_a_year))));

		let nurse = || Identity::actor(&SOMEBODY, hospital).expect("a member");
		assert!(nurse().may(Permission::RegisterPatients) && nurse().may(Permission::BreakGlass));
		Now::set(in_a_year);
		assert!(!nurse().may(Permission::RegisterPatients) && !nurse().may(Permission::BreakGlass));
	});
}
