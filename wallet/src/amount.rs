//! Amounts, as people read them.

use salus_primitives::money::{Amount, Unit};

/// An amount with the point and the currency of its unit, or in minor units, where that is not known.
pub fn tell(amount: Amount, unit: Option<&Unit>) -> String {
	let Some(Unit { currency, decimals, .. }) = unit else { return format!("{amount} minor units") };
	let decimals = usize::from(*decimals);
	let digits = format!("{amount:0>width$}", width = decimals.saturating_add(1));
	let (whole, part) = digits.split_at(digits.len().saturating_sub(decimals));
	let point = if part.is_empty() { "" } else { "." };
	format!("{whole}{point}{part} {currency}")
}

#[cfg(test)]
mod tests {
	use super::*;
	use salus_primitives::{money::UnitStatus, OrganizationId};

	#[test]
	fn the_point_stands_where_the_unit_has_it() {
		let (issuer, currency) = (OrganizationId(3), "EUR".parse().expect("a currency"));
		let unit = |decimals| Unit { issuer, currency, decimals, status: UnitStatus::Active };
		for (amount, decimals, told) in [
			(0, 2, "0.00 EUR"),
			(7, 2, "0.07 EUR"),
			(12_005, 2, "120.05 EUR"),
			(12_005, 0, "12005 EUR"),
			(0, 0, "0 EUR"),
			(12_005, 4, "1.2005 EUR"),
			(u64::MAX, 2, "184467440737095516.15 EUR"),
		] {
			assert_eq!(tell(amount, Some(&unit(decimals))), told);
		}
		assert_eq!(tell(7, None), "7 minor units");
	}
}
