//! Refills that patients order.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	patient::PatientStatus,
	prescription::{DispenseReason, DispenseStatus, Order, Refill, RefillStatus},
	OrganizationId, RefillId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, List};

fn ordered(id: salus_primitives::PrescriptionId, pharmacy: OrganizationId) -> DispatchResult {
	Prescriptions::order_refill(by(&guardian()), id, pharmacy)
}

#[test]
fn an_order_is_ready_and_handed_over_with_its_dispense() {
	scene(|| {
		let id = prescribe(order());
		events();
		assert_ok!(ordered(id, PHARMACY));
		let refill = RefillId(0);
		let expected = Refill {
			prescription: id,
			patient: PATIENT,
			pharmacy: PHARMACY,
			status: RefillStatus::Requested,
			dispense: None,
			reason: None,
			by: guardian(),
			entered: START,
			until: START + REFILL,
			changed: START,
		};
		assert_eq!(Prescriptions::refill(refill), Some(expected));
		let ordered = Event::RefillOrdered { refill, prescription: id, pharmacy: PHARMACY, by: guardian() };
		assert_eq!(events(), [ordered]);
		for list in [List::RefillsAt(PHARMACY), List::RefillsOf(PATIENT)] {
			assert_eq!(listed(list), [0], "{list:?}");
		}
		let dispense = answer(refill);
		assert_eq!(Prescriptions::refill(refill).and_then(|found| found.dispense), Some(dispense));
		events();
		assert_ok!(Prescriptions::ready_dispense(by(&pharmacist()), PHARMACY, dispense));
		assert_ok!(Prescriptions::hand_over(by(&pharmacist()), PHARMACY, dispense));
		let refill_set = |status| Event::RefillSet { refill, status, by: pharmacist() };
		let set = |status| Event::DispenseSet { dispense, status, by: pharmacist() };
		assert_eq!(
			events(),
			[
				refill_set(RefillStatus::Ready),
				set(DispenseStatus::InProgress),
				refill_set(RefillStatus::Completed),
				set(DispenseStatus::Completed),
			]
		);
	});
}

#[test]
fn an_order_is_made_of_what_can_be_had_in_time() {
	scene(|| {
		let id = prescribe(Order { interval: REFILL + 10, ..order() });
		assert_noop!(ordered(id, LABORATORY), Error::<Test>::NotAPharmacy);
		assert_noop!(ordered(id, INSURER), Error::<Test>::NotAPharmacy);
		assert_noop!(ordered(id, OrganizationId(77)), Error::<Test>::NotAPharmacy);
		assert_ok!(dispense(id, FILL));
		assert_noop!(ordered(id, PHARMACY), Error::<Test>::TooEarly);
		pass(10);
		assert_noop!(ordered(id, PHARMACY), Error::<Test>::TooEarly);
		pass(1);
		assert_ok!(ordered(id, HOSPITAL));
	});
}

#[test]
fn an_order_ends_with_its_prescription_at_the_latest() {
	scene(|| {
		let id = prescribe(Order { end: START + 100, ..order() });
		assert_ok!(ordered(id, PHARMACY));
		assert_eq!(Prescriptions::refill(RefillId(0)).map(|found| found.until), Some(START + 100));
	});
}

#[test]
fn the_dead_are_ordered_nothing() {
	scene(|| {
		let id = prescribe(order());
		Neighbours::patient(PATIENT, PatientStatus::Deceased);
		assert_noop!(ordered(id, PHARMACY), Error::<Test>::Deceased);
	});
}

#[test]
fn what_has_lapsed_is_ordered_anew_and_answered_no_more() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(ordered(id, PHARMACY));
		assert_noop!(ordered(id, OTHER_PHARMACY), Error::<Test>::AlreadyOrdered);
		pass(REFILL);
		assert_eq!(refill_status(RefillId(0)), RefillStatus::Failed);
		let late = Prescriptions::prepare_dispense(by(&pharmacist()), PHARMACY, id, units(1), Some(RefillId(0)));
		assert_noop!(late, Error::<Test>::RefillFailed);
		assert_ok!(ordered(id, OTHER_PHARMACY));
		// What was ordered anew is not undone by what has lapsed.
		assert_noop!(ordered(id, PHARMACY), Error::<Test>::AlreadyOrdered);
	});
}

#[test]
fn an_order_is_answered_by_its_pharmacy_on_its_prescription() {
	scene(|| {
		let (id, other) = (prescribe(order()), prescribe(order()));
		assert_ok!(ordered(id, PHARMACY));
		let answer = |prescription, refill| {
			Prescriptions::prepare_dispense(by(&pharmacist()), PHARMACY, prescription, units(1), Some(refill))
		};
		assert_noop!(answer(other, RefillId(0)), Error::<Test>::NotFound);
		assert_noop!(answer(id, NO_REFILL), Error::<Test>::NotFound);
		let (signer, refill) = (by(&other_pharmacist()), Some(RefillId(0)));
		let elsewhere = Prescriptions::prepare_dispense(signer, OTHER_PHARMACY, id, units(1), refill);
		assert_noop!(elsewhere, Error::<Test>::NotFound);
		assert_ok!(answer(id, RefillId(0)));
		assert_noop!(answer(id, RefillId(0)), Error::<Test>::BeingPrepared);
	});
}

#[test]
fn whoever_cancels_an_order_has_it_elsewhere() {
	scene(|| {
		let id = prescribe(order());
		let refill = order_refill(id);
		let dispense = answer(refill);
		events();
		assert_ok!(Prescriptions::cancel_refill(by(&wallet()), refill));
		assert_eq!(
			events(),
			[
				Event::RefillSet { refill, status: RefillStatus::Cancelled, by: wallet() },
				Event::DispenseSet { dispense, status: DispenseStatus::Cancelled, by: wallet() },
			]
		);
		assert_eq!(on_shelf(PHARMACY, LOT), (100, 0));
		assert_ok!(dispense_elsewhere(id, FILL));
	});
}

#[test]
fn a_pharmacy_declines_with_a_reason() {
	scene(|| {
		let refill = order_refill(prescribe(order()));
		let reason = DispenseReason::OffMarket;
		assert_ok!(Prescriptions::decline_refill(by(&pharmacist()), PHARMACY, refill, reason));
		assert_eq!(Prescriptions::refill(refill).and_then(|found| found.reason), Some(reason));
	});
}

#[test]
fn what_is_handed_over_without_the_order_leaves_it_open() {
	scene(|| {
		let id = prescribe(order());
		let refill = order_refill(id);
		assert_ok!(dispense_elsewhere(id, FILL));
		assert_eq!(refill_status(refill), RefillStatus::Requested);
		let (signer, answer) = (by(&pharmacist()), Some(refill));
		let early = Prescriptions::prepare_dispense(signer, PHARMACY, id, units(1), answer);
		assert_noop!(early, Error::<Test>::TooEarly);
	});
}
