use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, Error};

#[test]
fn what_is_filled_at_one_pharmacy_is_refused_at_the_next() {
	scene(|| {
		// Three fills of 30 units, an interval apart.
		assert_ok!(Prescriptions::prescribe(by(&physician()), HOSPITAL, PATIENT, order()));
		let id = salus_primitives::PrescriptionId(0);

		// Ten units are at hand; the rest is had elsewhere, and no more than the rest.
		assert_ok!(dispense(id, 10));
		assert_noop!(dispense_elsewhere(id, 30), Error::<Test>::TooMuch);
		assert_ok!(dispense_elsewhere(id, 20));
		assert_noop!(dispense(id, 1), Error::<Test>::TooEarly);

		// The patient orders the next fill, which waits until it may be had.
		assert_ok!(Prescriptions::order_refill(by(&wallet()), id, PHARMACY));
		pass(INTERVAL);
		let refill = salus_primitives::RefillId(0);
		let signer = || by(&pharmacist());
		assert_ok!(Prescriptions::prepare_dispense(signer(), PHARMACY, id, units(30), Some(refill)));
		assert_ok!(Prescriptions::ready_dispense(signer(), PHARMACY, last_dispense()));
		assert_noop!(dispense_elsewhere(id, 30), Error::<Test>::TooEarly);

		// Stopped is stopped everywhere, also for what lies ready.
		assert_ok!(Prescriptions::stop_prescription(by(&colleague()), HOSPITAL, id));
		assert_noop!(Prescriptions::hand_over(signer(), PHARMACY, last_dispense()), Error::<Test>::PrescriptionStopped);
		assert_ok!(Prescriptions::cancel_dispense(signer(), PHARMACY, last_dispense()));
		assert_eq!(good(PHARMACY), 190);
	});
}
