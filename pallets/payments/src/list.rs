//! Lists: what was entered for somebody, by its position.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::StorageValue;
use salus_primitives::{money::Party, OrganizationId, PatientId};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, ListLength, Lists, Pallet};

/// The most entries one page holds.
pub(crate) const MAX_PAGE: u32 = 100;

/// A list.
#[derive(
	Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub enum List {
	/// The invoices for the patient.
	#[codec(index = 0)]
	InvoicesOf(PatientId),
	/// The invoices of the provider.
	#[codec(index = 1)]
	InvoicesBy(OrganizationId),
	/// The escrows that the party has put money in, or is to have it from.
	#[codec(index = 2)]
	Escrows(Party),
	/// The withdrawals that were asked for of the party's money.
	#[codec(index = 3)]
	Withdrawals(Party),
	/// The remittances by the payer.
	#[codec(index = 4)]
	RemittancesBy(OrganizationId),
	/// The remittances to the payee.
	#[codec(index = 5)]
	RemittancesTo(OrganizationId),
}

impl<T: Config> Pallet<T> {
	/// The next number of what is numbered there.
	pub(crate) fn number<Next: StorageValue<u64, Query = u64>>() -> Result<u64, DispatchError> {
		let number = Next::get();
		Next::put(number.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?);
		Ok(number)
	}

	/// Enters something at the end of the list.
	pub(crate) fn append(list: List, number: u64) -> DispatchResult {
		let position = ListLength::<T>::get(list);
		ListLength::<T>::insert(list, position.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?);
		Lists::<T>::insert(list, position, number);
		Ok(())
	}

	/// What was entered before that position, the newest first, with its positions.
	pub(crate) fn page(list: List, before: Option<u32>, limit: u32) -> Vec<(u32, u64)> {
		let end = ListLength::<T>::get(list).min(before.unwrap_or(u32::MAX));
		let first = end.saturating_sub(limit.min(MAX_PAGE));
		(first..end).rev().filter_map(|position| Some((position, Lists::<T>::get(list, position)?))).collect()
	}
}
