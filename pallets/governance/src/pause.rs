//! Calls that are refused until a moment.

use alloc::vec::Vec;
use frame_support::{
	ensure,
	traits::{Contains, Get},
};
use salus_primitives::Moment;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{name, CallName, Config, Error, Pallet, Pauses};

impl<T: Config> Pallet<T> {
	/// Pauses the call, and says until when. What has ended makes room.
	pub(crate) fn do_pause(name: &CallName) -> Result<Moment, DispatchError> {
		ensure!(name::is_known::<T::RuntimeCall>(name), Error::<T>::NotFound);
		ensure!(!T::NeverPaused::contains(name), Error::<T>::Unpausable);
		ensure!(Self::pause_of(name).is_none(), Error::<T>::AlreadyPaused);
		Self::clear_ended();
		ensure!(Pauses::<T>::count() < T::MaxPauses::get(), Error::<T>::TooManyPauses);
		Ok(Self::pause_from_now(name))
	}

	/// Lets the pause last as long again, from now, and says until when that is.
	pub(crate) fn do_extend_pause(name: &CallName) -> Result<Moment, DispatchError> {
		ensure!(Self::pause_of(name).is_some(), Error::<T>::NotPaused);
		Ok(Self::pause_from_now(name))
	}

	/// Ends the pause.
	pub(crate) fn do_unpause(name: &CallName) -> DispatchResult {
		ensure!(Self::pause_of(name).is_some(), Error::<T>::NotPaused);
		Pauses::<T>::remove(name);
		Ok(())
	}

	/// Until when the call is paused, if it is now.
	pub(crate) fn pause_of(name: &CallName) -> Option<Moment> {
		if T::NeverPaused::contains(name) {
			return None;
		}
		Pauses::<T>::get(name).filter(|until| Self::now() < *until)
	}

	pub(crate) fn now() -> Moment {
		salus_primitives::now::<T::Clock>()
	}

	fn pause_from_now(name: &CallName) -> Moment {
		let until = Self::now().saturating_add(T::PauseDuration::get());
		Pauses::<T>::insert(name, until);
		until
	}

	/// Forgets the pauses that have ended. There are at most [`Config::MaxPauses`] to look at.
	fn clear_ended() {
		let now = Self::now();
		let ended: Vec<_> = Pauses::<T>::iter().filter(|(_, until)| *until <= now).collect();
		ended.iter().for_each(|(name, _)| Pauses::<T>::remove(name));
	}
}

/// As a filter of calls: everything but what is paused now.
impl<T: Config> Contains<T::RuntimeCall> for Pallet<T> {
	fn contains(call: &T::RuntimeCall) -> bool {
		name::of(call).is_none_or(|name| Self::pause_of(&name).is_none())
	}
}
