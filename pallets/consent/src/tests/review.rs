//! `review`: a colleague looks at an emergency afterwards.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::{Review, ReviewOutcome},
	role::Role,
	BreakGlassId,
};

use super::scene::*;

#[test]
fn only_members_with_the_permission_review() {
	for outcome in [ReviewOutcome::Justified, ReviewOutcome::Unjustified] {
		everyone(
			|who| roles_only(who, &[Role::PrivacyOfficer]),
			|| break_glass(&DOCTOR, HOSPITAL),
			|id, who| Consent::review(who.origin(), who.organization(), *id, outcome),
		);
	}
}

#[test]
fn a_review_is_stored_and_reported() {
	run(|| {
		let id = break_glass(&DOCTOR, HOSPITAL);
		events();
		pass(7);

		assert_ok!(Consent::review(by(&OFFICER), HOSPITAL, id, ReviewOutcome::Justified));

		assert_eq!(
			crate::Uses::<Test>::get(id).unwrap().review,
			Some(Review { reviewer: OFFICER, outcome: ReviewOutcome::Justified, at: Now::get() })
		);
		assert_eq!(
			events(),
			[Event::Reviewed {
				patient: PATIENT,
				id,
				reviewer: OFFICER,
				organization: HOSPITAL,
				outcome: ReviewOutcome::Justified,
			}]
		);
	});
}

#[test]
fn nobody_reviews_a_use_of_its_own() {
	run(|| {
		Directory::member(&DOCTOR, HOSPITAL, &[Role::Physician, Role::PrivacyOfficer]);
		let id = break_glass(&DOCTOR, HOSPITAL);
		assert_noop!(Consent::review(by(&DOCTOR), HOSPITAL, id, ReviewOutcome::Justified), Error::<Test>::OwnUse);
	});
}

#[test]
fn another_organization_does_not_review() {
	run(|| {
		Directory::member(&CLINICIAN, CLINIC, &[Role::PrivacyOfficer]);
		let id = break_glass(&DOCTOR, HOSPITAL);
		assert_noop!(
			Consent::review(by(&CLINICIAN), CLINIC, id, ReviewOutcome::Justified),
			Error::<Test>::NotAuthorized
		);
		assert_noop!(
			Consent::review(by(&CLINICIAN), HOSPITAL, id, ReviewOutcome::Justified),
			Error::<Test>::NotAMember
		);
	});
}

#[test]
fn a_use_is_reviewed_once() {
	run(|| {
		let id = break_glass(&DOCTOR, HOSPITAL);
		assert_ok!(Consent::review(by(&OFFICER), HOSPITAL, id, ReviewOutcome::Justified));
		for outcome in [ReviewOutcome::Justified, ReviewOutcome::Unjustified] {
			assert_noop!(Consent::review(by(&OFFICER), HOSPITAL, id, outcome), Error::<Test>::AlreadyReviewed);
		}
	});
}

#[test]
fn there_is_no_review_without_a_use() {
	run(|| {
		assert_noop!(
			Consent::review(by(&OFFICER), HOSPITAL, BreakGlassId(0), ReviewOutcome::Justified),
			Error::<Test>::NotFound
		);
	});
}

#[test]
fn a_use_is_reviewed_after_its_actor_has_left() {
	run(|| {
		let id = break_glass(&DOCTOR, HOSPITAL);
		Directory::dismiss(&DOCTOR, HOSPITAL);
		assert_ok!(Consent::review(by(&OFFICER), HOSPITAL, id, ReviewOutcome::Unjustified));
	});
}
