//! `patient`: patients, and who acts for them.

use clap::Subcommand;
use salus_primitives::{
	patient::{Controller, PatientStatus},
	role::Permission,
	Moment, OrganizationId, PatientId,
};
use serde_json::json;

use super::{controller::ControllerCommand, guardian::GuardianCommand, link, recovery::RecoveryCommand};
use crate::{
	calls, document,
	error::{Error, Result},
	moment,
	report::Report,
	wallet::Wallet,
};

/// Patients.
#[derive(Clone, Debug, Subcommand)]
pub enum PatientCommand {
	/// Draw a random id for a patient.
	NewId,
	/// Register a patient with a first controller.
	Register {
		/// The patient's own wallet.
		controller: String,
		/// The patient's id. Left out: a new one is drawn.
		#[arg(long, value_name = "ID")]
		patient: Option<PatientId>,
		/// The organization. Left out: the only one where you register patients.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Show a patient's registration, who acts for the patient, and what it is linked to.
	Show {
		/// The patient.
		patient: PatientId,
	},
	/// Show where a patient's registration stands.
	Status {
		/// The patient.
		patient: PatientId,
	},
	/// Make a patient active, suspended or deceased.
	SetStatus {
		/// The patient.
		patient: PatientId,
		/// active, suspended or deceased.
		status: PatientStatus,
		/// The organization. Left out: the only one where you register patients.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Show the patients an account acts for.
	Mine {
		/// The account. Left out: the signer.
		#[arg(long, value_name = "ACCOUNT")]
		account: Option<String>,
	},
	/// Wallets of a patient's own, and whoever else acts for the patient.
	#[command(subcommand)]
	Controller(ControllerCommand),
	/// Guardians.
	#[command(subcommand)]
	Guardian(GuardianCommand),
	/// Say from when on a patient is of age. It is rounded up to a quarter of a year, so that it is no date of birth.
	Majority {
		/// The patient.
		patient: PatientId,
		/// When.
		#[arg(long, value_name = "MOMENT", value_parser = moment::parse, required_unless_present = "never")]
		from: Option<Moment>,
		/// Say nothing of it any more.
		#[arg(long, conflicts_with = "from")]
		never: bool,
		/// The organization. Left out: the only one where you appoint guardians.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Let somebody book visits for you, and nothing else.
	Trust {
		/// The patient.
		patient: PatientId,
		/// Whom.
		account: String,
		/// Until when. Left out: without limit.
		#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
		until: Option<Moment>,
	},
	/// Getting a patient back whose wallets are lost.
	#[command(subcommand)]
	Recovery(RecoveryCommand),
	/// Say that a patient was registered twice. Nothing is moved or rewritten.
	Link {
		/// The registration that is one too many.
		duplicate: PatientId,
		/// The one that stays in use.
		survivor: PatientId,
		/// The organization. Left out: the only one where you register patients.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Agree to such a link, for whoever registered the one that stays.
	AcceptLink {
		/// The registration that is one too many.
		duplicate: PatientId,
		/// The organization. Left out: the only one where you register patients.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Undo such a link, withdraw it or decline it.
	Unlink {
		/// The registration that is one too many.
		duplicate: PatientId,
		/// The organization. Left out: the only one where you register patients.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
}

impl PatientCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::NewId => {
				let patient = PatientId(document::random());
				Ok(Report::new().with("patient", patient).line(patient.to_string()))
			}
			Self::Register { controller, patient, organization } => {
				register(wallet, &controller, patient, organization).await
			}
			Self::Show { patient } => show(wallet, patient).await,
			Self::Status { patient } => {
				let status = wallet.chain().await?.patient_status(patient).await?;
				let status = status.ok_or_else(|| unknown(patient))?;
				Ok(Report::new()
					.with("patient", patient)
					.with("status", status)
					.line(format!("Patient {patient} is {status}")))
			}
			Self::SetStatus { patient, status, organization } => {
				let organization = wallet.acting_for(organization, Permission::RegisterPatients).await?;
				let call = calls::set_patient_status(organization, patient, status);
				let report = wallet.report(&call, &format!("Patient {patient} is {status}")).await?;
				Ok(report.with("patient", patient).with("status", status))
			}
			Self::Mine { account } => mine(wallet, account).await,
			Self::Controller(command) => command.run(wallet).await,
			Self::Guardian(command) => command.run(wallet).await,
			Self::Majority { patient, from, organization, .. } => majority(wallet, patient, from, organization).await,
			Self::Trust { patient, account, until } => {
				let account = wallet.account(&account)?;
				let done = format!("{account} may book visits for patient {patient}");
				let report = wallet.report(&calls::trust(patient, &account, until), &done).await?;
				Ok(report.with("patient", patient).with("account", account).with("until", until))
			}
			Self::Recovery(command) => command.run(wallet).await,
			Self::Link { duplicate, survivor, organization } => {
				link::propose(wallet, duplicate, survivor, organization).await
			}
			Self::AcceptLink { duplicate, organization } => link::accept(wallet, duplicate, organization).await,
			Self::Unlink { duplicate, organization } => link::undo(wallet, duplicate, organization).await,
		}
	}
}

/// There is no such patient.
pub fn unknown(patient: PatientId) -> Error {
	Error::NotFound(format!(
		"there is no patient {patient}; `patient mine` tells for whom you act, `patient register` registers"
	))
}

async fn register(
	wallet: &Wallet,
	controller: &str,
	patient: Option<PatientId>,
	organization: Option<OrganizationId>,
) -> Result<Report> {
	let controller = wallet.account(controller)?;
	let patient = patient.unwrap_or_else(|| PatientId(document::random()));
	let organization = wallet.acting_for(organization, Permission::RegisterPatients).await?;
	let call = calls::register_patient(organization, patient, &controller);
	let report = wallet.report(&call, &format!("Registered patient {patient}")).await?;
	Ok(report.with("patient", patient).with("controller", controller).with("organization", organization))
}

async fn show(wallet: &Wallet, patient: PatientId) -> Result<Report> {
	let chain = wallet.chain().await?;
	let registration = chain.registration(patient).await?.ok_or_else(|| unknown(patient))?;
	let (controllers, links) = (chain.controllers(patient).await?, chain.links(patient).await?);
	let mut lines = vec![
		format!("Patient {patient} is {}", registration.status),
		format!(
			"  registered by organization {} at {}",
			registration.registered_by,
			moment::format(registration.registered_at)
		),
	];
	lines.extend(registration.majority.map(|majority| format!("  of age    from {} on", moment::format(majority))));
	lines.extend(controllers.iter().map(describe_controller));
	lines.extend(link::describe(&links));
	Ok(Report::new()
		.with("patient", patient)
		.with("registration", registration)
		.with("controllers", controllers)
		.with("links", links)
		.lines(lines))
}

/// Somebody who acts for a patient, in one line.
pub fn describe_controller(controller: &Controller) -> String {
	use salus_primitives::patient::{Act, Capacity};
	let acts = || controller.scope.iter().map(Act::code).collect::<Vec<_>>().join(", ");
	let what = match controller.capacity {
		Capacity::Patient => "the patient's own wallet".into(),
		Capacity::Guardian(role) => format!("{role}, may {}", acts()),
		Capacity::Trusted => "trusted, may book visits".into(),
	};
	let end = match controller.until {
		None => String::new(),
		end => format!(", {}", calls::describe_end(end)),
	};
	format!("  {}: {what}{end}", controller.account)
}

async fn majority(
	wallet: &Wallet,
	patient: PatientId,
	from: Option<Moment>,
	organization: Option<OrganizationId>,
) -> Result<Report> {
	let organization = wallet.acting_for(organization, Permission::AppointGuardians).await?;
	let majority = from.map(quarter_after);
	let report = wallet.report(&calls::set_majority(organization, patient, majority), "Set the majority").await?;
	Ok(report.with("patient", patient).with("majority", majority))
}

/// The first moment from then on that says nothing of a birthday.
pub fn quarter_after(moment: Moment) -> Moment {
	use salus_primitives::patient::MAJORITY_STEP;
	moment.div_ceil(MAJORITY_STEP).saturating_mul(MAJORITY_STEP)
}

async fn mine(wallet: &Wallet, account: Option<String>) -> Result<Report> {
	let account = match account {
		Some(text) => wallet.account(&text)?,
		None => wallet.signing_account()?,
	};
	let chain = wallet.chain().await?;
	let mut entries = Vec::new();
	let mut lines = Vec::new();
	for patient in chain.patients_of(&account).await? {
		let (capacity, status) = (chain.capacity(&account, patient).await?, chain.patient_status(patient).await?);
		let word = status.map_or("unknown", |status| status.code());
		lines.push(format!("{patient}  {word}"));
		entries.push(json!({ "patient": patient, "status": status, "capacity": capacity }));
	}
	if lines.is_empty() {
		lines.push(format!("{account} acts for no patient"));
	}
	Ok(Report::new().with("account", account).with("patients", entries).lines(lines))
}
