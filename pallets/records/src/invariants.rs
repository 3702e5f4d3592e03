//! What must be true of the storage at every block.

use alloc::collections::BTreeMap;
use frame_support::ensure;
use salus_primitives::{
	anchor::{self, Anchor, AnchorKind, MAX_LEAVES},
	Digest, OrganizationId,
};
use sp_runtime::TryRuntimeError;

use crate::{Anchored, Config, Head, Heads, Holds, Pallet, Receipts, Requests};

impl<T: Config> Pallet<T> {
	/// Checks every invariant of the pallet.
	///
	/// It reads all anchors: it is for tests and for trying a runtime, never for a block.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::anchors_are_counted_by_heads()?;
		Heads::<T>::iter()
			.try_for_each(|(organization, kind, head)| Self::chain_is_unbroken(organization, kind, &head))?;
		Self::erasures_are_consistent()
	}

	/// Every anchor lies in a chain that has a head, below the head's next index, and no head counts more than there are.
	fn anchors_are_counted_by_heads() -> Result<(), TryRuntimeError> {
		let mut counts = BTreeMap::<(OrganizationId, AnchorKind), u64>::new();
		for (organization, kind, index) in Anchored::<T>::iter_keys() {
			ensure!(index < Heads::<T>::get(organization, kind).next, "an anchor lies beyond its head");
			let count = counts.entry((organization, kind)).or_default();
			*count = count.saturating_add(1);
		}
		for (organization, kind, head) in Heads::<T>::iter() {
			ensure!(head.next > 0, "a head stands before any anchor");
			let count = counts.get(&(organization, kind)).copied().unwrap_or_default();
			ensure!(count == head.next, "a head counts other than its anchors");
		}
		Ok(())
	}

	/// Each link is that of the anchor over the link before it, up to the head; time does not run back along a chain.
	fn chain_is_unbroken(organization: OrganizationId, kind: AnchorKind, head: &Head) -> Result<(), TryRuntimeError> {
		let (mut previous, mut time) = (Digest::zero(), 0);
		for index in 0..head.next {
			let Anchor { root, count, at, signer, link } =
				Self::anchor_at(organization, kind, index).ok_or("an anchor is missing in its chain")?;
			ensure!((1..=MAX_LEAVES).contains(&count), "an anchor stands for no leaves, or for too many");
			ensure!(!root.is_zero(), "an anchor has a zero root");
			ensure!(time <= at, "an anchor is older than the one before it");
			let expected = anchor::link(&previous, organization, kind, index, &root, count, at, &signer);
			ensure!(link == expected, "an anchor's link does not follow the one before it");
			(previous, time) = (link, at);
		}
		ensure!(previous == head.link, "a head is not the link of its last anchor");
		Ok(())
	}

	/// What is begun is not held, what is erased is neither asked nor held any longer, and each step is as old as the one before it or younger.
	fn erasures_are_consistent() -> Result<(), TryRuntimeError> {
		for (custodian, patient, request) in Requests::<T>::iter() {
			let Some(begun) = request.begun else { continue };
			ensure!(!Holds::<T>::contains_key(custodian, patient), "an erasure was begun under a hold");
			ensure!(request.at <= begun, "an erasure was begun before it was asked");
		}
		for (custodian, patient, receipt) in Receipts::<T>::iter() {
			ensure!(!Requests::<T>::contains_key(custodian, patient), "an erasure is both asked and confirmed");
			ensure!(!Holds::<T>::contains_key(custodian, patient), "an erasure was confirmed under a hold");
			let begun = receipt.request.begun.ok_or("an erasure was confirmed and never begun")?;
			ensure!(receipt.request.at <= begun, "an erasure was begun before it was asked");
			ensure!(begun <= receipt.at, "a receipt is older than what it confirms");
		}
		Ok(())
	}
}
