//! What shows that a service was given.

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
