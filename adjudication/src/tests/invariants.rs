//! What must hold of every decision, whatever the rules and facts are.

use std::collections::{BTreeMap, BTreeSet};

use salus_primitives::{
	insurance::{
		AdjustmentGroup, AdjustmentReason, AuthorizationFinding, DeductibleKind, Facts, LineDecision, Outcome,
		PriorFinding, Rules,
	},
	Day,
};

use crate::{advance, charges};

/// Fails the test unless all of it holds.
pub fn sound(rules: &Rules, facts: &Facts, outcome: &Outcome) {
	assert_eq!(outcome.lines.len(), facts.lines.len(), "a decision for each line");
	assert_eq!(*outcome, crate::decide(rules, facts), "the same answer again");
	for (line, decision) in facts.lines.iter().zip(&outcome.lines) {
		assert_eq!(decision.billed, line.line.amount);
		adds_up(decision);
		let prior = line.prior.filter(|_| facts.prior == PriorFinding::Decided).map_or(0, |prior| prior.paid);
		let both = u128::from(decision.paid) + u128::from(prior);
		assert!(both <= u128::from(decision.billed).max(prior.into()), "two payers pay no more than is billed");
	}
	within_the_benefit(rules, facts, outcome);
	within_the_visit(rules, facts, outcome);
	within_the_authorization(facts, outcome);
}

fn adds_up(decision: &LineDecision) {
	let mut sum = u128::from(decision.paid);
	let mut seen = BTreeSet::new();
	for adjustment in &decision.adjustments {
		assert_ne!(adjustment.amount, 0, "no adjustment of nothing");
		assert!(seen.insert((adjustment.group, adjustment.reason)), "no pair of group and reason twice");
		sum += u128::from(adjustment.amount);
	}
	assert_eq!(sum, u128::from(decision.billed), "billed is paid and not paid");
	let of = |reason| {
		let such = decision.adjustments.iter().filter(|adjustment| adjustment.reason == reason);
		such.map(|adjustment| adjustment.amount).sum::<u64>()
	};
	assert_eq!(decision.deductible, of(AdjustmentReason::Deductible));
	assert_eq!(decision.copay, of(AdjustmentReason::Copay));
	assert_eq!(decision.coinsurance, of(AdjustmentReason::Coinsurance));
	assert!(decision.paid <= decision.eligible && decision.eligible <= decision.billed);
	assert!(decision.units == 0 || decision.eligible > 0, "what is not eligible uses no unit");
	let patient = decision.deductible + decision.copay + decision.coinsurance;
	assert!(patient <= decision.borne_by(AdjustmentGroup::PatientResponsibility));
}

/// That what is used, before and by this, passes no limit. What had passed one before stays there.
fn within_the_benefit(rules: &Rules, facts: &Facts, outcome: &Outcome) {
	let charges = charges(facts, &outcome.lines);
	let mut shared = u128::from(facts.used.deductible);
	for charge in &charges {
		let benefit = rules.benefit(charge.category).expect("what is charged is covered");
		if benefit.deductible == DeductibleKind::Shared {
			shared += u128::from(charge.deductible);
		}
	}
	assert!(shared <= u128::from(rules.deductible.max(facts.used.deductible)), "the shared deductible");
	for benefit in &rules.benefits {
		let before = facts.used.of(benefit.category);
		let of = charges.iter().filter(|charge| charge.category == benefit.category);
		let (paid, deductible) = of.fold((0, 0), |(paid, deductible), charge| {
			(paid + u128::from(charge.paid), deductible + u128::from(charge.deductible))
		});
		let passes = |limit: Option<u64>, before: u64, more: u128| {
			limit.is_some_and(|limit| u128::from(before) + more > u128::from(limit.max(before)))
		};
		assert!(!passes(benefit.per_period, before.period, paid), "the period's limit");
		assert!(!passes(benefit.per_lifetime, before.lifetime, paid), "the lifetime's limit");
		match benefit.deductible {
			DeductibleKind::None => assert_eq!(deductible, 0),
			DeductibleKind::Separate => {
				assert!(!passes(Some(benefit.separate), before.deductible, deductible), "its own deductible");
			}
			DeductibleKind::Shared => {}
		}
	}
	let after = advance(&facts.used, rules, &charges);
	assert!(after.is_none_or(|after| u128::from(after.deductible) == shared));
}

fn within_the_visit(rules: &Rules, facts: &Facts, outcome: &Outcome) {
	let mut visits: BTreeMap<_, (u128, u128)> = BTreeMap::new();
	for (line, decision) in facts.lines.iter().zip(&outcome.lines) {
		let visit = visits.entry((line.line.category, Day::at(line.line.served))).or_default();
		visit.0 += u128::from(decision.paid);
		visit.1 += u128::from(decision.copay);
	}
	for ((category, _), (paid, copay)) in visits {
		let Some(benefit) = rules.benefit(category) else {
			assert_eq!((paid, copay), (0, 0));
			continue;
		};
		assert!(benefit.per_visit.is_none_or(|most| paid <= most.into()), "the visit's limit");
		assert!(copay <= benefit.copay.into(), "one copay for a visit");
	}
}

fn within_the_authorization(facts: &Facts, outcome: &Outcome) {
	let mut units: BTreeMap<_, (u64, u32)> = BTreeMap::new();
	for (line, decision) in facts.lines.iter().zip(&outcome.lines) {
		match line.authorization {
			AuthorizationFinding::Open { left } => {
				let of = units.entry(line.line.authorization).or_insert((0, left));
				*of = (of.0 + u64::from(decision.units), of.1.max(left));
			}
			_ => assert_eq!(decision.units, 0),
		}
	}
	for (used, left) in units.values() {
		assert!(*used <= u64::from(*left), "no more units than are left");
	}
}
