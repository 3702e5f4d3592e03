//! Items and lots: opened, received, put right, and low.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	stock::{AdjustmentReason, Change, Flows, LotStatus},
	ItemId, LotId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

fn keeper() -> RuntimeOrigin {
	by(&holder(PHARMACY, salus_primitives::role::Role::PharmacyTechnician))
}

fn receive(lot: LotId, expires: u64, quantity: u32) -> DispatchResult {
	Prescriptions::receive(keeper(), PHARMACY, ITEM, lot, expires, quantity)
}

fn threshold(threshold: u32) -> DispatchResult {
	Prescriptions::set_threshold(keeper(), PHARMACY, ITEM, threshold)
}

fn low(good: u64, threshold: u32) -> Event<Test> {
	Event::StockLow { organization: PHARMACY, item: ITEM, good, threshold }
}

#[test]
fn items_are_numbered_per_pharmacy_and_their_codes_are_their_own() {
	run(|| {
		let open = |number| Prescriptions::open_item(keeper(), PHARMACY, code(number), 0);
		assert_ok!(open(5));
		assert_noop!(open(5), Error::<Test>::CodeTaken);
		assert_ok!(open(6));
		assert_ok!(Prescriptions::open_item(by(&other_pharmacist()), OTHER_PHARMACY, code(5), 0));
		assert_ok!(open(7));
		assert_noop!(open(8), Error::<Test>::TooManyItems);
		assert_eq!(Prescriptions::item_with(PHARMACY, code(6)).map(|entry| entry.id), Some(ItemId(1)));
		let by = holder(PHARMACY, salus_primitives::role::Role::PharmacyTechnician);
		assert_eq!(events()[0], Event::ItemOpened { organization: PHARMACY, item: ItemId(0), by });
	});
}

#[test]
fn what_is_received_stands_by_its_expiry() {
	scene(|| {
		let (early, late) = (LotId([1; 32]), LotId([2; 32]));
		assert_ok!(receive(late, EXPIRES_LATER + 1, 7));
		assert_ok!(receive(early, START + 1, 9));
		assert_ok!(receive(LOT, EXPIRES, 5));
		let lots: Vec<_> =
			Prescriptions::lots(PHARMACY, ITEM).into_iter().map(|entry| (entry.lot.lot, entry.lot.quantity)).collect();
		assert_eq!(lots, [(early, 9), (LOT, 105), (LATER_LOT, 100), (late, 7)]);
		pass(1);
		let first = Prescriptions::lots(PHARMACY, ITEM)[0];
		assert_eq!((first.lot.lot, first.status), (early, LotStatus::Expired));
		assert_eq!(good(PHARMACY), 212);
	});
}

#[test]
fn what_cannot_be_is_not_received() {
	scene(|| {
		let lot = LotId([1; 32]);
		assert_noop!(receive(lot, EXPIRES, 0), Error::<Test>::NoQuantity);
		assert_noop!(receive(lot, START, 1), Error::<Test>::LotExpired);
		assert_noop!(receive(LOT, EXPIRES + 1, 1), Error::<Test>::LotMismatch);
		assert_noop!(receive(LOT, EXPIRES, u32::MAX - 99), Error::<Test>::QuantityTooLarge);
		assert_ok!(receive(LOT, EXPIRES, u32::MAX - 100));
		let nowhere = Prescriptions::receive(keeper(), PHARMACY, NO_ITEM, lot, EXPIRES, 1);
		assert_noop!(nowhere, Error::<Test>::NotFound);
	});
}

#[test]
fn what_is_kept_counts_when_it_is_said_how_much_there_can_be() {
	scene(|| {
		offer();
		assert_noop!(receive(LOT, EXPIRES, u32::MAX - 99), Error::<Test>::QuantityTooLarge);
	});
}

#[test]
fn a_shelf_holds_so_many_lots_and_no_more() {
	scene(|| {
		for number in 0..8u8 {
			assert_ok!(receive(LotId([number; 32]), EXPIRES, 1));
		}
		assert_noop!(receive(LotId([9; 32]), EXPIRES, 1), Error::<Test>::ShelfFull);
		assert_ok!(receive(LOT, EXPIRES, 1));
		// A lot of which nothing is there takes no room.
		assert_ok!(adjust(LotId([0; 32]), Change::Removed(1)));
		assert_ok!(receive(LotId([9; 32]), EXPIRES, 1));
	});
}

#[test]
fn a_lot_is_put_right_both_ways_and_what_is_kept_is_left_alone() {
	scene(|| {
		offer();
		events();
		assert_noop!(adjust(LOT, Change::Removed(91)), Error::<Test>::TooLittleStock);
		assert_noop!(adjust(LOT, Change::Removed(0)), Error::<Test>::NoQuantity);
		assert_noop!(adjust(LOT, Change::Added(0)), Error::<Test>::NoQuantity);
		assert_noop!(adjust(NO_LOT, Change::Added(1)), Error::<Test>::NotFound);
		assert_ok!(adjust(LOT, Change::Removed(90)));
		assert_eq!(on_shelf(PHARMACY, LOT), (0, 10));
		assert_ok!(adjust(LOT, Change::Added(4)));
		assert_eq!(on_shelf(PHARMACY, LOT), (4, 10));
		let adjusted = |change| {
			let (organization, item, lot, reason, by) = (PHARMACY, ITEM, LOT, AdjustmentReason::Count, pharmacist());
			Event::StockAdjusted { organization, item, lot, change, reason, by }
		};
		assert_eq!(events(), [adjusted(Change::Removed(90)), adjusted(Change::Added(4))]);
		let flows = Prescriptions::item(PHARMACY, ITEM).map(|entry| entry.item.flows);
		assert_eq!(flows, Some(Flows { received: 200, found: 4, lost: 90, ..Flows::default() }));
	});
}

#[test]
fn an_item_is_low_once_until_there_is_enough_again() {
	scene(|| {
		assert_ok!(threshold(190));
		assert_noop!(threshold(190), Error::<Test>::NoChange);
		let id = prescribe(order());
		events();
		assert_ok!(prepare(id, 10));
		assert_eq!(events().len(), 1, "190 is enough");
		assert_ok!(prepare(id, 1));
		assert_eq!(events()[0], low(189, 190));
		assert_ok!(prepare(id, 1));
		assert_eq!(events().len(), 1, "it was said");
		let shown: Vec<_> =
			Prescriptions::low_items(PHARMACY, None, 10).into_iter().map(|entry| (entry.id, entry.good)).collect();
		assert_eq!(shown, [(ITEM, 188)]);
		assert_ok!(receive(LOT, EXPIRES, 2));
		assert_eq!(Prescriptions::low_items(PHARMACY, None, 10), []);
		events();
		assert_ok!(adjust(LOT, Change::Removed(1)));
		assert_eq!(events()[0], low(189, 190));
		assert_ok!(threshold(0));
		assert_eq!(Prescriptions::low_items(PHARMACY, None, 10), []);
	});
}

#[test]
fn what_is_recalled_makes_an_item_low() {
	scene(|| {
		assert_ok!(threshold(150));
		events();
		assert_ok!(recall());
		assert_eq!(events()[0], low(100, 150));
	});
}

#[test]
fn a_new_item_is_low_at_once_where_it_must_not_be_empty() {
	run(|| {
		assert_ok!(Prescriptions::open_item(keeper(), PHARMACY, code(1), 5));
		assert_eq!(events()[0], low(0, 5));
	});
}

#[test]
fn what_is_there_is_what_came_less_what_went_whatever_is_done() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(dispense(id, 10));
		assert_ok!(Prescriptions::reverse_dispense(by(&pharmacist()), PHARMACY, last_dispense(), true));
		assert_ok!(prepare(id, 5));
		assert_ok!(Prescriptions::stop_dispense(by(&pharmacist()), PHARMACY, last_dispense()));
		let transfer = offer();
		assert_ok!(Prescriptions::accept_transfer(by(&other_pharmacist()), OTHER_PHARMACY, transfer, ITEM));
		assert_ok!(adjust(LATER_LOT, Change::Added(3)));
		assert_ok!(prepare(id, 7));
		let entry = Prescriptions::item(PHARMACY, ITEM).expect("there is such an item");
		let flows = Flows { received: 200, accepted: 0, returned: 10, found: 3, dispensed: 10, sent: 10, lost: 5 };
		assert_eq!(entry.item.flows, flows);
		assert_eq!((entry.on_shelf, entry.good), (188, 181));
		let other = Prescriptions::item(OTHER_PHARMACY, ITEM).expect("there is such an item");
		assert_eq!((other.item.flows.accepted, other.on_shelf), (10, 210));
	});
}
