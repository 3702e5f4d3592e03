//! Schedules of practitioners and rooms.

use salus_primitives::{
	appointment::CancellationReason,
	schedule::{Hours, Terms},
	AccountId, AppointmentId, Cell, Day, LocationId, OrganizationId, PlaceId, ScheduleId, SpecialtyId,
};

use super::arguments;
use crate::{
	calendar,
	call::{Argument, Call},
};

/// Who or what receives patients, for what, and where.
#[derive(Clone, Debug)]
pub struct Host {
	/// The practitioner.
	pub practitioner: Option<AccountId>,
	/// The room.
	pub room: Option<PlaceId>,
	/// For what.
	pub specialty: SpecialtyId,
	/// At which site.
	pub location: LocationId,
}

/// Publishes a schedule.
pub fn publish_schedule(organization: OrganizationId, host: &Host, terms: &Terms) -> Call {
	let Host { practitioner, room, specialty, location } = host;
	let mut says = vec![format!("Publish a schedule of organization {organization} for specialty {specialty}")];
	says.extend(practitioner.as_ref().map(|account| format!("  with      {account}")));
	says.extend(room.map(|room| format!("  room      {room}")));
	says.push(format!("  site      {location}"));
	says.extend(describe_terms(terms));
	let arguments = arguments![organization, practitioner, room, specialty, location, terms];
	Call::new("Appointments", "publish_schedule", arguments, says)
}

/// Gives a schedule other terms.
pub fn revise_schedule(organization: OrganizationId, schedule: ScheduleId, terms: &Terms) -> Call {
	let mut says = vec![
		format!("Give {} these terms in the place of its own", entry(organization, schedule)),
		"What is booked stays as it is".into(),
	];
	says.extend(describe_terms(terms));
	Call::new("Appointments", "revise_schedule", arguments![organization, schedule, terms], says)
}

/// Withdraws a schedule, for ever.
pub fn withdraw_schedule(organization: OrganizationId, schedule: ScheduleId) -> Call {
	let says = vec![
		format!("Withdraw {}, for ever: it takes no new bookings", entry(organization, schedule)),
		"What is booked stays as it is".into(),
	];
	Call::new("Appointments", "withdraw_schedule", arguments![organization, schedule], says)
}

/// Has a schedule keep other hours on one day, none at all, or its usual ones again.
pub fn set_exception(organization: OrganizationId, schedule: ScheduleId, day: Day, hours: Option<&[Hours]>) -> Call {
	let which = match hours {
		None => "its usual hours again".into(),
		Some([]) => "no hours".into(),
		Some(hours) => hours.iter().map(calendar::format_hours).collect::<Vec<_>>().join(", "),
	};
	let says = format!("Let {} keep {which} on {}", entry(organization, schedule), calendar::format_day(day));
	call("set_exception", arguments![organization, schedule, day, hours.map(<[Hours]>::to_vec)], says)
}

/// Takes time off.
pub fn take_time_off(
	organization: OrganizationId,
	schedule: ScheduleId,
	from: Cell,
	until: Cell,
	reason: CancellationReason,
) -> Call {
	let says = vec![
		format!("Take time off of {}", entry(organization, schedule)),
		format!("  from      {}", calendar::format(from)),
		format!("  until     {}", calendar::format(until)),
		format!("  reason    {reason}, told to those whose appointments it cancels"),
	];
	Call::new("Appointments", "take_time_off", arguments![organization, schedule, from, until, reason], says)
}

/// Ends the time off that begins then.
pub fn end_time_off(organization: OrganizationId, schedule: ScheduleId, from: Cell) -> Call {
	let says = format!(
		"End the time off of {} that begins at {}; what becomes free is offered",
		entry(organization, schedule),
		calendar::format(from)
	);
	call("end_time_off", arguments![organization, schedule, from], says)
}

/// Moves or cancels appointments that time off hits.
pub fn clear_time_off(
	organization: OrganizationId,
	schedule: ScheduleId,
	appointments: &[AppointmentId],
	moving: bool,
) -> Call {
	let which = appointments.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
	let how = match moving {
		true => format!("Move appointments {which} to another time, or cancel those for whom there is none"),
		false => format!("Cancel appointments {which}"),
	};
	let says = format!("{how}: time off of {} hits them", entry(organization, schedule));
	call("clear_time_off", arguments![organization, schedule, appointments.to_vec(), moving], says)
}

/// Terms, in lines.
pub fn describe_terms(terms: &Terms) -> Vec<String> {
	let Terms { first, last, weekly, lengths, before, after, capacity } = terms;
	let hours = match weekly.is_empty() {
		true => "none but those of single days".into(),
		false => calendar::format_weekly(weekly).join(" "),
	};
	let lengths: Vec<_> = lengths.iter().map(|length| format!("{}m", calendar::minutes(*length))).collect();
	let (before, after) = (calendar::minutes(*before), calendar::minutes(*after));
	vec![
		format!("  days      {} to {}", calendar::format_day(*first), calendar::format_day(*last)),
		format!("  hours     {hours}"),
		format!("  visits    {}, {before}m before and {after}m after them nobody else", lengths.join(", ")),
		format!("  capacity  {capacity} a day"),
	]
}

fn entry(organization: OrganizationId, schedule: ScheduleId) -> String {
	format!("schedule {schedule} of organization {organization}")
}

fn call(name: &str, arguments: Vec<Argument>, says: String) -> Call {
	Call::new("Appointments", name, arguments, vec![says])
}
