//! Review: what adjudicators do with a claim before and until it is decided.

use frame_support::ensure;
use salus_primitives::{
	insurance::{
		Claim, ClaimStatus, InformationReason, LineEvidence, Proposal, Remark, Rulings, Verdict, MAX_APPEALS, MAX_HANDS,
	},
	AccountId, ClaimId, Digest, OrganizationId,
};
use sp_runtime::DispatchResult;

use crate::{decision::Judged, Config, Error, Event, Pallet, Proposals, Remarks};

impl<T: Config> Pallet<T> {
	/// Puts a claim before an adjudicator.
	pub(crate) fn do_take_claim(insurer: OrganizationId, id: ClaimId, by: &AccountId) -> DispatchResult {
		let mut claim = Self::ensure_submitted_to(insurer, id, &[ClaimStatus::Accepted])?;
		Self::ensure_impartial(id, &claim, by)?;
		Self::lay_hand(&mut claim, by)?;
		Self::put(id, Claim { status: ClaimStatus::InReview, ..claim });
		Ok(())
	}

	/// Sends a claim back, undecided.
	pub(crate) fn do_return_claim(
		insurer: OrganizationId,
		id: ClaimId,
		reason: InformationReason,
		by: &AccountId,
	) -> DispatchResult {
		let statuses = [ClaimStatus::Accepted, ClaimStatus::InReview];
		let claim = Self::ensure_submitted_to(insurer, id, &statuses)?;
		Self::ensure_impartial(id, &claim, by)?;
		Self::ensure_unproposed(id)?;
		Self::unfollow(id, &claim, ClaimStatus::Returned);
		Self::release_units(id);
		Remarks::<T>::insert(id, Remark::Returned(reason));
		Self::put(id, Claim { status: ClaimStatus::Returned, ..claim });
		Ok(())
	}

	/// Asks the provider, who has a while to answer.
	pub(crate) fn do_request_information(
		insurer: OrganizationId,
		id: ClaimId,
		reason: InformationReason,
		by: &AccountId,
	) -> Result<salus_primitives::Moment, sp_runtime::DispatchError> {
		let claim = Self::ensure_submitted_to(insurer, id, &[ClaimStatus::InReview])?;
		Self::ensure_impartial(id, &claim, by)?;
		Self::ensure_unproposed(id)?;
		let until = Self::now().saturating_add(Self::terms(&claim)?.rules.answer_within);
		Remarks::<T>::insert(id, Remark::Asked(reason));
		Self::put(id, Claim { status: ClaimStatus::InformationRequested, deadline: Some(until), ..claim });
		Ok(until)
	}

	/// Gives what was asked for. Late answers count as long as nobody has gone on without.
	pub(crate) fn do_answer_claim(
		provider: OrganizationId,
		id: ClaimId,
		evidence: &[LineEvidence],
		documents: Option<Digest>,
		by: &AccountId,
	) -> DispatchResult {
		let mut claim = Self::ensure_submitted_by(provider, id, &[ClaimStatus::InformationRequested])?;
		ensure!(!evidence.is_empty() || documents.is_some(), Error::<T>::NothingAnswered);
		for new in evidence {
			Self::ensure_proven_evidence(&claim, usize::from(new.line), new.evidence)?;
		}
		for new in evidence {
			let line = claim.lines.get_mut(usize::from(new.line)).ok_or(Error::<T>::NoSuchLine)?;
			line.evidence = Some(new.evidence);
		}
		claim.documents = documents.or(claim.documents);
		Self::lay_writer(id, by)?;
		Self::go_on(id, claim);
		Ok(())
	}

	/// Goes on without an answer.
	pub(crate) fn do_resume_claim(insurer: OrganizationId, id: ClaimId, by: &AccountId) -> DispatchResult {
		let claim = Self::ensure_submitted_to(insurer, id, &[ClaimStatus::InformationRequested])?;
		Self::ensure_impartial(id, &claim, by)?;
		ensure!(claim.deadline.is_none_or(|deadline| deadline <= Self::now()), Error::<T>::AnswerNotDue);
		Self::go_on(id, claim);
		Ok(())
	}

	fn go_on(id: ClaimId, claim: Claim) {
		Remarks::<T>::remove(id);
		Self::put(id, Claim { status: ClaimStatus::InReview, deadline: None, ..claim });
	}

	/// That nobody has proposed a decision that another has not confirmed.
	pub(crate) fn ensure_unproposed(id: ClaimId) -> DispatchResult {
		ensure!(!Proposals::<T>::contains_key(id), Error::<T>::AlreadyProposed);
		Ok(())
	}

	/// That there is a ruling on every line, and on nothing else.
	pub(crate) fn ensure_rulings(claim: &Claim, rulings: &Rulings) -> DispatchResult {
		ensure!(rulings.len() == claim.lines.len(), Error::<T>::RulingsDoNotFit);
		Ok(())
	}

	/// Decides a claim, or proposes to, where it takes two.
	pub(crate) fn do_adjudicate_claim(
		insurer: OrganizationId,
		id: ClaimId,
		rulings: Rulings,
		by: &AccountId,
	) -> DispatchResult {
		let claim = Self::ensure_submitted_to(insurer, id, &[ClaimStatus::InReview])?;
		Self::ensure_impartial(id, &claim, by)?;
		Self::ensure_unproposed(id)?;
		Self::ensure_rulings(&claim, &rulings)?;
		let judged = Self::judge(id, &claim, &rulings)?;
		if judged.takes_two(&claim) {
			return Self::propose(id, claim, Verdict::Decide(rulings), by);
		}
		Self::settle(id, claim, judged, core::slice::from_ref(by))
	}

	/// Puts a decision before another adjudicator.
	pub(crate) fn propose(id: ClaimId, mut claim: Claim, verdict: Verdict, by: &AccountId) -> DispatchResult {
		Self::lay_hand(&mut claim, by)?;
		Self::put(id, claim);
		Proposals::<T>::insert(id, Proposal { verdict, by: by.clone(), at: Self::now() });
		Self::deposit_event(Event::DecisionProposed { claim: id, by: by.clone() });
		Ok(())
	}

	/// Confirms what another has proposed, by saying the same.
	pub(crate) fn do_confirm_decision(
		insurer: OrganizationId,
		id: ClaimId,
		verdict: &Verdict,
		by: &AccountId,
	) -> DispatchResult {
		let (claim, proposal) = Self::ensure_proposal(insurer, id, by)?;
		ensure!(*verdict == proposal.verdict, Error::<T>::VerdictsDiffer);
		let both = [proposal.by, by.clone()];
		match (claim.status, verdict) {
			(ClaimStatus::Appealed, verdict) => Self::end_appeal(id, claim, verdict, &both),
			(_, Verdict::Decide(rulings)) => {
				let judged: Judged = Self::judge(id, &claim, rulings)?;
				Self::settle(id, claim, judged, &both)
			}
			// Only appeals are upheld: nothing else is proposed so.
			(status, Verdict::Uphold) => Err(Error::<T>::of_claim(status).into()),
		}
	}

	/// Drops what another has proposed, as long as hands are left for this decision and for those on all appeals there can be.
	pub(crate) fn do_refuse_decision(insurer: OrganizationId, id: ClaimId, by: &AccountId) -> DispatchResult {
		let (mut claim, _) = Self::ensure_proposal(insurer, id, by)?;
		Self::lay_hand(&mut claim, by)?;
		let decisions = u32::from(MAX_APPEALS.saturating_sub(claim.appeals)).saturating_add(1);
		let hands = u32::try_from(claim.hands.len()).unwrap_or(u32::MAX);
		let needed = hands.saturating_add(decisions.saturating_mul(2));
		ensure!(needed <= MAX_HANDS, Error::<T>::TooManyHands);
		Proposals::<T>::remove(id);
		Self::put(id, claim);
		Ok(())
	}

	/// The claim, and what is proposed for it by another who has had no hand in it.
	fn ensure_proposal(
		insurer: OrganizationId,
		id: ClaimId,
		by: &AccountId,
	) -> Result<(Claim, Proposal), sp_runtime::DispatchError> {
		let statuses = [ClaimStatus::InReview, ClaimStatus::Appealed];
		let claim = Self::ensure_submitted_to(insurer, id, &statuses)?;
		match claim.status {
			ClaimStatus::Appealed => Self::ensure_fresh(id, &claim, by)?,
			_ => Self::ensure_impartial(id, &claim, by)?,
		}
		let proposal = Proposals::<T>::get(id).ok_or(Error::<T>::NotProposed)?;
		ensure!(proposal.by != *by, Error::<T>::HadAHand);
		Ok((claim, proposal))
	}
}
