//! Somebody whom the chain does not know comes with a registrar's voucher.

use codec::Encode;
use frame_support::dispatch::GetDispatchInfo;
use salus_admission::extension::UNKNOWN_SIGNER;
use salus_primitives::{
	patient::Capacity,
	quota::Reserve,
	role::{OrganizationStatus, Role, Roles},
	voucher::Voucher,
	AccountId, PatientId,
};
use sp_core::Pair;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	traits::DispatchTransaction,
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	DispatchError, MultiSignature,
};

use super::{cast::*, transactions::*};
use crate::{
	configs::next_nonce, Admission, Executive, Identity, Patients, Runtime, RuntimeCall, RuntimeOrigin, System,
};

const INVITER: Sr25519Keyring = Sr25519Keyring::One;
const GUEST: Sr25519Keyring = Sr25519Keyring::Two;
const UNREGISTERED: PatientId = PatientId([0xcc; 32]);

fn guest() -> AccountId {
	GUEST.to_account_id()
}

/// A registrar has signed a voucher for the guest.
fn redeem() -> RuntimeCall {
	let voucher = Voucher {
		genesis: System::block_hash(0),
		organization: HOSPITAL,
		patient: UNREGISTERED,
		account: guest(),
		expires: 1_000,
	};
	let signature = MultiSignature::Sr25519(INVITER.pair().sign(voucher.message().as_bytes()));
	salus_patients::Call::redeem_voucher { voucher, registrar: INVITER.to_account_id(), signature }.into()
}

fn with_a_registrar(test: impl FnOnce()) {
	cast(|| {
		let roles = Roles::from(Role::Registrar);
		Identity::set_member(by(ADMINISTRATOR), HOSPITAL, INVITER.to_account_id(), roles).expect("it fits");
		test();
	});
}

fn spent(account: &AccountId) -> u64 {
	Admission::quota_of(account.clone()).spent
}

#[test]
fn an_invited_account_registers_with_its_first_transaction_and_goes_on_from_there() {
	with_a_registrar(|| {
		let call = redeem();
		let valid = validate(signed(GUEST, &call)).expect("it is invited");
		assert_eq!((valid.requires, valid.provides), (vec![], vec![(guest(), 0u32).encode()]));
		assert_eq!(Executive::apply_extrinsic(signed(GUEST, &call)), Ok(Ok(())));
		assert_eq!(Patients::capacity(guest(), UNREGISTERED), Some(Capacity::Patient));
		let account = frame_system::Account::<Runtime>::get(guest());
		assert_eq!((account.nonce, account.providers), (1, 1));
		assert_eq!(validate(signed(GUEST, &call)), invalid(InvalidTransaction::Stale));
		let revoke = salus_consent::Call::revoke { patient: UNREGISTERED, id: Default::default() }.into();
		assert!(validate(signed_with(GUEST, &revoke, mortal(next_nonce(&guest())))).is_ok());
	});
}

#[test]
fn whoever_invited_is_charged_with_the_organization_and_the_guest_is_not() {
	with_a_registrar(|| {
		assert_eq!(Executive::apply_extrinsic(signed(GUEST, &redeem())), Ok(Ok(())));
		let inviter = spent(&INVITER.to_account_id());
		assert!(inviter > 0);
		assert_eq!(Admission::quota_of_organization(HOSPITAL).spent, inviter);
		assert!(!salus_admission::SpentByActor::<Runtime>::contains_key(guest(), Reserve::Ordinary));
	});
}

#[test]
fn an_invited_account_makes_that_very_call_unwrapped_and_no_other() {
	with_a_registrar(|| {
		let call = redeem();
		let others = wrapped_for_the_signer(&call).into_iter().chain(wrapped_for_another(&call));
		for other in others.chain([batch(vec![]), revocations()[0].clone()]) {
			assert_eq!(validate(signed(GUEST, &other)), invalid(UNKNOWN_SIGNER), "{other:?}");
		}
		assert_eq!(validate(signed(Sr25519Keyring::Eve, &call)), invalid(UNKNOWN_SIGNER), "it is another's voucher");
	});
}

#[test]
fn nobody_is_invited_by_a_voucher_that_is_not_good() {
	with_a_registrar(|| {
		let call = redeem();
		let set =
			|status| Identity::set_organization_status(RuntimeOrigin::root(), HOSPITAL, status).expect("root may");
		set(OrganizationStatus::Suspended);
		assert_eq!(validate(signed(GUEST, &call)), invalid(UNKNOWN_SIGNER));
		set(OrganizationStatus::Active);
		assert!(validate(signed(GUEST, &call)).is_ok());
		Identity::remove_member(by(ADMINISTRATOR), HOSPITAL, INVITER.to_account_id()).expect("it may");
		assert_eq!(validate(signed(GUEST, &call)), invalid(UNKNOWN_SIGNER));
	});
}

#[test]
fn a_registrar_whose_quota_is_used_up_invites_nobody_until_the_hour_is_over() {
	with_a_registrar(|| {
		let call = redeem();
		Admission::set_actor_quota(RuntimeOrigin::root(), INVITER.to_account_id(), Some(0)).expect("root may");
		assert_eq!(validate(signed(GUEST, &call)), invalid(InvalidTransaction::Custom(100)));
		Admission::set_actor_quota(RuntimeOrigin::root(), INVITER.to_account_id(), None).expect("root may");
		Admission::set_organization_quota(RuntimeOrigin::root(), HOSPITAL, Some(0)).expect("root may");
		assert_eq!(validate(signed(GUEST, &call)), invalid(InvalidTransaction::Custom(100)));
	});
}

#[test]
fn an_account_that_comes_back_goes_on_with_the_nonce_it_had() {
	with_a_registrar(|| {
		let roles = Roles::from(Role::FrontDesk);
		Identity::set_member(by(ADMINISTRATOR), HOSPITAL, guest(), roles).expect("it fits");
		(0..3).for_each(|_| System::inc_account_nonce(guest()));
		Identity::remove_member(by(ADMINISTRATOR), HOSPITAL, guest()).expect("it may");
		assert!(!frame_system::Account::<Runtime>::contains_key(guest()));
		assert_eq!(next_nonce(&guest()), 3);
		let call = redeem();
		assert_eq!(validate(signed_with(GUEST, &call, mortal(2))), invalid(InvalidTransaction::Stale));
		assert_eq!(Executive::apply_extrinsic(signed_with(GUEST, &call, mortal(3))), Ok(Ok(())));
		assert_eq!((System::account_nonce(guest()), next_nonce(&guest())), (4, 4));
	});
}

#[test]
fn one_that_fails_leaves_no_account_behind_and_is_charged_to_whoever_invited() {
	with_a_registrar(|| {
		let call = redeem();
		let info = call.get_dispatch_info();
		let before = spent(&INVITER.to_account_id());
		let failed = mortal(0).test_run(by(guest()), &call, &info, 200, 0, |_| Err(DispatchError::Other("no").into()));
		assert!(failed.expect("it is let in").is_err());
		assert!(!frame_system::Account::<Runtime>::contains_key(guest()));
		assert!(spent(&INVITER.to_account_id()) > before);
		// Whoever builds a block undoes what an invalid transaction has written.
		let early = || mortal(1).test_run(by(guest()), &call, &info, 200, 0, |_| Ok(Default::default()));
		let refusal = early().expect_err("it is early");
		assert_eq!(refusal, TransactionValidityError::Invalid(InvalidTransaction::Future));
		assert!(!frame_system::Account::<Runtime>::contains_key(guest()));
	});
}
