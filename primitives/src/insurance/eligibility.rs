//! What is asked before a service, and answered without changing anything (FHIR `CoverageEligibilityRequest`).

use alloc::vec::Vec;

use frame_support::{traits::ConstU32, BoundedVec};

use super::{AdjustmentReason, Benefit, Category, ClaimLine, CoverageEntry, LineDecision, MAX_LINES};
use crate::{money::Amount, ClaimId, CoverageId, Moment, OrganizationId, PatientId};

crate::coded! {
	/// What is asked (FHIR `eligibilityrequest-purpose`).
	EligibilityPurpose {
		/// Which lines need an authorization before.
		AuthRequirements = 0 => "auth-requirements",
		/// What is left of each benefit, and what would be paid for the lines.
		Benefits = 1 => "benefits",
		/// Which coverages there are.
		Discovery = 2 => "discovery",
		/// Whether the coverage is in force.
		Validation = 3 => "validation",
	}
	/// A set of purposes.
	set EligibilityPurposes(u8)
}

crate::coded! {
	/// Why it cannot be told what lines would come to: they would be no claim, or one that nobody could decide yet.
	Untold {
		/// There is no such patient.
		UnknownPatient = 0 => "unknown-patient",
		/// A line is of no units.
		NoUnits = 1 => "no-units",
		/// A line is of no amount.
		NoAmount = 2 => "no-amount",
		/// They ask for more than an amount can be.
		AmountTooLarge = 3 => "amount-too-large",
		/// The plan has no rules for what is served then.
		NoRules = 4 => "no-rules",
		/// They fall under different versions of the plan. They must be asked about, and claimed, apart.
		SeveralVersions = 5 => "several-versions",
		/// They fall into different benefit periods. They must be asked about, and claimed, apart.
		SeveralPeriods = 6 => "several-periods",
		/// Who is said to serve is not enrolled with the provider.
		PerformerNotEnrolled = 7 => "performer-not-enrolled",
		/// A record is shown when a claim is written, and not before.
		RecordNotProven = 8 => "record-not-proven",
		/// There is no such claim at the payer before.
		NoPrior = 9 => "no-prior",
		/// The claim at the payer before is of another provider, patient, or unit of account, or under the same coverage.
		AnotherPrior = 10 => "another-prior",
		/// The claim at the payer before is a draft.
		PriorNotSubmitted = 11 => "prior-not-submitted",
		/// The claim at the payer before was returned, voided, replaced or reversed.
		PriorUndone = 12 => "prior-undone",
		/// Another claim names the one at the payer before already.
		PriorFollowed = 13 => "prior-followed",
		/// More payers come before than can be.
		TooManyPriors = 14 => "too-many-priors",
		/// The payer before has not decided. A claim could be submitted, and would wait for that.
		PriorUndecided = 15 => "prior-undecided",
	}
}

crate::code::shown! {
	/// A question about what is covered.
	pub struct EligibilityRequest {
		/// What is asked.
		pub purposes: EligibilityPurposes,
		/// Of whom.
		pub patient: PatientId,
		/// Who is to give the service.
		pub provider: OrganizationId,
		/// Under which coverage. Without one, the first payer's.
		pub coverage: Option<CoverageId>,
		/// For what is served when.
		pub served: Moment,
		/// The claim at the payer before, where there is one.
		pub prior: Option<ClaimId>,
		/// What is to be given. Evidence that is not named is taken as given.
		pub lines: BoundedVec<ClaimLine, ConstU32<MAX_LINES>>,
	}

	/// Whether a coverage is in force.
	#[derive(Copy)]
	pub struct Validation {
		/// Which.
		pub coverage: CoverageEntry,
		/// Why not; nothing where it is.
		pub refused: Option<AdjustmentReason>,
	}

	/// What is left of a benefit in the benefit period.
	#[derive(Copy)]
	pub struct BenefitLeft {
		/// What the plan says.
		pub benefit: Benefit,
		/// Of which category.
		pub category: Category,
		/// How much of the deductible is not met yet.
		pub deductible: Amount,
		/// How much can still be paid in the period; nothing where it is not limited.
		pub period: Option<Amount>,
		/// How much can still be paid ever; nothing where it is not limited.
		pub lifetime: Option<Amount>,
	}
}

/// What a claim for these lines would come to, if it were submitted now.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	codec::Encode,
	codec::Decode,
	scale_info::TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Preview {
	/// Line by line.
	pub lines: Vec<LineDecision>,
	/// Whether the rules alone would decide it, at once.
	pub automatic: bool,
}

/// The answer. What was not asked is empty.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	codec::Encode,
	codec::Decode,
	scale_info::TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct EligibilityResponse {
	/// The coverages that are in force then, in the order in which they pay.
	pub coverages: Vec<CoverageEntry>,
	/// Whether the coverage that is asked about is.
	pub validation: Option<Validation>,
	/// What is left of each benefit.
	pub benefits: Vec<BenefitLeft>,
	/// What the lines would come to; nothing without lines, or where it cannot be told.
	pub preview: Option<Preview>,
	/// Why that cannot be told.
	pub untold: Option<Untold>,
	/// Which lines, from 0, need an authorization before.
	pub unauthorized: Vec<u8>,
}
