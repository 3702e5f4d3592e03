use frame_support::{assert_noop, assert_ok};
use salus_primitives::patient::{Act, Capacity, GuardianEnd, GuardianRole, PatientStatus, Scope};
use sp_runtime::DispatchError::BadOrigin;

use crate::{mock::*, Controller, Controllers, Error, Event};

#[test]
fn only_the_patient_names_a_guardian() {
	let nobody = Err(Error::<Test>::NotAController.into());
	let other = Err(Error::<Test>::NotAuthorized.into());
	assert_eq!(
		answers(|origin| {
			// A place for one more.
			Patients::remove_controller(by(&OTHER_GUARDIAN), PATIENT, OTHER_GUARDIAN).expect("it may go");
			Patients::name_guardian(origin, PATIENT, STRANGER, GuardianRole::Guardian, Scope::ALL, None)
		}),
		[
			("nobody", Err(BadOrigin)),
			("root", Err(BadOrigin)),
			("registrar", nobody),
			("other organization", nobody),
			("wallet", Ok(())),
			("guardian", other),
			("trusted", other),
			("stranger", nobody),
		]
	);
}

#[test]
fn a_guardian_is_kept_and_reported_whole() {
	for role in GuardianRole::ALL.iter().copied() {
		scene(|| {
			let scope = Scope::of(&[Act::Consent, Act::Read]);
			assert_ok!(Patients::name_guardian(by(&WALLET), PATIENT, GUARDIAN, role, scope, Some(START + 1)));
			let (capacity, until) = (Capacity::Guardian(role), Some(GuardianEnd::On(START + 1)));
			let guardian = Controller { account: GUARDIAN, capacity, scope, until };
			assert_eq!(Controllers::<Test>::get(PATIENT)[1], guardian);
			let by = Some(WALLET);
			let added = Event::ControllerAdded { patient: PATIENT, account: GUARDIAN, capacity, scope, until, by };
			assert_eq!(events(), [added]);
		});
	}
}

#[test]
fn a_guardian_who_could_do_nothing_is_refused() {
	scene(|| {
		assert_noop!(name(GUARDIAN, Scope::NONE, None), Error::<Test>::NothingInScope);
		for past in [0, START - 1, START] {
			assert_noop!(name(GUARDIAN, Scope::ALL, Some(past)), Error::<Test>::EndHasPassed);
		}
		assert_ok!(name(GUARDIAN, Scope::ALL, Some(START + 1)));
	});
}

#[test]
fn a_guardian_is_named_again_once_the_first_time_has_ended() {
	scene(|| {
		assert_ok!(name(GUARDIAN, Act::Recover.into(), Some(START + 1)));
		assert_noop!(name(GUARDIAN, Scope::ALL, None), Error::<Test>::AlreadyController);
		pass(1);
		assert_ok!(name(GUARDIAN, Scope::ALL, None));
		assert_eq!(Controllers::<Test>::get(PATIENT)[1], guardian(GUARDIAN));
	});
}

#[test]
fn what_it_supported_before_does_not_come_back_with_a_guardian() {
	scene(|| {
		assert_ok!(name(GUARDIAN, Scope::ALL, Some(START + 1)));
		assert_ok!(Patients::set_recovery(by(&WALLET), PATIENT, 1));
		assert_ok!(super::begin());
		pass(1);
		assert_ok!(name(GUARDIAN, Scope::ALL, None));
		pass(DELAY);
		assert_noop!(super::complete(), Error::<Test>::TooFewSupports);
	});
}

#[test]
fn nobody_is_named_while_the_patient_is_not_active() {
	scene(|| {
		becomes(PatientStatus::Suspended);
		assert_noop!(name(GUARDIAN, Scope::ALL, None), Error::<Test>::Suspended);
		becomes(PatientStatus::Deceased);
		assert_noop!(name(GUARDIAN, Scope::ALL, None), Error::<Test>::NotAController);
	});
}

#[test]
fn an_executor_of_the_dead_names_nobody() {
	scene(|| {
		let role = GuardianRole::Executor;
		assert_ok!(Patients::name_guardian(by(&WALLET), PATIENT, GUARDIAN, role, Scope::ALL, None));
		becomes(PatientStatus::Deceased);
		let call = Patients::name_guardian(by(&GUARDIAN), PATIENT, OTHER_GUARDIAN, role, Scope::ALL, None);
		assert_noop!(call, Error::<Test>::NotAuthorized);
		assert_noop!(Patients::trust(by(&GUARDIAN), PATIENT, FRIEND, None), Error::<Test>::Deceased);
	});
}
