//! A small runtime with this pallet in it, neighbours that know whom a test tells them, and work that costs what a test says.

use std::{cell::RefCell, collections::BTreeMap, time::Duration};

use codec::Encode;
use frame_support::{
	derive_impl,
	dispatch::{GetDispatchInfo, PostDispatchInfo},
	ord_parameter_types, parameter_types,
	traits::{ConstU32, ConstU64, EitherOfDiverse, UnixTime},
	weights::Weight,
};
use frame_system::{EnsureRoot, EnsureSignedBy};
use salus_primitives::{
	glue::{Actor, Standing},
	quota::Reserve,
	role::{Role, Roles},
	AccountId, Moment, OrganizationId,
};
use sp_runtime::{
	traits::{DispatchTransaction, IdentityLookup},
	transaction_validity::{TransactionSource, TransactionValidityError, ValidTransaction},
	ApplyExtrinsicResultWithInfo, BuildStorage,
};

use crate::{self as salus_admission, Admission, Class};

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask, RuntimeViewFunction)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Works = works;
	#[runtime::pallet_index(2)]
	pub type Quotas = salus_admission;
}

/// Work that costs what a test says.
#[frame_support::pallet(dev_mode)]
pub mod works {
	use frame_support::{
		dispatch::{DispatchErrorWithPostInfo, PostDispatchInfo},
		pallet_prelude::*,
	};
	use frame_system::pallet_prelude::*;

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {}

	#[pallet::error]
	pub enum Error<T> {
		Failed,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Declares so much work, does so much of it, and fails if it is told to.
		#[pallet::call_index(0)]
		#[pallet::weight(Weight::from_parts(*declared, *proof))]
		pub fn work(
			origin: OriginFor<T>,
			declared: u64,
			proof: u64,
			used: Option<u64>,
			fails: bool,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let _ = declared;
			let post_info = PostDispatchInfo {
				actual_weight: used.map(|used| Weight::from_parts(used, proof)),
				pays_fee: Pays::Yes,
			};
			match fails {
				true => Err(DispatchErrorWithPostInfo { post_info, error: Error::<T>::Failed.into() }),
				false => Ok(post_info),
			}
		}

		/// Somebody comes into being, unless it fails.
		#[pallet::call_index(1)]
		#[pallet::weight(0)]
		pub fn come(origin: OriginFor<T>, fails: bool) -> DispatchResult {
			let account = ensure_signed(origin)?;
			frame_system::Pallet::<T>::inc_providers(&account);
			ensure!(!fails, Error::<T>::Failed);
			Ok(())
		}
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type BlockWeights = Limits;
}

impl works::Config for Test {}

/// What every transaction takes beside its work.
pub const BASE: u64 = 1_000;
/// What a byte of a transaction costs.
pub const BYTE: u64 = 3;
/// What a byte of proof costs.
pub const PROOF: u64 = 5;
/// How long a period is.
pub const HOUR: Moment = 60 * 60 * 1_000;
/// When the tests begin: at the beginning of a period.
pub const MORNING: Moment = 472_222 * HOUR;
/// Where the extension's own weight is, a call's cost begins.
pub fn overhead() -> u64 {
	BASE + <() as crate::WeightInfo>::admission().ref_time()
}

parameter_types! {
	pub Limits: frame_system::limits::BlockWeights = frame_system::limits::BlockWeights::builder()
		.base_block(Weight::zero())
		.for_class(frame_support::dispatch::DispatchClass::all(), |weights| {
			weights.base_extrinsic = Weight::from_parts(BASE, 0)
		})
		.for_class(frame_support::dispatch::DispatchClass::non_mandatory(), |weights| {
			weights.max_total = Some(Weight::MAX)
		})
		.build_or_panic();
	pub static Now: Moment = MORNING;
	pub static ActorQuota: u64 = u64::MAX;
	pub static OrganizationQuota: u64 = u64::MAX;
	pub static EmergencyReserve: u64 = u64::MAX;
	pub static OfficeReserve: u64 = u64::MAX;
	pub static ServiceReserve: u64 = u64::MAX;
	pub static Period: Moment = HOUR;
	/// What the next calls are, and for whom.
	pub static CallClass: Class = Class::Other;
	pub static CallReserve: Option<Reserve> = None;
	pub static CallOrganization: Option<OrganizationId> = None;
	/// How many times an invitation was looked into.
	pub static LookedInto: u32 = 0;
}

ord_parameter_types! {
	pub const OneCouncilMember: AccountId = COUNCIL;
}

thread_local! {
	static INVITED: RefCell<BTreeMap<AccountId, u32>> = const { RefCell::new(BTreeMap::new()) };
}

/// A clock that stands where a test puts it.
pub struct Clock;

impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

/// Who is known, invited, and for whom: as the tests say.
pub struct Neighbours;

impl Neighbours {
	/// The registrar has invited the account, which has sent so many transactions in an earlier life.
	pub fn invite(account: AccountId, nonce: u32) {
		INVITED.with_borrow_mut(|invited| invited.insert(account, nonce));
	}

	/// The invitation is good no more.
	pub fn use_up(account: &AccountId) {
		INVITED.with_borrow_mut(|invited| invited.remove(account));
	}
}

impl Standing for Neighbours {
	fn is_known(account: &AccountId) -> bool {
		[COUNCIL, REGISTRAR, NURSE, WALLET].contains(account) || *account == frame_benchmarking::account("member", 0, 0)
	}
}

impl crate::Invitations<RuntimeCall> for Neighbours {
	fn is_invitation(call: &RuntimeCall) -> bool {
		matches!(call, RuntimeCall::Works(works::Call::come { .. }))
	}

	fn invited(signer: &AccountId, _: &RuntimeCall) -> Option<Actor> {
		LookedInto::mutate(|times| *times += 1);
		let roles = Roles::from(Role::Registrar);
		let registrar = Actor { account: REGISTRAR, organization: HOSPITAL, roles, permissions: roles.permissions() };
		INVITED.with_borrow(|invited| invited.contains_key(signer)).then_some(registrar)
	}

	fn weight() -> Weight {
		Weight::from_parts(INVITATION, 0)
	}

	fn first_nonce(signer: &AccountId) -> u32 {
		INVITED.with_borrow(|invited| invited.get(signer).copied()).unwrap_or_default()
	}
}

/// What it costs to look into an invitation.
pub const INVITATION: u64 = 77;

impl crate::ClassOf<RuntimeCall> for Neighbours {
	fn class_of(_: &AccountId, _: &RuntimeCall) -> Class {
		CallClass::get()
	}
}

impl crate::ActingFor<RuntimeCall> for Neighbours {
	fn organization(_: &AccountId, _: &RuntimeCall) -> Option<OrganizationId> {
		CallOrganization::get()
	}

	fn reserve(signer: &AccountId, call: &RuntimeCall, class: Class) -> Reserve {
		CallReserve::get().unwrap_or_else(|| <() as crate::ActingFor<RuntimeCall>>::reserve(signer, call, class))
	}
}

/// Everything but one call from anybody, and another from the patient's wallet.
impl crate::Admissible<RuntimeCall> for Neighbours {
	fn admits(signer: &AccountId, call: &RuntimeCall) -> bool {
		match call {
			RuntimeCall::System(frame_system::Call::remark_with_event { .. }) => false,
			RuntimeCall::System(frame_system::Call::set_heap_pages { .. }) => *signer != WALLET,
			_ => true,
		}
	}
}

/// Root decides for the council, and one call is like another.
impl crate::benchmarking::BenchmarkHelper<RuntimeCall, RuntimeOrigin> for Neighbours {
	fn quota_origin() -> RuntimeOrigin {
		RuntimeOrigin::root()
	}

	fn make_known(_: &AccountId) -> OrganizationId {
		HOSPITAL
	}

	fn longest_call(_: &AccountId, organization: OrganizationId) -> RuntimeCall {
		CallOrganization::set(Some(organization));
		work(1)
	}

	fn invitation() -> (AccountId, RuntimeCall) {
		Self::invite(STRANGER, 7);
		(STRANGER, come(false))
	}
}

impl crate::Config for Test {
	type Standing = Neighbours;
	type Invitations = Neighbours;
	type Classes = Neighbours;
	type Admissible = Neighbours;
	type ActingFor = Neighbours;
	type QuotaOrigin = EitherOfDiverse<EnsureRoot<AccountId>, EnsureSignedBy<OneCouncilMember, AccountId>>;
	type Clock = Clock;
	type Period = Period;
	type ActorQuota = ActorQuota;
	type OrganizationQuota = OrganizationQuota;
	type EmergencyReserve = EmergencyReserve;
	type OfficeReserve = OfficeReserve;
	type ServiceReserve = ServiceReserve;
	type BytePrice = ConstU64<BYTE>;
	type ProofPrice = ConstU64<PROOF>;
	type MaxOverrides = ConstU32<3>;
	type WeightInfo = ();
	type BenchmarkHelper = Neighbours;
}

/// Sits on the council.
pub const COUNCIL: AccountId = AccountId::new([1; 32]);
/// Registers the hospital's patients, and invites them.
pub const REGISTRAR: AccountId = AccountId::new([2; 32]);
/// Cares for them.
pub const NURSE: AccountId = AccountId::new([3; 32]);
/// The patient's own.
pub const WALLET: AccountId = AccountId::new([4; 32]);
/// Nobody.
pub const STRANGER: AccountId = AccountId::new([5; 32]);
/// Whose the registrar and the nurse are.
pub const HOSPITAL: OrganizationId = OrganizationId(0);
/// Another one.
pub const LABORATORY: OrganizationId = OrganizationId(1);

/// Nothing spent, in the first block.
pub fn new_test_ext() -> sp_io::TestExternalities {
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig::default().build_storage().expect("it builds").into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs the test on an empty chain, and checks the invariants at its end.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		Quotas::do_try_state().expect("the invariants hold");
	});
}

/// Work of so much, which is all done.
pub fn work(declared: u64) -> RuntimeCall {
	works::Call::work { declared, proof: 0, used: None, fails: false }.into()
}

/// Somebody comes into being, unless it fails.
pub fn come(fails: bool) -> RuntimeCall {
	works::Call::come { fails }.into()
}

/// What the pool says to the call, in a transaction of no bytes.
pub fn validate(signer: AccountId, call: &RuntimeCall) -> Result<ValidTransaction, TransactionValidityError> {
	let mut info = call.get_dispatch_info();
	info.extension_weight = sp_runtime::traits::TransactionExtension::weight(&Admission::<Test>::new(), call);
	let origin = RuntimeOrigin::signed(signer);
	Admission::<Test>::new()
		.validate_only(origin, call, &info, 0, TransactionSource::External, 0)
		.map(|(validity, ..)| validity)
}

/// A block carries the call, in a transaction of no bytes.
pub fn apply(signer: AccountId, call: RuntimeCall) -> ApplyExtrinsicResultWithInfo<PostDispatchInfo> {
	apply_of_length(signer, call, 0)
}

/// A block carries the call, in a transaction of so many bytes.
pub fn apply_of_length(
	signer: AccountId,
	call: RuntimeCall,
	bytes: usize,
) -> ApplyExtrinsicResultWithInfo<PostDispatchInfo> {
	let mut info = call.get_dispatch_info();
	info.extension_weight = sp_runtime::traits::TransactionExtension::weight(&Admission::<Test>::new(), &call);
	Admission::<Test>::new().dispatch_transaction(RuntimeOrigin::signed(signer), call, &info, bytes, 0)
}

/// What the account has spent of its ordinary quota.
pub fn spent(account: &AccountId) -> u64 {
	spent_of(account, Reserve::Ordinary)
}

/// What the account has spent of a reserve.
pub fn spent_of(account: &AccountId, reserve: Reserve) -> u64 {
	Quotas::reserve_of(account.clone(), reserve).spent
}

/// What the organization has spent.
pub fn spent_by_organization(organization: OrganizationId) -> u64 {
	Quotas::quota_of_organization(organization).spent
}

/// Whether two encode alike.
pub fn encode_alike(one: &impl Encode, other: &impl Encode) -> bool {
	one.encode() == other.encode()
}
