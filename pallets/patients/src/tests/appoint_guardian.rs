use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	patient::{Capacity, GuardianEnd, GuardianRole, PatientStatus, Scope, MAJORITY_STEP},
	role::Permission,
};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

use crate::{mock::*, Error, Event};

fn appoint(role: GuardianRole, scope: Scope, until: Option<GuardianEnd>) -> DispatchResult {
	Patients::appoint_guardian(by(&REGISTRAR), HOSPITAL, PATIENT, STRANGER, role, scope, until)
}

#[test]
fn only_who_may_appoints_at_the_organization_that_answers_for_the_patient() {
	let call = |origin| {
		// A place for one more.
		Patients::remove_controller(by(&OTHER_GUARDIAN), PATIENT, OTHER_GUARDIAN).expect("it may go");
		let role = GuardianRole::Guardian;
		Patients::appoint_guardian(origin, HOSPITAL, PATIENT, STRANGER, role, Scope::ALL, None)
	};
	let nobody = Err(Error::<Test>::NotAMember.into());
	assert_eq!(
		answers(call),
		[
			("nobody", Err(BadOrigin)),
			("root", Err(BadOrigin)),
			("registrar", Ok(())),
			("other organization", nobody),
			("wallet", nobody),
			("guardian", nobody),
			("trusted", nobody),
			("stranger", nobody),
		]
	);
	only_the_permission_serves(Permission::AppointGuardians, call);
}

#[test]
fn another_organization_does_not_touch_the_patient() {
	scene(|| {
		let (role, signer) = (GuardianRole::Guardian, by(&LABORATORY_REGISTRAR));
		let call = Patients::appoint_guardian(signer, LABORATORY, PATIENT, STRANGER, role, Scope::ALL, None);
		assert_noop!(call, Error::<Test>::NotAuthorized);
	});
}

#[test]
fn an_appointment_is_reported_with_whoever_made_it() {
	scene(|| {
		let until = Some(GuardianEnd::Majority);
		assert_ok!(appoint(GuardianRole::ResponsibleParty, Scope::ALL, until));
		let capacity = Capacity::Guardian(GuardianRole::ResponsibleParty);
		let (account, scope, by) = (STRANGER, Scope::ALL, Some(REGISTRAR));
		assert_eq!(events(), [Event::ControllerAdded { patient: PATIENT, account, capacity, scope, until, by }]);
	});
}

#[test]
fn a_guardian_until_majority_ends_by_itself() {
	scene(|| {
		assert_ok!(appoint(GuardianRole::Guardian, Scope::ALL, Some(GuardianEnd::Majority)));
		pass(10 * MAJORITY_STEP);
		assert_eq!(Patients::capacity(STRANGER, PATIENT), Some(AS_GUARDIAN), "nobody has said when");
		let majority = (Now::get() / MAJORITY_STEP + 1) * MAJORITY_STEP;
		assert_ok!(Patients::set_majority(by(&REGISTRAR), HOSPITAL, PATIENT, Some(majority)));
		Now::set(majority - 1);
		assert_eq!(Patients::capacity(STRANGER, PATIENT), Some(AS_GUARDIAN));
		Now::set(majority);
		assert_eq!(Patients::capacity(STRANGER, PATIENT), None);
		assert_eq!(Patients::patients_of(STRANGER), []);
	});
}

#[test]
fn nobody_is_appointed_until_a_moment_that_has_passed() {
	scene(|| {
		let until = Some(GuardianEnd::On(START));
		assert_noop!(appoint(GuardianRole::Guardian, Scope::ALL, until), Error::<Test>::EndHasPassed);
		assert_noop!(appoint(GuardianRole::Guardian, Scope::NONE, None), Error::<Test>::NothingInScope);
		let majority = Some(START / MAJORITY_STEP * MAJORITY_STEP);
		assert_ok!(Patients::set_majority(by(&REGISTRAR), HOSPITAL, PATIENT, majority));
		let until = Some(GuardianEnd::Majority);
		assert_noop!(appoint(GuardianRole::Guardian, Scope::ALL, until), Error::<Test>::EndHasPassed);
	});
}

#[test]
fn nobody_is_appointed_under_examination() {
	scene(|| {
		becomes(PatientStatus::Suspended);
		for role in GuardianRole::ALL.iter().copied() {
			assert_noop!(appoint(role, Scope::ALL, None), Error::<Test>::Suspended);
		}
	});
}

#[test]
fn of_the_dead_only_an_executor_is_appointed() {
	scene(|| {
		becomes(PatientStatus::Deceased);
		for role in GuardianRole::ALL.iter().copied().filter(|role| *role != GuardianRole::Executor) {
			assert_noop!(appoint(role, Scope::ALL, None), Error::<Test>::Deceased);
		}
		assert_ok!(appoint(GuardianRole::Executor, Scope::ALL, None));
		assert_eq!(Patients::patients_of(STRANGER), [PATIENT]);
	});
}
