//! `Claim`.

use std::collections::BTreeSet;

use serde_json::{json, Value};

use super::{
	coverage::insurance,
	element::{concept, identifier, money, organization, patient, practitioner, reference, service, Element},
	FhirError, Resource, CATEGORY, CLAIM_STATUS,
};
use crate::{moment, AccountId, Claim, ClaimEntry, ClaimLine, ClaimStatus, Details, Evidence, Priority, Unit};

/// The claim as FHIR's `Claim`.
pub fn claim(entry: &ClaimEntry, details: &Details) -> Resource {
	let claim = &entry.claim;
	let unit = details.unit(claim.unit)?;
	let team = Team::of(claim);
	let information = Information::of(claim);
	let items = claim.lines.iter().enumerate();
	let items = items.map(|(position, line)| item(position, line, unit, &team, &information, details));
	let authorizations: BTreeSet<_> = claim.lines.iter().filter_map(|line| line.authorization).collect();
	let authorizations: Vec<Value> = authorizations.iter().map(|id| id.to_string().into()).collect();
	let insurance = insurance(claim.coverage).with("sequence", 1).list("preAuthRef", authorizations).build();
	Ok(head(Element::resource("Claim", format!("claim-{}", entry.id)), "claim", entry, details)?
		.with("insurer", organization(details, claim.insurer))
		.with("provider", organization(details, claim.provider))
		.with("priority", priority(claim.priority))
		.list("related", related(claim))
		.list("careTeam", team.build(details))
		.list("supportingInfo", information.build())
		.with("insurance", vec![insurance])
		.with("item", items.collect::<Result<Vec<_>, _>>()?)
		.with("total", money(unit, claim.billed()))
		.build())
}

/// What `Claim`, `ClaimResponse` and `ExplanationOfBenefit` begin with.
pub fn head(resource: Element, noun: &str, entry: &ClaimEntry, details: &Details) -> Result<Element, FhirError> {
	let claim = &entry.claim;
	let status = match claim.status {
		ClaimStatus::Draft => "draft",
		ClaimStatus::Voided | ClaimStatus::Replaced | ClaimStatus::Reversed => "cancelled",
		_ => "active",
	};
	let created = match noun {
		"claim" => claim.submitted.unwrap_or(claim.entered),
		_ => claim.decision.as_ref().map_or(claim.changed, |decision| decision.at),
	};
	// FHIR's status says only whether the resource counts; where the claim stands is told beside it.
	let stands = json!({ "url": CLAIM_STATUS, "valueCode": claim.status.code() });
	Ok(resource
		.with("extension", vec![stands])
		.with("identifier", vec![identifier(noun, entry.id)])
		.with("status", status)
		.with("type", concept("http://terminology.hl7.org/CodeSystem/claim-type", claim.kind.code()))
		.with("use", "claim")
		.with("patient", patient(details, claim.patient))
		.with("created", moment::rfc3339(created)?))
}

/// FHIR's own three, and the chain's exact one beside.
fn priority(priority: Priority) -> Value {
	let process = match priority {
		Priority::Stat => "stat",
		Priority::Routine | Priority::Urgent | Priority::Asap => "normal",
	};
	json!({ "coding": [
		{ "system": "http://terminology.hl7.org/CodeSystem/processpriority", "code": process },
		{ "system": "http://hl7.org/fhir/request-priority", "code": priority.code() },
	] })
}

pub fn related(claim: &Claim) -> Vec<Value> {
	let related = |id: crate::ClaimId, code: &str| {
		let relationship = concept("http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship", code);
		json!({ "claim": reference("Claim", "claim", id, None), "relationship": relationship })
	};
	let replaced = claim.replaces.map(|id| related(id, "prior"));
	let before = claim.prior.map(|id| related(id, "associated"));
	replaced.into_iter().chain(before).collect()
}

fn item(
	position: usize,
	line: &ClaimLine,
	unit: &Unit,
	team: &Team,
	information: &Information,
	details: &Details,
) -> Resource {
	Ok(line_head(position, line, team, information, details)?.with("net", money(unit, line.amount.into())).build())
}

/// What an item of a `Claim` and of an `ExplanationOfBenefit` says before its amounts.
pub fn line_head(
	position: usize,
	line: &ClaimLine,
	team: &Team,
	information: &Information,
	details: &Details,
) -> Result<Element, FhirError> {
	let performer = line.performer.as_ref().and_then(|account| team.sequence(account));
	let evidence = line.evidence.as_ref().and_then(|evidence| information.sequence(evidence));
	Ok(Element::default()
		.with("sequence", position + 1)
		.maybe("careTeamSequence", performer.map(|sequence| vec![sequence]))
		.maybe("informationSequence", evidence.map(|sequence| vec![sequence]))
		.with("category", concept(CATEGORY, line.category.code()))
		.with("productOrService", service(details, line.service))
		.with("servicedDate", moment::day(line.served)?)
		.with("quantity", json!({ "value": line.units })))
}

/// Who has served, each once.
pub struct Team<'a>(Vec<&'a AccountId>);

impl<'a> Team<'a> {
	pub fn of(claim: &'a Claim) -> Self {
		let mut accounts: Vec<_> = claim.lines.iter().filter_map(|line| line.performer.as_ref()).collect();
		accounts.sort();
		accounts.dedup();
		Self(accounts)
	}

	fn sequence(&self, account: &AccountId) -> Option<usize> {
		self.0.iter().position(|one| *one == account).map(|position| position + 1)
	}

	pub fn build(&self, details: &Details) -> Vec<Value> {
		let members = self.0.iter().enumerate();
		members
			.map(|(position, account)| json!({ "sequence": position + 1, "provider": practitioner(details, account) }))
			.collect()
	}
}

/// What shows that services were given, and what belongs to the claim beside: each once.
pub struct Information<'a> {
	evidence: Vec<&'a Evidence>,
	claim: &'a Claim,
}

impl<'a> Information<'a> {
	pub fn of(claim: &'a Claim) -> Self {
		let mut evidence: Vec<&Evidence> = Vec::new();
		for one in claim.lines.iter().filter_map(|line| line.evidence.as_ref()) {
			if !evidence.contains(&one) {
				evidence.push(one);
			}
		}
		Self { evidence, claim }
	}

	fn sequence(&self, evidence: &Evidence) -> Option<usize> {
		self.evidence.iter().position(|one| *one == evidence).map(|position| position + 1)
	}

	pub fn build(&self) -> Vec<Value> {
		let mut all: Vec<(&str, &str, Value)> = self.evidence.iter().map(|one| shown_by(one)).collect();
		if let Some(id) = self.claim.invoice {
			all.push(("invoice", "valueReference", reference("Invoice", "invoice", id, None)));
		}
		if let Some(digest) = self.claim.documents {
			all.push(("documents", "valueString", digest.to_string().into()));
		}
		let numbered = all.into_iter().enumerate();
		let build = |(position, (category, kind, value)): (usize, (&str, &str, Value))| {
			let category = concept("urn:salus:claim-information", category);
			Element::default().with("sequence", position + 1).with("category", category).with(kind, value).build()
		};
		numbered.map(build).collect()
	}
}

fn shown_by(evidence: &Evidence) -> (&'static str, &'static str, Value) {
	let (category, value) = match evidence {
		Evidence::Appointment(id) => ("appointment", reference("Appointment", "appointment", id, None)),
		Evidence::Report(id) => ("report", reference("DiagnosticReport", "report", id, None)),
		Evidence::Dispense(id) => ("dispense", reference("MedicationDispense", "dispense", id, None)),
		Evidence::Encounter(id) => ("encounter", reference("Encounter", "encounter", id, None)),
		Evidence::Record { custodian, record, version } => {
			let named = format!("{custodian}/{record}/{version}");
			("record", reference("DocumentReference", "record", named, None))
		}
	};
	(category, "valueReference", value)
}
