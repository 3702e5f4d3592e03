//! The lines of a claim.

use serde_json::Value;

use super::{Line, Reader, Service, Why};
use crate::{
	decimal, fhir, key::PatientKey, moment, Amount, Category, ClaimKind, Currency, Moment, MAX_AMOUNT, MAX_LINES,
};

impl Reader<'_> {
	/// The lines and their currency; nothing where one of them cannot be a line, since a claim without it would be another claim.
	pub(super) fn lines(
		&mut self,
		kind: Option<ClaimKind>,
		key: Option<&PatientKey>,
	) -> (Option<Vec<Line>>, Option<Currency>) {
		let count = self.resource.get("item").and_then(Value::as_array).map_or(0, Vec::len);
		if count == 0 {
			self.fail("item", Why::Missing);
		} else if count > MAX_LINES {
			self.fail("item", Why::OutOfRange);
		}
		let mut currency = None;
		let mut lines = Vec::new();
		for position in 0..count {
			lines.push(self.line(&format!("item[{position}]"), kind, &mut currency, key));
		}
		let lines: Option<Vec<Line>> = lines.into_iter().collect();
		let whole = match (&lines, currency) {
			(Some(lines), Some(currency)) => self.total(lines, currency),
			_ => true,
		};
		(lines.filter(|lines| whole && (1..=MAX_LINES).contains(&lines.len())), currency)
	}

	/// Everything is read, though something is wrong already: the report is to be whole.
	fn line(
		&mut self,
		path: &str,
		kind: Option<ClaimKind>,
		currency: &mut Option<Currency>,
		key: Option<&PatientKey>,
	) -> Option<Line> {
		let service = self.service(path, key);
		let units = self.units(path);
		let amount = self.amount(path, units, currency);
		let served = self.served(path);
		let category = self.category(path, kind);
		Some(Line { category, service: service?, units: units?, amount: amount?, served: served? })
	}

	/// The first coding of the product or service.
	pub(super) fn service(&mut self, path: &str, key: Option<&PatientKey>) -> Option<Service> {
		let (system_path, code_path) =
			(format!("{path}.productOrService.coding[0].system"), format!("{path}.productOrService.coding[0].code"));
		let Some(code) = self.text(&code_path) else {
			self.fail(code_path, Why::Missing);
			return None;
		};
		let system = self.text(&system_path);
		self.map(code_path);
		if system.is_some() {
			self.map(system_path);
		}
		let system = system.unwrap_or_default();
		Some(match key {
			Some(key) => Service::Digest(key.digest(system, code)),
			None => Service::Code { system: system.to_owned(), code: code.to_owned() },
		})
	}

	/// FHIR's quantity is a decimal; the chain's units are whole. Without one it is one, and that is told.
	pub(super) fn units(&mut self, path: &str) -> Option<u32> {
		let quantity = format!("{path}.quantity.value");
		let Some(value) = super::leaf::at(self.resource, &quantity) else {
			self.fail(quantity, Why::Assumed("1"));
			return Some(1);
		};
		let whole = digits(value).and_then(|text| decimal::minor(&text, 0));
		match whole.and_then(|units| u32::try_from(units).ok()).filter(|units| *units > 0) {
			Some(units) => {
				self.map(quantity);
				Some(units)
			}
			None => {
				self.fail(quantity, Why::OutOfRange);
				None
			}
		}
	}

	/// The net, or where there is none, the price of one unit times the units.
	fn amount(&mut self, path: &str, units: Option<u32>, currency: &mut Option<Currency>) -> Option<Amount> {
		let has = |field: &str| super::leaf::at(self.resource, &format!("{path}.{field}.value")).is_some();
		let (field, times) = match (has("net"), has("unitPrice") && !has_factor(self.resource, path)) {
			(true, _) => ("net", 1),
			(false, true) => ("unitPrice", units?),
			(false, false) => {
				self.fail(format!("{path}.net.value"), Why::Missing);
				return None;
			}
		};
		let one = self.money(&format!("{path}.{field}"), currency)?;
		let amount = one.checked_mul(times.into()).filter(|amount| *amount <= MAX_AMOUNT);
		if amount.is_none() {
			self.fail(format!("{path}.{field}.value"), Why::OutOfRange);
		}
		amount
	}

	/// An amount in minor units, in the claim's one currency.
	fn money(&mut self, path: &str, currency: &mut Option<Currency>) -> Option<Amount> {
		let (value_path, currency_path) = (format!("{path}.value"), format!("{path}.currency"));
		let value = super::leaf::at(self.resource, &value_path).and_then(digits);
		let minor = value.and_then(|text| decimal::minor(&text, self.decimals));
		let amount = minor.and_then(|minor| Amount::try_from(minor).ok()).filter(|amount| *amount <= MAX_AMOUNT);
		match amount {
			Some(_) => self.map(value_path),
			None => self.fail(value_path, Why::OutOfRange),
		}
		let own = self.code(&currency_path, Currency::new)?;
		if *currency.get_or_insert(own) != own {
			self.mapped.remove(&currency_path);
			self.fail(currency_path, Why::OtherCurrency);
			return None;
		}
		amount
	}

	/// The day, or the first day of the period.
	fn served(&mut self, path: &str) -> Option<Moment> {
		let day_path = format!("{path}.servicedDate");
		let path = match self.text(&day_path) {
			Some(_) => day_path,
			None => format!("{path}.servicedPeriod.start"),
		};
		self.day(path)
	}

	/// The moment at which the day begins that is named there.
	pub(super) fn day(&mut self, path: String) -> Option<Moment> {
		let Some(text) = self.text(&path) else {
			self.fail(path, Why::Missing);
			return None;
		};
		// Of a moment the day as it is written: where it was served it was that day.
		match text.get(..10).filter(|_| text.len() == 10 || text.as_bytes()[10] == b'T').and_then(moment::from_day) {
			Some(served) => {
				self.map(path);
				Some(served)
			}
			None => {
				self.fail(path, Why::OutOfRange);
				None
			}
		}
	}

	/// Our own category where the line has it, else what the claim's type implies.
	pub(super) fn category(&mut self, path: &str, kind: Option<ClaimKind>) -> Category {
		let (system_path, code_path) =
			(format!("{path}.category.coding[0].system"), format!("{path}.category.coding[0].code"));
		if self.text(&system_path) == Some(fhir::CATEGORY) {
			if let Some(category) = self.text(&code_path).and_then(Category::from_code) {
				self.map(system_path);
				self.map(code_path);
				return category;
			}
		}
		let implied = match kind {
			Some(ClaimKind::Oral) => Category::Dental,
			Some(ClaimKind::Vision) => Category::Vision,
			Some(ClaimKind::Pharmacy) => Category::Pharmacy,
			Some(ClaimKind::Institutional) => Category::Inpatient,
			Some(ClaimKind::Professional) | None => Category::Other,
		};
		self.fail(code_path, Why::Assumed(implied.code()));
		implied
	}

	/// Whether the claim's total, where it has one, is what the lines sum to.
	fn total(&mut self, lines: &[Line], currency: Currency) -> bool {
		let Some(value) = super::leaf::at(self.resource, "total.value") else { return true };
		let told = digits(value).and_then(|text| decimal::minor(&text, self.decimals));
		let sum = crate::money::sum(lines.iter().map(|line| line.amount));
		let agrees = told == Some(sum);
		if agrees {
			self.map("total.value");
		} else {
			self.fail("total.value", Why::Disagrees);
		}
		match self.text("total.currency") {
			Some(code) if code == currency.code() => {
				self.map("total.currency");
				agrees
			}
			Some(_) => {
				self.fail("total.currency", Why::OtherCurrency);
				false
			}
			None => agrees,
		}
	}
}

/// A number, as it was written.
fn digits(value: &Value) -> Option<String> {
	value.as_number().map(ToString::to_string)
}

/// A price with a factor is not the amount.
fn has_factor(resource: &Value, path: &str) -> bool {
	super::leaf::at(resource, &format!("{path}.factor")).is_some()
}
