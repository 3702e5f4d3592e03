//! What the tests do most, as whoever may, and what they ask afterwards.

use salus_primitives::{
	prescription::{DispenseReason, DispenseStatus, DrugClass, Order, PrescriptionStatus, RefillStatus, Supply},
	stock::{AdjustmentReason, Change, TransferStatus},
	Digest, DispenseId, LotId, OrganizationId, PrescriptionId, RefillId, TransferId,
};
use sp_runtime::DispatchResult;

use super::*;
use crate::List;

/// Three fills of 30 units, an interval apart, from now on.
pub fn order() -> Order {
	Order {
		drug: Digest::repeat_byte(0xd1),
		class: DrugClass::Ordinary,
		quantity: FILL,
		repeats: 2,
		start: Now::get(),
		end: Now::get() + VALID,
		interval: INTERVAL,
		supply: Some(INTERVAL + 100),
		substitution: false,
	}
}

/// The same of something controlled.
pub fn controlled() -> Order {
	Order { class: DrugClass::Controlled, ..order() }
}

/// Prescribes to the patient of most tests.
pub fn prescribe(order: Order) -> PrescriptionId {
	Prescriptions::prescribe(by(&physician()), HOSPITAL, PATIENT, order).expect("the patient consents");
	PrescriptionId(crate::NextPrescription::<Test>::get() - 1)
}

/// A prescription of the hospital's that stands there, with nothing dispensed on it unless it must be.
pub fn prescription_at(status: PrescriptionStatus) -> PrescriptionId {
	use PrescriptionStatus::*;
	let id = prescribe(if status == Draft { controlled() } else { Order { repeats: 0, ..order() } });
	let signer = || by(&physician());
	let moved = match status {
		Active | Draft => Ok(()),
		OnHold => Prescriptions::hold_prescription(signer(), HOSPITAL, id),
		Cancelled => Prescriptions::cancel_prescription(signer(), HOSPITAL, id),
		Stopped => Prescriptions::stop_prescription(signer(), HOSPITAL, id),
		EnteredInError => Prescriptions::enter_prescription_in_error(signer(), HOSPITAL, id),
		Completed => dispense(id, FILL),
	};
	moved.expect("it leads there");
	assert_eq!(prescription_status(id), status);
	id
}

/// So many units of the item of most tests.
pub const fn units(quantity: u32) -> Supply {
	Supply { item: ITEM, quantity, substitution: None }
}

/// Dispenses over the counter of the pharmacy.
pub fn dispense(prescription: PrescriptionId, quantity: u32) -> DispatchResult {
	Prescriptions::dispense(by(&pharmacist()), PHARMACY, prescription, units(quantity))
}

/// The same at the other pharmacy.
pub fn dispense_elsewhere(prescription: PrescriptionId, quantity: u32) -> DispatchResult {
	Prescriptions::dispense(by(&other_pharmacist()), OTHER_PHARMACY, prescription, units(quantity))
}

/// Puts a dispense together at the pharmacy.
pub fn prepare(prescription: PrescriptionId, quantity: u32) -> DispatchResult {
	Prescriptions::prepare_dispense(by(&pharmacist()), PHARMACY, prescription, units(quantity), None)
}

/// The dispense that was entered last.
pub fn last_dispense() -> DispenseId {
	DispenseId(crate::NextDispense::<Test>::get() - 1)
}

/// A dispense of a fill at the pharmacy, on a new prescription, that stands there. It answers an order, if one is given.
pub fn dispense_at(status: DispenseStatus) -> DispenseId {
	let id = prescribe(order());
	if status == DispenseStatus::Declined {
		let reason = DispenseReason::OutOfStock;
		Prescriptions::decline(by(&pharmacist()), PHARMACY, id, reason).expect("it is active");
	} else {
		prepare(id, FILL).expect("it is due");
	}
	let dispense = last_dispense();
	bring(dispense, status);
	dispense
}

/// Brings a dispense there that is in preparation.
pub fn bring(id: DispenseId, status: DispenseStatus) {
	use DispenseStatus::*;
	let signer = || by(&pharmacist());
	let moved = match status {
		Preparation | Declined => Ok(()),
		InProgress => Prescriptions::ready_dispense(signer(), PHARMACY, id),
		OnHold => Prescriptions::hold_dispense(signer(), PHARMACY, id),
		Cancelled => Prescriptions::cancel_dispense(signer(), PHARMACY, id),
		Stopped => Prescriptions::stop_dispense(signer(), PHARMACY, id),
		Completed => Prescriptions::hand_over(signer(), PHARMACY, id),
		EnteredInError => Prescriptions::hand_over(signer(), PHARMACY, id)
			.and_then(|()| Prescriptions::reverse_dispense(signer(), PHARMACY, id, true)),
	};
	moved.expect("it leads there");
	assert_eq!(dispense_status(id), status);
}

/// Orders a refill at the pharmacy.
pub fn order_refill(prescription: PrescriptionId) -> RefillId {
	Prescriptions::order_refill(by(&wallet()), prescription, PHARMACY).expect("it can be had");
	RefillId(crate::NextRefill::<Test>::get() - 1)
}

/// Puts a fill together that answers the order.
pub fn answer(refill: RefillId) -> DispenseId {
	let prescription = Prescriptions::refill(refill).expect("it was ordered").prescription;
	let signer = by(&pharmacist());
	Prescriptions::prepare_dispense(signer, PHARMACY, prescription, units(FILL), Some(refill)).expect("it is due");
	last_dispense()
}

/// Offers ten units of the lot of most tests to the other pharmacy.
pub fn offer() -> TransferId {
	let signer = by(&pharmacist());
	Prescriptions::offer_transfer(signer, PHARMACY, ITEM, LOT, 10, OTHER_PHARMACY).expect("it is there");
	TransferId(crate::NextTransfer::<Test>::get() - 1)
}

/// Such a transfer that stands there.
pub fn transfer_at(status: TransferStatus) -> TransferId {
	let id = offer();
	let moved = match status {
		TransferStatus::Requested => Ok(()),
		TransferStatus::Accepted => Prescriptions::accept_transfer(by(&other_pharmacist()), OTHER_PHARMACY, id, ITEM),
		TransferStatus::Rejected => Prescriptions::decline_transfer(by(&other_pharmacist()), OTHER_PHARMACY, id),
		TransferStatus::Cancelled => Prescriptions::withdraw_transfer(by(&pharmacist()), PHARMACY, id),
	};
	moved.expect("it leads there");
	id
}

/// Recalls the lot of most tests at the pharmacy.
pub fn recall() -> DispatchResult {
	Prescriptions::recall_lot(by(&pharmacist()), PHARMACY, ITEM, LOT)
}

/// Puts a lot of the pharmacy's right.
pub fn adjust(lot: LotId, change: Change) -> DispatchResult {
	Prescriptions::adjust(by(&pharmacist()), PHARMACY, ITEM, lot, change, AdjustmentReason::Count)
}

/// Where a prescription stands.
pub fn prescription_status(id: PrescriptionId) -> PrescriptionStatus {
	Prescriptions::prescription(id).expect("there is such a prescription").status
}

/// Where a dispense stands.
pub fn dispense_status(id: DispenseId) -> DispenseStatus {
	Prescriptions::dispensing(id).expect("there is such a dispense").status
}

/// Where an order stands.
pub fn refill_status(id: RefillId) -> RefillStatus {
	Prescriptions::refill(id).expect("there is such an order").status
}

/// Where a transfer stands.
pub fn transfer_status(id: TransferId) -> TransferStatus {
	Prescriptions::transfer(id).expect("there is such a transfer").status
}

/// The good units of the item of most tests.
pub fn good(pharmacy: OrganizationId) -> u64 {
	Prescriptions::item(pharmacy, ITEM).expect("there is such an item").good
}

/// How many units of the lot can be taken, and how many are kept. None of one that is not on the shelf.
pub fn on_shelf(pharmacy: OrganizationId, lot: LotId) -> (u32, u32) {
	let lots = Prescriptions::lots(pharmacy, ITEM);
	lots.iter().find(|entry| entry.lot.lot == lot).map_or((0, 0), |entry| (entry.lot.quantity, entry.lot.kept))
}

/// How many units are left on a prescription, over all its fills.
pub fn left(id: PrescriptionId) -> u64 {
	Prescriptions::prescription(id).expect("there is such a prescription").left()
}

/// What stands on a list.
pub fn listed(list: List) -> Vec<u64> {
	Prescriptions::page(list, None, 100).into_iter().map(|(_, number)| number).collect()
}
