//! The documents of the story: official FHIR resources about its patients.

use std::path::{Path, PathBuf};

use salus_primitives::record::RecordClass;
use serde_json::{json, Value};

use crate::{fhir::Example, Result};

/// The official example, whose it is (its place among the cast's patients), and its class.
const CONTENTS: [(&str, usize, RecordClass); 13] = [
	("Patient-f001", 0, RecordClass::Demographics),
	("Observation-f001", 0, RecordClass::Laboratory),
	("Observation-f002", 0, RecordClass::Laboratory),
	("Condition-f001", 0, RecordClass::General),
	("Procedure-f001", 0, RecordClass::Procedure),
	("Consent-consent-example-basic", 0, RecordClass::Legal),
	("Patient-f201", 1, RecordClass::Demographics),
	("DiagnosticReport-f201", 1, RecordClass::Imaging),
	("CoverageEligibilityResponse-E2502", 1, RecordClass::Financial),
	("Patient-example", 2, RecordClass::Demographics),
	("AllergyIntolerance-example", 2, RecordClass::Allergy),
	("Immunization-example", 2, RecordClass::Immunization),
	("ImagingStudy-example", 3, RecordClass::Imaging),
];

/// One document.
#[derive(Clone, Debug)]
pub struct Document {
	/// What the story calls it.
	pub title: String,
	/// Whose: the place among the cast's patients.
	pub patient: usize,
	/// Its class.
	pub class: RecordClass,
	/// Its file.
	pub path: PathBuf,
	/// Its bytes.
	pub bytes: Vec<u8>,
}

/// All of them.
#[derive(Clone, Debug)]
pub struct Shelf {
	/// In the order in which they are stored.
	pub documents: Vec<Document>,
}

impl Shelf {
	/// The official examples, byte for byte.
	pub fn official() -> Result<Self> {
		let document = |(name, patient, class): &(&str, usize, RecordClass)| {
			let example = Example::load(name)?;
			let title = format!("{}: {}", example.kind(), example.name());
			Ok(Document { title, patient: *patient, class: *class, path: example.path, bytes: example.bytes })
		};
		Ok(Self { documents: CONTENTS.iter().map(document).collect::<Result<_>>()? })
	}

	/// The same documents with words worked into their text, a share of them into each, and one into each file's name; and with a name in each, which is the
	/// patient's own, or stands where people write a note or a reason. The files are written to the folder.
	pub fn with_words(folder: &Path, words: &[String], names: &[String]) -> Result<Self> {
		let mut shelf = Self::official()?;
		let share = (words.len() / shelf.documents.len()).max(1);
		for ((document, words), name) in shelf.documents.iter_mut().zip(words.chunks(share)).zip(names) {
			let mut resource: Value = serde_json::from_slice(&document.bytes)?;
			let Some((first, rest)) = words.split_first() else { continue };
			resource["text"] = json!({ "status": "generated", "div": format!("<div>{}</div>", rest.join(" ")) });
			let place = place_of_a_name(&resource);
			resource[place] = json!([{ "text": name }]);
			document.bytes = serde_json::to_vec_pretty(&resource)?;
			document.path = folder.join(format!("{first}.json"));
			std::fs::write(&document.path, &document.bytes)?;
		}
		Ok(shelf)
	}
}

/// Where a resource of this type has a list of things with a text about a person.
fn place_of_a_name(resource: &Value) -> &'static str {
	match resource["resourceType"].as_str() {
		Some("Patient") => "name",
		Some("Immunization" | "Procedure" | "ImagingStudy") => "reasonCode",
		_ => "note",
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn words_are_worked_into_text_file_names_and_names() {
		let folder = tempfile::tempdir().unwrap();
		let words: Vec<_> = (0..26).map(|number| format!("word{number}")).collect();
		let names: Vec<_> = (0..13).map(|number| format!("name{number}")).collect();
		let shelf = Shelf::with_words(folder.path(), &words, &names).unwrap();
		for (index, document) in shelf.documents.iter().enumerate() {
			assert_eq!(document.path, folder.path().join(format!("word{}.json", 2 * index)));
			let text = std::fs::read_to_string(&document.path).unwrap();
			assert!(text.contains(&format!("word{}", 2 * index + 1)));
			assert!(text.contains(&format!("\"text\": \"{}\"", names[index])), "{text}");
			assert_eq!(text.as_bytes(), document.bytes);
		}
	}
}
