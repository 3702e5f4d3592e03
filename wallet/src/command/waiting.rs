//! `ward waiting`: who waits for a bed, and how urgently.

use clap::Subcommand;
use salus_primitives::{bed::Waiting, priority::Priority, role::Permission, OrganizationId, PatientId, WardId};
use serde_json::json;

use super::ward::{House, WardPlace};
use crate::{calls, error::Result, moment, report::Report, wallet::Wallet};

/// Who waits for a bed.
#[derive(Clone, Debug, Subcommand)]
pub enum WaitingCommand {
	/// Put a patient on a ward's waiting list, after everybody for whom it is as urgent.
	Add {
		/// The ward.
		ward: WardId,
		/// The patient.
		patient: PatientId,
		/// How urgent it is: routine, urgent, asap or stat.
		#[arg(long, value_name = "CODE", default_value = "routine")]
		priority: Priority,
		/// It must be a bed that is kept for isolation.
		#[arg(long)]
		isolation: bool,
		/// Whose ward it is.
		#[command(flatten)]
		house: House,
	},
	/// Give a patient who waits another priority. The time of waiting counts on.
	SetPriority {
		/// The patient.
		patient: PatientId,
		/// routine, urgent, asap or stat.
		priority: Priority,
		/// Where the patient waits.
		#[command(flatten)]
		house: House,
	},
	/// Take a patient off the waiting list.
	Remove {
		/// The patient.
		patient: PatientId,
		/// Where the patient waits.
		#[command(flatten)]
		house: House,
	},
	/// Show who waits for a bed of a ward, in the order of their turns.
	List(WardPlace),
	/// Show for which wards a patient waits.
	Of {
		/// The patient.
		patient: PatientId,
	},
}

impl WaitingCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Add { ward, patient, priority, isolation, house } => {
				let organization = house.acting(wallet, Permission::AdmitPatients).await?;
				let call = calls::bed::wait_for_bed(organization, ward, patient, priority, isolation);
				let done = format!("Patient {patient} waits for a bed of ward {ward}, {priority}");
				let report = wallet.report(&call, &done).await?;
				Ok(report
					.with("organization", organization)
					.with("ward", ward)
					.with("patient", patient)
					.with("priority", priority)
					.with("isolation", isolation))
			}
			Self::SetPriority { patient, priority, house } => {
				let organization = house.acting(wallet, Permission::AdmitPatients).await?;
				let call = calls::bed::set_priority(organization, patient, priority);
				let report = wallet.report(&call, &format!("Patient {patient} waits, {priority}")).await?;
				Ok(report.with("organization", organization).with("patient", patient).with("priority", priority))
			}
			Self::Remove { patient, house } => {
				let organization = house.acting(wallet, Permission::AdmitPatients).await?;
				let call = calls::bed::stop_waiting(organization, patient);
				let report = wallet.report(&call, &format!("Patient {patient} waits no longer")).await?;
				Ok(report.with("organization", organization).with("patient", patient))
			}
			Self::List(place) => list(wallet, place).await,
			Self::Of { patient } => of(wallet, patient).await,
		}
	}
}

async fn list(wallet: &Wallet, place: WardPlace) -> Result<Report> {
	let WardPlace { ward, house } = place;
	let organization = house.seen(wallet).await?;
	let waiting = wallet.chain().await?.waiting(organization, ward).await?;
	let mut lines: Vec<_> = (1..).zip(&waiting).map(|(turn, waiting)| describe(turn, waiting)).collect();
	if lines.is_empty() {
		lines.push(format!("Nobody waits for a bed of ward {ward} of organization {organization}"));
	}
	Ok(Report::new().with("organization", organization).with("ward", ward).with("waiting", waiting).lines(lines))
}

async fn of(wallet: &Wallet, patient: PatientId) -> Result<Report> {
	let waits = wallet.chain().await?.waits_of(patient).await?;
	let mut lines: Vec<_> = waits.iter().map(describe_wait).collect();
	if lines.is_empty() {
		lines.push(format!("Patient {patient} waits for no bed"));
	}
	let entries: Vec<_> =
		waits.iter().map(|(organization, ward)| json!({ "organization": organization, "ward": ward })).collect();
	Ok(Report::new().with("patient", patient).with("waits", entries).lines(lines))
}

/// Somebody who waits, in one line.
pub fn describe(turn: usize, waiting: &Waiting) -> String {
	let Waiting { patient, priority, since, isolation } = waiting;
	let needs = if *isolation { ", for isolation" } else { "" };
	format!("{turn}. {patient}  {priority}, since {}{needs}", moment::format(*since))
}

fn describe_wait((organization, ward): &(OrganizationId, WardId)) -> String {
	format!("ward {ward} of organization {organization}")
}
