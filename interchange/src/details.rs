//! What the chain does not have, and must not: names, addresses, dates of birth, numbers of subscribers and providers, service codes in clear.
//!
//! The user keeps it as a JSON document, and it never goes to the chain. Everything in it is optional until a format needs it; what is there is
//! checked when it is read. docs/interchange.md describes every field.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
	document::parse, AccountId, ClaimId, CoverageId, Digest, Document, DocumentError, OrganizationId, PatientId, Unit,
	UnitEntry, UnitId,
};

mod exchange;
mod field;
mod party;

pub use exchange::*;
pub use field::{Field, FieldError};
pub use party::*;

/// Details that cannot be read, or lack what is needed.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum DetailsError {
	/// They are no such document.
	#[error("the details cannot be read: {0}")]
	Document(#[from] DocumentError),
	/// A field has no value that it can have.
	#[error("the details' {0}")]
	Field(#[from] FieldError),
	/// Something is there twice.
	#[error("the details have {path} twice; keep one")]
	Twice {
		/// What.
		path: String,
	},
	/// Something is needed, and not there.
	#[error("the details have no {path}; write it there")]
	Missing {
		/// What.
		path: String,
	},
}

/// The details.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Details {
	/// The units of account, as the wallet prints them.
	pub units: Vec<UnitEntry>,
	/// Who the organizations are.
	pub organizations: Vec<Organization>,
	/// Who the patients are.
	pub patients: Vec<Patient>,
	/// Who the practitioners are.
	pub practitioners: Vec<Practitioner>,
	/// Under which numbers the patients are covered.
	pub coverages: Vec<CoverageDetails>,
	/// What the digests of services stand for.
	pub services: Vec<Service>,
	/// What X12 wants to know of claims.
	pub claims: Vec<ClaimDetails>,
	/// Who sends X12's files to whom.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub exchange: Option<Exchange>,
}

impl Details {
	/// Reads them, and checks every field that is there.
	pub fn read(text: &str) -> Result<Self, DetailsError> {
		let details: Self = parse(text)?;
		details.check()?;
		Ok(details)
	}

	/// Checks every field that is there.
	pub fn check(&self) -> Result<(), DetailsError> {
		for entry in &self.units {
			entry.check()?;
		}
		once("units", self.units.iter().map(|one| one.id))?;
		once("organizations", self.organizations.iter().map(|one| one.id))?;
		once("patients", self.patients.iter().map(|one| one.id))?;
		once("practitioners", self.practitioners.iter().map(|one| one.account.clone()))?;
		once("coverages", self.coverages.iter().map(|one| one.id))?;
		once("services", self.services.iter().map(|one| one.digest))?;
		once("claims", self.claims.iter().map(|one| one.id))?;
		self.organizations.iter().try_for_each(Organization::check)?;
		self.patients.iter().try_for_each(Patient::check)?;
		self.practitioners.iter().try_for_each(Practitioner::check)?;
		self.coverages.iter().try_for_each(CoverageDetails::check)?;
		self.services.iter().try_for_each(Service::check)?;
		self.claims.iter().try_for_each(ClaimDetails::check)?;
		self.exchange.iter().try_for_each(Exchange::check)?;
		Ok(())
	}

	/// This unit of account. Without it no amount can be written.
	pub fn unit(&self, id: UnitId) -> Result<&Unit, DetailsError> {
		let found = self.units.iter().find(|one| one.id == id);
		found.map(|one| &one.unit).ok_or_else(|| missing(format_args!("units[id {id}]")))
	}

	/// This organization, where they know it.
	pub fn organization(&self, id: OrganizationId) -> Option<&Organization> {
		self.organizations.iter().find(|one| one.id == id)
	}

	/// This patient, where they know them.
	pub fn patient(&self, id: PatientId) -> Option<&Patient> {
		self.patients.iter().find(|one| one.id == id)
	}

	/// This practitioner, where they know them.
	pub fn practitioner(&self, account: &AccountId) -> Option<&Practitioner> {
		self.practitioners.iter().find(|one| one.account == *account)
	}

	/// This coverage, where they know it.
	pub fn coverage(&self, id: CoverageId) -> Option<&CoverageDetails> {
		self.coverages.iter().find(|one| one.id == id)
	}

	/// The service that the digest stands for, where they know it.
	pub fn service(&self, digest: Digest) -> Option<&Service> {
		self.services.iter().find(|one| one.digest == digest)
	}

	/// This claim, where they know it.
	pub fn claim(&self, id: ClaimId) -> Option<&ClaimDetails> {
		self.claims.iter().find(|one| one.id == id)
	}
}

/// What is needed and not there.
pub(crate) fn missing(path: impl std::fmt::Display) -> DetailsError {
	DetailsError::Missing { path: path.to_string() }
}

fn once<T: Ord + std::fmt::Display + Clone>(list: &str, keys: impl Iterator<Item = T>) -> Result<(), DetailsError> {
	let mut seen = BTreeSet::new();
	for key in keys {
		if !seen.insert(key.clone()) {
			return Err(DetailsError::Twice { path: format!("{list}[id {key}]") });
		}
	}
	Ok(())
}
