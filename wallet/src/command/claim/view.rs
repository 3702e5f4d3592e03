//! What there is: `claim show`, `list`, `queue`, `to-pay`, `decisions`, `proposal`, `signals`, `documents`.

use clap::Subcommand;
use salus_primitives::{
	insurance::{Claim, ClaimEntry, DecisionRecord, Signal},
	money::{Amount, Unit},
	remittance::{Remitted, RemittedKind},
	ClaimId, OrganizationId,
};
use serde_json::json;

use super::{
	document::DocumentsArguments,
	list::{listed, ListArguments},
	with_unit, Desk,
};
use crate::{
	calls::claim::{describe_line, describe_verdict},
	error::{Error, Result},
	moment,
	money::tell,
	report::Report,
	wallet::Wallet,
};

/// What there is.
#[derive(Clone, Debug, Subcommand)]
pub enum ViewCommand {
	/// Show a claim. With --json it is the document that `salus-interchange` reads.
	Show {
		/// The claim's number.
		claim: ClaimId,
	},
	/// Show a patient's claims, a provider's, an insurer's, or all.
	List(ListArguments),
	/// Show what an insurer's adjudicators have to do with, the most urgent first.
	Queue(Desk),
	/// Show for which claims an insurer has to pay a provider something, or takes something back.
	ToPay {
		/// The provider.
		provider: OrganizationId,
		/// The insurer.
		#[command(flatten)]
		desk: Desk,
	},
	/// Show every decision on a claim, with all that it was made from.
	Decisions {
		/// The claim's number.
		claim: ClaimId,
	},
	/// Show what one adjudicator proposes, and another has not confirmed.
	Proposal {
		/// The claim's number.
		claim: ClaimId,
	},
	/// Show what speaks for looking closer at a claim, or what that has added up to on a provider's.
	Signals {
		/// The claim's number.
		#[arg(required_unless_present = "provider", conflicts_with = "provider")]
		claim: Option<ClaimId>,
		/// Count those on all claims of this provider.
		#[arg(long, value_name = "NUMBER")]
		provider: Option<OrganizationId>,
	},
	/// Show of which classes somebody may read a claim's documents now, to pay for it, and check which records they are.
	Documents(DocumentsArguments),
}

impl ViewCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Show { claim: id } => {
				let (claim, unit) = with_unit(wallet, id).await?;
				let entry = ClaimEntry { id, claim };
				Ok(Report::new().with_all(json!(entry)).lines(describe_fully(&entry, &unit)))
			}
			Self::List(arguments) => arguments.run(wallet).await,
			Self::Queue(desk) => {
				let organization = desk.seen(wallet).await?;
				let claims = wallet.chain().await?.claim_queue(organization).await?;
				let none = format!("No claim waits for the adjudicators of organization {organization}");
				Ok(listed(Report::new().with("organization", organization), claims, none))
			}
			Self::ToPay { provider, desk } => to_pay(wallet, provider, desk).await,
			Self::Decisions { claim } => decisions(wallet, claim).await,
			Self::Proposal { claim } => proposal(wallet, claim).await,
			Self::Signals { claim, provider } => signals(wallet, claim, provider).await,
			Self::Documents(arguments) => arguments.run(wallet).await,
		}
	}
}

/// Amounts of one payer to one provider can be in several units, so each is told in minor units, with its claim.
async fn to_pay(wallet: &Wallet, provider: OrganizationId, desk: Desk) -> Result<Report> {
	let organization = desk.seen(wallet).await?;
	let due = wallet.chain().await?.claims_to_pay(organization, provider).await?;
	let mut lines = Vec::new();
	for one in &due {
		let (_, unit) = with_unit(wallet, one.claim).await?;
		lines.push(describe_due(one, &unit));
	}
	if lines.is_empty() {
		lines.push(format!("Organization {organization} has nothing to pay to provider {provider}"));
	}
	Ok(Report::new().with("organization", organization).with("provider", provider).with("due", due).lines(lines))
}

async fn decisions(wallet: &Wallet, id: ClaimId) -> Result<Report> {
	let (_, unit) = with_unit(wallet, id).await?;
	let records = wallet.chain().await?.claim_decisions(id).await?;
	Ok(told_decisions(id, &records, &unit))
}

/// All that was decided on a claim, each with how many appeals were before it. As JSON it is what `salus-interchange x12 835` reads.
pub fn told_decisions(id: ClaimId, records: &[(u8, DecisionRecord)], unit: &Unit) -> Report {
	let mut lines: Vec<_> =
		records.iter().flat_map(|(appeals, record)| describe_record(*appeals, record, unit)).collect();
	if lines.is_empty() {
		lines.push(format!("Nothing was decided on claim {id}"));
	}
	let records: Vec<_> =
		records.iter().map(|(appeals, record)| json!({ "appeals": appeals, "record": record })).collect();
	Report::new().with("claim", id).with("decisions", records).lines(lines)
}

async fn proposal(wallet: &Wallet, id: ClaimId) -> Result<Report> {
	let (_, unit) = with_unit(wallet, id).await?;
	let proposal = wallet.chain().await?.claim_proposal(id).await?;
	let lines = match &proposal {
		Some(proposal) => {
			let mut lines = vec![format!("Proposed by {}, {}", proposal.by, moment::format(proposal.at))];
			lines.extend(describe_verdict(&proposal.verdict, &unit));
			lines
		}
		None => vec![format!("Nothing is proposed on claim {id}")],
	};
	Ok(Report::new().with("claim", id).with("proposal", proposal).lines(lines))
}

async fn signals(wallet: &Wallet, claim: Option<ClaimId>, provider: Option<OrganizationId>) -> Result<Report> {
	let chain = wallet.chain().await?;
	if let Some(provider) = provider {
		let counts = chain.claim_signal_counts(provider).await?;
		let lines = counts.iter().map(|one| format!("{:>6}  {}", one.count, describe_signal(one.signal)));
		let lines: Vec<_> = lines.collect();
		return Ok(Report::new().with("provider", provider).with("counts", counts).lines(lines));
	}
	let id = claim.ok_or_else(|| Error::Usage("name a claim, or a provider with --provider".into()))?;
	let _there = chain.claim(id).await?;
	let signals = chain.claim_signals(id).await?;
	let mut lines: Vec<_> = signals.iter().map(|signal| describe_signal(signal).to_owned()).collect();
	if lines.is_empty() {
		lines.push(format!("Nothing speaks for looking closer at claim {id}"));
	}
	Ok(Report::new().with("claim", id).with("signals", signals).lines(lines))
}

/// What speaks for looking closer, in words.
pub const fn describe_signal(signal: Signal) -> &'static str {
	match signal {
		Signal::SharedEvidence => "the evidence is another claim's too",
		Signal::ImpossibleTravel => "the patient was elsewhere at about the same time",
		Signal::VolumeSpike => "the provider submits many more claims than it did",
		Signal::FeedbackContradicts => "the patient says that the care was not given, or the medicine not received",
		Signal::PaymentAsked => "the patient says that payment was asked for",
		Signal::RepeatedService => "the same service was billed before",
		Signal::DeductibleReturned => "it gave back a deductible on which a later claim goes",
	}
}

/// A claim, in one line. Amounts are in minor units: which unit a claim is in is told by `claim show`.
pub fn describe(entry: &ClaimEntry) -> String {
	let ClaimEntry { id, claim } = entry;
	let until = claim.deadline.map(|at| format!("  until {}", moment::format(at))).unwrap_or_default();
	format!(
		"{id}  {}  {}  provider {}, insurer {}, patient {}  {} lines{until}",
		claim.status,
		claim.priority,
		claim.provider,
		claim.insurer,
		claim.patient,
		claim.lines.len()
	)
}

/// A claim, in lines.
pub fn describe_fully(entry: &ClaimEntry, unit: &Unit) -> Vec<String> {
	let ClaimEntry { id, claim } = entry;
	let mut lines = vec![
		format!("claim {id} of provider {} to insurer {}: {}", claim.provider, claim.insurer, claim.status),
		format!("  patient   {}", claim.patient),
		format!("  coverage  {}", claim.coverage),
		format!("  kind      {}, {}", claim.kind, claim.priority),
	];
	let others = [
		("prior", claim.prior.map(|other| format!("claim {other}, at the payer before"))),
		("replaces", claim.replaces.map(|other| format!("claim {other}"))),
		("replaced", claim.replaced_by.map(|other| format!("by claim {other}"))),
		("invoice", claim.invoice.map(|invoice| invoice.to_string())),
		("documents", claim.documents.map(|digest| format!("{digest:?}"))),
	];
	lines.extend(others.into_iter().filter_map(|(name, said)| Some(format!("  {name:<9} {}", said?))));
	lines.extend(claim.lines.iter().enumerate().map(|(place, line)| describe_line(place, line, unit)));
	lines.extend(sums(claim).into_iter().map(|(name, amount)| format!("  {name:<9} {}", tell(amount, unit))));
	let moments = [
		("entered", Some(claim.entered)),
		("submitted", claim.submitted),
		("changed", Some(claim.changed)),
		("until", claim.deadline),
	];
	lines.extend(moments.into_iter().filter_map(|(name, at)| Some(format!("  {name:<9} {}", moment::format(at?)))));
	lines
}

fn sums(claim: &Claim) -> Vec<(&'static str, Amount)> {
	let mut sums = vec![("billed", claim.billed())];
	if claim.decision.is_some() {
		sums.extend([("awarded", claim.awarded()), ("paid", claim.paid)]);
	}
	sums
}

/// Something that is to be paid or taken back, in one line.
pub fn describe_due(due: &Remitted, unit: &Unit) -> String {
	let what = match due.kind {
		RemittedKind::Payment => "to pay",
		RemittedKind::Adjustment => "to take back",
	};
	format!("claim {}  {what} {}", due.claim, tell(due.amount, unit))
}

/// A decision, in lines.
pub fn describe_record(appeals: u8, record: &DecisionRecord, unit: &Unit) -> Vec<String> {
	let DecisionRecord { plan, decision, result, by, .. } = record;
	let by: Vec<_> = by.iter().map(ToString::to_string).collect();
	let by = if by.is_empty() { "the rules alone".into() } else { by.join(" and ") };
	let mut lines = vec![
		format!("decision after {appeals} appeals: {result}, {} to be paid", tell(decision.paid(), unit)),
		format!("  rules     plan {plan}, version {}, benefit period {}", decision.version, decision.period),
		format!("  by        {by}"),
		format!("  at        {}, block #{}", moment::format(decision.at), decision.block),
	];
	for (place, line) in decision.lines.iter().enumerate() {
		let adjusted =
			line.adjustments.iter().map(|one| format!(", {}-{} {}", one.group, one.reason, tell(one.amount, unit)));
		let adjusted: String = adjusted.collect();
		lines.push(format!(
			"  line {place:<4} billed {}, paid {}{adjusted}",
			tell(line.billed, unit),
			tell(line.paid, unit)
		));
	}
	lines
}
