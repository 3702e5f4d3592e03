//! `transfer`: stock that goes from one pharmacy to another.

use clap::{Args, Subcommand};
use salus_primitives::{
	role::Permission,
	stock::{Transfer, TransferStatus},
	ItemId, OrganizationId, TransferId,
};
use serde_json::json;

use super::{
	lot::LotPlace,
	prescription::placed,
	stock::{with_low, Pharmacy},
};
use crate::{call::Call, calls, error::Result, moment, report::Report, runtime::prescription::Newest, wallet::Wallet};

/// Transfers.
#[derive(Clone, Debug, Subcommand)]
pub enum TransferCommand {
	/// Offer units of a lot to another pharmacy. They are kept until that has answered.
	Offer {
		/// Which.
		#[command(flatten)]
		lot: LotPlace,
		/// How many units.
		#[arg(long, value_name = "UNITS")]
		quantity: u32,
		/// To whom.
		#[arg(long, value_name = "NUMBER")]
		to: OrganizationId,
	},
	/// Sign for a transfer that has arrived.
	Accept {
		/// Which.
		#[command(flatten)]
		own: Own,
		/// As which item of the own stock.
		#[arg(long, value_name = "NUMBER")]
		into: ItemId,
	},
	/// Decline a transfer. It goes back.
	Decline(Own),
	/// Withdraw a transfer that was not answered. It comes back.
	Withdraw(Own),
	/// Show a transfer.
	Show {
		/// The transfer's number.
		transfer: TransferId,
	},
	/// Show what a pharmacy has offered to others, and was offered, the newest first.
	List {
		/// Whose.
		#[command(flatten)]
		pharmacy: Pharmacy,
		/// How many.
		#[command(flatten)]
		newest: Newest,
	},
}

/// A transfer, and for whom somebody signs.
#[derive(Clone, Copy, Debug, Args)]
pub struct Own {
	/// The transfer's number.
	pub transfer: TransferId,
	/// For whom.
	#[command(flatten)]
	pub pharmacy: Pharmacy,
}

impl TransferCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		use calls::transfer as call;
		match self {
			Self::Offer { lot, quantity, to } => offer(wallet, lot, quantity, to).await,
			Self::Accept { own, into } => {
				let organization = own.pharmacy.acting(wallet, Permission::ManageStock).await?;
				let call = call::accept_transfer(organization, own.transfer, into);
				Ok(ended(wallet, own, organization, &call, "Accepted").await?.with("into", into))
			}
			Self::Decline(own) => {
				let organization = own.pharmacy.acting(wallet, Permission::ManageStock).await?;
				let call = call::decline_transfer(organization, own.transfer);
				ended(wallet, own, organization, &call, "Declined").await
			}
			Self::Withdraw(own) => {
				let organization = own.pharmacy.acting(wallet, Permission::ManageStock).await?;
				let call = call::withdraw_transfer(organization, own.transfer);
				ended(wallet, own, organization, &call, "Withdrew").await
			}
			Self::Show { transfer } => {
				let found = wallet.chain().await?.transfer(transfer).await?;
				let lines = describe(transfer, &found);
				Ok(Report::new().with("transfer", transfer).with_all(json!(found)).lines(lines))
			}
			Self::List { pharmacy, newest } => list(wallet, pharmacy, newest).await,
		}
	}
}

async fn offer(wallet: &Wallet, place: LotPlace, quantity: u32, to: OrganizationId) -> Result<Report> {
	let LotPlace { item, lot, pharmacy } = place;
	let organization = pharmacy.acting(wallet, Permission::ManageStock).await?;
	let outcome = wallet.submit(&calls::transfer::offer_transfer(organization, item, lot, quantity, to)).await?;
	let transfer = outcome.field("Prescriptions", "TransferOffered", "transfer").cloned().unwrap_or_default();
	Ok(with_low(Report::of_transaction(&outcome, &format!("Offered, as transfer {transfer}")), &outcome)
		.with("transfer", transfer)
		.with("organization", organization)
		.with("item", item)
		.with("lot", lot)
		.with("quantity", quantity)
		.with("to", to))
}

async fn ended(wallet: &Wallet, own: Own, organization: OrganizationId, call: &Call, done: &str) -> Result<Report> {
	let outcome = wallet.submit(call).await?;
	Ok(Report::of_transaction(&outcome, &format!("{done} transfer {}", own.transfer))
		.with("transfer", own.transfer)
		.with("organization", organization)
		.with("status", outcome.field("Prescriptions", "TransferSet", "status")))
}

async fn list(wallet: &Wallet, pharmacy: Pharmacy, newest: Newest) -> Result<Report> {
	let organization = pharmacy.seen(wallet).await?;
	let entries = wallet.chain().await?.transfers_of(organization, newest).await?;
	let mut lines: Vec<_> = entries.iter().map(|(_, entry)| in_one_line(entry.id, &entry.transfer)).collect();
	if lines.is_empty() {
		lines.push(format!("Organization {organization} has offered nothing, and was offered nothing"));
	}
	Ok(Report::new().with("organization", organization).with("transfers", placed(&entries)).lines(lines))
}

/// A transfer, in one line.
pub fn in_one_line(id: TransferId, transfer: &Transfer) -> String {
	let Transfer { from, to, quantity, status, entered, .. } = transfer;
	let entered = moment::format(*entered);
	format!("{id}  {status}  {quantity} units from organization {from} to organization {to}, {entered}")
}

/// A transfer, in lines.
pub fn describe(id: TransferId, transfer: &Transfer) -> Vec<String> {
	let Transfer { from, item, to, into, lot, expires, quantity, status, offered_by, decided_by, .. } = transfer;
	let mut lines = vec![
		format!("transfer {id}: {status}"),
		format!("  from      organization {from}, item {item}, signed by {offered_by}"),
		format!("  to        organization {to}"),
		format!("  units     {quantity}"),
		format!("  lot       {lot}, expires {}", moment::format(*expires)),
	];
	lines.extend(into.map(|into| format!("  as        item {into} there")));
	let decided = if *status == TransferStatus::Cancelled { "withdrawn" } else { "answered" };
	lines.extend(decided_by.as_ref().map(|by| format!("  {decided:<8}  by {by}")));
	lines.push(format!("  entered   {}", moment::format(transfer.entered)));
	lines
}
