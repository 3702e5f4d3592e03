//! `claim explain`: a decision in plain words, to the patient.

use salus_primitives::{
	insurance::{AdjustmentReason, Claim, ClaimEntry, ClaimLine, Explanation, LineDecision, Payday, Remark},
	money::Unit,
	ClaimId,
};
use serde_json::{json, Value};

use super::reason::{bearer, sentence, standing};
use crate::{
	calls::claim::{describe_request, describe_reversal},
	error::Result,
	moment,
	money::tell,
	report::Report,
	wallet::Wallet,
};

/// Explains a claim.
pub async fn run(wallet: &Wallet, claim: ClaimId) -> Result<Report> {
	let chain = wallet.chain().await?;
	let explanation = chain.claim_explanation(claim).await?;
	let unit = chain.unit(explanation.claim.claim.unit).await?;
	let lines = explain(&explanation, &unit.unit);
	let reasons = reasons(&explanation);
	Ok(Report::new().with_all(json!(explanation)).with("unit", unit).with("reasons", reasons).lines(lines))
}

/// Every reason in the decision by its number, in words.
fn reasons(explanation: &Explanation) -> Value {
	let named = |reason: AdjustmentReason| (reason.code().to_owned(), json!(sentence(reason)));
	Value::Object(explanation.adjustments.iter().map(|one| named(one.reason)).collect())
}

/// A claim, in plain words.
pub fn explain(explanation: &Explanation, unit: &Unit) -> Vec<String> {
	let ClaimEntry { id, claim } = &explanation.claim;
	let mut lines = vec![
		format!("Claim {id}: what provider {} asks of insurer {} for your care", claim.provider, claim.insurer),
		standing(claim.status).to_owned(),
	];
	lines.extend(explanation.remark.map(said));
	lines.extend(claim.decision.as_ref().map(|decision| {
		let by = if decision.automatic { "the plan's rules alone" } else { "the insurer's adjudicators" };
		format!("It was decided by {by}, {}.", moment::format(decision.at))
	}));
	lines.push(String::new());
	lines.extend(money(explanation, unit));
	let decided = claim.decision.iter().flat_map(|decision| claim.lines.iter().zip(&decision.lines)).enumerate();
	for (place, (line, decided)) in decided {
		lines.push(String::new());
		lines.extend(of_line(place, line, decided, unit));
	}
	if claim.decision.is_some() {
		lines.push(String::new());
		lines.push(owed(explanation, unit));
		lines.extend(appeals(explanation));
	}
	lines
}

/// What the last who sent the claim on has said of it.
fn said(remark: Remark) -> String {
	match remark {
		Remark::Returned(reason) => format!("It was sent back because {}.", describe_request(reason)),
		Remark::Asked(reason) => format!("The insurer asks because {}.", describe_request(reason)),
		Remark::Reversed(reason) => format!("It is taken back because {}.", describe_reversal(reason)),
	}
}

/// The sums.
fn money(explanation: &Explanation, unit: &Unit) -> Vec<String> {
	let Explanation { billed, awarded, paid, patient, provider, others, payday, .. } = explanation;
	let mut lines = vec![format!("  billed                 {}", tell(*billed, unit))];
	let claim = &explanation.claim.claim;
	// What is undone has no decision any more.
	if claim.status.is_undone() {
		lines.push("  By this claim you owe nothing, whatever was decided before.".into());
		return lines;
	}
	if claim.decision.is_none() {
		lines.push("  Nothing is decided yet: nobody owes anything by this claim.".into());
		return lines;
	}
	lines.push(format!("  the insurer pays       {}, of which {} was paid", tell(*awarded, unit), tell(*paid, unit)));
	lines.push(format!("  you pay                {}", tell(*patient, unit)));
	for (who, amount) in [("the provider gives up ", provider), ("other payers bear     ", others)] {
		if *amount > 0 {
			lines.push(format!("  {who} {}", tell(*amount, unit)));
		}
	}
	lines.extend(payday.map(|Payday { on, .. }| format!("  The insurer means to pay on {}.", moment::format(on))));
	lines
}

/// What became of one line.
fn of_line(place: usize, line: &ClaimLine, decided: &LineDecision, unit: &Unit) -> Vec<String> {
	let (billed, paid) = (tell(decided.billed, unit), tell(decided.paid, unit));
	let served = moment::format(line.served);
	let mut lines =
		vec![format!("Line {place}, {}, served {served}: {billed} billed, {paid} paid by the insurer", line.category)];
	lines.extend(decided.adjustments.iter().map(|one| {
		let (amount, why) = (tell(one.amount, unit), sentence(one.reason));
		format!("  {} {amount}: {why} ({}-{})", bearer(one.group), one.group, one.reason)
	}));
	lines
}

/// What the patient owes, and to whom.
fn owed(explanation: &Explanation, unit: &Unit) -> String {
	let claim = &explanation.claim.claim;
	let of_invoice = claim.invoice.map(|invoice| format!(", by its invoice {invoice}")).unwrap_or_default();
	match explanation.patient {
		0 => "You owe nothing for this.".into(),
		owed => format!(
			"You owe {} to provider {}{of_invoice}, less what you have paid already.",
			tell(owed, unit),
			claim.provider
		),
	}
}

/// Until when an appeal is possible, and how.
fn appeals(explanation: &Explanation) -> Vec<String> {
	let ClaimEntry { id, claim } = &explanation.claim;
	if let Some(appeal) = &explanation.appeal {
		let whose = match appeal.organization {
			Some(provider) => format!("provider {provider}"),
			None => "you, or whoever pays for you".into(),
		};
		return vec![format!(
			"It was appealed {} for {whose}. Other adjudicators look at it.",
			moment::format(appeal.at)
		)];
	}
	if !explanation.appealable {
		return vec![closed(claim).to_owned()];
	}
	let until = match (explanation.payday, claim.deadline) {
		(Some(Payday { left: Some(left), .. }), _) => {
			format!("You can appeal: {} days are left, counted from when it is paid.", left / 86_400_000)
		}
		(_, Some(deadline)) => format!("You can appeal until {}.", moment::format(deadline)),
		_ => "You can appeal.".into(),
	};
	vec![
		until,
		format!("  salus-wallet claim appeal {id}, signed by you, or by whoever may pay for you. The provider can appeal, too."),
		"  An appeal never leads to less than was decided, and other adjudicators decide it.".into(),
	]
}

/// Why there is no appeal.
fn closed(claim: &Claim) -> &'static str {
	let refused = claim.decision.iter().flat_map(|decision| &decision.lines).flat_map(|line| &line.adjustments);
	match refused.into_iter().any(|adjustment| adjustment.reason.denies()) {
		true => "It cannot be appealed now: the time is over, it was appealed as often as the plan allows, or a later payer relies on it.",
		false => "Nothing was refused, so there is nothing to appeal.",
	}
}
