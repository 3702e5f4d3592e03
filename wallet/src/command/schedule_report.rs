//! Schedules and their days, for scripts and for people.

use salus_primitives::{
	appointment::AppointmentEntry,
	schedule::{Exception, Schedule, SlotEntry, Terms},
	Day, Moment, ScheduleId,
};
use serde_json::{json, Value};

use super::appointment_report;
use crate::calendar;

/// A day, for scripts: the moment at which it begins.
pub fn day_json(day: Day) -> Moment {
	day.first().moment()
}

/// A schedule, for scripts.
pub fn entry_json(id: ScheduleId, schedule: &Schedule) -> Value {
	let Schedule { practitioner, room, specialty, location, active, terms } = schedule;
	let Terms { first, last, weekly, lengths, before, after, capacity } = terms;
	json!({
		"schedule": id,
		"practitioner": practitioner.as_ref().map(ToString::to_string),
		"room": room,
		"specialty": specialty,
		"location": location,
		"active": active,
		"terms": {
			"first": day_json(*first),
			"last": day_json(*last),
			"hours": calendar::format_weekly(weekly),
			"lengths": lengths.iter().map(|length| calendar::minutes(*length)).collect::<Vec<_>>(),
			"before": calendar::minutes(*before),
			"after": calendar::minutes(*after),
			"capacity": capacity,
		},
	})
}

/// A schedule, in one line.
pub fn describe(id: ScheduleId, schedule: &Schedule) -> String {
	let Schedule { practitioner, room, specialty, location, active, terms } = schedule;
	let practitioner = practitioner.as_ref().map(|account| format!("  {account}")).unwrap_or_default();
	let room = room.map(|room| format!("  room {room}")).unwrap_or_default();
	let state = if *active { "" } else { "  withdrawn" };
	let days = format!("{} to {}", calendar::format_day(terms.first), calendar::format_day(terms.last));
	format!("{id}  specialty {specialty}  site {location}{practitioner}{room}  {days}{state}")
}

/// A day on which a schedule has other hours, for scripts.
pub fn exception_json(exception: &Exception) -> Value {
	let hours: Vec<_> = exception.hours.iter().map(calendar::format_hours).collect();
	json!({ "day": day_json(exception.day), "hours": hours })
}

/// The same, in one line.
pub fn describe_exception(exception: &Exception) -> String {
	let hours: Vec<_> = exception.hours.iter().map(calendar::format_hours).collect();
	let hours = if hours.is_empty() { "closed".into() } else { hours.join(", ") };
	format!("{}: {hours}", calendar::format_day(exception.day))
}

/// A part of a day, for scripts.
pub fn slot_json(slot: &SlotEntry) -> Value {
	let SlotEntry { start, length, status } = slot;
	json!({
		"start": start.moment(),
		"end": start.later(*length).moment(),
		"minutes": calendar::minutes(*length),
		"status": status,
	})
}

/// The same, in one line.
pub fn describe_slot(slot: &SlotEntry) -> String {
	let SlotEntry { start, length, status } = slot;
	format!("{}  {status}", calendar::format_stretch(*start, start.later(*length)))
}

/// A day of an organization: of each schedule that has visits, these, for scripts and in lines.
pub fn whole_day(visits: &[(ScheduleId, Vec<AppointmentEntry>)]) -> (Vec<Value>, Vec<String>) {
	let (mut entries, mut lines) = (Vec::new(), Vec::new());
	for (schedule, visits) in visits.iter().filter(|(_, visits)| !visits.is_empty()) {
		let appointments: Vec<_> = visits.iter().map(appointment_report::entry_json).collect();
		entries.push(json!({ "schedule": schedule, "appointments": appointments }));
		lines.push(format!("schedule {schedule}"));
		lines.extend(visits.iter().map(|entry| format!("  {}", appointment_report::describe(entry))));
	}
	(entries, lines)
}
