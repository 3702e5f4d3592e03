//! Kinds of organization, what their members may do, and the roles that bundle it.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

use crate::{Digest, Moment, OrganizationId, RoleId};

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

impl OrganizationKind {
	/// What a member of an organization of this kind can ever hold, by built-in roles or by the organization's own.
	pub const fn permissions(self) -> Permissions {
		use Permission::*;
		let every = Permissions::of(&[ManageMembers, ManageOrganization, Anchor, KeepRecords, ReviewBreakGlass, Audit]);
		let registers = Permissions::of(&[RegisterPatients, AppointGuardians, RequestConsent, ReadRecords]);
		let earns = Permissions::of(&[SubmitClaims, IssueInvoices, HandleMoney]);
		let insures = Permissions::of(&[AdjudicateClaims, ManagePlans, IssueCoverage, PayClaims, HandleMoney]);
		let provides = registers.union(earns).union(Permissions::of(&[WriteRecords]));
		let schedules = Permissions::of(&[ManageSchedules, BookAppointments, AttendAppointments, Overbook]);
		let tests = Permissions::of(&[HandleSpecimens, TestSpecimens, ReportResults, VerifyResults]);
		let dispenses = Permissions::of(&[Dispense, ManageStock]);
		every.union(match self {
			Self::Hospital => provides
				.union(schedules)
				.union(tests)
				.union(dispenses)
				.union(Permissions::of(&[BreakGlass, AttestRecovery]))
				.union(Permissions::of(&[ManageBeds, AdmitPatients, KeepHouse]))
				.union(Permissions::of(&[PreEmpt, OrderTests, AcknowledgeResults, Prescribe])),
			Self::Laboratory => provides.union(schedules).union(tests),
			Self::Pharmacy => provides.union(schedules).union(dispenses),
			Self::Insurer => registers.union(insures),
			Self::Auditor => Permissions::of(&[Mediate]),
			Self::Settlement => Permissions::of(&[IssueMoney]),
		})
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
		/// Submit claims for what was provided.
		SubmitClaims = 10 => "submit-claims",
		/// Decide claims.
		AdjudicateClaims = 11 => "adjudicate-claims",
		/// Attest that a wallet is a patient's, who has lost the one before.
		AttestRecovery = 12 => "attest-recovery",
		/// Say what is publicly known of the organization, define its own roles, nominate its validators.
		ManageOrganization = 13 => "manage-organization",
		/// Appoint guardians for patients, and say when a patient comes of age.
		AppointGuardians = 14 => "appoint-guardians",
		/// Open wards, rooms and beds, close them, keep beds for isolation.
		ManageBeds = 15 => "manage-beds",
		/// Reserve beds, admit patients to them, move and discharge them; say who waits.
		AdmitPatients = 16 => "admit-patients",
		/// Say that a bed is clean.
		KeepHouse = 17 => "keep-house",
		/// Publish schedules of practitioners and rooms, change them, take time off.
		ManageSchedules = 18 => "manage-schedules",
		/// Book appointments for patients, move and cancel them, check patients in.
		BookAppointments = 19 => "book-appointments",
		/// Be booked as a practitioner: allot what patients ask for, say who arrived, what was fulfilled, who did not come.
		AttendAppointments = 20 => "attend-appointments",
		/// Book beyond what a schedule holds.
		Overbook = 21 => "overbook",
		/// Let who needs care at once take the place of somebody booked.
		PreEmpt = 22 => "pre-empt",
		/// Order laboratory tests.
		OrderTests = 23 => "order-tests",
		/// Collect specimens, label them, hand them over and receive them.
		HandleSpecimens = 24 => "handle-specimens",
		/// Accept a laboratory's tasks, split, pool and reject specimens, refer to another laboratory.
		TestSpecimens = 25 => "test-specimens",
		/// Report results of laboratory tests.
		ReportResults = 26 => "report-results",
		/// Verify what another has reported.
		VerifyResults = 27 => "verify-results",
		/// Acknowledge critical results.
		AcknowledgeResults = 28 => "acknowledge-results",
		/// Prescribe.
		Prescribe = 29 => "prescribe",
		/// Dispense what is prescribed.
		Dispense = 30 => "dispense",
		/// Receive, adjust, transfer and recall a pharmacy's stock.
		ManageStock = 31 => "manage-stock",
		/// Define plans, their versions and networks.
		ManagePlans = 32 => "manage-plans",
		/// Issue coverage to patients, suspend and end it.
		IssueCoverage = 33 => "issue-coverage",
		/// Pay what was decided on claims, and take back what was paid.
		PayClaims = 34 => "pay-claims",
		/// Issue invoices, agree on instalments, give up what is owed.
		IssueInvoices = 35 => "issue-invoices",
		/// Pay, refund and withdraw the organization's money.
		HandleMoney = 36 => "handle-money",
		/// Issue a unit of account for what was paid in, and burn what is paid out.
		IssueMoney = 37 => "issue-money",
		/// Decide where the two sides of an escrow do not agree.
		Mediate = 38 => "mediate",
	}
	/// A set of permissions.
	set Permissions(u64)
}

impl Permission {
	/// Pairs of which nobody may hold both, over all organizations: whoever decides, reviews or audits has had no hand in it.
	pub const SEPARATED: &'static [(Self, Self)] = &[
		(Self::SubmitClaims, Self::AdjudicateClaims),
		(Self::BreakGlass, Self::ReviewBreakGlass),
		(Self::Audit, Self::ManageMembers),
		(Self::Audit, Self::ManageOrganization),
		(Self::AdjudicateClaims, Self::PayClaims),
		(Self::SubmitClaims, Self::PayClaims),
		(Self::IssueMoney, Self::HandleMoney),
	];
}

impl Permissions {
	/// The first separated pair of which the set holds both.
	pub fn conflict(self) -> Option<(Permission, Permission)> {
		Permission::SEPARATED.iter().copied().find(|(one, other)| self.contains(*one) && self.contains(*other))
	}

	/// Those that take part in a separated pair.
	pub fn separating(self) -> Self {
		let takes_part =
			|asked: Permission| Permission::SEPARATED.iter().any(|(one, other)| *one == asked || *other == asked);
		self.iter().filter(|permission| takes_part(*permission)).collect()
	}
}

crate::coded! {
	/// A built-in role. What it permits is `permissions`, as far as the organization's kind can; which organizations can give it is `fits`.
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
		/// Runs wards and beds.
		BedManager = 13 => "bed-manager",
		/// Cleans beds.
		Housekeeper = 14 => "housekeeper",
		/// Publishes schedules, and books beyond them where it must be.
		ScheduleManager = 15 => "schedule-manager",
		/// Collects specimens and carries them.
		Phlebotomist = 16 => "phlebotomist",
		/// Keeps a pharmacy's stock.
		PharmacyTechnician = 17 => "pharmacy-technician",
		/// Defines what an insurer offers, and issues it.
		PlanManager = 18 => "plan-manager",
		/// Decides where payer and payee of an escrow do not agree.
		Mediator = 19 => "mediator",
	}
	/// A set of built-in roles.
	set Roles(u32)
}

impl Role {
	/// What the role permits.
	pub const fn permissions(self) -> Permissions {
		use Permission::*;
		let treats = Permissions::of(&[RequestConsent, ReadRecords, WriteRecords, BreakGlass])
			.union(Permissions::of(&[AdmitPatients, BookAppointments, AttendAppointments]))
			.union(Permissions::of(&[HandleSpecimens, AcknowledgeResults]));
		match self {
			Self::Administrator => Permissions::of(&[ManageMembers, ManageOrganization]),
			Self::Registrar => Permissions::of(&[RegisterPatients, AttestRecovery, AppointGuardians]),
			Self::Physician => treats.union(Permissions::of(&[PreEmpt, OrderTests, Prescribe])),
			Self::Nurse => treats.union(Permissions::of(&[KeepHouse])),
			Self::LaboratoryTechnician => Permissions::of(&[ReadRecords, WriteRecords]).union(Permissions::of(&[
				HandleSpecimens,
				TestSpecimens,
				ReportResults,
				VerifyResults,
			])),
			Self::Pharmacist => Permissions::of(&[RequestConsent, ReadRecords, WriteRecords])
				.union(Permissions::of(&[Dispense, ManageStock])),
			Self::ClaimsClerk => Permissions::of(&[ReadRecords, SubmitClaims, IssueInvoices]),
			Self::Adjudicator => Permissions::of(&[RequestConsent, ReadRecords, AdjudicateClaims]),
			Self::Auditor => Permissions::of(&[Audit]),
			Self::PrivacyOfficer => Permissions::of(&[ReviewBreakGlass, KeepRecords]),
			Self::Node => Permissions::of(&[Anchor]),
			Self::FrontDesk => Permissions::of(&[AdmitPatients, BookAppointments]),
			Self::Cashier => Permissions::of(&[IssueInvoices, HandleMoney, PayClaims, IssueMoney]),
			Self::BedManager => Permissions::of(&[ManageBeds, AdmitPatients]),
			Self::Housekeeper => Permissions::of(&[KeepHouse]),
			Self::ScheduleManager => Permissions::of(&[ManageSchedules, BookAppointments, Overbook]),
			Self::Phlebotomist => Permissions::of(&[HandleSpecimens]),
			Self::PharmacyTechnician => Permissions::of(&[ManageStock]),
			Self::PlanManager => Permissions::of(&[ManagePlans, IssueCoverage]),
			Self::Mediator => Permissions::of(&[Mediate]),
		}
	}

	/// Whether an organization of this kind can give the role.
	pub const fn fits(self, kind: OrganizationKind) -> bool {
		use OrganizationKind::*;
		match self {
			Self::Administrator | Self::Auditor | Self::PrivacyOfficer | Self::Node => true,
			Self::Registrar => matches!(kind, Hospital | Laboratory | Pharmacy | Insurer),
			Self::Physician | Self::Nurse | Self::BedManager | Self::Housekeeper => matches!(kind, Hospital),
			Self::FrontDesk | Self::ScheduleManager | Self::ClaimsClerk => {
				matches!(kind, Hospital | Laboratory | Pharmacy)
			}
			Self::LaboratoryTechnician | Self::Phlebotomist => matches!(kind, Hospital | Laboratory),
			Self::Pharmacist | Self::PharmacyTechnician => matches!(kind, Hospital | Pharmacy),
			Self::Adjudicator | Self::PlanManager => matches!(kind, Insurer),
			Self::Mediator => matches!(kind, Auditor),
			Self::Cashier => matches!(kind, Hospital | Laboratory | Pharmacy | Insurer | Settlement),
		}
	}
}

impl Roles {
	/// The roles that count only while the member's professional licence is in force.
	pub const LICENSED: Self = Self::of(&[Role::Physician, Role::Nurse, Role::Pharmacist]);

	/// What the roles permit together, in an organization that can hold everything.
	pub fn permissions(self) -> Permissions {
		self.iter().fold(Permissions::NONE, |all, role| all.union(role.permissions()))
	}

	/// What the roles permit together in an organization of this kind.
	pub fn permissions_in(self, kind: OrganizationKind) -> Permissions {
		self.permissions().intersection(kind.permissions())
	}

	/// The roles that count for a member whose licence is in force, or is not.
	pub const fn counting(self, licensed: bool) -> Self {
		if licensed {
			self
		} else {
			self.difference(Self::LICENSED)
		}
	}
}

/// The most of an organization's own roles that one member holds.
pub const MAX_OWN_ROLES_HELD: u32 = 8;

/// The organization's own roles that a member holds. None of them twice.
pub type OwnRoles = BoundedVec<RoleId, ConstU32<MAX_OWN_ROLES_HELD>>;

/// A professional licence: a salted digest of the document, and when it expires.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Licence {
	/// The digest of the document, salted so that nobody can guess its number.
	pub digest: Digest,
	/// From when on it is in force no more.
	pub expires: Moment,
}

impl Licence {
	/// Whether it is in force at that moment.
	pub const fn is_in_force(&self, at: Moment) -> bool {
		at < self.expires
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
	/// The organization's own roles that the account holds.
	pub own_roles: OwnRoles,
	/// From when on the account's licence is in force no more, where it has one.
	pub licence_expires: Option<Moment>,
	/// What the account may do there now: what its roles permit that count without a licence, or with the one it has; nothing while it is not active.
	pub permissions: Permissions,
}

/// One of the roles that an account holds in an organization.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HeldRole {
	/// Which.
	pub role: HeldRoleName,
	/// What it permits there.
	pub permissions: Permissions,
	/// Whether it counts only while a licence is in force.
	pub licensed: bool,
	/// Whether it counts now.
	pub counts: bool,
}

/// What a role that somebody holds is called.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum HeldRoleName {
	/// A built-in role.
	#[codec(index = 0)]
	BuiltIn(Role),
	/// One of the organization's own.
	#[codec(index = 1)]
	Own {
		/// Its number.
		role: RoleId,
		/// Its code.
		code: crate::organization::RoleCode,
	},
}
