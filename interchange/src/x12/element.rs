//! The elements and segments that both files have.

use x12_types::{
	util::X12Element,
	v005010::{N3, N4, NM1},
};

use super::X12Error;
use crate::{decimal, details::missing, Address, Field, Name, Unit};

/// An element of this text.
pub fn element<T: X12Element>(text: impl AsRef<str>) -> T {
	T::from_x12(text.as_ref())
}

/// An optional element of this text.
pub fn some<T: X12Element>(text: impl AsRef<str>) -> Option<T> {
	Some(element(text))
}

/// The digits before the point that the guides allow in an amount.
const WHOLE_DIGITS: u32 = 8;

/// An amount, without what says nothing.
pub fn amount(path: &str, minor: i128, unit: &Unit) -> Result<String, X12Error> {
	let least = 10u128.pow(WHOLE_DIGITS + u32::from(unit.decimals));
	if minor.unsigned_abs() >= least {
		return Err(X12Error::TooMuch { path: path.to_owned(), amount: decimal::exact(minor, unit.decimals) });
	}
	Ok(decimal::short(minor, unit.decimals))
}

/// A field that must be there, checked to fit.
pub fn needed(path: String, value: Option<&str>, least: usize, most: usize) -> Result<String, X12Error> {
	let value = value.ok_or_else(|| missing(&path))?;
	Ok(Field::new(path, value).x12(least, most)?.to_owned())
}

/// What a person is called. The guides want it in capital letters or not; it is as the details have it.
pub fn person(entity: &str, path: &str, name: &Name) -> Result<NM1, X12Error> {
	Ok(NM1 {
		_01: element(entity),
		_02: element("1"),
		_03: some(Field::new(format_args!("{path}.name.family"), &name.family).x12(1, 60)?),
		_04: some(Field::new(format_args!("{path}.name.given"), &name.given).x12(1, 35)?),
		..Default::default()
	})
}

/// The same with a number of that kind.
pub fn numbered(segment: NM1, qualifier: &str, number: impl AsRef<str>) -> NM1 {
	NM1 { _08: some(qualifier), _09: some(number), ..segment }
}

/// What an organization is called.
pub fn company(entity: &str, name: &str) -> NM1 {
	NM1 { _01: element(entity), _02: element("2"), _03: some(name), ..Default::default() }
}

/// Where somebody is.
pub fn place(path: &str, address: &Address) -> Result<(N3, N4), X12Error> {
	let field = |name: &str, value: Option<&str>, least, most| needed(format!("{path}.{name}"), value, least, most);
	let street = N3 {
		_01: field("line", Some(&address.line), 1, 55)?,
		_02: address.second.as_deref().map(|second| field("second", Some(second), 1, 55)).transpose()?,
	};
	let mut city = N4 { _01: Some(field("city", Some(&address.city), 2, 30)?), ..Default::default() };
	// The guides want states and codes of the USA and Canada, and leave their countries out.
	if matches!(address.country.as_str(), "US" | "CA") {
		city._02 = some(field("state", address.state.as_deref(), 2, 2)?);
		city._03 = Some(field("postalCode", address.postal_code.as_deref(), 3, 15)?);
	} else {
		city._03 = address.postal_code.as_deref().map(|code| field("postalCode", Some(code), 3, 15)).transpose()?;
	}
	if address.country != "US" {
		city._04 = some(&address.country);
	}
	Ok((street, city))
}
