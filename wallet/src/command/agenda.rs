//! Appointments as they stand: one, a patient's, a day's; whom to remind, and who keeps them.

use clap::{Args, Subcommand};
use salus_primitives::{
	appointment::{AppointmentEntry, Attendance},
	schedule::Resource,
	AppointmentId, Day, Moment, PatientId, PlaceId,
};

use super::{
	appointment_report::{describe, describe_all, describe_reminder, entry_json, reminder_json},
	schedule_report::day_json,
	ward::House,
};
use crate::{calendar, calls::appointment as calls, error::Result, moment, report::Report, wallet::Wallet};

/// Whose day.
#[derive(Clone, Debug, Subcommand)]
pub enum AgendaCommand {
	/// Of a practitioner, over all organizations.
	Practitioner {
		/// The account.
		account: String,
		/// The day, as 2027-01-15.
		#[arg(value_parser = calendar::day)]
		day: Day,
	},
	/// Of a room.
	Room {
		/// The room, by the number that the organization gives it.
		room: PlaceId,
		/// The day.
		#[arg(value_parser = calendar::day)]
		day: Day,
		/// Whose room.
		#[command(flatten)]
		house: House,
	},
	/// Of a patient, over all organizations.
	Patient {
		/// The patient.
		patient: PatientId,
		/// The day.
		#[arg(value_parser = calendar::day)]
		day: Day,
	},
}

/// Whose days are struck off.
#[derive(Clone, Debug, Subcommand)]
pub enum ClearCommand {
	/// A practitioner's.
	Practitioner {
		/// The account.
		account: String,
		/// The days. Sixteen at most.
		#[arg(required = true, value_parser = calendar::day)]
		days: Vec<Day>,
	},
	/// A room's.
	Room {
		/// The room.
		room: PlaceId,
		/// The days. Sixteen at most.
		#[arg(required = true, value_parser = calendar::day)]
		days: Vec<Day>,
		/// Whose room.
		#[command(flatten)]
		house: House,
	},
	/// A patient's.
	Patient {
		/// The patient.
		patient: PatientId,
		/// The days. Sixteen at most.
		#[arg(required = true, value_parser = calendar::day)]
		days: Vec<Day>,
	},
}

/// Some time.
#[derive(Clone, Copy, Debug, Args)]
pub struct Span {
	/// From when on. Left out: now.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, default_value = "now")]
	pub from: Moment,
	/// Until when. Left out: a day from now.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, default_value = "1d")]
	pub until: Moment,
}

impl AgendaCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let (resource, day) = match self {
			Self::Practitioner { account, day } => (Resource::Practitioner(wallet.account(&account)?), day),
			Self::Room { room, day, house } => (Resource::Room(house.seen(wallet).await?, room), day),
			Self::Patient { patient, day } => (Resource::Patient(patient), day),
		};
		let visits = wallet.chain().await?.day(&resource, day).await?;
		let whose = calls::describe_resource(&resource);
		let nothing = format!("No visits of {whose} on {}", calendar::format_day(day));
		Ok(listed(Report::new().with("resource", resource).with("day", day_json(day)), &visits, nothing))
	}
}

impl ClearCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let (resource, days) = match self {
			Self::Practitioner { account, days } => (Resource::Practitioner(wallet.account(&account)?), days),
			Self::Room { room, days, house } => (Resource::Room(house.seen(wallet).await?, room), days),
			Self::Patient { patient, days } => (Resource::Patient(patient), days),
		};
		let outcome = wallet.submit(&calls::clear_days(&resource, &days)).await?;
		let count = outcome.field("Appointments", "DaysCleared", "count").cloned().unwrap_or_default();
		let done = format!("Struck off {count} days of {}", calls::describe_resource(&resource));
		Ok(Report::of_transaction(&outcome, &done).with("resource", resource).with("count", count))
	}
}

/// Adds appointments, one a line.
fn listed(report: Report, appointments: &[AppointmentEntry], nothing: String) -> Report {
	let mut lines: Vec<_> = appointments.iter().map(describe).collect();
	if lines.is_empty() {
		lines.push(nothing);
	}
	report.with("appointments", appointments.iter().map(entry_json).collect::<Vec<_>>()).lines(lines)
}

/// Shows an appointment.
pub async fn show(wallet: &Wallet, id: AppointmentId) -> Result<Report> {
	let appointment = wallet.chain().await?.appointment(id).await?;
	let entry = AppointmentEntry { id, appointment };
	Ok(Report::new().with_all(entry_json(&entry)).lines(describe_all(&entry)))
}

/// Shows a patient's appointments.
pub async fn list(wallet: &Wallet, patient: PatientId, all: bool) -> Result<Report> {
	let chain = wallet.chain().await?;
	let mut found = match all {
		true => chain.all_appointments_of(patient).await?,
		false => chain.appointments_of(patient).await?,
	};
	found.sort_by_key(|entry| entry.id);
	let nothing = format!("Patient {patient} has no appointments{}", if all { "" } else { " to come" });
	Ok(listed(Report::new().with("patient", patient), &found, nothing))
}

/// Shows what a patient waits for.
pub async fn waits(wallet: &Wallet, patient: PatientId) -> Result<Report> {
	let waits = wallet.chain().await?.appointments_awaited_by(patient).await?;
	let nothing = format!("Patient {patient} waits for no time");
	Ok(listed(Report::new().with("patient", patient), &waits, nothing))
}

/// Shows whom to remind.
pub async fn reminders(wallet: &Wallet, span: Span) -> Result<Report> {
	let Span { from, until } = span;
	let reminders = wallet.chain().await?.reminders(from, until).await?;
	let mut lines: Vec<_> = reminders.iter().map(describe_reminder).collect();
	if lines.is_empty() {
		lines.push(format!("Nobody is to be reminded from {} to {}", moment::format(from), moment::format(until)));
	}
	let entries: Vec<_> = reminders.iter().map(reminder_json).collect();
	Ok(Report::new().with("from", from).with("until", until).with("reminders", entries).lines(lines))
}

/// Shows how reliably a patient keeps appointments.
pub async fn attendance(wallet: &Wallet, patient: PatientId, house: House) -> Result<Report> {
	let organization = house.seen(wallet).await?;
	let attendance = wallet.chain().await?.attendance(organization, patient).await?;
	Ok(Report::new()
		.with("organization", organization)
		.with("patient", patient)
		.with("attendance", attendance)
		.line(describe_attendance(&attendance)))
}

/// How reliable somebody is, in one line.
pub fn describe_attendance(attendance: &Attendance) -> String {
	let Attendance { no_shows, late_changes } = attendance;
	format!("missed {no_shows}, cancelled or moved late {late_changes}")
}
