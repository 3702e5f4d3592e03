//! `dispense`: what pharmacies give on prescriptions.

use clap::{Args, Subcommand};
use salus_primitives::{
	prescription::{Dispense, DispenseEntry, DispenseReason, DispenseStatus, Substitution, SubstitutionReason, Supply},
	role::Permission,
	Digest, DispenseId, ItemId, LotId, OrganizationId, PrescriptionId, RefillId,
};
use serde_json::json;

use super::{
	prescription::{digest, placed},
	stock::{with_low, Pharmacy},
};
use crate::{
	call::Call, calls, error::Result, moment, report::Report, runtime::prescription::Newest, transaction::Outcome,
	wallet::Wallet,
};

/// Dispenses.
#[derive(Clone, Debug, Subcommand)]
pub enum DispenseCommand {
	/// Put a dispense together. Its units count everywhere from then on, and are kept from the lots that expire first.
	Prepare {
		/// On which prescription.
		prescription: PrescriptionId,
		/// What.
		#[command(flatten)]
		supply: SupplyArguments,
		/// The order of a refill that it answers.
		#[arg(long, value_name = "NUMBER")]
		refill: Option<RefillId>,
		/// For whom.
		#[command(flatten)]
		pharmacy: Pharmacy,
	},
	/// Dispense over the counter: put together and hand over in one.
	Give {
		/// On which prescription.
		prescription: PrescriptionId,
		/// What.
		#[command(flatten)]
		supply: SupplyArguments,
		/// For whom.
		#[command(flatten)]
		pharmacy: Pharmacy,
	},
	/// Say that a dispense lies ready.
	Ready(Own),
	/// Put a dispense on hold, that is to be looked at again.
	Hold(Own),
	/// Go on with a dispense that was on hold.
	Resume(Own),
	/// Hand a dispense over to the patient.
	HandOver(Own),
	/// Give a dispense up, and put it back into the stock.
	Cancel(Own),
	/// Give a dispense up whose goods are of no use to anybody else: they are written off.
	Stop(Own),
	/// Refuse a dispense, as the patient or a guardian: it can be had elsewhere.
	Refuse {
		/// The dispense's number.
		dispense: DispenseId,
	},
	/// Say that the pharmacy does not dispense on a prescription.
	Decline {
		/// On which prescription.
		prescription: PrescriptionId,
		/// Why: outofstock, offmarket or clinical.
		#[arg(long, value_name = "CODE")]
		reason: DispenseReason,
		/// For whom.
		#[command(flatten)]
		pharmacy: Pharmacy,
	},
	/// Reverse a dispense that was handed over. It is evidence of nothing any more.
	Reverse {
		/// Which.
		#[command(flatten)]
		own: Own,
		/// Its units have come back, and can be had again. Those of good lots go on the shelf. Without this they stay counted.
		#[arg(long)]
		returned: bool,
	},
	/// Show a dispense.
	Show {
		/// The dispense's number.
		dispense: DispenseId,
	},
	/// Show what was dispensed, or declined, on a prescription, at whichever pharmacy.
	On {
		/// The prescription's number.
		prescription: PrescriptionId,
		/// How many.
		#[command(flatten)]
		newest: Newest,
	},
	/// Show what a pharmacy has dispensed, or declined.
	List {
		/// Whose.
		#[command(flatten)]
		pharmacy: Pharmacy,
		/// How many.
		#[command(flatten)]
		newest: Newest,
	},
	/// Show the dispenses that a pharmacy has taken from a lot: whom a recall concerns.
	From {
		/// The item's number.
		item: ItemId,
		/// The lot: a digest of its label.
		lot: LotId,
		/// Whose.
		#[command(flatten)]
		pharmacy: Pharmacy,
		/// How many.
		#[command(flatten)]
		newest: Newest,
	},
}

/// A dispense, and whose it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct Own {
	/// The dispense's number.
	pub dispense: DispenseId,
	/// Whose it is.
	#[command(flatten)]
	pub pharmacy: Pharmacy,
}

/// What is dispensed.
#[derive(Clone, Copy, Debug, Args)]
pub struct SupplyArguments {
	/// From which item of the stock.
	#[arg(long, value_name = "NUMBER")]
	pub item: ItemId,
	/// How many units.
	#[arg(long, value_name = "UNITS")]
	pub quantity: u32,
	/// Why something else is given than what was prescribed: CT, FP, OS or RR.
	#[arg(long, value_name = "CODE", requires = "given")]
	pub substitution: Option<SubstitutionReason>,
	/// What is given instead: a digest of its code under the prescriber's key for the patient, as in the prescription.
	#[arg(long, value_name = "DIGEST", value_parser = digest, requires = "substitution")]
	pub given: Option<Digest>,
}

impl SupplyArguments {
	/// The supply.
	pub fn supply(&self) -> Supply {
		let Self { item, quantity, substitution, given } = *self;
		let substitution = substitution.zip(given).map(|(reason, given)| Substitution { reason, given });
		Supply { item, quantity, substitution }
	}
}

impl DispenseCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		use calls::dispense as call;
		match self {
			Self::Prepare { prescription, supply, refill, pharmacy } => {
				let organization = pharmacy.acting(wallet, Permission::Dispense).await?;
				let call = call::prepare_dispense(organization, prescription, &supply.supply(), refill);
				let (report, _) = entered(wallet, &call, organization, prescription, "Put together").await?;
				Ok(report.with("refill", refill))
			}
			Self::Give { prescription, supply, pharmacy } => {
				let organization = pharmacy.acting(wallet, Permission::Dispense).await?;
				let call = call::dispense(organization, prescription, &supply.supply());
				let (report, outcome) = entered(wallet, &call, organization, prescription, "Dispensed").await?;
				Ok(with_status(report, &outcome))
			}
			Self::Ready(own) => moved(wallet, own, call::ready_dispense, "Ready:").await,
			Self::Hold(own) => moved(wallet, own, call::hold_dispense, "Put on hold:").await,
			Self::Resume(own) => moved(wallet, own, call::resume_dispense, "In preparation again:").await,
			Self::HandOver(own) => moved(wallet, own, call::hand_over, "Handed over").await,
			Self::Cancel(own) => moved(wallet, own, call::cancel_dispense, "Gave up and put back").await,
			Self::Stop(own) => moved(wallet, own, call::stop_dispense, "Gave up and wrote off").await,
			Self::Refuse { dispense } => {
				let outcome = wallet.submit(&call::refuse_dispense(dispense)).await?;
				let report = Report::of_transaction(&outcome, &format!("Refused dispense {dispense}"));
				Ok(with_status(report.with("dispense", dispense), &outcome))
			}
			Self::Decline { prescription, reason, pharmacy } => {
				let organization = pharmacy.acting(wallet, Permission::Dispense).await?;
				let call = call::decline(organization, prescription, reason);
				let (report, _) = entered(wallet, &call, organization, prescription, "Declined").await?;
				Ok(report.with("reason", reason))
			}
			Self::Reverse { own: Own { dispense, pharmacy }, returned } => {
				let organization = pharmacy.acting(wallet, Permission::Dispense).await?;
				let outcome = wallet.submit(&call::reverse_dispense(organization, dispense, returned)).await?;
				let report = Report::of_transaction(&outcome, &format!("Reversed dispense {dispense}"));
				let report = report.with("dispense", dispense).with("organization", organization);
				Ok(with_status(report.with("returned", returned), &outcome))
			}
			Self::Show { dispense } => {
				let found = wallet.chain().await?.dispensing(dispense).await?;
				Ok(Report::new().with("dispense", dispense).with_all(json!(found)).lines(describe(dispense, &found)))
			}
			Self::On { prescription, newest } => {
				let entries = wallet.chain().await?.dispenses_on(prescription, newest).await?;
				let nothing = format!("Nothing was dispensed on prescription {prescription}");
				Ok(list(&entries, nothing).with("prescription", prescription))
			}
			Self::List { pharmacy, newest } => {
				let organization = pharmacy.seen(wallet).await?;
				let entries = wallet.chain().await?.dispenses_by(organization, newest).await?;
				let nothing = format!("Organization {organization} has dispensed nothing");
				Ok(list(&entries, nothing).with("organization", organization))
			}
			Self::From { item, lot, pharmacy, newest } => {
				let organization = pharmacy.seen(wallet).await?;
				let entries = wallet.chain().await?.dispenses_from(organization, item, lot, newest).await?;
				let nothing = format!("Organization {organization} has dispensed nothing of this lot as item {item}");
				let report = list(&entries, nothing).with("organization", organization);
				Ok(report.with("item", item).with("lot", lot))
			}
		}
	}
}

/// What enters a dispense.
async fn entered(
	wallet: &Wallet,
	call: &Call,
	organization: OrganizationId,
	prescription: PrescriptionId,
	done: &str,
) -> Result<(Report, Outcome)> {
	let outcome = wallet.submit(call).await?;
	let told = |field| outcome.field("Prescriptions", "DispenseEntered", field).cloned().unwrap_or_default();
	let dispense = told("dispense");
	let report = with_low(Report::of_transaction(&outcome, &format!("{done}, as dispense {dispense}")), &outcome)
		.with("dispense", dispense)
		.with("prescription", prescription)
		.with("organization", organization)
		.with("status", told("status"));
	Ok((report, outcome))
}

/// What moves a dispense on, with no more to say than which.
async fn moved(wallet: &Wallet, own: Own, call: fn(OrganizationId, DispenseId) -> Call, done: &str) -> Result<Report> {
	let Own { dispense, pharmacy } = own;
	let organization = pharmacy.acting(wallet, Permission::Dispense).await?;
	let outcome = wallet.submit(&call(organization, dispense)).await?;
	let report = Report::of_transaction(&outcome, &format!("{done} dispense {dispense}"));
	Ok(with_status(report.with("dispense", dispense).with("organization", organization), &outcome))
}

/// Adds where the dispense stands now.
fn with_status(report: Report, outcome: &Outcome) -> Report {
	report.with("status", outcome.field("Prescriptions", "DispenseSet", "status"))
}

fn list(entries: &[(u32, DispenseEntry)], nothing: String) -> Report {
	let mut lines: Vec<_> = entries.iter().map(|(_, entry)| in_one_line(entry.id, &entry.dispense)).collect();
	if lines.is_empty() {
		lines.push(nothing);
	}
	Report::new().with("dispenses", placed(entries)).lines(lines)
}

/// A dispense, in one line.
pub fn in_one_line(id: DispenseId, dispense: &Dispense) -> String {
	let Dispense { prescription, patient, pharmacy, status, changed, .. } = dispense;
	let (units, changed) = (dispense.quantity(), moment::format(*changed));
	format!("{id}  {status}  {units} units by organization {pharmacy} on prescription {prescription}, for {patient}, {changed}")
}

/// A dispense, in lines.
pub fn describe(id: DispenseId, dispense: &Dispense) -> Vec<String> {
	let Dispense { prescription, patient, pharmacy, status, supply, fill, portions, reason, refill, .. } = dispense;
	let mut lines = vec![
		format!("dispense {id} of organization {pharmacy}: {status}"),
		format!("  on        prescription {prescription}"),
		format!("  patient   {patient}"),
	];
	if let Some(supply) = supply {
		lines.extend(calls::dispense::describe(supply));
		lines.push(format!("  of fill   {fill}"));
	}
	lines.extend(portions.iter().map(|portion| format!("  from lot  {} ({} units)", portion.lot, portion.quantity)));
	lines.extend(reason.map(|reason| format!("  reason    {reason}")));
	lines.extend(refill.map(|refill| format!("  answers   refill {refill}")));
	lines.extend(match (status, dispense.returned) {
		(DispenseStatus::EnteredInError, true) => {
			Some(format!("  returned  all of it, {} units of it good", dispense.restocked))
		}
		(DispenseStatus::EnteredInError, false) => Some("  returned  nothing: its units stay counted".into()),
		_ => None,
	});
	lines.push(format!("  entered   {}", moment::format(dispense.entered)));
	lines.extend(dispense.handed_over.map(|at| format!("  given     {}", moment::format(at))));
	lines
}
