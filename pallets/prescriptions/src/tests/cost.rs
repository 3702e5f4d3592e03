//! What a call costs does not grow with how many patients, prescriptions, dispenses and items there are.

use frame_support::storage::with_transaction;
use salus_primitives::{
	decision::Ground,
	prescription::{Dispense, DispenseStatus, Prescription, PrescriptionStatus},
	stock::{Flows, Item, LotRecord},
	ConsentId, Digest, DispenseId, ItemId, LotId, PatientId, PrescriptionId,
};
use sp_runtime::{DispatchError, DispatchResult, TransactionOutcome};

use crate::{
	mock::*, Dispenses, ItemCount, ItemOf, Items, List, ListLength, Lists, LotRecords, NextDispense, NextPrescription,
	Shelves,
};

/// The pharmacy itself has so many more items and dispenses, and the hospital so many more patients.
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
		Lists::<Test>::insert(List::Pharmacy(PHARMACY), index + 10, number);
		let item = ItemId(index + 100);
		let code = Digest::from(id);
		Items::<Test>::insert(PHARMACY, item, Item { code, threshold: 0, flows: Flows::default() });
		ItemOf::<Test>::insert(PHARMACY, code, item);
		let record = LotRecord { expires: EXPIRES, recalled: false };
		LotRecords::<Test>::insert(LotId(id), (PHARMACY, item), record);
		Shelves::<Test>::insert(PHARMACY, item, Shelves::<Test>::get(PHARMACY, ITEM));
	}
	ListLength::<Test>::insert(List::Pharmacy(PHARMACY), many + 10);
	ItemCount::<Test>::insert(OTHER_PHARMACY, 2);
	NextPrescription::<Test>::put(u64::from(many) + 1_000);
	NextDispense::<Test>::put(u64::from(many) + 1_000);
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

/// How many bytes of the state each call has to be shown, among so much else.
fn shown(many: u32) -> Vec<usize> {
	let mut ext = new_test_ext();
	ext.execute_with(|| {
		for pharmacy in [PHARMACY, OTHER_PHARMACY] {
			furnish(pharmacy);
		}
		prescribe(order());
		crowd(many);
		System::reset_events();
	});
	ext.commit_all().expect("nothing is open");
	let measure = |(_, call): &Case| {
		// What the call writes is taken back, so that the next reads as much.
		let (made, proof) = ext.execute_and_prove(|| with_transaction(|| TransactionOutcome::Rollback(Ok(call()))));
		assert_eq!(made, Ok::<_, DispatchError>(Ok(())));
		proof.into_iter_nodes().map(|node| node.len()).sum()
	};
	CASES.iter().map(measure).collect()
}

#[test]
fn calls_read_as_much_among_a_hundred_others_as_among_a_hundred_thousand() {
	let [few, many] = [100, 100_000].map(shown);
	for (((name, _), few), many) in CASES.iter().zip(few).zip(many) {
		println!("{name}: {few} bytes of state read among 100 others of each kind, {many} among 100,000");
		// The trie is deeper by the logarithm, and nothing else is.
		assert!(many < few.saturating_mul(3), "{name}: {few} and {many}");
	}
}
