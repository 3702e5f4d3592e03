//! A prescription in the place of another.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{prescription::PrescriptionStatus, PrescriptionId};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, List};

fn replace(id: PrescriptionId, order: salus_primitives::prescription::Order) -> DispatchResult {
	Prescriptions::replace_prescription(by(&colleague()), HOSPITAL, id, order)
}

fn links(id: PrescriptionId) -> (Option<PrescriptionId>, Option<PrescriptionId>) {
	let found = Prescriptions::prescription(id).expect("there is such a prescription");
	(found.replaces, found.replaced_by)
}

#[test]
fn the_old_one_is_stopped_and_both_say_so() {
	scene(|| {
		let old = prescribe(order());
		events();
		assert_ok!(replace(old, order()));
		let new = PrescriptionId(1);
		assert_eq!((links(old), links(new)), ((None, Some(new)), (Some(old), None)));
		assert_noop!(dispense(old, 1), Error::<Test>::PrescriptionStopped);
		assert_ok!(dispense(new, 1));
		assert_eq!(listed(List::Patient(PATIENT)), [1, 0]);
		let stopped =
			Event::PrescriptionSet { prescription: old, status: PrescriptionStatus::Stopped, by: colleague() };
		let (patient, organization, status) = (PATIENT, HOSPITAL, PrescriptionStatus::Active);
		let (replaces, by) = (Some(old), colleague());
		let entered = Event::PrescriptionEntered { prescription: new, patient, organization, status, replaces, by };
		assert_eq!(events()[..2], [stopped, entered]);
	});
}

#[test]
fn until_a_controlled_one_is_signed_the_patient_keeps_the_old() {
	scene(|| {
		let old = prescribe(order());
		assert_ok!(replace(old, controlled()));
		let new = PrescriptionId(1);
		assert_eq!(links(old), (None, None));
		assert_ok!(dispense(old, 1));
		assert_ok!(Prescriptions::countersign(by(&physician()), HOSPITAL, new));
		assert_eq!(links(old), (None, Some(new)));
		assert_eq!(prescription_status(old), PrescriptionStatus::Stopped);
	});
}

#[test]
fn two_do_not_come_in_the_place_of_one() {
	scene(|| {
		let old = prescribe(order());
		for _ in 0..2 {
			assert_ok!(replace(old, controlled()));
		}
		assert_ok!(Prescriptions::countersign(by(&physician()), HOSPITAL, PrescriptionId(1)));
		let second = Prescriptions::countersign(by(&physician()), HOSPITAL, PrescriptionId(2));
		assert_noop!(second, Error::<Test>::AlreadyReplaced);
		assert_ok!(Prescriptions::cancel_prescription(by(&physician()), HOSPITAL, PrescriptionId(2)));
	});
}

#[test]
fn what_has_ended_meanwhile_stays_as_it_ended() {
	scene(|| {
		let old = prescribe(order());
		assert_ok!(replace(old, controlled()));
		assert_ok!(Prescriptions::cancel_prescription(by(&physician()), HOSPITAL, old));
		assert_ok!(Prescriptions::countersign(by(&physician()), HOSPITAL, PrescriptionId(1)));
		assert_eq!(prescription_status(old), PrescriptionStatus::Cancelled);
		assert_eq!(links(old), (None, Some(PrescriptionId(1))));
	});
}

#[test]
fn what_replaces_takes_consent_too() {
	scene(|| {
		let old = prescribe(order());
		Neighbours::consent(PATIENT, HOSPITAL, None);
		assert_noop!(replace(old, order()), Error::<Test>::NoConsent);
	});
}
