//! What an insurer's adjudicators do with a claim before it is decided, and the provider's answer.

use salus_claims::Call;
use salus_primitives::{
	insurance::{InformationReason, Ruling},
	role::OrganizationKind::Insurer,
};
use sp_runtime::DispatchResult;

use super::{
	super::{
		super::{
			super::cast::by,
			people::here,
			table::{Asked, Row},
		},
		money::{
			adjudicates, adjudicator, digest, draft, insured, pass, prepare, rulings, submit, submits, submitted,
			taken, verdict, write, CLAIM, DAY, LARGE,
		},
	},
	of_claim,
};
use crate::Claims;

const REASON: InformationReason = InformationReason::Evidence;

fn asked_for_more(asked: &Asked) -> DispatchResult {
	Claims::request_information(by(adjudicator(asked)), here(Insurer), CLAIM, REASON)
}

/// The time for an answer is over.
fn unanswered(asked: &Asked) -> DispatchResult {
	asked_for_more(asked)?;
	pass(DAY);
	Ok(())
}

/// Another adjudicator has proposed a decision that takes two.
fn proposed(asked: &Asked) -> DispatchResult {
	write(asked, draft(asked, LARGE, None))?;
	submit(asked, CLAIM)?;
	taken(asked)?;
	Claims::adjudicate_claim(by(adjudicator(asked)), here(Insurer), CLAIM, rulings(Ruling::AsRuled))
}

pub fn rows() -> Vec<Row> {
	vec![
		Row::new("Claims.take_claim", adjudicates(), |asked| {
			of_claim(asked, |organization, claim| Call::take_claim { organization, claim })
		})
		.after(|asked| prepare(asked, &[insured, submitted])),
		Row::new("Claims.return_claim", adjudicates(), |asked| {
			of_claim(asked, |organization, claim| Call::return_claim { organization, claim, reason: REASON })
		})
		.after(|asked| prepare(asked, &[insured, submitted])),
		Row::new("Claims.request_information", adjudicates(), |asked| {
			of_claim(asked, |organization, claim| Call::request_information { organization, claim, reason: REASON })
		})
		.after(|asked| prepare(asked, &[insured, submitted, taken])),
		Row::new("Claims.answer_claim", submits(), |asked| {
			of_claim(asked, |organization, claim| {
				let (evidence, documents) = (Default::default(), Some(digest(0x52)));
				Call::answer_claim { organization, claim, evidence, documents }
			})
		})
		.after(|asked| prepare(asked, &[insured, submitted, taken, asked_for_more])),
		Row::new("Claims.resume_claim", adjudicates(), |asked| {
			of_claim(asked, |organization, claim| Call::resume_claim { organization, claim })
		})
		.after(|asked| prepare(asked, &[insured, submitted, taken, unanswered])),
		Row::new("Claims.adjudicate_claim", adjudicates(), |asked| {
			of_claim(asked, |organization, claim| {
				let rulings = rulings(Ruling::AcceptEvidence);
				Call::adjudicate_claim { organization, claim, rulings }
			})
		})
		.after(|asked| prepare(asked, &[insured, submitted, taken])),
		Row::new("Claims.confirm_decision", adjudicates(), |asked| {
			of_claim(asked, |organization, claim| Call::confirm_decision { organization, claim, verdict: verdict() })
		})
		.after(|asked| prepare(asked, &[insured, proposed])),
		Row::new("Claims.refuse_decision", adjudicates(), |asked| {
			of_claim(asked, |organization, claim| Call::refuse_decision { organization, claim })
		})
		.after(|asked| prepare(asked, &[insured, proposed])),
	]
}
