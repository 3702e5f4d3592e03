//! Chains of anchors: who may add to one, how, and whether a leaf is in it.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{ensure, weights::Weight};
use frame_system::pallet_prelude::OriginFor;
use salus_primitives::{
	anchor::{self, Anchor, AnchorKind, Leaf, Proof, MAX_LEAVES},
	glue::{Actor, Anchors, Members},
	role::{OrganizationKind, Permission},
	AccountId, Digest, Moment, OrganizationId,
};
use scale_info::TypeInfo;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

use crate::{Anchored, Config, Error, Heads, Pallet, WeightInfo};

/// Where a chain of anchors stands.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Head {
	/// The index of the next anchor; also how many there are.
	pub next: u64,
	/// The link of the last anchor; zero before the first.
	pub link: Digest,
}

/// Whether organizations of this kind have a vault and so keep records.
pub(crate) fn keeps_records(kind: OrganizationKind) -> bool {
	use OrganizationKind::*;
	match kind {
		Hospital | Laboratory | Pharmacy | Insurer => true,
		Auditor | Settlement => false,
	}
}

impl<T: Config> Pallet<T> {
	/// One anchor of a custodian.
	pub fn anchor_at(custodian: OrganizationId, kind: AnchorKind, index: u64) -> Option<Anchor> {
		Anchored::<T>::get((custodian, kind, index))
	}

	/// The index that the custodian's next anchor of this kind will have, and the link it will follow.
	pub fn next_anchor(custodian: OrganizationId, kind: AnchorKind) -> (u64, Digest) {
		let Head { next, link } = Heads::<T>::get(custodian, kind);
		(next, link)
	}

	/// The signer as an active member of the organization.
	pub(crate) fn ensure_member(origin: OriginFor<T>, organization: OrganizationId) -> Result<Actor, DispatchError> {
		let who = frame_system::ensure_signed(origin)?;
		Ok(T::Members::actor(&who, organization).ok_or(Error::<T>::NotAMember)?)
	}

	/// The signer, if it may anchor leaves of this kind for the organization.
	pub(crate) fn ensure_may_anchor(
		origin: OriginFor<T>,
		organization: OrganizationId,
		kind: AnchorKind,
	) -> Result<AccountId, DispatchError> {
		let actor = Self::ensure_member(origin, organization)?;
		ensure!(actor.may(Permission::Anchor), Error::<T>::NotAuthorized);
		if kind == AnchorKind::Records {
			let fits = T::Members::organization(organization).is_some_and(keeps_records);
			ensure!(fits, Error::<T>::NotACustodian);
		}
		Ok(actor.account)
	}

	/// That some batch can have this root and this many leaves.
	pub(crate) fn ensure_batch(root: &Digest, count: u32) -> DispatchResult {
		ensure!(count > 0, Error::<T>::EmptyBatch);
		ensure!(count <= MAX_LEAVES, Error::<T>::TooManyLeaves);
		ensure!(!root.is_zero(), Error::<T>::ZeroRoot);
		Ok(())
	}

	/// That the organization keeps records: it is active and of such a kind, or has anchored records before.
	///
	/// A custodian that was suspended or removed still has the records, and its patients their rights.
	pub(crate) fn ensure_custodian(organization: OrganizationId) -> DispatchResult {
		let is_custodian = T::Members::organization(organization).is_some_and(keeps_records)
			|| Heads::<T>::contains_key(organization, AnchorKind::Records);
		ensure!(is_custodian, Error::<T>::NotACustodian);
		Ok(())
	}

	/// Adds to the chain of anchors.
	pub(crate) fn do_anchor(
		organization: OrganizationId,
		kind: AnchorKind,
		index: u64,
		root: Digest,
		count: u32,
		signer: AccountId,
	) -> Result<Anchor, DispatchError> {
		Heads::<T>::try_mutate(organization, kind, |head| {
			ensure!(index == head.next, Error::<T>::StaleIndex);
			head.next = index.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			let at = Self::now();
			head.link = anchor::link(&head.link, organization, kind, index, &root, count, at, &signer);
			let anchor = Anchor { root, count, at, signer, link: head.link };
			Anchored::<T>::insert((organization, kind, index), &anchor);
			Ok(anchor)
		})
	}

	/// The time, in milliseconds since the Unix epoch.
	pub(crate) fn now() -> Moment {
		salus_primitives::now::<T::Clock>()
	}
}

impl<T: Config> Anchors for Pallet<T> {
	fn verify(custodian: OrganizationId, kind: AnchorKind, index: u64, leaf: &Leaf, proof: &Proof) -> bool {
		leaf.kind() == kind
			&& Self::anchor_at(custodian, kind, index)
				.is_some_and(|stored| anchor::verify(&stored.root, stored.count, leaf, proof))
	}

	fn verify_weight() -> Weight {
		T::WeightInfo::verify_leaf()
	}
}
