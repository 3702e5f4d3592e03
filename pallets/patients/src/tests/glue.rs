use salus_primitives::{
	glue::Patients as Glue,
	patient::{Act, Capacity, PatientStatus, Scope},
};

use crate::{benchmarking, mock::*};

#[test]
fn patients_are_found_with_whoever_acts_for_them() {
	scene(|| {
		assert_eq!(<Patients as Glue>::status(PATIENT), Some(PatientStatus::Active));
		assert_eq!(<Patients as Glue>::status(UNKNOWN_PATIENT), None);
		let capacity = <Patients as Glue>::capacity;
		assert_eq!(capacity(&WALLET, PATIENT), Some(Capacity::Patient));
		assert_eq!(capacity(&REGISTRAR, PATIENT), None);
		assert_eq!(capacity(&WALLET, UNKNOWN_PATIENT), None);
	});
}

#[test]
fn the_patients_own_wallet_may_everything() {
	scene(|| {
		for act in Act::ALL.iter().copied() {
			assert_eq!(Patients::may(WALLET, PATIENT, act), Some(Capacity::Patient), "{act}");
			assert_eq!(Patients::may(STRANGER, PATIENT, act), None, "{act}");
			assert_eq!(Patients::may(WALLET, UNKNOWN_PATIENT, act), None, "{act}");
		}
	});
}

#[test]
fn a_guardian_may_what_the_scope_says_and_nothing_else() {
	for within in Act::ALL.iter().copied() {
		scene(|| {
			name(GUARDIAN, Scope::from(within), None).expect("the patient may");
			for act in Act::ALL.iter().copied() {
				let expected = (act == within).then_some(AS_GUARDIAN);
				assert_eq!(Patients::may(GUARDIAN, PATIENT, act), expected, "{act}");
			}
		});
	}
}

#[test]
fn a_guardian_may_nothing_from_the_end_on() {
	scene(|| {
		name(GUARDIAN, Scope::ALL, Some(START + 10)).expect("the patient may");
		pass(9);
		assert_eq!(<Patients as Glue>::may(&GUARDIAN, PATIENT, Act::Read), Some(AS_GUARDIAN));
		pass(1);
		for act in Act::ALL.iter().copied() {
			assert_eq!(Patients::may(GUARDIAN, PATIENT, act), None, "{act}");
		}
		assert_eq!(Patients::capacity(GUARDIAN, PATIENT), None);
	});
}

#[test]
fn benchmark_helpers_make_patients_known() {
	run(|| {
		benchmarking::enrol_patient::<Test>(PATIENT, &WALLET);
		benchmarking::enrol_patient::<Test>(PATIENT, &STRANGER);
		benchmarking::enrol_patient::<Test>(PATIENT, &STRANGER);
		for account in [WALLET, STRANGER] {
			assert_eq!(Patients::capacity(account, PATIENT), Some(Capacity::Patient));
		}
	});
}
