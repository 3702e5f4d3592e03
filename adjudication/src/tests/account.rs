//! What decisions charge, and what is used afterwards.

use salus_primitives::{glue::Charge, insurance::Category};

use super::*;
use crate::{advance, charges};

fn charged(rules: &Rules, facts: &Facts) -> Vec<Charge> {
	charges(facts, &decide(rules, facts).lines).into_inner()
}

#[test]
fn each_line_that_takes_something_is_charged() {
	let rules = rules([
		consultation().with(|benefit| benefit.deductible = DeductibleKind::Shared),
		benefit(Category::Laboratory),
	])
	.with(|rules| rules.deductible = 40);
	let lines = [
		authorized(line(1, 100), 7, 2, 5),
		line(2, 50).with(|line| line.duplicate = true),
		of(Category::Laboratory, line(3, 30)),
	];
	let of = |category, deductible, paid, authorization| Charge { category, deductible, paid, authorization };
	assert_eq!(
		charged(&rules, &facts(lines)),
		[of(Category::Consultation, 40, 60, Some((AuthorizationId(7), 2))), of(Category::Laboratory, 0, 30, None),]
	);
}

#[test]
fn units_are_charged_though_nothing_is_paid() {
	let rules = rules([consultation().with(|benefit| benefit.coinsurance = percent(100))]);
	let charges = charged(&rules, &facts([authorized(line(1, 100), 7, 2, 5)]));
	let units = Charge {
		category: Category::Consultation,
		deductible: 0,
		paid: 0,
		authorization: Some((AuthorizationId(7), 2)),
	};
	assert_eq!(charges, [units]);
}

#[test]
fn what_is_used_goes_where_the_rules_say() {
	let rules = rules([
		consultation().with(|benefit| benefit.deductible = DeductibleKind::Shared),
		benefit(Category::Laboratory).with(|benefit| benefit.deductible = DeductibleKind::Separate),
		benefit(Category::Imaging),
	]);
	let charge = |category, deductible, paid| Charge { category, deductible, paid, authorization: None };
	let charges = [
		charge(Category::Consultation, 1, 10),
		charge(Category::Laboratory, 2, 20),
		charge(Category::Imaging, 0, 30),
		charge(Category::Laboratory, 3, 40),
	];
	let used = advance(&used(7, 100, 1_000), &rules, &charges).expect("it can be counted");
	assert_eq!(used.deductible, 1);
	let of = |category| {
		let of = used.of(category);
		(of.deductible, of.period, of.lifetime)
	};
	assert_eq!(of(Category::Consultation), (7, 110, 1_010));
	assert_eq!(of(Category::Laboratory), (5, 60, 60));
	assert_eq!(of(Category::Imaging), (0, 30, 30));
	assert_eq!(used.categories.len(), 3);
}

#[test]
fn what_cannot_be_counted_is_not() {
	let shared = consultation().with(|benefit| benefit.deductible = DeductibleKind::Shared);
	let own = consultation().with(|benefit| benefit.deductible = DeductibleKind::Separate);
	let charge =
		|deductible, paid| [Charge { category: Category::Consultation, deductible, paid, authorization: None }];
	let full = Used { deductible: Amount::MAX, ..used(Amount::MAX, Amount::MAX, 0) };
	assert_eq!(advance(&full, &rules([shared]), &charge(1, 0)), None);
	assert_eq!(advance(&full, &rules([own]), &charge(1, 0)), None);
	assert_eq!(advance(&full, &rules([own]), &charge(0, 1)), None);
	assert_eq!(advance(&used(0, 0, Amount::MAX), &rules([own]), &charge(0, 1)), None);
	assert_eq!(advance(&full, &rules([own]), &charge(0, 0)), Some(full.clone()));
	assert_eq!(advance(&full, &rules([]), &charge(0, 0)), None, "what is not covered is not charged");
}
