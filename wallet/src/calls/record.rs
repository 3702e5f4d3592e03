//! Erasures and legal holds.

use salus_primitives::{erasure::HoldReason, OrganizationId, PatientId};

use super::arguments;
use crate::call::Call;

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
