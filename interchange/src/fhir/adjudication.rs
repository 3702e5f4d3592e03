//! What was decided, as `ClaimResponse` and `ExplanationOfBenefit` tell it.

use serde_json::{json, Value};

use super::{
	element::{concept, money, Element},
	ADJUSTMENT_GROUP, ADJUSTMENT_REASON, CHAIN_REASON, REMARK,
};
use crate::{
	adjustment::{self, ToldAdjustment},
	AdjustmentReason, Decision, LineDecision, Unit,
};

/// FHIR's own categories of adjudication.
const FHIR: &str = "http://terminology.hl7.org/CodeSystem/adjudication";
/// Those that FHIR has no word for.
const OURS: &str = "urn:salus:adjudication";

/// What was decided on a line: what is billed, eligible, the patient's and the payer's, and each adjustment.
pub fn line(decided: &LineDecision, unit: &Unit) -> Vec<Value> {
	let amount = |system: &str, code: &str, amount: u64| json!({ "category": concept(system, code), "amount": money(unit, amount.into()) });
	let mut told = vec![
		amount(FHIR, "submitted", decided.billed),
		amount(FHIR, "eligible", decided.eligible),
		amount(FHIR, "deductible", decided.deductible),
		amount(FHIR, "copay", decided.copay),
		amount(OURS, "coinsurance", decided.coinsurance),
		amount(FHIR, "benefit", decided.paid),
	];
	if decided.units > 0 {
		told.push(json!({ "category": concept(OURS, "authorized-units"), "value": decided.units }));
	}
	for one in adjustment::told(decided) {
		let adjustment = Element::default()
			.with("category", concept(ADJUSTMENT_GROUP, one.group.code()))
			.with("reason", reason(&one))
			.with("amount", money(unit, one.amount));
		told.push(adjustment.build());
	}
	told
}

/// Why, in X12's words; with the remark that they demand, and the chain's own reason where it is another.
fn reason(told: &ToldAdjustment) -> Value {
	let coding = |system: &str, code: &str| json!({ "system": system, "code": code });
	let mut codings = vec![coding(ADJUSTMENT_REASON, told.code)];
	codings.extend(told.remark.map(|code| coding(REMARK, code)));
	if told.code != told.reason.code() {
		codings.push(coding(CHAIN_REASON, told.reason.code()));
	}
	json!({ "coding": codings })
}

/// The sums over all lines.
pub fn totals(decision: &Decision, unit: &Unit) -> Vec<Value> {
	let sum = |of: fn(&LineDecision) -> u64| decision.lines.iter().map(|line| i128::from(of(line))).sum();
	let total = |system: &str, code: &str, amount: i128| json!({ "category": concept(system, code), "amount": money(unit, amount) });
	let mut totals = vec![
		total(FHIR, "submitted", sum(|line| line.billed)),
		total(FHIR, "eligible", sum(|line| line.eligible)),
		total(FHIR, "deductible", sum(|line| line.deductible)),
		total(FHIR, "copay", sum(|line| line.copay)),
		total(OURS, "coinsurance", sum(|line| line.coinsurance)),
		total(FHIR, "benefit", decision.paid()),
	];
	for group in crate::AdjustmentGroup::ALL {
		let borne = adjustment::borne_by(decision, *group);
		if borne > 0 {
			totals.push(total(ADJUSTMENT_GROUP, group.code(), borne));
		}
	}
	totals
}

/// The reasons of all lines, each once, in the order of their numbers.
pub fn reasons(decision: &Decision) -> Vec<AdjustmentReason> {
	let adjustments = decision.lines.iter().flat_map(|line| &line.adjustments);
	let mut reasons: Vec<_> = adjustments.map(|one| one.reason).collect();
	reasons.sort();
	reasons.dedup();
	reasons
}

/// What was paid, where something was.
pub fn payment(paid: u64, decision: &Decision, unit: &Unit) -> Option<Value> {
	if paid == 0 {
		return None;
	}
	let whole = i128::from(paid) == decision.paid();
	let kind = if whole { "complete" } else { "partial" };
	let kind = concept("http://terminology.hl7.org/CodeSystem/ex-paymenttype", kind);
	Some(json!({ "type": kind, "amount": money(unit, paid.into()) }))
}
