//! How claims are undone: voided, replaced, reversed. Whatever the decision has taken is given back.

use frame_support::ensure;
use salus_primitives::{
	glue::Billing,
	insurance::{Claim, ClaimLine, ClaimStatus, Remark, ReversalReason, MAX_COVERAGES},
	AccountId, ClaimId, Day, OrganizationId,
};
use sp_runtime::DispatchResult;

use crate::{Claims, Config, Error, Event, Filed, FollowedBy, Pallet, Paydays, Proposals, Remarks};

/// Where a claim stands that can be taken back, if nothing was paid for it.
const VOIDABLE: [ClaimStatus; 10] = [
	ClaimStatus::Submitted,
	ClaimStatus::Accepted,
	ClaimStatus::InReview,
	ClaimStatus::InformationRequested,
	ClaimStatus::Approved,
	ClaimStatus::PartiallyApproved,
	ClaimStatus::Denied,
	ClaimStatus::PaymentScheduled,
	ClaimStatus::Upheld,
	ClaimStatus::Overturned,
];

/// Where a claim stands that was paid, and can be taken back.
const REVERSIBLE: [ClaimStatus; 5] = [
	ClaimStatus::PaymentScheduled,
	ClaimStatus::Paid,
	ClaimStatus::Reconciled,
	ClaimStatus::Upheld,
	ClaimStatus::Overturned,
];

impl<T: Config> Pallet<T> {
	/// Gives back everything, and leaves the claim there.
	fn undo(id: ClaimId, claim: Claim, status: ClaimStatus) -> DispatchResult {
		Self::watch_undoing(id, &claim);
		Self::give_back(id, &claim)?;
		Self::release_units(id);
		if let Some(invoice) = claim.invoice.filter(|_| claim.decision.is_some()) {
			T::Billing::unsplit(invoice, id).map_err(|_| Error::<T>::NotSplit)?;
		}
		Self::unfollow(id, &claim, status);
		Proposals::<T>::remove(id);
		Remarks::<T>::remove(id);
		Paydays::<T>::remove(id);
		Self::put(id, Claim { status, decision: None, deadline: None, ..claim });
		Ok(())
	}

	/// Lets another claim name the one at the payer before. Where this one is reversed, and a payer after it has decided by what both had decided, only once that
	/// claim is undone too, also if it was denied: it can be appealed. Otherwise all of them together could pay more than is billed.
	pub(crate) fn unfollow(id: ClaimId, claim: &Claim, status: ClaimStatus) {
		let (mut id, mut prior, mut reversed) = (id, claim.prior, status == ClaimStatus::Reversed);
		for _ in 0..MAX_COVERAGES {
			let Some(before) = prior.filter(|_| !(reversed && Self::is_gone_by(id))) else { break };
			FollowedBy::<T>::mutate_exists(before, |follower| *follower = follower.filter(|follower| *follower != id));
			// Whatever was reversed before has waited for this one.
			let found = Claims::<T>::get(before).filter(|found| found.status == ClaimStatus::Reversed);
			(id, prior, reversed) = (before, found.and_then(|found| found.prior), true);
		}
	}

	/// Takes back a claim for which nothing was paid.
	pub(crate) fn do_void_claim(provider: OrganizationId, id: ClaimId) -> DispatchResult {
		let claim = Self::ensure_submitted_by(provider, id, &VOIDABLE)?;
		ensure!(claim.paid == 0, Error::<T>::AlreadyPaid);
		Self::ensure_unrelied(id)?;
		Self::undo(id, claim, ClaimStatus::Voided)
	}

	/// Puts a claim in the place of another of the same provider, patient and coverage, for which nothing was paid, or which is undone and stays so: it was reversed,
	/// or had to make way for the payer before.
	pub(crate) fn do_replace(old: ClaimId, new: ClaimId, claim: &Claim, by: &AccountId) -> DispatchResult {
		let found = Self::ensure_claim(old)?;
		let same = (found.provider, found.patient, found.coverage) == (claim.provider, claim.patient, claim.coverage);
		ensure!(same, Error::<T>::ReplacesAnother);
		Self::inherit(old, &found, new, claim);
		if found.status == ClaimStatus::Voided && Self::has_made_way(old, &found) {
			return Ok(());
		}
		if found.status == ClaimStatus::Reversed {
			Self::ensure_unrelied(old)?;
			// Whoever is behind it has decided by it, and can win an appeal yet.
			ensure!(claim.prior.and_then(FollowedBy::<T>::get) != Some(old), Error::<T>::LaterPayerDecided);
			return Ok(());
		}
		let replaceable = found.status == ClaimStatus::Returned || VOIDABLE.contains(&found.status);
		ensure!(replaceable, Error::<T>::of_claim(found.status));
		ensure!(found.paid == 0, Error::<T>::AlreadyPaid);
		Self::ensure_unrelied(old)?;
		Self::undo(old, Claim { replaced_by: Some(new), ..found }, ClaimStatus::Replaced)?;
		Self::deposit_event(Event::ClaimReplaced { claim: old, replaced_by: new, by: by.clone() });
		Ok(())
	}

	/// Whether the claim can come to nothing more by what the payer before does: what it named is undone, or it was voided so that the payer before can decide again.
	fn has_made_way(id: ClaimId, claim: &Claim) -> bool {
		let Some(prior) = claim.prior.and_then(Claims::<T>::get) else { return false };
		prior.status.is_undone() || (claim.status == ClaimStatus::Voided && Self::has_held(id, claim))
	}

	/// Has a claim in the place of one that was sent back or reversed, or has made way for the payer before, be filed when that was, if it asks for nothing else and
	/// for no more: nobody lets the time for filing run out by what was in time, and nobody files more by asking for less in time.
	fn inherit(old: ClaimId, found: &Claim, new: ClaimId, claim: &Claim) {
		let of = |line: &ClaimLine| (line.category, line.service, Day::at(line.served));
		let includes = |other: &ClaimLine, line: &ClaimLine| line.units <= other.units && line.amount <= other.amount;
		let asked = |line: &ClaimLine| found.lines.iter().any(|other| of(other) == of(line) && includes(other, line));
		let came_back = matches!(found.status, ClaimStatus::Returned | ClaimStatus::Reversed);
		let came_back = came_back || Self::has_made_way(old, found);
		let filed = Filed::<T>::get(old).or(found.submitted);
		if let Some(filed) = filed.filter(|_| came_back && claim.lines.iter().all(asked)) {
			Filed::<T>::insert(new, filed);
		}
	}

	/// Takes back a claim that was paid. The money comes back by a later remittance. A payer after this one that was charged does not keep it from that: it has
	/// paid what this one did not, and holds from now on what both have paid for. While its decision stands, no other claim comes between the two.
	pub(crate) fn do_reverse_claim(id: ClaimId, reason: ReversalReason) -> DispatchResult {
		let claim = Self::ensure_is(Self::ensure_claim(id)?, &REVERSIBLE)?;
		ensure!(claim.paid > 0, Error::<T>::NothingPaid);
		Self::undo(id, claim, ClaimStatus::Reversed)?;
		Remarks::<T>::insert(id, Remark::Reversed(reason));
		Ok(())
	}
}
