//! Who and what benchmarks are about.

use frame_benchmarking::v2::account;
use frame_support::BoundedVec;
use salus_primitives::{
	escrow::{Ending, EscrowPurpose, EscrowTerms},
	glue::Agreed,
	invoice::{
		Component, ComponentKind, Instalment, Split, MAX_COMPONENTS, MAX_INSTALMENTS, MAX_PAYMENTS,
		MAX_PAYMENTS_OF_OTHERS, MAX_SHARES,
	},
	money::{Amount, BasisPoints, Currency, Party, Subject},
	remittance::{Payable, RemittedKind},
	role::{OrganizationKind, Role},
	AccountId, AppointmentId, ClaimId, Digest, EscrowId, InvoiceId, OrderId, OrganizationId, PatientId, RemittanceId,
	UnitId, WithdrawalId,
};

use super::BenchmarkHelper;
use crate::{
	invoice::{Bill, ASKED},
	Claims, Components, Config, Escrows, Pallet, Plan,
};

pub(super) const PATIENT: PatientId = PatientId([7; 32]);
pub(super) const MUCH: Amount = 1_000_000_000;
pub(super) const TOTAL: Amount = 1_000_000;

/// A bank, a hospital, an insurer, and who works for them.
pub(super) struct Cast {
	pub(super) banker: AccountId,
	pub(super) bank: OrganizationId,
	pub(super) clerk: AccountId,
	pub(super) hospital: OrganizationId,
	pub(super) payer: AccountId,
	pub(super) insurer: OrganizationId,
	pub(super) unit: UnitId,
}

pub(super) fn cashier<T: Config>(name: &'static str, kind: OrganizationKind) -> (AccountId, OrganizationId) {
	let account = account(name, 0, 0);
	let organization = T::BenchmarkHelper::enrol_member(&account, kind, Role::Cashier.into());
	(account, organization)
}

/// Everybody, with a unit of which the patient, the hospital and the insurer have much.
pub(super) fn cast<T: Config>() -> Cast {
	let (banker, bank) = cashier::<T>("banker", OrganizationKind::Settlement);
	let (clerk, hospital) = cashier::<T>("clerk", OrganizationKind::Hospital);
	let (payer, insurer) = cashier::<T>("payer", OrganizationKind::Insurer);
	T::BenchmarkHelper::enrol_patient(PATIENT, &AccountId::new(PATIENT.0));
	let unit = open::<T>(bank);
	for party in [Party::Patient(PATIENT), Party::Organization(hospital), Party::Organization(insurer)] {
		fund::<T>(party, unit);
	}
	Cast { banker, bank, clerk, hospital, payer, insurer, unit }
}

pub(super) fn euro() -> Currency {
	Currency::new(*b"EUR").expect("it is a currency")
}

pub(super) fn open<T: Config>(bank: OrganizationId) -> UnitId {
	Pallet::<T>::do_open_unit(bank, euro(), 2).expect("it is a settlement member")
}

pub(super) fn fund<T: Config>(party: Party, unit: UnitId) {
	Pallet::<T>::mint(party, unit, MUCH, Subject::Credit).expect("there is room for it");
}

/// As many components as can be, which sum to the total.
pub(super) fn many_components(total: Amount) -> Components {
	let (rest, part) =
		(MAX_COMPONENTS.saturating_sub(1), |kind, amount| Component { kind, service: Some(digest(1)), amount });
	let told = (0..rest).map(|_| part(ComponentKind::Informational, 1));
	BoundedVec::truncate_from(told.chain([part(ComponentKind::Base, total)]).collect())
}

pub(super) fn digest(number: u8) -> Digest {
	Digest::repeat_byte(number)
}

pub(super) fn draft<T: Config>(hospital: OrganizationId, patient: PatientId, unit: UnitId, total: Amount) -> InvoiceId {
	let components = many_components(total);
	let bill = Bill { patient, unit, appointment: None, order: None, components };
	Pallet::<T>::do_draft_invoice(hospital, bill).expect("the unit is open").0
}

pub(super) fn issue<T: Config>(hospital: OrganizationId, patient: PatientId, unit: UnitId, total: Amount) -> InvoiceId {
	let id = draft::<T>(hospital, patient, unit, total);
	let due = Pallet::<T>::now();
	Pallet::<T>::do_issue_invoice(hospital, id, due).expect("it is a draft");
	id
}

/// An invoice that is issued, for a visit and an order. Whether there is such an order, nobody asks who takes the invoice back.
pub(super) fn issued_for_both<T: Config>(cast: &Cast) -> InvoiceId {
	let id = issue::<T>(cast.hospital, PATIENT, cast.unit, TOTAL);
	let (appointment, order) = (visit::<T>(cast.hospital, None), OrderId(0));
	for purpose in [EscrowPurpose::Appointment(appointment), EscrowPurpose::Order(order)] {
		crate::Billed::<T>::insert(cast.hospital, purpose, id);
	}
	crate::Invoices::<T>::mutate_extant(id, |found| {
		(found.appointment, found.order) = (Some(appointment), Some(order));
	});
	id
}

/// An invoice that is issued, with instalments, and so many payments of one minor unit each, by patients of its own: who pays for one invoice pays for no other, so that
/// what comes of one writes down credit of nobody of another's.
pub(super) fn paid_by_others<T: Config>(
	hospital: OrganizationId,
	patient: PatientId,
	unit: UnitId,
	total: Amount,
	many: u32,
) -> InvoiceId {
	let id = issue::<T>(hospital, patient, unit, total);
	let (side, nobody) = (Party::Organization(hospital), AccountId::new([0; 32]));
	Pallet::<T>::do_agree_instalments(side, id, plan::<T>(total, 0), &nobody).expect("it sums");
	let first = u32::try_from(id.0).expect("there are few").saturating_mul(MAX_PAYMENTS_OF_OTHERS);
	for number in 0..many {
		pay_one::<T>(bystander::<T>(first.saturating_add(number), unit), id);
	}
	id
}

/// The same, with as many payments as can be but one: as many by others as can be, and the patient's own.
pub(super) fn busy<T: Config>(hospital: OrganizationId, patient: PatientId, unit: UnitId, total: Amount) -> InvoiceId {
	let id = paid_by_others::<T>(hospital, patient, unit, total, MAX_PAYMENTS_OF_OTHERS);
	fund::<T>(Party::Patient(patient), unit);
	for _ in MAX_PAYMENTS_OF_OTHERS..MAX_PAYMENTS.saturating_sub(1) {
		pay_one::<T>(Party::Patient(patient), id);
	}
	id
}

/// With as many payments as have places, of which the insurer has made the last of others'. So what the insurer pays again is added to it.
pub(super) fn crowded<T: Config>(cast: &Cast) -> InvoiceId {
	let others = MAX_PAYMENTS_OF_OTHERS.saturating_sub(1);
	let id = paid_by_others::<T>(cast.hospital, PATIENT, cast.unit, TOTAL, others);
	pay_one::<T>(Party::Organization(cast.insurer), id);
	for _ in MAX_PAYMENTS_OF_OTHERS..MAX_PAYMENTS {
		pay_one::<T>(Party::Patient(PATIENT), id);
	}
	id
}

pub(super) fn pay_one<T: Config>(payer: Party, invoice: InvoiceId) {
	Pallet::<T>::do_pay_invoice(payer, invoice, 1).expect("there is so much, and it is owed");
}

/// One of many patients with money.
pub(super) fn bystander<T: Config>(number: u32, unit: UnitId) -> Party {
	let mut id = [9; 32];
	id.iter_mut().zip(number.to_le_bytes()).for_each(|(place, byte)| *place = byte);
	let patient = PatientId(id);
	T::BenchmarkHelper::enrol_patient(patient, &AccountId::new(id));
	fund::<T>(Party::Patient(patient), unit);
	Party::Patient(patient)
}

/// As many instalments as can be, one moment after another, from so long after now.
pub(super) fn plan<T: Config>(total: Amount, after: u64) -> Plan {
	let (now, count) = (Pallet::<T>::now(), u64::from(MAX_INSTALMENTS));
	let rest = total.saturating_sub(count.saturating_sub(1));
	let part = |number: u64| {
		let amount = if number == count { rest } else { 1 };
		Instalment { due: now.saturating_add(after).saturating_add(number), amount }
	};
	BoundedVec::truncate_from((1..=count).map(part).collect())
}

pub(super) fn split_of(payer: OrganizationId, payable: Amount) -> Split {
	Split { payer, payable, patient: 0, contractual: 1 }
}

/// All claims but one that an invoice has room for.
pub(super) fn others<T: Config>(insurer: OrganizationId, invoice: InvoiceId) {
	for number in 2..MAX_SHARES {
		let claim = ClaimId(u64::MAX.saturating_sub(number.into()));
		Pallet::<T>::do_split(invoice, claim, split_of(insurer, 1)).expect("there is room");
	}
}

/// Takes everything that is free out of the hospital's account, so that what is in excess stays so, and whatever comes makes the account anew.
pub(super) fn drain<T: Config>(hospital: OrganizationId, unit: UnitId) {
	empty::<T>(Party::Organization(hospital), unit);
}

/// The same of any party's.
pub(super) fn empty<T: Config>(party: Party, unit: UnitId) {
	let reason = crate::HoldReason::Withdrawal;
	let free = Pallet::<T>::free(party, unit);
	if free == 0 {
		return;
	}
	Pallet::<T>::hold(party, unit, reason, free).expect("it is free");
	Pallet::<T>::burn_held(party, unit, reason, free, Subject::Credit).expect("it is held");
}

/// Something of the organization's is held for each reason, so that all three are lifted where everything goes that is free.
pub(super) fn hold_all<T: Config>(organization: OrganizationId, unit: UnitId) {
	let party = Party::Organization(organization);
	Pallet::<T>::mint(party, unit, 3, Subject::Credit).expect("there is room for it");
	for reason in crate::purse::REASONS {
		Pallet::<T>::hold(party, unit, reason, 1).expect("it is free");
	}
}

/// The organization has so much that is free and no more, and something held for each reason.
pub(super) fn tighten<T: Config>(organization: OrganizationId, unit: UnitId, free: Amount) {
	drain::<T>(organization, unit);
	hold_all::<T>(organization, unit);
	if free > 0 {
		Pallet::<T>::mint(Party::Organization(organization), unit, free, Subject::Credit)
			.expect("there is room for it");
	}
}

/// What the payments of a busy invoice sum to.
pub(super) const PAID: Amount = MAX_PAYMENTS.saturating_sub(1) as Amount;

/// What is left of a total for the last claim, where all others have taken theirs.
pub(super) fn left_of(total: Amount) -> Amount {
	total.saturating_sub(u64::from(MAX_SHARES.saturating_sub(2)).saturating_mul(2))
}

/// What is the patient's is in excess, of all payments, and the claim is to be paid.
pub(super) fn excessive<T: Config>(cast: &Cast, claim: Option<ClaimId>) -> InvoiceId {
	let id = busy::<T>(cast.hospital, PATIENT, cast.unit, TOTAL);
	others::<T>(cast.insurer, id);
	drain::<T>(cast.hospital, cast.unit);
	if let Some(claim) = claim {
		let decision = Split { payer: cast.insurer, payable: left_of(TOTAL), patient: 0, contractual: 0 };
		Pallet::<T>::do_split(id, claim, decision).expect("there is room");
	}
	id
}

pub(super) fn withdrawal<T: Config>(cast: &Cast) -> WithdrawalId {
	let free = Pallet::<T>::free(Party::Patient(PATIENT), cast.unit);
	Pallet::<T>::do_request_withdrawal(Party::Patient(PATIENT), cast.unit, free, digest(1)).expect("it is free")
}

pub(super) fn visit<T: Config>(hospital: OrganizationId, ending: Option<Ending>) -> AppointmentId {
	// What has ended has long since.
	T::BenchmarkHelper::agree(Agreed { organization: hospital, patient: PATIENT, ending, at: ending.map(|_| 0) })
}

/// The clerk of the hospital is a member of the insurer too, and does not handle its money: whoever asks for which of both sides somebody signs looks up the roles at
/// the insurer before those at the hospital.
pub(super) fn join_insurer<T: Config>(cast: &Cast) {
	T::BenchmarkHelper::enrol_colleague(&cast.clerk, cast.insurer, Role::Registrar.into());
}

/// Money of the insurer's, all that it has, that waits for a visit that stands so now. The hospital has nothing, and its clerk is a member of both.
pub(super) fn escrow<T: Config>(cast: &Cast, ending: Ending, half: bool) -> EscrowId {
	let terms =
		if half { EscrowTerms { late: half_of(), no_show: half_of(), notice: 1 } } else { EscrowTerms::default() };
	crate::Terms::<T>::insert(cast.hospital, terms);
	let purpose = EscrowPurpose::Appointment(visit::<T>(cast.hospital, None));
	let payer = Party::Organization(cast.insurer);
	let (payee, unit) = (cast.hospital, cast.unit);
	join_insurer::<T>(cast);
	drain::<T>(payee, unit);
	let id = Pallet::<T>::do_deposit_escrow(payer, payee, unit, MUCH, purpose, terms).expect("it is agreed on");
	// A visit that has ended since.
	crate::OpenEscrows::<T>::remove(payer, purpose);
	let purpose = EscrowPurpose::Appointment(visit::<T>(cast.hospital, Some(ending)));
	crate::OpenEscrows::<T>::insert(payer, purpose, id);
	Escrows::<T>::mutate(id, |found| {
		if let Some(found) = found {
			found.purpose = purpose;
		}
	});
	id
}

pub(super) fn half_of() -> BasisPoints {
	BasisPoints::new(5_000).expect("it is no more than the whole")
}

/// Patients with an invoice each, of which everything was paid but what payers owe by claims.
fn invoices<T: Config>(cast: &Cast, count: u32, total: Amount) -> alloc::vec::Vec<(PatientId, InvoiceId)> {
	let one = |_| {
		let mut id = [11; 32];
		let number = crate::NextInvoice::<T>::get();
		id.iter_mut().zip(number.to_le_bytes()).for_each(|(place, byte)| *place = byte);
		let patient = PatientId(id);
		T::BenchmarkHelper::enrol_patient(patient, &AccountId::new(id));
		let invoice = busy::<T>(cast.hospital, patient, cast.unit, total);
		others::<T>(cast.insurer, invoice);
		(patient, invoice)
	};
	(0..count).map(one).collect()
}

/// So many claims of so many invoices, of which everything that was paid is in excess until they are: half of them are to be paid, as much for each as becomes credit
/// then, and half to be taken back. The insurer has no more than what they come to, which is answered too, and the hospital no more than becomes credit beyond that.
/// Both have something held for each reason.
pub(super) fn payable<T: Config>(cast: &Cast, count: u32) -> (Claims, Amount) {
	let total = PAID.saturating_add(TOTAL.saturating_sub(left_of(TOTAL)));
	let back = count / 2;
	let paid = invoices::<T>(cast, count.saturating_sub(back), total);
	let mut undone = taken_back::<T>(cast, back, 1);
	tighten::<T>(cast.hospital, cast.unit, 0);
	let rest = left_of(total);
	let (payer, payee, unit, kind) = (cast.insurer, cast.hospital, cast.unit, RemittedKind::Payment);
	let (pays, mut claims) = (u64::try_from(paid.len()).unwrap_or_default(), alloc::vec::Vec::new());
	for (patient, invoice) in paid {
		let (amount, about) = (rest, Some(invoice));
		let payable = Payable { payer, payee, patient, unit, kind, amount, invoice: about };
		let claim = T::BenchmarkHelper::make_payable(payable);
		let split = Split { payer, payable: rest, patient: 0, contractual: 0 };
		// Whatever makes a claim up may have split its invoice already.
		Pallet::<T>::do_split(invoice, claim, split).expect("there is room");
		claims.push(claim);
	}
	claims.append(&mut undone);
	let comes_to = rest.saturating_mul(pays).saturating_sub(back.into());
	// What is taken back lessens what comes.
	let more = PAID.saturating_add(1).saturating_mul(back.into());
	tighten::<T>(cast.insurer, cast.unit, comes_to);
	tighten::<T>(cast.hospital, cast.unit, more);
	(BoundedVec::truncate_from(claims), comes_to)
}

/// So many claims of so many invoices, for which so much was paid, and which were undone. Another claim takes all of each invoice since, so that everything that the
/// patient and others have paid for it is in excess: the hospital has not had it.
fn taken_back<T: Config>(cast: &Cast, count: u32, amount: Amount) -> alloc::vec::Vec<ClaimId> {
	let (payer, payee, unit, kind) = (cast.insurer, cast.hospital, cast.unit, RemittedKind::Adjustment);
	let invoices = invoices::<T>(cast, count, TOTAL);
	let one = |(patient, invoice)| {
		let payable = Payable { payer, payee, patient, unit, kind, amount, invoice: Some(invoice) };
		let claim = T::BenchmarkHelper::make_payable(payable);
		let split = Split { payer, payable: amount, patient: 0, contractual: 0 };
		// Whatever makes a claim up may have done all this.
		if Pallet::<T>::ensure_invoice_is(invoice, &ASKED).is_ok_and(|found| found.share(Some(claim)).is_none()) {
			Pallet::<T>::do_split(invoice, claim, split).expect("there is room");
			Pallet::<T>::pay_share(invoice, claim, amount).expect("it is owed");
			Pallet::<T>::do_unsplit(invoice, claim).expect("it was decided");
		}
		crate::PaidBy::<T>::insert(claim, RemittanceId(0));
		(invoice, claim)
	};
	let undone: alloc::vec::Vec<_> = invoices.into_iter().map(one).collect();
	drain::<T>(cast.hospital, cast.unit);
	let all_of = |(invoice, claim)| {
		let other = ClaimId(u64::MAX.saturating_sub(2));
		// The last of the others has one minor unit, and one is taken off by its contract.
		let split = Split { payer, payable: TOTAL.saturating_sub(2), patient: 0, contractual: 0 };
		Pallet::<T>::do_split(invoice, other, split).expect("it is decided anew");
		claim
	};
	undone.into_iter().map(all_of).collect()
}

/// The same, which the hospital gives back. It has as much as that, and as becomes credit then, and something held for each reason; the insurer has nothing.
pub(super) fn undone<T: Config>(cast: &Cast, count: u32) -> Claims {
	let claims = BoundedVec::truncate_from(taken_back::<T>(cast, count, BACK));
	empty::<T>(Party::Organization(cast.insurer), cast.unit);
	tighten::<T>(cast.hospital, cast.unit, BACK.saturating_add(PAID).saturating_mul(count.into()));
	claims
}

/// How much of each claim is given back.
const BACK: Amount = 1_000;

/// Opens a unit of account that is in use, of some issuer.
#[cfg(feature = "runtime-benchmarks")]
pub(crate) fn make_unit<T: Config>() -> UnitId {
	open::<T>(cashier::<T>("issuer", OrganizationKind::Settlement).1)
}

/// Makes up an invoice that is issued, with the most payments it can have, where it asks for enough. A decision on a claim then turns all of them into credit.
#[cfg(feature = "runtime-benchmarks")]
pub(crate) fn make_invoice<T: Config>(billed: salus_primitives::glue::Billed) -> InvoiceId {
	let salus_primitives::glue::Billed { issuer, patient, unit, total } = billed;
	if total < TOTAL / 1_000 {
		return issue::<T>(issuer, patient, unit, total);
	}
	busy::<T>(issuer, patient, unit, total)
}
