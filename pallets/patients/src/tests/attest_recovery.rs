use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	patient::{Attestation, PatientStatus},
	role::Permission,
};
use sp_runtime::DispatchError::BadOrigin;

use super::{attest, begin, complete, two_recover};
use crate::{mock::*, Error, Event, Recoveries};

#[test]
fn only_who_may_attests_at_the_hospital_that_answers_for_the_patient() {
	let call = |origin| Patients::attest_recovery(origin, HOSPITAL, PATIENT, NEW_WALLET);
	let nobody = Err(Error::<Test>::NotAMember.into());
	assert_eq!(
		answers(call),
		[
			("nobody", Err(BadOrigin)),
			("root", Err(BadOrigin)),
			("registrar", Ok(())),
			("other organization", nobody),
			("wallet", nobody),
			("guardian", nobody),
			("trusted", nobody),
			("stranger", nobody),
		]
	);
	only_the_permission_serves(Permission::AttestRecovery, call);
}

#[test]
fn a_laboratory_attests_nothing_even_where_it_registered_the_patient() {
	scene(|| {
		let signer = || by(&LABORATORY_REGISTRAR);
		let call = Patients::attest_recovery(signer(), LABORATORY, PATIENT, NEW_WALLET);
		assert_noop!(call, Error::<Test>::NotAuthorized);
		assert_ok!(Patients::register_patient(signer(), LABORATORY, UNKNOWN_PATIENT, STRANGER));
		let call = Patients::attest_recovery(signer(), LABORATORY, UNKNOWN_PATIENT, NEW_WALLET);
		assert_noop!(call, Error::<Test>::NotAuthorized);
	});
}

#[test]
fn a_hospitals_word_suffices_after_the_delay() {
	scene(|| {
		assert_ok!(attest());
		let (patient, successor, organization) = (PATIENT, NEW_WALLET, HOSPITAL);
		let (completes, lapses) = (START + DELAY, START + DELAY + LAPSE);
		let by = REGISTRAR;
		assert_eq!(events(), [Event::RecoveryAttested { patient, successor, organization, by, completes, lapses }]);
		pass(DELAY - 1);
		assert_noop!(complete(), Error::<Test>::TooEarly);
		pass(1);
		assert_ok!(complete());
	});
}

#[test]
fn what_guardians_have_begun_waits_anew_and_keeps_its_supporters() {
	family(|| {
		two_recover();
		assert_ok!(begin());
		pass(DELAY);
		assert_ok!(attest());
		let begun = Recoveries::<Test>::get(PATIENT).expect("it has begun");
		assert_eq!(begun.supporters.into_inner(), [GUARDIAN]);
		assert_eq!(begun.attested, Some(Attestation { organization: HOSPITAL, by: REGISTRAR }));
		assert_eq!((begun.completes, begun.lapses), (START + 2 * DELAY, START + 2 * DELAY + LAPSE));
		assert_noop!(complete(), Error::<Test>::TooEarly);
		pass(1);
		assert_noop!(attest(), Error::<Test>::AlreadyAttested);
	});
}

#[test]
fn not_for_another_successor_than_has_begun_nor_for_a_controller() {
	family(|| {
		two_recover();
		for account in [WALLET, GUARDIAN, FRIEND] {
			let call = Patients::attest_recovery(by(&REGISTRAR), HOSPITAL, PATIENT, account);
			assert_noop!(call, Error::<Test>::AlreadyController);
		}
		assert_ok!(Patients::begin_recovery(by(&GUARDIAN), PATIENT, STRANGER));
		assert_noop!(attest(), Error::<Test>::AlreadyBegun);
	});
}

#[test]
fn it_counts_while_the_hospital_is_active() {
	scene(|| {
		assert_ok!(attest());
		pass(DELAY);
		Directory::set_active(HOSPITAL, false);
		assert_noop!(complete(), Error::<Test>::TooFewSupports);
		Directory::set_active(HOSPITAL, true);
		assert_ok!(complete());
	});
}

#[test]
fn the_dead_are_not_recovered() {
	scene(|| {
		becomes(PatientStatus::Deceased);
		assert_noop!(attest(), Error::<Test>::Deceased);
	});
}
