//! The stock of pharmacies: items, lots, and transfers between them.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::{AccountId, Digest, ItemId, LotId, Moment, OrganizationId, TransferId};

crate::coded! {
	/// Whether a lot can be dispensed from.
	LotStatus {
		/// It can.
		Good = 0 => "good",
		/// It has expired.
		Expired = 1 => "expired",
		/// It was recalled, here or everywhere.
		Recalled = 2 => "recalled",
		/// Nothing is there.
		Spent = 3 => "spent",
	}
}

crate::coded! {
	/// Why a lot is put right.
	AdjustmentReason {
		/// Somebody has counted.
		Count = 0 => "count",
		/// It is damaged.
		Damage = 1 => "damage",
		/// It is lost, or stolen.
		Loss = 2 => "loss",
		/// It has expired.
		Expiry = 3 => "expiry",
		/// It was recalled.
		Recall = 4 => "recall",
		/// It went back to whoever supplied it.
		Return = 5 => "return",
	}
}

crate::coded! {
	/// Where a transfer between pharmacies stands, in the words of FHIR `Task.status`.
	TransferStatus {
		/// Offered, and under way.
		Requested = 0 => "requested",
		/// The other pharmacy has it.
		Accepted = 1 => "accepted",
		/// The other pharmacy would not have it.
		Rejected = 2 => "rejected",
		/// Whoever offered it has withdrawn it.
		Cancelled = 3 => "cancelled",
	}
}

/// By how much a lot is put right.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum Change {
	/// So many units more.
	#[codec(index = 0)]
	Added(u32),
	/// So many units less.
	#[codec(index = 1)]
	Removed(u32),
}

crate::code::shown! {
	/// What has come to an item's stock and gone from it, in units, ever. What is there is what came less what went.
	#[derive(Copy, Default)]
	pub struct Flows {
		/// Came from suppliers.
		pub received: u64,
		/// Came from other pharmacies.
		pub accepted: u64,
		/// Came back after it was handed over.
		pub returned: u64,
		/// Was there more than was written.
		pub found: u64,
		/// Went to patients.
		pub dispensed: u64,
		/// Went to other pharmacies.
		pub sent: u64,
		/// Was written off.
		pub lost: u64,
	}

	/// What a pharmacy keeps.
	#[derive(Copy)]
	pub struct Item {
		/// What the pharmacy calls it: random, or a digest under a key of the pharmacy's.
		pub code: Digest,
		/// Below how many good units there are too few. 0: never.
		pub threshold: u32,
		/// What came and went.
		pub flows: Flows,
	}

	/// A lot of an item on the shelf.
	#[derive(Copy)]
	pub struct Lot {
		/// From when on it has expired.
		pub expires: Moment,
		/// Which: a digest of its label.
		pub lot: LotId,
		/// How many units can be taken, if it is good.
		pub quantity: u32,
		/// How many units are kept: for dispenses that are not handed over, and transfers that are under way.
		pub kept: u32,
		/// Whether the pharmacy has recalled it.
		pub recalled: bool,
	}

	/// What is known for ever of a lot that an item has had.
	#[derive(Copy)]
	pub struct LotRecord {
		/// From when on it has expired.
		pub expires: Moment,
		/// Whether the pharmacy has recalled it.
		pub recalled: bool,
	}

	/// A recall of a lot wherever it is.
	pub struct Recall {
		/// By which auditor.
		pub organization: OrganizationId,
		/// Who said so.
		pub by: AccountId,
		/// When.
		pub issued: Moment,
	}

	/// Units of a lot that go from one pharmacy to another.
	pub struct Transfer {
		/// From whom.
		pub from: OrganizationId,
		/// From which item there.
		pub item: ItemId,
		/// To whom.
		pub to: OrganizationId,
		/// To which item there, once it is accepted.
		pub into: Option<ItemId>,
		/// Which lot.
		pub lot: LotId,
		/// From when on it has expired.
		pub expires: Moment,
		/// How many units.
		pub quantity: u32,
		/// Where it stands.
		pub status: TransferStatus,
		/// Who has signed for whoever offered it.
		pub offered_by: AccountId,
		/// Who has accepted, declined, or withdrawn it.
		pub decided_by: Option<AccountId>,
		/// When it was offered.
		pub entered: Moment,
		/// When it changed last.
		pub changed: Moment,
	}

	/// An item as it is shown.
	#[derive(Copy)]
	pub struct ItemEntry {
		/// Its number.
		pub id: ItemId,
		/// The item.
		pub item: Item,
		/// How many units can be dispensed now.
		pub good: u64,
		/// How many units are on the shelf, good or not, kept or not.
		pub on_shelf: u64,
		/// Whether the good units are below the threshold.
		pub low: bool,
	}

	/// A lot as it is shown.
	#[derive(Copy)]
	pub struct LotEntry {
		/// The lot.
		pub lot: Lot,
		/// Whether it can be dispensed from now.
		pub status: LotStatus,
	}

	/// Where a lot is, or was.
	#[derive(Copy)]
	pub struct Holding {
		/// Whose.
		pub organization: OrganizationId,
		/// Of which item.
		pub item: ItemId,
		/// What is known of the lot there.
		pub record: LotRecord,
		/// How many units are on the shelf, kept or not.
		pub on_shelf: u64,
		/// How many dispenses were taken from it.
		pub dispenses: u32,
	}

	/// A transfer with its number.
	pub struct TransferEntry {
		/// Its number.
		pub id: TransferId,
		/// The transfer.
		pub transfer: Transfer,
	}
}

impl Flows {
	/// How many units came.
	pub fn came(&self) -> u64 {
		[self.received, self.accepted, self.returned, self.found].into_iter().fold(0, u64::saturating_add)
	}

	/// How many units went.
	pub fn went(&self) -> u64 {
		[self.dispensed, self.sent, self.lost].into_iter().fold(0, u64::saturating_add)
	}
}

impl Lot {
	/// How many units are there, kept or not.
	pub fn on_shelf(&self) -> u64 {
		u64::from(self.quantity).saturating_add(self.kept.into())
	}

	/// Where it stands on the shelf: what expires first is in front.
	pub const fn place(&self) -> (Moment, LotId) {
		(self.expires, self.lot)
	}
}
