//! What payers answer before a service, in words.

use salus_primitives::{
	insurance::{
		AdjustmentGroup, AdjustmentReason, BenefitLeft, CoverageEntry, EligibilityPurpose, EligibilityRequest,
		EligibilityResponse, LineDecision, Preview, Untold, Validation,
	},
	money::{Amount, Unit},
};
use serde_json::json;

use super::coverage::in_one_line;
use crate::{moment, money::tell_of, report::Report};

/// The answer: in JSON as the chain gives it, for people with the reasons in plain words. The coverage is the one that is asked about, if there is one.
pub fn told(
	request: &EligibilityRequest,
	asked: Option<&CoverageEntry>,
	unit: Option<&Unit>,
	answer: &EligibilityResponse,
) -> Report {
	let asks = |purpose| request.purposes.contains(purpose);
	let mut lines = Vec::new();
	if asks(EligibilityPurpose::Discovery) {
		lines.extend(discovery(request, answer));
	}
	if asked.is_none() && lines.is_empty() {
		lines.push(none(request));
	}
	if let Some(entry) = asked {
		if asks(EligibilityPurpose::Validation) {
			lines.extend(answer.validation.as_ref().map(|validation| describe_validation(request, validation)));
		}
		if asks(EligibilityPurpose::AuthRequirements) {
			lines.extend(requirements(request, answer));
		}
		if asks(EligibilityPurpose::Benefits) {
			lines.push(format!("Under coverage {} of organization {}:", entry.id, entry.coverage.insurer));
			lines.extend(answer.benefits.iter().map(|left| format!("  {}", describe_left(left, unit))));
			if answer.benefits.is_empty() {
				lines.push("  nothing is covered".into());
			}
			lines.extend(paid(request, answer, unit));
		}
	}
	Report::new()
		.with("purposes", request.purposes)
		.with("patient", request.patient)
		.with("served", request.served)
		.with_all(json!(answer))
		.lines(lines)
}

fn none(request: &EligibilityRequest) -> String {
	format!("No coverage of patient {} is in force for what is served {}", request.patient, at(request))
}

fn at(request: &EligibilityRequest) -> String {
	moment::format(request.served)
}

fn discovery(request: &EligibilityRequest, answer: &EligibilityResponse) -> Vec<String> {
	match answer.coverages.is_empty() {
		true => vec![none(request)],
		false => answer.coverages.iter().map(in_one_line).collect(),
	}
}

fn describe_validation(request: &EligibilityRequest, validation: &Validation) -> String {
	let (id, served) = (validation.coverage.id, at(request));
	match validation.refused {
		None => format!("Coverage {id} is in force for what is served {served}"),
		Some(reason) => format!("Coverage {id} is not in force for what is served {served}: {}", words(reason)),
	}
}

fn requirements(request: &EligibilityRequest, answer: &EligibilityResponse) -> Vec<String> {
	if request.lines.is_empty() {
		return Vec::new();
	}
	let needs = |place: &u8| {
		let category = request.lines.get(usize::from(*place)).map(|line| format!(", {},", line.category));
		let number = place.saturating_add(1);
		format!(
			"Line {number}{} needs an authorization, and names none: `authorization request` asks for it",
			category.unwrap_or_default()
		)
	};
	match answer.unauthorized.is_empty() {
		true => vec!["No line needs an authorization that it does not name".into()],
		false => answer.unauthorized.iter().map(needs).collect(),
	}
}

/// What is left of a benefit, in one line.
pub fn describe_left(left: &BenefitLeft, unit: Option<&Unit>) -> String {
	let mut parts = vec![match left.deductible {
		0 => "no deductible is left to meet".into(),
		rest => format!("{} of the deductible are left to meet", tell_of(rest, unit)),
	}];
	let limits = [(left.period, "in the benefit period"), (left.lifetime, "ever")];
	let limits = limits.into_iter().filter_map(|(most, of)| most.map(|most| (most, of)));
	parts.extend(limits.map(|(most, of)| format!("{} can still be paid {of}", tell_of(most, unit))));
	if left.period.or(left.lifetime).is_none() {
		parts.push("what can be paid is not limited".into());
	}
	format!("{}: {}", left.category, parts.join(", "))
}

/// What would be paid for the lines, line by line, and over all.
fn paid(request: &EligibilityRequest, answer: &EligibilityResponse, unit: Option<&Unit>) -> Vec<String> {
	match (&answer.preview, answer.untold) {
		(Some(preview), _) => describe_preview(request, preview, unit),
		(None, Some(why)) => vec![format!("What these lines come to cannot be told: {}", untold(why))],
		(None, None) => Vec::new(),
	}
}

/// Why it cannot be told what lines would come to, and, where somebody can do something about it, what.
pub const fn untold(why: Untold) -> &'static str {
	match why {
		Untold::UnknownPatient => "there is no such patient",
		Untold::NoUnits => "a line is of no units",
		Untold::NoAmount => "a line is of no amount",
		Untold::AmountTooLarge => "together they ask for more than an amount can be",
		Untold::NoRules => "the plan has no rules for what is served then",
		Untold::SeveralVersions => {
			"they fall under several versions of the plan; ask about those of each, and claim them, apart"
		}
		Untold::SeveralPeriods => {
			"they fall into several benefit periods; ask about those of each, and claim them, apart"
		}
		Untold::PerformerNotEnrolled => "who is said to serve is not enrolled with the provider",
		Untold::RecordNotProven => "a record is shown only when a claim is written (`claim prove`); leave it out",
		Untold::NoPrior => "there is no claim with the number that --prior names",
		Untold::AnotherPrior => {
			"the claim that --prior names is of another provider, patient or unit, or under this coverage"
		}
		Untold::PriorNotSubmitted => "the claim that --prior names is a draft; `claim submit` submits it",
		Untold::PriorUndone => "the claim that --prior names was sent back, voided, replaced or reversed",
		Untold::PriorFollowed => "another claim comes after the one that --prior names already",
		Untold::TooManyPriors => "more payers come before than can be",
		Untold::PriorUndecided => {
			"the claim that --prior names is not decided; this one could be submitted, and would wait for that"
		}
	}
}

fn describe_preview(request: &EligibilityRequest, preview: &Preview, unit: Option<&Unit>) -> Vec<String> {
	let mut lines = Vec::new();
	for (place, (line, decision)) in request.lines.iter().zip(&preview.lines).enumerate() {
		let head = format!("line {}: {}", place.saturating_add(1), line.category);
		lines.push(format!(
			"{head}, {} of {} would be paid",
			tell_of(decision.paid, unit),
			tell_of(decision.billed, unit)
		));
		lines.extend(decision.adjustments.iter().map(|adjustment| {
			let (group, reason) = (adjustment.group, adjustment.reason);
			let amount = tell_of(adjustment.amount, unit);
			format!("  {amount} borne by {} ({group} {reason}): {}", bearer(group), words(reason))
		}));
	}
	lines.push(sum(&preview.lines, unit));
	lines.push(match preview.automatic {
		true => "The rules alone would decide it, at once".into(),
		false => "An adjudicator would have to decide it".into(),
	});
	lines
}

/// What would be paid over all, and who would bear the rest.
fn sum(decisions: &[LineDecision], unit: Option<&Unit>) -> String {
	let over = |of: &dyn Fn(&LineDecision) -> Amount| {
		decisions.iter().fold(0, |sum: Amount, decision| sum.saturating_add(of(decision)))
	};
	let (paid, billed) = (over(&|one| one.paid), over(&|one| one.billed));
	let rest = AdjustmentGroup::ALL.iter().map(|group| (*group, over(&|one| one.borne_by(*group))));
	let rest: Vec<_> = rest.filter(|(_, amount)| *amount > 0).collect();
	let rest: String = rest
		.iter()
		.map(|(group, amount)| format!(", {} borne by {}", tell_of(*amount, unit), bearer(*group)))
		.collect();
	format!("in all: {} of {} would be paid{rest}", tell_of(paid, unit), tell_of(billed, unit))
}

/// Who bears what is not paid.
pub const fn bearer(group: AdjustmentGroup) -> &'static str {
	match group {
		AdjustmentGroup::Contractual => "the provider, by contract",
		AdjustmentGroup::PatientResponsibility => "the patient",
		AdjustmentGroup::Other => "another payer",
		AdjustmentGroup::PayerInitiated => "the provider, as the payer says",
	}
}

/// Why something would not be paid, and, where somebody can do something about it, what.
pub const fn words(reason: AdjustmentReason) -> &'static str {
	match reason {
		AdjustmentReason::Deductible => "the deductible comes first, and is not met yet",
		AdjustmentReason::Coinsurance => "the patient's part in percent",
		AdjustmentReason::Copay => "the patient's part of every visit",
		AdjustmentReason::AuthorizationInvalid => "the authorization that is named does not hold, or not for this",
		AdjustmentReason::LacksInformation => {
			"something is missing that is needed to decide, as the units or what shows it"
		}
		AdjustmentReason::ExactDuplicate => "the same is claimed already",
		AdjustmentReason::OtherPayer => {
			"another payer comes first, and has not decided on it; --prior names its claim, for the same service and amount"
		},
		AdjustmentReason::PriorPayer => "the payer before has settled it",
		AdjustmentReason::BeforeCoverage => "it is served before the coverage begins, or within the waiting period",
		AdjustmentReason::AfterCoverage => "it is served after the coverage has ended, or while it is suspended",
		AdjustmentReason::FilingLimit => "it is too late to claim it",
		AdjustmentReason::NotInsured => "the patient is not insured by this coverage",
		AdjustmentReason::LifetimeMaximum => "the most that the plan ever pays for this is reached",
		AdjustmentReason::ProviderNotAuthorized => {
			"the provider may not give this, or is outside of the plan's network"
		}
		AdjustmentReason::AuthorizationDenied => "the authorization was denied",
		AdjustmentReason::AboveSchedule => "it is more than the plan's price of a unit",
		AdjustmentReason::NotNecessary => "it was not medically necessary, an adjudicator says",
		AdjustmentReason::NotCovered => "the plan does not cover it",
		AdjustmentReason::Bundled => "it belongs to another line, of the same service and day",
		AdjustmentReason::BenefitMaximum => {
			"the most that the plan pays for a visit, or in a benefit period, is reached"
		}
		AdjustmentReason::NoAuthorization => "it needs an authorization before; `authorization request` asks for it",
		AdjustmentReason::AuthorizationExceeded => "it is more units than are authorized and left",
	}
}
