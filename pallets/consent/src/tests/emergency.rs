//! What a broken glass opens: for whom, for which purposes and actions, how long.

use frame_support::assert_ok;
use salus_primitives::{
	consent::{Action, Grantee, Provision, Purpose, Purposes, ReviewOutcome},
	decision::{Asker, Decision, Ground, Question, Refusal},
	role::Role,
	OrganizationId, PatientId,
};

use super::scene::*;

const NO_CONSENT: Decision = Decision::Refuse(Refusal::NoConsent);

fn in_emergency() -> Question {
	Question { purpose: Purpose::BreakGlass, ..doctor_asks() }
}

#[test]
fn a_broken_glass_opens_until_it_expires() {
	run(|| {
		assert_eq!(decide(in_emergency()), NO_CONSENT);
		let id = break_glass(&DOCTOR, HOSPITAL);
		assert_eq!(decide(in_emergency()), Decision::Permit(Ground::BreakGlass(id)));
		let at = |at| decide(Question { at, ..in_emergency() });
		let begun = Now::get();
		assert_eq!(at(begun - 1), NO_CONSENT, "it opens nothing before it was broken");
		assert_eq!(at(begun + 999), Decision::Permit(Ground::BreakGlass(id)));
		assert_eq!(at(begun + 1_000), NO_CONSENT);
	});
}

#[test]
fn a_broken_glass_opens_for_emergency_purposes_alone() {
	run(|| {
		let id = break_glass(&DOCTOR, HOSPITAL);
		for purpose in Purpose::ALL.iter().copied() {
			let expected = match purpose {
				Purpose::BreakGlass | Purpose::EmergencyTreatment => Decision::Permit(Ground::BreakGlass(id)),
				_ => NO_CONSENT,
			};
			assert_eq!(decide(Question { purpose, ..in_emergency() }), expected, "{purpose}");
		}
	});
}

#[test]
fn a_broken_glass_lets_read_and_use_but_not_disclose() {
	run(|| {
		let id = break_glass(&DOCTOR, HOSPITAL);
		for action in Action::ALL.iter().copied() {
			let expected = match action {
				Action::Access | Action::Use => Decision::Permit(Ground::BreakGlass(id)),
				Action::Disclose => NO_CONSENT,
				Action::Collect | Action::Correct => Decision::Permit(Ground::DutyToRecord),
			};
			assert_eq!(decide(Question { action, ..in_emergency() }), expected, "{action}");
		}
	});
}

#[test]
fn a_broken_glass_opens_for_its_actor_there_with_that_patient_alone() {
	run(|| {
		Directory::member(&DOCTOR, CLINIC, &[Role::Physician]);
		let other = PatientId([9; 32]);
		Directory::patient(other, salus_primitives::patient::PatientStatus::Active);
		break_glass(&DOCTOR, HOSPITAL);

		let asker = |account, organization| Asker { account, organization };
		for asker in [asker(COLLEAGUE, Some(HOSPITAL)), asker(DOCTOR, Some(CLINIC)), asker(DOCTOR, None)] {
			assert_eq!(decide(Question { asker, ..in_emergency() }), NO_CONSENT);
		}
		assert_eq!(decide(Question { patient: other, ..in_emergency() }), NO_CONSENT);
	});
}

#[test]
fn a_broken_glass_opens_nothing_once_the_actor_may_not_break_it() {
	run(|| {
		break_glass(&DOCTOR, HOSPITAL);
		Directory::member(&DOCTOR, HOSPITAL, &[Role::Pharmacist]);
		assert_eq!(decide(in_emergency()), NO_CONSENT);
		Directory::dismiss(&DOCTOR, HOSPITAL);
		assert_eq!(decide(in_emergency()), Decision::Refuse(Refusal::NotAMember));
	});
}

#[test]
fn an_unjustified_use_closes_and_a_justified_one_stays_open() {
	run(|| {
		let id = break_glass(&DOCTOR, HOSPITAL);
		assert_ok!(Consent::review(by(&OFFICER), HOSPITAL, id, ReviewOutcome::Justified));
		assert!(decide(in_emergency()).is_permit());
		pass(1_000);
		let id = break_glass(&DOCTOR, HOSPITAL);
		assert!(decide(in_emergency()).is_permit());
		assert_ok!(Consent::review(by(&OFFICER), HOSPITAL, id, ReviewOutcome::Unjustified));
		assert_eq!(decide(in_emergency()), NO_CONSENT);
	});
}

#[test]
fn an_overdue_review_shuts_what_is_still_open() {
	run(|| {
		let early = break_glass(&DOCTOR, HOSPITAL);
		pass(9_500);
		break_glass(&DOCTOR, HOSPITAL);
		assert!(decide(in_emergency()).is_permit());
		pass(500);
		assert_eq!(decide(in_emergency()), Decision::Refuse(Refusal::ReviewOverdue));

		assert_ok!(Consent::review(by(&OFFICER), HOSPITAL, early, ReviewOutcome::Justified));
		assert!(decide(in_emergency()).is_permit());
	});
}

#[test]
fn an_overdue_review_does_not_touch_what_the_patient_permits() {
	run(|| {
		break_glass(&DOCTOR, HOSPITAL);
		pass(10_000);
		let id = grant(Grantee::Account(DOCTOR), everything());
		assert_eq!(decide(doctor_asks()), Decision::Permit(Ground::Consent(id)));
		assert_eq!(decide(in_emergency()), Decision::Permit(Ground::Consent(id)));
	});
}

#[test]
fn a_refusal_that_names_emergencies_beats_a_broken_glass() {
	run(|| {
		break_glass(&DOCTOR, HOSPITAL);
		let id = refuse(
			Grantee::Organization(HOSPITAL),
			Provision { purposes: Purposes::of(&[Purpose::BreakGlass]), ..reading() },
		);
		assert_eq!(decide(in_emergency()), Decision::Refuse(Refusal::Denied(id)));
		assert!(decide(Question { purpose: Purpose::EmergencyTreatment, ..in_emergency() }).is_permit());
	});
}

#[test]
fn a_refusal_that_names_no_emergency_does_not_hold_in_one() {
	run(|| {
		let use_of_glass = break_glass(&DOCTOR, HOSPITAL);
		let refusal = refuse(Grantee::Organization(HOSPITAL), reading());
		assert_eq!(decide(doctor_asks()), Decision::Refuse(Refusal::Denied(refusal)));
		assert_eq!(decide(in_emergency()), Decision::Permit(Ground::BreakGlass(use_of_glass)));
	});
}

#[test]
fn who_breaks_the_glass_for_two_organizations_reads_for_both() {
	run(|| {
		Directory::member(&DOCTOR, CLINIC, &[Role::Physician]);
		let here = break_glass(&DOCTOR, HOSPITAL);
		let there = break_glass(&DOCTOR, CLINIC);
		let ask = |organization: OrganizationId| {
			decide(Question { asker: Asker { account: DOCTOR, organization: Some(organization) }, ..in_emergency() })
		};
		assert_eq!(ask(HOSPITAL), Decision::Permit(Ground::BreakGlass(here)));
		assert_eq!(ask(CLINIC), Decision::Permit(Ground::BreakGlass(there)));
	});
}
