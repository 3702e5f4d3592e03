//! Appeals: by the provider or on the patient's side, each for itself.

use salus_claims::Call;
use salus_primitives::{insurance::Verdict, patient::Act};
use sp_runtime::DispatchResult;

use super::{
	super::{
		super::{
			super::cast::by,
			people::WALLET,
			table::{Asked, May, Row},
		},
		money::{adjudicates, clerk, denied, insured, prepare, provider_id, submits, submitted, CLAIM},
	},
	of_claim,
};
use crate::Claims;

fn by_the_provider(asked: &Asked) -> DispatchResult {
	Claims::appeal_claim(clerk(asked), Some(provider_id(asked)), CLAIM)
}

fn by_the_patient(_: &Asked) -> DispatchResult {
	Claims::appeal_claim(by(WALLET), None, CLAIM)
}

pub fn rows() -> Vec<Row> {
	vec![
		Row::new("Claims.appeal_claim", submits(), |asked| {
			of_claim(asked, |organization, claim| Call::appeal_claim { organization: Some(organization), claim })
		})
		.when("for the provider")
		.after(|asked| prepare(asked, &[insured, submitted, denied])),
		Row::new("Claims.appeal_claim", May::act(Act::Pay), |asked| {
			of_claim(asked, |_, claim| Call::appeal_claim { organization: None, claim })
		})
		.when("for the patient")
		.after(|asked| prepare(asked, &[insured, submitted, denied])),
		Row::new("Claims.withdraw_appeal", submits(), |asked| {
			of_claim(asked, |organization, claim| Call::withdraw_appeal { organization: Some(organization), claim })
		})
		.when("for the provider")
		.after(|asked| prepare(asked, &[insured, submitted, denied, by_the_provider])),
		Row::new("Claims.withdraw_appeal", May::act(Act::Pay), |asked| {
			of_claim(asked, |_, claim| Call::withdraw_appeal { organization: None, claim })
		})
		.when("for the patient")
		.after(|asked| prepare(asked, &[insured, submitted, denied, by_the_patient])),
		Row::new("Claims.decide_appeal", adjudicates(), |asked| {
			of_claim(asked, |organization, claim| {
				let verdict = Verdict::Uphold;
				Call::decide_appeal { organization, claim, verdict }
			})
		})
		.after(|asked| prepare(asked, &[insured, submitted, denied, by_the_provider])),
	]
}
