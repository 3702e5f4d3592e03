//! What somebody asks for, waits for, or gets from anybody of a specialty; and who is next.

use clap::Args;
use salus_primitives::{
	appointment::{AppointmentType, Wish},
	priority::Priority,
	role::Permission,
	Cell, OrganizationId, PatientId, ScheduleId, SpecialtyId,
};
use serde_json::json;

use super::{
	appointment_report::{describe, describe_waiting, entry_json, offered, report_place, waiting_json},
	booking::{kind, place},
	ward::House,
};
use crate::{calendar, call::Call, calls::appointment as calls, error::Result, report::Report, wallet::Wallet};

/// What somebody asks for.
#[derive(Clone, Debug, Args)]
pub struct WishArguments {
	/// The patient.
	pub patient: PatientId,
	/// What it is about, by the number that the organization gives it.
	#[arg(long, value_name = "NUMBER")]
	pub specialty: SpecialtyId,
	/// With whom, where it matters.
	#[arg(long, value_name = "ACCOUNT")]
	pub practitioner: Option<String>,
	/// Not before. Left out: now.
	#[arg(long, value_name = "MOMENT", value_parser = calendar::cell, default_value = "now")]
	pub from: Cell,
	/// Over by then.
	#[arg(long, value_name = "MOMENT", value_parser = calendar::cell)]
	pub until: Cell,
	/// How long it is, as 30m.
	#[arg(long, value_name = "LENGTH", value_parser = calendar::length, default_value = "30m")]
	pub length: u16,
	/// What kind of visit: CHECKUP, EMERGENCY, FOLLOWUP, ROUTINE or WALKIN.
	#[arg(long = "type", value_name = "CODE", value_parser = kind, default_value = "ROUTINE")]
	pub kind: AppointmentType,
	/// How urgent it is: routine, urgent, asap or stat. The patient's side says at most that it is urgent.
	#[arg(long, value_name = "CODE", default_value = "routine")]
	pub priority: Priority,
	/// Where.
	#[command(flatten)]
	pub house: House,
}

/// A specialty, and whose it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct SpecialtyPlace {
	/// The specialty's number in the organization.
	pub specialty: SpecialtyId,
	/// Where.
	#[command(flatten)]
	pub house: House,
}

async fn wish(wallet: &Wallet, arguments: WishArguments) -> Result<(OrganizationId, PatientId, Wish)> {
	let WishArguments { patient, specialty, practitioner, from, until, length, kind, priority, house } = arguments;
	let practitioner = practitioner.map(|text| wallet.account(&text)).transpose()?;
	let organization = place(wallet, house).await?;
	Ok((organization, patient, Wish { specialty, practitioner, from, until, length, kind, priority }))
}

/// Asks for a time.
pub async fn ask(wallet: &Wallet, arguments: WishArguments) -> Result<Report> {
	asked(wallet, arguments, calls::ask, "Asked for a time, as").await
}

/// Waits for a time.
pub async fn wait(wallet: &Wallet, arguments: WishArguments) -> Result<Report> {
	asked(wallet, arguments, calls::wait_for_slot, "The patient waits, with").await
}

async fn asked(
	wallet: &Wallet,
	arguments: WishArguments,
	call: fn(OrganizationId, PatientId, &Wish) -> Call,
	done: &str,
) -> Result<Report> {
	let (organization, patient, wish) = wish(wallet, arguments).await?;
	let outcome = wallet.submit(&call(organization, patient, &wish)).await?;
	let told = |field| outcome.field("Appointments", "Asked", field).cloned().unwrap_or_default();
	let appointment = told("appointment");
	Ok(Report::of_transaction(&outcome, &format!("{done} appointment {appointment}"))
		.with("appointment", appointment)
		.with("organization", organization)
		.with("patient", patient)
		.with("status", told("status")))
}

/// Books the best time that anybody has, and says how it was chosen.
pub async fn any(wallet: &Wallet, arguments: WishArguments) -> Result<Report> {
	let (organization, patient, wish) = wish(wallet, arguments).await?;
	let outcome = wallet.submit(&calls::book_any(organization, patient, &wish)).await?;
	let told = |field| outcome.field("Appointments", "Allocated", field).cloned().unwrap_or_default();
	let choice = told("choice");
	let line = format!(
		"Schedule {} of {} that fit, {} looked at: {}",
		told("schedule"),
		told("fitting"),
		told("lookedAt"),
		choice.as_str().unwrap_or_default()
	);
	let allocation = json!({
		"schedule": told("schedule"),
		"lookedAt": told("lookedAt"),
		"fitting": told("fitting"),
		"load": told("load"),
		"choice": choice,
	});
	Ok(report_place(&outcome, "Booked").with("allocation", allocation).line(line))
}

/// Offers what a schedule has free.
pub async fn offer(wallet: &Wallet, schedule: ScheduleId, from: Cell, until: Cell, house: House) -> Result<Report> {
	let organization = house.acting(wallet, Permission::BookAppointments).await?;
	let outcome = wallet.submit(&calls::offer_slot(organization, schedule, from, until)).await?;
	let report = Report::of_transaction(&outcome, &format!("Offered a time of schedule {schedule}"));
	Ok(offered(report.with("organization", organization).with("schedule", schedule), &outcome))
}

/// Shows what is to be allotted.
pub async fn proposals(wallet: &Wallet, of: SpecialtyPlace) -> Result<Report> {
	let SpecialtyPlace { specialty, house } = of;
	let organization = house.seen(wallet).await?;
	let proposals = wallet.chain().await?.proposals(organization, specialty).await?;
	let mut lines: Vec<_> = proposals.iter().map(describe).collect();
	if lines.is_empty() {
		lines.push(format!("Nobody asks organization {organization} for a time of specialty {specialty}"));
	}
	let entries: Vec<_> = proposals.iter().map(entry_json).collect();
	Ok(Report::new()
		.with("organization", organization)
		.with("specialty", specialty)
		.with("appointments", entries)
		.lines(lines))
}

/// Shows who waits.
pub async fn waiting(wallet: &Wallet, of: SpecialtyPlace) -> Result<Report> {
	let SpecialtyPlace { specialty, house } = of;
	let organization = house.seen(wallet).await?;
	let waiting = wallet.chain().await?.waiting_for(organization, specialty).await?;
	let mut lines: Vec<_> = (1..).zip(&waiting).map(|(turn, one)| describe_waiting(turn, one)).collect();
	if lines.is_empty() {
		lines.push(format!("Nobody waits for a time of specialty {specialty} at organization {organization}"));
	}
	let entries: Vec<_> = waiting.iter().map(waiting_json).collect();
	Ok(Report::new()
		.with("organization", organization)
		.with("specialty", specialty)
		.with("waiting", entries)
		.lines(lines))
}
