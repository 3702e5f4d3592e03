//! Authorizing an upgrade and withdrawing it. Applying one takes code with a version: the runtime's tests do.

use frame_support::{assert_noop, assert_ok};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError::BadOrigin,
};

use crate::{mock::*, Error, Event};

type H256 = <Test as frame_system::Config>::Hash;

fn authorized() -> Option<H256> {
	System::authorized_upgrade().map(|authorization| *authorization.code_hash())
}

#[test]
fn only_three_quarters_of_the_council_decide_on_upgrades() {
	run(|| {
		let code_hash = H256::repeat_byte(7);
		for origin in [RuntimeOrigin::none(), by(STRANGER), by(COMMITTEE), by(HALF)] {
			assert_noop!(Governance::authorize_upgrade(origin.clone(), code_hash), BadOrigin);
			assert_noop!(Governance::withdraw_upgrade(origin), BadOrigin);
		}
		assert_ok!(Governance::authorize_upgrade(by(THREE_QUARTERS), code_hash));
		assert_eq!(authorized(), Some(code_hash));
		assert_ok!(Governance::withdraw_upgrade(by(THREE_QUARTERS)));
		assert_eq!(authorized(), None);
		assert_eq!(
			events(),
			[
				frame_system::Event::<Test>::UpgradeAuthorized { code_hash, check_version: true }.into(),
				Event::<Test>::UpgradeWithdrawn { code_hash }.into(),
			]
		);
	});
}

#[test]
fn what_is_not_authorized_cannot_be_withdrawn() {
	run(|| {
		assert_noop!(Governance::withdraw_upgrade(by(THREE_QUARTERS)), Error::<Test>::NothingAuthorized);
		assert_ok!(Governance::authorize_upgrade(by(THREE_QUARTERS), H256::zero()));
		assert_ok!(Governance::withdraw_upgrade(by(THREE_QUARTERS)));
		assert_noop!(Governance::withdraw_upgrade(by(THREE_QUARTERS)), Error::<Test>::NothingAuthorized);
	});
}

#[test]
fn what_was_withdrawn_nobody_applies_and_another_can_be_authorized() {
	run(|| {
		let code = b"code".to_vec();
		let code_hash = BlakeTwo256::hash(&code);
		let apply = || System::apply_authorized_upgrade(by(STRANGER), code.clone());
		assert_ok!(Governance::authorize_upgrade(by(THREE_QUARTERS), code_hash));
		assert_ok!(Governance::withdraw_upgrade(by(THREE_QUARTERS)));
		assert_noop!(apply(), frame_system::Error::<Test>::NothingAuthorized);
		assert_ok!(Governance::authorize_upgrade(by(THREE_QUARTERS), H256::zero()));
		assert_noop!(apply(), frame_system::Error::<Test>::Unauthorized);
	});
}

#[test]
fn the_next_authorization_takes_the_place_of_the_last() {
	run(|| {
		for code_hash in [H256::repeat_byte(1), H256::repeat_byte(2)] {
			assert_ok!(Governance::authorize_upgrade(by(THREE_QUARTERS), code_hash));
			assert_eq!(authorized(), Some(code_hash));
		}
	});
}
