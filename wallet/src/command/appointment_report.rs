//! Appointments, for scripts and for people; and what a transaction's events say of them.

use salus_primitives::{
	appointment::{Appointment, AppointmentEntry, Reminder, Slot, Waiting, Wish},
	Moment,
};
use serde_json::{json, Map, Value};

use crate::{calendar, calls::appointment::describe_wish, moment, report::Report, transaction::Outcome};

/// A wish, for scripts.
pub fn wish_json(wish: &Wish) -> Value {
	let Wish { specialty, practitioner, from, until, length, kind, priority } = wish;
	json!({
		"specialty": specialty,
		"practitioner": practitioner.as_ref().map(ToString::to_string),
		"from": from.moment(),
		"until": until.moment(),
		"minutes": calendar::minutes(*length),
		"kind": kind,
		"priority": priority,
	})
}

fn slot_json(slot: &Slot) -> Value {
	json!({
		"schedule": slot.schedule,
		"practitioner": slot.practitioner.as_ref().map(ToString::to_string),
		"room": slot.room,
		"start": slot.start.moment(),
		"end": slot.end().moment(),
		"minutes": calendar::minutes(slot.length),
		"before": calendar::minutes(slot.before),
		"after": calendar::minutes(slot.after),
	})
}

/// An appointment, for scripts.
pub fn to_json(appointment: &Appointment) -> Value {
	json!({
		"organization": appointment.organization,
		"patient": appointment.patient,
		"status": appointment.status,
		"wish": wish_json(&appointment.wish),
		"slot": appointment.slot.as_ref().map(slot_json),
		"lapses": appointment.lapses,
		"patientSays": appointment.patient_says,
		"providerSays": appointment.provider_says,
		"overbooked": appointment.overbooked,
		"moved": appointment.moved,
		"cancelled": appointment.cancelled,
		"entered": appointment.entered,
		"ended": appointment.ended,
	})
}

/// An appointment with its number, for scripts.
pub fn entry_json(entry: &AppointmentEntry) -> Value {
	let mut all = json!({ "appointment": entry.id });
	if let (Value::Object(all), Value::Object(fields)) = (&mut all, to_json(&entry.appointment)) {
		all.extend(fields);
	}
	all
}

/// An appointment, in one line.
pub fn describe(entry: &AppointmentEntry) -> String {
	let AppointmentEntry { id, appointment } = entry;
	let Appointment { organization, patient, status, wish, slot, .. } = appointment;
	let when = match slot {
		Some(slot) => format!("{}  schedule {}", calendar::format_stretch(slot.start, slot.end()), slot.schedule),
		None => format!("between {}", calendar::format_stretch(wish.from, wish.until)),
	};
	format!("{id}  {status}  {when}  organization {organization}  {patient}")
}

/// An appointment, in lines.
pub fn describe_all(entry: &AppointmentEntry) -> Vec<String> {
	let AppointmentEntry { id, appointment } = entry;
	let Appointment { organization, patient, status, wish, slot, lapses, .. } = appointment;
	let mut lines =
		vec![format!("appointment {id} at organization {organization}: {status}"), format!("  patient   {patient}")];
	if let Some(slot) = slot {
		lines.push(format!("  time      {}", calendar::format_stretch(slot.start, slot.end())));
		lines.push(format!("  schedule  {}", slot.schedule));
		lines.extend(slot.practitioner.as_ref().map(|account| format!("  with      {account}")));
		lines.extend(slot.room.map(|room| format!("  room      {room}")));
		lines.push(format!("  visit     {}, {}", wish.kind, wish.priority));
	} else {
		lines.extend(describe_wish(wish));
	}
	lines.extend(lapses.map(|lapses| format!("  held      until {}", moment::format(lapses))));
	lines.push(format!("  patient   {}, provider {}", appointment.patient_says, appointment.provider_says));
	lines.extend(appointment.overbooked.map(|reason| format!("  beyond    what the schedule holds: {reason}")));
	lines.extend(appointment.cancelled.map(|reason| format!("  cancelled {reason}")));
	lines.push(format!("  entered   {}", moment::format(appointment.entered)));
	lines.extend(appointment.ended.map(|ended| format!("  ended     {}", moment::format(ended))));
	lines
}

/// Somebody who waits, for scripts.
pub fn waiting_json(waiting: &Waiting) -> Value {
	let Waiting { appointment, patient, wish, since, displaced } = waiting;
	json!({
		"appointment": appointment,
		"patient": patient,
		"wish": wish_json(wish),
		"since": since,
		"displaced": displaced,
	})
}

/// The same, in one line.
pub fn describe_waiting(turn: usize, waiting: &Waiting) -> String {
	let Waiting { appointment, patient, wish, since, displaced } = waiting;
	let lost = if *displaced { ", whose place was taken" } else { "" };
	let since = moment::format(*since);
	format!("{turn}. {patient}  appointment {appointment}, {}, since {since}{lost}", wish.priority)
}

/// A reminder, for scripts.
pub fn reminder_json(reminder: &Reminder) -> Value {
	let Reminder { due, appointment, patient, organization, start } = reminder;
	json!({
		"due": due,
		"appointment": appointment,
		"patient": patient,
		"organization": organization,
		"start": start.moment(),
	})
}

/// The same, in one line.
pub fn describe_reminder(reminder: &Reminder) -> String {
	let Reminder { due, appointment, patient, organization, start } = reminder;
	let (due, start) = (moment::format(*due), calendar::format(*start));
	format!("{due}  {patient}  appointment {appointment} at organization {organization}, {start}")
}

/// What the events say of times that were given: to what somebody chose, or, where nobody did, as offers.
fn placed(outcome: &Outcome, chosen: bool) -> Option<&Map<String, Value>> {
	let mut events = outcome.events.iter().filter(|event| event.is("Appointments", "Placed"));
	events.find(|event| event.json.get("by").is_some_and(Value::is_null) != chosen).map(|event| &event.json)
}

fn stretch_of(placed: &Map<String, Value>) -> Value {
	let slot = placed.get("slot").cloned().unwrap_or_default();
	let (start, cells) = (slot["start"].as_u64(), slot["length"].as_u64());
	let length = cells.unwrap_or_default().saturating_mul(salus_primitives::schedule::CELL);
	let end = start.map(|start| start.saturating_add(length));
	json!({ "schedule": slot["schedule"], "start": start, "end": end })
}

/// Reports that an appointment got a time which somebody chose, and to whom another was offered on the way.
pub fn report_place(outcome: &Outcome, done: &str) -> Report {
	let Some(placed) = placed(outcome, true) else { return Report::of_transaction(outcome, done) };
	let told = |field: &str| placed.get(field).cloned().unwrap_or_default();
	let slot = stretch_of(placed);
	let moment = |field: &str| slot[field].as_u64().map(moment::format).unwrap_or_default();
	let (appointment, start, end) = (told("appointment"), moment("start"), moment("end"));
	let report = Report::of_transaction(outcome, &format!("{done} appointment {appointment}, {start} to {end}"))
		.with("appointment", appointment)
		.with("organization", told("organization"))
		.with("patient", told("patient"))
		.with("status", told("status"))
		.with("lapses", told("lapses"))
		.with_all(slot);
	offered(report, outcome)
}

/// Adds to whom a time was offered, if that is what came of it.
pub fn offered(report: Report, outcome: &Outcome) -> Report {
	let Some(placed) = placed(outcome, false) else { return report.with("offered", Value::Null) };
	let told = |field: &str| placed.get(field).cloned().unwrap_or_default();
	let slot = stretch_of(placed);
	let (start, until) = (slot["start"].clone(), told("lapses"));
	let (appointment, patient) = (told("appointment"), told("patient"));
	let moment = start.as_u64().map(moment::format).unwrap_or_default();
	let line = describe_offer(&moment, patient.as_str().unwrap_or_default(), &appointment, until.as_u64());
	let offer = json!({ "appointment": appointment, "patient": patient, "start": start, "until": until });
	report.with("offered", offer).line(line)
}

/// To whom a time went that became free: held until a moment, or for good where the patient's place was taken before.
pub fn describe_offer(start: &str, patient: &str, appointment: &Value, until: Option<Moment>) -> String {
	let whose = format!("patient {patient} (appointment {appointment})");
	match until {
		Some(until) => format!("{start} is offered to {whose}, until {}", moment::format(until)),
		None => format!("{start} goes to {whose}, whose place was taken before"),
	}
}
