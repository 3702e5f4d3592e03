//! A chain with prescriptions alone, beside members, patients and consents that tests make up as they go, and the people the tests are about.

mod deeds;
mod names;

use std::{
	cell::RefCell,
	collections::{BTreeMap, BTreeSet},
	time::Duration,
};

use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU32, ConstU64, ConstU8, UnixTime},
	weights::Weight,
};
use salus_primitives::{
	consent::{Action, Purpose},
	decision::{Decision, Ground, Question, Refusal},
	glue::{Actor, ConsentDecision, Members, Patients},
	patient::{Act, Capacity, GuardianRole, PatientStatus, Scope},
	record::RecordClass,
	role::{OrganizationKind, Role, Roles},
	AccountId, BreakGlassId, ConsentId, Moment, OrganizationId, PatientId,
};
use sp_runtime::{traits::IdentityLookup, BuildStorage};

pub use self::{deeds::*, names::*};
use crate::{self as salus_prescriptions, Event};

type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask, RuntimeViewFunction)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Prescriptions = salus_prescriptions;
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
/// How long a prescription is valid here at most.
pub const LONGEST: Moment = 100_000;
/// How long an order is good here.
pub const REFILL: Moment = 5_000;
/// How long a dispense can be reversed here.
pub const REVERSAL: Moment = 2_000;
/// How long prescriptions of the tests are valid.
pub const VALID: Moment = 50_000;
/// How far their fills are apart.
pub const INTERVAL: Moment = 1_000;
/// How many units one of their fills has.
pub const FILL: u32 = 30;

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
	type Consent = Neighbours;
	type Clock = Clock;
	type MaxRepeats = ConstU8<3>;
	type MaxValidity = ConstU64<LONGEST>;
	type RefillPeriod = ConstU64<REFILL>;
	type ReversalPeriod = ConstU64<REVERSAL>;
	type MaxItems = ConstU32<3>;
	type MaxLots = ConstU32<10>;
	type WeightInfo = ();
	type BenchmarkHelper = Neighbours;
}

/// Who works where, who lives, who acts for whom, and who may treat whom.
#[derive(Default)]
struct Book {
	organizations: BTreeMap<OrganizationId, (OrganizationKind, bool)>,
	members: BTreeMap<(AccountId, OrganizationId), Roles>,
	unlicensed: BTreeSet<AccountId>,
	patients: BTreeMap<PatientId, PatientStatus>,
	controllers: BTreeMap<(AccountId, PatientId), (Capacity, Scope)>,
	consents: BTreeMap<(PatientId, OrganizationId), Purpose>,
	questions: Vec<Question>,
}

thread_local! {
	static BOOK: RefCell<Book> = RefCell::default();
}

/// The members, the patients and the consents of the tests.
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

	/// A member with the roles, licensed.
	pub fn member(account: &AccountId, organization: OrganizationId, roles: Roles) {
		BOOK.with_borrow_mut(|book| book.members.insert((account.clone(), organization), roles));
	}

	/// Lets the account's licence lapse.
	pub fn unlicense(account: &AccountId) {
		BOOK.with_borrow_mut(|book| book.unlicensed.insert(account.clone()));
	}

	/// A patient whose registration stands there.
	pub fn patient(patient: PatientId, status: PatientStatus) {
		BOOK.with_borrow_mut(|book| book.patients.insert(patient, status));
	}

	/// Somebody who acts for the patient.
	pub fn controller(account: &AccountId, patient: PatientId, capacity: Capacity, scope: Scope) {
		BOOK.with_borrow_mut(|book| book.controllers.insert((account.clone(), patient), (capacity, scope)));
	}

	/// Lets the organization's members use the patient's medication records for the purpose, and for no other; or not at all.
	pub fn consent(patient: PatientId, organization: OrganizationId, purpose: Option<Purpose>) {
		BOOK.with_borrow_mut(|book| match purpose {
			Some(purpose) => book.consents.insert((patient, organization), purpose),
			None => book.consents.remove(&(patient, organization)),
		});
	}

	/// What was asked since this was asked last.
	pub fn questions() -> Vec<Question> {
		BOOK.with_borrow_mut(|book| std::mem::take(&mut book.questions))
	}
}

impl Members for Neighbours {
	fn actor(account: &AccountId, organization: OrganizationId) -> Option<Actor> {
		let kind = <Self as Members>::organization(organization)?;
		let licensed = BOOK.with_borrow(|book| !book.unlicensed.contains(account));
		let roles = Self::roles(account, organization)?.counting(licensed);
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
		BOOK.with_borrow(|book| book.controllers.get(&(account.clone(), patient)).map(|found| found.0))
	}

	fn may(account: &AccountId, patient: PatientId, act: Act) -> Option<Capacity> {
		let (capacity, scope) = BOOK.with_borrow(|book| book.controllers.get(&(account.clone(), patient)).copied())?;
		scope.contains(act).then_some(capacity)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		<Self as crate::benchmarking::BenchmarkHelper>::enrol_patient(patient, controller)
	}
}

impl ConsentDecision for Neighbours {
	fn decide(question: &Question) -> Decision {
		let organization = question.asker.organization.unwrap_or_default();
		let about = question.class == RecordClass::Medication && question.action == Action::Use;
		BOOK.with_borrow_mut(|book| {
			book.questions.push(question.clone());
			match book.consents.get(&(question.patient, organization)) {
				Some(purpose) if about && *purpose == question.purpose => Decision::Permit(ground_for(*purpose)),
				_ => Decision::Refuse(Refusal::NoConsent),
			}
		})
	}

	fn decide_weight() -> Weight {
		Weight::from_parts(1_000, 10)
	}
}

/// On which ground this is permitted here.
pub fn ground_for(purpose: Purpose) -> Ground {
	match purpose {
		Purpose::BreakGlass => Ground::BreakGlass(BreakGlassId(5)),
		_ => Ground::Consent(ConsentId(4)),
	}
}

impl crate::benchmarking::BenchmarkHelper for Neighbours {
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		let number = BOOK.with_borrow(|book| book.organizations.len());
		let organization = OrganizationId(1_000 + u32::try_from(number).expect("they are few"));
		Self::organization(organization, kind);
		Self::member(account, organization, roles);
		organization
	}

	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		Self::patient(patient, PatientStatus::Active);
		Self::controller(controller, patient, Capacity::Patient, Scope::ALL);
	}

	fn permit(patient: PatientId, _: &AccountId, organization: OrganizationId) {
		Self::consent(patient, organization, Some(Purpose::BreakGlass));
	}
}

/// The chain's first block, with every organization and a holder of every role in each, and two patients whom both hospitals may treat.
pub fn new_test_ext() -> sp_io::TestExternalities {
	BOOK.set(Book::default());
	Now::set(START);
	for (organization, kind) in [
		(HOSPITAL, OrganizationKind::Hospital),
		(OTHER_HOSPITAL, OrganizationKind::Hospital),
		(PHARMACY, OrganizationKind::Pharmacy),
		(OTHER_PHARMACY, OrganizationKind::Pharmacy),
		(AUDITOR, OrganizationKind::Auditor),
		(LABORATORY, OrganizationKind::Laboratory),
		(INSURER, OrganizationKind::Insurer),
	] {
		Neighbours::organization(organization, kind);
		for role in Role::ALL {
			Neighbours::member(&holder(organization, *role), organization, (*role).into());
		}
	}
	Neighbours::member(&colleague(), HOSPITAL, Role::Physician.into());
	for patient in [PATIENT, OTHER_PATIENT] {
		Neighbours::patient(patient, PatientStatus::Active);
		for hospital in [HOSPITAL, OTHER_HOSPITAL] {
			Neighbours::consent(patient, hospital, Some(Purpose::Treatment));
		}
	}
	Neighbours::controller(&wallet(), PATIENT, Capacity::Patient, Scope::ALL);
	Neighbours::controller(
		&guardian(),
		PATIENT,
		Capacity::Guardian(GuardianRole::Guardian),
		Scope::of(&[Act::Register]),
	);
	Neighbours::controller(&friend(), PATIENT, Capacity::Trusted, Scope::of(&[Act::Register]));
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig::default().build_storage().expect("it builds").into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs the test without stock, and checks what always holds at its end.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		Prescriptions::do_try_state().expect("the invariants hold");
	});
}

/// The same with two items in both pharmacies and in the hospital, and two lots of 100 units of the first.
pub fn scene(test: impl FnOnce()) {
	run(|| {
		for pharmacy in [PHARMACY, OTHER_PHARMACY, HOSPITAL] {
			furnish(pharmacy);
		}
		System::reset_events();
		test();
	});
}

/// Two items, and two lots of 100 units of the first.
pub fn furnish(pharmacy: OrganizationId) {
	let keeper = || by(&holder(pharmacy, Role::PharmacyTechnician));
	for item in [ITEM, OTHER_ITEM] {
		Prescriptions::open_item(keeper(), pharmacy, code(item.0), 0).expect("there is room");
	}
	for (lot, expires) in [(LOT, EXPIRES), (LATER_LOT, EXPIRES_LATER)] {
		Prescriptions::receive(keeper(), pharmacy, ITEM, lot, expires, 100).expect("there is room");
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
