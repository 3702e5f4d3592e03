//! Who and what the tests are about.

use salus_primitives::{
	role::Role, AccountId, Digest, DispenseId, ItemId, LotId, Moment, OrganizationId, PatientId, PrescriptionId,
	RefillId, TransferId,
};

use super::{RuntimeOrigin, START};

/// The hospital of the tests.
pub const HOSPITAL: OrganizationId = OrganizationId(0);
/// Another.
pub const OTHER_HOSPITAL: OrganizationId = OrganizationId(1);
/// The pharmacy of the tests.
pub const PHARMACY: OrganizationId = OrganizationId(2);
/// Another.
pub const OTHER_PHARMACY: OrganizationId = OrganizationId(3);
/// An auditor.
pub const AUDITOR: OrganizationId = OrganizationId(4);
/// A laboratory.
pub const LABORATORY: OrganizationId = OrganizationId(5);
/// An insurer.
pub const INSURER: OrganizationId = OrganizationId(6);

/// The patient of most tests.
pub const PATIENT: PatientId = PatientId([1; 32]);
/// Another.
pub const OTHER_PATIENT: PatientId = PatientId([2; 32]);
/// A patient whom nobody has registered.
pub const UNKNOWN_PATIENT: PatientId = PatientId([0xff; 32]);

/// The item of most tests, in each pharmacy.
pub const ITEM: ItemId = ItemId(0);
/// Another, of which nothing is there.
pub const OTHER_ITEM: ItemId = ItemId(1);
/// An item that no pharmacy has.
pub const NO_ITEM: ItemId = ItemId(9);
/// The lot of most tests.
pub const LOT: LotId = LotId([0xa1; 32]);
/// One that expires later.
pub const LATER_LOT: LotId = LotId([0xa2; 32]);
/// One that nobody has.
pub const NO_LOT: LotId = LotId([0xaf; 32]);
/// When the lot expires.
pub const EXPIRES: Moment = START + 20_000;
/// When the later lot expires.
pub const EXPIRES_LATER: Moment = START + 30_000;

/// A prescription that there is not.
pub const NO_PRESCRIPTION: PrescriptionId = PrescriptionId(99);
/// A dispense that there is not.
pub const NO_DISPENSE: DispenseId = DispenseId(99);
/// An order that there is not.
pub const NO_REFILL: RefillId = RefillId(99);
/// A transfer that there is not.
pub const NO_TRANSFER: TransferId = TransferId(99);

/// Whoever holds this role, and no other, in the organization.
pub fn holder(organization: OrganizationId, role: Role) -> AccountId {
	let mut bytes = [0; 32];
	bytes[0] = 1;
	bytes[1] = role as u8;
	bytes[2..6].copy_from_slice(&organization.0.to_le_bytes());
	AccountId::new(bytes)
}

/// Prescribes at the hospital.
pub fn physician() -> AccountId {
	holder(HOSPITAL, Role::Physician)
}

/// A colleague of the same hospital.
pub fn colleague() -> AccountId {
	AccountId::new([6; 32])
}

/// Dispenses at the pharmacy.
pub fn pharmacist() -> AccountId {
	holder(PHARMACY, Role::Pharmacist)
}

/// Dispenses at the other pharmacy.
pub fn other_pharmacist() -> AccountId {
	holder(OTHER_PHARMACY, Role::Pharmacist)
}

/// Speaks for a regulator.
pub fn auditor() -> AccountId {
	holder(AUDITOR, Role::Auditor)
}

/// The wallet of the patient of most tests.
pub fn wallet() -> AccountId {
	AccountId::new([2; 32])
}

/// A guardian of the patient's.
pub fn guardian() -> AccountId {
	AccountId::new([3; 32])
}

/// Whom the patient trusts to book visits.
pub fn friend() -> AccountId {
	AccountId::new([4; 32])
}

/// Nobody.
pub fn stranger() -> AccountId {
	AccountId::new([5; 32])
}

pub fn by(account: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account.clone())
}

/// What a pharmacy calls an item.
pub fn code(number: u32) -> Digest {
	Digest::from_low_u64_be(number.into())
}
