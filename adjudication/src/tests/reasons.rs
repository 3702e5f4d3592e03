//! Each reason number, on a claim that produces it.

use salus_primitives::insurance::{
	AdjustmentReason as Reason, AuthorizationFinding, Category, EvidenceFinding, PriorFinding, Ruling,
};

use super::*;

/// What a claim's last line is told: group, number, amount.
type Told = Vec<(&'static str, &'static str, Amount)>;

/// A claim whose last line, of 100, has such an adjustment, and all that line is told. Every reason has one: the compiler counts them.
fn claim(reason: Reason) -> (Rules, Facts, Told) {
	let plain = || facts([line(1, 100)]);
	let of_line = |change: fn(&mut LineFacts)| facts([line(1, 100).with(change)]);
	let of_benefit = |change: fn(&mut Benefit)| rules([consultation().with(change)]);
	let all = |group| vec![(group, reason.code(), 100)];
	let some = |group, amount| vec![(group, reason.code(), amount)];
	match reason {
		Reason::Deductible => {
			let shared = of_benefit(|benefit| benefit.deductible = DeductibleKind::Shared);
			(shared.with(|rules| rules.deductible = 30), plain(), some("PR", 30))
		}
		Reason::Coinsurance => (of_benefit(|benefit| benefit.coinsurance = percent(20)), plain(), some("PR", 20)),
		Reason::Copay => (of_benefit(|benefit| benefit.copay = 15), plain(), some("PR", 15)),
		Reason::AuthorizationInvalid => {
			(rules([consultation()]), of_line(|line| line.authorization = AuthorizationFinding::Invalid), all("CO"))
		}
		Reason::LacksInformation => {
			(rules([consultation()]), of_line(|line| line.evidence = EvidenceFinding::Missing), all("CO"))
		}
		Reason::ExactDuplicate => (rules([consultation()]), of_line(|line| line.duplicate = true), all("CO")),
		Reason::OtherPayer => {
			(rules([consultation()]), plain().with(|facts| facts.prior = PriorFinding::NotAsked), all("OA"))
		}
		Reason::PriorPayer => (rules([consultation()]), second([after(line(1, 100), 60, 10)]), some("OA", 70)),
		Reason::BeforeCoverage => (rules([consultation()]), plain().with(|facts| facts.start = SERVED + 1), all("PR")),
		Reason::AfterCoverage => (rules([consultation()]), plain().with(|facts| facts.end = SERVED), all("PR")),
		Reason::FilingLimit => (rules([consultation()]), plain().with(|facts| facts.submitted += 91 * DAY), all("CO")),
		Reason::NotInsured => (rules([consultation()]), plain().with(|facts| facts.insured = false), all("PR")),
		Reason::LifetimeMaximum => (of_benefit(|benefit| benefit.per_lifetime = Some(60)), plain(), some("PR", 40)),
		Reason::ProviderNotAuthorized => (rules([consultation()]), of_line(|line| line.authorized = false), all("CO")),
		Reason::AuthorizationDenied => {
			(rules([consultation()]), of_line(|line| line.authorization = AuthorizationFinding::Denied), all("CO"))
		}
		Reason::AboveSchedule => (of_benefit(|benefit| benefit.schedule = Some(80)), plain(), some("CO", 20)),
		Reason::NotNecessary => {
			(rules([consultation()]), of_line(|line| line.ruling = Some(Ruling::NotNecessary)), all("CO"))
		}
		Reason::NotCovered => (rules([benefit(Category::Dental)]), plain(), all("PR")),
		Reason::Bundled => (rules([consultation()]), facts([line(1, 1), line(1, 100)]), all("CO")),
		Reason::BenefitMaximum => (of_benefit(|benefit| benefit.per_period = Some(60)), plain(), some("PR", 40)),
		Reason::NoAuthorization => (of_benefit(|benefit| benefit.authorize_above = Some(99)), plain(), all("CO")),
		Reason::AuthorizationExceeded => {
			(rules([consultation()]), facts([authorized(line(1, 100), 1, 4, 3)]), some("CO", 25))
		}
	}
}

#[test]
fn every_reason_is_told_where_it_is_one() {
	for reason in Reason::ALL.iter().copied() {
		let (rules, facts, told) = claim(reason);
		let outcome = decide(&rules, &facts);
		let last = outcome.lines.last().expect("a claim has lines");
		assert_eq!(parts(last), told, "{reason:?}");
		assert_eq!(last.adjustments[0].reason.number().to_string(), reason.code());
	}
}

#[test]
fn a_clean_line_is_paid() {
	let decision = decide_one(&rules([consultation()]), &facts([line(1, 100)]));
	assert_eq!((decision.billed, decision.eligible, decision.paid), (100, 100, 100));
	assert!(decision.adjustments.is_empty());
}

#[test]
fn outside_of_the_network_the_patient_bears_what_the_provider_inside_would() {
	let inside_only = with_network(rules([consultation().with(|benefit| benefit.coinsurance_outside = None)]));
	let outside = facts([outside(line(1, 100))]);
	assert_eq!(parts(&decide_one(&inside_only, &outside)), [("PR", "38", 100)]);
	let unauthorized = facts([line(1, 100).with(|line| line.authorized = false)]);
	assert_eq!(parts(&decide_one(&inside_only, &unauthorized)), [("CO", "38", 100)]);
}

#[test]
fn above_the_schedule_who_is_outside_of_the_network_has_given_up_nothing() {
	let schedule = rules([consultation().with(|benefit| benefit.schedule = Some(80))]);
	let told = |rules: &Rules, line| parts(&decide_one(rules, &facts([line])));
	assert_eq!(told(&with_network(schedule.clone()), line(1, 100)), [("CO", "45", 20)]);
	assert_eq!(told(&with_network(schedule.clone()), outside(line(1, 100))), [("PR", "45", 20)]);
	// Without a network everybody is within.
	assert_eq!(told(&schedule, outside(line(1, 100))), [("CO", "45", 20)]);
}

#[test]
fn a_line_of_nothing_is_told_nothing() {
	let decision = decide_one(&rules([]), &facts([line(1, 0)]));
	assert_eq!((decision.paid, parts(&decision)), (0, vec![]));
}

#[test]
fn a_line_of_no_units_does_not_say_what_was_given() {
	let none = line(1, 100).with(|line| {
		line.line.units = 0;
		line.ruling = Some(Ruling::AcceptEvidence);
	});
	assert_eq!(parts(&decide_one(&rules([consultation()]), &facts([none]))), [("CO", "16", 100)]);
}
