//! What an insurer's adjudicators do with a claim, and appeals.

use salus_primitives::{
	insurance::{InformationReason, Rulings, Verdict},
	money::Unit,
	ClaimId, OrganizationId,
};

use super::{arguments, call, describe_request, describe_ruling, of_insurer};
use crate::call::Call;

/// Takes a claim to decide it.
pub fn take_claim(organization: OrganizationId, claim: ClaimId) -> Call {
	let says = format!("Take {}, to decide it", of_insurer(claim, organization));
	call("take_claim", arguments![organization, claim], says)
}

/// Sends a claim back, undecided.
pub fn return_claim(organization: OrganizationId, claim: ClaimId, reason: InformationReason) -> Call {
	let says = vec![
		format!("Send back {}, undecided", of_insurer(claim, organization)),
		format!("  because   {}", describe_request(reason)),
	];
	Call::new("Claims", "return_claim", arguments![organization, claim, reason], says)
}

/// Asks the provider.
pub fn request_information(organization: OrganizationId, claim: ClaimId, reason: InformationReason) -> Call {
	let says = vec![
		format!("Ask the provider about {}", of_insurer(claim, organization)),
		format!("  because   {}", describe_request(reason)),
	];
	Call::new("Claims", "request_information", arguments![organization, claim, reason], says)
}

/// Goes on without an answer.
pub fn resume_claim(organization: OrganizationId, claim: ClaimId) -> Call {
	let says = format!("Go on without an answer with {}", of_insurer(claim, organization));
	call("resume_claim", arguments![organization, claim], says)
}

/// Decides a claim by the rules and a ruling on every line. Its amounts are of this unit.
pub fn adjudicate_claim(organization: OrganizationId, claim: ClaimId, rulings: &Rulings, unit: &Unit) -> Call {
	let mut says = vec![format!("Decide {}", of_insurer(claim, organization))];
	says.extend(describe_rulings(rulings, unit));
	Call::new("Claims", "adjudicate_claim", arguments![organization, claim, rulings], says)
}

/// Confirms what another adjudicator has proposed, by saying the same.
pub fn confirm_decision(organization: OrganizationId, claim: ClaimId, verdict: &Verdict, unit: &Unit) -> Call {
	let mut says = vec![format!("Confirm what is proposed of {}", of_insurer(claim, organization))];
	says.extend(describe_verdict(verdict, unit));
	says.push("If anything else is proposed by then, this is refused".into());
	Call::new("Claims", "confirm_decision", arguments![organization, claim, verdict], says)
}

/// Drops what another adjudicator has proposed.
pub fn refuse_decision(organization: OrganizationId, claim: ClaimId) -> Call {
	let says = format!("Drop what is proposed of {}", of_insurer(claim, organization));
	call("refuse_decision", arguments![organization, claim], says)
}

/// Appeals a decision: for the provider that is named, or for the patient.
pub fn appeal_claim(organization: Option<OrganizationId>, claim: ClaimId) -> Call {
	let says = format!("Appeal the decision on claim {claim}, {}", for_whom(organization));
	call("appeal_claim", arguments![organization, claim], says)
}

/// Withdraws an appeal: of the provider that is named, or of the patient.
pub fn withdraw_appeal(organization: Option<OrganizationId>, claim: ClaimId) -> Call {
	let says = format!("Withdraw the appeal on claim {claim}, {}", for_whom(organization));
	call("withdraw_appeal", arguments![organization, claim], says)
}

/// Decides an appeal.
pub fn decide_appeal(organization: OrganizationId, claim: ClaimId, verdict: &Verdict, unit: &Unit) -> Call {
	let mut says = vec![format!("Decide the appeal on {}", of_insurer(claim, organization))];
	says.extend(describe_verdict(verdict, unit));
	Call::new("Claims", "decide_appeal", arguments![organization, claim, verdict], says)
}

/// What adjudicators say of a claim, in lines.
pub fn describe_verdict(verdict: &Verdict, unit: &Unit) -> Vec<String> {
	match verdict {
		Verdict::Decide(rulings) => describe_rulings(rulings, unit),
		Verdict::Uphold => vec!["  What was decided before holds".into()],
	}
}

fn describe_rulings(rulings: &Rulings, unit: &Unit) -> Vec<String> {
	rulings.iter().enumerate().map(|(place, ruling)| describe_ruling(place, *ruling, unit)).collect()
}

fn for_whom(organization: Option<OrganizationId>) -> String {
	match organization {
		Some(organization) => format!("for provider {organization}"),
		None => "for the patient".into(),
	}
}
