//! Money: amounts, units of account, and who can have some.

use std::fmt;

use serde::{de::Error as _, Deserialize, Deserializer, Serialize, Serializer};

use crate::{
	code::coded,
	document::{shown, Document, DocumentError},
	OrganizationId, PatientId, UnitId, MAX_DECIMALS,
};

/// Money, in the minor units of its unit of account.
pub type Amount = u64;

/// The most that any one amount can be.
pub const MAX_AMOUNT: Amount = 1_000_000_000_000_000;

/// A currency: the three capital letters of ISO 4217.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
	/// The currency with this code; nothing unless it is three capital letters.
	pub fn new(code: &str) -> Option<Self> {
		let letters: [u8; 3] = code.as_bytes().try_into().ok()?;
		letters.iter().all(u8::is_ascii_uppercase).then_some(Self(letters))
	}

	/// Its code.
	pub fn code(&self) -> &str {
		std::str::from_utf8(&self.0).unwrap_or_default()
	}
}

impl fmt::Display for Currency {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(self.code())
	}
}

impl fmt::Debug for Currency {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(self.code())
	}
}

impl Serialize for Currency {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(self.code())
	}
}

impl<'de> Deserialize<'de> for Currency {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let code = String::deserialize(deserializer)?;
		Self::new(&code).ok_or_else(|| D::Error::custom("a currency is three capital letters, as EUR (ISO 4217)"))
	}
}

/// Who can have money.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Party {
	/// An organization.
	Organization(OrganizationId),
	/// A patient.
	Patient(PatientId),
}

coded! {
	/// Whether a unit of account is in use.
	UnitStatus {
		/// It is issued, and moves.
		Active => "active",
		/// No more of it is issued.
		Closed => "closed",
	}
}

shown! {
	/// A unit of account: a currency, as one settlement member issues it.
	#[derive(Copy)]
	pub struct Unit {
		/// Who issues it, and owes it.
		pub issuer: OrganizationId,
		/// In which currency.
		pub currency: Currency,
		/// How many digits its minor unit is behind the point.
		pub decimals: u8,
		/// Whether it is in use.
		pub status: UnitStatus,
	}

	/// A unit with its number.
	#[derive(Copy)]
	pub struct UnitEntry {
		/// Its number.
		pub id: UnitId,
		/// The unit.
		pub unit: Unit,
		/// How much of it there is.
		pub issued: Amount,
	}
}

impl Document for UnitEntry {
	const WHAT: &'static str = "unit";

	fn check(&self) -> Result<(), DocumentError> {
		if self.unit.decimals > MAX_DECIMALS {
			return Err(DocumentError::inconsistent("unit.decimals", format!("no unit has more than {MAX_DECIMALS}")));
		}
		Ok(())
	}
}

/// Refuses an amount that is more than any can be.
pub(crate) fn bounded(path: impl fmt::Display, amount: Amount) -> Result<(), DocumentError> {
	if amount > MAX_AMOUNT {
		return Err(DocumentError::inconsistent(path, format!("no amount is more than {MAX_AMOUNT}")));
	}
	Ok(())
}

/// The sum, which thousands of amounts cannot make too large.
pub(crate) fn sum(amounts: impl IntoIterator<Item = Amount>) -> i128 {
	amounts.into_iter().map(i128::from).sum()
}
