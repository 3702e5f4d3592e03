//! The documents that `salus-wallet ... --json` prints, and how they are read: to the letter.
//!
//! A field or a code that is not known here is refused, a field that is not there too, and so is a document whose sums do not hold: what is written from it would be wrong.

use std::fmt;

use serde::{
	de::{DeserializeOwned, IgnoredAny},
	Deserialize, Deserializer, Serialize,
};

mod claim;
mod coverage;
mod decision;
mod invoice;
mod ledger;
mod record;
mod remittance;

pub use claim::*;
pub use coverage::*;
pub use decision::*;
pub use invoice::*;
pub use ledger::*;
pub use record::*;
pub use remittance::*;

/// Derives for structs what every document does.
macro_rules! shown {
	($( $(#[$meta:meta])* pub struct $name:ident $body:tt )+) => { $(
		$(#[$meta])*
		#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
		#[serde(rename_all = "camelCase", deny_unknown_fields)]
		pub struct $name $body
	)+ };
}
pub(crate) use shown;

/// Reads what may be nothing. It must be there nevertheless: a document without the field is another kind of document, or a part of one.
pub(crate) fn told<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
	Option::deserialize(deserializer)
}

/// A document that cannot be read.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum DocumentError {
	/// It is not JSON.
	#[error("line {line}, column {column}: {why}")]
	Syntax {
		/// In which line.
		line: usize,
		/// In which column of it.
		column: usize,
		/// What is wrong.
		why: String,
	},
	/// A field is not known, is missing, or has a value that it cannot have.
	#[error("{path}: {why}")]
	Field {
		/// Which, from the outermost on.
		path: String,
		/// What is wrong.
		why: String,
	},
	/// A field contradicts the others.
	#[error("{path}: {why}")]
	Inconsistent {
		/// Which, from the outermost on.
		path: String,
		/// What is wrong.
		why: String,
	},
}

impl DocumentError {
	pub(crate) fn inconsistent(path: impl fmt::Display, why: impl fmt::Display) -> Self {
		Self::Inconsistent { path: path.to_string(), why: why.to_string() }
	}
}

/// A document.
pub trait Document: DeserializeOwned + Serialize {
	/// What it is, in a word.
	const WHAT: &'static str;

	/// Refuses what contradicts itself.
	fn check(&self) -> Result<(), DocumentError>;

	/// Reads one, and checks it.
	fn read(text: &str) -> Result<Self, DocumentError> {
		let document: Self = parse(text)?;
		document.check()?;
		Ok(document)
	}
}

/// Reads JSON, and says of a mistake where it is.
pub(crate) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, DocumentError> {
	let mut deserializer = serde_json::Deserializer::from_str(text);
	let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
		let path = error.path().to_string();
		let inner = error.into_inner();
		// An enum with two values is JSON, though serde_json calls it a mistake of syntax.
		if inner.is_data() || serde_json::from_str::<IgnoredAny>(text).is_ok() {
			DocumentError::Field { path, why: without_place(&inner) }
		} else {
			syntax(&inner)
		}
	})?;
	deserializer.end().map_err(|error| syntax(&error))?;
	Ok(value)
}

fn syntax(error: &serde_json::Error) -> DocumentError {
	DocumentError::Syntax { line: error.line(), column: error.column(), why: without_place(error) }
}

/// What serde_json says, without the line and column that it puts behind.
fn without_place(error: &serde_json::Error) -> String {
	let text = error.to_string();
	text.strip_suffix(&format!(" at line {} column {}", error.line(), error.column())).unwrap_or(&text).to_owned()
}
