//! What a permit and a refusal speak of: each part of a provision, and what a question leaves open.

use frame_support::BoundedVec;
use salus_primitives::{
	consent::{Action, Actions, Grantee, LabelFilter, Period, Provision, Purpose, Purposes},
	decision::{Decision, Ground, Question, Refusal},
	record::{Confidentiality, Label, RecordClass, RecordClasses, Sensitivities, Sensitivity},
	ConsentId, PatientId, RecordId,
};

use super::scene::*;

/// Whether a permit, and whether a refusal over a permit of everything, speak of the question.
fn speaks(provision: &Provision, question: &Question) -> (bool, bool) {
	let permits = run(|| {
		let id = grant(Grantee::Account(DOCTOR), provision.clone());
		match decide(question.clone()) {
			Decision::Permit(Ground::Consent(ground)) => ground == id,
			other => {
				assert_eq!(other, Decision::Refuse(Refusal::NoConsent));
				false
			}
		}
	});
	let forbids = run(|| {
		grant(Grantee::Account(DOCTOR), Provision { actions: Actions::ALL, purposes: Purposes::ALL, ..reading() });
		let id = refuse(Grantee::Account(DOCTOR), provision.clone());
		match decide(question.clone()) {
			Decision::Refuse(reason) => {
				assert_eq!(reason, Refusal::Denied(id));
				true
			}
			Decision::Permit(_) => false,
		}
	});
	(permits, forbids)
}

const BOTH: (bool, bool) = (true, true);
const NEITHER: (bool, bool) = (false, false);
const REFUSAL_ALONE: (bool, bool) = (false, true);

/// A question that is asked outside the scene's own run.
fn question() -> Question {
	run(doctor_asks)
}

#[test]
fn without_any_consent_everything_is_refused() {
	run(|| {
		for class in RecordClass::ALL.iter().copied() {
			for purpose in Purpose::ALL.iter().copied() {
				for action in [Action::Access, Action::Use, Action::Disclose] {
					let question = Question { class, purpose, action, ..doctor_asks() };
					assert_eq!(decide(question), Decision::Refuse(Refusal::NoConsent));
				}
			}
		}
	});
}

#[test]
fn classes_actions_and_purposes_are_each_a_limit() {
	let provision = Provision {
		classes: RecordClasses::of(&[RecordClass::Laboratory, RecordClass::Imaging]),
		actions: Actions::of(&[Action::Access, Action::Disclose]),
		purposes: Purposes::of(&[Purpose::Treatment, Purpose::Research]),
		..reading()
	};
	for class in RecordClass::ALL.iter().copied() {
		let inside = matches!(class, RecordClass::Laboratory | RecordClass::Imaging);
		assert_eq!(speaks(&provision, &Question { class, ..question() }), (inside, inside), "{class}");
	}
	for action in [Action::Access, Action::Use, Action::Disclose] {
		let inside = action != Action::Use;
		assert_eq!(speaks(&provision, &Question { action, ..question() }), (inside, inside), "{action}");
	}
	for purpose in Purpose::ALL.iter().copied() {
		let inside = matches!(purpose, Purpose::Treatment | Purpose::Research);
		assert_eq!(speaks(&provision, &Question { purpose, ..question() }), (inside, inside), "{purpose}");
	}
}

#[test]
fn a_period_holds_from_its_start_up_to_without_its_end() {
	let period = Period { start: Some(2_000_000), end: Some(3_000_000) };
	let provision = Provision { period, ..reading() };
	for (at, expected) in
		[(1_999_999, NEITHER), (2_000_000, BOTH), (2_999_999, BOTH), (3_000_000, NEITHER), (u64::MAX, NEITHER)]
	{
		assert_eq!(speaks(&provision, &Question { at, ..question() }), expected, "{at}");
	}
}

#[test]
fn a_data_period_limits_when_the_data_was_made() {
	let limited = Provision { data_period: Period { start: Some(100), end: Some(200) }, ..reading() };
	for (made, expected) in
		[(Some(99), NEITHER), (Some(100), BOTH), (Some(199), BOTH), (Some(200), NEITHER), (None, REFUSAL_ALONE)]
	{
		assert_eq!(speaks(&limited, &Question { made, ..question() }), expected, "{made:?}");
	}
	assert_eq!(speaks(&reading(), &Question { made: None, ..question() }), BOTH, "no limit, no question");
}

#[test]
fn named_records_are_a_limit() {
	let named = [RECORD, RecordId([2; 32])];
	let limited = Provision { records: BoundedVec::truncate_from(named.to_vec()), ..reading() };
	for (record, expected) in [
		(Some(RECORD), BOTH),
		(Some(RecordId([2; 32])), BOTH),
		(Some(RecordId([3; 32])), NEITHER),
		(None, REFUSAL_ALONE),
	] {
		assert_eq!(speaks(&limited, &Question { record, ..question() }), expected, "{record:?}");
	}
	assert_eq!(speaks(&reading(), &Question { record: None, ..question() }), BOTH);
}

#[test]
fn a_named_author_is_a_limit() {
	let limited = Provision { author: Some(CLINICIAN), ..reading() };
	for (author, expected) in [(Some(CLINICIAN), BOTH), (Some(NURSE), NEITHER), (None, REFUSAL_ALONE)] {
		assert_eq!(speaks(&limited, &Question { author: author.clone(), ..question() }), expected, "{author:?}");
	}
	assert_eq!(speaks(&reading(), &Question { author: None, ..question() }), BOTH);
}

#[test]
fn labels_up_to_a_limit_leave_out_what_is_more_confidential_or_otherwise_sensitive() {
	let limit = Label { confidentiality: Confidentiality::Restricted, sensitivities: Sensitivity::Psychiatry.into() };
	let limited = Provision { labels: LabelFilter::UpTo(limit), ..reading() };
	let label = |confidentiality, sensitivities| Label { confidentiality, sensitivities };
	for (label, expected) in [
		(label(Confidentiality::Normal, Sensitivities::NONE), BOTH),
		(label(Confidentiality::Restricted, Sensitivity::Psychiatry.into()), BOTH),
		(label(Confidentiality::VeryRestricted, Sensitivities::NONE), NEITHER),
		(label(Confidentiality::Normal, Sensitivity::Hiv.into()), NEITHER),
		(label(Confidentiality::Normal, Sensitivities::of(&[Sensitivity::Hiv, Sensitivity::Psychiatry])), NEITHER),
	] {
		assert_eq!(speaks(&limited, &Question { label, ..question() }), expected, "{label:?}");
	}
}

#[test]
fn labels_from_a_limit_are_refused_upwards() {
	let labels = LabelFilter::From {
		confidentiality: Some(Confidentiality::Restricted),
		sensitivities: Sensitivity::Hiv.into(),
	};
	run(|| {
		grant(Grantee::Account(DOCTOR), reading());
		let id = refuse(Grantee::Account(DOCTOR), Provision { labels, ..reading() });
		for (confidentiality, sensitivities, refused) in [
			(Confidentiality::Normal, Sensitivities::NONE, false),
			(Confidentiality::Normal, Sensitivity::Psychiatry.into(), false),
			(Confidentiality::Restricted, Sensitivities::NONE, true),
			(Confidentiality::VeryRestricted, Sensitivities::NONE, true),
			(Confidentiality::Normal, Sensitivity::Hiv.into(), true),
		] {
			let label = Label { confidentiality, sensitivities };
			let denied = decide(Question { label, ..doctor_asks() }) == Decision::Refuse(Refusal::Denied(id));
			assert_eq!(denied, refused, "{label:?}");
		}
	});
}

#[test]
fn parts_of_several_permits_do_not_add_up() {
	run(|| {
		grant(Grantee::Account(DOCTOR), Provision { classes: RecordClass::Laboratory.into(), ..reading() });
		grant(Grantee::Account(DOCTOR), Provision { purposes: Purpose::Research.into(), ..reading() });
		let purpose = Purpose::Research;
		assert!(decide(Question { purpose, ..doctor_asks() }).is_permit());
		grant(Grantee::Account(NURSE), Provision { classes: RecordClass::Laboratory.into(), ..reading() });
		grant(
			Grantee::Account(NURSE),
			Provision { classes: RecordClass::Imaging.into(), purposes: Purpose::Research.into(), ..reading() },
		);
		let nurse = Question { purpose, ..asks(&NURSE, Some(HOSPITAL)) };
		assert_eq!(decide(nurse), Decision::Refuse(Refusal::NoConsent));
	});
}

#[test]
fn the_first_permit_that_fits_is_the_ground() {
	run(|| {
		grant(Grantee::Account(NURSE), reading());
		let first = grant(Grantee::Organization(HOSPITAL), reading());
		grant(Grantee::Account(DOCTOR), reading());
		assert_eq!(decide(doctor_asks()), Decision::Permit(Ground::Consent(first)));
		assert_eq!(first, ConsentId(1));
	});
}

#[test]
fn one_patients_consents_say_nothing_of_another() {
	run(|| {
		let other = PatientId([5; 32]);
		Directory::patient(other, salus_primitives::patient::PatientStatus::Active);
		grant(Grantee::Account(DOCTOR), everything());
		assert_eq!(decide(Question { patient: other, ..doctor_asks() }), Decision::Refuse(Refusal::NoConsent));
	});
}

#[test]
fn the_decision_reads_the_questions_moment_and_no_clock() {
	run(|| {
		let end = Now::get() + 10;
		grant(Grantee::Account(DOCTOR), Provision { period: within(10), ..reading() });
		pass(1_000);
		assert!(decide(Question { at: end - 1, ..doctor_asks() }).is_permit());
		assert!(!decide(doctor_asks()).is_permit());
	});
}
