//! `PaymentReconciliation`.

use serde_json::{json, Value};

use super::{
	element::{concept, extension, identifier, money, organization, reference, Element},
	Resource,
};
use crate::{moment, Details, Remittance, RemittanceEntry, Remitted, Unit};

/// The remittance as FHIR's `PaymentReconciliation`. The details sum to the payment: what is taken back is below zero.
pub fn reconciliation(entry: &RemittanceEntry, details: &Details) -> Resource {
	let remittance = &entry.remittance;
	let unit = details.unit(remittance.unit)?;
	let status = extension("remittance-status", "valueCode", remittance.status.code());
	let mut extensions = vec![status];
	if let Some(at) = remittance.cleared {
		extensions.push(extension("remittance-cleared", "valueDateTime", moment::rfc3339(at)?));
	}
	let lines = remittance.lines.iter().map(|line| detail(line, remittance, unit, details));
	Ok(Element::resource("PaymentReconciliation", format!("remittance-{}", entry.id))
		.with("extension", extensions)
		.with("identifier", vec![identifier("remittance", entry.id)])
		.with("status", "active")
		.with("created", moment::rfc3339(remittance.at)?)
		.with("paymentIssuer", organization(details, remittance.payer))
		.with("requestor", organization(details, remittance.payee))
		.with("outcome", "complete")
		.with("paymentDate", moment::day(remittance.at)?)
		.with("paymentAmount", money(unit, remittance.total.into()))
		.with("paymentIdentifier", identifier("remittance", entry.id))
		.with("detail", lines.collect::<Result<Vec<Value>, super::FhirError>>()?)
		.build())
}

fn detail(line: &Remitted, remittance: &Remittance, unit: &Unit, details: &Details) -> Resource {
	Ok(json!({
		"type": concept("http://terminology.hl7.org/CodeSystem/payment-type", line.kind.code()),
		"request": reference("Claim", "claim", line.claim, None),
		"submitter": organization(details, remittance.payee),
		"response": reference("ClaimResponse", "claim-response", line.claim, None),
		"date": moment::day(remittance.at)?,
		"payee": organization(details, remittance.payee),
		"amount": money(unit, line.signed()),
	}))
}
