//! Patients: their registration, and what belongs together.

use salus_primitives::{patient::PatientStatus, AccountId, OrganizationId, PatientId};

use super::arguments;
use crate::call::Call;

/// Registers a patient.
pub fn register_patient(organization: OrganizationId, patient: PatientId, controller: &AccountId) -> Call {
	let says = vec![
		format!("Register patient {patient} for organization {organization}"),
		format!("controlled by {controller}"),
	];
	Call::new("Patients", "register_patient", arguments![organization, patient, controller], says)
}

/// Changes a patient's status.
pub fn set_patient_status(organization: OrganizationId, patient: PatientId, status: PatientStatus) -> Call {
	let mut says = vec![format!("Make patient {patient} {status}")];
	if status == PatientStatus::Deceased {
		says.push("This is final".into());
	}
	Call::new("Patients", "set_patient_status", arguments![organization, patient, status], says)
}

/// Says, for the organization that registered the duplicate, that it is the same person as the survivor.
pub fn link(organization: OrganizationId, duplicate: PatientId, survivor: PatientId) -> Call {
	let says = vec![
		format!("Say that patient {duplicate} is the same person as patient {survivor}"),
		"Nothing is moved; the organization that registered the other one must agree".into(),
	];
	Call::new("Patients", "link", arguments![organization, duplicate, survivor], says)
}

/// Agrees, for the organization that registered the survivor.
pub fn accept_link(organization: OrganizationId, duplicate: PatientId) -> Call {
	let says = vec![format!(
		"Agree that patient {duplicate} is a duplicate of one that organization {organization} registered"
	)];
	Call::new("Patients", "accept_link", arguments![organization, duplicate], says)
}

/// Says that two patients are not the same person after all.
pub fn unlink(organization: OrganizationId, duplicate: PatientId) -> Call {
	let says = vec![format!("Say that patient {duplicate} is a person of its own")];
	Call::new("Patients", "unlink", arguments![organization, duplicate], says)
}
