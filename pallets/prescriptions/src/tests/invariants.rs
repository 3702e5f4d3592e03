//! Each invariant notices what breaks it: storage is corrupted by hand, as no call can.

use frame_support::{assert_ok, BoundedVec};
use salus_primitives::{
	prescription::{DispenseReason, DispenseStatus, DrugClass, Fill, PrescriptionStatus, RefillStatus},
	stock::{Item, LotRecord, TransferStatus},
	Digest, DispenseId, ItemId, PatientId, PrescriptionId, RefillId, TransferId,
};
use sp_runtime::DispatchError;

use crate::{
	mock::*, Dispense, Dispenses, ItemCount, ItemOf, Items, List, ListLength, Lists, Lot, LotRecords, LowItems,
	NextDispense, NextPrescription, NextRefill, NextTransfer, Prescription, Refill, RefillOf, Refills, Shelves,
	Transfer, Transfers,
};

/// A prescription of which a part was handed over, by the first dispense.
const BEGUN: PrescriptionId = PrescriptionId(0);
/// One on which a dispense is in preparation, which answers an order; one was reversed, and one declined before.
const ORDERED: PrescriptionId = PrescriptionId(1);
/// A draft.
const DRAFT: PrescriptionId = PrescriptionId(2);
/// One that two have signed.
const SIGNED: PrescriptionId = PrescriptionId(3);
/// One that was replaced, by the last.
const REPLACED: PrescriptionId = PrescriptionId(4);
const LAST: PrescriptionId = PrescriptionId(5);
const HANDED_OVER: DispenseId = DispenseId(0);
const REVERSED: DispenseId = DispenseId(1);
const DECLINED: DispenseId = DispenseId(2);
const OPEN: DispenseId = DispenseId(3);
const ORDER: RefillId = RefillId(0);
const UNDER_WAY: TransferId = TransferId(0);
const ARRIVED: TransferId = TransferId(1);

/// Something of everything.
fn everything() {
	for pharmacy in [PHARMACY, OTHER_PHARMACY] {
		furnish(pharmacy);
	}
	let _ = prescribe(order());
	assert_ok!(dispense(BEGUN, 10));
	let _ = prescribe(order());
	assert_ok!(dispense(ORDERED, 7));
	assert_ok!(Prescriptions::reverse_dispense(by(&pharmacist()), PHARMACY, REVERSED, true));
	assert_ok!(Prescriptions::decline(by(&pharmacist()), PHARMACY, ORDERED, DispenseReason::OutOfStock));
	answer(order_refill(ORDERED));
	let _ = [prescribe(controlled()), prescribe(controlled()), prescribe(order())];
	assert_ok!(Prescriptions::countersign(by(&colleague()), HOSPITAL, SIGNED));
	assert_ok!(Prescriptions::replace_prescription(by(&physician()), HOSPITAL, REPLACED, order()));
	offer();
	transfer_at(TransferStatus::Accepted);
}

/// The same, and then broken.
fn broken(how: impl FnOnce()) -> &'static str {
	new_test_ext().execute_with(|| {
		everything();
		assert_ok!(Prescriptions::do_try_state());
		how();
		match Prescriptions::do_try_state() {
			Err(DispatchError::Other(why)) => why,
			other => panic!("the breach was not noticed: {other:?}"),
		}
	})
}

fn prescription(id: PrescriptionId, how: impl FnOnce(&mut Prescription)) {
	crate::Prescriptions::<Test>::mutate(id, |found| how(found.as_mut().expect("it is there")));
}

fn dispensing(id: DispenseId, how: impl FnOnce(&mut Dispense)) {
	Dispenses::<Test>::mutate(id, |found| how(found.as_mut().expect("it is there")));
}

fn refill(how: impl FnOnce(&mut Refill)) {
	Refills::<Test>::mutate(ORDER, |found| how(found.as_mut().expect("it is there")));
}

fn transfer(id: TransferId, how: impl FnOnce(&mut Transfer)) {
	Transfers::<Test>::mutate(id, |found| how(found.as_mut().expect("it is there")));
}

fn item(how: impl FnOnce(&mut Item)) {
	Items::<Test>::mutate(PHARMACY, ITEM, |found| how(found.as_mut().expect("it is there")));
}

fn shelf(how: impl FnOnce(&mut Vec<Lot>)) {
	let mut lots = Shelves::<Test>::get(PHARMACY, ITEM).into_inner();
	how(&mut lots);
	Shelves::<Test>::insert(PHARMACY, ITEM, BoundedVec::truncate_from(lots));
}

#[test]
fn of_prescriptions() {
	assert_eq!(broken(|| NextPrescription::<Test>::put(2)), "a prescription that was not numbered");
	let too_much = || prescription(BEGUN, |found| found.fills[0].counted = 91);
	assert_eq!(broken(too_much), "more was dispensed than is allowed");
	let complete = || prescription(BEGUN, |found| found.status = PrescriptionStatus::Completed);
	assert_eq!(broken(complete), "complete, or not, with units left, or none");
	let full = || {
		prescription(BEGUN, |found| {
			found.fills[0].counted = 90;
			found.given = 90;
		})
	};
	assert_eq!(broken(full), "complete, or not, with units left, or none");
	let fill = |number, counted| Fill { number, prepared: START, begun: None, counted, given: 0 };
	let fills = |fills: Vec<Fill>| move || prescription(BEGUN, |found| found.fills = BoundedVec::truncate_from(fills));
	assert_eq!(broken(fills(vec![fill(0, 5), fill(0, 5)])), "a fill twice");
	assert_eq!(broken(fills((0..4).map(|number| fill(number, 5)).collect())), "a fill too many");
	assert_eq!(broken(fills(vec![fill(0, 10), fill(1, 0)])), "a fill of nothing, or of too much");
	assert_eq!(broken(fills(vec![fill(0, 31)])), "a fill of nothing, or of too much");
	for status in [PrescriptionStatus::Cancelled, PrescriptionStatus::EnteredInError] {
		let undone = || prescription(BEGUN, |found| found.status = status);
		assert_eq!(broken(undone), "something was dispensed without a prescription");
	}
}

#[test]
fn of_what_was_handed_over_and_when() {
	let given = |of_fill, of_all| {
		move || {
			prescription(BEGUN, |found| {
				found.fills[0].given = of_fill;
				found.given = of_all;
			})
		}
	};
	assert_eq!(broken(given(11, 11)), "more was handed over than was dispensed");
	assert_eq!(broken(given(10, 11)), "what was handed over is not that of all fills");
	let nothing = "a fill began, or did not, with nothing handed over, or something";
	assert_eq!(broken(|| prescription(BEGUN, |found| found.fills[0].begun = None)), nothing);
	assert_eq!(broken(given(0, 0)), nothing);
	let early = || prescription(BEGUN, |found| found.fills[0].begun = Some(START - 1));
	assert_eq!(broken(early), "a fill began before it was put together");
	let begun = |apart| {
		let fill = move |number| Fill {
			number,
			prepared: START,
			begun: Some(START + u64::from(number) * apart),
			counted: 5,
			given: 5,
		};
		move || prescription(BEGUN, |found| found.fills = BoundedVec::truncate_from(vec![fill(1), fill(0)]))
	};
	assert_eq!(broken(begun(INTERVAL - 1)), "two fills began too close to one another");
	assert_eq!(broken(begun(INTERVAL)), "a fill is miscounted");
}

#[test]
fn of_signers_and_links() {
	let twice = || prescription(SIGNED, |found| found.countersigner = Some(physician()));
	assert_eq!(broken(twice), "whoever has prescribed has signed twice");
	let once = || prescription(SIGNED, |found| found.countersigner = None);
	assert_eq!(broken(once), "something controlled with one signer");
	let ordinary = || prescription(DRAFT, |found| found.order.class = DrugClass::Ordinary);
	assert_eq!(broken(ordinary), "a draft of something that is not controlled");
	let by_nothing = || prescription(REPLACED, |found| found.replaced_by = Some(NO_PRESCRIPTION));
	assert_eq!(broken(by_nothing), "replaced by nothing");
	let by_another = || prescription(REPLACED, |found| found.replaced_by = Some(BEGUN));
	assert_eq!(broken(by_another), "replaced by what does not replace it");
	let stands = || prescription(REPLACED, |found| found.status = PrescriptionStatus::Active);
	assert_eq!(broken(stands), "what was replaced still stands");
	let of_nothing = || prescription(DRAFT, |found| found.replaces = Some(NO_PRESCRIPTION));
	assert_eq!(broken(of_nothing), "in the place of nothing");
	let of_another = || prescription(LAST, |found| found.patient = OTHER_PATIENT);
	assert_eq!(broken(of_another), "in the place of somebody else's");
}

#[test]
fn of_what_is_counted() {
	assert_eq!(broken(|| prescription(BEGUN, |found| found.fills[0].counted = 11)), "a fill is miscounted");
	let given = || {
		prescription(BEGUN, |found| {
			found.fills[0].given = 9;
			found.given = 9;
		})
	};
	assert_eq!(broken(given), "what was handed over is miscounted");
	let kept = || dispensing(REVERSED, |found| found.returned = false);
	assert_eq!(broken(kept), "a fill is miscounted");
	let of_no_fill = || {
		prescription(BEGUN, |found| {
			found.fills = Default::default();
			found.given = 0;
		});
		dispensing(HANDED_OVER, |found| found.status = DispenseStatus::OnHold);
	};
	assert_eq!(broken(of_no_fill), "a dispense that no prescription counts");
}

#[test]
fn of_dispenses() {
	assert_eq!(broken(|| NextDispense::<Test>::put(3)), "a dispense that was not numbered");
	let others = || dispensing(DECLINED, |found| found.patient = OTHER_PATIENT);
	assert_eq!(broken(others), "a dispense of somebody else's prescription");
	let short = || dispensing(REVERSED, |found| found.portions[0].quantity = 1);
	assert_eq!(broken(short), "a dispense of more, or less, than its portions");
	let without_reason = || dispensing(DECLINED, |found| found.reason = None);
	assert_eq!(broken(without_reason), "declined, or not, of something");
	let with_reason = || dispensing(REVERSED, |found| found.reason = Some(DispenseReason::OffMarket));
	assert_eq!(broken(with_reason), "declined, or not, of something");
	let timeless = || dispensing(REVERSED, |found| found.handed_over = None);
	assert_eq!(broken(timeless), "handed over, or not, at some time");
	let too_early = || dispensing(OPEN, |found| found.handed_over = Some(START));
	assert_eq!(broken(too_early), "handed over, or not, at some time");
	assert_eq!(broken(|| dispensing(REVERSED, |found| found.restocked = 8)), "more came back than was handed over");
	let unreversed = || dispensing(HANDED_OVER, |found| found.returned = true);
	assert_eq!(broken(unreversed), "something came back that was not reversed");
	let from_nowhere = || dispensing(HANDED_OVER, |found| found.restocked = 1);
	assert_eq!(broken(from_nowhere), "what did not come back was put on the shelf");
}

#[test]
fn of_orders() {
	assert_eq!(broken(|| NextRefill::<Test>::put(0)), "a refill that was not numbered");
	assert_eq!(broken(|| refill(|found| found.status = RefillStatus::Completed)), "an order is open that is over");
	assert_eq!(broken(|| RefillOf::<Test>::insert(BEGUN, NO_REFILL)), "a way to no order");
	assert_eq!(broken(|| RefillOf::<Test>::remove(ORDERED)), "an open order that nobody finds");
	let lapsed = || refill(|found| found.status = RefillStatus::Failed);
	assert_eq!(broken(lapsed), "an order that is written down as lapsed");
	let reason = || refill(|found| found.reason = Some(DispenseReason::OffMarket));
	assert_eq!(broken(reason), "declined without a reason, or the reverse");
	let unanswered = || {
		refill(|found| {
			found.status = RefillStatus::Ready;
			found.dispense = None;
		})
	};
	assert_eq!(broken(unanswered), "nothing answers an order that is ready");
	assert_eq!(broken(|| refill(|found| found.dispense = Some(NO_DISPENSE))), "an order is answered by nothing");
	assert_eq!(broken(|| refill(|found| found.dispense = Some(HANDED_OVER))), "an order is answered by something else");
}

#[test]
fn of_items() {
	assert_eq!(broken(|| ItemCount::<Test>::insert(PHARMACY, 1)), "an item that was not numbered");
	assert_eq!(broken(|| item(|found| found.code = code(9))), "an item without way back");
	assert_eq!(broken(|| item(|found| found.flows.received += 1)), "units have come from nowhere, or gone there");
	assert_eq!(broken(|| shelf(|lots| lots[1].quantity += 1)), "units have come from nowhere, or gone there");
	assert_eq!(broken(|| item(|found| found.threshold = 1_000)), "an item is low, and nobody knows");
	assert_eq!(broken(|| ItemCount::<Test>::insert(PHARMACY, 4)), "a pharmacy with too many items");
	assert_eq!(broken(|| ItemCount::<Test>::insert(PHARMACY, 3)), "a pharmacy's items are miscounted");
	let astray = || ItemOf::<Test>::insert(PHARMACY, Digest::repeat_byte(9), NO_ITEM);
	assert_eq!(broken(astray), "a way back to no item");
	assert_eq!(broken(|| LowItems::<Test>::insert(PHARMACY, NO_ITEM, ())), "an item is low that there is not");
	let record = LotRecord { expires: EXPIRES, recalled: false };
	assert_eq!(broken(|| LotRecords::<Test>::insert(LOT, (PHARMACY, NO_ITEM), record)), "a lot of no item");
}

#[test]
fn of_shelves() {
	let of_none = || Shelves::<Test>::insert(PHARMACY, NO_ITEM, Shelves::<Test>::get(PHARMACY, ITEM));
	assert_eq!(broken(of_none), "a shelf of no item");
	let empty = || Shelves::<Test>::insert(PHARMACY, OTHER_ITEM, BoundedVec::new());
	assert_eq!(broken(empty), "an empty shelf");
	assert_eq!(broken(|| shelf(|lots| lots.reverse())), "a lot out of its place");
	let twice = || {
		shelf(|lots| {
			let last = lots[1];
			lots[1].quantity = 50;
			lots.push(Lot { expires: last.expires + 1, quantity: last.quantity - 50, ..last });
		})
	};
	assert_eq!(broken(twice), "a lot twice");
	let of_nothing = || {
		shelf(|lots| {
			let lot = Lot { expires: START, lot: NO_LOT, quantity: 0, kept: 0, recalled: false };
			lots.insert(0, lot);
		})
	};
	assert_eq!(broken(of_nothing), "a lot of nothing, or of too much");
	let of_too_much = || {
		shelf(|lots| lots[1].quantity = u32::MAX);
		shelf(|lots| lots[1].kept = 1);
		let there: u64 = Shelves::<Test>::get(PHARMACY, ITEM).iter().map(|lot| lot.on_shelf()).sum();
		item(|found| found.flows.received = there + found.flows.went() - (found.flows.came() - found.flows.received));
	};
	assert_eq!(broken(of_too_much), "a lot of nothing, or of too much");
	assert_eq!(broken(|| LotRecords::<Test>::remove(LOT, (PHARMACY, ITEM))), "a lot of which nothing is known");
	assert_eq!(broken(|| shelf(|lots| lots[1].recalled = true)), "a lot is not what is known of it");
	assert_eq!(broken(|| shelf(|lots| lots[1].expires += 1)), "a lot is not what is known of it");
}

#[test]
fn of_what_is_kept_and_what_flows() {
	assert_eq!(broken(|| NextTransfer::<Test>::put(1)), "a transfer that was not numbered");
	let signed = || transfer(UNDER_WAY, |found| found.decided_by = Some(stranger()));
	assert_eq!(broken(signed), "a transfer that nobody has signed, or somebody too early");
	let unsigned = || transfer(ARRIVED, |found| found.decided_by = None);
	assert_eq!(broken(unsigned), "a transfer that nobody has signed, or somebody too early");
	let moved = || {
		shelf(|lots| {
			lots[0].kept -= 1;
			lots[0].quantity += 1;
		})
	};
	assert_eq!(broken(moved), "what is kept is miscounted");
	assert_eq!(broken(|| transfer(UNDER_WAY, |found| found.lot = NO_LOT)), "what is kept is miscounted");
	let nowhere = || {
		let kept = Transfers::<Test>::get(UNDER_WAY).expect("it is there");
		Transfers::<Test>::insert(TransferId(2), Transfer { item: OTHER_ITEM, ..kept });
		NextTransfer::<Test>::put(3);
	};
	assert_eq!(broken(nowhere), "something is kept that is not there");
	assert_eq!(broken(|| transfer(ARRIVED, |found| found.into = None)), "a transfer was accepted into nothing");
	let patients = || {
		item(|found| {
			found.flows.dispensed += 1;
			found.flows.returned += 1;
		})
	};
	assert_eq!(broken(patients), "what patients had is miscounted");
	let transferred = || {
		item(|found| {
			found.flows.sent += 1;
			found.flows.found += 1;
		})
	};
	assert_eq!(broken(transferred), "what was transferred is miscounted");
	let to_no_item = || transfer(ARRIVED, |found| found.into = Some(NO_ITEM));
	assert_eq!(broken(to_no_item), "what was transferred is miscounted");
	let of_no_item = || dispensing(REVERSED, |found| found.supply.as_mut().expect("it was something").item = NO_ITEM);
	assert_eq!(broken(of_no_item), "what patients had is miscounted");
	let of_no_item_besides = || {
		let accepted = Transfers::<Test>::get(ARRIVED).expect("it is there");
		let nowhere = Transfer { item: NO_ITEM, into: Some(ItemId(8)), ..accepted };
		Transfers::<Test>::insert(TransferId(2), nowhere);
		NextTransfer::<Test>::put(3);
	};
	assert_eq!(broken(of_no_item_besides), "something was dispensed, or transferred, of no item");
}

#[test]
fn of_lists() {
	let list = List::Patient(PATIENT);
	assert_eq!(broken(|| ListLength::<Test>::insert(List::Patient(PatientId([9; 32])), 1)), "a list of nothing");
	assert_eq!(broken(|| ListLength::<Test>::remove(List::Transfers(PHARMACY))), "a list of nothing");
	assert_eq!(broken(|| ListLength::<Test>::insert(list, 7)), "a list is too long, or too short");
	assert_eq!(broken(|| Lists::<Test>::insert(list, 0, 77)), "something is not listed");
	assert_eq!(broken(|| Lists::<Test>::remove(list, 0)), "something is not listed");
	assert_eq!(broken(|| Lists::<Test>::insert(list, 77, 0)), "something is listed at no position");
}
