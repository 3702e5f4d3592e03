//! Lists by number and by urgency: their keys sort as what they stand for, so that whatever comes first stands in front. And the one place where claims are
//! written.

use salus_primitives::{
	insurance::{Claim, ClaimStatus},
	money::Amount,
	remittance::RemittedKind,
	ClaimId,
};

use crate::{Claims, Config, Pallet, Queue, ToPay};

/// A claim's number in big-endian bytes.
pub type Numbered = [u8; 8];

/// How urgent a claim is, when it was submitted, and its number, in big-endian bytes.
pub type Ranked = [u8; 17];

/// The key of a claim in a list by number.
pub(crate) const fn numbered(id: ClaimId) -> Numbered {
	id.0.to_be_bytes()
}

/// The claim with this key.
pub(crate) const fn of_numbered(key: Numbered) -> ClaimId {
	ClaimId(u64::from_be_bytes(key))
}

/// The key of a claim in a queue. None of what it is made of changes once the claim is submitted.
pub(crate) fn ranked(id: ClaimId, claim: &Claim) -> Ranked {
	let urgency = u8::MAX.saturating_sub(claim.priority as u8);
	let submitted = claim.submitted.unwrap_or_default().to_be_bytes();
	let bytes = core::iter::once(urgency).chain(submitted).chain(numbered(id));
	let mut key = Ranked::default();
	key.iter_mut().zip(bytes).for_each(|(place, byte)| *place = byte);
	key
}

/// The claim with this key in a queue.
pub(crate) fn of_ranked(key: Ranked) -> ClaimId {
	let mut number = Numbered::default();
	number.iter_mut().zip(key.into_iter().skip(9)).for_each(|(place, byte)| *place = byte);
	of_numbered(number)
}

/// What is to be paid for the claim now, or taken back. While it is appealed, what was awarded before.
pub(crate) fn due(claim: &Claim) -> Option<(RemittedKind, Amount)> {
	use ClaimStatus::*;
	let (kind, amount) = match claim.status {
		Approved | PartiallyApproved | PaymentScheduled | Appealed | Upheld | Overturned => {
			(RemittedKind::Payment, claim.awarded().saturating_sub(claim.paid))
		}
		Reversed => (RemittedKind::Adjustment, claim.paid),
		_ => return None,
	};
	(amount > 0).then_some((kind, amount))
}

impl<T: Config> Pallet<T> {
	/// Writes the claim down, and whether it is in the insurer's queue, and among those to be paid.
	pub(crate) fn put(id: ClaimId, mut claim: Claim) {
		claim.changed = Self::now();
		let key = ranked(id, &claim);
		match claim.status.is_open() {
			true => Queue::<T>::insert(claim.insurer, key, ()),
			false => Queue::<T>::remove(claim.insurer, key),
		}
		let parties = (claim.insurer, claim.provider);
		match due(&claim) {
			Some(_) => ToPay::<T>::insert(parties, numbered(id), ()),
			None => ToPay::<T>::remove(parties, numbered(id)),
		}
		Claims::<T>::insert(id, claim);
	}
}
