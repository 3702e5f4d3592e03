//! `erasure`: erasures of a patient's records.

use clap::Subcommand;
use salus_primitives::{role::Permission, OrganizationId, PatientId};

use crate::{calls, error::Result, report::Report, wallet::Wallet};

/// Erasures.
#[derive(Clone, Debug, Subcommand)]
pub enum ErasureCommand {
	/// Ask a custodian to erase a patient's records. You act for the patient.
	Request {
		/// The patient.
		patient: PatientId,
		/// The custodian.
		#[arg(long, value_name = "NUMBER")]
		custodian: OrganizationId,
	},
	/// Take the request back.
	Withdraw {
		/// The patient.
		patient: PatientId,
		/// The custodian.
		#[arg(long, value_name = "NUMBER")]
		custodian: OrganizationId,
	},
	/// Confirm, as the custodian, that a patient's keys are destroyed.
	Confirm {
		/// The patient.
		patient: PatientId,
		/// The custodian. Left out: the only organization whose records you keep.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Show who waits for a custodian to erase.
	Pending {
		/// The custodian.
		#[arg(long, value_name = "NUMBER")]
		custodian: OrganizationId,
	},
}

impl ErasureCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Request { patient, custodian } => {
				let report = wallet.report(&calls::request_erasure(patient, custodian), "Asked for erasure").await?;
				Ok(report.with("patient", patient).with("custodian", custodian))
			}
			Self::Withdraw { patient, custodian } => {
				let call = calls::withdraw_erasure(patient, custodian);
				let report = wallet.report(&call, "Took back the request for erasure").await?;
				Ok(report.with("patient", patient).with("custodian", custodian))
			}
			Self::Confirm { patient, organization } => {
				let organization = wallet.acting_for(organization, Permission::KeepRecords).await?;
				let call = calls::confirm_erasure(organization, patient);
				let report = wallet.report(&call, "Confirmed the erasure").await?;
				Ok(report.with("patient", patient).with("custodian", organization))
			}
			Self::Pending { custodian } => {
				let patients = wallet.chain().await?.erasures_pending(custodian).await?;
				let mut lines: Vec<_> = patients.iter().map(ToString::to_string).collect();
				if lines.is_empty() {
					lines.push("Nobody waits for an erasure".into());
				}
				Ok(Report::new().with("custodian", custodian).with("patients", patients).lines(lines))
			}
		}
	}
}
