//! `schedule time-off`: when a schedule receives nobody, and what becomes of those who are booked then.

use clap::Subcommand;
use salus_primitives::{appointment::CancellationReason, schedule::Absence, AppointmentId, Cell, Day, Moment};
use serde_json::{json, Value};

use super::{
	appointment_report::{describe as describe_appointment, entry_json, offered},
	schedule::{named, SchedulePlace},
	schedule_report::day_json,
};
use crate::{calendar, calls::schedule as calls, error::Result, report::Report, wallet::Wallet};

/// Time off.
#[derive(Clone, Debug, Subcommand)]
pub enum TimeOffCommand {
	/// Take time off. Nobody is booked there from now on.
	Take {
		/// Of which schedule.
		#[command(flatten)]
		place: SchedulePlace,
		/// From when on.
		#[arg(long, value_name = "MOMENT", value_parser = calendar::cell)]
		from: Cell,
		/// Until when.
		#[arg(long, value_name = "MOMENT", value_parser = calendar::cell)]
		until: Cell,
		/// Why, which is told to those whose appointments it cancels: prov, prov-pers, maint, meds-inc, oth-weath or oth-err.
		#[arg(long, value_name = "CODE", default_value = "prov")]
		reason: CancellationReason,
	},
	/// End time off, or call it off. What becomes free is offered to the first who waits and fits.
	End {
		/// Of which schedule.
		#[command(flatten)]
		place: SchedulePlace,
		/// When it began, or would begin.
		#[arg(long, value_name = "MOMENT", value_parser = calendar::cell)]
		from: Cell,
	},
	/// Show a schedule's time off.
	List(SchedulePlace),
	/// Show which appointments of a day time off hits.
	Hit {
		/// Of which schedule.
		#[command(flatten)]
		place: SchedulePlace,
		/// The day.
		#[arg(value_parser = calendar::day)]
		day: Day,
	},
	/// Move appointments that time off hits to other times, or cancel those for whom there is none.
	Clear {
		/// Of which schedule.
		#[command(flatten)]
		place: SchedulePlace,
		/// The appointments, separated by commas. Eight at most.
		#[arg(long, value_name = "NUMBERS", value_delimiter = ',', required = true)]
		appointments: Vec<AppointmentId>,
		/// Cancel them all.
		#[arg(long)]
		cancel: bool,
	},
}

impl TimeOffCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Take { place, from, until, reason } => {
				let organization = place.managed(wallet).await?;
				let call = calls::take_time_off(organization, place.schedule, from, until, reason);
				let done = format!("Schedule {} is off, {}", place.schedule, calendar::format_stretch(from, until));
				let report = named(wallet.report(&call, &done).await?, organization, place.schedule);
				Ok(report.with_all(to_json(&Absence { from, until, reason })))
			}
			Self::End { place, from } => {
				let organization = place.managed(wallet).await?;
				let outcome = wallet.submit(&calls::end_time_off(organization, place.schedule, from)).await?;
				let report = Report::of_transaction(&outcome, "The time off has ended");
				let report = named(report, organization, place.schedule).with("from", from.moment());
				Ok(offered(report, &outcome))
			}
			Self::List(place) => list(wallet, place).await,
			Self::Hit { place, day } => hit(wallet, place, day).await,
			Self::Clear { place, appointments, cancel } => clear(wallet, place, &appointments, cancel).await,
		}
	}
}

async fn list(wallet: &Wallet, place: SchedulePlace) -> Result<Report> {
	let SchedulePlace { schedule, house } = place;
	let organization = house.seen(wallet).await?;
	let absences = wallet.chain().await?.time_off(organization, schedule).await?;
	let mut lines: Vec<_> = absences.iter().map(describe).collect();
	if lines.is_empty() {
		lines.push(format!("Schedule {schedule} of organization {organization} has no time off"));
	}
	let entries: Vec<_> = absences.iter().map(to_json).collect();
	Ok(named(Report::new(), organization, schedule).with("timeOff", entries).lines(lines))
}

async fn hit(wallet: &Wallet, place: SchedulePlace, day: Day) -> Result<Report> {
	let SchedulePlace { schedule, house } = place;
	let organization = house.seen(wallet).await?;
	let hit = wallet.chain().await?.hit_by_time_off(organization, schedule, day).await?;
	let mut lines: Vec<_> = hit.iter().map(describe_appointment).collect();
	if lines.is_empty() {
		lines.push(format!("Time off hits nobody on {}", calendar::format_day(day)));
	}
	let report = named(Report::new(), organization, schedule).with("day", day_json(day));
	Ok(report.with("appointments", hit.iter().map(entry_json).collect::<Vec<_>>()).lines(lines))
}

async fn clear(wallet: &Wallet, place: SchedulePlace, appointments: &[AppointmentId], cancel: bool) -> Result<Report> {
	let organization = place.managed(wallet).await?;
	let call = calls::clear_time_off(organization, place.schedule, appointments, !cancel);
	let outcome = wallet.submit(&call).await?;
	let told = |name: &str, field: &str| -> Vec<(Value, Option<Moment>)> {
		let events = outcome.events.iter().filter(|event| event.is("Appointments", name));
		events
			.filter_map(|event| {
				let id = event.json.get("appointment")?.clone();
				Some((id, event.json.get(field).and_then(|slot| slot["start"].as_u64())))
			})
			.collect()
	};
	let (moved, cancelled) = (told("Placed", "slot"), told("Cancelled", "reason"));
	let mut lines = Vec::new();
	lines.extend(moved.iter().map(|(id, start)| {
		let start = start.map(crate::moment::format).unwrap_or_default();
		format!("Appointment {id} is at {start} now, which the patient has to accept")
	}));
	lines.extend(cancelled.iter().map(|(id, _)| format!("Appointment {id} is cancelled")));
	let moved: Vec<_> = moved.iter().map(|(id, start)| json!({ "appointment": id, "start": start })).collect();
	let cancelled: Vec<_> = cancelled.into_iter().map(|(id, _)| id).collect();
	Ok(named(Report::of_transaction(&outcome, "Cleared the time off"), organization, place.schedule)
		.with("moved", moved)
		.with("cancelled", cancelled)
		.lines(lines))
}

/// Time off, for scripts.
pub fn to_json(absence: &Absence) -> Value {
	let Absence { from, until, reason } = absence;
	json!({ "from": from.moment(), "until": until.moment(), "reason": reason })
}

/// Time off, in one line.
pub fn describe(absence: &Absence) -> String {
	let Absence { from, until, reason } = absence;
	format!("{}  {reason}", calendar::format_stretch(*from, *until))
}
