use frame_support::{assert_noop, assert_ok};
use salus_primitives::{organization::Name, role::OrganizationStatus, OrganizationId};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, Names};

fn called(text: &str) -> Name {
	text.parse().expect("short")
}

fn name(text: &str) -> DispatchResult {
	Identity::name_organization(RuntimeOrigin::signed(COUNCIL), HOSPITAL, called(text))
}

#[test]
fn only_the_council_and_root_name() {
	only_the_council_may(|origin| Identity::name_organization(origin, HOSPITAL, called("St. Mary's")));
}

#[test]
fn a_name_is_shown_and_can_be_replaced() {
	scene(|| {
		assert_ok!(name("St. Mary's"));
		assert_ok!(name("Hospital & Clinic (West)"));
		assert_eq!(
			Identity::organization(HOSPITAL).and_then(|shown| shown.name),
			Some(called("Hospital & Clinic (West)"))
		);
		assert_eq!(Identity::organization(LABORATORY).and_then(|shown| shown.name), None);
		let named = |text| Event::OrganizationNamed { organization: HOSPITAL, name: called(text) }.into();
		assert_eq!(events(), [named("St. Mary's"), named("Hospital & Clinic (West)")]);
	});
}

#[test]
fn what_is_no_name_is_refused() {
	scene(|| {
		for text in ["", " ", " A", "A ", "A  B", "A\nB", "A\tB", "<b>", "Krankenhaus Köln", "a_b", "a@b", "\u{0}"] {
			assert_noop!(name(text), Error::<Test>::InvalidName);
		}
	});
}

#[test]
fn the_longest_name_has_64_bytes() {
	scene(|| {
		assert_ok!(name(&"a".repeat(64)));
		assert!("a".repeat(65).parse::<Name>().is_err());
	});
}

#[test]
fn the_name_it_has_is_refused() {
	scene(|| {
		assert_ok!(name("A"));
		assert_noop!(name("A"), Error::<Test>::NoChange);
	});
}

#[test]
fn a_suspended_organization_can_be_named_and_a_removed_or_unknown_one_cannot() {
	scene(|| {
		assert_ok!(Identity::do_set_organization_status(HOSPITAL, OrganizationStatus::Suspended));
		assert_ok!(name("A"));
		assert_ok!(Identity::do_set_organization_status(HOSPITAL, OrganizationStatus::Removed));
		assert_noop!(name("B"), Error::<Test>::OrganizationRemoved);
		assert_eq!(Names::<Test>::get(HOSPITAL), Some(called("A")), "what it was called stays");
		assert_noop!(
			Identity::name_organization(RuntimeOrigin::root(), OrganizationId(9), called("A")),
			Error::<Test>::OrganizationNotFound
		);
	});
}
