//! Who validates from the first block, and how long a slot is: what a chain specification says.

use salus_primitives::{AccountId, OrganizationId};

use crate::{Config, Pallet, SlotDuration};

/// Writes it down. A chain cannot start from a specification that contradicts itself, and says why.
// Panicking is how genesis refuses. Nothing here runs in a block.
#[allow(clippy::panic)]
pub(crate) fn found<T: Config>(
	slot_duration: u64,
	validators: &[AccountId],
	hospitals: &[(AccountId, OrganizationId)],
) {
	assert!(slot_duration > 0, "the chain specification's slots must last at least a millisecond");
	SlotDuration::<T>::put(slot_duration);
	for (position, (validator, _)) in hospitals.iter().enumerate() {
		assert!(validators.contains(validator), "the chain specification's hospital {position} has no such validator");
	}
	for (position, validator) in validators.iter().enumerate() {
		let hospital = hospitals.iter().find(|(other, _)| other == validator).map(|(_, hospital)| *hospital);
		if let Err(reason) = Pallet::<T>::enter(validator, hospital) {
			panic!("the chain specification's validator {position} is not possible: {reason:?}");
		}
	}
}
