//! What portals are shown, through the functions and through the view functions' one door.

use frame_support::assert_ok;
use salus_gauge::view::Door;
use salus_primitives::{
	patient::PatientStatus,
	prescription::{Next, Order},
	stock::LotStatus,
	ItemId, PrescriptionId,
};

use crate::mock::*;

#[test]
fn what_can_be_had_next_is_shown_with_when() {
	scene(|| {
		let id = prescribe(Order { start: START + 10, end: START + 5_000, ..order() });
		let (until, left) = (START + 5_000, 90);
		let next = Next { fill: 0, quantity: 30, from: START + 10, until, left };
		assert_eq!(Prescriptions::fillable(id), Some(next));
		pass(10);
		assert_ok!(dispense(id, 20));
		assert_eq!(Prescriptions::fillable(id), Some(Next { quantity: 10, left: 70, ..next }));
		assert_ok!(dispense(id, 10));
		let from = START + 10 + INTERVAL;
		assert_eq!(Prescriptions::fillable(id), Some(Next { fill: 1, from, left: 60, ..next }));
		assert_ok!(Prescriptions::hold_prescription(by(&physician()), HOSPITAL, id));
		assert_eq!(Prescriptions::fillable(id), None);
		assert_ok!(Prescriptions::resume_prescription(by(&physician()), HOSPITAL, id));
		Neighbours::patient(PATIENT, PatientStatus::Deceased);
		assert_eq!(Prescriptions::fillable(id), None);
		Neighbours::patient(PATIENT, PatientStatus::Active);
		pass(4_989);
		assert!(Prescriptions::fillable(id).is_some());
		pass(1);
		assert_eq!(Prescriptions::fillable(id), None);
		assert_eq!(Prescriptions::fillable(NO_PRESCRIPTION), None);
	});
}

#[test]
fn what_can_be_had_is_what_is_dispensed() {
	scene(|| {
		let id = prescribe(order());
		for _ in 0..3 {
			let next = Prescriptions::fillable(id).expect("something is left");
			Now::set(next.from);
			assert_ok!(dispense(id, next.quantity));
		}
		assert_eq!(Prescriptions::fillable(id), None);
	});
}

#[test]
fn lists_come_in_pages_the_newest_first() {
	scene(|| {
		for _ in 0..3 {
			prescribe(order());
		}
		let page = |before, limit| -> Vec<(u32, PrescriptionId)> {
			let page = Prescriptions::prescriptions_of(PATIENT, before, limit);
			page.into_iter().map(|(position, entry)| (position, entry.id)).collect()
		};
		let at = |position: u32| (position, PrescriptionId(position.into()));
		assert_eq!(page(None, 100), [at(2), at(1), at(0)]);
		assert_eq!(page(None, 2), [at(2), at(1)]);
		assert_eq!(page(Some(1), 2), [at(0)]);
		assert_eq!(page(Some(0), 2), []);
		assert_eq!(page(Some(u32::MAX), u32::MAX), [at(2), at(1), at(0)]);
		assert_eq!(page(None, 0), []);
		assert_eq!(Prescriptions::prescriptions_of(OTHER_PATIENT, None, 9), []);
	});
}

#[test]
fn a_page_is_no_longer_than_can_be() {
	run(|| {
		for _ in 0..105 {
			prescribe(order());
		}
		assert_eq!(Prescriptions::prescriptions_of(PATIENT, None, u32::MAX).len(), 100);
	});
}

#[test]
fn what_was_dispensed_ordered_and_transferred_is_shown_to_each_side() {
	scene(|| {
		let id = prescribe(order());
		let refill = order_refill(id);
		let dispense = answer(refill);
		let transfer = offer();
		for shown in [Prescriptions::dispenses_on(id, None, 9), Prescriptions::dispenses_by(PHARMACY, None, 9)] {
			assert_eq!(shown.len(), 1);
			assert_eq!(shown[0].1.id, dispense);
		}
		for shown in [Prescriptions::refills_at(PHARMACY, None, 9), Prescriptions::refills_of(PATIENT, None, 9)] {
			assert_eq!(shown.len(), 1);
			assert_eq!((shown[0].1.id, shown[0].1.refill.dispense), (refill, Some(dispense)));
		}
		for pharmacy in [PHARMACY, OTHER_PHARMACY] {
			let shown = Prescriptions::transfers_of(pharmacy, None, 9);
			assert_eq!((shown.len(), shown[0].1.id), (1, transfer));
		}
		assert_eq!(Prescriptions::dispenses_by(OTHER_PHARMACY, None, 9), []);
	});
}

#[test]
fn items_come_in_pages_in_their_order() {
	scene(|| {
		let page = |after: Option<u32>, limit| -> Vec<u32> {
			let items = Prescriptions::items(PHARMACY, after.map(ItemId), limit);
			items.into_iter().map(|entry| entry.id.0).collect()
		};
		assert_eq!(page(None, 10), [0, 1]);
		assert_eq!(page(None, 1), [0]);
		assert_eq!(page(Some(0), 10), [1]);
		assert_eq!(page(Some(1), 10), [0u32; 0]);
		assert_eq!(page(Some(u32::MAX), u32::MAX), [0u32; 0]);
		assert_eq!(Prescriptions::items(LABORATORY, None, 10), []);
		assert_eq!(Prescriptions::item(PHARMACY, NO_ITEM), None);
		assert_eq!(Prescriptions::lots(PHARMACY, NO_ITEM), []);
		let low: Vec<_> = [0, 1]
			.map(|item| {
				let signer = by(&pharmacist());
				Prescriptions::set_threshold(signer, PHARMACY, ItemId(item), 500).expect("it is another");
				ItemId(item)
			})
			.to_vec();
		let first = Prescriptions::low_items(PHARMACY, None, 1);
		let second = Prescriptions::low_items(PHARMACY, first.first().map(|entry| entry.id), 1);
		let mut shown = vec![first[0].id, second[0].id];
		shown.sort();
		assert_eq!(shown, low);
	});
}

#[test]
fn lots_are_shown_as_they_stand() {
	scene(|| {
		assert_ok!(Prescriptions::issue_recall(by(&auditor()), AUDITOR, LATER_LOT));
		let statuses = || -> Vec<_> { Prescriptions::lots(PHARMACY, ITEM).iter().map(|entry| entry.status).collect() };
		assert_eq!(statuses(), [LotStatus::Good, LotStatus::Recalled]);
		pass(EXPIRES - START);
		assert_eq!(statuses(), [LotStatus::Expired, LotStatus::Recalled]);
	});
}

#[test]
fn what_is_shown_has_this_json() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(dispense(id, 5));
		let shown = serde_json::to_value(Prescriptions::dispensing(last_dispense())).expect("it can be written");
		let expected = serde_json::json!({
			"prescription": 0,
			"patient": format!("0x{}", "01".repeat(32)),
			"pharmacy": 2,
			"status": "completed",
			"supply": { "item": 0, "quantity": 5, "substitution": null },
			"fill": 0,
			"portions": [{ "lot": format!("0x{}", "a1".repeat(32)), "quantity": 5 }],
			"reason": null,
			"refill": null,
			"returned": false,
			"restocked": 0,
			"by": pharmacist(),
			"entered": START,
			"handedOver": START,
			"changed": START,
		});
		assert_eq!(shown, expected);
		let shown = serde_json::to_value(Prescriptions::fillable(id)).expect("it can be written");
		let until = START + VALID;
		let expected = serde_json::json!({ "fill": 0, "quantity": 25, "from": START, "until": until, "left": 85 });
		assert_eq!(shown, expected);
	});
}

#[test]
fn view_functions_answer_the_same() {
	scene(|| {
		let (id, other) = (prescribe(order()), prescribe(order()));
		assert_ok!(dispense(id, 5));
		let (given, refill, transfer) = (last_dispense(), order_refill(other), offer());
		assert_ok!(Prescriptions::issue_recall(by(&auditor()), AUDITOR, LATER_LOT));
		assert_ok!(Prescriptions::set_threshold(by(&pharmacist()), PHARMACY, ITEM, 500));
		let all = Prescriptions::pallet_view_functions_metadata().into_iter().map(|view| (view.id, view.name));
		let mut door = Door::new(all, Test::execute_view_function);
		macro_rules! same {
			($View:ident, $function:ident($($argument:expr),*)) => {
				door.same(crate::pallet::$View::<Test>::new($($argument),*), Prescriptions::$function($($argument),*))
			};
		}
		same!(PrescriptionViewFunction, prescription(id));
		same!(PrescriptionsOfViewFunction, prescriptions_of(PATIENT, None, 9));
		same!(FillableViewFunction, fillable(id));
		same!(DispensingViewFunction, dispensing(given));
		same!(DispensesOnViewFunction, dispenses_on(id, None, 9));
		same!(DispensesByViewFunction, dispenses_by(PHARMACY, None, 9));
		same!(DispensesFromViewFunction, dispenses_from(PHARMACY, ITEM, LOT, None, 9));
		same!(RefillViewFunction, refill(refill));
		same!(RefillsAtViewFunction, refills_at(PHARMACY, None, 9));
		same!(RefillsOfViewFunction, refills_of(PATIENT, None, 9));
		same!(ItemViewFunction, item(PHARMACY, ITEM));
		same!(ItemWithViewFunction, item_with(PHARMACY, code(ITEM.0)));
		same!(ItemsViewFunction, items(PHARMACY, Some(ITEM), 9));
		same!(LowItemsViewFunction, low_items(PHARMACY, None, 9));
		same!(LotsViewFunction, lots(PHARMACY, ITEM));
		same!(HoldingsViewFunction, holdings(LOT, None, 9));
		same!(RecallViewFunction, recall(LATER_LOT));
		same!(TransferViewFunction, transfer(transfer));
		same!(TransfersOfViewFunction, transfers_of(PHARMACY, None, 9));
		door.close();
	});
}
