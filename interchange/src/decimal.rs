//! Amounts as decimals, without a float anywhere: digits in, digits out.

use serde_json::Number;

/// The most digits behind the point that a unit can have; ISO 4217 has no currency with more.
pub const MAX_DECIMALS: u8 = 4;

/// The sum of minor units as a decimal with all its digits behind the point: 1250 and 2 are `12.50`.
pub fn exact(minor: i128, decimals: u8) -> String {
	let sign = if minor < 0 { "-" } else { "" };
	let digits = format!("{:0>width$}", minor.unsigned_abs(), width = usize::from(decimals) + 1);
	let (whole, part) = digits.split_at(digits.len() - usize::from(decimals));
	if part.is_empty() {
		format!("{sign}{whole}")
	} else {
		format!("{sign}{whole}.{part}")
	}
}

/// The same without zeros that say nothing, as X12 wants it: 1250 and 2 are `12.5`.
pub fn short(minor: i128, decimals: u8) -> String {
	let exact = exact(minor, decimals);
	match exact.split_once('.') {
		Some(_) => exact.trim_end_matches('0').trim_end_matches('.').to_owned(),
		None => exact,
	}
}

/// The decimal as a number of JSON, which keeps its digits.
pub fn number(minor: i128, decimals: u8) -> Number {
	// What `exact` writes is a number by JSON's grammar.
	exact(minor, decimals).parse().unwrap_or_else(|_| Number::from(0))
}

/// The minor units of a decimal; nothing where it is none, has an exponent, or has more digits behind the point than the unit.
pub fn minor(text: &str, decimals: u8) -> Option<i128> {
	let (sign, digits) = match text.strip_prefix('-') {
		Some(digits) => (-1, digits),
		None => (1, text),
	};
	let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
	let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
	if !is_number(whole) || (digits.contains('.') && !is_number(part)) {
		return None;
	}
	// Zeros behind the unit's digits say nothing.
	let significant = part.trim_end_matches('0');
	if significant.len() > usize::from(decimals) {
		return None;
	}
	let padded = format!("{whole}{significant:0<width$}", width = usize::from(decimals));
	padded.parse::<i128>().ok()?.checked_mul(sign)
}
