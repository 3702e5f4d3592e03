//! What always holds, checked after every test and by `try-runtime`.

use frame_support::{ensure, traits::Get};
use salus_primitives::AccountId;
use sp_runtime::TryRuntimeError;

use crate::{Config, Pallet, SlotDuration, Validators};

impl<T: Config> Pallet<T> {
	/// Everything below holds:
	///
	/// 1. validators are sorted, and nobody is one twice;
	/// 2. once there were any, there are as many as the chain needs, and one of them has keys;
	/// 3. every validator's account exists;
	/// 4. nobody but a validator has keys;
	/// 5. a slot lasts, whatever genesis wrote.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let validators = Validators::<T>::get();
		let sorted = validators.iter().zip(validators.iter().skip(1)).all(|(before, after)| before < after);
		ensure!(sorted, "validators out of order, or one twice");
		let fewest = usize::try_from(T::MinValidators::get()).unwrap_or(usize::MAX).max(1);
		ensure!(validators.is_empty() || validators.len() >= fewest, "too few validators");
		ensure!(validators.is_empty() || validators.iter().any(Self::has_keys), "no validator has keys");
		let admitted = |account: AccountId| validators.binary_search(&account).is_ok();
		ensure!(pallet_session::NextKeys::<T>::iter_keys().all(admitted), "keys of nobody who validates");
		let exist = validators.iter().all(frame_system::Pallet::<T>::account_exists);
		ensure!(exist, "a validator whose account does not exist");
		ensure!(SlotDuration::<T>::get() != Some(0), "a slot of no time");
		Ok(())
	}
}
