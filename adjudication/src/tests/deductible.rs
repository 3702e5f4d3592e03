//! Deductibles and copays: what patients bear first.

use salus_primitives::insurance::Category;

use super::*;
use crate::{advance, charges};

fn shared(category: Category) -> Benefit {
	benefit(category).with(|benefit| benefit.deductible = DeductibleKind::Shared)
}

fn own(category: Category, separate: Amount) -> Benefit {
	benefit(category).with(|benefit| (benefit.deductible, benefit.separate) = (DeductibleKind::Separate, separate))
}

fn deductibles(outcome: &Outcome) -> Vec<Amount> {
	outcome.lines.iter().map(|line| line.deductible).collect()
}

#[test]
fn two_lines_and_two_categories_fill_the_shared_one() {
	let rules = rules([shared(Category::Consultation), shared(Category::Laboratory), consultation_free()])
		.with(|rules| rules.deductible = 150);
	let lines = [line(1, 100), of(Category::Imaging, line(2, 70)), of(Category::Laboratory, line(3, 100))];
	let outcome = decide(&rules, &facts(lines));
	assert_eq!(deductibles(&outcome), [100, 0, 50]);
	assert_eq!(paid(&outcome), [0, 70, 50]);
}

/// A category that no deductible comes before.
fn consultation_free() -> Benefit {
	benefit(Category::Imaging)
}

#[test]
fn one_of_its_own_is_filled_by_its_category_alone() {
	let rules = rules([own(Category::Consultation, 80), own(Category::Laboratory, 30), shared(Category::Imaging)])
		.with(|rules| rules.deductible = 10);
	let lines = [
		line(1, 50),
		of(Category::Laboratory, line(2, 50)),
		line(3, 50),
		of(Category::Imaging, line(4, 50)),
		of(Category::Laboratory, line(5, 50)),
	];
	assert_eq!(deductibles(&decide(&rules, &facts(lines))), [50, 30, 30, 10, 0]);
}

#[test]
fn what_is_met_exactly_one_below_and_one_above() {
	let rules = rules([shared(Category::Consultation)]).with(|rules| rules.deductible = 100);
	for (amount, deductible, paid) in [(99, 99, 0), (100, 100, 0), (101, 100, 1)] {
		let decision = decide_one(&rules, &facts([line(1, amount)]));
		assert_eq!((decision.deductible, decision.paid), (deductible, paid));
	}
	for (met, deductible) in [(99, 1), (100, 0), (101, 0)] {
		let facts = facts([line(1, 50)]).with(|facts| facts.used.deductible = met);
		assert_eq!(decide_one(&rules, &facts).deductible, deductible);
	}
}

#[test]
fn two_decisions_after_one_another_fill_it_as_one_does() {
	for benefit in [shared(Category::Consultation), own(Category::Consultation, 150)] {
		let rules = rules([benefit]).with(|rules| rules.deductible = 150);
		let first = facts([line(1, 100)]);
		let outcome = decide(&rules, &first);
		assert_eq!(deductibles(&outcome), [100]);
		let used = advance(&first.used, &rules, &charges(&first, &outcome.lines)).expect("it can be counted");
		let second = facts([later(line(2, 100), 1)]).with(|facts| facts.used = used);
		let outcome = decide(&rules, &second);
		assert_eq!((deductibles(&outcome), paid(&outcome)), (vec![50], vec![50]));

		let both = decide(&rules, &facts([line(1, 100), later(line(2, 100), 1)]));
		assert_eq!(deductibles(&both), [100, 50]);
	}
}

#[test]
fn it_comes_before_the_copay_and_that_before_coinsurance() {
	let rules = rules([shared(Category::Consultation).with(|benefit| {
		benefit.copay = 20;
		benefit.coinsurance = percent(25);
	})])
	.with(|rules| rules.deductible = 30);
	let decision = decide_one(&rules, &facts([line(1, 130)]));
	assert_eq!(parts(&decision), [("PR", "1", 30), ("PR", "3", 20), ("PR", "2", 20)]);
	assert_eq!(decision.paid, 60);
}

#[test]
fn a_visit_has_one_copay() {
	let rules = rules([
		consultation().with(|benefit| benefit.copay = 20),
		benefit(Category::Laboratory).with(|benefit| benefit.copay = 5),
	]);
	let copays = |lines: Vec<LineFacts>| -> Vec<Amount> {
		decide(&rules, &facts(lines)).lines.iter().map(|line| line.copay).collect()
	};
	assert_eq!(copays(vec![line(1, 100), line(2, 100)]), [20, 0]);
	assert_eq!(copays(vec![line(1, 100), later(line(2, 100), 1)]), [20, 20]);
	assert_eq!(copays(vec![line(1, 100), of(Category::Laboratory, line(2, 100)), line(3, 100)]), [20, 5, 0]);
	// What the first line is too small for, the next bears.
	assert_eq!(copays(vec![line(1, 15), line(2, 100)]), [15, 5]);
	// A line that is denied bears none.
	let denied = line(1, 100).with(|line| line.duplicate = true);
	assert_eq!(copays(vec![denied, line(2, 100)]), [0, 20]);
}

#[test]
fn coinsurance_is_the_networks_or_the_other() {
	let rules = with_network(rules([consultation().with(|benefit| {
		benefit.coinsurance = percent(10);
		benefit.coinsurance_outside = Some(percent(40));
	})]));
	for (within, coinsurance) in [(true, 10), (false, 40)] {
		let facts = facts([line(1, 100).with(|line| line.within = within)]);
		assert_eq!(decide_one(&rules, &facts).coinsurance, coinsurance);
	}
}
