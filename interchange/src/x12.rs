//! X12 005010: the 835 of a remittance (X221A1) and the 837 of professional claims (X222A1).
//!
//! Segments are those of the crate `x12-types`. It knows their elements, and not the guides' rules: which segment must be there, what sums to what, how much fits. Those
//! are here.

mod claim;
mod element;
mod envelope;
mod remittance;

pub use claim::claims;
pub use envelope::Envelope;
pub use remittance::remittance;

use crate::{details::FieldError, moment::TooLate, Amount, ClaimId, ClaimKind, DetailsError};

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
	/// More is paid or taken back than was decided.
	#[error("claim {claim} was awarded {awarded}, and {amount} is paid or taken back, in minor units")]
	AboveAward {
		/// Which claim.
		claim: ClaimId,
		/// What was decided.
		awarded: i128,
		/// What is paid or taken back.
		amount: Amount,
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
	/// Another payer has decided before, and what it decided cannot be told here.
	#[error("claim {0} names the decision of a payer before, which these files do not carry")]
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
