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
	/// What the lines would come to; nothing without lines, or where they do not fit into one claim.
	pub preview: Option<Preview>,
	/// Which lines, from 0, need an authorization before.
	pub unauthorized: Vec<u8>,
}
