//! Pauses: who lets a validator rest, and who may end it.

use alloc::vec::Vec;
use frame_support::{
	ensure,
	traits::{EnsureOrigin, Get},
	BoundedVec,
};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use salus_primitives::{
	validator::{PausedBy, Shortfall},
	AccountId,
};
use sp_runtime::{traits::Zero, DispatchError, DispatchResult};

use crate::{Absences, Config, Error, Event, Hospitals, Pallet, Paused};

impl<T: Config> Pallet<T> {
	/// For whom this origin pauses and resumes the validator: the council, or the validator and its hospital.
	pub(crate) fn who_decides(origin: OriginFor<T>, validator: &AccountId) -> Result<PausedBy, DispatchError> {
		let Err(origin) = T::PauseOrigin::try_origin(origin) else { return Ok(PausedBy::Council) };
		let who = ensure_signed(origin)?;
		if who != *validator {
			let organization = Hospitals::<T>::get(validator).ok_or(Error::<T>::NotAuthorized)?;
			Self::ensure_manages(&who, organization)?;
		}
		Ok(PausedBy::Hospital)
	}

	/// Who paused the validator, if anybody did.
	pub fn paused_by(validator: &AccountId) -> Option<PausedBy> {
		let paused = Paused::<T>::get();
		let position = paused.binary_search_by(|(other, _)| other.cmp(validator)).ok()?;
		paused.get(position).map(|(_, by)| *by)
	}

	/// Pauses the validator, if enough others validate. The council's pause takes the place of another.
	pub(crate) fn do_pause(validator: &AccountId, by: PausedBy) -> DispatchResult {
		ensure!(Self::is_validator(validator), Error::<T>::NotFound);
		match Self::paused_by(validator) {
			None => Self::ensure_others_validate(validator)?,
			Some(before) => {
				ensure!(by == PausedBy::Council && before != PausedBy::Council, Error::<T>::AlreadyPaused);
			}
		}
		Self::note_pause(validator, by);
		Ok(())
	}

	/// Ends the pause.
	pub(crate) fn do_resume(validator: &AccountId, by: PausedBy) -> DispatchResult {
		let paused_by = Self::paused_by(validator).ok_or(Error::<T>::NotPaused)?;
		ensure!(paused_by != PausedBy::Council || by == PausedBy::Council, Error::<T>::PausedByCouncil);
		Self::forget_pause(validator);
		Ok(())
	}

	/// Writes it down, in the order of accounts. There is room: each validator is in it once.
	fn note_pause(validator: &AccountId, by: PausedBy) {
		Paused::<T>::mutate(|paused| match paused.binary_search_by(|(other, _)| other.cmp(validator)) {
			Ok(position) => {
				if let Some(entry) = paused.get_mut(position) {
					entry.1 = by;
				}
			}
			Err(position) => {
				let _ = paused.try_insert(position, (validator.clone(), by));
			}
		});
	}

	/// Takes the validator's pause out, if there is one.
	pub(crate) fn forget_pause(validator: &AccountId) {
		Paused::<T>::mutate(|paused| paused.retain(|(other, _)| other != validator));
	}

	/// Counts who was absent in the session that has ended, and pauses who was too often, those first that missed most, as long as the margin allows.
	pub(crate) fn judge(session: &[Shortfall]) {
		let share = T::MissedShare::get();
		let before = Absences::<T>::take();
		let count = |validator: &AccountId| {
			before.iter().find(|(other, _)| other == validator).map_or(1, |(_, count)| count.saturating_add(1))
		};
		let absent = session.iter().filter(|one| !one.missed.is_zero() && one.missed > share.mul_floor(one.turns));
		let mut absences: Vec<_> = absent.map(|one| (one, count(&one.validator))).collect();
		let often = T::MissedSessions::get().max(1);
		if absences.iter().any(|(_, count)| *count >= often) {
			absences.sort_by_key(|(one, _)| core::cmp::Reverse(one.missed));
			let mut available = Self::available();
			absences
				.retain(|(one, count)| *count < often || !Self::pause_absent(&mut available, &one.validator, *count));
		}
		let absences = absences.into_iter().map(|(one, count)| (one.validator.clone(), count)).collect();
		Absences::<T>::put(BoundedVec::truncate_from(absences));
	}

	/// Pauses a validator for its absence, or says why not. Whoever cannot be planned with anyway is let be. Gives back whether the matter is closed.
	fn pause_absent(available: &mut Vec<AccountId>, validator: &AccountId, sessions: u32) -> bool {
		let Ok(position) = available.binary_search(validator) else { return true };
		let margin = usize::try_from(T::SafetyMargin::get()).unwrap_or(usize::MAX).max(Self::fewest());
		let validator = validator.clone();
		if available.len() <= margin {
			Self::deposit_event(Event::Spared { validator, sessions });
			return false;
		}
		available.remove(position);
		Self::note_pause(&validator, PausedBy::Absence);
		Self::deposit_event(Event::Paused { validator, by: PausedBy::Absence });
		true
	}
}
