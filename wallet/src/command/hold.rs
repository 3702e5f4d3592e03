//! `hold`: legal holds.

use clap::Subcommand;
use salus_primitives::{
	erasure::{Hold, HoldReason},
	role::Permission,
	OrganizationId, PatientId,
};

use crate::{calls, error::Result, moment, report::Report, wallet::Wallet};

/// Legal holds.
#[derive(Clone, Debug, Subcommand)]
pub enum HoldCommand {
	/// Forbid erasing a patient's records. Too late once the erasure is begun.
	Place {
		/// The patient.
		patient: PatientId,
		/// Why: litigation, investigation or retention-duty.
		#[arg(long, value_name = "CODE")]
		reason: HoldReason,
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
	/// Show whether there is a hold, and why.
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
				let call = calls::place_hold(organization, patient, reason);
				let report = wallet.report(&call, "Placed a hold").await?;
				Ok(report.with("patient", patient).with("custodian", organization).with("reason", reason))
			}
			Self::Lift { patient, organization } => {
				let organization = wallet.acting_for(organization, Permission::KeepRecords).await?;
				let report = wallet.report(&calls::lift_hold(organization, patient), "Lifted the hold").await?;
				Ok(report.with("patient", patient).with("custodian", organization))
			}
			Self::Show { patient, custodian } => {
				let hold = wallet.chain().await?.erasure(custodian, patient).await?.hold;
				let line = match &hold {
					Some(hold) => format!("Held since {}", describe(hold)),
					None => format!("Custodian {custodian} does not forbid erasing the records of patient {patient}"),
				};
				Ok(Report::new()
					.with("patient", patient)
					.with("custodian", custodian)
					.with("held", hold.is_some())
					.with("hold", hold)
					.line(line))
			}
		}
	}
}

/// Since when there is a hold, by whom, and why.
pub fn describe(hold: &Hold) -> String {
	format!("{} by {}, {}", moment::format(hold.at), hold.by, hold.reason)
}
