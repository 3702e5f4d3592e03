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
fn what_is_not_returned_is_gone() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(dispense(id, FILL));
		assert_ok!(reverse(last_dispense(), false));
		assert_eq!((left(id), on_shelf(PHARMACY, LOT)), (90, (70, 0)));
		assert_eq!((flows().dispensed, flows().returned), (30, 0));
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
		let evidence = Dispensed { pharmacy, patient, prescription, quantity, at: START + 5 };
		assert_eq!(completed(dispense), Some(evidence));
		assert_ok!(reverse(dispense, true));
		assert_eq!(completed(dispense), None);
		assert_eq!(completed(NO_DISPENSE), None);
		let costs: RuntimeDbWeight = <Test as frame_system::Config>::DbWeight::get();
		assert_eq!(<Prescriptions as Dispenses>::completed_weight(), costs.reads(1));
		assert_eq!(<() as Dispenses>::completed(dispense), None);
	});
}
