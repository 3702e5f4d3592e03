use frame_support::{assert_noop, assert_ok};
use salus_primitives::{role::Licence, AccountId};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, Members};

fn set(account: AccountId, licence: Option<Licence>) -> DispatchResult {
	Identity::set_licence(RuntimeOrigin::signed(ADMINISTRATOR), HOSPITAL, account, licence)
}

#[test]
fn only_an_administrator_of_the_organization_writes_licences_down() {
	only_the_administrator_may(|origin| {
		Identity::set_licence(origin, HOSPITAL, REGISTRAR, Some(licence(LICENSED_UNTIL)))
	});
}

#[test]
fn a_licence_is_written_down_renewed_and_struck_off() {
	scene(|| {
		let (first, renewed) = (licence(Now::get() + 1), licence(LICENSED_UNTIL));
		assert_ok!(set(REGISTRAR, Some(first)));
		assert_ok!(set(REGISTRAR, Some(renewed)));
		assert_eq!(Members::<Test>::get(HOSPITAL, REGISTRAR).and_then(|member| member.licence), Some(renewed));
		assert_ok!(set(REGISTRAR, None));
		assert_eq!(Members::<Test>::get(HOSPITAL, REGISTRAR).and_then(|member| member.licence), None);
		let set = |licence| {
			Event::LicenceSet { organization: HOSPITAL, account: REGISTRAR, licence, by: ADMINISTRATOR }.into()
		};
		assert_eq!(events(), [set(Some(first)), set(Some(renewed)), set(None)]);
	});
}

#[test]
fn a_licence_that_is_over_is_refused() {
	scene(|| {
		assert_noop!(set(REGISTRAR, Some(licence(0))), Error::<Test>::LicenceExpired);
		assert_noop!(set(REGISTRAR, Some(licence(Now::get()))), Error::<Test>::LicenceExpired);
		assert_ok!(set(REGISTRAR, Some(licence(Now::get() + 1))));
	});
}

#[test]
fn the_licence_the_member_has_is_refused() {
	scene(|| {
		assert_noop!(set(REGISTRAR, None), Error::<Test>::NoChange);
		assert_noop!(set(PHYSICIAN, Some(licence(LICENSED_UNTIL))), Error::<Test>::NoChange);
	});
}

#[test]
fn whoever_is_no_member_is_refused() {
	scene(|| {
		assert_noop!(set(STRANGER, Some(licence(LICENSED_UNTIL))), Error::<Test>::MemberNotFound);
		assert_noop!(set(STRANGER, None), Error::<Test>::MemberNotFound);
	});
}
