//! Who acts for a patient.

use salus_primitives::{
	patient::{Act, GuardianEnd, GuardianRole, Scope},
	AccountId, Moment, OrganizationId, PatientId,
};

use super::arguments;
use crate::{call::Call, moment};

/// Adds a wallet of the patient's own.
pub fn add_controller(patient: PatientId, account: &AccountId) -> Call {
	let says = vec![
		format!("Let {account} act as patient {patient}, like the patient's own wallet"),
		"It may do everything that you may".into(),
	];
	Call::new("Patients", "add_controller", arguments![patient, account], says)
}

/// Removes somebody who acts for the patient.
pub fn remove_controller(patient: PatientId, account: &AccountId) -> Call {
	let says = vec![format!("Let {account} no longer act for patient {patient}")];
	Call::new("Patients", "remove_controller", arguments![patient, account], says)
}

/// Puts another account in the signer's place.
pub fn rotate_controller(patient: PatientId, successor: &AccountId) -> Call {
	let says = vec![
		format!("Put {successor} in your place for patient {patient}, with all that you may"),
		"From then on you may nothing for this patient".into(),
	];
	Call::new("Patients", "rotate_controller", arguments![patient, successor], says)
}

/// Strikes off somebody who acts for the patient no more, since the time is over.
pub fn expire_control(patient: PatientId, account: &AccountId) -> Call {
	let says = vec![format!("Strike off {account}, whose time as controller of patient {patient} is over")];
	Call::new("Patients", "expire_control", arguments![patient, account], says)
}

/// Names a guardian, as the patient.
pub fn name_guardian(
	patient: PatientId,
	account: &AccountId,
	role: GuardianRole,
	scope: Scope,
	until: Option<Moment>,
) -> Call {
	let says = guardian(patient, account, role, scope, describe_end(until.map(GuardianEnd::On)));
	Call::new("Patients", "name_guardian", arguments![patient, account, role, scope, until], says)
}

/// Appoints a guardian, for the organization that registered the patient.
pub fn appoint_guardian(
	organization: OrganizationId,
	patient: PatientId,
	account: &AccountId,
	role: GuardianRole,
	scope: Scope,
	end: Option<GuardianEnd>,
) -> Call {
	let mut says = guardian(patient, account, role, scope, describe_end(end));
	says.push(format!("by decision of organization {organization}"));
	let arguments = arguments![organization, patient, account, role, scope, end];
	Call::new("Patients", "appoint_guardian", arguments, says)
}

/// Says from when on the patient is of age.
pub fn set_majority(organization: OrganizationId, patient: PatientId, majority: Option<Moment>) -> Call {
	let says = vec![match majority {
		Some(moment) => format!("Say that patient {patient} is of age from {} on", moment::format(moment)),
		None => format!("Say nothing any more of when patient {patient} comes of age"),
	}];
	Call::new("Patients", "set_majority", arguments![organization, patient, majority], says)
}

/// Lets somebody book visits for the patient, and nothing else.
pub fn trust(patient: PatientId, account: &AccountId, until: Option<Moment>) -> Call {
	let says = vec![
		format!("Let {account} book visits for patient {patient}, and nothing else"),
		format!("  in force  {}", describe_end(until.map(GuardianEnd::On))),
	];
	Call::new("Patients", "trust", arguments![patient, account, until], says)
}

fn guardian(patient: PatientId, account: &AccountId, role: GuardianRole, scope: Scope, end: String) -> Vec<String> {
	let acts: Vec<_> = scope.iter().map(Act::code).collect();
	vec![
		format!("Let {account} act for patient {patient} as {role}"),
		format!("  may       {}", if acts.is_empty() { "nothing".into() } else { acts.join(", ") }),
		format!("  in force  {end}"),
	]
}

/// When somebody ceases to act for a patient, in words.
pub fn describe_end(end: Option<GuardianEnd>) -> String {
	match end {
		Some(GuardianEnd::Majority) => "until the patient comes of age".into(),
		Some(GuardianEnd::On(moment)) => format!("until {}", moment::format(moment)),
		None => "without limit".into(),
	}
}
