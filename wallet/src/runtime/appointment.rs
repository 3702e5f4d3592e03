//! Schedules and appointments.

use salus_primitives::{
	appointment::{Appointment, AppointmentEntry, Attendance, Feedback, Ratings, Reminder, Waiting},
	schedule::{Absence, Exception, Resource, Schedule, ScheduleEntry, SlotEntry},
	AppointmentId, Cell, Day, Moment, OrganizationId, PatientId, ScheduleId, SpecialtyId,
};

use super::PAGE;
use crate::{
	chain::{At, Chain},
	error::{Error, Result},
};

impl Chain {
	/// A schedule, withdrawn or not.
	pub async fn schedule(&self, organization: OrganizationId, schedule: ScheduleId) -> Result<Schedule> {
		let found: Option<_> = self.ask(At::Best, "AppointmentsApi_schedule", (organization, schedule)).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!(
				"organization {organization} has no schedule {schedule}; `schedule list` tells which there are"
			))
		})
	}

	/// All schedules of an organization, in the order of their numbers.
	pub async fn schedules(&self, organization: OrganizationId) -> Result<Vec<ScheduleEntry>> {
		self.pages("AppointmentsApi_schedules", organization, |last: &ScheduleEntry| last.id).await
	}

	/// The schedules of a specialty that take bookings.
	pub async fn schedules_for(&self, organization: OrganizationId, specialty: SpecialtyId) -> Result<Vec<ScheduleId>> {
		self.ask(At::Best, "AppointmentsApi_schedules_for", (organization, specialty)).await
	}

	/// The days on which a schedule has other hours.
	pub async fn exceptions(&self, organization: OrganizationId, schedule: ScheduleId) -> Result<Vec<Exception>> {
		self.ask(At::Best, "AppointmentsApi_exceptions", (organization, schedule)).await
	}

	/// The time off of a schedule.
	pub async fn time_off(&self, organization: OrganizationId, schedule: ScheduleId) -> Result<Vec<Absence>> {
		self.ask(At::Best, "AppointmentsApi_time_off", (organization, schedule)).await
	}

	/// The appointments of one day that time off hits and that were not moved or cancelled yet.
	pub async fn hit_by_time_off(
		&self,
		organization: OrganizationId,
		schedule: ScheduleId,
		day: Day,
	) -> Result<Vec<AppointmentEntry>> {
		self.ask(At::Best, "AppointmentsApi_hit_by_time_off", (organization, schedule, day)).await
	}

	/// The day of a schedule in parts.
	pub async fn slots(&self, organization: OrganizationId, schedule: ScheduleId, day: Day) -> Result<Vec<SlotEntry>> {
		self.ask(At::Best, "AppointmentsApi_slots", (organization, schedule, day)).await
	}

	/// When a visit of this length can begin that day, for this patient or for somebody who has nothing else to do.
	pub async fn starts(
		&self,
		organization: OrganizationId,
		schedule: ScheduleId,
		day: Day,
		length: u16,
		patient: Option<PatientId>,
	) -> Result<Vec<Cell>> {
		self.ask(At::Best, "AppointmentsApi_starts", (organization, schedule, day, length, patient)).await
	}

	/// An appointment, as it stands now.
	pub async fn appointment(&self, appointment: AppointmentId) -> Result<Appointment> {
		let found: Option<_> = self.ask(At::Best, "AppointmentsApi_appointment", appointment).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!(
				"there is no appointment {appointment}; `appointment list` tells which a patient has"
			))
		})
	}

	/// What a patient has to come, asks for and waits for.
	pub async fn appointments_of(&self, patient: PatientId) -> Result<Vec<AppointmentEntry>> {
		self.ask(At::Best, "AppointmentsApi_appointments_of", patient).await
	}

	/// What a patient waits for a time with.
	pub async fn appointments_awaited_by(&self, patient: PatientId) -> Result<Vec<AppointmentEntry>> {
		self.ask(At::Best, "AppointmentsApi_waits_of", patient).await
	}

	/// All of a patient's appointments, also those that are over.
	pub async fn all_appointments_of(&self, patient: PatientId) -> Result<Vec<AppointmentEntry>> {
		self.pages("AppointmentsApi_all_appointments_of", patient, |last: &AppointmentEntry| last.id).await
	}

	/// A day of a practitioner, a room, or a patient, in the order in which visits begin.
	pub async fn day(&self, resource: &Resource, day: Day) -> Result<Vec<AppointmentEntry>> {
		self.ask(At::Best, "AppointmentsApi_day", (resource, day)).await
	}

	/// A day of an organization: of each schedule its visits.
	pub async fn organization_day(
		&self,
		organization: OrganizationId,
		day: Day,
	) -> Result<Vec<(ScheduleId, Vec<AppointmentEntry>)>> {
		let list = "AppointmentsApi_organization_day";
		self.pages(list, (organization, day), |last: &(ScheduleId, Vec<AppointmentEntry>)| last.0).await
	}

	/// For which appointments of a specialty a time is to be allotted.
	pub async fn proposals(
		&self,
		organization: OrganizationId,
		specialty: SpecialtyId,
	) -> Result<Vec<AppointmentEntry>> {
		let list = "AppointmentsApi_proposals";
		self.pages(list, (organization, specialty), |last: &AppointmentEntry| last.id).await
	}

	/// Who waits for a time with anybody of a specialty, in the order of their turns.
	pub async fn waiting_for(&self, organization: OrganizationId, specialty: SpecialtyId) -> Result<Vec<Waiting>> {
		self.ask(At::Best, "AppointmentsApi_waiting", (organization, specialty)).await
	}

	/// Whom to remind from this moment on and before that one, of one day at most.
	pub async fn reminders(&self, from: Moment, until: Moment) -> Result<Vec<Reminder>> {
		let at = At::Block(self.hash(At::Best).await?);
		let mut all: Vec<Reminder> = Vec::new();
		loop {
			let question = (from, until, all.last(), PAGE);
			let page: Vec<Reminder> = self.ask(at, "AppointmentsApi_reminders", question).await?;
			if page.is_empty() {
				return Ok(all);
			}
			all.extend(page);
		}
	}

	/// How reliably a patient keeps appointments at an organization.
	pub async fn attendance(&self, organization: OrganizationId, patient: PatientId) -> Result<Attendance> {
		self.ask(At::Best, "AppointmentsApi_attendance", (organization, patient)).await
	}

	/// What the patient says of a visit.
	pub async fn feedback(&self, appointment: AppointmentId) -> Result<Option<Feedback>> {
		self.ask(At::Best, "AppointmentsApi_feedback", appointment).await
	}

	/// What patients say of an organization, added up.
	pub async fn ratings(&self, organization: OrganizationId) -> Result<Ratings> {
		self.ask(At::Best, "AppointmentsApi_ratings", organization).await
	}
}
