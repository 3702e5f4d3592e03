//! On whose behalf a call is made, and out of what it is charged.

use salus_admission::{ActingFor, Class};
use salus_primitives::{quota::Reserve, role::Permission, OrganizationId};

use super::may;
use crate::{AccountId, Runtime, RuntimeCall};

/// For whom the signer makes a call: the first of the signer's own organizations that it names, also inside a batch. What a proxy or a multisig does for another
/// account is charged to the signer alone, who is known by name as well.
pub struct OnBehalf;

impl ActingFor<RuntimeCall> for OnBehalf {
	fn organization(signer: &AccountId, call: &RuntimeCall) -> Option<OrganizationId> {
		let own = salus_identity::OrganizationsOf::<Runtime>::get(signer);
		first_named(call, &own)
	}

	fn reserve(signer: &AccountId, call: &RuntimeCall, class: Class) -> Reserve {
		match call {
			RuntimeCall::Council(_) | RuntimeCall::EmergencyCommittee(_) | RuntimeCall::Sudo(_)
				if class == Class::Emergency =>
			{
				Reserve::Office
			}
			_ if class == Class::Emergency => Reserve::Emergency,
			RuntimeCall::Records(call) if is_service(signer, call) => Reserve::Service,
			_ => Reserve::Ordinary,
		}
	}
}

/// Whether it is what an organization's node does by itself.
fn is_service(signer: &AccountId, call: &salus_records::Call<Runtime>) -> bool {
	use salus_records::Call;
	match call {
		Call::anchor { organization, .. }
		| Call::begin_erasure { organization, .. }
		| Call::confirm_erasure { organization, .. } => may(signer, *organization, Permission::Anchor),
		_ => false,
	}
}

/// The first of these organizations for which the call, or one in its batch, is made. Admission has made sure before that it wraps few.
fn first_named(call: &RuntimeCall, own: &[OrganizationId]) -> Option<OrganizationId> {
	use pallet_utility::Call as UtilityCall;
	match call {
		_ if own.is_empty() => None,
		RuntimeCall::Utility(
			UtilityCall::batch { calls } | UtilityCall::batch_all { calls } | UtilityCall::force_batch { calls },
		) => calls.iter().find_map(|call| first_named(call, own)),
		RuntimeCall::Utility(UtilityCall::if_else { main, fallback }) => {
			first_named(main, own).or_else(|| first_named(fallback, own))
		}
		_ => organization_of(call).filter(|organization| own.contains(organization)),
	}
}

/// The organization for which a call says it is made.
fn organization_of(call: &RuntimeCall) -> Option<OrganizationId> {
	use salus_consent::Call as Consent;
	use salus_identity::Call as Identity;
	use salus_patients::Call as Patients;
	use salus_records::Call as Records;
	use salus_validators::Call as Validators;
	match call {
		RuntimeCall::Identity(
			Identity::set_organization_status { organization, .. }
			| Identity::set_member { organization, .. }
			| Identity::remove_member { organization, .. }
			| Identity::name_organization { organization, .. }
			| Identity::set_facts { organization, .. }
			| Identity::define_role { organization, .. }
			| Identity::change_role { organization, .. }
			| Identity::retire_role { organization, .. }
			| Identity::set_own_roles { organization, .. }
			| Identity::set_licence { organization, .. },
		)
		| RuntimeCall::Patients(
			Patients::register_patient { organization, .. }
			| Patients::set_patient_status { organization, .. }
			| Patients::appoint_guardian { organization, .. }
			| Patients::set_majority { organization, .. }
			| Patients::attest_recovery { organization, .. }
			| Patients::link { organization, .. }
			| Patients::accept_link { organization, .. }
			| Patients::unlink { organization, .. },
		)
		| RuntimeCall::Consent(
			Consent::request { organization, .. }
			| Consent::withdraw { organization, .. }
			| Consent::break_glass { organization, .. }
			| Consent::review { organization, .. },
		)
		| RuntimeCall::Records(
			Records::anchor { organization, .. }
			| Records::begin_erasure { organization, .. }
			| Records::confirm_erasure { organization, .. }
			| Records::place_hold { organization, .. }
			| Records::lift_hold { organization, .. },
		)
		| RuntimeCall::Validators(
			Validators::nominate { organization, .. }
			| Validators::withdraw { organization, .. }
			| Validators::leave { organization, .. },
		)
		| RuntimeCall::Admission(salus_admission::Call::set_organization_quota { organization, .. }) => Some(*organization),
		_ => None,
	}
}
