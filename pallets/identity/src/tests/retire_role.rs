use frame_support::{assert_noop, assert_ok};
use salus_primitives::RoleId;
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, RoleCodes, RoleDefinitions};

fn retire(role: RoleId) -> DispatchResult {
	Identity::retire_role(RuntimeOrigin::signed(ADMINISTRATOR), HOSPITAL, role)
}

#[test]
fn only_whoever_manages_the_organization_retires_roles() {
	only_the_administrator_may(|origin| Identity::retire_role(origin, HOSPITAL, define("triage", &[])));
}

#[test]
fn a_retired_role_is_gone_and_its_code_is_free() {
	scene(|| {
		let role = define("triage", &[]);
		assert_ok!(retire(role));
		assert!(!RoleDefinitions::<Test>::contains_key(HOSPITAL, role));
		assert!(!RoleCodes::<Test>::contains_key(HOSPITAL, code("triage")));
		assert_eq!(events(), [Event::RoleRetired { organization: HOSPITAL, role, by: ADMINISTRATOR }.into()]);
		assert_noop!(retire(role), Error::<Test>::RoleNotFound);
		assert_eq!(define("triage", &[]), RoleId(1), "its number is not given again");
	});
}

#[test]
fn a_role_that_somebody_holds_stays() {
	scene(|| {
		let role = define("triage", &[]);
		assert_ok!(Identity::do_set_own_roles(HOSPITAL, &PHYSICIAN, own(&[role.0])));
		assert_noop!(retire(role), Error::<Test>::RoleHeld);
		assert_ok!(Identity::do_set_own_roles(HOSPITAL, &PHYSICIAN, own(&[])));
		assert_ok!(retire(role));
	});
}

#[test]
fn a_role_of_another_organization_is_unknown() {
	scene(|| {
		let role = define("triage", &[]);
		let signer = RuntimeOrigin::signed(LABORATORY_ADMINISTRATOR);
		assert_noop!(Identity::retire_role(signer, LABORATORY, role), Error::<Test>::RoleNotFound);
	});
}
