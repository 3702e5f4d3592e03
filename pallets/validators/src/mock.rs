//! A chain with validators and the session pallet, in which a session lasts ten blocks.

use codec::Encode;
use core::cell::RefCell;
use frame_support::{
	derive_impl, ord_parameter_types,
	traits::{ConstU32, ConstU64, EitherOfDiverse, Hooks},
};
use frame_system::{EnsureRoot, EnsureSignedBy};
use pallet_session::{PeriodicSessions, SessionHandler};
use salus_primitives::{glue::Seats, AccountId};
use sp_runtime::{
	impl_opaque_keys,
	key_types::DUMMY,
	testing::UintAuthorityId,
	traits::{IdentityLookup, OpaqueKeys},
	BuildStorage, DispatchResult, KeyTypeId, RuntimeAppPublic,
};

use crate as salus_validators;

type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeTask,
		RuntimeHoldReason,
		RuntimeFreezeReason
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type ValidatorSet = salus_validators;
	#[runtime::pallet_index(2)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(3)]
	pub type Balances = pallet_balances;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

impl_opaque_keys! {
	pub struct Keys {
		pub dummy: UintAuthorityId,
	}
}

thread_local! {
	static AUTHORITIES: RefCell<Vec<AccountId>> = const { RefCell::new(Vec::new()) };
}

/// Consensus, as far as the tests ask: who may author now.
pub struct Consensus;

impl Consensus {
	fn set<K>(validators: &[(AccountId, K)]) {
		let accounts = validators.iter().map(|(validator, _)| validator.clone()).collect();
		AUTHORITIES.with(|authorities| authorities.replace(accounts));
	}
}

impl SessionHandler<AccountId> for Consensus {
	const KEY_TYPE_IDS: &'static [KeyTypeId] = &[DUMMY];

	fn on_genesis_session<K: OpaqueKeys>(validators: &[(AccountId, K)]) {
		Self::set(validators);
	}

	fn on_new_session<K: OpaqueKeys>(_: bool, validators: &[(AccountId, K)], _: &[(AccountId, K)]) {
		Self::set(validators);
	}

	fn on_disabled(_: u32) {}
}

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = crate::AdmittedValidator<Test>;
	type ShouldEndSession = PeriodicSessions<ConstU64<10>, ConstU64<0>>;
	type NextSessionRotation = PeriodicSessions<ConstU64<10>, ConstU64<0>>;
	type SessionManager = ValidatorSet;
	type SessionHandler = Consensus;
	type Keys = Keys;
	type DisablingStrategy = ();
	type WeightInfo = ();
	type Currency = Balances;
	type KeyDeposit = ConstU64<0>;
}

ord_parameter_types! {
	pub const OneCouncilMember: AccountId = COUNCIL;
}

/// A seat is a provider reference here, and no more.
pub struct Providers;

impl Seats for Providers {
	fn take(account: &AccountId) {
		System::inc_providers(account);
	}

	fn leave(account: &AccountId) {
		System::dec_providers(account).expect("a seat is left once, and nothing depends on it");
	}
}

impl crate::Config for Test {
	type AdmissionOrigin = EitherOfDiverse<EnsureRoot<AccountId>, EnsureSignedBy<OneCouncilMember, AccountId>>;
	type Seats = Providers;
	type MaxValidators = ConstU32<100>;
	type MinValidators = ConstU32<1>;
	type WeightInfo = ();
	type BenchmarkHelper = ();
}

/// Sits on the council.
pub const COUNCIL: AccountId = AccountId::new([0xcc; 32]);
/// Validates from the first block.
pub const FIRST: AccountId = validator(1);
/// So does this one.
pub const SECOND: AccountId = validator(2);
/// Nobody yet.
pub const THIRD: AccountId = validator(3);

/// A validator, or one to be.
pub const fn validator(index: u8) -> AccountId {
	AccountId::new([index; 32])
}

/// The session keys of the validator with this first byte.
pub fn keys(validator: &AccountId) -> Keys {
	let bytes: &[u8; 32] = validator.as_ref();
	Keys { dummy: UintAuthorityId(u64::from(bytes[0])) }
}

/// Sets the validator's keys as it would itself.
pub fn set_keys(validator: &AccountId) -> DispatchResult {
	set_these_keys(validator, keys(validator))
}

/// Sets these keys for the validator, with the proof that it has them.
pub fn set_these_keys(validator: &AccountId, keys: Keys) -> DispatchResult {
	let proof = keys.dummy.sign(&validator.encode()).expect("a test key signs");
	Session::set_keys(RuntimeOrigin::signed(validator.clone()), keys, proof.encode())
}

/// A chain founded by these validators, each with keys.
pub fn founded_by(validators: &[AccountId]) -> sp_io::TestExternalities {
	let genesis = RuntimeGenesisConfig {
		validator_set: crate::GenesisConfig { validators: validators.to_vec(), ..Default::default() },
		session: pallet_session::GenesisConfig {
			keys: validators.iter().map(|who| (who.clone(), who.clone(), keys(who))).collect(),
			..Default::default()
		},
		..Default::default()
	};
	let mut ext: sp_io::TestExternalities = genesis.build_storage().expect("it builds").into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// A chain founded by two validators.
pub fn new_test_ext() -> sp_io::TestExternalities {
	founded_by(&[FIRST, SECOND])
}

/// Runs the test on a chain of two validators, and checks the invariants at its end.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		ValidatorSet::do_try_state().expect("the invariants hold");
	});
}

/// Goes on to the first block of the next session.
pub fn next_session() {
	let now = System::block_number();
	let next = now - now % 10 + 10;
	System::set_block_number(next);
	Session::on_initialize(next);
}

/// Who may author now.
pub fn authorities() -> Vec<AccountId> {
	AUTHORITIES.with(|authorities| authorities.borrow().clone())
}

/// Every event since the test began, in order.
pub fn events() -> Vec<RuntimeEvent> {
	System::events().into_iter().map(|record| record.event).collect()
}
