//! FHIR R4 import: a `Claim` as a submission, or a preauthorization as a request, and a report of everything in it that this does not have.
//!
//! Nothing is dropped silently: every value of the resource is either in what is made of it or in the report, with the reason.

use std::{collections::BTreeSet, fmt};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{key::PatientKey, Amount, Category, ClaimKind, ClaimUse, Currency, Digest, Moment, PatientId, Priority};

mod leaf;
mod line;
mod reason;
mod request;

pub use reason::Why;
pub use request::{Request, RequestLine};

/// What keeps a resource from being imported at all.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ImportError {
	/// It is no JSON.
	#[error("this is no JSON: {0}")]
	Syntax(String),
	/// It is no claim of FHIR.
	#[error("this is no FHIR Claim: resourceType is {0}")]
	Resource(String),
	/// The unit's digits cannot be so many.
	#[error("a unit has at most {most} digits behind the point")]
	Decimals {
		/// How many there can be.
		most: u8,
	},
}

/// Which service was given.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Service {
	/// Its keyed digest: this can go to the chain.
	Digest(Digest),
	/// Its code in clear. This must not go to the chain.
	Code {
		/// The code system; empty where the claim names none.
		system: String,
		/// The code.
		code: String,
	},
}

/// One line of a submission.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Line {
	/// What kind of service.
	pub category: Category,
	/// Which.
	pub service: Service,
	/// How many units.
	pub units: u32,
	/// What is billed for all of them, in minor units.
	pub amount: Amount,
	/// The moment at which the day of service begins.
	pub served: Moment,
}

/// What a provider can submit, but for the numbers by which the chain knows the coverage and the unit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Submission {
	/// What kind of claim it is.
	pub kind: ClaimKind,
	/// What is asked for.
	pub r#use: ClaimUse,
	/// How urgent it is.
	pub priority: Priority,
	/// Whose services the digests are of; nothing where the codes are in clear.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub patient: Option<PatientId>,
	/// In which currency.
	pub currency: Currency,
	/// What is asked for.
	pub lines: Vec<Line>,
}

/// A value that what was made of the claim does not have.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Unmapped {
	/// Where it is.
	pub path: String,
	/// Why.
	pub why: Why,
}

impl fmt::Display for Unmapped {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{}: {}", self.path, self.why)
	}
}

/// What has become of a claim.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Import {
	/// The submission; nothing where the report has something without which there is none.
	pub submission: Option<Submission>,
	/// Of a preauthorization the request, likewise.
	pub request: Option<Request>,
	/// Everything that is not in it, in the order of the resource. What was looked for and not found is there too.
	pub unmapped: Vec<Unmapped>,
	/// Where what is in it was found, in the order of the resource.
	pub mapped: Vec<String>,
}

impl fmt::Display for Import {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match (&self.submission, &self.request) {
			(Some(submission), _) => writeln!(f, "a submission of {} lines", submission.lines.len())?,
			(None, Some(request)) => writeln!(f, "a request for {} authorizations", request.lines.len())?,
			(None, None) => writeln!(f, "no submission: what is marked with ! keeps it from being one")?,
		}
		writeln!(f, "{} values mapped, {} not:", self.mapped.len(), self.unmapped.len())?;
		for one in &self.unmapped {
			writeln!(f, "{} {one}", if one.why.prevents() { '!' } else { ' ' })?;
		}
		Ok(())
	}
}

/// Imports a claim whose amounts have so many digits behind the point. Without a key the codes stay in clear.
pub fn import(text: &str, decimals: u8, key: Option<&PatientKey>) -> Result<Import, ImportError> {
	if decimals > crate::MAX_DECIMALS {
		return Err(ImportError::Decimals { most: crate::MAX_DECIMALS });
	}
	let resource: Value = serde_json::from_str(text).map_err(|error| ImportError::Syntax(error.to_string()))?;
	match resource.get("resourceType") {
		Some(Value::String(kind)) if kind == "Claim" => {}
		other => return Err(ImportError::Resource(other.map_or("missing".to_owned(), Value::to_string))),
	}
	let mut reader = Reader::new(&resource, decimals);
	if reader.asks_before() {
		let request = reader.request(key);
		return Ok(reader.finish(None, request));
	}
	let submission = reader.submission(key);
	Ok(reader.finish(submission, None))
}

/// Reads a resource, and keeps account of what it has read.
struct Reader<'a> {
	resource: &'a Value,
	decimals: u8,
	mapped: BTreeSet<String>,
	/// What could not be mapped for a reason of its own.
	failed: Vec<Unmapped>,
}

impl<'a> Reader<'a> {
	fn new(resource: &'a Value, decimals: u8) -> Self {
		Self { resource, decimals, mapped: BTreeSet::new(), failed: Vec::new() }
	}

	/// The text at this path, where there is some.
	fn text(&self, path: &str) -> Option<&'a str> {
		leaf::at(self.resource, path).and_then(Value::as_str)
	}

	/// The value at this path is in the submission.
	fn map(&mut self, path: impl Into<String>) {
		self.mapped.insert(path.into());
	}

	/// The value at this path is not in it.
	fn fail(&mut self, path: impl Into<String>, why: Why) {
		self.failed.push(Unmapped { path: path.into(), why });
	}

	/// Reads a code that must be one of ours; what it is otherwise goes to the report.
	fn code<T>(&mut self, path: &str, known: impl Fn(&str) -> Option<T>) -> Option<T> {
		match self.text(path) {
			None => {
				self.fail(path, Why::Missing);
				None
			}
			Some(code) => match known(code) {
				Some(value) => {
					self.map(path);
					Some(value)
				}
				None => {
					self.fail(path, Why::UnknownCode);
					None
				}
			},
		}
	}

	fn submission(&mut self, key: Option<&PatientKey>) -> Option<Submission> {
		self.map("resourceType");
		let status = self.status();
		let kind = self.kind();
		let r#use = self.used();
		let priority = self.priority();
		let (lines, currency) = self.lines(kind, key);
		let (status, kind, lines, currency) = (status, kind?, lines?, currency?);
		status?;
		let patient = key.map(PatientKey::patient);
		Some(Submission { kind, r#use: r#use?, priority: priority?, patient, currency, lines })
	}

	/// That it is meant: what was taken back asks for nothing.
	fn status(&mut self) -> Option<()> {
		self.code("status", |code| (code == "active" || code == "draft").then_some(()))
	}

	/// What is asked for: a claim of what was given becomes one. A preauthorization is read otherwise, and a predetermination asks for nothing yet.
	fn used(&mut self) -> Option<ClaimUse> {
		match self.code("use", ClaimUse::from_code)? {
			ClaimUse::Claim => Some(ClaimUse::Claim),
			ClaimUse::Preauthorization | ClaimUse::Predetermination => {
				self.mapped.remove("use");
				self.fail("use", Why::NotGiven);
				None
			}
		}
	}

	/// The type, which must be of FHIR's own system.
	fn kind(&mut self) -> Option<ClaimKind> {
		let kind = self.code("type.coding[0].code", ClaimKind::from_code)?;
		match self.text("type.coding[0].system") {
			Some("http://terminology.hl7.org/CodeSystem/claim-type") => self.map("type.coding[0].system"),
			Some(_) => {
				self.fail("type.coding[0].system", Why::UnknownCode);
				return None;
			}
			None => {}
		}
		Some(kind)
	}

	/// FHIR has three, the chain four. *Deferred* has no word on the chain.
	fn priority(&mut self) -> Option<Priority> {
		match self.text("priority.coding[0].code") {
			Some("stat") => self.map("priority.coding[0].code"),
			Some("normal") => {
				self.map("priority.coding[0].code");
				return Some(Priority::Routine);
			}
			_ => {
				self.fail("priority.coding[0].code", Why::Assumed("routine"));
				return Some(Priority::Routine);
			}
		}
		Some(Priority::Stat)
	}

	fn finish(self, submission: Option<Submission>, request: Option<Request>) -> Import {
		let asks_before = self.asks_before();
		let mut unmapped = Vec::new();
		let mut mapped = Vec::new();
		let mut failed = self.failed;
		for path in leaf::leaves(self.resource) {
			if let Some(position) = failed.iter().position(|one| one.path == path) {
				unmapped.push(failed.remove(position));
			} else if self.mapped.contains(&path) {
				mapped.push(path);
			} else {
				let why = if asks_before { reason::of_request(&path) } else { reason::of(&path) };
				unmapped.push(Unmapped { why, path });
			}
		}
		// What was looked for and is not there.
		unmapped.append(&mut failed);
		// Also what nobody has looked for can keep it from being one.
		let whole = !unmapped.iter().any(|one| one.why.prevents());
		Import { submission: submission.filter(|_| whole), request: request.filter(|_| whole), unmapped, mapped }
	}
}
