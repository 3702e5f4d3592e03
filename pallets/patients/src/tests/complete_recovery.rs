use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	patient::{Act, Capacity, PatientStatus, Scope},
	PatientId,
};
use sp_runtime::DispatchError::BadOrigin;

use super::{attest, begin, complete, support, two_recover};
use crate::{mock::*, Controller, Controllers, Error, Event, Recoveries};

/// Two guardians support a recovery whose delay is over.
fn ripe(test: impl FnOnce()) {
	family(|| {
		two_recover();
		assert_ok!(begin());
		assert_ok!(support());
		pass(DELAY);
		events();
		test();
	});
}

#[test]
fn anybody_enrolled_completes() {
	let completions = answers(|origin| {
		attest().expect("a hospital may");
		pass(DELAY);
		Patients::complete_recovery(origin, PATIENT)
	});
	let unsigned = ["nobody", "root"];
	for (signer, answer) in completions {
		let expected = if unsigned.contains(&signer) { Err(BadOrigin) } else { Ok(()) };
		assert_eq!((signer, answer), (signer, expected));
	}
}

#[test]
fn the_successor_is_the_only_wallet_and_everybody_else_stays() {
	ripe(|| {
		assert_ok!(complete());
		let successor = NEW_WALLET;
		let (patient, scope, until) = (PATIENT, Scope::ALL, None);
		assert_eq!(
			events(),
			[
				Event::ControllerRemoved { patient, account: WALLET, by: None },
				Event::ControllerAdded {
					patient,
					account: successor.clone(),
					capacity: Capacity::Patient,
					scope,
					until,
					by: None
				},
				Event::RecoveryCompleted { patient, successor: successor.clone() },
			]
		);
		let acting: Vec<_> = Controllers::<Test>::get(PATIENT).into_iter().map(|found| found.account).collect();
		assert_eq!(acting, [GUARDIAN, OTHER_GUARDIAN, FRIEND, successor.clone()]);
		assert!(is_known(&successor) && !is_known(&WALLET));
		assert_noop!(complete(), Error::<Test>::NotBegun);
	});
}

#[test]
fn neither_before_the_delay_is_over_nor_after_it_has_lapsed() {
	family(|| {
		two_recover();
		assert_noop!(complete(), Error::<Test>::NotBegun);
		assert_ok!(begin());
		assert_ok!(support());
		pass(DELAY - 1);
		assert_noop!(complete(), Error::<Test>::TooEarly);
		pass(LAPSE + 1);
		assert_noop!(complete(), Error::<Test>::Lapsed);
	});
	ripe(|| {
		pass(LAPSE - 1);
		assert_ok!(complete());
	});
}

#[test]
fn one_guardian_of_two_is_too_few() {
	family(|| {
		two_recover();
		assert_ok!(begin());
		pass(DELAY);
		assert_noop!(complete(), Error::<Test>::TooFewSupports);
		assert_ok!(support());
		assert_ok!(complete());
	});
}

#[test]
fn a_guardian_who_was_removed_supports_nothing() {
	ripe(|| {
		assert_ok!(Patients::remove_controller(by(&OTHER_GUARDIAN), PATIENT, OTHER_GUARDIAN));
		assert_noop!(complete(), Error::<Test>::TooFewSupports);
		assert_ok!(name(OTHER_GUARDIAN, Scope::ALL, None));
		assert_noop!(complete(), Error::<Test>::TooFewSupports);
		assert_ok!(support());
		assert_ok!(complete());
	});
}

#[test]
fn a_guardian_who_comes_back_without_recovery_supports_nothing() {
	ripe(|| {
		assert_ok!(Patients::remove_controller(by(&WALLET), PATIENT, OTHER_GUARDIAN));
		assert_ok!(name(OTHER_GUARDIAN, Scope::ALL.difference(Act::Recover.into()), None));
		assert_noop!(complete(), Error::<Test>::TooFewSupports);
	});
}

#[test]
fn a_guardian_who_has_ended_supports_nothing() {
	scene(|| {
		assert_ok!(name(GUARDIAN, Scope::ALL, None));
		assert_ok!(name(OTHER_GUARDIAN, Scope::ALL, Some(START + DELAY)));
		two_recover();
		assert_ok!(begin());
		assert_ok!(support());
		pass(DELAY);
		assert_noop!(complete(), Error::<Test>::TooFewSupports);
	});
}

#[test]
fn the_threshold_is_the_one_that_stands_now() {
	ripe(|| {
		assert_ok!(Patients::set_recovery(by(&WALLET), PATIENT, 0));
		assert_noop!(complete(), Error::<Test>::TooFewSupports);
		assert_ok!(Patients::set_recovery(by(&WALLET), PATIENT, 1));
		assert_ok!(complete());
	});
}

#[test]
fn wallets_that_were_rotated_or_added_meanwhile_go_too() {
	scene(|| {
		assert_ok!(attest());
		assert_ok!(Patients::add_controller(by(&WALLET), PATIENT, SOMEBODY));
		assert_ok!(Patients::rotate_controller(by(&WALLET), PATIENT, STRANGER));
		pass(DELAY);
		events();
		assert_ok!(complete());
		assert_eq!(Controllers::<Test>::get(PATIENT).into_inner(), [Controller::own_wallet(NEW_WALLET)]);
		let removed = |account| Event::ControllerRemoved { patient: PATIENT, account, by: None };
		assert_eq!(events()[..2], [removed(STRANGER), removed(SOMEBODY)]);
	});
}

#[test]
fn a_successor_who_became_a_wallet_meanwhile_is_the_only_one() {
	scene(|| {
		assert_ok!(attest());
		assert_ok!(Patients::add_controller(by(&WALLET), PATIENT, NEW_WALLET));
		pass(DELAY);
		assert_ok!(complete());
		assert_eq!(Controllers::<Test>::get(PATIENT).into_inner(), [Controller::own_wallet(NEW_WALLET)]);
	});
}

#[test]
fn a_successor_who_became_a_guardian_meanwhile_is_refused_and_nothing_happens() {
	scene(|| {
		assert_ok!(attest());
		assert_ok!(name(NEW_WALLET, Scope::ALL, None));
		pass(DELAY);
		assert_noop!(complete(), Error::<Test>::AlreadyController);
		assert_ok!(Patients::remove_controller(by(&NEW_WALLET), PATIENT, NEW_WALLET));
		assert_ok!(complete());
	});
}

#[test]
fn a_successor_who_acts_for_too_many_patients_is_refused_and_nothing_happens() {
	ripe(|| {
		for index in 1..=3 {
			assert_ok!(Patients::register_patient(by(&REGISTRAR), HOSPITAL, PatientId([index; 32]), NEW_WALLET));
		}
		assert_noop!(complete(), Error::<Test>::TooManyPatients);
		assert!(Recoveries::<Test>::contains_key(PATIENT));
		assert_eq!(Patients::capacity(WALLET, PATIENT), Some(Capacity::Patient));
		assert_ok!(Patients::set_patient_status(by(&REGISTRAR), HOSPITAL, PatientId([1; 32]), PatientStatus::Deceased));
		assert_ok!(complete());
	});
}

#[test]
fn the_suspended_are_recovered_and_stay_suspended() {
	ripe(|| {
		becomes(PatientStatus::Suspended);
		assert_ok!(complete());
		assert_eq!(Patients::patient_status(PATIENT), Some(PatientStatus::Suspended));
	});
}

#[test]
fn the_dead_and_the_unknown_are_not_recovered() {
	ripe(|| {
		becomes(PatientStatus::Deceased);
		assert_noop!(complete(), Error::<Test>::NotBegun);
		let call = Patients::complete_recovery(by(&STRANGER), UNKNOWN_PATIENT);
		assert_noop!(call, Error::<Test>::NotFound);
	});
}
