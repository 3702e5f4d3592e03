//! Money as people write and read it: digits in, digits out, without a float anywhere.

use std::{fmt, str::FromStr};

use salus_primitives::{
	money::{Amount, BasisPoints, Currency, Party, Unit, UnitEntry, MAX_AMOUNT},
	UnitId,
};

use crate::error::{Error, Result};

/// An amount as somebody writes it: `12.50`. How many digits of it a unit of account has, only the chain knows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decimal {
	whole: String,
	part: String,
}

impl FromStr for Decimal {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
		let (whole, part) = text.split_once('.').unwrap_or((text, ""));
		if !is_number(whole) || (text.contains('.') && !is_number(part)) {
			return Err(format!("`{text}` is no amount; write 12.50, with a point and without the currency"));
		}
		// Zeros at the end say nothing.
		Ok(Self { whole: whole.to_owned(), part: part.trim_end_matches('0').to_owned() })
	}
}

impl fmt::Display for Decimal {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self.part.as_str() {
			"" => f.write_str(&self.whole),
			part => write!(f, "{}.{part}", self.whole),
		}
	}
}

impl Decimal {
	/// So much of this unit.
	pub fn of(&self, unit: &UnitEntry) -> Result<Sum> {
		let decimals = usize::from(unit.unit.decimals);
		if self.part.len() > decimals {
			return Err(Error::Usage(format!(
				"{self} has more digits behind the point than {} of unit {}, which has {decimals}",
				unit.unit.currency, unit.id
			)));
		}
		let minor = format!("{}{:0<decimals$}", self.whole, self.part);
		match minor.parse() {
			Ok(amount) if amount <= MAX_AMOUNT => Ok(Sum::new(amount, unit)),
			_ => Err(Error::Usage(format!("no amount is more than {}", Sum::new(MAX_AMOUNT, unit)))),
		}
	}
}

/// An amount with what makes it readable.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sum {
	/// In minor units.
	pub amount: Amount,
	/// Of which unit of account.
	pub unit: UnitId,
	/// In which currency that is.
	pub currency: Currency,
	/// How many digits it has behind the point.
	pub decimals: u8,
}

impl Sum {
	/// So many minor units of this unit.
	pub fn new(amount: Amount, unit: &UnitEntry) -> Self {
		Self { amount, unit: unit.id, currency: unit.unit.currency, decimals: unit.unit.decimals }
	}

	/// The same with the unit's number: others issue the same currency.
	pub fn in_full(&self) -> String {
		format!("{self} of unit {}", self.unit)
	}

	/// The same with the minor units, which are what is signed: how many of them a unit of currency has, only the node has said.
	pub fn to_sign(&self) -> String {
		format!("{} ({} minor units)", self.in_full(), self.amount)
	}

	/// Without the unit's number, where that stands beside it.
	pub fn part_to_sign(&self) -> String {
		format!("{self} ({} minor units)", self.amount)
	}
}

impl fmt::Display for Sum {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{} {}", decimal(self.amount, self.decimals), self.currency)
	}
}

/// Minor units as a decimal with all its digits behind the point: 1250 and 2 are `12.50`.
pub fn decimal(amount: Amount, decimals: u8) -> String {
	let decimals = usize::from(decimals);
	let digits = format!("{amount:0>width$}", width = decimals + 1);
	match digits.split_at(digits.len() - decimals) {
		(whole, "") => whole.to_owned(),
		(whole, part) => format!("{whole}.{part}"),
	}
}

/// Minor units with the point and the currency of their unit: `12.50 EUR`.
pub fn tell(amount: Amount, unit: &Unit) -> String {
	format!("{} {}", decimal(amount, unit.decimals), unit.currency)
}

/// The same, or in minor units where the unit is not known.
pub fn tell_of(amount: Amount, unit: Option<&Unit>) -> String {
	unit.map_or_else(|| format!("{amount} minor units"), |unit| tell(amount, unit))
}

/// A part of a whole as a percentage: `12.5%`.
pub fn percentage(points: BasisPoints) -> String {
	let text = decimal(points.get().into(), 2);
	format!("{}%", text.trim_end_matches('0').trim_end_matches('.'))
}

/// A percentage as it is written: `50`, `12.5%`.
pub fn part(text: &str) -> Result<BasisPoints, String> {
	let wrong = || format!("`{text}` is no percentage; write 0 to 100, as 12.5");
	let Decimal { whole, part } = text.strip_suffix('%').unwrap_or(text).parse().map_err(|_| wrong())?;
	if part.len() > 2 {
		return Err(format!("`{text}` has more than two digits behind the point"));
	}
	format!("{whole}{part:0<2}").parse().ok().and_then(BasisPoints::new).ok_or_else(wrong)
}

/// Whose money it is: `organization:7`, in short `org:7`, or a patient's id.
pub fn party(text: &str) -> Result<Party, String> {
	let wrong = || format!("`{text}` has no money; write organization:7, or patient:0x and 64 hexadecimal digits");
	match text.split_once(':') {
		Some(("organization" | "org", number)) => number.parse().map(Party::Organization).map_err(|_| wrong()),
		Some(("patient", id)) => id.parse().map(Party::Patient).map_err(|_| wrong()),
		Some(_) => Err(wrong()),
		None => text.parse().map(Party::Patient).map_err(|_| wrong()),
	}
}

/// A party as it is written, and as the columns of a ledger have it.
pub fn code_of(party: Party) -> String {
	match party {
		Party::Organization(organization) => format!("organization:{organization}"),
		Party::Patient(patient) => format!("patient:{patient}"),
	}
}

/// A party in words.
pub fn describe(party: Party) -> String {
	match party {
		Party::Organization(organization) => format!("organization {organization}"),
		Party::Patient(patient) => format!("patient {patient}"),
	}
}
