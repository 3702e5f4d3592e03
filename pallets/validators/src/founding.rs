//! Who validates from the first block, and how long a slot is: what a chain specification says.

use salus_primitives::AccountId;

use crate::{Config, Pallet, SlotDuration};

/// Writes it down. A chain cannot start from a specification that contradicts itself, and says why.
// Panicking is how genesis refuses. Nothing here runs in a block.
#[allow(clippy::panic)]
pub(crate) fn found<T: Config>(slot_duration: u64, validators: &[AccountId]) {
	assert!(slot_duration > 0, "the chain specification's slots must last at least a millisecond");
	SlotDuration::<T>::put(slot_duration);
	for (position, validator) in validators.iter().enumerate() {
		if let Err(reason) = Pallet::<T>::do_admit(validator) {
			panic!("the chain specification's validator {position} is not possible: {reason:?}");
		}
	}
}
