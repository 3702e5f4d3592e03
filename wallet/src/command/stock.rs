//! `stock`: what a pharmacy keeps.

use clap::{Args, Subcommand};
use salus_primitives::{role::Permission, stock::ItemEntry, Digest, ItemId, OrganizationId};
use serde_json::json;

use super::{
	lot::{self, LotCommand},
	prescription::digest,
	recall::RecallCommand,
};
use crate::{calls, error::Result, report::Report, transaction::Outcome, wallet::Wallet};

/// Stock.
#[derive(Clone, Debug, Subcommand)]
pub enum StockCommand {
	/// Add an item, of which nothing is there yet.
	Open {
		/// What the pharmacy calls it: 64 hexadecimal digits, random or a digest under a key of the pharmacy's. The wallet does not make it. Never a digest
		/// without a key: what pharmacies keep is known, and each could be tried.
		#[arg(value_parser = digest)]
		code: Digest,
		/// Below how many good units there are too few. 0: never.
		#[arg(long, value_name = "UNITS", default_value_t = 0)]
		threshold: u32,
		/// Whose.
		#[command(flatten)]
		pharmacy: Pharmacy,
	},
	/// Say below how many good units of an item there are too few.
	SetThreshold {
		/// The item's number.
		item: ItemId,
		/// Below how many. 0: never.
		threshold: u32,
		/// Whose.
		#[command(flatten)]
		pharmacy: Pharmacy,
	},
	/// Show a pharmacy's items.
	List {
		/// Only those of which there are too few.
		#[arg(long)]
		low: bool,
		/// Whose.
		#[command(flatten)]
		pharmacy: Pharmacy,
	},
	/// Show an item and its lots.
	Show {
		/// The item's number.
		item: ItemId,
		/// Whose.
		#[command(flatten)]
		pharmacy: Pharmacy,
	},
	/// Show the item that the pharmacy calls so, and its lots.
	Find {
		/// What the pharmacy calls it.
		#[arg(value_parser = digest)]
		code: Digest,
		/// Whose.
		#[command(flatten)]
		pharmacy: Pharmacy,
	},
	/// Lots of an item.
	#[command(subcommand)]
	Lot(LotCommand),
	/// Recalls of a lot wherever it is.
	#[command(subcommand)]
	Recall(RecallCommand),
}

/// Whose stock it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct Pharmacy {
	/// The pharmacy, or the hospital that has one. Left out: the only one where you may do this, or, to look, the only one you belong to.
	#[arg(long, value_name = "NUMBER")]
	pub organization: Option<OrganizationId>,
}

impl Pharmacy {
	/// The pharmacy for which the signer does something.
	pub async fn acting(&self, wallet: &Wallet, permission: Permission) -> Result<OrganizationId> {
		wallet.acting_for(self.organization, permission).await
	}

	/// The pharmacy that somebody looks at.
	pub async fn seen(&self, wallet: &Wallet) -> Result<OrganizationId> {
		wallet.house(self.organization).await
	}
}

impl StockCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Open { code, threshold, pharmacy } => open(wallet, code, threshold, pharmacy).await,
			Self::SetThreshold { item, threshold, pharmacy } => {
				let organization = pharmacy.acting(wallet, Permission::ManageStock).await?;
				let outcome = wallet.submit(&calls::stock::set_threshold(organization, item, threshold)).await?;
				let done = format!("Item {item} is low below {threshold} units");
				let report = with_low(Report::of_transaction(&outcome, &done), &outcome);
				Ok(report.with("organization", organization).with("item", item).with("threshold", threshold))
			}
			Self::List { low, pharmacy } => list(wallet, low, pharmacy).await,
			Self::Show { item, pharmacy } => {
				let organization = pharmacy.seen(wallet).await?;
				let entry = wallet.chain().await?.item(organization, item).await?;
				show(wallet, organization, entry).await
			}
			Self::Find { code, pharmacy } => {
				let organization = pharmacy.seen(wallet).await?;
				let entry = wallet.chain().await?.item_with(organization, code).await?;
				show(wallet, organization, entry).await
			}
			Self::Lot(command) => command.run(wallet).await,
			Self::Recall(command) => command.run(wallet).await,
		}
	}
}

async fn open(wallet: &Wallet, code: Digest, threshold: u32, pharmacy: Pharmacy) -> Result<Report> {
	let organization = pharmacy.acting(wallet, Permission::ManageStock).await?;
	let outcome = wallet.submit(&calls::stock::open_item(organization, code, threshold)).await?;
	let item = outcome.field("Prescriptions", "ItemOpened", "item").cloned().unwrap_or_default();
	Ok(with_low(Report::of_transaction(&outcome, &format!("Added item {item}")), &outcome)
		.with("organization", organization)
		.with("item", item)
		.with("code", code)
		.with("threshold", threshold))
}

async fn list(wallet: &Wallet, low: bool, pharmacy: Pharmacy) -> Result<Report> {
	let organization = pharmacy.seen(wallet).await?;
	// The chain's own list of what is low is of when each stock changed last. A lot that expires, or is recalled everywhere, changes no stock.
	let mut items = wallet.chain().await?.items(organization).await?;
	items.retain(|entry| entry.low || !low);
	let mut lines: Vec<_> = items.iter().map(describe).collect();
	if lines.is_empty() {
		let what = if low { "nothing of which there is too little" } else { "no items" };
		lines.push(format!("Organization {organization} has {what}"));
	}
	Ok(Report::new().with("organization", organization).with("items", items).lines(lines))
}

async fn show(wallet: &Wallet, organization: OrganizationId, entry: ItemEntry) -> Result<Report> {
	let lots = wallet.chain().await?.lots(organization, entry.id).await?;
	let flows = &entry.item.flows;
	let lines = [
		format!("item {}", describe(&entry)),
		format!("  code      {:?}", entry.item.code),
		format!(
			"  came      {} received, {} from pharmacies, {} returned, {} found",
			flows.received, flows.accepted, flows.returned, flows.found
		),
		format!("  went      {} dispensed, {} to pharmacies, {} lost", flows.dispensed, flows.sent, flows.lost),
	];
	let lines = lines.into_iter().chain(lots.iter().map(|lot| format!("  lot       {}", lot::describe(lot))));
	Ok(Report::new()
		.with("organization", organization)
		.with("item", entry.id)
		.with("good", entry.good)
		.with("onShelf", entry.on_shelf)
		.with("low", entry.low)
		.with_all(json!(entry.item))
		.with("lots", &lots)
		.lines(lines))
}

/// Adds the item of which a transaction has left too little. The chain says so once, until there is enough again.
pub fn with_low(report: Report, outcome: &Outcome) -> Report {
	let told = |field| outcome.field("Prescriptions", "StockLow", field).cloned().unwrap_or_default();
	let (item, good, threshold) = (told("item"), told("good"), told("threshold"));
	if item.is_null() {
		return report.with("stockLow", item);
	}
	let line = format!("Item {item} is low now: {good} good units, below {threshold}");
	report.with("stockLow", json!({ "item": item, "good": good, "threshold": threshold })).line(line)
}

/// An item, in one line.
pub fn describe(entry: &ItemEntry) -> String {
	let ItemEntry { id, item, good, on_shelf, low } = entry;
	let low = match (low, item.threshold) {
		(true, threshold) => format!("  LOW, below {threshold}"),
		(false, 0) => String::new(),
		(false, threshold) => format!("  low below {threshold}"),
	};
	format!("{id}  {good} good units, {on_shelf} on the shelf{low}")
}
