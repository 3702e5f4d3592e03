//! Waiting lists.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	bed::{Location, Waiting},
	patient::PatientStatus,
	priority::Priority,
	PatientId,
};

use crate::{mock::*, Error, Event};

fn order() -> Vec<PatientId> {
	Beds::waiting(HOSPITAL, WARD).into_iter().map(|waiting| waiting.patient).collect()
}

fn prioritise(patient: PatientId, priority: Priority) -> sp_runtime::DispatchResult {
	Beds::set_priority(by(&nurse()), HOSPITAL, patient, priority)
}

fn stop(patient: PatientId) -> sp_runtime::DispatchResult {
	Beds::stop_waiting(by(&nurse()), HOSPITAL, patient)
}

#[test]
fn whoever_is_as_urgent_waits_behind() {
	scene(|| {
		assert_ok!(wait(patient(1), Priority::Urgent));
		assert_ok!(wait(patient(2), Priority::Urgent));
		assert_ok!(wait(patient(3), Priority::Asap));
		assert_eq!(order(), [3, 1, 2].map(patient));
	});
}

#[test]
fn it_is_reported_and_shown_with_its_beginning() {
	scene(|| {
		pass(5);
		let (organization, ward, patient, priority) = (HOSPITAL, WARD, patient(1), Priority::Asap);
		assert_ok!(Beds::wait_for_bed(by(&nurse()), organization, ward, patient, priority, true));
		assert_eq!(
			events(),
			[Event::WaitBegun { organization, ward, patient, priority, isolation: true, by: nurse() }]
		);
		let since = START + 5;
		assert_eq!(Beds::waiting(HOSPITAL, WARD), [Waiting { patient, priority, since, isolation: true }]);
		assert_ok!(stop(patient));
		assert_eq!(events(), [Event::WaitEnded { organization, ward, patient, by: Some(nurse()) }]);
		assert_eq!(Beds::waiting(HOSPITAL, WARD), []);
		assert_noop!(stop(patient), Error::<Test>::NotWaiting);
	});
}

#[test]
fn a_patient_waits_for_one_ward_of_each_hospital() {
	scene(|| {
		assert_ok!(wait(patient(1), Priority::Routine));
		for ward in [WARD, OTHER_WARD] {
			let call = Beds::wait_for_bed(by(&nurse()), HOSPITAL, ward, patient(1), Priority::Stat, true);
			assert_noop!(call, Error::<Test>::AlreadyWaiting);
		}
		let signer = by(&other_nurse());
		assert_ok!(Beds::wait_for_bed(signer, OTHER_HOSPITAL, OTHER_WARD, patient(1), Priority::Stat, false));
		let mut waits = Beds::waits_of(patient(1));
		waits.sort();
		assert_eq!(waits, [(HOSPITAL, WARD), (OTHER_HOSPITAL, OTHER_WARD)]);
		assert_ok!(stop(patient(1)));
		assert_eq!(Beds::waits_of(patient(1)), [(OTHER_HOSPITAL, OTHER_WARD)]);
	});
}

#[test]
fn a_list_is_as_long_as_can_be_whoever_comes() {
	scene(|| {
		for number in 1..4 {
			assert_ok!(wait(patient(number), Priority::Routine));
		}
		assert_noop!(wait(patient(4), Priority::Stat), Error::<Test>::TooManyWaiting);
		assert_ok!(stop(patient(2)));
		assert_ok!(wait(patient(4), Priority::Stat));
		assert_eq!(order(), [4, 1, 3].map(patient));
	});
}

#[test]
fn the_dead_and_the_unknown_do_not_wait() {
	scene(|| {
		assert_noop!(wait(UNKNOWN_PATIENT, Priority::Routine), Error::<Test>::UnknownPatient);
		assert_ok!(wait(patient(1), Priority::Routine));
		for number in [1, 2] {
			Neighbours::patient(patient(number), PatientStatus::Deceased);
		}
		assert_noop!(wait(patient(2), Priority::Routine), Error::<Test>::Deceased);
		assert_ok!(stop(patient(1)));
		Neighbours::patient(patient(3), PatientStatus::Suspended);
		assert_ok!(wait(patient(3), Priority::Routine));
	});
}

#[test]
fn another_priority_is_another_place_and_the_time_counts_on() {
	scene(|| {
		for number in 1..4 {
			assert_ok!(wait(patient(number), Priority::Urgent));
			pass(1);
		}
		events();
		assert_ok!(prioritise(patient(2), Priority::Stat));
		assert_eq!(order(), [2, 1, 3].map(patient));
		let (organization, ward, patient, priority) = (HOSPITAL, WARD, patient(2), Priority::Stat);
		assert_eq!(events(), [Event::PrioritySet { organization, ward, patient, priority, by: nurse() }]);
		assert_noop!(prioritise(patient, Priority::Stat), Error::<Test>::NoChange);
		// Back again, the second has waited less long than the first and longer than the third.
		assert_ok!(prioritise(patient, Priority::Urgent));
		assert_eq!(order(), [1, 2, 3].map(crate::mock::patient));
		assert_ok!(prioritise(patient, Priority::Routine));
		assert_eq!(order(), [1, 3, 2].map(crate::mock::patient));
	});
}

#[test]
fn whoever_does_not_wait_has_no_priority() {
	scene(|| {
		assert_noop!(prioritise(patient(1), Priority::Stat), Error::<Test>::NotWaiting);
		let signer = by(&other_nurse());
		assert_ok!(Beds::wait_for_bed(signer, OTHER_HOSPITAL, WARD, patient(1), Priority::Stat, false));
		assert_noop!(prioritise(patient(1), Priority::Stat), Error::<Test>::NotWaiting);
		assert_noop!(stop(patient(1)), Error::<Test>::NotWaiting);
	});
}

#[test]
fn an_admission_ends_it_in_that_ward_and_no_other() {
	scene(|| {
		assert_ok!(wait(patient(1), Priority::Routine));
		let encounter = admit_to(patient(1), Location { ward: OTHER_WARD, ..HERE });
		assert_eq!(order(), [patient(1)]);
		assert_ok!(Beds::transfer(by(&nurse()), HOSPITAL, encounter, OTHER_WARD, OTHER_BED, false));
		assert_eq!(order(), [patient(1)]);
		events();
		assert_ok!(Beds::transfer(by(&nurse()), HOSPITAL, encounter, WARD, BED, false));
		assert_eq!(order(), []);
		let (organization, ward, by) = (HOSPITAL, WARD, Some(nurse()));
		assert!(events().contains(&Event::WaitEnded { organization, ward, patient: patient(1), by }));

		assert_ok!(wait(patient(2), Priority::Routine));
		admit_to(patient(2), bed_here(OTHER_BED));
		assert_eq!(order(), []);
	});
}
