use frame_support::{assert_noop, assert_ok};
use salus_primitives::patient::{Capacity, GuardianRole, Scope};

use crate::{mock::*, Error};

#[test]
fn two_guardians_give_a_patient_a_new_wallet() {
	run(|| {
		consortium();
		assert_ok!(Patients::register_patient(by(&REGISTRAR), HOSPITAL, PATIENT, WALLET));
		for guardian in [GUARDIAN, OTHER_GUARDIAN] {
			let role = GuardianRole::HealthcarePowerOfAttorney;
			assert_ok!(Patients::name_guardian(by(&WALLET), PATIENT, guardian, role, Scope::ALL, None));
		}
		assert_ok!(Patients::set_recovery(by(&WALLET), PATIENT, 2));

		// The wallet is lost.
		assert_ok!(Patients::begin_recovery(by(&GUARDIAN), PATIENT, NEW_WALLET));
		assert_ok!(Patients::support_recovery(by(&OTHER_GUARDIAN), PATIENT, NEW_WALLET));
		assert_noop!(Patients::complete_recovery(by(&GUARDIAN), PATIENT), Error::<Test>::TooEarly);

		pass(DELAY);
		assert_ok!(Patients::complete_recovery(by(&GUARDIAN), PATIENT));
		assert_eq!(Patients::capacity(NEW_WALLET, PATIENT), Some(Capacity::Patient));
		assert_eq!(Patients::capacity(WALLET, PATIENT), None);
	});
}
