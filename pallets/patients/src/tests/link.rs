use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	patient::{Link, Links, PatientStatus},
	role::Permission,
	AccountId, OrganizationId, PatientId,
};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

use crate::{mock::*, Error, Event};

/// A second registration of somebody, by the laboratory.
const TWIN: PatientId = PatientId([1; 32]);
/// A third, by the hospital.
const THIRD: PatientId = PatientId([2; 32]);
/// A fourth, by the hospital.
const FOURTH: PatientId = PatientId([3; 32]);

fn registrar(organization: OrganizationId) -> RuntimeOrigin {
	by(if organization == HOSPITAL { &REGISTRAR } else { &LABORATORY_REGISTRAR })
}

fn link(organization: OrganizationId, duplicate: PatientId, survivor: PatientId) -> DispatchResult {
	Patients::link(registrar(organization), organization, duplicate, survivor)
}

fn accept(organization: OrganizationId, duplicate: PatientId) -> DispatchResult {
	Patients::accept_link(registrar(organization), organization, duplicate)
}

fn unlink(organization: OrganizationId, duplicate: PatientId) -> DispatchResult {
	Patients::unlink(registrar(organization), organization, duplicate)
}

fn register_twin() {
	let wallet = AccountId::new([100; 32]);
	assert_ok!(Patients::register_patient(registrar(LABORATORY), LABORATORY, TWIN, wallet));
}

/// Runs the test with three more registrations.
fn many(test: impl FnOnce()) {
	scene(|| {
		register_twin();
		for (index, patient) in [(1, THIRD), (2, FOURTH)] {
			let wallet = AccountId::new([100 + index; 32]);
			assert_ok!(Patients::register_patient(registrar(HOSPITAL), HOSPITAL, patient, wallet));
		}
		events();
		test();
	});
}

#[test]
fn only_registrars_link_accept_and_unlink() {
	let nobody = Err(Error::<Test>::NotAMember.into());
	let expected = [
		("nobody", Err(BadOrigin)),
		("root", Err(BadOrigin)),
		("registrar", Ok(())),
		("other organization", nobody),
		("wallet", nobody),
		("guardian", nobody),
		("trusted", nobody),
		("stranger", nobody),
	];
	let linking = |origin| {
		register_twin();
		Patients::link(origin, HOSPITAL, PATIENT, TWIN)
	};
	let accepting = |origin| {
		register_twin();
		link(LABORATORY, TWIN, PATIENT).expect("a registrar may");
		Patients::accept_link(origin, HOSPITAL, TWIN)
	};
	let unlinking = |origin| {
		register_twin();
		link(LABORATORY, TWIN, PATIENT).expect("a registrar may");
		Patients::unlink(origin, HOSPITAL, TWIN)
	};
	let calls: [&dyn Fn(RuntimeOrigin) -> DispatchResult; 3] = [&linking, &accepting, &unlinking];
	for call in calls {
		assert_eq!(answers(call), expected);
		only_the_permission_serves(Permission::RegisterPatients, call);
	}
}

#[test]
fn a_link_between_organizations_takes_both() {
	many(|| {
		assert_ok!(link(LABORATORY, TWIN, PATIENT));
		let proposed = Links { replaced_by: Some(Link { survivor: PATIENT, accepted: false }), replaces: vec![] };
		assert_eq!(Patients::links(TWIN), proposed);
		assert_eq!(Patients::links(PATIENT), Links { replaced_by: None, replaces: vec![] });
		assert_noop!(accept(LABORATORY, TWIN), Error::<Test>::NotAuthorized);
		assert_ok!(accept(HOSPITAL, TWIN));
		assert_eq!(Patients::links(TWIN).replaced_by, Some(Link { survivor: PATIENT, accepted: true }));
		assert_eq!(Patients::links(PATIENT), Links { replaced_by: None, replaces: vec![TWIN] });
		let (duplicate, survivor) = (TWIN, PATIENT);
		assert_eq!(
			events(),
			[
				Event::LinkProposed { duplicate, survivor, by: LABORATORY_REGISTRAR },
				Event::Linked { duplicate, survivor, by: REGISTRAR },
			]
		);
		assert_noop!(accept(HOSPITAL, TWIN), Error::<Test>::AlreadyLinked);
	});
}

#[test]
fn a_link_within_an_organization_is_made_at_once() {
	many(|| {
		assert_ok!(link(HOSPITAL, THIRD, PATIENT));
		assert_eq!(Patients::links(PATIENT).replaces, [THIRD]);
		assert_eq!(events(), [Event::Linked { duplicate: THIRD, survivor: PATIENT, by: REGISTRAR }]);
	});
}

#[test]
fn only_who_answers_for_the_duplicate_proposes() {
	many(|| {
		assert_noop!(link(LABORATORY, PATIENT, TWIN), Error::<Test>::NotAuthorized);
		assert_noop!(link(HOSPITAL, TWIN, PATIENT), Error::<Test>::NotAuthorized);
		assert_noop!(link(HOSPITAL, UNKNOWN_PATIENT, PATIENT), Error::<Test>::NotFound);
		assert_noop!(link(HOSPITAL, PATIENT, UNKNOWN_PATIENT), Error::<Test>::NotFound);
		assert_noop!(link(HOSPITAL, PATIENT, PATIENT), Error::<Test>::LinkedToItself);
	});
}

#[test]
fn either_side_undoes_a_link_or_a_proposal() {
	for organization in [HOSPITAL, LABORATORY] {
		for accepted in [true, false] {
			many(|| {
				assert_ok!(link(LABORATORY, TWIN, PATIENT));
				if accepted {
					assert_ok!(accept(HOSPITAL, TWIN));
				}
				events();
				assert_ok!(unlink(organization, TWIN));
				let by = if organization == HOSPITAL { REGISTRAR } else { LABORATORY_REGISTRAR };
				assert_eq!(events(), [Event::Unlinked { duplicate: TWIN, survivor: PATIENT, by }]);
				assert_eq!(Patients::links(TWIN), Links { replaced_by: None, replaces: vec![] });
				assert_eq!(Patients::links(PATIENT), Links { replaced_by: None, replaces: vec![] });
				assert_noop!(unlink(organization, TWIN), Error::<Test>::NotLinked);
				assert_noop!(accept(HOSPITAL, TWIN), Error::<Test>::NotLinked);
			});
		}
	}
}

#[test]
fn a_third_organization_undoes_nothing() {
	many(|| {
		let clinic = OrganizationId(5);
		Directory::organization(clinic, salus_primitives::role::OrganizationKind::Hospital);
		Directory::member(&SOMEBODY, clinic, salus_primitives::role::Role::Registrar.into());
		assert_ok!(link(LABORATORY, TWIN, PATIENT));
		assert_noop!(Patients::unlink(by(&SOMEBODY), clinic, TWIN), Error::<Test>::NotAuthorized);
		assert_noop!(Patients::accept_link(by(&SOMEBODY), clinic, TWIN), Error::<Test>::NotAuthorized);
	});
}

#[test]
fn a_duplicate_has_one_survivor() {
	many(|| {
		assert_ok!(link(LABORATORY, TWIN, PATIENT));
		for survivor in [PATIENT, THIRD] {
			assert_noop!(link(LABORATORY, TWIN, survivor), Error::<Test>::AlreadyLinked);
		}
	});
}

#[test]
fn there_are_no_chains_and_no_circles() {
	many(|| {
		assert_ok!(link(HOSPITAL, THIRD, PATIENT));
		assert_noop!(link(HOSPITAL, FOURTH, THIRD), Error::<Test>::Chained);
		assert_noop!(link(HOSPITAL, PATIENT, FOURTH), Error::<Test>::Chained);
		assert_noop!(link(HOSPITAL, PATIENT, THIRD), Error::<Test>::Chained);
		assert_noop!(link(LABORATORY, TWIN, THIRD), Error::<Test>::Chained);
	});
}

#[test]
fn a_proposal_that_would_make_a_chain_by_now_is_not_accepted() {
	many(|| {
		assert_ok!(link(LABORATORY, TWIN, PATIENT));
		assert_ok!(link(HOSPITAL, PATIENT, TWIN));
		assert_ok!(accept(HOSPITAL, TWIN));
		assert_noop!(accept(LABORATORY, PATIENT), Error::<Test>::Chained);
		assert_ok!(unlink(HOSPITAL, TWIN));
		assert_ok!(accept(LABORATORY, PATIENT));
		assert_eq!(Patients::links(TWIN).replaces, [PATIENT]);
	});
}

#[test]
fn a_survivor_has_duplicates_up_to_a_bound_and_proposals_take_no_room() {
	many(|| {
		assert_ok!(link(LABORATORY, TWIN, PATIENT));
		assert_ok!(link(HOSPITAL, THIRD, PATIENT));
		assert_ok!(link(HOSPITAL, FOURTH, PATIENT));
		assert_noop!(accept(HOSPITAL, TWIN), Error::<Test>::TooManyDuplicates);
		assert_ok!(unlink(HOSPITAL, THIRD));
		assert_ok!(accept(HOSPITAL, TWIN));
		assert_noop!(link(HOSPITAL, THIRD, PATIENT), Error::<Test>::TooManyDuplicates);
	});
}

#[test]
fn the_dead_are_linked_too_and_nothing_else_changes() {
	many(|| {
		becomes(PatientStatus::Deceased);
		let before = Patients::registration(PATIENT);
		assert_ok!(link(HOSPITAL, PATIENT, THIRD));
		assert_eq!(Patients::registration(PATIENT), before);
	});
}
