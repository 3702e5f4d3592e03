//! `redeem_voucher` and `invitation`, which refuse the same.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	patient::{Capacity, Scope},
	request::wrapped,
	role::{Role, Roles},
	voucher::{Voucher, MAX_VALIDITY},
	AccountId, Digest, OrganizationId, PatientId,
};
use sp_core::{ecdsa, ed25519, sr25519, Pair};
use sp_runtime::{traits::IdentifyAccount, DispatchError::BadOrigin, DispatchResult, MultiSignature, MultiSigner};

use crate::{mock::*, Error, Event};

/// A registrar who can sign.
enum Key {
	Sr25519(Box<sr25519::Pair>),
	Ed25519(Box<ed25519::Pair>),
	Ecdsa(ecdsa::Pair),
}

impl Key {
	fn all() -> [Self; 3] {
		let seed = [42; 32];
		[
			Self::Sr25519(Box::new(sr25519::Pair::from_seed(&seed))),
			Self::Ed25519(Box::new(ed25519::Pair::from_seed(&seed))),
			Self::Ecdsa(ecdsa::Pair::from_seed(&seed)),
		]
	}

	fn account(&self) -> AccountId {
		match self {
			Self::Sr25519(pair) => MultiSigner::from(pair.public()).into_account(),
			Self::Ed25519(pair) => MultiSigner::from(pair.public()).into_account(),
			Self::Ecdsa(pair) => MultiSigner::from(pair.public()).into_account(),
		}
	}

	fn sign(&self, message: &[u8]) -> MultiSignature {
		match self {
			Self::Sr25519(pair) => pair.sign(message).into(),
			Self::Ed25519(pair) => pair.sign(message).into(),
			Self::Ecdsa(pair) => pair.sign(message).into(),
		}
	}
}

/// The chain of the tests.
fn genesis() -> Digest {
	System::block_hash(0)
}

/// For a stranger, for an hour.
fn voucher() -> Voucher {
	let (organization, patient, account) = (HOSPITAL, UNKNOWN_PATIENT, STRANGER);
	Voucher { genesis: genesis(), organization, patient, account, expires: START + 3_600_000 }
}

/// Runs the test with a registrar of the hospital who can sign.
fn invited(test: impl FnOnce(Key)) {
	scene(|| {
		let [key, ..] = Key::all();
		Directory::member(&key.account(), HOSPITAL, Role::Registrar.into());
		test(key);
	});
}

fn redeem(signer: &AccountId, voucher: Voucher, key: &Key) -> DispatchResult {
	let signature = key.sign(voucher.message().as_bytes());
	Patients::redeem_voucher(by(signer), voucher, key.account(), signature)
}

/// That the voucher is refused, and that nobody who asks beforehand is told otherwise.
fn assert_refused(signer: &AccountId, voucher: Voucher, key: &Key, why: Error<Test>) {
	let signature = key.sign(voucher.message().as_bytes());
	assert_eq!(Patients::invitation(signer, &voucher, &key.account(), &signature), None);
	assert_noop!(redeem(signer, voucher, key), why);
}

#[test]
fn a_stranger_registers_with_a_signature_of_any_kind() {
	for key in Key::all() {
		scene(|| {
			Directory::member(&key.account(), HOSPITAL, Role::Registrar.into());
			assert_ok!(redeem(&STRANGER, voucher(), &key));
			assert_eq!(Patients::capacity(STRANGER, UNKNOWN_PATIENT), Some(Capacity::Patient));
			assert!(is_known(&STRANGER));
			let registration = Patients::registration(UNKNOWN_PATIENT).expect("it is registered");
			assert_eq!(registration.registered_by, HOSPITAL);
			let (patient, scope, until) = (UNKNOWN_PATIENT, Scope::ALL, None);
			let (account, capacity, by) = (STRANGER, Capacity::Patient, Some(key.account()));
			assert_eq!(
				events(),
				[
					Event::PatientRegistered { patient, organization: HOSPITAL, by: key.account() },
					Event::ControllerAdded { patient, account, capacity, scope, until, by },
				]
			);
		});
	}
}

#[test]
fn a_signature_by_a_wallet_extension_is_one_too() {
	for key in Key::all() {
		scene(|| {
			Directory::member(&key.account(), HOSPITAL, Role::Registrar.into());
			let signature = key.sign(&wrapped(voucher().message().as_bytes()));
			assert_ok!(Patients::redeem_voucher(by(&STRANGER), voucher(), key.account(), signature));
		});
	}
}

#[test]
fn whoever_asks_beforehand_is_told_who_invited() {
	invited(|key| {
		let signature = key.sign(voucher().message().as_bytes());
		let inviting = Patients::invitation(&STRANGER, &voucher(), &key.account(), &signature);
		let inviting = inviting.expect("everything fits");
		assert_eq!((inviting.account, inviting.organization), (key.account(), HOSPITAL));
	});
}

#[test]
fn nobody_redeems_unsigned() {
	invited(|key| {
		let signature = key.sign(voucher().message().as_bytes());
		for origin in [RuntimeOrigin::none(), RuntimeOrigin::root()] {
			let call = Patients::redeem_voucher(origin, voucher(), key.account(), signature.clone());
			assert_noop!(call, BadOrigin);
		}
	});
}

#[test]
fn a_voucher_is_for_one_account_on_one_chain() {
	invited(|key| {
		assert_refused(&SOMEBODY, voucher(), &key, Error::AnotherAccount);
		let elsewhere = Voucher { genesis: Digest::repeat_byte(1), ..voucher() };
		assert_refused(&STRANGER, elsewhere, &key, Error::AnotherChain);
	});
}

#[test]
fn a_voucher_is_good_until_the_moment_it_expires() {
	invited(|key| {
		Now::set(voucher().expires);
		assert_refused(&STRANGER, voucher(), &key, Error::VoucherExpired);
		Now::set(voucher().expires + 1);
		assert_refused(&STRANGER, voucher(), &key, Error::VoucherExpired);
		Now::set(voucher().expires - 1);
		assert_ok!(redeem(&STRANGER, voucher(), &key));
	});
}

#[test]
fn a_voucher_does_not_lie_about_for_long() {
	invited(|key| {
		let long = |over| Voucher { expires: START + MAX_VALIDITY + over, ..voucher() };
		for over in [1, u64::MAX - START - MAX_VALIDITY] {
			assert_refused(&STRANGER, long(over), &key, Error::ExpiresTooLate);
		}
		assert_ok!(redeem(&STRANGER, long(0), &key));
	});
}

#[test]
fn a_voucher_serves_once() {
	invited(|key| {
		assert_ok!(redeem(&STRANGER, voucher(), &key));
		assert_refused(&STRANGER, voucher(), &key, Error::AlreadyRegistered);
	});
}

#[test]
fn a_patient_whom_somebody_else_registered_meanwhile_is_not_registered_again() {
	invited(|key| {
		assert_ok!(Patients::register_patient(by(&REGISTRAR), HOSPITAL, UNKNOWN_PATIENT, SOMEBODY));
		assert_refused(&STRANGER, voucher(), &key, Error::AlreadyRegistered);
	});
}

#[test]
fn a_registrar_who_lost_the_role_has_invited_nobody() {
	invited(|key| {
		Directory::member(&key.account(), HOSPITAL, Role::Physician.into());
		assert_refused(&STRANGER, voucher(), &key, Error::NotAuthorized);
		Directory::member(&key.account(), HOSPITAL, Roles::NONE);
		assert_refused(&STRANGER, voucher(), &key, Error::NotAMember);
	});
}

#[test]
fn a_registrar_of_a_suspended_organization_has_invited_nobody() {
	invited(|key| {
		Directory::set_active(HOSPITAL, false);
		assert_refused(&STRANGER, voucher(), &key, Error::NotAMember);
		Directory::set_active(HOSPITAL, true);
		assert_ok!(redeem(&STRANGER, voucher(), &key));
	});
}

#[test]
fn a_registrar_invites_for_the_own_organization() {
	invited(|key| {
		for organization in [LABORATORY, OrganizationId(9)] {
			assert_refused(&STRANGER, Voucher { organization, ..voucher() }, &key, Error::NotAMember);
		}
	});
}

#[test]
fn whatever_is_changed_the_signature_is_not_of_it() {
	invited(|key| {
		Directory::member(&key.account(), LABORATORY, Role::Registrar.into());
		let signature = key.sign(voucher().message().as_bytes());
		let changed = [
			(STRANGER, Voucher { organization: LABORATORY, ..voucher() }),
			(STRANGER, Voucher { patient: PatientId([1; 32]), ..voucher() }),
			(STRANGER, Voucher { expires: voucher().expires + 1, ..voucher() }),
			(SOMEBODY, Voucher { account: SOMEBODY, ..voucher() }),
		];
		for (signer, voucher) in changed {
			assert_eq!(Patients::invitation(&signer, &voucher, &key.account(), &signature), None);
			let call = Patients::redeem_voucher(by(&signer), voucher, key.account(), signature.clone());
			assert_noop!(call, Error::<Test>::BadSignature);
		}
	});
}

#[test]
fn another_registrars_signature_is_not_the_registrars() {
	invited(|_| {
		let [_, other, _] = Key::all();
		let signature = other.sign(voucher().message().as_bytes());
		let call = Patients::redeem_voucher(by(&STRANGER), voucher(), REGISTRAR, signature);
		assert_noop!(call, Error::<Test>::BadSignature);
	});
}

#[test]
fn whoever_acts_for_too_many_patients_is_not_invited() {
	invited(|key| {
		for index in 1..=3 {
			assert_ok!(Patients::register_patient(by(&REGISTRAR), HOSPITAL, PatientId([index; 32]), STRANGER));
		}
		assert_refused(&STRANGER, voucher(), &key, Error::TooManyPatients);
	});
}
