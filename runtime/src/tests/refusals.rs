//! What the SDK's pallets refuse when it is carried out, whoever signs: the second fence behind admission.

use codec::Encode;
use frame_support::{assert_noop, assert_ok, traits::Contains};
use pallet_collective::Instance1;
use sp_core::proof_of_possession::statement_of_ownership;
use sp_keyring::Ed25519Keyring;
use sp_runtime::{
	traits::{Convert, Dispatchable},
	DispatchError,
};

use super::cast::*;
use crate::{configs::KEYS_PROOF, AccountId, Runtime, RuntimeCall, SessionKeys};

/// What the signer hears, without a trace of the call.
fn refusal(signer: AccountId, call: &RuntimeCall) -> Option<DispatchError> {
	frame_support::storage::with_transaction(|| {
		let answer = call.clone().dispatch(by(signer));
		frame_support::storage::TransactionOutcome::Rollback(Ok::<_, DispatchError>(answer))
	})
	.expect("it is not nested deeply")
	.err()
	.map(|refusal| refusal.error)
}

fn governing() -> Vec<RuntimeCall> {
	let call = || Box::new(batch(vec![]));
	let (maybe_periodic, priority) = (None, 0);
	vec![
		pallet_preimage::Call::note_preimage { bytes: b"Anna".to_vec() }.into(),
		pallet_preimage::Call::request_preimage { hash: Default::default() }.into(),
		pallet_scheduler::Call::schedule { when: 9, maybe_periodic, priority, call: call() }.into(),
		pallet_scheduler::Call::schedule_after { after: 9, maybe_periodic, priority, call: call() }.into(),
		pallet_scheduler::Call::cancel { when: 9, index: 0 }.into(),
		pallet_balances::Call::force_set_balance { who: WALLET.into(), new_free: 1 }.into(),
		pallet_balances::Call::force_transfer { source: NURSE.into(), dest: WALLET.into(), value: 1 }.into(),
		pallet_balances::Call::force_unreserve { who: NURSE.into(), amount: 1 }.into(),
		pallet_balances::Call::force_adjust_total_issuance {
			direction: pallet_balances::AdjustmentDirection::Increase,
			delta: 1,
		}
		.into(),
		pallet_membership::Call::<Runtime, Instance1>::add_member { who: WALLET.into() }.into(),
		pallet_membership::Call::<Runtime, Instance1>::remove_member { who: COUNCILLOR.into() }.into(),
		pallet_membership::Call::<Runtime, Instance1>::swap_member { remove: COUNCILLOR.into(), add: WALLET.into() }
			.into(),
		pallet_membership::Call::<Runtime, Instance1>::reset_members { members: vec![WALLET] }.into(),
		pallet_membership::Call::<Runtime, Instance1>::set_prime { who: COUNCILLOR.into() }.into(),
		pallet_membership::Call::<Runtime, Instance1>::clear_prime {}.into(),
		pallet_safe_mode::Call::force_enter {}.into(),
		pallet_tx_pause::Call::pause { full_name: name(&batch(vec![])) }.into(),
		frame_system::Call::set_storage { items: vec![] }.into(),
		frame_system::Call::set_code { code: vec![] }.into(),
	]
}

#[test]
fn no_signer_governs_alone() {
	cast(|| {
		for call in governing() {
			for signer in KNOWN.into_iter().chain([alice()]) {
				assert!(refusal(signer.clone(), &call).is_some(), "{call:?} of {signer:?}");
			}
		}
	});
}

#[test]
fn nobody_but_its_holder_uses_roots_key() {
	cast(|| {
		let call = || Box::new(batch(vec![]));
		let calls: [RuntimeCall; 5] = [
			pallet_sudo::Call::sudo { call: call() }.into(),
			pallet_sudo::Call::sudo_unchecked_weight { call: call(), weight: Default::default() }.into(),
			pallet_sudo::Call::sudo_as { who: WALLET.into(), call: call() }.into(),
			pallet_sudo::Call::set_key { new: WALLET.into() }.into(),
			pallet_sudo::Call::remove_key {}.into(),
		];
		let required: DispatchError = pallet_sudo::Error::<Runtime>::RequireSudo.into();
		for call in &calls {
			for signer in KNOWN {
				let expected = (signer != ROOT_KEY).then_some(required);
				assert_eq!(refusal(signer.clone(), call), expected, "{call:?} of {signer:?}");
			}
		}
		pallet_sudo::Key::<Runtime>::kill();
		for call in &calls {
			assert_eq!(refusal(ROOT_KEY, call), Some(required), "the preset has no key");
		}
	});
}

#[test]
fn what_would_fill_the_state_or_drop_an_office_is_filtered() {
	let filtered: DispatchError = frame_system::Error::<Runtime>::CallFiltered.into();
	let calls: [RuntimeCall; 6] = [
		pallet_proxy::Call::create_pure { proxy_type: Default::default(), delay: 0, index: 0 }.into(),
		pallet_proxy::Call::kill_pure {
			spawner: WALLET.into(),
			proxy_type: Default::default(),
			index: 0,
			height: 1,
			ext_index: 0,
		}
		.into(),
		pallet_session::Call::purge_keys {}.into(),
		pallet_membership::Call::<Runtime, Instance1>::change_key { new: WALLET.into() }.into(),
		frame_system::Call::remark { remark: vec![] }.into(),
		frame_system::Call::remark_with_event { remark: vec![] }.into(),
	];
	cast(|| {
		for call in calls {
			assert!(!<Runtime as frame_system::Config>::BaseCallFilter::contains(&call), "{call:?}");
			for signer in KNOWN.into_iter().chain([alice()]) {
				assert_eq!(refusal(signer, &call), Some(filtered), "{call:?}");
			}
		}
	});
}

/// Session keys, with the proof that this owner has them, as a node gives them.
fn keys_of(pair: Ed25519Keyring, owner: &AccountId) -> (SessionKeys, Vec<u8>) {
	let keys = SessionKeys { aura: pair.public().into(), grandpa: pair.public().into() };
	let signature = pair.sign(&statement_of_ownership(&owner.encode()));
	(keys, (signature, signature).encode())
}

#[test]
fn whoever_is_no_validator_cannot_set_session_keys() {
	type ValidatorIdOf = <Runtime as pallet_session::Config>::ValidatorIdOf;
	let set = |account: AccountId, owner: AccountId| {
		let (keys, proof) = keys_of(Ed25519Keyring::Eve, &owner);
		assert_eq!(proof.len(), KEYS_PROOF);
		crate::Session::set_keys(by(account), keys, proof)
	};
	cast(|| {
		assert_eq!(ValidatorIdOf::convert(VALIDATOR), Some(VALIDATOR));
		for account in KNOWN.into_iter().filter(|account| *account != VALIDATOR) {
			assert_eq!(ValidatorIdOf::convert(account.clone()), None);
			let refusal = pallet_session::Error::<Runtime>::NoAssociatedValidatorId;
			assert_noop!(set(account.clone(), account), refusal);
		}
		assert_noop!(set(VALIDATOR, NURSE), pallet_session::Error::<Runtime>::InvalidProof);
		assert_ok!(set(VALIDATOR, VALIDATOR));
	});
}
