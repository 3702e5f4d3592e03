//! What a portal must show: what the view functions answer. Lists come in pages, and nothing is scanned but the lots on one shelf.

use alloc::vec::Vec;
use salus_primitives::{
	prescription::{DispenseEntry, Next, PrescriptionEntry, PrescriptionStatus, Refill, RefillEntry},
	stock::{Holding, ItemEntry, LotEntry, TransferEntry},
	DispenseId, ItemId, LotId, OrganizationId, PatientId, PrescriptionId, RefillId, TransferId,
};

use crate::{
	list::MAX_PAGE,
	shelf::{good_units, status_of},
	Config, Dispenses, Item, ItemCount, Items, List, ListLength, LotRecord, LotRecords, LowItems, Pallet,
	Prescriptions, Refills, Shelves, Transfers,
};

/// How many entries a page of so many holds.
fn page_of(limit: u32) -> usize {
	usize::try_from(limit.min(MAX_PAGE)).unwrap_or_default()
}

impl<T: Config> Pallet<T> {
	/// A page of the list, with what each number stands for.
	fn show<Entry>(
		list: List,
		before: Option<u32>,
		limit: u32,
		entry: impl Fn(u64) -> Option<Entry>,
	) -> Vec<(u32, Entry)> {
		let page = Self::page(list, before, limit).into_iter();
		page.filter_map(|(position, number)| Some((position, entry(number)?))).collect()
	}

	pub(crate) fn show_prescriptions(
		patient: PatientId,
		before: Option<u32>,
		limit: u32,
	) -> Vec<(u32, PrescriptionEntry)> {
		Self::show(List::Patient(patient), before, limit, |number| {
			let id = PrescriptionId(number);
			Some(PrescriptionEntry { id, prescription: Prescriptions::<T>::get(id)? })
		})
	}

	pub(crate) fn show_fillable(prescription: PrescriptionId) -> Option<Next> {
		let found = Prescriptions::<T>::get(prescription)?;
		let stands = found.status == PrescriptionStatus::Active && Self::ensure_alive(found.patient).is_ok();
		let next = found.next().filter(|_| stands)?;
		(next.from.max(Self::now()) < next.until).then_some(next)
	}

	pub(crate) fn show_dispenses(list: List, before: Option<u32>, limit: u32) -> Vec<(u32, DispenseEntry)> {
		Self::show(list, before, limit, |number| {
			let id = DispenseId(number);
			Some(DispenseEntry { id, dispense: Dispenses::<T>::get(id)? })
		})
	}

	pub(crate) fn show_refill(refill: RefillId) -> Option<Refill> {
		let found = Refills::<T>::get(refill)?;
		Some(Refill { status: found.status_at(Self::now()), ..found })
	}

	pub(crate) fn show_refills(list: List, before: Option<u32>, limit: u32) -> Vec<(u32, RefillEntry)> {
		Self::show(list, before, limit, |number| {
			let id = RefillId(number);
			Some(RefillEntry { id, refill: Self::show_refill(id)? })
		})
	}

	pub(crate) fn show_transfers(
		pharmacy: OrganizationId,
		before: Option<u32>,
		limit: u32,
	) -> Vec<(u32, TransferEntry)> {
		Self::show(List::Transfers(pharmacy), before, limit, |number| {
			let id = TransferId(number);
			Some(TransferEntry { id, transfer: Transfers::<T>::get(id)? })
		})
	}

	pub(crate) fn show_item(pharmacy: OrganizationId, id: ItemId) -> Option<ItemEntry> {
		let item: Item = Items::<T>::get(pharmacy, id)?;
		let shelf = Shelves::<T>::get(pharmacy, id);
		let good = good_units::<T>(&shelf);
		let on_shelf = shelf.iter().fold(0u64, |all, lot| all.saturating_add(lot.on_shelf()));
		Some(ItemEntry { id, item, good, on_shelf, low: good < item.threshold.into() })
	}

	pub(crate) fn show_items(pharmacy: OrganizationId, after: Option<ItemId>, limit: u32) -> Vec<ItemEntry> {
		let first = after.map_or(0, |item| item.0.saturating_add(1));
		let numbers = (first..ItemCount::<T>::get(pharmacy)).take(page_of(limit));
		numbers.filter_map(|number| Self::show_item(pharmacy, ItemId(number))).collect()
	}

	pub(crate) fn show_low_items(pharmacy: OrganizationId, after: Option<ItemId>, limit: u32) -> Vec<ItemEntry> {
		let keys = match after {
			None => LowItems::<T>::iter_key_prefix(pharmacy),
			Some(item) => LowItems::<T>::iter_key_prefix_from(pharmacy, LowItems::<T>::hashed_key_for(pharmacy, item)),
		};
		keys.take(page_of(limit)).filter_map(|item| Self::show_item(pharmacy, item)).collect()
	}

	pub(crate) fn show_lots(pharmacy: OrganizationId, item: ItemId) -> Vec<LotEntry> {
		let shelf = Shelves::<T>::get(pharmacy, item).into_iter();
		shelf.map(|lot| LotEntry { lot, status: status_of::<T>(&lot) }).collect()
	}

	pub(crate) fn show_holdings(lot: LotId, after: Option<(OrganizationId, ItemId)>, limit: u32) -> Vec<Holding> {
		let records = match after {
			None => LotRecords::<T>::iter_prefix(lot),
			Some(place) => LotRecords::<T>::iter_prefix_from(lot, LotRecords::<T>::hashed_key_for(lot, place)),
		};
		records.take(page_of(limit)).map(|(place, record)| Self::show_holding(lot, place, record)).collect()
	}

	fn show_holding(lot: LotId, place: (OrganizationId, ItemId), record: LotRecord) -> Holding {
		let (organization, item) = place;
		let shelf = Shelves::<T>::get(organization, item);
		let on_shelf = shelf.iter().find(|found| found.lot == lot).map_or(0, |found| found.on_shelf());
		let dispenses = ListLength::<T>::get(List::Lot(organization, item, lot));
		Holding { organization, item, record, on_shelf, dispenses }
	}
}
