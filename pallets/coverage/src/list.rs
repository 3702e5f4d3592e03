//! Lists: what was opened by somebody, or asked for under something, by its position.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, FullCodec, MaxEncodedLen};
use frame_support::StorageValue;
use salus_primitives::{CoverageId, OrganizationId};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{CheckedAdd, One},
	DispatchError, DispatchResult,
};

use crate::{Config, Error, ListLength, Lists, Pallet};

/// The most entries one page holds.
pub(crate) const MAX_PAGE: u32 = 100;

/// A list.
#[derive(
	Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub enum List {
	/// The insurer's plans.
	#[codec(index = 0)]
	Plans(OrganizationId),
	/// The insurer's networks.
	#[codec(index = 1)]
	Networks(OrganizationId),
	/// The authorizations that were asked for under the coverage.
	#[codec(index = 2)]
	Authorizations(CoverageId),
}

/// How many entries a page of so many holds.
pub(crate) fn page_of(limit: u32) -> usize {
	usize::try_from(limit.min(MAX_PAGE)).unwrap_or_default()
}

impl<T: Config> Pallet<T> {
	/// The next number of what is numbered there.
	pub(crate) fn number<Number, Next>() -> Result<Number, DispatchError>
	where
		Number: FullCodec + CheckedAdd + One,
		Next: StorageValue<Number, Query = Number>,
	{
		let number = Next::get();
		Next::put(number.checked_add(&Number::one()).ok_or(Error::<T>::NumbersExhausted)?);
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
