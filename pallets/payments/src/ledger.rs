//! Books: every movement of money, in the books of both parties.

use alloc::vec::Vec;
use salus_primitives::{
	money::{Amount, Direction, EntryKind, LedgerEntry, NumberedEntry, Party, Statement, Subject, MAX_ENTRIES},
	Moment, UnitId,
};
use sp_runtime::{BoundedVec, DispatchResult};

use crate::{purse::Movement, Config, Entries, EntryCount, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// Enters a movement in the books of both.
	pub(crate) fn enter_both(movement: Movement) -> DispatchResult {
		let Movement { from, to, unit, amount, kind, about } = movement;
		Self::enter(from, unit, kind, Direction::Out, amount, Some(to), about)?;
		Self::enter(to, unit, kind, Direction::In, amount, Some(from), about)
	}

	/// Enters in the party's book what has come or gone.
	pub(crate) fn enter(
		party: Party,
		unit: UnitId,
		kind: EntryKind,
		direction: Direction,
		amount: Amount,
		other: Option<Party>,
		about: Subject,
	) -> DispatchResult {
		let number = EntryCount::<T>::get(party, unit);
		let balance = Self::balance_of(party, unit);
		let balance = balance.free.checked_add(balance.held).ok_or(Error::<T>::TooMuchMoney)?;
		let entry = LedgerEntry { at: Self::now(), kind, direction, amount, other, about, balance };
		Entries::<T>::insert((party, unit), number, entry);
		EntryCount::<T>::insert(party, unit, number.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?);
		Ok(())
	}

	/// The entries with these numbers that there are, in their order.
	fn entries(
		party: Party,
		unit: UnitId,
		numbers: core::ops::Range<u64>,
	) -> impl DoubleEndedIterator<Item = NumberedEntry> {
		numbers
			.filter_map(move |number| Some(NumberedEntry { number, entry: Entries::<T>::get((party, unit), number)? }))
	}

	/// What was entered before that number, the newest first.
	pub(crate) fn show_ledger(party: Party, unit: UnitId, before: Option<u64>, limit: u32) -> Vec<NumberedEntry> {
		let end = EntryCount::<T>::get(party, unit).min(before.unwrap_or(u64::MAX));
		let first = end.saturating_sub(limit.min(MAX_ENTRIES).into());
		Self::entries(party, unit, first..end).rev().collect()
	}

	/// The number of the first entry from that moment on. Time goes on from entry to entry, so it is found by halving.
	fn first_from(party: Party, unit: UnitId, moment: Moment) -> u64 {
		let (mut low, mut high) = (0, EntryCount::<T>::get(party, unit));
		while low < high {
			let middle = low.midpoint(high);
			match Entries::<T>::get((party, unit), middle) {
				Some(entry) if entry.at < moment => low = middle.saturating_add(1),
				_ => high = middle,
			}
		}
		low
	}

	/// What the party had before the entry with that number.
	fn balance_before(party: Party, unit: UnitId, number: u64) -> Amount {
		let before = number.checked_sub(1).and_then(|before| Entries::<T>::get((party, unit), before));
		before.map_or(0, |entry| entry.balance)
	}

	/// What came and went from one moment until before another: the page that begins with that number.
	pub(crate) fn show_statement(party: Party, unit: UnitId, from: Moment, to: Moment, page: Option<u64>) -> Statement {
		let first = Self::first_from(party, unit, from);
		let end = Self::first_from(party, unit, to).max(first);
		let begin = page.unwrap_or(first).clamp(first, end);
		let until = begin.saturating_add(MAX_ENTRIES.into()).min(end);
		Statement {
			opening: Self::balance_before(party, unit, first),
			closing: Self::balance_before(party, unit, end),
			entries: BoundedVec::truncate_from(Self::entries(party, unit, begin..until).collect()),
			next: (until < end).then_some(until),
		}
	}
}
