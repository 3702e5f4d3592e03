//! Schedules and appointments, as the best block has them.

use salus_primitives::{
	appointment::{Appointment, AppointmentEntry, Waiting},
	schedule::Resource,
	AppointmentId, Day, OrganizationId, PatientId, SpecialtyId,
};

use super::Chain;
use crate::Result;

impl Chain {
	/// An appointment, as it stands now.
	pub async fn appointment(&self, appointment: AppointmentId) -> Result<Option<Appointment>> {
		self.runtime("AppointmentsApi_appointment", appointment, None).await
	}

	/// What a patient has to come, asks for and waits for.
	pub async fn appointments_of(&self, patient: PatientId) -> Result<Vec<AppointmentEntry>> {
		self.runtime("AppointmentsApi_appointments_of", patient, None).await
	}

	/// A day of a practitioner, a room, or a patient, in the order in which visits begin.
	pub async fn agenda(&self, resource: &Resource, day: Day) -> Result<Vec<AppointmentEntry>> {
		self.runtime("AppointmentsApi_day", (resource, day), None).await
	}

	/// Who waits for a time with anybody of a specialty, in the order of their turns.
	pub async fn waiting_for(&self, organization: OrganizationId, specialty: SpecialtyId) -> Result<Vec<Waiting>> {
		self.runtime("AppointmentsApi_waiting", (organization, specialty), None).await
	}
}
