//! What must be true of the storage at every block.

use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

use crate::{ActorQuotas, Config, OrganizationQuotas, Pallet, SpentByActor, SpentByOrganization};

impl<T: Config> Pallet<T> {
	/// Checks every invariant of the pallet.
	///
	/// It reads all entries: it is for tests and for trying a runtime, never for a block.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let now = Self::now();
		for (_, _, entry) in SpentByActor::<T>::iter() {
			ensure!(entry.period <= now, "an account has spent in a period that has not begun");
		}
		for (_, entry) in SpentByOrganization::<T>::iter() {
			ensure!(entry.period <= now, "an organization has spent in a period that has not begun");
		}
		let overrides = [
			(ActorQuotas::<T>::count(), ActorQuotas::<T>::iter().count()),
			(OrganizationQuotas::<T>::count(), OrganizationQuotas::<T>::iter().count()),
		];
		for (counted, found) in overrides {
			ensure!(usize::try_from(counted) == Ok(found), "quotas set by the council are not counted right");
			ensure!(counted <= T::MaxOverrides::get(), "more quotas are set by the council than can be");
		}
		Ok(())
	}
}
