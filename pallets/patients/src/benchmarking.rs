//! What every call costs at worst. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::traits::Get;
use frame_system::{pallet_prelude::BlockNumberFor, Pallet as System, RawOrigin};
use salus_primitives::{
	patient::{Capacity, GuardianEnd, GuardianRole, Link, PatientStatus, Registration, Scope, MAJORITY_STEP},
	request::wrapped,
	role::{OrganizationKind, Role, Roles},
	voucher::Voucher,
	AccountId, Moment, OrganizationId, PatientId,
};
use sp_core::testing::ECDSA;
use sp_runtime::{
	traits::{IdentifyAccount, Zero},
	MultiSignature, MultiSigner,
};

use crate::{
	Call, Config, Controller, Controllers, Duplicates, Pallet, PatientsOf, Recoveries, Registrations, Survivors,
};

/// What the benchmarks need of the runtime.
pub trait BenchmarkHelper {
	/// Makes the account a member with these roles, in a new organization of this kind.
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId;

	/// An account that was enrolled once and has signed since, so that its nonce is kept while it is gone.
	fn returning() -> AccountId;
}

/// Registers the patient, if nobody has, with this controller.
pub(crate) fn enrol_patient<T: Config>(patient: PatientId, controller: &AccountId) {
	if !Registrations::<T>::contains_key(patient) {
		Pallet::<T>::do_register_patient(OrganizationId(0), patient).expect("nobody has registered it");
	}
	if Pallet::<T>::capacity(controller.clone(), patient).is_none() {
		Pallet::<T>::do_add_controller(patient, Controller::own_wallet(controller.clone()), None)
			.expect("the caller chose one with room");
	}
}

const PATIENT: PatientId = PatientId([7; 32]);

/// A registrar of a hospital.
fn registrar<T: Config>() -> (AccountId, OrganizationId) {
	let registrar = frame_benchmarking::account("registrar", 0, 0);
	let organization =
		T::BenchmarkHelper::enrol_member(&registrar, OrganizationKind::Hospital, Roles::from(Role::Registrar));
	(registrar, organization)
}

/// An end that has come, whatever the clock says.
const PAST: Option<GuardianEnd> = Some(GuardianEnd::On(0));

/// A controller that has signed once, so that its nonce must be kept when it goes.
fn someone<T: Config>(index: u32, capacity: Capacity) -> AccountId {
	let account: AccountId = account("controller", index, 0);
	add::<T>(PATIENT, &account, capacity);
	System::<T>::inc_account_nonce(&account);
	account
}

fn add<T: Config>(patient: PatientId, account: &AccountId, capacity: Capacity) {
	let controller = Controller { account: account.clone(), capacity, scope: capacity.widest(), until: None };
	Pallet::<T>::do_add_controller(patient, controller, None).expect("there is room");
}

/// The patient of an organization, for whom as many act as can: one own wallet, and guardians.
fn crowded<T: Config>(organization: OrganizationId) -> (AccountId, Vec<AccountId>) {
	Pallet::<T>::do_register_patient(organization, PATIENT).expect("nobody has registered it");
	let wallet = someone::<T>(0, Capacity::Patient);
	(wallet, (1..T::MaxControllers::get()).map(|index| someone::<T>(index, GUARDIAN)).collect())
}

const GUARDIAN: Capacity = Capacity::Guardian(GuardianRole::Guardian);

/// Ends the last of the controllers, so that whoever is added takes its place.
fn end_last<T: Config>() {
	Controllers::<T>::mutate(PATIENT, |controllers| {
		controllers.iter_mut().last().expect("there are controllers").until = PAST;
	});
}

/// The account with all but one of the patients that it can act for.
fn busy<T: Config>(account: &AccountId) {
	for index in 1..T::MaxPatients::get() {
		let mut id = [0; 32];
		id.iter_mut().zip(index.to_le_bytes()).for_each(|(place, byte)| *place = byte);
		enrol_patient::<T>(PatientId(id), account);
	}
}

/// A successor with a nonce that is kept.
fn successor<T: Config>() -> AccountId {
	T::BenchmarkHelper::returning()
}

/// Turns the guardians' recovery on: all of them are needed.
fn recoverable<T: Config>() {
	Registrations::<T>::mutate(PATIENT, |registration| {
		let registration = registration.as_mut().expect("it is registered");
		registration.threshold = u8::try_from(T::MaxControllers::get().saturating_sub(1)).expect("a byte");
	});
}

/// A recovery that the guardians support, all but so many.
fn begun<T: Config>(guardians: &[AccountId], successor: &AccountId) {
	recoverable::<T>();
	let registration = Registrations::<T>::get(PATIENT).expect("it is registered");
	let mut guardians = guardians.iter().cloned();
	let first = guardians.next().expect("somebody begins");
	Pallet::<T>::do_begin_recovery(PATIENT, successor.clone(), first, &registration).expect("nobody has begun");
	for guardian in guardians {
		Pallet::<T>::do_support_recovery(PATIENT, successor, guardian).expect("it has begun");
	}
}

/// Lets a recovery be completed now, whatever the clock says.
fn ripen<T: Config>() {
	Recoveries::<T>::mutate(PATIENT, |recovery| {
		let recovery = recovery.as_mut().expect("it has begun");
		recovery.completes = 0;
	});
}

/// Two patients, of whom the second has all but one of the duplicates it can have.
fn twins<T: Config>(organization: OrganizationId) -> (PatientId, PatientId) {
	let survivor = PatientId([8; 32]);
	for patient in [PATIENT, survivor] {
		let wallet = account("wallet", u32::from(patient.0[0]), 0);
		Pallet::<T>::do_register_patient(organization, patient).expect("nobody has registered it");
		add::<T>(patient, &wallet, Capacity::Patient);
	}
	for index in 1..T::MaxDuplicates::get() {
		let mut id = [9; 32];
		id.iter_mut().zip(index.to_le_bytes()).for_each(|(place, byte)| *place = byte);
		enrol_patient::<T>(PatientId(id), &account("duplicate", index, 0));
		Survivors::<T>::insert(PatientId(id), Link { survivor, accepted: true });
		Duplicates::<T>::try_append(survivor, PatientId(id)).expect("there is room");
	}
	(PATIENT, survivor)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register_patient() {
		let controller = successor::<T>();
		let (caller, organization) = registrar::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, PATIENT, controller.clone());

		assert_eq!(Pallet::<T>::capacity(controller, PATIENT), Some(Capacity::Patient));
	}

	/// The death of a patient for whom as many act as can, who are then nobody, while a recovery goes on.
	#[benchmark]
	fn set_patient_status() {
		let (caller, organization) = registrar::<T>();
		let (_, guardians) = crowded::<T>(organization);
		begun::<T>(&guardians, &successor::<T>());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, PATIENT, PatientStatus::Deceased);

		assert_eq!(Pallet::<T>::patient_status(PATIENT), Some(PatientStatus::Deceased));
		assert!(!Controllers::<T>::contains_key(PATIENT));
	}

	/// In the place of one that has ended and supported a recovery.
	#[benchmark]
	fn add_controller() {
		let new = successor::<T>();
		let (wallet, guardians) = crowded::<T>(OrganizationId(0));
		begun::<T>(&guardians, &account("other", 0, 0));
		end_last::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(wallet), PATIENT, new.clone());

		assert_eq!(Pallet::<T>::capacity(new, PATIENT), Some(Capacity::Patient));
	}

	/// Of a guardian who supports a recovery.
	#[benchmark]
	fn remove_controller() {
		let (wallet, guardians) = crowded::<T>(OrganizationId(0));
		begun::<T>(&guardians, &account("other", 0, 0));
		let leaving = guardians.first().expect("there are some").clone();

		#[extrinsic_call]
		_(RawOrigin::Signed(wallet), PATIENT, leaving.clone());

		assert!(!PatientsOf::<T>::contains_key(leaving));
	}

	/// To an account that is there and has ended, of a guardian who supports a recovery.
	#[benchmark]
	fn rotate_controller() {
		let (_, guardians) = crowded::<T>(OrganizationId(0));
		begun::<T>(&guardians, &account("other", 0, 0));
		end_last::<T>();
		let (caller, new) =
			(guardians.first().expect("there are some").clone(), guardians.last().expect("there are some").clone());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), PATIENT, new.clone());

		assert_eq!(Pallet::<T>::capacity(new, PATIENT), Some(GUARDIAN));
		assert!(!PatientsOf::<T>::contains_key(caller));
	}

	#[benchmark]
	fn name_guardian() {
		let new = successor::<T>();
		let (wallet, guardians) = crowded::<T>(OrganizationId(0));
		begun::<T>(&guardians, &account("other", 0, 0));
		end_last::<T>();
		let (role, until) = (GuardianRole::Guardian, Some(Moment::MAX));

		#[extrinsic_call]
		_(RawOrigin::Signed(wallet), PATIENT, new.clone(), role, Scope::ALL, until);

		assert_eq!(Pallet::<T>::capacity(new, PATIENT), Some(GUARDIAN));
	}

	#[benchmark]
	fn appoint_guardian() {
		let new = successor::<T>();
		let (caller, organization) = registrar::<T>();
		let (_, guardians) = crowded::<T>(organization);
		begun::<T>(&guardians, &account("other", 0, 0));
		end_last::<T>();
		let (role, until) = (GuardianRole::Guardian, Some(GuardianEnd::Majority));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, PATIENT, new.clone(), role, Scope::ALL, until);

		assert_eq!(Pallet::<T>::capacity(new, PATIENT), Some(GUARDIAN));
	}

	#[benchmark]
	fn set_majority() {
		let (caller, organization) = registrar::<T>();
		crowded::<T>(organization);
		let majority = Moment::MAX.checked_div(MAJORITY_STEP).and_then(|steps| steps.checked_mul(MAJORITY_STEP));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, PATIENT, majority);

		assert_eq!(Pallet::<T>::registration(PATIENT).and_then(|found: Registration| found.majority), majority);
	}

	#[benchmark]
	fn trust() {
		let new = successor::<T>();
		let (wallet, guardians) = crowded::<T>(OrganizationId(0));
		begun::<T>(&guardians, &account("other", 0, 0));
		end_last::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(wallet), PATIENT, new.clone(), Some(Moment::MAX));

		assert_eq!(Pallet::<T>::capacity(new, PATIENT), Some(Capacity::Trusted));
	}

	#[benchmark]
	fn set_recovery() {
		let (wallet, _) = crowded::<T>(OrganizationId(0));

		#[extrinsic_call]
		_(RawOrigin::Signed(wallet), PATIENT, 1);

		assert_eq!(Pallet::<T>::registration(PATIENT).map(|found: Registration| found.threshold), Some(1));
	}

	#[benchmark]
	fn begin_recovery() {
		let (_, guardians) = crowded::<T>(OrganizationId(0));
		recoverable::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(guardians.first().expect("there are some").clone()), PATIENT, account("new", 0, 0));

		assert!(Recoveries::<T>::contains_key(PATIENT));
	}

	/// The last support of as many as can be.
	#[benchmark]
	fn support_recovery() {
		let (_, guardians) = crowded::<T>(OrganizationId(0));
		let new: AccountId = account("new", 0, 0);
		let (last, others) = guardians.split_first().expect("there are some");
		begun::<T>(others, &new);

		#[extrinsic_call]
		_(RawOrigin::Signed(last.clone()), PATIENT, new);

		assert!(Recoveries::<T>::get(PATIENT).is_some_and(|found| found.supporters.contains(last)));
	}

	/// Of what every guardian supports.
	#[benchmark]
	fn attest_recovery() {
		let (caller, organization) = registrar::<T>();
		let (_, guardians) = crowded::<T>(organization);
		let new: AccountId = account("new", 0, 0);
		begun::<T>(&guardians, &new);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, PATIENT, new);

		assert!(Recoveries::<T>::get(PATIENT).is_some_and(|found| found.attested.is_some()));
	}

	#[benchmark]
	fn veto_recovery() {
		let (wallet, guardians) = crowded::<T>(OrganizationId(0));
		begun::<T>(&guardians, &account("new", 0, 0));

		#[extrinsic_call]
		_(RawOrigin::Signed(wallet), PATIENT);

		assert!(!Recoveries::<T>::contains_key(PATIENT));
	}

	/// As many wallets of the patient's as can be go, all but the place of the guardian who suffices, and the successor acts for as many others as it can.
	#[benchmark]
	fn complete_recovery() {
		let caller = account("anybody", 0, 0);
		Pallet::<T>::do_register_patient(OrganizationId(0), PATIENT).expect("nobody has registered it");
		let wallets = T::MaxControllers::get().saturating_sub(1);
		for index in 0..wallets {
			someone::<T>(index, Capacity::Patient);
		}
		let guardian = someone::<T>(wallets, GUARDIAN);
		let new: AccountId = account("new", 0, 0);
		busy::<T>(&new);
		begun::<T>(&[guardian], &new);
		Registrations::<T>::mutate(PATIENT, |found| found.as_mut().expect("it is registered").threshold = 1);
		ripen::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), PATIENT);

		assert_eq!(Pallet::<T>::capacity(new, PATIENT), Some(Capacity::Patient));
		assert_eq!(Controllers::<T>::get(PATIENT).len(), 2);
	}

	/// Made at once, by the organization that answers for both.
	#[benchmark]
	fn link() {
		let (caller, organization) = registrar::<T>();
		let (duplicate, survivor) = twins::<T>(organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, duplicate, survivor);

		assert!(Duplicates::<T>::get(survivor).contains(&duplicate));
	}

	#[benchmark]
	fn accept_link() {
		let (caller, organization) = registrar::<T>();
		let (duplicate, survivor) = twins::<T>(organization);
		Survivors::<T>::insert(duplicate, Link { survivor, accepted: false });

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, duplicate);

		assert!(Duplicates::<T>::get(survivor).contains(&duplicate));
	}

	#[benchmark]
	fn unlink() {
		let (caller, organization) = registrar::<T>();
		let (duplicate, survivor) = twins::<T>(organization);
		Pallet::<T>::do_link(organization, duplicate, survivor).expect("they are not linked");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, duplicate);

		assert!(!Survivors::<T>::contains_key(duplicate));
	}

	/// With the costliest kind of signature, over the wrapped text.
	#[benchmark]
	fn redeem_voucher() {
		let public = sp_io::crypto::ecdsa_generate(ECDSA, Some(b"//registrar".to_vec()));
		let registrar: AccountId = MultiSigner::Ecdsa(public).into_account();
		let organization =
			T::BenchmarkHelper::enrol_member(&registrar, OrganizationKind::Hospital, Roles::from(Role::Registrar));
		let caller = successor::<T>();
		let voucher = Voucher {
			genesis: System::<T>::block_hash(BlockNumberFor::<T>::zero()),
			organization,
			patient: PATIENT,
			account: caller.clone(),
			expires: Pallet::<T>::now().saturating_add(1),
		};
		let digest = sp_io::hashing::blake2_256(&wrapped(voucher.message().as_bytes()));
		let signature = sp_io::crypto::ecdsa_sign_prehashed(ECDSA, &public, &digest).expect("the key was made");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), voucher, registrar, MultiSignature::Ecdsa(signature));

		assert_eq!(Pallet::<T>::capacity(caller, PATIENT), Some(Capacity::Patient));
	}

	#[benchmark]
	fn expire_control() {
		let (_, guardians) = crowded::<T>(OrganizationId(0));
		begun::<T>(&guardians, &account("new", 0, 0));
		end_last::<T>();
		let ended = guardians.last().expect("there are some").clone();

		#[extrinsic_call]
		_(RawOrigin::Signed(account("anybody", 0, 0)), PATIENT, ended.clone());

		assert!(!PatientsOf::<T>::contains_key(ended));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
