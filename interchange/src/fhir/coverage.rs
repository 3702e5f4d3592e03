//! `Coverage`.

use serde_json::{json, Value};

use super::{
	element::{extension, identifier, organization, patient, reference, Element},
	Resource,
};
use crate::{moment, CoverageEntry, CoverageStatus, Details, Relationship};

/// The coverage as FHIR's `Coverage`.
pub fn coverage(entry: &CoverageEntry, details: &Details) -> Resource {
	let coverage = &entry.coverage;
	let known = details.coverage(entry.id);
	let status = match coverage.status {
		// FHIR has no word for it, and the modifier says that this is not simply active.
		CoverageStatus::Active | CoverageStatus::Suspended => "active",
		other => other.code(),
	};
	let mut modifiers = Vec::new();
	if let Some(since) = coverage.suspended {
		modifiers.push(extension("coverage-suspended", "valueDateTime", moment::rfc3339(since)?));
	} else if coverage.status == CoverageStatus::Suspended {
		modifiers.push(extension("coverage-suspended", "valueDateTime", moment::rfc3339(coverage.changed)?));
	}
	let relationship = known.map(|known| known.relationship);
	let beneficiary = patient(details, coverage.patient);
	let mut resource = Element::resource("Coverage", format!("coverage-{}", entry.id))
		.list("modifierExtension", modifiers)
		.with("identifier", vec![identifier("coverage", entry.id)])
		.with("status", status);
	if let Some(known) = known {
		resource = match (&known.subscriber, known.relationship) {
			(Some(name), _) => resource.with("subscriber", json!({ "display": name.whole() })),
			(None, Relationship::Itself) => resource.with("subscriber", beneficiary.clone()),
			(None, _) => resource,
		};
		resource = resource.with("subscriberId", known.subscriber_number.as_str());
	}
	Ok(resource
		.with("beneficiary", beneficiary)
		.maybe("relationship", relationship.map(relation))
		.with("period", period(coverage)?)
		.with("payor", vec![organization(details, coverage.insurer)])
		.with("class", classes(entry, known.and_then(|known| known.group.as_deref())))
		.with("order", coverage.order)
		.build())
}

fn relation(relationship: Relationship) -> Value {
	super::element::concept("http://terminology.hl7.org/CodeSystem/subscriber-relationship", relationship.code())
}

/// FHIR's period has its end within it, the chain's has not.
fn period(coverage: &crate::Coverage) -> Resource {
	let last = coverage.end.saturating_sub(1);
	Ok(json!({ "start": moment::rfc3339(coverage.start)?, "end": moment::rfc3339(last)? }))
}

fn classes(entry: &CoverageEntry, group: Option<&str>) -> Vec<Value> {
	let class = |code: &str, value: String| {
		let kind = super::element::concept("http://terminology.hl7.org/CodeSystem/coverage-class", code);
		json!({ "type": kind, "value": value })
	};
	let mut classes = vec![class("plan", entry.coverage.plan.to_string())];
	classes.extend(group.map(|group| class("group", group.to_owned())));
	classes
}

/// A coverage among those that a claim is made under.
pub fn insurance(id: crate::CoverageId) -> Element {
	Element::default().with("focal", true).with("coverage", reference("Coverage", "coverage", id, None))
}
