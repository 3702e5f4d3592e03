//! What pharmacies have, and what goes from one to another.

use salus_primitives::{
	stock::{Holding, ItemEntry, LotEntry, Recall, Transfer, TransferEntry},
	Digest, ItemId, LotId, OrganizationId, TransferId,
};

use super::prescription::Newest;
use crate::{
	chain::{At, Chain},
	error::{Error, Result},
};

impl Chain {
	/// An item of a pharmacy's.
	pub async fn item(&self, pharmacy: OrganizationId, item: ItemId) -> Result<ItemEntry> {
		let found: Option<_> = self.ask(At::Best, "PrescriptionsApi_item", (pharmacy, item)).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!("organization {pharmacy} has no item {item}; `stock list` tells which there are"))
		})
	}

	/// The item that a pharmacy calls so.
	pub async fn item_with(&self, pharmacy: OrganizationId, code: Digest) -> Result<ItemEntry> {
		let found: Option<_> = self.ask(At::Best, "PrescriptionsApi_item_with", (pharmacy, code)).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!(
				"organization {pharmacy} has no item with the code {code:?}; `stock open` adds one"
			))
		})
	}

	/// All items of a pharmacy, in the order of their numbers.
	pub async fn items(&self, pharmacy: OrganizationId) -> Result<Vec<ItemEntry>> {
		self.pages("PrescriptionsApi_items", pharmacy, |last: &ItemEntry| last.id).await
	}

	/// An item's lots: what expires first in front.
	pub async fn lots(&self, pharmacy: OrganizationId, item: ItemId) -> Result<Vec<LotEntry>> {
		self.ask(At::Best, "PrescriptionsApi_lots", (pharmacy, item)).await
	}

	/// Where a lot is, or was, in the order of the pharmacies' numbers.
	pub async fn holdings(&self, lot: LotId) -> Result<Vec<Holding>> {
		let name = |last: &Holding| (last.organization, last.item);
		let mut holdings = self.pages("PrescriptionsApi_holdings", lot, name).await?;
		holdings.sort_by_key(name);
		Ok(holdings)
	}

	/// The recall of a lot wherever it is.
	pub async fn recall(&self, lot: LotId) -> Result<Option<Recall>> {
		self.ask(At::Best, "PrescriptionsApi_recall", lot).await
	}

	/// A transfer.
	pub async fn transfer(&self, transfer: TransferId) -> Result<Transfer> {
		let found: Option<_> = self.ask(At::Best, "PrescriptionsApi_transfer", transfer).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!("there is no transfer {transfer}; `transfer list` tells which a pharmacy has"))
		})
	}

	/// What a pharmacy has offered to others, and was offered.
	pub async fn transfers_of(&self, pharmacy: OrganizationId, newest: Newest) -> Result<Vec<(u32, TransferEntry)>> {
		self.newest("PrescriptionsApi_transfers_of", pharmacy, newest).await
	}
}
