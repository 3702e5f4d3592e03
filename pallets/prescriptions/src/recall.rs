//! Recalls: of a lot at one pharmacy, and of a lot wherever it is.

use frame_support::ensure;
use salus_primitives::{AccountId, ItemId, LotId, OrganizationId};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, List, ListLength, LotRecord, LotRecords, Pallet, Recall, Recalls};

impl<T: Config> Pallet<T> {
	/// Says whether the pharmacy has recalled a lot of its own. How many units are on the shelf, and how many dispenses were taken from it.
	pub(crate) fn do_set_recalled(
		organization: OrganizationId,
		item: ItemId,
		lot: LotId,
		recalled: bool,
	) -> Result<(u64, u32), DispatchError> {
		let mut store = Self::ensure_store(organization, item)?;
		let record = Self::ensure_record(organization, item, lot)?;
		let already = if recalled { Error::<T>::AlreadyRecalled } else { Error::<T>::NotRecalled };
		ensure!(record.recalled != recalled, already);
		LotRecords::<T>::insert(lot, (organization, item), LotRecord { recalled, ..record });
		let mut on_shelf = 0;
		if let Some(found) = store.lot(lot) {
			found.recalled = recalled;
			on_shelf = found.on_shelf();
		}
		Self::settle(store);
		Ok((on_shelf, ListLength::<T>::get(List::Lot(organization, item, lot))))
	}

	/// Recalls a lot wherever it is, from now on.
	pub(crate) fn do_issue_recall(organization: OrganizationId, lot: LotId, by: &AccountId) -> DispatchResult {
		ensure!(!Recalls::<T>::contains_key(lot), Error::<T>::AlreadyRecalled);
		Recalls::<T>::insert(lot, Recall { organization, by: by.clone(), issued: Self::now() });
		Ok(())
	}

	/// Takes a recall back. Any auditor may: the one that issued it may not take part any more.
	pub(crate) fn do_lift_recall(lot: LotId) -> DispatchResult {
		ensure!(Recalls::<T>::contains_key(lot), Error::<T>::NotRecalled);
		Recalls::<T>::remove(lot);
		Ok(())
	}
}
