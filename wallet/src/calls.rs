//! Salus's calls, one function each, with the words in which they are shown to whoever signs.

use salus_primitives::{
	consent::{BreakGlassReason, Grantee, Provision, ReviewOutcome},
	erasure::HoldReason,
	patient::PatientStatus,
	role::{OrganizationKind, Roles},
	AccountId, BreakGlassId, ConsentId, Digest, OrganizationId, PatientId,
};

use crate::{
	call::{Argument, Call},
	provision::{describe_grantee, describe_provision},
};

macro_rules! arguments {
	($($value:expr),* $(,)?) => { vec![ $( Argument::of($value) ),* ] };
}

/// Admits an organization with its first administrator.
pub fn admit_organization(kind: OrganizationKind, administrator: &AccountId) -> Call {
	let says = vec![format!("Admit a {kind} to the consortium, with {administrator} as its administrator")];
	Call::new("Identity", "admit_organization", arguments![kind, administrator], says)
}

/// Changes an organization's status.
pub fn set_organization_status(organization: OrganizationId, status: &str) -> Call {
	let arguments = vec![Argument::of(organization), Argument::Code(status.into())];
	let says = vec![format!("Make organization {organization} {status}")];
	Call::new("Identity", "set_organization_status", arguments, says)
}

/// Gives a member its roles.
pub fn set_member(organization: OrganizationId, account: &AccountId, roles: Roles) -> Call {
	let names: Vec<_> = roles.iter().map(|role| role.code()).collect();
	let says = vec![format!("Make {account} a member of organization {organization}: {}", names.join(", "))];
	Call::new("Identity", "set_member", arguments![organization, account, roles], says)
}

/// Removes a member.
pub fn remove_member(organization: OrganizationId, account: &AccountId) -> Call {
	let says = vec![format!("Remove {account} from organization {organization}")];
	Call::new("Identity", "remove_member", arguments![organization, account], says)
}

/// Registers a patient.
pub fn register_patient(organization: OrganizationId, patient: PatientId, controller: &AccountId) -> Call {
	let says = vec![
		format!("Register patient {patient} for organization {organization}"),
		format!("controlled by {controller}"),
	];
	Call::new("Identity", "register_patient", arguments![organization, patient, controller], says)
}

/// Changes a patient's status.
pub fn set_patient_status(organization: OrganizationId, patient: PatientId, status: PatientStatus) -> Call {
	let mut says = vec![format!("Make patient {patient} {status}")];
	if status == PatientStatus::Deceased {
		says.push("This is final".into());
	}
	Call::new("Identity", "set_patient_status", arguments![organization, patient, status], says)
}

/// Admits a validator.
pub fn admit_validator(validator: &AccountId) -> Call {
	let says = vec![format!("Let {validator} validate blocks")];
	Call::new("Validators", "admit", arguments![validator], says)
}

/// Removes a validator.
pub fn remove_validator(validator: &AccountId) -> Call {
	let says = vec![format!("Let {validator} no longer validate blocks")];
	Call::new("Validators", "remove", arguments![validator], says)
}

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

/// Asks a custodian to erase a patient's records.
pub fn request_erasure(patient: PatientId, custodian: OrganizationId) -> Call {
	let says = vec![
		format!("Ask custodian {custodian} to ERASE all records of patient {patient}"),
		"What is erased cannot be had back".into(),
	];
	Call::new("Records", "request_erasure", arguments![patient, custodian], says)
}

/// Takes such a request back.
pub fn withdraw_erasure(patient: PatientId, custodian: OrganizationId) -> Call {
	let says = vec![format!("Take back the request that custodian {custodian} erase the records of patient {patient}")];
	Call::new("Records", "withdraw_erasure", arguments![patient, custodian], says)
}

/// Says that the custodian begins to erase, after which nothing calls it back.
pub fn begin_erasure(organization: OrganizationId, patient: PatientId) -> Call {
	let says = vec![
		format!("Begin, as custodian {organization}, to ERASE all records of patient {patient}"),
		"From then on it can be neither taken back nor held".into(),
	];
	Call::new("Records", "begin_erasure", arguments![organization, patient], says)
}

/// Confirms that a patient's keys are destroyed.
pub fn confirm_erasure(organization: OrganizationId, patient: PatientId) -> Call {
	let says = vec![format!("Confirm that custodian {organization} erased the records of patient {patient}")];
	Call::new("Records", "confirm_erasure", arguments![organization, patient], says)
}

/// Places a legal hold.
pub fn place_hold(organization: OrganizationId, patient: PatientId, reason: HoldReason) -> Call {
	let says = vec![format!("Forbid, at custodian {organization}, erasing the records of patient {patient}: {reason}")];
	Call::new("Records", "place_hold", arguments![organization, patient, reason], says)
}

/// Lifts a legal hold.
pub fn lift_hold(organization: OrganizationId, patient: PatientId) -> Call {
	let says = vec![format!("Lift the legal hold of custodian {organization} on the records of patient {patient}")];
	Call::new("Records", "lift_hold", arguments![organization, patient], says)
}

/// Votes on a proposal to the council.
pub fn vote(proposal: Digest, index: u32, approve: bool) -> Call {
	let says = vec![format!("Vote {} on proposal {index} ({proposal:?})", if approve { "YES" } else { "NO" })];
	Call::new("Council", "vote", arguments![proposal, codec::Compact(index), approve], says)
}

/// Closes a vote and carries out what was approved, within these bounds.
pub fn close(proposal: Digest, index: u32, weight: (u64, u64), length: u32) -> Call {
	let says = vec![format!("Close the vote on proposal {index} ({proposal:?})")];
	let weight = (codec::Compact(weight.0), codec::Compact(weight.1));
	Call::new("Council", "close", arguments![proposal, codec::Compact(index), weight, codec::Compact(length)], says)
}
