//! A chain with coverage alone, beside members, patients and units of account that tests make up as they go, and the plans the tests are about.

mod deeds;
mod names;

use std::{cell::RefCell, collections::BTreeMap, time::Duration};

use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU64, UnixTime},
};
use salus_primitives::{
	glue::{Actor, Billed, Billing, Members, Patients},
	money::{Currency, Unit, UnitStatus},
	patient::{Act, Capacity, PatientStatus},
	role::{OrganizationKind, Role, Roles},
	AccountId, ClaimId, InvoiceId, Moment, OrganizationId, PatientId, UnitId,
};
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchError, DispatchResult};

pub use self::{deeds::*, names::*};
use crate::{self as salus_coverage, Event};

type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask, RuntimeViewFunction)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Insurance = salus_coverage;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
}

parameter_types! {
	/// Milliseconds since the epoch.
	pub static Now: Moment = START;
}

/// When the tests begin.
pub const START: Moment = 1_700_000_000_000;
/// How long a coverage keeps its place here after it has ended.
pub const RETENTION: Moment = 1_000;
/// For how long a coverage can be corrected here.
pub const CORRECTION: Moment = 60;
/// Since when the rules of the tests hold.
pub const SINCE: Moment = START - 900;
/// How long a benefit period lasts in the tests.
pub const PERIOD: Moment = 100;
/// When most coverages of the tests end: after ten benefit periods.
pub const END: Moment = START + 10 * PERIOD;

/// A clock that stands where a test puts it.
pub struct Clock;

impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

impl crate::Config for Test {
	type Members = Neighbours;
	type Patients = Neighbours;
	type Billing = Neighbours;
	type Clock = Clock;
	type Retention = ConstU64<RETENTION>;
	type CorrectionPeriod = ConstU64<CORRECTION>;
	type WeightInfo = ();
	type BenchmarkHelper = Neighbours;
}

/// Who works where, who lives, and who acts for whom.
#[derive(Default)]
struct Book {
	organizations: BTreeMap<OrganizationId, (OrganizationKind, bool)>,
	members: BTreeMap<(AccountId, OrganizationId), Roles>,
	patients: BTreeMap<PatientId, PatientStatus>,
}

thread_local! {
	static BOOK: RefCell<Book> = RefCell::default();
}

/// The members and the patients of the tests, and the only unit of account.
pub struct Neighbours;

impl Neighbours {
	/// An organization of the kind, active.
	pub fn organization(organization: OrganizationId, kind: OrganizationKind) {
		BOOK.with_borrow_mut(|book| book.organizations.insert(organization, (kind, true)));
	}

	/// Suspends or reinstates an organization.
	pub fn set_active(organization: OrganizationId, active: bool) {
		BOOK.with_borrow_mut(|book| book.organizations.get_mut(&organization).expect("it is there").1 = active);
	}

	/// A member with the roles.
	pub fn member(account: &AccountId, organization: OrganizationId, roles: Roles) {
		BOOK.with_borrow_mut(|book| book.members.insert((account.clone(), organization), roles));
	}

	/// A patient whose registration stands there.
	pub fn patient(patient: PatientId, status: PatientStatus) {
		BOOK.with_borrow_mut(|book| book.patients.insert(patient, status));
	}
}

impl Members for Neighbours {
	fn actor(account: &AccountId, organization: OrganizationId) -> Option<Actor> {
		let kind = <Self as Members>::organization(organization)?;
		let roles = Self::roles(account, organization)?;
		Some(Actor { account: account.clone(), organization, roles, permissions: roles.permissions_in(kind) })
	}

	fn roles(account: &AccountId, organization: OrganizationId) -> Option<Roles> {
		BOOK.with_borrow(|book| book.members.get(&(account.clone(), organization)).copied())
	}

	fn organization(organization: OrganizationId) -> Option<OrganizationKind> {
		BOOK.with_borrow(|book| {
			book.organizations.get(&organization).filter(|(_, active)| *active).map(|found| found.0)
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		<Self as crate::benchmarking::BenchmarkHelper>::enrol_member(account, kind, roles)
	}
}

impl Patients for Neighbours {
	fn status(patient: PatientId) -> Option<PatientStatus> {
		BOOK.with_borrow(|book| book.patients.get(&patient).copied())
	}

	fn capacity(account: &AccountId, patient: PatientId) -> Option<Capacity> {
		(*account == wallet(patient)).then_some(Capacity::Patient)
	}

	fn may(account: &AccountId, patient: PatientId, _: Act) -> Option<Capacity> {
		Self::capacity(account, patient)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		<Self as crate::benchmarking::BenchmarkHelper>::enrol_patient(patient, controller)
	}
}

impl Billing for Neighbours {
	fn unit(unit: UnitId) -> Option<Unit> {
		let currency = Currency::new(*b"EUR").expect("it is a currency");
		(unit == UNIT).then_some(Unit { issuer: SETTLEMENT, currency, decimals: 2, status: UnitStatus::Active })
	}

	fn billed(_: InvoiceId) -> Option<Billed> {
		None
	}

	fn split(_: InvoiceId, _: ClaimId, _: salus_primitives::invoice::Split) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn unsplit(_: InvoiceId, _: ClaimId) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn split_weight() -> frame_support::weights::Weight {
		Default::default()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_unit() -> UnitId {
		UNIT
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_invoice(_: Billed) -> InvoiceId {
		InvoiceId::default()
	}
}

impl crate::benchmarking::BenchmarkHelper for Neighbours {
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		let organization = OrganizationId(1_000 + kind as u32);
		Self::organization(organization, kind);
		Self::member(account, organization, roles);
		organization
	}

	fn enrol_patient(patient: PatientId, _: &AccountId) {
		Self::patient(patient, PatientStatus::Active);
	}

	fn make_unit() -> UnitId {
		UNIT
	}
}

/// The chain's first block, with every organization, a holder of every role in each, and ten patients.
pub fn new_test_ext() -> sp_io::TestExternalities {
	BOOK.set(Book::default());
	Now::set(START);
	for (organization, kind) in ORGANIZATIONS {
		Neighbours::organization(organization, kind);
		for role in Role::ALL {
			Neighbours::member(&holder(organization, *role), organization, (*role).into());
		}
	}
	(0..10).for_each(|number| Neighbours::patient(patient(number), PatientStatus::Active));
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig::default().build_storage().expect("it builds").into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs the test without plans, and checks what always holds at its end.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		Insurance::do_try_state().expect("the invariants hold");
	});
}

/// The same with a plan and a network of either insurer.
pub fn scene(test: impl FnOnce()) {
	run(|| {
		furnish();
		System::reset_events();
		test();
	});
}

/// A plan and a network of either insurer, with the hospital within.
pub fn furnish() {
	for (insurer, network) in [(INSURER, NETWORK), (OTHER_INSURER, OTHER_NETWORK)] {
		let manager = holder(insurer, Role::PlanManager);
		Insurance::open_network(by(&manager), insurer).expect("there are numbers");
		Insurance::add_provider(by(&manager), insurer, network, HOSPITAL).expect("it is a provider");
		Insurance::open_plan(by(&manager), insurer, UNIT, rules()).expect("the rules make sense");
	}
}

/// Lets time pass.
pub fn pass(moments: Moment) {
	Now::set(Now::get() + moments);
}

/// Every event of the pallet since this was asked last, in order.
pub fn events() -> Vec<Event<Test>> {
	let events = System::read_events_for_pallet::<Event<Test>>();
	assert_eq!(events.len(), System::events().len(), "nothing else reports here");
	System::reset_events();
	events
}
