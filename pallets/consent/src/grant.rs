//! Permits and refusals that a controller enters unasked.

use salus_primitives::{
	consent::{ActedBy, Consent, ConsentStatus, Grantee, Provision, ProvisionType},
	ConsentId, PatientId,
};
use sp_runtime::DispatchError;

use crate::{Config, Pallet};

impl<T: Config> Pallet<T> {
	/// Enters a permit.
	pub(crate) fn do_grant(
		patient: PatientId,
		grantee: Grantee,
		provision: Provision,
		by: ActedBy,
	) -> Result<ConsentId, DispatchError> {
		Self::enter(patient, decided(ConsentStatus::Active, ProvisionType::Permit, grantee, provision, by, Self::now()))
	}

	/// Enters a refusal.
	pub(crate) fn do_refuse(
		patient: PatientId,
		grantee: Grantee,
		provision: Provision,
		by: ActedBy,
	) -> Result<ConsentId, DispatchError> {
		Self::enter(patient, decided(ConsentStatus::Rejected, ProvisionType::Deny, grantee, provision, by, Self::now()))
	}
}

fn decided(
	status: ConsentStatus,
	kind: ProvisionType,
	grantee: Grantee,
	provision: Provision,
	by: ActedBy,
	now: u64,
) -> Consent {
	Consent {
		status,
		kind,
		grantee,
		provision,
		requested_by: None,
		decided_by: Some(by),
		ended_by: None,
		entered: now,
		changed: now,
	}
}
