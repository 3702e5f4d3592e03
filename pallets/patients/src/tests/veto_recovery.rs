use frame_support::{assert_noop, assert_ok};
use salus_primitives::patient::{Act, GuardianRole, PatientStatus, Scope};
use sp_runtime::DispatchError::BadOrigin;

use super::{attest, begin, complete, support, two_recover};
use crate::{mock::*, Error, Event, Recoveries};

#[test]
fn every_controller_but_a_trusted_one_vetoes() {
	let nobody = Err(Error::<Test>::NotAController.into());
	let vetoes = answers(|origin| {
		two_recover();
		begin().expect("a guardian may");
		Patients::veto_recovery(origin, PATIENT)
	});
	assert_eq!(
		vetoes,
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
}

#[test]
fn a_vetoed_recovery_is_gone_and_can_begin_anew() {
	family(|| {
		two_recover();
		assert_ok!(begin());
		events();
		assert_ok!(Patients::veto_recovery(by(&WALLET), PATIENT));
		assert_eq!(events(), [Event::RecoveryVetoed { patient: PATIENT, successor: NEW_WALLET, by: WALLET }]);
		assert!(!Recoveries::<Test>::contains_key(PATIENT));
		assert_noop!(Patients::veto_recovery(by(&WALLET), PATIENT), Error::<Test>::NotBegun);
		pass(DELAY);
		assert_noop!(complete(), Error::<Test>::NotBegun);
		assert_ok!(begin());
	});
}

#[test]
fn a_veto_at_the_last_moment_counts() {
	family(|| {
		two_recover();
		assert_ok!(begin());
		assert_ok!(support());
		pass(DELAY + LAPSE - 1);
		assert_ok!(Patients::veto_recovery(by(&WALLET), PATIENT));
		assert_noop!(complete(), Error::<Test>::NotBegun);
	});
}

#[test]
fn what_has_lapsed_needs_no_veto() {
	family(|| {
		two_recover();
		assert_ok!(begin());
		pass(DELAY + LAPSE);
		assert_noop!(Patients::veto_recovery(by(&WALLET), PATIENT), Error::<Test>::NotBegun);
	});
}

#[test]
fn a_hospitals_word_is_vetoed_like_the_guardians() {
	scene(|| {
		assert_ok!(attest());
		assert_ok!(Patients::veto_recovery(by(&WALLET), PATIENT));
		pass(DELAY);
		assert_noop!(complete(), Error::<Test>::NotBegun);
	});
}

#[test]
fn whatever_its_scope_a_guardian_in_force_vetoes_and_no_other() {
	scene(|| {
		assert_ok!(name(GUARDIAN, Act::Pay.into(), Some(START + 1)));
		assert_ok!(attest());
		pass(1);
		assert_noop!(Patients::veto_recovery(by(&GUARDIAN), PATIENT), Error::<Test>::NotAController);
		assert_ok!(name(OTHER_GUARDIAN, Act::Pay.into(), None));
		assert_ok!(Patients::veto_recovery(by(&OTHER_GUARDIAN), PATIENT));
	});
}

#[test]
fn under_examination_a_veto_works_and_of_the_dead_there_is_none() {
	scene(|| {
		let role = GuardianRole::Executor;
		assert_ok!(Patients::name_guardian(by(&WALLET), PATIENT, GUARDIAN, role, Scope::ALL, None));
		assert_ok!(attest());
		becomes(PatientStatus::Suspended);
		assert_ok!(Patients::veto_recovery(by(&WALLET), PATIENT));
		assert_ok!(attest());
		becomes(PatientStatus::Deceased);
		assert_noop!(Patients::veto_recovery(by(&WALLET), PATIENT), Error::<Test>::NotAController);
		assert_noop!(Patients::veto_recovery(by(&GUARDIAN), PATIENT), Error::<Test>::NotBegun);
	});
}
