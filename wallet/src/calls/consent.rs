//! Consents, refusals, requests and emergencies.

use salus_primitives::{
	consent::{BreakGlassReason, Grantee, Provision, ReviewOutcome},
	BreakGlassId, ConsentId, OrganizationId, PatientId,
};

use super::arguments;
use crate::{
	call::Call,
	provision::{describe_grantee, describe_provision},
};

/// Permits.
pub fn grant(patient: PatientId, grantee: &Grantee, provision: &Provision) -> Call {
	let mut says = vec![format!("PERMIT {} to work with records of patient {patient}", describe_grantee(grantee))];
	says.extend(describe_provision(provision));
	Call::new("Consent", "grant", arguments![patient, grantee, provision], says)
}

/// Forbids.
pub fn refuse(patient: PatientId, grantee: &Grantee, provision: &Provision) -> Call {
	let mut says = vec![format!("FORBID {} to work with records of patient {patient}", describe_grantee(grantee))];
	says.extend(describe_provision(provision));
	Call::new("Consent", "refuse", arguments![patient, grantee, provision], says)
}

/// Ends a consent or a refusal, or dismisses a request.
pub fn revoke(patient: PatientId, id: ConsentId) -> Call {
	let says = vec![format!("Revoke consent {id} of patient {patient}; it bites at once")];
	Call::new("Consent", "revoke", arguments![patient, id], says)
}

/// Says that a consent was entered in error.
pub fn retract(patient: PatientId, id: ConsentId) -> Call {
	let says = vec![format!("Mark consent {id} of patient {patient} as entered in error")];
	Call::new("Consent", "retract", arguments![patient, id], says)
}

/// Asks a patient for consent.
pub fn request(organization: OrganizationId, patient: PatientId, grantee: &Grantee, provision: &Provision) -> Call {
	let mut says = vec![format!(
		"Ask patient {patient}, for organization {organization}, to permit {}",
		describe_grantee(grantee)
	)];
	says.extend(describe_provision(provision));
	Call::new("Consent", "request", arguments![organization, patient, grantee, provision], says)
}

/// Answers a request.
pub fn answer(patient: PatientId, id: ConsentId, accept: bool) -> Call {
	let word = if accept { "ACCEPT" } else { "DECLINE" };
	let says = vec![format!("{word} request {id} to patient {patient}")];
	Call::new("Consent", "answer", arguments![patient, id, accept], says)
}

/// Withdraws a request.
pub fn withdraw(organization: OrganizationId, patient: PatientId, id: ConsentId) -> Call {
	let says = vec![format!("Withdraw request {id} to patient {patient}")];
	Call::new("Consent", "withdraw", arguments![organization, patient, id], says)
}

/// Breaks the glass.
pub fn break_glass(organization: OrganizationId, patient: PatientId, reason: BreakGlassReason) -> Call {
	let says = vec![
		format!("BREAK THE GLASS on the records of patient {patient}, for organization {organization}: {reason}"),
		"The patient is told, and somebody else reviews it".into(),
	];
	Call::new("Consent", "break_glass", arguments![organization, patient, reason], says)
}

/// Reviews a use of break-glass.
pub fn review(organization: OrganizationId, id: BreakGlassId, outcome: ReviewOutcome) -> Call {
	let says = vec![format!("Find emergency {id} {outcome}")];
	Call::new("Consent", "review", arguments![organization, id, outcome], says)
}
