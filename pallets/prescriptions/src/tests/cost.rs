//! What a call costs does not grow with how many patients, prescriptions, dispenses and items there are, at the same hospital and pharmacy.

use salus_gauge::cost::{hold, measure, Cost};
use salus_primitives::{
	decision::Ground,
	prescription::{Dispense, DispenseStatus, Prescription, PrescriptionStatus},
	stock::{Flows, Item, LotRecord},
	ConsentId, Digest, DispenseId, ItemId, LotId, PatientId, PrescriptionId,
};
use sp_runtime::DispatchResult;

use crate::{
	mock::*, Dispenses, ItemCount, ItemOf, Items, List, ListLength, Lists, LotRecords, NextDispense, NextPrescription,
	Shelves,
};

/// The pharmacy itself has so many more items, orders and dispenses, also from the lot of the test, and the hospital so many more patients; and the patient has been
/// prescribed as much before.
fn crowd(many: u32) {
	for index in 0..many {
		let mut id = [0xcc; 32];
		id[..4].copy_from_slice(&index.to_le_bytes());
		let (number, patient) = (u64::from(index) + 1_000, PatientId(id));
		let prescription = Prescription {
			patient,
			organization: HOSPITAL,
			prescriber: physician(),
			status: PrescriptionStatus::Active,
			order: order(),
			ground: Ground::Consent(ConsentId(0)),
			countersigner: None,
			replaces: None,
			replaced_by: None,
			fills: Default::default(),
			given: 0,
			entered: START,
			changed: START,
		};
		crate::Prescriptions::<Test>::insert(PrescriptionId(number), prescription);
		let dispense = Dispense {
			prescription: PrescriptionId(number),
			patient,
			pharmacy: PHARMACY,
			status: DispenseStatus::Completed,
			supply: Some(units(1)),
			fill: 0,
			portions: Default::default(),
			reason: None,
			refill: None,
			returned: false,
			restocked: 0,
			by: pharmacist(),
			entered: START,
			handed_over: Some(START),
			changed: START,
		};
		Dispenses::<Test>::insert(DispenseId(number), dispense);
		for list in lists() {
			Lists::<Test>::insert(list, index + BEGUN, number);
		}
		let item = ItemId(index + 100);
		let code = Digest::from(id);
		Items::<Test>::insert(PHARMACY, item, Item { code, threshold: 0, flows: Flows::default() });
		ItemOf::<Test>::insert(PHARMACY, code, item);
		let record = LotRecord { expires: EXPIRES, recalled: false };
		LotRecords::<Test>::insert(LotId(id), (PHARMACY, item), record);
		Shelves::<Test>::insert(PHARMACY, item, Shelves::<Test>::get(PHARMACY, ITEM));
	}
	for list in lists() {
		ListLength::<Test>::insert(list, many + BEGUN);
	}
	ItemCount::<Test>::insert(OTHER_PHARMACY, 2);
	NextPrescription::<Test>::put(u64::from(many) + 1_000);
	NextDispense::<Test>::put(u64::from(many) + 1_000);
}

/// From which position on the crowd is listed: in front of it there is what the test itself has done.
const BEGUN: u32 = 10;

/// The lists to which the calls add, or that they go through.
fn lists() -> [List; 4] {
	let (pharmacy, lot) = (List::Pharmacy(PHARMACY), List::Lot(PHARMACY, ITEM, LOT));
	[pharmacy, lot, List::RefillsAt(PHARMACY), List::Patient(PATIENT)]
}

/// A call to be made of the first prescription, or of the first lot.
type Case = (&'static str, fn() -> DispatchResult);

const CASES: [Case; 6] = [
	("prescribe", || Prescriptions::prescribe(by(&physician()), HOSPITAL, PATIENT, order())),
	("dispense", || dispense(PrescriptionId(0), 1)),
	("prepare_dispense", || prepare(PrescriptionId(0), 1)),
	("order_refill", || Prescriptions::order_refill(by(&wallet()), PrescriptionId(0), PHARMACY)),
	("receive", || Prescriptions::receive(by(&pharmacist()), PHARMACY, ITEM, LOT, EXPIRES, 1)),
	("recall_lot", recall),
];

/// What each call costs among so much else.
fn costs(many: u32) -> Vec<Cost> {
	let mut ext = new_test_ext();
	ext.execute_with(|| {
		for pharmacy in [PHARMACY, OTHER_PHARMACY] {
			furnish(pharmacy);
		}
		prescribe(order());
		crowd(many);
		System::reset_events();
	});
	CASES.iter().map(|(_, call)| measure::<Prescriptions>(&mut ext, call)).collect()
}

#[test]
fn calls_cost_as_much_among_a_hundred_others_as_among_a_hundred_thousand() {
	for ((name, _), (few, many)) in CASES.iter().zip(costs(100).into_iter().zip(costs(100_000))) {
		hold(name, (100, few), (100_000, many), 3);
	}
}
