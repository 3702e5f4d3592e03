use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	patient::{PatientStatus, MAJORITY_STEP},
	role::Permission,
	Moment,
};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

use crate::{mock::*, Error, Event};

/// The first possible date after the tests begin.
const NEXT: Moment = (START / MAJORITY_STEP + 1) * MAJORITY_STEP;

fn set(majority: Option<Moment>) -> DispatchResult {
	Patients::set_majority(by(&REGISTRAR), HOSPITAL, PATIENT, majority)
}

#[test]
fn only_who_may_appoint_guardians_sets_it() {
	let call = |origin| Patients::set_majority(origin, HOSPITAL, PATIENT, Some(NEXT));
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
	only_the_permission_serves(Permission::AppointGuardians, call);
	scene(|| {
		let call = Patients::set_majority(by(&LABORATORY_REGISTRAR), LABORATORY, PATIENT, Some(NEXT));
		assert_noop!(call, Error::<Test>::NotAuthorized);
	});
}

#[test]
fn it_is_corrected_and_cleared_until_it_has_passed() {
	scene(|| {
		assert_ok!(set(Some(NEXT)));
		assert_ok!(set(Some(NEXT + MAJORITY_STEP)));
		assert_ok!(set(None));
		assert_ok!(set(Some(NEXT)));
		let reported = |majority| Event::MajoritySet { patient: PATIENT, majority, by: REGISTRAR };
		let dates = [Some(NEXT), Some(NEXT + MAJORITY_STEP), None, Some(NEXT)];
		assert_eq!(events(), dates.map(reported));
		assert_noop!(set(Some(NEXT)), Error::<Test>::NoChange);

		Now::set(NEXT - 1);
		assert_ok!(set(Some(NEXT + MAJORITY_STEP)));
		assert_ok!(set(Some(NEXT)));
		Now::set(NEXT);
		for other in [None, Some(NEXT + MAJORITY_STEP)] {
			assert_noop!(set(other), Error::<Test>::MajorityReached);
		}
	});
}

#[test]
fn it_tells_no_date_of_birth() {
	scene(|| {
		for unsound in [1, NEXT - 1, NEXT + 1, NEXT + 24 * 60 * 60 * 1_000, Moment::MAX] {
			assert_noop!(set(Some(unsound)), Error::<Test>::UnsoundMajority);
		}
		assert_ok!(set(Some(Moment::MAX / MAJORITY_STEP * MAJORITY_STEP)));
	});
}

#[test]
fn the_dead_have_none_to_come() {
	scene(|| {
		becomes(PatientStatus::Suspended);
		assert_ok!(set(Some(NEXT)));
		becomes(PatientStatus::Deceased);
		assert_noop!(set(None), Error::<Test>::Deceased);
	});
}
