use crate::mock::*;
use frame_support::assert_ok;
use salus_primitives::{
	patient::Capacity,
	role::{OrganizationKind, Role},
};

#[test]
fn a_hospital_is_admitted_and_registers_a_patient() {
	run(|| {
		let hospital = HOSPITAL;
		let council = RuntimeOrigin::signed(COUNCIL);
		assert_ok!(Identity::admit_organization(council, OrganizationKind::Hospital, ADMINISTRATOR));

		let administrator = RuntimeOrigin::signed(ADMINISTRATOR);
		assert_ok!(Identity::set_member(administrator, hospital, REGISTRAR, roles(&[Role::Registrar])));

		let registrar = RuntimeOrigin::signed(REGISTRAR);
		assert_ok!(Identity::register_patient(registrar, hospital, PATIENT, WALLET));

		assert_eq!(Identity::capacity(WALLET, PATIENT), Some(Capacity::Patient));
	});
}
