//! Every call, by everybody: each built-in role, the patient's controllers, a stranger, nobody, and root.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	anchor::AnchorKind,
	role::{Role, Roles},
};
use sp_runtime::{DispatchError, DispatchResult};

use super::*;
use crate::Error;

/// Who succeeds, and what everybody else with an account is told.
struct Expectation {
	roles: Roles,
	controllers: bool,
	member_otherwise: DispatchError,
	outsider: DispatchError,
}

fn by_member(roles: &[Role]) -> Expectation {
	let member_otherwise = Error::<Test>::NotAuthorized.into();
	let outsider = Error::<Test>::NotAMember.into();
	Expectation { roles: Roles::of(roles), controllers: false, member_otherwise, outsider }
}

fn by_controller() -> Expectation {
	let refused: DispatchError = Error::<Test>::NotAController.into();
	Expectation { roles: Roles::NONE, controllers: true, member_otherwise: refused, outsider: refused }
}

/// Tries the call as everybody, each time on a chain of its own prepared by `given`.
fn try_everybody(expected: Expectation, given: fn(), call: fn(RuntimeOrigin) -> DispatchResult) {
	for role in Role::ALL {
		run(|| {
			given();
			if expected.roles.contains(*role) {
				assert_ok!(call(signed(holder(HOSPITAL, *role))));
			} else {
				assert_noop!(call(signed(holder(HOSPITAL, *role))), expected.member_otherwise);
			}
		});
		run(|| {
			given();
			assert_noop!(call(signed(holder(OTHER_HOSPITAL, *role))), expected.outsider);
		});
	}
	for account in [controller(), guardian()] {
		run(|| {
			given();
			if expected.controllers {
				assert_ok!(call(signed(account)));
			} else {
				assert_noop!(call(signed(account)), expected.outsider);
			}
		});
	}
	run(|| {
		given();
		assert_noop!(call(signed(stranger())), expected.outsider);
		assert_noop!(call(RuntimeOrigin::none()), DispatchError::BadOrigin);
		assert_noop!(call(RuntimeOrigin::root()), DispatchError::BadOrigin);
	});
}

fn asked() {
	assert_ok!(ask());
}

fn begun() {
	assert_ok!(ask());
	assert_ok!(begin());
}

fn held() {
	assert_ok!(hold());
}

#[test]
fn nodes_alone_anchor_records() {
	try_everybody(
		by_member(&[Role::Node]),
		|| (),
		|origin| Records::anchor(origin, HOSPITAL, AnchorKind::Records, 0, ROOT, 1),
	);
}

#[test]
fn nodes_alone_anchor_access_logs() {
	try_everybody(
		by_member(&[Role::Node]),
		|| (),
		|origin| Records::anchor(origin, HOSPITAL, AnchorKind::AccessLog, 0, ROOT, 1),
	);
}

#[test]
fn controllers_alone_request_erasure() {
	try_everybody(by_controller(), || (), |origin| Records::request_erasure(origin, PATIENT, HOSPITAL));
}

#[test]
fn controllers_alone_withdraw_erasure() {
	try_everybody(by_controller(), asked, |origin| Records::withdraw_erasure(origin, PATIENT, HOSPITAL));
}

#[test]
fn nodes_and_privacy_officers_alone_begin_erasure() {
	try_everybody(by_member(&[Role::Node, Role::PrivacyOfficer]), asked, |origin| {
		Records::begin_erasure(origin, HOSPITAL, PATIENT)
	});
}

#[test]
fn nodes_and_privacy_officers_alone_confirm_erasure() {
	try_everybody(by_member(&[Role::Node, Role::PrivacyOfficer]), begun, |origin| {
		Records::confirm_erasure(origin, HOSPITAL, PATIENT)
	});
}

#[test]
fn privacy_officers_alone_place_holds() {
	try_everybody(
		by_member(&[Role::PrivacyOfficer]),
		|| (),
		|origin| Records::place_hold(origin, HOSPITAL, PATIENT, HoldReason::Investigation),
	);
}

#[test]
fn privacy_officers_alone_lift_holds() {
	try_everybody(by_member(&[Role::PrivacyOfficer]), held, |origin| Records::lift_hold(origin, HOSPITAL, PATIENT));
}
