//! Two blocks for one slot: what is taken as a proof, and what is not.

use codec::Encode;
use frame_support::{
	assert_noop, assert_ok,
	pallet_prelude::{InvalidTransaction, TransactionSource, TransactionValidityError, ValidTransaction},
	traits::{Authorize, KeyOwnerProofSystem},
};
use frame_system::{pallet_prelude::HeaderFor, RawOrigin};
use salus_primitives::AccountId;
use sp_application_crypto::key_types::AURA;
use sp_consensus_aura::{
	digests::CompatibleDigestItem,
	ed25519::{AuthorityPair, AuthoritySignature},
};
use sp_core::Pair;
use sp_runtime::{
	traits::{Dispatchable, Header},
	DigestItem,
	DispatchError::BadOrigin,
	DispatchResult,
};
use sp_session::MembershipProof;

use crate::{mock::*, AuraEquivocation, Call, EquivocationProof, Error, Event, Offences as Recorded, MAX_EVIDENCE};

type Proof = EquivocationProof<Test>;

const KIND: [u8; 16] = *b"aura:equivocatio";

fn unsealed(slot: u64, root: u8) -> HeaderFor<Test> {
	let mut header =
		HeaderFor::<Test>::new(7, Default::default(), [root; 32].into(), [1; 32].into(), Default::default());
	let pre_runtime = <DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(slot.into());
	header.digest_mut().push(pre_runtime);
	header
}

/// With a seal on it by this author.
fn sealed(slot: u64, root: u8, author: &AuthorityPair) -> HeaderFor<Test> {
	let mut header = unsealed(slot, root);
	let seal = author.sign(header.hash().as_ref());
	header.digest_mut().push(DigestItem::aura_seal(seal));
	header
}

fn two_blocks(slot: u64, author: &AuthorityPair) -> Proof {
	Proof {
		offender: author.public(),
		slot: slot.into(),
		first_header: sealed(slot, 1, author),
		second_header: sealed(slot, 2, author),
	}
}

fn ownership(author: &AuthorityPair) -> MembershipProof {
	Historical::prove((AURA, author.public())).expect("the running session has keys")
}

fn call(proof: Proof, key_owner_proof: MembershipProof) -> RuntimeCall {
	Call::report_equivocation { equivocation_proof: Box::new(proof), key_owner_proof }.into()
}

fn validate(call: &RuntimeCall, source: TransactionSource) -> Result<ValidTransaction, TransactionValidityError> {
	call.authorize(source).expect("a rule of its own").map(|(valid, _)| valid)
}

fn dispatch(call: RuntimeCall) -> DispatchResult {
	call.dispatch(RawOrigin::Authorized.into()).map(|_| ()).map_err(|refusal| refusal.error)
}

/// Reported as from a block: checked, then carried out.
fn report(proof: Proof, ownership: MembershipProof) -> DispatchResult {
	let call = call(proof, ownership);
	validate(&call, TransactionSource::InBlock).expect("the pool takes it");
	dispatch(call)
}

/// Neither the pool nor a block takes it, and this is why.
fn refused(proof: Proof, ownership: MembershipProof, why: Error<Test>) {
	let call = call(proof, ownership);
	for source in [TransactionSource::Local, TransactionSource::InBlock] {
		assert_eq!(validate(&call, source), Err(InvalidTransaction::BadProof.into()), "{why:?}");
	}
	assert_noop!(dispatch(call), why);
}

/// Some blocks into the first session. Gives back the slot of the next.
fn some_blocks() -> u64 {
	for _ in 0..3 {
		next_block(0);
	}
	4
}

fn offended(validator: AccountId, session: u32) -> Event<Test> {
	Event::Offended { validator, kind: KIND, session }
}

#[test]
fn two_blocks_for_one_slot_are_proved_and_recorded() {
	run(|| {
		let slot = some_blocks();
		let author = author(&SECOND);
		System::reset_events();
		assert_ok!(report(two_blocks(slot, &author), ownership(&author)));
		let reported = pallet_offences::Event::Offence { kind: KIND, slot: slot.encode() };
		assert_eq!(events(), [reported.into(), offended(SECOND, 0).into()]);
		let recorded = Recorded::<Test>::get().into_inner();
		assert_eq!((recorded.len(), recorded[0].reports, recorded[0].last), (1, 1, 0));
		assert!(
			ValidatorSet::is_validator(&SECOND) && Session::disabled_validators().is_empty(),
			"the council decides"
		);
	});
}

#[test]
fn the_pool_takes_a_report_from_its_own_node_alone_and_one_for_each_offence() {
	run(|| {
		let slot = some_blocks();
		let author = author(&SECOND);
		let call = call(two_blocks(slot, &author), ownership(&author));
		let valid = validate(&call, TransactionSource::Local).expect("it proves");
		assert!(!valid.propagate);
		assert_eq!(valid.priority, u64::MAX);
		assert_eq!(valid.provides, [("AuraEquivocation", (SECOND, slot)).encode()]);
		assert_eq!(validate(&call, TransactionSource::External), Err(InvalidTransaction::Call.into()));
	});
}

#[test]
fn nobody_signs_a_report_and_root_makes_none() {
	run(|| {
		let slot = some_blocks();
		let author = author(&SECOND);
		for origin in [RuntimeOrigin::none(), RuntimeOrigin::root(), by(FIRST), by(COUNCIL), by(STRANGER)] {
			let proof = Box::new(two_blocks(slot, &author));
			assert_noop!(ValidatorSet::report_equivocation(origin, proof, ownership(&author)), BadOrigin);
		}
	});
}

#[test]
fn a_report_is_taken_once_in_whatever_order_its_headers_stand() {
	run(|| {
		let slot = some_blocks();
		let author = author(&SECOND);
		let proof = two_blocks(slot, &author);
		assert_ok!(report(proof.clone(), ownership(&author)));
		let swapped = Proof {
			first_header: proof.second_header.clone(),
			second_header: sealed(slot, 3, &author),
			..proof.clone()
		};
		for again in [proof, swapped] {
			let call = call(again, ownership(&author));
			assert_eq!(validate(&call, TransactionSource::InBlock), Err(InvalidTransaction::Stale.into()));
			assert_noop!(dispatch(call), Error::<Test>::AlreadyReported);
		}
	});
}

#[test]
fn another_slot_and_another_validator_are_other_offences() {
	run(|| {
		let slot = some_blocks();
		for (slot, who) in [(slot, FIRST), (slot, SECOND), (slot + 1, SECOND)] {
			assert_ok!(report(two_blocks(slot, &author(&who)), ownership(&author(&who))));
		}
		assert_eq!(own_events(), [offended(FIRST, 0), offended(SECOND, 0), offended(SECOND, 0)]);
	});
}

#[test]
fn one_block_shown_twice_proves_nothing() {
	run(|| {
		let slot = some_blocks();
		let author = author(&SECOND);
		let header = sealed(slot, 1, &author);
		let proof = Proof { first_header: header.clone(), second_header: header, ..two_blocks(slot, &author) };
		refused(proof, ownership(&author), Error::NoEquivocation);
	});
}

#[test]
fn blocks_of_two_slots_prove_nothing() {
	run(|| {
		let slot = some_blocks();
		let author = author(&SECOND);
		let proof = Proof { second_header: sealed(slot + 1, 2, &author), ..two_blocks(slot, &author) };
		refused(proof.clone(), ownership(&author), Error::NoEquivocation);
		refused(Proof { slot: (slot + 1).into(), ..proof }, ownership(&author), Error::NoEquivocation);
	});
}

#[test]
fn a_block_without_a_seal_without_a_slot_or_with_somebody_elses_seal_proves_nothing() {
	run(|| {
		let slot = some_blocks();
		let author = author(&SECOND);
		let mut bare = unsealed(slot, 2);
		*bare.digest_mut() = Default::default();
		let seal = author.sign(bare.hash().as_ref());
		bare.digest_mut().push(DigestItem::aura_seal(seal));
		let mut stolen = sealed(slot, 1, &author);
		stolen.set_state_root([2; 32].into());
		for forged in [unsealed(slot, 2), sealed(slot, 2, &author_of_seed(9)), stolen, bare] {
			let proof = Proof { second_header: forged.clone(), ..two_blocks(slot, &author) };
			refused(proof, ownership(&author), Error::NoEquivocation);
			let proof = Proof { first_header: forged, ..two_blocks(slot, &author) };
			refused(proof, ownership(&author), Error::NoEquivocation);
		}
	});
}

#[test]
fn whoever_is_no_validator_commits_no_offence() {
	run(|| {
		let slot = some_blocks();
		let stranger = author_of_seed(9);
		refused(two_blocks(slot, &stranger), ownership(&stranger), Error::KeyNotOwned);
		// Nor by the proof that somebody else is one.
		refused(two_blocks(slot, &stranger), ownership(&author(&FIRST)), Error::KeyNotOwned);
	});
}

#[test]
fn a_proof_of_ownership_that_was_tampered_with_proves_nothing() {
	run(|| {
		let slot = some_blocks();
		let author = author(&SECOND);
		let honest = ownership(&author);
		let mut longer = honest.clone();
		longer.trie_nodes.push(vec![1, 2, 3]);
		let shorter = MembershipProof { trie_nodes: vec![], ..honest.clone() };
		let miscounted = MembershipProof { validator_count: 3, ..honest.clone() };
		let later = MembershipProof { session: 5, ..honest };
		for tampered in [longer, shorter, miscounted, later] {
			refused(two_blocks(slot, &author), tampered, Error::KeyNotOwned);
		}
	});
}

#[test]
fn evidence_too_long_is_not_looked_at() {
	run(|| {
		let slot = some_blocks();
		let author = author(&SECOND);
		let mut proof = two_blocks(slot, &author);
		proof.first_header.digest_mut().push(DigestItem::Other(vec![0; MAX_EVIDENCE]));
		refused(proof, ownership(&author), Error::EvidenceTooLong);
	});
}

#[test]
fn an_equivocation_of_an_earlier_session_is_proved_as_of_then() {
	run(|| {
		let slot = some_blocks();
		let author = author(&SECOND);
		let (proof, then) = (two_blocks(slot, &author), ownership(&author));
		next_session();
		next_session();
		refused(proof.clone(), ownership(&author), Error::SlotNotInSession);
		assert_ok!(report(proof, then));
		assert_eq!(own_events().last(), Some(&offended(SECOND, 0)));
	});
}

#[test]
fn a_validator_that_has_left_is_still_held_to_what_it_signed() {
	run(|| {
		let slot = some_blocks();
		let author = author(&SECOND);
		let (proof, then) = (two_blocks(slot, &author), ownership(&author));
		assert_ok!(ValidatorSet::remove(by(COUNCIL), SECOND));
		next_session();
		assert_ok!(report(proof, then));
	});
}

#[test]
fn the_block_that_ends_a_session_is_made_by_those_who_validate_in_it() {
	run(|| {
		some_blocks();
		let author = author(&SECOND);
		let first = ownership(&author);
		next_session();
		let ends = crate::LastSlot::<Test>::get().expect("there are blocks");
		assert_ok!(report(two_blocks(ends, &author), first.clone()));
		refused(two_blocks(ends + 1, &author), first, Error::SlotNotInSession);
		assert_ok!(report(two_blocks(ends + 1, &author), ownership(&author)));
	});
}

#[test]
fn a_session_too_long_ago_proves_nothing() {
	run(|| {
		let slot = some_blocks();
		let author = author(&SECOND);
		let (proof, then) = (two_blocks(slot, &author), ownership(&author));
		for _ in 0..6 {
			next_session();
		}
		assert_ok!(dispatch_in_transaction(call(proof.clone(), then.clone())));
		next_session();
		refused(proof, then, Error::KeyNotOwned);
	});
}

/// Carried out, and undone.
fn dispatch_in_transaction(call: RuntimeCall) -> DispatchResult {
	frame_support::storage::with_transaction(|| sp_runtime::TransactionOutcome::Rollback(dispatch(call)))
}

#[test]
fn a_validator_that_changed_its_keys_is_held_to_the_new_ones_when_they_bite() {
	run(|| {
		some_blocks();
		let new = author_of_seed(77);
		assert_ok!(set_these_keys(&SECOND, &new));
		next_session();
		next_session();
		let slot = crate::LastSlot::<Test>::get().expect("there are blocks") + 1;
		let (proof, then) = (two_blocks(slot, &new), ownership(&new));
		next_session();
		assert_ok!(report(proof, then));
		refused(two_blocks(slot, &author(&SECOND)), ownership(&author(&SECOND)), Error::KeyNotOwned);
	});
}

#[test]
fn the_node_gets_a_proof_of_ownership_for_slots_of_the_running_session_alone() {
	run(|| {
		let slot = some_blocks();
		let key = || author(&SECOND).public();
		let proof = ValidatorSet::prove_key_ownership(slot.into(), key()).expect("it lies in it");
		assert_eq!(proof, ownership(&author(&SECOND)).encode());
		next_session();
		assert_eq!(ValidatorSet::prove_key_ownership(slot.into(), key()), None);
	});
}

#[test]
fn an_offence_says_what_it_is_and_slashes_nothing() {
	use sp_staking::offence::Offence;
	let offence = AuraEquivocation { slot: 7.into(), session: 3, validators: 5, offender: FIRST };
	assert_eq!((offence.session_index(), offence.validator_set_count(), *offence.slot()), (3, 5, 7));
	assert_eq!((AuraEquivocation::ID, offence.offenders()), (KIND, vec![(FIRST, ())]));
	assert!(offence.slash_fraction(5).is_zero());
}
