//! The one question about access, and its answers.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::{
	consent::{Action, Purpose},
	patient::Capacity,
	record::{Label, RecordClass},
	AccountId, BreakGlassId, ConsentId, Moment, OrganizationId, PatientId, RecordId,
};

/// Who asks: an account, and the organization it says it acts for. Roles are looked up, never told.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Asker {
	/// The account.
	pub account: AccountId,
	/// The organization, for members; nothing for a patient, a guardian, or an account that a consent names.
	pub organization: Option<OrganizationId>,
}

/// A question about access.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Question {
	/// Whose records.
	pub patient: PatientId,
	/// Who asks.
	pub asker: Asker,
	/// To do what.
	pub action: Action,
	/// With which kind of record.
	pub class: RecordClass,
	/// Why.
	pub purpose: Purpose,
	/// With which record. Nothing: with records of the class in general, which no consent for single records answers.
	pub record: Option<RecordId>,
	/// When the data was made. Nothing: unknown, which no limited data period contains for a permit, and every one for a refusal.
	pub made: Option<Moment>,
	/// Who wrote it; nothing: unknown, likewise.
	pub author: Option<AccountId>,
	/// How it is labelled.
	pub label: Label,
	/// The moment to decide for.
	pub at: Moment,
}

/// Why access is permitted.
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
#[serde(rename_all = "camelCase")]
pub enum Ground {
	/// The asker is the patient, or acts for the patient.
	#[codec(index = 0)]
	Controller(Capacity),
	/// This consent permits it.
	#[codec(index = 1)]
	Consent(ConsentId),
	/// The asker has broken the glass.
	#[codec(index = 2)]
	BreakGlass(BreakGlassId),
	/// A member who may write records documents the care it gives.
	#[codec(index = 3)]
	DutyToRecord,
}

/// Why access is refused.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum Refusal {
	/// Nothing permits it. The default.
	#[codec(index = 0)]
	NoConsent,
	/// This refusal of the patient's forbids it.
	#[codec(index = 1)]
	Denied(ConsentId),
	/// There is no such patient.
	#[codec(index = 2)]
	UnknownPatient,
	/// The patient's registration is not in force.
	#[codec(index = 3)]
	PatientNotActive,
	/// The asker is no active member of the active organization it names.
	#[codec(index = 4)]
	NotAMember,
	/// The asker's roles do not allow the action.
	#[codec(index = 5)]
	NotAuthorized,
	/// The asker has broken the glass before and that use was not reviewed in time.
	#[codec(index = 6)]
	ReviewOverdue,
}

/// The answer.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum Decision {
	/// Permitted, on this ground.
	#[codec(index = 0)]
	Permit(Ground),
	/// Refused, for this reason.
	#[codec(index = 1)]
	Refuse(Refusal),
}

impl Decision {
	/// Whether access is permitted.
	pub fn is_permit(&self) -> bool {
		matches!(self, Self::Permit(_))
	}
}
