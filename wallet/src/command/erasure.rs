//! `erasure`: erasures of a patient's records.

use clap::Subcommand;
use salus_primitives::{
	erasure::{Erasure, ErasureRequest, ErasureStage, Receipt},
	role::Permission,
	OrganizationId, PatientId,
};

use super::{consent_list::describe_controller, hold};
use crate::{calls, error::Result, moment, report::Report, wallet::Wallet};

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
	/// Take the request back. Too late once the custodian has begun.
	Withdraw {
		/// The patient.
		patient: PatientId,
		/// The custodian.
		#[arg(long, value_name = "NUMBER")]
		custodian: OrganizationId,
	},
	/// Show where an erasure stands: asked, held, begun or erased.
	Show {
		/// The patient.
		patient: PatientId,
		/// The custodian.
		#[arg(long, value_name = "NUMBER")]
		custodian: OrganizationId,
	},
	/// Say, as the custodian, that the erasure begins. The custodian's node does it by itself.
	Begin {
		/// The patient.
		patient: PatientId,
		/// The custodian. Left out: the only organization whose records you keep.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Confirm, as the custodian, that a patient's keys are destroyed. The custodian's node does it by itself.
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
			Self::Show { patient, custodian } => {
				let erasure = wallet.chain().await?.erasure(custodian, patient).await?;
				Ok(Report::new()
					.with("patient", patient)
					.with("custodian", custodian)
					.with("stage", erasure.stage())
					.with("erasure", &erasure)
					.lines(describe(&erasure)))
			}
			Self::Begin { patient, organization } => {
				let organization = wallet.acting_for(organization, Permission::KeepRecords).await?;
				let report = wallet.report(&calls::begin_erasure(organization, patient), "Began to erase").await?;
				Ok(report.with("patient", patient).with("custodian", organization))
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

/// An erasure, in words: what was asked, what holds it, what was done.
pub fn describe(erasure: &Erasure) -> Vec<String> {
	let stage = match erasure.stage() {
		None => "Nobody has asked for erasure",
		Some(ErasureStage::Asked) => "Asked for: the custodian has not begun, and the patient can take it back",
		Some(ErasureStage::Held) => "Asked for, and held: the custodian may not begin",
		Some(ErasureStage::Begun) => "Begun: the custodian destroys the keys, and nothing calls it back",
		Some(ErasureStage::Erased) => "Erased: the custodian has confirmed that the keys are destroyed",
	};
	let Erasure { request, hold, receipt } = erasure;
	let asked = request.as_ref().or(receipt.as_ref().map(|receipt| &receipt.request));
	let mut lines = vec![stage.to_string()];
	lines.extend(asked.map(describe_request));
	lines.extend(hold.as_ref().map(|hold| format!("  held      {}", hold::describe(hold))));
	lines.extend(asked.and_then(|request| request.begun).map(|at| format!("  begun     {}", moment::format(at))));
	lines.extend(receipt.as_ref().map(describe_receipt));
	lines
}

fn describe_request(request: &ErasureRequest) -> String {
	format!("  asked     {} {}", moment::format(request.at), describe_controller(&request.by))
}

fn describe_receipt(receipt: &Receipt) -> String {
	format!("  erased    {} by {}", moment::format(receipt.at), receipt.by)
}
