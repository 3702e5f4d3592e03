//! Items: opened, received, and put right.

use frame_support::ensure;
use salus_primitives::{
	stock::{Change, Flows},
	Digest, ItemId, LotId, Moment, OrganizationId,
};
use sp_runtime::{traits::Get, DispatchError, DispatchResult};

use crate::{
	shelf::{ensure_fit, Store},
	Config, Error, Item, ItemCount, ItemOf, LotRecord, LotRecords, Pallet,
};

impl<T: Config> Pallet<T> {
	/// What is known of a lot of the item's.
	pub(crate) fn ensure_record(
		organization: OrganizationId,
		item: ItemId,
		lot: LotId,
	) -> Result<LotRecord, DispatchError> {
		Ok(LotRecords::<T>::get(lot, (organization, item)).ok_or(Error::<T>::NotFound)?)
	}

	/// Adds an item of which nothing is there.
	pub(crate) fn do_open_item(
		organization: OrganizationId,
		code: Digest,
		threshold: u32,
	) -> Result<ItemId, DispatchError> {
		let number = ItemCount::<T>::get(organization);
		ensure!(number < T::MaxItems::get(), Error::<T>::TooManyItems);
		ensure!(!ItemOf::<T>::contains_key(organization, code), Error::<T>::CodeTaken);
		let id = ItemId(number);
		ItemCount::<T>::insert(organization, number.saturating_add(1));
		ItemOf::<T>::insert(organization, code, id);
		let item = Item { code, threshold, flows: Flows::default() };
		Self::settle(Store { organization, id, item, shelf: Default::default() });
		Ok(id)
	}

	/// Says below how many good units there are too few.
	pub(crate) fn do_set_threshold(organization: OrganizationId, item: ItemId, threshold: u32) -> DispatchResult {
		let mut store = Self::ensure_store(organization, item)?;
		ensure!(store.item.threshold != threshold, Error::<T>::NoChange);
		store.item.threshold = threshold;
		Self::settle(store);
		Ok(())
	}

	/// Puts units of a good lot on the item's shelf. A lot that the item has had before expires when it did.
	pub(crate) fn shelve(store: &mut Store<T>, lot: LotId, expires: Moment, units: u32) -> DispatchResult {
		let key = (store.organization, store.id);
		let record = LotRecords::<T>::get(lot, key).unwrap_or(LotRecord { expires, recalled: false });
		ensure!(record.expires == expires, Error::<T>::LotMismatch);
		ensure_fit::<T>(lot, expires, record.recalled)?;
		store.put(lot, record, units)?;
		LotRecords::<T>::insert(lot, key, record);
		Ok(())
	}

	/// Receives units from a supplier.
	pub(crate) fn do_receive(
		organization: OrganizationId,
		item: ItemId,
		lot: LotId,
		expires: Moment,
		quantity: u32,
	) -> DispatchResult {
		ensure!(quantity > 0, Error::<T>::NoQuantity);
		let mut store = Self::ensure_store(organization, item)?;
		Self::shelve(&mut store, lot, expires, quantity)?;
		store.item.flows.received = store.item.flows.received.saturating_add(quantity.into());
		Self::settle(store);
		Ok(())
	}

	/// Puts right how many units of a lot are there, good or not. What is kept is not touched.
	pub(crate) fn do_adjust(organization: OrganizationId, item: ItemId, lot: LotId, change: Change) -> DispatchResult {
		let mut store = Self::ensure_store(organization, item)?;
		let record = Self::ensure_record(organization, item, lot)?;
		match change {
			Change::Added(units) => {
				ensure!(units > 0, Error::<T>::NoQuantity);
				store.put(lot, record, units)?;
				store.item.flows.found = store.item.flows.found.saturating_add(units.into());
			}
			Change::Removed(units) => {
				ensure!(units > 0, Error::<T>::NoQuantity);
				let found = store.lot(lot).ok_or(Error::<T>::TooLittleStock)?;
				found.quantity = found.quantity.checked_sub(units).ok_or(Error::<T>::TooLittleStock)?;
				store.item.flows.lost = store.item.flows.lost.saturating_add(units.into());
			}
		}
		Self::settle(store);
		Ok(())
	}
}
