//! Clearing time off: whoever is booked then is moved or cancelled, a few at a time, until time off hits nobody.

use std::{collections::BTreeSet, future::Future};

use salus_primitives::{schedule::Absence, AppointmentId, Day, Moment};
use serde_json::{json, Value};

use crate::{
	error::{Error, Result},
	events::Happening,
	moment,
	report::Report,
};

/// What became of an appointment that time off has hit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fate {
	/// It begins then now, if the patient accepts that.
	Moved(AppointmentId, Option<Moment>),
	/// There is no other time for it, or none was looked for.
	Cancelled(AppointmentId),
}

/// The schedule whose time off is cleared.
pub trait Cleared {
	/// The appointments of that day that time off hits.
	fn hit(&mut self, day: Day) -> impl Future<Output = Result<Vec<AppointmentId>>>;

	/// Moves or cancels these, and tells what became of each.
	fn clear(&mut self, appointments: &[AppointmentId]) -> impl Future<Output = Result<Vec<Fate>>>;
}

/// What was cleared, and what has cut that off, if anything.
#[derive(Debug, Default)]
pub struct Clearing {
	/// What became of each appointment.
	pub fates: Vec<Fate>,
	/// Why it went no further.
	pub cut_off: Option<Error>,
}

/// On which days time off can hit somebody: those from now on, as far ahead as anything is booked, and one more, for what goes on over midnight.
pub fn days(absences: &[Absence], now: Moment, ahead: Moment) -> Vec<Day> {
	let (today, last) = (Day::at(now), Day::at(now.saturating_add(ahead)).0.saturating_add(1));
	let each = |absence: &Absence| {
		let until = absence.until.earlier(1u8).day().0.min(last);
		absence.from.day().0.max(today.0)..=until
	};
	let all: BTreeSet<_> = absences.iter().flat_map(each).collect();
	all.into_iter().map(Day).collect()
}

/// Clears these days, so many appointments at a time, each day until time off hits nobody there.
pub async fn clear_days(schedule: &mut impl Cleared, days: &[Day], most: usize) -> Clearing {
	let mut all = Clearing::default();
	for day in days {
		if let Err(error) = clear_day(schedule, *day, most, &mut all.fates).await {
			all.cut_off = Some(error);
			break;
		}
	}
	all
}

async fn clear_day(schedule: &mut impl Cleared, day: Day, most: usize, fates: &mut Vec<Fate>) -> Result<()> {
	let mut tried = Vec::new();
	let mut refused = None;
	loop {
		let mut next = schedule.hit(day).await?;
		if next.is_empty() {
			return Ok(());
		}
		next.truncate(most);
		// What was refused is tried again only where it is not the same any more: somebody has cancelled, or a hold has lapsed.
		if next == tried {
			let unchanged = || Error::Connection("the node still shows appointments that were cleared".into());
			return Err(refused.unwrap_or_else(unchanged));
		}
		refused = match schedule.clear(&next).await {
			Ok(became) => {
				fates.extend(became);
				None
			}
			Err(error @ Error::ChainRefused { .. }) => Some(error),
			Err(error) => return Err(error),
		};
		tried = next;
	}
}

/// Clears just these, so many at a time.
pub async fn clear_these(schedule: &mut impl Cleared, appointments: &[AppointmentId], most: usize) -> Clearing {
	let mut all = Clearing::default();
	for some in appointments.chunks(most.max(1)) {
		match schedule.clear(some).await {
			Ok(became) => all.fates.extend(became),
			Err(error) => {
				all.cut_off = Some(error);
				break;
			}
		}
	}
	all
}

/// What became of these appointments, by the events of the transaction that cleared them.
pub fn fates(appointments: &[AppointmentId], events: &[Happening]) -> Vec<Fate> {
	let fate = |event: &Happening| {
		let id = serde_json::from_value(event.json.get("appointment")?.clone()).ok()?;
		if !appointments.contains(&id) {
			return None;
		}
		match event.name.as_str() {
			"Placed" => Some(Fate::Moved(id, event.json.get("slot").and_then(|slot| slot["start"].as_u64()))),
			"Cancelled" => Some(Fate::Cancelled(id)),
			_ => None,
		}
	};
	events.iter().filter(|event| event.pallet == "Appointments").filter_map(fate).collect()
}

impl Fate {
	/// In one line.
	pub fn describe(&self) -> String {
		match self {
			Self::Moved(id, start) => {
				let start = start.map(moment::format).unwrap_or_default();
				format!("Appointment {id} is at {start} now, which the patient has to accept")
			}
			Self::Cancelled(id) => format!("Appointment {id} is cancelled"),
		}
	}
}

impl Clearing {
	/// For scripts.
	pub fn to_json(&self) -> Value {
		let (mut moved, mut cancelled) = (Vec::new(), Vec::new());
		for fate in &self.fates {
			match fate {
				Fate::Moved(id, start) => moved.push(json!({ "appointment": id, "start": start })),
				Fate::Cancelled(id) => cancelled.push(json!(id)),
			}
		}
		json!({ "moved": moved, "cancelled": cancelled })
	}

	/// Adds to the report what became of each; or, if it was cut off, tells that together with how it goes on.
	pub fn report(self, report: Report, goes_on: &str) -> Result<Report> {
		let json = self.to_json();
		let lines = self.fates.iter().map(Fate::describe);
		match self.cut_off {
			None if self.fates.is_empty() => Ok(report.with_all(json).line("Time off hits nobody")),
			None => Ok(report.with_all(json).lines(lines)),
			Some(cause) => {
				let report = report.with_all(json).lines(lines);
				let text = [report.text(), format!("Not all was cleared: `{goes_on}` goes on")];
				let done = text.iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join("\n");
				Err(Error::CutOff { cause: Box::new(cause), done, report: report.json() })
			}
		}
	}
}
