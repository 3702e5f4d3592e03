//! `appointment`: visits of patients, from the wish to what they say afterwards.

use clap::{Args, Subcommand};
use salus_primitives::{
	appointment::CancellationReason, priority::Priority, AppointmentId, Cell, PatientId, ScheduleId,
};

use super::{
	agenda::{self, AgendaCommand, Span},
	appointment_report::offered,
	booking::{self, AllotArguments, BookArguments, HoldArguments, PreEmptArguments, RescheduleArguments},
	feedback::FeedbackCommand,
	ward::House,
	wish::{self, WishArguments},
};
use crate::{
	calendar, call::Call, calls::appointment as calls, error::Result, report::Report, transaction::Outcome,
	wallet::Wallet,
};

/// Appointments.
#[derive(Clone, Debug, Subcommand)]
pub enum AppointmentCommand {
	/// Book a visit at a given time.
	Book(BookArguments),
	/// Hold a time for a few minutes, for somebody to confirm it.
	Hold(HoldArguments),
	/// Accept a time that is held or offered, or that somebody else has booked, or has moved the appointment to. Of what is confirmed for an organization, the patient is
	/// still to be asked.
	Confirm(Named),
	/// Strike off a hold that has lapsed, a wish whose time has passed, or the wait of somebody who has died. A time that becomes free is offered to the first who waits
	/// and fits.
	Strike(Named),
	/// Move an appointment to another time, or another schedule of the organization.
	Reschedule(RescheduleArguments),
	/// Call an appointment off. Its time is offered to the first who waits and fits.
	Cancel {
		/// Which.
		#[command(flatten)]
		named: Named,
		/// Why: pat or pat-cpp of the patient's side; prov, prov-pers, maint, meds-inc, oth-weath or oth-err of the other. Left out: pat or prov, by who signs.
		#[arg(long, value_name = "CODE")]
		reason: Option<CancellationReason>,
	},
	/// Say that the patient is there, and everything is ready.
	CheckIn(Named),
	/// Say that the patient is there.
	Arrive(Named),
	/// Say that the visit took place, as who sees the patient.
	Fulfil(Named),
	/// Say that the patient did not come, also of one who has checked in, as who would have seen the patient.
	NoShow(Named),
	/// Say of an appointment that is not over that it was never so.
	#[command(alias = "error")]
	EnterInError(Named),
	/// Ask for a time, for somebody to allot one.
	Ask(WishArguments),
	/// Hold a time for what a patient's side has asked, for it to accept.
	Allot(AllotArguments),
	/// Book the best time that anybody of a specialty has, within at most fourteen days.
	Any(WishArguments),
	/// Wait for a time with anybody of a specialty, once.
	Wait(WishArguments),
	/// Give a patient who waits another priority. The time of waiting counts on.
	SetPriority {
		/// Which.
		#[command(flatten)]
		named: Named,
		/// routine, urgent, asap or stat.
		priority: Priority,
	},
	/// Offer what a schedule has free in some time to the first who waits and fits.
	Offer {
		/// The schedule's number.
		schedule: ScheduleId,
		/// From when on. Left out: now.
		#[arg(long, value_name = "MOMENT", value_parser = calendar::cell, default_value = "now")]
		from: Cell,
		/// Until when, at most fourteen days later.
		#[arg(long, value_name = "MOMENT", value_parser = calendar::cell)]
		until: Cell,
		/// Where.
		#[command(flatten)]
		house: House,
	},
	/// Give a patient who needs care at once the time of another, who gets the next one, or heads the waiting list.
	PreEmpt(PreEmptArguments),
	/// What patients say of visits.
	#[command(subcommand)]
	Feedback(FeedbackCommand),
	/// Show an appointment.
	Show(Named),
	/// Show what a patient has to come, asks for and waits for.
	List {
		/// The patient.
		patient: PatientId,
		/// Also what is over.
		#[arg(long)]
		all: bool,
	},
	/// Show what a patient waits for.
	Waits {
		/// The patient.
		patient: PatientId,
	},
	/// Show a day of a practitioner, a room, or a patient.
	#[command(subcommand)]
	Day(AgendaCommand),
	/// Show for which appointments of a specialty a time is to be allotted.
	Proposals(wish::SpecialtyPlace),
	/// Show who waits for a time with anybody of a specialty, in the order of their turns.
	Waiting(wish::SpecialtyPlace),
	/// Show whom to remind, and when, of one day at most.
	Reminders(Span),
	/// Show how reliably a patient keeps an organization's appointments.
	Attendance {
		/// The patient.
		patient: PatientId,
		/// Where.
		#[command(flatten)]
		house: House,
	},
	/// Strike off days of a practitioner, a room, or a patient that are over by a week.
	#[command(subcommand)]
	ClearDays(agenda::ClearCommand),
}

/// An appointment.
#[derive(Clone, Copy, Debug, Args)]
pub struct Named {
	/// The appointment's number.
	pub appointment: AppointmentId,
}

impl AppointmentCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Book(arguments) => booking::book(wallet, arguments).await,
			Self::Hold(arguments) => booking::hold(wallet, arguments).await,
			Self::Confirm(named) => moved(wallet, named, calls::confirm, "Accepted the time of").await,
			Self::Strike(named) => strike(wallet, named).await,
			Self::Reschedule(arguments) => booking::reschedule(wallet, arguments).await,
			Self::Cancel { named, reason } => cancel(wallet, named, reason).await,
			Self::CheckIn(named) => moved(wallet, named, calls::check_in, "The patient has checked in for").await,
			Self::Arrive(named) => moved(wallet, named, calls::arrive, "The patient has arrived for").await,
			Self::Fulfil(named) => moved(wallet, named, calls::fulfil, "The visit took place:").await,
			Self::NoShow(named) => moved(wallet, named, calls::no_show, "The patient did not come to").await,
			Self::EnterInError(named) => {
				moved(wallet, named, calls::enter_in_error, "Marked as entered in error:").await
			}
			Self::Ask(arguments) => wish::ask(wallet, arguments).await,
			Self::Allot(arguments) => booking::allot(wallet, arguments).await,
			Self::Any(arguments) => wish::any(wallet, arguments).await,
			Self::Wait(arguments) => wish::wait(wallet, arguments).await,
			Self::SetPriority { named, priority } => {
				let done = format!("The patient of appointment {} waits, {priority}", named.appointment);
				let report = wallet.report(&calls::set_priority(named.appointment, priority), &done).await?;
				Ok(report.with("appointment", named.appointment).with("priority", priority))
			}
			Self::Offer { schedule, from, until, house } => wish::offer(wallet, schedule, from, until, house).await,
			Self::PreEmpt(arguments) => booking::pre_empt(wallet, arguments).await,
			Self::Feedback(command) => command.run(wallet).await,
			Self::Show(named) => agenda::show(wallet, named.appointment).await,
			Self::List { patient, all } => agenda::list(wallet, patient, all).await,
			Self::Waits { patient } => agenda::waits(wallet, patient).await,
			Self::Day(command) => command.run(wallet).await,
			Self::Proposals(place) => wish::proposals(wallet, place).await,
			Self::Waiting(place) => wish::waiting(wallet, place).await,
			Self::Reminders(span) => agenda::reminders(wallet, span).await,
			Self::Attendance { patient, house } => agenda::attendance(wallet, patient, house).await,
			Self::ClearDays(command) => command.run(wallet).await,
		}
	}
}

/// What moves an appointment on, with no more to say than which.
async fn moved(wallet: &Wallet, named: Named, call: fn(AppointmentId) -> Call, done: &str) -> Result<Report> {
	let Named { appointment } = named;
	let outcome = wallet.submit(&call(appointment)).await?;
	let report = Report::of_transaction(&outcome, &format!("{done} appointment {appointment}"))
		.with("appointment", appointment)
		.with("status", outcome.field("Appointments", "StatusSet", "status"));
	Ok(offered(report, &outcome))
}

async fn strike(wallet: &Wallet, named: Named) -> Result<Report> {
	let Named { appointment } = named;
	let outcome = wallet.submit(&calls::strike_lapsed(appointment)).await?;
	Ok(over(appointment, &outcome, "Struck off the hold of"))
}

async fn cancel(wallet: &Wallet, named: Named, reason: Option<CancellationReason>) -> Result<Report> {
	let Named { appointment } = named;
	let reason = match reason {
		Some(reason) => reason,
		None => usual_reason(wallet, appointment).await?,
	};
	let outcome = wallet.submit(&calls::cancel(appointment, reason)).await?;
	Ok(over(appointment, &outcome, "Cancelled").with("reason", reason))
}

/// The reason of whose side the signer is: whoever acts for the patient says that it is the patient's.
async fn usual_reason(wallet: &Wallet, appointment: AppointmentId) -> Result<CancellationReason> {
	let chain = wallet.chain().await?;
	let patient = chain.appointment(appointment).await?.patient;
	let controls = chain.capacity(&wallet.signing_account()?, patient).await?.is_some();
	Ok(if controls { CancellationReason::Patient } else { CancellationReason::Provider })
}

/// Reports that an appointment is cancelled, and to whom its time is offered.
fn over(appointment: AppointmentId, outcome: &Outcome, done: &str) -> Report {
	let report = Report::of_transaction(outcome, &format!("{done} appointment {appointment}"))
		.with("appointment", appointment)
		.with("status", salus_primitives::appointment::AppointmentStatus::Cancelled);
	offered(report, outcome)
}
