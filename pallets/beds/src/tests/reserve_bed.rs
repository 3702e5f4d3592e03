//! Reservations by hand.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	bed::{Hold, Location, Reservation},
	patient::PatientStatus,
	priority::Priority,
	Moment,
};

use crate::{mock::*, Error, Event};

#[test]
fn a_bed_is_held_until_the_moment_and_no_longer() {
	scene(|| {
		let until = START + 10;
		assert_ok!(reserve(patient(1), until));
		assert_eq!(events(), [Event::BedReserved { location: HERE, patient: patient(1), until, by: nurse() }]);
		pass(9);
		assert_eq!(Beds::reservation_of(patient(1)), Some(Reservation { location: HERE, until }));
		let held = || Beds::bed(HOSPITAL, WARD, BED).and_then(|bed| bed.held);
		assert_eq!(held(), Some(Hold { patient: patient(1), until }));
		let call = Beds::admit_directly(by(&nurse()), HOSPITAL, patient(2), WARD, BED);
		assert_noop!(call, Error::<Test>::BedReserved);
		pass(1);
		assert_eq!(Beds::reservation_of(patient(1)), None);
		assert_eq!(held(), None);
		admit(patient(2));
	});
}

#[test]
fn its_end_is_to_come_and_soon() {
	scene(|| {
		for until in [0, START - 1, START] {
			assert_noop!(reserve(patient(1), until), Error::<Test>::EndHasPassed);
		}
		for until in [START + LONGEST + 1, Moment::MAX] {
			assert_noop!(reserve(patient(1), until), Error::<Test>::ExpiresTooLate);
		}
		assert_ok!(reserve(patient(1), START + LONGEST));
	});
}

#[test]
fn a_patient_has_one_over_all_hospitals() {
	scene(|| {
		assert_ok!(reserve(patient(1), START + 10));
		let elsewhere = |until| Beds::reserve_bed(by(&other_nurse()), OTHER_HOSPITAL, WARD, BED, patient(1), until);
		let beside = |until| Beds::reserve_bed(by(&nurse()), HOSPITAL, WARD, OTHER_BED, patient(1), until);
		assert_noop!(elsewhere(START + 10), Error::<Test>::AlreadyReserved);
		assert_noop!(beside(START + 10), Error::<Test>::AlreadyReserved);
		// Once it has lapsed another hospital strikes it off, and writes down its own.
		pass(10);
		events();
		assert_ok!(elsewhere(START + 20));
		let location = Location { organization: OTHER_HOSPITAL, ..HERE };
		assert_eq!(
			events(),
			[
				Event::ReservationLapsed { location: HERE, patient: patient(1) },
				Event::BedReserved { location, patient: patient(1), until: START + 20, by: other_nurse() },
			]
		);
		assert_ok!(reserve(patient(2), START + 20));
		assert_noop!(beside(START + 20), Error::<Test>::AlreadyReserved);
	});
}

#[test]
fn the_same_bed_is_held_anew_for_the_same_patient_once_that_has_lapsed() {
	scene(|| {
		assert_ok!(reserve(patient(1), START + 1));
		assert_noop!(reserve(patient(1), START + 2), Error::<Test>::BedReserved);
		pass(1);
		assert_ok!(reserve(patient(1), START + 2));
		assert_eq!(Beds::reservation_of(patient(1)), Some(Reservation { location: HERE, until: START + 2 }));
	});
}

#[test]
fn the_dead_and_the_unknown_have_none_and_a_suspended_registration_is_no_obstacle() {
	scene(|| {
		assert_noop!(reserve(UNKNOWN_PATIENT, START + 1), Error::<Test>::UnknownPatient);
		Neighbours::patient(patient(1), PatientStatus::Deceased);
		assert_noop!(reserve(patient(1), START + 1), Error::<Test>::Deceased);
		Neighbours::patient(patient(2), PatientStatus::Suspended);
		assert_ok!(reserve(patient(2), START + 1));
	});
}

#[test]
fn it_ends_a_wait_for_the_ward_and_no_other() {
	scene(|| {
		assert_ok!(wait(patient(1), Priority::Routine));
		let elsewhere =
			Beds::wait_for_bed(by(&other_nurse()), OTHER_HOSPITAL, WARD, patient(1), Priority::Routine, false);
		assert_ok!(elsewhere);
		events();
		assert_ok!(reserve(patient(1), START + 1));
		let (organization, ward, by) = (HOSPITAL, WARD, Some(nurse()));
		assert_eq!(
			events(),
			[
				Event::WaitEnded { organization, ward, patient: patient(1), by },
				Event::BedReserved { location: HERE, patient: patient(1), until: START + 1, by: nurse() },
			]
		);
		assert_eq!(Beds::waits_of(patient(1)), [(OTHER_HOSPITAL, WARD)]);

		assert_ok!(wait(patient(2), Priority::Routine));
		let signer = crate::mock::by(&nurse());
		assert_ok!(Beds::reserve_bed(signer, HOSPITAL, OTHER_WARD, BED, patient(2), START + 1));
		assert_eq!(Beds::waits_of(patient(2)), [(HOSPITAL, WARD)]);
	});
}

#[test]
fn it_is_given_up_also_once_it_has_lapsed() {
	for waited in [0, 10] {
		scene(|| {
			let cancel = || Beds::cancel_reservation(by(&nurse()), HOSPITAL, WARD, BED);
			assert_noop!(cancel(), Error::<Test>::NotReserved);
			assert_ok!(reserve(patient(1), START + 10));
			pass(waited);
			events();
			assert_ok!(cancel());
			assert_eq!(events(), [Event::ReservationCancelled { location: HERE, patient: patient(1), by: nurse() }]);
			assert_noop!(cancel(), Error::<Test>::NotReserved);
			assert_eq!(Beds::reservation_of(patient(1)), None);
		});
	}
}

#[test]
fn whoever_has_a_bed_has_another_reserved_to_be_moved_there() {
	scene(|| {
		let encounter = admit_to(patient(1), Location { ward: OTHER_WARD, ..HERE });
		assert_ok!(reserve(patient(1), START + 1));
		assert_ok!(Beds::transfer(by(&nurse()), HOSPITAL, encounter, WARD, BED, false));
		assert_eq!(Beds::reservation_of(patient(1)), None);
	});
}
