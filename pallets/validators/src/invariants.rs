//! What always holds, checked after every test and by `try-runtime`.

use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

use crate::{Config, Pallet, SlotDuration, Validators};

impl<T: Config> Pallet<T> {
	/// Everything below holds:
	///
	/// 1. validators are sorted, and nobody is one twice;
	/// 2. once there were any, there are as many as the chain needs;
	/// 3. every validator's account exists;
	/// 4. a slot lasts, whatever genesis wrote.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let validators = Validators::<T>::get();
		let sorted = validators.iter().zip(validators.iter().skip(1)).all(|(before, after)| before < after);
		ensure!(sorted, "validators out of order, or one twice");
		let fewest = usize::try_from(T::MinValidators::get()).unwrap_or(usize::MAX);
		ensure!(validators.is_empty() || validators.len() >= fewest, "too few validators");
		let exist = validators.iter().all(frame_system::Pallet::<T>::account_exists);
		ensure!(exist, "a validator whose account does not exist");
		ensure!(SlotDuration::<T>::get() != Some(0), "a slot of no time");
		Ok(())
	}
}
