//! Claims and decisions.

use alloc::vec::Vec;
use salus_primitives::{
	insurance::{
		Claim, ClaimEntry, DecisionRecord, EligibilityRequest, EligibilityResponse, Explanation, Facts, LineDecision,
		Proposal, Rules, SignalCount, Signals,
	},
	laboratory::Page,
	record::RecordClasses,
	remittance::Remitted,
	AccountId, AuthorizationId, ClaimId, OrganizationId, PatientId, RecordId,
};

sp_api::decl_runtime_apis! {
	/// What is asked of payers and what they have answered, what would be paid, and what speaks for looking closer.
	pub trait ClaimsApi {
		/// The claim.
		fn claim(claim: ClaimId) -> Option<Claim>;
		/// The patient's claims after this one, in the order of their numbers. Drafts are not among them.
		fn claims_of(patient: PatientId, after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId>;
		/// The provider's claims after this one, in the order of their numbers.
		fn claims_by(provider: OrganizationId, after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId>;
		/// All claims after this one, in the order of their numbers. Drafts are not among them. So many numbers are looked at, and a page leads on while there are more.
		fn claims(after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId>;
		/// The claims on the insurer after this one, likewise: open, decided and undone.
		fn claims_on(insurer: OrganizationId, after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId>;
		/// What the insurer's adjudicators have to do with, after this claim, the most urgent and of those the oldest first.
		fn queue(insurer: OrganizationId, after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId>;
		/// For which claims the insurer has to pay the provider something, or takes something back, after this one, and how much.
		fn to_pay(insurer: OrganizationId, provider: OrganizationId, after: Option<ClaimId>, limit: u32) -> Page<Remitted, ClaimId>;
		/// The decision that was made after so many appeals, with the facts it was made from.
		fn decision(claim: ClaimId, appeals: u8) -> Option<DecisionRecord>;
		/// Every decision on the claim, each after how many appeals it was made.
		fn decisions(claim: ClaimId) -> Vec<(u8, DecisionRecord)>;
		/// What is proposed, while another adjudicator has not confirmed it.
		fn proposal(claim: ClaimId) -> Option<Proposal>;
		/// Which units of authorizations are reserved for the claim, until it is decided.
		fn reserved(claim: ClaimId) -> Vec<(AuthorizationId, u32)>;
		/// What the rules make of the facts: the code that decides claims, and nothing of the chain's state.
		fn replay(rules: Rules, facts: Facts) -> Vec<LineDecision>;
		/// The decision on the claim after so many appeals, as the block makes it when it is executed once more: asked in the state before the block, everything
		/// that it was made from is gathered anew, by the code that gathered it then and after whatever came before it in the block. The block comes without its
		/// seal. Of one that does not lead to the state that its header names, there is no answer.
		fn decided_again(block: Block::LazyBlock, claim: ClaimId, appeals: u8) -> Option<DecisionRecord>;
		/// What is covered, and what would be paid: the code that decides claims, without writing anything.
		fn eligibility(request: EligibilityRequest) -> EligibilityResponse;
		/// Everything that a wallet needs to explain the decision to the patient.
		fn explanation(claim: ClaimId) -> Option<Explanation>;
		/// What speaks for looking closer at the claim: what was noted when it was submitted, decided or undone, and what the patient has said of its visits since.
		fn signals(claim: ClaimId) -> Signals;
		/// What the signals that were noted on the provider's claims have added up to. What a patient says of a visit is among them once a claim was charged for it, whenever it is said.
		fn signal_counts(provider: OrganizationId) -> Vec<SignalCount>;
		/// Of which classes the patient's consent lets the account read the claim's documents for the insurer now, to pay for it: this record, or where none is named
		/// those of which nothing else is known. The provider's vault asks the same of each record that is read there. A claim without documents has none.
		fn may_read_documents(claim: ClaimId, account: AccountId, record: Option<RecordId>) -> RecordClasses;
	}
}
