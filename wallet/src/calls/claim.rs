//! Claims: what a provider asks of a payer, and what the payer answers.

mod filing;
mod payment;
mod review;

pub use filing::*;
pub use payment::*;
pub use review::*;

use salus_primitives::{
	insurance::{ClaimLine, Evidence, InformationReason, ReversalReason, Ruling},
	money::Unit,
	ClaimId, OrganizationId,
};

use super::arguments;
use crate::{
	call::{Argument, Call},
	moment,
	money::tell,
};

/// A call about which there is one thing to say.
fn call(name: &str, arguments: Vec<Argument>, says: String) -> Call {
	Call::new("Claims", name, arguments, vec![says])
}

/// What shows that a service was given, in words.
pub fn describe_evidence(evidence: Evidence) -> String {
	match evidence {
		Evidence::Appointment(number) => format!("appointment {number}"),
		Evidence::Report(number) => format!("laboratory report {number}"),
		Evidence::Dispense(number) => format!("dispense {number}"),
		Evidence::Encounter(number) => format!("encounter {number}"),
		Evidence::Record { custodian, record, version } => {
			format!("record {record} version {version}, anchored by organization {custodian}")
		}
	}
}

/// A line of a claim by its place, from 0.
pub fn describe_line(place: usize, line: &ClaimLine, unit: &Unit) -> String {
	let ClaimLine { category, service, units, amount, served, performer, evidence, authorization } = line;
	let mut parts = vec![
		format!("  line {place:<4} {category}, service {service:?}, units {units}: {}", tell(*amount, unit)),
		format!("served {}", moment::format(*served)),
	];
	parts.extend(performer.as_ref().map(|account| format!("by {account}")));
	parts.push(
		evidence
			.map_or_else(|| "without evidence".into(), |evidence| format!("shown by {}", describe_evidence(evidence))),
	);
	parts.extend(authorization.map(|number| format!("authorization {number}")));
	parts.join(", ")
}

/// What an adjudicator says of a line, in words.
pub fn describe_ruling(place: usize, ruling: Ruling, unit: &Unit) -> String {
	let says = match ruling {
		Ruling::AsRuled => "as the rules say".into(),
		Ruling::AcceptEvidence => "the evidence is good enough, though the chain does not show it".into(),
		Ruling::NotNecessary => "nothing is paid: it was not necessary".into(),
		Ruling::LacksInformation => "nothing is paid: what was asked for was not shown".into(),
		Ruling::AtMost(amount) => format!("no more than {} was necessary", tell(amount, unit)),
	};
	format!("  line {place:<4} {says}")
}

/// What a payer asks about, or sends a claim back for.
pub fn describe_request(reason: InformationReason) -> &'static str {
	match reason {
		InformationReason::Evidence => "the evidence does not show what is billed",
		InformationReason::Document => "a document is needed, in the vault, under the patient's consent",
		InformationReason::Amounts => "the amounts are not clear",
		InformationReason::Performer => "it is not clear who has given the service",
		InformationReason::OtherPayer => "another payer may come first",
	}
}

/// Why what was paid is taken back.
pub fn describe_reversal(reason: ReversalReason) -> &'static str {
	match reason {
		ReversalReason::Duplicate => "it was paid twice",
		ReversalReason::BilledInError => "it was billed in error",
		ReversalReason::NotRendered => "the service was not given",
		ReversalReason::OtherPayer => "another payer owes it",
		ReversalReason::EvidenceWithdrawn => "the evidence does not hold any more",
	}
}

fn of_provider(claim: ClaimId, organization: OrganizationId) -> String {
	format!("claim {claim} of provider {organization}")
}

fn of_insurer(claim: ClaimId, organization: OrganizationId) -> String {
	format!("claim {claim}, for insurer {organization}")
}
