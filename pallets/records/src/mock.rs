//! A small runtime with this pallet in it, and neighbours that know whom a test tells them.

use std::{
	cell::{Cell, RefCell},
	collections::BTreeMap,
	time::Duration,
};

use frame_support::{derive_impl, traits::UnixTime};
use salus_primitives::{
	glue::{Actor, Members, Patients},
	patient::{Act, Capacity, GuardianRole, PatientStatus, Scope},
	role::{OrganizationKind, Role, Roles},
	AccountId, Moment, OrganizationId, PatientId,
};
use sp_runtime::{traits::IdentityLookup, BuildStorage};

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
	pub type System = frame_system::Pallet<Test>;

	#[runtime::pallet_index(1)]
	pub type Records = crate::Pallet<Test>;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Block = frame_system::mocking::MockBlock<Test>;
}

impl crate::Config for Test {
	type Members = Neighbours;
	type Patients = Neighbours;
	type Clock = Clock;
	type WeightInfo = ();
	type BenchmarkHelper = Neighbours;
}

thread_local! {
	static NOW: Cell<Moment> = const { Cell::new(0) };
	static KNOWN: RefCell<Known> = RefCell::new(Known::default());
}

#[derive(Default)]
struct Known {
	organizations: BTreeMap<OrganizationId, (OrganizationKind, bool)>,
	members: BTreeMap<(AccountId, OrganizationId), Roles>,
	patients: BTreeMap<PatientId, PatientStatus>,
	controllers: BTreeMap<(AccountId, PatientId), (Capacity, Scope)>,
}

/// A clock that a test sets.
pub struct Clock;

impl Clock {
	pub fn set(moment: Moment) {
		NOW.set(moment);
	}

	pub fn advance(by: Moment) {
		NOW.set(NOW.get() + by);
	}
}

impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(NOW.get())
	}
}

/// Organizations, members and patients.
pub struct Neighbours;

impl Neighbours {
	pub fn admit(organization: OrganizationId, kind: OrganizationKind) {
		KNOWN.with_borrow_mut(|known| known.organizations.insert(organization, (kind, true)));
	}

	pub fn suspend(organization: OrganizationId) {
		KNOWN.with_borrow_mut(|known| known.organizations.get_mut(&organization).expect("admitted").1 = false);
	}

	pub fn set_member(account: &AccountId, organization: OrganizationId, roles: Roles) {
		KNOWN.with_borrow_mut(|known| known.members.insert((account.clone(), organization), roles));
	}

	pub fn set_patient(patient: PatientId, status: PatientStatus) {
		KNOWN.with_borrow_mut(|known| known.patients.insert(patient, status));
	}

	pub fn set_controller(account: &AccountId, patient: PatientId, capacity: Capacity) {
		Self::set_controller_with(account, patient, capacity, capacity.widest());
	}

	pub fn set_controller_with(account: &AccountId, patient: PatientId, capacity: Capacity, scope: Scope) {
		KNOWN.with_borrow_mut(|known| known.controllers.insert((account.clone(), patient), (capacity, scope)));
	}
}

impl Members for Neighbours {
	fn actor(account: &AccountId, organization: OrganizationId) -> Option<Actor> {
		Self::organization(organization)?;
		let roles = KNOWN.with_borrow(|known| known.members.get(&(account.clone(), organization)).copied())?;
		Some(Actor { account: account.clone(), organization, roles, permissions: roles.permissions() })
	}

	fn roles(account: &AccountId, organization: OrganizationId) -> Option<Roles> {
		KNOWN.with_borrow(|known| known.members.get(&(account.clone(), organization)).copied())
	}

	fn organization(organization: OrganizationId) -> Option<OrganizationKind> {
		KNOWN.with_borrow(|known| {
			known.organizations.get(&organization).filter(|(_, active)| *active).map(|(kind, _)| *kind)
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_member(account: &AccountId, _: OrganizationKind, roles: Roles) -> OrganizationId {
		<Self as crate::BenchmarkHelper>::enrol_member(account, roles)
	}
}

impl Patients for Neighbours {
	fn status(patient: PatientId) -> Option<PatientStatus> {
		KNOWN.with_borrow(|known| known.patients.get(&patient).copied())
	}

	fn capacity(account: &AccountId, patient: PatientId) -> Option<Capacity> {
		KNOWN.with_borrow(|known| known.controllers.get(&(account.clone(), patient)).map(|(capacity, _)| *capacity))
	}

	fn may(account: &AccountId, patient: PatientId, act: Act) -> Option<Capacity> {
		let (capacity, scope) =
			KNOWN.with_borrow(|known| known.controllers.get(&(account.clone(), patient)).copied())?;
		scope.contains(act).then_some(capacity)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		<Self as crate::BenchmarkHelper>::enrol_patient(patient, controller)
	}
}

impl crate::BenchmarkHelper for Neighbours {
	fn enrol_member(account: &AccountId, roles: Roles) -> OrganizationId {
		let organization = OrganizationId(1_000);
		Self::admit(organization, OrganizationKind::Hospital);
		Self::set_member(account, organization, roles);
		organization
	}

	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		Self::set_patient(patient, PatientStatus::Active);
		Self::set_controller(controller, patient, Capacity::Patient);
	}
}

/// The hospital of most tests.
pub const HOSPITAL: OrganizationId = OrganizationId(0);
/// Another hospital.
pub const OTHER_HOSPITAL: OrganizationId = OrganizationId(1);
/// The patient of most tests.
pub const PATIENT: PatientId = PatientId([1; 32]);
/// When the tests begin.
pub const START: Moment = 1_800_000_000_000;

/// The account of whoever holds this role, and no other, at the organization.
pub fn holder(organization: OrganizationId, role: Role) -> AccountId {
	let mut bytes = [0; 32];
	bytes[0] = 1;
	bytes[1] = role as u8;
	bytes[2..6].copy_from_slice(&organization.0.to_le_bytes());
	AccountId::new(bytes)
}

/// The hospital's node.
pub fn node() -> AccountId {
	holder(HOSPITAL, Role::Node)
}

/// The hospital's privacy officer.
pub fn keeper() -> AccountId {
	holder(HOSPITAL, Role::PrivacyOfficer)
}

/// The patient's own wallet.
pub fn controller() -> AccountId {
	AccountId::new([2; 32])
}

/// The patient's guardian.
pub fn guardian() -> AccountId {
	AccountId::new([3; 32])
}

/// Nobody.
pub fn stranger() -> AccountId {
	AccountId::new([4; 32])
}

/// An empty chain at its first block, with both hospitals, a holder of every role in each, and the patient.
pub fn externalities() -> sp_io::TestExternalities {
	Clock::set(START);
	KNOWN.set(Known::default());
	for hospital in [HOSPITAL, OTHER_HOSPITAL] {
		Neighbours::admit(hospital, OrganizationKind::Hospital);
		for role in Role::ALL {
			Neighbours::set_member(&holder(hospital, *role), hospital, (*role).into());
		}
	}
	Neighbours::set_patient(PATIENT, PatientStatus::Active);
	Neighbours::set_controller(&controller(), PATIENT, Capacity::Patient);
	Neighbours::set_controller(&guardian(), PATIENT, Capacity::Guardian(GuardianRole::Guardian));
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage().expect("an empty genesis");
	let mut externalities = sp_io::TestExternalities::new(storage);
	externalities.execute_with(|| System::set_block_number(1));
	externalities
}

/// Runs a test on an empty chain, and checks the pallet's invariants at its end.
pub fn run(test: impl FnOnce()) {
	externalities().execute_with(|| {
		test();
		Records::do_try_state().expect("the invariants hold");
	});
}

/// Every event of this pallet so far, in order; the next call sees only later ones.
pub fn events() -> Vec<crate::Event<Test>> {
	let events = System::events().into_iter().map(|record| match record.event {
		RuntimeEvent::Records(event) => event,
		other => panic!("an event of another pallet: {other:?}"),
	});
	let events = events.collect();
	System::reset_events();
	events
}
