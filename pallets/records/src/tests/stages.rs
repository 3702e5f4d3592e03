//! What a patient learns through `RecordsApi`, from the request to the receipt.

use frame_support::assert_ok;
use salus_primitives::{
	consent::ActedBy,
	erasure::{Erasure, ErasureRequest, ErasureStage, Hold, HoldReason, Receipt},
	patient::Capacity,
};

use super::*;

fn erasure() -> Erasure {
	Records::erasure(HOSPITAL, PATIENT)
}

#[test]
fn patient_follows_an_erasure_from_request_to_receipt() {
	run(|| {
		assert_eq!((erasure(), erasure().stage()), (Erasure::default(), None));

		assert_ok!(ask());
		let by = ActedBy { account: controller(), capacity: Capacity::Patient };
		let request = ErasureRequest { at: START, by, begun: None };
		assert_eq!(erasure(), Erasure { request: Some(request.clone()), ..Erasure::default() });
		assert_eq!(erasure().stage(), Some(ErasureStage::Asked));

		assert_ok!(hold());
		let hold = Hold { reason: HoldReason::Litigation, at: START, by: keeper() };
		assert_eq!(erasure(), Erasure { request: Some(request.clone()), hold: Some(hold), receipt: None });
		assert_eq!(erasure().stage(), Some(ErasureStage::Held));

		assert_ok!(lift());
		Clock::advance(1_000);
		assert_ok!(begin());
		let request = ErasureRequest { begun: Some(START + 1_000), ..request };
		assert_eq!(erasure(), Erasure { request: Some(request.clone()), ..Erasure::default() });
		assert_eq!(erasure().stage(), Some(ErasureStage::Begun));

		Clock::advance(1_000);
		assert_ok!(confirm());
		let receipt = Receipt { request, at: START + 2_000, by: node() };
		assert_eq!(erasure(), Erasure { receipt: Some(receipt), ..Erasure::default() });
		assert_eq!(erasure().stage(), Some(ErasureStage::Erased));
	});
}

#[test]
fn erasure_is_told_of_one_custodian_and_one_patient() {
	run(|| {
		assert_ok!(ask());
		assert_ok!(hold());
		assert_eq!(Records::erasure(OTHER_HOSPITAL, PATIENT), Erasure::default());
		assert_eq!(Records::erasure(HOSPITAL, patient(99)), Erasure::default());
	});
}
