//! Submission: the automatic checks, and where a claim goes from there.

use alloc::vec::Vec;
use frame_support::{ensure, BoundedVec};
use salus_primitives::{
	glue::{Billing, Coverages, Members},
	insurance::{Claim, ClaimLine, ClaimStatus, MAX_COVERAGES},
	AccountId, ClaimId, OrganizationId,
};
use sp_runtime::DispatchResult;

use crate::{Claims, Config, Error, Event, FollowedBy, Pallet, Reserved};

impl<T: Config> Pallet<T> {
	/// That the invoice, where one is named, asks the patient for what the claim does.
	fn ensure_invoice(claim: &Claim) -> DispatchResult {
		let Some(invoice) = claim.invoice else { return Ok(()) };
		let billed = T::Billing::billed(invoice).ok_or(Error::<T>::NoInvoice)?;
		let same = (billed.issuer, billed.patient, billed.unit) == (claim.provider, claim.patient, claim.unit);
		ensure!(same, Error::<T>::AnotherInvoice);
		ensure!(billed.total == claim.billed(), Error::<T>::InvoiceDiffers);
		Ok(())
	}

	/// That the claim at the payer before, where one is named, is the provider's for the same patient, and that no other claim names it.
	pub(crate) fn ensure_prior(claim: &Claim) -> DispatchResult {
		let Some(id) = claim.prior else { return Ok(()) };
		let prior = Claims::<T>::get(id).ok_or(Error::<T>::NoPrior)?;
		let same = (prior.provider, prior.patient, prior.unit) == (claim.provider, claim.patient, claim.unit);
		ensure!(same && prior.coverage != claim.coverage, Error::<T>::AnotherPrior);
		ensure!(prior.status != ClaimStatus::Draft, Error::<T>::PriorNotSubmitted);
		ensure!(!prior.status.is_undone(), Error::<T>::PriorUndone);
		// The claim that this one replaces may have named it: that one is out of the way by then.
		let follower = FollowedBy::<T>::get(id).filter(|follower| Some(*follower) != claim.replaces);
		ensure!(follower.is_none(), Error::<T>::PriorFollowed);
		let depth = u32::try_from(Self::priors(claim).0.len()).unwrap_or(u32::MAX);
		ensure!(depth < MAX_COVERAGES, Error::<T>::TooManyPriors);
		Ok(())
	}

	/// That whoever is said to have served is enrolled with the provider.
	pub(crate) fn ensure_performers(claim: &Claim) -> DispatchResult {
		let mut performers = claim.lines.iter().filter_map(|line| line.performer.as_ref());
		let enrolled = performers.all(|account| T::Members::roles(account, claim.provider).is_some());
		ensure!(enrolled, Error::<T>::PerformerNotEnrolled);
		Ok(())
	}

	/// That what is asked for could have been served, and can be decided in one.
	fn ensure_sound(claim: &Claim) -> DispatchResult {
		let now = Self::now();
		ensure!(claim.lines.iter().all(|line| line.served <= now), Error::<T>::ServedLater);
		Self::ensure_performers(claim)?;
		Self::terms(claim)?;
		Self::ensure_invoice(claim)?;
		Self::ensure_prior(claim)
	}

	/// Keeps for the claim, until it is decided, the units that its lines name, of what was certified when they were served. Nothing comes of another's coverage: its
	/// insurer need not hear of it.
	fn reserve(id: ClaimId, claim: &Claim) {
		if T::Coverages::coverage(claim.coverage).is_none_or(|found| found.patient != claim.patient) {
			return;
		}
		let named = |line: &ClaimLine| {
			Self::named(claim, line).filter(|(_, found)| found.covers(line.served)).map(|(id, _)| (id, line.units))
		};
		let wanted: Vec<_> = claim.lines.iter().filter_map(named).collect();
		let reserved = T::Coverages::reserve(claim.coverage, &wanted);
		if !reserved.is_empty() {
			Reserved::<T>::insert(id, BoundedVec::truncate_from(reserved));
		}
	}

	/// Lets go of what was kept for the claim.
	pub(crate) fn release_units(id: ClaimId) {
		T::Coverages::release(&Reserved::<T>::take(id));
	}

	/// Submits a draft.
	pub(crate) fn do_submit_claim(provider: OrganizationId, id: ClaimId, by: &AccountId) -> DispatchResult {
		let mut claim = Self::ensure_submitted_by(provider, id, &[ClaimStatus::Draft])?;
		Self::ensure_sound(&claim)?;
		if let Some(old) = claim.replaces {
			Self::do_replace(old, id, &claim, by)?;
		}
		if let Some(prior) = claim.prior {
			FollowedBy::<T>::insert(prior, id);
		}
		Self::reserve(id, &claim);
		Self::lay_writer(id, by)?;
		claim.submitter = by.clone();
		claim.submitted = Some(Self::now());
		Self::deposit_event(Event::ClaimSubmitted { claim: id, insurer: claim.insurer, by: by.clone() });
		Self::watch_submission(id, &claim);
		if Self::priors(&claim).wait() {
			Self::put(id, Claim { status: ClaimStatus::Submitted, ..claim });
			return Ok(());
		}
		Self::route(id, claim)
	}

	/// Goes on with a claim that has waited for the payer before.
	pub(crate) fn do_proceed_claim(id: ClaimId) -> DispatchResult {
		let claim = Self::ensure_is(Self::ensure_claim(id)?, &[ClaimStatus::Submitted])?;
		Self::route(id, claim)
	}

	/// Decides a clean claim at once, and gives others to the insurer's adjudicators, where it has some: what it decides while it is suspended waits.
	fn route(id: ClaimId, claim: Claim) -> DispatchResult {
		let judged = Self::judge(id, &claim, &[])?;
		if Self::is_automatic(&claim, &judged) {
			return Self::settle(id, claim, judged, &[]);
		}
		Self::watch_facts(id, &claim, &judged.facts);
		Self::put(id, Claim { status: ClaimStatus::Accepted, ..claim });
		Self::deposit_event(Event::ClaimAccepted { claim: id });
		Ok(())
	}
}
