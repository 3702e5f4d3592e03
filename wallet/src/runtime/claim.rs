//! Claims, and the decisions on them.

use codec::{Decode, Encode};
use salus_primitives::{
	insurance::{
		Claim, ClaimEntry, DecisionRecord, Explanation, Facts, LineDecision, Proposal, Rules, SignalCount, Signals,
	},
	laboratory::Page,
	money::Unit,
	record::RecordClasses,
	remittance::Remitted,
	AccountId, AuthorizationId, ClaimId, CoverageId, Digest, OrganizationId, PatientId, RecordId,
};

use super::PAGE;
use crate::{
	chain::{At, Chain},
	command::claim::execution::unsealed,
	error::{Error, Result},
};

impl Chain {
	/// A claim.
	pub async fn claim(&self, claim: ClaimId) -> Result<Claim> {
		self.claim_at(At::Best, claim).await?.ok_or_else(|| no_claim(claim))
	}

	/// A claim, as of a block.
	pub async fn claim_at(&self, at: At, claim: ClaimId) -> Result<Option<Claim>> {
		self.ask(at, "ClaimsApi_claim", claim).await
	}

	/// Which units of authorizations were reserved for the claim.
	pub async fn reserved(&self, at: At, claim: ClaimId) -> Result<Vec<(AuthorizationId, u32)>> {
		self.ask(at, "ClaimsApi_reserved", claim).await
	}

	/// All of a patient's claims but drafts, in the order of their numbers.
	pub async fn claims_of(&self, patient: PatientId) -> Result<Vec<ClaimEntry>> {
		self.claim_pages("ClaimsApi_claims_of", patient).await
	}

	/// All of a provider's claims, in the order of their numbers.
	pub async fn claims_by(&self, provider: OrganizationId) -> Result<Vec<ClaimEntry>> {
		self.claim_pages("ClaimsApi_claims_by", provider).await
	}

	/// All claims but drafts, in the order of their numbers.
	pub async fn all_claims(&self) -> Result<Vec<ClaimEntry>> {
		self.claim_pages("ClaimsApi_claims", ()).await
	}

	/// All claims on an insurer but drafts, in the order of their numbers.
	pub async fn claims_on(&self, insurer: OrganizationId) -> Result<Vec<ClaimEntry>> {
		self.claim_pages("ClaimsApi_claims_on", insurer).await
	}

	/// All that an insurer's adjudicators have to do with, the most urgent first.
	pub async fn claim_queue(&self, insurer: OrganizationId) -> Result<Vec<ClaimEntry>> {
		self.claim_pages("ClaimsApi_queue", insurer).await
	}

	/// For which claims an insurer has to pay a provider something, or takes something back.
	pub async fn claims_to_pay(&self, insurer: OrganizationId, provider: OrganizationId) -> Result<Vec<Remitted>> {
		self.claim_pages("ClaimsApi_to_pay", (insurer, provider)).await
	}

	/// What was decided after so many appeals, with the facts it was made from, as of a block.
	pub async fn claim_decision(&self, at: At, claim: ClaimId, appeals: u8) -> Result<Option<DecisionRecord>> {
		self.ask(at, "ClaimsApi_decision", (claim, appeals)).await
	}

	/// Every decision on a claim, each after how many appeals it was made.
	pub async fn claim_decisions(&self, claim: ClaimId) -> Result<Vec<(u8, DecisionRecord)>> {
		self.ask(At::Best, "ClaimsApi_decisions", claim).await
	}

	/// What is proposed on a claim, while another adjudicator has not confirmed it.
	pub async fn claim_proposal(&self, claim: ClaimId) -> Result<Option<Proposal>> {
		self.ask(At::Best, "ClaimsApi_proposal", claim).await
	}

	/// What the rules make of the facts, by the code that stands in the state of a block.
	pub async fn replay_claim(&self, at: At, rules: &Rules, facts: &Facts) -> Result<Vec<LineDecision>> {
		self.ask(at, "ClaimsApi_replay", (rules, facts)).await
	}

	/// What the block decides on the claim after so many appeals, when it is executed once more in the state of the block before it.
	pub async fn decided_again(
		&self,
		block: Digest,
		parent: Digest,
		claim: ClaimId,
		appeals: u8,
	) -> Result<Option<DecisionRecord>> {
		let found = self.methods().chain_get_block(Some(block)).await.map_err(crate::chain::broken)?;
		let found = found.ok_or_else(|| Error::NotFound(format!("the node does not have block {block:?} any more")))?;
		let extrinsics: Vec<&[u8]> = found.block.extrinsics.iter().map(|one| one.0.as_slice()).collect();
		let mut arguments = unsealed(block, parent, found.block.header, &extrinsics)?;
		(claim, appeals).encode_to(&mut arguments);
		self.ask_encoded(At::Block(parent), "ClaimsApi_decided_again", arguments).await
	}

	/// Everything that explains a claim to its patient.
	pub async fn claim_explanation(&self, claim: ClaimId) -> Result<Explanation> {
		let found: Option<_> = self.ask(At::Best, "ClaimsApi_explanation", claim).await?;
		found.ok_or_else(|| no_claim(claim))
	}

	/// What speaks for looking closer at a claim.
	pub async fn claim_signals(&self, claim: ClaimId) -> Result<Signals> {
		self.ask(At::Best, "ClaimsApi_signals", claim).await
	}

	/// What the signals on a provider's claims have added up to.
	pub async fn claim_signal_counts(&self, provider: OrganizationId) -> Result<Vec<SignalCount>> {
		self.ask(At::Best, "ClaimsApi_signal_counts", provider).await
	}

	/// Of which classes the account may read the documents of a claim now, to pay for it: this record, or any of which nothing else is known.
	pub async fn readable_claim_documents(
		&self,
		claim: ClaimId,
		account: &AccountId,
		record: Option<RecordId>,
	) -> Result<RecordClasses> {
		self.ask(At::Best, "ClaimsApi_may_read_documents", (claim, account, record)).await
	}

	/// The unit in which the amounts of claims under a coverage are.
	pub async fn unit_under(&self, coverage: CoverageId) -> Result<Unit> {
		self.unit_of(self.coverage(coverage).await?.plan).await
	}

	/// The hash of the block with this number, on the chain that the node follows.
	pub async fn hash_of(&self, number: u32) -> Result<Digest> {
		let found = self.methods().chain_get_block_hash(Some(number.into())).await.map_err(crate::chain::broken)?;
		found.ok_or_else(|| Error::NotFound(format!("the node has no block #{number}")))
	}

	/// All entries of a list of claims, page by page, as of one block. A page can have no entries and still lead on.
	async fn claim_pages<T: Decode>(&self, list: &str, of: impl Encode) -> Result<Vec<T>> {
		let at = At::Block(self.hash(At::Best).await?);
		let (mut all, mut after) = (Vec::new(), None::<ClaimId>);
		loop {
			let page: Page<T, ClaimId> = self.ask(at, list, (&of, after, PAGE)).await?;
			all.extend(page.entries);
			match page.next {
				Some(next) => after = Some(next),
				None => return Ok(all),
			}
		}
	}
}

fn no_claim(claim: ClaimId) -> Error {
	Error::NotFound(format!("there is no claim {claim}; `claim list` tells which there are"))
}
