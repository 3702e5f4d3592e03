//! A runtime of this pallet alone, with members and patients that tests make up as they go.

use std::{cell::RefCell, collections::BTreeMap, time::Duration};

use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU32, ConstU64, UnixTime},
};
use salus_primitives::{
	glue::{Actor, Members, Patients},
	patient::{Act, Capacity, GuardianRole, PatientStatus, Scope},
	role::{OrganizationKind, Role, Roles},
	AccountId, Moment, OrganizationId, PatientId,
};
use sp_runtime::{traits::IdentityLookup, BuildStorage};

use crate as salus_consent;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeTask
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;

	#[runtime::pallet_index(1)]
	pub type Consent = salus_consent;
}

type Block = frame_system::mocking::MockBlock<Test>;

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
}

parameter_types! {
	pub storage Now: Moment = 1_000_000;
}

/// Small bounds, so that tests reach them.
impl salus_consent::Config for Test {
	type Members = Directory;
	type Patients = Directory;
	type Clock = Clock;
	type WeightInfo = ();
	type MaxLive = ConstU32<10>;
	type MaxPermits = ConstU32<8>;
	type MaxRequests = ConstU32<4>;
	type MaxRequestsPerOrganization = ConstU32<3>;
	type RequestPeriod = ConstU64<12_000>;
	type MaxEnded = ConstU32<5>;
	type EmergencyPeriod = ConstU64<1_000>;
	type ReviewPeriod = ConstU64<10_000>;
	type MaxEmergencies = ConstU32<2>;
	type EmergencyWindow = ConstU64<5_000>;
	type MaxUnreviewed = ConstU32<5>;
	type BenchmarkHelper = Directory;
}

pub struct Clock;

impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

/// Who is who.
#[derive(Default)]
struct Book {
	organizations: BTreeMap<OrganizationId, OrganizationKind>,
	members: BTreeMap<(AccountId, OrganizationId), Roles>,
	patients: BTreeMap<PatientId, PatientStatus>,
	controllers: BTreeMap<(AccountId, PatientId), (Capacity, Scope)>,
}

thread_local! {
	static BOOK: RefCell<Book> = RefCell::default();
}

fn write<R>(with: impl FnOnce(&mut Book) -> R) -> R {
	BOOK.with(|book| with(&mut book.borrow_mut()))
}

/// The members and patients of the tests.
pub struct Directory;

impl Directory {
	/// An organization of the kind, in force.
	pub fn organization(id: u32, kind: OrganizationKind) -> OrganizationId {
		write(|book| book.organizations.insert(OrganizationId(id), kind));
		OrganizationId(id)
	}

	/// Suspends or removes an organization.
	pub fn close(organization: OrganizationId) {
		write(|book| book.organizations.remove(&organization));
	}

	/// A member with the roles.
	pub fn member(account: &AccountId, organization: OrganizationId, roles: &[Role]) {
		write(|book| book.members.insert((account.clone(), organization), Roles::of(roles)));
	}

	/// Ends a membership.
	pub fn dismiss(account: &AccountId, organization: OrganizationId) {
		write(|book| book.members.remove(&(account.clone(), organization)));
	}

	/// A patient in that status.
	pub fn patient(patient: PatientId, status: PatientStatus) {
		write(|book| book.patients.insert(patient, status));
	}

	/// A controller of the patient, who may do whatever one in this capacity can.
	pub fn controller(account: &AccountId, patient: PatientId, capacity: Capacity) {
		Self::controller_with(account, patient, capacity, capacity.widest());
	}

	/// A controller of the patient, who may do just that.
	pub fn controller_with(account: &AccountId, patient: PatientId, capacity: Capacity, scope: Scope) {
		write(|book| book.controllers.insert((account.clone(), patient), (capacity, scope)));
	}

	/// What the account is for the patient, as patients does: after death it is withheld from everybody but an executor.
	fn acting(account: &AccountId, patient: PatientId) -> Option<(Capacity, Scope)> {
		let (capacity, scope) = write(|book| book.controllers.get(&(account.clone(), patient)).copied())?;
		let ended = <Self as Patients>::status(patient) == Some(PatientStatus::Deceased);
		(!ended || capacity == Capacity::Guardian(GuardianRole::Executor)).then_some((capacity, scope))
	}
}

impl Members for Directory {
	fn actor(account: &AccountId, organization: OrganizationId) -> Option<Actor> {
		write(|book| {
			book.organizations.get(&organization)?;
			let roles = *book.members.get(&(account.clone(), organization))?;
			Some(Actor { account: account.clone(), organization, roles, permissions: roles.permissions() })
		})
	}

	fn roles(account: &AccountId, organization: OrganizationId) -> Option<Roles> {
		write(|book| book.members.get(&(account.clone(), organization)).copied())
	}

	fn organization(organization: OrganizationId) -> Option<OrganizationKind> {
		write(|book| book.organizations.get(&organization).copied())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_member(account: &AccountId, _: OrganizationKind, roles: Roles) -> OrganizationId {
		<Self as salus_consent::BenchmarkHelper>::enrol_member(account, roles)
	}
}

impl Patients for Directory {
	fn status(patient: PatientId) -> Option<PatientStatus> {
		write(|book| book.patients.get(&patient).copied())
	}

	fn capacity(account: &AccountId, patient: PatientId) -> Option<Capacity> {
		Self::acting(account, patient).map(|(capacity, _)| capacity)
	}

	fn may(account: &AccountId, patient: PatientId, act: Act) -> Option<Capacity> {
		let (capacity, scope) = Self::acting(account, patient)?;
		scope.contains(act).then_some(capacity)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		<Self as salus_consent::BenchmarkHelper>::enrol_patient(patient, controller)
	}
}

impl salus_consent::BenchmarkHelper for Directory {
	fn enrol_member(account: &AccountId, roles: Roles) -> OrganizationId {
		let next = write(|book| book.organizations.len() as u32);
		let organization = Self::organization(1_000 + next, OrganizationKind::Hospital);
		write(|book| book.members.insert((account.clone(), organization), roles));
		organization
	}

	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		Self::patient(patient, PatientStatus::Active);
		Self::controller(controller, patient, Capacity::Patient);
	}
}

/// An empty chain, and nobody known.
pub fn ext() -> sp_io::TestExternalities {
	write(|book| *book = Book::default());
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage().unwrap();
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| System::set_block_number(1));
	ext
}
