//! Schedules and appointments.

use alloc::vec::Vec;
use salus_primitives::{
	appointment::{Appointment, AppointmentEntry, Attendance, Feedback, Ratings, Reminder, Waiting},
	schedule::{Absence, Exception, Resource, Schedule, ScheduleEntry, SlotEntry},
	AppointmentId, Cell, Day, Moment, OrganizationId, PatientId, ScheduleId, SpecialtyId,
};

sp_api::decl_runtime_apis! {
	/// When practitioners and rooms receive patients, and who is booked, asks, or waits.
	pub trait AppointmentsApi {
		/// The schedule, withdrawn or not.
		fn schedule(organization: OrganizationId, schedule: ScheduleId) -> Option<Schedule>;
		/// The organization's schedules after this one, in the order of their numbers.
		fn schedules(organization: OrganizationId, after: Option<ScheduleId>, limit: u32) -> Vec<ScheduleEntry>;
		/// The schedules of a specialty that take bookings.
		fn schedules_for(organization: OrganizationId, specialty: SpecialtyId) -> Vec<ScheduleId>;
		/// The days on which a schedule has other hours.
		fn exceptions(organization: OrganizationId, schedule: ScheduleId) -> Vec<Exception>;
		/// The time off of a schedule.
		fn time_off(organization: OrganizationId, schedule: ScheduleId) -> Vec<Absence>;
		/// The appointments of one day that time off hits and that were not moved or cancelled yet, in the order in which they begin.
		fn hit_by_time_off(organization: OrganizationId, schedule: ScheduleId, day: Day) -> Vec<AppointmentEntry>;
		/// The day of a schedule in parts, in FHIR's slot states. Outside its hours only visits are shown.
		fn slots(organization: OrganizationId, schedule: ScheduleId, day: Day) -> Vec<SlotEntry>;
		/// When a visit of this length can begin that day, buffers and capacity considered; for this patient, or for somebody who has nothing else to do.
		fn starts(organization: OrganizationId, schedule: ScheduleId, day: Day, length: u16, patient: Option<PatientId>) -> Vec<Cell>;
		/// The appointment, as it stands now.
		fn appointment(appointment: AppointmentId) -> Option<Appointment>;
		/// What a patient has to come, asks for and waits for.
		fn appointments_of(patient: PatientId) -> Vec<AppointmentEntry>;
		/// What a patient waits for.
		fn waits_of(patient: PatientId) -> Vec<AppointmentEntry>;
		/// All of a patient's appointments, also those that are over, by pages, in no order that means anything.
		fn all_appointments_of(patient: PatientId, after: Option<AppointmentId>, limit: u32) -> Vec<AppointmentEntry>;
		/// A day of a practitioner, a room, or a patient, in the order in which visits begin.
		fn day(resource: Resource, day: Day) -> Vec<AppointmentEntry>;
		/// A day of an organization: of each schedule after this one its visits, in the order in which they begin.
		fn organization_day(organization: OrganizationId, day: Day, after: Option<ScheduleId>, limit: u32) -> Vec<(ScheduleId, Vec<AppointmentEntry>)>;
		/// For which appointments of a specialty a time is to be allotted, by pages, in no order that means anything.
		fn proposals(organization: OrganizationId, specialty: SpecialtyId, after: Option<AppointmentId>, limit: u32) -> Vec<AppointmentEntry>;
		/// Who waits for a time, in the order of their turns.
		fn waiting(organization: OrganizationId, specialty: SpecialtyId) -> Vec<Waiting>;
		/// Whom to remind from this moment on and before that one, of one day at most, after this reminder.
		fn reminders(from: Moment, until: Moment, after: Option<Reminder>, limit: u32) -> Vec<Reminder>;
		/// How reliably a patient keeps appointments at the organization.
		fn attendance(organization: OrganizationId, patient: PatientId) -> Attendance;
		/// What the patient says of a visit.
		fn feedback(appointment: AppointmentId) -> Option<Feedback>;
		/// Where and whose the visit is, if something may still be said of it.
		fn awaits_feedback(appointment: AppointmentId) -> Option<(OrganizationId, PatientId)>;
		/// What patients say of an organization, added up.
		fn ratings(organization: OrganizationId) -> Ratings;
	}
}
