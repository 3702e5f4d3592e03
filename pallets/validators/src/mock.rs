//! A chain with validators, the session pallets, Aura and the offences pallet, in which a session lasts ten blocks.

use codec::Encode;
use core::cell::RefCell;
use frame_support::{
	derive_impl, ord_parameter_types,
	traits::{ConstU32, ConstU64, EitherOfDiverse, OnInitialize},
};
use frame_system::{EnsureRoot, EnsureSignedBy};
use pallet_session::{historical, PeriodicSessions};
use salus_primitives::{
	glue::{Actor, Members, Seats},
	role::{OrganizationKind, Role, Roles},
	AccountId, OrganizationId,
};
use sp_consensus_aura::{
	digests::CompatibleDigestItem,
	ed25519::{AuthorityId, AuthorityPair, AuthoritySignature},
};
use sp_core::Pair;
use sp_runtime::{
	impl_opaque_keys,
	testing::TestXt,
	traits::{IdentityLookup, OpaqueKeys},
	BuildStorage, Digest, DigestItem, DispatchResult, Perbill,
};
use std::collections::BTreeMap;

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
		RuntimeFreezeReason,
		RuntimeViewFunction
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
	#[runtime::pallet_index(4)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(5)]
	pub type Aura = pallet_aura;
	#[runtime::pallet_index(6)]
	pub type Offences = pallet_offences;
	#[runtime::pallet_index(7)]
	pub type Historical = historical;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<u64>;
}

impl<C> frame_system::offchain::CreateTransactionBase<C> for Test
where
	RuntimeCall: From<C>,
{
	type RuntimeCall = RuntimeCall;
	type Extrinsic = TestXt<RuntimeCall, ()>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

impl_opaque_keys! {
	pub struct Keys {
		pub aura: Aura,
	}
}

impl pallet_aura::Config for Test {
	type AuthorityId = AuthorityId;
	type MaxAuthorities = ConstU32<100>;
	type DisabledValidators = ();
	type AllowMultipleBlocksPerSlot = frame_support::traits::ConstBool<false>;
	type SlotDuration = ConstU64<1_000>;
}

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = crate::AdmittedValidator<Test>;
	type ShouldEndSession = PeriodicSessions<ConstU64<10>, ConstU64<0>>;
	type NextSessionRotation = PeriodicSessions<ConstU64<10>, ConstU64<0>>;
	type SessionManager = historical::NoteHistoricalRoot<Test, ValidatorSet>;
	type SessionHandler = <Keys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = Keys;
	type DisablingStrategy = ();
	type WeightInfo = ();
	type Currency = Balances;
	type KeyDeposit = ConstU64<0>;
}

impl historical::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = crate::EveryValidator;
}

impl pallet_offences::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = historical::IdentificationTuple<Test>;
	type OnOffenceHandler = ();
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

thread_local! {
	static KNOWN: RefCell<Known> = RefCell::new(Known::default());
}

#[derive(Default)]
struct Known {
	organizations: BTreeMap<OrganizationId, (OrganizationKind, bool)>,
	members: BTreeMap<(AccountId, OrganizationId), Roles>,
}

/// Organizations and members, as a test has made them known.
pub struct Neighbours;

impl Neighbours {
	fn found(organization: OrganizationId, kind: OrganizationKind) {
		KNOWN.with(|known| known.borrow_mut().organizations.insert(organization, (kind, true)));
	}

	/// Whether the organization takes part from now on.
	pub fn set_active(organization: OrganizationId, active: bool) {
		KNOWN.with(|known| {
			known.borrow_mut().organizations.get_mut(&organization).expect("it is known").1 = active;
		});
	}

	/// Makes the account a member with this role.
	pub fn enrol(account: &AccountId, organization: OrganizationId, role: Role) {
		KNOWN.with(|known| known.borrow_mut().members.insert((account.clone(), organization), Roles::from(role)));
	}
}

impl Members for Neighbours {
	fn actor(account: &AccountId, organization: OrganizationId) -> Option<Actor> {
		Self::organization(organization)?;
		let roles = Self::roles(account, organization)?;
		Some(Actor { account: account.clone(), organization, roles, permissions: roles.permissions() })
	}

	fn roles(account: &AccountId, organization: OrganizationId) -> Option<Roles> {
		KNOWN.with(|known| known.borrow().members.get(&(account.clone(), organization)).copied())
	}

	fn organization(organization: OrganizationId) -> Option<OrganizationKind> {
		let found = KNOWN.with(|known| known.borrow().organizations.get(&organization).copied());
		found.filter(|(_, active)| *active).map(|(kind, _)| kind)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		<Enrolling as crate::benchmarking::BenchmarkHelper<RuntimeOrigin>>::enrol_member(account, kind, roles)
	}
}

/// What the benchmarks need.
pub struct Enrolling;

impl crate::benchmarking::BenchmarkHelper<RuntimeOrigin> for Enrolling {
	fn admission_origin() -> RuntimeOrigin {
		RuntimeOrigin::root()
	}

	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		let organization = OrganizationId(100);
		Neighbours::found(organization, kind);
		KNOWN.with(|known| known.borrow_mut().members.insert((account.clone(), organization), roles));
		organization
	}
}

/// The margin of the tests: with three that validate, one can be paused.
pub const MARGIN: u32 = 2;

frame_support::parameter_types! {
	pub const MissedShare: Perbill = Perbill::from_percent(50);
}

impl crate::Config for Test {
	type AdmissionOrigin = EitherOfDiverse<EnsureRoot<AccountId>, EnsureSignedBy<OneCouncilMember, AccountId>>;
	type PauseOrigin = Self::AdmissionOrigin;
	type Members = Neighbours;
	type Seats = Providers;
	type Reporting = crate::Recorded<Test, Offences>;
	type MaxValidators = ConstU32<100>;
	type MinValidators = ConstU32<1>;
	type MaxNominations = ConstU32<3>;
	type SafetyMargin = ConstU32<MARGIN>;
	type MissedShare = MissedShare;
	type MissedSessions = ConstU32<3>;
	type KeptSessions = ConstU32<4>;
	type HistorySessions = ConstU32<6>;
	type MaxOffences = ConstU32<201>;
	type MaxReports = ConstU32<3>;
	type WeightInfo = ();
	type BenchmarkHelper = Enrolling;
}

/// Sits on the council.
pub const COUNCIL: AccountId = AccountId::new([0xcc; 32]);
/// Validates from the first block.
pub const FIRST: AccountId = validator(1);
/// So does this one.
pub const SECOND: AccountId = validator(2);
/// Nobody yet.
pub const THIRD: AccountId = validator(3);
/// A hospital with no validator yet.
pub const HOSPITAL: OrganizationId = OrganizationId(0);
/// Another.
pub const OTHER: OrganizationId = OrganizationId(1);
/// No hospital.
pub const LABORATORY: OrganizationId = OrganizationId(2);
/// Runs the hospital.
pub const ADMINISTRATOR: AccountId = AccountId::new([0xa0; 32]);
/// Runs the other one.
pub const OTHER_ADMINISTRATOR: AccountId = AccountId::new([0xa1; 32]);
/// Runs the laboratory.
pub const LABORATORY_ADMINISTRATOR: AccountId = AccountId::new([0xa2; 32]);
/// Works at the hospital.
pub const NURSE: AccountId = AccountId::new([0xa3; 32]);
/// Nobody.
pub const STRANGER: AccountId = AccountId::new([0xee; 32]);

/// A validator, or one to be.
pub const fn validator(index: u8) -> AccountId {
	AccountId::new([index; 32])
}

/// Signed by this account.
pub fn by(account: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

/// The key with which the validator with this first byte authors.
pub fn author(validator: &AccountId) -> AuthorityPair {
	let bytes: &[u8; 32] = validator.as_ref();
	author_of_seed(bytes[0])
}

/// A key with which somebody could author.
pub fn author_of_seed(seed: u8) -> AuthorityPair {
	AuthorityPair::from_seed(&[seed; 32])
}

/// The session keys of the validator with this first byte.
pub fn keys(validator: &AccountId) -> Keys {
	Keys { aura: author(validator).public() }
}

/// Sets the validator's keys as it would itself.
pub fn set_keys(validator: &AccountId) -> DispatchResult {
	set_these_keys(validator, &author(validator))
}

/// Sets this key for the validator, with the proof that it has it.
pub fn set_these_keys(validator: &AccountId, author: &AuthorityPair) -> DispatchResult {
	use sp_core::proof_of_possession::ProofOfPossessionGenerator;
	let mut pair = sp_core::ed25519::Pair::from_seed_slice(&author.to_raw_vec()).expect("it is a seed");
	let proof = pair.generate_proof_of_possession(&validator.encode());
	Session::set_keys(by(validator.clone()), Keys { aura: author.public() }, proof.encode())
}

/// Nominated by the hospital with room for it, and admitted by the council.
pub fn admit(validator: &AccountId) -> DispatchResult {
	let _ = ValidatorSet::nominate(by(ADMINISTRATOR), HOSPITAL, validator.clone());
	ValidatorSet::admit(RuntimeOrigin::root(), validator.clone())
}

fn acquaint() {
	KNOWN.with(|known| known.take());
	for (organization, kind, administrator) in [
		(HOSPITAL, OrganizationKind::Hospital, ADMINISTRATOR),
		(OTHER, OrganizationKind::Hospital, OTHER_ADMINISTRATOR),
		(LABORATORY, OrganizationKind::Laboratory, LABORATORY_ADMINISTRATOR),
	] {
		Neighbours::found(organization, kind);
		Neighbours::enrol(&administrator, organization, Role::Administrator);
	}
	Neighbours::enrol(&NURSE, HOSPITAL, Role::Nurse);
}

/// A chain founded by these validators, each with keys.
pub fn founded_by(validators: &[AccountId]) -> sp_io::TestExternalities {
	acquaint();
	let genesis = RuntimeGenesisConfig {
		validator_set: crate::GenesisConfig { validators: validators.to_vec(), ..Default::default() },
		session: pallet_session::GenesisConfig {
			keys: validators.iter().map(|who| (who.clone(), who.clone(), keys(who))).collect(),
			..Default::default()
		},
		..Default::default()
	};
	let mut ext: sp_io::TestExternalities = genesis.build_storage().expect("it builds").into();
	ext.register_extension(sp_keystore::KeystoreExt::new(sp_keystore::testing::MemoryKeystore::new()));
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// A chain founded by two validators.
pub fn new_test_ext() -> sp_io::TestExternalities {
	founded_by(&[FIRST, SECOND])
}

/// Runs the test on a chain of two validators, and checks the invariants at its end.
pub fn run(test: impl FnOnce()) {
	run_with(&[FIRST, SECOND], test);
}

/// Runs the test on a chain of these validators, and checks the invariants at its end.
pub fn run_with(validators: &[AccountId], test: impl FnOnce()) {
	founded_by(validators).execute_with(|| {
		test();
		ValidatorSet::do_try_state().expect("the invariants hold");
	});
}

/// Makes the block with this number in this slot, as far as the hooks at its beginning go.
pub fn make_block(number: u64, slot: u64) {
	System::set_block_number(number - 1);
	let pre_runtime = <DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(slot.into());
	System::initialize(&number, &Default::default(), &Digest { logs: vec![pre_runtime] });
	AllPalletsWithSystem::on_initialize(number);
}

/// The next block, in the slot after so many that bring none.
pub fn next_block(missed: u64) {
	let slot = crate::LastSlot::<Test>::get().unwrap_or(0) + 1 + missed;
	make_block(System::block_number() + 1, slot);
}

/// Goes on to the first block of the next session, in the next slot.
pub fn next_session() {
	let now = System::block_number();
	System::set_block_number(now - now % 10 + 9);
	next_block(0);
}

/// Makes every block of a session, up to the first of the next, of which nobody misses any but these, who miss all of theirs.
pub fn session_without(absent: &[AccountId]) {
	loop {
		let validators = Session::validators();
		let absent = |slot: u64| absent.contains(&validators[slot as usize % validators.len()]);
		let mut slot = crate::LastSlot::<Test>::get().unwrap_or(0) + 1;
		while absent(slot) {
			slot += 1;
		}
		make_block(System::block_number() + 1, slot);
		if System::block_number().is_multiple_of(10) {
			break;
		}
	}
}

/// Who may author now.
pub fn authorities() -> Vec<AccountId> {
	let validators = Session::validators();
	assert_eq!(pallet_aura::Authorities::<Test>::get().len(), validators.len(), "Aura knows them");
	validators
}

/// Every event since the test began, in order.
pub fn events() -> Vec<RuntimeEvent> {
	System::events().into_iter().map(|record| record.event).collect()
}

/// This pallet's events since the test began, in order.
pub fn own_events() -> Vec<crate::Event<Test>> {
	let own = |event| if let RuntimeEvent::ValidatorSet(event) = event { Some(event) } else { None };
	events().into_iter().filter_map(own).collect()
}
