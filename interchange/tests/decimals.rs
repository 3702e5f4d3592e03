//! Amounts as decimals: exact, both ways, up to more than any can be.

use proptest::prelude::*;
use salus_interchange::{
	decimal::{exact, minor, number, short},
	MAX_AMOUNT, MAX_DECIMALS,
};
use serde_json::{json, Value};

#[test]
fn decimals_have_all_digits_of_their_unit() {
	assert_eq!(exact(0, 2), "0.00");
	assert_eq!(exact(5, 2), "0.05");
	assert_eq!(exact(1250, 2), "12.50");
	assert_eq!(exact(-1250, 2), "-12.50");
	assert_eq!(exact(1250, 0), "1250");
	assert_eq!(exact(1, 18), "0.000000000000000001");
	assert_eq!(exact(MAX_AMOUNT.into(), 2), "10000000000000.00");
}

#[test]
fn short_decimals_have_no_digit_that_says_nothing() {
	assert_eq!(short(0, 2), "0");
	assert_eq!(short(1250, 2), "12.5");
	assert_eq!(short(1200, 2), "12");
	assert_eq!(short(-5, 2), "-0.05");
	assert_eq!(short(1200, 0), "1200");
}

#[test]
fn text_that_is_no_amount_is_none() {
	for text in ["", "-", ".", "1.", ".5", "1e2", "1E2", "+1", "1,5", "1.005", "--1", "1.-5", "١"] {
		assert_eq!(minor(text, 2), None, "{text}");
	}
	assert_eq!(minor("1.5", 2), Some(150));
	assert_eq!(minor("1.500", 2), Some(150));
	assert_eq!(minor("-0.05", 2), Some(-5));
}

/// A float would make of this amount another one; JSON's text keeps it.
#[test]
fn largest_amounts_and_their_sums_come_back_exactly_from_json() {
	for amount in [MAX_AMOUNT, MAX_AMOUNT - 1, 999_999_999_999_999, 900_719_925_474_099_300] {
		let sum = i128::from(amount) * 32 + 1;
		let text = json!({ "value": number(sum, 2) }).to_string();
		let read: Value = serde_json::from_str(&text).expect("it is JSON");
		assert_eq!(minor(&read["value"].to_string(), 2), Some(sum));
	}
	assert_eq!(json!(number(100, 2)).to_string(), "1.00");
}

proptest! {
	#[test]
	fn every_amount_comes_back(amount in -40_000_000_000_000_000i128..=40_000_000_000_000_000, decimals in 0..=MAX_DECIMALS + 4) {
		prop_assert_eq!(minor(&exact(amount, decimals), decimals), Some(amount));
		prop_assert_eq!(minor(&short(amount, decimals), decimals), Some(amount));
		let text = serde_json::to_string(&number(amount, decimals)).expect("it can be written");
		let read: Value = serde_json::from_str(&text).expect("it is JSON");
		prop_assert_eq!(read.to_string(), exact(amount, decimals));
	}

	#[test]
	fn any_text_is_an_amount_or_none(text in "[-+.0-9e]{0,12}", decimals in 0..=4u8) {
		if let Some(amount) = minor(&text, decimals) {
			prop_assert_eq!(minor(&exact(amount, decimals), decimals), Some(amount));
		}
	}
}
