//! Motions of the council.

use salus_primitives::{role::OrganizationKind, Digest};
use serde::Deserialize;

use super::{words, Answer, Sent, Until, Wallet};
use crate::signer::Signer;

/// A proposal to the council.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Proposal {
	/// Over what is proposed.
	pub hash: Digest,
	/// Its number.
	pub index: u32,
	/// How many must be in favour.
	pub threshold: u32,
}

impl Wallet {
	/// Proposes an organization to a council of several.
	pub async fn propose(&self, council: &Signer, kind: OrganizationKind, administrator: &Signer) -> Answer<Proposal> {
		let arguments = words(&["org", "admit", kind.code(), &administrator.address()]);
		match self.send(council, Until::Included, arguments).await? {
			Ok(sent) => Ok(Ok(serde_json::from_value(sent.report["proposal"].clone())?)),
			Err(refused) => Ok(Err(refused)),
		}
	}

	/// Votes for a proposal.
	pub async fn approve(&self, council: &Signer, proposal: Proposal) -> Answer<Sent> {
		let (hash, index) = (format!("{:?}", proposal.hash), proposal.index.to_string());
		self.send(council, Until::Included, words(&["council", "vote", &hash, &index, "--approve"])).await
	}

	/// Closes the vote on a proposal, which is then carried out if it was approved.
	pub async fn close(&self, council: &Signer, proposal: Proposal) -> Answer<Sent> {
		let (hash, index) = (format!("{:?}", proposal.hash), proposal.index.to_string());
		self.send(council, Until::Included, words(&["council", "close", &hash, &index])).await
	}
}
