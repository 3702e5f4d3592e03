//! What a provider does with its claims.

use salus_primitives::{
	anchor::{Proof, RecordLeaf},
	insurance::{ClaimDraft, LineEvidence, MAX_LINES},
	money::{Amount, Unit},
	ClaimId, Digest, OrganizationId,
};
use sp_core::{bounded::BoundedVec, ConstU32};

use super::{arguments, call, describe_evidence, describe_line, of_provider, tell};
use crate::call::Call;

/// Evidence for some lines.
pub type Answers = BoundedVec<LineEvidence, ConstU32<MAX_LINES>>;

/// Begins a claim, as a draft. Its amounts are of this unit.
pub fn write_claim(organization: OrganizationId, draft: &ClaimDraft, unit: &Unit) -> Call {
	let mut says = vec![format!("Write a draft of a claim of provider {organization}")];
	says.extend(describe_draft(draft, unit));
	Call::new("Claims", "write_claim", arguments![organization, draft], says)
}

/// Writes a draft anew.
pub fn change_claim(organization: OrganizationId, claim: ClaimId, draft: &ClaimDraft, unit: &Unit) -> Call {
	let mut says = vec![format!("Write the draft of {} anew", of_provider(claim, organization))];
	says.extend(describe_draft(draft, unit));
	Call::new("Claims", "change_claim", arguments![organization, claim, draft], says)
}

/// Throws a draft away.
pub fn discard_claim(organization: OrganizationId, claim: ClaimId) -> Call {
	let says = format!("Throw away the draft of {}", of_provider(claim, organization));
	call("discard_claim", arguments![organization, claim], says)
}

/// Makes a record the evidence of a line, by showing it to be in an anchor.
pub fn prove_line(
	organization: OrganizationId,
	claim: ClaimId,
	line: u8,
	anchor: u64,
	leaf: &RecordLeaf,
	proof: &Proof,
) -> Call {
	let says = vec![
		format!("Show a record as evidence for line {line} of {}", of_provider(claim, organization)),
		format!("  patient   {}", leaf.patient),
		format!("  record    {} version {}, in anchor {anchor}", leaf.record, leaf.version),
	];
	Call::new("Claims", "prove_line", arguments![organization, claim, line, anchor, leaf, proof], says)
}

/// Submits a draft.
pub fn submit_claim(organization: OrganizationId, claim: ClaimId) -> Call {
	let says = vec![
		format!("Submit {}", of_provider(claim, organization)),
		"If it is clean, it is decided at once; a claim in whose place it comes is replaced".into(),
	];
	Call::new("Claims", "submit_claim", arguments![organization, claim], says)
}

/// Goes on with a claim that waits for the payer before.
pub fn proceed_claim(organization: OrganizationId, claim: ClaimId) -> Call {
	let says =
		format!("Go on with claim {claim}, now that the payer before has decided, for organization {organization}");
	call("proceed_claim", arguments![organization, claim], says)
}

/// Answers what the payer has asked.
pub fn answer_claim(
	organization: OrganizationId,
	claim: ClaimId,
	evidence: &Answers,
	documents: Option<Digest>,
) -> Call {
	let mut says = vec![format!("Answer what was asked about {}", of_provider(claim, organization))];
	let line = |new: &LineEvidence| format!("  line {:<4} {}", new.line, describe_evidence(new.evidence));
	says.extend(evidence.iter().map(line));
	says.extend(documents.map(|digest| format!("  documents {digest:?}")));
	Call::new("Claims", "answer_claim", arguments![organization, claim, evidence, documents], says)
}

/// Takes back a claim for which nothing was paid.
pub fn void_claim(organization: OrganizationId, claim: ClaimId) -> Call {
	let says = format!("Take back {}, for good", of_provider(claim, organization));
	call("void_claim", arguments![organization, claim], says)
}

/// A draft, in lines.
fn describe_draft(draft: &ClaimDraft, unit: &Unit) -> Vec<String> {
	let ClaimDraft { kind, priority, patient, coverage, invoice, prior, replaces, documents, lines } = draft;
	let mut says = vec![
		format!("  patient   {patient}"),
		format!("  coverage  {coverage}"),
		format!("  kind      {kind}, {priority}"),
	];
	says.extend(invoice.map(|number| format!("  invoice   {number}")));
	says.extend(prior.map(|number| format!("  prior     claim {number}, at the payer before")));
	says.extend(replaces.map(|number| format!("  replaces  claim {number}")));
	says.extend(documents.map(|digest| format!("  documents {digest:?}")));
	says.extend(lines.iter().enumerate().map(|(place, line)| describe_line(place, line, unit)));
	let billed = lines.iter().fold(0, |sum: Amount, line| sum.saturating_add(line.amount));
	says.push(format!("  billed    {}", tell(billed, unit)));
	says
}
