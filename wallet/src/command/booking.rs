//! What gives an appointment a time that somebody chose: booked, held, moved, allotted, taken from another.

use clap::Args;
use salus_primitives::{
	appointment::{AppointmentType, OverbookReason, PreEmptionReason, Visit},
	priority::Priority,
	role::Permission,
	AppointmentId, Cell, Moment, OrganizationId, PatientId, ScheduleId,
};

use super::{appointment_report::report_place, schedule::length_of, ward::House};
use crate::{
	calendar,
	calls::appointment as calls,
	error::{Error, Result},
	moment,
	report::Report,
	wallet::Wallet,
};

/// The schedule, the patient, and the time.
#[derive(Clone, Debug, Args)]
pub struct VisitArguments {
	/// The schedule's number.
	pub schedule: ScheduleId,
	/// The patient.
	pub patient: PatientId,
	/// When it begins, as 2027-01-15T08:30Z. `schedule starts` tells when it can.
	#[arg(long, value_name = "MOMENT", value_parser = calendar::cell)]
	pub at: Cell,
	/// How long it is, as 30m. Left out: as the schedule's visits are.
	#[arg(long, value_name = "LENGTH", value_parser = calendar::length)]
	pub length: Option<u16>,
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

/// A booking.
#[derive(Clone, Debug, Args)]
pub struct BookArguments {
	/// Which visit.
	#[command(flatten)]
	pub visit: VisitArguments,
	/// Why it goes beyond what the schedule holds: practitioner, continuity, expected-absence, brief-visit or amends.
	#[arg(long, value_name = "CODE")]
	pub overbook: Option<OverbookReason>,
}

/// A hold.
#[derive(Clone, Debug, Args)]
pub struct HoldArguments {
	/// Which visit.
	#[command(flatten)]
	pub visit: VisitArguments,
	/// Until when, fifteen minutes at most.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, default_value = "10m")]
	pub until: Moment,
}

/// Another time.
#[derive(Clone, Debug, Args)]
pub struct RescheduleArguments {
	/// The appointment's number.
	pub appointment: AppointmentId,
	/// When it begins.
	#[arg(long, value_name = "MOMENT", value_parser = calendar::cell)]
	pub at: Cell,
	/// With which schedule. Left out: the one that it has.
	#[arg(long, value_name = "NUMBER")]
	pub schedule: Option<ScheduleId>,
	/// How long it is. Left out: as long as it was.
	#[arg(long, value_name = "LENGTH", value_parser = calendar::length)]
	pub length: Option<u16>,
	/// Why it goes beyond what the schedule holds.
	#[arg(long, value_name = "CODE")]
	pub overbook: Option<OverbookReason>,
}

/// A time for what was asked.
#[derive(Clone, Debug, Args)]
pub struct AllotArguments {
	/// The appointment's number.
	pub appointment: AppointmentId,
	/// The schedule's number.
	#[arg(long, value_name = "NUMBER")]
	pub schedule: ScheduleId,
	/// When it begins.
	#[arg(long, value_name = "MOMENT", value_parser = calendar::cell)]
	pub at: Cell,
	/// How long it is. Left out: as long as was asked.
	#[arg(long, value_name = "LENGTH", value_parser = calendar::length)]
	pub length: Option<u16>,
	/// Until when it is held, three days at most and not after it begins.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
	pub until: Moment,
	/// Why it goes beyond what the schedule holds.
	#[arg(long, value_name = "CODE")]
	pub overbook: Option<OverbookReason>,
}

/// Who takes whose place.
#[derive(Clone, Debug, Args)]
pub struct PreEmptArguments {
	/// The number of the appointment whose time it is.
	pub appointment: AppointmentId,
	/// The patient who needs care at once.
	pub patient: PatientId,
	/// On whose word: triage, on-call or transfer. What the patient has is not for the chain.
	#[arg(long, value_name = "CODE")]
	pub reason: PreEmptionReason,
	/// What kind of visit.
	#[arg(long = "type", value_name = "CODE", value_parser = kind, default_value = "EMERGENCY")]
	pub kind: AppointmentType,
}

/// A kind of visit, in whichever case it is written.
pub fn kind(text: &str) -> std::result::Result<AppointmentType, String> {
	text.to_ascii_uppercase().parse().map_err(|error: salus_primitives::code::UnknownCode| error.to_string())
}

/// The organization at which somebody books: the one named, or else the only one for which the signer does. Patients name it.
pub async fn place(wallet: &Wallet, house: House) -> Result<OrganizationId> {
	if house.organization.is_none() {
		let able = wallet.chain().await?.able(&wallet.signing_account()?, Permission::BookAppointments).await?;
		if able.is_empty() {
			return Err(Error::Usage("say where: --organization NUMBER; `org list` tells which there are".into()));
		}
	}
	house.acting(wallet, Permission::BookAppointments).await
}

/// Where, and the visit as the chain takes it.
async fn visit(wallet: &Wallet, arguments: &VisitArguments) -> Result<(OrganizationId, Visit)> {
	let VisitArguments { schedule, at, length, kind, priority, house, .. } = arguments;
	let organization = place(wallet, *house).await?;
	let length = length_of(wallet, organization, *schedule, *length).await?;
	Ok((organization, Visit { start: *at, length, kind: *kind, priority: *priority }))
}

/// Books a visit.
pub async fn book(wallet: &Wallet, arguments: BookArguments) -> Result<Report> {
	let BookArguments { visit: asked, overbook } = arguments;
	let (organization, visit) = visit(wallet, &asked).await?;
	let call = calls::book(organization, asked.schedule, asked.patient, visit, overbook);
	Ok(report_place(&wallet.submit(&call).await?, "Booked"))
}

/// Holds a time.
pub async fn hold(wallet: &Wallet, arguments: HoldArguments) -> Result<Report> {
	let HoldArguments { visit: asked, until } = arguments;
	let (organization, visit) = visit(wallet, &asked).await?;
	let call = calls::hold_slot(organization, asked.schedule, asked.patient, visit, until);
	let report = report_place(&wallet.submit(&call).await?, "Held for");
	Ok(report.line(format!("It is held until {}, if nobody confirms it before", moment::format(until))))
}

/// Moves an appointment.
pub async fn reschedule(wallet: &Wallet, arguments: RescheduleArguments) -> Result<Report> {
	let RescheduleArguments { appointment, at, schedule, length, overbook } = arguments;
	let found = wallet.chain().await?.appointment(appointment).await?;
	let schedule = schedule.or(found.slot.as_ref().map(|slot| slot.schedule));
	let schedule = schedule.ok_or_else(|| Error::Usage("it has no time yet: say --schedule NUMBER".into()))?;
	let length = length.or(found.slot.map(|slot| slot.length)).unwrap_or(found.wish.length);
	let call = calls::reschedule(appointment, schedule, at, length, overbook);
	Ok(report_place(&wallet.submit(&call).await?, "Moved"))
}

/// Holds a time for what was asked.
pub async fn allot(wallet: &Wallet, arguments: AllotArguments) -> Result<Report> {
	let AllotArguments { appointment, schedule, at, length, until, overbook } = arguments;
	let asked = wallet.chain().await?.appointment(appointment).await?.wish.length;
	let call = calls::allot(appointment, schedule, at, length.unwrap_or(asked), until, overbook);
	let report = report_place(&wallet.submit(&call).await?, "Allotted a time to");
	Ok(report.line(format!("It is held until {}, for the patient's side to accept it", moment::format(until))))
}

/// Gives a patient who needs care at once the time of another.
pub async fn pre_empt(wallet: &Wallet, arguments: PreEmptArguments) -> Result<Report> {
	let PreEmptArguments { appointment, patient, reason, kind } = arguments;
	let outcome = wallet.submit(&calls::pre_empt(appointment, patient, kind, reason)).await?;
	let by = outcome.field("Appointments", "Displaced", "byAppointment").cloned().unwrap_or_default();
	let waits = outcome.field("Appointments", "StatusSet", "status").is_some();
	let other = match waits {
		true => format!("Appointment {appointment} has lost its time, and heads the waiting list"),
		false => format!("Appointment {appointment} has another time, which its patient has to accept"),
	};
	Ok(Report::of_transaction(&outcome, &format!("Patient {patient} has the time, with appointment {by}"))
		.with("appointment", by)
		.with("patient", patient)
		.with("displaced", appointment)
		.with("waits", waits)
		.line(other))
}
