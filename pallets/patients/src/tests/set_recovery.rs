use frame_support::{assert_noop, assert_ok};
use salus_primitives::patient::{Act, PatientStatus, Scope};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

use crate::{mock::*, Error, Event};

fn set(threshold: u8) -> DispatchResult {
	Patients::set_recovery(by(&WALLET), PATIENT, threshold)
}

#[test]
fn only_the_patient_sets_it() {
	let nobody = Err(Error::<Test>::NotAController.into());
	let other = Err(Error::<Test>::NotAuthorized.into());
	assert_eq!(
		answers(|origin| Patients::set_recovery(origin, PATIENT, 2)),
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
fn it_takes_no_more_guardians_than_may_recover_now() {
	scene(|| {
		assert_ok!(name(GUARDIAN, Act::Recover.into(), None));
		assert_ok!(name(OTHER_GUARDIAN, Scope::ALL.difference(Act::Recover.into()), None));
		assert_ok!(name(STRANGER, Scope::ALL, Some(START + 1)));
		events();
		assert_noop!(set(0), Error::<Test>::NoChange);
		assert_noop!(set(3), Error::<Test>::TooFewGuardians);
		assert_noop!(set(u8::MAX), Error::<Test>::TooFewGuardians);
		assert_ok!(set(2));
		assert_noop!(set(2), Error::<Test>::NoChange);
		assert_ok!(set(0));
		pass(1);
		assert_noop!(set(2), Error::<Test>::TooFewGuardians);
		assert_ok!(set(1));
		let reported = |threshold| Event::RecoverySet { patient: PATIENT, threshold, by: WALLET };
		assert_eq!(events(), [2, 0, 1].map(reported));
	});
}

#[test]
fn neither_wallets_nor_who_is_trusted_count() {
	scene(|| {
		assert_ok!(Patients::add_controller(by(&WALLET), PATIENT, NEW_WALLET));
		assert_ok!(Patients::trust(by(&WALLET), PATIENT, FRIEND, None));
		assert_noop!(set(1), Error::<Test>::TooFewGuardians);
	});
}

#[test]
fn not_under_examination() {
	family(|| {
		becomes(PatientStatus::Suspended);
		assert_noop!(set(1), Error::<Test>::Suspended);
	});
}
