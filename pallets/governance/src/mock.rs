//! A small runtime with this pallet in it, whose filter it is, and a clock that stands where a test puts it.

use std::time::Duration;

use frame_support::{
	derive_impl, ord_parameter_types, parameter_types,
	traits::{ConstU32, ConstU64, Contains, EitherOfDiverse, UnixTime},
};
use frame_system::{EnsureRoot, EnsureSignedBy};
use salus_primitives::{AccountId, Moment};
use sp_runtime::{traits::IdentityLookup, BuildStorage};

use crate::{self as salus_governance, CallName, Name};

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Governance = salus_governance;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type BaseCallFilter = Governance;
	type Block = frame_system::mocking::MockBlock<Test>;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
}

/// How long a pause lasts.
pub const HOUR: Moment = 60 * 60 * 1_000;
/// When the tests begin.
pub const MORNING: Moment = 472_222 * HOUR;
/// The most pauses at a time.
pub const MOST: u32 = 3;

parameter_types! {
	pub static Now: Moment = MORNING;
	/// What else than its own calls nobody pauses.
	pub static Protected: Vec<CallName> = vec![name("System", "apply_authorized_upgrade")];
}

ord_parameter_types! {
	pub const ThreeQuarters: AccountId = THREE_QUARTERS;
	pub const Half: AccountId = HALF;
	pub const Committee: AccountId = COMMITTEE;
}

/// A clock that stands where a test puts it.
pub struct Clock;

impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

/// This pallet's own calls, and what a test says.
pub struct NeverPaused;

impl Contains<CallName> for NeverPaused {
	fn contains(name: &CallName) -> bool {
		name.0.as_slice() == b"Governance" || Protected::get().contains(name)
	}
}

/// Root decides.
pub struct Root;

impl crate::benchmarking::BenchmarkHelper<RuntimeOrigin> for Root {
	fn governing_origin() -> RuntimeOrigin {
		RuntimeOrigin::root()
	}

	fn pausable() -> CallName {
		name("System", "remark")
	}
}

type OrRoot<Who> = EitherOfDiverse<EnsureRoot<AccountId>, EnsureSignedBy<Who, AccountId>>;

impl crate::Config for Test {
	type UpgradeOrigin = OrRoot<ThreeQuarters>;
	type PauseOrigin = EitherOfDiverse<OrRoot<Half>, EnsureSignedBy<Committee, AccountId>>;
	type ExtendOrigin = OrRoot<Half>;
	type UnpauseOrigin = OrRoot<Half>;
	type NeverPaused = NeverPaused;
	type Clock = Clock;
	type PauseDuration = ConstU64<HOUR>;
	type MaxPauses = ConstU32<MOST>;
	type WeightInfo = ();
	type BenchmarkHelper = Root;
}

/// Stands for three quarters of the council.
pub const THREE_QUARTERS: AccountId = AccountId::new([1; 32]);
/// Stands for half of it.
pub const HALF: AccountId = AccountId::new([2; 32]);
/// Stands for the emergency committee.
pub const COMMITTEE: AccountId = AccountId::new([3; 32]);
/// Nobody.
pub const STRANGER: AccountId = AccountId::new([4; 32]);

/// Signed by this account.
pub fn by(account: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

/// A call's name.
pub fn name(pallet: &str, call: &str) -> CallName {
	let bounded = |text: &str| Name::try_from(text.as_bytes().to_vec()).expect("names are short");
	(bounded(pallet), bounded(call))
}

/// What was emitted.
pub fn events() -> Vec<RuntimeEvent> {
	System::events().into_iter().map(|record| record.event).collect()
}

/// Nothing decided, in the first block.
pub fn new_test_ext() -> sp_io::TestExternalities {
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig::default().build_storage().expect("it builds").into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs the test on an empty chain, and checks the invariants at its end.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		Governance::do_try_state().expect("the invariants hold");
	});
}
