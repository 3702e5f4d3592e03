//! Documents that people write, read field by field, so that an error names the field that it is about.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::{
	error::{Error, Result},
	written::Once,
};

/// An object of a document, and where in the document it is.
pub struct Fields {
	at: String,
	fields: Map<String, Value>,
}

impl Fields {
	/// The document, which must be one JSON object.
	pub fn document(text: &str) -> Result<Self> {
		let Once(value) = serde_json::from_str(text).map_err(|error| match error.is_data() {
			true => Error::Usage(error.to_string()),
			false => Error::Usage(format!("this is no JSON: {error}")),
		})?;
		Self::new(String::new(), value)
	}

	/// The object at this place.
	pub fn new(at: String, value: Value) -> Result<Self> {
		match value {
			Value::Object(fields) => Ok(Self { at, fields }),
			_ if at.is_empty() => Err(Error::Usage("this is no JSON object".into())),
			_ => Err(Error::Usage(format!("`{at}`: it must be a JSON object"))),
		}
	}

	/// The field's value; nothing where it is not there, or null.
	pub fn maybe<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>> {
		let Some(value) = self.raw(name) else { return Ok(None) };
		serde_json::from_value(value).map(Some).map_err(|why| self.wrong(name, &why.to_string()))
	}

	/// The field's value, which must be there.
	pub fn needed<T: DeserializeOwned>(&mut self, name: &str) -> Result<T> {
		self.maybe(name)?.ok_or_else(|| self.wrong(name, "it is missing"))
	}

	/// The objects in the field's list, which must be there.
	pub fn objects(&mut self, name: &str) -> Result<Vec<Self>> {
		let listed: Vec<Value> = self.needed(name)?;
		let place = self.place(name);
		listed.into_iter().enumerate().map(|(number, value)| Self::new(format!("{place}[{number}]"), value)).collect()
	}

	/// The field as it is written; nothing where it is not there, or null.
	pub fn raw(&mut self, name: &str) -> Option<Value> {
		self.fields.remove(name).filter(|value| !value.is_null())
	}

	/// That nothing is left that nobody has read.
	pub fn end(self) -> Result<()> {
		match self.fields.keys().next() {
			Some(name) => Err(self.wrong(name, "there is no such field")),
			None => Ok(()),
		}
	}

	/// That the field is wrong, and why.
	pub fn wrong(&self, name: &str, why: &str) -> Error {
		Error::Usage(format!("`{}`: {why}", self.place(name)))
	}

	fn place(&self, name: &str) -> String {
		match self.at.as_str() {
			"" => name.into(),
			at => format!("{at}.{name}"),
		}
	}
}
