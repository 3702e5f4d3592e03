//! What is controlled takes two to sign.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	consent::Purpose,
	patient::PatientStatus,
	prescription::{Order, PrescriptionStatus},
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

fn sign(id: salus_primitives::PrescriptionId) -> DispatchResult {
	Prescriptions::countersign(by(&colleague()), HOSPITAL, id)
}

#[test]
fn nothing_is_dispensed_before_the_second_has_signed() {
	scene(|| {
		let id = prescribe(controlled());
		assert_eq!(prescription_status(id), PrescriptionStatus::Draft);
		assert_noop!(dispense(id, 1), Error::<Test>::PrescriptionDraft);
		assert_eq!(Prescriptions::fillable(id), None);
		events();
		assert_ok!(sign(id));
		let (status, by) = (PrescriptionStatus::Active, colleague());
		assert_eq!(events(), [Event::PrescriptionSet { prescription: id, status, by }]);
		let countersigner = Prescriptions::prescription(id).and_then(|found| found.countersigner);
		assert_eq!(countersigner, Some(colleague()));
		assert_ok!(dispense(id, 1));
	});
}

#[test]
fn nobody_signs_twice() {
	scene(|| {
		let id = prescribe(controlled());
		let own = Prescriptions::countersign(by(&physician()), HOSPITAL, id);
		assert_noop!(own, Error::<Test>::OwnPrescription);
	});
}

#[test]
fn a_draft_is_signed_while_the_patient_lives_and_it_is_valid() {
	scene(|| {
		let id = prescribe(Order { end: START + 10, ..controlled() });
		Neighbours::patient(PATIENT, PatientStatus::Deceased);
		assert_noop!(sign(id), Error::<Test>::Deceased);
		Neighbours::patient(PATIENT, PatientStatus::Active);
		pass(10);
		assert_noop!(sign(id), Error::<Test>::Expired);
	});
}

#[test]
fn whoever_signs_second_may_treat_the_patient_then() {
	scene(|| {
		let id = prescribe(controlled());
		Neighbours::consent(PATIENT, HOSPITAL, None);
		assert_noop!(sign(id), Error::<Test>::NoConsent);
		Neighbours::consent(PATIENT, HOSPITAL, Some(Purpose::Research));
		assert_noop!(sign(id), Error::<Test>::NoConsent);
		Neighbours::consent(PATIENT, HOSPITAL, Some(Purpose::BreakGlass));
		Neighbours::questions();
		assert_ok!(sign(id));
		let asked = Neighbours::questions();
		assert!(!asked.is_empty() && asked.iter().all(|question| question.asker.account == colleague()));
	});
}
