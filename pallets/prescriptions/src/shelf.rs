//! The shelf of an item: what is taken from it, kept on it, and put back.

use frame_support::{ensure, BoundedVec};
use salus_primitives::{
	prescription::{Portion, Supply, MAX_PORTIONS},
	stock::LotStatus,
	ItemId, LotId, Moment, OrganizationId,
};
use sp_runtime::{traits::ConstU32, DispatchError, DispatchResult};

use crate::{Config, Error, Event, Item, Items, Lot, LotRecord, LowItems, Pallet, Recalls, Shelves};

/// From which lots a dispense is taken.
pub(crate) type Portions = BoundedVec<Portion, ConstU32<MAX_PORTIONS>>;

/// An item with its shelf, taken out to be changed. [`Pallet::settle`] puts both back.
pub(crate) struct Store<T: Config> {
	/// Whose.
	pub(crate) organization: OrganizationId,
	/// Which.
	pub(crate) id: ItemId,
	/// The item.
	pub(crate) item: Item,
	/// Its lots.
	pub(crate) shelf: BoundedVec<Lot, T::MaxLots>,
}

/// That a lot can be dispensed, handed over, and passed on now.
pub(crate) fn ensure_fit<T: Config>(lot: LotId, expires: Moment, recalled: bool) -> DispatchResult {
	ensure!(!recalled && !Recalls::<T>::contains_key(lot), Error::<T>::LotRecalled);
	ensure!(Pallet::<T>::now() < expires, Error::<T>::LotExpired);
	Ok(())
}

/// Where a lot on the shelf stands.
pub(crate) fn status_of<T: Config>(lot: &Lot) -> LotStatus {
	if lot.on_shelf() == 0 {
		LotStatus::Spent
	} else if lot.recalled || Recalls::<T>::contains_key(lot.lot) {
		LotStatus::Recalled
	} else if lot.expires <= Pallet::<T>::now() {
		LotStatus::Expired
	} else {
		LotStatus::Good
	}
}

/// How many units can be dispensed now.
pub(crate) fn good_units<T: Config>(shelf: &[Lot]) -> u64 {
	let good = shelf.iter().filter(|lot| status_of::<T>(lot) == LotStatus::Good);
	good.fold(0, |all, lot| all.saturating_add(lot.quantity.into()))
}

impl<T: Config> Store<T> {
	/// The lot, if it is on the shelf.
	pub(crate) fn lot(&mut self, lot: LotId) -> Option<&mut Lot> {
		self.shelf.iter_mut().find(|found| found.lot == lot)
	}

	/// The lot, of which something must be on the shelf.
	pub(crate) fn ensure_lot(&mut self, lot: LotId) -> Result<&mut Lot, DispatchError> {
		Ok(self.lot(lot).ok_or(Error::<T>::NotFound)?)
	}

	/// Puts units on the shelf: to the lot, or where the lot belongs.
	pub(crate) fn put(&mut self, lot: LotId, record: LotRecord, units: u32) -> DispatchResult {
		if let Some(found) = self.lot(lot) {
			let quantity = found.quantity.checked_add(units).ok_or(Error::<T>::QuantityTooLarge)?;
			// What is kept may come back.
			ensure!(quantity.checked_add(found.kept).is_some(), Error::<T>::QuantityTooLarge);
			found.quantity = quantity;
			return Ok(());
		}
		let LotRecord { expires, recalled } = record;
		let new = Lot { expires, lot, quantity: units, kept: 0, recalled };
		let position = self.shelf.partition_point(|found| found.place() < new.place());
		Ok(self.shelf.try_insert(position, new).map_err(|_| Error::<T>::ShelfFull)?)
	}
}

impl<T: Config> Pallet<T> {
	/// The item with its shelf.
	pub(crate) fn ensure_store(organization: OrganizationId, id: ItemId) -> Result<Store<T>, DispatchError> {
		let item = Items::<T>::get(organization, id).ok_or(Error::<T>::NotFound)?;
		Ok(Store { organization, id, item, shelf: Shelves::<T>::get(organization, id) })
	}

	/// Puts an item and its shelf back, without lots of which nothing is there, and says if good units have become too few.
	pub(crate) fn settle(store: Store<T>) {
		let Store { organization, id: item, item: found, mut shelf } = store;
		shelf.retain(|lot| lot.on_shelf() > 0);
		let (good, threshold) = (good_units::<T>(&shelf), found.threshold);
		let (low, was_low) = (good < threshold.into(), LowItems::<T>::contains_key(organization, item));
		if low && !was_low {
			LowItems::<T>::insert(organization, item, ());
			Self::deposit_event(Event::StockLow { organization, item, good, threshold });
		} else if !low && was_low {
			LowItems::<T>::remove(organization, item);
		}
		Items::<T>::insert(organization, item, found);
		if shelf.is_empty() {
			Shelves::<T>::remove(organization, item);
		} else {
			Shelves::<T>::insert(organization, item, shelf);
		}
	}

	/// Keeps units of good lots for a dispense: of what expires first.
	pub(crate) fn keep(pharmacy: OrganizationId, supply: &Supply) -> Result<Portions, DispatchError> {
		let mut store = Self::ensure_store(pharmacy, supply.item)?;
		let (mut portions, mut left) = (Portions::default(), supply.quantity);
		for lot in store.shelf.iter_mut() {
			let quantity = left.min(lot.quantity);
			if quantity == 0 || status_of::<T>(lot) != LotStatus::Good {
				continue;
			}
			let portion = Portion { lot: lot.lot, quantity };
			portions.try_push(portion).map_err(|_| Error::<T>::TooManyLots)?;
			lot.quantity = lot.quantity.saturating_sub(quantity);
			lot.kept = lot.kept.saturating_add(quantity);
			left = left.saturating_sub(quantity);
		}
		ensure!(left == 0, Error::<T>::OutOfStock);
		Self::settle(store);
		Ok(portions)
	}

	/// Puts what was kept for a dispense back among what can be taken. A lot of which something is kept is on the shelf, so that there is always room.
	pub(crate) fn put_back(pharmacy: OrganizationId, supply: &Supply, portions: &Portions) -> DispatchResult {
		let mut store = Self::ensure_store(pharmacy, supply.item)?;
		for portion in portions {
			let lot = store.ensure_lot(portion.lot)?;
			lot.kept = lot.kept.saturating_sub(portion.quantity);
			lot.quantity = lot.quantity.saturating_add(portion.quantity);
		}
		Self::settle(store);
		Ok(())
	}

	/// Lets go of what was kept for a dispense: to the patient, or to nobody.
	pub(crate) fn let_go(
		pharmacy: OrganizationId,
		supply: &Supply,
		portions: &Portions,
		to_patient: bool,
	) -> DispatchResult {
		let mut store = Self::ensure_store(pharmacy, supply.item)?;
		for portion in portions {
			let lot = store.ensure_lot(portion.lot)?;
			lot.kept = lot.kept.saturating_sub(portion.quantity);
		}
		let flows = &mut store.item.flows;
		let flow = if to_patient { &mut flows.dispensed } else { &mut flows.lost };
		*flow = flow.saturating_add(supply.quantity.into());
		Self::settle(store);
		Ok(())
	}
}
