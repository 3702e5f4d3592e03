use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	glue::{Members, Standing as _},
	role::{OrganizationKind, OrganizationStatus, Role},
	OrganizationId,
};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

use crate::{mock::*, Error, Event};
use OrganizationStatus::{Active, Removed, Suspended};

fn set(status: OrganizationStatus) -> DispatchResult {
	let by = if status == Removed { MORE_OF_COUNCIL } else { COUNCIL };
	Identity::set_organization_status(RuntimeOrigin::signed(by), HOSPITAL, status)
}

#[test]
fn only_the_council_and_root_set_it() {
	only_the_council_may(|origin| Identity::set_organization_status(origin, HOSPITAL, Suspended));
	only_the_council_may(|origin| {
		Identity::do_set_organization_status(LABORATORY, Suspended).expect("it is active");
		Identity::set_organization_status(origin, LABORATORY, Active)
	});
}

#[test]
fn it_takes_more_of_the_council_to_remove() {
	let remove = |origin| Identity::set_organization_status(origin, HOSPITAL, Removed);
	for (signer, answer) in answers(remove) {
		let expected = if signer == "root" { Ok(()) } else { Err(BadOrigin) };
		assert_eq!((signer, answer), (signer, expected));
	}
	no_member_may(remove);
	scene(|| {
		let more = || RuntimeOrigin::signed(MORE_OF_COUNCIL);
		assert_noop!(Identity::set_organization_status(more(), HOSPITAL, Suspended), BadOrigin);
		assert_ok!(remove(more()));
		assert_eq!(events(), [Event::OrganizationStatusSet { organization: HOSPITAL, status: Removed }.into()]);
	});
}

#[test]
fn members_of_a_suspended_organization_are_nobody_from_the_same_block_on() {
	scene(|| {
		assert!(Identity::actor(&PHYSICIAN, HOSPITAL).is_some());
		assert_eq!(<Identity as Members>::organization(HOSPITAL), Some(OrganizationKind::Hospital));
		assert_ok!(set(Suspended));
		assert_eq!(Identity::actor(&PHYSICIAN, HOSPITAL), None);
		assert_eq!(<Identity as Members>::organization(HOSPITAL), None);
		assert!(!Identity::is_known(&PHYSICIAN));
		assert!(!Identity::memberships(PHYSICIAN)[0].active);
		assert_eq!(Identity::roles(&PHYSICIAN, HOSPITAL), Some(roles(&[Role::Physician])), "what binds them stays");

		let administrator = RuntimeOrigin::signed(ADMINISTRATOR);
		assert_noop!(
			Identity::set_member(administrator, HOSPITAL, STRANGER, roles(&[Role::Nurse])),
			Error::<Test>::NotAMember
		);
		assert!(Identity::actor(&LABORATORY_ADMINISTRATOR, LABORATORY).is_some(), "others go on");
	});
}

#[test]
fn a_reinstated_organization_has_the_members_it_had() {
	scene(|| {
		let before = Identity::actor(&PHYSICIAN, HOSPITAL);
		assert_ok!(set(Suspended));
		assert_ok!(set(Active));
		assert_eq!(Identity::actor(&PHYSICIAN, HOSPITAL), before);
		assert_eq!(
			events(),
			[
				Event::OrganizationStatusSet { organization: HOSPITAL, status: Suspended }.into(),
				Event::OrganizationStatusSet { organization: HOSPITAL, status: Active }.into(),
			]
		);
	});
}

#[test]
fn removal_is_final_from_whichever_status() {
	for before in [Active, Suspended] {
		scene(|| {
			if before == Suspended {
				assert_ok!(set(Suspended));
			}
			assert_ok!(set(Removed));
			assert_eq!(Identity::actor(&ADMINISTRATOR, HOSPITAL), None);
			for status in OrganizationStatus::ALL {
				assert_noop!(set(*status), Error::<Test>::OrganizationRemoved);
			}
		});
	}
}

#[test]
fn the_status_it_has_is_refused() {
	scene(|| {
		assert_noop!(set(Active), Error::<Test>::NoChange);
		assert_ok!(set(Suspended));
		assert_noop!(set(Suspended), Error::<Test>::NoChange);
	});
}

#[test]
fn an_unknown_organization_is_refused() {
	scene(|| {
		assert_noop!(
			Identity::set_organization_status(RuntimeOrigin::root(), OrganizationId(9), Suspended),
			Error::<Test>::OrganizationNotFound
		);
	});
}

#[test]
fn whom_the_council_has_removed_has_left_and_nobody_else_has() {
	scene(|| {
		let left = || (<Identity as Members>::has_left(HOSPITAL), <Identity as Members>::has_left(LABORATORY));
		assert_eq!(left(), (false, false));
		assert_ok!(set(Suspended));
		assert_eq!(left(), (false, false), "it may be reinstated");
		assert_ok!(set(Removed));
		assert_eq!(left(), (true, false));
		assert!(!<Identity as Members>::has_left(OrganizationId(999)), "nobody has left who was never there");
	});
}
