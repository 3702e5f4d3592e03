//! `hold`: legal holds.

use clap::Subcommand;
use salus_primitives::{role::Permission, OrganizationId, PatientId};

use crate::{calls, error::Result, report::Report, wallet::Wallet};

/// Legal holds.
#[derive(Clone, Debug, Subcommand)]
pub enum HoldCommand {
	/// Forbid erasing a patient's records.
	Place {
		/// The patient.
		patient: PatientId,
		/// Why: a code that the chain knows.
		#[arg(long, value_name = "CODE")]
		reason: String,
		/// The custodian. Left out: the only organization whose records you keep.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Lift a hold.
	Lift {
		/// The patient.
		patient: PatientId,
		/// The custodian. Left out: the only organization whose records you keep.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Show whether there is a hold.
	Show {
		/// The patient.
		patient: PatientId,
		/// The custodian.
		#[arg(long, value_name = "NUMBER")]
		custodian: OrganizationId,
	},
}

impl HoldCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Place { patient, reason, organization } => {
				let organization = wallet.acting_for(organization, Permission::KeepRecords).await?;
				let call = calls::place_hold(organization, patient, &reason);
				let report = wallet.report(&call, "Placed a hold").await?;
				Ok(report.with("patient", patient).with("custodian", organization).with("reason", reason))
			}
			Self::Lift { patient, organization } => {
				let organization = wallet.acting_for(organization, Permission::KeepRecords).await?;
				let report = wallet.report(&calls::lift_hold(organization, patient), "Lifted the hold").await?;
				Ok(report.with("patient", patient).with("custodian", organization))
			}
			Self::Show { patient, custodian } => {
				let held = wallet.chain().await?.is_held(custodian, patient).await?;
				let word = if held { "forbids erasing" } else { "does not forbid erasing" };
				Ok(Report::new()
					.with("patient", patient)
					.with("custodian", custodian)
					.with("held", held)
					.line(format!("Custodian {custodian} {word} the records of patient {patient}")))
			}
		}
	}
}
