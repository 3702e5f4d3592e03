use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	patient::{Act, GuardianEnd, GuardianRole, PatientStatus, Scope},
	AccountId, PatientId,
};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

use crate::{mock::*, Controller, Controllers, Error, Event, Recoveries};

fn rotate(account: AccountId, successor: AccountId) -> DispatchResult {
	Patients::rotate_controller(by(&account), PATIENT, successor)
}

#[test]
fn every_controller_rotates_and_nobody_else_does() {
	let nobody = Err(Error::<Test>::NotAController.into());
	assert_eq!(
		answers(|origin| Patients::rotate_controller(origin, PATIENT, NEW_WALLET)),
		[
			("nobody", Err(BadOrigin)),
			("root", Err(BadOrigin)),
			("registrar", nobody),
			("other organization", nobody),
			("wallet", Ok(())),
			("guardian", Ok(())),
			("trusted", Ok(())),
			("stranger", nobody),
		]
	);
}

#[test]
fn capacity_scope_and_end_go_along() {
	scene(|| {
		let (role, scope) = (GuardianRole::PowerOfAttorney, Scope::of(&[Act::Pay, Act::Read]));
		assert_ok!(Patients::name_guardian(by(&WALLET), PATIENT, GUARDIAN, role, scope, Some(START + 10)));
		events();
		assert_ok!(rotate(GUARDIAN, OTHER_GUARDIAN));
		let capacity = salus_primitives::patient::Capacity::Guardian(role);
		let until = Some(GuardianEnd::On(START + 10));
		let moved = Controller { account: OTHER_GUARDIAN, capacity, scope, until };
		assert_eq!(Controllers::<Test>::get(PATIENT).into_inner(), [Controller::own_wallet(WALLET), moved]);
		assert!(!is_known(&GUARDIAN) && is_known(&OTHER_GUARDIAN));
		assert_eq!(
			events(),
			[Event::ControllerRotated { patient: PATIENT, account: GUARDIAN, successor: OTHER_GUARDIAN }]
		);
	});
}

#[test]
fn it_works_where_there_is_no_place_for_one_more() {
	family(|| {
		assert_eq!(Controllers::<Test>::get(PATIENT).len(), 4);
		assert_ok!(rotate(WALLET, NEW_WALLET));
		assert!(!is_known(&WALLET));
	});
}

#[test]
fn the_successor_is_nobody_to_the_patient_and_has_room() {
	family(|| {
		for successor in [WALLET, GUARDIAN, FRIEND] {
			assert_noop!(rotate(WALLET, successor), Error::<Test>::AlreadyController);
		}
		for index in 1..=3 {
			assert_ok!(Patients::register_patient(by(&REGISTRAR), HOSPITAL, PatientId([index; 32]), NEW_WALLET));
		}
		assert_noop!(rotate(WALLET, NEW_WALLET), Error::<Test>::TooManyPatients);
	});
}

#[test]
fn a_successor_who_was_a_guardian_until_now_becomes_what_the_signer_was() {
	scene(|| {
		assert_ok!(name(GUARDIAN, Scope::ALL, Some(START + 1)));
		pass(1);
		events();
		assert_ok!(rotate(WALLET, GUARDIAN));
		assert_eq!(Controllers::<Test>::get(PATIENT).into_inner(), [Controller::own_wallet(GUARDIAN)]);
		assert_eq!(
			events(),
			[
				Event::ControlExpired { patient: PATIENT, account: GUARDIAN },
				Event::ControllerRotated { patient: PATIENT, account: WALLET, successor: GUARDIAN },
			]
		);
	});
}

#[test]
fn whoever_has_ended_gives_nothing_on() {
	scene(|| {
		assert_ok!(name(GUARDIAN, Scope::ALL, Some(START + 1)));
		pass(1);
		assert_noop!(rotate(GUARDIAN, OTHER_GUARDIAN), Error::<Test>::NotAController);
	});
}

#[test]
fn nobody_rotates_under_examination_and_an_executor_does_after_death() {
	scene(|| {
		let role = GuardianRole::Executor;
		assert_ok!(Patients::name_guardian(by(&WALLET), PATIENT, GUARDIAN, role, Scope::ALL, None));
		becomes(PatientStatus::Suspended);
		assert_noop!(rotate(WALLET, NEW_WALLET), Error::<Test>::Suspended);
		becomes(PatientStatus::Deceased);
		assert_noop!(rotate(WALLET, NEW_WALLET), Error::<Test>::NotAController);
		assert_ok!(rotate(GUARDIAN, OTHER_GUARDIAN));
	});
}

#[test]
fn what_a_guardian_supports_its_successor_supports_and_not_twice() {
	family(|| {
		super::two_recover();
		assert_ok!(super::begin());
		assert_ok!(rotate(GUARDIAN, STRANGER));
		let supporters = || Recoveries::<Test>::get(PATIENT).map(|recovery| recovery.supporters.into_inner());
		assert_eq!(supporters(), Some(vec![STRANGER]));
		let again = Patients::support_recovery(by(&STRANGER), PATIENT, NEW_WALLET);
		assert_noop!(again, Error::<Test>::AlreadySupported);
		let former = Patients::support_recovery(by(&GUARDIAN), PATIENT, NEW_WALLET);
		assert_noop!(former, Error::<Test>::NotAController);
	});
}
