//! Adjustments, as X12's lists have them today.
//!
//! The chain's reasons are numbers of X12's claim adjustment reason codes. Since they were chosen X12 has stopped one, and allows others with one group alone, or
//! with a remark beside them alone. What goes out under the name of those lists goes by their rules; the chain's own stays what it is.

use crate::{Adjustment, AdjustmentGroup, AdjustmentReason, Decision, LineDecision};

/// An adjustment as X12's lists have it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ToldAdjustment {
	/// Who bears it.
	pub group: AdjustmentGroup,
	/// The claim adjustment reason code.
	pub code: &'static str,
	/// The remittance advice remark code that must be beside it.
	pub remark: Option<&'static str>,
	/// The chain's reason.
	pub reason: AdjustmentReason,
	/// How much, in minor units.
	pub amount: i128,
}

/// The adjustments of a line, no pair of group and code twice.
pub fn told(decided: &LineDecision) -> Vec<ToldAdjustment> {
	let mut all: Vec<ToldAdjustment> = Vec::new();
	for one in decided.adjustments.iter().map(tell) {
		match all.iter_mut().find(|other| (other.group, other.code) == (one.group, one.code)) {
			Some(other) => other.amount += one.amount,
			None => all.push(one),
		}
	}
	all
}

/// What a group bears of the decision.
pub fn borne_by(decision: &Decision, group: AdjustmentGroup) -> i128 {
	let told = decision.lines.iter().flat_map(told);
	told.filter(|one| one.group == group).map(|one| one.amount).sum()
}

fn tell(adjustment: &Adjustment) -> ToldAdjustment {
	let Adjustment { group, reason, amount } = *adjustment;
	let group = match reason {
		// Both are for this group alone.
		AdjustmentReason::ExactDuplicate | AdjustmentReason::PriorPayer => AdjustmentGroup::Other,
		_ => group,
	};
	let code = match (reason, group) {
		// Stopped in 2013. Outside of the network it costs the patient (242); who may not give it at all was not eligible to (B7).
		(AdjustmentReason::ProviderNotAuthorized, AdjustmentGroup::PatientResponsibility) => "242",
		(AdjustmentReason::ProviderNotAuthorized, _) => "B7",
		_ => reason.code(),
	};
	ToldAdjustment { group, code, remark: remark(reason), reason, amount: amount.into() }
}

/// The remark that the reason demands. None of them is an alert, which would not do.
fn remark(reason: AdjustmentReason) -> Option<&'static str> {
	match reason {
		// What supports the claim is missing.
		AdjustmentReason::LacksInformation => Some("N463"),
		// What the plan covers is in its documents.
		AdjustmentReason::NotCovered => Some("N130"),
		_ => None,
	}
}
