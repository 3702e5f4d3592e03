use frame_support::{assert_noop, assert_ok};
use salus_primitives::patient::{GuardianEnd, GuardianRole, Scope, MAJORITY_STEP};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

use crate::{mock::*, Controllers, Error, Event, PatientsOf, Recoveries};

fn expire() -> DispatchResult {
	Patients::expire_control(by(&STRANGER), PATIENT, GUARDIAN)
}

#[test]
fn anybody_enrolled_strikes_off_what_has_ended() {
	let calls = answers(|origin| {
		Patients::remove_controller(by(&GUARDIAN), PATIENT, GUARDIAN).expect("it may go");
		name(SOMEBODY, Scope::ALL, Some(START + 1)).expect("the patient may");
		pass(1);
		Patients::expire_control(origin, PATIENT, SOMEBODY)
	});
	for (signer, answer) in calls {
		let expected = if ["nobody", "root"].contains(&signer) { Err(BadOrigin) } else { Ok(()) };
		assert_eq!((signer, answer), (signer, expected));
	}
}

#[test]
fn with_it_goes_what_made_the_account_known() {
	scene(|| {
		assert_ok!(name(GUARDIAN, Scope::ALL, Some(START + 1)));
		events();
		assert_noop!(expire(), Error::<Test>::NotExpired);
		pass(1);
		assert!(is_known(&GUARDIAN), "until somebody cleans up");
		assert_ok!(expire());
		assert!(!is_known(&GUARDIAN) && !PatientsOf::<Test>::contains_key(GUARDIAN));
		assert_eq!(events(), [Event::ControlExpired { patient: PATIENT, account: GUARDIAN }]);
		assert_noop!(expire(), Error::<Test>::NotAController);
	});
}

#[test]
fn a_guardian_until_majority_is_struck_off_after_it() {
	scene(|| {
		let (role, until) = (GuardianRole::Guardian, Some(GuardianEnd::Majority));
		let signer = || by(&REGISTRAR);
		assert_ok!(Patients::appoint_guardian(signer(), HOSPITAL, PATIENT, GUARDIAN, role, Scope::ALL, until));
		assert_noop!(expire(), Error::<Test>::NotExpired);
		let majority = START / MAJORITY_STEP * MAJORITY_STEP;
		assert_ok!(Patients::set_majority(signer(), HOSPITAL, PATIENT, Some(majority)));
		assert_ok!(expire());
	});
}

#[test]
fn what_it_supported_goes_with_it() {
	scene(|| {
		assert_ok!(name(GUARDIAN, Scope::ALL, Some(START + 1)));
		assert_ok!(Patients::set_recovery(by(&WALLET), PATIENT, 1));
		assert_ok!(super::begin());
		pass(1);
		assert_ok!(expire());
		assert!(Recoveries::<Test>::get(PATIENT).is_some_and(|begun| begun.supporters.is_empty()));
	});
}

#[test]
fn an_own_wallet_never_expires() {
	family(|| {
		pass(u64::MAX - START);
		for account in [WALLET, GUARDIAN, FRIEND] {
			let call = Patients::expire_control(by(&STRANGER), PATIENT, account);
			assert_noop!(call, Error::<Test>::NotExpired);
		}
		assert_noop!(Patients::expire_control(by(&STRANGER), UNKNOWN_PATIENT, WALLET), Error::<Test>::NotFound);
		assert_eq!(Controllers::<Test>::get(PATIENT).len(), 4);
	});
}
