//! One file per call or behaviour.

mod add_controller;
mod appoint_guardian;
mod attest_recovery;
mod begin_recovery;
mod complete_recovery;
mod expire_control;
mod founding;
mod glue;
mod invariants;
mod link;
mod model;
mod name_guardian;
mod random_calls;
mod redeem_voucher;
mod register_patient;
mod remove_controller;
mod rotate_controller;
mod set_majority;
mod set_patient_status;
mod set_recovery;
mod story;
mod trust;
mod veto_recovery;
mod view;

use sp_runtime::DispatchResult;

use crate::mock::*;

/// Two guardians together recover the patient's wallet.
fn two_recover() {
	Patients::set_recovery(by(&WALLET), PATIENT, 2).expect("the patient may");
}

/// The guardian begins to recover the patient's wallet.
fn begin() -> DispatchResult {
	Patients::begin_recovery(by(&GUARDIAN), PATIENT, NEW_WALLET)
}

/// The other guardian supports it.
fn support() -> DispatchResult {
	Patients::support_recovery(by(&OTHER_GUARDIAN), PATIENT, NEW_WALLET)
}

/// The hospital attests it.
fn attest() -> DispatchResult {
	Patients::attest_recovery(by(&REGISTRAR), HOSPITAL, PATIENT, NEW_WALLET)
}

/// Somebody completes it.
fn complete() -> DispatchResult {
	Patients::complete_recovery(by(&STRANGER), PATIENT)
}
