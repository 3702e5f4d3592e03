use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	patient::{Capacity, GuardianRole, PatientStatus},
	role::Permission,
	AccountId, PatientId,
};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

use crate::{mock::*, Controller, Controllers, Error, Event, PatientsOf, Recoveries};
use PatientStatus::{Active, Deceased, Suspended};

fn set(status: PatientStatus) -> DispatchResult {
	Patients::set_patient_status(by(&REGISTRAR), HOSPITAL, PATIENT, status)
}

/// Adds somebody who may do whatever one in this capacity can.
fn add(account: AccountId, capacity: Capacity) -> DispatchResult {
	let controller = Controller { account, capacity, scope: capacity.widest(), until: None };
	Patients::do_add_controller(PATIENT, controller, None)
}

#[test]
fn only_a_registrar_of_the_organization_sets_it() {
	let call = |origin| Patients::set_patient_status(origin, HOSPITAL, PATIENT, Suspended);
	let stranger = Err(Error::<Test>::NotAMember.into());
	assert_eq!(
		answers(call),
		[
			("nobody", Err(BadOrigin)),
			("root", Err(BadOrigin)),
			("registrar", Ok(())),
			("other organization", stranger),
			("wallet", stranger),
			("guardian", stranger),
			("trusted", stranger),
			("stranger", stranger),
		]
	);
	only_the_permission_serves(Permission::RegisterPatients, call);
}

#[test]
fn a_registrar_elsewhere_cannot_touch_the_patient() {
	scene(|| {
		let signer = by(&LABORATORY_REGISTRAR);
		assert_noop!(Patients::set_patient_status(signer, LABORATORY, PATIENT, Deceased), Error::<Test>::NotAuthorized);
	});
}

#[test]
fn suspension_leaves_the_controller_and_can_be_lifted() {
	scene(|| {
		assert_ok!(set(Suspended));
		assert_eq!(Patients::patient_status(PATIENT), Some(Suspended));
		assert_eq!(Patients::capacity(WALLET, PATIENT), Some(Capacity::Patient));
		assert_ok!(set(Active));
		assert_eq!(Patients::patient_status(PATIENT), Some(Active));
		assert_eq!(
			events(),
			[
				Event::PatientStatusSet { patient: PATIENT, status: Suspended, by: REGISTRAR },
				Event::PatientStatusSet { patient: PATIENT, status: Active, by: REGISTRAR },
			]
		);
	});
}

#[test]
fn death_ends_what_everybody_but_the_executor_may_do() {
	scene(|| {
		let executor = Capacity::Guardian(GuardianRole::Executor);
		assert_ok!(add(STRANGER, executor));
		assert_ok!(set(Deceased));
		assert_eq!(Patients::capacity(WALLET, PATIENT), None);
		assert!(Patients::patients_of(WALLET).is_empty());
		assert_eq!(Patients::capacity(STRANGER, PATIENT), Some(executor));
	});
	scene(|| {
		let guardian = Capacity::Guardian(GuardianRole::Guardian);
		assert_ok!(add(STRANGER, guardian));
		assert_ok!(set(Deceased));
		assert_eq!(Patients::capacity(STRANGER, PATIENT), None);
	});
}

#[test]
fn with_the_patient_ends_what_made_a_wallet_known() {
	scene(|| {
		assert_ok!(set(Suspended));
		assert!(is_known(&WALLET), "a suspended patient can still refuse");
		events();
		assert_ok!(set(Deceased));
		assert!(!is_known(&WALLET));
		assert!(!Controllers::<Test>::contains_key(PATIENT) && !PatientsOf::<Test>::contains_key(WALLET));
		let reported = Event::PatientStatusSet { patient: PATIENT, status: Deceased, by: REGISTRAR };
		assert_eq!(events(), [reported]);
	});
}

#[test]
fn an_executor_stays_known_and_the_guardian_beside_it_does_not() {
	scene(|| {
		let executor = Capacity::Guardian(GuardianRole::Executor);
		assert_ok!(add(STRANGER, executor));
		assert_ok!(set(Deceased));
		assert!(is_known(&STRANGER) && !is_known(&WALLET));
		assert_eq!(Patients::patients_of(STRANGER), [PATIENT]);
		assert_eq!(Controllers::<Test>::get(PATIENT).len(), 1);
	});
}

#[test]
fn whoever_acts_for_another_patient_stays_known_and_has_room_for_one_more() {
	scene(|| {
		let register = |patient| Patients::register_patient(by(&REGISTRAR), HOSPITAL, patient, WALLET);
		assert_ok!(register(PatientId([1; 32])));
		assert_ok!(register(PatientId([2; 32])));
		assert_noop!(register(PatientId([3; 32])), Error::<Test>::TooManyPatients);
		assert_ok!(set(Deceased));
		assert!(is_known(&WALLET));
		assert_ok!(register(PatientId([3; 32])));
	});
}

#[test]
fn nobody_but_an_executor_begins_to_act_for_the_dead() {
	scene(|| {
		assert_ok!(set(Deceased));
		let guardian = Capacity::Guardian(GuardianRole::Guardian);
		for capacity in [Capacity::Patient, guardian] {
			assert_noop!(add(STRANGER, capacity), Error::<Test>::Deceased);
		}
		assert_ok!(add(STRANGER, Capacity::Guardian(GuardianRole::Executor)));
	});
}

#[test]
fn death_is_final_from_whichever_status() {
	for before in [Active, Suspended] {
		scene(|| {
			if before == Suspended {
				assert_ok!(set(Suspended));
			}
			assert_ok!(set(Deceased));
			for status in PatientStatus::ALL {
				assert_noop!(set(*status), Error::<Test>::Deceased);
			}
		});
	}
}

#[test]
fn the_status_it_has_is_refused() {
	scene(|| {
		assert_noop!(set(Active), Error::<Test>::NoChange);
		assert_ok!(set(Suspended));
		assert_noop!(set(Suspended), Error::<Test>::NoChange);
	});
}

#[test]
fn an_unknown_patient_is_refused() {
	scene(|| {
		let signer = by(&REGISTRAR);
		assert_noop!(
			Patients::set_patient_status(signer, HOSPITAL, UNKNOWN_PATIENT, Suspended),
			Error::<Test>::NotFound
		);
	});
}

#[test]
fn with_the_patient_ends_the_recovery_that_has_begun() {
	family(|| {
		super::two_recover();
		assert_ok!(super::begin());
		assert_ok!(set(Suspended));
		assert!(Recoveries::<Test>::contains_key(PATIENT), "a lost wallet does not wait for an examination");
		assert_ok!(set(Deceased));
		assert!(!Recoveries::<Test>::contains_key(PATIENT));
	});
}
