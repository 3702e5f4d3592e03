use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	role::{Membership, OrganizationKind, OrganizationStatus, Role},
	OrganizationId,
};
use sp_runtime::DispatchError::BadOrigin;

use crate::{mock::*, Error, Event, NextOrganization, Organization, Organizations};

#[test]
fn only_the_council_and_root_admit() {
	let call = |origin| Identity::admit_organization(origin, OrganizationKind::Insurer, STRANGER);
	let answers = answers(call);
	assert_eq!(
		answers,
		[
			("nobody", Err(BadOrigin)),
			("root", Ok(())),
			("council", Ok(())),
			("administrator", Err(BadOrigin)),
			("registrar", Err(BadOrigin)),
			("physician", Err(BadOrigin)),
			("other organization", Err(BadOrigin)),
			("wallet", Err(BadOrigin)),
			("stranger", Err(BadOrigin)),
		]
	);
	no_member_may(call);
}

#[test]
fn an_admitted_organization_has_the_next_number_and_one_administrator() {
	scene(|| {
		let organization = OrganizationId(2);
		assert_ok!(Identity::admit_organization(RuntimeOrigin::root(), OrganizationKind::Insurer, STRANGER));
		assert_eq!(
			Organizations::<Test>::get(organization),
			Some(Organization {
				kind: OrganizationKind::Insurer,
				status: OrganizationStatus::Active,
				admitted: Now::get(),
				members: 1,
				administrators: 1,
			})
		);
		let roles = roles(&[Role::Administrator]);
		assert_eq!(
			Identity::memberships(STRANGER),
			[Membership { organization, kind: OrganizationKind::Insurer, roles, active: true }]
		);
		assert_eq!(
			events(),
			[
				Event::OrganizationAdmitted { organization, kind: OrganizationKind::Insurer }.into(),
				new_account(STRANGER),
				Event::MemberSet { organization, account: STRANGER, roles, by: None }.into(),
			]
		);
	});
}

#[test]
fn every_kind_of_organization_can_be_admitted() {
	for kind in OrganizationKind::ALL {
		scene(|| {
			assert_ok!(Identity::admit_organization(RuntimeOrigin::root(), *kind, STRANGER));
		});
	}
}

#[test]
fn an_administrator_of_too_many_organizations_is_refused() {
	run(|| {
		let admit = || Identity::admit_organization(RuntimeOrigin::root(), OrganizationKind::Hospital, ADMINISTRATOR);
		for _ in 0..3 {
			assert_ok!(admit());
		}
		assert_noop!(admit(), Error::<Test>::TooManyOrganizations);
	});
}

#[test]
fn the_last_number_is_not_given() {
	new_test_ext().execute_with(|| {
		NextOrganization::<Test>::put(OrganizationId(u32::MAX));
		assert_noop!(
			Identity::admit_organization(RuntimeOrigin::root(), OrganizationKind::Hospital, ADMINISTRATOR),
			Error::<Test>::NumbersExhausted
		);
	});
}
