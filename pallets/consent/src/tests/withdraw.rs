//! `withdraw`: whoever asked takes it back.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::{ConsentStatus, Grantee, RequestedBy},
	role::Role,
	ConsentId,
};

use super::scene::*;

#[test]
fn only_the_asker_withdraws() {
	let askers = [Role::Physician, Role::Nurse, Role::Pharmacist, Role::Adjudicator];
	everyone(
		|who| match who {
			Who::Member(Role::Physician) => Ok(()),
			// Others may ask, but this they have not asked.
			Who::Member(role) if askers.contains(&role) => Err(Error::<Test>::NotAuthorized.into()),
			_ => roles_only(who, &askers),
		},
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
		assert_eq!(stored(id).decided_by, None);
		assert_eq!(events(), [Event::Withdrawn { patient: PATIENT, id, by: as_doctor() }]);
		assert_eq!(Consent::open_requests(PATIENT), []);
	});
}

#[test]
fn a_colleague_with_the_same_role_does_not_withdraw() {
	run(|| {
		let id = request(Grantee::Account(DOCTOR), reading());
		assert_noop!(Consent::withdraw(by(&COLLEAGUE), HOSPITAL, PATIENT, id), Error::<Test>::NotAuthorized);
	});
}

#[test]
fn the_asker_withdraws_for_the_organization_it_asked_for() {
	run(|| {
		Directory::member(&DOCTOR, CLINIC, &[Role::Physician]);
		let id = request(Grantee::Account(DOCTOR), reading());
		assert_eq!(stored(id).requested_by, Some(RequestedBy { account: DOCTOR, organization: HOSPITAL }));
		assert_noop!(Consent::withdraw(by(&DOCTOR), CLINIC, PATIENT, id), Error::<Test>::NotAuthorized);
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
