//! What always holds, checked after every test and by `try-runtime`.

mod charges;

use alloc::{collections::BTreeMap, vec::Vec};
use frame_support::ensure;
use salus_primitives::{
	glue::Coverages,
	insurance::{Claim, ClaimStatus, Decision, DecisionRecord, Remark, MAX_APPEALS},
	money::Amount,
	remittance::RemittedKind,
	AuthorizationId, ClaimId, Day,
};
use sp_runtime::TryRuntimeError;

use self::charges::check_charges;
use crate::{
	decision::is_same,
	evidence::{is_allowed, is_charged},
	list::{due, numbered, of_numbered, of_ranked, ranked},
	Appeals, Appellants, Claims, ClaimsBy, ClaimsOf, Config, DecisionsOf, Filed, FollowedBy, LastCharged, NextClaim,
	Pallet, Paydays, Proposals, Queue, Remarks, Reserved, Services, SignalCounts, SignalsOf, ToPay, UsedEvidence,
	Writers,
};

type Outcome = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// A claim is on the lists on which it belongs and on no others; it has what belongs to where it stands; its decision is kept, sums, and follows from the
	/// facts that are kept with it; evidence and services are held by claims whose decision holds; over all payers no more is decided to be paid than is billed; and
	/// nothing was paid but what was decided. Whoever had a hand in it is known, and nobody has decided it who could not; and nothing is left of what is no claim.
	/// What was used of coverages is what the decisions that hold have taken.
	pub fn do_try_state() -> Outcome {
		for (id, claim) in Claims::<T>::iter() {
			check_claim::<T>(id, &claim)?;
			check_lists::<T>(id, &claim)?;
			check_decision::<T>(id, &claim)?;
			check_payers::<T>(id, &claim)?;
		}
		check_indices::<T>()?;
		check_held::<T>()?;
		check_reserved::<T>()?;
		check_records::<T>()?;
		check_orphans::<T>()?;
		check_signals::<T>()?;
		check_charged::<T>()?;
		check_hands::<T>()?;
		check_charges::<T>()
	}
}

/// Where a claim has a decision.
const fn has_decision(status: ClaimStatus) -> bool {
	status.is_decided() || matches!(status, ClaimStatus::Appealed)
}

fn check_claim<T: Config>(id: ClaimId, claim: &Claim) -> Outcome {
	ensure!(id < NextClaim::<T>::get(), "a claim that was not numbered");
	ensure!(!claim.lines.is_empty(), "a claim of no lines");
	ensure!(
		claim.submitted.is_some() == (claim.status != ClaimStatus::Draft),
		"a draft that was submitted, or the reverse"
	);
	ensure!(
		claim.decision.is_some() == has_decision(claim.status),
		"a decision where none holds, or none where one does"
	);
	let appealed = claim.status == ClaimStatus::Appealed;
	ensure!(Appeals::<T>::contains_key(id) == appealed, "an appeal of what is not appealed, or the reverse");
	let scheduled = claim.status == ClaimStatus::PaymentScheduled;
	let payday = Paydays::<T>::get(id);
	ensure!(payday.is_some() == scheduled, "a payday of what is not scheduled, or the reverse");
	let from = payday.is_none_or(|payday| payday.from.is_decided() && payday.from != ClaimStatus::PaymentScheduled);
	ensure!(from, "a payday of what cannot be scheduled");
	let filed = Filed::<T>::get(id);
	ensure!(filed.is_none_or(|filed| Some(filed) <= claim.submitted), "a claim that was filed after it was submitted");
	let proposable = appealed || claim.status == ClaimStatus::InReview;
	ensure!(proposable || !Proposals::<T>::contains_key(id), "a proposal where nothing is decided");
	ensure!(claim.appeals <= MAX_APPEALS, "a claim that was appealed too often");
	let remarked = match Remarks::<T>::get(id) {
		Some(Remark::Returned(_)) => claim.status == ClaimStatus::Returned,
		Some(Remark::Asked(_)) => claim.status == ClaimStatus::InformationRequested,
		Some(Remark::Reversed(_)) => claim.status == ClaimStatus::Reversed,
		None => true,
	};
	ensure!(remarked, "a remark on what stands elsewhere");
	let replaced = claim.status == ClaimStatus::Replaced;
	ensure!(claim.replaced_by.is_some() == replaced, "a claim in no place, or in one that is taken");
	let named = |new| Claims::<T>::get(new).is_some_and(|new| new.replaces == Some(id) && new.submitted.is_some());
	ensure!(claim.replaced_by.is_none_or(named), "a claim that was replaced by none");
	Ok(())
}

fn check_lists<T: Config>(id: ClaimId, claim: &Claim) -> Outcome {
	ensure!(ClaimsOf::<T>::contains_key(claim.patient, numbered(id)), "a claim that its patient does not have");
	ensure!(ClaimsBy::<T>::contains_key(claim.provider, numbered(id)), "a claim that its provider does not have");
	let queued = Queue::<T>::contains_key(claim.insurer, ranked(id, claim));
	ensure!(queued == claim.status.is_open(), "a claim that is in the queue in vain, or missing there");
	let to_pay = ToPay::<T>::contains_key((claim.insurer, claim.provider), numbered(id));
	ensure!(to_pay == due(claim).is_some(), "a claim that is to be paid in vain, or missing there");
	Ok(())
}

fn check_decision<T: Config>(id: ClaimId, claim: &Claim) -> Outcome {
	let taken_back = claim.status == ClaimStatus::Reversed;
	let Some(decision) = &claim.decision else {
		ensure!(taken_back || claim.paid == 0, "something was paid without a decision");
		return Ok(());
	};
	ensure!(claim.paid <= decision.paid(), "more was paid than was decided");
	let paid = matches!(claim.status, ClaimStatus::Paid | ClaimStatus::Reconciled);
	ensure!(!paid || claim.paid == decision.paid(), "a paid claim that was not paid");
	ensure!(decision.lines.len() == claim.lines.len(), "a decision on other lines");
	for (line, decided) in claim.lines.iter().zip(&decision.lines) {
		ensure!(decided.billed == line.amount && decided.sum() == line.amount, "a line that does not sum");
	}
	let kept = (0..=claim.appeals).filter_map(|appeals| DecisionsOf::<T>::get(id, appeals)).next_back();
	ensure!(kept.is_some_and(|kept| kept.decision == *decision), "a decision that is not kept");
	let answered = matches!(claim.status, ClaimStatus::Upheld | ClaimStatus::Overturned);
	let of_appeal = |appeals| DecisionsOf::<T>::contains_key(id, appeals);
	ensure!(!answered || (1..=claim.appeals).any(of_appeal), "an appeal that was decided, and left nothing");
	ensure!(kept_as_charged::<T>(id, claim, decision), "a decision that charges something else than its facts say");
	Ok(())
}

/// Whether the charges that would be given back are those that the rules say.
fn kept_as_charged<T: Config>(id: ClaimId, claim: &Claim, decision: &Decision) -> bool {
	let kept = (0..=claim.appeals).filter_map(|appeals| DecisionsOf::<T>::get(id, appeals)).next_back();
	let charges = crate::decision::charges(&claim.lines, &decision.lines);
	kept.is_some_and(|kept| salus_adjudication::charges(&kept.facts, &decision.lines).into_inner() == charges)
}

/// Whether the claim stands between those of two payers: something can come of it, or it was reversed and one behind it has decided by it.
fn is_between<T: Config>(id: ClaimId, claim: &Claim) -> bool {
	!claim.status.is_undone() || (claim.status == ClaimStatus::Reversed && Pallet::<T>::is_gone_by(id))
}

/// Over all payers, no more is decided to be paid for a line than is billed. Each claim is followed by one at most, and so those before a claim are all.
fn check_payers<T: Config>(id: ClaimId, claim: &Claim) -> Outcome {
	if let Some(prior) = claim.prior.filter(|_| claim.submitted.is_some() && is_between::<T>(id, claim)) {
		ensure!(FollowedBy::<T>::get(prior) == Some(id), "a claim that its prior claim does not know");
	}
	let Some(decision) = &claim.decision else { return Ok(()) };
	let priors = Pallet::<T>::priors(claim);
	for (line, decided) in claim.lines.iter().zip(&decision.lines) {
		let before: Amount = priors.on(line).fold(0, |sum, before| sum.saturating_add(before.paid));
		let all = before.saturating_add(decided.paid);
		ensure!(decided.paid == 0 || all <= line.amount, "more is to be paid over all payers than is billed");
	}
	Ok(())
}

fn check_indices<T: Config>() -> Outcome {
	for (patient, key, ()) in ClaimsOf::<T>::iter() {
		let found = Claims::<T>::get(of_numbered(key)).ok_or("a patient with a claim that is none")?;
		ensure!(found.patient == patient, "a patient with another's claim");
	}
	for (provider, key, ()) in ClaimsBy::<T>::iter() {
		let found = Claims::<T>::get(of_numbered(key)).ok_or("a provider with a claim that is none")?;
		ensure!(found.provider == provider, "a provider with another's claim");
	}
	for (insurer, key, ()) in Queue::<T>::iter() {
		let found = Claims::<T>::get(of_ranked(key)).ok_or("a queue with a claim that is none")?;
		ensure!(found.insurer == insurer && ranked(of_ranked(key), &found) == key, "a claim in another's queue");
	}
	for (parties, key, ()) in ToPay::<T>::iter() {
		let found = Claims::<T>::get(of_numbered(key)).ok_or("nothing is to be paid")?;
		ensure!((found.insurer, found.provider) == parties, "another is to pay");
		let (kind, _) = due(&found).ok_or("nothing is due")?;
		let reversed = found.status == ClaimStatus::Reversed;
		ensure!((kind == RemittedKind::Adjustment) == reversed, "the wrong one is to pay");
	}
	for (prior, id) in FollowedBy::<T>::iter() {
		let found = Claims::<T>::get(id).ok_or("followed by no claim")?;
		ensure!(found.prior == Some(prior) && is_between::<T>(id, &found), "followed by a claim that names another");
	}
	Ok(())
}

/// Evidence and services are held by claims that have a decision for them, or stand behind one that was decided before by the payer.
fn check_held<T: Config>() -> Outcome {
	for (piece, id) in UsedEvidence::<T>::iter() {
		let claim = Claims::<T>::get(id).ok_or("evidence of no claim")?;
		ensure!(claim.decision.is_some(), "evidence of a claim that has no decision");
		let takes = Pallet::<T>::pieces(id, &claim).contains(&piece);
		ensure!(takes, "evidence of a claim that was not charged for it");
	}
	for ((patient, service, day), id) in Services::<T>::iter() {
		let claim = Claims::<T>::get(id).ok_or("a service of no claim")?;
		let decision = claim.decision.as_ref().ok_or("a service of a claim that has no decision")?;
		let mut lines = claim.lines.iter().zip(&decision.lines);
		let same = |line: &salus_primitives::insurance::ClaimLine| {
			(claim.patient, line.service, Day::at(line.served)) == (patient, service, day)
		};
		ensure!(lines.any(|(line, decided)| same(line) && is_allowed(decided)), "a service of a claim without it");
	}
	for (id, claim) in Claims::<T>::iter() {
		let Some(decision) = &claim.decision else { continue };
		let priors = Pallet::<T>::priors(&claim);
		let holds = |holder: Option<ClaimId>| holder.is_some_and(|holder| holder == id || priors.has(holder));
		let held = Pallet::<T>::pieces(id, &claim).into_iter().all(|piece| holds(UsedEvidence::<T>::get(piece)));
		ensure!(held, "evidence that was charged for, and is not held");
		for (line, decided) in claim.lines.iter().zip(&decision.lines) {
			let service = (claim.patient, line.service, Day::at(line.served));
			ensure!(!is_allowed(decided) || holds(Services::<T>::get(service)), "a service that is not held");
		}
	}
	Ok(())
}

/// Units are reserved by claims that are submitted and not decided, for lines that name them, and by nobody else: coverage says so too, of each authorization.
fn check_reserved<T: Config>() -> Outcome {
	let mut sums: BTreeMap<AuthorizationId, u32> = BTreeMap::new();
	for (id, reserved) in Reserved::<T>::iter() {
		let claim = Claims::<T>::get(id).ok_or("units of no claim")?;
		ensure!(
			claim.status == ClaimStatus::Submitted || claim.status.is_open(),
			"units of a claim that does not wait"
		);
		ensure!(!reserved.is_empty(), "no units are reserved");
		for (authorization, units) in reserved {
			let mut named = claim.lines.iter().filter_map(|line| Pallet::<T>::named(&claim, line));
			ensure!(named.any(|(of, _)| of == authorization), "units that the claim does not name");
			let sum = sums.entry(authorization).or_default();
			*sum = sum.checked_add(units).ok_or("more units than can be counted")?;
		}
	}
	let reserved: BTreeMap<_, _> = T::Coverages::reserved().into_iter().collect();
	ensure!(reserved == sums, "other units are reserved than claims have");
	Ok(())
}

/// What was decided follows from what was kept of it, by the rules as they are known.
fn check_records<T: Config>() -> Outcome {
	for (id, appeals, record) in DecisionsOf::<T>::iter() {
		let claim = Claims::<T>::get(id).ok_or("a decision on no claim")?;
		ensure!(appeals <= claim.appeals, "a decision on an appeal that there was not");
		let rules = T::Coverages::version(record.plan, record.decision.version).ok_or("a decision by no rules")?;
		let again = Pallet::<T>::do_replay(&rules, &record.facts);
		ensure!(again == record.decision.lines.clone().into_inner(), "a decision that does not follow from its facts");
		ensure!(record.result == result_of::<T>(id, appeals, &record), "a decision of which something else has come");
		ensure!(record.by.is_empty() == record.decision.automatic, "a decision by nobody, or the reverse");
		let looked = salus_adjudication::decide(&rules, &record.facts).review.is_some();
		ensure!(!record.decision.automatic || !looked, "a decision by rule of what somebody must look at");
		check_deciders::<T>(id, appeals, &claim, &record, rules.two_above)?;
	}
	Ok(())
}

/// What has come of a decision: the first of a claim says by itself, and one on an appeal by the decision before it.
fn result_of<T: Config>(id: ClaimId, appeals: u8, record: &DecisionRecord) -> ClaimStatus {
	let before = (0..appeals).rev().find_map(|appeals| DecisionsOf::<T>::get(id, appeals));
	match before {
		None => salus_adjudication::verdict(&record.decision.lines),
		Some(before) if is_same(&before.decision, &record.decision) => ClaimStatus::Upheld,
		Some(_) => ClaimStatus::Overturned,
	}
}

/// Two have decided what takes two, and one what takes one. None of them has submitted the claim, has served, or has decided it before; and it is known of each
/// that they had it before them.
fn check_deciders<T: Config>(
	id: ClaimId,
	appeals: u8,
	claim: &Claim,
	record: &DecisionRecord,
	two_above: Amount,
) -> Outcome {
	let needed = if claim.billed() > two_above { 2 } else { 1 };
	ensure!(record.decision.automatic || record.by.len() == needed, "a decision by fewer than it takes, or by more");
	let earlier = (0..appeals).filter_map(|appeals| DecisionsOf::<T>::get(id, appeals));
	let mut decided: Vec<_> = earlier.flat_map(|record| record.by).collect();
	for account in &record.by {
		let served = claim.lines.iter().any(|line| line.performer.as_ref() == Some(account));
		ensure!(*account != claim.submitter && !served, "a decision by whoever has submitted the claim, or has served");
		ensure!(claim.hands.contains(account), "a decision by whoever never had the claim");
		ensure!(!decided.contains(account), "a decision by whoever has decided before");
		decided.push(account.clone());
	}
	Ok(())
}

/// What belongs to claims belongs to some that are there.
fn check_orphans<T: Config>() -> Outcome {
	let all = Appeals::<T>::iter_keys()
		.chain(Proposals::<T>::iter_keys())
		.chain(Paydays::<T>::iter_keys())
		.chain(Remarks::<T>::iter_keys())
		.chain(Filed::<T>::iter_keys());
	for id in all {
		ensure!(Claims::<T>::contains_key(id), "something of no claim");
	}
	Ok(())
}

fn check_signals<T: Config>() -> Outcome {
	let mut counted: BTreeMap<_, [u32; crate::signal::SIGNALS]> = BTreeMap::new();
	for (id, signals) in SignalsOf::<T>::iter() {
		let claim = Claims::<T>::get(id).ok_or("signals of no claim")?;
		let counts = counted.entry(claim.provider).or_default();
		for (count, signal) in counts.iter_mut().zip(salus_primitives::insurance::Signal::ALL) {
			*count = count.saturating_add(signals.contains(*signal).into());
		}
	}
	for (provider, counts) in SignalCounts::<T>::iter() {
		ensure!(counted.remove(&provider).unwrap_or_default() == counts, "a provider's signals are miscounted");
	}
	ensure!(counted.is_empty(), "a provider's signals are not counted");
	Ok(())
}

/// Claims are remembered to be charged where they are, and each once.
fn check_charged<T: Config>() -> Outcome {
	for ((coverage, period), charged) in LastCharged::<T>::iter() {
		ensure!(!charged.is_empty(), "nothing is remembered to be charged");
		for (place, id) in charged.iter().enumerate() {
			let claim = Claims::<T>::get(id).ok_or("what is charged is no claim")?;
			let decision = claim.decision.as_ref().ok_or("a claim is charged without a decision")?;
			let there = claim.coverage == coverage && decision.period == period;
			ensure!(there && decision.lines.iter().any(is_charged), "a claim that is charged elsewhere, or nothing");
			ensure!(charged.iter().take(place).all(|other| other != id), "a claim that is remembered twice");
		}
	}
	Ok(())
}

/// Whoever has submitted or appealed a claim is among those who have done something for its side.
fn check_hands<T: Config>() -> Outcome {
	for (id, claim) in Claims::<T>::iter() {
		let writers = Writers::<T>::get(id);
		ensure!(writers.contains(&claim.submitter), "a claim that nobody has written");
		if let Some(appeal) = Appeals::<T>::get(id) {
			let hands = if appeal.organization.is_some() { writers } else { Appellants::<T>::get(id) };
			ensure!(hands.contains(&appeal.by), "an appeal by nobody");
		}
	}
	let mut known = Writers::<T>::iter_keys().chain(Appellants::<T>::iter_keys());
	ensure!(known.all(Claims::<T>::contains_key), "hands in no claim");
	Ok(())
}
