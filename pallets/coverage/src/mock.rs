//! A chain with coverage alone, beside members, patients and units of account that tests make up as they go, and the plans the tests are about.

use std::{cell::RefCell, collections::BTreeMap, time::Duration};

use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU64, UnixTime},
};
use salus_primitives::{
	glue::{Actor, Billed, Billing, Charge, Members, Patients},
	insurance::{AuthorizationStatus, Authorized, Benefit, Category, CoverageStatus, DeductibleKind, Rules, Terms},
	money::{BasisPoints, Currency, Unit, UnitStatus},
	patient::{Act, Capacity, PatientStatus},
	role::{OrganizationKind, Role, Roles},
	AccountId, AuthorizationId, ClaimId, CoverageId, Digest, InvoiceId, Moment, NetworkId, OrganizationId, PatientId,
	PlanId, UnitId,
};
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchError, DispatchResult};

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

/// The insurer of the tests.
pub const INSURER: OrganizationId = OrganizationId(0);
/// Another.
pub const OTHER_INSURER: OrganizationId = OrganizationId(1);
/// The provider of the tests.
pub const HOSPITAL: OrganizationId = OrganizationId(2);
/// Other providers.
pub const PHARMACY: OrganizationId = OrganizationId(3);
/// And another.
pub const LABORATORY: OrganizationId = OrganizationId(4);
/// Who issues the unit of account.
pub const SETTLEMENT: OrganizationId = OrganizationId(5);
/// An auditor.
pub const AUDITOR: OrganizationId = OrganizationId(6);
/// Every organization of the tests.
pub const ORGANIZATIONS: [(OrganizationId, OrganizationKind); 7] = [
	(INSURER, OrganizationKind::Insurer),
	(OTHER_INSURER, OrganizationKind::Insurer),
	(HOSPITAL, OrganizationKind::Hospital),
	(PHARMACY, OrganizationKind::Pharmacy),
	(LABORATORY, OrganizationKind::Laboratory),
	(SETTLEMENT, OrganizationKind::Settlement),
	(AUDITOR, OrganizationKind::Auditor),
];

/// The only unit of account.
pub const UNIT: UnitId = UnitId(7);
/// The insurer's plan.
pub const PLAN: PlanId = PlanId(0);
/// The other insurer's plan.
pub const OTHER_PLAN: PlanId = PlanId(1);
/// A plan that nobody has.
pub const NO_PLAN: PlanId = PlanId(99);
/// The insurer's network. The hospital is within.
pub const NETWORK: NetworkId = NetworkId(0);
/// The other insurer's network. The hospital is within.
pub const OTHER_NETWORK: NetworkId = NetworkId(1);
/// A network that nobody has.
pub const NO_NETWORK: NetworkId = NetworkId(99);
/// A coverage that there is not.
pub const NO_COVERAGE: CoverageId = CoverageId(99);
/// An authorization that there is not.
pub const NO_AUTHORIZATION: AuthorizationId = AuthorizationId(99);
/// Who is covered in most tests.
pub const PATIENT: PatientId = patient(1);
/// A patient whom nobody has registered.
pub const UNKNOWN_PATIENT: PatientId = PatientId([0xff; 32]);

/// One of ten patients.
pub const fn patient(number: u8) -> PatientId {
	PatientId([number; 32])
}

/// The patient's own wallet.
pub fn wallet(patient: PatientId) -> AccountId {
	let mut bytes = patient.0;
	bytes[0] = 3;
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

/// Manages the insurer's plans, and issues coverage.
pub fn manager() -> AccountId {
	holder(INSURER, Role::PlanManager)
}

/// The same at the other insurer.
pub fn other_manager() -> AccountId {
	holder(OTHER_INSURER, Role::PlanManager)
}

/// Decides for the insurer.
pub fn adjudicator() -> AccountId {
	holder(INSURER, Role::Adjudicator)
}

/// Asks for the hospital.
pub fn clerk() -> AccountId {
	holder(HOSPITAL, Role::ClaimsClerk)
}

/// Nobody.
pub fn stranger() -> AccountId {
	AccountId::new([2; 32])
}

pub fn by(account: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account.clone())
}

/// A benefit without deductible or limits.
pub fn benefit(category: Category) -> Benefit {
	Benefit {
		category,
		deductible: DeductibleKind::None,
		separate: 0,
		copay: 0,
		coinsurance: BasisPoints::ZERO,
		coinsurance_outside: None,
		schedule: None,
		per_visit: None,
		per_period: None,
		per_lifetime: None,
		waiting: 0,
		authorize_above: None,
	}
}

/// The rules of the tests: of consultations everything is limited, laboratory has a deductible of its own, imaging shares the plan's, procedures have no limits.
pub fn rules() -> Rules {
	let consultation = Benefit {
		deductible: DeductibleKind::Shared,
		per_visit: Some(100),
		per_period: Some(250),
		per_lifetime: Some(400),
		..benefit(Category::Consultation)
	};
	let laboratory = Benefit { deductible: DeductibleKind::Separate, separate: 30, ..benefit(Category::Laboratory) };
	let imaging = Benefit { deductible: DeductibleKind::Shared, ..benefit(Category::Imaging) };
	let procedure = benefit(Category::Procedure);
	Rules {
		from: SINCE,
		benefits: vec![consultation, laboratory, imaging, procedure].try_into().expect("there is room"),
		deductible: 50,
		period: PERIOD,
		network: None,
		filing: 500,
		automatic: 1_000,
		two_above: 10_000,
		answer_within: 50,
		appeal_within: 50,
		appeals: 2,
	}
}

/// By the plan of the tests, from now on for ten benefit periods, and the first to pay.
pub const fn terms() -> Terms {
	Terms { plan: PLAN, start: START, end: END, order: 1 }
}

/// Ten units, from now on for a benefit period.
pub const fn ten() -> Authorized {
	Authorized { units: 10, start: START, end: START + PERIOD }
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

/// Where a coverage stands.
pub fn status_of(coverage: CoverageId) -> CoverageStatus {
	Insurance::coverage(coverage).expect("there is such a coverage").status
}

/// Where an authorization stands.
pub fn standing_of(authorization: AuthorizationId) -> AuthorizationStatus {
	Insurance::authorization(authorization).expect("there is such an authorization").status
}

/// The coverage that was issued last.
pub fn last_coverage() -> CoverageId {
	CoverageId(crate::NextCoverage::<Test>::get() - 1)
}

/// The authorization that was asked for last.
pub fn last_authorization() -> AuthorizationId {
	AuthorizationId(crate::NextAuthorization::<Test>::get() - 1)
}

// What the tests do most, as whoever may.

/// Issues a coverage on these terms.
pub fn issue_on(patient: PatientId, terms: Terms) -> DispatchResult {
	Insurance::issue_coverage(by(&manager()), INSURER, patient, terms, false)
}

/// Issues the coverage of most tests.
pub fn issue() -> CoverageId {
	issue_on(PATIENT, terms()).expect("the patient lives, and the place is free");
	last_coverage()
}

/// Issues a coverage that comes to stand there.
pub fn coverage_at(status: CoverageStatus) -> CoverageId {
	use CoverageStatus::*;
	let signer = || by(&manager());
	let draft = status == Draft;
	Insurance::issue_coverage(signer(), INSURER, PATIENT, terms(), draft).expect("the place is free");
	let id = last_coverage();
	let moved = match status {
		Active | Draft => Ok(()),
		Cancelled => Insurance::end_coverage(signer(), INSURER, id, START + 2 * PERIOD),
		EnteredInError => Insurance::enter_in_error(signer(), INSURER, id),
		Suspended => Insurance::suspend_coverage(signer(), INSURER, id, START + PERIOD),
	};
	moved.expect("it leads there");
	assert_eq!(status_of(id), status);
	id
}

/// The digest of the service of most tests.
pub fn service() -> Digest {
	Digest::repeat_byte(5)
}

/// Asks for ten units of a procedure.
pub fn request(coverage: CoverageId) -> AuthorizationId {
	let category = Category::Procedure;
	Insurance::request_authorization(by(&clerk()), HOSPITAL, coverage, category, service(), ten())
		.expect("the coverage is in force");
	last_authorization()
}

/// Certifies so many units.
pub fn certify(authorization: AuthorizationId, units: u32) -> DispatchResult {
	let certified = Authorized { units, ..ten() };
	Insurance::certify_authorization(by(&adjudicator()), INSURER, authorization, certified)
}

/// Asks for an authorization that comes to stand there.
pub fn authorization_at(status: AuthorizationStatus, coverage: CoverageId) -> AuthorizationId {
	use AuthorizationStatus::*;
	let id = request(coverage);
	let signer = || by(&adjudicator());
	let moved = match status {
		Requested => Ok(()),
		Pended => Insurance::pend_authorization(signer(), INSURER, id),
		Certified => certify(id, 10),
		CertifiedInPart => certify(id, 4),
		Denied => Insurance::deny_authorization(signer(), INSURER, id),
		Cancelled => Insurance::cancel_authorization(by(&clerk()), HOSPITAL, id),
	};
	moved.expect("it leads there");
	assert_eq!(standing_of(id), status);
	id
}

/// A charge without deductible and authorization.
pub const fn paid(category: Category, paid: u64) -> Charge {
	Charge { category, deductible: 0, paid, authorization: None }
}

/// Charges the coverage by the first version, in the first benefit period.
pub fn charge(coverage: CoverageId, charges: &[Charge]) -> DispatchResult {
	<Insurance as salus_primitives::glue::Coverages>::charge(coverage, 0, 0, charges)
}

/// Gives that back.
pub fn give_back(coverage: CoverageId, charges: &[Charge]) -> DispatchResult {
	<Insurance as salus_primitives::glue::Coverages>::give_back(coverage, 0, 0, charges)
}
