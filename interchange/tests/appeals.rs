//! The 835 of a claim that is decided more than once, or taken back.

mod advice;
mod validator;
mod world;

use advice::{balanced, envelope, first_two, parse, refusal, write};
use salus_interchange::{
	x12::{self, Papers, X12Error},
	*,
};
use validator::accept;
use world::{details, document, recorded};

/// What the chain does in its own test of an appeal after a payment: 600 of 1000, then all of it.
fn appealed() -> (ClaimEntry, ClaimDecisions) {
	let mut entry: ClaimEntry = document("claim-overturned");
	let billed = entry.claim.lines[0].amount;
	let mut now = entry.claim.decision.clone().expect("it is decided");
	let line = &mut now.lines[0];
	(line.paid, line.coinsurance) = (billed, 0);
	line.adjustments.clear();
	let mut before = now.clone();
	before.at -= DAY;
	let line = &mut before.lines[0];
	line.paid = 60_000;
	let adjustment = (AdjustmentGroup::Contractual, AdjustmentReason::NotNecessary, 40_000);
	line.adjustments = vec![Adjustment { group: adjustment.0, reason: adjustment.1, amount: adjustment.2 }];
	entry.claim.decision = Some(now.clone());
	let decisions = recorded(entry.id, vec![before, now]);
	(entry, decisions)
}

const DAY: Moment = 86_400_000;

/// A remittance for one claim.
fn of_one(id: u64, at: Moment, kind: RemittedKind, amount: Amount, claim: ClaimId) -> RemittanceEntry {
	let mut entry: RemittanceEntry = document("remittance");
	entry.id = RemittanceId(id);
	entry.remittance.at = at;
	entry.remittance.lines = vec![Remitted { claim, kind, amount }];
	entry.remittance.total = if kind == RemittedKind::Payment { amount } else { 0 };
	entry
}

fn headers(text: &str) -> Vec<&str> {
	text.lines().filter(|line| line.starts_with("CLP*")).collect()
}

#[test]
fn each_remittance_of_an_appealed_claim_tells_the_decision_that_was_in_force() {
	let (claim, decisions) = appealed();
	let (first, last) = (decisions.decisions[0].record.decision.at, decisions.decisions[1].record.decision.at);
	let id = claim.id;
	let papers = Papers { claims: vec![claim], decisions: vec![decisions], before: Vec::new() };
	// Also when it is written after the appeal.
	let paid = write(&(of_one(81, first + 1, RemittedKind::Payment, 60_000, id), papers.clone()));
	assert_eq!(headers(&paid), ["CLP*18*1*1000*600**12*18~"]);
	assert!(paid.contains("\nCAS*CO*50*400~\n"), "{paid}");
	let rest = write(&(of_one(82, last + 1, RemittedKind::Payment, 40_000, id), papers));
	assert_eq!(headers(&rest), ["CLP*18*22*-1000*-600**12*18~", "CLP*18*1*1000*1000**12*18~"]);
	assert!(rest.contains("\nCAS*CO*50*-400~\n") && !rest.contains("PLB*"), "{rest}");
	for text in [paid, rest] {
		accept(&text);
		balanced(&parse(&text));
	}
}

#[test]
fn what_is_taken_back_before_the_rest_is_paid_is_what_was_told() {
	let (mut claim, decisions) = appealed();
	(claim.claim.status, claim.claim.decision, claim.claim.paid) = (ClaimStatus::Reversed, None, 60_000);
	let last = decisions.decisions[1].record.decision.at;
	let (mut entry, mut papers) = first_two([(RemittedKind::Payment, 41_000), (RemittedKind::Adjustment, 12_000)]);
	entry.remittance.at = last + DAY;
	let back = Remitted { claim: claim.id, kind: RemittedKind::Adjustment, amount: 60_000 };
	let other = ClaimEntry { id: ClaimId(19), claim: appealed().0.claim };
	let paid = Remitted { claim: other.id, kind: RemittedKind::Payment, amount: 100_000 };
	entry.remittance.lines.extend([back, paid]);
	entry.remittance.total += 40_000;
	papers.claims.extend([claim, other]);
	papers.decisions.push(decisions);
	let text = write(&(entry, papers));
	accept(&text);
	balanced(&parse(&text));
	assert_eq!(headers(&text)[2], "CLP*18*22*-1000*-600**12*18~");
}

#[test]
fn an_appeal_in_vain_is_told_as_no_payment_of_its_own() {
	let (mut claim, mut decisions) = appealed();
	let mut upheld = decisions.decisions[0].clone();
	(upheld.appeals, upheld.record.result) = (1, ClaimStatus::Upheld);
	upheld.record.decision.at += 1_000;
	decisions.decisions[1].appeals = 2;
	decisions.decisions.insert(1, upheld);
	claim.claim.appeals = 2;
	let (first, last) = (decisions.decisions[0].record.decision.at, decisions.decisions[2].record.decision.at);
	let id = claim.id;
	let papers = Papers { claims: vec![claim], decisions: vec![decisions], before: Vec::new() };
	// What is paid before the appeal was decided, or after it, is paid once and told alike.
	for at in [first + 1, first + 1_001] {
		let paid = write(&(of_one(81, at, RemittedKind::Payment, 60_000, id), papers.clone()));
		assert_eq!(headers(&paid), ["CLP*18*1*1000*600**12*18~"], "{at}");
		assert!(paid.contains("\nCAS*CO*50*400~\n"), "{paid}");
	}
	// And the rest, after the next appeal, takes it back once.
	let rest = write(&(of_one(82, last + 1, RemittedKind::Payment, 40_000, id), papers));
	assert_eq!(headers(&rest), ["CLP*18*22*-1000*-600**12*18~", "CLP*18*1*1000*1000**12*18~"]);
	accept(&rest);
	balanced(&parse(&rest));
}

#[test]
fn decision_that_is_needed_and_not_given_is_asked_for_by_its_command() {
	let (claim, decisions) = appealed();
	let (first, last) = (decisions.decisions[0].record.decision.at, decisions.decisions[1].record.decision.at);
	let id = claim.id;
	let alone = Papers { claims: vec![claim], ..Papers::default() };
	let refused = |entry: &RemittanceEntry| x12::remittance(entry, &alone, &details(), &envelope());
	for (at, amount) in [(first + 1, 60_000), (last + 1, 40_000), (last, 100_000)] {
		let error = refused(&of_one(82, at, RemittedKind::Payment, amount, id)).expect_err("it is refused");
		assert_eq!(error, X12Error::DecisionMissing { claim: id, remittance: RemittanceId(82) }, "{amount}");
		assert!(error.to_string().contains("`salus-wallet claim decisions 18 --json`"), "{error}");
	}
	// Nothing was paid before the appeal: the decision that holds tells all.
	assert!(refused(&of_one(82, last + 1, RemittedKind::Payment, 100_000, id)).is_ok());
	let error = refusal(|_, papers, _| drop(papers.decisions.remove(0)));
	assert_eq!(error, X12Error::DecisionMissing { claim: ClaimId(17), remittance: RemittanceId(81) });
}

#[test]
fn remittance_before_says_which_of_two_equal_sums_was_told() {
	let (mut claim, mut decisions) = appealed();
	// The same sum for another reason, between the two.
	let mut between = decisions.decisions[0].clone();
	(between.appeals, between.record.decision.at) = (1, between.record.decision.at + 1_000);
	between.record.decision.lines[0].adjustments[0].reason = AdjustmentReason::NotCovered;
	let first = decisions.decisions[0].record.decision.at;
	decisions.decisions[1].appeals = 2;
	decisions.decisions.insert(1, between);
	claim.claim.appeals = 2;
	let (id, last) = (claim.id, decisions.decisions[2].record.decision.at);
	let rest = of_one(82, last + 1, RemittedKind::Payment, 40_000, id);
	let mut papers = Papers { claims: vec![claim], decisions: vec![decisions], before: Vec::new() };
	let error = x12::remittance(&rest, &papers, &details(), &envelope()).expect_err("it is refused");
	assert_eq!(error, X12Error::Ambiguous { claim: id, remittance: RemittanceId(82) });
	for (at, told) in [(first + 10, "CAS*CO*50*-400~"), (first + 1_010, "CAS*CO*96*-400~")] {
		papers.before = vec![of_one(81, at, RemittedKind::Payment, 60_000, id)];
		let text = write(&(rest.clone(), papers.clone()));
		assert!(text.contains(told), "{text}");
	}
	let later = of_one(83, last + 2, RemittedKind::Payment, 60_000, id);
	for wrong in [later, of_one(80, first, RemittedKind::Payment, 60_000, ClaimId(4))] {
		papers.before = vec![wrong.clone()];
		let error = x12::remittance(&rest, &papers, &details(), &envelope()).expect_err("it is refused");
		assert_eq!(error, X12Error::NotBefore { before: wrong.id, remittance: RemittanceId(82) });
	}
}
