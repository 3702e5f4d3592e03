//! Consents, and access without one.

use salus_consent::Call;
use salus_primitives::{
	consent::{BreakGlassReason, Grantee, ReviewOutcome},
	patient::Act,
	role::{
		OrganizationKind::{Hospital, Insurer, Pharmacy},
		Role,
	},
	BreakGlassId, ConsentId,
};

use super::super::{
	super::cast::{by, provision},
	people::{colleague, here, patient, WALLET},
	table::{Asked, May, Row},
};
use crate::{Consent, RuntimeCall};

const FIRST: ConsentId = ConsentId(0);

/// Who asks for consent, where somebody does.
fn asker(asked: &Asked) -> Option<Role> {
	match asked.kind {
		Hospital => Some(Role::Physician),
		Pharmacy => Some(Role::Pharmacist),
		Insurer => Some(Role::Adjudicator),
		_ => None,
	}
}

fn grantee() -> Grantee {
	Grantee::Organization(here(Hospital))
}

fn granted() {
	Consent::grant(by(WALLET), patient(Hospital), grantee(), provision()).expect("there is room");
}

/// The organization has asked, if it can.
fn requested(asked: &Asked) {
	let Some(role) = asker(asked) else { return };
	Consent::request(by(colleague(asked.kind, role)), asked.organization, asked.patient, grantee(), provision())
		.expect("there is room");
}

fn answer(accept: bool) -> RuntimeCall {
	Call::answer { patient: patient(Hospital), id: FIRST, accept }.into()
}

pub fn rows() -> Vec<Row> {
	let patients = || May::act(Act::Consent);
	let asks = || May::role(Role::Physician).or(Role::Nurse).or(Role::Pharmacist).or(Role::Adjudicator);
	vec![
		Row::new("Consent.grant", patients(), |_| {
			Call::grant { patient: patient(Hospital), grantee: grantee(), provision: provision() }.into()
		}),
		Row::new("Consent.refuse", patients(), |_| {
			Call::refuse { patient: patient(Hospital), grantee: grantee(), provision: provision() }.into()
		}),
		Row::new("Consent.revoke", patients(), |_| Call::revoke { patient: patient(Hospital), id: FIRST }.into())
			.after(|_| granted()),
		Row::new("Consent.request", asks(), |asked| {
			let (organization, patient) = (asked.organization, asked.patient);
			Call::request { organization, patient, grantee: grantee(), provision: provision() }.into()
		}),
		Row::new("Consent.answer", patients(), |_| answer(true)).when("accepting").after(requested),
		Row::new("Consent.answer", patients(), |_| answer(false)).when("declining").after(requested),
		Row::new("Consent.withdraw", asks(), |asked| {
			Call::withdraw { organization: asked.organization, patient: asked.patient, id: FIRST }.into()
		})
		.after(requested),
		Row::new("Consent.break_glass", May::role(Role::Physician).or(Role::Nurse), |asked| {
			let reason = BreakGlassReason::LifeThreatening;
			Call::break_glass { organization: asked.organization, patient: asked.patient, reason }.into()
		}),
		Row::new("Consent.review", May::default().or_in(Role::PrivacyOfficer, &[Hospital]), |asked| {
			let (id, outcome) = (BreakGlassId(0), ReviewOutcome::Justified);
			Call::review { organization: asked.organization, id, outcome }.into()
		})
		.after(|_| {
			let reason = BreakGlassReason::LifeThreatening;
			let physician = by(colleague(Hospital, Role::Physician));
			Consent::break_glass(physician, here(Hospital), patient(Hospital), reason).expect("it is the first time");
		})
		.moot(&["NotFound"]),
		Row::new("Consent.retract", patients(), |_| Call::retract { patient: patient(Hospital), id: FIRST }.into())
			.after(|_| granted()),
	]
}
