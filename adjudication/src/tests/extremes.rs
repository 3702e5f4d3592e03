//! The largest numbers there are: nothing overflows, and everything still sums.

use salus_primitives::money::MAX_AMOUNT;

use super::*;

/// Every figure of a plan is this one.
fn plan(amount: Amount) -> Rules {
	rules([consultation().with(|benefit| {
		benefit.deductible = DeductibleKind::Shared;
		benefit.copay = amount;
		benefit.coinsurance = percent(50);
		benefit.schedule = Some(amount);
		benefit.per_visit = Some(amount);
		benefit.per_period = Some(amount);
		benefit.per_lifetime = Some(amount);
	})])
	.with(|rules| rules.deductible = amount)
}

#[test]
fn the_largest_amounts_and_units_sum() {
	let sizes = [0, 1, MAX_AMOUNT - 1, MAX_AMOUNT, Amount::MAX - 1, Amount::MAX];
	for billed in sizes {
		for figure in sizes {
			for (asked, left) in [(u32::MAX, u32::MAX), (u32::MAX, u32::MAX - 1), (u32::MAX, 1), (1, u32::MAX)] {
				let line = |service| authorized(line(service, billed), 1, asked, left);
				decide(&plan(figure), &facts([line(1), line(2)]));
				decide(&plan(figure), &second([after(line(1), figure, figure), after(line(2), 1, figure)]));
				let full = facts([line(1)]).with(|facts| facts.used = used(figure, figure, figure));
				decide(&plan(figure), &full.with(|facts| facts.used.deductible = figure));
			}
		}
	}
}

#[test]
fn the_largest_share_is_exact() {
	let decision =
		decide_one(&rules([consultation()]), &facts([authorized(line(1, MAX_AMOUNT), 1, u32::MAX, u32::MAX - 1)]));
	let exact = u128::from(MAX_AMOUNT) * u128::from(u32::MAX - 1) / u128::from(u32::MAX);
	assert_eq!(u128::from(decision.paid), exact);
}

#[test]
fn moments_at_their_end_are_compared() {
	let far = facts([line(1, 100).with(|line| line.line.served = Moment::MAX)]).with(|facts| {
		(facts.start, facts.end, facts.submitted) = (Moment::MAX, Moment::MAX, 0);
	});
	let decision = decide_one(&rules([consultation().with(|benefit| benefit.waiting = Moment::MAX)]), &far);
	assert_eq!(parts(&decision), [("PR", "27", 100)]);
}

#[test]
fn a_claim_without_lines_has_no_decision_to_make() {
	let outcome = decide(&rules([]), &facts([]));
	assert!(outcome.lines.is_empty() && outcome.review.is_none());
}
