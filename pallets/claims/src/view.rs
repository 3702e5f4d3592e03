//! What a portal must show of claims: what the view functions answer. What is read is a page, or what one claim has, which is bounded.

use alloc::vec::Vec;
use salus_primitives::{
	consent::{Action, Purpose},
	decision::{Asker, Question},
	glue::ConsentDecision,
	insurance::{
		Adjustment, AdjustmentGroup, Claim, ClaimEntry, ClaimStatus, DecisionRecord, Explanation, Signal, SignalCount,
		MAX_APPEALS,
	},
	laboratory::Page,
	record::{Label, RecordClass, RecordClasses},
	remittance::Remitted,
	AccountId, ClaimId, OrganizationId, PatientId, RecordId,
};

use crate::{
	list::{due, numbered, of_numbered, of_ranked, ranked},
	Appeals, Claims, ClaimsBy, ClaimsOf, Config, DecisionsOf, NextClaim, Pallet, Paydays, Queue, Remarks, SignalCounts,
	ToPay,
};

/// The most entries one page holds. A claim is large, and with it the decision on it.
const MAX_PAGE: u32 = 50;

/// A page of claims, from their numbers in order.
fn page<Entry>(
	mut ids: impl Iterator<Item = ClaimId>,
	limit: u32,
	entry: impl Fn(ClaimId) -> Option<Entry>,
) -> Page<Entry, ClaimId> {
	let limit = usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or(1);
	let taken: Vec<_> = ids.by_ref().take(limit).collect();
	let next = taken.last().copied().filter(|_| ids.next().is_some());
	Page { entries: taken.into_iter().filter_map(entry).collect(), next }
}

/// The adjustments by who bears them and why, each pair once, in order.
fn summed(claim: &Claim) -> Vec<Adjustment> {
	let mut sums: Vec<Adjustment> = Vec::new();
	let lines = claim.decision.iter().flat_map(|decision| &decision.lines);
	for new in lines.flat_map(|line| &line.adjustments) {
		match sums.iter_mut().find(|sum| (sum.group, sum.reason) == (new.group, new.reason)) {
			Some(sum) => sum.amount = sum.amount.saturating_add(new.amount),
			None => sums.push(*new),
		}
	}
	sums.sort_by_key(|sum| (sum.group, sum.reason));
	sums
}

impl<T: Config> Pallet<T> {
	fn entry(id: ClaimId) -> Option<ClaimEntry> {
		Some(ClaimEntry { id, claim: Claims::<T>::get(id)? })
	}

	pub(crate) fn show_claims_of(patient: PatientId, after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId> {
		let keys = match after {
			Some(after) => {
				let key = ClaimsOf::<T>::hashed_key_for(patient, numbered(after));
				ClaimsOf::<T>::iter_key_prefix_from(patient, key)
			}
			None => ClaimsOf::<T>::iter_key_prefix(patient),
		};
		let submitted = |entry: &ClaimEntry| entry.claim.status != ClaimStatus::Draft;
		page(keys.map(of_numbered), limit, |id| Self::entry(id).filter(submitted))
	}

	pub(crate) fn show_claims_by(
		provider: OrganizationId,
		after: Option<ClaimId>,
		limit: u32,
	) -> Page<ClaimEntry, ClaimId> {
		let keys = match after {
			Some(after) => {
				let key = ClaimsBy::<T>::hashed_key_for(provider, numbered(after));
				ClaimsBy::<T>::iter_key_prefix_from(provider, key)
			}
			None => ClaimsBy::<T>::iter_key_prefix(provider),
		};
		page(keys.map(of_numbered), limit, Self::entry)
	}

	/// The claims that were submitted and are of these, by walking their numbers. A page is of so many numbers, whoever's they are: it can have no entries and
	/// still lead on.
	pub(crate) fn show_claims(
		after: Option<ClaimId>,
		limit: u32,
		is_shown: impl Fn(&Claim) -> bool,
	) -> Page<ClaimEntry, ClaimId> {
		let first = after.map_or(0, |after| after.0.saturating_add(1));
		let ids = (first..NextClaim::<T>::get().0).map(ClaimId);
		let shown = |entry: &ClaimEntry| entry.claim.status != ClaimStatus::Draft && is_shown(&entry.claim);
		page(ids, limit, |id| Self::entry(id).filter(shown))
	}

	/// The place of a claim in the queue follows from what does not change, also when it has left.
	pub(crate) fn show_queue(insurer: OrganizationId, after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId> {
		let last = after.and_then(|id| Some(ranked(id, &Claims::<T>::get(id)?)));
		let keys = match last {
			Some(last) => {
				let key = Queue::<T>::hashed_key_for(insurer, last);
				Queue::<T>::iter_key_prefix_from(insurer, key)
			}
			None => Queue::<T>::iter_key_prefix(insurer),
		};
		page(keys.map(of_ranked), limit, Self::entry)
	}

	pub(crate) fn show_to_pay(
		insurer: OrganizationId,
		provider: OrganizationId,
		after: Option<ClaimId>,
		limit: u32,
	) -> Page<Remitted, ClaimId> {
		let parties = (insurer, provider);
		let keys = match after {
			Some(after) => {
				let key = ToPay::<T>::hashed_key_for(parties, numbered(after));
				ToPay::<T>::iter_key_prefix_from(parties, key)
			}
			None => ToPay::<T>::iter_key_prefix(parties),
		};
		page(keys.map(of_numbered), limit, |claim| {
			let (kind, amount) = due(&Claims::<T>::get(claim)?)?;
			Some(Remitted { claim, kind, amount })
		})
	}

	pub(crate) fn show_decisions(claim: ClaimId) -> Vec<(u8, DecisionRecord)> {
		let all = 0..=MAX_APPEALS;
		all.filter_map(|appeals| Some((appeals, DecisionsOf::<T>::get(claim, appeals)?))).collect()
	}

	pub(crate) fn show_explanation(id: ClaimId) -> Option<Explanation> {
		let claim = Claims::<T>::get(id)?;
		let borne = |group| claim.decision.as_ref().map_or(0, |decision| decision.borne_by(group));
		let contractual = borne(AdjustmentGroup::Contractual);
		Some(Explanation {
			billed: claim.billed(),
			awarded: claim.awarded(),
			paid: claim.paid,
			patient: borne(AdjustmentGroup::PatientResponsibility),
			provider: contractual.saturating_add(borne(AdjustmentGroup::PayerInitiated)),
			others: borne(AdjustmentGroup::Other),
			adjustments: summed(&claim),
			remark: Remarks::<T>::get(id),
			appeal: Appeals::<T>::get(id),
			payday: Paydays::<T>::get(id),
			appealable: Self::ensure_appealable(id, &claim).is_ok(),
			claim: ClaimEntry { id, claim },
		})
	}

	pub(crate) fn show_signal_counts(provider: OrganizationId) -> Vec<SignalCount> {
		let counts = SignalCounts::<T>::get(provider);
		let both = Signal::ALL.iter().zip(counts);
		both.map(|(signal, count)| SignalCount { signal: *signal, count }).collect()
	}

	/// Of which classes the account may read the claim's documents for the insurer, to pay for it. That is what the vault asks when somebody reads there so, and no
	/// other question: whoever is told a class here is served, and whoever is served is told.
	pub(crate) fn show_readable(id: ClaimId, account: &AccountId, record: Option<RecordId>) -> RecordClasses {
		let submitted = |claim: &Claim| claim.documents.is_some() && claim.status != ClaimStatus::Draft;
		let Some(claim) = Claims::<T>::get(id).filter(submitted) else { return RecordClasses::NONE };
		let question = |class| Question {
			patient: claim.patient,
			asker: Asker { account: account.clone(), organization: Some(claim.insurer) },
			action: Action::Access,
			class,
			purpose: Purpose::Payment,
			record,
			made: None,
			author: None,
			label: Label::default(),
			at: Self::now(),
		};
		let all = RecordClass::ALL.iter().copied();
		all.filter(|class| T::Consent::decide(&question(*class)).is_permit()).collect()
	}
}
