//! `break_glass`: who may, how often, and what is left behind.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::{BreakGlass, BreakGlassReason, ReviewOutcome},
	role::Role,
	BreakGlassId, PatientId,
};

use super::scene::*;

const REASON: BreakGlassReason = BreakGlassReason::LifeThreatening;

/// Registers one more patient.
fn another(byte: u8) -> PatientId {
	let patient = PatientId([byte; 32]);
	Directory::patient(patient, salus_primitives::patient::PatientStatus::Active);
	patient
}

#[test]
fn only_members_with_the_permission_break_the_glass() {
	let roles = [Role::Physician, Role::Nurse];
	everyone(
		|who| roles_only(who, &roles),
		|| (),
		|(), who| Consent::break_glass(who.origin(), who.organization(), PATIENT, REASON),
	);
}

#[test]
fn a_use_is_stored_and_the_patient_is_given_notice() {
	run(|| {
		let now = Now::get();
		assert_ok!(Consent::break_glass(by(&DOCTOR), HOSPITAL, PATIENT, BreakGlassReason::UnableToConsent));

		assert_eq!(
			crate::Uses::<Test>::get(BreakGlassId(0)),
			Some(BreakGlass {
				patient: PATIENT,
				actor: DOCTOR,
				organization: HOSPITAL,
				reason: BreakGlassReason::UnableToConsent,
				at: now,
				expires: now + 1_000,
				review_due: now + 10_000,
				review: None,
			})
		);
		assert_eq!(
			events(),
			[Event::GlassBroken {
				patient: PATIENT,
				id: BreakGlassId(0),
				actor: DOCTOR,
				organization: HOSPITAL,
				reason: BreakGlassReason::UnableToConsent,
				expires: now + 1_000,
				review_due: now + 10_000,
			}]
		);
	});
}

#[test]
fn nobody_breaks_the_glass_for_an_organization_it_does_not_work_in() {
	run(|| {
		for organization in [CLINIC, NOWHERE] {
			assert_noop!(Consent::break_glass(by(&DOCTOR), organization, PATIENT, REASON), Error::<Test>::NotAMember);
		}
		Directory::close(HOSPITAL);
		assert_noop!(Consent::break_glass(by(&DOCTOR), HOSPITAL, PATIENT, REASON), Error::<Test>::NotAMember);
	});
}

#[test]
fn there_is_no_emergency_with_an_unknown_patient() {
	run(|| {
		assert_noop!(Consent::break_glass(by(&DOCTOR), HOSPITAL, UNKNOWN, REASON), Error::<Test>::UnknownPatient);
	});
}

#[test]
fn an_open_use_is_not_opened_again() {
	run(|| {
		break_glass(&DOCTOR, HOSPITAL);
		pass(999);
		assert_noop!(Consent::break_glass(by(&DOCTOR), HOSPITAL, PATIENT, REASON), Error::<Test>::AlreadyOpen);
		pass(1);
		assert_ok!(Consent::break_glass(by(&DOCTOR), HOSPITAL, PATIENT, REASON));
	});
}

#[test]
fn each_actor_and_each_organization_has_a_use_of_its_own() {
	run(|| {
		Directory::member(&DOCTOR, CLINIC, &[Role::Physician]);
		break_glass(&DOCTOR, HOSPITAL);
		break_glass(&DOCTOR, CLINIC);
		break_glass(&COLLEAGUE, HOSPITAL);
	});
}

#[test]
fn an_actor_has_so_many_emergencies_within_the_window() {
	run(|| {
		break_glass(&DOCTOR, HOSPITAL);
		pass(2_000);
		assert_ok!(Consent::break_glass(by(&DOCTOR), HOSPITAL, another(1), REASON));
		assert_noop!(Consent::break_glass(by(&DOCTOR), HOSPITAL, another(2), REASON), Error::<Test>::TooOften);
		// The rate is the actor's, not the patient's or the organization's.
		assert_ok!(Consent::break_glass(by(&COLLEAGUE), HOSPITAL, another(2), REASON));
		pass(2_999);
		assert_noop!(Consent::break_glass(by(&DOCTOR), HOSPITAL, another(2), REASON), Error::<Test>::TooOften);
		// The first one leaves the window; the second one is still in it.
		pass(1);
		assert_ok!(Consent::break_glass(by(&DOCTOR), HOSPITAL, another(2), REASON));
		assert_noop!(Consent::break_glass(by(&DOCTOR), HOSPITAL, another(3), REASON), Error::<Test>::TooOften);
	});
}

#[test]
fn the_rate_follows_the_actor_to_another_organization() {
	run(|| {
		Directory::member(&DOCTOR, CLINIC, &[Role::Physician]);
		break_glass(&DOCTOR, HOSPITAL);
		break_glass(&DOCTOR, CLINIC);
		assert_noop!(Consent::break_glass(by(&DOCTOR), CLINIC, another(1), REASON), Error::<Test>::TooOften);
	});
}

#[test]
fn an_overdue_review_refuses_the_next_emergency() {
	run(|| {
		break_glass(&DOCTOR, HOSPITAL);
		pass(9_999);
		assert_ok!(Consent::break_glass(by(&DOCTOR), HOSPITAL, another(1), REASON));
		pass(1);
		assert_noop!(Consent::break_glass(by(&DOCTOR), HOSPITAL, another(2), REASON), Error::<Test>::ReviewOverdue);
		// The others of the hospital are not held to it.
		assert_ok!(Consent::break_glass(by(&COLLEAGUE), HOSPITAL, another(2), REASON));
	});
}

#[test]
fn an_overdue_review_follows_the_actor_to_another_organization() {
	run(|| {
		break_glass(&DOCTOR, HOSPITAL);
		Directory::dismiss(&DOCTOR, HOSPITAL);
		Directory::member(&DOCTOR, CLINIC, &[Role::Physician]);
		pass(10_000);
		assert_noop!(Consent::break_glass(by(&DOCTOR), CLINIC, PATIENT, REASON), Error::<Test>::ReviewOverdue);
	});
}

#[test]
fn a_late_review_frees_the_actor() {
	run(|| {
		let id = break_glass(&DOCTOR, HOSPITAL);
		pass(20_000);
		assert_noop!(Consent::break_glass(by(&DOCTOR), HOSPITAL, PATIENT, REASON), Error::<Test>::ReviewOverdue);
		assert_ok!(Consent::review(by(&OFFICER), HOSPITAL, id, ReviewOutcome::Unjustified));
		assert_ok!(Consent::break_glass(by(&DOCTOR), HOSPITAL, PATIENT, REASON));
	});
}

#[test]
fn an_actor_is_not_held_to_a_review_that_nobody_can_give() {
	run(|| {
		break_glass(&DOCTOR, HOSPITAL);
		Directory::member(&DOCTOR, CLINIC, &[Role::Physician]);
		Directory::close(HOSPITAL);
		pass(10_000);
		assert_ok!(Consent::break_glass(by(&DOCTOR), CLINIC, PATIENT, REASON));

		// When the hospital comes back, so does what it owes.
		Directory::organization(HOSPITAL.0, salus_primitives::role::OrganizationKind::Hospital);
		assert_noop!(Consent::break_glass(by(&DOCTOR), CLINIC, another(1), REASON), Error::<Test>::ReviewOverdue);
	});
}

/// As many uses without a review as can be. The rate alone would not let them come together before the first review is overdue.
fn fill_up() {
	for patient in 1..=5 {
		crate::Conducts::<Test>::mutate(&DOCTOR, |conduct| conduct.recent.clear());
		assert_ok!(Consent::break_glass(by(&DOCTOR), HOSPITAL, another(patient), REASON));
	}
	crate::Conducts::<Test>::mutate(&DOCTOR, |conduct| conduct.recent.clear());
}

#[test]
fn an_actor_has_so_many_uses_without_a_review() {
	run(|| {
		fill_up();
		assert_noop!(Consent::break_glass(by(&DOCTOR), HOSPITAL, PATIENT, REASON), Error::<Test>::TooManyUnreviewed);
	});
}

#[test]
fn a_review_that_nobody_can_give_makes_room_and_the_others_stay_owed() {
	run(|| {
		fill_up();
		Directory::member(&DOCTOR, CLINIC, &[Role::Physician]);
		Directory::close(HOSPITAL);
		assert_ok!(Consent::break_glass(by(&DOCTOR), CLINIC, PATIENT, REASON));
		let owed: Vec<_> =
			crate::Conducts::<Test>::get(&DOCTOR).unreviewed.iter().map(|waiting| waiting.id.0).collect();
		assert_eq!(owed, [1, 2, 3, 4, 5]);

		// The use whose review made room is kept, and is reviewed when the hospital comes back.
		Directory::organization(HOSPITAL.0, salus_primitives::role::OrganizationKind::Hospital);
		assert_ok!(Consent::review(by(&OFFICER), HOSPITAL, BreakGlassId(0), ReviewOutcome::Unjustified));
	});
}
