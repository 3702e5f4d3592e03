//! The elements that resources are made of.

use serde_json::{json, Map, Value};

use super::SERVICE_DIGEST;
use crate::{decimal, AccountId, Details, Digest, Moment, OrganizationId, Party, PatientId, Unit};

/// An object whose fields come in their order, and are left out where there is nothing to say.
#[derive(Default)]
pub struct Element(Map<String, Value>);

impl Element {
	/// A resource of this type, with an id.
	pub fn resource(kind: &str, id: String) -> Self {
		Self::default().with("resourceType", kind).with("id", id)
	}

	/// With this field.
	pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
		self.0.insert(name.to_owned(), value.into());
		self
	}

	/// With this field, where there is something to say.
	pub fn maybe(self, name: &str, value: Option<impl Into<Value>>) -> Self {
		match value {
			Some(value) => self.with(name, value),
			None => self,
		}
	}

	/// With this list, where it is not empty: FHIR has no empty ones.
	pub fn list(self, name: &str, values: Vec<Value>) -> Self {
		if values.is_empty() {
			self
		} else {
			self.with(name, values)
		}
	}

	/// The object.
	pub fn build(self) -> Value {
		Value::Object(self.0)
	}
}

/// An identifier in a system of ours.
pub fn identifier(noun: &str, value: impl ToString) -> Value {
	json!({ "system": format!("urn:salus:{noun}"), "value": value.to_string() })
}

/// A reference by an identifier of ours.
pub fn reference(kind: &str, noun: &str, value: impl ToString, display: Option<String>) -> Value {
	Element::default().with("type", kind).with("identifier", identifier(noun, value)).maybe("display", display).build()
}

/// A patient, with their name where the details have it.
pub fn patient(details: &Details, id: PatientId) -> Value {
	reference("Patient", "patient", id, details.patient(id).map(|one| one.name.whole()))
}

/// An organization, with its name where the details have it.
pub fn organization(details: &Details, id: OrganizationId) -> Value {
	reference("Organization", "organization", id, details.organization(id).map(|one| one.name.clone()))
}

/// An account that is a practitioner's, with their name where the details have it.
pub fn practitioner(details: &Details, account: &AccountId) -> Value {
	let name = details.practitioner(account).map(|one| one.name.whole());
	reference("Practitioner", "account", account, name)
}

/// Who can have money.
pub fn party(details: &Details, party: Party) -> Value {
	match party {
		Party::Organization(id) => organization(details, id),
		Party::Patient(id) => patient(details, id),
	}
}

/// A concept with one code.
pub fn concept(system: &str, code: &str) -> Value {
	json!({ "coding": [{ "system": system, "code": code }] })
}

/// The service of this digest: its code where the details have it, and the digest.
pub fn service(details: &Details, digest: Digest) -> Value {
	let mut coding = Vec::new();
	if let Some(known) = details.service(digest) {
		let clear = Element::default().with("system", known.system.as_str()).with("code", known.code.as_str());
		coding.push(clear.maybe("display", known.display.as_deref()).build());
	}
	coding.push(json!({ "system": SERVICE_DIGEST, "code": digest.to_string() }));
	json!({ "coding": coding })
}

/// Money, with all the digits of its unit.
pub fn money(unit: &Unit, minor: i128) -> Value {
	json!({ "value": decimal::number(minor, unit.decimals), "currency": unit.currency.code() })
}

/// An extension of ours.
pub fn extension(noun: &str, kind: &str, value: impl Into<Value>) -> Value {
	Element::default().with("url", format!("urn:salus:{noun}")).with(kind, value).build()
}

/// The moment, where there is one.
pub fn maybe_time(moment: Option<Moment>) -> Result<Option<String>, crate::TooLate> {
	moment.map(crate::moment::rfc3339).transpose()
}
