//! Which calls go first.

use salus_admission::{Class, ClassOf};
use salus_primitives::{
	glue,
	patient::{Act, Capacity},
	role::Permission,
	PatientId,
};

use super::{holds_root_key, may};
use crate::{AccountId, Council, EmergencyCommittee, Patients, Runtime, RuntimeCall};

/// Which calls go first (D3). An emergency is one only for whoever has the authority for it, else anybody enrolled could stand before every other. What wraps
/// other calls goes last, as it could carry anything, but for what the council and root do: they stop a flood.
pub struct CallClasses;

impl ClassOf<RuntimeCall> for CallClasses {
	fn class_of(signer: &AccountId, call: &RuntimeCall) -> Class {
		match authority_in_emergency(signer, call) {
			Some(true) => Class::Emergency,
			Some(false) => Class::Other,
			None => ordinary_class(call),
		}
	}
}

fn ordinary_class(call: &RuntimeCall) -> Class {
	match call {
		RuntimeCall::Consent(_)
		| RuntimeCall::Records(_)
		| RuntimeCall::Identity(_)
		| RuntimeCall::Patients(_)
		| RuntimeCall::Appointments(_)
		| RuntimeCall::LabOrders(_)
		| RuntimeCall::Prescriptions(_)
		| RuntimeCall::Beds(_) => Class::Care,
		RuntimeCall::Coverage(_) | RuntimeCall::Claims(_) | RuntimeCall::Payments(_) => Class::Billing,
		_ => Class::Other,
	}
}

/// Whether the signer has the authority for this emergency; nothing if the call is none.
fn authority_in_emergency(signer: &AccountId, call: &RuntimeCall) -> Option<bool> {
	match call {
		RuntimeCall::Consent(call) => authority_over_consents(signer, call),
		RuntimeCall::Patients(call) => authority_over_controllers(signer, call),
		RuntimeCall::Identity(salus_identity::Call::remove_member { organization, .. }) => {
			Some(may(signer, *organization, Permission::ManageMembers))
		}
		RuntimeCall::LabOrders(salus_lab_orders::Call::acknowledge_result { organization, .. }) => {
			Some(may(signer, *organization, Permission::AcknowledgeResults))
		}
		RuntimeCall::Prescriptions(call) => authority_over_medicine(signer, call),
		RuntimeCall::Council(_) => Some(Council::is_member(signer)),
		RuntimeCall::EmergencyCommittee(_) => Some(EmergencyCommittee::is_member(signer)),
		RuntimeCall::Sudo(_) => Some(holds_root_key(signer)),
		_ => None,
	}
}

/// Refusals, revocations, and what opens records in an emergency.
fn authority_over_consents(signer: &AccountId, call: &salus_consent::Call<Runtime>) -> Option<bool> {
	use salus_consent::Call;
	match call {
		Call::revoke { patient, .. }
		| Call::refuse { patient, .. }
		| Call::retract { patient, .. }
		| Call::answer { patient, accept: false, .. } => {
			Some(<Patients as glue::Patients>::may(signer, *patient, Act::Consent).is_some())
		}
		Call::break_glass { organization, .. } => Some(may(signer, *organization, Permission::BreakGlass)),
		Call::review { organization, .. } => Some(may(signer, *organization, Permission::ReviewBreakGlass)),
		_ => None,
	}
}

/// What keeps a medicine from being handed over that would do harm.
fn authority_over_medicine(signer: &AccountId, call: &salus_prescriptions::Call<Runtime>) -> Option<bool> {
	use salus_prescriptions::Call;
	match call {
		Call::stop_prescription { organization, .. } | Call::hold_prescription { organization, .. } => {
			Some(may(signer, *organization, Permission::Prescribe))
		}
		Call::recall_lot { organization, .. } => Some(may(signer, *organization, Permission::ManageStock)),
		Call::issue_recall { organization, .. } => Some(may(signer, *organization, Permission::Audit)),
		_ => None,
	}
}

/// What takes a patient's control away from whoever should not have it.
fn authority_over_controllers(signer: &AccountId, call: &salus_patients::Call<Runtime>) -> Option<bool> {
	use salus_patients::Call;
	let capacity = |patient: &PatientId| <Patients as glue::Patients>::capacity(signer, *patient);
	match call {
		Call::veto_recovery { patient } => {
			Some(capacity(patient).is_some_and(|capacity| capacity != Capacity::Trusted))
		}
		Call::remove_controller { patient, account } => Some(match capacity(patient) {
			Some(Capacity::Patient) => true,
			Some(_) => account == signer,
			None => false,
		}),
		_ => None,
	}
}
