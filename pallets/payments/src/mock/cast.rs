//! Who and what the tests are about, and what they do most.

use salus_primitives::{
	escrow::EscrowPurpose,
	glue::{Agreed, Billing},
	invoice::{Component, ComponentKind, Invoice, Split},
	money::{Amount, Currency, Party},
	patient::PatientStatus,
	remittance::{Payable, RemittedKind},
	role::{OrganizationKind, Role},
	AccountId, AppointmentId, ClaimId, Digest, EscrowId, InvoiceId, Moment, OrderId, OrganizationId, PatientId, UnitId,
	WithdrawalId,
};
use sp_runtime::{BuildStorage, DispatchResult};

use crate::{
	mock::{clear_book, Neighbours, Now, Payments, RuntimeGenesisConfig, RuntimeOrigin, System, Test, START},
	Components, Event,
};

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

/// Something that this provider may still give the patient.
pub fn open(organization: OrganizationId) -> Agreed {
	Agreed { organization, patient: PATIENT, ending: None, at: None }
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
	clear_book();
	Now::set(START);
	for (organization, kind) in ORGANIZATIONS {
		Neighbours::organization(organization, kind);
		for role in Role::ALL {
			Neighbours::member(&holder(organization, *role), organization, (*role).into());
		}
	}
	(0..10).for_each(|number| Neighbours::patient(patient(number), PatientStatus::Active));
	Neighbours::agree(VISIT, open(HOSPITAL));
	Neighbours::agree(TESTS, open(LABORATORY));
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
	asked_by(total, DUE.max(Now::get()))
}

/// The same, due then.
pub fn asked_by(total: Amount, due: Moment) -> InvoiceId {
	let id = drafted(total);
	Payments::issue_invoice(by(&cashier(HOSPITAL)), HOSPITAL, id, due).expect("it is a draft");
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

/// What is owed of a share, what of it was paid, and what of the rest was given up.
pub fn owed(id: InvoiceId, claim: Option<ClaimId>) -> (Amount, Amount, Amount) {
	let found = invoice(id);
	found.share(claim).map_or((0, 0, 0), |share| (share.owed, share.paid, share.given_up()))
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

/// What the claims come to; nothing, where they take back more than they pay.
pub fn due(claims: &[ClaimId]) -> Amount {
	let of_kind = |kind| {
		let pending = claims.iter().filter_map(|claim| Neighbours::pending(*claim));
		pending.filter(|found| found.kind == kind).fold(0, |sum: Amount, found| sum.saturating_add(found.amount))
	};
	of_kind(RemittedKind::Payment).saturating_sub(of_kind(RemittedKind::Adjustment))
}

/// Pays the hospital for the claims what is due, as the insurer.
pub fn remit(claims: &[ClaimId]) -> DispatchResult {
	let (total, claims) = (due(claims), claims.to_vec().try_into().expect("they are few"));
	Payments::remit(by(&cashier(INSURER)), INSURER, HOSPITAL, UNIT, claims, total)
}

/// Gives back what the hospital was paid for the claims.
pub fn give_back(claims: &[ClaimId]) -> DispatchResult {
	let claims = claims.to_vec().try_into().expect("they are few");
	Payments::return_remitted(by(&cashier(HOSPITAL)), HOSPITAL, INSURER, UNIT, claims)
}

/// Asks for money to be paid out.
pub fn withdraw(party: Party, amount: Amount) -> WithdrawalId {
	let id = WithdrawalId(crate::NextWithdrawal::<Test>::get());
	Payments::request_withdrawal(by(&purser(party)), party, UNIT, amount, digest(50)).expect("there is so much");
	id
}

/// Says that a withdrawal is about to be paid out.
pub fn accept(withdrawal: WithdrawalId) -> DispatchResult {
	Payments::accept_withdrawal(by(&cashier(BANK)), BANK, withdrawal)
}

/// Pays out everything that the party has free.
pub fn pay_out(party: Party) {
	let (free, _) = has(party);
	if free > 0 {
		let (id, reference) = (withdraw(party, free), Digest::from_low_u64_le(crate::NextWithdrawal::<Test>::get()));
		accept(id).expect("it waits");
		Payments::complete_withdrawal(by(&cashier(BANK)), BANK, id, reference).expect("it is accepted");
	}
}

/// Lets the patient's money wait for the visit.
pub fn escrowed(amount: Amount) -> EscrowId {
	let id = EscrowId(crate::NextEscrow::<Test>::get());
	let terms = Payments::escrow_terms(HOSPITAL);
	Payments::deposit_escrow(by(&wallet(PATIENT)), of(PATIENT), HOSPITAL, UNIT, amount, VISIT, terms)
		.expect("it is agreed on");
	id
}
