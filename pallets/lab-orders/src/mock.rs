//! A chain with laboratory orders alone, beside members, patients, consents and anchors that tests make up as they go.

use std::{cell::RefCell, collections::BTreeMap, time::Duration};

use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU32, ConstU64, ConstU8, UnixTime},
	weights::Weight,
};
use salus_primitives::{
	anchor::{prove, root, verify, AnchorKind, Leaf, Proof, RecordLeaf},
	consent::Purpose,
	decision::{Decision, Ground, Question, Refusal},
	glue::{Actor, Anchors, ConsentDecision, Members},
	laboratory::{
		Conditions, OrderStatus, ReportStatus, Requisition, ResultEvidence, SpecimenStatus, TaskStatus, TestSet,
		Turnaround,
	},
	priority::Priority,
	record::RecordClass,
	role::{OrganizationKind, Role, Roles},
	AccountId, ConsentId, Digest, Moment, OrderId, OrganizationId, PatientId, RecordId, ReportId, SpecimenId, TaskId,
};
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchResult, MultiSignature};

use crate::{self as salus_lab_orders, Event};

type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask, RuntimeViewFunction)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type LabOrders = salus_lab_orders;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
}

/// When the tests begin.
pub const START: Moment = 1_700_000_000_000;
/// How soon orders should be answered here.
pub const TURNAROUND: Turnaround = Turnaround { routine: 10_000, urgent: 5_000, asap: 2_000, stat: 1_000 };
/// How long a clinician has here to acknowledge.
pub const ACKNOWLEDGE: Moment = 600;
/// After how long the next on the list is told here.
pub const ESCALATE: Moment = 100;

parameter_types! {
	/// Milliseconds since the epoch.
	pub static Now: Moment = START;
	pub const Turnarounds: Turnaround = TURNAROUND;
}

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
	type Consent = Neighbours;
	type Anchors = Neighbours;
	type Clock = Clock;
	type MaxTasks = ConstU32<10>;
	type MaxReferrals = ConstU8<2>;
	type MaxSpecimens = ConstU32<6>;
	type MaxCustody = ConstU32<8>;
	type MaxReports = ConstU32<16>;
	type MaxVersions = ConstU32<4>;
	type MaxEscalation = ConstU32<2>;
	type Turnaround = Turnarounds;
	type AcknowledgePeriod = ConstU64<ACKNOWLEDGE>;
	type EscalationPeriod = ConstU64<ESCALATE>;
	type WeightInfo = ();
	type BenchmarkHelper = Neighbours;
}

/// Who works where, who is a patient, what patients refuse, on which ground they are treated, and what is anchored.
#[derive(Default)]
struct Book {
	organizations: BTreeMap<OrganizationId, (OrganizationKind, bool)>,
	members: BTreeMap<(AccountId, OrganizationId), Roles>,
	patients: BTreeMap<PatientId, Option<Refusal>>,
	grounds: BTreeMap<PatientId, Ground>,
	anchors: BTreeMap<(OrganizationId, u64), Vec<Leaf>>,
	questions: Vec<Question>,
}

thread_local! {
	static BOOK: RefCell<Book> = RefCell::default();
}

/// The neighbours of the tests.
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

	/// A member no longer.
	pub fn dismiss(account: &AccountId, organization: OrganizationId) {
		BOOK.with_borrow_mut(|book| book.members.remove(&(account.clone(), organization)));
	}

	/// A patient, of whom everything is refused for this reason, if there is one.
	pub fn patient(patient: PatientId, refusal: Option<Refusal>) {
		BOOK.with_borrow_mut(|book| book.patients.insert(patient, refusal));
	}

	/// On which ground the patient's records are used from now on. Until this is said, it is a consent.
	pub fn ground(patient: PatientId, ground: Ground) {
		BOOK.with_borrow_mut(|book| book.grounds.insert(patient, ground));
	}

	/// Anchors the leaves, and answers under which index.
	pub fn anchored(custodian: OrganizationId, leaves: Vec<Leaf>) -> u64 {
		BOOK.with_borrow_mut(|book| {
			let index = book.anchors.keys().filter(|(of, _)| *of == custodian).count() as u64;
			book.anchors.insert((custodian, index), leaves);
			index
		})
	}

	/// What was asked about access, since this was asked last.
	pub fn questions() -> Vec<Question> {
		BOOK.with_borrow_mut(|book| std::mem::take(&mut book.questions))
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

/// A broken glass is a ground in an emergency alone, and any other in treatment alone.
impl ConsentDecision for Neighbours {
	fn decide(question: &Question) -> Decision {
		let known = BOOK.with_borrow_mut(|book| {
			book.questions.push(question.clone());
			book.patients.get(&question.patient).copied()
		});
		let Some(refusal) = known else { return Decision::Refuse(Refusal::UnknownPatient) };
		if let Some(refusal) = refusal {
			return Decision::Refuse(refusal);
		}
		let ground = BOOK.with_borrow(|book| book.grounds.get(&question.patient).copied());
		let ground = ground.unwrap_or(Ground::Consent(ConsentId(0)));
		let purpose = match ground {
			Ground::BreakGlass(_) => Purpose::BreakGlass,
			_ => Purpose::Treatment,
		};
		match question.purpose == purpose {
			true => Decision::Permit(ground),
			false => Decision::Refuse(Refusal::NoConsent),
		}
	}

	fn decide_weight() -> Weight {
		Weight::from_parts(1_000, 10)
	}
}

impl Anchors for Neighbours {
	fn verify(custodian: OrganizationId, kind: AnchorKind, index: u64, leaf: &Leaf, proof: &Proof) -> bool {
		BOOK.with_borrow(|book| {
			let leaves = book.anchors.get(&(custodian, index)).filter(|_| kind == AnchorKind::Records);
			leaves.is_some_and(|leaves| verify(&root(leaves), leaves.len() as u32, leaf, proof))
		})
	}

	fn verify_weight() -> Weight {
		Weight::from_parts(2_000, 20)
	}
}

impl crate::benchmarking::BenchmarkHelper for Neighbours {
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		let there = BOOK.with_borrow(|book| book.organizations.len() as u32);
		let organization = OrganizationId(1_000 + there);
		Self::organization(organization, kind);
		Self::member(account, organization, roles);
		organization
	}

	fn enrol_colleague(account: &AccountId, organization: OrganizationId, roles: Roles) {
		Self::member(account, organization, roles);
	}

	fn enrol_patient(patient: PatientId, _: OrganizationId) {
		Self::patient(patient, None);
	}

	fn anchor(custodian: OrganizationId, leaf: &Leaf) -> u64 {
		Self::anchored(custodian, vec![leaf.clone()])
	}
}

/// The hospital of the tests.
pub const HOSPITAL: OrganizationId = OrganizationId(0);
/// Another.
pub const OTHER_HOSPITAL: OrganizationId = OrganizationId(1);
/// The laboratory of the tests.
pub const LABORATORY: OrganizationId = OrganizationId(2);
/// Another.
pub const OTHER_LABORATORY: OrganizationId = OrganizationId(3);
/// And another.
pub const THIRD_LABORATORY: OrganizationId = OrganizationId(4);
/// No laboratory.
pub const INSURER: OrganizationId = OrganizationId(5);
/// An organization that there is not.
pub const NO_ORGANIZATION: OrganizationId = OrganizationId(99);

/// The first order, its first task, specimen and report, of which most tests are.
pub const ORDER: OrderId = OrderId(0);
pub const TASK: TaskId = TaskId(0);
pub const SPECIMEN: SpecimenId = SpecimenId(0);
pub const REPORT: ReportId = ReportId(0);

/// The first test of an order, the second, and both.
pub const FIRST: TestSet = TestSet(0b01);
pub const SECOND: TestSet = TestSet(0b10);
pub const BOTH: TestSet = TestSet(0b11);

/// The patient of most tests.
pub const PATIENT: PatientId = patient(1);
/// A patient whom nobody has registered.
pub const UNKNOWN_PATIENT: PatientId = PatientId([0xff; 32]);

/// One of ten patients.
pub const fn patient(number: u8) -> PatientId {
	PatientId([number; 32])
}

/// Whoever holds this role, and no other, in the organization.
pub fn holder(organization: OrganizationId, role: Role) -> AccountId {
	colleague(organization, role, 0)
}

/// One of those who hold this role, and no other, in the organization.
pub fn colleague(organization: OrganizationId, role: Role, number: u8) -> AccountId {
	let mut bytes = [0; 32];
	(bytes[0], bytes[1], bytes[6]) = (1, role as u8, number);
	bytes[2..6].copy_from_slice(&organization.0.to_le_bytes());
	AccountId::new(bytes)
}

/// Orders tests in the hospital, collects specimens, acknowledges results.
pub fn physician() -> AccountId {
	holder(HOSPITAL, Role::Physician)
}

/// Collects specimens in the hospital, acknowledges results.
pub fn nurse() -> AccountId {
	holder(HOSPITAL, Role::Nurse)
}

/// Does what a laboratory does, there.
pub fn technician() -> AccountId {
	holder(LABORATORY, Role::LaboratoryTechnician)
}

/// A colleague of the technician's.
pub fn second_technician() -> AccountId {
	colleague(LABORATORY, Role::LaboratoryTechnician, 1)
}

/// Does what a laboratory does, in that one.
pub fn technician_of(laboratory: OrganizationId) -> AccountId {
	holder(laboratory, Role::LaboratoryTechnician)
}

/// Nobody.
pub fn stranger() -> AccountId {
	AccountId::new([2; 32])
}

pub fn by(account: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account.clone())
}

/// The chain's first block, with organizations, two holders of every role in each, and ten patients.
pub fn new_test_ext() -> sp_io::TestExternalities {
	BOOK.set(Book::default());
	Now::set(START);
	for (organization, kind) in [
		(HOSPITAL, OrganizationKind::Hospital),
		(OTHER_HOSPITAL, OrganizationKind::Hospital),
		(LABORATORY, OrganizationKind::Laboratory),
		(OTHER_LABORATORY, OrganizationKind::Laboratory),
		(THIRD_LABORATORY, OrganizationKind::Laboratory),
		(INSURER, OrganizationKind::Insurer),
	] {
		Neighbours::organization(organization, kind);
		for (role, number) in Role::ALL.iter().flat_map(|role| [(*role, 0), (*role, 1)]) {
			Neighbours::member(&colleague(organization, role, number), organization, role.into());
		}
	}
	(0..10).for_each(|number| Neighbours::patient(patient(number), None));
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig::default().build_storage().expect("it builds").into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs the test, and checks what always holds at its end.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		LabOrders::do_try_state().expect("the invariants hold");
	});
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

/// The keyed digest of a test, or of a label.
pub fn digest(number: u8) -> Digest {
	Digest::repeat_byte(number)
}

/// So many tests of these laboratories.
pub fn requisition(tests: u8, laboratories: &[OrganizationId]) -> Requisition {
	Requisition {
		priority: Priority::Routine,
		tests: (1..=tests).map(digest).collect::<Vec<_>>().try_into().expect("they are few"),
		laboratories: laboratories.to_vec().try_into().expect("they are few"),
	}
}

/// Where an order, a task, a specimen, a report stands.
pub fn order_status(order: OrderId) -> OrderStatus {
	LabOrders::order(order).expect("there is such an order").order.status
}

pub fn task_status(task: TaskId) -> TaskStatus {
	LabOrders::task(task).expect("there is such a task").task.status
}

pub fn specimen_status(specimen: SpecimenId) -> SpecimenStatus {
	LabOrders::specimen(specimen).expect("there is such a specimen").specimen.status
}

pub fn report_status(report: ReportId) -> ReportStatus {
	LabOrders::report(report).expect("there is such a report").report.status
}

/// The record of a result of a patient's, in a laboratory's anchor beside another, and the proof.
pub fn evidence_of(
	laboratory: OrganizationId,
	author: &AccountId,
	patient: PatientId,
	record: u8,
	version: u32,
) -> Box<ResultEvidence> {
	stored_at(Now::get(), laboratory, author, patient, record, version)
}

/// The same, stored then.
pub fn stored_at(
	stored: Moment,
	laboratory: OrganizationId,
	author: &AccountId,
	patient: PatientId,
	record: u8,
	version: u32,
) -> Box<ResultEvidence> {
	let leaf = |record| RecordLeaf {
		patient,
		record: RecordId([record; 32]),
		version,
		class: RecordClass::Laboratory,
		commitment: digest(record),
		ciphertext_root: digest(9),
		author: author.clone(),
		signature: MultiSignature::Sr25519([7; 64].into()),
		stored,
	};
	let leaves = vec![Leaf::Record(leaf(0xee)), Leaf::Record(leaf(record))];
	let proof = prove(&leaves, 1).expect("it is there");
	let anchor = Neighbours::anchored(laboratory, leaves);
	Box::new(ResultEvidence { anchor, leaf: leaf(record), proof })
}

/// The version of the technician's record about the patient of most tests.
pub fn evidence(version: u32) -> Box<ResultEvidence> {
	evidence_of(LABORATORY, &technician(), PATIENT, 1, version)
}

// What the tests do most, as whoever may.

/// Orders two tests of the laboratory.
pub fn order_both() -> OrderId {
	order_of(2, &[LABORATORY])
}

/// Orders so many tests of these laboratories.
pub fn order_of(tests: u8, laboratories: &[OrganizationId]) -> OrderId {
	let asked = requisition(tests, laboratories);
	LabOrders::order_tests(by(&physician()), HOSPITAL, PATIENT, asked, false).expect("the physician may");
	OrderId(crate::NextOrder::<Test>::get().0 - 1)
}

/// The task that was given last.
pub fn last_task() -> TaskId {
	TaskId(crate::NextTask::<Test>::get().0 - 1)
}

/// Accepts the task, and starts it.
pub fn take(task: TaskId) {
	let laboratory = LabOrders::task(task).expect("there is such a task").task.laboratory;
	let technician = technician_of(laboratory);
	LabOrders::accept_task(by(&technician), laboratory, task).expect("it is asked");
	LabOrders::start_task(by(&technician), laboratory, task).expect("it has accepted");
}

/// An order of two tests on which the laboratory is at work.
pub fn at_work() {
	assert_eq!(order_both(), ORDER);
	take(TASK);
}

/// The nurse collects the specimen of most tests for the first test.
pub fn collect(label: u8) -> SpecimenId {
	LabOrders::collect_specimen(by(&nurse()), HOSPITAL, ORDER, FIRST, digest(label), None).expect("the nurse may");
	SpecimenId(crate::NextSpecimen::<Test>::get().0 - 1)
}

/// The specimen goes from the nurse to the technician.
pub fn hand_over(specimen: SpecimenId) {
	LabOrders::offer_specimen(by(&nurse()), HOSPITAL, specimen, LABORATORY, None).expect("the nurse has it");
	LabOrders::receive_specimen(by(&technician()), LABORATORY, specimen, Conditions::NONE).expect("it is offered");
}

/// Registers a report on these tests of the task of most tests.
pub fn register(tests: TestSet) -> ReportId {
	LabOrders::register_report(by(&technician()), LABORATORY, TASK, tests).expect("the laboratory is at work");
	ReportId(crate::NextReport::<Test>::get().0 - 1)
}

/// The technician reports the version of the record.
pub fn report(report: ReportId, status: ReportStatus, critical: bool, version: u32) -> DispatchResult {
	LabOrders::report_results(by(&technician()), LABORATORY, report, status, critical, evidence(version))
}

/// Has the laboratory demand that final reports are verified.
pub fn demand_verification() {
	let administrator = holder(LABORATORY, Role::Administrator);
	LabOrders::demand_verification(by(&administrator), LABORATORY, true).expect("it is new");
}
