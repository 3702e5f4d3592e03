//! Who is covered by what.

use super::{shown, told, Document, DocumentError};
use crate::{code::coded, CoverageId, Moment, OrganizationId, PatientId, PlanId};

coded! {
	/// Where a coverage stands (FHIR `fm-status`, and *suspended*, which FHIR has not).
	CoverageStatus {
		/// In force, within its period.
		Active => "active",
		/// Ended before its period was over.
		Cancelled => "cancelled",
		/// Being prepared.
		Draft => "draft",
		/// It was never so.
		EnteredInError => "entered-in-error",
		/// Not in force from the suspension on, until it is resumed.
		Suspended => "suspended",
	}
}

shown! {
	/// That a patient is covered by a plan.
	#[derive(Copy)]
	pub struct Coverage {
		/// Who is covered.
		pub patient: PatientId,
		/// Who covers.
		pub insurer: OrganizationId,
		/// By which plan.
		pub plan: PlanId,
		/// Where it stands.
		pub status: CoverageStatus,
		/// From which moment of service on.
		pub start: Moment,
		/// From which moment of service on no more.
		pub end: Moment,
		/// Which payer it is: one pays first.
		pub order: u8,
		/// From which moment of service on it is suspended, while it is.
		#[serde(deserialize_with = "told")]
		pub suspended: Option<Moment>,
		/// When it was issued.
		pub entered: Moment,
		/// When it changed last.
		pub changed: Moment,
	}

	/// A coverage with its number.
	#[derive(Copy)]
	pub struct CoverageEntry {
		/// Its number.
		pub id: CoverageId,
		/// The coverage.
		pub coverage: Coverage,
	}
}

impl Document for CoverageEntry {
	const WHAT: &'static str = "coverage";

	fn check(&self) -> Result<(), DocumentError> {
		if self.coverage.start >= self.coverage.end {
			return Err(DocumentError::inconsistent("coverage.end", "a coverage ends after it starts"));
		}
		if self.coverage.order == 0 {
			return Err(DocumentError::inconsistent("coverage.order", "the first payer's order is 1"));
		}
		Ok(())
	}
}
