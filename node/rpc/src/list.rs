//! `vault_list`: which versions of a patient's records the caller may read. What it may not read is not counted or named.
//!
//! A request looks at a bounded number of versions. Where that is not enough, the page may be short or even empty, and says where to go on: whoever follows
//! `next` until there is none has seen everything. The place is sealed by the vault, for this caller and this patient, as it may be that of a record that the
//! caller does not see.

use base64::{engine::general_purpose::STANDARD, Engine};
use salus_custodian::{
	record::{Attempt, Operation},
	Ruling, View,
};
use salus_primitives::{
	consent::{Action, Purpose},
	decision::{Decision, Refusal},
	record::{Label, RecordClass},
	AccountId, Moment, OrganizationId, PatientId, RecordId,
};
use salus_runtime_api::MAX_PAGE;
use salus_vault::{Id, Stored, Vault};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::{
	authorization::{parse, Admitted},
	desk::{Desk, Request},
	error::Error,
	found::Version,
	proof::state,
};

/// What is listed.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Parameters {
	patient: PatientId,
	purpose: Purpose,
	#[serde(default)]
	organization: Option<OrganizationId>,
	#[serde(default)]
	after: Option<String>,
	limit: u32,
}

/// A place in a patient's list: a record and a version.
type Place = (Id, u32);

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
	/// Where to go on, sealed; nothing at the end.
	pub next: Option<String>,
}

/// Answers the request.
pub fn list(desk: &Desk, request: Admitted, parameters: &RawValue) -> Result<Page, Error> {
	let Admitted { caller, once } = request;
	let Parameters { patient, purpose, organization, after, limit } = parse(parameters)?;
	desk.check_unsealed()?;
	let request = Request { caller: &caller, organization, patient, purpose };
	let limit = limit.clamp(1, MAX_PAGE);
	let after = after.map(|sealed| opened(desk, &request, &sealed)).transpose()?;
	let view = desk.view()?;
	// What hinders is told after the decision, as everything is.
	let (mut readable, hindrance) = match readable(desk, &view, &request, after, limit) {
		Err(error @ (Error::Erased | Error::IntegrityFailure)) => (Readable::default(), Some(error)),
		found => (found?, None),
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
	let _logged = desk.audit(&attempt, &ruling, hindrance.is_none(), once)?;
	match (ruling.decision.is_permit(), hindrance) {
		(true, Some(hindrance)) => Err(hindrance),
		(true, None) => page(desk, &request, &readable),
		// After a first page this is what is left of the list.
		(false, None) if after.is_some() => page(desk, &request, &readable),
		(false, _) => Err(Error::NotFoundOrRefused),
	}
}

/// What the caller may read, the ruling on the first of it, and where the list goes on.
#[derive(Default)]
struct Readable {
	versions: Vec<Version>,
	ruling: Option<Ruling>,
	next: Option<Place>,
}

fn readable(
	desk: &Desk,
	view: &View<'_>,
	request: &Request<'_>,
	after: Option<Place>,
	limit: u32,
) -> Result<Readable, Error> {
	let limit = usize::try_from(limit).unwrap_or(usize::MAX);
	let mut found = Readable::default();
	let mut versions = Versions::of(&desk.vault, request.patient, after);
	let mut looked = None;
	for stored in versions.by_ref().take(desk.limits.look.max(1)) {
		let version = Version::of(desk, stored?)?;
		looked = Some(version.place());
		let ruling = view.decide(request.about_statement(Action::Access, &version.statement))?;
		if !ruling.decision.is_permit() {
			continue;
		}
		if found.versions.len() >= limit {
			// One more is there to be read, and only then does a full page say that the list goes on.
			found.next = found.versions.last().map(Version::place);
			return Ok(found);
		}
		found.ruling.get_or_insert(ruling);
		found.versions.push(version);
	}
	if versions.next().is_some() {
		found.next = looked;
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

fn page(desk: &Desk, request: &Request<'_>, readable: &Readable) -> Result<Page, Error> {
	let entries = readable.versions.iter().map(listed).collect();
	let next = readable.next.map(|place| sealed(desk, request, place)).transpose()?;
	Ok(Page { entries, next })
}

fn listed(version: &Version) -> Listed {
	let Version { stored, statement } = version;
	Listed {
		record: statement.record,
		version: statement.version,
		class: statement.class,
		label: statement.label,
		made: statement.made,
		author: statement.author.clone(),
		length: stored.length,
		stored: stored.stored,
		state: state(&stored.state),
	}
}

fn sealed(desk: &Desk, request: &Request<'_>, place: Place) -> Result<String, Error> {
	let reader = request.caller.clone().into();
	Ok(STANDARD.encode(desk.vault.seal_place(&request.patient.0, &reader, place)?))
}

fn opened(desk: &Desk, request: &Request<'_>, sealed: &str) -> Result<Place, Error> {
	let reader = request.caller.clone().into();
	let sealed = STANDARD.decode(sealed).map_err(|_| Error::invalid("`after` is not a `next` of this list"))?;
	Ok(desk.vault.open_place(&request.patient.0, &reader, &sealed)?)
}

/// A patient's versions, fetched page by page.
struct Versions<'a> {
	vault: &'a Vault,
	patient: PatientId,
	after: Option<Place>,
	page: std::vec::IntoIter<Stored>,
	ended: bool,
}

impl<'a> Versions<'a> {
	fn of(vault: &'a Vault, patient: PatientId, after: Option<Place>) -> Self {
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
