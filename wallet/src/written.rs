//! Documents that people write.

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::{fmt, path::Path};

use crate::error::{file, Result};

/// The text of a document; `-` is standard input.
pub fn text_of(path: &Path) -> Result<String> {
	match path.to_str() {
		Some("-") => std::io::read_to_string(std::io::stdin()),
		_ => std::fs::read_to_string(path),
	}
	.map_err(|error| file(path, "read", &error))
}

/// JSON in which no object has a field twice: of two values nobody can say which was meant.
pub struct Once(pub Value);

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
