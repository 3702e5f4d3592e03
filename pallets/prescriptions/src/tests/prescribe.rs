//! Prescribing: what is sound, on which ground, and what is written down.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::Purpose,
	patient::PatientStatus,
	prescription::{Order, Prescription, PrescriptionStatus},
	PrescriptionId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, List, NextPrescription};

fn made(order: Order) -> DispatchResult {
	Prescriptions::prescribe(by(&physician()), HOSPITAL, PATIENT, order)
}

#[test]
fn what_is_prescribed_is_written_down_as_it_is() {
	scene(|| {
		let order = order();
		assert_ok!(made(order));
		let id = PrescriptionId(0);
		let expected = Prescription {
			patient: PATIENT,
			organization: HOSPITAL,
			prescriber: physician(),
			status: PrescriptionStatus::Active,
			order,
			ground: ground_for(Purpose::Treatment),
			countersigner: None,
			replaces: None,
			replaced_by: None,
			fills: Default::default(),
			given: 0,
			entered: START,
			changed: START,
		};
		assert_eq!(Prescriptions::prescription(id), Some(expected));
		assert_eq!(listed(List::Patient(PATIENT)), [0]);
		let (patient, organization, by) = (PATIENT, HOSPITAL, physician());
		let (status, replaces) = (PrescriptionStatus::Active, None);
		assert_eq!(
			events(),
			[Event::PrescriptionEntered { prescription: id, patient, organization, status, replaces, by }]
		);
	});
}

#[test]
fn an_order_must_be_sound() {
	scene(|| {
		let order = order();
		pass(1);
		let cases: [(Order, Error<Test>); 6] = [
			(Order { quantity: 0, ..order }, Error::NoQuantity),
			(Order { repeats: 4, ..order }, Error::TooManyRepeats),
			(Order { start: START + 5, end: START + 5, ..order }, Error::PeriodEmpty),
			(Order { start: START + 6, end: START + 5, ..order }, Error::PeriodEmpty),
			(Order { end: START + 1, ..order }, Error::EndHasPassed),
			(Order { end: START + LONGEST + 1, ..order }, Error::PeriodTooLong),
		];
		for (order, error) in cases {
			assert_noop!(made(order), error);
		}
		assert_ok!(made(Order { repeats: 3, end: START + LONGEST, ..order }));
		assert_ok!(made(Order { end: START + 2, ..order }));
	});
}

#[test]
fn without_consent_nobody_prescribes() {
	scene(|| {
		Neighbours::consent(PATIENT, HOSPITAL, None);
		assert_noop!(made(order()), Error::<Test>::NoConsent);
		// Neither for another purpose, nor because another hospital may.
		Neighbours::consent(PATIENT, HOSPITAL, Some(Purpose::Research));
		assert_noop!(made(order()), Error::<Test>::NoConsent);
		Neighbours::consent(PATIENT, HOSPITAL, Some(Purpose::Treatment));
		assert_ok!(made(order()));
	});
}

#[test]
fn to_the_dead_and_to_the_unknown_nothing_is_prescribed() {
	scene(|| {
		let unknown = Prescriptions::prescribe(by(&physician()), HOSPITAL, UNKNOWN_PATIENT, order());
		assert_noop!(unknown, Error::<Test>::UnknownPatient);
		Neighbours::patient(PATIENT, PatientStatus::Deceased);
		assert_noop!(made(order()), Error::<Test>::Deceased);
		Neighbours::patient(PATIENT, PatientStatus::Suspended);
		assert_ok!(made(order()));
	});
}

#[test]
fn a_colleague_holds_resumes_and_stops_and_each_is_reported() {
	scene(|| {
		let id = prescribe(order());
		events();
		let signer = || by(&colleague());
		assert_ok!(Prescriptions::hold_prescription(signer(), HOSPITAL, id));
		assert_ok!(Prescriptions::resume_prescription(signer(), HOSPITAL, id));
		pass(3);
		assert_ok!(Prescriptions::stop_prescription(signer(), HOSPITAL, id));
		let set = |status| Event::PrescriptionSet { prescription: id, status, by: colleague() };
		use PrescriptionStatus::*;
		assert_eq!(events(), [set(OnHold), set(Active), set(Stopped)]);
		assert_eq!(Prescriptions::prescription(id).map(|found| found.changed), Some(START + 3));
	});
}

#[test]
fn whoever_resumes_may_treat_the_patient_then() {
	scene(|| {
		let id = prescription_at(PrescriptionStatus::OnHold);
		let resume = || Prescriptions::resume_prescription(by(&colleague()), HOSPITAL, id);
		Neighbours::consent(PATIENT, HOSPITAL, None);
		assert_noop!(resume(), Error::<Test>::NoConsent);
		Neighbours::consent(PATIENT, HOSPITAL, Some(Purpose::BreakGlass));
		Neighbours::questions();
		assert_ok!(resume());
		let asked = Neighbours::questions();
		assert!(!asked.is_empty() && asked.iter().all(|question| question.asker.account == colleague()));
		// To hold and to stop it takes none.
		Neighbours::consent(PATIENT, HOSPITAL, None);
		assert_ok!(Prescriptions::hold_prescription(by(&colleague()), HOSPITAL, id));
		assert_ok!(Prescriptions::stop_prescription(by(&colleague()), HOSPITAL, id));
	});
}

#[test]
fn a_prescription_is_undone_only_while_nothing_is_dispensed() {
	scene(|| {
		let signer = || by(&physician());
		let id = prescribe(order());
		assert_ok!(prepare(id, 1));
		assert_noop!(Prescriptions::cancel_prescription(signer(), HOSPITAL, id), Error::<Test>::AlreadyDispensed);
		assert_ok!(Prescriptions::cancel_dispense(by(&pharmacist()), PHARMACY, last_dispense()));
		assert_ok!(Prescriptions::cancel_prescription(signer(), HOSPITAL, id));
	});
}

#[test]
fn numbers_run_out_before_they_are_given_twice() {
	scene(|| {
		NextPrescription::<Test>::put(u64::MAX);
		assert_noop!(made(order()), Error::<Test>::NumbersExhausted);
		NextPrescription::<Test>::put(0);
	});
}
