//! What holds of generated claims, and of one claim beside another.

use proptest::prelude::*;
use salus_primitives::{
	insurance::{AdjustmentGroup, Category, PriorFinding},
	Day,
};

use super::{
	generated::{some_facts, some_rules, Size},
	*,
};
use crate::{advance, charges};

fn total(outcome: &Outcome) -> u128 {
	outcome.lines.iter().map(|line| u128::from(line.paid)).sum()
}

/// What is paid of the category, up to each line.
fn so_far(facts: &Facts, outcome: &Outcome, category: Category) -> Vec<u128> {
	let lines = facts.lines.iter().zip(&outcome.lines);
	let of = |(line, decision): (&LineFacts, &LineDecision)| {
		u128::from(if line.line.category == category { decision.paid } else { 0 })
	};
	lines
		.scan(0, |sum, line| {
			*sum += of(line);
			Some(*sum)
		})
		.collect()
}

/// The claim without its first lines, after those were decided and charged.
fn rest(rules: &Rules, facts: &Facts, first: usize) -> Facts {
	let before = facts.clone().with(|facts| facts.lines.truncate(first));
	let outcome = decide(rules, &before);
	let charges = charges(&before, &outcome.lines);
	let used = advance(&facts.used, rules, &charges).expect("small amounts can be counted");
	facts.clone().with(|facts| {
		facts.used = used;
		facts.lines = facts.lines[first..].to_vec().try_into().expect("fewer");
		for line in facts.lines.iter_mut() {
			let same = charges.iter().filter_map(|charge| charge.authorization);
			let taken = same.filter(|(number, _)| Some(*number) == line.line.authorization).map(|(_, units)| units);
			let taken: u32 = taken.sum();
			if let AuthorizationFinding::Open { left } = &mut line.authorization {
				*left -= taken;
			}
		}
	})
}

fn key(line: &LineFacts) -> (Digest, Day) {
	(line.line.service, Day::at(line.line.served))
}

proptest! {
	#![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4_000) })]

	/// `decide` of these tests checks every decision for what must always hold.
	#[test]
	fn every_decision_is_sound(rules in some_rules(Size::Small), facts in some_facts(Size::Small)) {
		decide(&rules, &facts);
	}

	#[test]
	fn every_decision_on_the_largest_amounts_is_sound(rules in some_rules(Size::Any), facts in some_facts(Size::Any)) {
		decide(&rules, &facts);
	}

	#[test]
	fn a_claim_in_two_passes_no_limit(
		rules in some_rules(Size::Small), facts in some_facts(Size::Small), first in 0..=16_usize,
	) {
		let second = rest(&rules, &facts, first.min(facts.lines.len()));
		let outcome = decide(&rules, &second);
		let used = advance(&second.used, &rules, &charges(&second, &outcome.lines)).expect("small amounts");
		prop_assert!(used.deductible <= rules.deductible.max(facts.used.deductible));
		for benefit in &rules.benefits {
			let (before, after) = (facts.used.of(benefit.category), used.of(benefit.category));
			prop_assert!(benefit.per_period.is_none_or(|most| after.period <= most.max(before.period)));
			prop_assert!(benefit.per_lifetime.is_none_or(|most| after.lifetime <= most.max(before.lifetime)));
		}
	}

	#[test]
	fn a_claim_in_two_between_days_is_decided_as_in_one(
		rules in some_rules(Size::Small), mut facts in some_facts(Size::Small), first in 0..=16_usize,
	) {
		// Each day's lines together, and cut between two days.
		let mut lines = facts.lines.to_vec();
		lines.sort_by_key(|line| Day::at(line.line.served));
		let cut = lines.get(first).map(|line| Day::at(line.line.served));
		let first = lines.iter().take_while(|line| Some(Day::at(line.line.served)) != cut).count();
		facts.lines = lines.try_into().expect("as many");
		let whole = decide(&rules, &facts);
		let second = rest(&rules, &facts, first);
		prop_assert_eq!(&whole.lines[first..], &decide(&rules, &second).lines[..]);
	}

	#[test]
	fn who_has_used_more_is_not_paid_more(
		rules in some_rules(Size::Small), facts in some_facts(Size::Small), which in 0..3_usize, more in (0..=400_u64, 0..=400_u64),
	) {
		let mut facts = facts;
		facts.prior = PriorFinding::First;
		let mut later = facts.clone();
		if let Some(used) = later.used.categories.iter_mut().nth(which) {
			used.period += more.0;
			used.lifetime += more.1;
		}
		let (before, after) = (decide(&rules, &facts), decide(&rules, &later));
		for category in Category::ALL.iter().copied() {
			let (before, after) = (so_far(&facts, &before, category), so_far(&later, &after, category));
			prop_assert!(before.iter().zip(&after).all(|(before, after)| after <= before), "{before:?} {after:?}");
		}
	}

	#[test]
	fn a_payer_after_another_is_not_paid_more_by_having_used_more(
		rules in some_rules(Size::Small), facts in some_facts(Size::Small), which in 0..3_usize, more in (0..=400_u64, 0..=400_u64),
	) {
		let mut later = facts.clone();
		if let Some(used) = later.used.categories.iter_mut().nth(which) {
			used.period += more.0;
			used.lifetime += more.1;
		}
		prop_assert!(total(&decide(&rules, &later)) <= total(&decide(&rules, &facts)));
	}

	#[test]
	fn a_payer_before_that_pays_more_leaves_no_more(
		rules in some_rules(Size::Small), facts in some_facts(Size::Small), more in 1..=500_u64,
	) {
		let mut facts = facts;
		facts.prior = PriorFinding::Decided;
		facts.lines.truncate(1);
		let after = facts.clone().with(|facts| {
			facts.lines.iter_mut().filter_map(|line| line.prior.as_mut()).for_each(|prior| prior.paid += more);
		});
		prop_assert!(total(&decide(&rules, &after)) <= total(&decide(&rules, &facts)));
	}

	#[test]
	fn a_payer_before_never_makes_a_line_dearer_to_the_patient(
		rules in some_rules(Size::Small), facts in some_facts(Size::Small),
	) {
		let mut facts = facts;
		facts.lines.truncate(1);
		facts.prior = PriorFinding::First;
		let alone = decide(&rules, &facts);
		facts.prior = PriorFinding::Decided;
		let after = decide(&rules, &facts);
		for ((line, alone), after) in facts.lines.iter().zip(&alone.lines).zip(&after.lines) {
			let Some(prior) = line.prior else { continue };
			let borne = after.borne_by(AdjustmentGroup::PatientResponsibility);
			prop_assert!(borne <= alone.borne_by(AdjustmentGroup::PatientResponsibility));
			prop_assert!(borne <= line.line.amount.saturating_sub(prior.paid + prior.contractual));
		}
	}

	#[test]
	fn lines_are_decided_in_their_order(rules in some_rules(Size::Small), facts in some_facts(Size::Small), many in 0..=16_usize) {
		// What comes after a line changes nothing of it.
		let many = many.min(facts.lines.len());
		let some = facts.clone().with(|facts| facts.lines.truncate(many));
		prop_assert_eq!(&decide(&rules, &facts).lines[..many], &decide(&rules, &some).lines[..]);
	}

	#[test]
	fn a_service_of_a_day_is_paid_on_one_line(facts in some_facts(Size::Small)) {
		let plan = rules([consultation(), benefit(Category::Laboratory), benefit(Category::Imaging)]);
		let outcome = decide(&plan, &facts);
		let keys: Vec<_> = facts.lines.iter().map(key).collect();
		for (at, decision) in outcome.lines.iter().enumerate() {
			prop_assert!(decision.paid == 0 || !keys[..at].contains(&keys[at]));
		}
	}
}
