//! `room`: rooms of a ward.

use clap::{Args, Subcommand};
use salus_primitives::{bed::RoomEntry, role::Permission, RoomId, WardId};

use super::ward::{House, WardPlace};
use crate::{calls, error::Result, report::Report, wallet::Wallet};

/// Rooms.
#[derive(Clone, Debug, Subcommand)]
pub enum RoomCommand {
	/// Open a further room of a ward. It has no beds yet.
	Open(WardPlace),
	/// Close a room all of whose beds are closed.
	Close(RoomPlace),
	/// Open a closed room again. Its beds stay closed, each until it is opened.
	Reopen(RoomPlace),
	/// Show a ward's rooms.
	List(WardPlace),
}

/// A room, and whose it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct RoomPlace {
	/// The ward's number.
	pub ward: WardId,
	/// The room's number in the ward.
	pub room: RoomId,
	/// Whose it is.
	#[command(flatten)]
	pub house: House,
}

impl RoomCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Open(WardPlace { ward, house }) => {
				let organization = house.acting(wallet, Permission::ManageBeds).await?;
				let outcome = wallet.submit(&calls::bed::open_room(organization, ward)).await?;
				let room = outcome.field("Beds", "RoomOpened", "room").cloned().unwrap_or_default();
				Ok(Report::of_transaction(&outcome, &format!("Opened room {room} in ward {ward}"))
					.with("organization", organization)
					.with("ward", ward)
					.with("room", room))
			}
			Self::Close(RoomPlace { ward, room, house }) => {
				let organization = house.acting(wallet, Permission::ManageBeds).await?;
				let call = calls::bed::close_room(organization, ward, room);
				let report = wallet.report(&call, &format!("Closed room {room} in ward {ward}")).await?;
				Ok(report.with("organization", organization).with("ward", ward).with("room", room))
			}
			Self::Reopen(RoomPlace { ward, room, house }) => {
				let organization = house.acting(wallet, Permission::ManageBeds).await?;
				let call = calls::bed::reopen_room(organization, ward, room);
				let report = wallet.report(&call, &format!("Opened room {room} in ward {ward} again")).await?;
				Ok(report.with("organization", organization).with("ward", ward).with("room", room))
			}
			Self::List(place) => list(wallet, place).await,
		}
	}
}

async fn list(wallet: &Wallet, place: WardPlace) -> Result<Report> {
	let WardPlace { ward, house } = place;
	let organization = house.seen(wallet).await?;
	let rooms = wallet.chain().await?.rooms(organization, ward).await?;
	let mut lines: Vec<_> = rooms.iter().map(describe).collect();
	if lines.is_empty() {
		lines.push(format!("Ward {ward} of organization {organization} has no rooms"));
	}
	Ok(Report::new().with("organization", organization).with("ward", ward).with("rooms", rooms).lines(lines))
}

/// A room, in one line.
pub fn describe(room: &RoomEntry) -> String {
	format!("{}  {}  open beds {}", room.room, room.status, room.open_beds)
}
