//! What benchmarks have made before they measure.

use frame_benchmarking::account;
use frame_support::traits::Get;
use salus_primitives::{
	prescription::{
		DispenseReason, DispenseStatus, DrugClass, Order, Prescription, PrescriptionStatus, RefillStatus, Supply,
		MAX_PORTIONS,
	},
	role::{OrganizationKind, Role, Roles},
	stock::{LotStatus, TransferStatus},
	AccountId, Digest, DispenseId, ItemId, LotId, Moment, OrganizationId, PatientId, PrescriptionId, RefillId,
	TransferId,
};

use super::BenchmarkHelper;
use crate::{Config, Dispenses, Pallet, Prescriptions, Refills, Transfers};

pub(super) const PATIENT: PatientId = PatientId([7; 32]);
pub(super) const FIRST: PrescriptionId = PrescriptionId(0);
pub(super) const SECOND: PrescriptionId = PrescriptionId(1);
pub(super) const DISPENSE: DispenseId = DispenseId(0);
pub(super) const REFILL: RefillId = RefillId(0);
pub(super) const TRANSFER: TransferId = TransferId(0);
pub(super) const ITEM: ItemId = ItemId(0);
pub(super) const REASON: DispenseReason = DispenseReason::OutOfStock;
/// How many units of each lot there are.
pub(super) const PER_LOT: u32 = 10;

/// Somebody who may prescribe, dispense and manage stock at a hospital, which may treat a patient.
pub(super) fn cast<T: Config>() -> (AccountId, OrganizationId) {
	let member = account("member", 0, 0);
	let roles = Roles::of(&[Role::Physician, Role::Pharmacist]);
	let organization = T::BenchmarkHelper::enrol_member(&member, OrganizationKind::Hospital, roles);
	T::BenchmarkHelper::enrol_patient(PATIENT, &wallet());
	T::BenchmarkHelper::permit(PATIENT, &wallet(), organization);
	(member, organization)
}

/// The same with a prescription of the hospital's, and an item with a full shelf.
pub(super) fn stage<T: Config>() -> (AccountId, OrganizationId) {
	let (member, organization) = cast::<T>();
	prescribed::<T>(organization, &member, order::<T>());
	stock::<T>(organization);
	(member, organization)
}

pub(super) fn wallet() -> AccountId {
	account("wallet", 0, 0)
}

pub(super) fn nobody() -> AccountId {
	account("nobody", 0, 0)
}

/// One fill, as large as can be taken from the most lots.
pub(super) fn order<T: Config>() -> Order {
	Order {
		drug: Digest::repeat_byte(1),
		class: DrugClass::Ordinary,
		quantity: dispensed::<T>(),
		repeats: 0,
		start: Pallet::<T>::now(),
		end: Pallet::<T>::now().saturating_add(T::MaxValidity::get()),
		interval: 0,
		supply: None,
		substitution: true,
	}
}

pub(super) fn controlled<T: Config>() -> Order {
	Order { class: DrugClass::Controlled, ..order::<T>() }
}

pub(super) fn prescribed<T: Config>(organization: OrganizationId, by: &AccountId, order: Order) {
	Pallet::<T>::do_prescribe(organization, PATIENT, order, None, by).expect("the patient consents");
}

/// How many units are taken from the most lots from which one dispense can be.
pub(super) fn dispensed<T: Config>() -> u32 {
	T::MaxLots::get().min(MAX_PORTIONS).saturating_mul(PER_LOT)
}

pub(super) fn lot(number: u32) -> LotId {
	let mut bytes = [3; 32];
	bytes.iter_mut().zip(number.to_be_bytes()).for_each(|(place, byte)| *place = byte);
	LotId(bytes)
}

/// When lots expire that are good, in the order of their numbers.
pub(super) fn expiry<T: Config>(number: u32) -> Moment {
	Pallet::<T>::now().saturating_add(T::MaxValidity::get()).saturating_add(number.into())
}

/// The number of the last lot on a full shelf.
pub(super) fn last_lot<T: Config>() -> LotId {
	lot(T::MaxLots::get().saturating_sub(1))
}

/// An item with as many lots as can be.
pub(super) fn stock<T: Config>(organization: OrganizationId) -> ItemId {
	let item = Pallet::<T>::do_open_item(organization, Digest::repeat_byte(2), 0).expect("there is room");
	for number in 0..T::MaxLots::get() {
		received::<T>(organization, number);
	}
	item
}

pub(super) fn received<T: Config>(organization: OrganizationId, number: u32) {
	let expires = expiry::<T>(number);
	Pallet::<T>::do_receive(organization, ITEM, lot(number), expires, PER_LOT).expect("there is room");
}

/// The whole fill.
pub(super) fn supply<T: Config>() -> Supply {
	Supply { item: ITEM, quantity: dispensed::<T>(), substitution: None }
}

/// Puts the whole fill together, as the answer to an order.
pub(super) fn prepared<T: Config>(organization: OrganizationId) {
	ordered::<T>(organization);
	Pallet::<T>::do_prepare(organization, FIRST, supply::<T>(), Some(REFILL), &nobody()).expect("it is due");
}

/// The same, from lots of which more has come since, so that all stay on the shelf, and with an item that is found to be low when it is looked at next.
pub(super) fn kept<T: Config>(organization: OrganizationId) {
	prepared::<T>(organization);
	for number in 0..T::MaxLots::get().min(MAX_PORTIONS) {
		received::<T>(organization, number);
	}
	scarce::<T>(organization);
	Pallet::<T>::do_issue_recall(organization, last_lot::<T>(), &nobody()).expect("it was not");
}

pub(super) fn handed_over<T: Config>(organization: OrganizationId) {
	prepared::<T>(organization);
	Pallet::<T>::do_hand_over(organization, DISPENSE, &nobody()).expect("it is there");
}

/// Says that any unit fewer than a full shelf has are too few.
pub(super) fn scarce<T: Config>(organization: OrganizationId) {
	let all = T::MaxLots::get().saturating_mul(PER_LOT);
	Pallet::<T>::do_set_threshold(organization, ITEM, all).expect("it is another");
}

pub(super) fn ordered<T: Config>(organization: OrganizationId) {
	Pallet::<T>::do_order_refill(FIRST, organization, &wallet()).expect("it can be had");
}

pub(super) fn set<T: Config>(prescription: PrescriptionId, how: impl FnOnce(&mut Prescription)) {
	Prescriptions::<T>::mutate_extant(prescription, how);
}

pub(super) fn move_dispense<T: Config>(organization: OrganizationId, from: DispenseStatus, to: DispenseStatus) {
	Pallet::<T>::do_move_dispense(organization, DISPENSE, from, to, &nobody()).expect("it leads there");
}

/// Another pharmacy, with an item and a shelf that is full but for one lot, and whoever keeps it.
pub(super) fn neighbour<T: Config>() -> (AccountId, OrganizationId) {
	let keeper = account("keeper", 0, 0);
	let roles = Role::Pharmacist.into();
	let organization = T::BenchmarkHelper::enrol_member(&keeper, OrganizationKind::Pharmacy, roles);
	Pallet::<T>::do_open_item(organization, Digest::repeat_byte(2), 0).expect("there is room");
	for number in 1..T::MaxLots::get() {
		received::<T>(organization, number);
	}
	(keeper, organization)
}

/// Has a lot's last units offered to the neighbour.
pub(super) fn offer<T: Config>(from: OrganizationId, to: OrganizationId) {
	Pallet::<T>::do_offer_transfer(from, ITEM, lot(0), PER_LOT, to, &nobody()).expect("it is there");
}

pub(super) fn inspector<T: Config>() -> (AccountId, OrganizationId) {
	let inspector = account("inspector", 0, 0);
	let organization = T::BenchmarkHelper::enrol_member(&inspector, OrganizationKind::Auditor, Role::Auditor.into());
	(inspector, organization)
}

pub(super) fn status<T: Config>(prescription: PrescriptionId) -> Option<PrescriptionStatus> {
	Prescriptions::<T>::get(prescription).map(|found| found.status)
}

pub(super) fn dispense_status<T: Config>() -> Option<DispenseStatus> {
	Dispenses::<T>::get(DISPENSE).map(|found| found.status)
}

pub(super) fn refill_status<T: Config>() -> Option<RefillStatus> {
	Refills::<T>::get(REFILL).map(|found| found.status)
}

pub(super) fn transfer_status<T: Config>() -> Option<TransferStatus> {
	Transfers::<T>::get(TRANSFER).map(|found| found.status)
}

pub(super) fn lot_status<T: Config>(organization: OrganizationId) -> Option<LotStatus> {
	Pallet::<T>::lots(organization, ITEM).first().map(|entry| entry.status)
}
