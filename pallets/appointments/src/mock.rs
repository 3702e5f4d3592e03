//! A chain with appointments alone, beside members and patients that tests make up as they go, and the schedules the tests are about.

use std::{
	cell::RefCell,
	collections::{BTreeMap, BTreeSet},
	time::Duration,
};

use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU32, ConstU64, UnixTime},
};
use salus_primitives::{
	appointment::{Appointment, AppointmentStatus, AppointmentType, CancellationReason, Slot, Visit, Wish},
	glue::{Actor, Members, Patients},
	patient::{Act, Capacity, PatientStatus},
	priority::Priority,
	role::{OrganizationKind, Permission, Permissions, Role, Roles},
	schedule::{Hours, Resource, Terms, Weekday, Weekly},
	AccountId, AppointmentId, Cell, Day, LocationId, Moment, OrganizationId, PatientId, PlaceId, ScheduleId,
	SpecialtyId,
};
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchResult};

use crate::{self as salus_appointments, Event};

type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask, RuntimeViewFunction)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Appointments = salus_appointments;
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

/// An hour, in milliseconds.
pub const HOUR: Moment = 3_600_000;
/// When the tests begin: Friday, 15 January 2027, eight o'clock.
pub const START: Moment = 1_800_000_000_000;
/// The day on which they begin.
pub const TODAY: Day = Day(20_833);
/// How long an offer lasts here.
pub const OFFER: Moment = HOUR;
/// How long a hold lasts here at most.
pub const LONGEST: Moment = HOUR / 2;
/// How long what is allotted lasts here at most.
pub const ALLOTMENT: Moment = 24 * HOUR;
/// How long before a visit a change is late here.
pub const LATE: Moment = 2 * HOUR;
/// How far ahead anything is booked here.
pub const AHEAD: Moment = 60 * 24 * HOUR;
/// How long feedback is taken here.
pub const FEEDBACK: Moment = 24 * HOUR;
/// When the first reminder is due here.
pub const FIRST: Moment = 24 * HOUR;
/// When the second one is.
pub const SECOND: Moment = 2 * HOUR;

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
	type MaxSchedules = ConstU32<5>;
	type MaxCandidates = ConstU32<3>;
	type MaxExceptions = ConstU32<2>;
	type MaxAbsences = ConstU32<2>;
	type MaxVisits = ConstU32<6>;
	type MaxOpen = ConstU32<8>;
	type UrgentReserve = ConstU32<1>;
	type MaxWaiting = ConstU32<4>;
	type KeptForDisplaced = ConstU32<1>;
	type MaxCleared = ConstU32<2>;
	type MaxDaysCleared = ConstU32<2>;
	type DayRetention = ConstU32<2>;
	type MaxAhead = ConstU64<AHEAD>;
	type OfferPeriod = ConstU64<OFFER>;
	type MaxHold = ConstU64<LONGEST>;
	type MaxAllotment = ConstU64<ALLOTMENT>;
	type LateChange = ConstU64<LATE>;
	type CheckInLead = ConstU64<HOUR>;
	type FeedbackPeriod = ConstU64<FEEDBACK>;
	type FirstReminder = ConstU64<FIRST>;
	type SecondReminder = ConstU64<SECOND>;
	type OnFeedback = ();
	type WeightInfo = ();
	type BenchmarkHelper = Neighbours;
}

/// Who works where, who lives, and who acts for whom.
#[derive(Default)]
struct Book {
	organizations: BTreeMap<OrganizationId, (OrganizationKind, bool)>,
	members: BTreeMap<(AccountId, OrganizationId), Roles>,
	/// Who may do something by a role that the organization has defined for itself.
	own: BTreeMap<(AccountId, OrganizationId), Permissions>,
	patients: BTreeMap<PatientId, PatientStatus>,
	controllers: BTreeSet<(AccountId, PatientId)>,
	/// Those of them whom the patient only trusts to book.
	trusted: BTreeSet<AccountId>,
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

	/// A member with a role of the organization's own, which permits this.
	pub fn own_member(account: &AccountId, organization: OrganizationId, permission: Permission) {
		Self::member(account, organization, Roles::NONE);
		BOOK.with_borrow_mut(|book| book.own.insert((account.clone(), organization), permission.into()));
	}

	/// No member any more.
	pub fn leave(account: &AccountId, organization: OrganizationId) {
		BOOK.with_borrow_mut(|book| book.members.remove(&(account.clone(), organization)));
	}

	/// A patient whose registration stands there.
	pub fn patient(patient: PatientId, status: PatientStatus) {
		BOOK.with_borrow_mut(|book| book.patients.insert(patient, status));
	}

	/// An account whom the patient trusts to book, and with nothing else.
	pub fn friend(account: &AccountId, patient: PatientId) {
		Self::controller(account, patient);
		BOOK.with_borrow_mut(|book| book.trusted.insert(account.clone()));
	}

	/// An account that acts for the patient.
	pub fn controller(account: &AccountId, patient: PatientId) {
		BOOK.with_borrow_mut(|book| book.controllers.insert((account.clone(), patient)));
	}
}

impl Members for Neighbours {
	fn actor(account: &AccountId, organization: OrganizationId) -> Option<Actor> {
		let kind = <Self as Members>::organization(organization)?;
		let roles = Self::roles(account, organization)?;
		let own = BOOK.with_borrow(|book| book.own.get(&(account.clone(), organization)).copied());
		let permissions = roles.permissions_in(kind).union(own.unwrap_or_default());
		Some(Actor { account: account.clone(), organization, roles, permissions })
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

	fn capacity(account: &AccountId, patient: PatientId) -> Option<Capacity> {
		let acts = BOOK.with_borrow(|book| book.controllers.contains(&(account.clone(), patient)));
		let trusted = BOOK.with_borrow(|book| book.trusted.contains(account));
		acts.then_some(if trusted { Capacity::Trusted } else { Capacity::Patient })
	}

	fn may(account: &AccountId, patient: PatientId, act: Act) -> Option<Capacity> {
		Self::capacity(account, patient).filter(|capacity| capacity.widest().contains(act))
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

	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		Self::patient(patient, PatientStatus::Active);
		Self::controller(controller, patient);
	}
}

/// The hospital of the tests.
pub const HOSPITAL: OrganizationId = OrganizationId(0);
/// Another.
pub const OTHER_HOSPITAL: OrganizationId = OrganizationId(1);
/// An insurer, which sees nobody.
pub const INSURER: OrganizationId = OrganizationId(2);

/// What most schedules here are for.
pub const SPECIALTY: SpecialtyId = SpecialtyId(7);
/// The doctor's schedule in the hospital, with a room.
pub const SCHEDULE: ScheduleId = ScheduleId(0);
/// The nurse's, of the same specialty, with another room.
pub const OTHER_SCHEDULE: ScheduleId = ScheduleId(1);
/// A schedule that there is not.
pub const NO_SCHEDULE: ScheduleId = ScheduleId(99);
/// The doctor's room.
pub const ROOM: PlaceId = PlaceId(1);
/// An appointment that there is not.
pub const NO_APPOINTMENT: AppointmentId = AppointmentId(99);

/// A patient whom nobody has registered.
pub const UNKNOWN_PATIENT: PatientId = PatientId([0xff; 32]);

/// One of ten patients.
pub const fn patient(number: u8) -> PatientId {
	PatientId([number; 32])
}

/// The patient's own wallet.
pub fn wallet(number: u8) -> AccountId {
	let mut bytes = [5; 32];
	bytes[0] = number;
	AccountId::new(bytes)
}

/// Whoever holds this role, and no other, in the organization.
pub fn holder(organization: OrganizationId, role: Role) -> AccountId {
	let mut bytes = [0; 32];
	bytes[0] = 1;
	bytes[1] = role as u8;
	bytes[2..6].copy_from_slice(&organization.0.to_le_bytes());
	AccountId::new(bytes)
}

/// Manages the schedules of the hospital, and books beyond them.
pub fn manager() -> AccountId {
	holder(HOSPITAL, Role::ScheduleManager)
}

/// Books for patients of the hospital.
pub fn desk() -> AccountId {
	holder(HOSPITAL, Role::FrontDesk)
}

/// Sees patients in both hospitals, and nothing else: neither books nor manages.
pub fn doctor() -> AccountId {
	AccountId::new([3; 32])
}

/// Sees patients in the hospital, and may pre-empt there.
pub fn physician() -> AccountId {
	holder(HOSPITAL, Role::Physician)
}

/// Sees patients in the hospital.
pub fn nurse() -> AccountId {
	holder(HOSPITAL, Role::Nurse)
}

/// Nobody.
pub fn stranger() -> AccountId {
	AccountId::new([2; 32])
}

pub fn by(account: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account.clone())
}

/// The chain's first block, with two hospitals and an insurer, a holder of every role in each, a doctor of both, and ten patients with their wallets.
pub fn new_test_ext() -> sp_io::TestExternalities {
	BOOK.set(Book::default());
	Now::set(START);
	for (organization, kind) in [
		(HOSPITAL, OrganizationKind::Hospital),
		(OTHER_HOSPITAL, OrganizationKind::Hospital),
		(INSURER, OrganizationKind::Insurer),
	] {
		Neighbours::organization(organization, kind);
		for role in Role::ALL {
			Neighbours::member(&holder(organization, *role), organization, (*role).into());
		}
	}
	for organization in [HOSPITAL, OTHER_HOSPITAL] {
		Neighbours::own_member(&doctor(), organization, Permission::AttendAppointments);
	}
	for number in 0..10 {
		Neighbours::patient(patient(number), PatientStatus::Active);
		Neighbours::controller(&wallet(number), patient(number));
	}
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig::default().build_storage().expect("it builds").into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs the test without schedules, and checks what always holds at its end.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		Appointments::do_try_state().expect("the invariants hold");
	});
}

/// The same with two schedules in the hospital and one in the other, the doctor's.
pub fn scene(test: impl FnOnce()) {
	run(|| {
		furnish();
		System::reset_events();
		test();
	});
}

/// Every day from nine to five: visits of a quarter, half and one hour, five minutes after each, four a day.
pub fn terms() -> Terms {
	let hours = Hours { from: 9 * 12, until: 17 * 12 };
	let weekly: Vec<_> = Weekday::ALL.iter().map(|on| Weekly { on: *on, hours }).collect();
	Terms {
		first: Day(TODAY.0 - 1),
		last: Day(TODAY.0 + 100),
		weekly: weekly.try_into().expect("it is short"),
		lengths: vec![3, 6, 12].try_into().expect("it is short"),
		before: 0,
		after: 1,
		capacity: 4,
	}
}

/// Publishes a schedule of the hospital's.
pub fn publish(practitioner: Option<AccountId>, room: Option<PlaceId>, terms: Terms) -> DispatchResult {
	publish_at(HOSPITAL, practitioner, room, terms)
}

/// Publishes a schedule.
pub fn publish_at(
	organization: OrganizationId,
	practitioner: Option<AccountId>,
	room: Option<PlaceId>,
	terms: Terms,
) -> DispatchResult {
	let manager = by(&holder(organization, Role::ScheduleManager));
	Appointments::publish_schedule(manager, organization, practitioner, room, SPECIALTY, LocationId(1), terms)
}

/// Two schedules in the hospital and one in the other.
pub fn furnish() {
	publish(Some(doctor()), Some(ROOM), terms()).expect("there is room");
	publish(Some(nurse()), Some(PlaceId(2)), terms()).expect("there is room");
	publish_at(OTHER_HOSPITAL, Some(doctor()), None, terms()).expect("there is room");
}

/// Lets time pass.
pub fn pass(moments: Moment) {
	Now::set(Now::get() + moments);
}

/// Lets time pass until the cell begins.
pub fn pass_until(cell: Cell) {
	Now::set(cell.moment());
}

/// Every event of the pallet since this was asked last, in order.
pub fn events() -> Vec<Event<Test>> {
	let events = System::read_events_for_pallet::<Event<Test>>();
	assert_eq!(events.len(), System::events().len(), "nothing else reports here");
	System::reset_events();
	events
}

/// A time today.
pub fn at(hour: u32, minute: u32) -> Cell {
	on(0, hour, minute)
}

/// A time so many days from today.
pub fn on(days: u32, hour: u32, minute: u32) -> Cell {
	Day(TODAY.0 + days).first().later(hour * 12 + minute / 5)
}

/// A routine visit of half an hour.
pub fn visit(start: Cell) -> Visit {
	Visit { start, length: 6, kind: AppointmentType::Routine, priority: Priority::Routine }
}

/// Half an hour in that time, with anybody.
pub fn wish(from: Cell, until: Cell) -> Wish {
	let (specialty, kind, priority) = (SPECIALTY, AppointmentType::Routine, Priority::Routine);
	Wish { specialty, practitioner: None, from, until, length: 6, kind, priority }
}

/// The doctor's slot in the hospital at that time.
pub fn slot(start: Cell) -> Slot {
	let (schedule, practitioner, room) = (SCHEDULE, Some(doctor()), Some(ROOM));
	Slot { schedule, practitioner, room, start, length: 6, before: 0, after: 1 }
}

/// The appointment that was entered last.
pub fn last() -> AppointmentId {
	AppointmentId(crate::NextAppointment::<Test>::get().0 - 1)
}

/// The appointment.
pub fn appointment(id: AppointmentId) -> Appointment {
	Appointments::appointment(id).expect("there is such an appointment")
}

/// Where an appointment stands.
pub fn status_of(id: AppointmentId) -> AppointmentStatus {
	appointment(id).status
}

/// When an appointment begins.
pub fn start_of(id: AppointmentId) -> Cell {
	appointment(id).slot.expect("it has a time").start
}

/// What a resource has on a day.
pub fn entries(resource: &Resource, day: Day) -> Vec<AppointmentId> {
	Appointments::day(resource.clone(), day).into_iter().map(|entry| entry.id).collect()
}

// What the tests do most, as whoever may.

/// Has the patient try to book the doctor.
pub fn try_book(number: u8, start: Cell) -> DispatchResult {
	Appointments::book(by(&wallet(number)), HOSPITAL, SCHEDULE, patient(number), visit(start), None)
}

/// Has the patient book the doctor.
pub fn book(number: u8, start: Cell) -> AppointmentId {
	try_book(number, start).expect("both are free");
	last()
}

/// Holds a time of the doctor's for the patient.
pub fn hold(number: u8, start: Cell) -> AppointmentId {
	let until = Now::get() + LONGEST;
	Appointments::hold_slot(by(&wallet(number)), HOSPITAL, SCHEDULE, patient(number), visit(start), until)
		.expect("both are free");
	last()
}

/// Has the patient ask for a time.
pub fn ask(number: u8, wish: Wish) -> AppointmentId {
	Appointments::ask(by(&wallet(number)), HOSPITAL, patient(number), wish).expect("it can be meant");
	last()
}

/// Allots a time of the doctor's.
pub fn allot(id: AppointmentId, start: Cell) -> DispatchResult {
	Appointments::allot(by(&doctor()), id, SCHEDULE, start, 6, Now::get() + LONGEST, None)
}

/// Has the patient wait for a time. The front desk enters that, as urgent as it may be.
pub fn wait(number: u8, wish: Wish) -> AppointmentId {
	Appointments::wait_for_slot(by(&desk()), HOSPITAL, patient(number), wish).expect("there is room");
	last()
}

/// Cancels for the practitioner.
pub fn cancel(id: AppointmentId) -> DispatchResult {
	Appointments::cancel(by(&desk()), id, CancellationReason::Provider)
}

/// An appointment of the patient's with the doctor at that time that stands there, once it is that time where it has to be.
pub fn appointment_at(status: AppointmentStatus, number: u8, start: Cell) -> AppointmentId {
	use AppointmentStatus::*;
	let id = match status {
		Proposed => ask(number, wish(start, start.later(60u8))),
		Waitlist => wait(number, wish(start, start.later(60u8))),
		Pending => hold(number, start),
		_ => book(number, start),
	};
	if matches!(status, Arrived | CheckedIn | Fulfilled | NoShow) {
		pass_until(start.later(1u8));
	}
	let moved = match status {
		Proposed | Waitlist | Pending | Booked => Ok(()),
		Arrived | Fulfilled => Appointments::arrive(by(&doctor()), id),
		CheckedIn => Appointments::check_in(by(&wallet(number)), id),
		Cancelled => cancel(id),
		NoShow => Appointments::no_show(by(&doctor()), id),
		EnteredInError => Appointments::enter_in_error(by(&desk()), id),
	};
	moved.expect("it leads there");
	if status == Fulfilled {
		Appointments::fulfil(by(&doctor()), id).expect("the patient is there");
	}
	assert_eq!(status_of(id), status);
	id
}
