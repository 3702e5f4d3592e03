//! Why the custodian's worker could not go on. It tries again at the next block.

use crate::{access::Unanswered, chain::Undecided, record::Unreadable, submitter::NotSubmitted};

/// What stopped the worker. Nothing in it is about a patient.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
	/// The chain gave no usable answer.
	#[error(transparent)]
	Unanswered(#[from] Unanswered),
	/// The vault did.
	#[error("the vault: {0}")]
	Vault(#[from] salus_vault::Error),
	/// The vault's contents make no sense.
	#[error(transparent)]
	Unreadable(#[from] Unreadable),
	/// A transaction was not sent.
	#[error(transparent)]
	NotSubmitted(#[from] NotSubmitted),
}

impl From<Undecided> for Trouble {
	fn from(undecided: Undecided) -> Self {
		Self::Unanswered(undecided.into())
	}
}
