//! X12 005010: the 835 of a remittance (X221A1) and the 837 of professional claims (X222A1).
//!
//! Segments are those of the crate `x12-types`. It knows their elements, and not the guides' rules: which segment must be there, what sums to what, how much fits. Those
//! are here.

mod claim;
mod element;
mod envelope;
mod procedure;
mod remittance;
mod telling;

pub use claim::claims;
pub use envelope::Envelope;
pub use remittance::remittance;
pub use telling::Papers;

use crate::{details::FieldError, moment::TooLate, Amount, ClaimId, ClaimKind, DetailsError, RemittanceId};

/// What keeps documents from being a file of X12.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum X12Error {
	/// The details lack something.
	#[error(transparent)]
	Details(#[from] DetailsError),
	/// A moment cannot be written.
	#[error(transparent)]
	Moment(#[from] TooLate),
	/// The guides allow ten digits in an amount.
	#[error("{path} is {amount}, and X12's guides allow no more than eight digits before the point")]
	TooMuch {
		/// Of what.
		path: String,
		/// How much, as a decimal.
		amount: String,
	},
	/// No claim is given.
	#[error("no claim is given; name the file of at least one")]
	Nothing,
	/// A claim is there twice.
	#[error("claim {0} is given twice; name its file once")]
	Twice(ClaimId),
	/// A claim that is paid is not given.
	#[error("the remittance is for claim {0}, which is not given; name its file too")]
	ClaimMissing(ClaimId),
	/// A claim is given that is not paid.
	#[error("claim {0} is given, and the remittance is not for it; leave its file out")]
	ClaimNotRemitted(ClaimId),
	/// A claim is not what the file is about.
	#[error("claim {claim} has another {field}; a file is for one")]
	OtherParty {
		/// Which claim.
		claim: ClaimId,
		/// What is another.
		field: &'static str,
	},
	/// A claim that is paid is not decided.
	#[error("claim {0} is not decided, so its payment cannot be explained")]
	Undecided(ClaimId),
	/// A decision that was in force, or was told before, is not given.
	#[error("which decision on claim {claim} remittance {remittance} pays or takes back is not in what is given; name the file of `salus-wallet claim decisions {claim} --json` too")]
	DecisionMissing {
		/// On which claim.
		claim: ClaimId,
		/// Which remittance tells it.
		remittance: RemittanceId,
	},
	/// Decisions are there twice.
	#[error("the decisions on claim {0} are given twice; name their file once")]
	DecisionsTwice(ClaimId),
	/// Decisions are on something else.
	#[error("the decisions on claim {0} are on other lines than the claim has; print both anew")]
	OtherDecisions(ClaimId),
	/// No decision awards what has moved.
	#[error("no decision on claim {claim} explains that {amount} is paid or taken back, in minor units; print the claim and its decisions anew")]
	Unexplained {
		/// Which claim.
		claim: ClaimId,
		/// What is paid or taken back.
		amount: Amount,
	},
	/// Several decisions award what has moved.
	#[error("more than one decision on claim {claim} awards what was paid before remittance {remittance}; name the file of the remittance that has paid it before too, which `salus-wallet remittance show NUMBER --json` prints")]
	Ambiguous {
		/// Which claim.
		claim: ClaimId,
		/// Which remittance tells it.
		remittance: RemittanceId,
	},
	/// A remittance is not one before.
	#[error(
		"remittance {before} is given, and has paid no claim of remittance {remittance} before it; leave its file out"
	)]
	NotBefore {
		/// Which is given.
		before: RemittanceId,
		/// Before which it should be.
		remittance: RemittanceId,
	},
	/// The claim was never submitted.
	#[error("claim {0} was not submitted")]
	NotSubmitted(ClaimId),
	/// The claim counts no more.
	#[error("claim {claim} is {status}, and cannot be sent; send the claim in its place, where there is one")]
	Superseded {
		/// Which claim.
		claim: ClaimId,
		/// Where it stands.
		status: &'static str,
	},
	/// Another payer comes first, and what it decided cannot be told here.
	#[error("claim {0} is to a payer after another, and an 837 here has no loop for the payer before")]
	Secondary(ClaimId),
	/// The 837 professional is for other claims.
	#[error("claim {claim} is {kind}, and an 837 professional is for professional and vision claims")]
	Kind {
		/// Which claim.
		claim: ClaimId,
		/// What kind it is.
		kind: ClaimKind,
	},
	/// What is written does not balance. It is a mistake of this program.
	#[error("what was written does not balance at {0}; please report this")]
	Unbalanced(&'static str),
}

impl From<FieldError> for X12Error {
	fn from(error: FieldError) -> Self {
		Self::Details(error.into())
	}
}
