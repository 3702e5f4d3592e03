//! What the vault has of what a request is about.
//!
//! That it is damaged is a finding like the others: it is told after the decision and the entry in the log, and only to who may have what it was.

use salus_custodian::record;
use salus_primitives::{record::Statement, PatientId, RecordId};
use salus_vault::Stored;

use crate::{desk::Desk, error::Error};

/// A version as stored, and as its author stated it.
pub struct Version {
	/// What the vault knows of it.
	pub stored: Stored,
	/// What its author stated.
	pub statement: Statement,
}

impl Version {
	/// The version that is stored.
	pub fn of(desk: &Desk, stored: Stored) -> Result<Self, Error> {
		let statement = record::statement(desk.access.chain().genesis(), &stored.meta)?;
		Ok(Self { stored, statement })
	}

	/// Where it stands in its patient's list.
	pub fn place(&self) -> ([u8; 32], u32) {
		(self.stored.meta.id.record, self.stored.meta.id.version)
	}
}

/// What there is.
pub enum Found {
	/// The version.
	Stored(Box<Version>),
	/// Nothing.
	Nothing,
	/// A patient's keys that are destroyed.
	Erased,
	/// Something that was changed or lost.
	Damaged,
}

impl Found {
	/// Looks for a version, or for the latest.
	pub fn look(desk: &Desk, patient: PatientId, record: RecordId, version: Option<u32>) -> Result<Self, Error> {
		let stored = match desk.vault.stat(&patient.0, &record.0, version) {
			Ok(Some(stored)) => stored,
			Ok(None) | Err(salus_vault::Error::NotFound) => return Ok(Self::Nothing),
			Err(salus_vault::Error::Erased) => return Ok(Self::Erased),
			Err(error) => return Self::damaged(error.into()),
		};
		Version::of(desk, stored).map_or_else(Self::damaged, |version| Ok(Self::Stored(Box::new(version))))
	}

	fn damaged(error: Error) -> Result<Self, Error> {
		match error {
			Error::IntegrityFailure => Ok(Self::Damaged),
			error => Err(error),
		}
	}

	/// The version, where there is one.
	pub fn version(&self) -> Option<&Version> {
		match self {
			Self::Stored(version) => Some(version),
			Self::Nothing | Self::Erased | Self::Damaged => None,
		}
	}
}
