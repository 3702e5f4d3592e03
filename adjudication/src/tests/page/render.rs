//! A plan, a claim and its decision, as insurers write them.

use salus_primitives::insurance::{AdjustmentGroup as Group, AdjustmentReason as Reason};

use super::super::*;
use crate::verdict;

/// In units of a currency whose minor unit is a hundredth.
pub fn amount(amount: Amount) -> String {
	format!("{}.{:02}", amount / 100, amount % 100)
}

fn percent_of(part: BasisPoints) -> String {
	match (part.get() / 100, part.get() % 100) {
		(whole, 0) => format!("{whole} %"),
		(whole, points) => format!("{whole}.{points:02} %"),
	}
}

/// What the plan says that is not nothing.
pub fn plan(rules: &Rules) -> String {
	let mut said = Vec::new();
	if rules.deductible > 0 {
		said.push(format!("shared deductible {}", amount(rules.deductible)));
	}
	said.extend(rules.benefits.iter().map(|benefit| of_benefit(benefit, rules.network.is_some())));
	format!("*Plan*: {}.\n", said.join("; "))
}

fn of_benefit(benefit: &Benefit, network: bool) -> String {
	let mut said = Vec::new();
	match benefit.deductible {
		DeductibleKind::None => {}
		DeductibleKind::Shared => said.push("after the shared deductible".to_string()),
		DeductibleKind::Separate => said.push(format!("after its own deductible of {}", amount(benefit.separate))),
	}
	let amounts = [
		("schedule", benefit.schedule, " a unit"),
		("copay", Some(benefit.copay).filter(|copay| *copay > 0), " a visit"),
		("at most", benefit.per_visit, " a visit"),
		("at most", benefit.per_period, " a period"),
		("at most", benefit.per_lifetime, " ever"),
		("authorized above", benefit.authorize_above, ""),
	];
	said.extend(
		amounts.into_iter().filter_map(|(word, figure, each)| Some(format!("{word} {}{each}", amount(figure?)))),
	);
	if benefit.waiting > 0 {
		said.push(format!("from {} days after the coverage has begun", benefit.waiting / DAY));
	}
	let within = percent_of(benefit.coinsurance);
	said.push(match (network, benefit.coinsurance_outside) {
		(true, Some(outside)) => format!("coinsurance {within}, outside of the network {}", percent_of(outside)),
		(true, None) => format!("coinsurance {within}, not covered outside of the network"),
		(false, _) => format!("coinsurance {within}"),
	});
	format!("{}: {}", benefit.category, said.join(", "))
}

/// What was found of the claim that is not ordinary.
pub fn found(rules: &Rules, facts: &Facts) -> String {
	let mut said = Vec::new();
	if facts.used.deductible > 0 {
		said.push(format!("{} of the shared deductible was met before", amount(facts.used.deductible)));
	}
	for used in facts.used.categories.iter().filter(|used| used.period > 0) {
		said.push(format!("{} was paid before in this period for {}", amount(used.period), used.category));
	}
	let limited = |used: &&Use| rules.benefit(used.category).is_some_and(|benefit| benefit.per_lifetime.is_some());
	for used in facts.used.categories.iter().filter(limited) {
		said.push(format!("{} was paid before ever for {}", amount(used.lifetime), used.category));
	}
	for (number, line) in (1..).zip(&facts.lines) {
		if rules.benefit(line.line.category).is_some_and(|benefit| benefit.waiting > 0) {
			let after = (line.line.served - facts.start) / DAY;
			said.push(format!("line {number}: served {after} days after the coverage has begun"));
		}
		if facts.submitted > line.line.served {
			let after = (facts.submitted - line.line.served) / DAY;
			said.push(format!("line {number}: submitted {after} days after it was served"));
		}
		if !line.within {
			said.push(format!("line {number}: the provider was outside of the network"));
		}
		if let AuthorizationFinding::Open { left } = line.authorization {
			said.push(format!(
				"line {number}: {} units, {left} authorized units left before the claim",
				line.line.units
			));
		}
		if let (PriorFinding::Decided, Some(prior)) = (facts.prior, line.prior) {
			let (paid, off) = (amount(prior.paid), amount(prior.contractual));
			said.push(format!("line {number}: the payer before pays {paid} and its contract takes off {off}"));
		}
		if line.evidence != EvidenceFinding::Shown {
			said.push(format!("line {number}: evidence {}", line.evidence));
		}
	}
	if said.is_empty() {
		return String::new();
	}
	format!("*Found*: {}.\n\n", said.join("; "))
}

/// The decision, line by line, and its sums.
pub fn table(facts: &Facts, outcome: &Outcome) -> String {
	let head = ["line", "billed", "eligible", "deductible PR-1", "copay PR-3", "coinsurance PR-2", "other", "paid"];
	let mut page = format!("| {} |\n|{}\n", head.join(" | "), "---|".repeat(head.len()));
	for (number, (line, decision)) in (1..).zip(facts.lines.iter().zip(&outcome.lines)) {
		let own = [Reason::Deductible, Reason::Copay, Reason::Coinsurance];
		let other = decision.adjustments.iter().filter(|adjustment| !own.contains(&adjustment.reason));
		let other = other.map(|other| format!("{}-{} {}", other.group, other.reason, amount(other.amount)));
		let figures = [
			format!("{number}, {}", line.line.category),
			amount(decision.billed),
			amount(decision.eligible),
			amount(decision.deductible),
			amount(decision.copay),
			amount(decision.coinsurance),
			other.collect::<Vec<_>>().join(", "),
			format!("**{}**", amount(decision.paid)),
		];
		page += &format!("| {} |\n", figures.join(" | "));
	}
	page
}

/// Who bears how much of the claim, and what it is then.
pub fn sums(outcome: &Outcome) -> String {
	type Of = fn(&LineDecision) -> Amount;
	let sum = |of: Of| outcome.lines.iter().map(of).sum::<Amount>();
	let mut said =
		vec![format!("of {} billed, the plan pays {}", amount(sum(|line| line.billed)), amount(sum(|line| line.paid)))];
	let bearers: [(&str, Of); 3] = [
		("the patient bears", |line| line.borne_by(Group::PatientResponsibility)),
		("the provider gives up", |line| line.borne_by(Group::Contractual)),
		("other payers bear", |line| line.borne_by(Group::Other)),
	];
	said.extend(
		bearers
			.into_iter()
			.map(|(words, of)| (words, sum(of)))
			.filter(|(_, sum)| *sum > 0)
			.map(|(words, sum)| format!("{words} {}", amount(sum))),
	);
	let decided = match outcome.review {
		None => format!("The claim is {}.", worded(outcome)),
		Some(review) => {
			format!("It is not decided by rule ({review}); as it stands, the claim would be {}.", worded(outcome))
		}
	};
	let said = said.join(", ");
	format!("{}{}. {decided}\n", said[..1].to_uppercase(), &said[1..])
}

/// Where the claim stands, in words.
fn worded(outcome: &Outcome) -> String {
	verdict(&outcome.lines).code().replace('-', " ")
}
