//! What a command found or did: for scripts as one JSON object, for people in lines.

use serde_json::{json, Map, Value};

use crate::transaction::Outcome;

/// A report.
#[derive(Clone, Debug, Default)]
pub struct Report {
	json: Map<String, Value>,
	lines: Vec<String>,
	verbatim: Option<String>,
}

impl Report {
	/// A report with nothing in it.
	pub fn new() -> Self {
		Self::default()
	}

	/// A report of a transaction, beginning with what it did.
	pub fn of_transaction(outcome: &Outcome, done: &str) -> Self {
		let events: Vec<_> = outcome.events.iter().map(|event| event.to_json()).collect();
		Self::new()
			.with("transaction", outcome.transaction.clone())
			.with("events", Value::Array(events))
			.line(format!("{done}, {}", outcome.describe()))
	}

	/// Adds a field.
	pub fn with(mut self, name: &str, value: impl serde::Serialize) -> Self {
		self.json.insert(name.into(), json!(value));
		self
	}

	/// Adds the fields of an object.
	pub fn with_all(mut self, object: Value) -> Self {
		if let Value::Object(fields) = object {
			self.json.extend(fields);
		}
		self
	}

	/// Adds a line for people.
	pub fn line(mut self, line: impl Into<String>) -> Self {
		self.lines.push(line.into());
		self
	}

	/// Adds lines for people.
	pub fn lines(mut self, lines: impl IntoIterator<Item = String>) -> Self {
		self.lines.extend(lines);
		self
	}

	/// Replaces the lines for people by a text that is written as it is, to its last letter.
	pub fn verbatim(mut self, text: String) -> Self {
		self.verbatim = Some(text);
		self
	}

	/// The JSON object.
	pub fn json(&self) -> Value {
		Value::Object(self.json.clone())
	}

	/// The lines.
	pub fn text(&self) -> String {
		self.lines.join("\n")
	}

	/// What the program writes for people: the lines, or what is to be written as it is.
	pub fn written(&self) -> String {
		self.verbatim.clone().unwrap_or_else(|| format!("{}\n", self.text()))
	}
}
