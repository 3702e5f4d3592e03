//! What always holds, checked after every test and by `try-runtime`.

use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

use crate::{Config, Pallet, Pauses};

impl<T: Config> Pallet<T> {
	/// Everything below holds:
	///
	/// 1. as many pauses are kept as are counted, and no more than can be;
	/// 2. every pause has an end, at most one pause's length away.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let latest = Self::now().saturating_add(T::PauseDuration::get());
		let mut found: u32 = 0;
		for (_, until) in Pauses::<T>::iter() {
			ensure!(until <= latest, "a pause that lasts too long");
			found = found.saturating_add(1);
		}
		ensure!(found == Pauses::<T>::count(), "pauses are miscounted");
		ensure!(found <= T::MaxPauses::get(), "too many pauses");
		Ok(())
	}
}
