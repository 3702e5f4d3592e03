//! Broken glasses: emergency access without a consent, and the review that follows it.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::{AccountId, BreakGlassId, Moment, OrganizationId, PatientId};

crate::coded! {
	/// Why the glass was broken.
	BreakGlassReason {
		/// Life or limb is in danger.
		LifeThreatening = 0 => "life-threatening",
		/// The patient cannot express a will.
		UnableToConsent = 1 => "unable-to-consent",
		/// Somebody else is in danger.
		DangerToOthers = 2 => "danger-to-others",
		/// Urgent care, and whoever decides for the patient cannot be reached.
		GuardianUnreachable = 3 => "guardian-unreachable",
	}
}

crate::coded! {
	/// What a reviewer found.
	ReviewOutcome {
		/// The emergency was one.
		Justified = 0 => "justified",
		/// It was not.
		Unjustified = 1 => "unjustified",
	}
}

/// A review of a broken glass.
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
pub struct Review {
	/// Who reviewed.
	pub reviewer: AccountId,
	/// What was found.
	pub outcome: ReviewOutcome,
	/// When.
	pub at: Moment,
}

/// One use of break-glass.
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
pub struct BreakGlass {
	/// Whose records.
	pub patient: PatientId,
	/// Who broke it.
	pub actor: AccountId,
	/// For which organization.
	pub organization: OrganizationId,
	/// Why.
	pub reason: BreakGlassReason,
	/// When.
	pub at: Moment,
	/// The first moment at which it no longer opens anything.
	pub expires: Moment,
	/// The first moment at which a missing review is overdue.
	pub review_due: Moment,
	/// The review, once there is one.
	pub review: Option<Review>,
}

/// A use of break-glass with its number.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct BreakGlassEntry {
	/// Which.
	pub id: BreakGlassId,
	/// What.
	pub use_of: BreakGlass,
}
