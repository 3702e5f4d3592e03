//! Rounding: the sums are exact, and the patient has the advantage of what is less than a minor unit.

use salus_primitives::money::MAX_AMOUNT;

use super::*;

/// That so many points of each amount are the patient's, rounded down, by these rules and of such a line.
fn parts_sum(points: u16, rules: &Rules, of: fn(u8, Amount) -> LineFacts) {
	for amount in [0, 1, 2, 3, 7, 99, 100, 101, 9_999, 10_000, 10_001, 123_457, MAX_AMOUNT] {
		let decision = decide_one(rules, &facts([of(1, amount)]));
		let exact = u128::from(amount) * u128::from(points);
		let borne = u128::from(decision.coinsurance) * 10_000;
		assert!(borne <= exact && exact < borne + 10_000, "{points} of {amount}");
		assert_eq!(decision.paid + decision.coinsurance, amount);
	}
}

#[test]
fn at_every_percentage_the_parts_sum_and_the_patient_pays_no_more_than_it() {
	for points in 0..=10_000 {
		let part = BasisPoints::new(points).expect("at most the whole");
		parts_sum(points, &rules([consultation().with(|benefit| benefit.coinsurance = part)]), line);
	}
}

#[test]
fn at_every_percentage_outside_of_the_network_they_do_too() {
	for points in 0..=10_000 {
		let part = |points| BasisPoints::new(points).expect("at most the whole");
		// The percentage within is another, but in the middle.
		let rules = with_network(rules([consultation().with(|benefit| {
			(benefit.coinsurance, benefit.coinsurance_outside) = (part(10_000 - points), Some(part(points)));
		})]));
		parts_sum(points, &rules, |service, amount| outside(line(service, amount)));
		parts_sum(10_000 - points, &rules, line);
	}
}

#[test]
fn nothing_and_the_whole_are_exact() {
	for (part, borne) in [(BasisPoints::ZERO, 0), (BasisPoints::WHOLE, 101)] {
		let rules = rules([consultation().with(|benefit| benefit.coinsurance = part)]);
		assert_eq!(decide_one(&rules, &facts([line(1, 101)])).coinsurance, borne);
	}
}

#[test]
fn units_that_are_left_cost_their_share_rounded_down() {
	for units in 1..=40 {
		for left in 1..=units {
			let decision = decide_one(&rules([consultation()]), &facts([authorized(line(1, 1_000), 1, units, left)]));
			assert_eq!(decision.paid, 1_000 * u64::from(left) / u64::from(units), "{left} of {units}");
			assert_eq!(decision.units, left);
		}
	}
}

#[test]
fn a_share_of_less_than_a_minor_unit_is_none() {
	let decision = decide_one(&rules([consultation()]), &facts([authorized(line(1, 1), 1, 2, 1)]));
	assert_eq!((decision.eligible, decision.paid, decision.units), (0, 0, 0));
	assert_eq!(parts(&decision), [("CO", "198", 1)]);
}
