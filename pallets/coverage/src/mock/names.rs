//! Who and what the tests are about.

use salus_primitives::{
	role::{OrganizationKind, Role},
	AccountId, AuthorizationId, CoverageId, NetworkId, OrganizationId, PatientId, PlanId, UnitId,
};

use super::RuntimeOrigin;

/// The insurer of the tests.
pub const INSURER: OrganizationId = OrganizationId(0);
/// Another.
pub const OTHER_INSURER: OrganizationId = OrganizationId(1);
/// The provider of the tests.
pub const HOSPITAL: OrganizationId = OrganizationId(2);
/// Other providers.
pub const PHARMACY: OrganizationId = OrganizationId(3);
/// And another.
pub const LABORATORY: OrganizationId = OrganizationId(4);
/// Who issues the unit of account.
pub const SETTLEMENT: OrganizationId = OrganizationId(5);
/// An auditor.
pub const AUDITOR: OrganizationId = OrganizationId(6);
/// Every organization of the tests.
pub const ORGANIZATIONS: [(OrganizationId, OrganizationKind); 7] = [
	(INSURER, OrganizationKind::Insurer),
	(OTHER_INSURER, OrganizationKind::Insurer),
	(HOSPITAL, OrganizationKind::Hospital),
	(PHARMACY, OrganizationKind::Pharmacy),
	(LABORATORY, OrganizationKind::Laboratory),
	(SETTLEMENT, OrganizationKind::Settlement),
	(AUDITOR, OrganizationKind::Auditor),
];

/// The only unit of account.
pub const UNIT: UnitId = UnitId(7);
/// The insurer's plan.
pub const PLAN: PlanId = PlanId(0);
/// The other insurer's plan.
pub const OTHER_PLAN: PlanId = PlanId(1);
/// A plan that nobody has.
pub const NO_PLAN: PlanId = PlanId(99);
/// The insurer's network. The hospital is within.
pub const NETWORK: NetworkId = NetworkId(0);
/// The other insurer's network. The hospital is within.
pub const OTHER_NETWORK: NetworkId = NetworkId(1);
/// A network that nobody has.
pub const NO_NETWORK: NetworkId = NetworkId(99);
/// A coverage that there is not.
pub const NO_COVERAGE: CoverageId = CoverageId(99);
/// An authorization that there is not.
pub const NO_AUTHORIZATION: AuthorizationId = AuthorizationId(99);
/// Who is covered in most tests.
pub const PATIENT: PatientId = patient(1);
/// A patient whom nobody has registered.
pub const UNKNOWN_PATIENT: PatientId = PatientId([0xff; 32]);

/// One of ten patients.
pub const fn patient(number: u8) -> PatientId {
	PatientId([number; 32])
}

/// The patient's own wallet.
pub fn wallet(patient: PatientId) -> AccountId {
	let mut bytes = patient.0;
	bytes[0] = 3;
	AccountId::new(bytes)
}

/// Whoever holds this role, and no other, in the organization.
pub fn holder(organization: OrganizationId, role: Role) -> AccountId {
	let mut bytes = [0; 32];
	bytes[0] = 1;
	bytes[1] = role as u8;
	bytes[2..6].copy_from_slice(&organization.0.to_le_bytes());
	AccountId::new(bytes)
}

/// Manages the insurer's plans, and issues coverage.
pub fn manager() -> AccountId {
	holder(INSURER, Role::PlanManager)
}

/// The same at the other insurer.
pub fn other_manager() -> AccountId {
	holder(OTHER_INSURER, Role::PlanManager)
}

/// Decides for the insurer.
pub fn adjudicator() -> AccountId {
	holder(INSURER, Role::Adjudicator)
}

/// Asks for the hospital.
pub fn clerk() -> AccountId {
	holder(HOSPITAL, Role::ClaimsClerk)
}

/// Nobody.
pub fn stranger() -> AccountId {
	AccountId::new([2; 32])
}

pub fn by(account: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account.clone())
}
