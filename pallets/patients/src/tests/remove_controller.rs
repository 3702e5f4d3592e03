use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	patient::{Act, GuardianRole, PatientStatus, Scope},
	AccountId,
};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

use crate::{mock::*, Controllers, Error, Event, PatientsOf, Recoveries};

fn remove(signer: AccountId, account: AccountId) -> DispatchResult {
	Patients::remove_controller(by(&signer), PATIENT, account)
}

#[test]
fn the_patient_removes_a_guardian_and_nobody_else_does() {
	let nobody = Err(Error::<Test>::NotAController.into());
	let other = Err(Error::<Test>::NotAuthorized.into());
	assert_eq!(
		answers(|origin| Patients::remove_controller(origin, PATIENT, OTHER_GUARDIAN)),
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
fn any_controller_removes_itself() {
	for account in [GUARDIAN, OTHER_GUARDIAN, FRIEND] {
		family(|| {
			assert_ok!(remove(account.clone(), account.clone()));
			assert!(!is_known(&account) && !PatientsOf::<Test>::contains_key(&account));
			let by = Some(account.clone());
			assert_eq!(events(), [Event::ControllerRemoved { patient: PATIENT, account, by }]);
		});
	}
}

#[test]
fn who_manages_removes_who_is_trusted_and_no_guardian() {
	family(|| {
		assert_noop!(remove(GUARDIAN, WALLET), Error::<Test>::NotAuthorized);
		assert_noop!(remove(GUARDIAN, STRANGER), Error::<Test>::NotAuthorized);
		assert_ok!(remove(GUARDIAN, FRIEND));
	});
	scene(|| {
		assert_ok!(name(GUARDIAN, Scope::ALL.difference(Act::Manage.into()), None));
		assert_ok!(Patients::trust(by(&WALLET), PATIENT, FRIEND, None));
		assert_noop!(remove(GUARDIAN, FRIEND), Error::<Test>::NotAuthorized);
	});
}

#[test]
fn the_patients_last_wallet_stays() {
	family(|| {
		assert_noop!(remove(WALLET, WALLET), Error::<Test>::LastWallet);
		assert_ok!(remove(WALLET, GUARDIAN));
		assert_ok!(Patients::add_controller(by(&WALLET), PATIENT, NEW_WALLET));
		assert_ok!(remove(WALLET, WALLET));
		assert_noop!(remove(NEW_WALLET, NEW_WALLET), Error::<Test>::LastWallet);
	});
}

#[test]
fn whoever_is_none_is_not_removed() {
	family(|| {
		assert_noop!(remove(WALLET, STRANGER), Error::<Test>::NotAController);
		assert_noop!(remove(STRANGER, STRANGER), Error::<Test>::NotAController);
		let call = Patients::remove_controller(by(&WALLET), UNKNOWN_PATIENT, WALLET);
		assert_noop!(call, Error::<Test>::NotFound);
	});
}

#[test]
fn what_has_ended_can_still_go_and_be_removed_and_removes_nobody() {
	scene(|| {
		assert_ok!(name(GUARDIAN, Scope::ALL, Some(START + 1)));
		assert_ok!(name(OTHER_GUARDIAN, Scope::ALL, Some(START + 1)));
		assert_ok!(Patients::trust(by(&WALLET), PATIENT, FRIEND, None));
		pass(1);
		assert_noop!(remove(GUARDIAN, FRIEND), Error::<Test>::NotAController);
		assert_ok!(remove(GUARDIAN, GUARDIAN));
		assert_ok!(remove(WALLET, OTHER_GUARDIAN));
		assert!(!is_known(&GUARDIAN) && !is_known(&OTHER_GUARDIAN));
	});
}

#[test]
fn it_works_while_the_patient_is_suspended() {
	family(|| {
		becomes(PatientStatus::Suspended);
		assert_ok!(remove(WALLET, GUARDIAN));
	});
}

#[test]
fn what_a_guardian_supported_goes_with_it() {
	family(|| {
		super::two_recover();
		assert_ok!(super::begin());
		assert_ok!(super::support());
		assert_ok!(remove(WALLET, GUARDIAN));
		let supporters = Recoveries::<Test>::get(PATIENT).map(|recovery| recovery.supporters.into_inner());
		assert_eq!(supporters, Some(vec![OTHER_GUARDIAN]));
	});
}

#[test]
fn the_last_executor_of_the_dead_may_go() {
	scene(|| {
		let role = GuardianRole::Executor;
		assert_ok!(Patients::name_guardian(by(&WALLET), PATIENT, GUARDIAN, role, Scope::ALL, None));
		becomes(PatientStatus::Deceased);
		assert_noop!(remove(WALLET, GUARDIAN), Error::<Test>::NotAController);
		assert_ok!(remove(GUARDIAN, GUARDIAN));
		assert!(!Controllers::<Test>::contains_key(PATIENT));
	});
}
