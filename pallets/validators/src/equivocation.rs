//! Two blocks for one slot: what proves it, and what is made of the proof.
//!
//! The proof is two headers for the same slot, which differ, each sealed with the same key; and a proof that the key was a validator's in the session in
//! which the slot lies. Who reports it does not matter. Like GRANDPA's, such a report is taken only from the node that authors the block, so that no
//! stranger's bytes are checked for free.
//!
//! A session's keys are proved against those that validators had set when it was planned; while it runs, against those they have set now. So a proof made
//! in a session in which somebody changes keys may have to be made again.

use alloc::{boxed::Box, vec, vec::Vec};
use codec::{Decode, Encode};
use frame_support::{ensure, traits::KeyOwnerProofSystem};
use frame_system::{
	offchain::{CreateAuthorizedTransaction, SubmitTransaction},
	pallet_prelude::HeaderFor,
};
use pallet_session::historical::Pallet as Historical;
use salus_primitives::AccountId;
use sp_application_crypto::{key_types::AURA, RuntimeAppPublic};
use sp_consensus_aura::{
	digests::CompatibleDigestItem,
	ed25519::{AuthorityId, AuthoritySignature},
};
use sp_consensus_slots::Slot;
use sp_runtime::{
	traits::Header,
	transaction_validity::{
		InvalidTransaction, TransactionPriority, TransactionSource, TransactionValidityWithRefund, ValidTransaction,
	},
	DigestItem, Perbill,
};
use sp_session::MembershipProof;
use sp_staking::{
	offence::{Kind, Offence, ReportOffence},
	SessionIndex,
};

use crate::{slot::slot_in, Call, Config, Error, Pallet, SessionStarts};

/// Two headers for one slot, and whose seal they bear.
pub type EquivocationProof<T> = sp_consensus_slots::EquivocationProof<HeaderFor<T>, AuthorityId>;

/// The most bytes of evidence that are looked at. Two headers that each begin a session of a hundred validators, and a proof of ownership among them, take less.
pub const MAX_EVIDENCE: usize = 48 * 1024;

/// For how many blocks a report waits to be put into one.
const LONGEVITY: u64 = 256;

/// Two blocks for one slot, as offences are recorded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AuraEquivocation {
	/// The slot.
	pub slot: Slot,
	/// The session in which it lies.
	pub session: SessionIndex,
	/// How many validated in it.
	pub validators: u32,
	/// Who signed both.
	pub offender: AccountId,
}

impl Offence<(AccountId, ())> for AuraEquivocation {
	const ID: Kind = *b"aura:equivocatio";
	type Slot = Slot;

	fn offenders(&self) -> Vec<(AccountId, ())> {
		vec![(self.offender.clone(), ())]
	}

	fn session_index(&self) -> SessionIndex {
		self.session
	}

	fn validator_set_count(&self) -> u32 {
		self.validators
	}

	fn slot(&self) -> Slot {
		self.slot
	}

	/// Nothing is slashed.
	fn slash_fraction(&self, _: u32) -> Perbill {
		Perbill::zero()
	}
}

/// What was sealed, if it is for this slot and the seal is this authority's.
fn sealed<H: Header>(header: &H, slot: Slot, authority: &AuthorityId) -> Option<H::Hash> {
	let mut header = header.clone();
	let seal: AuthoritySignature = header.digest_mut().pop().as_ref().and_then(DigestItem::as_aura_seal)?;
	let claimed = slot_in(header.digest().logs())?;
	let hash = header.hash();
	(claimed == *slot && authority.verify(&hash.as_ref(), &seal)).then_some(hash)
}

impl<T: Config> Pallet<T> {
	/// Whether a report may wait in the pool, and stand in a block: checked in full, before anything is spent on it.
	// The call's arguments are what they are.
	#[allow(clippy::borrowed_box)]
	pub(crate) fn authorize_report(
		source: TransactionSource,
		proof: &Box<EquivocationProof<T>>,
		ownership: &MembershipProof,
	) -> TransactionValidityWithRefund {
		if !matches!(source, TransactionSource::Local | TransactionSource::InBlock) {
			return Err(InvalidTransaction::Call.into());
		}
		let offence = Self::examine(proof, ownership.clone()).map_err(|_| InvalidTransaction::BadProof)?;
		if T::Reporting::is_known_offence(&offence.offenders(), &offence.slot) {
			return Err(InvalidTransaction::Stale.into());
		}
		let valid = ValidTransaction::with_tag_prefix("AuraEquivocation")
			.priority(TransactionPriority::MAX)
			.and_provides((offence.offender, offence.slot))
			.longevity(LONGEVITY)
			.propagate(false)
			.build()?;
		Ok((valid, Default::default()))
	}

	/// Records what the evidence proves.
	pub(crate) fn do_report(proof: &EquivocationProof<T>, ownership: MembershipProof) -> Result<(), Error<T>> {
		let offence = Self::examine(proof, ownership)?;
		T::Reporting::report_offence(Vec::new(), offence).map_err(|_| Error::<T>::AlreadyReported)
	}

	/// What the evidence proves.
	fn examine(proof: &EquivocationProof<T>, ownership: MembershipProof) -> Result<AuraEquivocation, Error<T>> {
		let length = proof.encoded_size().saturating_add(ownership.encoded_size());
		ensure!(length <= MAX_EVIDENCE, Error::<T>::EvidenceTooLong);
		let first = sealed(&proof.first_header, proof.slot, &proof.offender).ok_or(Error::<T>::NoEquivocation)?;
		let second = sealed(&proof.second_header, proof.slot, &proof.offender).ok_or(Error::<T>::NoEquivocation)?;
		ensure!(first != second, Error::<T>::NoEquivocation);
		let (session, validators) = (ownership.session, ownership.validator_count);
		let (offender, ()) =
			Historical::<T>::check_proof((AURA, proof.offender.clone()), ownership).ok_or(Error::<T>::KeyNotOwned)?;
		ensure!(Self::lies_in(proof.slot, session), Error::<T>::SlotNotInSession);
		Ok(AuraEquivocation { slot: proof.slot, session, validators, offender })
	}

	/// Whether the slot is one of those of the session. The block that ends a session is still made by those who validate in it.
	fn lies_in(slot: Slot, session: SessionIndex) -> bool {
		let begins = |session| SessionStarts::<T>::get(session);
		begins(session).is_some_and(|begin| *slot > begin)
			&& begins(session.saturating_add(1)).is_none_or(|end| *slot <= end)
	}

	/// The proof that the key is a validator's in the running session, if the slot lies in it. Encoded, as it is given back with a report.
	pub fn prove_key_ownership(slot: Slot, authority: AuthorityId) -> Option<Vec<u8>> {
		let proof = Historical::<T>::prove((AURA, authority))?;
		Self::lies_in(slot, proof.session).then(|| proof.encode())
	}
}

impl<T: Config + CreateAuthorizedTransaction<Call<T>>> Pallet<T> {
	/// Submits a report to this node's pool. Only outside a block.
	pub fn submit_report(proof: EquivocationProof<T>, ownership: Vec<u8>) -> Option<()> {
		let key_owner_proof = MembershipProof::decode(&mut ownership.as_slice()).ok()?;
		let call = Call::report_equivocation { equivocation_proof: Box::new(proof), key_owner_proof };
		let transaction = T::create_authorized_transaction(call.into());
		SubmitTransaction::<T, Call<T>>::submit_transaction(transaction).ok()
	}
}
