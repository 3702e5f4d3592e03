use codec::{Compact, Decode, Encode};
use frame_support::{
	assert_noop, assert_ok, assert_storage_noop,
	dispatch::{DispatchInfo, PostDispatchInfo},
	pallet_prelude::TransactionSource,
};
use frame_system::{Account, CheckNonce};
use salus_primitives::AccountId;
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{DispatchTransaction, TransactionExtension},
	transaction_validity::{InvalidTransaction, TransactionValidityError, ValidTransaction},
	ApplyExtrinsicResultWithInfo,
};

use crate::{mock::*, NonceOfInvited};

type Extension = NonceOfInvited<Test>;

fn validate(signer: AccountId, nonce: u32, call: &RuntimeCall) -> Result<ValidTransaction, TransactionValidityError> {
	let (origin, info) = (RuntimeOrigin::signed(signer), DispatchInfo::default());
	Extension::from(nonce)
		.validate_only(origin, call, &info, 0, TransactionSource::External, 0)
		.map(|(validity, ..)| validity)
}

fn apply(signer: AccountId, nonce: u32, call: RuntimeCall) -> ApplyExtrinsicResultWithInfo<PostDispatchInfo> {
	let (origin, info) = (RuntimeOrigin::signed(signer), DispatchInfo::default());
	// The call's own changes are undone if it fails, as whoever dispatches a block sees to.
	Extension::from(nonce).dispatch_transaction(origin, call, &info, 0, 0)
}

fn refusal<R>(why: InvalidTransaction) -> Result<R, TransactionValidityError> {
	Err(why.into())
}

#[test]
fn an_invited_accounts_first_transaction_brings_it_into_being_with_its_nonce_used() {
	run(|| {
		Neighbours::invite(STRANGER, 0);
		assert_ok!(apply(STRANGER, 0, come(false)).expect("it is let through"));
		let account = Account::<Test>::get(STRANGER);
		assert_eq!((account.nonce, account.providers), (1, 1));
		assert_eq!(validate(STRANGER, 0, &come(false)), refusal(InvalidTransaction::Stale));
		assert_ok!(validate(STRANGER, 1, &work(0)));
	});
}

#[test]
fn a_failing_one_leaves_no_account_behind() {
	run(|| {
		Neighbours::invite(STRANGER, 3);
		assert_storage_noop!(assert!(apply(STRANGER, 3, come(true)).expect("it is let through").is_err()));
		assert!(!Account::<Test>::contains_key(STRANGER));
		assert_ok!(validate(STRANGER, 3, &come(false)));
	});
}

#[test]
fn an_account_that_comes_back_goes_on_counting() {
	run(|| {
		Neighbours::invite(STRANGER, 5);
		assert_eq!(validate(STRANGER, 4, &come(false)), refusal(InvalidTransaction::Stale));
		assert_ok!(apply(STRANGER, 5, come(false)).expect("it is let through"));
		assert_eq!(Account::<Test>::get(STRANGER).nonce, 6);
	});
}

#[test]
fn tags_are_those_of_any_account() {
	run(|| {
		Neighbours::invite(STRANGER, 5);
		let now = validate(STRANGER, 5, &come(false)).expect("its turn");
		assert_eq!((now.requires, now.provides), (vec![], vec![(STRANGER, 5u32).encode()]));
		let early = validate(STRANGER, 7, &come(false)).expect("it may wait");
		assert_eq!(early.requires, [(STRANGER, 6u32).encode()]);
		assert_eq!(early.provides, [(STRANGER, 7u32).encode()]);
		assert_noop!(apply(STRANGER, 7, come(false)), TransactionValidityError::from(InvalidTransaction::Future));
	});
}

#[test]
fn an_account_that_does_not_exist_makes_no_other_call() {
	run(|| {
		Neighbours::invite(STRANGER, 0);
		assert_eq!(validate(STRANGER, 0, &work(0)), refusal(InvalidTransaction::Payment));
	});
}

#[test]
fn an_account_that_exists_is_held_to_its_own_nonce_whatever_it_calls() {
	run(|| {
		System::inc_providers(&WALLET);
		Account::<Test>::mutate(WALLET, |account| account.nonce = 2);
		for call in [come(true), work(0)] {
			let nonce = Account::<Test>::get(WALLET).nonce;
			assert_eq!(validate(WALLET, nonce - 1, &call), refusal(InvalidTransaction::Stale));
			assert!(apply(WALLET, nonce, call).is_ok());
			assert_eq!(Account::<Test>::get(WALLET).nonce, nonce + 1);
		}
	});
}

#[test]
fn an_account_that_stands_on_its_own_is_held_to_its_nonce_too() {
	run(|| {
		System::inc_sufficients(&STRANGER);
		Neighbours::invite(STRANGER, 5);
		assert_ok!(validate(STRANGER, 0, &come(false)));
	});
}

#[test]
fn what_nobody_signed_has_no_nonce() {
	run(|| {
		let (info, call) = (DispatchInfo::default(), come(false));
		let (validity, val, origin) = Extension::from(0)
			.validate(
				RuntimeOrigin::none(),
				&call,
				&info,
				0,
				(),
				&sp_runtime::traits::TxBaseImplication(()),
				TransactionSource::External,
			)
			.expect("the call's own rules are for that");
		assert_eq!(validity.provides, Vec::<Vec<u8>>::new());
		assert_storage_noop!(assert!(Extension::from(0).prepare(val, &origin, &call, &info, 0).is_ok()));
	});
}

#[test]
fn wallets_see_the_extension_they_know() {
	type Known = CheckNonce<Test>;
	assert_eq!(<Extension as TransactionExtension<RuntimeCall>>::IDENTIFIER, "CheckNonce");
	assert_eq!(Extension::type_info(), Known::type_info());
	let (ours, known) = (
		<Extension as TransactionExtension<RuntimeCall>>::metadata(),
		<Known as TransactionExtension<RuntimeCall>>::metadata(),
	);
	assert_eq!((ours.len(), known.len()), (1, 1));
	assert_eq!(
		(ours[0].identifier, ours[0].ty, ours[0].implicit),
		(known[0].identifier, known[0].ty, known[0].implicit)
	);
	for nonce in [0, 63, 64, u32::MAX] {
		assert_eq!(Extension::from(nonce).encode(), Compact(nonce).encode());
		assert!(encode_alike(&Extension::from(nonce), &Known::from(nonce)));
		assert_eq!(Extension::decode(&mut &Compact(nonce).encode()[..]), Ok(Extension::from(nonce)));
	}
}

#[test]
fn it_costs_what_it_wraps_and_more_for_an_invitation() {
	let weight = |call: &RuntimeCall| TransactionExtension::<RuntimeCall>::weight(&Extension::from(0), call);
	let wrapped = |call: &RuntimeCall| TransactionExtension::<RuntimeCall>::weight(&CheckNonce::<Test>::from(0), call);
	assert_eq!(weight(&work(0)), wrapped(&work(0)));
	let more = <() as crate::WeightInfo>::nonce_of_invited();
	assert_eq!(weight(&come(false)), wrapped(&come(false)).saturating_add(more));
}
