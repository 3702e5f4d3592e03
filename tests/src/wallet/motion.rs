//! Motions of the council.

use anyhow::{ensure, Context};
use futures::future::try_join_all;
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
		self.propose_command(council, &["org", "admit", kind.code(), &administrator.address()]).await
	}

	/// Proposes what a command would do to a council of several.
	pub async fn propose_command(&self, council: &Signer, line: &[&str]) -> Answer<Proposal> {
		match self.send(council, Until::Included, words(line)).await? {
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

	/// Has a council of several do what a command says: one of these proposes it, all of them vote for it, at once, and it is carried out. They must be as many
	/// as it needs, and no more.
	pub async fn decide(&self, council: &[Signer], line: &[&str]) -> Answer<Sent> {
		let first = council.first().context("a council")?;
		let proposal = match self.propose_command(first, line).await? {
			Ok(proposal) => proposal,
			Err(refused) => return Ok(Err(refused)),
		};
		ensure!(usize::try_from(proposal.threshold)? == council.len(), "{line:?} needs as many as {proposal:?} says");
		let votes = try_join_all(council.iter().map(|member| self.approve(member, proposal))).await?;
		match votes.into_iter().collect::<std::result::Result<Vec<_>, _>>() {
			Ok(_) => self.close(first, proposal).await,
			Err(refused) => Ok(Err(refused)),
		}
	}
}
