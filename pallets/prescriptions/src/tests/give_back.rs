//! What becomes of units that do not come to, or stay with, the patient.

use frame_support::{assert_noop, assert_ok, traits::Get, weights::RuntimeDbWeight};
use salus_primitives::{
	glue::Dispenses,
	prescription::{DispenseStatus, Dispensed, Order, PrescriptionStatus},
	stock::Change,
	DispenseId, LotId,
};

use crate::{mock::*, Error, Event};

fn reverse(id: DispenseId, returned: bool) -> sp_runtime::DispatchResult {
	Prescriptions::reverse_dispense(by(&pharmacist()), PHARMACY, id, returned)
}

fn flows() -> salus_primitives::stock::Flows {
	Prescriptions::item(PHARMACY, ITEM).expect("there is such an item").item.flows
}

#[test]
fn what_is_cancelled_goes_back_and_can_be_had_elsewhere() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(prepare(id, FILL));
		assert_ok!(Prescriptions::cancel_dispense(by(&pharmacist()), PHARMACY, last_dispense()));
		assert_eq!(on_shelf(PHARMACY, LOT), (100, 0));
		assert_ok!(dispense_elsewhere(id, FILL));
	});
}

#[test]
fn what_is_stopped_is_written_off_and_can_be_had_elsewhere() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(prepare(id, FILL));
		assert_ok!(Prescriptions::stop_dispense(by(&pharmacist()), PHARMACY, last_dispense()));
		assert_eq!(on_shelf(PHARMACY, LOT), (70, 0));
		assert_eq!((flows().lost, flows().dispensed), (30, 0));
		assert_ok!(dispense_elsewhere(id, FILL));
	});
}

#[test]
fn a_pharmacy_that_keeps_a_patient_waiting_is_refused_also_while_it_takes_no_part() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(prepare(id, FILL));
		assert_noop!(dispense_elsewhere(id, FILL), Error::<Test>::TooEarly);
		Neighbours::set_active(PHARMACY, false);
		events();
		assert_ok!(Prescriptions::refuse_dispense(by(&wallet()), last_dispense()));
		let (status, by) = (DispenseStatus::Cancelled, wallet());
		assert_eq!(events(), [Event::DispenseSet { dispense: last_dispense(), status, by }]);
		assert_ok!(dispense_elsewhere(id, FILL));
	});
}

#[test]
fn a_reversal_gives_units_back_and_completes_no_more() {
	scene(|| {
		let id = prescribe(Order { repeats: 0, ..order() });
		assert_ok!(dispense(id, FILL));
		assert_eq!(prescription_status(id), PrescriptionStatus::Completed);
		events();
		assert_ok!(reverse(last_dispense(), true));
		let (dispense, prescription) = (last_dispense(), id);
		assert_eq!(
			events(),
			[
				Event::PrescriptionSet { prescription, status: PrescriptionStatus::Active, by: pharmacist() },
				Event::DispenseSet { dispense, status: DispenseStatus::EnteredInError, by: pharmacist() },
			]
		);
		assert_eq!((left(id), on_shelf(PHARMACY, LOT)), (30, (100, 0)));
		assert_eq!((flows().dispensed, flows().returned), (30, 30));
		assert_ok!(dispense_elsewhere(id, FILL));
	});
}

#[test]
fn what_is_not_returned_is_gone_and_stays_counted() {
	scene(|| {
		let id = prescribe(Order { repeats: 1, ..order() });
		assert_ok!(dispense(id, FILL));
		events();
		assert_ok!(reverse(last_dispense(), false));
		let (dispense_id, status) = (last_dispense(), DispenseStatus::EnteredInError);
		assert_eq!(events(), [Event::DispenseSet { dispense: dispense_id, status, by: pharmacist() }]);
		assert_eq!((left(id), on_shelf(PHARMACY, LOT)), (30, (70, 0)));
		assert_eq!((flows().dispensed, flows().returned), (30, 0));
		assert_eq!(<Prescriptions as Dispenses>::completed(dispense_id), None);
		// The patient may have it: the next fill is not had before its time.
		assert_noop!(dispense_elsewhere(id, FILL), Error::<Test>::TooEarly);
		pass(INTERVAL);
		assert_ok!(dispense_elsewhere(id, FILL));
		assert_eq!(prescription_status(id), PrescriptionStatus::Completed);
	});
}

#[test]
fn a_prescription_is_not_refilled_by_reversals_of_what_is_not_returned() {
	scene(|| {
		let id = prescribe(Order { repeats: 0, ..order() });
		assert_ok!(dispense(id, FILL));
		assert_ok!(reverse(last_dispense(), false));
		assert_eq!((left(id), prescription_status(id)), (0, PrescriptionStatus::Completed));
		assert_noop!(dispense(id, 1), Error::<Test>::PrescriptionCompleted);
		// The hospital prescribes anew.
		let anew = prescribe(Order { repeats: 0, ..order() });
		assert_ok!(dispense(anew, FILL));
	});
}

#[test]
fn a_reversal_does_not_revive_what_was_replaced() {
	scene(|| {
		let old = prescribe(Order { repeats: 0, ..order() });
		assert_ok!(Prescriptions::replace_prescription(by(&physician()), HOSPITAL, old, controlled()));
		let new = salus_primitives::PrescriptionId(1);
		assert_ok!(dispense(old, FILL));
		assert_ok!(Prescriptions::countersign(by(&colleague()), HOSPITAL, new));
		assert_eq!(prescription_status(old), PrescriptionStatus::Completed);
		events();
		assert_ok!(reverse(last_dispense(), true));
		let stopped =
			Event::PrescriptionSet { prescription: old, status: PrescriptionStatus::Stopped, by: pharmacist() };
		assert_eq!(events().first(), Some(&stopped));
		assert_noop!(dispense(old, 1), Error::<Test>::PrescriptionStopped);
		assert_ok!(dispense(new, FILL));
	});
}

#[test]
fn what_is_returned_of_a_bad_lot_does_not_go_on_the_shelf() {
	scene(|| {
		let id = prescribe(Order { quantity: 120, ..order() });
		assert_ok!(dispense(id, 120));
		assert_ok!(recall());
		assert_ok!(reverse(last_dispense(), true));
		assert_eq!((on_shelf(PHARMACY, LOT), on_shelf(PHARMACY, LATER_LOT)), ((0, 0), (100, 0)));
		assert_eq!(Prescriptions::dispensing(last_dispense()).map(|found| found.restocked), Some(20));
	});
}

#[test]
fn a_reversal_comes_in_time() {
	scene(|| {
		let id = prescribe(order());
		for _ in 0..2 {
			assert_ok!(dispense(id, 5));
		}
		pass(REVERSAL);
		assert_ok!(reverse(DispenseId(0), true));
		pass(1);
		assert_noop!(reverse(DispenseId(1), true), Error::<Test>::TooLate);
	});
}

#[test]
fn what_finds_no_room_on_the_shelf_is_not_returned() {
	scene(|| {
		let id = prescribe(Order { quantity: 100, ..order() });
		assert_ok!(dispense(id, 100));
		for number in 0..9u8 {
			let (signer, lot) = (by(&pharmacist()), LotId([number; 32]));
			assert_ok!(Prescriptions::receive(signer, PHARMACY, ITEM, lot, EXPIRES, 1));
		}
		assert_noop!(reverse(last_dispense(), true), Error::<Test>::ShelfFull);
		assert_ok!(adjust(LATER_LOT, Change::Removed(100)));
		assert_ok!(reverse(last_dispense(), true));
		assert_eq!(on_shelf(PHARMACY, LOT), (100, 0));
	});
}

#[test]
fn a_fill_that_was_reversed_is_had_again_at_once_and_the_next_not_too_early() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(dispense(id, FILL));
		pass(INTERVAL);
		assert_ok!(dispense(id, FILL));
		// The second is reversed: it can be had again.
		assert_ok!(reverse(DispenseId(1), true));
		assert_ok!(dispense_elsewhere(id, FILL));
		assert_noop!(dispense(id, FILL), Error::<Test>::TooEarly);
		// The first is reversed: what the patient has lasts from the second on.
		assert_ok!(reverse(DispenseId(0), true));
		assert_noop!(dispense(id, FILL), Error::<Test>::TooEarly);
		pass(INTERVAL);
		assert_ok!(dispense(id, FILL));
	});
}

#[test]
fn a_fill_of_which_nothing_is_left_with_the_patient_begins_anew() {
	scene(|| {
		let id = prescribe(order());
		let hand_over = |number| Prescriptions::hand_over(by(&pharmacist()), PHARMACY, DispenseId(number));
		let fill = || Prescriptions::prescription(id).expect("it is there").fills[0];
		for quantity in [10, 20] {
			assert_ok!(prepare(id, quantity));
		}
		pass(5);
		assert_ok!(hand_over(0));
		assert_eq!((fill().prepared, fill().begun, fill().given), (START, Some(START + 5), 10));
		assert_ok!(reverse(DispenseId(0), true));
		assert_eq!((fill().begun, fill().counted, fill().given), (None, 20, 0));
		pass(INTERVAL);
		assert_ok!(hand_over(1));
		assert_eq!((fill().begun, fill().given), (Some(START + 5 + INTERVAL), 20));
		// The rest, and not yet the next.
		assert_ok!(dispense(id, 10));
		assert_noop!(dispense(id, FILL), Error::<Test>::TooEarly);
		// What did not come back has begun the fill all the same.
		assert_ok!(reverse(DispenseId(1), false));
		assert_ok!(reverse(DispenseId(2), true));
		assert_eq!((fill().begun, fill().given), (Some(START + 5 + INTERVAL), 20));
	});
}

#[test]
fn a_dispense_says_whether_it_came_back() {
	scene(|| {
		let id = prescribe(order());
		for (number, returned) in [(0, true), (1, false)] {
			assert_ok!(dispense(id, 5));
			assert_ok!(reverse(DispenseId(number), returned));
			let found = Prescriptions::dispensing(DispenseId(number)).expect("it was entered");
			assert_eq!((found.returned, found.restocked), (returned, if returned { 5 } else { 0 }));
		}
		assert_eq!(left(id), 85);
	});
}

#[test]
fn what_was_handed_over_is_evidence_until_it_is_reversed() {
	scene(|| {
		let completed = |id| <Prescriptions as Dispenses>::completed(id);
		let id = prescribe(order());
		assert_ok!(prepare(id, FILL));
		let dispense = last_dispense();
		assert_eq!(completed(dispense), None);
		pass(5);
		assert_ok!(Prescriptions::hand_over(by(&pharmacist()), PHARMACY, dispense));
		let (pharmacy, patient, prescription, quantity) = (PHARMACY, PATIENT, id, FILL);
		let (prescriber, by_whom) = (physician(), pharmacist());
		let evidence = Dispensed { pharmacy, patient, prescription, quantity, prescriber, by: by_whom, at: START + 5 };
		assert_eq!(completed(dispense), Some(evidence));
		assert_ok!(reverse(dispense, true));
		assert_eq!(completed(dispense), None);
		assert_eq!(completed(NO_DISPENSE), None);
		let costs: RuntimeDbWeight = <Test as frame_system::Config>::DbWeight::get();
		assert_eq!(<Prescriptions as Dispenses>::completed_weight(), costs.reads(2));
		assert_eq!(<() as Dispenses>::completed(dispense), None);
	});
}
