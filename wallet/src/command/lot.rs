//! `stock lot`: lots of an item.

use clap::{ArgGroup, Args, Subcommand};
use salus_primitives::{
	role::Permission,
	stock::{AdjustmentReason, Change, Holding, Lot, LotEntry},
	ItemId, LotId, Moment, OrganizationId,
};
use serde_json::json;

use super::stock::{with_low, Pharmacy};
use crate::{call::Call, calls, error::Result, moment, report::Report, transaction::Outcome, wallet::Wallet};

/// Lots.
#[derive(Clone, Debug, Subcommand)]
pub enum LotCommand {
	/// Receive units of a lot from a supplier.
	Receive {
		/// Which.
		#[command(flatten)]
		lot: LotPlace,
		/// How many units.
		#[arg(long, value_name = "UNITS")]
		quantity: u32,
		/// When it expires, as its label says.
		#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
		expires: Moment,
	},
	/// Put right how many units of a lot are there.
	Adjust(AdjustArguments),
	/// Recall a lot: nothing of it is dispensed, handed over or passed on any more.
	Recall(LotPlace),
	/// Take the pharmacy's own recall of a lot back.
	Release(LotPlace),
	/// Show an item's lots of which something is there: what expires first in front.
	List {
		/// The item's number.
		item: ItemId,
		/// Whose.
		#[command(flatten)]
		pharmacy: Pharmacy,
	},
	/// Show where a lot is, or was, over all pharmacies.
	Holdings {
		/// The lot: a digest of its label.
		lot: LotId,
	},
}

/// A lot of an item, and whose it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct LotPlace {
	/// The item's number.
	pub item: ItemId,
	/// The lot: 64 hexadecimal digits, a digest of its label under a key that pharmacies and auditors share. The wallet does not make it.
	pub lot: LotId,
	/// Whose.
	#[command(flatten)]
	pub pharmacy: Pharmacy,
}

/// By how much a lot is put right.
#[derive(Clone, Copy, Debug, Args)]
#[command(group(ArgGroup::new("change").required(true).args(["add", "remove"])))]
pub struct AdjustArguments {
	/// Which.
	#[command(flatten)]
	pub lot: LotPlace,
	/// So many units more are there than was written.
	#[arg(long, value_name = "UNITS")]
	pub add: Option<u32>,
	/// So many units less.
	#[arg(long, value_name = "UNITS")]
	pub remove: Option<u32>,
	/// Why: count, damage, loss, expiry, recall or return.
	#[arg(long, value_name = "CODE")]
	pub reason: AdjustmentReason,
}

impl AdjustArguments {
	/// The change.
	pub fn change(&self) -> Change {
		match (self.add, self.remove) {
			(Some(units), _) => Change::Added(units),
			(None, units) => Change::Removed(units.unwrap_or_default()),
		}
	}
}

impl LotCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Receive { lot: LotPlace { item, lot, pharmacy }, quantity, expires } => {
				let organization = pharmacy.acting(wallet, Permission::ManageStock).await?;
				let call = calls::stock::receive(organization, item, lot, expires, quantity);
				let report = wallet.report(&call, &format!("Received {quantity} units of item {item}")).await?;
				Ok(named(report, organization, item, lot).with("quantity", quantity).with("expires", expires))
			}
			Self::Adjust(arguments) => adjust(wallet, arguments).await,
			Self::Recall(place) => {
				let (report, outcome) = at(wallet, place, calls::stock::recall_lot, "Recalled the lot").await?;
				let told = |field| outcome.field("Prescriptions", "LotRecalled", field).cloned().unwrap_or_default();
				let (on_shelf, dispenses) = (told("onShelf"), told("dispenses"));
				let line = format!(
					"{on_shelf} units are on the shelf; {dispenses} dispenses were taken from it, which `dispense from` lists"
				);
				let report = report.with("onShelf", on_shelf).with("dispenses", dispenses).line(line);
				Ok(with_low(report, &outcome))
			}
			Self::Release(place) => Ok(at(wallet, place, calls::stock::release_lot, "Released the lot").await?.0),
			Self::List { item, pharmacy } => list(wallet, item, pharmacy).await,
			Self::Holdings { lot } => holdings(wallet, lot).await,
		}
	}
}

async fn adjust(wallet: &Wallet, arguments: AdjustArguments) -> Result<Report> {
	let (change, reason) = (arguments.change(), arguments.reason);
	let LotPlace { item, lot, pharmacy } = arguments.lot;
	let organization = pharmacy.acting(wallet, Permission::ManageStock).await?;
	let call = calls::stock::adjust(organization, item, lot, change, reason);
	let outcome = wallet.submit(&call).await?;
	let report = with_low(Report::of_transaction(&outcome, &format!("Put item {item} right")), &outcome);
	Ok(named(report, organization, item, lot).with("change", change).with("reason", reason))
}

/// What is done to a lot, with no more to say than which.
async fn at(
	wallet: &Wallet,
	place: LotPlace,
	call: fn(OrganizationId, ItemId, LotId) -> Call,
	done: &str,
) -> Result<(Report, Outcome)> {
	let LotPlace { item, lot, pharmacy } = place;
	let organization = pharmacy.acting(wallet, Permission::ManageStock).await?;
	let outcome = wallet.submit(&call(organization, item, lot)).await?;
	let report = named(Report::of_transaction(&outcome, done), organization, item, lot);
	Ok((report, outcome))
}

/// Adds which lot it is.
fn named(report: Report, organization: OrganizationId, item: ItemId, lot: LotId) -> Report {
	report.with("organization", organization).with("item", item).with("lot", lot)
}

async fn list(wallet: &Wallet, item: ItemId, pharmacy: Pharmacy) -> Result<Report> {
	let organization = pharmacy.seen(wallet).await?;
	let lots = wallet.chain().await?.lots(organization, item).await?;
	let mut lines: Vec<_> = lots.iter().map(describe).collect();
	if lines.is_empty() {
		lines.push(format!("Nothing of item {item} is on the shelf of organization {organization}"));
	}
	Ok(Report::new().with("organization", organization).with("item", item).with("lots", lots).lines(lines))
}

async fn holdings(wallet: &Wallet, lot: LotId) -> Result<Report> {
	let chain = wallet.chain().await?;
	let (holdings, recall) = (chain.holdings(lot).await?, chain.recall(lot).await?);
	let mut lines: Vec<_> = holdings.iter().map(describe_holding).collect();
	if lines.is_empty() {
		lines.push("No pharmacy has, or has had, this lot".into());
	}
	lines.extend(recall.as_ref().map(super::recall::describe));
	Ok(Report::new().with("lot", lot).with("holdings", json!(holdings)).with("recall", recall).lines(lines))
}

/// A lot on the shelf, in one line.
pub fn describe(entry: &LotEntry) -> String {
	let LotEntry { lot: Lot { lot, expires, quantity, kept, recalled }, status } = entry;
	let recalled = if *recalled { ", recalled by the pharmacy" } else { "" };
	let expires = moment::format(*expires);
	format!("{lot}  {status}  {quantity} units, {kept} more kept, expires {expires}{recalled}")
}

/// Where a lot is, in one line.
pub fn describe_holding(holding: &Holding) -> String {
	let Holding { organization, item, record, on_shelf, dispenses } = holding;
	let recalled = if record.recalled { ", recalled by the pharmacy" } else { "" };
	let expires = moment::format(record.expires);
	format!(
		"organization {organization}, item {item}  {on_shelf} units on the shelf, {dispenses} dispenses, expires {expires}{recalled}"
	)
}
