//! `ClaimResponse`.

use serde_json::{json, Value};

use super::{
	adjudication,
	claim::head,
	coverage::insurance,
	element::{organization, reference, Element},
	FhirError, Resource,
};
use crate::{Claim, ClaimEntry, ClaimStatus, Decision, Details, Unit};

/// What the payer answers to the claim, as FHIR's `ClaimResponse`.
pub fn claim_response(entry: &ClaimEntry, details: &Details) -> Resource {
	let claim = &entry.claim;
	if claim.status == ClaimStatus::Draft {
		return Err(FhirError::NotSubmitted(entry.id));
	}
	let unit = details.unit(claim.unit)?;
	let resource = Element::resource("ClaimResponse", format!("claim-response-{}", entry.id));
	let resource = head(resource, "claim-response", entry, details)?
		.with("insurer", organization(details, claim.insurer))
		.with("requestor", organization(details, claim.provider))
		.with("request", reference("Claim", "claim", entry.id, None))
		.with("outcome", outcome(claim))
		.with("disposition", disposition(claim));
	let resource = match &claim.decision {
		Some(decision) => decided(resource, claim, decision, unit),
		None => resource,
	};
	Ok(resource.with("insurance", vec![insurance(claim.coverage).with("sequence", 1).build()]).build())
}

fn decided(resource: Element, claim: &Claim, decision: &Decision, unit: &Unit) -> Element {
	let items = decision.lines.iter().enumerate().map(
		|(position, line)| json!({ "itemSequence": position + 1, "adjudication": adjudication::line(line, unit) }),
	);
	resource
		.with("item", items.collect::<Vec<Value>>())
		.with("total", adjudication::totals(decision, unit))
		.maybe("payment", adjudication::payment(claim.paid, decision, unit))
}

/// Whether the payer has done its work. Whether it pays is in the adjudication.
pub fn outcome(claim: &Claim) -> &'static str {
	match (claim.status, &claim.decision) {
		(ClaimStatus::Returned, _) => "error",
		// It was decided, and the decision is undone.
		(ClaimStatus::Reversed, _) => "complete",
		(_, Some(_)) => "complete",
		(_, None) => "queued",
	}
}

/// Where the claim stands, in words.
pub fn disposition(claim: &Claim) -> &'static str {
	match claim.status {
		ClaimStatus::Draft => "Being written.",
		ClaimStatus::Submitted => "Submitted; another payer decides first.",
		ClaimStatus::Accepted => "Accepted; it waits for an adjudicator.",
		ClaimStatus::Returned => "Returned without a decision.",
		ClaimStatus::InReview => "In review.",
		ClaimStatus::InformationRequested => "The payer has asked the provider for more.",
		ClaimStatus::Approved => "Approved.",
		ClaimStatus::PartiallyApproved => "Approved in part.",
		ClaimStatus::Denied => "Denied.",
		ClaimStatus::PaymentScheduled => "A day for paying is set.",
		ClaimStatus::Paid => "Paid.",
		ClaimStatus::Reconciled => "Paid, and the provider agrees with the payment.",
		ClaimStatus::Appealed => "The decision is appealed.",
		ClaimStatus::Upheld => "The decision was appealed, and stands.",
		ClaimStatus::Overturned => "The decision was appealed, and made anew.",
		ClaimStatus::Voided => "Taken back by the provider.",
		ClaimStatus::Replaced => "Another claim has come in its place.",
		ClaimStatus::Reversed => "What was paid is taken back.",
	}
}
