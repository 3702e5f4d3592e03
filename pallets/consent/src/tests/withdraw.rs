//! `withdraw`: the organization that asked takes it back.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::{ConsentStatus, Grantee, RequestedBy},
	role::Role,
	ConsentId,
};

use super::scene::*;

#[test]
fn only_members_of_the_asking_organization_with_the_permission_withdraw() {
	let askers = [Role::Physician, Role::Nurse, Role::Pharmacist];
	everyone(
		// The adjudicator may ask too, for the insurer, which has not asked this.
		|who| roles_only(who, &askers),
		|| request(Grantee::Account(DOCTOR), reading()),
		|id, who| Consent::withdraw(who.origin(), who.organization(), PATIENT, *id),
	);
}

#[test]
fn a_withdrawn_request_ends_and_is_reported() {
	run(|| {
		let id = request(Grantee::Account(DOCTOR), reading());
		events();

		assert_ok!(Consent::withdraw(by(&DOCTOR), HOSPITAL, PATIENT, id));

		assert_eq!(stored(id).status, ConsentStatus::Inactive);
		assert_eq!((stored(id).decided_by, stored(id).ended_by), (None, None));
		assert_eq!(events(), [Event::Withdrawn { patient: PATIENT, id, by: as_doctor() }]);
		assert_eq!(Consent::open_requests(PATIENT), []);
	});
}

#[test]
fn a_colleague_withdraws_after_the_asker_has_left() {
	run(|| {
		let id = request(Grantee::Account(DOCTOR), reading());
		Directory::dismiss(&DOCTOR, HOSPITAL);
		assert_noop!(Consent::withdraw(by(&DOCTOR), HOSPITAL, PATIENT, id), Error::<Test>::NotAMember);
		events();

		assert_ok!(Consent::withdraw(by(&COLLEAGUE), HOSPITAL, PATIENT, id));

		let colleague = RequestedBy { account: COLLEAGUE, organization: HOSPITAL };
		assert_eq!(events(), [Event::Withdrawn { patient: PATIENT, id, by: colleague }]);
		assert_eq!(stored(id).requested_by, Some(as_doctor()), "who asked stays");
	});
}

#[test]
fn another_organization_does_not_withdraw() {
	run(|| {
		Directory::member(&DOCTOR, CLINIC, &[Role::Physician]);
		let id = request(Grantee::Account(DOCTOR), reading());
		assert_eq!(stored(id).requested_by, Some(RequestedBy { account: DOCTOR, organization: HOSPITAL }));
		for asker in [DOCTOR, CLINICIAN] {
			assert_noop!(Consent::withdraw(by(&asker), CLINIC, PATIENT, id), Error::<Test>::NotAuthorized);
		}
	});
}

#[test]
fn a_request_that_has_waited_too_long_can_be_withdrawn() {
	run(|| {
		let id = request(Grantee::Account(DOCTOR), reading());
		pass(12_000);
		assert_ok!(Consent::withdraw(by(&DOCTOR), HOSPITAL, PATIENT, id));
	});
}

#[test]
fn what_is_answered_is_not_withdrawn() {
	run(|| {
		for accept in [true, false] {
			let id = request(Grantee::Account(DOCTOR), reading());
			assert_ok!(Consent::answer(by(&CONTROLLER), PATIENT, id, accept));
			assert_noop!(Consent::withdraw(by(&DOCTOR), HOSPITAL, PATIENT, id), Error::<Test>::AlreadyAnswered);
		}
		let id = request(Grantee::Account(DOCTOR), reading());
		assert_ok!(Consent::withdraw(by(&DOCTOR), HOSPITAL, PATIENT, id));
		assert_noop!(Consent::withdraw(by(&DOCTOR), HOSPITAL, PATIENT, id), Error::<Test>::AlreadyAnswered);
	});
}

#[test]
fn what_nobody_asked_is_not_withdrawn() {
	run(|| {
		let granted = grant(Grantee::Account(DOCTOR), reading());
		assert_noop!(Consent::withdraw(by(&DOCTOR), HOSPITAL, PATIENT, granted), Error::<Test>::NotAuthorized);
		assert_noop!(Consent::withdraw(by(&DOCTOR), HOSPITAL, PATIENT, ConsentId(9)), Error::<Test>::NotFound);
	});
}
