//! A chain with payments and its assets, beside members, patients, visits, orders and claims that tests make up as they go.

use std::{cell::RefCell, collections::BTreeMap, time::Duration};

use frame_support::{
	derive_impl, ord_parameter_types, parameter_types, storage_alias,
	traits::{AsEnsureOriginWithArg, ConstU128, ConstU32, EitherOfDiverse, UnixTime},
	weights::Weight,
	Twox64Concat,
};
use frame_system::{EnsureNever, EnsureRoot, EnsureSignedBy};
use salus_primitives::{
	appointment::Feedback,
	escrow::{Ending, EscrowPurpose},
	glue::{Actor, Agreed, Appointments, Billing, Fulfilled, LabReports, Members, Patients, Payables},
	invoice::{Component, ComponentKind, Invoice, Split},
	laboratory::FinalReport,
	money::{Amount, Currency, Party},
	patient::{Act, Capacity, GuardianRole, PatientStatus},
	remittance::{Payable, RemittedKind},
	role::{OrganizationKind, Role, Roles},
	AccountId, AppointmentId, ClaimId, Digest, EscrowId, InvoiceId, Moment, OrderId, OrganizationId, PatientId,
	RemittanceId, ReportId, UnitId, WithdrawalId,
};
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchError, DispatchResult};

use crate::{self as salus_payments, Components, Event};

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

	/// A patient whose registration stands there.
	pub fn patient(patient: PatientId, status: PatientStatus) {
		BOOK.with_borrow_mut(|book| book.patients.insert(patient, status));
	}

	/// What was agreed on.
	pub fn agree(purpose: EscrowPurpose, agreed: Agreed) {
		BOOK.with_borrow_mut(|book| book.agreed.insert(purpose, agreed));
	}

	/// How it has ended.
	pub fn end(purpose: EscrowPurpose, ending: Option<Ending>) {
		BOOK.with_borrow_mut(|book| book.agreed.get_mut(&purpose).expect("it was agreed on").ending = ending);
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

	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		Self::patient(patient, PatientStatus::Active);
		BOOK.with_borrow_mut(|book| book.controllers.insert(patient, controller.clone()));
	}

	fn agree(agreed: Agreed) -> AppointmentId {
		let appointment = AppointmentId(1_000 + BOOK.with_borrow(|book| book.agreed.len() as u64));
		Self::agree(EscrowPurpose::Appointment(appointment), agreed);
		appointment
	}

	fn make_payable(payable: Payable) -> ClaimId {
		let claim = ClaimId(1_000 + ToPay::iter().count() as u64);
		Self::to_pay(claim, payable);
		claim
	}
}

/// A hospital.
pub const HOSPITAL: OrganizationId = OrganizationId(0);
/// Another.
pub const OTHER_HOSPITAL: OrganizationId = OrganizationId(1);
/// A laboratory.
pub const LABORATORY: OrganizationId = OrganizationId(2);
/// An insurer.
pub const INSURER: OrganizationId = OrganizationId(3);
/// Another.
pub const OTHER_INSURER: OrganizationId = OrganizationId(4);
/// A settlement member, which issues the unit of most tests.
pub const BANK: OrganizationId = OrganizationId(5);
/// Another.
pub const OTHER_BANK: OrganizationId = OrganizationId(6);
/// An auditor.
pub const AUDITOR: OrganizationId = OrganizationId(7);
/// An organization that there is not.
pub const NOBODY: OrganizationId = OrganizationId(99);

/// Every organization.
pub const ORGANIZATIONS: [(OrganizationId, OrganizationKind); 8] = [
	(HOSPITAL, OrganizationKind::Hospital),
	(OTHER_HOSPITAL, OrganizationKind::Hospital),
	(LABORATORY, OrganizationKind::Laboratory),
	(INSURER, OrganizationKind::Insurer),
	(OTHER_INSURER, OrganizationKind::Insurer),
	(BANK, OrganizationKind::Settlement),
	(OTHER_BANK, OrganizationKind::Settlement),
	(AUDITOR, OrganizationKind::Auditor),
];

/// The unit of most tests.
pub const UNIT: UnitId = UnitId(0);
/// A unit of the other settlement member's.
pub const OTHER_UNIT: UnitId = UnitId(1);
/// A unit that there is not.
pub const NO_UNIT: UnitId = UnitId(9);

/// The patient of most tests.
pub const PATIENT: PatientId = patient(1);
/// Another.
pub const OTHER_PATIENT: PatientId = patient(2);
/// A patient whom nobody has registered.
pub const UNKNOWN_PATIENT: PatientId = PatientId([0xff; 32]);

/// A claim of which the pallet of claims never says that it is cleared.
pub const STUBBORN: ClaimId = ClaimId(666);

/// A visit of the patient's to the hospital.
pub const VISIT: EscrowPurpose = EscrowPurpose::Appointment(AppointmentId(1));
/// Tests of the patient's at the laboratory.
pub const TESTS: EscrowPurpose = EscrowPurpose::Order(OrderId(1));

/// One of ten patients.
pub const fn patient(number: u8) -> PatientId {
	PatientId([number; 32])
}

/// The patient's, as a party.
pub const fn of(patient: PatientId) -> Party {
	Party::Patient(patient)
}

/// The organization's, as a party.
pub const fn at(organization: OrganizationId) -> Party {
	Party::Organization(organization)
}

/// Whoever holds this role, and no other, in the organization.
pub fn holder(organization: OrganizationId, role: Role) -> AccountId {
	let mut bytes = [0; 32];
	bytes[0] = 1;
	bytes[1] = role as u8;
	bytes[2..6].copy_from_slice(&organization.0.to_le_bytes());
	AccountId::new(bytes)
}

/// Handles the organization's money, and issues its invoices or units.
pub fn cashier(organization: OrganizationId) -> AccountId {
	holder(organization, Role::Cashier)
}

/// Mediates.
pub fn mediator() -> AccountId {
	holder(AUDITOR, Role::Mediator)
}

/// The patient's own wallet.
pub fn wallet(patient: PatientId) -> AccountId {
	AccountId::new([patient.0[0].wrapping_add(100); 32])
}

/// The patient's guardian.
pub fn guardian(patient: PatientId) -> AccountId {
	AccountId::new([patient.0[0].wrapping_add(120); 32])
}

/// Whom the patient trusts to book visits.
pub fn friend(patient: PatientId) -> AccountId {
	AccountId::new([patient.0[0].wrapping_add(140); 32])
}

/// Nobody.
pub fn stranger() -> AccountId {
	AccountId::new([3; 32])
}

/// A digest of something that only its author knows.
pub const fn digest(number: u8) -> Digest {
	salus_primitives::Digest::repeat_byte(number)
}

pub fn by(account: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account.clone())
}

/// The euro.
pub fn euro() -> Currency {
	Currency::new(*b"EUR").expect("it is a currency")
}

/// The chain's first block, with an organization of each kind, a holder of every role in each, and ten patients.
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
	Neighbours::agree(VISIT, Agreed { organization: HOSPITAL, patient: PATIENT, ending: None });
	Neighbours::agree(TESTS, Agreed { organization: LABORATORY, patient: PATIENT, ending: None });
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig::default().build_storage().expect("it builds").into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs the test without units, and checks what always holds at its end.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		Payments::do_try_state().expect("the invariants hold");
	});
}

/// The same with a unit of each settlement member, and with 1,000 of the first for two patients, a hospital, a laboratory and an insurer.
pub fn scene(test: impl FnOnce()) {
	run(|| {
		furnish();
		System::reset_events();
		test();
	});
}

/// Who has 1,000 in a `scene`.
pub const RICH: [Party; 5] = [of(PATIENT), of(OTHER_PATIENT), at(HOSPITAL), at(LABORATORY), at(INSURER)];

/// Two units, and money of one.
pub fn furnish() {
	for bank in [BANK, OTHER_BANK] {
		Payments::open_unit(RuntimeOrigin::root(), bank, euro(), 2).expect("it is a settlement member");
	}
	for (number, party) in (200..).zip(RICH) {
		issue(party, 1_000, digest(number)).expect("the reference is new");
	}
}

/// Issues money of the unit of most tests.
pub fn issue(party: Party, amount: Amount, reference: Digest) -> DispatchResult {
	Payments::issue_money(by(&cashier(BANK)), BANK, UNIT, party, amount, reference)
}

/// Lets time pass.
pub fn pass(moments: Moment) {
	Now::set(Now::get() + moments);
}

/// Every event of the pallet since this was asked last, in order. What the assets report beside it is theirs.
pub fn events() -> Vec<Event<Test>> {
	let events = System::read_events_for_pallet::<Event<Test>>();
	System::reset_events();
	events
}

/// What the party has of the unit of most tests, free and held.
pub fn has(party: Party) -> (Amount, Amount) {
	let balance = Payments::balance(party, UNIT);
	(balance.free, balance.held)
}

/// A payment of a claim by the insurer to the hospital.
pub fn payment(amount: Amount, invoice: Option<InvoiceId>) -> Payable {
	let (payer, payee, unit, kind) = (INSURER, HOSPITAL, UNIT, RemittedKind::Payment);
	Payable { payer, payee, patient: PATIENT, unit, kind, amount, invoice }
}

/// The same, taken back.
pub fn taken_back(amount: Amount, invoice: Option<InvoiceId>) -> Payable {
	Payable { kind: RemittedKind::Adjustment, ..payment(amount, invoice) }
}

// What the tests do most, as whoever may.

/// Who disposes of the party's money.
pub fn purser(party: Party) -> AccountId {
	match party {
		Party::Organization(organization) => cashier(organization),
		Party::Patient(patient) => wallet(patient),
	}
}

/// What an invoice is made of.
pub fn components(parts: &[(ComponentKind, Amount)]) -> Components {
	let part = |(kind, amount): &(ComponentKind, Amount)| Component { kind: *kind, service: None, amount: *amount };
	parts.iter().map(part).collect::<Vec<_>>().try_into().expect("they are few")
}

/// One price.
pub fn price(amount: Amount) -> Components {
	components(&[(ComponentKind::Base, amount)])
}

/// When the invoices of the tests are due.
pub const DUE: Moment = START + 1_000;

/// A draft of the hospital's for the patient.
pub fn drafted(total: Amount) -> InvoiceId {
	let id = InvoiceId(crate::NextInvoice::<Test>::get());
	let clerk = by(&cashier(HOSPITAL));
	Payments::draft_invoice(clerk, HOSPITAL, PATIENT, UNIT, None, None, price(total)).expect("it is an amount");
	id
}

/// An invoice of the hospital's for the patient, issued.
pub fn asked(total: Amount) -> InvoiceId {
	let id = drafted(total);
	Payments::issue_invoice(by(&cashier(HOSPITAL)), HOSPITAL, id, DUE.max(Now::get())).expect("it is a draft");
	id
}

/// Pays of what the patient owes.
pub fn pay(payer: Party, invoice: InvoiceId, amount: Amount) -> DispatchResult {
	Payments::pay_invoice(by(&purser(payer)), payer, invoice, amount)
}

/// The invoice.
pub fn invoice(invoice: InvoiceId) -> Invoice {
	Payments::invoice(invoice).expect("there is such an invoice").invoice
}

/// What is owed of a share, what of it was paid, and what was given up.
pub fn owed(id: InvoiceId, claim: Option<ClaimId>) -> (Amount, Amount, Amount) {
	let found = invoice(id);
	found.share(claim).map_or((0, 0, 0), |share| (share.owed, share.paid, share.written_off))
}

/// Decides the claim for the invoice: the insurer owes so much of it, and a contract takes so much off.
pub fn split(invoice: InvoiceId, claim: ClaimId, payable: Amount, contractual: Amount) -> DispatchResult {
	let billed = <Payments as Billing>::billed(invoice).map_or(0, |billed| billed.total);
	let patient = billed.saturating_sub(payable).saturating_sub(contractual);
	<Payments as Billing>::split(invoice, claim, Split { payer: INSURER, payable, patient, contractual })
}

/// Decides the claim for an invoice as `split` does, and lets it be paid.
pub fn decided(invoice: InvoiceId, claim: ClaimId, payable: Amount, contractual: Amount) {
	split(invoice, claim, payable, contractual).expect("the invoice is issued");
	Neighbours::to_pay(claim, payment(payable, Some(invoice)));
}

/// Reverses a claim of which so much was paid.
pub fn reversed(invoice: InvoiceId, claim: ClaimId, paid: Amount) {
	<Payments as Billing>::unsplit(invoice, claim).expect("it was decided");
	Neighbours::to_pay(claim, taken_back(paid, Some(invoice)));
}

/// Pays the hospital for the claims, as the insurer.
pub fn remit(claims: &[ClaimId]) -> DispatchResult {
	let claims = claims.to_vec().try_into().expect("they are few");
	Payments::remit(by(&cashier(INSURER)), INSURER, HOSPITAL, UNIT, claims)
}

/// Asks for money to be paid out.
pub fn withdraw(party: Party, amount: Amount) -> WithdrawalId {
	let id = WithdrawalId(crate::NextWithdrawal::<Test>::get());
	Payments::request_withdrawal(by(&purser(party)), party, UNIT, amount, digest(50)).expect("there is so much");
	id
}

/// Pays out everything that the party has free.
pub fn pay_out(party: Party) {
	let (free, _) = has(party);
	if free > 0 {
		let (id, reference) = (withdraw(party, free), Digest::from_low_u64_le(crate::NextWithdrawal::<Test>::get()));
		Payments::complete_withdrawal(by(&cashier(BANK)), BANK, id, reference).expect("it waits");
	}
}

/// Lets the patient's money wait for the visit.
pub fn escrowed(amount: Amount) -> EscrowId {
	let id = EscrowId(crate::NextEscrow::<Test>::get());
	Payments::deposit_escrow(by(&wallet(PATIENT)), of(PATIENT), HOSPITAL, UNIT, amount, VISIT).expect("it is agreed on");
	id
}
