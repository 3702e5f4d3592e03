//! What portals are shown, through the functions and through the view functions' one door.

use frame_support::assert_ok;
use salus_primitives::patient::{
	Act, Attestation, Capacity, GuardianEnd, GuardianRole, Guardianship, PendingRecovery, RecoveryState, Scope,
};

use crate::{mock::*, Controller};

#[test]
fn whoever_has_ended_is_not_shown() {
	scene(|| {
		assert_ok!(name(GUARDIAN, Scope::ALL, None));
		assert_ok!(name(OTHER_GUARDIAN, Scope::ALL, Some(START + 1)));
		assert_eq!(
			Patients::controllers(PATIENT),
			[
				Controller::own_wallet(WALLET),
				guardian(GUARDIAN),
				Controller { until: Some(GuardianEnd::On(START + 1)), ..guardian(OTHER_GUARDIAN) },
			]
		);
		pass(1);
		assert_eq!(Patients::controllers(PATIENT), [Controller::own_wallet(WALLET), guardian(GUARDIAN)]);
		assert_eq!(Patients::guardian_of(OTHER_GUARDIAN), []);
		assert_eq!(Patients::patients_of(OTHER_GUARDIAN), []);
		assert_eq!(Patients::controllers(UNKNOWN_PATIENT), []);
	});
}

#[test]
fn a_guardian_sees_for_whom_how_far_and_until_when() {
	scene(|| {
		let (role, scope) = (GuardianRole::PowerOfAttorney, Scope::from(Act::Pay));
		assert_ok!(Patients::name_guardian(by(&WALLET), PATIENT, GUARDIAN, role, scope, Some(START + 1)));
		let until = Some(GuardianEnd::On(START + 1));
		let expected = Guardianship { patient: PATIENT, role, scope, until, ends: Some(START + 1) };
		assert_eq!(Patients::guardian_of(GUARDIAN), [expected]);
		assert_eq!(Patients::guardian_of(WALLET), [], "an own wallet is no guardian");
		assert_ok!(Patients::trust(by(&WALLET), PATIENT, FRIEND, None));
		assert_eq!(Patients::guardian_of(FRIEND), []);
		assert_eq!(Patients::patients_of(FRIEND), [PATIENT]);
	});
}

#[test]
fn a_guardian_until_majority_sees_when_that_is_once_it_is_known() {
	scene(|| {
		let (role, until) = (GuardianRole::Guardian, Some(GuardianEnd::Majority));
		let signer = || by(&REGISTRAR);
		assert_ok!(Patients::appoint_guardian(signer(), HOSPITAL, PATIENT, GUARDIAN, role, Scope::ALL, until));
		let shown = |ends| Guardianship { patient: PATIENT, role, scope: Scope::ALL, until, ends };
		assert_eq!(Patients::guardian_of(GUARDIAN), [shown(None)]);
		let majority = u64::MAX / salus_primitives::patient::MAJORITY_STEP * salus_primitives::patient::MAJORITY_STEP;
		assert_ok!(Patients::set_majority(signer(), HOSPITAL, PATIENT, Some(majority)));
		assert_eq!(Patients::guardian_of(GUARDIAN), [shown(Some(majority))]);
	});
}

#[test]
fn a_recovery_is_shown_with_whoever_counts_now() {
	scene(|| {
		assert_eq!(Patients::recovery(UNKNOWN_PATIENT), None);
		assert_ok!(name(GUARDIAN, Scope::ALL, Some(START + 1)));
		assert_ok!(name(OTHER_GUARDIAN, Scope::ALL, None));
		super::two_recover();
		let off = RecoveryState { threshold: 2, guardians: vec![GUARDIAN, OTHER_GUARDIAN], pending: None };
		assert_eq!(Patients::recovery(PATIENT), Some(off));

		assert_ok!(super::begin());
		assert_ok!(super::support());
		pass(1);
		assert_ok!(super::attest());
		let pending = PendingRecovery {
			successor: NEW_WALLET,
			supporters: vec![OTHER_GUARDIAN],
			attested: Some(Attestation { organization: HOSPITAL, by: REGISTRAR }),
			completes: START + 1 + DELAY,
			lapses: START + 1 + DELAY + LAPSE,
		};
		let on = RecoveryState { threshold: 2, guardians: vec![OTHER_GUARDIAN], pending: Some(pending) };
		assert_eq!(Patients::recovery(PATIENT), Some(on));

		pass(DELAY + LAPSE);
		assert_eq!(Patients::recovery(PATIENT).and_then(|shown| shown.pending), None);
	});
}

#[test]
fn view_functions_answer_the_same() {
	use codec::{Decode, Encode};
	use frame_support::view_functions::ViewFunction;
	scene(|| {
		let asked = crate::pallet::MayViewFunction::<Test>::new(WALLET, PATIENT, Act::Pay);
		let id = <crate::pallet::MayViewFunction<Test> as ViewFunction>::id();
		let answer = Test::execute_view_function(id, asked.encode()).expect("there is such a function");
		let answer = Option::<Capacity>::decode(&mut answer.as_slice()).expect("that is its answer");
		assert_eq!(answer, Some(Capacity::Patient));
	});
}
