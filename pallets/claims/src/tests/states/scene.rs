//! Claims as the cases need them, and calls as whoever may.

use frame_support::assert_ok;
use salus_primitives::{
	glue::Payables,
	insurance::{
		Category, ClaimDraft, ClaimLine, ClaimStatus, InformationReason, LineEvidence, ReversalReason, Ruling, Verdict,
	},
	money::Amount,
	role::Role,
	ClaimId, RemittanceId,
};
use sp_runtime::DispatchResult;

use super::case::{Case, Subject};
use crate::mock::*;

/// A claim that takes two, and that nothing shows.
pub fn large() -> ClaimDraft {
	draft([ClaimLine { evidence: None, ..line(150_000) }])
}

/// What nothing shows.
pub fn unseen(amount: Amount) -> ClaimLine {
	ClaimLine { evidence: None, ..line(amount) }
}

/// A claim of which only the first line is shown, and of which two more can be accepted.
pub fn in_part() -> ClaimDraft {
	draft([line(6_000), unseen(3_000), unseen(1_000)])
}

/// A claim that is decided as the rules say.
pub fn decided(new: ClaimDraft) -> ClaimId {
	let claim = submitted(new);
	assert_ok!(take(claim));
	assert_ok!(adjudicate(claim, Ruling::AsRuled));
	claim
}

/// A claim that waits for the payer before, to whom nothing shows the same, and the claim on that. Each pays a part of the consultation, and of the medicine no
/// more than a limit.
pub fn waiting() -> (ClaimDraft, ClaimId) {
	Neighbours::insure_before();
	let shown = [line_in(Category::Consultation, 10_000), line_in(Category::Pharmacy, 7_000)];
	let open = shown.clone().map(|line| ClaimLine { evidence: None, ..line });
	let before = submitted(ClaimDraft { coverage: OTHER_COVERAGE, ..draft(open) });
	(ClaimDraft { prior: Some(before), ..draft(shown) }, before)
}

/// The claim at the payer before, if it waits to be decided.
pub fn undecided(of: &Subject) -> Option<ClaimId> {
	of.prior.filter(|prior| status(*prior) == ClaimStatus::Accepted)
}

/// Decides the claim at the payer before, where there is one, and goes on with the one that has waited for it.
pub fn proceed(of: &Subject, medicine: Ruling) -> DispatchResult {
	if let Some(prior) = undecided(of) {
		let other = by(&holder(OTHER_INSURER, Role::Adjudicator));
		Claims::take_claim(other.clone(), OTHER_INSURER, prior)?;
		let rulings = vec![Ruling::AcceptEvidence, medicine].try_into().expect("two");
		Claims::adjudicate_claim(other, OTHER_INSURER, prior, rulings)?;
	}
	Claims::proceed_claim(by(&clerk()), HOSPITAL, of.claim)
}

/// What shows the claim that waits pays for something else first.
pub fn spend(of: &Subject) {
	if undecided(of).is_some() {
		let evidence = claim_of(of.claim).lines[0].evidence;
		let other = ClaimLine { evidence, ..line(1_000) };
		submitted(ClaimDraft { coverage: OTHER_COVERAGE, ..draft([other]) });
	}
}

/// Takes the claim back that the other waits for, where there is one.
pub fn abandon(of: &Subject) -> DispatchResult {
	undecided(of).map_or(Ok(()), |prior| Claims::void_claim(by(&clerk()), HOSPITAL, prior))
}

/// Submits the claim, and before that writes it so, if it is a draft.
pub fn submit_as(of: &Subject, new: fn() -> ClaimDraft) -> DispatchResult {
	if status(of.claim) == ClaimStatus::Draft {
		Claims::change_claim(by(&clerk()), HOSPITAL, of.claim, new())?;
	}
	submit(of.claim)
}

/// Answers with a visit.
pub fn answer(claim: ClaimId) -> DispatchResult {
	let evidence = line(1).evidence.expect("a visit");
	let evidence = vec![LineEvidence { line: 0, evidence }].try_into().expect("one");
	Claims::answer_claim(by(&clerk()), HOSPITAL, claim, evidence, None)
}

/// What the calls must be given to succeed: the same ruling.
pub fn said(claim: ClaimId, ruling: Ruling) -> Verdict {
	Verdict::Decide(rulings(claim, ruling))
}

/// What accepts the second line, and no other.
pub fn one_more(claim: ClaimId) -> Verdict {
	let ruling = |line| if line == 1 { Ruling::AcceptEvidence } else { Ruling::AsRuled };
	let rulings: Vec<_> = (0..claim_of(claim).lines.len()).map(ruling).collect();
	Verdict::Decide(rulings.try_into().expect("as many as lines"))
}

pub fn confirm(number: u8, claim: ClaimId, verdict: Verdict) -> DispatchResult {
	Claims::confirm_decision(by(&adjudicator(number)), INSURER, claim, verdict)
}

/// Confirms what is proposed, or something where nothing is.
pub fn confirm_proposal(claim: ClaimId) -> DispatchResult {
	let proposal = Claims::proposal(claim).map(|proposal| proposal.verdict);
	confirm(5, claim, proposal.unwrap_or(Verdict::Uphold))
}

pub fn refuse(claim: ClaimId) -> DispatchResult {
	Claims::refuse_decision(by(&adjudicator(3)), INSURER, claim)
}

/// Puts another proposal in the place of the one there is, and confirms it.
pub fn confirm_another(
	of: &Subject,
	review: fn(ClaimId) -> DispatchResult,
	appealed: fn(ClaimId) -> Verdict,
) -> DispatchResult {
	match Case::now(of.claim) {
		Some(Case::Proposed) => {
			refuse(of.claim)?;
			review(of.claim)?;
		}
		Some(Case::AppealedProposed) => {
			refuse(of.claim)?;
			decide(4, of.claim, appealed(of.claim))?;
		}
		_ => {}
	}
	confirm_proposal(of.claim)
}

/// Has the provider show the claim, and allows a part of it.
pub fn allow_a_part(claim: ClaimId) -> DispatchResult {
	ask(claim)?;
	answer(claim)?;
	adjudicate(claim, Ruling::AtMost(5_000))
}

pub fn pay(claim: ClaimId) -> DispatchResult {
	<Claims as Payables>::paid(claim, RemittanceId(7))
}

pub fn schedule(claim: ClaimId) -> DispatchResult {
	let claims = vec![claim].try_into().expect("fewer than can be");
	Claims::schedule_payment(by(&cashier()), INSURER, claims, Now::get())
}

pub fn ask(claim: ClaimId) -> DispatchResult {
	Claims::request_information(by(&adjudicator(0)), INSURER, claim, InformationReason::Evidence)
}

pub fn reverse(claim: ClaimId) -> DispatchResult {
	Claims::reverse_claim(by(&cashier()), INSURER, claim, ReversalReason::BilledInError)
}

/// A new claim in the place of this one.
pub fn replace(claim: ClaimId) -> DispatchResult {
	let new = write(ClaimDraft { replaces: Some(claim), ..draft([line(1_000)]) });
	submit(new)
}
