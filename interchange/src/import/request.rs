//! A preauthorization: for each of its lines what an insurer is asked for, in the units and the time in which the chain authorizes.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Reader, Service, Why};
use crate::{key::PatientKey, Category, ClaimKind, ClaimUse, Moment, PatientId};

/// A day, in milliseconds.
const DAY: Moment = 24 * 60 * 60 * 1_000;

/// What is asked for by one line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RequestLine {
	/// What kind of service.
	pub category: Category,
	/// Which.
	pub service: Service,
	/// How many units.
	pub units: u32,
	/// The moment at which the first day of service begins.
	pub from: Moment,
	/// The moment at which the last day of service is over.
	pub until: Moment,
}

/// What a provider can ask an insurer to authorize, but for the number by which the chain knows the coverage.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Request {
	/// That it is a preauthorization.
	pub r#use: ClaimUse,
	/// Whose services the digests are of; nothing where the codes are in clear.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub patient: Option<PatientId>,
	/// What is asked for, each by itself.
	pub lines: Vec<RequestLine>,
}

impl Reader<'_> {
	/// Whether it asks for an authorization, and not for money.
	pub(super) fn asks_before(&self) -> bool {
		self.text("use") == Some(ClaimUse::Preauthorization.code())
	}

	/// What is asked for. The chain authorizes units for a time: what they cost is not in it.
	pub(super) fn request(&mut self, key: Option<&PatientKey>) -> Option<Request> {
		self.map("resourceType");
		self.map("use");
		let status = self.status();
		let kind = self.kind();
		// The type is told by the categories that it implies, and not for itself.
		self.mapped.retain(|path| !path.starts_with("type."));
		let count = self.resource.get("item").and_then(Value::as_array).map_or(0, Vec::len);
		if count == 0 {
			self.fail("item", Why::Missing);
			return None;
		}
		let lines: Vec<_> = (0..count).map(|place| self.asked(&format!("item[{place}]"), kind, key)).collect();
		let lines = lines.into_iter().collect::<Option<Vec<_>>>()?;
		let (_, _) = (status?, kind?);
		Some(Request { r#use: ClaimUse::Preauthorization, patient: key.map(PatientKey::patient), lines })
	}

	/// Everything is read, though something is wrong already: the report is to be whole.
	fn asked(&mut self, path: &str, kind: Option<ClaimKind>, key: Option<&PatientKey>) -> Option<RequestLine> {
		let service = self.service(path, key);
		let units = self.units(path);
		let time = self.time(path);
		let category = self.category(path, kind);
		let (from, until) = time?;
		Some(RequestLine { category, service: service?, units: units?, from, until })
	}

	/// From when the day, or the first day of the period, begins, until it, or the last day, is over.
	fn time(&mut self, path: &str) -> Option<(Moment, Moment)> {
		let day = format!("{path}.servicedDate");
		if self.text(&day).is_some() {
			let from = self.day(day)?;
			return Some((from, from.checked_add(DAY)?));
		}
		let end = format!("{path}.servicedPeriod.end");
		let (from, last) = (self.day(format!("{path}.servicedPeriod.start")), self.day(end.clone()));
		let (from, last) = (from?, last?);
		if last < from {
			self.mapped.remove(&end);
			self.fail(end, Why::OutOfRange);
			return None;
		}
		Some((from, last.checked_add(DAY)?))
	}
}
