//! Whole transactions, as the pool sees them.

use codec::Encode;
use salus_identity::admission::{INADMISSIBLE_CALL, UNKNOWN_SIGNER};
use sp_core::Pair;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	generic::Era,
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidity, TransactionValidityError, UnknownTransaction,
	},
	MultiSignature,
};

use super::cast::*;
use crate::{Executive, RuntimeCall, SignedPayload, System, TxExtension, UncheckedExtrinsic};

fn extension(nonce: u32) -> TxExtension {
	(
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckMortality::from(Era::Immortal),
		salus_identity::Admission::new(),
		frame_system::CheckNonce::from(nonce),
		frame_system::CheckWeight::new(),
		pallet_transaction_payment::ChargeTransactionPayment::from(0),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
		frame_system::WeightReclaim::new(),
	)
}

fn validate(transaction: UncheckedExtrinsic) -> TransactionValidity {
	Executive::validate_transaction(TransactionSource::External, transaction, System::parent_hash())
}

fn signed(signer: Sr25519Keyring, call: &RuntimeCall) -> UncheckedExtrinsic {
	let extension = extension(0);
	let payload = SignedPayload::new(call.clone(), extension.clone()).expect("the extensions know what is signed");
	let signature = payload.using_encoded(|bytes| signer.pair().sign(bytes));
	let address = signer.to_account_id().into();
	UncheckedExtrinsic::new_signed(call.clone(), address, MultiSignature::Sr25519(signature), extension)
}

fn invalid(why: InvalidTransaction) -> TransactionValidity {
	Err(TransactionValidityError::Invalid(why))
}

/// Calls of every kind, made by whom it may be.
fn calls() -> Vec<RuntimeCall> {
	let mut calls = vec![
		batch(vec![]),
		break_glass(),
		review(),
		frame_system::Call::remark { remark: vec![] }.into(),
		frame_system::Call::apply_authorized_upgrade { code: vec![] }.into(),
		pallet_sudo::Call::remove_key {}.into(),
		salus_validators::Call::admit { validator: STRANGER }.into(),
	];
	calls.extend(revocations());
	calls
}

#[test]
fn a_founders_signed_call_is_valid_and_a_strangers_is_not() {
	cast(|| {
		let valid = validate(signed(Sr25519Keyring::Alice, &batch(vec![]))).expect("a founder is known");
		assert_eq!(valid.provides, [(alice(), 0u32).encode()]);
		assert_eq!(validate(signed(Sr25519Keyring::Eve, &batch(vec![]))), invalid(UNKNOWN_SIGNER));
	});
}

#[test]
fn a_call_that_is_not_the_signers_to_make_is_invalid() {
	cast(|| {
		let admit: RuntimeCall = salus_validators::Call::admit { validator: STRANGER }.into();
		for call in [pallet_sudo::Call::remove_key {}.into(), admit] {
			assert_eq!(validate(signed(Sr25519Keyring::Alice, &call)), invalid(INADMISSIBLE_CALL));
			assert_eq!(
				validate(signed(Sr25519Keyring::Eve, &call)),
				invalid(UNKNOWN_SIGNER),
				"a stranger learns no more"
			);
		}
	});
}

#[test]
fn a_transaction_without_a_signature_is_invalid_whatever_it_calls() {
	cast(|| {
		System::authorize_upgrade(crate::RuntimeOrigin::root(), Default::default()).expect("root may");
		for call in calls() {
			let general = UncheckedExtrinsic::new_transaction(call.clone(), extension(0));
			assert_eq!(validate(general), invalid(InvalidTransaction::UnknownOrigin), "{call:?}");
			let refusal = match call {
				// System would let anybody bring the code that was authorized, which this is not.
				RuntimeCall::System(_) => InvalidTransaction::Call.into(),
				_ => TransactionValidityError::Unknown(UnknownTransaction::NoUnsignedValidator),
			};
			assert_eq!(validate(UncheckedExtrinsic::new_bare(call.clone())), Err(refusal), "{call:?}");
		}
	});
}

#[test]
fn an_inherent_comes_from_no_pool() {
	cast(|| {
		let set: RuntimeCall = pallet_timestamp::Call::set { now: 1 }.into();
		let bare = validate(UncheckedExtrinsic::new_bare(set));
		assert!(bare.is_err(), "{bare:?}");
	});
}
