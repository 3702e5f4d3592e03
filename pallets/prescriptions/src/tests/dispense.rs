//! What can be had, where, and when.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	patient::PatientStatus,
	prescription::{
		Dispense, DispenseReason, DispenseStatus, Order, Portion, PrescriptionStatus, Substitution, SubstitutionReason,
		Supply,
	},
	stock::Change,
	Digest,
};

use crate::{mock::*, Error, Event, List};

#[test]
fn a_dispense_counts_everywhere_from_its_preparation_on() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(prepare(id, FILL));
		assert_noop!(dispense_elsewhere(id, 1), Error::<Test>::TooEarly);
		pass(INTERVAL - 1);
		assert_noop!(dispense_elsewhere(id, FILL), Error::<Test>::TooEarly);
		pass(1);
		assert_noop!(dispense_elsewhere(id, FILL + 1), Error::<Test>::TooMuch);
		assert_ok!(dispense_elsewhere(id, FILL));
		pass(INTERVAL);
		assert_ok!(dispense(id, FILL));
		pass(INTERVAL);
		assert_noop!(dispense(id, 1), Error::<Test>::AlreadyFilled);
		assert_noop!(dispense_elsewhere(id, 1), Error::<Test>::AlreadyFilled);
		assert_eq!(prescription_status(id), PrescriptionStatus::Active, "the first fill is not handed over");
		assert_ok!(Prescriptions::hand_over(by(&pharmacist()), PHARMACY, salus_primitives::DispenseId(0)));
		assert_eq!(prescription_status(id), PrescriptionStatus::Completed);
		assert_noop!(dispense(id, 1), Error::<Test>::PrescriptionCompleted);
	});
}

#[test]
fn what_is_left_of_a_fill_is_had_at_any_time_and_at_any_pharmacy() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(dispense(id, 10));
		assert_ok!(dispense_elsewhere(id, 10));
		let signer = by(&holder(HOSPITAL, salus_primitives::role::Role::Pharmacist));
		assert_ok!(Prescriptions::dispense(signer, HOSPITAL, id, units(10)));
		assert_noop!(dispense(id, 1), Error::<Test>::TooEarly);
		assert_eq!(left(id), 60);
	});
}

#[test]
fn a_fill_that_is_not_finished_is_finished_before_the_next() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(dispense(id, 10));
		pass(3 * INTERVAL);
		assert_noop!(dispense(id, 21), Error::<Test>::TooMuch);
		assert_ok!(dispense(id, 20));
		assert_ok!(dispense(id, FILL));
	});
}

#[test]
fn validity_is_compared_at_every_use() {
	scene(|| {
		let id = prescribe(Order { start: START + 10, end: START + 20, ..order() });
		assert_noop!(dispense(id, 1), Error::<Test>::NotYetValid);
		pass(10);
		assert_ok!(prepare(id, 1));
		pass(9);
		assert_ok!(dispense(id, 1));
		pass(1);
		assert_noop!(dispense(id, 1), Error::<Test>::Expired);
		let call = Prescriptions::hand_over(by(&pharmacist()), PHARMACY, salus_primitives::DispenseId(0));
		assert_noop!(call, Error::<Test>::Expired);
	});
}

#[test]
fn the_dead_are_handed_nothing_and_the_suspended_are() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(prepare(id, 1));
		Neighbours::patient(PATIENT, PatientStatus::Deceased);
		assert_noop!(dispense(id, 1), Error::<Test>::Deceased);
		let hand_over = || Prescriptions::hand_over(by(&pharmacist()), PHARMACY, last_dispense());
		assert_noop!(hand_over(), Error::<Test>::Deceased);
		Neighbours::patient(PATIENT, PatientStatus::Suspended);
		assert_ok!(hand_over());
	});
}

#[test]
fn nothing_is_not_dispensed() {
	scene(|| {
		let id = prescribe(order());
		assert_noop!(dispense(id, 0), Error::<Test>::NoQuantity);
		let nowhere = Supply { item: NO_ITEM, ..units(1) };
		let call = Prescriptions::dispense(by(&pharmacist()), PHARMACY, id, nowhere);
		assert_noop!(call, Error::<Test>::NotFound);
	});
}

#[test]
fn what_expires_first_goes_first_and_what_is_not_good_does_not_go() {
	scene(|| {
		let id = prescribe(Order { quantity: 150, ..order() });
		assert_ok!(dispense(id, 120));
		let found = Prescriptions::dispensing(last_dispense()).expect("it was entered");
		let portion = |lot, quantity| Portion { lot, quantity };
		assert_eq!(found.portions.into_inner(), [portion(LOT, 100), portion(LATER_LOT, 20)]);
		assert_eq!((on_shelf(PHARMACY, LOT), on_shelf(PHARMACY, LATER_LOT)), ((0, 0), (80, 0)));
		// Elsewhere the first lot has expired before anything is taken.
		pass(EXPIRES - START);
		assert_ok!(dispense_elsewhere(id, 10));
		assert_eq!((on_shelf(OTHER_PHARMACY, LOT), on_shelf(OTHER_PHARMACY, LATER_LOT)), ((100, 0), (90, 0)));
		pass(EXPIRES_LATER - EXPIRES);
		assert_noop!(dispense(id, 1), Error::<Test>::OutOfStock);
	});
}

#[test]
fn more_than_there_is_or_from_more_lots_than_can_be_is_refused() {
	scene(|| {
		let id = prescribe(Order { quantity: 500, ..order() });
		assert_noop!(dispense(id, 201), Error::<Test>::OutOfStock);
		let keeper = || by(&pharmacist());
		for number in 0..8u8 {
			let lot = salus_primitives::LotId([number; 32]);
			assert_ok!(Prescriptions::receive(keeper(), PHARMACY, ITEM, lot, START + 100, 1));
		}
		assert_noop!(dispense(id, 9), Error::<Test>::TooManyLots);
		assert_ok!(dispense(id, 8));
	});
}

#[test]
fn something_else_is_given_only_where_the_prescription_lets_it() {
	scene(|| {
		let given = |given| Some(Substitution { reason: SubstitutionReason::OutOfStock, given });
		let with = |substitution| Supply { substitution, ..units(5) };
		let dispense = |id, supply| Prescriptions::dispense(by(&pharmacist()), PHARMACY, id, supply);
		let other = given(Digest::repeat_byte(0xd2));
		let strict = prescribe(order());
		assert_noop!(dispense(strict, with(other)), Error::<Test>::SubstitutionNotPermitted);
		let id = prescribe(Order { substitution: true, ..order() });
		assert_noop!(dispense(id, with(given(order().drug))), Error::<Test>::NotASubstitute);
		assert_ok!(dispense(id, with(other)));
		let found = Prescriptions::dispensing(last_dispense()).and_then(|found| found.supply);
		assert_eq!(found.and_then(|supply| supply.substitution), other);
	});
}

#[test]
fn a_dispense_is_written_down_and_listed_as_it_is() {
	scene(|| {
		let id = prescribe(order());
		events();
		pass(7);
		assert_ok!(prepare(id, 5));
		let expected = Dispense {
			prescription: id,
			patient: PATIENT,
			pharmacy: PHARMACY,
			status: DispenseStatus::Preparation,
			supply: Some(units(5)),
			fill: 0,
			portions: vec![Portion { lot: LOT, quantity: 5 }].try_into().expect("it is one"),
			reason: None,
			refill: None,
			returned: false,
			restocked: 0,
			by: pharmacist(),
			entered: START + 7,
			handed_over: None,
			changed: START + 7,
		};
		let dispense = last_dispense();
		assert_eq!(Prescriptions::dispensing(dispense), Some(expected.clone()));
		let (prescription, pharmacy, status) = (id, PHARMACY, DispenseStatus::Preparation);
		assert_eq!(events(), [Event::DispenseEntered { dispense, prescription, pharmacy, status, by: pharmacist() }]);
		for list in [List::Prescription(id), List::Pharmacy(PHARMACY), List::Lot(PHARMACY, ITEM, LOT)] {
			assert_eq!(listed(list), [dispense.0], "{list:?}");
		}
		assert_eq!(on_shelf(PHARMACY, LOT), (95, 5));
		pass(1);
		assert_ok!(Prescriptions::hand_over(by(&pharmacist()), PHARMACY, dispense));
		let (handed_over, changed) = (Some(START + 8), START + 8);
		let completed = Dispense { status: DispenseStatus::Completed, handed_over, changed, ..expected };
		assert_eq!(Prescriptions::dispensing(dispense), Some(completed));
		assert_eq!(on_shelf(PHARMACY, LOT), (95, 0));
	});
}

#[test]
fn over_the_counter_both_steps_are_reported() {
	scene(|| {
		let id = prescribe(Order { repeats: 0, ..order() });
		events();
		assert_ok!(dispense(id, FILL));
		let dispense = last_dispense();
		let (prescription, pharmacy, status) = (id, PHARMACY, DispenseStatus::Preparation);
		assert_eq!(
			events(),
			[
				Event::DispenseEntered { dispense, prescription, pharmacy, status, by: pharmacist() },
				Event::PrescriptionSet { prescription, status: PrescriptionStatus::Completed, by: pharmacist() },
				Event::DispenseSet { dispense, status: DispenseStatus::Completed, by: pharmacist() },
			]
		);
	});
}

#[test]
fn what_is_declined_counts_nothing_and_says_why() {
	scene(|| {
		let id = prescribe(order());
		events();
		let reason = DispenseReason::Clinical;
		assert_ok!(Prescriptions::decline(by(&pharmacist()), PHARMACY, id, reason));
		let found = Prescriptions::dispensing(last_dispense()).expect("it was entered");
		assert_eq!((found.reason, found.supply, found.quantity()), (Some(reason), None, 0));
		assert_eq!(left(id), 90);
		let (dispense, status, by) = (last_dispense(), DispenseStatus::Declined, pharmacist());
		assert_eq!(events(), [Event::DispenseEntered { dispense, prescription: id, pharmacy: PHARMACY, status, by }]);
		assert_ok!(dispense_elsewhere(id, FILL));
	});
}

#[test]
fn what_is_at_hand_is_not_handed_over_from_a_lot_that_has_become_bad() {
	scene(|| {
		let hand_over = |id| Prescriptions::hand_over(by(&pharmacist()), PHARMACY, id);
		let first = dispense_at(DispenseStatus::InProgress);
		assert_ok!(recall());
		assert_noop!(hand_over(first), Error::<Test>::LotRecalled);
		assert_ok!(Prescriptions::release_lot(by(&pharmacist()), PHARMACY, ITEM, LOT));
		assert_ok!(Prescriptions::issue_recall(by(&auditor()), AUDITOR, LOT));
		assert_noop!(hand_over(first), Error::<Test>::LotRecalled);
		assert_ok!(Prescriptions::lift_recall(by(&auditor()), AUDITOR, LOT));
		pass(EXPIRES - START);
		assert_noop!(hand_over(first), Error::<Test>::LotExpired);
		assert_ok!(Prescriptions::cancel_dispense(by(&pharmacist()), PHARMACY, first));
		assert_ok!(adjust(LOT, Change::Removed(100)));
	});
}

fn hand_over(number: u64) -> sp_runtime::DispatchResult {
	Prescriptions::hand_over(by(&pharmacist()), PHARMACY, salus_primitives::DispenseId(number))
}

#[test]
fn fills_are_not_saved_up_to_be_had_at_once() {
	scene(|| {
		let id = prescribe(order());
		for _ in 0..3 {
			assert_ok!(prepare(id, FILL));
			pass(INTERVAL);
		}
		// Whichever comes first begins; each other an interval after the last that did.
		assert_ok!(hand_over(1));
		for waiting in [0, 2] {
			assert_noop!(hand_over(waiting), Error::<Test>::TooEarly);
			pass(INTERVAL - 1);
			assert_noop!(hand_over(waiting), Error::<Test>::TooEarly);
			pass(1);
			assert_ok!(hand_over(waiting));
		}
		assert_eq!(prescription_status(id), PrescriptionStatus::Completed);
	});
}

#[test]
fn a_fill_begins_when_its_first_unit_is_handed_over() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(prepare(id, FILL));
		pass(INTERVAL);
		assert_ok!(hand_over(0));
		assert_noop!(dispense_elsewhere(id, FILL), Error::<Test>::TooEarly);
		pass(INTERVAL - 1);
		assert_noop!(dispense_elsewhere(id, FILL), Error::<Test>::TooEarly);
		pass(1);
		assert_ok!(dispense_elsewhere(id, FILL));
	});
}

#[test]
fn a_fill_that_has_begun_is_handed_over_to_its_end_before_the_next_begins() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(dispense(id, 10));
		assert_ok!(prepare(id, 20));
		pass(INTERVAL);
		// The rest lies ready, so that the next fill can be put together; and nowhere it can be handed over.
		assert_noop!(dispense_elsewhere(id, FILL), Error::<Test>::FillUnfinished);
		assert_ok!(prepare(id, FILL));
		assert_noop!(hand_over(2), Error::<Test>::FillUnfinished);
		// What was given back is had before the next fill too.
		assert_ok!(Prescriptions::refuse_dispense(by(&wallet()), salus_primitives::DispenseId(1)));
		assert_noop!(hand_over(2), Error::<Test>::FillUnfinished);
		assert_ok!(dispense_elsewhere(id, 20));
		assert_ok!(hand_over(2));
	});
}

#[test]
fn the_rest_of_a_fill_is_handed_over_at_any_time() {
	scene(|| {
		let id = prescribe(order());
		for quantity in [10, 20, FILL] {
			assert_ok!(prepare(id, quantity));
			pass(INTERVAL);
		}
		assert_ok!(hand_over(2));
		pass(INTERVAL);
		for part in [0, 1] {
			assert_ok!(hand_over(part));
			pass(1);
		}
		let begun = Prescriptions::prescription(id)
			.expect("it is there")
			.fills
			.iter()
			.map(|fill| fill.begun)
			.collect::<Vec<_>>();
		assert_eq!(begun, [Some(START + 4 * INTERVAL), Some(START + 3 * INTERVAL)]);
	});
}
