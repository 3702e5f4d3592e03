//! Who somebody is.

use serde::{Deserialize, Serialize};

use super::{DetailsError, Field};
use crate::{code::coded, document::shown, moment, AccountId, Digest, OrganizationId, PatientId};

coded! {
	/// Administrative gender (FHIR `administrative-gender`).
	Gender {
		/// Female.
		Female => "female",
		/// Male.
		Male => "male",
		/// Another.
		Other => "other",
		/// Not known.
		Unknown => "unknown",
	}
}

/// Where somebody lives, or is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Address {
	/// Street and number.
	pub line: String,
	/// More of it.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub second: Option<String>,
	/// City.
	pub city: String,
	/// State, in the two letters of the country's post; the USA and Canada need it.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub state: Option<String>,
	/// Postal code.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub postal_code: Option<String>,
	/// Country, in the two letters of ISO 3166.
	pub country: String,
}

shown! {
	/// Whom to ask.
	pub struct Contact {
		/// Their name, or their office's.
		pub name: String,
		/// Their telephone number: ten digits, without a country's.
		pub phone: String,
	}

	/// What a person is called.
	pub struct Name {
		/// Family name.
		pub family: String,
		/// Given name.
		pub given: String,
	}
}

/// Who an organization is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Organization {
	/// Which.
	pub id: OrganizationId,
	/// Its name.
	pub name: String,
	/// Its national provider number of the USA.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub npi: Option<String>,
	/// Its tax number of the USA: nine digits.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub tax_id: Option<String>,
	/// Its number as a payer.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub payer_id: Option<String>,
	/// Where it is.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub address: Option<Address>,
	/// Whom to ask there.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub contact: Option<Contact>,
}

/// Who a patient is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Patient {
	/// Which.
	pub id: PatientId,
	/// What they are called.
	pub name: Name,
	/// On which day they were born: `1970-12-31`.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub birth_date: Option<String>,
	/// Their administrative gender.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub gender: Option<Gender>,
	/// Where they live.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub address: Option<Address>,
}

/// Who a practitioner is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Practitioner {
	/// Their account.
	pub account: AccountId,
	/// What they are called.
	pub name: Name,
	/// Their national provider number of the USA.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub npi: Option<String>,
}

/// What the digest of a service stands for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Service {
	/// The digest.
	pub digest: Digest,
	/// The address of the code system.
	pub system: String,
	/// The code.
	pub code: String,
	/// What it means.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub display: Option<String>,
	/// Up to four modifiers of two characters, as X12 has them.
	#[serde(default, skip_serializing_if = "Vec::is_empty")]
	pub modifiers: Vec<String>,
}

impl Address {
	pub(super) fn check(&self, path: &str) -> Result<(), DetailsError> {
		let optional = [("second", &self.second), ("state", &self.state), ("postalCode", &self.postal_code)];
		for (name, value) in [("line", &self.line), ("city", &self.city)] {
			Field::new(format_args!("{path}.{name}"), value).text()?;
		}
		for (name, value) in optional {
			if let Some(value) = value {
				Field::new(format_args!("{path}.{name}"), value).text()?;
			}
		}
		let is_code = self.country.len() == 2 && self.country.bytes().all(|byte| byte.is_ascii_uppercase());
		let country = Field::new(format_args!("{path}.country"), &self.country);
		is_code.then_some(()).ok_or_else(|| country.invalid("a country is two capital letters, as US").into())
	}
}

impl Name {
	pub(super) fn check(&self, path: &str) -> Result<(), DetailsError> {
		Field::new(format_args!("{path}.family"), &self.family).text()?;
		Ok(Field::new(format_args!("{path}.given"), &self.given).text()?)
	}

	/// Both together.
	pub fn whole(&self) -> String {
		format!("{} {}", self.given, self.family)
	}
}

impl Organization {
	pub(super) fn check(&self) -> Result<(), DetailsError> {
		let path = format!("organizations[id {}]", self.id);
		Field::new(format_args!("{path}.name"), &self.name).text()?;
		if let Some(npi) = &self.npi {
			Field::new(format_args!("{path}.npi"), npi).npi()?;
		}
		if let Some(tax_id) = &self.tax_id {
			Field::new(format_args!("{path}.taxId"), tax_id).digits(9)?;
		}
		if let Some(payer_id) = &self.payer_id {
			Field::new(format_args!("{path}.payerId"), payer_id).text()?;
		}
		if let Some(address) = &self.address {
			address.check(&format!("{path}.address"))?;
		}
		if let Some(contact) = &self.contact {
			Field::new(format_args!("{path}.contact.name"), &contact.name).text()?;
			Field::new(format_args!("{path}.contact.phone"), &contact.phone).digits(10)?;
		}
		Ok(())
	}
}

impl Patient {
	pub(super) fn check(&self) -> Result<(), DetailsError> {
		let path = format!("patients[id {}]", self.id);
		self.name.check(&format!("{path}.name"))?;
		if let Some(day) = &self.birth_date {
			if !moment::is_day(day) {
				let field = Field::new(format_args!("{path}.birthDate"), day);
				return Err(field.invalid("it is a day, as 1970-12-31").into());
			}
		}
		if let Some(address) = &self.address {
			address.check(&format!("{path}.address"))?;
		}
		Ok(())
	}
}

impl Practitioner {
	pub(super) fn check(&self) -> Result<(), DetailsError> {
		let path = format!("practitioners[id {}]", self.account);
		self.name.check(&format!("{path}.name"))?;
		if let Some(npi) = &self.npi {
			Field::new(format_args!("{path}.npi"), npi).npi()?;
		}
		Ok(())
	}
}

impl Service {
	pub(super) fn check(&self) -> Result<(), DetailsError> {
		let path = format!("services[id {}]", self.digest);
		Field::new(format_args!("{path}.system"), &self.system).text()?;
		let code = Field::new(format_args!("{path}.code"), &self.code);
		code.text()?;
		// FHIR's `code` has single spaces between words, and none around.
		if self.code.split(' ').any(str::is_empty) {
			return Err(code.invalid("a code has single spaces within, and none around").into());
		}
		if let Some(display) = &self.display {
			Field::new(format_args!("{path}.display"), display).text()?;
		}
		if self.modifiers.len() > 4 {
			return Err(Field::new(format_args!("{path}.modifiers"), "").invalid("there are at most four").into());
		}
		for (position, modifier) in self.modifiers.iter().enumerate() {
			Field::new(format_args!("{path}.modifiers[{position}]"), modifier).x12(2, 2)?;
		}
		Ok(())
	}
}
