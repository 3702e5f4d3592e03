//! What becomes of a bed that is free: it is offered to the first who fits.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	bed::{BedState, Location, Reservation},
	patient::PatientStatus,
	priority::Priority,
	BedId, PatientId,
};

use crate::{mock::*, Error, Event};

const FIRST: PatientId = patient(1);
const SECOND: PatientId = patient(2);

/// Two who wait, in this order, and a bed that somebody has left.
fn two_wait() {
	discharge(admit(patient(0))).expect("the patient lies there");
	for patient in [FIRST, SECOND] {
		wait(patient, Priority::Routine).expect("there is room");
	}
	System::reset_events();
}

fn offered(to: PatientId) -> [Event<Test>; 2] {
	let (organization, ward, until) = (HOSPITAL, WARD, Now::get() + OFFER);
	[
		Event::WaitEnded { organization, ward, patient: to, by: None },
		Event::BedOffered { location: HERE, patient: to, until },
	]
}

fn held_for() -> Option<PatientId> {
	Beds::bed(HOSPITAL, WARD, BED).and_then(|bed| bed.held).map(|held| held.patient)
}

fn waiting() -> Vec<PatientId> {
	Beds::waiting(HOSPITAL, WARD).into_iter().map(|waiting| waiting.patient).collect()
}

fn offer() -> sp_runtime::DispatchResult {
	Beds::offer_bed(by(&nurse()), HOSPITAL, WARD, BED)
}

#[test]
fn a_bed_that_is_cleaned_is_offered_at_once() {
	scene(|| {
		two_wait();
		assert_ok!(clean());
		let mut expected = vec![Event::BedSet { location: HERE, state: BedState::Unoccupied, by: housekeeper() }];
		expected.extend(offered(FIRST));
		assert_eq!(events(), expected);
		let until = START + OFFER;
		assert_eq!(Beds::reservation_of(FIRST), Some(Reservation { location: HERE, until }));
		assert_eq!(waiting(), [SECOND]);
		let call = Beds::admit_directly(by(&nurse()), HOSPITAL, SECOND, WARD, BED);
		assert_noop!(call, Error::<Test>::BedReserved);
		admit(FIRST);
	});
}

#[test]
fn a_bed_that_is_opened_is_offered_at_once() {
	scene(|| {
		assert_ok!(wait(FIRST, Priority::Routine));
		assert_ok!(Beds::open_bed(by(&manager()), HOSPITAL, WARD, ROOM));
		assert_eq!(Beds::reservation_of(FIRST).map(|held| held.location), Some(bed_here(NO_BED)));
	});
}

#[test]
fn a_bed_that_is_opened_again_is_cleaned_before() {
	scene(|| {
		assert_ok!(Beds::close_bed(by(&manager()), HOSPITAL, WARD, BED));
		assert_ok!(wait(FIRST, Priority::Routine));
		assert_ok!(Beds::reopen_bed(by(&manager()), HOSPITAL, WARD, BED));
		assert_eq!(held_for(), None);
		assert_ok!(clean());
		assert_eq!(held_for(), Some(FIRST));
	});
}

#[test]
fn a_reservation_given_up_goes_to_the_next() {
	scene(|| {
		two_wait();
		assert_ok!(clean());
		events();
		assert_ok!(Beds::cancel_reservation(by(&nurse()), HOSPITAL, WARD, BED));
		let mut expected = vec![Event::ReservationCancelled { location: HERE, patient: FIRST, by: nurse() }];
		expected.extend(offered(SECOND));
		assert_eq!(events(), expected);
	});
}

#[test]
fn an_offer_that_has_lapsed_goes_to_the_next_and_whoever_missed_it_waits_anew() {
	scene(|| {
		two_wait();
		assert_ok!(clean());
		assert_noop!(offer(), Error::<Test>::BedReserved);
		pass(OFFER);
		events();
		assert_ok!(offer());
		let mut expected = vec![Event::ReservationLapsed { location: HERE, patient: FIRST }];
		expected.extend(offered(SECOND));
		assert_eq!(events(), expected);
		assert_eq!(waiting(), []);
		assert_ok!(wait(FIRST, Priority::Routine));
		pass(OFFER);
		assert_ok!(offer());
		assert_eq!(held_for(), Some(FIRST));
	});
}

#[test]
fn whoever_comes_to_wait_while_a_bed_is_free_is_offered_it_by_hand() {
	scene(|| {
		assert_noop!(offer(), Error::<Test>::NobodyFits);
		assert_ok!(wait(FIRST, Priority::Routine));
		assert_eq!(held_for(), None);
		events();
		assert_ok!(offer());
		assert_eq!(events(), offered(FIRST));
	});
}

#[test]
fn whoever_is_more_urgent_is_first_and_then_whoever_has_waited_longer() {
	scene(|| {
		let order = [(patient(1), Priority::Urgent), (patient(2), Priority::Routine), (patient(3), Priority::Stat)];
		for (patient, priority) in order {
			assert_ok!(wait(patient, priority));
			pass(1);
		}
		for number in [3, 1, 2] {
			assert_ok!(offer());
			assert_eq!(held_for(), Some(patient(number)));
			pass(OFFER);
		}
		assert_noop!(offer(), Error::<Test>::NobodyFits);
	});
}

#[test]
fn whoever_does_not_fit_is_passed_over_and_keeps_the_place() {
	type Misfit = fn();
	let misfits: [Misfit; 4] = [
		|| Neighbours::patient(FIRST, PatientStatus::Deceased),
		|| {
			let signer = by(&other_nurse());
			assert_ok!(Beds::reserve_bed(signer, OTHER_HOSPITAL, WARD, BED, FIRST, START + LONGEST));
		},
		|| {
			admit_to(FIRST, Location { organization: OTHER_HOSPITAL, ..HERE });
		},
		|| {
			assert_ok!(Beds::stop_waiting(by(&nurse()), HOSPITAL, FIRST));
			let (signer, priority) = (by(&nurse()), Priority::Stat);
			assert_ok!(Beds::wait_for_bed(signer, HOSPITAL, WARD, FIRST, priority, true));
		},
	];
	for misfit in misfits {
		scene(|| {
			two_wait();
			misfit();
			assert_ok!(clean());
			assert_eq!(held_for(), Some(SECOND));
			assert_eq!(waiting(), [FIRST]);
			pass(OFFER);
			assert_noop!(offer(), Error::<Test>::NobodyFits);
		});
	}
}

#[test]
fn whoever_lies_in_another_ward_of_the_hospital_fits_and_so_does_whose_registration_is_suspended() {
	for suspended in [false, true] {
		scene(|| {
			two_wait();
			if suspended {
				Neighbours::patient(FIRST, PatientStatus::Suspended);
			} else {
				admit_to(FIRST, Location { ward: OTHER_WARD, ..HERE });
			}
			assert_ok!(clean());
			assert_eq!(held_for(), Some(FIRST));
		});
	}
}

#[test]
fn what_is_left_of_a_reservation_elsewhere_does_not_keep_from_an_offer() {
	scene(|| {
		two_wait();
		let elsewhere = Location { ward: OTHER_WARD, ..HERE };
		assert_ok!(Beds::reserve_bed(by(&nurse()), HOSPITAL, OTHER_WARD, BED, FIRST, START + 1));
		pass(1);
		events();
		assert_ok!(clean());
		let [ended, offered] = offered(FIRST);
		assert_eq!(
			events(),
			[
				Event::BedSet { location: HERE, state: BedState::Unoccupied, by: housekeeper() },
				ended,
				Event::ReservationLapsed { location: elsewhere, patient: FIRST },
				offered,
			]
		);
	});
}

#[test]
fn a_ward_s_bed_is_not_offered_to_whoever_waits_for_another_ward() {
	scene(|| {
		let (signer, priority) = (by(&nurse()), Priority::Stat);
		assert_ok!(Beds::wait_for_bed(signer, HOSPITAL, OTHER_WARD, FIRST, priority, false));
		assert_noop!(offer(), Error::<Test>::NobodyFits);
		assert_ok!(Beds::offer_bed(by(&nurse()), HOSPITAL, OTHER_WARD, BedId(1)));
	});
}
