//! What every call costs at worst. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

use salus_primitives::{
	glue::Agreed,
	remittance::Payable,
	role::{OrganizationKind, Roles},
	AccountId, AppointmentId, ClaimId, OrganizationId, PatientId,
};

/// Makes whoever and whatever a benchmark needs known to the neighbours.
pub trait BenchmarkHelper<RuntimeOrigin> {
	/// An origin that may open units.
	fn council_origin() -> RuntimeOrigin;

	/// Makes the account a member with these roles of a new organization of this kind.
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId;

	/// Registers the patient with this controller.
	fn enrol_patient(patient: PatientId, controller: &AccountId);

	/// Makes up a visit that stands so, and answers its number.
	fn agree(agreed: Agreed) -> AppointmentId;

	/// Makes up a claim that is to be paid so, and answers its number.
	fn make_payable(payable: Payable) -> ClaimId;
}
