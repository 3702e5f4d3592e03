//! `refill`: what patients order at a pharmacy.

use clap::Subcommand;
use salus_primitives::{
	prescription::{DispenseReason, Refill, RefillEntry},
	role::Permission,
	OrganizationId, PatientId, PrescriptionId, RefillId,
};
use serde_json::json;

use super::{prescription::placed, stock::Pharmacy};
use crate::{
	calls, error::Result, moment, report::Report, runtime::prescription::Newest, transaction::Outcome, wallet::Wallet,
};

/// Refills.
#[derive(Clone, Debug, Subcommand)]
pub enum RefillCommand {
	/// Order what can be had on a prescription, as the patient or a guardian. What nobody fetches within fourteen days lapses.
	Order {
		/// On which prescription.
		prescription: PrescriptionId,
		/// At which pharmacy.
		#[arg(long, value_name = "NUMBER")]
		at: OrganizationId,
	},
	/// Cancel an order, as the patient or a guardian. What was put together for it is put back.
	Cancel {
		/// The refill's number.
		refill: RefillId,
	},
	/// Decline an order, for the pharmacy. It is answered with `dispense prepare --refill`.
	Decline {
		/// The refill's number.
		refill: RefillId,
		/// Why: outofstock, offmarket or clinical.
		#[arg(long, value_name = "CODE")]
		reason: DispenseReason,
		/// For whom.
		#[command(flatten)]
		pharmacy: Pharmacy,
	},
	/// Show an order.
	Show {
		/// The refill's number.
		refill: RefillId,
	},
	/// Show what patients have ordered at a pharmacy, the newest first.
	List {
		/// Where.
		#[command(flatten)]
		pharmacy: Pharmacy,
		/// How many.
		#[command(flatten)]
		newest: Newest,
	},
	/// Show what was ordered for a patient, the newest first.
	Of {
		/// The patient.
		patient: PatientId,
		/// How many.
		#[command(flatten)]
		newest: Newest,
	},
}

impl RefillCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Order { prescription, at } => order(wallet, prescription, at).await,
			Self::Cancel { refill } => {
				let outcome = wallet.submit(&calls::refill::cancel_refill(refill)).await?;
				Ok(moved(&outcome, refill, "Cancelled"))
			}
			Self::Decline { refill, reason, pharmacy } => {
				let organization = pharmacy.acting(wallet, Permission::Dispense).await?;
				let outcome = wallet.submit(&calls::refill::decline_refill(organization, refill, reason)).await?;
				let report = moved(&outcome, refill, "Declined");
				Ok(report.with("organization", organization).with("reason", reason))
			}
			Self::Show { refill } => {
				let found = wallet.chain().await?.refill(refill).await?;
				Ok(Report::new().with("refill", refill).with_all(json!(found)).lines(describe(refill, &found)))
			}
			Self::List { pharmacy, newest } => {
				let organization = pharmacy.seen(wallet).await?;
				let entries = wallet.chain().await?.refills_at(organization, newest).await?;
				let nothing = format!("Nothing was ordered at organization {organization}");
				Ok(list(&entries, nothing).with("organization", organization))
			}
			Self::Of { patient, newest } => {
				let entries = wallet.chain().await?.refills_of(patient, newest).await?;
				Ok(list(&entries, format!("Nothing was ordered for patient {patient}")).with("patient", patient))
			}
		}
	}
}

async fn order(wallet: &Wallet, prescription: PrescriptionId, pharmacy: OrganizationId) -> Result<Report> {
	let outcome = wallet.submit(&calls::refill::order_refill(prescription, pharmacy)).await?;
	let refill = outcome.field("Prescriptions", "RefillOrdered", "refill").cloned().unwrap_or_default();
	Ok(Report::of_transaction(&outcome, &format!("Ordered, as refill {refill}"))
		.with("refill", refill)
		.with("prescription", prescription)
		.with("pharmacy", pharmacy))
}

fn moved(outcome: &Outcome, refill: RefillId, done: &str) -> Report {
	Report::of_transaction(outcome, &format!("{done} refill {refill}"))
		.with("refill", refill)
		.with("status", outcome.field("Prescriptions", "RefillSet", "status"))
}

fn list(entries: &[(u32, RefillEntry)], nothing: String) -> Report {
	let mut lines: Vec<_> = entries.iter().map(|(_, entry)| in_one_line(entry.id, &entry.refill)).collect();
	if lines.is_empty() {
		lines.push(nothing);
	}
	Report::new().with("refills", placed(entries)).lines(lines)
}

/// An order, in one line.
pub fn in_one_line(id: RefillId, refill: &Refill) -> String {
	let Refill { prescription, pharmacy, status, until, .. } = refill;
	let until = moment::format(*until);
	format!("{id}  {status}  on prescription {prescription} at organization {pharmacy}, good until {until}")
}

/// An order, in lines.
pub fn describe(id: RefillId, refill: &Refill) -> Vec<String> {
	let Refill { prescription, patient, pharmacy, status, dispense, reason, entered, until, .. } = refill;
	let mut lines = vec![
		format!("refill {id} at organization {pharmacy}: {status}"),
		format!("  on        prescription {prescription}"),
		format!("  patient   {patient}"),
	];
	lines.extend(dispense.map(|dispense| format!("  answer    dispense {dispense}")));
	lines.extend(reason.map(|reason| format!("  reason    {reason}")));
	lines.push(format!("  entered   {}", moment::format(*entered)));
	lines.push(format!("  good      until {}", moment::format(*until)));
	lines
}
