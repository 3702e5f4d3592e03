//! What the rules say of a claim, and whether they may say it alone.

use salus_primitives::{
	insurance::{AdjustmentReason, ClaimStatus, Facts, LineDecision, Outcome, PerLine, Review, Rules},
	money::Amount,
};

use crate::case::Case;

/// Decides the claim, line by line. The rules are those in force for what was served, and the facts what was found when it is decided.
///
/// The same rules and facts always give the same answer. It takes some hundreds of steps per line at most, whatever the amounts are.
pub fn decide(rules: &Rules, facts: &Facts) -> Outcome {
	let mut lines = PerLine::default();
	let mut review = of_amount(rules, facts);
	for line in &facts.lines {
		let case = Case::of(rules, facts, &lines, line);
		let decision = match case.checked() {
			Ok(benefit) => case.settled(benefit),
			Err(check) => {
				review = first(review, check.review.filter(|_| line.ruling.is_none()));
				case.denied(check)
			}
		};
		// There is room: there are as many as lines.
		let _ = lines.try_push(decision);
	}
	Outcome { lines, review }
}

/// What these decisions on its lines make of a claim: approved, approved in part, or denied.
///
/// What a deductible, a copay, coinsurance, a schedule or a payer before takes denies nothing. A claim of which nothing is paid for no other reason is approved.
pub fn verdict(lines: &[LineDecision]) -> ClaimStatus {
	let paid = lines.iter().any(|line| line.paid > 0);
	let mut reasons = lines.iter().flat_map(|line| &line.adjustments).map(|adjustment| adjustment.reason);
	match (reasons.any(AdjustmentReason::denies), paid) {
		(false, _) => ClaimStatus::Approved,
		(true, true) => ClaimStatus::PartiallyApproved,
		(true, false) => ClaimStatus::Denied,
	}
}

/// Why the amount that is billed must not be decided by the rules alone. Where an adjudicator has ruled on every line, they are not alone; but two are two.
fn of_amount(rules: &Rules, facts: &Facts) -> Option<Review> {
	let billed = facts.lines.iter().fold(0, |sum: Amount, line| sum.saturating_add(line.line.amount));
	let ruled = facts.lines.iter().all(|line| line.ruling.is_some());
	if billed > rules.two_above {
		Some(Review::TwoAdjudicators)
	} else if billed > rules.automatic && !ruled {
		Some(Review::AboveAutomatic)
	} else {
		None
	}
}

/// The one that is told first.
fn first(one: Option<Review>, other: Option<Review>) -> Option<Review> {
	one.into_iter().chain(other).min()
}
