//! Appeals: a decision is looked at again, by others.

use frame_support::{ensure, BoundedVec};
use salus_primitives::{
	glue::Coverages,
	insurance::{Appeal, Claim, ClaimStatus, Decision, DecisionRecord, Rules, Verdict, MAX_APPEALS},
	AccountId, ClaimId, OrganizationId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	decision::{appealable_until, is_worse, refuses},
	Appeals, Config, DecisionsOf, Error, Event, Pallet, Paydays, Proposals,
};

/// Where a claim stands whose decision can be appealed.
const APPEALABLE: [ClaimStatus; 7] = [
	ClaimStatus::PartiallyApproved,
	ClaimStatus::Denied,
	ClaimStatus::PaymentScheduled,
	ClaimStatus::Paid,
	ClaimStatus::Reconciled,
	ClaimStatus::Upheld,
	ClaimStatus::Overturned,
];

impl<T: Config> Pallet<T> {
	/// The rules by which the claim was decided.
	fn rules_of(claim: &Claim) -> Result<Rules, DispatchError> {
		let coverage = T::Coverages::coverage(claim.coverage).ok_or(Error::<T>::UnknownCoverage)?;
		let decision = claim.decision.as_ref().ok_or(Error::<T>::NothingRefused)?;
		Ok(T::Coverages::version(coverage.plan, decision.version).ok_or(Error::<T>::NoRules)?)
	}

	/// That the decision on the claim can be appealed now.
	pub(crate) fn ensure_appealable(id: ClaimId, claim: &Claim) -> DispatchResult {
		ensure!(APPEALABLE.contains(&claim.status), Error::<T>::of_claim(claim.status));
		ensure!(claim.decision.as_ref().is_some_and(refuses), Error::<T>::NothingRefused);
		let most = Self::rules_of(claim)?.appeals.min(MAX_APPEALS);
		ensure!(claim.appeals < most, Error::<T>::NoAppealLeft);
		let deadline = match Paydays::<T>::get(id) {
			Some(payday) => Self::resumed(payday),
			None => claim.deadline,
		};
		ensure!(deadline.is_some_and(|deadline| Self::now() < deadline), Error::<T>::DeadlineHasPassed);
		Self::ensure_unrelied(id)
	}

	/// Appeals a decision. A day that is set for paying is dropped; what was awarded can be paid all the same.
	pub(crate) fn do_appeal_claim(
		organization: Option<OrganizationId>,
		id: ClaimId,
		by: &AccountId,
	) -> Result<u8, DispatchError> {
		let claim = Self::ensure_claim(id)?;
		Self::ensure_appealable(id, &claim)?;
		Self::lay_appellant(id, organization.is_some(), by)?;
		let mut claim = Self::unscheduled(id, claim);
		let (from, deadline) = (claim.status, claim.deadline.take());
		Appeals::<T>::insert(id, Appeal { by: by.clone(), organization, from, deadline, at: Self::now() });
		claim.appeals = claim.appeals.saturating_add(1);
		let appeals = claim.appeals;
		Self::put(id, Claim { status: ClaimStatus::Appealed, ..claim });
		Ok(appeals)
	}

	/// Withdraws an appeal, for the side that has appealed. The claim stands where it stood, and as much time is left as then. That it was appealed counts only where
	/// somebody has looked at it: no side uses up the other's appeals, nor its time.
	pub(crate) fn do_withdraw_appeal(organization: Option<OrganizationId>, id: ClaimId) -> DispatchResult {
		let mut claim = Self::ensure_is(Self::ensure_claim(id)?, &[ClaimStatus::Appealed])?;
		let appeal = Self::ensure_appeal(id)?;
		ensure!(appeal.organization == organization, Error::<T>::NotYourAppeal);
		Appeals::<T>::remove(id);
		if Proposals::<T>::take(id).is_none() {
			claim.appeals = claim.appeals.saturating_sub(1);
		}
		let left = appeal.deadline.map(|deadline| deadline.saturating_sub(appeal.at));
		let deadline = left.map(|left| Self::now().saturating_add(left));
		Self::put(id, Claim { status: appeal.from, deadline, ..claim });
		Ok(())
	}

	fn ensure_appeal(id: ClaimId) -> Result<Appeal, DispatchError> {
		Ok(Appeals::<T>::get(id).ok_or(Error::<T>::NotFound)?)
	}

	/// Decides an appeal, or proposes to, where it takes two. By somebody who has had no hand in it.
	pub(crate) fn do_decide_appeal(
		insurer: OrganizationId,
		id: ClaimId,
		verdict: Verdict,
		by: &AccountId,
	) -> DispatchResult {
		let claim = Self::ensure_submitted_to(insurer, id, &[ClaimStatus::Appealed])?;
		Self::ensure_fresh(id, &claim, by)?;
		Self::ensure_unproposed(id)?;
		if let Verdict::Decide(rulings) = &verdict {
			Self::ensure_rulings(&claim, rulings)?;
		}
		if claim.billed() > Self::rules_of(&claim)?.two_above {
			return Self::propose(id, claim, verdict, by);
		}
		Self::end_appeal(id, claim, &verdict, core::slice::from_ref(by))
	}

	/// Ends an appeal: what was decided holds, or it is decided anew, and never to less for anybody.
	pub(crate) fn end_appeal(id: ClaimId, claim: Claim, verdict: &Verdict, by: &[AccountId]) -> DispatchResult {
		Appeals::<T>::remove(id);
		Proposals::<T>::remove(id);
		let Verdict::Decide(rulings) = verdict else { return Self::uphold(id, claim, by) };
		Self::give_back(id, &claim)?;
		let judged = Self::judge(id, &claim, rulings)?;
		let worse = claim.decision.as_ref().is_some_and(|before| is_worse(before, &judged.outcome.lines));
		ensure!(!worse, Error::<T>::LessThanBefore);
		Self::settle(id, claim, judged, by)
	}

	/// Has what was decided hold. That is a decision too: it is kept as one, with the facts from which it was made, and nothing is taken or given back.
	fn uphold(id: ClaimId, mut claim: Claim, by: &[AccountId]) -> DispatchResult {
		let rules = Self::rules_of(&claim)?;
		let before = Self::record(id, &claim).ok_or(Error::<T>::NothingRefused)?;
		by.iter().try_for_each(|account| Self::lay_hand(&mut claim, account))?;
		let decision = Decision { at: Self::now(), block: Self::block(), automatic: false, ..before.decision };
		claim.deadline = appealable_until(&claim, &decision, &rules, decision.at);
		let (result, hands) = (ClaimStatus::Upheld, BoundedVec::truncate_from(by.to_vec()));
		let record = DecisionRecord { decision: decision.clone(), result, by: hands, ..before };
		DecisionsOf::<T>::insert(id, claim.appeals, record);
		Self::put(id, Claim { status: result, decision: Some(decision), ..claim });
		Self::deposit_event(Event::AppealUpheld { claim: id, by: by.to_vec() });
		Ok(())
	}
}
