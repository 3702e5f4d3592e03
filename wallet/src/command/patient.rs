//! `patient`: patients.

use clap::Subcommand;
use salus_primitives::{patient::PatientStatus, role::Permission, OrganizationId, PatientId};

use crate::{
	calls, document,
	error::{Error, Result},
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
		/// The account that acts for the patient: the patient's own wallet, or a guardian's.
		controller: String,
		/// The patient's id. Left out: a new one is drawn.
		#[arg(long, value_name = "ID")]
		patient: Option<PatientId>,
		/// The organization. Left out: the only one where you register patients.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
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
				let controller = wallet.account(&controller)?;
				let patient = patient.unwrap_or_else(|| PatientId(document::random()));
				let organization = wallet.acting_for(organization, Permission::RegisterPatients).await?;
				let call = calls::register_patient(organization, patient, &controller);
				let report = wallet.report(&call, &format!("Registered patient {patient}")).await?;
				Ok(report.with("patient", patient).with("controller", controller).with("organization", organization))
			}
			Self::Status { patient } => {
				let status = wallet.chain().await?.patient_status(patient).await?;
				let status = status.ok_or_else(|| Error::NotFound(format!("there is no patient {patient}")))?;
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
		}
	}
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
		entries.push(serde_json::json!({ "patient": patient, "status": status, "capacity": capacity }));
	}
	if lines.is_empty() {
		lines.push(format!("{account} acts for no patient"));
	}
	Ok(Report::new().with("account", account).with("patients", entries).lines(lines))
}
