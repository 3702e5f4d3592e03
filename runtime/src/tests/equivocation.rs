//! What validators must not sign, from the proof a node has to what the council sees: whole transactions that nobody signs.

use codec::{Decode, Encode};
use frame_support::{assert_ok, traits::KeyOwnerProofSystem};
use salus_primitives::validator::Offences;
use sp_consensus_aura::{
	digests::CompatibleDigestItem,
	ed25519::{AuthorityId, AuthoritySignature},
};
use sp_consensus_slots::EquivocationProof;
use sp_core::{offchain::testing::TestTransactionPoolExt, Pair, H256};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use sp_runtime::{
	traits::{Dispatchable, Header as _},
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidity},
	Digest, DigestItem, TransactionOutcome,
};

use super::cast::*;
use crate::{
	genesis, BlockNumber, Executive, Grandpa, Header, Historical, Runtime, RuntimeCall, RuntimeEvent, SafeMode, System,
	UncheckedExtrinsic, Validators,
};

type Votes = sp_consensus_grandpa::EquivocationProof<H256, BlockNumber>;

/// The slot of the first block, in which the founders validate.
pub const SLOT: u64 = 100;

/// The local network in the block of a slot. The test has the transactions that the runtime gives to the node's pool.
fn running(test: impl FnOnce(&dyn Fn() -> Vec<UncheckedExtrinsic>)) {
	let (pool, state) = TestTransactionPoolExt::new();
	let mut chain = sp_io::TestExternalities::new(super::storage(genesis::LOCAL));
	chain.register_extension(sp_core::offchain::TransactionPoolExt::new(pool));
	let submitted = move || {
		let transactions = std::mem::take(&mut state.write().transactions);
		transactions.iter().map(|bytes| Decode::decode(&mut &bytes[..]).expect("a transaction")).collect()
	};
	chain.execute_with(|| {
		let pre_runtime = <DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(SLOT.into());
		let digest = Digest { logs: vec![pre_runtime] };
		Executive::initialize_block(&Header::new(
			1,
			Default::default(),
			Default::default(),
			Default::default(),
			digest,
		));
		test(&submitted);
		Validators::do_try_state().expect("validators' invariants hold");
	});
}

/// As the pool has it; what it does to the state is undone.
fn validate(source: TransactionSource, transaction: &UncheckedExtrinsic) -> TransactionValidity {
	frame_support::storage::with_transaction(|| {
		let validity = Executive::validate_transaction(source, transaction.clone(), System::parent_hash());
		TransactionOutcome::Rollback(Ok::<_, sp_runtime::DispatchError>(validity))
	})
	.expect("it is only undone")
}

fn header(root: u8, author: Ed25519Keyring) -> Header {
	let mut header = Header::new(1, Default::default(), [root; 32].into(), Default::default(), Default::default());
	let pre_runtime = <DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(SLOT.into());
	header.digest_mut().push(pre_runtime);
	let seal: AuthoritySignature = author.pair().sign(header.hash().as_ref()).into();
	header.digest_mut().push(DigestItem::aura_seal(seal));
	header
}

/// Two blocks by this author for [`SLOT`].
pub fn two_blocks(author: Ed25519Keyring) -> EquivocationProof<Header, AuthorityId> {
	EquivocationProof {
		offender: author.public().into(),
		slot: SLOT.into(),
		first_header: header(1, author),
		second_header: header(2, author),
	}
}

/// Two prevotes of the voter in the first round, for these blocks, signed by this one. The types of votes are GRANDPA's own; their encoding is what is signed.
fn two_votes(voter: Ed25519Keyring, signer: Ed25519Keyring, blocks: [u8; 2]) -> Votes {
	let (set, round) = (0u64, 1u64);
	let vote = |block: u8| {
		let vote = (H256::repeat_byte(block), 5 as BlockNumber);
		let signature = signer.pair().sign(&sp_consensus_grandpa::localized_payload(round, set, &(0u8, vote)));
		(vote, signature)
	};
	let encoded = (set, 0u8, round, voter.public(), vote(blocks[0]), vote(blocks[1])).encode();
	Decode::decode(&mut &encoded[..]).expect("so it is encoded")
}

fn ownership_of_votes(voter: Ed25519Keyring) -> sp_session::MembershipProof {
	Historical::prove((sp_consensus_grandpa::KEY_TYPE, voter.public())).expect("the founders have keys")
}

/// What the council sees.
fn recorded() -> Vec<(String, u32)> {
	let told = |entry: Offences| (String::from_utf8(entry.kind.to_vec()).expect("it is text"), entry.reports);
	Validators::offences(None, 9).into_iter().map(told).collect()
}

fn offended(kind: &[u8; 16], who: Sr25519Keyring) -> RuntimeEvent {
	salus_validators::Event::Offended { validator: who.to_account_id(), kind: *kind, session: 0 }.into()
}

fn happened(event: &RuntimeEvent) -> bool {
	System::events().iter().any(|record| record.event == *event)
}

#[test]
fn two_blocks_for_one_slot_go_from_the_node_through_the_pool_into_a_block_once() {
	running(|submitted| {
		let key = Ed25519Keyring::Bob.public().into();
		let ownership = Validators::prove_key_ownership(SLOT.into(), key).expect("Bob validates");
		assert_eq!(Validators::submit_report(two_blocks(Ed25519Keyring::Bob), ownership), Some(()));
		let transactions = submitted();
		let [report] = &transactions[..] else { panic!("one report, not {transactions:?}") };
		let valid = validate(TransactionSource::Local, report).expect("it is proved");
		assert!(!valid.propagate && valid.longevity <= 256);
		assert_eq!(validate(TransactionSource::External, report), Err(InvalidTransaction::Call.into()));
		assert_eq!(Executive::apply_extrinsic(report.clone()), Ok(Ok(())));
		assert!(happened(&offended(b"aura:equivocatio", Sr25519Keyring::Bob)));
		assert_eq!(recorded(), [("aura:equivocatio".to_string(), 1)]);
		assert!(Validators::is_validator(&Sr25519Keyring::Bob.to_account_id()), "the council decides");
		for source in [TransactionSource::Local, TransactionSource::InBlock] {
			assert_eq!(validate(source, report), Err(InvalidTransaction::Stale.into()));
		}
		assert_eq!(Executive::apply_extrinsic(report.clone()), Err(InvalidTransaction::Stale.into()));
	});
}

#[test]
fn forged_blocks_do_not_get_into_the_pool_or_a_block() {
	running(|submitted| {
		let ownership = |of: Ed25519Keyring| {
			Validators::prove_key_ownership(SLOT.into(), of.public().into()).expect("the founders validate")
		};
		let twice =
			EquivocationProof { second_header: header(1, Ed25519Keyring::Bob), ..two_blocks(Ed25519Keyring::Bob) };
		let forged =
			EquivocationProof { second_header: header(2, Ed25519Keyring::Eve), ..two_blocks(Ed25519Keyring::Bob) };
		for (proof, ownership) in [
			(twice, ownership(Ed25519Keyring::Bob)),
			(forged, ownership(Ed25519Keyring::Bob)),
			(two_blocks(Ed25519Keyring::Bob), ownership(Ed25519Keyring::Alice)),
			(two_blocks(Ed25519Keyring::Eve), ownership(Ed25519Keyring::Alice)),
		] {
			Validators::submit_report(proof, ownership).expect("the pool of the test takes everything");
			let [report] = &submitted()[..] else { panic!("one report") };
			assert_eq!(validate(TransactionSource::Local, report), Err(InvalidTransaction::BadProof.into()));
			assert_eq!(Executive::apply_extrinsic(report.clone()), Err(InvalidTransaction::BadProof.into()));
		}
		assert_eq!(recorded(), []);
	});
}

#[test]
fn two_votes_in_one_round_go_from_the_node_through_the_pool_into_a_block_once() {
	running(|submitted| {
		let proof = two_votes(Ed25519Keyring::Charlie, Ed25519Keyring::Charlie, [1, 2]);
		let ownership = ownership_of_votes(Ed25519Keyring::Charlie);
		assert_eq!(Grandpa::submit_unsigned_equivocation_report(proof, ownership), Some(()));
		let transactions = submitted();
		let [report] = &transactions[..] else { panic!("one report, not {transactions:?}") };
		assert!(!validate(TransactionSource::Local, report).expect("it is proved").propagate);
		assert_eq!(validate(TransactionSource::External, report), Err(InvalidTransaction::Call.into()));
		assert_eq!(Executive::apply_extrinsic(report.clone()), Ok(Ok(())));
		assert!(happened(&offended(b"grandpa:equivoca", Sr25519Keyring::Charlie)));
		assert_eq!(recorded(), [("grandpa:equivoca".to_string(), 1)]);
		assert_eq!(validate(TransactionSource::Local, report), Err(InvalidTransaction::Stale.into()));
		assert_eq!(Executive::apply_extrinsic(report.clone()), Err(InvalidTransaction::Stale.into()));
	});
}

#[test]
fn forged_votes_are_not_recorded() {
	use Ed25519Keyring::{Alice, Charlie, Eve};
	running(|_| {
		let refusal = |proof, ownership: sp_session::MembershipProof| {
			let call: RuntimeCall = pallet_grandpa::Call::report_equivocation_unsigned {
				equivocation_proof: Box::new(proof),
				key_owner_proof: ownership,
			}
			.into();
			call.dispatch(crate::RuntimeOrigin::none()).expect_err("it proves nothing").error
		};
		let of = ownership_of_votes;
		let no_equivocation = pallet_grandpa::Error::<Runtime>::InvalidEquivocationProof.into();
		assert_eq!(refusal(two_votes(Charlie, Charlie, [1, 1]), of(Charlie)), no_equivocation, "one vote, twice");
		assert_eq!(refusal(two_votes(Charlie, Eve, [1, 2]), of(Charlie)), no_equivocation, "signed by another");
		let not_owned = pallet_grandpa::Error::<Runtime>::InvalidKeyOwnershipProof.into();
		assert_eq!(refusal(two_votes(Charlie, Charlie, [1, 2]), of(Alice)), not_owned, "owned by another");
		assert_eq!(refusal(two_votes(Eve, Eve, [1, 2]), of(Eve)), not_owned, "no validator");
		let pruned = sp_session::MembershipProof { session: 7, ..of(Charlie) };
		assert_eq!(refusal(two_votes(Charlie, Charlie, [1, 2]), pruned), not_owned, "of a session without a root");
		assert_eq!(recorded(), []);
	});
}

#[test]
fn nobody_who_signs_makes_a_report_and_a_stop_of_the_chain_does_not_keep_one_out() {
	running(|submitted| {
		let key = Ed25519Keyring::Bob.public().into();
		let ownership = Validators::prove_key_ownership(SLOT.into(), key).expect("Bob validates");
		let aura: RuntimeCall = salus_validators::Call::report_equivocation {
			equivocation_proof: Box::new(two_blocks(Ed25519Keyring::Bob)),
			key_owner_proof: Decode::decode(&mut &ownership[..]).expect("it is one"),
		}
		.into();
		let grandpa: RuntimeCall = pallet_grandpa::Call::report_equivocation {
			equivocation_proof: Box::new(two_votes(Ed25519Keyring::Charlie, Ed25519Keyring::Charlie, [1, 2])),
			key_owner_proof: ownership_of_votes(Ed25519Keyring::Charlie),
		}
		.into();
		use salus_admission::Admissible as _;
		for call in [aura, grandpa] {
			assert!(!crate::configs::Admissible::admits(&alice(), &call), "{call:?}");
		}
		assert_ok!(SafeMode::force_enter(crate::RuntimeOrigin::root()));
		Validators::submit_report(two_blocks(Ed25519Keyring::Bob), ownership).expect("the pool takes it");
		let proof = two_votes(Ed25519Keyring::Charlie, Ed25519Keyring::Charlie, [1, 2]);
		Grandpa::submit_unsigned_equivocation_report(proof, ownership_of_votes(Ed25519Keyring::Charlie))
			.expect("the pool takes it");
		for report in submitted() {
			assert_eq!(Executive::apply_extrinsic(report), Ok(Ok(())));
		}
		assert_eq!(recorded().len(), 2);
	});
}

#[test]
fn validators_count_slots_before_the_session_ends_to_which_they_belong() {
	use frame_support::traits::PalletsInfoAccess;
	let names: Vec<_> = crate::AllPalletsWithSystem::infos().into_iter().map(|info| info.name).collect();
	let place = |name| names.iter().position(|other| *other == name).expect("it is there");
	assert!(place("Validators") < place("Session") && place("Session") < place("Aura"));
}
