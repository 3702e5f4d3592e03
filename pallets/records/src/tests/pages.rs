use std::collections::BTreeSet;

use frame_support::assert_ok;
use salus_primitives::patient::{Capacity, PatientStatus};

use super::*;
use crate::MAX_PAGE;

/// That many patients ask the hospital for erasure; every other one asks the other hospital too.
fn crowd(size: u8) -> BTreeSet<PatientId> {
	let patients: BTreeSet<_> = (1..=size).map(patient).collect();
	for (number, patient) in patients.iter().enumerate() {
		Neighbours::set_patient(*patient, PatientStatus::Active);
		Neighbours::set_controller(&controller(), *patient, Capacity::Patient);
		assert_ok!(Records::request_erasure(signed(controller()), *patient, HOSPITAL));
		if number % 2 == 0 {
			assert_ok!(Records::request_erasure(signed(controller()), *patient, OTHER_HOSPITAL));
		}
	}
	patients
}

#[test]
fn pages_together_hold_every_pending_erasure_once() {
	run(|| {
		let patients = crowd(23);
		for limit in [1, 2, 7, 22, 23, 24] {
			let (mut seen, mut after) = (Vec::new(), None);
			loop {
				let page = Records::erasures_pending(HOSPITAL, after, limit);
				assert!(page.len() <= limit as usize);
				let Some(last) = page.last().copied() else { break };
				after = Some(last);
				seen.extend(page);
			}
			assert_eq!(seen.len(), patients.len());
			assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), patients);
		}
	});
}

#[test]
fn page_holds_one_custodian_s_erasures() {
	run(|| {
		crowd(6);
		assert_eq!(Records::erasures_pending(HOSPITAL, None, 50).len(), 6);
		assert_eq!(Records::erasures_pending(OTHER_HOSPITAL, None, 50).len(), 3);
		assert!(Records::erasures_pending(NOWHERE, None, 50).is_empty());
		// Past the last one of a custodian, no other custodian's follow.
		let last = Records::erasures_pending(HOSPITAL, None, 50).last().copied();
		assert!(Records::erasures_pending(HOSPITAL, last, 50).is_empty());
	});
}

#[test]
fn page_is_never_longer_than_the_limit_of_the_pallet() {
	run(|| {
		crowd(150);
		assert_eq!(Records::erasures_pending(HOSPITAL, None, u32::MAX).len(), MAX_PAGE as usize);
		assert!(Records::erasures_pending(HOSPITAL, None, 0).is_empty());
		let last = Records::erasures_pending(HOSPITAL, None, MAX_PAGE).last().copied();
		assert_eq!(Records::erasures_pending(HOSPITAL, last, u32::MAX).len(), 50);
	});
}

#[test]
fn page_goes_on_after_a_patient_who_is_no_longer_pending() {
	run(|| {
		crowd(9);
		let all = Records::erasures_pending(HOSPITAL, None, 50);
		for erased in &all[..4] {
			assert_ok!(Records::begin_erasure(signed(node()), HOSPITAL, *erased));
			assert_ok!(Records::confirm_erasure(signed(node()), HOSPITAL, *erased));
		}
		assert_eq!(Records::erasures_pending(HOSPITAL, Some(all[3]), 50), all[4..]);
		assert_eq!(Records::erasures_pending(HOSPITAL, Some(all[1]), 50), all[4..]);
		assert_eq!(Records::erasures_pending(HOSPITAL, None, 50), all[4..]);
	});
}
