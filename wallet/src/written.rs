//! Documents that people write, read to the letter: a field that is not known, is missing or is written twice is an error that names it.

use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::{fmt, path::Path};

use crate::error::{file, Error, Result};

/// The text of a document; `-` is standard input.
pub fn text_of(path: &Path) -> Result<String> {
	match path.to_str() {
		Some("-") => std::io::read_to_string(std::io::stdin()),
		_ => std::fs::read_to_string(path),
	}
	.map_err(|error| file(path, "read", &error))
}

/// Reads a document whose type says all of its rules, and names the field that is not right.
pub fn parse<T: DeserializeOwned>(text: &str, what: &str) -> Result<T> {
	let mut deserializer = serde_json::Deserializer::from_str(text);
	let read = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
		let place = error.path().to_string();
		match place.as_str() {
			"." => Error::Usage(format!("the {what} is not right: {}", error.inner())),
			place => Error::Usage(format!("the {what} is not right: {place}: {}", error.inner())),
		}
	})?;
	deserializer.end().map_err(|error| Error::Usage(format!("the {what} is not right: {error}")))?;
	Ok(read)
}

/// What is wrong with a document, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Invalid {
	/// Which field, from the outermost on, as `benefits[2].copay`. Empty: the document as a whole.
	pub field: String,
	/// What is wrong with it.
	pub why: String,
}

impl fmt::Display for Invalid {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self.field.as_str() {
			"" => f.write_str(&self.why),
			field => write!(f, "`{field}`: {}", self.why),
		}
	}
}

impl From<Invalid> for Error {
	fn from(invalid: Invalid) -> Self {
		Self::Usage(invalid.to_string())
	}
}

/// An object of a document that has rules of its own, and where in the document it is. Each field is taken once; what is left at the end is not known.
pub struct Fields {
	at: String,
	left: Map<String, Value>,
	known: Vec<&'static str>,
}

impl Fields {
	/// The document, which must be one JSON object.
	pub fn document(text: &str) -> Result<Self, Invalid> {
		let wrong = |why: String| Invalid { field: String::new(), why };
		let Once(value) = serde_json::from_str(text).map_err(|error| match error.is_data() {
			true => wrong(error.to_string()),
			false => wrong(format!("this is no JSON: {error}")),
		})?;
		Self::object(String::new(), value)
	}

	/// The object at this place.
	fn object(at: String, value: Value) -> Result<Self, Invalid> {
		match value {
			Value::Object(left) => Ok(Self { at, left, known: Vec::new() }),
			_ => Err(Invalid { field: at, why: "it must be a JSON object".into() }),
		}
	}

	/// The field as it is written; nothing where it is not there, or null.
	pub fn raw(&mut self, field: &'static str) -> Option<Value> {
		self.known.push(field);
		self.left.remove(field).filter(|value| !value.is_null())
	}

	/// The field as it is written, which must be there.
	pub fn raw_needed(&mut self, field: &'static str) -> Result<Value, Invalid> {
		self.raw(field).ok_or_else(|| self.wrong(field, "it is missing"))
	}

	/// The field's value; nothing where it is not there, or null.
	pub fn maybe<T: DeserializeOwned>(&mut self, field: &'static str) -> Result<Option<T>, Invalid> {
		let Some(value) = self.raw(field) else { return Ok(None) };
		serde_json::from_value(value).map(Some).map_err(|why| self.wrong(field, why.to_string()))
	}

	/// The field's value, which must be there.
	pub fn needed<T: DeserializeOwned>(&mut self, field: &'static str) -> Result<T, Invalid> {
		self.maybe(field)?.ok_or_else(|| self.wrong(field, "it is missing"))
	}

	/// The field as this reads it; nothing where it is not there, or null.
	pub fn maybe_as<T>(&mut self, field: &'static str, read: Read<T>) -> Result<Option<T>, Invalid> {
		let Some(value) = self.raw(field) else { return Ok(None) };
		read(&value).map(Some).map_err(|why| self.wrong(field, why))
	}

	/// The field as this reads it, which must be there.
	pub fn needed_as<T>(&mut self, field: &'static str, read: Read<T>) -> Result<T, Invalid> {
		self.maybe_as(field, read)?.ok_or_else(|| self.wrong(field, "it is missing"))
	}

	/// The objects in the field's list, which must be there.
	pub fn objects(&mut self, field: &'static str) -> Result<Vec<Self>, Invalid> {
		let place = self.place(field);
		match self.raw_needed(field)? {
			Value::Array(listed) => (0..)
				.zip(listed)
				.map(|(number, value): (u32, _)| Self::object(format!("{place}[{number}]"), value))
				.collect(),
			_ => Err(self.wrong(field, "it is no list: write the objects between [ and ], with commas between them")),
		}
	}

	/// That nothing is left that nobody has read.
	pub fn end(self) -> Result<(), Invalid> {
		match self.left.keys().next() {
			Some(other) => {
				Err(self.wrong(other, format!("there is no such field; there are {}", self.known.join(", "))))
			}
			None => Ok(()),
		}
	}

	/// That the field is wrong, and why.
	pub fn wrong(&self, field: &str, why: impl Into<String>) -> Invalid {
		Invalid { field: self.place(field), why: why.into() }
	}

	fn place(&self, field: &str) -> String {
		match self.at.as_str() {
			"" => field.into(),
			at => format!("{at}.{field}"),
		}
	}
}

/// Reads a value that was written, or says why it cannot.
pub type Read<T> = fn(&Value) -> Result<T, String>;

/// JSON in which no object has a field twice: of two values nobody can say which was meant.
struct Once(Value);

impl<'de> Deserialize<'de> for Once {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		deserializer.deserialize_any(OnceVisitor).map(Self)
	}
}

struct OnceVisitor;

impl<'de> Visitor<'de> for OnceVisitor {
	type Value = Value;

	fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("a value")
	}

	fn visit_unit<E>(self) -> Result<Value, E> {
		Ok(Value::Null)
	}

	fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
		Ok(truth.into())
	}

	fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
		Ok(number.into())
	}

	fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
		Ok(number.into())
	}

	fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
		Ok(number.into())
	}

	fn visit_str<E>(self, text: &str) -> Result<Value, E> {
		Ok(text.into())
	}

	fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Value, A::Error> {
		let mut list = Vec::new();
		while let Some(Once(value)) = values.next_element()? {
			list.push(value);
		}
		Ok(Value::Array(list))
	}

	fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
		let mut object = Map::new();
		while let Some((name, Once(value))) = fields.next_entry::<String, Once>()? {
			if object.contains_key(&name) {
				return Err(A::Error::custom(format!("the field `{name}` is written twice")));
			}
			object.insert(name, value);
		}
		Ok(Value::Object(object))
	}
}
