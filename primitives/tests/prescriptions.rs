//! Prescriptions and stock: what can be had when, and what adds up.

use salus_primitives::{
	decision::Ground,
	prescription::{
		Dispense, DispenseStatus, DrugClass, Next, Order, Prescription, PrescriptionStatus, Refill, RefillStatus,
		Supply,
	},
	stock::{Flows, Lot},
	AccountId, Digest, ItemId, LotId, OrganizationId, PatientId, PrescriptionId,
};

const DAY: u64 = 24 * 60 * 60 * 1_000;

fn prescription() -> Prescription {
	let order = Order {
		drug: Digest::repeat_byte(1),
		class: DrugClass::Ordinary,
		quantity: 30,
		repeats: 2,
		start: DAY,
		end: 100 * DAY,
		interval: 28 * DAY,
		supply: Some(30 * DAY),
		substitution: false,
	};
	Prescription {
		patient: PatientId([1; 32]),
		organization: OrganizationId(0),
		prescriber: AccountId::new([2; 32]),
		status: PrescriptionStatus::Active,
		order,
		ground: Ground::DutyToRecord,
		countersigner: None,
		replaces: None,
		replaced_by: None,
		fills: Default::default(),
		given: 0,
		entered: 0,
		changed: 0,
	}
}

fn had(found: &Prescription) -> Option<(u32, u32, u64, u64)> {
	found.next().map(|Next { fill, quantity, from, left, .. }| (fill, quantity, from / DAY, left))
}

#[test]
fn fills_follow_one_another_by_the_interval() {
	let mut found = prescription();
	assert_eq!(found.order.allowed(), 90);
	assert_eq!(had(&found), Some((0, 30, 1, 90)));
	assert!(found.count(0, 30, 2 * DAY));
	assert_eq!(had(&found), Some((1, 30, 30, 60)));
	assert!(found.count(1, 10, 30 * DAY));
	assert_eq!(had(&found), Some((1, 20, 30, 50)), "the rest of a fill can be had at once");
	assert!(found.count(1, 20, 50 * DAY));
	assert_eq!(had(&found), Some((2, 30, 58, 30)), "counted from when the fill began");
	assert!(found.count(2, 30, 58 * DAY));
	assert_eq!((had(&found), found.left(), found.counted()), (None, 0, 90));
}

#[test]
fn what_is_given_back_can_be_had_again_and_not_too_early() {
	let mut found = prescription();
	for (number, begun) in [(0, 2), (1, 30)] {
		assert!(found.count(number, 30, begun * DAY));
	}
	// The last fill: as if it had not begun.
	let mut last = found.clone();
	last.give_back(1, 30);
	assert_eq!(had(&last), Some((1, 30, 30, 60)));
	// The first: the second has begun all the same.
	let mut first = found.clone();
	first.give_back(0, 30);
	assert_eq!(had(&first), Some((2, 30, 58, 60)));
	// A part: the rest of its fill.
	found.give_back(0, 10);
	assert_eq!(had(&found), Some((0, 10, 2, 40)));
	found.give_back(7, 1);
	assert_eq!(found.counted(), 50, "of a fill that there is not nothing is given back");
}

#[test]
fn a_fill_begins_with_its_first_unit_and_the_next_is_counted_from_there() {
	let mut found = prescription();
	let begun = |found: &Prescription| -> Vec<_> { found.begun().map(|(fill, at)| (fill.number, at / DAY)).collect() };
	assert!(found.count(0, 30, 2 * DAY));
	assert_eq!((begun(&found), found.given), (vec![], 0));
	found.hand_over(0, 10, 9 * DAY);
	found.hand_over(0, 20, 12 * DAY);
	assert_eq!((begun(&found), found.given), (vec![(0, 9)], 30));
	assert_eq!(had(&found), Some((1, 30, 37, 60)));
	// What is left with the patient has begun when it did.
	found.take_back(0, 10);
	assert_eq!((begun(&found), found.given, had(&found)), (vec![(0, 9)], 20, Some((0, 10, 9, 70))));
	// Something is put together again, and nothing is left with the patient: as if it had not begun.
	assert!(found.count(0, 10, 13 * DAY));
	found.take_back(0, 20);
	assert_eq!((begun(&found), found.given, found.counted()), (vec![], 0, 10));
	assert_eq!(found.fills.first().map(|fill| fill.since()), Some(2 * DAY));
	found.take_back(0, 10);
	assert!(found.fills.is_empty());
	found.hand_over(7, 1, DAY);
	assert_eq!(found.given, 0, "of a fill that there is not nothing is handed over");
}

#[test]
fn validity_ends_without_its_end() {
	let order = prescription().order;
	for (at, valid) in [(DAY - 1, false), (DAY, true), (100 * DAY - 1, true), (100 * DAY, false)] {
		assert_eq!(order.is_valid(at), valid, "{at}");
	}
}

#[test]
fn units_are_kept_for_what_is_open_and_count_until_they_are_given_back() {
	let of = |returned: bool, what: fn(&Dispense) -> bool| -> Vec<_> {
		let all = DispenseStatus::ALL.iter().map(|status| Dispense { status: *status, returned, ..declined() });
		all.filter(what).map(|dispense| dispense.status.code()).collect()
	};
	let open = ["preparation", "in-progress", "on-hold"];
	assert_eq!(of(false, |dispense| dispense.status.is_open()), open);
	assert_eq!(of(true, Dispense::is_out), ["completed"]);
	assert_eq!(of(false, Dispense::is_out), ["completed", "entered-in-error"], "what has not come back is out");
	assert_eq!(of(true, Dispense::counts), ["preparation", "in-progress", "on-hold", "completed"]);
	let with_what_is_gone = ["preparation", "in-progress", "on-hold", "completed", "entered-in-error"];
	assert_eq!(of(false, Dispense::counts), with_what_is_gone);
}

#[test]
fn an_order_that_nobody_fetched_has_failed() {
	let refill = |status| Refill {
		prescription: PrescriptionId(1),
		patient: PatientId([1; 32]),
		pharmacy: OrganizationId(1),
		status,
		dispense: None,
		reason: None,
		by: AccountId::new([2; 32]),
		entered: 0,
		until: 7,
		changed: 0,
	};
	for status in RefillStatus::ALL.iter().copied() {
		assert_eq!(refill(status).status_at(6), status);
		let later = if status.is_open() { RefillStatus::Failed } else { status };
		assert_eq!(refill(status).status_at(7), later);
	}
}

fn declined() -> Dispense {
	Dispense {
		prescription: PrescriptionId(1),
		patient: PatientId([1; 32]),
		pharmacy: OrganizationId(1),
		status: DispenseStatus::Declined,
		supply: None,
		fill: 0,
		portions: Default::default(),
		reason: None,
		refill: None,
		returned: false,
		restocked: 0,
		by: AccountId::new([2; 32]),
		entered: 0,
		handed_over: None,
		changed: 0,
	}
}

#[test]
fn what_was_declined_is_about_no_units() {
	let mut dispense = declined();
	assert_eq!(dispense.quantity(), 0);
	dispense.supply = Some(Supply { item: ItemId(0), quantity: 5, substitution: None });
	assert_eq!(dispense.quantity(), 5);
}

#[test]
fn what_came_less_what_went_is_there() {
	let flows = Flows { received: 1, accepted: 2, returned: 4, found: 8, dispensed: 16, sent: 32, lost: 64 };
	assert_eq!((flows.came(), flows.went()), (15, 112));
	let lot = Lot { expires: 9, lot: LotId([1; 32]), quantity: u32::MAX, kept: 1, recalled: false };
	assert_eq!(lot.on_shelf(), 1 << 32);
	assert_eq!(lot.place(), (9, LotId([1; 32])));
}

#[test]
fn an_order_has_this_json() {
	let expected = serde_json::json!({
		"drug": format!("0x{}", "01".repeat(32)),
		"class": "ordinary",
		"quantity": 30,
		"repeats": 2,
		"start": DAY,
		"end": 100 * DAY,
		"interval": 28 * DAY,
		"supply": 30 * DAY,
		"substitution": false,
	});
	assert_eq!(serde_json::to_value(prescription().order).unwrap(), expected);
	assert_eq!(serde_json::from_value::<Order>(expected).unwrap(), prescription().order);
}
