//! The official FHIR R4 examples (npm package `hl7.fhir.r4.examples` 4.0.1, CC0), as `scripts/setup` leaves them.

use std::path::PathBuf;

use anyhow::Context;
use serde_json::Value;

use crate::Result;

/// One example: the official file, byte for byte.
#[derive(Clone, Debug)]
pub struct Example {
	/// Its file.
	pub path: PathBuf,
	/// Its bytes.
	pub bytes: Vec<u8>,
	/// What they say.
	pub resource: Value,
}

/// The folder with the examples.
pub fn folder() -> Result<PathBuf> {
	crate::cache::folder("fhir/package", "the FHIR examples")
}

impl Example {
	/// The example with this name, as `Patient-f001`.
	pub fn load(name: &str) -> Result<Self> {
		let path = folder()?.join(format!("{name}.json"));
		let bytes = std::fs::read(&path).with_context(|| path.display().to_string())?;
		let resource = serde_json::from_slice(&bytes).with_context(|| path.display().to_string())?;
		Ok(Self { path, bytes, resource })
	}

	/// The resource's type, as `Patient`.
	pub fn kind(&self) -> &str {
		self.resource["resourceType"].as_str().unwrap_or("resource")
	}

	/// What to call whom or what it describes: a person's or an organization's name, or the words for its code.
	pub fn name(&self) -> String {
		organization_name(&self.resource["name"])
			.or_else(|| person_name(&self.resource["name"][0]))
			.or_else(|| concept(&self.resource["code"]))
			.or_else(|| concept(&self.resource["class"]))
			.unwrap_or_else(|| self.kind().to_string())
	}
}

fn organization_name(name: &Value) -> Option<String> {
	name.as_str().map(String::from)
}

fn person_name(name: &Value) -> Option<String> {
	let given = name["given"].as_array().into_iter().flatten().filter_map(Value::as_str);
	let parts: Vec<_> = given.chain(name["family"].as_str()).collect();
	match parts.is_empty() {
		true => name["text"].as_str().map(String::from),
		false => Some(parts.join(" ")),
	}
}

fn concept(concept: &Value) -> Option<String> {
	let text = concept["text"].as_str().or_else(|| concept["coding"][0]["display"].as_str());
	text.or_else(|| concept["display"].as_str()).map(String::from)
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	fn example(resource: Value) -> Example {
		Example { path: PathBuf::new(), bytes: Vec::new(), resource }
	}

	#[test]
	fn an_organization_a_person_and_a_finding_have_names() {
		assert_eq!(example(json!({ "resourceType": "Organization", "name": "Gasthuis" })).name(), "Gasthuis");
		let person = json!({ "resourceType": "Patient", "name": [{ "given": ["Anna", "Maria"], "family": "Vos" }] });
		assert_eq!(example(person).name(), "Anna Maria Vos");
		assert_eq!(
			example(json!({ "resourceType": "Practitioner", "name": [{ "text": "Zuster Tilly" }] })).name(),
			"Zuster Tilly"
		);
		let finding = json!({ "resourceType": "Observation", "code": { "coding": [{ "display": "Glucose" }] } });
		assert_eq!(example(finding).name(), "Glucose");
		assert_eq!(example(json!({ "resourceType": "ImagingStudy" })).name(), "ImagingStudy");
	}
}
