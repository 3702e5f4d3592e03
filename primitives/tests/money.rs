//! Money: parts of a whole, currencies, and the reasons for which something is not paid.

use codec::{Decode, Encode};
use proptest::prelude::*;
use salus_primitives::{
	insurance::{Adjustment, AdjustmentGroup, AdjustmentReason, Decision, LineDecision, Review, MAX_LINES},
	money::{Amount, BasisPoints, Currency, MAX_AMOUNT},
};

fn points(points: u16) -> BasisPoints {
	BasisPoints::new(points).expect("at most the whole")
}

#[test]
fn a_part_is_at_most_the_whole() {
	assert_eq!(BasisPoints::new(10_000), Some(BasisPoints::WHOLE));
	assert_eq!(BasisPoints::new(0), Some(BasisPoints::ZERO));
	assert_eq!(BasisPoints::default(), BasisPoints::ZERO);
	for more in [10_001, u16::MAX] {
		assert_eq!(BasisPoints::new(more), None);
		assert!(BasisPoints::decode(&mut &more.encode()[..]).is_err());
		assert!(serde_json::from_str::<BasisPoints>(&more.to_string()).is_err());
	}
}

#[test]
fn every_part_is_read_as_it_was_written() {
	for number in 0..=10_000 {
		let part = points(number);
		assert_eq!(part.get(), number);
		assert_eq!(part.encode(), number.encode());
		assert_eq!(BasisPoints::decode(&mut &part.encode()[..]), Ok(part));
		let text = serde_json::to_string(&part).expect("it is a number");
		assert_eq!(text, number.to_string());
		assert_eq!(serde_json::from_str::<BasisPoints>(&text).expect("it is one"), part);
	}
}

#[test]
fn parts_of_known_amounts_are_rounded_down() {
	for (part, amount, of) in [
		(10_000, 123, 123),
		(0, 123, 0),
		(1, 9_999, 0),
		(1, 10_000, 1),
		(5_000, 1, 0),
		(5_000, 3, 1),
		(3_333, 100, 33),
		(9_999, 10_000, 9_999),
		(10_000, Amount::MAX, Amount::MAX),
		(5_000, Amount::MAX, Amount::MAX / 2),
		(2_000, MAX_AMOUNT, MAX_AMOUNT / 5),
	] {
		assert_eq!(points(part).of(amount), of, "{part} of {amount}");
	}
}

#[test]
fn a_claims_lines_of_the_largest_amounts_can_be_summed() {
	assert!(MAX_AMOUNT.checked_mul(MAX_LINES.into()).is_some());
	assert!(MAX_AMOUNT.checked_mul(10_000).is_some(), "so can thousands");
}

proptest! {
	#[test]
	fn a_part_is_the_largest_amount_that_is_not_more(part in 0..=10_000_u16, amount in any::<Amount>()) {
		let of = u128::from(points(part).of(amount)) * 10_000;
		let exact = u128::from(amount) * u128::from(part);
		prop_assert!(of <= exact && exact - of < 10_000);
	}

	#[test]
	fn more_of_more_is_not_less(
		small in 0..=10_000_u16, large in 0..=10_000_u16, few in any::<Amount>(), many in any::<Amount>(),
	) {
		let (small, large) = (small.min(large), small.max(large));
		let (few, many) = (few.min(many), few.max(many));
		prop_assert!(points(small).of(few) <= points(large).of(many));
		prop_assert!(points(large).of(many) <= many);
	}

	#[test]
	fn three_capital_letters_are_a_currency_and_nothing_else_is(code in any::<[u8; 3]>()) {
		let capitals = code.iter().all(|letter| letter.is_ascii_uppercase());
		prop_assert_eq!(Currency::new(code).is_some(), capitals);
		prop_assert_eq!(Currency::decode(&mut &code[..]).is_ok(), capitals);
	}

	#[test]
	fn a_currency_is_read_as_it_was_written(code in "[A-Z]{3}", other in "[A-Za-z]{0,5}") {
		let currency: Currency = code.parse().expect("three capital letters");
		prop_assert_eq!(currency.code(), &code);
		prop_assert_eq!(currency.to_string(), code.clone());
		prop_assert_eq!(serde_json::to_string(&currency).expect("it is text"), format!("\"{code}\""));
		prop_assert_eq!(serde_json::from_str::<Currency>(&format!("\"{code}\"")).expect("it is one"), currency);
		prop_assert_eq!(Currency::decode(&mut &currency.encode()[..]), Ok(currency));
		let fits = other.len() == 3 && other.chars().all(|letter| letter.is_ascii_uppercase());
		prop_assert_eq!(other.parse::<Currency>().is_ok(), fits);
	}
}

#[test]
fn the_numbers_of_reasons_are_their_codes_and_their_index() {
	for reason in AdjustmentReason::ALL.iter().copied() {
		assert_eq!(reason.code(), reason.number().to_string());
		assert_eq!(reason.encode(), [reason.number()]);
		assert_eq!(AdjustmentReason::from_code(reason.code()), Some(reason));
	}
	let numbers: Vec<_> = AdjustmentReason::ALL.iter().map(|reason| reason.number()).collect();
	assert_eq!(numbers, [1, 2, 3, 15, 16, 18, 22, 23, 26, 27, 29, 31, 35, 38, 39, 45, 50, 96, 97, 119, 197, 198]);
}

#[test]
fn what_was_agreed_or_paid_before_denies_nothing() {
	let denies_not = AdjustmentReason::ALL.iter().filter(|reason| !reason.denies());
	assert_eq!(denies_not.map(|reason| reason.number()).collect::<Vec<_>>(), [1, 2, 3, 23, 45]);
}

#[test]
fn groups_have_the_codes_of_x12() {
	assert_eq!(AdjustmentGroup::ALL.iter().map(|group| group.code()).collect::<Vec<_>>(), ["CO", "PR", "OA", "PI"]);
}

#[test]
fn reviews_are_told_in_their_order() {
	let told: Vec<_> = Review::ALL.iter().map(|review| review.code()).collect();
	assert_eq!(told, ["two-adjudicators", "evidence-used", "evidence-not-shown", "above-automatic"]);
	assert!(Review::ALL.is_sorted());
}

fn line(paid: Amount, adjustments: &[(AdjustmentGroup, AdjustmentReason, Amount)]) -> LineDecision {
	let of = |(group, reason, amount): &(_, _, _)| Adjustment { group: *group, reason: *reason, amount: *amount };
	let adjustments: Vec<_> = adjustments.iter().map(of).collect();
	LineDecision {
		billed: 100,
		eligible: 100,
		deductible: 0,
		copay: 0,
		coinsurance: 0,
		paid,
		units: 0,
		adjustments: adjustments.try_into().expect("not too many"),
	}
}

#[test]
fn a_decision_sums_what_is_paid_and_who_bears_the_rest() {
	use AdjustmentGroup::{Contractual, Other, PatientResponsibility, PayerInitiated};
	let first = line(
		40,
		&[
			(PatientResponsibility, AdjustmentReason::Deductible, 10),
			(PatientResponsibility, AdjustmentReason::Copay, 5),
			(Contractual, AdjustmentReason::AboveSchedule, 45),
		],
	);
	let second = line(25, &[(Other, AdjustmentReason::PriorPayer, 75)]);
	assert_eq!((first.sum(), second.sum()), (100, 100));
	assert_eq!(first.borne_by(PatientResponsibility), 15);
	let decision = Decision {
		version: 0,
		period: 0,
		lines: vec![first, second].try_into().expect("two"),
		at: 0,
		block: 0,
		automatic: true,
	};
	assert_eq!(decision.paid(), 65);
	let borne = [Contractual, PatientResponsibility, Other, PayerInitiated].map(|group| decision.borne_by(group));
	assert_eq!(borne, [45, 15, 75, 0]);
}
