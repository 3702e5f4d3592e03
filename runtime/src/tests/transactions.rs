//! Whole transactions, as the pool sees them and as blocks carry them.

use codec::{Compact, Encode};
use salus_admission::{
	extension::{INADMISSIBLE_CALL, UNKNOWN_SIGNER},
	mortality::IMMORTAL,
	NonceOfInvited, RequireMortal,
};
use scale_info::MetaType;
use sp_core::Pair;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	generic::Era,
	traits::TransactionExtension,
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidity, TransactionValidityError, UnknownTransaction,
	},
	MultiSignature,
};

use super::cast::*;
use crate::{Executive, Nonce, Runtime, RuntimeCall, SignedPayload, System, TxExtension, UncheckedExtrinsic};

fn extension(nonce: Nonce, era: Era) -> TxExtension {
	(
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		RequireMortal::from(era),
		salus_admission::Admission::new(),
		NonceOfInvited::from(nonce),
		frame_system::CheckWeight::new(),
		pallet_transaction_payment::ChargeTransactionPayment::from(0),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
		frame_system::WeightReclaim::new(),
	)
}

/// Good for the first blocks of the chain.
pub fn mortal(nonce: Nonce) -> TxExtension {
	extension(nonce, Era::mortal(64, 0))
}

/// What the pool says.
pub fn validate(transaction: UncheckedExtrinsic) -> TransactionValidity {
	Executive::validate_transaction(TransactionSource::External, transaction, System::parent_hash())
}

/// Signed, with these extensions.
pub fn signed_with(signer: Sr25519Keyring, call: &RuntimeCall, extension: TxExtension) -> UncheckedExtrinsic {
	let payload = SignedPayload::new(call.clone(), extension.clone()).expect("the extensions know what is signed");
	let signature = payload.using_encoded(|bytes| signer.pair().sign(bytes));
	let address = signer.to_account_id().into();
	UncheckedExtrinsic::new_signed(call.clone(), address, MultiSignature::Sr25519(signature), extension)
}

/// Signed as an account's first transaction.
pub fn signed(signer: Sr25519Keyring, call: &RuntimeCall) -> UncheckedExtrinsic {
	signed_with(signer, call, mortal(0))
}

/// That a transaction is not valid, and why.
pub fn invalid(why: InvalidTransaction) -> TransactionValidity {
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
			let general = UncheckedExtrinsic::new_transaction(call.clone(), extension(0, Era::Immortal));
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

#[test]
fn what_is_signed_for_ever_is_invalid_and_what_is_signed_for_a_while_is_valid_for_it() {
	cast(|| {
		let sign = |era| signed_with(Sr25519Keyring::Alice, &batch(vec![]), extension(0, era));
		assert_eq!(validate(sign(Era::Immortal)), invalid(IMMORTAL));
		let valid = validate(sign(Era::mortal(16, 0))).expect("it ends");
		assert!(valid.longevity < 16, "{}", valid.longevity);
	});
}

#[test]
fn a_stranger_who_signs_for_ever_hears_that_first() {
	cast(|| {
		let immortal = signed_with(Sr25519Keyring::Eve, &batch(vec![]), extension(0, Era::Immortal));
		assert_eq!(validate(immortal), invalid(IMMORTAL));
	});
}

#[test]
fn members_of_a_suspended_organization_are_invalid_until_it_is_reinstated() {
	use salus_primitives::role::{OrganizationStatus, Role, Roles};
	cast(|| {
		let (member, account) = (Sr25519Keyring::One, Sr25519Keyring::One.to_account_id());
		let set = |status| {
			crate::Identity::set_organization_status(crate::RuntimeOrigin::root(), HOSPITAL, status).expect("root may");
		};
		let role = Roles::from(Role::FrontDesk);
		crate::Identity::set_member(by(ADMINISTRATOR), HOSPITAL, account.clone(), role).expect("it fits");
		assert!(validate(signed(member, &batch(vec![]))).is_ok());
		set(OrganizationStatus::Suspended);
		assert_eq!(validate(signed(member, &batch(vec![]))), invalid(UNKNOWN_SIGNER));
		set(OrganizationStatus::Active);
		assert!(validate(signed(member, &batch(vec![]))).is_ok());
		crate::Identity::remove_member(by(ADMINISTRATOR), HOSPITAL, account).expect("it may");
		assert_eq!(validate(signed(member, &batch(vec![]))), invalid(UNKNOWN_SIGNER));
	});
}

/// The names, types and implicit types with which metadata describes an extension.
fn described<E: TransactionExtension<RuntimeCall>>() -> Vec<(&'static str, MetaType, MetaType)> {
	E::metadata().into_iter().map(|found| (found.identifier, found.ty, found.implicit)).collect()
}

#[test]
fn wallets_find_the_extensions_that_they_know_in_the_encodings_that_they_know() {
	assert_eq!(described::<RequireMortal<Runtime>>(), described::<frame_system::CheckMortality<Runtime>>());
	assert_eq!(described::<NonceOfInvited<Runtime>>(), described::<frame_system::CheckNonce<Runtime>>());
	let tip = Compact(0u128);
	let expected = (Era::mortal(64, 0), Compact(7u32), tip, 0u8).encode();
	assert_eq!(mortal(7).encode(), expected, "era, nonce, tip, and no hash of the metadata");
	let implicits =
		described::<TxExtension>().into_iter().filter(|(_, _, implicit)| *implicit != MetaType::new::<()>());
	let names: Vec<_> = implicits.map(|(name, ..)| name).collect();
	assert_eq!(
		names,
		["CheckSpecVersion", "CheckTxVersion", "CheckGenesis", "CheckMortality", "CheckMetadataHash"],
		"what wallets sign beside the call"
	);
}

#[test]
fn nothing_stands_before_admission_that_reads_more_than_a_block_hash_and_the_nonce_stands_after_it() {
	let names: Vec<_> = described::<TxExtension>().into_iter().map(|(name, ..)| name).collect();
	let place = |name| names.iter().position(|found| *found == name).expect("it is there");
	assert!(place("CheckMortality") < place("Admission") && place("Admission") < place("CheckNonce"));
}
