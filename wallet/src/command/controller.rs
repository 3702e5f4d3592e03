//! `patient controller`: wallets of a patient's own, and whoever else acts for the patient.

use clap::Subcommand;
use salus_primitives::PatientId;

use super::patient::describe_controller;
use crate::{calls, error::Result, report::Report, wallet::Wallet};

/// Controllers.
#[derive(Clone, Debug, Subcommand)]
pub enum ControllerCommand {
	/// Add a wallet of the patient's own: a second device, or a safe place.
	Add {
		/// The patient.
		patient: PatientId,
		/// The account.
		account: String,
	},
	/// Remove somebody who acts for the patient. Whoever acts may remove itself; the patient's last own wallet stays.
	Remove {
		/// The patient.
		patient: PatientId,
		/// The account.
		account: String,
	},
	/// Put another account in your own place, with all that you may.
	Rotate {
		/// The patient.
		patient: PatientId,
		/// The account.
		successor: String,
	},
	/// Strike off somebody whose time is over. Anybody may.
	Expire {
		/// The patient.
		patient: PatientId,
		/// The account.
		account: String,
	},
	/// Show who acts for a patient.
	List {
		/// The patient.
		patient: PatientId,
	},
}

impl ControllerCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Add { patient, account } => {
				let account = wallet.account(&account)?;
				let done = format!("{account} is a wallet of patient {patient}");
				let report = wallet.report(&calls::add_controller(patient, &account), &done).await?;
				Ok(report.with("patient", patient).with("account", account))
			}
			Self::Remove { patient, account } => {
				let account = wallet.account(&account)?;
				let done = format!("{account} acts for patient {patient} no more");
				let report = wallet.report(&calls::remove_controller(patient, &account), &done).await?;
				Ok(report.with("patient", patient).with("account", account))
			}
			Self::Rotate { patient, successor } => {
				let successor = wallet.account(&successor)?;
				let done = format!("{successor} acts for patient {patient} in your place");
				let report = wallet.report(&calls::rotate_controller(patient, &successor), &done).await?;
				Ok(report.with("patient", patient).with("successor", successor))
			}
			Self::Expire { patient, account } => {
				let account = wallet.account(&account)?;
				let done = format!("Struck off {account}");
				let report = wallet.report(&calls::expire_control(patient, &account), &done).await?;
				Ok(report.with("patient", patient).with("account", account))
			}
			Self::List { patient } => {
				let controllers = wallet.chain().await?.controllers(patient).await?;
				let mut lines: Vec<_> = controllers.iter().map(describe_controller).collect();
				if lines.is_empty() {
					lines.push("Nobody acts for this patient".into());
				}
				Ok(Report::new().with("patient", patient).with("controllers", controllers).lines(lines))
			}
		}
	}
}
