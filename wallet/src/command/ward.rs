//! `ward`: wards of a hospital, how full they are, and who waits.

use clap::{Args, Subcommand};
use salus_primitives::{
	bed::{BedCounts, BedState, Occupancy, WardEntry},
	role::Permission,
	OrganizationId, WardId,
};

use super::{bed, room, waiting::WaitingCommand};
use crate::{calls, error::Result, report::Report, wallet::Wallet};

/// Wards.
#[derive(Clone, Debug, Subcommand)]
pub enum WardCommand {
	/// Open a further ward. It has no rooms yet.
	Open(House),
	/// Close a ward all of whose beds are closed, and for which nobody waits.
	Close(WardPlace),
	/// Open a closed ward again. Its beds stay closed, each until it is opened.
	Reopen(WardPlace),
	/// Show a hospital's wards.
	List(House),
	/// Show a ward, its rooms and its beds.
	Show(WardPlace),
	/// Show how full a ward is.
	Occupancy(WardPlace),
	/// Who waits for a bed.
	#[command(subcommand)]
	Waiting(WaitingCommand),
}

/// Whose ward it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct House {
	/// The organization. Left out: the only one where you may do this, or, to look, the only one you belong to.
	#[arg(long, value_name = "NUMBER")]
	pub organization: Option<OrganizationId>,
}

/// A ward, and whose it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct WardPlace {
	/// The ward's number.
	pub ward: WardId,
	/// Whose it is.
	#[command(flatten)]
	pub house: House,
}

impl House {
	/// The hospital for which the signer does something.
	pub async fn acting(&self, wallet: &Wallet, permission: Permission) -> Result<OrganizationId> {
		wallet.acting_for(self.organization, permission).await
	}

	/// The hospital that somebody looks at.
	pub async fn seen(&self, wallet: &Wallet) -> Result<OrganizationId> {
		wallet.house(self.organization).await
	}
}

impl WardCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Open(house) => open(wallet, house).await,
			Self::Close(WardPlace { ward, house }) => {
				let organization = house.acting(wallet, Permission::ManageBeds).await?;
				let call = calls::bed::close_ward(organization, ward);
				let report = wallet.report(&call, &format!("Closed ward {ward}")).await?;
				Ok(report.with("organization", organization).with("ward", ward))
			}
			Self::Reopen(WardPlace { ward, house }) => {
				let organization = house.acting(wallet, Permission::ManageBeds).await?;
				let call = calls::bed::reopen_ward(organization, ward);
				let report = wallet.report(&call, &format!("Opened ward {ward} again")).await?;
				Ok(report.with("organization", organization).with("ward", ward))
			}
			Self::List(house) => list(wallet, house).await,
			Self::Show(place) => show(wallet, place).await,
			Self::Occupancy(WardPlace { ward, house }) => {
				let organization = house.seen(wallet).await?;
				let occupancy = wallet.chain().await?.occupancy(organization, ward).await?;
				Ok(Report::new()
					.with("organization", organization)
					.with("ward", ward)
					.with("occupancy", occupancy)
					.line(format!("Ward {ward} of organization {organization}: {}", describe_occupancy(&occupancy))))
			}
			Self::Waiting(command) => command.run(wallet).await,
		}
	}
}

async fn open(wallet: &Wallet, house: House) -> Result<Report> {
	let organization = house.acting(wallet, Permission::ManageBeds).await?;
	let outcome = wallet.submit(&calls::bed::open_ward(organization)).await?;
	let ward = outcome.field("Beds", "WardOpened", "ward").cloned().unwrap_or_default();
	Ok(Report::of_transaction(&outcome, &format!("Opened ward {ward}"))
		.with("organization", organization)
		.with("ward", ward))
}

async fn list(wallet: &Wallet, house: House) -> Result<Report> {
	let organization = house.seen(wallet).await?;
	let wards = wallet.chain().await?.wards(organization).await?;
	let mut lines: Vec<_> = wards.iter().map(describe).collect();
	if lines.is_empty() {
		lines.push(format!("Organization {organization} has no wards"));
	}
	Ok(Report::new().with("organization", organization).with("wards", wards).lines(lines))
}

async fn show(wallet: &Wallet, place: WardPlace) -> Result<Report> {
	let WardPlace { ward, house } = place;
	let organization = house.seen(wallet).await?;
	let chain = wallet.chain().await?;
	let entry = chain.ward(organization, ward).await?;
	let (rooms, beds) = (chain.rooms(organization, ward).await?, chain.beds(organization, ward).await?);
	let mut lines = vec![describe(&entry)];
	lines.extend(rooms.iter().map(|room| format!("  room {}", room::describe(room))));
	lines.extend(beds.iter().map(|bed| format!("  bed {}", bed::describe(bed))));
	Ok(Report::new()
		.with("organization", organization)
		.with("ward", ward)
		.with("status", entry.status)
		.with("counts", entry.beds)
		.with("waiting", entry.waiting)
		.with("rooms", rooms)
		.with("beds", beds)
		.lines(lines))
}

/// A ward, in one line.
pub fn describe(ward: &WardEntry) -> String {
	let WardEntry { ward, status, rooms, beds, waiting } = ward;
	format!("{ward}  {status}  rooms {rooms}, beds {}, waiting {waiting}", describe_counts(beds))
}

/// How many beds stand where, by the codes of the states.
fn describe_counts(beds: &BedCounts) -> String {
	let counts: Vec<_> = BedState::ALL
		.iter()
		.filter(|state| beds.of(**state) > 0)
		.map(|state| format!("{} {state}", beds.of(*state)))
		.collect();
	match counts.is_empty() {
		true => "0".into(),
		false => format!("{} ({})", beds.all(), counts.join(", ")),
	}
}

/// How full a ward is, in words.
pub fn describe_occupancy(occupancy: &Occupancy) -> String {
	let Occupancy { open, occupied, free, waiting } = occupancy;
	format!("{occupied} of {open} beds are occupied, {free} free; {waiting} wait")
}
