//! What always holds, checked after every test and by `try-runtime`.

use alloc::collections::BTreeMap;
use frame_support::{ensure, traits::Get};
use salus_primitives::{AccountId, OrganizationId};
use sp_runtime::TryRuntimeError;

use crate::{
	Absences, Config, Hospitals, Missed, NominationCounts, Nominations, Offences, Pallet, Paused, SessionStarts,
	Shortfalls, SlotDuration, Validators,
};

impl<T: Config> Pallet<T> {
	/// Everything below holds:
	///
	/// 1. validators are sorted, and nobody is one twice;
	/// 2. once there were any, one of them has keys and is not paused;
	/// 3. every validator's account exists;
	/// 4. nobody but a validator has keys, a hospital or a pause;
	/// 5. a slot lasts, whatever genesis wrote;
	/// 6. no hospital nominates whoever validates already, or more than it can, and it is counted how many;
	/// 7. nothing is counted as missed of more validators than validate, nothing is kept too long, and nobody missed more than was its turn;
	/// 8. offences are sorted, and none was proved less than once.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_set()?;
		Self::try_nominations()?;
		Self::try_slots()?;
		Self::try_offences()
	}

	fn try_set() -> Result<(), TryRuntimeError> {
		let validators = Validators::<T>::get();
		let sorted = validators.iter().zip(validators.iter().skip(1)).all(|(before, after)| before < after);
		ensure!(sorted, "validators out of order, or one twice");
		ensure!(validators.is_empty() || !Self::available().is_empty(), "no validator has keys");
		let admitted = |account: AccountId| validators.binary_search(&account).is_ok();
		ensure!(pallet_session::NextKeys::<T>::iter_keys().all(admitted), "keys of nobody who validates");
		ensure!(Hospitals::<T>::iter_keys().all(admitted), "a hospital of nobody who validates");
		let paused = Paused::<T>::get();
		let sorted = paused.iter().zip(paused.iter().skip(1)).all(|((before, _), (after, _))| before < after);
		ensure!(sorted, "pauses out of order, or one twice");
		ensure!(paused.into_iter().all(|(validator, _)| admitted(validator)), "a pause of nobody who validates");
		let exist = validators.iter().all(frame_system::Pallet::<T>::account_exists);
		ensure!(exist, "a validator whose account does not exist");
		ensure!(SlotDuration::<T>::get() != Some(0), "a slot of no time");
		Ok(())
	}

	fn try_nominations() -> Result<(), TryRuntimeError> {
		let mut counts = BTreeMap::<OrganizationId, u32>::new();
		for (validator, organization) in Nominations::<T>::iter() {
			ensure!(!Self::is_validator(&validator), "a nomination of whoever validates already");
			let count = counts.entry(organization).or_default();
			*count = count.saturating_add(1);
		}
		ensure!(counts.values().all(|count| *count <= T::MaxNominations::get()), "a hospital nominates too many");
		ensure!(NominationCounts::<T>::iter().collect::<BTreeMap<_, _>>() == counts, "nominations miscounted");
		Ok(())
	}

	fn try_slots() -> Result<(), TryRuntimeError> {
		let validating = pallet_session::Validators::<T>::decode_len().unwrap_or(0);
		ensure!(Missed::<T>::decode_len().unwrap_or(0) <= validating, "more missed than validate");
		let now = pallet_session::CurrentIndex::<T>::get();
		let kept = |session: u32, sessions: u32| session <= now && now.saturating_sub(session) <= sessions;
		for (session, shortfalls) in Shortfalls::<T>::iter() {
			ensure!(kept(session, T::KeptSessions::get()), "what was missed is kept too long");
			let possible = shortfalls.iter().all(|one| one.missed > 0 && one.missed <= one.turns);
			ensure!(possible, "missed what was not its turn, or nothing");
		}
		let recent = SessionStarts::<T>::iter_keys().all(|session| kept(session, T::HistorySessions::get()));
		ensure!(recent, "the start of a session is kept too long");
		ensure!(Absences::<T>::get().iter().all(|(_, count)| *count > 0), "an absence of no session");
		Ok(())
	}

	fn try_offences() -> Result<(), TryRuntimeError> {
		let entries = Offences::<T>::get();
		let sorted = entries
			.iter()
			.zip(entries.iter().skip(1))
			.all(|(before, after)| crate::offence::order(before, &after.validator, &after.kind).is_lt());
		ensure!(sorted, "offences out of order, or one twice");
		let proved = entries.iter().all(|entry| {
			entry.first <= entry.last
				&& entry.recent <= entry.reports
				&& (1..=T::MaxReports::get()).contains(&entry.recent)
		});
		ensure!(proved, "an offence that was not proved, or too often");
		Ok(())
	}
}
