//! The examples whose base policy is opt-out: refused, with exceptions. That is Salus's own default, so the base needs no call.

use std::collections::BTreeSet;

use frame_support::assert_ok;
use salus_primitives::{
	consent::{Action, Actions, Grantee, LabelFilter, Provision, ProvisionType, Purpose, Purposes},
	decision::{Decision, Ground, Question, Refusal},
	record::{Confidentiality, Label, Sensitivity},
};

use super::{
	super::scene::*,
	{decides, example},
};

const NO_CONSENT: Decision = Decision::Refuse(Refusal::NoConsent);

#[test]
fn out() {
	example("Out", |resource| {
		assert_eq!(resource.policy(), "OPTOUT");
		assert!(resource
			.narrative()
			.contains("no data at the Good Health Psychiatric Hospital available for normal treatment"));
		let rule = resource.rule();
		assert_eq!((rule.kind, &rule.recipients, rule.nested.len()), (None, &vec![], 0));
		// The rule's one limit is where the data is kept. Salus refuses by who reads: nobody else has a permit, and the hospital's own members are refused.
		assert_eq!(rule.beyond, BTreeSet::from(["actor CST Organization/f001".into()]));

		grant(Grantee::Account(DOCTOR), everything());
		let provision = Provision { purposes: Purpose::Treatment.into(), ..rule.provision };
		let refusal = refuse(Grantee::Organization(HOSPITAL), provision);
		let emergency = break_glass(&COLLEAGUE, HOSPITAL);

		let colleague = asks(&COLLEAGUE, Some(HOSPITAL));
		decides(&[
			("the doctor, whatever else permits", doctor_asks(), Decision::Refuse(Refusal::Denied(refusal))),
			("a colleague", colleague.clone(), Decision::Refuse(Refusal::Denied(refusal))),
			("elsewhere, by default", asks(&CLINICIAN, Some(CLINIC)), NO_CONSENT),
			(
				"an emergency is no normal treatment",
				Question { purpose: Purpose::EmergencyTreatment, ..colleague },
				Decision::Permit(Ground::BreakGlass(emergency)),
			),
		]);
	});
}

#[test]
fn emergency() {
	example("Emergency", |resource| {
		assert_eq!(resource.policy(), "OPTOUT");
		assert_eq!(resource.text("/category/0/coding/0/code"), "EMRGONLY");
		let narrative = resource.narrative();
		assert!(narrative.contains("purposeOfUse &quot;ETREAT&quot; at &quot;Good Health&quot; hospital"));
		assert!(narrative.contains("all other purposeOfUse from good health hospital"));
		let rule = resource.rule();
		assert_eq!(rule.provision.purposes, Purpose::EmergencyTreatment.into());
		assert_eq!(rule.beyond, BTreeSet::from(["actor CST Organization/f001".into()]));
		let [exception] = &rule.nested[..] else { panic!("one exception") };
		assert_eq!(exception.kind, Some(ProvisionType::Deny));
		assert_eq!(exception.beyond, rule.beyond);

		// The narrative's permit for ETREAT, and its refusal of all other purposes, at the hospital.
		let permitted = rule.provision.purposes;
		let permit = grant(Grantee::Organization(HOSPITAL), rule.provision.clone());
		let others = Purposes::ALL.difference(permitted);
		let refusal =
			refuse(Grantee::Organization(HOSPITAL), Provision { purposes: others, ..exception.provision.clone() });
		break_glass(&DOCTOR, HOSPITAL);

		for purpose in Purpose::ALL.iter().copied() {
			let expected = if purpose == Purpose::EmergencyTreatment {
				Decision::Permit(Ground::Consent(permit))
			} else {
				// BTG too, although the glass is broken.
				Decision::Refuse(Refusal::Denied(refusal))
			};
			decides(&[(purpose.code(), Question { purpose, ..doctor_asks() }, expected)]);
		}
		let elsewhere = Question { purpose: Purpose::EmergencyTreatment, ..asks(&CLINICIAN, Some(CLINIC)) };
		decides(&[("another hospital", elsewhere, NO_CONSENT)]);
	});
}

#[test]
fn grantor() {
	example("grantor", |resource| {
		assert_eq!(resource.policy(), "OPTOUT");
		assert_eq!(resource.text("/category/0/coding/0/code"), "INFAO");
		let narrative = resource.narrative();
		assert!(narrative.contains("read-only access"));
		assert!(narrative.contains("available for patient requested access use"));
		let rule = resource.rule();
		assert_eq!(rule.recipients, ["Patient/example"]);
		assert_eq!(rule.provision.actions, Action::Access.into());
		assert_eq!(rule.beyond, BTreeSet::from(["actor CST Organization/f001".into()]));

		// The rule has no purpose; the narrative has one. The recipient is a person with an account and no membership.
		let provision = Provision { purposes: Purpose::PatientRequest.into(), ..rule.provision };
		let permit = grant(Grantee::Account(STRANGER), provision);

		let asked = Question { purpose: Purpose::PatientRequest, ..asks(&STRANGER, None) };
		decides(&[
			("the person reads", asked.clone(), Decision::Permit(Ground::Consent(permit))),
			("and does not correct", Question { action: Action::Correct, ..asked.clone() }, NO_CONSENT),
			("nor pass on", Question { action: Action::Disclose, ..asked.clone() }, NO_CONSENT),
			("nor treat", Question { purpose: Purpose::Treatment, ..asked }, NO_CONSENT),
			("the hospital's doctor", doctor_asks(), NO_CONSENT),
		]);
	});
}

#[test]
fn pkb() {
	example("pkb", |resource| {
		assert_eq!(resource.policy(), "OPTOUT");
		let rule = resource.rule();
		let normal = Label { confidentiality: Confidentiality::Normal, ..Label::default() };
		assert_eq!(rule.recipients, ["Organization/f001"]);
		assert_eq!(rule.provision.actions, Action::Access.into());
		assert_eq!(rule.provision.labels, LabelFilter::UpTo(normal));

		// Eleven nested rules, each with one label and none with the type that R4 demands of it. As exceptions to an opt-out they permit.
		assert_eq!(rule.nested.len(), 11);
		let labels: Vec<_> =
			(0..11).map(|n| resource.text(&format!("/provision/provision/{n}/securityLabel/0/code"))).collect();
		assert_eq!(labels, ["PSY", "SPI", "N", "PSY", "SPI", "SEX", "N", "PSY", "SPI", "SEX", "N"]);
		let mut beyond = BTreeSet::new();
		for nested in &rule.nested {
			assert_eq!((nested.kind, &nested.recipients), (None, &rule.recipients));
			assert_eq!(nested.provision.actions, rule.provision.actions);
			beyond.extend(nested.beyond.clone());
		}
		// Specially protected information and sexuality are outside Salus's subset. No permit speaks of them, so the vault, which has no such label, must
		// not file such records as normal ones: they belong in the class `sexual-health`, or are labelled restricted.
		assert_eq!(beyond, BTreeSet::from(["securityLabel SEX".into(), "securityLabel SPI".into()]));
		for code in ["SPI", "SEX"] {
			assert_eq!(Sensitivity::from_code(code), None);
		}

		// What remains are two kinds of permit: normal, and psychiatric.
		let psychiatric = Label { sensitivities: Sensitivity::Psychiatry.into(), ..normal };
		assert_eq!(rule.nested[0].provision.labels, LabelFilter::UpTo(psychiatric));
		let permit = grant(Grantee::Organization(HOSPITAL), rule.nested[0].provision.clone());

		let restricted = Label { confidentiality: Confidentiality::Restricted, ..normal };
		let hiv = Label { sensitivities: Sensitivity::Hiv.into(), ..normal };
		let of = |label| Question { label, ..doctor_asks() };
		let permitted = Decision::Permit(Ground::Consent(permit));
		decides(&[
			("normal", of(normal), permitted),
			("psychiatric", of(psychiatric), permitted),
			("restricted", of(restricted), NO_CONSENT),
			("HIV", of(hiv), NO_CONSENT),
			("to use is more than to access", Question { action: Action::Use, ..of(normal) }, NO_CONSENT),
			("elsewhere", asks(&CLINICIAN, Some(CLINIC)), NO_CONSENT),
		]);

		// The screen behind the example is a row of switches: off is a revocation, and what is left is the normal permit alone.
		let rest = grant(Grantee::Organization(HOSPITAL), rule.provision.clone());
		assert_ok!(Consent::revoke(by(&CONTROLLER), PATIENT, permit));
		decides(&[
			("psychiatric, switched off", of(psychiatric), NO_CONSENT),
			("normal, still on", of(normal), Decision::Permit(Ground::Consent(rest))),
		]);
		assert_eq!(stored(rest).provision.actions, Actions::of(&[Action::Access]));
	});
}
