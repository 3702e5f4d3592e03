//! Getting a patient back whose wallets are lost.

use salus_primitives::{AccountId, OrganizationId, PatientId};

use super::arguments;
use crate::call::Call;

/// Says how many guardians it takes to recover the patient; with none, they cannot.
pub fn set_recovery(patient: PatientId, threshold: u8) -> Call {
	let says = vec![match threshold {
		0 => format!("Let no guardians recover patient {patient}"),
		1 => format!("Let one guardian alone recover patient {patient}, after a delay"),
		number => format!("Let {number} guardians together recover patient {patient}, after a delay"),
	}];
	Call::new("Patients", "set_recovery", arguments![patient, threshold], says)
}

/// Begins a recovery, as a guardian.
pub fn begin_recovery(patient: PatientId, successor: &AccountId) -> Call {
	let says = vec![
		format!("Begin to recover patient {patient}: make {successor} the patient's only wallet"),
		"Whoever acts for the patient is told, and can veto it".into(),
	];
	Call::new("Patients", "begin_recovery", arguments![patient, successor], says)
}

/// Supports a recovery, as another guardian.
pub fn support_recovery(patient: PatientId, successor: &AccountId) -> Call {
	let says = vec![format!("Support the recovery of patient {patient} by {successor}")];
	Call::new("Patients", "support_recovery", arguments![patient, successor], says)
}

/// Attests a recovery, for the hospital that registered the patient.
pub fn attest_recovery(organization: OrganizationId, patient: PatientId, successor: &AccountId) -> Call {
	let says = vec![
		format!("Attest, for organization {organization}, that {successor} is the wallet of patient {patient}"),
		"Whoever acts for the patient is told, and can veto it".into(),
	];
	Call::new("Patients", "attest_recovery", arguments![organization, patient, successor], says)
}

/// Vetoes a recovery.
pub fn veto_recovery(patient: PatientId) -> Call {
	let says = vec![format!("VETO the recovery of patient {patient}: all stays as it is")];
	Call::new("Patients", "veto_recovery", arguments![patient], says)
}

/// Completes a recovery whose delay is over.
pub fn complete_recovery(patient: PatientId, successor: &AccountId) -> Call {
	let says = vec![
		format!("Complete the recovery of patient {patient}"),
		format!("{successor} becomes the patient's only wallet"),
	];
	Call::new("Patients", "complete_recovery", arguments![patient], says)
}
