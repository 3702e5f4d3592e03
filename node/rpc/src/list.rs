//! `vault_list`: which versions of a patient's records the caller may read. What it may not read is not counted, named or hinted at.

use salus_custodian::{
	record::{self, Attempt, Operation},
	Ruling, View,
};
use salus_primitives::{
	consent::{Action, Purpose},
	decision::{Decision, Refusal},
	record::{Label, RecordClass},
	AccountId, Moment, OrganizationId, PatientId, RecordId,
};
use salus_runtime_api::MAX_PAGE;
use salus_vault::{Stored, Vault};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::{
	authorization::parse,
	desk::{Desk, Request},
	error::Error,
	proof::state,
};

/// How many versions one request looks at, whether the caller may read them or not.
const LOOK: usize = 4_096;

/// Where a page ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Cursor {
	/// The record.
	pub record: RecordId,
	/// Its version.
	pub version: u32,
}

/// What is listed.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Parameters {
	patient: PatientId,
	purpose: Purpose,
	#[serde(default)]
	organization: Option<OrganizationId>,
	#[serde(default)]
	after: Option<Cursor>,
	limit: u32,
}

/// What a list tells of one version.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
	/// The record.
	pub record: RecordId,
	/// Its version.
	pub version: u32,
	/// Its class.
	pub class: RecordClass,
	/// Its label.
	pub label: Label,
	/// When the data was made.
	pub made: Moment,
	/// Who wrote it.
	pub author: AccountId,
	/// How many bytes it has.
	pub length: u64,
	/// When it was stored.
	pub stored: Moment,
	/// How far its anchoring is.
	pub state: &'static str,
}

/// One page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Page {
	/// The versions.
	pub entries: Vec<Listed>,
	/// Where to go on; nothing at the end. It is always one of the entries, never what the caller may not read.
	pub next: Option<Cursor>,
}

/// Answers the request.
pub fn list(desk: &Desk, caller: AccountId, parameters: &RawValue) -> Result<Page, Error> {
	let parameters: Parameters = parse(parameters)?;
	desk.check_unsealed()?;
	let Parameters { patient, purpose, organization, after, limit } = parameters;
	let request = Request { caller: &caller, organization, patient, purpose };
	let limit = limit.clamp(1, MAX_PAGE);
	let view = desk.view()?;
	let (mut readable, erased) = match readable(desk, &view, &request, after, limit) {
		Err(Error::Erased) => (Readable::default(), true),
		found => (found?, false),
	};
	let ruling = match readable.ruling.take() {
		Some(ruling) => ruling,
		None => in_general(&view, &request)?,
	};
	let attempt = Attempt {
		caller: &caller,
		organization,
		patient,
		record: None,
		version: None,
		operation: Operation::Execute,
		purpose,
	};
	let _logged = desk.audit(&attempt, &ruling, true)?;
	match (ruling.decision.is_permit(), erased) {
		(true, true) => Err(Error::Erased),
		(true, false) => page(desk, readable, limit),
		// After a first page the end has been reached.
		(false, _) if after.is_some() => Ok(Page { entries: Vec::new(), next: None }),
		(false, _) => Err(Error::NotFoundOrRefused),
	}
}

/// What the caller may read, one more than asked for, and the ruling on the first.
#[derive(Default)]
struct Readable {
	versions: Vec<Stored>,
	ruling: Option<Ruling>,
}

fn readable(
	desk: &Desk,
	view: &View<'_>,
	request: &Request<'_>,
	after: Option<Cursor>,
	limit: u32,
) -> Result<Readable, Error> {
	let enough = usize::try_from(limit).unwrap_or(usize::MAX).saturating_add(1);
	let mut found = Readable::default();
	for stored in Versions::of(&desk.vault, request.patient, after).take(LOOK) {
		let stored = stored?;
		let ruling = view.decide(request.about_stored(desk, Action::Access, &stored)?)?;
		if ruling.decision.is_permit() {
			found.ruling.get_or_insert(ruling);
			found.versions.push(stored);
		}
		if found.versions.len() >= enough {
			break;
		}
	}
	Ok(found)
}

/// The ruling where there is nothing to rule on: whether the caller could read records of any class.
fn in_general(view: &View<'_>, request: &Request<'_>) -> Result<Ruling, Error> {
	let mut last = Ruling { decision: Decision::Refuse(Refusal::NoConsent), head: view.head() };
	for class in RecordClass::ALL {
		last = view.decide(request.about_class(Action::Access, *class))?;
		if last.decision.is_permit() {
			break;
		}
	}
	Ok(last)
}

fn page(desk: &Desk, readable: Readable, limit: u32) -> Result<Page, Error> {
	let limit = usize::try_from(limit).unwrap_or(usize::MAX);
	let more = readable.versions.len() > limit;
	let entries: Vec<_> =
		readable.versions.iter().take(limit).map(|stored| listed(desk, stored)).collect::<Result<_, _>>()?;
	let next = entries.last().filter(|_| more).map(|last| Cursor { record: last.record, version: last.version });
	Ok(Page { entries, next })
}

fn listed(desk: &Desk, stored: &Stored) -> Result<Listed, Error> {
	let statement = record::statement(desk.access.chain().genesis(), &stored.meta)?;
	Ok(Listed {
		record: statement.record,
		version: statement.version,
		class: statement.class,
		label: statement.label,
		made: statement.made,
		author: statement.author,
		length: stored.length,
		stored: stored.stored,
		state: state(&stored.state),
	})
}

/// A patient's versions, fetched page by page.
struct Versions<'a> {
	vault: &'a Vault,
	patient: PatientId,
	after: Option<([u8; 32], u32)>,
	page: std::vec::IntoIter<Stored>,
	ended: bool,
}

impl<'a> Versions<'a> {
	fn of(vault: &'a Vault, patient: PatientId, after: Option<Cursor>) -> Self {
		let after = after.map(|cursor| (cursor.record.0, cursor.version));
		Self { vault, patient, after, page: Vec::new().into_iter(), ended: false }
	}

	fn fetch(&mut self) -> Result<(), salus_vault::Error> {
		let page = self.vault.list(&self.patient.0, self.after, MAX_PAGE)?;
		match page.last() {
			Some(last) => self.after = Some((last.meta.id.record, last.meta.id.version)),
			None => self.ended = true,
		}
		self.page = page.into_iter();
		Ok(())
	}
}

impl Iterator for Versions<'_> {
	type Item = Result<Stored, Error>;

	fn next(&mut self) -> Option<Self::Item> {
		if self.page.len() == 0 && !self.ended {
			if let Err(error) = self.fetch() {
				self.ended = true;
				return Some(Err(error.into()));
			}
		}
		self.page.next().map(Ok)
	}
}
