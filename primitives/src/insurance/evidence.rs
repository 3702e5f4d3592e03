//! What shows that a service was given.

use super::Category;
use crate::{AppointmentId, DispenseId, EncounterId, OrganizationId, RecordId, ReportId};

crate::code::shown! {
	/// What shows that a service was given.
	#[derive(Copy, PartialOrd, Ord)]
	pub enum Evidence {
		/// An appointment that was fulfilled.
		#[codec(index = 0)]
		Appointment(AppointmentId),
		/// A laboratory's report that is final.
		#[codec(index = 1)]
		Report(ReportId),
		/// What a pharmacy handed over.
		#[codec(index = 2)]
		Dispense(DispenseId),
		/// A stay that is over, or goes on.
		#[codec(index = 3)]
		Encounter(EncounterId),
		/// A record, shown to be in an anchor when the claim was written.
		#[codec(index = 4)]
		Record {
			/// Whose anchor.
			custodian: OrganizationId,
			/// Which record.
			record: RecordId,
			/// Which version of it.
			version: u32,
		},
	}
}

crate::code::shown! {
	/// New evidence for a line.
	#[derive(Copy)]
	pub struct LineEvidence {
		/// Which line, from 0.
		pub line: u8,
		/// What shows it.
		pub evidence: Evidence,
	}
}

impl Evidence {
	/// Whether such evidence shows services of the category, where it is of the provider, the patient and the time.
	///
	/// | | shows |
	/// |---|---|
	/// | a visit | what is done in one: consultation, procedure, imaging, emergency, maternity, dental, vision, other |
	/// | a final report | laboratory, imaging |
	/// | a dispense | pharmacy |
	/// | a stay | everything but pharmacy, dental and vision |
	/// | a record | everything: what it says the chain cannot see |
	pub const fn can_show(self, category: Category) -> bool {
		use Category::*;
		match self {
			Self::Appointment(_) => !matches!(category, Laboratory | Pharmacy | Inpatient),
			Self::Report(_) => matches!(category, Laboratory | Imaging),
			Self::Dispense(_) => matches!(category, Pharmacy),
			Self::Encounter(_) => !matches!(category, Pharmacy | Dental | Vision),
			Self::Record { .. } => true,
		}
	}
}
