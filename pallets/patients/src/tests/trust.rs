use frame_support::{assert_noop, assert_ok};
use salus_primitives::patient::{Act, Capacity, GuardianEnd, PatientStatus, Scope};
use sp_runtime::DispatchError::BadOrigin;

use crate::{mock::*, Error, Event};

#[test]
fn the_patient_trusts_somebody_and_so_does_who_may_manage() {
	let nobody = Err(Error::<Test>::NotAController.into());
	let call = |origin| {
		// A place for one more.
		Patients::remove_controller(by(&OTHER_GUARDIAN), PATIENT, OTHER_GUARDIAN).expect("it may go");
		Patients::trust(origin, PATIENT, STRANGER, None)
	};
	assert_eq!(
		answers(call),
		[
			("nobody", Err(BadOrigin)),
			("root", Err(BadOrigin)),
			("registrar", nobody),
			("other organization", nobody),
			("wallet", Ok(())),
			("guardian", Ok(())),
			("trusted", Err(Error::<Test>::NotAuthorized.into())),
			("stranger", nobody),
		]
	);
	scene(|| {
		assert_ok!(name(GUARDIAN, Scope::ALL.difference(Act::Manage.into()), None));
		assert_noop!(Patients::trust(by(&GUARDIAN), PATIENT, FRIEND, None), Error::<Test>::NotAuthorized);
	});
}

#[test]
fn somebody_trusted_books_visits_until_the_end_and_does_nothing_else() {
	scene(|| {
		assert_ok!(Patients::trust(by(&WALLET), PATIENT, FRIEND, Some(START + 1)));
		let (capacity, scope) = (Capacity::Trusted, Scope::from(Act::Register));
		let (until, by) = (Some(GuardianEnd::On(START + 1)), Some(WALLET));
		let added = Event::ControllerAdded { patient: PATIENT, account: FRIEND, capacity, scope, until, by };
		assert_eq!(events(), [added]);
		for act in Act::ALL.iter().copied() {
			let expected = (act == Act::Register).then_some(Capacity::Trusted);
			assert_eq!(Patients::may(FRIEND, PATIENT, act), expected, "{act}");
		}
		pass(1);
		assert_eq!(Patients::may(FRIEND, PATIENT, Act::Register), None);
	});
}

#[test]
fn nobody_is_trusted_too_late_or_twice_or_under_examination() {
	scene(|| {
		assert_noop!(Patients::trust(by(&WALLET), PATIENT, FRIEND, Some(START)), Error::<Test>::EndHasPassed);
		assert_noop!(Patients::trust(by(&WALLET), PATIENT, WALLET, None), Error::<Test>::AlreadyController);
		becomes(PatientStatus::Suspended);
		assert_noop!(Patients::trust(by(&WALLET), PATIENT, FRIEND, None), Error::<Test>::Suspended);
	});
}
