//! The offences proved of validators, kept for the council.

use core::{cmp::Ordering, marker::PhantomData};
use frame_support::{traits::Get, BoundedVec};
use salus_primitives::{
	validator::{OffenceKind, Offences as Entry},
	AccountId,
};
use sp_runtime::{traits::Zero, Vec};
use sp_staking::{
	offence::{Offence, OffenceError, ReportOffence},
	SessionIndex,
};

use crate::{Config, Event, Hospitals, Offences, Pallet};

/// Reports to `R`, the offences pallet, and records what it takes for the council. It stands before that pallet and not behind, as its handler is not told
/// what kind of offence it is given, and hears of earlier ones again.
///
/// The offences pallet keeps every report for ever. So of one validator, of one kind, only so many are taken while they can be proved.
pub struct Recorded<T, R>(PhantomData<(T, R)>);

impl<T, R, O> ReportOffence<AccountId, (AccountId, ()), O> for Recorded<T, R>
where
	T: Config,
	R: ReportOffence<AccountId, (AccountId, ()), O>,
	O: Offence<(AccountId, ())>,
{
	fn report_offence(reporters: Vec<AccountId>, offence: O) -> Result<(), OffenceError> {
		let (offenders, session) = (offence.offenders(), offence.session_index());
		if Pallet::<T>::are_enough(&offenders, O::ID) {
			return Err(OffenceError::DuplicateReport);
		}
		R::report_offence(reporters, offence)?;
		for (validator, ()) in offenders {
			Pallet::<T>::record_offence(validator, O::ID, session);
		}
		Ok(())
	}

	fn is_known_offence(offenders: &[(AccountId, ())], slot: &O::Slot) -> bool {
		Pallet::<T>::are_enough(offenders, O::ID) || R::is_known_offence(offenders, slot)
	}
}

impl<T: Config> Pallet<T> {
	/// Whether of each of these as many offences of the kind are recorded as are worth it.
	fn are_enough(offenders: &[(AccountId, ())], kind: OffenceKind) -> bool {
		let (entries, now) = (Offences::<T>::get(), pallet_session::CurrentIndex::<T>::get());
		let enough = |validator: &AccountId| {
			let position = entries.binary_search_by(|entry| order(entry, validator, &kind)).ok();
			position
				.and_then(|position| entries.get(position))
				.is_some_and(|entry| !is_past::<T>(entry, now) && entry.recent >= T::MaxReports::get())
		};
		offenders.iter().all(|(validator, ())| enough(validator))
	}

	/// Adds it to what is recorded of the validator, and says so.
	fn record_offence(validator: AccountId, kind: OffenceKind, session: SessionIndex) {
		Offences::<T>::mutate(|entries| match entries.binary_search_by(|entry| order(entry, &validator, &kind)) {
			Ok(position) => {
				if let Some(entry) = entries.get_mut(position) {
					Self::add(entry, session);
				}
			}
			Err(_) => Self::enter_offence(entries, &validator, kind, session),
		});
		Self::deposit_event(Event::Offended { validator, kind, session });
	}

	/// One more of the same.
	fn add(entry: &mut Entry, session: SessionIndex) {
		let now = pallet_session::CurrentIndex::<T>::get();
		if is_past::<T>(entry, now) {
			(entry.since, entry.recent) = (now, 0);
		}
		entry.organization = Hospitals::<T>::get(&entry.validator).or(entry.organization);
		entry.reports = entry.reports.saturating_add(1);
		entry.recent = entry.recent.saturating_add(1);
		entry.first = entry.first.min(session);
		entry.last = entry.last.max(session);
	}

	/// The first of its kind. If there is no room, the oldest entry of somebody who validates no longer makes some: those who validate fill less than half.
	fn enter_offence(
		entries: &mut BoundedVec<Entry, T::MaxOffences>,
		validator: &AccountId,
		kind: OffenceKind,
		session: SessionIndex,
	) {
		if entries.is_full() {
			let gone = entries.iter().enumerate().filter(|(_, entry)| !Self::is_validator(&entry.validator));
			if let Some(oldest) = gone.min_by_key(|(_, entry)| entry.last).map(|(position, _)| position) {
				entries.remove(oldest);
			}
		}
		let entry = Entry {
			validator: validator.clone(),
			kind,
			organization: Hospitals::<T>::get(validator),
			reports: 1,
			first: session,
			last: session,
			since: pallet_session::CurrentIndex::<T>::get(),
			recent: 1,
		};
		if let Err(position) = entries.binary_search_by(|other| order(other, validator, &kind)) {
			let _ = entries.try_insert(position, entry);
		}
	}
}

/// The order of entries: by validator, then by kind.
pub(crate) fn order(entry: &Entry, validator: &AccountId, kind: &OffenceKind) -> Ordering {
	entry.validator.cmp(validator).then_with(|| entry.kind.cmp(kind))
}

/// Whether what is counted as recent can be proved no longer.
fn is_past<T: Config>(entry: &Entry, now: SessionIndex) -> bool {
	let age = now.saturating_sub(entry.since);
	!age.is_zero() && age >= T::HistorySessions::get()
}
