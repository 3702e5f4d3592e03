//! Missed slots: whose turn it was when no block came.
//!
//! However long the chain stood still, what was missed is divided among those whose turn it was, not counted slot by slot. The slots between two blocks
//! are the turns of those who validated when the first of the two was made, as Aura has it: so it is counted before a session ends.

use alloc::vec::Vec;
use frame_support::{traits::Get, weights::Weight, BoundedVec};
use salus_primitives::validator::Shortfall;
use sp_consensus_aura::{digests::CompatibleDigestItem, ed25519::AuthoritySignature};
use sp_runtime::DigestItem;
use sp_staking::SessionIndex;

use crate::{Config, Event, LastSlot, Missed, Pallet, SessionStarts, Shortfalls, WeightInfo};

/// How many of the slots after `from`, up to and with `to`, are the turn of the authority at this place among so many.
pub fn turns(place: u64, authorities: u64, from: u64, to: u64) -> u64 {
	if authorities == 0 {
		return 0;
	}
	let before = |slot: u64| slot.saturating_sub(place).div_ceil(authorities);
	before(to.saturating_add(1)).saturating_sub(before(from.saturating_add(1)))
}

/// The slot a block claims.
pub(crate) fn slot_in(logs: &[DigestItem]) -> Option<u64> {
	logs.iter().find_map(CompatibleDigestItem::<AuthoritySignature>::as_aura_pre_digest).map(u64::from)
}

/// As many as fit.
fn fit(count: u64) -> u32 {
	u32::try_from(count).unwrap_or(u32::MAX)
}

/// How many these are.
fn number(count: usize) -> u64 {
	u64::try_from(count).unwrap_or(u64::MAX)
}

impl<T: Config> Pallet<T> {
	/// Notes the slot of this block, and counts those between it and the last block's as missed.
	pub(crate) fn note_slot() -> Weight {
		let weight = <T as Config>::WeightInfo::note_slot;
		let Some(slot) = slot_in(frame_system::Pallet::<T>::digest().logs()) else { return weight(0) };
		let validators = match LastSlot::<T>::mutate(|last| last.replace(slot)) {
			Some(last) if slot.saturating_sub(last) > 1 => Self::count_missed(last, slot.saturating_sub(1)),
			Some(_) => 0,
			// The first block of all begins its session.
			None => {
				SessionStarts::<T>::insert(pallet_session::CurrentIndex::<T>::get(), slot.saturating_sub(1));
				0
			}
		};
		weight(validators)
	}

	/// Counts the slots after `from`, up to and with `to`, as missed. Gives back among how many.
	fn count_missed(from: u64, to: u64) -> u32 {
		let authorities = pallet_session::Validators::<T>::decode_len().unwrap_or(0);
		Missed::<T>::mutate(|missed| {
			let before = core::mem::take(missed).into_iter().chain(core::iter::repeat(0)).take(authorities);
			let counted = before
				.zip(0..)
				.map(|(count, place)| count.saturating_add(fit(turns(place, number(authorities), from, to))))
				.collect();
			*missed = BoundedVec::truncate_from(counted);
		});
		fit(number(authorities))
	}

	/// What each of those who validate in the running session had to do in it so far, and missed.
	pub(crate) fn tally(session: SessionIndex) -> Vec<Shortfall> {
		let validators = pallet_session::Validators::<T>::get();
		let (Some(from), Some(to)) = (SessionStarts::<T>::get(session), LastSlot::<T>::get()) else {
			return Vec::new();
		};
		let (missed, authorities) = (Missed::<T>::get(), number(validators.len()));
		let missed = missed.into_iter().chain(core::iter::repeat(0));
		validators
			.into_iter()
			.zip(missed)
			.zip(0..)
			.map(|((validator, missed), place)| {
				let turns = fit(turns(place, authorities, from, to));
				Shortfall { validator, missed, turns }
			})
			.collect()
	}

	/// Closes the account of a session: says who missed what, keeps it for a while, and judges who was absent.
	pub(crate) fn close_session(session: SessionIndex) {
		let tally = Self::tally(session);
		Missed::<T>::kill();
		Self::judge(&tally);
		let short: Vec<_> = tally.into_iter().filter(|one| one.missed > 0).collect();
		for Shortfall { validator, missed, turns } in short.iter().cloned() {
			Self::deposit_event(Event::SlotsMissed { session, validator, missed, turns });
		}
		if !short.is_empty() {
			Shortfalls::<T>::insert(session, BoundedVec::truncate_from(short));
		}
		if let Some(old) = session.checked_sub(T::KeptSessions::get()) {
			Shortfalls::<T>::remove(old);
		}
	}
}
