//! Consents: who may do what with which records of a patient, why, and when.

mod break_glass;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

use crate::{
	patient::Capacity,
	record::{Confidentiality, Label, RecordClasses, Sensitivities},
	role::Role,
	AccountId, ConsentId, Moment, OrganizationId, PatientId, RecordId,
};

pub use break_glass::{BreakGlass, BreakGlassEntry, BreakGlassReason, Review, ReviewOutcome};

crate::coded! {
	/// What is done with a record (HL7 consentaction).
	Action {
		/// Author it.
		Collect = 0 => "collect",
		/// Read it.
		Access = 1 => "access",
		/// Use it for the purpose.
		Use = 2 => "use",
		/// Give it to somebody else.
		Disclose = 3 => "disclose",
		/// Correct it: author a further version.
		Correct = 4 => "correct",
	}
	/// A set of actions.
	set Actions(u8)
}

crate::coded! {
	/// Why access is asked (HL7 v3 ActReason).
	Purpose {
		/// Treatment.
		Treatment = 0 => "TREAT",
		/// Emergency treatment.
		EmergencyTreatment = 1 => "ETREAT",
		/// Break the glass.
		BreakGlass = 2 => "BTG",
		/// Emergency room treatment.
		EmergencyRoomTreatment = 3 => "ERTREAT",
		/// Healthcare payment.
		Payment = 4 => "HPAYMT",
		/// Healthcare operations.
		Operations = 5 => "HOPERAT",
		/// Healthcare research.
		Research = 6 => "HRESCH",
		/// Public health.
		PublicHealth = 7 => "PUBHLTH",
		/// Coverage under a policy.
		Coverage = 8 => "COVERAGE",
		/// Eligibility determination.
		Eligibility = 9 => "ELIGDTRM",
		/// Coverage authorization.
		Authorization = 10 => "COVAUTH",
		/// Claim attachment.
		ClaimAttachment = 11 => "CLMATTCH",
		/// Remittance advice.
		Remittance = 12 => "REMITADV",
		/// The patient asked.
		PatientRequest = 13 => "PATRQT",
		/// The family asked.
		FamilyRequest = 14 => "FAMRQT",
		/// Somebody with a power of attorney asked.
		AttorneyRequest = 15 => "PWATRNY",
		/// Donation.
		Donation = 16 => "DONAT",
		/// Fraud detection.
		Fraud = 17 => "FRAUD",
		/// Care management.
		CareManagement = 18 => "CAREMGT",
		/// Health system testing.
		Test = 19 => "HTEST",
	}
	/// A set of purposes.
	set Purposes(u32)
}

impl Purposes {
	/// The purposes under which a broken glass opens records.
	pub const EMERGENCY: Self = Self::of(&[Purpose::BreakGlass, Purpose::EmergencyTreatment]);
	/// The purposes of whoever gives care, and so owes a record of it.
	pub const CARE: Self = Self::EMERGENCY.union(Self::of(&[
		Purpose::Treatment,
		Purpose::EmergencyRoomTreatment,
		Purpose::CareManagement,
	]));
	/// The purposes for which the patient, or whoever acts for the patient, reads.
	pub const OWN: Self = Self::of(&[Purpose::PatientRequest, Purpose::FamilyRequest, Purpose::AttorneyRequest]);
}

crate::coded! {
	/// FHIR Consent.status. What is in force has no other name than these.
	ConsentStatus {
		/// Not yet valid.
		Draft = 0 => "draft",
		/// Asked of the patient.
		Proposed = 1 => "proposed",
		/// A permit in force, within its period.
		Active = 2 => "active",
		/// A refusal in force, within its period: a fact, not an absence.
		Rejected = 3 => "rejected",
		/// Revoked, dismissed, withdrawn or lapsed.
		Inactive = 4 => "inactive",
		/// Entered in error.
		EnteredInError = 5 => "entered-in-error",
	}
}

crate::coded! {
	/// FHIR Consent.provision.type.
	ProvisionType {
		/// Forbids.
		Deny = 0 => "deny",
		/// Allows.
		Permit = 1 => "permit",
	}
}

crate::coded! {
	/// FHIR Consent.scope.
	Scope {
		/// Advance care directive.
		AdvanceDirective = 0 => "adr",
		/// Research.
		Research = 1 => "research",
		/// Privacy.
		PatientPrivacy = 2 => "patient-privacy",
		/// Treatment.
		Treatment = 3 => "treatment",
	}
}

/// How many records one consent can name.
pub const MAX_RECORDS: u32 = 16;

/// Who a consent is for.
#[derive(
	Clone,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum Grantee {
	/// One account, member or not.
	#[codec(index = 0)]
	Account(AccountId),
	/// Every member of an organization.
	#[codec(index = 1)]
	Organization(OrganizationId),
	/// Every member of an organization who holds the role.
	#[codec(index = 2)]
	Role {
		/// The organization.
		organization: OrganizationId,
		/// The role.
		role: Role,
	},
}

/// A span of time: from `start`, up to but without `end`. Nothing said is no limit.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase", default)]
pub struct Period {
	/// The first moment inside.
	pub start: Option<Moment>,
	/// The first moment after.
	pub end: Option<Moment>,
}

impl Period {
	/// Without limits.
	pub const ALWAYS: Self = Self { start: None, end: None };

	/// Whether the moment lies inside.
	pub fn contains(&self, moment: Moment) -> bool {
		self.start.is_none_or(|start| start <= moment) && self.end.is_none_or(|end| moment < end)
	}

	/// Whether any moment lies inside.
	pub fn is_sound(&self) -> bool {
		match (self.start, self.end) {
			(Some(start), Some(end)) => start < end,
			(None, Some(end)) => end > 0,
			_ => true,
		}
	}
}

/// Which labels a provision speaks of.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum LabelFilter {
	/// Any label.
	#[default]
	#[codec(index = 0)]
	Any,
	/// Labels up to this: no more confidential, and no other sensitivity. What a permit names.
	#[codec(index = 1)]
	UpTo(Label),
	/// Labels from this on: at least as confidential, or with one of the sensitivities. What a refusal names.
	#[codec(index = 2)]
	From {
		/// This confidentiality or more; nothing said: sensitivities alone count.
		confidentiality: Option<Confidentiality>,
		/// Any of these.
		sensitivities: Sensitivities,
	},
}

impl LabelFilter {
	/// Whether the filter speaks of a record with this label.
	pub fn matches(&self, label: &Label) -> bool {
		match self {
			Self::Any => true,
			Self::UpTo(limit) => {
				label.confidentiality <= limit.confidentiality && limit.sensitivities.includes(label.sensitivities)
			}
			Self::From { confidentiality, sensitivities } => {
				confidentiality.is_some_and(|least| label.confidentiality >= least)
					|| !sensitivities.intersection(label.sensitivities).is_empty()
			}
		}
	}
}

/// What a consent says, apart from whom it is for. All parts must match (FHIR Consent.provision).
#[derive(
	Clone,
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
#[serde(rename_all = "camelCase")]
pub struct Provision {
	/// Kinds of record. Never empty.
	pub classes: RecordClasses,
	/// What may, or must not, be done. Never empty.
	pub actions: Actions,
	/// Why. Never empty.
	pub purposes: Purposes,
	/// When the consent is in force.
	#[serde(default)]
	pub period: Period,
	/// When the data was made.
	#[serde(default)]
	pub data_period: Period,
	/// Single records; none named means every record.
	#[serde(default)]
	pub records: BoundedVec<RecordId, ConstU32<MAX_RECORDS>>,
	/// Only what this account wrote.
	#[serde(default)]
	pub author: Option<AccountId>,
	/// Only records labelled so.
	#[serde(default)]
	pub labels: LabelFilter,
}

/// Who gave, refused or revoked: the account and in what right it acted.
#[derive(
	Clone,
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
#[serde(rename_all = "camelCase")]
pub struct ActedBy {
	/// The account.
	pub account: AccountId,
	/// As the patient, or as a guardian.
	pub capacity: Capacity,
}

/// A clinician who asked for a consent.
#[derive(
	Clone,
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
#[serde(rename_all = "camelCase")]
pub struct RequestedBy {
	/// The account.
	pub account: AccountId,
	/// The organization it acted for.
	pub organization: OrganizationId,
}

/// A consent as the chain keeps it.
#[derive(
	Clone,
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
#[serde(rename_all = "camelCase")]
pub struct Consent {
	/// Where it stands.
	pub status: ConsentStatus,
	/// Permit or deny.
	pub kind: ProvisionType,
	/// Whom it is for.
	pub grantee: Grantee,
	/// What it says.
	pub provision: Provision,
	/// Who asked, where somebody did.
	pub requested_by: Option<RequestedBy>,
	/// Who decided, once somebody has.
	pub decided_by: Option<ActedBy>,
	/// The controller that ended it, by revoking, dismissing, declining or retracting it; the last one, where two did. Nothing for what was withdrawn or
	/// lapsed.
	pub ended_by: Option<ActedBy>,
	/// When it was entered.
	pub entered: Moment,
	/// When it last changed.
	pub changed: Moment,
}

/// A consent with the key under which the chain keeps it.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct ConsentEntry {
	/// Whose.
	pub patient: PatientId,
	/// Which.
	pub id: ConsentId,
	/// What.
	pub consent: Consent,
}
