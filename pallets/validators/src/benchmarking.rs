//! What every call costs at worst. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

use alloc::{boxed::Box, vec, vec::Vec};
use codec::{Decode, Encode};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{Authorize, Get, KeyOwnerProofSystem},
	BoundedVec,
};
use frame_system::{pallet_prelude::HeaderFor, Pallet as System, RawOrigin};
use pallet_session::historical::Pallet as Historical;
use salus_primitives::{
	role::{OrganizationKind, Role, Roles},
	validator::{Offences as Entry, PausedBy},
	AccountId, OrganizationId,
};
use sp_application_crypto::{key_types::AURA, RuntimeAppPublic};
use sp_consensus_aura::{
	digests::CompatibleDigestItem,
	ed25519::{AuthorityId, AuthoritySignature},
};
use sp_consensus_slots::Slot;
use sp_runtime::{
	traits::{Header, OpaqueKeys, TrailingZeroInput},
	transaction_validity::TransactionSource,
	DigestItem,
};
use sp_session::MembershipProof;

use crate::{
	Absences, Call, Config, EquivocationProof, Hospitals, LastSlot, Missed, Nominations, Offences, Pallet, Paused,
	SessionStarts, Validators,
};

/// What the benchmarks need of the runtime.
pub trait BenchmarkHelper<RuntimeOrigin> {
	/// An origin that may admit and remove validators.
	fn admission_origin() -> RuntimeOrigin;

	/// Makes the account a member with these roles, in a new organization of this kind.
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId;
}

/// Where root may admit, whoever enrols members is all it takes: a runtime says `Identity`.
#[cfg(feature = "runtime-benchmarks")]
impl<RuntimeOrigin: From<RawOrigin<AccountId>>, M: salus_primitives::glue::Members> BenchmarkHelper<RuntimeOrigin>
	for M
{
	fn admission_origin() -> RuntimeOrigin {
		RawOrigin::Root.into()
	}

	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		M::enrol_member(account, kind, roles)
	}
}

/// Who validates in the longest list.
fn validator(index: u32) -> AccountId {
	account("validator", index, 0)
}

/// Admits this many validators in place of all others. The last in the order has keys.
fn fill<T: Config>(count: u32) {
	Validators::<T>::kill();
	Paused::<T>::kill();
	for index in 0..count {
		Pallet::<T>::enter(&validator(index), None).expect("each is another, and they fit");
	}
	let validators = Validators::<T>::get();
	if let Some(last) = validators.last() {
		set_keys::<T>(last, keys::<T>(1, None));
	}
}

/// Keys that nobody could sign with, except as an author where that is given: authors' keys come first.
fn keys<T: Config>(seed: u32, author: Option<&AuthorityId>) -> T::Keys {
	let anything: [u8; 32] = sp_io::hashing::blake2_256(&seed.encode());
	let mut bytes = anything.repeat(8);
	if let Some(author) = author {
		bytes.splice(..32, author.to_raw_vec());
	}
	T::Keys::decode(&mut TrailingZeroInput::new(&bytes)).expect("public keys are any bytes")
}

/// Registers the keys.
fn set_keys<T: Config>(validator: &AccountId, keys: T::Keys) {
	for id in T::Keys::key_ids() {
		pallet_session::KeyOwner::<T>::insert((*id, keys.get_raw(*id)), validator);
	}
	pallet_session::NextKeys::<T>::insert(validator, keys);
	System::<T>::inc_consumers(validator).expect("the account exists");
}

/// An administrator of a hospital.
fn administrator<T: Config>() -> (AccountId, OrganizationId) {
	let administrator: AccountId = account("administrator", 0, 0);
	let roles = Roles::from(Role::Administrator);
	(administrator.clone(), T::BenchmarkHelper::enrol_member(&administrator, OrganizationKind::Hospital, roles))
}

/// The first of this many validators in the order: it is this hospital's, and has keys to lose.
fn own<T: Config>(count: u32, organization: OrganizationId) -> AccountId {
	fill::<T>(count);
	let validator = Validators::<T>::get().first().cloned().expect("there are at least two");
	Hospitals::<T>::insert(&validator, organization);
	set_keys::<T>(&validator, keys::<T>(2, None));
	System::<T>::inc_account_nonce(&validator);
	validator
}

/// A header for the slot with this state root, as long as one that begins a session, sealed.
fn sealed<T: Config>(slot: Slot, root: u8, author: &AuthorityId) -> HeaderFor<T> {
	let root = Decode::decode(&mut TrailingZeroInput::new(&[root])).expect("roots are any bytes");
	let mut header = HeaderFor::<T>::new(1u32.into(), Default::default(), root, Default::default(), Default::default());
	let digest = header.digest_mut();
	digest.push(<DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(slot));
	digest.push(DigestItem::Consensus(*b"aura", vec![1; 32 * 100]));
	digest.push(DigestItem::Consensus(*b"FRNK", vec![1; 40 * 100]));
	let seal = author.sign(&header.hash()).expect("the key was made just now");
	header.digest_mut().push(DigestItem::aura_seal(seal));
	header
}

/// Two blocks for one slot by one of this many, in the running session.
fn evidence<T: Config>(count: u32) -> (Box<EquivocationProof<T>>, MembershipProof) {
	let offender = AuthorityId::generate_pair(None);
	fill::<T>(count);
	let validators = Validators::<T>::get().into_inner();
	for (validator, seed) in validators.iter().zip(100u32..) {
		set_keys::<T>(validator, keys::<T>(seed, (seed == 100).then_some(&offender)));
	}
	pallet_session::Validators::<T>::put(validators);
	SessionStarts::<T>::insert(pallet_session::CurrentIndex::<T>::get(), 1);
	let slot = Slot::from(7);
	let (first_header, second_header) = (sealed::<T>(slot, 1, &offender), sealed::<T>(slot, 2, &offender));
	let ownership = Historical::<T>::prove((AURA, offender.clone())).expect("it is among them");
	record_others::<T>();
	(Box::new(EquivocationProof::<T> { offender, slot, first_header, second_header }), ownership)
}

/// As many entries about others as are kept.
fn record_others<T: Config>() {
	let entry = |index: u32| Entry {
		validator: AccountId::new(sp_io::hashing::blake2_256(&index.encode())),
		kind: [0; 16],
		organization: None,
		reports: 1,
		first: 0,
		last: 0,
		since: 0,
		recent: 1,
	};
	let mut entries: Vec<Entry> = (0..T::MaxOffences::get()).map(entry).collect();
	entries.sort_by(|one, other| one.validator.cmp(&other.validator));
	Offences::<T>::put(BoundedVec::truncate_from(entries));
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn admit() {
		let (_, organization) = administrator::<T>();
		fill::<T>(T::MaxValidators::get().saturating_sub(1));
		let validator: AccountId = account("admitted", 0, 0);
		Pallet::<T>::do_nominate(&validator, organization).expect("it is a hospital's first");
		let origin = T::BenchmarkHelper::admission_origin();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, validator.clone());

		assert!(Pallet::<T>::is_validator(&validator));
	}

	/// The last validator in the order is the only one left with keys, so that the keys of all are looked for.
	#[benchmark]
	fn remove(n: Linear<2, 100>) {
		let validator = own::<T>(n, OrganizationId(0));
		let origin = T::BenchmarkHelper::admission_origin();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, validator.clone());

		assert!(!Pallet::<T>::is_validator(&validator));
		assert!(!Pallet::<T>::has_keys(&validator));
	}

	/// In place of a nomination that has lapsed.
	#[benchmark]
	fn nominate() {
		let (administrator, organization) = administrator::<T>();
		let validator: AccountId = account("nominated", 0, 0);
		let gone = OrganizationId(u32::MAX);
		Nominations::<T>::insert(&validator, gone);
		crate::NominationCounts::<T>::insert(gone, 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), organization, validator.clone());

		assert_eq!(Nominations::<T>::get(&validator), Some(organization));
	}

	#[benchmark]
	fn withdraw() {
		let (administrator, organization) = administrator::<T>();
		let validator: AccountId = account("nominated", 0, 0);
		Pallet::<T>::do_nominate(&validator, organization).expect("it is a hospital's first");

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), organization, validator.clone());

		assert_eq!(Nominations::<T>::get(&validator), None);
	}

	#[benchmark]
	fn leave(n: Linear<2, 100>) {
		let (administrator, organization) = administrator::<T>();
		let validator = own::<T>(n, organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), organization, validator.clone());

		assert!(!Pallet::<T>::is_validator(&validator));
	}

	#[benchmark]
	fn pause(n: Linear<2, 100>) {
		let (administrator, organization) = administrator::<T>();
		let validator = own::<T>(n, organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), validator.clone());

		assert_eq!(Pallet::<T>::paused_by(&validator), Some(PausedBy::Hospital));
	}

	/// Every validator is paused but the last.
	#[benchmark]
	fn resume() {
		let (administrator, organization) = administrator::<T>();
		let validator = own::<T>(T::MaxValidators::get(), organization);
		let mut paused: Vec<_> =
			Validators::<T>::get().into_iter().map(|validator| (validator, PausedBy::Hospital)).collect();
		paused.pop();
		Paused::<T>::put(BoundedVec::truncate_from(paused));

		#[extrinsic_call]
		_(RawOrigin::Signed(administrator), validator.clone());

		assert_eq!(Pallet::<T>::paused_by(&validator), None);
	}

	#[benchmark]
	fn report_equivocation(n: Linear<2, 100>) {
		let (proof, ownership) = evidence::<T>(n);
		let offender = Validators::<T>::get().first().cloned().expect("there are at least two");

		#[extrinsic_call]
		_(RawOrigin::Authorized, proof, ownership);

		assert!(Offences::<T>::get().iter().any(|entry| entry.validator == offender));
	}

	#[benchmark]
	fn authorize_report(n: Linear<2, 100>) {
		let (equivocation_proof, key_owner_proof) = evidence::<T>(n);
		let call = Call::<T>::report_equivocation { equivocation_proof, key_owner_proof };

		#[block]
		{
			call.authorize(TransactionSource::InBlock).expect("it has a rule").expect("it is proved");
		}
	}

	/// Slots without a block, however many.
	#[benchmark]
	fn note_slot(n: Linear<0, 100>) {
		let validators: Vec<AccountId> = (0..n).map(validator).collect();
		pallet_session::Validators::<T>::put(validators);
		Missed::<T>::put(BoundedVec::truncate_from(vec![1; usize::try_from(n).expect("it fits")]));
		Absences::<T>::kill();
		LastSlot::<T>::put(1);
		let slot = Slot::from(u64::MAX / 2);
		System::<T>::deposit_log(<DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(slot));

		#[block]
		{
			Pallet::<T>::note_slot();
		}

		assert_eq!(LastSlot::<T>::get(), Some(*slot));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
