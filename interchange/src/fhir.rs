//! FHIR R4: what the chain has, as resources.
//!
//! Nobody's FHIR server is behind the chain, so resources name others by identifiers of our own URNs, not by addresses. Amounts are decimals with the digits of
//! their unit and no float is ever between; docs/interchange.md says field by field what comes from where.

use serde_json::Value;

mod adjudication;
mod claim;
mod claim_response;
mod coverage;
mod element;
mod explanation;
mod invoice;
mod reconciliation;

pub use claim::claim;
pub use claim_response::claim_response;
pub use coverage::coverage;
pub use explanation::explanation;
pub use invoice::invoice;
pub use reconciliation::reconciliation;

use crate::{moment::TooLate, ClaimId, DetailsError};

/// The system of service digests.
pub const SERVICE_DIGEST: &str = "urn:salus:service-digest";
/// The system of benefit categories.
pub const CATEGORY: &str = "urn:salus:benefit-category";
/// The system of claim states.
pub const CLAIM_STATUS: &str = "urn:salus:claim-status";
/// X12's claim adjustment group codes.
pub const ADJUSTMENT_GROUP: &str = "https://x12.org/codes/claim-adjustment-group-codes";
/// X12's claim adjustment reason codes.
pub const ADJUSTMENT_REASON: &str = "https://x12.org/codes/claim-adjustment-reason-codes";

/// X12's remittance advice remark codes.
pub const REMARK: &str = "https://x12.org/codes/remittance-advice-remark-codes";
/// The chain's own reasons, where X12's list has another today.
pub const CHAIN_REASON: &str = "urn:salus:adjustment-reason";

/// What keeps a document from being a resource.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum FhirError {
	/// The details lack something.
	#[error(transparent)]
	Details(#[from] DetailsError),
	/// A moment cannot be written.
	#[error(transparent)]
	Moment(#[from] TooLate),
	/// The claim was never submitted, so no payer answers it.
	#[error("claim {0} was not submitted, so there is no response to it")]
	NotSubmitted(ClaimId),
	/// The claim is not decided, so there is nothing to explain.
	#[error("claim {0} is not decided, so there is nothing to explain")]
	Undecided(ClaimId),
}

/// A resource.
pub type Resource = Result<Value, FhirError>;
