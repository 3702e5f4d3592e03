//! `ExplanationOfBenefit`.

use serde_json::{json, Value};

use super::{
	adjudication,
	claim::{head, line_head, related, Information, Team},
	claim_response::{disposition, outcome},
	coverage::insurance,
	element::{organization, reference, Element},
	FhirError, Resource,
};
use crate::{AdjustmentReason, ClaimEntry, Decision, Details, LineDecision};

/// What was decided on the claim and why, for the patient, as FHIR's `ExplanationOfBenefit`.
pub fn explanation(entry: &ClaimEntry, details: &Details) -> Resource {
	let claim = &entry.claim;
	let decision = claim.decision.as_ref().ok_or(FhirError::Undecided(entry.id))?;
	let unit = details.unit(claim.unit)?;
	let (team, information) = (Team::of(claim), Information::of(claim));
	let reasons = adjudication::reasons(decision);
	let items = claim.decided_lines(decision).enumerate().map(|(position, (line, decided))| {
		let item = line_head(position, line, &team, &information, details)?;
		let item = item.with("net", super::element::money(unit, line.amount.into()));
		let item = item.list("noteNumber", numbers(&reasons, decided));
		Ok(item.with("adjudication", adjudication::line(decided, unit)).build())
	});
	let items: Result<Vec<_>, FhirError> = items.collect();
	let resource = Element::resource("ExplanationOfBenefit", format!("explanation-{}", entry.id));
	Ok(head(resource, "explanation", entry, details)?
		.with("insurer", organization(details, claim.insurer))
		.with("provider", organization(details, claim.provider))
		.list("related", related(claim))
		.with("claim", reference("Claim", "claim", entry.id, None))
		.with("claimResponse", reference("ClaimResponse", "claim-response", entry.id, None))
		.with("outcome", outcome(claim))
		.with("disposition", disposition(claim))
		.list("careTeam", team.build(details))
		.list("supportingInfo", information.build())
		.with("insurance", vec![insurance(claim.coverage).build()])
		.with("item", items?)
		.with("total", adjudication::totals(decision, unit))
		.maybe("payment", adjudication::payment(claim.paid, decision, unit))
		.list("processNote", notes(&reasons, decision))
		.build())
}

/// The numbers of the notes that a line has.
fn numbers(reasons: &[AdjustmentReason], decided: &LineDecision) -> Vec<Value> {
	let has = |reason: &AdjustmentReason| decided.adjustments.iter().any(|one| one.reason == *reason);
	let numbered = reasons.iter().enumerate().filter(|(_, reason)| has(reason));
	numbered.map(|(position, _)| (position + 1).into()).collect()
}

/// One note for every reason, and one for how it was decided.
fn notes(reasons: &[AdjustmentReason], decision: &Decision) -> Vec<Value> {
	let how = if decision.automatic { "by its rules alone" } else { "by an adjudicator" };
	let how = format!("Decided {how}, under version {} of the plan, in block {}.", decision.version, decision.block);
	let texts = reasons.iter().map(|reason| reason.sentence().to_owned()).chain([how]);
	let note = |(position, text)| json!({ "number": position + 1, "type": "display", "text": text });
	texts.enumerate().map(note).collect()
}
