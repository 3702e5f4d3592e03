//! What the session pallets ask: who validates next, and whether an account is a validator at all.

use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::traits::Get;
use pallet_session::{historical, SessionManager};
use salus_primitives::AccountId;
use sp_runtime::traits::Convert;
use sp_staking::SessionIndex;

use crate::{Config, LastSlot, Pallet, SessionStarts};

impl<T: Config> SessionManager<AccountId> for Pallet<T> {
	/// The validators that are admitted, have keys and are not paused, if they or their keys are others than those now validating.
	///
	/// The session pallet drops validators without keys from what it is given, and keeps the set that is left when it is given nothing. So the comparison is
	/// with that set: a validator who sets keys late is taken in then. Giving the same set again would begin a new GRANDPA set for nothing. The keys are
	/// compared as well: the root by which an equivocation is proved is made anew only with a set that is given.
	///
	/// With no keys at all the answer is nothing as well. An empty set would halt the chain.
	///
	/// A set is also given anew while the session before has no root, as on a chain that has not made any so far.
	fn new_session(session: SessionIndex) -> Option<Vec<AccountId>> {
		let keys = |validator| pallet_session::NextKeys::<T>::get(&validator).map(|keys| (validator, keys));
		let next: Vec<(AccountId, T::Keys)> = Self::available().into_iter().filter_map(keys).collect();
		let rooted = historical::HistoricalSessions::<T>::contains_key(session.saturating_sub(1));
		let changed = !rooted || next != pallet_session::QueuedKeys::<T>::get();
		(changed && !next.is_empty()).then(|| next.into_iter().map(|(validator, _)| validator).collect())
	}

	fn end_session(session: SessionIndex) {
		Self::close_session(session);
		Self::forget_history(session);
	}

	fn start_session(session: SessionIndex) {
		if let Some(slot) = LastSlot::<T>::get() {
			SessionStarts::<T>::insert(session, slot);
		}
	}
}

/// The same, for the roots by which it is proved whose a key was.
impl<T: Config> historical::SessionManager<AccountId, ()> for Pallet<T> {
	fn new_session(session: SessionIndex) -> Option<Vec<(AccountId, ())>> {
		let next = <Self as SessionManager<AccountId>>::new_session(session)?;
		Some(next.into_iter().map(|validator| (validator, ())).collect())
	}

	fn end_session(session: SessionIndex) {
		<Self as SessionManager<AccountId>>::end_session(session);
	}

	fn start_session(session: SessionIndex) {
		<Self as SessionManager<AccountId>>::start_session(session);
	}
}

impl<T: Config> Pallet<T> {
	/// Forgets the session before the last in which an equivocation can still be proved, once this one has ended.
	fn forget_history(session: SessionIndex) {
		let kept = T::HistorySessions::get();
		if let Some(oldest) = session.saturating_add(1).checked_sub(kept).filter(|oldest| *oldest > 0) {
			historical::Pallet::<T>::prune_up_to(oldest);
			SessionStarts::<T>::remove(oldest.saturating_sub(1));
		}
	}
}

/// An account as the id of a validator, if the council has admitted it. For the session pallet's `ValidatorIdOf`: nobody else can set session keys.
pub struct AdmittedValidator<T>(PhantomData<T>);

impl<T: Config> Convert<AccountId, Option<AccountId>> for AdmittedValidator<T> {
	fn convert(account: AccountId) -> Option<AccountId> {
		Pallet::<T>::is_validator(&account).then_some(account)
	}
}

/// Whoever validates is known by its account and nothing else, and stays known for what it did when it is admitted no longer.
pub struct EveryValidator;

impl Convert<AccountId, Option<()>> for EveryValidator {
	fn convert(_: AccountId) -> Option<()> {
		Some(())
	}
}
