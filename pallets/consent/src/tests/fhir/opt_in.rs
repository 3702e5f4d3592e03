//! The examples whose base policy is opt-in: permitted, with exceptions. Salus permits nothing by itself, so the base is a grant.

use std::collections::BTreeSet;

use frame_support::{assert_noop, assert_ok, BoundedVec};
use salus_primitives::{
	consent::{ActedBy, Action, Actions, Grantee, Period, Provision, ProvisionType, Purpose},
	decision::{Decision, Ground, Question, Refusal},
	patient::{Capacity, GuardianRole},
	record::{RecordClass, RecordClasses},
	AccountId, ConsentId, RecordId,
};

use super::{
	super::scene::*,
	resource::{span, Resource},
	{decides, example},
};

const NO_CONSENT: Decision = Decision::Refuse(Refusal::NoConsent);

fn permitted(id: ConsentId) -> Decision {
	Decision::Permit(Ground::Consent(id))
}

fn denied(id: ConsentId) -> Decision {
	Decision::Refuse(Refusal::Denied(id))
}

/// The moment a FHIR date begins.
fn moment(text: &str) -> u64 {
	span(text).0.try_into().unwrap()
}

/// Opting in: the patient's hospital may do everything.
fn opt_in(resource: &Resource) -> ConsentId {
	assert_eq!(resource.policy(), "OPTIN");
	assert_eq!(resource.text("/organization/0/reference"), "Organization/f001");
	grant(Grantee::Organization(HOSPITAL), everything())
}

#[test]
fn basic() {
	example("basic", |resource| {
		assert_eq!(resource.policy(), "OPTIN");
		assert_eq!(resource.text("/organization/0/reference"), "Organization/f001");
		assert!(resource.narrative().contains("available for normal treatment use"));
		let rule = resource.rule();
		// No actor: for everybody. Salus names who; the narrative's treatment takes place at the organization that keeps the consent.
		assert_eq!((rule.kind, &rule.recipients, rule.nested.len()), (None, &vec![], 0));
		// Moments count from 1970; no start says the same.
		assert_eq!(rule.beyond, BTreeSet::from(["period.start before 1970".into()]));
		// A FHIR period includes its last day.
		let end = moment("2016-01-02");
		assert_eq!(rule.provision.period, Period { start: None, end: Some(end) });

		// The example is dated after the period it grants.
		let provision = Provision { purposes: Purpose::Treatment.into(), ..rule.provision };
		assert!(resource.dated().0 > end);
		assert_noop!(
			Consent::grant(by(&CONTROLLER), PATIENT, Grantee::Organization(HOSPITAL), provision.clone()),
			Error::<Test>::Expired
		);

		Now::set(&moment("2015-11-18"));
		let permit = grant(Grantee::Organization(HOSPITAL), provision);
		decides(&[
			("for treatment", doctor_asks(), permitted(permit)),
			("on the last day", Question { at: end - 1, ..doctor_asks() }, permitted(permit)),
			("after it", Question { at: end, ..doctor_asks() }, NO_CONSENT),
			("for research", Question { purpose: Purpose::Research, ..doctor_asks() }, NO_CONSENT),
			("elsewhere", asks(&CLINICIAN, Some(CLINIC)), NO_CONSENT),
		]);
	});
}

#[test]
fn not_author() {
	example("notAuthor", |resource| {
		assert!(resource.narrative().contains("records that were authored by a specific organization"));
		let rule = resource.rule();
		// The narrative speaks of an author, the rule of a custodian. An organization as either is beyond Salus; an author is an account.
		assert_eq!(rule.beyond, BTreeSet::from(["actor CST Organization/f001".into()]));
		assert_eq!((rule.kind, &rule.recipients, &rule.authors), (None, &vec![], &vec![]));

		let permit = opt_in(resource);
		let authored = Provision { author: Some(COLLEAGUE), ..rule.provision };
		let refusal = refuse(Grantee::Organization(HOSPITAL), authored);

		let wrote = |author: Option<AccountId>| Question { author, ..doctor_asks() };
		decides(&[
			("what the colleague wrote", wrote(Some(COLLEAGUE)), denied(refusal)),
			("what nobody knows who wrote", wrote(None), denied(refusal)),
			("what somebody else wrote", wrote(Some(CLINICIAN)), permitted(permit)),
			("a second author of the organization needs a second refusal", wrote(Some(NURSE)), permitted(permit)),
		]);
	});
}

#[test]
fn not_org() {
	example("notOrg", |resource| {
		assert!(resource.narrative().contains("withhold consent to disclose any instance of his health information"));
		let rule = resource.rule();
		// R4 gives a root rule no type; this one has it.
		assert_eq!(rule.kind, Some(ProvisionType::Deny));
		assert_eq!(rule.recipients, ["Organization/f001"]);
		assert_eq!(rule.provision.actions, Actions::of(&[Action::Access, Action::Correct]));
		assert!(rule.beyond.is_empty());

		// Here f001 is the Good Health Clinic where the former husband works. The patient opted in to the hospital, and to one of the clinic's doctors.
		let hospital = opt_in(resource);
		let clinician = grant(Grantee::Account(CLINICIAN), everything());
		let refusal = refuse(Grantee::Organization(CLINIC), rule.provision);
		break_glass(&CLINICIAN, CLINIC);

		let theirs = |action| Question { action, ..asks(&CLINICIAN, Some(CLINIC)) };
		decides(&[
			("access, although permitted", theirs(Action::Access), denied(refusal)),
			("correction, although a duty", theirs(Action::Correct), denied(refusal)),
			("not hidden behind the account", asks(&CLINICIAN, None), denied(refusal)),
			(
				"nor behind a broken glass, for the rule names no purpose",
				Question { purpose: Purpose::BreakGlass, ..theirs(Action::Access) },
				denied(refusal),
			),
			("to collect was not refused", theirs(Action::Collect), permitted(clinician)),
			("the hospital", doctor_asks(), permitted(hospital)),
		]);
	});
}

#[test]
fn not_them() {
	example("notThem", |resource| {
		assert!(resource.narrative().contains("(an individual within an organization)"));
		assert!(resource.narrative().contains("ex-spouse, Bill T Lookafter is a Nurse"));
		let rule = resource.rule();
		// The rule has no type: that it refuses is in the narrative.
		assert_eq!(rule.kind, None);
		assert_eq!(rule.recipients, ["Practitioner/f204"]);
		assert_eq!(rule.provision.actions, Actions::of(&[Action::Access, Action::Correct]));
		assert!(rule.beyond.is_empty());

		let permit = opt_in(resource);
		let refusal = refuse(Grantee::Account(NURSE), rule.provision);
		break_glass(&NURSE, HOSPITAL);

		let his = |action| Question { action, ..asks(&NURSE, Some(HOSPITAL)) };
		decides(&[
			("access by the nurse", his(Action::Access), denied(refusal)),
			("correction by the nurse", his(Action::Correct), denied(refusal)),
			("under a broken glass", Question { purpose: Purpose::BreakGlass, ..his(Action::Access) }, denied(refusal)),
			("what the rule does not name", his(Action::Use), permitted(permit)),
			("the nurse's colleagues", doctor_asks(), permitted(permit)),
		]);
	});
}

#[test]
fn not_this() {
	example("notThis", |resource| {
		assert!(resource.narrative().contains("the order and all results associated with that"));
		let rule = resource.rule();
		// Salus names single records (`instance`). The chain knows no relations between them: the wallet lists the order and its results.
		assert_eq!(rule.beyond, BTreeSet::from(["data related Task/example3".into()]));
		assert_eq!((rule.kind, &rule.recipients), (None, &vec![]));

		let permit = opt_in(resource);
		let (order, result, later) = (RecordId([1; 32]), RecordId([2; 32]), RecordId([3; 32]));
		let records = BoundedVec::truncate_from(vec![order, result]);
		let refusal = refuse(Grantee::Organization(HOSPITAL), Provision { records, ..rule.provision });

		let of = |record| Question { record, ..doctor_asks() };
		decides(&[
			("the order", of(Some(order)), denied(refusal)),
			("its result", of(Some(result)), denied(refusal)),
			("laboratory results in general", of(None), denied(refusal)),
			("another record", of(Some(RECORD)), permitted(permit)),
			("a result that came later and was not listed", of(Some(later)), permitted(permit)),
		]);
		// For results to come, the class is the way.
		let class = Provision { classes: RecordClass::Laboratory.into(), ..everything() };
		let wider = refuse(Grantee::Organization(HOSPITAL), class);
		decides(&[("the later result", of(Some(later)), denied(wider))]);
	});
}

#[test]
fn not_time() {
	example("notTime", |resource| {
		assert!(resource.narrative().contains("withhold disclosure of all data from a timeframe"));
		let rule = resource.rule();
		assert!(rule.beyond.is_empty());
		let timeframe = rule.provision.period;
		let (start, end) = (moment("2015-01-01"), moment("2015-02-02"));
		assert_eq!(timeframe, Period { start: Some(start), end: Some(end) });
		assert_eq!(rule.provision.data_period, Period::ALWAYS);

		// To the letter, the rule was in force for a month that had passed when it was made.
		assert_noop!(
			Consent::refuse(by(&CONTROLLER), PATIENT, Grantee::Organization(HOSPITAL), rule.provision.clone()),
			Error::<Test>::Expired
		);
		// The narrative means when the data was made, for which R4 has `dataPeriod`.
		let permit = opt_in(resource);
		let provision = Provision { period: Period::ALWAYS, data_period: timeframe, ..rule.provision };
		let refusal = refuse(Grantee::Organization(HOSPITAL), provision);

		let made = |made| Question { made, ..doctor_asks() };
		decides(&[
			("made just before", made(Some(start - 1)), permitted(permit)),
			("made in the timeframe", made(Some(start)), denied(refusal)),
			("made on its last day", made(Some(end - 1)), denied(refusal)),
			("made after it", made(Some(end)), permitted(permit)),
			("made nobody knows when", made(None), denied(refusal)),
		]);
	});
}

#[test]
fn signature() {
	example("signature", |resource| {
		assert_eq!(resource.policy(), "OPTIN");
		// The patient's own act.
		assert_eq!(resource.text("/performer/0/reference"), resource.text("/patient/reference"));
		let rule = resource.rule();
		assert_eq!(rule.recipients, ["Practitioner/13"]);
		let (start, end) = (moment("2015-10-10"), moment("2016-10-11"));
		assert_eq!(rule.provision.period, Period { start: Some(start), end: Some(end) });
		let [inner] = &rule.nested[..] else { panic!("one nested rule") };
		assert_eq!(
			(inner.kind, &inner.authors[..]),
			(Some(ProvisionType::Permit), &["Practitioner/xcda-author".into()][..])
		);
		// A media type is no class of record, and clinical codes do not go on the chain: the permit is for all classes of that author's.
		assert_eq!(
			inner.beyond,
			BTreeSet::from(["class application/hl7-cda+xml".into(), "code 18842-5".into(), "code 34133-9".into()])
		);
		assert_eq!(inner.provision.classes, RecordClasses::ALL);

		// Root and nested rule together: this practitioner, that author, this year.
		let provision = Provision { period: rule.provision.period, author: Some(CLINICIAN), ..inner.provision.clone() };
		let permit = grant(Grantee::Account(DOCTOR), provision);
		assert_eq!(stored(permit).decided_by, Some(as_patient()));

		let wrote = |author: Option<AccountId>| Question { author, ..doctor_asks() };
		decides(&[
			("the author's records", wrote(Some(CLINICIAN)), permitted(permit)),
			("another author's", wrote(Some(COLLEAGUE)), NO_CONSENT),
			("nobody knows whose", wrote(None), NO_CONSENT),
			("before the year", Question { at: start - 1, ..wrote(Some(CLINICIAN)) }, NO_CONSENT),
			("on its last day", Question { at: end - 1, ..wrote(Some(CLINICIAN)) }, permitted(permit)),
			("after it", Question { at: end, ..wrote(Some(CLINICIAN)) }, NO_CONSENT),
			("another practitioner", asks(&COLLEAGUE, Some(HOSPITAL)), NO_CONSENT),
		]);
	});
}

#[test]
fn smartonfhir() {
	example("smartonfhir", |resource| {
		assert_eq!(resource.policy(), "OPTIN");
		// Somebody related acts for the patient.
		assert_eq!(resource.text("/performer/0/reference"), "RelatedPerson/peter");
		let peter = ActedBy { account: STRANGER, capacity: Capacity::Guardian(GuardianRole::ResponsibleParty) };
		Directory::controller(&peter.account, PATIENT, peter.capacity);
		let rule = resource.rule();
		let (start, end) = (moment("2016-06-23T17:02:33+10:00"), moment("2016-06-23T17:32:34+10:00"));
		assert_eq!(rule.provision.period, Period { start: Some(start), end: Some(end) });
		assert_eq!(resource.dated().0, start, "it holds for half an hour from when it is given");
		let [inner] = &rule.nested[..] else { panic!("one nested rule") };
		assert_eq!(inner.kind, Some(ProvisionType::Permit));
		assert_eq!(inner.provision.actions, Action::Access.into());
		assert_eq!(inner.provision.classes, RecordClass::Medication.into());
		assert!(rule.beyond.is_empty() && inner.beyond.is_empty());

		// The rule leaves open for whom: it is the application through which he grants it, which has an account.
		assert!(rule.recipients.is_empty() && inner.recipients.is_empty());
		let application = AccountId::new([77; 32]);
		let provision = Provision { period: rule.provision.period, ..inner.provision.clone() };
		let grantee = Grantee::Account(application.clone());
		assert_ok!(Consent::grant(by(&peter.account), PATIENT, grantee.clone(), provision));
		let id = ConsentId(0);
		assert_eq!(events(), [Event::Granted { patient: PATIENT, id, grantee, by: peter }]);

		let medication = Question { class: RecordClass::Medication, ..asks(&application, None) };
		decides(&[
			("its medication", medication.clone(), permitted(id)),
			("in the last second", Question { at: end - 1, ..medication.clone() }, permitted(id)),
			("after half an hour", Question { at: end, ..medication.clone() }, NO_CONSENT),
			("to use", Question { action: Action::Use, ..medication }, NO_CONSENT),
			("its laboratory results", asks(&application, None), NO_CONSENT),
			("somebody else", doctor_asks(), NO_CONSENT),
		]);
	});
}
