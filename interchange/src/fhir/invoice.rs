//! `Invoice`.

use serde_json::{json, Value};

use super::{
	element::{
		concept, extension, identifier, maybe_time, money, organization, party, patient, reference, service, Element,
	},
	FhirError, Resource,
};
use crate::{moment, Component, ComponentKind, Details, Invoice, InvoiceEntry, Party, Payment, Share, Unit};

/// The invoice as FHIR's `Invoice`.
pub fn invoice(entry: &InvoiceEntry, details: &Details) -> Resource {
	let invoice = &entry.invoice;
	let unit = details.unit(invoice.unit)?;
	let lines = invoice.components.iter().enumerate();
	let lines: Vec<Value> = lines.map(|(position, one)| line(position, one, unit, details)).collect();
	let sole_payer = match invoice.shares.as_slice() {
		[share] => Some(party(details, share.payer)),
		_ => None,
	};
	Ok(Element::resource("Invoice", format!("invoice-{}", entry.id))
		.list("extension", extensions(entry, unit, details)?)
		.with("identifier", vec![identifier("invoice", entry.id)])
		.with("status", invoice.status.code())
		.with("subject", patient(details, invoice.patient))
		.maybe("recipient", sole_payer)
		.maybe("date", maybe_time(invoice.issued)?)
		.with("issuer", organization(details, invoice.issuer))
		.with("lineItem", lines)
		.list("totalPriceComponent", sums(invoice, unit))
		.with("totalNet", money(unit, net(invoice)))
		.with("totalGross", money(unit, invoice.total.into()))
		.build())
}

/// A component is a line with one price.
fn line(position: usize, component: &Component, unit: &Unit, details: &Details) -> Value {
	let item = match component.service {
		Some(digest) => service(details, digest),
		None => concept("urn:salus:invoice-component", component.kind.code()),
	};
	let price = price(component.kind, component.amount.into(), unit);
	json!({ "sequence": position + 1, "chargeItemCodeableConcept": item, "priceComponent": [price] })
}

/// The amount has the sign with which it counts: what is deducted is below zero. What is only told has its own.
fn price(kind: ComponentKind, amount: i128, unit: &Unit) -> Value {
	let signed = match kind {
		ComponentKind::Deduction | ComponentKind::Discount => -amount,
		_ => amount,
	};
	json!({ "type": kind.code(), "amount": money(unit, signed) })
}

fn sums(invoice: &Invoice, unit: &Unit) -> Vec<Value> {
	let of = |kind: &ComponentKind| invoice.components.iter().filter(|one| one.kind == *kind).collect::<Vec<_>>();
	let kinds = ComponentKind::ALL.iter().map(|kind| (kind, of(kind))).filter(|(_, found)| !found.is_empty());
	kinds.map(|(kind, found)| price(*kind, found.iter().map(|one| i128::from(one.amount)).sum(), unit)).collect()
}

/// The total without taxes.
fn net(invoice: &Invoice) -> i128 {
	let counted = invoice.components.iter().filter(|one| one.kind != ComponentKind::Tax);
	counted.map(|one| one.kind.signed(one.amount)).sum()
}

/// What FHIR's invoice has no field for: who owes what, what was paid, and for what it is.
fn extensions(entry: &InvoiceEntry, unit: &Unit, details: &Details) -> Result<Vec<Value>, FhirError> {
	let invoice = &entry.invoice;
	let mut all = Vec::new();
	if let Some(id) = invoice.appointment {
		let about = reference("Appointment", "appointment", id, None);
		all.push(extension("invoice-appointment", "valueReference", about));
	}
	if let Some(id) = invoice.order {
		let about = reference("ServiceRequest", "laboratory-order", id, None);
		all.push(extension("invoice-order", "valueReference", about));
	}
	if invoice.contractual > 0 {
		let amount = money(unit, invoice.contractual.into());
		all.push(extension("invoice-contractual", "valueMoney", amount));
	}
	if entry.overdue > 0 {
		all.push(extension("invoice-overdue", "valueMoney", money(unit, entry.overdue.into())));
	}
	for one in &invoice.shares {
		all.push(share(one, unit, details)?);
	}
	for one in &invoice.payments {
		all.push(payment(one, unit, details)?);
	}
	Ok(all)
}

fn compound(noun: &str, parts: Vec<Value>) -> Value {
	Element::default().with("url", format!("urn:salus:{noun}")).with("extension", parts).build()
}

fn part(url: &str, kind: &str, value: impl Into<Value>) -> Value {
	Element::default().with("url", url).with(kind, value).build()
}

fn payer(details: &Details, payer: Party) -> Value {
	part("payer", "valueReference", party(details, payer))
}

fn share(share: &Share, unit: &Unit, details: &Details) -> Resource {
	let amount = |url: &str, amount: u64| part(url, "valueMoney", money(unit, amount.into()));
	let mut parts = vec![
		payer(details, share.payer),
		amount("owed", share.owed),
		amount("paid", share.paid),
		amount("writtenOff", share.written_off),
		amount("outstanding", share.outstanding()),
		part("due", "valueDateTime", moment::rfc3339(share.due)?),
	];
	for one in &share.instalments {
		let inner = vec![amount("amount", one.amount), part("due", "valueDateTime", moment::rfc3339(one.due)?)];
		parts.push(json!({ "url": "instalment", "extension": inner }));
	}
	parts.extend(share.disputed.map(|reason| part("disputed", "valueCode", reason.code())));
	parts.extend(share.claim.map(|id| part("claim", "valueReference", reference("Claim", "claim", id, None))));
	Ok(compound("invoice-share", parts))
}

fn payment(payment: &Payment, unit: &Unit, details: &Details) -> Resource {
	let amount = |url: &str, amount: u64| part(url, "valueMoney", money(unit, amount.into()));
	let parts = vec![
		payer(details, payment.payer),
		amount("amount", payment.amount),
		amount("credited", payment.credited),
		amount("refunded", payment.refunded),
		part("at", "valueDateTime", moment::rfc3339(payment.at)?),
	];
	Ok(compound("invoice-payment", parts))
}
