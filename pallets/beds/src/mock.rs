//! A chain with beds alone, beside members and patients that tests make up as they go, and the wards the tests are about.

use std::{cell::RefCell, collections::BTreeMap, time::Duration};

use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU16, ConstU32, ConstU64, UnixTime},
};
use salus_primitives::{
	bed::{BedState, EncounterStatus, Location},
	glue::{Actor, Members, Patients},
	patient::{Act, Capacity, PatientStatus},
	priority::Priority,
	role::{OrganizationKind, Role, Roles},
	AccountId, BedId, EncounterId, Moment, OrganizationId, PatientId, RoomId, WardId,
};
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchResult};

use crate::{self as salus_beds, Event};

type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask, RuntimeViewFunction)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Beds = salus_beds;
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
/// How long an offer lasts here.
pub const OFFER: Moment = 1_000;
/// How far ahead a reservation ends here at most.
pub const LONGEST: Moment = 5_000;

/// A clock that stands where a test puts it.
pub struct Clock;

impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

/// Small bounds, so that tests reach them.
impl crate::Config for Test {
	type Members = Neighbours;
	type Patients = Neighbours;
	type Clock = Clock;
	type MaxWards = ConstU16<3>;
	type MaxRooms = ConstU16<2>;
	type MaxBeds = ConstU16<4>;
	type MaxWaiting = ConstU32<3>;
	type OfferPeriod = ConstU64<OFFER>;
	type MaxReservation = ConstU64<LONGEST>;
	type WeightInfo = ();
	type BenchmarkHelper = Neighbours;
}

/// Who works where, and who lives.
#[derive(Default)]
struct Book {
	organizations: BTreeMap<OrganizationId, (OrganizationKind, bool)>,
	members: BTreeMap<(AccountId, OrganizationId), Roles>,
	patients: BTreeMap<PatientId, PatientStatus>,
}

thread_local! {
	static BOOK: RefCell<Book> = RefCell::default();
}

/// The members and the patients of the tests.
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
	fn enrol_member(account: &AccountId, _: OrganizationKind, roles: Roles) -> OrganizationId {
		<Self as crate::benchmarking::BenchmarkHelper>::enrol_member(account, roles)
	}
}

impl Patients for Neighbours {
	fn status(patient: PatientId) -> Option<PatientStatus> {
		BOOK.with_borrow(|book| book.patients.get(&patient).copied())
	}

	fn capacity(_: &AccountId, _: PatientId) -> Option<Capacity> {
		None
	}

	fn may(_: &AccountId, _: PatientId, _: Act) -> Option<Capacity> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		<Self as crate::benchmarking::BenchmarkHelper>::enrol_patient(patient, controller)
	}
}

impl crate::benchmarking::BenchmarkHelper for Neighbours {
	fn enrol_member(account: &AccountId, roles: Roles) -> OrganizationId {
		let organization = OrganizationId(1_000);
		Self::organization(organization, OrganizationKind::Hospital);
		Self::member(account, organization, roles);
		organization
	}

	fn enrol_patient(patient: PatientId, _: &AccountId) {
		Self::patient(patient, PatientStatus::Active);
	}
}

/// The hospital of the tests.
pub const HOSPITAL: OrganizationId = OrganizationId(0);
/// Another.
pub const OTHER_HOSPITAL: OrganizationId = OrganizationId(1);
/// A laboratory.
pub const LABORATORY: OrganizationId = OrganizationId(2);

/// The ward of most tests, in either hospital.
pub const WARD: WardId = WardId(0);
/// Another, in either hospital.
pub const OTHER_WARD: WardId = WardId(1);
/// A ward that no hospital has.
pub const NO_WARD: WardId = WardId(2);
/// The only room of each ward.
pub const ROOM: RoomId = RoomId(0);
/// A room that no ward has.
pub const NO_ROOM: RoomId = RoomId(1);
/// The bed of most tests.
pub const BED: BedId = BedId(0);
/// Another of the same ward.
pub const OTHER_BED: BedId = BedId(1);
/// A bed that no ward has.
pub const NO_BED: BedId = BedId(3);
/// An encounter that there is not.
pub const NO_ENCOUNTER: EncounterId = EncounterId(99);
/// The bed of most tests.
pub const HERE: Location = Location { organization: HOSPITAL, ward: WARD, bed: BED };

/// A patient whom nobody has registered.
pub const UNKNOWN_PATIENT: PatientId = PatientId([0xff; 32]);

/// One of ten patients.
pub const fn patient(number: u8) -> PatientId {
	PatientId([number; 32])
}

/// Whoever holds this role, and no other, in the organization.
pub fn holder(organization: OrganizationId, role: Role) -> AccountId {
	let mut bytes = [0; 32];
	bytes[0] = 1;
	bytes[1] = role as u8;
	bytes[2..6].copy_from_slice(&organization.0.to_le_bytes());
	AccountId::new(bytes)
}

/// Manages the beds of the hospital, and admits patients.
pub fn manager() -> AccountId {
	holder(HOSPITAL, Role::BedManager)
}

/// Admits patients to the hospital, and keeps house.
pub fn nurse() -> AccountId {
	holder(HOSPITAL, Role::Nurse)
}

/// The same in the other hospital.
pub fn other_nurse() -> AccountId {
	holder(OTHER_HOSPITAL, Role::Nurse)
}

/// Keeps house in the hospital.
pub fn housekeeper() -> AccountId {
	holder(HOSPITAL, Role::Housekeeper)
}

/// Nobody.
pub fn stranger() -> AccountId {
	AccountId::new([2; 32])
}

pub fn by(account: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account.clone())
}

/// The chain's first block, with two hospitals and a laboratory, a holder of every role in each, and ten patients.
pub fn new_test_ext() -> sp_io::TestExternalities {
	BOOK.set(Book::default());
	Now::set(START);
	for (organization, kind) in [
		(HOSPITAL, OrganizationKind::Hospital),
		(OTHER_HOSPITAL, OrganizationKind::Hospital),
		(LABORATORY, OrganizationKind::Laboratory),
	] {
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

/// Runs the test without wards, and checks what always holds at its end.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		Beds::do_try_state().expect("the invariants hold");
	});
}

/// The same with two wards in both hospitals, with one room of three beds and one of two beds.
pub fn scene(test: impl FnOnce()) {
	run(|| {
		for hospital in [HOSPITAL, OTHER_HOSPITAL] {
			furnish(hospital);
		}
		System::reset_events();
		test();
	});
}

/// Two wards, with one room of three beds and one of two beds.
pub fn furnish(hospital: OrganizationId) {
	let manager = || by(&holder(hospital, Role::BedManager));
	for (ward, beds) in [(WARD, 3), (OTHER_WARD, 2)] {
		Beds::open_ward(manager(), hospital).expect("there is room");
		Beds::open_room(manager(), hospital, ward).expect("there is room");
		(0..beds).for_each(|_| Beds::open_bed(manager(), hospital, ward, ROOM).expect("there is room"));
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

/// A bed of the hospital's ward.
pub const fn bed_here(bed: BedId) -> Location {
	Location { bed, ..HERE }
}

/// Where the bed of most tests stands.
pub fn state() -> BedState {
	state_of(HERE)
}

/// Where a bed stands.
pub fn state_of(Location { organization, ward, bed }: Location) -> BedState {
	Beds::bed(organization, ward, bed).expect("there is such a bed").state
}

/// Where an encounter stands.
pub fn status_of(encounter: EncounterId) -> EncounterStatus {
	Beds::encounter(encounter).expect("there is such an encounter").status
}

/// The encounter that was entered last.
pub fn last_encounter() -> EncounterId {
	EncounterId(crate::NextEncounter::<Test>::get().0 - 1)
}

// What the tests do most, as whoever may.

/// Admits the patient directly to the bed of most tests.
pub fn admit(patient: PatientId) -> EncounterId {
	admit_to(patient, HERE)
}

/// Admits the patient directly to the bed.
pub fn admit_to(patient: PatientId, Location { organization, ward, bed }: Location) -> EncounterId {
	let nurse = holder(organization, Role::Nurse);
	Beds::admit_directly(by(&nurse), organization, patient, ward, bed).expect("the bed and the patient are free");
	last_encounter()
}

/// Enters an encounter of the patient's that stands there.
pub fn encounter_at(status: EncounterStatus, patient: PatientId, location: Location) -> EncounterId {
	use EncounterStatus::*;
	let id = match status {
		Planned | Arrived | Triaged | Cancelled => {
			Beds::open_encounter(by(&nurse()), HOSPITAL, patient, status == Triaged).expect("the patient lives");
			last_encounter()
		}
		InProgress | OnLeave | Finished | EnteredInError => admit_to(patient, location),
	};
	let signer = || by(&nurse());
	let moved = match status {
		Planned | InProgress => Ok(()),
		Arrived => Beds::arrive(signer(), HOSPITAL, id),
		Triaged => Beds::triage(signer(), HOSPITAL, id),
		OnLeave => Beds::begin_leave(signer(), HOSPITAL, id),
		Finished => Beds::discharge(signer(), HOSPITAL, id, false),
		Cancelled => Beds::cancel_encounter(signer(), HOSPITAL, id),
		EnteredInError => Beds::enter_in_error(signer(), HOSPITAL, id),
	};
	moved.expect("it leads there");
	assert_eq!(status_of(id), status);
	id
}

/// Reserves the bed of most tests for the patient.
pub fn reserve(patient: PatientId, until: Moment) -> DispatchResult {
	Beds::reserve_bed(by(&nurse()), HOSPITAL, WARD, BED, patient, until)
}

/// Has the patient wait for the ward of most tests.
pub fn wait(patient: PatientId, priority: Priority) -> DispatchResult {
	Beds::wait_for_bed(by(&nurse()), HOSPITAL, WARD, patient, priority, false)
}

/// Discharges, and leaves a bed to be cleaned.
pub fn discharge(encounter: EncounterId) -> DispatchResult {
	Beds::discharge(by(&nurse()), HOSPITAL, encounter, false)
}

/// Cleans the bed of most tests.
pub fn clean() -> DispatchResult {
	Beds::clean_bed(by(&housekeeper()), HOSPITAL, WARD, BED)
}
