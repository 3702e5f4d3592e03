//! `encounter`: stays of patients, from the plan to the discharge.

use clap::{Args, Subcommand};
use salus_primitives::{
	bed::{Encounter, Location},
	role::Permission,
	EncounterId, OrganizationId, PatientId,
};
use serde_json::json;

use super::{bed::BedPlace, ward::House};
use crate::{
	call::Call,
	calls::{self, bed::describe as describe_location},
	error::Result,
	moment,
	report::Report,
	transaction::Outcome,
	wallet::Wallet,
};

/// Stays of patients.
#[derive(Clone, Debug, Subcommand)]
pub enum EncounterCommand {
	/// Enter an encounter of a patient who has no bed yet.
	Open {
		/// The patient.
		patient: PatientId,
		/// The patient is in the house. Left out: the stay is planned.
		#[arg(long)]
		arrived: bool,
		/// Where.
		#[command(flatten)]
		house: House,
	},
	/// Say that the patient of a planned encounter has come.
	Arrive(Stay),
	/// Say that somebody has judged how urgent an arrived patient's case is.
	Triage(Stay),
	/// Give the patient of an encounter a free bed.
	Admit {
		/// The encounter's number.
		encounter: EncounterId,
		/// The bed.
		#[command(flatten)]
		place: BedPlace,
	},
	/// Give a patient a free bed for whom no encounter was entered before.
	AdmitDirectly {
		/// The patient.
		patient: PatientId,
		/// The bed.
		#[command(flatten)]
		place: BedPlace,
	},
	/// Move a patient to another bed of the hospital.
	Transfer {
		/// The encounter's number.
		encounter: EncounterId,
		/// The bed to which.
		#[command(flatten)]
		place: BedPlace,
		/// The bed that is left must be disinfected.
		#[arg(long)]
		contaminated: bool,
	},
	/// Say that a patient is away for a while, and keeps the bed.
	BeginLeave(Stay),
	/// Say that a patient who was away is back.
	EndLeave(Stay),
	/// End a stay.
	Discharge {
		/// Which.
		#[command(flatten)]
		stay: Stay,
		/// The bed that is left must be disinfected.
		#[arg(long)]
		contaminated: bool,
	},
	/// End an encounter before the patient has had a bed.
	Cancel(Stay),
	/// Say that an encounter was never so, wherever it stands.
	EnterInError(Stay),
	/// Show an encounter.
	Show {
		/// The encounter's number.
		encounter: EncounterId,
	},
	/// Show the encounter in which a patient has a bed, in whichever hospital.
	Stay {
		/// The patient.
		patient: PatientId,
	},
}

/// An encounter, and whose it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct Stay {
	/// The encounter's number.
	pub encounter: EncounterId,
	/// Where.
	#[command(flatten)]
	pub house: House,
}

impl EncounterCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Open { patient, arrived, house } => open(wallet, patient, arrived, house).await,
			Self::Arrive(stay) => moved(wallet, stay, calls::bed::arrive, "The patient has arrived").await,
			Self::Triage(stay) => moved(wallet, stay, calls::bed::triage, "It is known how urgent it is").await,
			Self::Admit { encounter, place } => {
				let location = place.acting(wallet, Permission::AdmitPatients).await?;
				admitted(wallet, &calls::bed::admit(encounter, location), location).await
			}
			Self::AdmitDirectly { patient, place } => {
				let location = place.acting(wallet, Permission::AdmitPatients).await?;
				admitted(wallet, &calls::bed::admit_directly(patient, location), location).await
			}
			Self::Transfer { encounter, place, contaminated } => transfer(wallet, encounter, place, contaminated).await,
			Self::BeginLeave(stay) => moved(wallet, stay, calls::bed::begin_leave, "The patient is on leave").await,
			Self::EndLeave(stay) => moved(wallet, stay, calls::bed::end_leave, "The patient is back").await,
			Self::Discharge { stay, contaminated } => discharge(wallet, stay, contaminated).await,
			Self::Cancel(stay) => moved(wallet, stay, calls::bed::cancel_encounter, "Cancelled the encounter").await,
			Self::EnterInError(stay) => {
				moved(wallet, stay, calls::bed::enter_in_error, "Marked the encounter as entered in error").await
			}
			Self::Show { encounter } => show(wallet, encounter).await,
			Self::Stay { patient } => stay_of(wallet, patient).await,
		}
	}
}

async fn open(wallet: &Wallet, patient: PatientId, arrived: bool, house: House) -> Result<Report> {
	let organization = house.acting(wallet, Permission::AdmitPatients).await?;
	let outcome = wallet.submit(&calls::bed::open_encounter(organization, patient, arrived)).await?;
	let told = |field| outcome.field("Beds", "EncounterOpened", field).cloned().unwrap_or_default();
	let encounter = told("encounter");
	Ok(Report::of_transaction(&outcome, &format!("Entered encounter {encounter}"))
		.with("encounter", encounter)
		.with("organization", organization)
		.with("patient", patient)
		.with("status", told("status")))
}

/// What moves an encounter on, with no more to say than which.
async fn moved(
	wallet: &Wallet,
	stay: Stay,
	call: fn(OrganizationId, EncounterId) -> Call,
	done: &str,
) -> Result<Report> {
	let Stay { encounter, house } = stay;
	let organization = house.acting(wallet, Permission::AdmitPatients).await?;
	let outcome = wallet.submit(&call(organization, encounter)).await?;
	let report = Report::of_transaction(&outcome, done);
	Ok(with_status(report.with("encounter", encounter).with("organization", organization), &outcome))
}

/// Adds how far the encounter is.
fn with_status(report: Report, outcome: &Outcome) -> Report {
	report.with("status", outcome.field("Beds", "EncounterSet", "status"))
}

async fn admitted(wallet: &Wallet, call: &Call, location: Location) -> Result<Report> {
	let outcome = wallet.submit(call).await?;
	let told = |field| outcome.field("Beds", "Admitted", field).cloned().unwrap_or_default();
	let encounter = told("encounter");
	let done = format!("Admitted the patient to {}, encounter {encounter}", describe_location(location));
	Ok(Report::of_transaction(&outcome, &done)
		.with("encounter", encounter)
		.with("patient", told("patient"))
		.with("location", location))
}

async fn transfer(wallet: &Wallet, encounter: EncounterId, place: BedPlace, contaminated: bool) -> Result<Report> {
	let to = place.acting(wallet, Permission::AdmitPatients).await?;
	let outcome = wallet.submit(&calls::bed::transfer(encounter, to, contaminated)).await?;
	let from = outcome.field("Beds", "Transferred", "from").cloned();
	Ok(Report::of_transaction(&outcome, &format!("Moved the patient to {}", describe_location(to)))
		.with("encounter", encounter)
		.with("from", from)
		.with("location", to))
}

async fn discharge(wallet: &Wallet, stay: Stay, contaminated: bool) -> Result<Report> {
	let Stay { encounter, house } = stay;
	let organization = house.acting(wallet, Permission::AdmitPatients).await?;
	let outcome = wallet.submit(&calls::bed::discharge(organization, encounter, contaminated)).await?;
	let told = |field| outcome.field("Beds", "BedSet", field).cloned();
	let report = Report::of_transaction(&outcome, "Discharged the patient")
		.with("encounter", encounter)
		.with("organization", organization)
		.with("location", told("location"))
		.with("state", told("state"));
	Ok(with_status(report, &outcome))
}

async fn show(wallet: &Wallet, encounter: EncounterId) -> Result<Report> {
	let found = wallet.chain().await?.encounter(encounter).await?;
	Ok(Report::new().with("encounter", encounter).with_all(json!(found)).lines(describe(encounter, &found)))
}

async fn stay_of(wallet: &Wallet, patient: PatientId) -> Result<Report> {
	let stay = wallet.chain().await?.stay_of(patient).await?;
	let lines = match &stay {
		Some(stay) => describe(stay.id, &stay.encounter),
		None => vec![format!("Patient {patient} has no bed")],
	};
	Ok(Report::new().with("patient", patient).with("stay", stay).lines(lines))
}

/// An encounter, in lines.
pub fn describe(id: EncounterId, encounter: &Encounter) -> Vec<String> {
	let Encounter { organization, patient, status, location, entered, admitted, ended } = encounter;
	let mut lines =
		vec![format!("encounter {id} at organization {organization}: {status}"), format!("  patient   {patient}")];
	lines.extend(location.map(|location| format!("  bed       {}", describe_location(location))));
	let moments = [("entered", Some(*entered)), ("admitted", *admitted), ("ended", *ended)];
	lines.extend(
		moments.into_iter().filter_map(|(name, at)| at.map(|at| format!("  {name:<8}  {}", moment::format(at)))),
	);
	lines
}
