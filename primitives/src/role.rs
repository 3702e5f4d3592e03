//! Kinds of organization, what their members may do, and the roles that bundle it.

use codec::{Decode, Encode};
use scale_info::TypeInfo;

use crate::OrganizationId;

crate::coded! {
	/// What an organization is in the consortium. It limits which roles its members can hold.
	OrganizationKind {
		/// Treats patients, keeps their records, may run a validator.
		Hospital = 0 => "hospital",
		/// Tests specimens.
		Laboratory = 1 => "laboratory",
		/// Dispenses prescriptions.
		Pharmacy = 2 => "pharmacy",
		/// Covers and adjudicates claims.
		Insurer = 3 => "insurer",
		/// Checks what the others did.
		Auditor = 4 => "auditor",
		/// Issues the units of account.
		Settlement = 5 => "settlement",
	}
}

crate::coded! {
	/// Whether an organization takes part in the consortium.
	OrganizationStatus {
		/// It takes part.
		Active = 0 => "active",
		/// Its members cannot act until it is reinstated.
		Suspended = 1 => "suspended",
		/// It has left for good. Its number is not given again.
		Removed = 2 => "removed",
	}
}

crate::coded! {
	/// One thing a member may do. A role is a set of these.
	Permission {
		/// Add members to the organization, change their roles, remove them.
		ManageMembers = 0 => "manage-members",
		/// Register patients and change their status.
		RegisterPatients = 1 => "register-patients",
		/// Ask a patient for consent.
		RequestConsent = 2 => "request-consent",
		/// Read records, where a patient's consent or an emergency permits it.
		ReadRecords = 3 => "read-records",
		/// Author records.
		WriteRecords = 4 => "write-records",
		/// Read without consent in an emergency.
		BreakGlass = 5 => "break-glass",
		/// Review what others read without consent.
		ReviewBreakGlass = 6 => "review-break-glass",
		/// Anchor the organization's record batches and access log.
		Anchor = 7 => "anchor",
		/// Place and lift legal holds, confirm erasures.
		KeepRecords = 8 => "keep-records",
		/// Read access logs and anchors for an audit.
		Audit = 9 => "audit",
	}
	/// A set of permissions.
	set Permissions(u64)
}

crate::coded! {
	/// A built-in role. What it permits is `permissions`; which organizations can give it is `fits`.
	Role {
		/// Runs the organization's membership.
		Administrator = 0 => "administrator",
		/// Registers patients.
		Registrar = 1 => "registrar",
		/// Treats patients.
		Physician = 2 => "physician",
		/// Cares for patients.
		Nurse = 3 => "nurse",
		/// Tests specimens.
		LaboratoryTechnician = 4 => "laboratory-technician",
		/// Dispenses.
		Pharmacist = 5 => "pharmacist",
		/// Prepares and follows claims at a provider.
		ClaimsClerk = 6 => "claims-clerk",
		/// Decides claims at an insurer.
		Adjudicator = 7 => "adjudicator",
		/// Checks logs and anchors.
		Auditor = 8 => "auditor",
		/// Reviews emergencies, places holds, confirms erasures.
		PrivacyOfficer = 9 => "privacy-officer",
		/// The organization's node: anchors what its vault holds.
		Node = 10 => "node",
		/// Receives patients and books for them.
		FrontDesk = 11 => "front-desk",
		/// Takes and gives money.
		Cashier = 12 => "cashier",
	}
	/// A set of built-in roles.
	set Roles(u32)
}

impl Role {
	/// What the role permits.
	pub const fn permissions(self) -> Permissions {
		use Permission::*;
		match self {
			Self::Administrator => Permissions::of(&[ManageMembers]),
			Self::Registrar => Permissions::of(&[RegisterPatients]),
			Self::Physician => Permissions::of(&[RequestConsent, ReadRecords, WriteRecords, BreakGlass]),
			Self::Nurse => Permissions::of(&[RequestConsent, ReadRecords, WriteRecords, BreakGlass]),
			Self::LaboratoryTechnician => Permissions::of(&[ReadRecords, WriteRecords]),
			Self::Pharmacist => Permissions::of(&[RequestConsent, ReadRecords, WriteRecords]),
			Self::ClaimsClerk => Permissions::of(&[ReadRecords]),
			Self::Adjudicator => Permissions::of(&[RequestConsent, ReadRecords]),
			Self::Auditor => Permissions::of(&[Audit]),
			Self::PrivacyOfficer => Permissions::of(&[ReviewBreakGlass, KeepRecords]),
			Self::Node => Permissions::of(&[Anchor]),
			Self::FrontDesk | Self::Cashier => Permissions::NONE,
		}
	}

	/// Whether an organization of this kind can give the role.
	pub const fn fits(self, kind: OrganizationKind) -> bool {
		use OrganizationKind::*;
		match self {
			Self::Administrator | Self::Auditor | Self::PrivacyOfficer | Self::Node => true,
			Self::Registrar => matches!(kind, Hospital | Laboratory | Pharmacy | Insurer),
			Self::Physician | Self::Nurse => matches!(kind, Hospital),
			Self::FrontDesk => matches!(kind, Hospital | Laboratory | Pharmacy),
			Self::LaboratoryTechnician => matches!(kind, Hospital | Laboratory),
			Self::Pharmacist => matches!(kind, Hospital | Pharmacy),
			Self::ClaimsClerk => matches!(kind, Hospital | Laboratory | Pharmacy),
			Self::Adjudicator => matches!(kind, Insurer),
			Self::Cashier => matches!(kind, Hospital | Laboratory | Pharmacy | Insurer | Settlement),
		}
	}
}

impl Roles {
	/// What the roles permit together.
	pub fn permissions(self) -> Permissions {
		self.iter().fold(Permissions::NONE, |all, role| all.union(role.permissions()))
	}
}

/// An account's place in one organization.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Membership {
	/// The organization.
	pub organization: OrganizationId,
	/// Its kind.
	pub kind: OrganizationKind,
	/// The roles the account holds there.
	pub roles: Roles,
	/// Whether both the organization and the membership are active.
	pub active: bool,
}
