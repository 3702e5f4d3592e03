//! `patient recovery`: getting a patient back whose wallets are lost.

use clap::Subcommand;
use salus_primitives::{
	patient::{PendingRecovery, RecoveryState},
	role::Permission,
	OrganizationId, PatientId,
};
use serde_json::Value;

use super::patient::unknown;
use crate::{
	calls,
	error::{Error, Result},
	moment,
	report::Report,
	transaction::Outcome,
	wallet::Wallet,
};

/// Recoveries.
#[derive(Clone, Debug, Subcommand)]
pub enum RecoveryCommand {
	/// Say how many guardians it takes, as the patient. 0: they cannot.
	Set {
		/// The patient.
		patient: PatientId,
		/// How many.
		threshold: u8,
	},
	/// Begin a recovery, as a guardian who may recover.
	Begin {
		/// The patient.
		patient: PatientId,
		/// The patient's new wallet.
		successor: String,
	},
	/// Support a recovery that another guardian began.
	Support {
		/// The patient.
		patient: PatientId,
		/// The patient's new wallet, if you mean only that one. Left out: the one for which it has begun, which is shown before you sign.
		successor: Option<String>,
	},
	/// Attest a recovery, for the hospital that registered the patient.
	Attest {
		/// The patient.
		patient: PatientId,
		/// The patient's new wallet.
		successor: String,
		/// The hospital. Left out: the only one for which you attest.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Veto a recovery. You act for the patient.
	Veto {
		/// The patient.
		patient: PatientId,
	},
	/// Complete a recovery, when its delay is over.
	Complete {
		/// The patient.
		patient: PatientId,
	},
	/// Show how a patient can be recovered, and what has begun.
	Show {
		/// The patient.
		patient: PatientId,
	},
}

impl RecoveryCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Set { patient, threshold } => {
				let report = wallet.report(&calls::set_recovery(patient, threshold), "Set the recovery").await?;
				Ok(report.with("patient", patient).with("threshold", threshold))
			}
			Self::Begin { patient, successor } => {
				let successor = wallet.account(&successor)?;
				let outcome = wallet.submit(&calls::begin_recovery(patient, &successor)).await?;
				Ok(begun(&outcome, "RecoveryBegun", "Began the recovery", patient).with("successor", successor))
			}
			Self::Support { patient, successor } => support(wallet, patient, successor).await,
			Self::Attest { patient, successor, organization } => {
				let successor = wallet.account(&successor)?;
				let organization = wallet.acting_for(organization, Permission::AttestRecovery).await?;
				let outcome = wallet.submit(&calls::attest_recovery(organization, patient, &successor)).await?;
				Ok(begun(&outcome, "RecoveryAttested", "Attested the recovery", patient)
					.with("successor", successor)
					.with("organization", organization))
			}
			Self::Veto { patient } => {
				let report = wallet.report(&calls::veto_recovery(patient), "Vetoed the recovery").await?;
				Ok(report.with("patient", patient))
			}
			Self::Complete { patient } => complete(wallet, patient).await,
			Self::Show { patient } => {
				let state = state(wallet, patient).await?;
				Ok(Report::new().lines(describe(&state)).with("patient", patient).with("recovery", state))
			}
		}
	}
}

async fn state(wallet: &Wallet, patient: PatientId) -> Result<RecoveryState> {
	wallet.chain().await?.recovery(patient).await?.ok_or_else(|| unknown(patient))
}

async fn pending(wallet: &Wallet, patient: PatientId) -> Result<PendingRecovery> {
	let state = state(wallet, patient).await?;
	state.pending.ok_or_else(|| {
		Error::NotFound(format!("no recovery of patient {patient} has begun; `patient recovery begin` begins one"))
	})
}

async fn support(wallet: &Wallet, patient: PatientId, named: Option<String>) -> Result<Report> {
	let successor = match named {
		Some(text) => wallet.account(&text)?,
		None => pending(wallet, patient).await?.successor,
	};
	let report = wallet.report(&calls::support_recovery(patient, &successor), "Supported the recovery").await?;
	Ok(report.with("patient", patient).with("successor", successor))
}

async fn complete(wallet: &Wallet, patient: PatientId) -> Result<Report> {
	let successor = pending(wallet, patient).await?.successor;
	let done = format!("{successor} is the only wallet of patient {patient}");
	let report = wallet.report(&calls::complete_recovery(patient, &successor), &done).await?;
	Ok(report.with("patient", patient).with("successor", successor))
}

fn begun(outcome: &Outcome, event: &str, done: &str, patient: PatientId) -> Report {
	let told = |field: &str| outcome.field("Patients", event, field).cloned().unwrap_or(Value::Null);
	let at = |field: &str| moment::of_json(&told(field)).map(moment::format).unwrap_or_default();
	Report::of_transaction(outcome, done)
		.with("patient", patient)
		.with("completes", told("completes"))
		.with("lapses", told("lapses"))
		.line(format!("It can be completed from {} on, until {}, unless it is vetoed", at("completes"), at("lapses")))
}

/// How a patient can be recovered, a line for each part.
pub fn describe(state: &RecoveryState) -> Vec<String> {
	let mut lines = vec![match state.threshold {
		0 => "No guardians recover this patient; the hospital that registered the patient can attest".into(),
		threshold => format!("{threshold} of {} guardians together recover this patient", state.guardians.len()),
	}];
	lines.extend(state.guardians.iter().map(|guardian| format!("  guardian  {guardian}")));
	let Some(pending) = &state.pending else {
		lines.push("No recovery has begun".into());
		return lines;
	};
	lines.push(format!("Begun: {} would become the patient's only wallet", pending.successor));
	lines.extend(pending.supporters.iter().map(|supporter| format!("  supported {supporter}")));
	lines.extend(
		pending.attested.iter().map(|word| format!("  attested  by {} of organization {}", word.by, word.organization)),
	);
	lines.push(format!("  completes from {} on", moment::format(pending.completes)));
	lines.push(format!("  lapses    at {}", moment::format(pending.lapses)));
	lines
}
