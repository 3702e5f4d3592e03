//! Decisions: what the rules make of the facts, and what it takes of the coverage, of the invoice, of evidence and services.

use alloc::vec::Vec;
use frame_support::{ensure, BoundedVec};
use salus_adjudication::{decide, verdict};
use salus_primitives::{
	glue::{Billing, Charge, Coverages, Members},
	insurance::{
		Adjustment, AdjustmentGroup, Claim, ClaimLine, ClaimStatus, Decision, DecisionRecord, Facts, LineDecision,
		Outcome, PriorFinding, Rules, Ruling, MAX_APPEALS, MAX_COVERAGES,
	},
	invoice::Split,
	money::Amount,
	AccountId, ClaimId, Moment,
};
use sp_runtime::{DispatchResult, SaturatedConversion};

use crate::{
	evidence::{is_allowed, is_charged},
	fact::Terms,
	Claims, Config, DecisionsOf, Error, Event, FollowedBy, Pallet, Proposals,
};

/// A decision that is not taken yet.
pub(crate) struct Judged {
	pub terms: Terms,
	pub facts: Facts,
	pub outcome: Outcome,
}

impl Judged {
	/// Whether they are such as the rules alone may decide by.
	fn is_automatic(&self, claim: &Claim) -> bool {
		self.outcome.review.is_none() && claim.billed() <= self.terms.rules.automatic
	}

	/// Whether it takes two adjudicators.
	pub fn takes_two(&self, claim: &Claim) -> bool {
		claim.billed() > self.terms.rules.two_above
	}
}

/// What the decision on each line takes of the coverage.
pub(crate) fn charges(lines: &[ClaimLine], decided: &[LineDecision]) -> Vec<Charge> {
	let both = lines.iter().zip(decided).filter(|(_, decided)| is_charged(decided));
	both.map(|(line, decided)| Charge {
		category: line.category,
		deductible: decided.deductible,
		paid: decided.paid,
		authorization: line.authorization.filter(|_| decided.units > 0).map(|id| (id, decided.units)),
	})
	.collect()
}

/// Whether the decision refuses something of what was asked for.
pub(crate) fn refuses(decision: &Decision) -> bool {
	let mut adjustments = decision.lines.iter().flat_map(|line| &line.adjustments);
	adjustments.any(|adjustment| adjustment.reason.denies())
}

/// Whether both come to the same: on each line as much is paid, and everybody bears as much, for whatever reason.
pub(crate) fn is_same(one: &Decision, other: &Decision) -> bool {
	let borne = |line: &LineDecision, group: &AdjustmentGroup| line.borne_by(*group);
	one.lines.iter().zip(&other.lines).all(|(one, other)| {
		let same = AdjustmentGroup::ALL.iter().all(|group| borne(one, group) == borne(other, group));
		one.paid == other.paid && same
	})
}

/// How much of what is refused of a line the provider bears, or everybody else.
fn refused(line: &LineDecision, provider: bool) -> Amount {
	let providers = |group| matches!(group, AdjustmentGroup::Contractual | AdjustmentGroup::PayerInitiated);
	let counts = |of: &&Adjustment| of.reason.denies() && providers(of.group) == provider;
	line.adjustments.iter().filter(counts).fold(0, |sum, adjustment| sum.saturating_add(adjustment.amount))
}

/// Whether an appeal that is decided so leaves somebody with less than before: less is paid in all; more of a line is refused at the provider's cost; or more of it
/// is refused at the patient's, and no more is paid. What either has agreed to bear of what the plan covers is none of that.
pub(crate) fn is_worse(before: &Decision, after: &[LineDecision]) -> bool {
	let mut lines = before.lines.iter().zip(after);
	let worse = lines.any(|(before, after)| {
		let costs = |provider| refused(before, provider) < refused(after, provider);
		costs(true) || (costs(false) && after.paid <= before.paid)
	});
	worse || after.iter().fold(0, |sum: Amount, line| sum.saturating_add(line.paid)) < before.paid()
}

/// Who owes what of the claim's invoice by the decision. What is neither paid nor borne by the provider is the patient's, as far as no payer before has taken it over.
///
/// What several payers put on the provider can be more than is billed, as where one has denied what another pays on appeal. The invoice takes off no more
/// than what nobody pays.
pub(crate) fn split_of(claim: &Claim, decision: &Decision) -> Split {
	let payable = decision.paid();
	let initiated = decision.borne_by(AdjustmentGroup::PayerInitiated);
	let contractual = decision.borne_by(AdjustmentGroup::Contractual).saturating_add(initiated);
	let patient = claim.billed().saturating_sub(payable).saturating_sub(contractual);
	Split { payer: claim.insurer, payable, patient, contractual }
}

/// Whether the decision takes anything of the coverage, or any service.
fn holds(decision: &Decision) -> bool {
	decision.lines.iter().any(is_allowed)
}

/// Until when a decision that was made then can be appealed; nothing where it refuses nothing, or cannot be appealed any more.
pub(crate) fn appealable_until(claim: &Claim, decision: &Decision, rules: &Rules, now: Moment) -> Option<Moment> {
	let again = claim.appeals < rules.appeals.min(MAX_APPEALS);
	(again && refuses(decision)).then(|| now.saturating_add(rules.appeal_within))
}

impl<T: Config> Pallet<T> {
	/// Whether the rules alone may decide the claim. Not for an insurer that is suspended or removed: nobody there can pay what they say.
	pub(crate) fn is_automatic(claim: &Claim, judged: &Judged) -> bool {
		judged.is_automatic(claim) && T::Members::organization(claim.insurer).is_some()
	}

	/// What the rules make of the facts, and nothing else.
	pub(crate) fn do_replay(rules: &Rules, facts: &Facts) -> Vec<LineDecision> {
		decide(rules, facts).lines.into_inner()
	}

	/// What the rules make of the claim as things stand, or where it is appealed as they stood then, with these rulings. All payers before must have decided.
	pub(crate) fn judge(id: ClaimId, claim: &Claim, rulings: &[Ruling]) -> Result<Judged, sp_runtime::DispatchError> {
		ensure!(!Self::priors(claim).wait(), Error::<T>::PriorUndecided);
		let terms = Self::terms(claim)?;
		let rulings: Vec<_> = rulings.iter().copied().map(Some).collect();
		let mut facts = Self::facts(Some(id), claim, &terms, &rulings);
		if claim.status == ClaimStatus::Appealed {
			facts = Self::found_again(id, claim, facts);
		}
		let outcome = decide(&terms.rules, &facts);
		Ok(Judged { terms, facts, outcome })
	}

	/// Makes the decision: charges it, takes evidence and services, splits the invoice, and keeps what it was made from. An invoice that is asked for no more is
	/// the claim's no more: it was cancelled while nothing was decided.
	pub(crate) fn settle(id: ClaimId, mut claim: Claim, judged: Judged, by: &[AccountId]) -> DispatchResult {
		let Judged { terms, facts, outcome } = judged;
		claim.invoice = claim.invoice.filter(|invoice| T::Billing::billed(*invoice).is_some());
		let decision = Self::dated(&terms, outcome, by.is_empty());
		Self::release_units(id);
		Self::charge(id, &claim, &decision)?;
		Self::take(id, &claim, &facts, &decision.lines);
		Self::split(id, &claim, &decision)?;
		claim.status = match claim.status {
			ClaimStatus::Appealed if claim.decision.as_ref().is_some_and(|old| is_same(old, &decision)) => {
				ClaimStatus::Upheld
			}
			ClaimStatus::Appealed => ClaimStatus::Overturned,
			_ => verdict(&decision.lines),
		};
		claim.deadline = appealable_until(&claim, &decision, &terms.rules, decision.at);
		by.iter().try_for_each(|account| Self::lay_hand(&mut claim, account))?;
		Self::watch_facts(id, &claim, &facts);
		let (status, paid) = (claim.status, decision.paid());
		let hands = BoundedVec::truncate_from(by.to_vec());
		let record = DecisionRecord { plan: terms.plan, facts, decision: decision.clone(), result: status, by: hands };
		DecisionsOf::<T>::insert(id, claim.appeals, record);
		Proposals::<T>::remove(id);
		Self::put(id, Claim { decision: Some(decision), ..claim });
		Self::deposit_event(Event::ClaimDecided { claim: id, status, paid, by: by.first().cloned() });
		Ok(())
	}

	/// What is kept of the decision that holds, with the facts from which it was made.
	pub(crate) fn record(id: ClaimId, claim: &Claim) -> Option<DecisionRecord> {
		claim.decision.as_ref()?;
		Self::last_record(id, claim)
	}

	/// What is kept of the last decision, whether it holds or not.
	fn last_record(id: ClaimId, claim: &Claim) -> Option<DecisionRecord> {
		(0..=claim.appeals).rev().find_map(|appeals| DecisionsOf::<T>::get(id, appeals))
	}

	/// Whether the claim's last decision took anything, when it held.
	pub(crate) fn has_held(id: ClaimId, claim: &Claim) -> bool {
		Self::last_record(id, claim).is_some_and(|record| holds(&record.decision))
	}

	/// What the rules have said, as a decision of now.
	fn dated(terms: &Terms, outcome: Outcome, automatic: bool) -> Decision {
		let (version, period, lines) = (terms.version, terms.period, outcome.lines);
		Decision { version, period, lines, at: Self::now(), block: Self::block(), automatic }
	}

	/// The block that is being made.
	pub(crate) fn block() -> u32 {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	/// Takes of the coverage what the decision says.
	fn charge(id: ClaimId, claim: &Claim, decision: &Decision) -> DispatchResult {
		let charges = charges(&claim.lines, &decision.lines);
		if charges.is_empty() {
			return Ok(());
		}
		let charged = T::Coverages::charge(claim.coverage, decision.version, decision.period, &charges);
		charged.map_err(|_| Error::<T>::NotCharged)?;
		Self::note_charged(id, claim, decision);
		Ok(())
	}

	/// Tells the invoice who owes what.
	fn split(id: ClaimId, claim: &Claim, decision: &Decision) -> DispatchResult {
		let Some(invoice) = claim.invoice else { return Ok(()) };
		Ok(T::Billing::split(invoice, id, split_of(claim, decision)).map_err(|_| Error::<T>::NotSplit)?)
	}

	/// Gives back what the decision that holds has taken of the coverage, of evidence and services.
	pub(crate) fn give_back(id: ClaimId, claim: &Claim) -> DispatchResult {
		let Some(decision) = &claim.decision else { return Ok(()) };
		Self::release(id, claim, &Self::followers(id));
		let charges = charges(&claim.lines, &decision.lines);
		if charges.is_empty() {
			return Ok(());
		}
		let given = T::Coverages::give_back(claim.coverage, decision.version, decision.period, &charges);
		given.map_err(|_| Error::<T>::NotGivenBack)?;
		Self::forget_charged(id, claim, decision);
		Ok(())
	}

	/// The claims at the payers after this one, the next first.
	fn followers(id: ClaimId) -> Vec<(ClaimId, Claim)> {
		let (mut later, mut next) = (Vec::new(), FollowedBy::<T>::get(id));
		for _ in 0..MAX_COVERAGES {
			let Some((id, claim)) = next.and_then(|id| Some((id, Claims::<T>::get(id)?))) else { break };
			later.push((id, claim));
			next = FollowedBy::<T>::get(id);
		}
		later
	}

	/// Whether a payer after this one has been charged on the strength of the decision.
	pub(crate) fn is_relied_on(id: ClaimId) -> bool {
		Self::followers(id).iter().any(|(_, claim)| claim.decision.as_ref().is_some_and(holds))
	}

	/// Whether a payer after this one has decided by what this one had decided. Also where that took nothing: on appeal it still can.
	pub(crate) fn is_gone_by(id: ClaimId) -> bool {
		Self::followers(id).iter().any(|(later, claim)| {
			Self::record(*later, claim).is_some_and(|record| record.facts.prior == PriorFinding::Decided)
		})
	}

	/// That no payer after this one has been charged on the strength of the decision.
	pub(crate) fn ensure_unrelied(id: ClaimId) -> DispatchResult {
		ensure!(!Self::is_relied_on(id), Error::<T>::LaterPayerDecided);
		Ok(())
	}
}
