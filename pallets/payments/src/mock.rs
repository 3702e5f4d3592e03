//! A chain with payments and its assets, beside members, patients, visits, orders and claims that tests make up as they go.

use std::{
	cell::RefCell,
	collections::{BTreeMap, BTreeSet},
	time::Duration,
};

use frame_support::{
	derive_impl, ord_parameter_types, parameter_types, storage_alias,
	traits::{AsEnsureOriginWithArg, ConstU128, ConstU32, ConstU64, EitherOfDiverse, UnixTime},
	weights::Weight,
	Twox64Concat,
};
use frame_system::{EnsureNever, EnsureRoot, EnsureSignedBy};
use salus_primitives::{
	appointment::Feedback,
	escrow::{Ending, EscrowPurpose},
	glue::{Accounted, Actor, Agreed, Appointments, Fulfilled, LabReports, Members, Patients, Payables},
	invoice::Split,
	laboratory::FinalReport,
	money::Amount,
	patient::{Act, Capacity, GuardianRole, PatientStatus},
	remittance::Payable,
	role::{OrganizationKind, Roles},
	AccountId, AppointmentId, ClaimId, InvoiceId, Moment, OrderId, OrganizationId, PatientId, RemittanceId, ReportId,
};
use sp_runtime::{traits::IdentityLookup, DispatchError, DispatchResult};

mod cast;

pub use cast::*;

use crate as salus_payments;

type Block = frame_system::mocking::MockBlock<Test>;

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
		RuntimeFreezeReason,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(3)]
	pub type AssetsHolder = pallet_assets_holder;
	#[runtime::pallet_index(4)]
	pub type Payments = salus_payments;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<u128>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = u128;
	type ExistentialDeposit = ConstU128<1>;
	type AccountStore = System;
}

/// As in the runtime.
impl pallet_assets::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type Balance = u128;
	type RemoveItemsLimit = ConstU32<1000>;
	type AssetId = u32;
	type AssetIdParameter = u32;
	type ReserveData = ();
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureNever<AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
	type AssetDeposit = ();
	type AssetAccountDeposit = ();
	type MetadataDepositBase = ();
	type MetadataDepositPerByte = ();
	type ApprovalDeposit = ();
	type StringLimit = ConstU32<50>;
	type Freezer = ();
	type Holder = AssetsHolder;
	type Extra = ();
	type CallbackHandle = ();
	type AssetIdAllocator = ();
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

impl pallet_assets_holder::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeEvent = RuntimeEvent;
}

parameter_types! {
	/// Milliseconds since the epoch.
	pub static Now: Moment = START;
}

ord_parameter_types! {
	/// Decides for the council.
	pub const Council: AccountId = AccountId::new([9; 32]);
}

/// When the tests begin.
pub const START: Moment = 1_700_000_000_000;

/// How long the payer of an escrow can dispute here how it ended.
pub const DISPUTING: Moment = 20;
/// After how long what a payer owes is due here.
pub const TERM: Moment = 500;

/// A clock that stands where a test puts it.
pub struct Clock;

impl UnixTime for Clock {
	fn now() -> Duration {
		Duration::from_millis(Now::get())
	}
}

impl crate::Config for Test {
	type CouncilOrigin = EitherOfDiverse<EnsureRoot<AccountId>, EnsureSignedBy<Council, AccountId>>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = Assets;
	type Holds = AssetsHolder;
	type Members = Neighbours;
	type Patients = Neighbours;
	type Appointments = Neighbours;
	type LabReports = Neighbours;
	type Payables = Neighbours;
	type DisputePeriod = ConstU64<DISPUTING>;
	type PayerTerm = ConstU64<TERM>;
	type Clock = Clock;
	type WeightInfo = ();
	type BenchmarkHelper = Neighbours;
}

/// Who works where, who lives, and what was agreed on.
#[derive(Default)]
struct Book {
	organizations: BTreeMap<OrganizationId, (OrganizationKind, bool)>,
	members: BTreeMap<(AccountId, OrganizationId), Roles>,
	patients: BTreeMap<PatientId, PatientStatus>,
	agreed: BTreeMap<EscrowPurpose, Agreed>,
	controllers: BTreeMap<PatientId, AccountId>,
	left: BTreeSet<OrganizationId>,
}

thread_local! {
	static BOOK: RefCell<Book> = RefCell::default();
}

/// Claims that are to be paid, in the state, so that a call that fails leaves them as they were.
#[storage_alias]
type ToPay = StorageMap<Neighbouring, Twox64Concat, ClaimId, Payable>;

/// By which remittances a claim was paid or taken back.
#[storage_alias]
type PaidBy = StorageMap<Neighbouring, Twox64Concat, ClaimId, Vec<RemittanceId>>;

/// How often a provider has agreed with what was paid for a claim.
#[storage_alias]
type ClearedClaims = StorageMap<Neighbouring, Twox64Concat, ClaimId, u32>;

/// What a claim says was paid for it and of its invoice, where a test lets claims say anything.
#[storage_alias]
type Said = StorageMap<Neighbouring, Twox64Concat, ClaimId, (Amount, Option<(InvoiceId, Split)>)>;

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

	/// An organization leaves for good.
	pub fn leave(organization: OrganizationId) {
		Self::set_active(organization, false);
		BOOK.with_borrow_mut(|book| book.left.insert(organization));
	}

	/// A member with the roles.
	pub fn member(account: &AccountId, organization: OrganizationId, roles: Roles) {
		BOOK.with_borrow_mut(|book| book.members.insert((account.clone(), organization), roles));
	}

	/// A patient whose registration stands there.
	pub fn patient(patient: PatientId, status: PatientStatus) {
		BOOK.with_borrow_mut(|book| book.patients.insert(patient, status));
	}

	/// What was agreed on.
	pub fn agree(purpose: EscrowPurpose, agreed: Agreed) {
		BOOK.with_borrow_mut(|book| book.agreed.insert(purpose, agreed));
	}

	/// How it has ended, now.
	pub fn end(purpose: EscrowPurpose, ending: Option<Ending>) {
		BOOK.with_borrow_mut(|book| {
			let found = book.agreed.get_mut(&purpose).expect("it was agreed on");
			(found.ending, found.at) = (ending, ending.map(|_| Now::get()));
		});
	}

	/// Somebody else is to give it.
	pub fn pass_to(purpose: EscrowPurpose, organization: OrganizationId) {
		let at = |book: &mut Book| {
			book.agreed.get_mut(&purpose).expect("it was agreed on").organization = organization;
		};
		BOOK.with_borrow_mut(at);
	}

	/// What was agreed on is forgotten, as it never is.
	pub fn forget(purpose: EscrowPurpose) {
		BOOK.with_borrow_mut(|book| book.agreed.remove(&purpose));
	}

	/// A claim that is to be paid, or taken back.
	pub fn to_pay(claim: ClaimId, payable: Payable) {
		ToPay::insert(claim, payable);
	}

	/// What the claim is to be paid.
	pub fn pending(claim: ClaimId) -> Option<Payable> {
		ToPay::get(claim)
	}

	/// A claim that is neither to be paid nor taken back any more.
	pub fn paid_otherwise(claim: ClaimId) {
		ToPay::remove(claim);
	}

	/// Lets the claim say how much was paid for it, and how it splits which invoice. Other claims say nothing, then.
	pub fn says(claim: ClaimId, paid: Amount, split: Option<(InvoiceId, Split)>) {
		Said::insert(claim, (paid, split));
	}

	/// By which remittances the claim was paid or taken back.
	pub fn paid_by(claim: ClaimId) -> Vec<RemittanceId> {
		PaidBy::get(claim).unwrap_or_default()
	}

	/// How often the provider has agreed with what was paid for the claim.
	pub fn cleared_times(claim: ClaimId) -> u32 {
		ClearedClaims::get(claim).unwrap_or_default()
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

	fn has_left(organization: OrganizationId) -> bool {
		BOOK.with_borrow(|book| book.left.contains(&organization))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		<Self as crate::benchmarking::BenchmarkHelper<RuntimeOrigin>>::enrol_member(account, kind, roles)
	}
}

impl Patients for Neighbours {
	fn status(patient: PatientId) -> Option<PatientStatus> {
		BOOK.with_borrow(|book| book.patients.get(&patient).copied())
	}

	fn capacity(account: &AccountId, patient: PatientId) -> Option<Capacity> {
		Self::status(patient)?;
		let enrolled = BOOK.with_borrow(|book| book.controllers.get(&patient) == Some(account));
		match account {
			_ if enrolled || *account == wallet(patient) => Some(Capacity::Patient),
			_ if *account == guardian(patient) => Some(Capacity::Guardian(GuardianRole::ALL[0])),
			_ if *account == friend(patient) => Some(Capacity::Trusted),
			_ => None,
		}
	}

	fn may(account: &AccountId, patient: PatientId, act: Act) -> Option<Capacity> {
		Self::capacity(account, patient).filter(|capacity| capacity.widest().contains(act))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		<Self as crate::benchmarking::BenchmarkHelper<RuntimeOrigin>>::enrol_patient(patient, controller)
	}
}

impl Appointments for Neighbours {
	fn fulfilled(_: AppointmentId) -> Option<Fulfilled> {
		None
	}

	fn agreed(appointment: AppointmentId) -> Option<Agreed> {
		BOOK.with_borrow(|book| book.agreed.get(&EscrowPurpose::Appointment(appointment)).copied())
	}

	fn feedback(_: AppointmentId) -> Option<Feedback> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fulfil(_: Fulfilled) -> AppointmentId {
		AppointmentId::default()
	}
}

impl LabReports for Neighbours {
	fn agreed(order: OrderId) -> Option<Agreed> {
		BOOK.with_borrow(|book| book.agreed.get(&EscrowPurpose::Order(order)).copied())
	}

	fn final_report(_: ReportId) -> Option<FinalReport> {
		None
	}

	fn agreed_weight() -> Weight {
		Weight::from_parts(5_000, 50)
	}

	fn final_report_weight() -> Weight {
		Weight::zero()
	}
}

impl Payables for Neighbours {
	fn payable(claim: ClaimId) -> Option<Payable> {
		ToPay::get(claim)
	}

	fn paid(claim: ClaimId, remittance: RemittanceId) -> DispatchResult {
		ToPay::take(claim).ok_or(DispatchError::Unavailable)?;
		PaidBy::mutate(claim, |paid| paid.get_or_insert_default().push(remittance));
		Ok(())
	}

	fn cleared(claim: ClaimId) -> DispatchResult {
		if claim == STUBBORN {
			return Err(DispatchError::Unavailable);
		}
		ClearedClaims::mutate(claim, |times| *times = Some(times.unwrap_or_default() + 1));
		Ok(())
	}

	fn accounts() -> Option<BTreeMap<ClaimId, Accounted>> {
		let told: BTreeMap<_, _> =
			Said::iter().map(|(claim, (paid, split))| (claim, Accounted { paid, split })).collect();
		(!told.is_empty()).then_some(told)
	}

	fn payable_weight() -> Weight {
		Weight::from_parts(1_000, 10)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_payable(payable: Payable) -> ClaimId {
		<Self as crate::benchmarking::BenchmarkHelper<RuntimeOrigin>>::make_payable(payable)
	}
}

impl crate::benchmarking::BenchmarkHelper<RuntimeOrigin> for Neighbours {
	fn council_origin() -> RuntimeOrigin {
		RuntimeOrigin::root()
	}

	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		let organization = OrganizationId(1_000 + BOOK.with_borrow(|book| book.organizations.len() as u32));
		Self::organization(organization, kind);
		Self::member(account, organization, roles);
		organization
	}

	fn enrol_colleague(account: &AccountId, organization: OrganizationId, roles: Roles) {
		Self::member(account, organization, roles);
	}

	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		Self::patient(patient, PatientStatus::Active);
		BOOK.with_borrow_mut(|book| book.controllers.insert(patient, controller.clone()));
	}

	fn agree(agreed: Agreed) -> AppointmentId {
		let appointment = AppointmentId(1_000 + BOOK.with_borrow(|book| book.agreed.len() as u64));
		Self::agree(EscrowPurpose::Appointment(appointment), agreed);
		appointment
	}

	fn order(organization: OrganizationId, patient: PatientId) -> OrderId {
		let order = OrderId(1_000 + BOOK.with_borrow(|book| book.agreed.len() as u64));
		Self::agree(EscrowPurpose::Order(order), Agreed { organization, patient, ending: None, at: None });
		order
	}

	fn make_payable(payable: Payable) -> ClaimId {
		let claim = ClaimId(1_000 + ToPay::iter().count() as u64);
		Self::to_pay(claim, payable);
		claim
	}
}

/// Forgets everybody and everything that was made up.
pub fn clear_book() {
	BOOK.set(Book::default());
}
