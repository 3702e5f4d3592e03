//! Appointments of patients: booked, asked for, waited for, and what becomes of them.

use salus_primitives::{
	appointment::{AppointmentType, CancellationReason, Feedback, OverbookReason, PreEmptionReason, Visit, Wish},
	priority::Priority,
	schedule::Resource,
	AppointmentId, Cell, Day, Moment, OrganizationId, PatientId, ScheduleId,
};

use super::arguments;
use crate::{
	calendar,
	call::{Argument, Call},
	moment,
};

/// Books a visit.
pub fn book(
	organization: OrganizationId,
	schedule: ScheduleId,
	patient: PatientId,
	visit: Visit,
	overbook: Option<OverbookReason>,
) -> Call {
	let mut says = vec![format!("Book patient {patient} with {}", place(organization, schedule))];
	says.extend(describe_visit(&visit));
	says.extend(beyond(overbook));
	Call::new("Appointments", "book", arguments![organization, schedule, patient, visit, overbook], says)
}

/// Holds a time until a moment.
pub fn hold_slot(
	organization: OrganizationId,
	schedule: ScheduleId,
	patient: PatientId,
	visit: Visit,
	until: Moment,
) -> Call {
	let mut says = vec![format!("Hold a time for patient {patient} with {}", place(organization, schedule))];
	says.extend(describe_visit(&visit));
	says.push(format!("  held      until {}, if nobody confirms it before", moment::format(until)));
	Call::new("Appointments", "hold_slot", arguments![organization, schedule, patient, visit, until], says)
}

/// Accepts a time that is held, or that somebody else has booked or moved the appointment to.
pub fn confirm(appointment: AppointmentId) -> Call {
	of("confirm", appointment, format!("Accept the time of appointment {appointment}"))
}

/// Strikes off a hold that has lapsed.
pub fn strike_lapsed(appointment: AppointmentId) -> Call {
	let says = format!("Strike off the hold of appointment {appointment}, which has lapsed; its time is offered");
	of("strike_lapsed", appointment, says)
}

/// Moves an appointment to another time, or another schedule.
pub fn reschedule(
	appointment: AppointmentId,
	schedule: ScheduleId,
	start: Cell,
	length: u16,
	overbook: Option<OverbookReason>,
) -> Call {
	let mut says =
		vec![format!("Move appointment {appointment} to schedule {schedule}; its old time is offered to the next")];
	says.extend(describe_time(start, length));
	says.extend(beyond(overbook));
	Call::new("Appointments", "reschedule", arguments![appointment, schedule, start, length, overbook], says)
}

/// Calls an appointment off.
pub fn cancel(appointment: AppointmentId, reason: CancellationReason) -> Call {
	let says = vec![
		format!("Cancel appointment {appointment}; its time is offered to the next"),
		format!("  reason    {reason}"),
	];
	Call::new("Appointments", "cancel", arguments![appointment, reason], says)
}

/// Says that the patient is there, and everything is ready.
pub fn check_in(appointment: AppointmentId) -> Call {
	let says = format!("Say that the patient of appointment {appointment} is there, and everything is ready");
	of("check_in", appointment, says)
}

/// Says that the patient is there.
pub fn arrive(appointment: AppointmentId) -> Call {
	of("arrive", appointment, format!("Say that the patient of appointment {appointment} is there"))
}

/// Says that the visit took place.
pub fn fulfil(appointment: AppointmentId) -> Call {
	of("fulfil", appointment, format!("Say that the visit of appointment {appointment} took place"))
}

/// Says that the patient did not come.
pub fn no_show(appointment: AppointmentId) -> Call {
	of("no_show", appointment, format!("Say that the patient of appointment {appointment} did not come"))
}

/// Says of an appointment that it was never so.
pub fn enter_in_error(appointment: AppointmentId) -> Call {
	let says = format!("Mark appointment {appointment} as entered in error; its time is offered to the next");
	of("enter_in_error", appointment, says)
}

/// Asks for a time, for somebody to allot one.
pub fn ask(organization: OrganizationId, patient: PatientId, wish: &Wish) -> Call {
	let says = format!("Ask organization {organization} for a time for patient {patient}");
	wished("ask", organization, patient, wish, says)
}

/// Holds a time for what was asked.
pub fn allot(
	appointment: AppointmentId,
	schedule: ScheduleId,
	start: Cell,
	length: u16,
	until: Moment,
	overbook: Option<OverbookReason>,
) -> Call {
	let mut says = vec![format!("Allot a time of schedule {schedule} to appointment {appointment}")];
	says.extend(describe_time(start, length));
	says.push(format!("  held      until {}, if the patient does not accept it before", moment::format(until)));
	says.extend(beyond(overbook));
	Call::new("Appointments", "allot", arguments![appointment, schedule, start, length, until, overbook], says)
}

/// Books the best time that anybody of a specialty has.
pub fn book_any(organization: OrganizationId, patient: PatientId, wish: &Wish) -> Call {
	let says = format!("Book patient {patient} at organization {organization}, with whoever has the best time");
	wished("book_any", organization, patient, wish, says)
}

/// Puts a patient on the waiting list of a specialty.
pub fn wait_for_slot(organization: OrganizationId, patient: PatientId, wish: &Wish) -> Call {
	let says = format!("Let patient {patient} wait for a time at organization {organization}");
	wished("wait_for_slot", organization, patient, wish, says)
}

/// Gives a patient who waits another priority.
pub fn set_priority(appointment: AppointmentId, priority: Priority) -> Call {
	let says = vec![format!("Let the patient of appointment {appointment} wait as {priority}")];
	Call::new("Appointments", "set_priority", arguments![appointment, priority], says)
}

/// Offers what is free of a schedule to the first who waits and fits.
pub fn offer_slot(organization: OrganizationId, schedule: ScheduleId, from: Cell, until: Cell) -> Call {
	let says = vec![
		format!("Offer what {} has free to the first who waits and fits", place(organization, schedule)),
		format!("  between   {}", calendar::format_stretch(from, until)),
	];
	Call::new("Appointments", "offer_slot", arguments![organization, schedule, from, until], says)
}

/// Books a patient who needs care at once into the place of another.
pub fn pre_empt(
	appointment: AppointmentId,
	patient: PatientId,
	kind: AppointmentType,
	reason: PreEmptionReason,
) -> Call {
	let says = vec![
		format!("Give patient {patient}, who needs care at once, the time of appointment {appointment}"),
		format!("  visit     {kind}"),
		format!("  reason    {reason}"),
		"Whoever loses the time gets another, or heads the waiting list".into(),
	];
	Call::new("Appointments", "pre_empt", arguments![appointment, patient, kind, reason], says)
}

/// Says something of a visit.
pub fn give_feedback(appointment: AppointmentId, feedback: &Feedback) -> Call {
	let mut says = vec![format!("Say of the visit of appointment {appointment}, once")];
	says.extend(describe_feedback(feedback));
	Call::new("Appointments", "give_feedback", arguments![appointment, feedback], says)
}

/// Strikes off days that are long over.
pub fn clear_days(resource: &Resource, days: &[Day]) -> Call {
	let which = days.iter().map(|day| calendar::format_day(*day)).collect::<Vec<_>>().join(", ");
	let says = vec![
		format!("Strike off days of {} that are long over: {which}", describe_resource(resource)),
		"The appointments themselves stay".into(),
	];
	Call::new("Appointments", "clear_days", arguments![resource, days.to_vec()], says)
}

/// Feedback, in lines.
pub fn describe_feedback(feedback: &Feedback) -> Vec<String> {
	let Feedback { care, courtesy, punctuality, care_rendered, payment_asked, medicine_received, text } = feedback;
	let mut lines =
		vec![
		format!("  scores    care {care}, courtesy {courtesy}, punctuality {punctuality}, of 5"),
		format!("  answers   care given {care_rendered}, payment asked {payment_asked}, medicine got {medicine_received}"),
	];
	lines.extend(text.map(|digest| format!("  text      {digest:?}")));
	lines
}

/// Whose days they are, in words.
pub fn describe_resource(resource: &Resource) -> String {
	match resource {
		Resource::Practitioner(account) => format!("practitioner {account}"),
		Resource::Room(organization, room) => format!("room {room} of organization {organization}"),
		Resource::Patient(patient) => format!("patient {patient}"),
	}
}

fn describe_time(start: Cell, length: u16) -> Vec<String> {
	let stretch = calendar::format_stretch(start, start.later(length));
	vec![format!("  time      {stretch}")]
}

fn describe_visit(visit: &Visit) -> Vec<String> {
	let mut lines = describe_time(visit.start, visit.length);
	lines.push(format!("  visit     {}, {}", visit.kind, visit.priority));
	lines
}

/// A wish, in lines.
pub fn describe_wish(wish: &Wish) -> Vec<String> {
	let Wish { specialty, practitioner, from, until, length, kind, priority } = wish;
	let mut lines = vec![format!("  for       specialty {specialty}, {}m", calendar::minutes(*length))];
	lines.extend(practitioner.as_ref().map(|account| format!("  with      {account}")));
	lines.push(format!("  between   {}", calendar::format_stretch(*from, *until)));
	lines.push(format!("  visit     {kind}, {priority}"));
	lines
}

/// What is said of a booking beyond the schedule.
fn beyond(overbook: Option<OverbookReason>) -> Option<String> {
	overbook.map(|reason| format!("  beyond    what the schedule holds: {reason}"))
}

fn place(organization: OrganizationId, schedule: ScheduleId) -> String {
	format!("schedule {schedule} of organization {organization}")
}

fn of(name: &str, appointment: AppointmentId, says: String) -> Call {
	Call::new("Appointments", name, arguments![appointment], vec![says])
}

fn wished(name: &str, organization: OrganizationId, patient: PatientId, wish: &Wish, says: String) -> Call {
	let mut lines = vec![says];
	lines.extend(describe_wish(wish));
	let arguments: Vec<Argument> = arguments![organization, patient, wish];
	Call::new("Appointments", name, arguments, lines)
}
