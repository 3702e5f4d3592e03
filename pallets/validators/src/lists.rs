//! What the node and portals are told about validators. Lists that can be long are paged.

use alloc::vec::Vec;
use frame_support::traits::Get;
use salus_primitives::{
	validator::{Nomination, OffenceKind, Offences as Entry, Shortfall, ValidatorStanding},
	AccountId,
};
use sp_staking::SessionIndex;

use crate::{Absences, Config, Hospitals, Nominations, Offences, Pallet, Shortfalls};

/// The most entries a page holds.
const MAX_PAGE: u32 = 100;

impl<T: Config> Pallet<T> {
	pub(crate) fn show_standings() -> Vec<ValidatorStanding> {
		let tally = Self::tally(pallet_session::CurrentIndex::<T>::get());
		let validating = pallet_session::Validators::<T>::get();
		let absences = Absences::<T>::get();
		let standing = |validator: AccountId| ValidatorStanding {
			organization: Hospitals::<T>::get(&validator),
			paused: Self::paused_by(&validator),
			has_keys: Self::has_keys(&validator),
			validates: validating.contains(&validator),
			missed: tally.iter().find(|one| one.validator == validator).map_or(0, |one| one.missed),
			absent_sessions: absences.iter().find(|(other, _)| *other == validator).map_or(0, |(_, count)| *count),
			validator,
		};
		Self::validators().into_iter().map(standing).collect()
	}

	pub(crate) fn show_missed(session: SessionIndex) -> Vec<Shortfall> {
		if session == pallet_session::CurrentIndex::<T>::get() {
			return Self::tally(session).into_iter().filter(|one| one.missed > 0).collect();
		}
		Shortfalls::<T>::get(session).into_inner()
	}

	pub(crate) fn show_offences(after: Option<(AccountId, OffenceKind)>, limit: u32) -> Vec<Entry> {
		let entries = Offences::<T>::get().into_inner().into_iter();
		let later = |entry: &Entry| {
			after.as_ref().is_none_or(|(validator, kind)| crate::offence::order(entry, validator, kind).is_gt())
		};
		entries.filter(later).take(page(limit)).collect()
	}

	pub(crate) fn show_nominations(after: Option<AccountId>, limit: u32) -> Vec<Nomination> {
		let entries = match after {
			None => Nominations::<T>::iter(),
			Some(after) => Nominations::<T>::iter_from(Nominations::<T>::hashed_key_for(after)),
		};
		let entry = |(validator, organization)| Nomination {
			validator,
			organization,
			stands: Self::is_active_hospital(organization),
		};
		entries.map(entry).take(page(limit)).collect()
	}

	/// The fewest and the most validators there can be, and the margin below which the chain pauses nobody.
	pub fn limits() -> (u32, u32, u32) {
		(T::MinValidators::get(), T::MaxValidators::get(), T::SafetyMargin::get())
	}
}

fn page(limit: u32) -> usize {
	usize::try_from(limit.min(MAX_PAGE)).unwrap_or(usize::MAX)
}
